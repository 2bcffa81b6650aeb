import type { ArticleSheet, Mark, Range } from "../model.ts";
import { h } from "./dom.ts";
import { segmentsOf } from "./segments.ts";

type Piece = Readonly<{ range: Range; class: string }>;

const AROUND = 260;

/** A mention as it stands in its article: the block around it, with speaker, cue and words marked. */
export const passageOf = (article: ArticleSheet, mark: Mark): HTMLElement => {
  const [start, end] = [mark.ranges[0]?.[0] ?? 0, mark.ranges.at(-1)?.[1] ?? 0];
  const pieces: readonly Piece[] = [
    ...mark.ranges.map((range) => ({ range, class: `m-${mark.kind}` })),
    ...(mark.speaker === null ? [] : [{ range: mark.speaker, class: "m-speaker" }]),
    ...(mark.cue === null ? [] : [{ range: mark.cue, class: "m-cue" }]),
  ];
  const blocks = article.blocks.filter(({ range }) => range[0] < end && range[1] > start).slice(0, 4);
  return h(
    "div",
    { class: "passage" },
    blocks.map(({ range }) => {
      const shown: Range = [Math.max(range[0], start - AROUND), Math.min(range[1], end + AROUND)];
      return h(
        "p",
        {},
        shown[0] > range[0] ? "… " : null,
        segmentsOf(shown, pieces).map(({ start: from, end: to, covers }) => {
          const words = article.text.slice(from, to);
          return covers.length === 0
            ? words
            : h("mark", { class: covers.map((piece) => piece.class).join(" ") }, words);
        }),
        shown[1] < range[1] ? " …" : null,
      );
    }),
  );
};
