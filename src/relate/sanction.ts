import { blockAt, type Document, type Span, sentenceAt, span } from "../document/index.ts";
import { type Led, MOST_ITEMS, spokenOf } from "./leads-back.ts";
import type { Places } from "./places.ts";

/** "The Noise Rules were laid in May. Owners who break them face a fine of £2,000": a fine is that of the rule spoken of right before it. */
export const sanction = (document: Document, figure: Span, places: Places): Led | null => {
  const { text, sentences, blocks } = document;
  const index = sentenceAt(document, figure.start);
  const sentence = sentences[index];
  const place = spokenOf(document, index, places);
  if (sentence === undefined || place === null) return null;
  const [was, is] = [blockAt(document, place.start), sentence.block];
  const near = is - was < 2 || (blocks[is]?.kind === "item" && firstItem(document, is) - was < 2);
  const match = BREACH.exec(text.slice(sentence.start, sentence.end));
  if (!near || match === null || figure.start - place.end > SANCTIONED) return null;
  const start = sentence.start + match.index;
  return { measure: place.measure, rule: "relate/sanction", evidence: span(start, start + match[0].length) };
};
const SANCTIONED = 700;
const BREACH =
  /\b(?:fines?|penalt(?:y|ies)|breach(?:es|ed|ing)?|break|fail(?:s|ed|ing)?|compl(?:y|iance)|non-compliance|flout(?:s|ing)?|offenders?|liable|caught|without an?|refuse|repeatedly)\b/i;
const firstItem = ({ blocks }: Document, index: number): number => {
  let at = index;
  while (at > 0 && index - at < MOST_ITEMS && blocks[at - 1]?.kind === "item") at--;
  return at;
};

/** "The Courts Programme opens gyms to clubs. In return they cannot charge more than £9": what somebody must do or not, said of the measure right before. */
export const obliged = (
  document: Document,
  figure: Span,
  { places, isTax }: Readonly<{ places: Places; isTax: (measure: number) => boolean }>,
): Led | null => {
  const { text, sentences } = document;
  const index = sentenceAt(document, figure.start);
  const [before, sentence] = [sentences[index - 1], sentences[index]];
  if (before === undefined || sentence === undefined || before.block !== sentence.block) return null;
  const words = text.slice(sentence.start, figure.start);
  const match = MUST.exec(words) ?? PAY.exec(words);
  const place = match === null ? null : spokenOf(document, index, places);
  // "Makers pay 18p a litre": a tax alone is paid
  if (place !== null && !MUST.test(words) && !isTax(place.measure)) return null;
  if (match === null || place === null || place.start < before.start) return null;
  const start = sentence.start + match.index;
  return { measure: place.measure, rule: "relate/obliged", evidence: span(start, start + match[0].length) };
};
const MUST =
  /\b(?:must|has to|have to|will have to|can[’']t|cannot|may not|required to|obliged to|in return|in exchange)\b/i;
const PAY = /\b(?:pays?|paid|charged|rate|costs?)\b/;
