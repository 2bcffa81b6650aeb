import type { Mark } from "../model.ts";
import { spaced } from "../words.ts";
import { h } from "./dom.ts";
import { recordAddress } from "./route.ts";
import { confidence } from "./rows.ts";

type Tools = Readonly<{ select(): void; wrong(): void }>;

/** What stands beside a mark: what it is, by which rule, and the way to its record. */
export const noteOf = (mark: Mark, at: number, { select, wrong }: Tools): HTMLLIElement =>
  h(
    "li",
    { class: `note-item n-${mark.kind}`, id: `note-${at}` },
    h(
      "button",
      { type: "button", class: "note-head", onclick: select, "aria-pressed": "false" },
      h("span", { class: "number" }, String(at + 1)),
      h("span", { class: "note-about" }, mark.about),
      h("span", { class: "note-sort" }, spaced(mark.sort)),
    ),
    h(
      "div",
      { class: "note-body" },
      h("p", {}, h("code", {}, mark.rule), " ", confidence(mark.confidence)),
      h(
        "p",
        {},
        h("a", { href: recordAddress(mark.record) }, "Its record"),
        " ",
        h(
          "button",
          {
            type: "button",
            class: "quiet",
            onclick: wrong,
          },
          "Mark as wrong…",
          h("span", { class: "unseen" }, ` note ${at + 1}`),
        ),
      ),
    ),
  );

const GAP = 6;

/** The notes in the margin, each as near to its mark as the others allow; below the text where there is no margin. */
export const createNotes = (items: readonly HTMLLIElement[], text: HTMLElement) => {
  const list = h("ol", { class: "notes", "aria-label": "Notes" }, items);
  const state: { chosen: number | null } = { chosen: null };
  const arrange = (): void => {
    const inMargin = getComputedStyle(list).position === "relative";
    const top = list.getBoundingClientRect().top;
    const wanted = items.map((_, at) => {
      const mark = text.querySelector(`[data-marks~="${at}"]`);
      return mark === null ? 0 : mark.getBoundingClientRect().top - top;
    });
    const tops = inMargin
      ? spread(
          wanted,
          items.map((item) => item.offsetHeight),
          state.chosen,
        )
      : [];
    for (const [at, item] of items.entries()) item.style.setProperty("top", inMargin ? `${tops[at] ?? 0}px` : "");
    const last = items.length - 1;
    list.style.setProperty("min-height", inMargin ? `${(tops[last] ?? 0) + (items[last]?.offsetHeight ?? 0)}px` : "");
  };
  const choose = (at: number): void => {
    state.chosen = at;
    items.forEach((item, index) => {
      item.classList.toggle("chosen", index === at);
      item.querySelector(".note-head")?.setAttribute("aria-pressed", String(index === at));
    });
    arrange();
  };
  return { element: list, arrange, choose, chosen: () => state.chosen };
};

/** Tops that do not overlap: the chosen note stands where it wants to, the others give way up and down. */
export const spread = (
  wanted: readonly number[],
  heights: readonly number[],
  chosen: number | null,
): readonly number[] => {
  const tops = [...wanted];
  const anchor = chosen ?? 0;
  for (let at = anchor - 1; at >= 0; at--)
    tops[at] = Math.min(wanted[at] ?? 0, (tops[at + 1] ?? 0) - (heights[at] ?? 0) - GAP);
  for (let at = anchor + 1; at < tops.length; at++)
    tops[at] = Math.max(wanted[at] ?? 0, (tops[at - 1] ?? 0) + (heights[at - 1] ?? 0) + GAP);
  return tops;
};
