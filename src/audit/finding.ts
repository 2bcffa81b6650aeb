import type { SelectorLine } from "../records/index.ts";
import type { Change } from "../resolve/alignment.ts";

/** What the sources say to a claim, the best first. */
export const verdicts = [
  "attested",
  "shortened",
  "other-speaker",
  "other-period",
  "altered",
  "other-amount",
  "not-found",
] as const;
export type AuditVerdict = (typeof verdicts)[number];

/** A place in a source that a claim was held against. */
export type AuditCandidate = Readonly<{
  uri: string;
  verdict: AuditVerdict;
  /** In what it differs, or why it does not; one sentence. */
  reason: string;
  /** How much of the claim stands there, from 0 to 1. */
  likeness: number;
  place: SelectorLine;
  /** Speaker, or value and period, as the source has it. */
  told: string | null;
  /** The way from the source's words to the article's; empty where there is none. */
  diff: readonly Change[];
}>;

/** One claim of the article with its verdict. */
export type AuditFinding = Readonly<{
  kind: "quotes" | "figures" | "measures";
  verdict: AuditVerdict;
  reason: string;
  /** Where the claim stands in the article. */
  places: readonly SelectorLine[];
  /** What is claimed: words, sum or name. */
  claim: string;
  /** Whose words they are said to be, or value and period. */
  told: string | null;
  /** The nearest places in the sources, the best first. */
  candidates: readonly AuditCandidate[];
}>;

/** How many candidates are kept for a claim. */
const KEPT = 3;

/** The better of two: by verdict, then by likeness, then in the order of the sources. */
const better = (a: AuditCandidate, b: AuditCandidate): number =>
  verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict) || b.likeness - a.likeness;

/** The best candidates with one more among them. */
export const withCandidate = (
  kept: readonly AuditCandidate[],
  candidate: AuditCandidate,
): readonly AuditCandidate[] => {
  const same = kept.some(({ uri, place }) => uri === candidate.uri && place.start === candidate.place.start);
  if (same && kept.every((other) => better(other, candidate) <= 0)) return kept;
  const others = kept.filter(
    ({ uri, place }) =>
      uri !== candidate.uri || place.end <= candidate.place.start || candidate.place.end <= place.start,
  );
  const rivals = kept.filter((other) => !others.includes(other));
  const best = [...rivals, candidate].sort(better).slice(0, 1);
  return [...others, ...best].sort(better).slice(0, KEPT);
};
