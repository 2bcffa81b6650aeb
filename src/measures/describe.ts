import type { Clause } from "../clauses/index.ts";
import { contains, type Document, type Span, wordsOf } from "../document/index.ts";
import { authorities, type State } from "../lexicon/measures.ts";
import type { Tools } from "../names/index.ts";
import { dateIn } from "./dates.ts";
import type { Judged } from "./judged.ts";
import type { MeasureDate, MeasureStatus } from "./measure.ts";
import { spanOf } from "./phrase.ts";

/** Later states win: what was launched and then scrapped is scrapped. */
const ORDER: readonly State[] = ["proposed", "announced", "launched", "passed", "closed", "scrapped"];

/** The furthest that the text says a measure has come. */
export const statusOf = (members: readonly Judged[]): MeasureStatus | null => {
  let best: State | null = null;
  for (const { announcement } of members) {
    if (announcement === null || announcement.negated) continue;
    const state = announcement.state;
    if (best === null || ORDER.indexOf(state) > ORDER.indexOf(best)) best = state;
  }
  return best;
};

/** Who is responsible: a possessor before the name, else the subject of the verb that brings it in. */
export const ownerOf = (document: Document, { parse }: Tools, members: readonly Judged[]): string | null => {
  for (const { phrase } of members) {
    const { owner } = phrase;
    if (owner !== null && isOwner(wordsOf(document.text, owner))) return wordsOf(document.text, owner);
  }
  for (const { announcement, phrase } of members) {
    if (announcement === null || !announcement.active) continue;
    const clauses = parse.sentence(phrase.sentence).clauses();
    const clause = clauses.find(({ verb }) => contains(verb, announcement.evidence));
    const subject = clause?.subject;
    if (!subject || subject.kind === "pronoun" || subject.end > announcement.evidence.start) continue;
    // "councils will be backed to set up a fund": who is helped to do it does not own it.
    const helped = clause.kind === "infinitive" && clauses.some((one) => isPassiveOf(one, subject));
    if (helped) continue;
    const words = wordsOf(document.text, subject);
    if (isOwner(words)) return words;
  }
  return null;
};

const isPassiveOf = ({ subject, verb }: Clause, { start }: Span): boolean =>
  verb.voice === "passive" && subject?.start === start;

/** An authority by its noun, or anything with a name of its own. */
const isOwner = (words: string): boolean =>
  words.length < 120 &&
  (/(?:^|\s)(?!The\b|A\b|An\b|This\b|It\b)[A-Z]/.test(words) ||
    words
      .toLowerCase()
      .split(/\s+/)
      .some((word) => authorities.has(word)));

/** The date behind the name of a measure, in the same sentence. */
export const dateOf = (document: Document, members: readonly Judged[]): MeasureDate | null => {
  for (const { phrase, last, verdict } of members) {
    if (verdict === "pending") continue;
    const sentence = document.sentences[phrase.sentence];
    if (sentence === undefined) continue;
    const rest: Span = { start: spanOf(phrase.tokens, last, last).end, end: sentence.end };
    const date = dateIn(document.text, rest, document.metadata.published);
    if (date) return date;
  }
  return null;
};
