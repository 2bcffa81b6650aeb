import type { Parse, Tokens } from "../clauses/index.ts";
import { type Document, firstWhere, type Span } from "../document/index.ts";

/** An article in its reporter's words: what stands in quotation marks is hidden, so that its names are never read as the reporter's. */
export type Narration = Readonly<{
  /** The quoted stretches, in order. */
  hidden: readonly Span[];
  /** The words of a block; each hidden stretch is one. */
  words(block: number): Tokens;
}>;

/** An article that quotes nobody. */
export const withoutQuotations = (document: Document, parse: Parse): Narration => ({
  hidden: [],
  words: (block) => parse.stretch(document.blocks[block] ?? { start: 0, end: 0 }, []).tokens,
});

/** The hidden stretches within a span; none where it lies inside one. */
export const hiddenIn = ({ hidden }: Narration, { start, end }: Span): readonly Span[] => {
  const from = firstWhere(hidden.length, (at) => (hidden[at]?.end ?? 0) > start);
  let to = from;
  while (to < hidden.length && (hidden[to]?.start ?? 0) < end) to++;
  const within = hidden.slice(from, to);
  const [first] = within;
  return first !== undefined && first.start <= start && first.end >= end ? [] : within;
};
