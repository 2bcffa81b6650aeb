import { wordSet } from "../resolve/hash.ts";
import { sharedOf } from "../resolve/sketch.ts";
import { contentWords } from "../resolve/topic.ts";
import type { AuditCandidate } from "./finding.ts";
import { periodsDiffer } from "./periods.ts";
import type { FoundIn, SourceWords } from "./quotes.ts";
import { isAmount } from "./sums.ts";
import type { AuditFigure, AuditText } from "./text.ts";

type Known = Readonly<{ figure: AuditFigure; context: readonly number[] }>;

/** Shares of the words of two sentences: from here on they are of one thing. */
const RELATED = 0.15;
/** And from here on two sums in them are rivals. */
const RIVAL = 0.4;

/** Holds the sums of an article against those of a source that are equal, or stand in words like theirs. */
export const createFigureAudit = (article: AuditText): FoundIn<SourceWords> => {
  const claims = article.figures.map(known);
  const byWord = indexed(claims, ({ context }) => context);
  const byAmount = indexed(claims, ({ figure }) => [figure.currency]);
  return ({ source }) =>
    source.figures.map(known).flatMap((there) => {
      const near = new Map<number, number>();
      for (const word of there.context) for (const claim of byWord.get(word) ?? []) near.set(claim, 0);
      for (const claim of byAmount.get(there.figure.currency) ?? []) near.set(claim, 0);
      return [...near.keys()].flatMap((claim) => {
        const candidate = candidateOf(claims[claim] as Known, there, source);
        return candidate === null ? [] : [[claim, candidate] as const];
      });
    });
};

const known = (figure: AuditFigure): Known => ({ figure, context: wordSet(contentWords(figure.sentence)) });

const indexed = <Key>(claims: readonly Known[], keys: (claim: Known) => readonly Key[]): ReadonlyMap<Key, number[]> => {
  const index = new Map<Key, number[]>();
  claims.forEach((claim, at) => {
    for (const key of keys(claim)) index.set(key, [...(index.get(key) ?? []), at]);
  });
  return index;
};

const candidateOf = (claim: Known, there: Known, source: AuditText): AuditCandidate | null => {
  const [one, other] = [claim.figure, there.figure];
  if (one.currency !== other.currency) return null;
  const shared = sharedOf(claim.context, there.context);
  const likeness = shared / Math.max(3, Math.min(claim.context.length, there.context.length));
  const place = source.selector(other.span);
  const common = {
    uri: source.uri,
    likeness: Math.min(1, Math.round(likeness * 1000) / 1000),
    place,
    told: sumWords(other),
    diff: [],
  };
  if (!isAmount(one, other))
    return likeness < RIVAL || shared < 2
      ? null
      : { ...common, verdict: "other-amount", reason: `the source has ${place.exact}` };
  if (likeness < RELATED && !isTelling(one.amount)) return null;
  const differ = periodsDiffer(one, other);
  if (differ === null) return { ...common, verdict: "attested", reason: "the same sum" };
  return { ...common, verdict: "other-period", reason: `the source has ${differ}` };
};

/** Three digits that are not nought are not equal by chance. */
const isTelling = (amount: string): boolean => amount.replace(".", "").replace(/^0+|0+$/g, "").length > 2;

/** "GBP 5000000, 2024-25" */
export const sumWords = ({ currency, amount, amountMax, period }: AuditFigure): string =>
  `${currency} ${amount}${amountMax === null ? "" : `–${amountMax}`}${period === null ? "" : `, ${period.exact}`}`;
