import type { Alignment, Gap } from "./align.ts";
import { isNegation, isNumber } from "./stream.ts";

/** What a claim's words come to, held against a source's. */
export type Wording = Readonly<{
  verdict: "attested" | "shortened" | "altered";
  reason: string;
  likeness: number;
}>;

type Words = readonly string[];

/** What must be shared for a claim to be an altered form of a source's words, and not words of its own. */
const ALIKE = 0.6;

/**
 * Words inside quotation marks: every one counts. What is left out between two parts of a quotation (`breaks`: words before each) is
 * left out openly. Null: too little in common.
 */
export const literally = (
  claim: Words,
  source: Words,
  { alignment, breaks, whole }: Readonly<{ alignment: Alignment; breaks: readonly number[]; whole: boolean }>,
): Wording | null => {
  const likeness = alignment.shared / claim.length;
  if (likeness < ALIKE || (claim.length < 3 && likeness < 1)) return null;
  const gaps = alignment.gaps.filter((gap) => gap.fromEnd > gap.from || !breaks.includes(gap.from));
  const left = gaps.flatMap(({ to, toEnd }) => source.slice(to, toEnd));
  if (gaps.some(({ from, fromEnd }) => fromEnd > from))
    return { verdict: "altered", reason: alteration(claim, left, gaps), likeness };
  if (left.some(isNegation)) return { verdict: "altered", reason: "a negation was left out", likeness };
  if (left.length > 0) return { verdict: "shortened", reason: "words were left out between", likeness };
  if (whole && isNegation(source[alignment.start - 1] ?? ""))
    return { verdict: "altered", reason: "the negation before these words was left out", likeness };
  return { verdict: "attested", reason: "word for word", likeness };
};

const alteration = (claim: Words, left: Words, gaps: readonly Gap[]): string => {
  const put = gaps.flatMap(({ from, fromEnd }) => claim.slice(from, fromEnd));
  if (put.some(isNegation) !== left.some(isNegation))
    return put.some(isNegation) ? "a negation was put in" : "a negation was left out";
  return put.some(isNumber) && left.some(isNumber) ? "a number differs" : "words differ";
};

/** Shares of a claim's meaning: from here on a paraphrase is one, and below that nobody can tell. */
const PARAPHRASE = 0.5;
/** In what is otherwise the same wording, one exchanged word is no paraphrase. */
const VERBATIM = 0.6;

/** Reported speech, in words that carry meaning: pronouns and tenses may differ, numbers and negations may not. */
export const inSubstance = (claim: Words, source: Words, alignment: Alignment): Wording | null => {
  const likeness = alignment.shared / claim.length;
  if (likeness < PARAPHRASE || alignment.shared < 2) return null;
  // "could not wait" of something else: a negation and one word are no meaning that is shared.
  if (likeness < 1 && shared(claim, alignment).filter((word) => !isNegation(word)).length < 2) return null;
  const put = alignment.gaps.flatMap(({ from, fromEnd }) => claim.slice(from, fromEnd));
  const left = source.slice(alignment.start, alignment.end);
  if (count(claim, isNegation) !== count(left, isNegation) && negates(alignment, claim, source))
    return { verdict: "altered", reason: "one of them is negated", likeness };
  if (put.some((word) => isNumber(word) && !left.includes(word)))
    return { verdict: "altered", reason: "a number differs", likeness };
  if (likeness >= VERBATIM && alignment.gaps.some((gap) => isExchange(gap, claim.length, alignment)))
    return { verdict: "altered", reason: "words differ", likeness };
  return { verdict: "attested", reason: likeness === 1 ? "the same words" : "the same in other words", likeness };
};

const shared = (claim: Words, { runs }: Alignment): Words =>
  runs.flatMap(({ from, length }) => claim.slice(from, from + length));

const count = (words: Words, is: (word: string) => boolean): number => words.filter(is).length;

/** A negation in a gap between words that both have, or at its edge. */
const negates = ({ gaps }: Alignment, claim: Words, source: Words): boolean =>
  gaps.some(
    ({ from, fromEnd, to, toEnd }) =>
      claim.slice(from, fromEnd).some(isNegation) !== source.slice(to, toEnd).some(isNegation),
  );

/** One or two words in the place of one or two, between words that are the same. */
const isExchange = ({ from, fromEnd, to, toEnd }: Gap, length: number, { start, end }: Alignment): boolean => {
  const [put, left] = [fromEnd - from, toEnd - to];
  if (put === 0 || left === 0 || put > 2 || left > 2) return false;
  return put === left && (from > 0 || to > start || length > 3) && (fromEnd < length || toEnd < end || length > 3);
};
