import { once } from "../document/index.ts";
import { functionWords } from "../lexicon/sameness.ts";
import { runsOf } from "./alignment.ts";
import { type Aligned, contrary, goesElsewhere, renamed, renumbered } from "./exchanged.ts";
import { hashOf, joined, type WordSet, wordSet } from "./hash.ts";
import type { Occasion } from "./occasions.ts";
import type { Reason } from "./reasons.ts";
import { apart, type Sameness, same, unlike, type Verdict } from "./sameness.ts";
import { lacking, type Screen, setBits } from "./screen.ts";
import { anchorsOf, shinglesOf } from "./sketch.ts";
import { type SpeakerFacts, sameSpeaker } from "./speaker.ts";
import { inDigits, spelled } from "./spelling.ts";
import { contentWords, ONE_STORY, singular, type Topic, topicShared } from "./topic.ts";
import { comparableWords } from "./words.ts";

/** What is kept of a quotation to recognise it elsewhere. */
export type QuoteFacts = Readonly<{
  /** Comparable words, a space between them. */
  words: string;
  /** Those of its words that are written as names. */
  names: WordSet;
  kind: "direct" | "mixed" | "indirect";
  speaker: SpeakerFacts | null;
  /** Days since 1970 of its article's publication; null when not known. */
  day: number | null;
  /** The days on which it was said, as the article states them; null where it states none. */
  occasion: Occasion | null;
  /** What its article is about; empty when not known. */
  topic: Topic;
}>;

export const quoteWords = (content: string): string =>
  comparableWords(content)
    .map((word) => spelled(inDigits(word)))
    .join(" ");

/** Short enough that an excerpt of six words shares a shingle with its whole. */
const SHINGLE = 3;
const WINDOW = 4;
const SHORT = 12;

/** A short quotation is looked up under all of its shingles, a long one under the least of every four. */
const keys = (facts: QuoteFacts): readonly number[] => {
  const words = facts.words.split(" ");
  const shingles = shinglesOf(words, SHINGLE);
  return words.length <= SHORT ? [...shingles] : anchorsOf(shingles, WINDOW);
};

/** How one wording stands in another: the share of the shorter that the other has in runs of two words or more, and of the longer. */
type Likeness = Readonly<{
  ofShort: number;
  ofLong: number;
  reason: Reason;
  /** Null where the shorter stands in the longer as it is. */
  aligned: Aligned | null;
}>;

const likenessOf = (short: readonly string[], long: readonly string[]): Likeness => {
  const runs = runsOf(short, long, short.length < 4 ? 1 : 2);
  const words = runs.reduce((sum, run) => sum + run.length, 0);
  const ofShort = words / Math.max(1, short.length);
  const ofLong = words / Math.max(1, long.length);
  return { ofShort, ofLong, reason: reasonOf(runs.length, ofShort, ofLong), aligned: { short, long, runs } };
};

const reasonOf = (runs: number, ofShort: number, ofLong: number): Reason => {
  if (ofShort === 1 && ofLong === 1) return "quotes/identical";
  if (ofShort === 1) return runs === 1 ? "quotes/excerpt" : "quotes/shortened";
  return ofLong > WHOLE ? "quotes/retyped" : "quotes/excerpt-retyped";
};

/** Pairs that share less of the shorter leave no trace. */
const NEARLY = 0.5;
/** In numbers of 32 bits: a long quotation has sixty words. */
const BITS = 8;
/** Of neighbouring words: unrelated quotations of a common phrase share too few; with the words, thirty-two numbers. */
const PAIR_BITS = 23;

/** What the shorter wording must share to be the other's: words mistyped, exchanged or left out aside. */
const ALIKE = 0.7;
/** A wording in reported speech exchanges pronouns and tenses. */
const ALIKE_INDIRECT = 0.5;
/** Where nobody says who speaks, an excerpt proves nothing; two wordings of nearly the same length do. */
const WHOLE = 0.62;

const compare = (a: QuoteFacts, b: QuoteFacts): Verdict => {
  const [shorter, longer] = countOf(a.words) <= countOf(b.words) ? [a, b] : [b, a];
  const short = shorter.words.split(" ");
  const likeness = contained(shorter.words, longer.words) ?? likenessOf(short, longer.words.split(" "));
  const { ofShort, ofLong, aligned } = likeness;
  const alike = once(() => contentShared(short, longer.words.split(" ")) >= ALIKE);
  const reported = a.kind === "indirect" || b.kind === "indirect";
  if (ofShort < ALIKE && !(reported && ofShort >= ALIKE_INDIRECT && alike()))
    return unlike("quotes/words-differ", ofShort);
  const elsewhere =
    aligned && goesElsewhere(aligned) && Math.min(ofLong, ofShort - GONE) < WHOLE && short.length < DISPUTABLE;
  if (elsewhere && !(reported && alike())) return unlike("quotes/words-differ", ofShort);
  if (aligned && contrary(aligned)) return apart("quotes/contrary", ofShort);
  const another = once(() => aligned && otherThing(aligned, [shorter, longer]));
  const speaker = sameSpeaker(a.speaker, b.speaker);
  if (speaker === "different")
    return another() || inOtherStories(short, a.topic, b.topic, ONE_STORY)
      ? apart("quotes/two-speakers", ofShort)
      : ofTwoSpeakers(short, likeness, () => inOneStory(short, a.topic, b.topic));
  if (speaker === "unknown" && ofLong < WHOLE) return unlike("quotes/excerpt-of-unknown-speaker", ofShort);
  const repeated = ofLong === 1 && speaker !== "unknown" && short.length > 2;
  // “Insulting”, the union said of the offer: in one story a word of somebody is theirs wherever it is printed.
  const told = ofLong === 1 && speaker === "same" && says(short, 1) && inOneStory(short, a.topic, b.topic);
  if (!repeated && !told && !says(short, speaker === "unknown" ? 3 : 2))
    return unlike("quotes/too-short-to-tell", ofShort);
  if (onAnotherDay(short, a, b) || isFormula(short, a.topic, b.topic)) return apart("quotes/another-occasion", ofShort);
  const reason = another();
  if (reason && !inOneReport(short, a, b)) return apart(reason, ofShort);
  return same(likeness.reason, Math.max(ofLong, 0.9 * ofShort));
};

/** The likeness of a wording that stands in the other as it is; undefined where it does not. */
const contained = (short: string, long: string): Likeness | undefined => {
  if (short === long) return IDENTICAL;
  return ` ${long} `.includes(` ${short} `)
    ? { ...asItIs, ofLong: countOf(short) / countOf(long), reason: "quotes/excerpt" }
    : undefined;
};

/** How many words there are, a space between them. */
const countOf = (words: string): number => {
  let count = 1;
  for (let at = words.indexOf(" "); at >= 0; at = words.indexOf(" ", at + 1)) count++;
  return count;
};

const asItIs = { ofShort: 1, aligned: null };
const IDENTICAL: Likeness = { ...asItIs, ofLong: 1, reason: "quotes/identical" };

/** Words of their own at an edge weigh with a short wording as if so much less of it were shared. */
const GONE = 0.12;

/** Between reported speech and a quotation, words that carry meaning decide: the share of the shorter’s that the other has. */
const contentShared = (short: readonly string[], long: readonly string[]): number => {
  const content = short.filter(carriesMeaning).map(singular);
  const there = new Set(long.map(singular));
  return content.length < 4 ? 0 : content.filter((word) => there.has(word)).length / content.length;
};

const carriesMeaning = (word: string): boolean => !functionWords.has(word);

/** Whether a wording has at least `least` words of its own: "yes, we are" has none. */
const says = (words: readonly string[], least: number): boolean => words.filter(carriesMeaning).length >= least;

/**
 * Words that two people are credited with: a slogan when short, else one utterance about whose speaker the sources differ. An excerpt
 * of what another said, or a like wording of many words, joins neither to the other, and does not hold apart what a third source joins.
 */
const ofTwoSpeakers = (short: readonly string[], { ofShort, ofLong }: Likeness, inOneStory: () => boolean): Verdict => {
  const known = ofShort >= 0.9 && says(short, DISPUTABLE / 2);
  if (known && ofLong >= WHOLE && short.length >= DISPUTABLE)
    return same("quotes/same-words-two-speakers", 0.8 * ofShort);
  const open =
    ofLong < WHOLE
      ? ofShort >= 0.9
      : short.length >= 2 * DISPUTABLE || (short.length >= DISPUTABLE / 2 && inOneStory());
  return (open ? unlike : apart)("quotes/two-speakers", ofShort);
};

/** Words that no two people find independently. */
const DISPUTABLE = 12;

/** Articles of which less is shared are about unrelated things. */
const UNRELATED = 0.08;
/** An article that has fewer words of its own beside the quotation does not say what it is about. */
const TELLING = 12;

/** Whether two articles, the quotation's own words aside, share less of their topics than this. */
const inOtherStories = (words: readonly string[], a: Topic, b: Topic, least: number): boolean => {
  if (Math.min(a.length, b.length) < TELLING) return false;
  const [one, other] = besides(words, a, b);
  return Math.min(one.length, other.length) >= TELLING && topicShared(one, other) < least;
};

/** What two articles are about, the words of a quotation aside. */
const besides = (words: readonly string[], a: Topic, b: Topic): readonly [Topic, Topic] => {
  const quoted = new Set(wordSet(contentWords(words.join(" "))));
  return [a.filter((word) => !quoted.has(word)), b.filter((word) => !quoted.has(word))];
};

/** Whether a sentence was said of another number, or of another place or person, as the reason for holding the two apart. */
const otherThing = (aligned: Aligned, [shorter, longer]: readonly [QuoteFacts, QuoteFacts]): Reason | null => {
  if (renumbered(aligned)) return "quotes/another-number";
  return renamed(aligned, [shorter.names, longer.names]) ? "quotes/another-name" : null;
};

/**
 * Two reports of one speech may differ in a number or a name, which is a conflict then. Elsewhere only so many words more than it
 * takes for a formula are no accident.
 */
const inOneReport = (words: readonly string[], a: QuoteFacts, b: QuoteFacts): boolean =>
  daysBetween(a, b) < ANOTHER_COUNT && (words.length >= 2 * DISPUTABLE || inOneStory(words, a.topic, b.topic));

const inOneStory = (words: readonly string[], a: Topic, b: Topic): boolean => {
  const [one, other] = besides(words, a, b);
  return Math.min(one.length, other.length) >= TELLING && topicShared(one, other) >= ONE_STORY;
};

/** "We do not comment on individual cases", of one case and then of another. */
const isFormula = (words: readonly string[], a: Topic, b: Topic): boolean =>
  words.length < DISPUTABLE && inOtherStories(words, a, b, UNRELATED);

/**
 * A formula is said again within days; a long wording that returns after months is still quoted from the first occasion.
 * Days that may lie between two reports, by the words of the shorter.
 */
const onAnotherDay = ({ length }: readonly string[], a: QuoteFacts, b: QuoteFacts): boolean =>
  daysBetween(a, b) > (a.occasion && b.occasion && length < REMEMBERED ? DAYS_MISTAKEN : daysAllowed(length));

/**
 * Between the days on which both articles say that it was said; else between those on which they appeared, or from what one says to
 * when the other appeared where that is less. Nought where nothing is known.
 */
const daysBetween = (a: QuoteFacts, b: QuoteFacts): number => {
  if (a.occasion && b.occasion) return between(a.occasion, b.occasion);
  const [of, and] = [onDay(a.day), onDay(b.day)];
  const told = between(a.occasion ?? of, b.occasion ?? and);
  return of && and ? Math.min(between(of, and), told) : told;
};

const onDay = (day: number | null): Occasion | null => (day === null ? null : [day, day]);

const between = (a: Occasion | null, b: Occasion | null): number =>
  a && b ? Math.max(0, a[0] - b[1], b[0] - a[1]) : 0;

/** The day of a speech and that of its report are mistaken for each other. */
const DAYS_MISTAKEN = 2;
/** Nobody says so many words again: of two dates for them, one is wrong. */
const REMEMBERED = 30;

/** The next day's paper may mishear a number; from then on a sentence with another number is another day's count. */
const ANOTHER_COUNT = 2;

const daysAllowed = (words: number): number => (words < DISPUTABLE ? 7 : words < REMEMBERED ? 30 : 400);

/** Only of short words and of numbers and names does it matter in which story they were said; like stories have their first hashes in common. */
const fold = ({ words, names, kind, speaker, day, occasion, topic }: QuoteFacts): string =>
  JSON.stringify([
    words,
    kind,
    speaker && [speaker.name, speaker.type],
    day,
    occasion,
    names,
    isShort(words) || names.length > 0 || /\d/.test(words) ? topic : [],
  ]);

/**
 * The words of a quotation and its pairs of neighbouring words as bits, behind the number of its words: of a wording that leaves a
 * trace, half of the shorter stands in the longer, in runs of two words and more, of which a run of three has two pairs.
 */
const screen: Screen<QuoteFacts> = {
  width: 1 + BITS + PAIR_BITS,
  sign: ({ words }, table, at) => {
    const hashes = words.split(" ").map(hashOf);
    table[at] = hashes.length;
    setBits(hashes, table, at + 1, BITS);
    setBits(
      hashes.slice(1).map((hash, before) => joined(hashes[before] ?? 0, hash)),
      table,
      at + 1 + BITS,
      PAIR_BITS,
    );
  },
  passes: (table, a, b) => {
    const isShorter = (table[a] ?? 0) <= (table[b] ?? 0);
    const short = 1 + (isShorter ? a : b);
    const long = 1 + (isShorter ? b : a);
    const words = table[short - 1] ?? 0;
    // A little less than asked for: scores are rounded.
    const least = (NEARLY - 0.01) * words;
    if (words - lacking(table, short, long, BITS) < least) return false;
    return words < 4 || words - 1 - lacking(table, short + BITS, long + BITS, PAIR_BITS) >= least / 2;
  },
};

const isShort = (words: string): boolean => words.split(" ", DISPUTABLE).length < DISPUTABLE;

export const quotes: Sameness<QuoteFacts> = { kind: "quotes", keys, compare, nearly: NEARLY, fold, screen };
