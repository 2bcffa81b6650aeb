import { type Clause, type NounPhrase, type ParsedSentence, Tag, type Tokens, tokenAt } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";
import { hearerVerbs } from "../lexicon/reporting.ts";
import { months } from "../lexicon/sameness.ts";
import { behindComma } from "./behind-comma.ts";
import { behindDash, behindQuoted, describedBy } from "./beside-verb.ts";
import type { Cue } from "./cues.ts";
import { participleSubject, WEEKDAY } from "./participle-subject.ts";
import { isFiniteForm } from "./scene.ts";
import { dashedSubject, setOffSubject } from "./set-off.ts";

/** Who speaks by a verb: its subject, the agent of a passive, whoever spoke before ", adding". */
export const subjectOf = (
  parsed: ParsedSentence,
  before: readonly Cue[],
  clause: Clause,
  index: number,
  word: string,
): Span | null => {
  const { verb, subject } = clause;
  const own = verb.form === "finite" && subject !== null ? pronounBehindAnd(parsed.tokens, subject, verb) : null;
  if (own !== null) return own;
  if (QUOTED_AS.test(word) && verb.voice === "passive") return subject?.full ?? null;
  if (verb.voice === "passive" || isAccused(parsed.tokens, verb)) {
    if (hearerVerbs.has(word)) return null;
    const agent = clause.prepositional.find(({ preposition }) => preposition === "by")?.object;
    return agent?.full ?? null;
  }
  const apart = clause.kind === "participial" ? participleSubject(parsed, before, clause, index) : null;
  if (apart !== null) return apart;
  if (verb.form === "finite" && subject !== null && isReported(parsed.tokens, subject, verb)) {
    const left = setOffSubject(parsed, verb) ?? phraseBefore(parsed, verb) ?? beforeWhich(parsed, verb);
    if (left !== null) return left;
  }
  // "…, its head, Ann Lee, told the paper": who stands behind it hears it.
  if (TELLING.test(word) && verb.form === "finite" && subject !== null && isInverted(subject, verb))
    return setOffSubject(parsed, verb) ?? phraseBefore(parsed, verb) ?? subject.full;
  const meant = verb.form === "finite" && subject !== null ? beforeWho(parsed, subject, verb) : null;
  if (meant !== null) return meant;
  const later = verb.form === "finite" ? afterWhen(parsed, verb) : null;
  if (later !== null) return later;
  const going = verb.form === "finite" ? behindQuoted(parsed.tokens, before, verb) : null;
  if (going !== null) return going;
  const upright = verb.form === "finite" && !isInverted(subject, verb);
  const dashed = upright ? (behindDash(parsed, verb) ?? dashedSubject(parsed, verb)) : null;
  if (dashed !== null) return dashed;
  const set = upright ? setOffSubject(parsed, verb) : null;
  if (set !== null && (subject === null || set.start < subject.start || isRightBehindQuoted(parsed.tokens, set)))
    return set;
  const self = subject === null ? null : beforeReflexive(parsed, subject);
  if (self !== null) return self;
  const turned = set === null && verb.form === "finite" ? behindVerb(parsed, subject, verb) : null;
  if (turned !== null) return turned;
  const paused = subject === null ? null : behindComma(parsed, subject, verb);
  if (paused !== null) return paused;
  if (subject !== null && subject.kind !== "quoted")
    return describedBy(parsed, clause, wholeSubject(parsed, subject, verb) ?? subject.full);
  const earlier = parsed
    .clauses()
    .slice(0, index)
    .find((one) => one.kind === "main" && one.subject !== null && one.subject.kind !== "quoted");
  return earlier?.subject?.full ?? null;
};

/** "owned by Peabrook, one of the largest landlords, and [she] says": a pronoun that a comma and "and" part from what stands before. */
const pronounBehindAnd = (tokens: Tokens, subject: NounPhrase, verb: Span): Span | null => {
  const at = tokenAt(tokens, verb.start) - 1;
  const parted = tokens.tag[at - 2] === Tag.Comma && tokens.tag[at - 1] === Tag.Conjunction;
  return parted && subject.start < (tokens.start[at - 2] ?? 0) && /^(?:he|she|they|it)$/.test(tokens.words[at] ?? "")
    ? { start: tokens.start[at] ?? verb.start, end: tokens.end[at] ?? verb.start }
    : null;
};

/**
 * What the parse cuts short between the subject and its verb: "the Health [and Social Care Secretary] said", "their spokesman
 * [on rural affairs, Ann Lee,] said".
 */
const wholeSubject = (parsed: ParsedSentence, subject: NounPhrase, verb: Span): Span | null => {
  const { tokens } = parsed;
  // "those [surveyed] say"
  const of = tokenAt(tokens, subject.full.end) - 1;
  if (tokens.words[of] === "those" && subject.start < verb.start)
    return { start: subject.start, end: tokens.end[tokenAt(tokens, verb.start) - 1] ?? subject.end };
  const bracket = tokenAt(tokens, subject.full.end);
  const open = tokens.tag[bracket - 1] === Tag.Close ? bracket - 3 : bracket;
  const verbal = tokenAt(tokens, verb.start) - 1;
  if (subject.start < verb.start && isOfficeBehindBracket(tokens, open, verbal))
    return { start: subject.start, end: tokens.end[verbal] ?? subject.end };
  if (subject.kind === "pronoun" || subject.full.end !== subject.end) return null;
  const next = tokenAt(tokens, subject.end);
  const last = subject.start < verb.start ? tokenAt(tokens, verb.start) - 1 : -1;
  const and = AND.test(tokens.words[next] ?? "");
  const second = and ? parsed.phrases().find(({ start }) => start === tokens.start[next + 1]) : undefined;
  if (second !== undefined && OFFICE.test(tokens.words[tokenAt(tokens, second.head.start)] ?? ""))
    return last < 0 || second.end === tokens.end[last] ? { start: subject.start, end: second.end } : null;
  if (last < 0 || tokens.tag[last] !== Tag.Comma || tokens.tag[next] !== Tag.Preposition) return null;
  const name = parsed.phrases().find(({ end, kind }) => kind === "name" && end === tokens.end[last - 1]);
  const comma = name === undefined ? -1 : tokenAt(tokens, name.start) - 1;
  return name !== undefined && tokens.tag[comma] === Tag.Comma && comma - next < 8
    ? { start: subject.start, end: name.end }
    : null;
};
/** "the Harbour Users’ League [(HUL) director Ann Lee] said": letters in brackets behind a body’s name, and whoever it is up to the verb. */
const isOfficeBehindBracket = ({ tag }: Tokens, open: number, last: number): boolean => {
  if (tag[open] !== Tag.Open || tag[open + 2] !== Tag.Close || last - open > 14 || last < open + 4) return false;
  if (tag[last] !== Tag.Proper) return false;
  for (let at = open + 3; at <= last; at++) if (!NAMING.has(tag[at] ?? Tag.Stop)) return false;
  return true;
};
const NAMING: ReadonlySet<number> = new Set([
  Tag.Noun,
  Tag.Proper,
  Tag.Adjective,
  Tag.Preposition,
  Tag.Determiner,
  Tag.Conjunction,
]);

/** The boat carrying the men “could sink,” [Lee], the master, said */
const isRightBehindQuoted = (tokens: Tokens, { start }: Span): boolean => {
  const at = tokenAt(tokens, start) - 1;
  return tokens.tag[tokens.tag[at] === Tag.Comma ? at - 1 : at] === Tag.Quoted;
};

const TELLING = /^(?:told|tells|assured|reminded|informed)$/;
const AND = /^(?:and|&)$/;
const OFFICE = /^(?:secretary|minister|commissioner|spokesman|spokeswoman|spokesperson)$/;

/** "Lee [herself] said": the phrase right before the pronoun. */
const beforeReflexive = ({ tokens, phrases }: ParsedSentence, subject: Span): Span | null => {
  const at = tokenAt(tokens, subject.start);
  if (!REFLEXIVE.has(tokens.words[at] ?? "")) return null;
  const end = tokens.end[at - 1] ?? -1;
  const phrase = phrases().find((one) => one.start < end && one.end === end);
  return phrase === undefined ? null : { start: phrase.start, end: phrase.end };
};
const REFLEXIVE: ReadonlySet<string> = new Set(["himself", "herself", "itself", "themselves"]);

const isInverted = (subject: Span | null, verb: Span): boolean => subject !== null && subject.start >= verb.end;

/** "the judge said [its director] had": what stands behind the verb has a verb of its own, and speaks nothing. */
const isReported = (tokens: Tokens, subject: NounPhrase, verb: Span): boolean => {
  if (subject.start < verb.end) return false;
  let at = tokenAt(tokens, subject.full.end);
  // "said every talk [he has had] comes to it"
  if (tokens.tag[at] === Tag.Pronoun && tokens.tag[at - 1] !== Tag.Comma) at++;
  while (tokens.tag[at] === Tag.Adverb) at++;
  return isFiniteForm(tokens.tag[at] ?? Tag.Stop);
};

/** "Fewer ships than hoped, said [Ann Lee], the harbour master.": a name between the verb and a comma or stop, behind a comma. */
const behindVerb = (parsed: ParsedSentence, subject: Span | null, verb: Span): Span | null => {
  const { tokens } = parsed;
  const at = tokenAt(tokens, verb.start);
  if (tokens.tag[at - 1] !== Tag.Comma || (subject !== null && subject.start >= verb.end)) return null;
  const start = tokens.start[tokenAt(tokens, verb.end)] ?? -1;
  const phrase = parsed.phrases().find((one) => one.start === start && one.kind === "name");
  if (phrase === undefined || isDay(tokens, tokenAt(tokens, phrase.start))) return null;
  const next = tokens.tag[tokenAt(tokens, phrase.end)] ?? Tag.Stop;
  return next === Tag.Comma || next === Tag.Stop || next === Tag.Relative ? phrase.full : null;
};

/** "announced [Friday], …", "unveiled [June 28], …" */
const isDay = ({ words, tag }: Tokens, at: number): boolean =>
  WEEKDAY.test(words[at] ?? "") || (months.has(words[at] ?? "") && tag[at + 1] === Tag.Number);

/** "must pay more after [a judge in the north] said": what may be a preposition leads to a clause of its own where a verb follows its phrase. */
const afterWhen = (parsed: ParsedSentence, verb: Span): Span | null => {
  const { tokens } = parsed;
  const last = tokenAt(tokens, verb.start) - 1;
  let at = last - 1;
  while (at > 0 && at > last - 8 && PLAIN.has(tokens.tag[at] ?? Tag.Stop) && !WHEN.has(tokens.words[at] ?? "")) at--;
  if (at < 0 || !WHEN.has(tokens.words[at] ?? "") || (at === 0 && tokens.words[at] !== "as")) return null;
  const end = tokens.end[last] ?? -1;
  const phrase = parsed.phrases().find((one) => one.start < end && one.end === end);
  if (phrase === undefined || phrase.kind === "quoted" || tokenAt(tokens, phrase.start) <= at) return null;
  return { start: tokens.start[at + 1] ?? phrase.start, end };
};
const PLAIN: ReadonlySet<number> = new Set([
  Tag.Preposition,
  Tag.Determiner,
  Tag.Possessive,
  Tag.Adjective,
  Tag.Noun,
  Tag.Plural,
  Tag.Proper,
  Tag.Number,
]);

/** "comes a day after [the yard], which had said it would close, said": what a relative clause between commas describes. */
const beforeWhich = ({ tokens, phrases }: ParsedSentence, verb: Span): Span | null => {
  const last = tokenAt(tokens, verb.start) - 1;
  if (tokens.tag[last] !== Tag.Comma) return null;
  for (let at = last - 1; at > Math.max(1, last - 40); at--) {
    const tag = tokens.tag[at];
    if (tag === Tag.Stop || tag === Tag.Quoted || tag === Tag.Semicolon) return null;
    if (tag !== Tag.Relative || tokens.tag[at - 1] !== Tag.Comma) continue;
    const end = tokens.end[at - 2] ?? -1;
    const phrase = phrases().find((one) => one.end === end && (one.kind === "name" || one.kind === "common"));
    return phrase === undefined ? null : { start: phrase.start, end };
  }
  return null;
};
const WHEN: ReadonlySet<string> = new Set(["after", "before", "since", "until", "as", "than"]);

/**
 * "[Ann Lee], who was moved to the Ministry of Ports and Fish said": behind a clause that "who" opens and no comma closes, what stands
 * right before the verb belongs to that clause where a preposition governs it.
 */
const beforeWho = ({ tokens, phrases }: ParsedSentence, { start }: Span, verb: Span): Span | null => {
  const first = tokenAt(tokens, start);
  const last = tokenAt(tokens, verb.start);
  if (first >= last || !GOVERNED.has(tokens.tag[first - 1] ?? Tag.Stop)) return null;
  let verbs = 0;
  for (let at = last - 1; at > Math.max(0, last - 40); at--) {
    const tag = tokens.tag[at] ?? Tag.Stop;
    if (tag === Tag.Comma || tag === Tag.Stop || tag === Tag.Quoted || tag === Tag.Colon) return null;
    if (isFiniteForm(tag)) verbs++;
    if (tokens.words[at] !== "who" || tag !== Tag.Relative) continue;
    const end = tokens.end[tokens.tag[at - 1] === Tag.Comma ? at - 2 : at - 1] ?? -1;
    const phrase = phrases().find((one) => one.end === end && one.kind !== "quoted");
    return verbs === 1 && phrase !== undefined ? { start: phrase.start, end } : null;
  }
  return null;
};
const GOVERNED: ReadonlySet<number> = new Set([Tag.Preposition, Tag.Conjunction]);

/** The phrase right before a verb, with the noun that it explains: "[the operator, Harbour Grid,] says". */
const phraseBefore = (parsed: ParsedSentence, verb: Span): Span | null => {
  const { tokens } = parsed;
  const last = tokenAt(tokens, verb.start) - 1;
  const comma = tokens.tag[last] === Tag.Comma;
  const end = tokens.end[comma ? last - 1 : last] ?? -1;
  const phrase = parsed.phrases().findLast((one) => one.start < end && one.full.end === end && one.kind !== "quoted");
  if (phrase === undefined) return null;
  if (!comma || phrase.end < end) return { start: phrase.start, end };
  const before = tokenAt(tokens, phrase.start) - 1;
  if (tokens.tag[before] !== Tag.Comma) return null;
  const explained = parsed.phrases().find((one) => one.end === tokens.end[before - 1] && one.kind === "common");
  return explained === undefined ? null : { start: explained.start, end };
};

/** "Harbour board [accused of] ‘grave failure’": a headline leaves out that it was. */
const isAccused = (tokens: Tokens, { head }: Clause["verb"]): boolean => {
  const at = tokenAt(tokens, head.start);
  return tokens.words[at] === "accused" && tokens.words[at + 1] === "of";
};

/** "is quoted as saying": the subject speaks. */
const QUOTED_AS = /^(?:quoted|cited)$/;
