import type { Span } from "../document/index.ts";
import { changesBetween } from "../resolve/alignment.ts";
import { type Alignment, align } from "./align.ts";
import type { AuditCandidate } from "./finding.ts";
import { type Credit, creditOf, speakerWords } from "./speakers.ts";
import { blocksOf, carries, contentStream, isNegation, literalWords, type WordStream } from "./stream.ts";
import type { AuditQuote, AuditText } from "./text.ts";
import { createFinder, type Window } from "./windows.ts";
import { inSubstance, literally, type Wording } from "./wording.ts";

/** A quotation that is looked for: its words without what the editor put in brackets, and where its parts begin among them. */
type Claim = Readonly<{ quote: AuditQuote; literal: WordStream; content: WordStream; breaks: readonly number[] }>;

/** What a source has to say to each quotation. */
export type FoundIn<Source> = (source: Source) => readonly (readonly [claim: number, candidate: AuditCandidate])[];

/** The streams of a source: its quotations alone, all of its words, what carries meaning, and that paragraph by paragraph. */
export type SourceWords = Readonly<{
  source: AuditText;
  quoted: WordStream;
  all: WordStream;
  content: WordStream;
  blocks: readonly WordStream[];
}>;

export const sourceWords = (source: AuditText): SourceWords => {
  const spans = source.quotes.flatMap((quote) => quote.spans).sort((a, b) => a.start - b.start);
  const all = literalWords(source.text);
  const content = contentStream(all);
  return { source, all, quoted: literalWords(source.text, spans), content, blocks: blocksOf(source.text, content) };
};

export const createQuoteAudit = (article: AuditText): FoundIn<SourceWords> => {
  const claims = article.quotes.map((quote) => claimOf(article, quote));
  const literal = createFinder(claims.map(({ quote, literal }) => (quote.kind === "indirect" ? [] : literal.words)));
  const content = createFinder(claims.map(({ quote, content }) => (quote.kind === "indirect" ? content.words : [])));
  return (words) => {
    const look = (stream: WordStream, windows: readonly Window[]) =>
      windows.flatMap((window) => {
        const claim = claims[window.claim] as Claim;
        const candidate = candidateIn(article, claim, { words, stream, window });
        return candidate === null ? [] : [[window.claim, candidate] as const];
      });
    return [
      ...look(words.quoted, literal(words.quoted)),
      ...look(words.all, literal(words.all)),
      ...look(words.content, content(words.content)),
    ];
  };
};

const claimOf = (article: AuditText, quote: AuditQuote): Claim => {
  const parts = quote.spans.map((part) => literalWords(article.text, outsideBrackets(article.text, part)));
  const breaks = parts.map((_, at) => parts.slice(0, at).reduce((sum, { words }) => sum + words.length, 0)).slice(1);
  const literal = { words: parts.flatMap(({ words }) => words), places: parts.flatMap(({ places }) => places) };
  return { quote, literal, content: contentStream(literal), breaks };
};

/** "[the council] will act [now]": what stands outside of the brackets. */
const outsideBrackets = (text: string, { start, end }: Span): readonly Span[] => {
  const spans: Span[] = [];
  let from = start;
  for (const { index, 0: bracket } of text.slice(start, end).matchAll(/\[[^\]]{0,200}\]/g)) {
    spans.push({ start: from, end: start + index });
    from = start + index + bracket.length;
  }
  return [...spans, { start: from, end }].filter((span) => span.end > span.start);
};

type Look = Readonly<{ words: SourceWords; stream: WordStream; window: Window }>;

const candidateIn = (article: AuditText, claim: Claim, { words, stream, window }: Look): AuditCandidate | null => {
  const indirect = claim.quote.kind === "indirect";
  const said = indirect ? claim.content.words : claim.literal.words;
  const alignment = align(said, stream.words, window);
  if (alignment === null) return null;
  const wording = indirect
    ? inSubstance(said, stream.words, alignment)
    : literally(said, stream.words, { alignment, breaks: claim.breaks, whole: claim.quote.kind === "direct" });
  const { source } = words;
  const span = spanOf(stream, alignment);
  if (wording === null) return isNear(said, alignment) ? nearest(source, span, alignment.shared / said.length) : null;
  const credited = creditIn(source, span, claim.quote);
  const exact = rawWords(source.text, stream, alignment);
  const own = claim.quote.spans.map(({ start, end }) => article.text.slice(start, end)).join(" ");
  return {
    uri: source.uri,
    ...judged(wording, credited),
    likeness: rounded(wording.likeness),
    place: source.selector(span),
    told: credited.told,
    diff: wording.verdict === "attested" && !indirect ? [] : changesBetween(exact, own),
  };
};

/** The share of a claim's words from which on a place is worth a look, though it says something else. */
const NEAR = 0.3;

/** Some of the words that both have carry meaning. */
const isNear = (said: readonly string[], { runs, shared }: Alignment): boolean =>
  shared / said.length >= NEAR &&
  runs.some(({ from, length }) => said.slice(from, from + length).some((word) => carries(word) && !isNegation(word)));

/** A place that is shown for what is not found, for a person to judge. */
const nearest = (source: AuditText, span: Span, likeness: number): AuditCandidate => {
  const place = source.selector(span);
  const reason = `the nearest there is “${place.exact}”`;
  return { uri: source.uri, verdict: "not-found", reason, likeness: rounded(likeness), place, told: null, diff: [] };
};

const rounded = (share: number): number => Math.round(share * 1000) / 1000;

const spanOf = ({ places }: WordStream, { runs, start, end }: Alignment): Span => {
  const first = places[Math.min(start, runs[0]?.to ?? start)];
  const last = places[Math.max(end, (runs.at(-1)?.to ?? 0) + (runs.at(-1)?.length ?? 0)) - 1];
  return { start: first?.start ?? 0, end: Math.max(first?.end ?? 0, last?.end ?? 0) };
};

/** The source's words as they are written, without what stands between two quotations. */
const rawWords = (text: string, { places }: WordStream, { start, end }: Alignment): string => {
  const shown = places.slice(start, end).filter((place, at, all) => place.start !== all[at - 1]?.start);
  return shown.map((place) => text.slice(place.start, place.end)).join(" ");
};

type Credited = Readonly<{ credit: Credit; told: string | null }>;

/** Whom the source credits with the words at this place: of several, one that is the same. */
const creditIn = (source: AuditText, { start, end }: Span, { speaker }: AuditQuote): Credited => {
  const there = source.quotes.filter(({ spans }) => spans.some((part) => part.start < end && start < part.end));
  const credits = there.map((quote) => ({
    credit: creditOf(speaker, quote.speaker),
    told: speakerWords(quote.speaker),
  }));
  for (const credit of ["same", "unknown", "other"] as const) {
    const found = credits.find((one) => one.credit === credit);
    if (found) return found;
  }
  return { credit: "unknown", told: null };
};

const judged = (wording: Wording, { credit, told }: Credited): Pick<AuditCandidate, "verdict" | "reason"> => {
  if (credit !== "other") return { verdict: wording.verdict, reason: wording.reason };
  const other = `the source credits ${told ?? "somebody else"}`;
  if (wording.verdict === "altered") return { verdict: "altered", reason: `${wording.reason}, and ${other}` };
  return { verdict: "other-speaker", reason: other };
};
