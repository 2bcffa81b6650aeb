import type { Span } from "../document/index.ts";
import type { Around } from "./place.ts";

type Groups = Readonly<Record<string, Span>>;
const NONE: Groups = {};

/** Where the words stand in the text that a pattern’s groups name, by group; none where the pattern, which needs the flag `d`, does not match the span. */
export const groupsIn = (text: string, { start, end }: Span, pattern: RegExp): Groups => {
  const groups = pattern.exec(text.slice(start, end))?.indices?.groups;
  if (groups === undefined) return NONE;
  const spans: Record<string, Span> = {};
  for (const [name, at] of Object.entries(groups)) if (at) spans[name] = { start: start + at[0], end: start + at[1] };
  return spans;
};

/** The words of the sentence before a sum, so many UTF-16 units at most. */
export const leadTo = ({ sentence, whole }: Pick<Around, "sentence" | "whole">, most: number): Span => ({
  start: Math.max(sentence.start, whole.start - most),
  end: whole.start,
});
