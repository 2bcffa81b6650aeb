import { spaced } from "../words.ts";
import { type Correction, correctionsCsv } from "./corrections.ts";
import { fill, h } from "./dom.ts";

const FILE = "attested.corrections.csv";

/** Everything that was marked, to take back or to save. */
export const showAll = (
  dialog: HTMLDialogElement,
  corrections: () => readonly Correction[],
  remove: (gone: Correction) => void,
): void => {
  const all = corrections();
  const takeBack = (correction: Correction): void => {
    remove(correction);
    showAll(dialog, corrections, remove);
    dialog.querySelector<HTMLElement>("button")?.focus();
  };
  fill(
    dialog,
    h("h2", { id: "review-title" }, "Corrections"),
    h("p", {}, all.length === 0 ? NOTHING : NEXT),
    all.length === 0
      ? null
      : h(
          "ul",
          { class: "corrections" },
          all.map((correction) => item(correction, takeBack)),
        ),
    h(
      "div",
      { class: "buttons" },
      h("button", { type: "button", onclick: () => dialog.close() }, "Close"),
      h(
        "button",
        { type: "button", class: "primary", disabled: all.length === 0, onclick: () => download(all) },
        `Save ${FILE}`,
      ),
    ),
  );
  if (!dialog.open) dialog.showModal();
};

const NOTHING =
  "Nothing is marked yet. Use “Mark as wrong…” on a record or in an article. What you mark stays in this browser until you save it as a file for the next run.";
const NEXT = `Put the file where you call attested run, or name it with --corrections. If you keep one already, add these lines to it.`;

const item = (correction: Correction, takeBack: (correction: Correction) => void): HTMLLIElement => {
  const { field, value, why, target, who, when } = correction;
  return h(
    "li",
    {},
    h("p", {}, h("b", {}, [spaced(field), value].filter(Boolean).join(": ")), ` ${why}`),
    h("p", { class: "note" }, `${target} · ${who}, ${when.slice(0, 10)}`),
    h(
      "button",
      {
        ...{ type: "button", class: "quiet", "aria-label": `Take back ${spaced(field)} of ${target}` },
        onclick: () => takeBack(correction),
      },
      "Take back",
    ),
  );
};

const download = (corrections: readonly Correction[]): void => {
  const address = URL.createObjectURL(new Blob([correctionsCsv(corrections)], { type: "text/csv" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = FILE;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
};
