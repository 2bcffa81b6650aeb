import { type ParsedSentence, Tag, type Tokens, tokenAt } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";
import { reports } from "../lexicon/reporting.ts";
import type { Cue } from "./cues.ts";
import { isFiniteForm, type Scene } from "./scene.ts";

/** Where the words that `cue` reports from `start` on end: before the next speaker, a contrast, a stop. */
export const contentEnd = (scene: Scene, cue: Cue, start: number): number => {
  const { text, frame } = scene;
  const to = Math.min(nextSpeaker(scene, cue, start), contrast(scene, cue, start), frame.end);
  const { end } = trimmed(text, start, to);
  const tail = TAIL.exec(text.slice(Math.max(start, end - 14), end));
  return tail === null ? end : trimmed(text, start, end - tail[0].length).end;
};

const TAIL = /[,\s](?:but|and|while|although|though|as|who|which)$/;

/** The span without white space and stops at its end; the stop of "U.S." stays. */
export const trimmed = (text: string, start: number, end: number): Span => {
  let to = end;
  while (
    to > start &&
    /[\s,.;:!?–—-]/.test(text.charAt(to - 1)) &&
    !/\b\p{Lu}\.\p{Lu}\.$/u.test(text.slice(Math.max(start, to - 4), to))
  )
    to--;
  return { start, end: to };
};

/** ", adding that …", "and called for more", ", according to …": another word that reports, for the same or the next speaker. */
const nextSpeaker = ({ cues, text, frame, parsed }: Scene, cue: Cue, start: number): number => {
  for (const next of cues) {
    if (next.start <= start || next === cue) continue;
    const { clause, subject } = next;
    if (next.kind === "preposition" && /,\s$/.test(text.slice(next.start - 2, next.start))) return next.start;
    if (clause === null || subject === null) continue;
    const begin = subject.start > start && subject.start < next.start ? subject.start : clause.verb.start;
    const left = text.slice(Math.max(start, begin - 8), begin);
    const ready = parsed
      .clauses()
      .some(({ verb }) => verb.form === "finite" && verb.start >= start && verb.end <= begin);
    if (!ready) continue;
    if (clause.kind === "complement" && begin !== clause.verb.start && /,\s(?:and|but)\s$/.test(left)) return begin;
    // "asking for the grant, [which he argued] had been cut"
    const described = /,\s(?:which|who|whom)\s$/.exec(left);
    if (clause.kind === "relative" && begin === subject.start && described !== null && reports.has(next.word))
      return begin - described[0].length;
    const quotes = frame.holes.some(({ outer }) => outer.start > next.start);
    if (clause.kind === "participial" && (reports.has(next.word) || quotes) && /,\s$/.test(left)) return begin;
    // "admitting that it was late but warning that": two participles side by side.
    const beside = clause.kind === "participial" && cue.clause?.kind === "participial" && reports.has(next.word);
    if (beside && /\b(?:and|but)\s$/.test(left)) return begin;
    if (
      clause.kind === "main" &&
      /(?:,|\band|\bbut)\s$/.test(left) &&
      (begin !== clause.verb.start || subject.start === cue.subject?.start)
    )
      return begin;
  }
  return frame.end;
};

/** "would resign in April, [becoming the first] to go": what the reporter adds. */
const ADDED = /^becoming$/;

/** ", but ministers …", a semicolon; for a clause that is not the sentence’s own, the comma before that goes on. */
const contrast = (scene: Scene, cue: Cue, start: number): number => {
  const { parsed, frame } = scene;
  const { tokens } = parsed;
  const inner = cue.clause !== null && (cue.clause.kind === "subordinate" || cue.clause.kind === "relative");
  const main = inner
    ? parsed
        .clauses()
        .find(
          ({ kind, verb, subject }) =>
            kind === "main" && verb.start > start && (subject?.start ?? start) !== cue.subject?.start,
        )
    : undefined;
  const tense = goingOn(parsed.tokens, cue);
  const set = cue.clause?.kind === "relative" && tokens.tag[tokenAt(tokens, cue.clause.start) - 1] === Tag.Comma;
  const resumed = cue.clause?.kind === "relative" ? resumes(parsed, start) : frame.end;
  let begun = false;
  let first: number | null = null;
  for (let at = tokenAt(tokens, start); at < tokens.length; at++) {
    const tag = tokens.tag[at] ?? Tag.Stop;
    begun ||= isFiniteForm(tag);
    // "released after the storm [had] never left": a past form may describe.
    if (isFiniteForm(tag) && (first === null || first === Tag.VerbPast)) first = tag;
    if ((tokens.start[at] ?? frame.end) >= resumed) return resumed;
    const from = tokens.start[at] ?? frame.end;
    if (tag === Tag.Semicolon || tag === Tag.Quoted) return from;
    if (tag !== Tag.Comma && tag !== Tag.Dash) continue;
    const word = tokens.words[at + 1] ?? "";
    if (tag === Tag.Comma && begun && (ADDED.test(word) || isEscort(tokens, at + 1))) return from;
    if (set && tag === Tag.Comma) return from;
    if (
      tag === Tag.Comma &&
      first !== null &&
      tense !== null &&
      word === "and" &&
      isSecondDeed(tokens, at + 2, tense, first)
    )
      return from;
    // "that in May, while the yard was shut, it had": not before what is said has its verb.
    if (
      tag === Tag.Comma &&
      (begun || word === "but") &&
      CONTRASTS.has(word) &&
      !(belongs(tokens, at + 1) && !reportsOn(scene, cue, at + 1))
    )
      return from;
    if (
      main !== undefined &&
      from <= (main.subject?.start ?? main.verb.start) &&
      from > start &&
      noCommaBetween(at, tokenAt(tokens, main.subject?.start ?? main.verb.start), tokens.tag)
    )
      return from;
  }
  return frame.end;
};

/** "said it was late, [with its chair, Ann Lee, warning] that it": somebody else who says something. */
const isEscort = (tokens: Tokens, from: number): boolean => {
  if (tokens.words[from] !== "with") return false;
  for (let at = from + 1; at < Math.min(tokens.length, from + 16); at++) {
    const tag = tokens.tag[at] ?? Tag.Stop;
    if (tag === Tag.VerbGerund && reports.has(tokens.words[at] ?? "")) return true;
    if (isFiniteForm(tag) || tag === Tag.Stop || tag === Tag.Quoted) return false;
  }
  return false;
};

/** Whether the cue is the sentence’s own verb and tells of the past or the present; null for any other cue. */
const goingOn = (tokens: Tokens, { kind, clause }: Cue): "past" | "present" | null => {
  if (kind !== "verb" || clause === null || clause.kind !== "main" || clause.verb.form !== "finite") return null;
  const tag = tokens.tag[tokenAt(tokens, clause.verb.head.start)];
  return tag === Tag.VerbPast ? "past" : tag === Tag.VerbPresent ? "present" : null;
};

/**
 * "said the ward would lose 40 beds[, and] called for talks", "says it would cost £7m, and has written to ministers": a verb that cannot go on
 * with what is said, for that has another tense, is a second deed of whoever speaks; where it could, only one of speaking is.
 */
const isSecondDeed = (tokens: Tokens, from: number, tense: "past" | "present", first: number): boolean => {
  const at = tokens.tag[from] === Tag.Adverb ? from + 1 : from;
  const tag = tokens.tag[at] ?? Tag.Stop;
  const word = tokens.words[at] ?? "";
  if (tense === "present") return (tag === Tag.VerbPresent || word === "has" || word === "is") && first === Tag.Modal;
  return tag === Tag.VerbPast && (first === Tag.Modal || SPEAKS.test(word)) && first !== Tag.VerbPast;
};
const SPEAKS =
  /^(?:demanded|urged|called|accused|thanked|praised|criticised|criticized|promised|vowed|pledged|blamed|rejected|dismissed|described|threatened|refused|declined|appealed|encouraged|invited|challenged|condemned|defended|hailed|welcomed|attacked|offered|apologised|apologized|asked|warned|insisted|ordered|proposed|recommended)$/;

/** "Lee, who said it was late, [left]": where the sentence goes on behind the comma that closes a relative clause. */
const resumes = (parsed: ParsedSentence, start: number): number => {
  const { tokens } = parsed;
  const main = parsed
    .clauses()
    .find(({ kind, verb, subject }) => kind === "main" && verb.start > start && (subject?.start ?? start) < start);
  if (main === undefined) return Number.POSITIVE_INFINITY;
  let at = tokenAt(tokens, main.verb.start) - 1;
  while (tokens.tag[at] === Tag.Adverb) at--;
  return tokens.tag[at] === Tag.Comma ? (tokens.start[at] ?? 0) : Number.POSITIVE_INFINITY;
};

/** "said it was late, but [has signalled] …", "said it was late, while [suggesting] …": whoever speaks says something else. */
const reportsOn = ({ parsed: { tokens }, cues }: Scene, { kind }: Cue, at: number): boolean => {
  const from = tokens.start[at] ?? 0;
  const to = tokens.end[at + 3] ?? Number.POSITIVE_INFINITY;
  return kind === "verb" && cues.some(({ start, end, word }) => reports.has(word) && start > from && end <= to);
};

/**
 * "could be late, but [were not]", "had grown, but [this was] no matter", "kept the money, while [telling the state] it had none": a verb
 * of the same subject, what points back, a participle.
 */
const belongs = ({ tag, words }: Tokens, at: number): boolean => {
  const next = tag[at + 1] ?? Tag.Stop;
  if (words[at] !== "but") return next === Tag.VerbGerund;
  if (/^(?:this|these|those)$/.test(words[at + 1] ?? "")) return isFiniteForm(tag[at + 2] ?? Tag.Stop);
  return next === Tag.Modal || next === Tag.Be || next === Tag.Have || next === Tag.Not;
};

const CONTRASTS: ReadonlySet<string> = new Set(["but", "while", "although", "though", "whereas"]);

const noCommaBetween = (from: number, to: number, tags: Uint8Array): boolean => {
  for (let at = from + 1; at < to; at++) if (tags[at] === Tag.Comma) return false;
  return true;
};
