import type { Detail, Step } from "../model.ts";
import { counted } from "../words.ts";
import { h } from "./dom.ts";
import { section } from "./section.ts";

/** Each wording, with what it changes of the fullest one. */
export const variantsSection = ({ variants }: Detail): HTMLElement | null =>
  variants.length < 2
    ? null
    : section(
        counted(variants.length, "wording"),
        h(
          "ol",
          { class: "variants" },
          variants.map(({ content, mentions, diff }) =>
            h(
              "li",
              {},
              h("p", { class: "wording" }, diff.length === 0 ? content : diffWords(diff)),
              h(
                "p",
                { class: "note" },
                diff.length === 0
                  ? `the fullest, in ${counted(mentions.length, "mention")}`
                  : `in ${counted(mentions.length, "mention")}`,
              ),
            ),
          ),
        ),
      );

/** A word-by-word difference; said in words too, for those who do not see strokes. */
export const diffWords = (steps: readonly Step[]): readonly (HTMLElement | string)[] =>
  steps.flatMap(({ op, from, to }) => {
    if (op === "equal") return [`${to} `];
    const gone = from === "" ? [] : [h("del", {}, h("span", { class: "unseen" }, "left out: "), from), " "];
    const come = to === "" ? [] : [h("ins", {}, h("span", { class: "unseen" }, "instead: "), to), " "];
    return [...gone, ...come];
  });
