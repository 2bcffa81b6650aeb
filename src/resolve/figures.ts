import { periods } from "../lexicon/periods.ts";
import { haveOtherAims, haveOtherParties, haveOtherRecipients } from "./figure-aims.ts";
import { ofTwoArticles, ofTwoPlaces, ofTwoWorlds } from "./figure-bearings.ts";
import { digitsSaid, type FigureFacts, ONE_SENTENCE, type Period, sameMeasure } from "./figure-facts.ts";
import { clash } from "./figure-roles.ts";
import { isAnother, isSaidAgain } from "./figures-in-article.ts";
import { hashOf, joined, type WordSet } from "./hash.ts";
import { apart, type Sameness, same, unlike, type Verdict } from "./sameness.ts";
import { figureScreen } from "./screen-figures.ts";
import { sharedOf } from "./sketch.ts";
import { ONE_STORY, topicShared } from "./topic.ts";

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
    if (a.document !== b.document && haveOtherAims(a, b)) return apart("figures/another-purpose", 0.4);
    const elsewhere = a.document !== b.document && measure !== "same" && ofTwoArticles(a, b);
    if (elsewhere) return apart("figures/another-release", 0.4);
    const named = measure === "same" && !clash(a.role, b.role);
    return same(named ? "figures/same-measure" : "figures/same-sentence", 0.95);
  }
  if (measure === "different" && isNamedBeside(a) && isNamedBeside(b) && !isTelling(a, b, context))
    return apart("figures/another-measure", 0.4);
  if (clash(a.role, b.role) && context + digitsSaid(a) < ONE_CONTEXT) return apart("figures/another-role", 0.4);
  if (measure === "same")
    return a.document !== b.document && haveOtherRecipients(a, b)
      ? apart("figures/another-party", 0.4)
      : same("figures/same-measure", 0.9);
  if (a.document !== b.document && ofTwoWorlds(a, b)) return unlike("figures/another-place", 0.4);
  const verdict = byWords(a, b, context);
  return verdict.same && a.document !== b.document ? unlessForOthers(a, b, verdict) : verdict;
};

/** Words in common are the payer's, the verb's and the place's, too. Of a sum that is no round one, one story has no second. */
const unlessForOthers = (a: FigureFacts, b: FigureFacts, verdict: Verdict): Verdict => {
  if (haveOtherParties(a, b)) return apart("figures/another-party", 0.4);
  const telling = digitsSaid(a) >= 0.25 && topicShared(a.topic, b.topic) >= ONE_STORY;
  return !telling && haveOtherAims(a, b) ? apart("figures/another-purpose", 0.4) : verdict;
};

/** Shorter ones may be alike by chance. */
const SENTENCE = 6;

/** Whether a sum's measure stands in its sentence; from elsewhere in the article, it says little against another. */
const isNamedBeside = ({ measure, context }: FigureFacts): boolean =>
  measure.some(({ own }) => own.length > 0 && sharedOf(own, context) === own.length);

/** Which measure a sum belongs to is read from few words, too: one story does not have two sums of £2,450 for like things. */
const isTelling = (a: FigureFacts, b: FigureFacts, context: number): boolean =>
  a.document !== b.document && context >= 0.15 && digitsSaid(a) > 0 && topicShared(a.topic, b.topic) >= ONE_STORY;

/** Roles are read from few words: a sum that is no round one, in sentences about the same, is one sum whatever they say. */
const ONE_CONTEXT = 0.7;

/** In one article a sum is said again; in one story a few words in common are enough; elsewhere the sentences must be alike. */
const byWords = (a: FigureFacts, b: FigureFacts, context: number): Verdict => {
  const alike = Math.max(context, shareOf(a.purpose, b.purpose)) + (shareOf(a.parties, b.parties) > 0 ? 0.1 : 0);
  const score = alike + digitsSaid(a);
  if (a.document === b.document)
    return isSaidAgain(a, b, { alike, score })
      ? same("figures/said-again", 0.7)
      : unlike("figures/for-something-else", score);
  if (topicShared(a.topic, b.topic) < ONE_STORY)
    return score >= 0.8 ? same("figures/same-words", 0.7) : unlike("figures/another-story", score);
  return score >= 0.25 && isToldAgain(a, b, alike)
    ? same("figures/same-story", 0.5 + score / 2)
    : unlike("figures/for-something-else", score);
};

/**
 * "Raised $33 million" is said of two in one story: a few words in common are enough with a name, with one period and role
 * ("to save £2.3m a year"), or for a sum that is no round one.
 */
const isToldAgain = (a: FigureFacts, b: FigureFacts, alike: number): boolean =>
  alike >= 0.4 ||
  sharedOf(a.named, b.named) > 0 ||
  (a.period !== null && b.period !== null && a.role === b.role) ||
  (alike > 0 && digitsSaid(a) >= 0.25);

const shareOf = (a: WordSet, b: WordSet): number => sharedOf(a, b) / Math.max(3, Math.min(a.length, b.length));

/** "a year" is not "over two years"; a period that only one of them states, or that no calendar knows, is no difference. */
const periodsDiffer = (a: Period | null, b: Period | null): boolean => {
  if (!a || !b || saysNothing(a) || saysNothing(b)) return false;
  if (a.from && b.to && a.from > b.to) return true;
  if (b.from && a.to && b.from > a.to) return true;
  if (isForThing(a) !== isForThing(b)) return false;
  if (a.unit !== b.unit) return true;
  return a.duration !== b.duration && !isDeadline(a) && !isDeadline(b);
};

/** "£20m each": what one of several gets may be over ten years. */
const isForThing = ({ unit }: Period): boolean => unit !== null && !TIMES.has(unit);
const TIMES: ReadonlySet<string> = new Set(periods.units.values());

/** "Over the life of the plan" */
const saysNothing = ({ unit, duration, from, to }: Period): boolean => (unit ?? duration ?? from ?? to) === null;

/** "By 2030" may be over however many years. */
const isDeadline = ({ unit, duration, from, to }: Period): boolean =>
  unit === null && duration === null && from === null && to !== null;

/** No two sums of a document stand at one place. */
const fold = ({ currency, amount, amountMax, context, document, at }: FigureFacts): string =>
  JSON.stringify([currency, amount, amountMax, context, document, at]);

export const figures: Sameness<FigureFacts> = {
  kind: "figures",
  keys,
  compare,
  nearly: 0.5,
  fold,
  screen: figureScreen,
};
