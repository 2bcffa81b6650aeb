import { type Document, type Span, sentenceAt } from "../document/index.ts";
import type { Tools } from "../names/index.ts";
import { behindOf, type Found } from "./found.ts";
import type { Around } from "./place.ts";

/** A sum in its parsed sentence, for whoever asks about its clause; `text` is the document’s, with plain spaces. */
export const aroundOf = (
  document: Document,
  {
    text,
    amount,
    whole,
    sentence,
    period,
  }: Pick<Found, "sentence" | "period"> & Readonly<{ text: string; amount: Span; whole: Span }>,
  { parse }: Tools,
): Around => {
  const index = sentenceAt(document, amount.start);
  return {
    text,
    parsed: parse.sentence(index),
    before: (steps) =>
      (document.sentences[index - steps]?.block ?? Number.NaN) >= sentence.block - steps
        ? parse.sentence(index - steps)
        : null,
    sentence,
    figure: amount,
    whole,
    after: behindOf(whole, period),
  };
};

/** A text with plain spaces for those that do not break: the words around a sum are matched with them. */
export const spaced = (text: string): string => (text.includes("\u00a0") ? text.replaceAll("\u00a0", " ") : text);
