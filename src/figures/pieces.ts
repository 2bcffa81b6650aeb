import { isDigit } from "../document/index.ts";

/** Marks that stand for themselves. */
const MARKS: ReadonlySet<number> = new Set([...";:–—(),.”“"].map((mark) => mark.charCodeAt(0)));

/** Where a word, a number or a mark that begins at an offset ends, at `end` at the latest; the offset itself where none begins. */
export const pieceEnd = (text: string, at: number, end: number): number => {
  const first = text.charCodeAt(at);
  if (MARKS.has(first)) return at + 1;
  const part = isLetter(first) ? isLetter : isDigit(first) ? isNumber : null;
  if (part === null) return at;
  let to = at + 1;
  while (to < end && part(text.charCodeAt(to))) to++;
  return to;
};

/** Apostrophes and hyphens too. */
const isLetter = (unit: number): boolean =>
  unit < 128
    ? (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || unit === 39 || unit === 45
    : unit === 0x2019 || /\p{L}/u.test(String.fromCharCode(unit));
const isNumber = (unit: number): boolean => isDigit(unit) || unit === 44 || unit === 46;
