import { maybeLast, neverLast, openers } from "../lexicon/sentences.ts";
import { DIGIT, isApostrophe, isHyphen, kind, LETTER, PUNCTUATION, SPACE } from "./characters.ts";

/** A text and its code units as numbers, which are read several times over: numbers are read faster than letters of a text. */
export type Units = { text: string; units: Uint16Array };

/** A word with its hyphens and inner apostrophes, a number with its separators, an abbreviation with its stop. */
export const wordEnd = ({ text, units }: Units, at: number, limit: number, afterCapital: boolean): number => {
  let end = at + 1;
  while (end < limit) {
    const unit = units[end] as number;
    const what = kind(unit);
    if (what === LETTER || what === DIGIT) end++;
    else if (what === PUNCTUATION && end + 1 < limit && joins(units, end, unit)) end += 2;
    else break;
  }
  if (end + 4 < limit && isHyphen(units[end] as number) && SUSPENDED.test(text.slice(end + 1, end + 30)))
    return end + 1;
  const stopped =
    end < limit &&
    units[end] === 46 &&
    (isAbbreviation(text, at, end, limit) || isInitialOfName(text, at, end, afterCapital));
  return stopped ? end + 1 : end;
};

/** Behind the hyphen of "3- and 4-year-olds", "short-, medium- and long-term": another that ends the word. */
const SUSPENDED = /^(?:, ?| )(?:(?:and|or|to) )?[\p{L}\d]+[-‐‑](?=[\p{L}\d ,])/u;

const joins = (units: Uint16Array, at: number, unit: number): boolean => {
  const before = kind(units[at - 1] as number);
  const after = kind(units[at + 1] as number);
  if (isApostrophe(unit)) return before === LETTER && after === LETTER;
  if (isHyphen(unit)) return after === LETTER || after === DIGIT;
  if (unit === 44) return before === DIGIT && after === DIGIT;
  if (unit === 46)
    return (
      (before === DIGIT && after === DIGIT) || (after === LETTER && (isInitials(units, at) || isDegree(units, at)))
    );
  if (unit === AMPERSAND) return isInitials(units, at) && isLoneAmpersand(units, at);
  return unit === 47 && after !== SPACE && after !== PUNCTUATION;
};

const AMPERSAND = 38;
/** "Texas [A&M]", "the [V&A]": a sign between two capitals one of which would be read as an article or a pronoun. */
const isLoneAmpersand = (units: Uint16Array, at: number): boolean => {
  const left = units[at - 1] as number;
  const right = units[at + 1] as number;
  return isCapitalUnit(left) && isCapitalUnit(right) && (isWordAlone(left) || isWordAlone(right));
};
const isCapitalUnit = (unit: number): boolean => unit >= 65 && unit <= 90;
const isSmallUnit = (unit: number): boolean => unit >= 97 && unit <= 122;
/** "A", "I". */
const isWordAlone = (unit: number): boolean => unit === 65 || unit === 73;

/** "U.S", "e.g": a single letter stands before the stop. */
const isInitials = (units: Uint16Array, at: number): boolean => at < 2 || kind(units[at - 2] as number) !== LETTER;

/** "Ph.D.", "Pharm.D.": a capital and up to four small letters before the stop, a capital and a stop behind it. */
const isDegree = (units: Uint16Array, at: number): boolean => {
  if (units[at + 2] !== 46 || !isCapitalUnit(units[at + 1] as number)) return false;
  let start = at - 1;
  while (at - start < 5 && isSmallUnit(units[start] as number)) start--;
  return (
    start < at - 1 &&
    isCapitalUnit(units[start] as number) &&
    (start === 0 || kind(units[start - 1] as number) !== LETTER)
  );
};

/** Where "’s", "’re", "’ve", "’ll", "’d", "’m" begin at the end of a word; its end when it has none. */
export const suffixStart = ({ text, units }: Units, at: number, end: number): number => {
  for (let back = 2; back <= 3; back++) {
    const start = end - back;
    if (start <= at || !isApostrophe(units[start] as number)) continue;
    const suffix = text.slice(start + 1, end).toLowerCase();
    if (/^(?:s|re|ve|ll|d|m)$/.test(suffix)) return start;
  }
  return end;
};

/** "James [A.] Baker", "[A.] K. Sharma": a capital with a stop before another name, rather than "So do I. The tide turned". */
const isInitialOfName = (text: string, at: number, end: number, afterCapital: boolean): boolean => {
  if (end - at !== 1) return false;
  const next = /^[AI]\.\s(\p{Lu}(?:\.|\p{L}[\p{L}'’-]*))/u.exec(text.slice(at, at + 24))?.[1];
  return (
    next !== undefined &&
    (afterCapital ? /^\p{Lu}\p{Ll}/u.test(next) || next.endsWith(".") : !openers.has(next.toLowerCase()))
  );
};

const isAbbreviation = (text: string, at: number, end: number, limit: number): boolean => {
  const length = end - at;
  if (length > 8 || end + 1 >= limit) return false;
  const next = text.charCodeAt(end + 1);
  if (next === 44 || next === 59 || next === 58) return true;
  const written = text.slice(at, end);
  if (/^(?:\p{L}|(?:\p{L}\.|\p{Lu}\p{Ll}{1,4}\.)+\p{L})$/u.test(written)) return !/^[aAI]$/.test(written);
  const lower = written.toLowerCase();
  return neverLast.has(lower) || (maybeLast.has(lower) && !/^\s+\p{Lu}/u.test(text.slice(end + 1, end + 4)));
};
