import { createFigureAudit, sumWords } from "./figures.ts";
import { type AuditCandidate, type AuditFinding, withCandidate } from "./finding.ts";
import { createMeasureAudit } from "./measures.ts";
import { createQuoteAudit, type FoundIn, type SourceWords, sourceWords } from "./quotes.ts";
import { speakerWords } from "./speakers.ts";
import type { AuditText } from "./text.ts";

/** What is claimed in an article, and a way to hold one source after another against it. */
export type Audit = Readonly<{ add: (source: AuditText) => void; findings: () => readonly AuditFinding[] }>;

type Kind = AuditFinding["kind"];

/** Prepares an article's quotations, sums and measures; sources are then walked one by one, and none is kept. */
export const createAudit = (article: AuditText): Audit => {
  const looks: Readonly<Record<Kind, FoundIn<SourceWords>>> = {
    quotes: createQuoteAudit(article),
    figures: createFigureAudit(article),
    measures: createMeasureAudit(article),
  };
  const kept = new Map<string, readonly AuditCandidate[]>();
  const add = (source: AuditText): void => {
    const words = sourceWords(source);
    for (const [kind, look] of Object.entries(looks))
      for (const [claim, candidate] of look(words)) {
        const key = `${kind}/${claim}`;
        kept.set(key, withCandidate(kept.get(key) ?? [], candidate));
      }
  };
  return { add, findings: () => findingsOf(article, (kind, at) => kept.get(`${kind}/${at}`) ?? []) };
};

type Candidates = (kind: Kind, at: number) => readonly AuditCandidate[];

const findingsOf = (article: AuditText, candidates: Candidates): readonly AuditFinding[] => {
  const findings = [
    ...article.quotes.map(({ spans, speaker }, at) => ({
      ...finding("quotes", candidates("quotes", at)),
      places: spans.map(article.selector),
      claim: spans.map(({ start, end }) => article.text.slice(start, end)).join(" "),
      told: speakerWords(speaker),
    })),
    ...article.figures.map((figure, at) => ({
      ...finding("figures", candidates("figures", at)),
      places: [article.selector(figure.span)],
      claim: article.text.slice(figure.span.start, figure.span.end),
      told: sumWords(figure),
    })),
    ...article.measures.map(({ span, name, tier }, at) => ({
      ...finding("measures", candidates("measures", at)),
      places: [article.selector(span)],
      claim: name,
      told: tier,
    })),
  ];
  return findings.sort((a, b) => (a.places[0]?.start ?? 0) - (b.places[0]?.start ?? 0));
};

const finding = (kind: Kind, candidates: readonly AuditCandidate[]) => {
  const found = candidates.filter(({ verdict }) => verdict !== "not-found");
  if (found.length === 0)
    return { kind, verdict: "not-found" as const, reason: "nothing like it in the sources", candidates };
  const best = kind === "figures" ? withoutOutdone(found) : found;
  const { verdict, reason } = best[0] ?? (found[0] as AuditCandidate);
  return { kind, verdict, reason, candidates: best };
};

/** A sum that is equal by chance, in other words, yields to another one in the very words of the article. */
const withoutOutdone = (candidates: readonly AuditCandidate[]): readonly AuditCandidate[] => {
  const rival = candidates.find(({ verdict }) => verdict === "other-amount");
  if (rival === undefined || rival.likeness < 0.6) return candidates;
  const held = candidates.filter(
    ({ verdict, likeness }) => verdict === "other-amount" || likeness >= rival.likeness / 2,
  );
  return [...held, ...candidates.filter((candidate) => !held.includes(candidate))];
};
