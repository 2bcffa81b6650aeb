import type { ArticleSheet, Mark, Range } from "../model.ts";
import { spaced } from "../words.ts";
import { h } from "./dom.ts";
import { kindNames } from "./names.ts";
import { segmentsOf } from "./segments.ts";

/** A mark or a drop as it covers the text; `at` is its number among the marks. */
export type Cover = Readonly<{ range: Range; at: number; class: string }>;

/** Where speaker, cue and evidence of each mark stand: they show when the mark is chosen. */
export const partCovers = (marks: readonly Mark[]): readonly Cover[] =>
  marks.flatMap(({ speaker, cue, evidence, ranges }, at) =>
    [speaker, cue, ...evidence, ...ranges].flatMap((range) => (range === null ? [] : { range, at, class: "" })),
  );

/** Shows which part of the chosen mark a piece is. */
export const paint = (piece: HTMLElement, { speaker, cue, ranges }: Mark): void => {
  const [start, end] = [Number(piece.dataset.start), Number(piece.dataset.end)];
  const within = (range: Range | null): boolean => range !== null && range[0] <= start && end <= range[1];
  const role = within(speaker)
    ? "on-speaker"
    : within(cue)
      ? "on-cue"
      : ranges.some(within)
        ? "on-content"
        : "on-evidence";
  piece.classList.add("on", role);
};

type Block = ArticleSheet["blocks"][number];
export type Drawing = Readonly<{
  covers: readonly Cover[];
  parts: readonly Cover[];
  select(at: number, how: "text"): void;
}>;

const tags: Readonly<Record<string, "h2" | "h3" | "p" | "blockquote" | "pre">> = {
  ...{ title: "h2", heading: "h3", quotation: "blockquote", code: "pre" },
};

/** A block of the article with everything that covers it. */
export const blockOf = (article: ArticleSheet, { range, kind, boilerplate }: Block, drawing: Drawing): HTMLElement => {
  const covers = boilerplate === null ? [...drawing.covers, ...drawing.parts] : [];
  const pieces = segmentsOf(range, covers).flatMap(({ start, end, covers: over }) =>
    pieceOf(article, [start, end], over, drawing),
  );
  const block = h(tags[kind] ?? "p", { class: `block b-${kind}${boilerplate === null ? "" : " boilerplate"}` }, pieces);
  if (boilerplate !== null) block.prepend(h("span", { class: "why" }, spaced(boilerplate)));
  return block;
};

/** A stretch of text, and after the end of a mention its number. */
const pieceOf = (
  article: ArticleSheet,
  [start, end]: Range,
  over: readonly Cover[],
  { select }: Drawing,
): readonly (HTMLElement | string)[] => {
  const words = article.text.slice(start, end);
  if (over.length === 0) return [words];
  const marks = over.filter((cover) => cover.class !== "");
  const inner = marks.filter(({ at }) => at >= 0).at(-1);
  const piece = h(
    "span",
    {
      class: marks.map((cover) => cover.class).join(" ") || null,
      "data-start": start,
      "data-end": end,
      "data-marks": [...new Set(marks.map(({ at }) => at))].join(" "),
      "data-parts": [...new Set(over.map(({ at }) => at))].join(" "),
      ...(inner === undefined ? {} : { onclick: () => select(inner.at, "text") }),
    },
    words,
  );
  const ended = marks.filter(
    ({ at, range }) => at >= 0 && range[1] === end && article.marks[at]?.ranges.at(-1)?.[1] === end,
  );
  return [piece, ...ended.map(({ at }) => reference(article, at, select))];
};

const reference = (article: ArticleSheet, at: number, select: Drawing["select"]): HTMLElement => {
  const mark = article.marks[at];
  const name = mark === undefined ? "" : `${kindNames[mark.kind][0]}, ${mark.about}`;
  return h(
    "button",
    {
      type: "button",
      class: `ref ref-${mark?.kind ?? ""}`,
      id: `ref-${at}`,
      "aria-label": `Note ${at + 1}: ${name}`,
      onclick: () => select(at, "text"),
    },
    String(at + 1),
  );
};
