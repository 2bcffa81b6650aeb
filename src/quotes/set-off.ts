import { type NounPhrase, type ParsedSentence, Tag, type Tokens, tokenAt } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";
import { isFiniteForm, isVerbal, tagAt } from "./scene.ts";

/** What an apposition or a relative clause behind a name begins with. */
const OPENS: ReadonlySet<number> = new Set([
  Tag.Relative,
  Tag.Subordinator,
  Tag.Determiner,
  Tag.Possessive,
  Tag.Number,
  Tag.Adjective,
  Tag.Noun,
  Tag.Plural,
  Tag.Proper,
  Tag.VerbGerund,
  Tag.VerbParticiple,
  Tag.VerbPast,
  Tag.Preposition,
  Tag.Adverb,
]);
const DIVIDES: ReadonlySet<number> = new Set([Tag.Stop, Tag.Semicolon, Tag.Colon, Tag.Quoted]);

/** Where the part of the sentence begins that a verb stands in. */
const segmentStart = (tokens: Tokens, verb: number): number => {
  let at = verb;
  while (at > 0 && !divides(tokens, at - 1)) at--;
  return at;
};
/** A stop before a bracket or comma belongs to an abbreviation. */
const divides = (tokens: Tokens, at: number): boolean =>
  DIVIDES.has(tagAt(tokens, at)) &&
  !(tagAt(tokens, at) === Tag.Stop && (tagAt(tokens, at + 1) === Tag.Close || tagAt(tokens, at + 1) === Tag.Comma));

/**
 * "Ann Lee, who chairs a board that wants change in the north, [said]": a verb right behind a comma belongs to the first phrase of
 * its sentence that a comma closes, whatever verbs the apposition or relative clause between the commas has. Null where none stands so.
 */
export const setOffSubject = (parsed: ParsedSentence, verb: Span): Span | null => {
  const { tokens } = parsed;
  const at = tokenAt(tokens, verb.start);
  if (tagAt(tokens, at - 1) !== Tag.Comma) return null;
  const from = segmentStart(tokens, at);
  for (const phrase of parsed.phrases()) {
    const first = tokenAt(tokens, phrase.start);
    if (first < from) continue;
    if (first >= at - 2) return null;
    const close = afterPhrase(parsed, tokenAt(tokens, phrase.end));
    if (hasVerb(tokens, from, first)) return null;
    if (!isSpeaker(phrase) || !begins(tokens, from, first) || isTime(tokens, phrase) || isDoing(tokens, first))
      continue;
    if (tagAt(tokens, close) === Tag.Comma && close < at - 1 && OPENS.has(tagAt(tokens, close + 1)))
      return { start: phrase.start, end: tokens.end[close - 1] ?? phrase.end };
    if (isVerbal(tagAt(tokens, close))) return null;
  }
  return null;
};

/** "[Responding], Ann Lee, the head of Portside, said": what somebody does by speaking, at the head of a sentence. */
export const behindDoing = (tokens: Tokens, subject: Span | null): Span | null => {
  if (subject === null) return null;
  const first = tokenAt(tokens, subject.start);
  const behind = tokens.start[first + 2] ?? subject.end;
  return isDoing(tokens, first) && tagAt(tokens, first + 1) === Tag.Comma && behind < subject.end
    ? { start: behind, end: subject.end }
    : subject;
};
const isDoing = ({ words }: Tokens, at: number): boolean => DOING.test(words[at] ?? "");
const DOING = /^(?:responding|replying|commenting|speaking|concluding|continuing|reacting|answering|summing|adding)$/;

/**
 * "Ann Lee, the head of Portside – the firm that owns it – [said]": a verb right behind a pair of dashes belongs to the phrase that
 * its sentence begins with before them. Null where none stands so.
 */
export const dashedSubject = (parsed: ParsedSentence, verb: Span): Span | null => {
  const { tokens } = parsed;
  const at = tokenAt(tokens, verb.start);
  if (tagAt(tokens, at - 1) !== Tag.Dash) return null;
  let open = at - 2;
  while (open > 0 && at - open < MOST_BETWEEN && tagAt(tokens, open) !== Tag.Dash) open--;
  if (tagAt(tokens, open) !== Tag.Dash) return null;
  const from = segmentStart(tokens, open);
  const phrase = parsed.phrases().find((one) => tokenAt(tokens, one.start) >= from);
  if (phrase === undefined || !isSpeaker(phrase) || isTime(tokens, phrase)) return null;
  const first = tokenAt(tokens, phrase.start);
  if (first >= open || !begins(tokens, from, first) || hasVerb(tokens, from, open)) return null;
  const close = afterPhrase(parsed, tokenAt(tokens, phrase.end));
  return close === open || tagAt(tokens, close) === Tag.Comma
    ? { start: phrase.start, end: tokens.end[close - 1] ?? phrase.end }
    : null;
};
const MOST_BETWEEN = 40;

/** Over brackets and phrases with a preposition: "the report by Ann Lee", "Ann Lee (Fenwick)". */
const afterPhrase = ({ tokens, phrases }: ParsedSentence, from: number): number => {
  let at = from;
  for (let steps = 0; steps < 4; steps++) {
    if (tagAt(tokens, at) === Tag.Open) {
      while (at < tokens.length && tagAt(tokens, at) !== Tag.Close) at++;
      at++;
    } else if (tagAt(tokens, at) === Tag.Preposition) {
      const start = tokens.start[at + 1] ?? -1;
      const object = phrases().find((one) => one.start <= start && start < one.end);
      if (object === undefined) return at;
      at = tokenAt(tokens, object.end);
    } else break;
  }
  return at;
};

/** "Last week, …", "Two years ago, …" */
const isTime = (tokens: Tokens, { head }: NounPhrase): boolean =>
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)?days?|weeks?|months?|years?|hours?|minutes?|morning|afternoon|evening|night|today|yesterday|spring|summer|autumn|winter|\d{4})$/.test(
    tokens.words[tokenAt(tokens, head.start)] ?? "",
  );

const isSpeaker = ({ kind }: NounPhrase): boolean => kind === "name" || kind === "common";

/** First in its part of the sentence, or behind a comma or conjunction: no object of a preposition or verb. */
const begins = (tokens: Tokens, from: number, at: number): boolean => {
  const left = tagAt(tokens, at - 1);
  return (
    at === from || left === Tag.Comma || left === Tag.Conjunction || left === Tag.Subordinator || left === Tag.Dash
  );
};

const hasVerb = (tokens: Tokens, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (isFiniteForm(tagAt(tokens, at))) return true;
  return false;
};
