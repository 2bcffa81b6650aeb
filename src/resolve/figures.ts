import type { FigureLine } from "../records/index.ts";
import { type Bearings, ofTwoArticles, ofTwoPlaces, ofTwoWorlds } from "./figure-bearings.ts";
import { clash } from "./figure-roles.ts";
import { hashOf, joined, type WordSet } from "./hash.ts";
import type { MeasureName } from "./measure-name.ts";
import { apart, type Sameness, same, unlike, type Verdict } from "./sameness.ts";
import { sharedOf } from "./sketch.ts";
import { ONE_STORY, topicShared } from "./topic.ts";

/** A sum of money as one document has it, with what the document says it is for. */
export type FigureFacts = Bearings &
  Readonly<{
    document: string;
    /** Where it begins. */
    at: number;
    /** Introduced as one more: "another £2m". */
    anew: boolean;
    /** Taken up again: "the £2m". */
    again: boolean;
    /** What the sum is the size of: "the £2,500 prize". */
    sized: WordSet;
    currency: string;
    amount: string;
    amountMax: string | null;
    role: FigureLine["role"];
    period: Period | null;
    /** Forms of the name of the measure it belongs to; empty when none is known. */
    measure: readonly MeasureName[];
    /** Content words of what is said to be its purpose, payer and recipient, and of its sentence. */
    purpose: WordSet;
    parties: WordSet;
  }>;

export type Period = Readonly<{ unit: string | null; duration: string | null; from: string | null; to: string | null }>;

/** Words of a sentence under which a figure is looked up. */
const KEYED = 8;
const TOPIC_KEYED = 6;

/** Equal sums meet under a word of their sentences, of their topics or of their measures, the same few of each wherever they stand. */
const keys = ({ currency, amount, amountMax, purpose, context, topic, measure }: FigureFacts): readonly number[] => {
  const sum = hashOf(`${currency} ${amount} ${amountMax ?? ""}`);
  const words = measure.flatMap(({ own }) => own).slice(0, KEYED);
  return [...least([...purpose, ...context], KEYED), ...topic.slice(0, TOPIC_KEYED), ...words].map((word) =>
    joined(sum, word),
  );
};

/** The words whose hashes are smallest: a choice that two texts make alike. */
const least = (words: readonly number[], most: number): readonly number[] =>
  [...words].sort((a, b) => a - b).slice(0, most);

const compare = (a: FigureFacts, b: FigureFacts): Verdict => {
  if (a.currency !== b.currency || a.amount !== b.amount || a.amountMax !== b.amountMax)
    return unlike("figures/sums-differ", 0);
  const context = shareOf(a.context, b.context);
  if (periodsDiffer(a.period, b.period)) return apart("figures/another-period", 0.4);
  if (a.document === b.document && isAnother(a, b, context)) return apart("figures/another-in-one-article", 0.4);
  const measure = sameMeasure(a.measure, b.measure);
  if (context >= ONE_SENTENCE && Math.min(a.context.length, b.context.length) >= SENTENCE) {
    if (ofTwoPlaces(a, b)) return apart("figures/another-place", 0.4);
    const elsewhere = a.document !== b.document && measure !== "same" && ofTwoArticles(a, b);
    if (elsewhere) return apart("figures/another-release", 0.4);
    const named = measure === "same" && !clash(a.role, b.role);
    return same(named ? "figures/same-measure" : "figures/same-sentence", 0.95);
  }
  if (measure === "different" && isNamedBeside(a) && isNamedBeside(b) && !isTelling(a, b, context))
    return apart("figures/another-measure", 0.4);
  if (clash(a.role, b.role) && context + digitsSaid(a.amount) < ONE_CONTEXT) return apart("figures/another-role", 0.4);
  if (measure === "same") return same("figures/same-measure", 0.9);
  if (a.document !== b.document && ofTwoWorlds(a, b)) return apart("figures/another-place", 0.4);
  return byWords(a, b, context);
};

/** A sentence of so many words that shares this much is the same sentence, copied or edited. */
const ONE_SENTENCE = 0.75;
const SENTENCE = 6;

/** A sentence is cut this far from its figure: equal words around two figures nearer than that are one sentence. */
const REACH = 400;

/** "£2m on roads and £2m on parks", "another £2m": an article that names a sum twice may mean two. */
const isAnother = (a: FigureFacts, b: FigureFacts, context: number): boolean => {
  const later = a.at > b.at ? a : b;
  const forOthers =
    digitsSaid(a.amount) === 0 && sameMeasure(a.measure, b.measure) !== "same" && nothingShared(a.purpose, b.purpose);
  if (!isLarge(a.amount) && !later.again && namesAnother(a, b) && namesAnother(b, a)) return true;
  return later.anew || (forOthers && context < 0.5) || (Math.abs(a.at - b.at) <= REACH && equal(a.context, b.context));
};

/** "The captain of the Heidrun must pay £200": a name that the other sentence lacks. */
const namesAnother = (one: FigureFacts, other: FigureFacts): boolean =>
  one.named.some((word) => !other.context.includes(word));

const nothingShared = (a: WordSet, b: WordSet): boolean => a.length > 0 && b.length > 0 && sharedOf(a, b) === 0;

const equal = (a: WordSet, b: WordSet): boolean => a.length === b.length && sharedOf(a, b) === a.length;

/** Whether a sum's measure stands in its sentence; from elsewhere in the article, it says little against another. */
const isNamedBeside = ({ measure, context }: FigureFacts): boolean =>
  measure.some(({ own }) => own.length > 0 && sharedOf(own, context) === own.length);

/** Which measure a sum belongs to is read from few words, too: one story does not have two sums of £2,450 for like things. */
const isTelling = (a: FigureFacts, b: FigureFacts, context: number): boolean =>
  a.document !== b.document &&
  context >= 0.15 &&
  digitsSaid(a.amount) > 0 &&
  topicShared(a.topic, b.topic) >= ONE_STORY;

/** Roles are read from few words: a sum that is no round one, in sentences about the same, is one sum whatever they say. */
const ONE_CONTEXT = 0.7;

/** In one article a sum is said again; in one story a few words in common are enough; elsewhere the sentences must be alike. */
const byWords = (a: FigureFacts, b: FigureFacts, context: number): Verdict => {
  const alike = Math.max(context, shareOf(a.purpose, b.purpose)) + (shareOf(a.parties, b.parties) > 0 ? 0.1 : 0);
  const score = alike + digitsSaid(a.amount);
  if (a.document === b.document)
    return isSaidAgain(a, b, { alike, score })
      ? same("figures/said-again", 0.7)
      : unlike("figures/for-something-else", score);
  if (topicShared(a.topic, b.topic) < ONE_STORY)
    return score >= 0.8 ? same("figures/same-words", 0.7) : unlike("figures/another-story", score);
  return score >= 0.25 ? same("figures/same-story", 0.5 + score / 2) : unlike("figures/for-something-else", score);
};

/** An article that names prices may name one of them for many things, and says by "the £2,500 prize" that it means the same. */
const isSaidAgain = (a: FigureFacts, b: FigureFacts, { alike, score }: Readonly<{ alike: number; score: number }>) => {
  if (isLarge(a.amount)) return score >= 0.4 || isTakenUp(a, b, score);
  const later = a.at > b.at ? a : b;
  return alike >= 0.4 || (later.again && sharedOf(a.sized, b.sized) > 0);
};

/**
 * Of a sum that is no round one, one article has no second; a round one is the same where it is taken up ("the £2m"), stands first in
 * the lead, or is said in some of the same words.
 */
const isTakenUp = (a: FigureFacts, b: FigureFacts, score: number): boolean => {
  const [first, later] = a.at < b.at ? [a, b] : [b, a];
  return (
    digitsSaid(a.amount) > 0 ||
    later.again ||
    first.at < LEAD ||
    score >= 0.15 ||
    sharedOf(
      a.measure.flatMap(({ own }) => own),
      b.measure.flatMap(({ own }) => own),
    ) > 0
  );
};

/** Code points of a headline and the sentence below it. */
const LEAD = 320;

/** What the digits of a sum say: "62400000" has three that are not nought, which no other sum in the story has by chance. */
const digitsSaid = (amount: string): number => {
  const digits = amount.replace(".", "").replace(/^0+|0+$/g, "").length;
  return digits > 2 ? 0.25 : digits === 2 ? 0.15 : 0;
};

/** From 100,000 on, an article that names an equal sum means the same one; of prices it may name many. */
const isLarge = (amount: string): boolean => (amount.split(".")[0] ?? "").length >= 6;

const shareOf = (a: WordSet, b: WordSet): number => sharedOf(a, b) / Math.max(3, Math.min(a.length, b.length));

/** Whether two measures that are known by their names are one. */
const sameMeasure = (a: readonly MeasureName[], b: readonly MeasureName[]): "same" | "different" | "unknown" => {
  if (a.length === 0 || b.length === 0) return "unknown";
  return b.some((other) => a.some((one) => isPartOf(one.words, other.words))) ? "same" : "different";
};

const isPartOf = (a: WordSet, b: WordSet): boolean =>
  a.length > 0 && b.length > 0 && sharedOf(a, b) === Math.min(a.length, b.length);

/** "a year" is not "over two years"; a period that only one of them states is no difference. */
const periodsDiffer = (a: Period | null, b: Period | null): boolean => {
  if (!a || !b) return false;
  if (a.from && b.to && a.from > b.to) return true;
  if (b.from && a.to && b.from > a.to) return true;
  if ((a.duration === null) !== (b.duration === null) && (a.unit ?? b.unit) !== null) return true;
  return a.duration !== b.duration || a.unit !== b.unit;
};

const fold = (facts: FigureFacts): string => {
  const { currency, amount, amountMax, purpose, context, ...rest } = facts;
  return JSON.stringify([currency, amount, amountMax, context, purpose, rest]);
};

export const figures: Sameness<FigureFacts> = { kind: "figures", keys, compare, nearly: 0.5, fold };
