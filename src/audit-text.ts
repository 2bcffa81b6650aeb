import type { AuditText } from "./audit/index.ts";
import { type Document, placerOf, read, type Span, sentenceAt } from "./document/index.ts";
import { sourceOf } from "./extract.ts";
import { createExtractors } from "./extractors.ts";
import type { Article } from "./records/index.ts";

/** Builds what reads an article or a source for `createAudit`; the function it returns is pure. */
export const createAuditReader = () => {
  const extractors = createExtractors();
  return (article: Article, id: string): AuditText => {
    const document = read(sourceOf(article, id));
    const { quotes, figures, measures } = extractors(document);
    return {
      uri: document.source.uri,
      text: document.text,
      quotes: quotes.map(({ spans, value }) => ({ spans, kind: value.kind, speaker: value.speaker })),
      figures: figures.map(({ spans: [span = nowhere], value }) => ({
        ...{ span, currency: value.currency, amount: value.amount, amountMax: value.amountMax },
        ...{ qualifier: value.qualifier, sentence: sentenceAround(document, span) },
        period: value.period && { ...value.period, exact: textAt(document, value.period.span) },
      })),
      measures: measures.map(({ spans: [span = nowhere], value }) => ({
        ...{ span, name: value.name, tier: value.tier, date: value.date },
      })),
      selector: placerOf(document).selector,
    };
  };
};

const nowhere: Span = { start: 0, end: 0 };

const textAt = ({ text }: Document, { start, end }: Span): string => text.slice(start, end);

/** A sentence without an end is cut this far from the sum. */
const REACH = 400;

const sentenceAround = (document: Document, span: Span): string => {
  const sentence = document.sentences[sentenceAt(document, span.start)] ?? span;
  const before = { start: Math.max(sentence.start, span.start - REACH), end: span.start };
  const after = { start: span.end, end: Math.min(Math.max(sentence.end, span.end), span.end + REACH) };
  return `${textAt(document, before)} ${textAt(document, after)}`;
};
