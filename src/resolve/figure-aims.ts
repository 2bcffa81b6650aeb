import { functionWords, legalForms, measureHeads, measureModifiers, newsWords } from "../lexicon/sameness.ts";
import { type Bearings, isUnknown } from "./figure-bearings.ts";
import { hashOf, type WordSet, wordSet } from "./hash.ts";
import { sharedOf } from "./sketch.ts";
import { contentWords, singular } from "./topic.ts";
import { comparableWords } from "./words.ts";

/** Who pays or gets a sum: "Northwick Council" → words {northwick, council}, proper the same, head "council". */
export type Party = Readonly<{ words: WordSet; proper: WordSet; head: number }>;

/** What a sum is for and between whom. */
export type Aims = Readonly<{
  payer: Party | null;
  recipient: Party | null;
  /** Content words of its purpose, as far as its first preposition: "a sea wall at Rook Point" → {sea, wall}. */
  aim: WordSet;
}>;

export const partyOf = (exact: string | null): Party | null => {
  if (exact === null) return null;
  const words = contentWords(exact).filter((word) => !legalForms.has(word));
  const head = words.at(-1);
  return head === undefined ? null : { words: wordSet(words), proper: wordSet(properIn(exact)), head: hashOf(head) };
};

/** "Ministers" at the beginning of a sentence is no name; without an article one in the singular is: "Volt". */
const properIn = (exact: string): readonly string[] => {
  const names = exact.match(/\p{Lu}[\p{L}’'-]*/gu) ?? [];
  const bare = names.length === 1 && exact.startsWith(names[0] ?? "") && /s$|\s/.test(exact);
  return bare ? [] : names.flatMap(contentWords).filter((word) => !legalForms.has(word));
};

/** What kind of thing, and words that any purpose has, set none apart: "the new scheme" → {}. */
export const aimOf = (exact: string | null): WordSet => {
  const words = comparableWords(exact ?? "");
  const end = words.findIndex((word, at) => at > 0 && PREPOSITIONS.has(word));
  const told = contentWords(words.slice(0, end < 0 ? words.length : end).join(" "));
  return wordSet(told.filter(isTelling));
};

const isTelling = (word: string): boolean =>
  !functionWords.has(word) && !newsWords.has(word) && !measureHeads.has(singular(word)) && !measureModifiers.has(word);

const PREPOSITIONS: ReadonlySet<string> = new Set([
  ...["of", "for", "in", "into", "at", "on", "to", "across", "around", "over", "by", "with", "from", "near", "under"],
]);

type Sum = Aims & Bearings & Readonly<{ purpose: WordSet }>;

/** "A sea wall at Rook Point", "pensions": neither article speaks of what the other's sum is for. */
export const haveOtherAims = (a: Sum, b: Sum): boolean => isNotFor(a, b) && isNotFor(b, a);

const isNotFor = ({ aim }: Sum, other: Sum): boolean =>
  aim.length > 0 && aim.every((word) => !isSaidOf(word, other) && isUnknown(word, other));

/** The same within one article, where only the sentences are looked at. */
const haveOtherAimsHere = (a: Sum, b: Sum): boolean => isNotSaidFor(a, b) && isNotSaidFor(b, a);

const isNotSaidFor = ({ aim }: Sum, other: Sum): boolean =>
  aim.length > 0 && aim.every((word) => !isSaidOf(word, other));

const isSaidOf = (word: number, { purpose, context }: Sum): boolean => purpose.includes(word) || context.includes(word);

/** Both name who gets it, or who pays, and neither article knows the other's: "Ada Lund", "Bo Dahl"; "Northwick Council", "Southwick Council". */
export const haveOtherParties = (a: Sum, b: Sum): boolean =>
  areOthers(a.payer, b.payer, a, b) || haveOtherRecipients(a, b);

export const haveOtherRecipients = (a: Sum, b: Sum): boolean => areOthers(a.recipient, b.recipient, a, b);

/** A minister pays for a ministry: names are held against each other only where nothing of them is known, or where both are councils. */
const areOthers = (one: Party | null, other: Party | null, a: Sum, b: Sum): boolean =>
  one !== null &&
  other !== null &&
  (one.head === other.head
    ? hasUnknown(one, b) && hasUnknown(other, a)
    : isAllUnknown(one, b) && isAllUnknown(other, a));

const hasUnknown = ({ proper }: Party, by: Sum): boolean => proper.some((word) => isUnknown(word, by));
const isAllUnknown = ({ proper }: Party, by: Sum): boolean =>
  proper.length > 0 && proper.every((word) => isUnknown(word, by));

/**
 * "Ada Lund gave £1m to the museum. Bo Dahl gave £1m to the museum.": two sentences that are one but for who pays, who gets it or
 * what it is for. An article that says a sum again does not say the rest again, too.
 */
export const isParallel = (a: Sum, b: Sum): boolean => {
  const [one, other] = [restOf(a), restOf(b)];
  return one.length > 0 && one.length === other.length && sharedOf(one, other) === one.length && differHere(a, b);
};

/** Who or what it is for differs, as far as two sentences of one article tell. */
export const differHere = (a: Sum, b: Sum): boolean =>
  nothingShared(a.payer, b.payer) ||
  nothingShared(a.recipient, b.recipient) ||
  haveNamesOfTheirOwn(a.payer, b.payer) ||
  haveNamesOfTheirOwn(a.recipient, b.recipient) ||
  haveOtherAimsHere(a, b);

const nothingShared = (a: Party | null, b: Party | null): boolean =>
  a !== null && b !== null && sharedOf(a.words, b.words) === 0;

const haveNamesOfTheirOwn = (a: Party | null, b: Party | null): boolean =>
  a !== null && b !== null && a.head === b.head && saysMore(a.words, b.words) && saysMore(b.words, a.words);

const saysMore = (one: WordSet, other: WordSet): boolean => one.some((word) => !other.includes(word));

const restOf = ({ context, payer, recipient, purpose }: Sum): WordSet =>
  context.filter((word) => !payer?.words.includes(word) && !recipient?.words.includes(word) && !purpose.includes(word));
