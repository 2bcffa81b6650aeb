import { hashOf, joined, mixed, type WordSet, wordSetOf } from "./hash.ts";
import { isAcronym, type MeasureName, NAMING } from "./measure-name.ts";
import { haveOtherOwners } from "./owners.ts";
import { apart, type Sameness, same, unlike, type Verdict } from "./sameness.ts";
import { measureScreen } from "./screen-measures.ts";
import { sharedOf } from "./sketch.ts";
import { ONE_STORY, type Topic, topicShared } from "./topic.ts";

/** A measure as one document has it: all forms of its name there, with the document's topic. */
export type MeasureFacts = Readonly<{
  document: string;
  forms: readonly MeasureName[];
  tier: "named" | "announced";
  type: string;
  /** In comparable words. */
  owner: string | null;
  /** The year in which it is said to have been passed; null when not known. */
  since: number | null;
  /** The only measure of its type in its article. */
  alone: boolean;
  quantity: string | null;
  topic: Topic;
}>;

/** Forms that are looked at; an article that has more repeats itself. */
const FORMS = 6;
/** Words of a form that are paired into keys. */
const PAIRED = 7;

/** Measures meet under any two words of a form, in either order, under a single word that is all a form has, and under an acronym. */
const keys = ({ forms }: MeasureFacts): readonly number[] =>
  forms.slice(0, FORMS).flatMap(({ words, own, acronym }) => {
    const paired = words.slice(0, PAIRED);
    const pairs = paired.flatMap((word, at) => paired.slice(at + 1).map((other) => joined(word, other)));
    const alone = own.length === 1 ? own.map(mixed) : [];
    return [...pairs, ...alone, ...(acronym ? [hashOf(`acronym ${acronym}`)] : [])];
  });

const compare = (a: MeasureFacts, b: MeasureFacts): Verdict => {
  const story = a.document === b.document || topicShared(a.topic, b.topic) >= ONE_STORY;
  const unnamed = a.tier === "announced" && b.tier === "announced";
  const best = likest(a.forms, b.forms, { story, unnamed });
  if (best.reason === "measures/acronym" && areSpelledOtherwise(a, b))
    return apart("measures/acronym-of-another", best.score);
  if (best.same && a.document === b.document && best.reason !== "measures/name")
    return apart("measures/two-in-one-document", best.score);
  if (haveOtherNames(a, b)) return apart("measures/other-name", best.score);
  if (best.same && a.document !== b.document) {
    if (haveOtherOwners(a.owner, b.owner)) return apart("measures/another-owner", best.score);
    if (isOfAnotherTime(a, b)) return apart("measures/another-year", best.score);
  }
  return best.same ? best : byStory(a, b, story, best);
};

/** What the two forms that are most alike say. */
const likest = (forms: readonly MeasureName[], others: readonly MeasureName[], setting: Setting): Verdict => {
  let best = unlike("measures/names-differ", 0);
  for (let at = 0; at < Math.min(FORMS, forms.length); at++)
    for (let beside = 0; beside < Math.min(FORMS, others.length); beside++) {
      const verdict = formsAlike(forms[at] as MeasureName, others[beside] as MeasureName, setting);
      if (rank(verdict) > rank(best)) best = verdict;
    }
  return best;
};

/** "North American Free Trade Agreement", "Trans-Pacific Partnership trade agreement": "trade agreement" is short for both. */
const haveOtherNames = (a: MeasureFacts, b: MeasureFacts): boolean => {
  let met = false;
  for (const one of a.forms) {
    if (!isNaming(one)) continue;
    for (const two of b.forms) {
      if (!isNaming(two)) continue;
      if (!saysMore(one, two) || !saysMore(two, one)) return false;
      met = true;
    }
  }
  return met;
};

const isNaming = ({ proper }: MeasureName): boolean => proper.length >= NAMING;

const saysMore = (one: MeasureName, other: MeasureName): boolean =>
  one.proper.length - sharedOf(one.proper, other.words) >= NAMING;

/**
 * Two names that are written out say more than the letters they begin with: "National Flood Resilience Strategy", "National Fire
 * Resilience Strategy". One that has all words of the other's own is a longer form of it.
 */
const areSpelledOtherwise = (a: MeasureFacts, b: MeasureFacts): boolean => {
  const [ones, others] = [spelledOut(a), spelledOut(b)];
  return (
    ones.length > 0 && others.length > 0 && ones.every((one) => others.every((two) => !isWithin(one.own, two.own)))
  );
};

const spelledOut = ({ forms }: MeasureFacts): readonly MeasureName[] =>
  forms.slice(0, FORMS).filter(({ text, own }) => !isAcronym(text) && own.length > 0);

const isWithin = (a: WordSet, b: WordSet): boolean => sharedOf(a, b) === Math.min(a.length, b.length);

/** A law is passed once; papers that tell of it in the next year may miss that by one. */
const isOfAnotherTime = (a: MeasureFacts, b: MeasureFacts): boolean =>
  a.since !== null && b.since !== null && Math.abs(a.since - b.since) > 1;

/** A year that differs outweighs what is alike; a likeness outweighs a mere lack of it. */
const rank = ({ same: alike, apart: kept, score }: Verdict): number => score + (kept ? 4 : alike ? 2 : 0);

/** Whether the two are of one story, and whether neither has a name of its own. */
type Setting = Readonly<{ story: boolean; unnamed: boolean }>;

const formsAlike = (one: MeasureName, other: MeasureName, { story, unnamed }: Setting): Verdict => {
  if (isAcronym(one.text) || isAcronym(other.text)) return byAcronym(one, other, story);
  const shared = sharedOf(one.words, other.words);
  const score = shared / Math.max(1, one.words.length, other.words.length);
  if (shared === 0 || !sameHead(one, other)) return unlike("measures/names-differ", score / 2);
  const own = Math.min(one.own.length, other.own.length);
  if (shared < Math.min(one.words.length, other.words.length))
    return unlike("measures/names-differ", story ? score : score / 2);
  if (numbersDiffer(one, other)) return apart("measures/another-year", score);
  if (score === 1)
    return story || (!unnamed && isOfOne(one, other))
      ? same("measures/name", 1)
      : unlike("measures/name-of-many", score);
  if (isRearranged(one, other)) return unlike("measures/words-in-another-order", story ? score : score / 2);
  if (own === 0 && !story) return unlike("measures/name-of-many", score);
  return story || (own > 2 && !unnamed)
    ? same("measures/short-form", 0.5 + score / 2)
    : unlike("measures/name-of-many", score);
};

/** "Green Leddon Fund" is no short form of "Leddon Green Homes Fund": a name is shortened in the order of its words. */
const isRearranged = (one: MeasureName, other: MeasureName): boolean => {
  if (!one.capitalised || !other.capitalised) return false;
  const [short, long] = one.words.length <= other.words.length ? [one, other] : [other, one];
  let found = 0;
  for (const word of long.sequence) if (word === short.sequence[found]) found++;
  return found < short.sequence.length;
};

/** A name that no two measures have: two words of its own, or one with a year, or one in capitals ("Towns Fund"). */
const isOfOne = (one: MeasureName, other: MeasureName): boolean =>
  one.own.length > 1 || (one.own.length > 0 && (one.numbers.length > 0 || (one.capitalised && other.capitalised)));

const byAcronym = (one: MeasureName, other: MeasureName, story: boolean): Verdict =>
  one.acronym === other.acronym && one.acronym !== "" && (story || one.acronym.length > 3)
    ? same("measures/acronym", 0.9)
    : unlike("measures/names-differ", 0);

/** One of them may be a title without a noun for its kind. */
const sameHead = (a: MeasureName, b: MeasureName): boolean => a.head === null || b.head === null || a.head === b.head;

/** "2019-2024" and "2024-2029" are two, though they share a year; "2024" may stand for either. */
const numbersDiffer = (a: MeasureName, b: MeasureName): boolean =>
  a.numbers.length > 0 &&
  b.numbers.length > 0 &&
  (sharedOf(a.numbers, b.numbers) === 0 || (hasAnotherYear(a, b) && hasAnotherYear(b, a)));

const hasAnotherYear = ({ numbers }: MeasureName, { numbers: others }: MeasureName): boolean =>
  numbers.some((number) => YEARS.has(number) && !others.includes(number));

const YEARS: ReadonlySet<number> = new Set(Array.from({ length: 200 }, (_, at) => hashOf(String(1900 + at))));

/** In one story, what an announcement counts, or one owner's only thing of its kind, makes up for words that differ. */
const byStory = (a: MeasureFacts, b: MeasureFacts, story: boolean, best: Verdict): Verdict => {
  if (!story || a.document === b.document || a.type !== b.type || best.apart) return best;
  const [one, other] = [allWords(a), allWords(b)];
  const overlap = sharedOf(one, other) / Math.max(1, Math.min(one.length, other.length));
  if (a.quantity && a.quantity === b.quantity && overlap >= 0.4) return same("measures/same-number-of-the-same", 0.8);
  if (a.tier === "announced" && b.tier === "announced" && overlap >= 0.7)
    return same("measures/announced-alike", overlap);
  if (!nothingOwn(a, b)) return best;
  if (a.owner !== null && a.owner === b.owner) return same("measures/same-owner", 0.7);
  return a.alone && b.alone && TELLING.has(a.type) ? same("measures/only-one-of-its-kind", 0.6) : best;
};

/** Types of which one story seldom has two. */
const TELLING: ReadonlySet<string> = new Set([
  ...["strategy", "plan", "review", "report", "framework", "act", "bill", "fund", "consultation", "tax"],
]);

const allWords = ({ forms }: MeasureFacts): WordSet => wordSetOf(forms.flatMap(({ words }) => words));

/** Whether one of the two has no name of its own: "the year-long independent review". */
const nothingOwn = (a: MeasureFacts, b: MeasureFacts): boolean =>
  [a, b].some(({ forms }) => forms.every(({ own }) => own.length === 0));

/** A document has one topic. */
const fold = ({ forms, tier, type, owner, since, alone, quantity, document }: MeasureFacts): string =>
  JSON.stringify([forms.map(({ text }) => text), tier, type, owner, since, alone, quantity, document]);

export const measures: Sameness<MeasureFacts> = {
  kind: "measures",
  keys,
  compare,
  nearly: 0.5,
  fold,
  screen: measureScreen,
};
