import { negations } from "../lexicon/sameness.ts";
import type { Run } from "./alignment.ts";

/** Two wordings and what they share, in the order of both. */
export type Aligned = Readonly<{ short: readonly string[]; long: readonly string[]; runs: readonly Run[] }>;

/** What stands between two shared runs in one wording and in the other. */
type Exchange = Readonly<{ put: readonly string[]; left: readonly string[] }>;

/** What is longer was left out as a clause, whatever it says. */
const MOST = 3;

const exchangesIn = ({ short, long, runs }: Aligned): readonly Exchange[] =>
  runs.slice(1).flatMap((run, at) => {
    const before = runs[at] ?? run;
    const put = short.slice(before.from + before.length, run.from);
    const left = long.slice(before.to + before.length, run.to);
    return put.length <= MOST && left.length <= MOST ? [{ put, left }] : [];
  });

/** "has decided" and "has not decided", "is" and "isn’t" between the same words; "not" for "now" is a slip of the ear. */
export const negated = (aligned: Aligned): boolean =>
  exchangesIn(aligned).some(({ put, left }) => {
    const [one, other] = [put.some(isNegation), left.some(isNegation)];
    if (one === other) return false;
    const [bare, turned] = one ? [left, put] : [put, left];
    return bare.length !== 1 || turned.length !== 1 || `${bare[0]}nt` === turned[0];
  });

const isNegation = (word: string): boolean => negations.has(word);

/** "412 new cases" and "267 new cases" between the same words. */
export const renumbered = (aligned: Aligned): boolean =>
  exchangesIn(aligned).some(({ put, left }) => {
    const [one, other] = [put.filter(isNumber), left.filter(isNumber)];
    return one.length > 0 && other.length > 0 && one.join(" ") !== other.join(" ");
  });

const isNumber = (word: string): boolean => word.charCodeAt(0) <= 57;
