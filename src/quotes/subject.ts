import { type Clause, type NounPhrase, type ParsedSentence, Tag, type Tokens, tokenAt } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";
import { hearerVerbs } from "../lexicon/reporting.ts";
import { behindDash, behindQuoted, describedBy } from "./beside-verb.ts";
import type { Cue } from "./cues.ts";
import { isFiniteForm } from "./scene.ts";
import { setOffSubject } from "./set-off.ts";

/** Who speaks by a verb: its subject, the agent of a passive, whoever spoke before ", adding". */
export const subjectOf = (
  parsed: ParsedSentence,
  before: readonly Cue[],
  clause: Clause,
  index: number,
  word: string,
): Span | null => {
  const { verb, subject } = clause;
  if (QUOTED_AS.test(word) && verb.voice === "passive") return subject?.full ?? null;
  if (verb.voice === "passive") {
    if (hearerVerbs.has(word)) return null;
    const agent = clause.prepositional.find(({ preposition }) => preposition === "by")?.object;
    return agent?.full ?? null;
  }
  if (clause.kind === "participial" && isSetOff(parsed.tokens, verb)) {
    const escort = withPhrase(parsed.tokens, verb);
    if (escort !== null) return escort;
    const able = before.filter((cue) => cue.subject !== null && cue.clause?.kind !== "infinitive");
    // "wrote that agents knew of it, saying": who wrote goes on.
    const speaking = able.findLast(({ clause: one }) => one?.kind !== "complement") ?? able.at(-1);
    if (speaking !== undefined) return speaking.subject;
    const main = mainOver(parsed, index, subject);
    if (main !== null) return main;
  }
  const sender = clause.kind === "participial" ? senderOf(parsed, index, subject) : null;
  if (sender !== null) return sender;
  const isOpening = verb.start === parsed.tokens.start[0];
  const isSaid = subject !== null && isSpeech(parsed.tokens, subject);
  if (clause.kind === "participial" && (isOpening || isSaid)) {
    const main = parsed
      .clauses()
      .filter((one) => one.kind === "main" && one.subject !== null && one.subject.kind !== "quoted");
    const found = isOpening
      ? main.find((one) => one.verb.start > verb.start)
      : main.findLast((one) => one.verb.start < verb.start);
    if (found?.subject != null) return behindComma(parsed, found.subject, found.verb) ?? found.subject.full;
  }
  if (verb.form === "finite" && subject !== null && isReported(parsed.tokens, subject, verb)) {
    const left = setOffSubject(parsed, verb) ?? phraseBefore(parsed, verb) ?? beforeWhich(parsed, verb);
    if (left !== null) return left;
  }
  // "…, its head, Ann Lee, told the paper": who stands behind it hears it.
  if (TELLING.test(word) && verb.form === "finite" && subject !== null && isInverted(subject, verb))
    return setOffSubject(parsed, verb) ?? phraseBefore(parsed, verb) ?? subject.full;
  const later = verb.form === "finite" ? afterWhen(parsed, verb) : null;
  if (later !== null) return later;
  const going = verb.form === "finite" ? behindQuoted(parsed.tokens, before, verb) : null;
  if (going !== null) return going;
  const dashed = verb.form === "finite" && !isInverted(subject, verb) ? behindDash(parsed, verb) : null;
  if (dashed !== null) return dashed;
  const set = verb.form === "finite" && !isInverted(subject, verb) ? setOffSubject(parsed, verb) : null;
  if (set !== null && (subject === null || set.start < subject.start || isRightBehindQuoted(parsed.tokens, set)))
    return set;
  const self = subject === null ? null : beforeReflexive(parsed, subject);
  if (self !== null) return self;
  const turned = set === null && verb.form === "finite" ? behindVerb(parsed, subject, verb) : null;
  if (turned !== null) return turned;
  const own = subject === null ? null : behindComma(parsed, subject, verb);
  if (own !== null) return own;
  if (subject !== null && subject.kind !== "quoted")
    return describedBy(parsed, clause, wholeSubject(parsed, subject, verb) ?? subject.full);
  const earlier = parsed
    .clauses()
    .slice(0, index)
    .find((one) => one.kind === "main" && one.subject !== null && one.subject.kind !== "quoted");
  return earlier?.subject?.full ?? null;
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

/** "a statement", "an email Tuesday": something that is said, whatever time stands behind it. */
const isSpeech = (tokens: Tokens, { head, end }: NounPhrase): boolean => {
  const at = tokenAt(tokens, head.start);
  if (SPEECH.has(tokens.words[at] ?? "")) return true;
  return end === head.end && WEEKDAY.test(tokens.words[at] ?? "") && SPEECH.has(tokens.words[at - 1] ?? "");
};
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

/** "emailed supporters [saying]": who wrote to somebody speaks, not the one written to. */
const senderOf = (parsed: ParsedSentence, index: number, subject: Span | null): Span | null => {
  if (subject === null) return null;
  const sender = parsed
    .clauses()
    .slice(0, index)
    .findLast(
      ({ verb, objects, prepositional }) =>
        verb.voice === "active" &&
        (objects.some((one) => one.start === subject.start) ||
          prepositional.some(({ object }) => object?.start === subject.start)),
    );
  if (sender === undefined) return null;
  const addressed = sender.prepositional.some(
    ({ object, preposition }) => preposition !== "with" && object?.start === subject.start,
  );
  const sends =
    SENDING.has(sender.verb.lemma) ||
    (addressed && ANSWERING.has(sender.verb.lemma)) ||
    (PASSING.has(sender.verb.lemma) &&
      sender.objects.some(({ head }) => SPEECH.has(parsed.tokens.words[tokenAt(parsed.tokens, head.start)] ?? "")));
  return sends ? (sender.subject?.full ?? null) : null;
};
const SENDING: ReadonlySet<string> = new Set(
  "email text tweet write tell message telephone phone call ring post address petition contact shock surprise stun anger infuriate delight hit attack criticise criticize slam blast mock praise defend thank congratulate warn urge join interrupt answer".split(
    " ",
  ),
);

/** "responded on the channel [writing]": who answers goes on, not where or to whom. */
const ANSWERING: ReadonlySet<string> = new Set("respond reply react write speak argue comment post".split(" "));

/** "sent a text message to supporters": with something that is said for an object. */
const PASSING: ReadonlySet<string> = new Set("send issue release circulate distribute deliver give make".split(" "));

/**
 * "In Wexcombe, Kent, [ministers] said", "A tall man in a hat, [Lee] said": what stands between a comma and the verb is the subject, for a
 * comma would close an apposition too.
 */
const behindComma = (parsed: ParsedSentence, subject: NounPhrase, verb: Span): Span | null => {
  const { tokens } = parsed;
  let last = tokenAt(tokens, verb.start) - 1;
  while (tokens.tag[last] === Tag.Adverb) last--;
  const end = tokens.end[last] ?? -1;
  if (subject.start > verb.start || subject.kind === "pronoun") return null;
  if (!hasComma(tokens, tokenAt(tokens, subject.start), last)) return null;
  const phrase = parsed
    .phrases()
    .findLast(
      (one) =>
        one.start > subject.start &&
        (one.end === end || one.full.end === end) &&
        (one.kind === "name" || one.kind === "common") &&
        opensBehindComma(tokens, subject, tokenAt(tokens, one.start)) &&
        tokens.tag[tokenAt(tokens, one.start)] !== Tag.Number,
    );
  if (phrase === undefined) return null;
  // "Ann Lee, the head of the yard said", "another neighbour, Ann Lee said": the comma that would close it is missing.
  const titled = subject.kind === "name" && phrase.kind === "common" && isDetermined(tokens, phrase);
  const named = subject.kind === "common" && phrase.kind === "name" && isDetermined(tokens, subject);
  const near = tokenAt(tokens, phrase.start) === tokenAt(tokens, subject.end) + 1;
  return titled || (named && near) ? null : { start: phrase.start, end };
};

/** Behind a comma, or behind a comma and "and" that join no list. */
const opensBehindComma = (tokens: Tokens, subject: Span, at: number): boolean => {
  if (tokens.tag[at - 1] === Tag.Comma) return true;
  if (tokens.tag[at - 1] !== Tag.Conjunction || tokens.tag[at - 2] !== Tag.Comma) return false;
  return !hasComma(tokens, tokenAt(tokens, subject.start), at - 2);
};

const hasComma = ({ tag }: Tokens, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (tag[at] === Tag.Comma) return true;
  return false;
};

const isDetermined = (tokens: Tokens, { start }: Span): boolean => {
  const tag = tokens.tag[tokenAt(tokens, start)];
  return tag === Tag.Determiner || tag === Tag.Possessive;
};

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
  if (phrase === undefined || WEEKDAY.test(tokens.words[tokenAt(tokens, phrase.start)] ?? "")) return null;
  const next = tokens.tag[tokenAt(tokens, phrase.end)] ?? Tag.Stop;
  return next === Tag.Comma || next === Tag.Stop || next === Tag.Relative ? phrase.full : null;
};

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

/** "[Lee] was cross that the bank was shut, saying": whoever the sentence is about, not what a clause within it is about. */
const mainOver = (parsed: ParsedSentence, index: number, subject: Span | null): Span | null => {
  const earlier = parsed.clauses().slice(0, index);
  const nearest = earlier.findLast(({ verb }) => verb.form === "finite");
  if (nearest === undefined || (nearest.kind === "subordinate" && !isAsked(parsed, nearest))) return null;
  // ", with the chair saying": brought in by its own word.
  const known = subject === null || earlier.some((one) => one.subject?.start === subject.start);
  if (!known) return null;
  const main = earlier.findLast((one) => one.kind === "main" && one.subject !== null && one.subject.kind !== "quoted");
  return main?.subject?.full ?? null;
};

/** "declined to say [whether] it was late, saying": what is asked, rather than what happened meanwhile. */
const isAsked = ({ tokens }: ParsedSentence, { subject, verb }: Clause): boolean => {
  if (subject?.kind === "pronoun") return false;
  const first = tokenAt(tokens, Math.min(subject?.start ?? verb.start, verb.start));
  for (let at = first; at >= Math.max(0, first - 2); at--)
    if (/^(?:whether|why|how|what|who|where|when)$/.test(tokens.words[at] ?? ""))
      return (
        tokens.words[at] !== "when" ||
        /^(?:say|comment|tell|know|confirm|rule|said|asked|of|on|about)$/.test(tokens.words[at - 1] ?? "")
      );
  return false;
};

/** "is quoted as saying": the subject speaks. */
const QUOTED_AS = /^(?:quoted|cited)$/;
/** "issued a statement saying": who issued it speaks. */
const SPEECH: ReadonlySet<string> = new Set(
  "statement statements letter letters tweet tweets post posts email emails message messages memo note speech interview video release remarks blog".split(
    " ",
  ),
);

/** "…, with the chair of the board, Ann Lee, saying": the phrase behind "with". */
const withPhrase = (tokens: Tokens, verb: Span): Span | null => {
  const last = tokenAt(tokens, verb.start) - 1;
  for (let at = last; at >= Math.max(0, last - 16); at--) {
    const tag = tokens.tag[at] ?? Tag.Stop;
    if (tokens.words[at] === "with")
      return at === 0 || tokens.tag[at - 1] === Tag.Comma
        ? { start: tokens.start[at + 1] ?? 0, end: tokens.end[last - 1] ?? 0 }
        : null;
    if (tag >= Tag.Modal && tag <= Tag.VerbParticiple) return null;
  }
  return null;
};

/** ", adding": goes with whoever spoke before the comma. */
const isSetOff = (tokens: Tokens, verb: Span): boolean => {
  const left = tokens.tag[tokenAt(tokens, verb.start) - 1];
  return left === Tag.Comma || left === Tag.Dash || left === Tag.Conjunction || left === Tag.Quoted;
};
