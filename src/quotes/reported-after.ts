import { type Clause, type ParsedSentence, Tag, type Tokens, tokenAt } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";
import { barelyReports } from "../lexicon/reporting.ts";
import { Trait } from "../lexicon/traits.ts";
import { contentEnd, trimmed } from "./content-end.ts";
import type { Cue } from "./cues.ts";
import { HEARING, type Indirect, way } from "./reported.ts";
import { isFiniteForm, isVerbal, type Scene } from "./scene.ts";

/** "Ann Lee said (that) councils need more", "told the committee that …". */
export const after = (scene: Scene, cue: Cue, clause: Clause, subject: Span): Indirect | null => {
  const opening = subject.start >= cue.end ? openingEnd(scene, clause, subject) : null;
  if (subject.start >= cue.end && opening === null) return null;
  const start = contentStart(scene, cue, clause);
  // "The answer, the partner told them, was simple"
  if (start !== null && HEARING.has(cue.word) && /^(?:them|him|her|me|us),\s/.test(scene.text.slice(start, start + 6)))
    return null;
  if (start === null || start >= (opening ?? Number.POSITIVE_INFINITY)) return null;
  const content =
    opening === null ? { start, end: contentEnd(scene, cue, start) } : trimmed(scene.text, start, opening);
  if (content.end - content.start < 8 || !(holdsOwn(scene, content) || isClause(scene, start))) return null;
  if (isThingWithClause(scene, content)) return null;
  return { parts: [content], way: way("quotes/indirect-after-cue", cue, subject) };
};

/** "acknowledges [the progress the yard has made]": a thing, and right behind it a clause that describes it. */
const isThingWithClause = ({ parsed, text }: Scene, { start, end }: Span): boolean => {
  const { tokens } = parsed;
  if (/\bthat\s$/.test(text.slice(Math.max(0, start - 6), start))) return false;
  // "acknowledged [the points that residents made] and said": the next verb is the speaker’s again
  const next = parsed.clauses().find(({ verb }) => verb.form === "finite" && verb.start >= start && verb.end <= end);
  const joined = next === undefined ? -1 : tokenAt(tokens, next.verb.start) - 1;
  if (
    next?.kind === "main" &&
    next.subject !== null &&
    next.subject.end < start &&
    tokens.words[joined] === "and" &&
    tokens.tag[joined - 1] !== Tag.Comma
  )
    return true;
  const pause = /[,–—;]|\s-\s/.exec(text.slice(start, end));
  const to = pause === null ? end : start + pause.index;
  const clauses = parsed
    .clauses()
    .filter(({ verb }) => verb.form === "finite" && verb.start >= start && verb.end <= to);
  const [only] = clauses;
  if (only?.subject == null || clauses.length > 1 || only.subject.start <= start) return false;
  const thing = parsed.phrases().find((one) => one.start === start);
  return (
    thing !== undefined &&
    thing.kind === "common" &&
    /^(?:the|a|an)$/.test(tokens.words[tokenAt(tokens, start)] ?? "") &&
    tokenAt(tokens, thing.end) === tokenAt(tokens, only.subject.start) &&
    only.objects.length === 0
  );
};

/** "After noting that it was late[,] Lee left": where a participle that opens the sentence ends, before its subject. */
const openingEnd = ({ parsed: { tokens }, frame }: Scene, { kind, verb }: Clause, subject: Span): number | null => {
  const comma = tokenAt(tokens, subject.start) - 1;
  const noted = tokens.tag[tokenAt(tokens, verb.head.start)] === Tag.VerbGerund;
  const opens = kind === "participial" && noted && tokenAt(tokens, verb.start) - tokenAt(tokens, frame.start) < 2;
  return opens && tokens.tag[comma] === Tag.Comma ? (tokens.start[comma] ?? null) : null;
};

/** Behind "that", or before "he": a clause for sure, though the parse may not know its verb. */
const isClause = ({ text }: Scene, start: number): boolean =>
  /^(?:he|she|they|we|it|I)\s\p{Ll}/u.test(text.slice(start, start + 8)) ||
  /\bthat\s$/.test(text.slice(Math.max(0, start - 6), start));

/** Where reported words begin: behind "that", or behind a verb that needs none. */
const contentStart = ({ parsed, frame }: Scene, cue: Cue, { complement, kind }: Clause): number | null => {
  const { tokens } = parsed;
  const first = overTimes(tokens, tokenAt(tokens, cue.end));
  const hearerless = HEARERLESS.has(cue.word) && THINGS.has(tokens.tag[first] ?? Tag.Stop);
  for (let at = first; at < Math.min(tokens.length, first + 14); at++) {
    // "says [a loaf that] sold for £2 now costs £3": the clause begins with the thing.
    if (hearerless && tokens.words[at] === "that" && isDescribed(tokens, first, at)) return tokens.start[first] ?? null;
    if (tokens.words[at] === "that" && (tokens.tag[at] !== Tag.Determiner || at === first))
      return isThatThing(tokens, at, first)
        ? null
        : (tokens.start[tokens.tag[at + 1] === Tag.Comma ? at + 2 : at + 1] ?? frame.end);
    const tag = tokens.tag[at] ?? Tag.Stop;
    // "told [cheering] supporters that"
    // "told a hall [packed] with fishermen that"
    const packed =
      at > first + 1 && FULL.test(tokens.words[at] ?? "") && /^(?:with|of|by)$/.test(tokens.words[at + 1] ?? "");
    if (stopsSearch(tag) && !(HEARING.has(cue.word) && (packed || (at === first && tag === Tag.VerbGerund)))) break;
  }
  if (/^claim/.test(cue.word) && isToll(tokens, first)) return null;
  // "infrastructure [projects] he has brought": sooner a noun
  if (/^project/.test(cue.word)) return null;
  // "told [the meeting] rates would rise": who hears it, and right behind it what is said
  const heard =
    HEARING.has(cue.word) && tokens.tag[first] === Tag.Determiner && HEARERS.test(tokens.words[first + 1] ?? "");
  if (heard && BEGINS.has(tokens.tag[first + 2] ?? Tag.Stop) && tokens.tag[first + 2] !== Tag.Subordinator)
    return tokens.start[first + 2] ?? null;
  const begins = BEGINS.has(tokens.tag[first] ?? Tag.Stop) || isBeginning(tokens, first);
  if (isPronounClause(tokens, first) && !(kind === "relative" && tokens.words[first] === "it"))
    return tokens.start[first] ?? null;
  if (complement !== null && complement.start === tokens.start[first] && isOwnClause(parsed, complement))
    return complement.start;
  if (!barelyReports.has(cue.word)) return null;
  // "say [efforts to stop the ferry] could fail": all that stands behind the verb, though the parse begins later.
  if (complement !== null && !isInfinitive(tokens, complement.start)) {
    const behindThat = tokens.words[tokenAt(tokens, complement.start) - 1] === "that";
    return begins && !behindThat && !HEARING.has(cue.word) ? (tokens.start[first] ?? null) : complement.start;
  }
  if ((kind === "relative" || isBehindThat(tokens, cue)) && isVerbal(tokens.tag[first] ?? Tag.Stop))
    return tokens.start[first] ?? null;
  return HEARING.has(cue.word) || !begins ? null : (tokens.start[first] ?? null);
};

/** "claimed [more than 300 lives]", "claimed [the life] of a sailor": what a storm takes. */
const isToll = ({ words, tag }: Tokens, first: number): boolean => {
  let at = first;
  while (at < first + 6 && COUNTS.has(tag[at] ?? Tag.Stop) && !TOLL.test(words[at] ?? "")) at++;
  return TOLL.test(words[at] ?? "") && !isFiniteForm(tag[at + 1] ?? Tag.Stop);
};
const TOLL = /^(?:lives|life|victims?|casualties)$/;
const COUNTS: ReadonlySet<number> = new Set([
  ...[Tag.Determiner, Tag.Possessive, Tag.Number, Tag.Adjective, Tag.Noun, Tag.Plural, Tag.Preposition, Tag.Adverb],
  ...[Tag.Subordinator, Tag.Conjunction],
]);

const FULL = /^(?:packed|crowded|filled|attended|crammed|organi[sz]ed|hosted|made|gathered)$/;
/** Verbs whose next noun hears nothing: it is what is spoken of. */
const HEARERLESS: ReadonlySet<string> = new Set(
  "say says said claim claims claimed estimate estimates estimated argue argues argued reckon reckons reckoned insist insists insisted maintain maintains maintained contend contends contended".split(
    " ",
  ),
);
const THINGS: ReadonlySet<number> = new Set([Tag.Determiner, Tag.Possessive, Tag.Plural, Tag.Number, Tag.Adjective]);
/** A noun right before "that", no mark, verb or time between, and a verb right behind it. */
const isDescribed = ({ tag, words, traits }: Tokens, first: number, that: number): boolean => {
  for (let at = first; at < that; at++)
    if (((traits[at] ?? 0) & Trait.time) !== 0 || tag[at] === Tag.Comma) return false;
  const noun = tag[that - 1] === Tag.Noun || tag[that - 1] === Tag.Plural;
  return (
    noun &&
    !/^(?:statement|interview|letter|report|post|email|tweet|video|speech|release|note|memo)$/.test(
      words[that - 1] ?? "",
    ) &&
    (isFiniteForm(tag[that + 1] ?? Tag.Stop) || UNCHANGED.test(words[that + 1] ?? ""))
  );
};

/** Pasts that look like nouns. */
const UNCHANGED = /^(?:cost|cut|put|hit|set|let|shut|split|spread|hurt|burst|cast|read|beat)$/;

const HEARERS =
  /^(?:meeting|committee|council|court|inquiry|hearing|panel|paper|newspaper|board|jury|tribunal|conference|assembly|house|senate|chamber|audience|crowd|gathering|forum|briefing|programme|program|broadcaster)$/;

/** "announced on Monday [she would]", "said this week [it had]": over when it was said. */
const overTimes = (tokens: Tokens, from: number): number => {
  let at = from;
  for (;;) {
    const word = tokens.words[at] ?? "";
    const next = tokens.words[at + 1] ?? "";
    if (TIMES.has(word) || (word === "here" && TIMES.has(next))) at++;
    else if (word === "on" && TIMES.has(next)) at += 2;
    else if (/^(?:this|last)$/.test(word) && PERIODS.has(next) && !isFiniteForm(tokens.tag[at + 2] ?? Tag.Stop))
      at += 2;
    else return at;
  }
};
const PERIODS: ReadonlySet<string> = new Set(
  "week month year weekend morning afternoon evening night spring summer autumn fall winter".split(" "),
);

/** "indicated [it would]", "announced [they had]": a pronoun that can only be a subject, with its verb. */
const isPronounClause = (tokens: Tokens, first: number): boolean => {
  if (!/^(?:he|she|they|it|we|i|there)$/.test(tokens.words[first] ?? "")) return false;
  let at = first + 1;
  while (tokens.tag[at] === Tag.Adverb) at++;
  return isFiniteForm(tokens.tag[at] ?? Tag.Stop) || tokens.tag[at] === Tag.VerbBase;
};

/** "The review found [parents pay more]": a subject and a present verb or auxiliary of its own, so that no "that" is needed. */
const isOwnClause = ({ tokens, clauses }: ParsedSentence, { start, end }: Span): boolean =>
  clauses().some(
    ({ subject, verb }) =>
      subject?.start === start &&
      verb.form === "finite" &&
      verb.start < end &&
      tokens.tag[tokenAt(tokens, verb.start)] !== Tag.VerbPast &&
      isStraight(tokens, tokenAt(tokens, subject.full.end), tokenAt(tokens, verb.start)),
  );

/** "a tax [, which] would": what stands between makes the noun an object with a clause of its own. */
const isStraight = ({ tag }: Tokens, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (PARTS.has(tag[at] ?? Tag.Stop)) return false;
  return true;
};
const PARTS: ReadonlySet<number> = new Set([Tag.Comma, Tag.Dash, Tag.Relative, Tag.Subordinator, Tag.Pronoun]);

/** "a tax that the mayor says [would help]" */
const isBehindThat = (tokens: Tokens, { subject, start }: Cue): boolean =>
  subject !== null &&
  subject.start < start &&
  /^(?:that|which|who)$/.test(tokens.words[tokenAt(tokens, subject.start) - 1] ?? "");

/** "ruled [that] out", "told them [that] in May and", "announced it in a budget [that] keeps costs down": no clause is reported. */
const isThatThing = (tokens: Tokens, at: number, first: number): boolean => {
  const next = tokens.words[at + 1] ?? "";
  const closed = ENDS_THAT.has(tokens.tag[at + 2] ?? Tag.Stop) || tokens.words[at + 2] === "on";
  if (PARTICLES.has(next) && closed && !/\d/.test(tokens.words[at + 2] ?? "")) return true;
  if (at > first && isFiniteForm(tokens.tag[at + 1] ?? Tag.Stop)) return true;
  if (!WHEN.has(next)) return false;
  for (let i = at + 2; i < Math.min(tokens.length, at + 5) && tokens.tag[i] !== Tag.Comma; i++)
    if (tokens.tag[i] === Tag.Conjunction) return true;
  return false;
};
const WHEN: ReadonlySet<string> = new Set(["in", "on", "at", "before", "after", "last"]);
const PARTICLES: ReadonlySet<string> = new Set(["out", "down", "off", "up", "over", "away"]);
const ENDS_THAT: ReadonlySet<number> = new Set([
  Tag.Stop,
  Tag.Comma,
  Tag.Conjunction,
  Tag.Proper,
  Tag.Semicolon,
  Tag.Dash,
]);

/** "to pay", "not to pay" */
const isInfinitive = (tokens: Tokens, offset: number): boolean => {
  const { tag } = tokens;
  const at = tokenAt(tokens, offset);
  return tag[at] === Tag.To || (tag[at] === Tag.Not && tag[at + 1] === Tag.To);
};
const stopsSearch = (tag: number): boolean =>
  isVerbal(tag) ||
  tag === Tag.Stop ||
  tag === Tag.Quoted ||
  tag === Tag.Colon ||
  tag === Tag.Semicolon ||
  tag === Tag.Subordinator ||
  tag === Tag.Relative;
/** What a clause without "that" begins with. */
const BEGINS: ReadonlySet<number> = new Set([
  Tag.Noun,
  Tag.Plural,
  Tag.Proper,
  Tag.Pronoun,
  Tag.Possessive,
  Tag.Determiner,
  Tag.Adjective,
  Tag.Number,
  Tag.Money,
  Tag.VerbGerund,
  Tag.Subordinator,
  Tag.Adverb,
]);
/** "said [about] 20 ships had", "said [having] him there would": words of other classes that may begin one too. */
const isBeginning = ({ words, tag }: Tokens, at: number): boolean =>
  /^(?:having|being)$/.test(words[at] ?? "") ||
  (/^(?:about|around|over|under)$/.test(words[at] ?? "") && (tag[at + 1] === Tag.Number || tag[at + 1] === Tag.Money));
const TIMES: ReadonlySet<string> = new Set(
  "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight later recently again morning afternoon evening night".split(
    " ",
  ),
);

/** A finite verb that is not only that of a clause which describes or says when: not "a lead, which the paper calls …", "when the yard closed". */
const holdsOwn = ({ parsed }: Scene, { start, end }: Span): boolean => {
  const { tokens } = parsed;
  let first = end;
  const from = tokenAt(tokens, start);
  let left = /^(?:wh(?:y|at|ere|ether|om?)|how|if)$/.test(tokens.words[from] ?? "") ? 1 : 0;
  for (let at = from; (tokens.start[at] ?? end) < end; at++)
    if (tokens.tag[at] === Tag.Relative || tokens.tag[at] === Tag.Subordinator) {
      first = Math.min(first, tokens.start[at] ?? end);
      left--;
    }
  for (const { verb } of parsed.clauses()) {
    if (verb.form !== "finite" || verb.start < start || verb.end > end) continue;
    if (verb.start < first) return true;
    left++;
  }
  return left > 0;
};
