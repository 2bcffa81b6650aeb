import { changesBetween } from "../resolve/alignment.ts";
import { align } from "./align.ts";
import type { AuditCandidate } from "./finding.ts";
import { withoutMarks } from "./marks.ts";
import type { FoundIn, SourceWords } from "./quotes.ts";
import { contentStream, literalWords, type WordStream } from "./stream.ts";
import type { AuditMeasure, AuditText } from "./text.ts";
import { createFinder, type Window } from "./windows.ts";
import { inSubstance } from "./wording.ts";

type Claim = Readonly<{ measure: AuditMeasure; stream: WordStream }>;

/** Two words of three: "Coastal Defence Plan" is near "Coastal Defence Fund". */
const ALIKE = 0.6;

/** Looks for the names of measures in every paragraph of a source, and for what is announced by its substance. */
export const createMeasureAudit = (article: AuditText): FoundIn<SourceWords> => {
  const claims = article.measures.map((measure) => ({ measure, stream: contentStream(literalWords(measure.name)) }));
  const find = createFinder(claims.map(({ stream }) => stream.words));
  return ({ source, blocks }) =>
    blocks.flatMap((block) =>
      find(block).flatMap((window) => {
        const candidate = candidateIn(claims[window.claim] as Claim, { source, block, window });
        return candidate === null ? [] : [[window.claim, candidate] as const];
      }),
    );
};

type Look = Readonly<{ source: AuditText; block: WordStream; window: Window }>;

const candidateIn = (claim: Claim, { source, block, window }: Look): AuditCandidate | null => {
  const said = claim.stream.words;
  const alignment = align(said, block.words, window);
  if (alignment === null) return null;
  const wording = claim.measure.tier === "named" ? byName(said, alignment) : inSubstance(said, block.words, alignment);
  if (wording === null) return null;
  const [first, last] = [block.places[alignment.start], block.places[alignment.end - 1]];
  const span = withoutMarks(source.text, { start: first?.start ?? 0, end: last?.end ?? 0 }, claim.measure.name);
  const there = source.measures.find((measure) => measure.span.start < span.end && span.start < measure.span.end);
  const verdict =
    wording.verdict === "attested" && there && datesDiffer(claim.measure, there) ? "other-period" : wording.verdict;
  const exact = source.text.slice(span.start, span.end);
  return {
    ...{ uri: source.uri, verdict, likeness: Math.round(wording.likeness * 1000) / 1000 },
    reason: verdict === "other-period" ? `the source has ${datesOf(there)}` : wording.reason,
    place: source.selector(span),
    told: there?.name ?? null,
    diff: wording.verdict === "attested" ? [] : changesBetween(exact, claim.measure.name),
  };
};

const byName = (said: readonly string[], { shared, gaps }: NonNullable<ReturnType<typeof align>>) => {
  const likeness = shared / said.length;
  if (likeness === 1 && gaps.length === 0) return { verdict: "attested", reason: "the same name", likeness } as const;
  return likeness < ALIKE || shared < 2
    ? null
    : ({ verdict: "altered", reason: "the name differs", likeness } as const);
};

const datesDiffer = ({ date: a }: AuditMeasure, { date: b }: AuditMeasure): boolean =>
  a?.from !== undefined && b?.from !== undefined && a?.from !== null && b?.from !== null && a?.from !== b?.from;

const datesOf = (measure: AuditMeasure | undefined): string =>
  [...new Set([measure?.date?.from, measure?.date?.to])].filter(Boolean).join(" to ");
