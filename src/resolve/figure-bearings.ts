import { agreementOf, type Detail } from "./details.ts";
import type { WordSet } from "./hash.ts";
import { sharedOf } from "./sketch.ts";
import type { Topic } from "./topic.ts";

/** Where a sum stands: its sentence, its article, and what these name. */
export type Bearings = Readonly<{
  /** Content words of its sentence, those of the sum itself aside. */
  context: WordSet;
  /** Those of them that are names. */
  named: WordSet;
  topic: Topic;
  /** Names of its article: those with the smallest hashes, a choice that two articles make alike. */
  names: WordSet;
  /** Figures of its article in their slots, chosen in the same way. */
  slots: readonly Detail[];
  /** Days since 1970 of its article's publication; null when not known. */
  day: number | null;
}>;

export const MOST_NAMES = 24;
export const MOST_SLOTS = 8;

/** One sentence of two articles of a kind: each has a name in it that the other's article never mentions. */
export const ofTwoPlaces = (a: Bearings, b: Bearings): boolean => hasItsOwn(a, b) && hasItsOwn(b, a);

const hasItsOwn = (one: Bearings, other: Bearings): boolean => one.named.some((name) => isUnknown(name, other));

/** Neither sentence has a name that the other's article mentions: equal grants to two states. */
export const ofTwoWorlds = (a: Bearings, b: Bearings): boolean =>
  a.named.length > 0 &&
  b.named.length > 0 &&
  a.named.every((name) => isUnknown(name, b)) &&
  b.named.every((name) => isUnknown(name, a));

/** Whether an article knows nothing of a word that names something. */
export const isUnknown = (name: number, { context, topic, names }: Bearings): boolean =>
  !context.includes(name) && !topic.includes(name) && !names.includes(name) && wouldBeKnown(name, names);

/** Whether a name would be among those kept. */
const wouldBeKnown = (name: number, names: WordSet): boolean => names.length < MOST_NAMES || name < (names.at(-1) ?? 0);

/**
 * Whether an equal sentence speaks of two things because it stands in two articles: "the board recommends a final dividend of 4p"
 * in the releases of two companies, or of two quarters. Copies of one article fill its slots alike, on whatever day.
 */
export const ofTwoArticles = (a: Bearings, b: Bearings): boolean => {
  const { alike, unlike } = agreementOf(a.slots, b.slots);
  if (unlike === 0 && alike > 2) return false;
  if (unlike > 1 && 2 * unlike > alike) return true;
  if (a.names.length > 0 && b.names.length > 0 && sharedOf(a.names, b.names) === 0) return true;
  return sharedOf(a.named, b.named) === 0 && daysBetween(a, b) >= ANOTHER_WEEK;
};

/** A sentence without a name means whatever its own article is about; a week later that is the next of its kind. */
const ANOTHER_WEEK = 7;

const daysBetween = ({ day: a }: Bearings, { day: b }: Bearings): number =>
  a === null || b === null ? 0 : Math.abs(a - b);
