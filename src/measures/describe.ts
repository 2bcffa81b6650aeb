import { type Clause, Tag } from "../clauses/index.ts";
import { contains, type Document, type Span, wordsOf } from "../document/index.ts";
import { Can, wordClasses } from "../lexicon/english.ts";
import { authorities, commonHeads, type State } from "../lexicon/measures.ts";
import type { Tools } from "../names/index.ts";
import { dateIn } from "./dates.ts";
import type { Judged } from "./judged.ts";
import type { MeasureDate, MeasureStatus } from "./measure.ts";
import { spanOf, tagOf, wordOf } from "./phrase.ts";

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
    // Who opposes a measure does not own it.
    if (/^(?:oppos|resist)/.test(wordOf(phrase.tokens, announcement.verb))) continue;
    const clauses = parse.sentence(phrase.sentence).clauses();
    const clause = clauses.find(({ verb }) => contains(verb, announcement.evidence));
    const subject = clause?.subject;
    if (!subject || subject.kind === "pronoun" || subject.end > announcement.evidence.start) continue;
    // "councils will be backed to set up a fund": who is helped to do it does not own it.
    const helped = clause.kind === "infinitive" && clauses.some((one) => isPassiveOf(one, subject));
    if (helped) continue;
    const words = wordsOf(document.text, { start: subject.start, end: wholeEnd(document.text, subject, clause.verb) });
    if (isOwner(words)) return words;
  }
  return agentOf(document, members) ?? leaderOf(document, parse, members);
};

/** "The Department [of Housing] will": a name that goes on behind its "of". */
const wholeEnd = (text: string, { end }: Span, verb: Span): number => {
  const match = verb.start > end ? NAME_GOES_ON.exec(text.slice(end, Math.min(verb.start, end + 90))) : null;
  return match === null ? end : end + match[0].length;
};
const NAME_GOES_ON =
  /^ (?:of|for) (?:the )?\p{Lu}[\p{L}’'&-]*(?:,? (?:and |of |the |for |& ){0,2}\p{Lu}[\p{L}’'&-]*){0,6}/u;

/** "a trial approved by the county council": who does what a passive says. */
const agentOf = ({ text }: Document, members: readonly Judged[]): string | null => {
  for (const { announcement, phrase, last } of members) {
    const { tokens } = phrase;
    const verb =
      announcement !== null && !announcement.active && announcement.verb > last ? announcement.verb : last + 1;
    if (wordOf(tokens, verb + 1) !== "by" || !MADE.has(tagOf(tokens, verb))) continue;
    let end = verb + 1;
    while (end - verb < 12 && AGENT.has(tagOf(tokens, end + 1))) end++;
    while (end > verb + 1 && !NAMED.has(tagOf(tokens, end))) end--;
    const words = end > verb + 1 ? wordsOf(text, spanOf(tokens, verb + 2, end)) : "";
    if (words !== "" && isOwner(words) && !isTime(words)) return words;
  }
  return null;
};
/** "completed by June 2031", "by the Friday after": when, not who. */
const isTime = (words: string): boolean =>
  words.split(/\s+/).some((word) => ((wordClasses.get(word.toLowerCase()) ?? 0) & Can.time) !== 0);
const MADE = new Set<number>([Tag.VerbPast, Tag.VerbParticiple]);
const NAMED = new Set<number>([Tag.Noun, Tag.Plural, Tag.Proper]);
const AGENT = new Set<number>([Tag.Determiner, Tag.Adjective, Tag.Noun, Tag.Plural, Tag.Proper, Tag.Genitive]);

/** "The council will also:" above a point of its list. */
const leaderOf = ({ blocks, text }: Document, parse: Tools["parse"], members: readonly Judged[]): string | null => {
  for (const { phrase } of members) {
    if (blocks[phrase.block]?.kind !== "item") continue;
    let lead = phrase.block - 1;
    while (lead > 0 && blocks[lead]?.kind === "item" && phrase.block - lead < MOST_POINTS) lead--;
    const block = blocks[lead];
    if (block === undefined || block.kind === "item" || !/:\s*$/.test(text.slice(block.start, block.end))) continue;
    const [first] = parse.sentence((blocks[lead + 1]?.firstSentence ?? 1) - 1).clauses();
    const subject = first?.subject;
    if (!subject || subject.kind === "pronoun" || subject.start > (first?.verb.start ?? 0)) continue;
    const words = wordsOf(text, subject);
    if (words.split(/\s+/).some((word) => authorities.has(word.toLowerCase())) && isOwner(words)) return words;
  }
  return null;
};
const MOST_POINTS = 30;

const isPassiveOf = ({ subject, verb }: Clause, { start }: Span): boolean =>
  verb.voice === "passive" && subject?.start === start;

/** An authority by its noun, or anything with a name of its own that is no measure: "The Eels Bill creates a levy". */
const isOwner = (words: string): boolean => {
  if (words.length >= 120) return false;
  const all = words.toLowerCase().split(/\s+/);
  if (all.some((word) => authorities.has(word))) return true;
  const last = commonHeads.get(all.at(-1) ?? "");
  if (last !== undefined && last.grade !== "body" && last.type !== "role") return false;
  // "Some £48 million", "Four years": the capital is the sentence's.
  const [first = ""] = all;
  const opens = /^(?:the|an?|this|it|some|four|five|six|on|more|about|under|of|only|even|all|both|most|many)$/.test(
    first,
  );
  return /\s[A-Z]/.test(words) || (/^[A-Z]/.test(words) && !opens && ((wordClasses.get(first) ?? 0) & COMMON) === 0);
};
const COMMON = Can.adverb | Can.adjective | Can.number | Can.plural;

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
