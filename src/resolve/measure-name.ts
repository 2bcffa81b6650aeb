import { functionWords, measureHeads, measureModifiers, series } from "../lexicon/sameness.ts";
import { hashOf, type WordSet, wordSet } from "./hash.ts";
import { acronymOf, bodyWords } from "./names.ts";
import { inDigits, spelled } from "./spelling.ts";
import { singular } from "./topic.ts";
import { comparableWords } from "./words.ts";

/**
 * One form of a measure's name, taken apart: "the new Harbour Towns Fund 2024" →
 * words {harbour, town, fund, new}, own {harbour, town}, head "fund", numbers {2024}.
 */
export type MeasureName = Readonly<{
  text: string;
  words: WordSet;
  /** Hashes of the same words as they follow one another. */
  sequence: readonly number[];
  /** The words that set it apart: neither the kind of thing nor an adjective that fits any measure. */
  own: WordSet;
  /** Those of its words that are written with a capital: {harbour, town, fund}. */
  proper: WordSet;
  /** The group of its last noun that names a kind of thing; null for a title such as "Harbours First". */
  head: number | null;
  numbers: WordSet;
  /** Its initials, or itself where it is an acronym; empty for one word. */
  acronym: string;
  /** Written as a name is: every word that says something has a capital. */
  capitalised: boolean;
}>;

export const measureName = (written: string): MeasureName => {
  const name = written.replace(BRACKETED, " ").trim() || written;
  const all = comparableWords(inUnits(inYears(name))).map((word, at, before) =>
    series.has(before[at - 1] ?? "") ? inDigits(word) : spelled(singular(word)),
  );
  const words = all.filter((word) => word.charCodeAt(0) > 57 && !functionWords.has(word));
  return {
    text: written,
    words: wordSet(words),
    sequence: words.map(hashOf),
    own: wordSet(words.filter((word) => !measureHeads.has(word) && !measureModifiers.has(word))),
    proper: properIn(name),
    head: headOf(name),
    numbers: wordSet(all.filter((word) => word.charCodeAt(0) <= 57)),
    acronym: isAcronym(name) ? name.toLowerCase() : acronymOf(bodyWords(name)),
    capitalised: isCapitalised(name),
  };
};

/** "(CHRS)" after a name is another name for it. */
const BRACKETED = /\s?\([^)]{0,40}\)/g;

/** "2020-25" is "2020-2025". */
const inYears = (name: string): string => name.replace(/\b((?:19|20))(\d\d)[-–/](\d\d)\b/g, "$1$2-$1$3");

/** "£5m", "£5 million" and "£5,000,000" are one number. */
const inUnits = (name: string): string =>
  name.replace(
    /(\d[\d,.]*)\s?(k|m|bn|tn|thousand|million|billion|trillion)\b/gi,
    (_, digits: string, unit: string) => `${Number(digits.replace(/,/g, "")) * (UNITS.get(unit.toLowerCase()) ?? 1)} `,
  );

const UNITS: ReadonlyMap<string, number> = new Map([
  ...(["k", "thousand"] as const).map((unit) => [unit, 1e3] as const),
  ...(["m", "million"] as const).map((unit) => [unit, 1e6] as const),
  ...(["bn", "billion"] as const).map((unit) => [unit, 1e9] as const),
  ...(["tn", "trillion"] as const).map((unit) => [unit, 1e12] as const),
]);

const isCapitalised = (name: string): boolean => {
  const words = name.match(/\p{L}[\p{L}’'-]*/gu) ?? [];
  const telling = words.filter((word) => !functionWords.has(word.toLowerCase()));
  return telling.length > 1 && telling.every((word) => /^\p{Lu}/u.test(word));
};

const properIn = (name: string): WordSet =>
  wordSet(
    (name.match(/\p{Lu}[\p{L}’']*/gu) ?? [])
      .flatMap(comparableWords)
      .filter((word) => !functionWords.has(word))
      .map((word) => spelled(singular(word))),
  );

/** The head stands last, or last before a preposition: "review of harbour dues" is a review. */
const headOf = (name: string): number | null => {
  const words = comparableWords(name).map((word) => spelled(singular(word)));
  const stop = words.findIndex((word, at) => at > 0 && PREPOSITIONS.has(word));
  const phrase = words.slice(0, stop < 0 ? words.length : stop).filter((word) => word.charCodeAt(0) > 57);
  return measureHeads.get(phrase.at(-1) ?? "") ?? null;
};

const PREPOSITIONS: ReadonlySet<string> = new Set([
  "of",
  "on",
  "for",
  "to",
  "in",
  "into",
  "at",
  "across",
  "that",
  "by",
  "with",
  "and",
]);

export const isAcronym = (name: string): boolean => /^[A-Z][A-Z&]{1,7}s?$/.test(name);

/** So many words with a capital that another name lacks make a name of its own. */
export const NAMING = 2;
