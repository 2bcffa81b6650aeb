import type { ArticleSheet, DropMark } from "../model.ts";
import { counted, spaced } from "../words.ts";
import { h } from "./dom.ts";

type Layer = "quotes" | "figures" | "measures" | "boilerplate" | "drops";

const layers: readonly (readonly [Layer, string, boolean])[] = [
  ["quotes", "Quotations", true],
  ["figures", "Money", true],
  ["measures", "Measures", true],
  ["boilerplate", "Not the article", true],
  ["drops", "Dropped", false],
];

/** Which layers of the text show. */
export const layerBar = (
  sheet: HTMLElement,
  { marks, drops, blocks }: ArticleSheet,
  changed: () => void,
): HTMLElement => {
  const count = (layer: Layer): number =>
    layer === "drops"
      ? drops.length
      : layer === "boilerplate"
        ? blocks.filter(({ boilerplate }) => boilerplate !== null).length
        : marks.filter(({ kind }) => kind === layer).length;
  return h(
    "div",
    { class: "layers", role: "group", "aria-label": "What the text shows" },
    layers.map(([layer, label, on]) => {
      sheet.classList.toggle(`hide-${layer}`, !on);
      const button = h(
        "button",
        { type: "button", class: `layer l-${layer}`, "aria-pressed": String(on) },
        `${label} `,
        h("small", {}, String(count(layer))),
      );
      button.addEventListener("click", () => {
        const shown = button.getAttribute("aria-pressed") !== "true";
        button.setAttribute("aria-pressed", String(shown));
        sheet.classList.toggle(`hide-${layer}`, !shown);
        changed();
      });
      return button;
    }),
  );
};

/** What became nothing, and why: on demand. */
export const dropsSection = (drops: readonly DropMark[], { text }: ArticleSheet): HTMLElement | null =>
  drops.length === 0
    ? null
    : h(
        "details",
        { class: "dropped" },
        h("summary", {}, `${counted(drops.length, "candidate")} dropped, and why`),
        h(
          "ul",
          {},
          drops.map(({ range, reason, rule, kind }) =>
            h(
              "li",
              {},
              h("q", {}, text.slice(range[0], Math.min(range[1], range[0] + 160))),
              ` no ${kind.slice(0, -1)}: ${spaced(reason)} `,
              h("code", {}, rule),
            ),
          ),
        ),
      );
