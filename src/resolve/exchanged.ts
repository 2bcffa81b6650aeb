import { functionWords, negations } from "../lexicon/sameness.ts";
import type { Run } from "./alignment.ts";
import { hashOf, type WordSet } from "./hash.ts";
import { numbersSaid, soundAlike } from "./numbers-said.ts";
import { areOpposed } from "./opposed.ts";
import { isMisspelt, isNameMisspelt } from "./spelling.ts";

/** Two wordings and what they share, in the order of both. */
export type Aligned = Readonly<{ short: readonly string[]; long: readonly string[]; runs: readonly Run[] }>;

/** What stands in one wording where the other has something else. */
type Exchange = Readonly<{ put: readonly string[]; left: readonly string[] }>;

/** What is longer was left out as a clause, whatever it says. */
const MOST = 3;

/** Between two shared runs, or where both begin or end: there, what only one has was cut off by the other. */
const exchangesIn = ({ short, long, runs }: Aligned): readonly Exchange[] =>
  [NOTHING, ...runs].flatMap((before, at) => {
    const next = runs[at] ?? { from: short.length, to: long.length };
    const put = short.slice(before.from + before.length, next.from);
    const left = long.slice(before.to + before.length, next.to);
    const isEdge = at === 0 || at === runs.length;
    const least = isEdge ? 1 : 0;
    return [put, left].every(({ length }) => length >= least && length <= MOST) ? [{ put, left }] : [];
  });

const NOTHING: Run = { from: 0, to: 0, length: 0 };

/**
 * Where the shorter is cut from the middle of the longer, what it begins and ends with instead: "fell by a fifth" of "sales rose
 * by a fifth in spring".
 */
const edgesIn = ({ short, long, runs }: Aligned): readonly Exchange[] => {
  const [first, last] = [runs[0], runs.at(-1)];
  if (!first || !last) return [];
  const [head, tail] = [short.slice(0, first.from), short.slice(last.from + last.length)];
  const end = last.to + last.length;
  return [
    { put: head, left: long.slice(Math.max(0, first.to - head.length), first.to) },
    { put: tail, left: long.slice(end, end + tail.length) },
  ].filter(({ put }) => put.length > 0 && put.length <= MOST);
};

/** "has decided" and "has not decided", "is" and "isn’t", "for" and "against": what is said is turned round. */
export const contrary = (aligned: Aligned): boolean => {
  const exchanges = exchangesIn(aligned);
  return exchanges.some(isNegated) || [...exchanges, ...edgesIn(aligned)].some(isTurned);
};

/** "not" for "now" is a slip of the ear. */
const isNegated = ({ put, left }: Exchange): boolean => {
  const [one, other] = [put.some(isNegation), left.some(isNegation)];
  if (one === other) return false;
  const [[bare = "", ...more], [turned = "", ...others]] = one ? [left, put] : [put, left];
  return bare === "" || more.length + others.length > 0 || `${bare}nt` === turned || !isMisspelt(bare, turned);
};

const isTurned = ({ put, left }: Exchange): boolean =>
  put.some((word) => !left.includes(word) && left.some((other) => !put.includes(other) && areOpposed(word, other)));

/**
 * Whether the shorter goes its own way before or behind what they share: "I’m not interested in being Vice President" is no excerpt
 * of "I’m not interested in being politically correct. I’m just …".
 */
export const goesElsewhere = ({ short, long, runs }: Aligned): boolean => {
  const [first, last] = [runs[0], runs.at(-1)];
  if (!first || !last) return true;
  const head = short.slice(0, first.from);
  const tail = short.slice(last.from + last.length);
  return goes(head, long.slice(0, first.to)) || goes([...tail].reverse(), long.slice(last.to + last.length).reverse());
};

/** Words from an edge on, of which what the other has there too is the same: "cleanup themselves" and "clean up themselves". */
const goes = (put: readonly string[], left: readonly string[]): boolean => {
  const common = put.findIndex((word, at) => word !== left[at]);
  const own = common < 0 ? [] : put.slice(common);
  return own.some((word) => !functionWords.has(word)) && !isRespaced(own, left.slice(common));
};

const isRespaced = (put: readonly string[], left: readonly string[]): boolean =>
  put.length <= MOST && left.length <= MOST && lettersIn(put) === lettersIn(left);

const lettersIn = (words: readonly string[]): string => [...words.join("")].sort().join("");

const isNegation = (word: string): boolean => negations.has(word);

/** "412 new cases" and "267 new cases" between the same words; "sixteen" may have been heard as "sixty". */
export const renumbered = (aligned: Aligned): boolean =>
  exchangesIn(aligned).some(({ put, left }) => {
    const [one, other] = [numbersSaid(put), numbersSaid(left)];
    return one.length > 0 && other.length > 0 && !one.every((number, at) => areAlike(number, other[at] ?? number));
  });

const areAlike = (one: number, other: number): boolean => one === other || soundAlike(one, other);

/** "the mayor of Leeds" and "the mayor of Derby": words that both write as names, `names` being those of the shorter and of the longer. */
export const renamed = (aligned: Aligned, names: readonly [WordSet, WordSet]): boolean =>
  names.every(({ length }) => length > 0) &&
  exchangesIn(aligned).some(({ put, left }) => {
    const [one, other] = [named(put, names[0]), named(left, names[1])];
    return (
      one.length > 0 && other.length > 0 && !isAcronym(put, left) && !isAcronym(left, put) && !anyAlike(one, other)
    );
  });

const anyAlike = (names: readonly string[], others: readonly string[]): boolean =>
  names.some((name) => others.some((other) => isNameMisspelt(name, other)));

/** "NHS" for "National Health Service". */
const isAcronym = ([short = ""]: readonly string[], full: readonly string[]): boolean =>
  full.length > 1 && short === full.map(([letter = ""]) => letter).join("");

const named = (words: readonly string[], names: WordSet): readonly string[] =>
  words.filter((word) => names.includes(hashOf(word)));
