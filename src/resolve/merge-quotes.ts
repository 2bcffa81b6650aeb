import { byCodePoint, type QuoteLine, type QuoteRecord } from "../records/index.ts";
import { changesBetween } from "./alignment.ts";
import { fullestOf } from "./fullest.ts";
import { contentOf } from "./members.ts";
import type { Source } from "./sources.ts";
import { sameSpeaker } from "./speaker.ts";
import { mostStated, type Origin, standingOf, thousandths } from "./standing.ts";

type Quote = Source<QuoteLine>;

/** One record for one utterance: its fullest wording, who said it, and every wording with what it changes. */
export const mergeQuotes = (
  sources: readonly Quote[],
  origins: ReadonlyMap<string, Origin>,
): Omit<QuoteRecord, "id" | "supersedes"> => {
  const mentions = sources.map(mentionOf);
  const contents = sources.map(({ line }) => contentOf(line));
  const fullest = fullestOf(sources, origins) ?? { kind: "direct" as const, parts: [] };
  const content = contentOf(fullest);
  const disputed = isDisputed(sources);
  const standing = standingOf(mentions, origins);
  return {
    content,
    kind: fullest.kind,
    speakerId: null,
    speaker: speakerOf(sources),
    disputed,
    ...standing,
    confidence: disputed ? thousandths(standing.confidence * DISPUTED) : standing.confidence,
    variants: [...new Set(contents)]
      .sort((a, b) => rank(b, content) - rank(a, content) || byCodePoint(a, b))
      .map((variant) => ({
        content: variant,
        mentions: contents.flatMap((other, at) => (other === variant ? [at] : [])),
        diff: variant === content ? [] : changesBetween(content, variant),
      })),
    mentions,
  };
};

/** Of two speakers credited, at least one is wrong. */
const DISPUTED = 0.6;

const rank = (variant: string, content: string): number => (variant === content ? 1 : 0);

const mentionOf = ({ document, uri, address, line }: Quote): QuoteRecord["mentions"][number] => ({
  document,
  uri,
  address,
  parts: line.parts,
  kind: line.kind,
  speaker: line.speaker,
  cue: line.cue,
  rule: line.rule,
  evidence: line.evidence,
  confidence: line.confidence,
  ...(line.corrections && { corrections: line.corrections }),
});

const isDisputed = (sources: readonly Quote[]): boolean => {
  const speakers = distinctSpeakers(sources);
  return speakers.some((one, at) => speakers.slice(at + 1).some((other) => sameSpeaker(one, other) === "different"));
};

type Speaker = NonNullable<QuoteLine["speaker"]>;

const distinctSpeakers = (sources: readonly Quote[]): readonly Speaker[] => [
  ...new Map(
    sources.flatMap(({ line: { speaker } }) =>
      speaker ? [[`${speaker.type} ${speaker.name}`, speaker] as const] : [],
    ),
  ).values(),
];

/** The name that most documents credit, in its fullest form, with what is said of its bearer. */
const speakerOf = (sources: readonly Quote[]): QuoteRecord["speaker"] => {
  const credited = mostStated(sources, ({ line }) => line.speaker?.name ?? null);
  const bearer = sources.find(({ line }) => line.speaker !== null && line.speaker.name === credited)?.line.speaker;
  if (!bearer) return null;
  const bearing = sources.filter(({ line: { speaker } }) => speaker !== null && isBearer(speaker, bearer));
  return {
    name: fullestName(bearing.map(({ line }) => line.speaker?.name ?? null)),
    honorific: mostStated(bearing, ({ line }) => line.speaker?.honorific ?? null),
    role: mostStated(bearing, ({ line }) => line.speaker?.role ?? null),
    organisation: mostStated(bearing, ({ line }) => line.speaker?.organisation ?? null),
    type: mostStated(bearing, ({ line }) => line.speaker?.type ?? null) ?? bearer.type,
  };
};

const isBearer = (speaker: Speaker, bearer: Speaker): boolean => {
  if (speaker.name === bearer.name) return true;
  const bearing = sameSpeaker(speaker, bearer);
  return speaker.type === bearer.type && (bearing === "same" || bearing === "compatible");
};

/** The form with the most words, then letters: "Marian Oakley" before "Oakley" and "M. Oakley". */
export const fullestName = (names: readonly (string | null)[]): string | null =>
  [...new Set(names.filter((name) => name !== null))].sort(
    (a, b) => wordCount(b) - wordCount(a) || b.length - a.length || byCodePoint(a, b),
  )[0] ?? null;

const wordCount = (name: string): number =>
  name.split(/\s+/).filter((word) => word.replace(/\W/g, "").length > 1).length;
