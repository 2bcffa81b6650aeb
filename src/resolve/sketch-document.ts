import { type Document, type Span, sentenceAt, span } from "../document/index.ts";
import type { DocumentSketch } from "../records/index.ts";
import { documentFacts } from "./documents.ts";
import { contentWords, topicOf } from "./topic.ts";
import { comparableWords } from "./words.ts";

/** Words of the sentence around a figure that are kept. */
const CONTEXT = 40;
/** A sentence without an end is cut this far from the figure. */
const REACH = 400;

/**
 * What `resolve` needs of a document's words, so that the words need not travel: a fingerprint of the article without its
 * boilerplate, its topic, and for each figure the words of its sentence.
 */
export const sketchDocument = (document: Document, figures: readonly Span[]): DocumentSketch => {
  const article = document.blocks
    .filter(({ boilerplate }) => boilerplate === null)
    .map(({ start, end }) => document.text.slice(start, end))
    .join("\n");
  const words = comparableWords(article);
  return {
    ...documentFacts(article, words),
    topic: [...topicOf(article, words)],
    contexts: figures.map(contextIn(document)),
  };
};

const contextIn =
  (document: Document) =>
  (figure: Span): string[] => {
    const sentence = document.sentences[sentenceAt(document, figure.start)] ?? figure;
    const near = span(
      Math.max(sentence.start, figure.start - REACH),
      Math.min(Math.max(sentence.end, figure.end), figure.end + REACH),
    );
    const words = contentWords(document.text.slice(near.start, near.end));
    return [...new Set(words)].sort().slice(0, CONTEXT);
  };
