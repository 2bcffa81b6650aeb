import { functionWords, honorifics, newsWords } from "../lexicon/sameness.ts";
import { type Agreement, agreementOf, type Detail, inOrder } from "./details.ts";
import { hashOf, joined, type WordSet, wordSet } from "./hash.ts";
import { sharedOf } from "./sketch.ts";
import { comparableWords } from "./words.ts";

/**
 * What tells one release from the next that is made from the same template: its day, week or quarter, and whom it is about. Both by
 * the words beside them: "at its meeting on 8 May" has a day in "meeting on _". And what tells a revised release from the next one:
 * somebody's words, which are not said again.
 */
export type Particulars = Readonly<{ dates: readonly Detail[]; bearers: readonly Detail[]; sayings: WordSet }>;

/** How many of each kind are kept; the first ones, where releases say what they are about. */
const MOST = 40;

const MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
const DAY = "\\d{1,2}(?:st|nd|rd|th)?";
const QUARTER = "(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth)[ -][Qq]uarter|Q[1-4]";
const DATE = new RegExp(
  `\\b(?:${DAY} (?:of )?${MONTH}|${MONTH} ${DAY}(?!\\d)|[Ww]eek (?:no\\. ?)?\\d{1,2}|${QUARTER})\\b`,
  "gu",
);
const NAME = /\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,4}/gu;
const WEEKDAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s{0,3}$/iu;
/** A line that is no sentence is a heading, a byline or a time stamp, which each paper has its own of. */
const SENTENCE = /[.!?:;,]["”’')]{0,3}\s{0,3}$/u;
/** What a sentence begins behind. */
const BEGINNING = /(?:^|[.!?:]["”’')]{0,3}\s{1,3})["“‘'(]{0,3}$/u;
/** So much of a line is looked at before and behind a place. */
const REACH = 48;

export const particularsOf = (text: string): Particulars => {
  const dates = new Map<string, Detail>();
  const bearers = new Map<string, Detail>();
  for (const line of text.split("\n")) {
    if (dates.size < MOST) for (const detail of datesIn(line)) dates.set(detail.join(" "), detail);
    if (bearers.size >= MOST || !isSentence(line)) continue;
    for (const detail of bearersIn(line, MOST - bearers.size)) bearers.set(detail.join(" "), detail);
  }
  return { dates: firstOf(dates), bearers: firstOf(bearers), sayings: sayingsIn(text) };
};

const isSentence = (line: string): boolean => SENTENCE.test(line.slice(-8));

const firstOf = (details: ReadonlyMap<string, Detail>): readonly Detail[] =>
  inOrder([...details.values()].slice(0, MOST));

/** In a heading only behind words that say of what: "for the week ending 6 March". */
const datesIn = (line: string): readonly Detail[] =>
  [...line.matchAll(DATE)].slice(0, MOST).flatMap(({ 0: words, index }): readonly Detail[] => {
    const before = line.slice(Math.max(0, index - REACH), index).replace(WEEKDAY, "");
    return isSentence(line) || /\p{L}{3} (?:.{1,20} )?\p{L}{3}/u.test(before)
      ? [[slotBefore(before), hashOf(dayIn(words))]]
      : [];
  });

/** "May 8th" and "8 May" → "8 may". */
const dayIn = (words: string): string =>
  comparableWords(words.replace(/(\d)(?:st|nd|rd|th)/u, "$1"))
    .filter((word) => word !== "of")
    .sort()
    .join(" ");

/** Two words before a place; what is written as a name or in figures is the like of others. */
const slotBefore = (before: string): number => {
  const end = before.trimEnd();
  const last = end.lastIndexOf(" ");
  const first = end.lastIndexOf(" ", last - 1);
  const word = hashOf(generic(end.slice(last + 1)));
  return last < 0 ? joined(1, word) : joined(hashOf(comparableWords(end.slice(first + 1, last)).join("")), word);
};

const generic = (word: string): string => {
  if (/^\d/u.test(word)) return "#";
  return /^\p{Lu}/u.test(word) ? "@" : comparableWords(word).join("");
};

/** A name has two slots, for its last word and for its first: "Leeds Trust" and "Ripon Trust" are unlike in one. */
const bearersIn = (line: string, most: number): readonly Detail[] => {
  const details: Detail[] = [];
  for (const { 0: name, index } of line.matchAll(NAME)) {
    if (details.length >= most) break;
    const before = line.slice(Math.max(0, index - REACH), index);
    const isFirst = BEGINNING.test(before);
    const words = comparableWords(name).filter(isBearer);
    // Any word is written with a capital there.
    if (words.length < (isFirst ? 2 : 1)) continue;
    const end = index + name.length;
    const slot = isFirst ? slotBehind(line.slice(end, end + REACH)) : slotBefore(before);
    details.push([slot, hashOf(words.at(-1) ?? "")], [joined(slot, 2), hashOf(words[0] ?? "")]);
  }
  return details;
};

const isBearer = (word: string): boolean => !functionWords.has(word) && !honorifics.has(word) && !newsWords.has(word);

const slotBehind = (after: string): number => comparableWords(after).slice(0, 2).map(hashOf).reduce(joined, 3);

/** Shorter ones are formulas: "We are pleased with our performance in a demanding market". */
const SAYING = 14;

const sayingsIn = (text: string): WordSet =>
  wordSet(
    [...text.matchAll(/[“"]([^“”"\n]{40,800})[”"]/gu)]
      .map(([, said = ""]) => comparableWords(said))
      .filter((words) => words.length >= SAYING)
      .slice(0, MOST)
      .map((words) => words.join(" ")),
  );

/** What two texts have in common, and in what they differ; `sayings` counts those that both have. */
export type Bearings = Readonly<{ dates: Agreement; bearers: Agreement; sayings: number }>;

export const bearingsOf = (a: Particulars, b: Particulars): Bearings => ({
  dates: agreementOf(a.dates, b.dates),
  bearers: agreementOf(a.bearers, b.bearers),
  sayings: sharedOf(a.sayings, b.sayings),
});
