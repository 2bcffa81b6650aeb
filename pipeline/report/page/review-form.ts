import type { Index } from "../model.ts";
import { type Asked, type Complaint, type Correction, complaintsOf } from "./corrections.ts";
import { fill, h } from "./dom.ts";

type Form = Readonly<{ asked: Asked; who: string; fields: Index["correctable"] }>;

/** Values that the next run would refuse are refused here. */
const patterns: Readonly<Record<string, readonly [pattern: string, title: string]>> = {
  amount: ["-?\\d+(\\.\\d+)?", "The sum in full, in digits alone: 1250000"],
  amount_max: ["-?\\d+(\\.\\d+)?", "The sum in full, in digits alone: 1250000"],
  currency: ["[A-Z]{3}", "Three capital letters: GBP"],
  merge: ["[qfxs]-[a-z2-7]{16}", "An id as its page shows it: q-k5wz3m2f7a4b6c2d"],
};

/** Asks what is wrong, why, and who says so. */
export const showForm = (
  dialog: HTMLDialogElement,
  { asked, who: known, fields }: Form,
  add: (corrections: readonly Omit<Correction, "when">[]) => void,
): void => {
  const choices = complaintsOf(asked, fields);
  const chosen = (): Complaint | undefined => choices[Number(choice.value)];
  const asking = h("div", { class: "field" });
  const drawValue = (): void => fill(asking, ...valueField(chosen()));
  const choice: HTMLSelectElement = h(
    "select",
    { id: "review-choice", onchange: drawValue },
    choices.map(({ label }, at) => h("option", { value: at }, label)),
  );
  const why = h("textarea", { id: "review-why", rows: 3, required: true });
  const who = h("input", { id: "review-who", type: "text", autocomplete: "name", value: known, required: true });
  const save = (event: Event): void => {
    event.preventDefault();
    const complaint = chosen();
    if (complaint === undefined) return;
    const given = asking.querySelector<HTMLInputElement | HTMLSelectElement>("#review-value")?.value.trim();
    const said = { target: asked.target, field: complaint.field, who: who.value.trim(), why: why.value.trim() };
    add((given === undefined ? complaint.values : [given]).map((value) => ({ ...said, value })));
    dialog.close();
  };
  fill(
    dialog,
    h(
      "form",
      { method: "dialog", onsubmit: save },
      h("h2", { id: "review-title" }, "What is wrong?"),
      h("p", { class: "excerpt" }, asked.words),
      h("div", { class: "field" }, h("label", { for: "review-choice" }, "What is wrong"), choice),
      asking,
      h("div", { class: "field" }, h("label", { for: "review-why" }, "Why"), why),
      h("div", { class: "field" }, h("label", { for: "review-who" }, "Who says so"), who),
      h(
        "div",
        { class: "buttons" },
        h("button", { type: "button", onclick: () => dialog.close() }, "Cancel"),
        h("button", { type: "submit", class: "primary" }, "Mark as wrong"),
      ),
    ),
  );
  drawValue();
  dialog.showModal();
};

const valueField = (complaint: Complaint | undefined): readonly (HTMLElement | null)[] => {
  if (complaint === undefined || complaint.ask === null) return [];
  const { ask, field, choices } = complaint;
  const [pattern = null, title = null] = patterns[field] ?? [];
  const label = h("label", { for: "review-value" }, ask);
  return choices === null
    ? [label, h("input", { id: "review-value", type: "text", autocomplete: "off", required: true, pattern, title })]
    : [
        label,
        h(
          "select",
          { id: "review-value" },
          choices.map((word) => h("option", { value: word }, word)),
        ),
      ];
};
