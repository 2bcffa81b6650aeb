import type { QuoteRecord } from "../records/index.ts";
import type { Change } from "./alignment.ts";
import { inDigits, spelled } from "./spelling.ts";
import { comparableWords } from "./words.ts";

type Variant = QuoteRecord["variants"][number];

/** A wording that differs from the record's, with the mentions that have it; the record's own with those that have its words there. */
export type WordingTold = Readonly<{ value: string; mentions: readonly number[] }>;

/**
 * What sources print in the same place in other words. A part of the quotation that does not reach there says nothing; one that does
 * stands for the wording whose words it has. None where all is the same.
 */
export const wordingsTold = ({
  content,
  variants,
}: Pick<QuoteRecord, "content" | "variants">): readonly WordingTold[] => {
  const read = variants.map((variant) => ({ variant, spots: spotsIn(variant) }));
  const reworded = read.filter(({ spots }) => spots.other.size > 0);
  if (reworded.length === 0) return [];
  const disputed = new Set(reworded.flatMap(({ spots }) => [...spots.other]));
  const own = read.filter(
    ({ variant, spots }) =>
      spots.other.size === 0 && (variant.content === content || [...disputed].some((spot) => spots.same.has(spot))),
  );
  return [
    { value: content, mentions: own.flatMap(({ variant }) => variant.mentions) },
    ...reworded.map(({ variant }) => ({ value: variant.content, mentions: variant.mentions })),
  ];
};

/** Places among the words of the record's wording: where a variant has the same words, and where it has others. */
type Spots = Readonly<{ same: ReadonlySet<number>; other: ReadonlySet<number> }>;

const spotsIn = ({ diff }: Variant): Spots => {
  const [same, other] = [new Set<number>(), new Set<number>()];
  let at = 0;
  for (const { op, from, to } of diff) {
    const length = from === "" ? 0 : from.split(" ").length;
    if (op === "equal" || op === "replace") {
      const spots = op === "replace" && wordsDiffer({ op, from, to }) ? other : same;
      for (let word = at; word < at + length; word++) spots.add(word);
    }
    at += length;
  }
  return { same, other };
};

/**
 * "net" for "nets" counts; a curly apostrophe for a straight one does not, nor an ellipsis for what it leaves out, nor what an
 * editor put into brackets, nor "12" for "twelve", nor "it’s" for "it is".
 */
const wordsDiffer = ({ from, to }: Change): boolean => {
  const [one, other] = [formsOf(from), formsOf(to)];
  return one[0] !== "" && other[0] !== "" && !one.some((form) => other.includes(form));
};

/** A change in its words alone, in each way of writing contractions out. */
const formsOf = (text: string): readonly string[] => {
  const words = text.replace(/\[[^\]]{0,80}\]?|^[^[]{0,80}\]/g, " ").replace(/’/g, "'");
  const full = CONTRACTIONS.reduce((written, [short, long]) => written.replace(short, long), words);
  return [...new Set([words, full.replace(/'s\b/gi, " is"), full.replace(/'s\b/gi, " has")].map(wordsSaid))];
};

const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
  [/\bcan(?:'t|not)\b/gi, "can not"],
  [/\bwon't\b/gi, "will not"],
  [/n't\b/gi, " not"],
  [/'re\b/gi, " are"],
  [/'ve\b/gi, " have"],
  [/'ll\b/gi, " will"],
  [/'m\b/gi, " am"],
  [/\bgonna\b/gi, "going to"],
];

const wordsSaid = (text: string): string =>
  comparableWords(text)
    .map((word) => spelled(inDigits(word)))
    .join("");
