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
  return ({ source }) => {
    const found: Found[] = [];
    for (const there of source.figures.map(known)) {
      const near = new Set<number>();
      for (const word of there.context) for (const claim of byWord.get(word) ?? []) near.add(claim);
      for (const claim of byAmount.get(there.figure.currency) ?? []) near.add(claim);
      for (const claim of near) {
        const one = claims[claim] as Known;
        const candidate = candidateOf(one, there, source);
        if (candidate !== null) found.push({ claim, candidate, says: saysOf(one.figure, there.figure) });
      }
    }
    return withoutVague(found).map(({ claim, candidate }) => [claim, candidate] as const);
  };
};

/** `says`: whether a source's sum is the very one, and tells for how long where the article does. */
type Found = Readonly<{ claim: number; candidate: AuditCandidate; says: "all" | "less" }>;

const saysOf = (claim: AuditFigure, source: AuditFigure): Found["says"] =>
  (claim.period !== null && source.period === null) || claim.amount !== source.amount ? "less" : "all";

/**
 * A headline's "£25m" attests no "£25 million over three years" where the story below it has them over two, nor does a sum near it:
 * what says less than another place of the same source that contradicts the article yields to that.
 */
const withoutVague = (found: readonly Found[]): readonly Found[] => {
  const contradicted = new Set<number>();
  for (const { claim, candidate, says } of found)
    if (candidate.verdict === "other-period" && says === "all") contradicted.add(claim);
  if (contradicted.size === 0) return found;
  for (const { claim, candidate, says } of found)
    if (candidate.verdict === "attested" && says === "all") contradicted.delete(claim);
  return found.filter(
    ({ claim, candidate, says }) => !(contradicted.has(claim) && candidate.verdict === "attested" && says === "less"),
  );
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
