import { isDigit, isLatin, type Span } from "../document/index.ts";
import { numberWords } from "../lexicon/number-words.ts";
import { isGap, type Quantity, quantityAt } from "./quantity.ts";

/** `.` `,` `'` `’` and vulgar fractions stand inside numbers. */
const isInside = (code: number): boolean =>
  isDigit(code) ||
  code === 46 ||
  code === 44 ||
  code === 39 ||
  code === 0x2019 ||
  (code >= 0xbc && code <= 0xbe) ||
  code === 47;

/** Words a number may have. */
const MOST = 12;
const joins = new Set(["and", "a", "an", "of", "hundred", "point"]);
const { units, tens, scales, letters, fractions, vague, dotted, plurals } = numberWords;
const isNumberWord = (word: string): boolean =>
  units.has(word) ||
  tens.has(word) ||
  scales.has(word) ||
  letters.has(word) ||
  fractions.has(word) ||
  joins.has(word) ||
  plurals.has(word);

/** Where the run of letters, or of digits and what stands inside numbers, that ends at `end` begins. */
const runStart = (text: string, end: number, from: number): number => {
  let at = end;
  if (isLatin(text.charCodeAt(at - 1))) while (at > from && end - at < 15 && isLatin(text.charCodeAt(at - 1))) at--;
  else while (at > from && end - at < 30 && isInside(text.charCodeAt(at - 1))) at--;
  return at;
};

const isBound = (text: string, at: number): boolean => {
  const before = text.charCodeAt(at - 1);
  const further = text.charCodeAt(at - 2);
  if (isDigit(before) || isLatin(before) || (before > 0xbf && before < 0x250)) return false;
  return !((before === 46 || before === 44 || before === 58 || before === 47) && isDigit(further));
};

/** The number that ends right before `end` (a space, a hyphen or nothing between), and where it begins. */
export const quantityBefore = (text: string, end: number, from: number): (Quantity & Span) | null => {
  const to = isGap(text.charCodeAt(end - 1)) ? end - 1 : end;
  if (text.charCodeAt(to - 1) === 46) return dottedBefore(text, to, from);
  return endingAt(text, to, from);
};

/** "3,5 Mio." before a currency. */
const dottedBefore = (text: string, to: number, from: number): (Quantity & Span) | null =>
  dotted.has(text.slice(Math.max(from, to - 4), to - 1).toLowerCase()) ? endingAt(text, to, from) : null;

const endingAt = (text: string, to: number, from: number): (Quantity & Span) | null => {
  const starts: number[] = [];
  let at = text.charCodeAt(to - 1) === 46 ? to - 1 : to;
  for (let count = 0; count < MOST && at > from; count++) {
    const start = runStart(text, at, from);
    if (start === at) break;
    const digits = !isLatin(text.charCodeAt(start));
    if (!digits && !isNumberWord(text.slice(start, at).toLowerCase())) break;
    starts.push(digits ? afterMarks(text, start, at) : start);
    at = isGap(text.charCodeAt(start - 1)) ? start - 1 : start;
    if (at === start && !isDigit(text.charCodeAt(start - 1))) break;
  }
  for (const start of starts.reverse()) {
    const quantity = isBound(text, start) ? quantityAt(text, start) : null;
    if (quantity?.end === to) return { ...quantity, start };
  }
  return null;
};

const afterMarks = (text: string, start: number, end: number): number => {
  let at = start;
  while (at < end && !isDigit(text.charCodeAt(at))) at++;
  return at;
};

/** "millions of", "several hundred", "multi-million-": where a vague amount before `end` begins, or null. */
export const vagueBefore = (text: string, end: number, from: number): number | null => {
  let at = isGap(text.charCodeAt(end - 1)) ? end - 1 : end;
  let begins: number | null = null;
  for (let count = 0; count < 7 && at > from; count++) {
    const start = runStart(text, at, from);
    if (start === at || !isLatin(text.charCodeAt(start))) break;
    const word = text.slice(start, at).toLowerCase();
    if (vague.has(word) || scales.has(word) || word === "hundred") begins = start;
    else if (word !== "of" && word !== "a" && word !== "and") break;
    if (!isGap(text.charCodeAt(start - 1))) break;
    at = start - 1;
  }
  return begins;
};
