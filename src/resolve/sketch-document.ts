import { type Document, firstWhere, type Span, sentenceAt, span } from "../document/index.ts";
import type { DocumentSketch } from "../records/index.ts";
import { documentFacts } from "./documents.ts";
import { occasionOf, type Said } from "./occasions.ts";
import { contentWords, topicOf } from "./topic.ts";
import { comparableWords } from "./words.ts";

/** Words of the sentence around a figure that are kept. */
const CONTEXT = 40;
/** A sentence without an end is cut this far from the figure. */
const REACH = 400;

/**
 * What `resolve` needs of a document's words, so that the words need not travel: a fingerprint of the article without its
 * boilerplate, its topic, for each figure the words of its sentence and for each quotation when it was said.
 */
export const sketchDocument = (
  document: Document,
  figures: readonly Span[],
  quotes: readonly Said[] = [],
): DocumentSketch => {
  const article = document.blocks
    .filter(({ boilerplate }) => boilerplate === null)
    .map(({ start, end }) => document.text.slice(start, end))
    .join("\n");
  const words = comparableWords(article);
  return {
    ...documentFacts(article, words),
    topic: [...topicOf(article, words)],
    contexts: figures.map(contextIn(document)),
    occasions: quotes.map((said) => occasionOf(document, said)),
  };
};

const contextIn =
  (document: Document) =>
  (figure: Span): string[] => {
    const at = sentenceAt(document, figure.start);
    const sentence = document.sentences[at] ?? figure;
    const own = wordsAround(document, figure, sentence);
    const next = document.sentences[at + 1];
    if (own.length > TELLING || !next || !inOneBlock(document, sentence, next)) return own;
    return wordsAround(document, figure, span(sentence.start, next.end));
  };

/** "Is £2m enough? That is the fine that …": a sentence of so few words speaks together with the next of its paragraph. */
const TELLING = 2;

const inOneBlock = ({ blocks }: Document, sentence: Span, next: Span): boolean => {
  const block = blocks[firstWhere(blocks.length, (at) => (blocks[at]?.end ?? 0) > sentence.start)];
  return block !== undefined && next.start < block.end;
};

const wordsAround = ({ text }: Document, figure: Span, sentence: Span): string[] => {
  const start = Math.max(sentence.start, figure.start - REACH);
  const end = Math.min(Math.max(sentence.end, figure.end), figure.end + REACH);
  return [...new Set(contentWords(text.slice(start, end)))].sort().slice(0, CONTEXT);
};
