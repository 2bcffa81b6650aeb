import type { DocumentSketch } from "../records/index.ts";
import { type Agreement, agreementOf, detailsOf } from "./details.ts";
import { joined, mixed } from "./hash.ts";
import { type Bearings, bearingsOf, particularsOf } from "./particulars.ts";
import type { Reason } from "./reasons.ts";
import { apart, type Sameness, same, unlike, type Verdict } from "./sameness.ts";
import { anchorsOf, bandsOf, overlapOf, shinglesOf, sketchOf } from "./sketch.ts";
import { comparableWords } from "./words.ts";

/** What is kept of a document's words to tell copies, versions and excerpts from look-alikes. */
export type DocumentFacts = Pick<DocumentSketch, "words" | "sketch" | "keys" | "details">;

/** Words per shingle: short enough to survive a typing error in every tenth word, long enough not to be idiom. */
const SHINGLE = 4;
/** Hashes kept of a document: all of most articles, a sample of long ones. */
const SKETCH = 1024;
/** Bins and rows of MinHash bands: texts of which a third is shared have one in nine of ten cases. */
const BINS = 32;
const ROWS = 2;
/** An excerpt of sixty words shares an anchor with its whole. */
const ANCHOR_WINDOW = 60;

/** Reads the facts from the words of an article, boilerplate aside. */
export const documentFacts = (text: string, words = comparableWords(text)): DocumentFacts => {
  const shingles = shinglesOf(words, SHINGLE);
  return {
    words: words.length,
    sketch: sketchOf(shingles, SKETCH),
    keys: [...bandsOf(shingles, BINS, ROWS), ...anchorsOf(shingles, ANCHOR_WINDOW)],
    details: { ...detailsOf(text), ...particularsOf(text) },
  };
};

/** From this share of all their words in common, two texts are versions of one another. */
const VERSION = 0.36;
/** An excerpt has this much of its words in the whole, and the whole is at most this many times as long. */
const EXCERPT = 0.9;
const LONGEST_WHOLE = 8;
/** Shorter texts (a headline, a notice) say too little to be told from others of their kind: equal or nothing. */
const SHORTEST = 16;

const compare = (a: DocumentFacts, b: DocumentFacts): Verdict => {
  const { shared, a: inA, b: inB } = overlapOf(a.sketch, b.sketch);
  const contained = shared / Math.max(1, Math.min(inA, inB));
  const alike = shared / Math.max(1, inA + inB - shared);
  const likeness = likenessOf(alike, contained);
  if (likeness === null || (Math.min(a.words, b.words) < SHORTEST && alike < 1))
    return unlike("documents/words-differ", contained);
  const difference = alike === 1 ? null : differenceOf(a.details, b.details);
  return difference === null ? same(likeness, contained) : apart(difference, contained);
};

const likenessOf = (alike: number, contained: number): Reason | null => {
  if (alike === 1) return "documents/copy";
  if (alike >= VERSION) return "documents/version";
  return contained >= EXCERPT && alike * LONGEST_WHOLE >= 1 ? "documents/excerpt" : null;
};

/** What makes another release of a text from the same template: the reason, or null. */
const differenceOf = (a: DocumentFacts["details"], b: DocumentFacts["details"]): Reason | null => {
  const figures = agreementOf(a.figures, b.figures);
  const names = agreementOf(a.names, b.names);
  const bearings = bearingsOf(a, b);
  if (differs(figures) && !isRevised(figures, bearings)) return "documents/figures-differ";
  if (differs(names) || isOfOthers(names, bearings)) return "documents/names-differ";
  return isOfAnotherDay(bearings) ? "documents/dates-differ" : null;
};

/** The same people on the same days: with somebody’s words in both, or most figures as they were, some others are a revision. */
const isRevised = ({ alike, unlike }: Agreement, { dates, bearers, sayings }: Bearings): boolean =>
  dates.unlike + bearers.unlike === 0 && (sayings > 0 || unlike < alike);

/** "Leeds Trust has appointed Mary Holt", "Leeds Trust has appointed Sam Penn": a mistyped name is unlike in one word. */
const isOfOthers = (names: Agreement, { bearers }: Bearings): boolean =>
  bearers.unlike > 1 && 2 * (names.unlike + bearers.unlike) > names.alike + bearers.alike;

/** "at its meeting on 8 May" and "on 19 June", whatever else is the same; unless people say the same there. */
const isOfAnotherDay = ({ dates, sayings }: Bearings): boolean => dates.unlike > dates.alike && sayings < 2;

/** A corrected figure or a mistyped name is no reason; more than a third of the slots filled otherwise is another release. */
const differs = ({ alike, unlike }: Agreement): boolean => unlike > 1 && 2 * unlike > alike;

/** Only equal documents fold; any two others are as near as their hashes happen to be. */
const fold = ({ sketch, details }: DocumentFacts): string => {
  let hash = mixed(sketch.scale);
  for (const shingle of sketch.hashes) hash = joined(hash, shingle);
  for (const saying of details.sayings) hash = joined(hash, saying);
  for (const all of [details.figures, details.names, details.dates, details.bearers])
    for (const [slot, value] of all) hash = joined(joined(hash, slot), value);
  return hash.toString(36);
};

export const documents: Sameness<DocumentFacts> = {
  kind: "documents",
  keys: ({ keys }) => keys,
  compare,
  nearly: 0.25,
  fold,
};
