import type { Span } from "../document/index.ts";

const SIGNED =
  /^\s{0,3}[―—–-]{1,2}\s?((?:\p{Lu}[\p{L}.’'-]*\s?){1,6}(?:(?:,|\sof)\s[^“"\n(]{1,70})?)\.?\s{0,2}(?=$|\n|[“"”])/u;
const POSTED = /^\s{0,3}[―—–-]{1,2}\s?([^\n(@]{2,60}?)[^\p{L}\p{N}.\n(]{0,12}\s\(@\w{2,30}\)/u;

/** "― Ann Lee", "— Ann Lee, Porthaven.": who signs what stands before; null where the stretch does not begin so. */
export const signatureAt = (text: string, start: number, end: number): Span | null => {
  const found = SIGNED.exec(text.slice(start, Math.min(end, start + 140)));
  return found === null ? null : named(found, start);
};

/** "— Ann Lee (@annlee) 3 May 2024": the last line of a post that was pasted in. */
export const postedBy = (text: string, { start, end }: Span): Span | null => {
  const found = POSTED.exec(text.slice(start, Math.min(end, start + 140)));
  return found === null ? null : named(found, start);
};

/** A line of a list that is nothing but a name: "- Ann Lee." under what she said. */
export const nameAlone = (text: string, { start, end }: Span): Span | null => {
  const found = end - start > 60 ? null : ALONE.exec(text.slice(start, end));
  return found === null ? null : named(found, start);
};
const ALONE = /^((?:\p{Lu}[\p{L}.’'-]*\s?){1,5})\.?\s*$/u;

/** The words of a pasted post without the link at its end. */
export const postOf = (text: string, { start, end }: Span): Span => {
  const tail = text.slice(Math.max(start, end - 90), end);
  const link = /\s{0,3}(?:https?:\/\/|pic\.twitter\.com\/)\S{1,80}\s{0,3}$/.exec(tail);
  return { start, end: link === null ? end : end - link[0].length };
};

const named = (found: RegExpExecArray, start: number): Span => {
  const name = (found[1] ?? "").replace(/[\s.,]+$/, "");
  const from = start + found[0].indexOf(name);
  return { start: from, end: from + name.length };
};
