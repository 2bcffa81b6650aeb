import { differHere, isParallel } from "./figure-aims.ts";
import { digitsSaid, type FigureFacts, isLarge, sameMeasure } from "./figure-facts.ts";
import type { WordSet } from "./hash.ts";
import { sharedOf } from "./sketch.ts";

/** A sentence is cut this far from its figure: equal words around two figures nearer than that are one sentence. */
const REACH = 400;

/** "£2m on roads and £2m on parks", "another £2m": an article that names a sum twice may mean two. */
export const isAnother = (a: FigureFacts, b: FigureFacts, context: number): boolean => {
  const [first, later] = a.at < b.at ? [a, b] : [b, a];
  if (!later.again && !first.headed && later.at - first.at <= REACH && (isParallel(a, b) || isAdded(first, later)))
    return true;
  const forOthers =
    digitsSaid(a) === 0 && sameMeasure(a.measure, b.measure) !== "same" && nothingShared(a.purpose, b.purpose);
  const common = !isLarge(a.amount) || (a.bracket && b.bracket && Math.min(a.at, b.at) >= LEAD);
  if (common && !later.again && namesAnother(a, b) && namesAnother(b, a)) return true;
  return (
    isMore(first, later) ||
    (forOthers && !later.again && context < 0.5) ||
    (Math.abs(a.at - b.at) <= REACH && equal(a.context, b.context))
  );
};

/** "Another £2m": than what the same voice named before. What somebody calls additional in a quotation need not be so to the article. */
const isMore = (first: FigureFacts, { anew, said }: FigureFacts): boolean =>
  anew && (said === null || said === first.said);

/** "It will spend £1.25bn on roads as well" */
const isAdded = (first: FigureFacts, later: FigureFacts): boolean => later.added && differHere(first, later);

/** "The captain of the Heidrun must pay £200": a name that the other sentence lacks. */
const namesAnother = (one: FigureFacts, other: FigureFacts): boolean =>
  one.named.some((word) => !other.context.includes(word));

const nothingShared = (a: WordSet, b: WordSet): boolean => a.length > 0 && b.length > 0 && sharedOf(a, b) === 0;

const equal = (a: WordSet, b: WordSet): boolean => a.length === b.length && sharedOf(a, b) === a.length;

/** An article that names prices may name one of them for many things, and says by "the £2,500 prize" that it means the same. */
export const isSaidAgain = (
  a: FigureFacts,
  b: FigureFacts,
  { alike, score }: Readonly<{ alike: number; score: number }>,
) => {
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
    digitsSaid(a) > 0 ||
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
