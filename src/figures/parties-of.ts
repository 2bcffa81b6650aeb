import { blockAt, type Document, type Span, sentenceAt } from "../document/index.ts";
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
  }: Pick<Found, "amount" | "whole" | "sentence" | "period"> & Readonly<{ text: string }>,
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

const LEAD = /^(?<who>[^:;.–—]{2,60}?)(?::| [–—-]) (?:[a-z]{2,14} ){0,3}$/;
/** A lead with a verb is a sentence, no name. */
const PREDICATE = /\d| (?:should|will|would|is|are|was|were|has|have|can|to|must) /;

/** "Fernvale, Iowa – $2m", "<td>Town halls</td><td>£3m</td>": what leads an item or a row gets the sum given there. */
export const listedRecipient = (document: Document, { start }: Span): Span | null => {
  const block = document.blocks[blockAt(document, start)];
  if (block === undefined) return null;
  if (block.kind === "cell")
    return block.rowHeader !== null &&
      block.rowHeader.start !== block.start &&
      !/^\W*(?:\d[\d/–-]*|total|sum|all)\W*$/i.test(document.text.slice(block.rowHeader.start, block.rowHeader.end))
      ? block.rowHeader
      : null;
  const lead = LEAD.exec(document.text.slice(block.start, Math.min(start, block.start + 90)))?.groups?.who;
  if (block.kind !== "item" || lead === undefined || PREDICATE.test(lead)) return null;
  return { start: block.start, end: block.start + lead.length };
};
