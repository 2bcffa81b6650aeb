import {
  type Document,
  type Drop,
  type MediaType,
  type Mention,
  noMetadata,
  type Placer,
  placerOf,
  read,
  type Source,
  type Span,
  tooMuchWork,
} from "./document/index.ts";
import { createExtractors, type Reading } from "./extractors.ts";
import type { Figure } from "./figures/index.ts";
import type { Measure } from "./measures/index.ts";
import type { Speaker } from "./names/index.ts";
import { type OwnExtractors, type OwnMentions, ownMentions } from "./own.ts";
import type { Quote } from "./quotes/index.ts";
import type { Article, Extraction, FigureLine, LinkLine, MeasureLine, PlaceLine, QuoteLine } from "./records/index.ts";
import type { Link } from "./relate/index.ts";
import { sketchDocument } from "./resolve/index.ts";

export type ExtractOptions = Readonly<{
  /** List every drop with its span, not only their counts. */ explain?: boolean;
  /** Add what merging across documents needs of the text. */ sketch?: boolean;
  /** The most that one article may cost, in steps of about a microsecond; ten million where nothing is said. */
  steps?: number;
}>;

/**
 * Builds the extractor once; the function it returns is pure: the same article always gives the same answer. Extractors of one's own
 * stand under `own`, by the names that they are given there.
 */
export const createExtract = <Own extends OwnExtractors = Readonly<Record<never, never>>>(
  options: ExtractOptions = {},
  own?: Own,
) => {
  const extractors = createExtractors(options.steps);
  return (given: Article | string, id = "text"): Extracted<Own> => {
    const article = checked(typeof given === "string" ? { text: given } : given);
    const document = read(sourceOf(article, id));
    const line = published(document, extractors(document), article.id ?? id, options);
    // Without extractors of one's own the line has no `own`.
    return (own ? { ...line, own: ownMentions(own, document, placerOf(document)) } : line) as Extracted<Own>;
  };
};

/** Programs without types may give anything: they are told what an article is. Throws `TypeError`. */
const checked = (article: Article): Article => {
  if (typeof article !== "object" || article === null || typeof article.text !== "string")
    throw new TypeError("An article is a string, or an object with a string `text`.");
  const { mediaType } = article;
  if (mediaType != null && !mediaTypes.has(mediaType))
    throw new TypeError(
      `An article's mediaType is one of ${[...mediaTypes].join(", ")}; ${String(mediaType)} is none.`,
    );
  return article;
};
const mediaTypes: ReadonlySet<string> = new Set<MediaType>(["text/plain", "text/markdown", "text/html"]);

/** A line with what extractors of one's own found. */
export type Extracted<Own extends OwnExtractors> = keyof Own extends never
  ? Extraction
  : Extraction & Readonly<{ own: OwnMentions<Own> }>;

/** Everything in one article. The extractor is built when it is first asked for, once for each kind of answer. */
export const extract = (
  article: Article | string,
  { explain = false, sketch = false, steps }: ExtractOptions = {},
): Extraction => {
  const kind = `${explain} ${sketch} ${steps}`;
  const known = extractors.get(kind) ?? createExtract({ explain, sketch, ...(steps !== undefined && { steps }) });
  extractors.set(kind, known);
  return known(article);
};
const extractors = new Map<string, (article: Article | string) => Extraction>();

/** An article as the readers of `document` take it. */
export const sourceOf = (article: Article, id: string): Source => ({
  uri: article.uri ?? article.id ?? id,
  mediaType: (article.mediaType ?? "text/plain") satisfies MediaType,
  raw: article.text,
  metadata: {
    ...noMetadata,
    title: article.title ?? null,
    publisher: article.publisher ?? null,
    author: article.author ?? null,
    published: article.published ?? null,
    retrieved: article.retrieved ?? null,
    language: article.language ?? null,
  },
});

const published = (document: Document, reading: Reading, id: string, options: ExtractOptions): Extraction => {
  const placer = placerOf(document);
  // Nothing stands between the marks of “”: that was no candidate.
  const drops = reading.drops.filter(({ span }) => span.end > span.start);
  return {
    id,
    uri: document.source.uri,
    ...document.metadata,
    quotes: reading.quotes.map((quote) => quoteLine(placer, quote)),
    figures: reading.figures.map((figure, index) => figureLine(placer, figure, measureOf(index, reading.links))),
    measures: reading.measures.map((measure) => measureLine(placer, measure)),
    links: reading.links.map((link) => linkLine(placer, link)),
    boilerplate: boilerplateOf(document, placer),
    dropped: countReasons(drops),
    ...(options.explain
      ? { drops: drops.map(({ span, kind, rule, reason }) => ({ ...placer.place(span), kind, rule, reason })) }
      : {}),
    ...(options.sketch && !isRefused(reading)
      ? { sketch: sketchDocument(document, figureSpans(reading), reading.quotes.map(saidAt)) }
      : {}),
    diagnostics: reading.diagnostics.map(({ code, message, span }) => {
      const place = span && placer.place(span);
      return { code, message, start: place?.start ?? null, end: place?.end ?? null };
    }),
  };
};

const saidAt = ({ spans, value: { cue, speaker } }: Mention<Quote>) => ({
  parts: spans,
  around: [cue, speaker?.mention ?? null],
});

/** Nothing was read of it: it is like no other. */
const isRefused = ({ diagnostics }: Reading): boolean => diagnostics.some(({ code }) => code === tooMuchWork.code);

/** A place without words is none. */
const optional = (placer: Placer, span: Span | null): PlaceLine | null =>
  span !== null && span.end > span.start ? placer.place(span) : null;

const speakerLine = (placer: Placer, { name, honorific, role, organisation, type, mention }: Speaker) => ({
  name,
  honorific,
  role,
  organisation,
  type,
  mention: placer.selector(mention),
});

const quoteLine = (placer: Placer, mention: Mention<Quote>): QuoteLine => ({
  kind: mention.value.kind,
  parts: mention.spans.map(placer.selector),
  speaker: mention.value.speaker && speakerLine(placer, mention.value.speaker),
  cue: optional(placer, mention.value.cue),
  rule: mention.rule,
  evidence: mention.evidence.map(placer.place),
  confidence: mention.confidence,
});

const figureLine = (placer: Placer, mention: Mention<Figure>, measure: number | null): FigureLine => {
  const { period, priceBase, payer, recipient, purpose } = mention.value;
  const { currency, ambiguous, amount, amountMax, qualifier, role } = mention.value;
  const { start, end, exact, byteStart, byteEnd, prefix, suffix } = placer.selector(
    mention.spans[0] ?? { start: 0, end: 0 },
  );
  return {
    start,
    end,
    exact,
    byteStart,
    byteEnd,
    prefix,
    suffix,
    currency,
    ambiguous,
    amount,
    amountMax,
    qualifier,
    role,
    period: period && {
      ...placer.place(period.span),
      unit: period.unit,
      duration: period.duration,
      from: period.from,
      to: period.to,
    },
    priceBase: optional(placer, priceBase),
    payer: optional(placer, payer),
    recipient: optional(placer, recipient),
    purpose: optional(placer, purpose),
    measure,
    rule: mention.rule,
    evidence: mention.evidence.map(placer.place),
    confidence: mention.confidence,
  };
};

const measureLine = (placer: Placer, mention: Mention<Measure>): MeasureLine => {
  const { name, tier, type, owner, status, quantity, date } = mention.value;
  return {
    name,
    tier,
    type,
    owner,
    status,
    quantity,
    date: date && { ...placer.place(date.span), from: date.from, to: date.to },
    mentions: mention.spans.map(placer.selector),
    rule: mention.rule,
    evidence: mention.evidence.map(placer.place),
    confidence: mention.confidence,
  };
};

const linkLine = (placer: Placer, { from, relation, to, rule, evidence }: Link): LinkLine => ({
  from: [...from],
  relation,
  to: [...to],
  rule,
  evidence: evidence.map(placer.place),
});

/** The measure a figure belongs to: the first that a link leads it to. */
const measureOf = (figure: number, links: readonly Link[]): number | null =>
  links.find(({ from, to }) => from[0] === "figures" && from[1] === figure && to[0] === "measures")?.to[1] ?? null;

const boilerplateOf = (document: Document, placer: Placer) =>
  document.blocks
    .filter((block) => block.boilerplate !== null)
    .map((block) => {
      const { start, end } = placer.place(block);
      return { start, end };
    });

const figureSpans = ({ figures }: Reading): readonly Span[] =>
  figures.map(({ spans: [span = { start: 0, end: 0 }] }) => span);

const countReasons = (drops: readonly Drop[]): Record<string, number> => {
  if (drops.length === 0) return {};
  const counts = new Map<string, number>();
  for (const { reason } of drops) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
};
