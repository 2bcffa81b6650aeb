import type { Span } from "../document/index.ts";

/** What may stand at the edge of a word and is none of it: "(the", "Plan.”", "Plan’s". */
const before = /^[^\p{L}\p{N}\p{Sc}]{1,40}/u;
const behind = /(?:['’]s)?[^\p{L}\p{M}\p{N}\p{Sc}]{1,40}$|['’]s$/u;

/**
 * The place of a name without the marks around its words: “Coastal Defence Plan.” → Coastal Defence Plan. What the name that is looked
 * for ends with itself is left: "Children’s Society of D.C."
 */
export const withoutMarks = (text: string, { start, end }: Span, name: string): Span => {
  const words = text.slice(start, end);
  const from = before.exec(words)?.[0].length ?? 0;
  if (from === words.length) return { start, end };
  const tail = behind.exec(words)?.[0] ?? "";
  const own = behind.exec(name)?.[0] ?? "";
  return { start: start + from, end: end - tail.length + (tail.startsWith(own) ? own.length : 0) };
};
