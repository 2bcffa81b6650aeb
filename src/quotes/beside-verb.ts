import { type Clause, type NounPhrase, type ParsedSentence, Tag, type Tokens, tokenAt } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";
import { organisations } from "../lexicon/organisations.ts";
import { people } from "../lexicon/people.ts";
import { Trait } from "../lexicon/traits.ts";
import type { Cue } from "./cues.ts";
import { isFiniteForm } from "./scene.ts";

/**
 * "The bill is £3m – four times its income – and [the council] has warned": behind a dash and a conjunction begins a clause with a
 * subject of its own.
 */
export const behindDash = ({ tokens, phrases }: ParsedSentence, verb: Span): Span | null => {
  let last = tokenAt(tokens, verb.start) - 1;
  while (tokens.tag[last] === Tag.Adverb) last--;
  const end = tokens.end[last] ?? -1;
  const phrase = phrases().findLast((one) => one.start < end && (one.end === end || one.full.end === end));
  if (phrase === undefined || phrase.kind === "quoted" || phrase.kind === "pronoun") return null;
  const at = tokenAt(tokens, phrase.start);
  return tokens.tag[at - 1] === Tag.Conjunction && tokens.tag[at - 2] === Tag.Dash
    ? { start: phrase.start, end }
    : null;
};

/** "Lee said that it “covers the bill” and [noted]": the verb of the clause is quoted, so that whoever said it goes on. */
export const behindQuoted = (tokens: Tokens, before: readonly Cue[], verb: Span): Span | null => {
  const { tag, words, end } = tokens;
  let at = tokenAt(tokens, verb.start) - 1;
  while (tag[at] === Tag.Adverb) at--;
  if (tag[at] !== Tag.Conjunction || !/^(?:and|but)$/.test(words[at] ?? "")) return null;
  const quoted = tag[at - 1] === Tag.Comma ? at - 2 : at - 1;
  const cue = before.at(-1);
  if (tag[quoted] !== Tag.Quoted || cue === undefined || cue.kind !== "verb" || cue.subject === null) return null;
  for (let i = quoted - 1; i >= 0 && (end[i] ?? 0) > cue.end; i--) if (isFiniteForm(tag[i] ?? Tag.Stop)) return null;
  return cue.subject.start < cue.start ? cue.subject : null;
};

/**
 * What a relative clause describes, with all that belongs to it: "[members of the bloc in Eastern Europe], which say", "[Bo Hill, a
 * singer] who says".
 */
export const describedBy = (parsed: ParsedSentence, clause: Clause, subject: Span): Span => {
  if (clause.kind !== "relative" || subject.start >= clause.verb.start) return subject;
  const { tokens } = parsed;
  const phrase = parsed.phrases().find(({ start }) => start === subject.start);
  if (phrase === undefined) return subject;
  const whose = whoIsNamed(parsed, phrase, clause);
  if (whose !== null) return whose;
  const named = explained(parsed, phrase);
  if (named !== null) return { start: named.start, end: subject.end };
  return WHICH.test(tokens.words[tokenAt(tokens, phrase.end) + 1] ?? "") && isPlaceName(tokens, phrase)
    ? { start: withinPlace(parsed, phrase).start, end: subject.end }
    : subject;
};
const WHICH = /^which$/;

/** "the papers of [Ann Lee], who": a person, where what the name belongs to is said or written. */
const whoIsNamed = ({ tokens, phrases }: ParsedSentence, { head }: NounPhrase, { start }: Clause): Span | null => {
  const at = tokenAt(tokens, start);
  const noun = tokens.words[tokenAt(tokens, head.start)] ?? "";
  if (tokens.words[at] !== "who" || !(people.documents.has(noun) || SAID.test(noun))) return null;
  const end = tokens.end[tokens.tag[at - 1] === Tag.Comma ? at - 2 : at - 1] ?? -1;
  const name = phrases().find((one) => one.kind === "name" && one.end === end && one.start > head.start);
  return name === undefined ? null : { start: name.start, end };
};
const SAID =
  /^(?:claims?|allegations?|accusations?|comments|remarks|words|complaints?|calls?|quotes?|criticism|evidence)$/;

/** "[Bo Hill], a singer": the name that a phrase with an indefinite article explains. */
const explained = ({ tokens, phrases }: ParsedSentence, { start, kind }: NounPhrase): NounPhrase | null => {
  const at = tokenAt(tokens, start);
  if (kind !== "common" || !/^an?$/.test(tokens.words[at] ?? "") || tokens.tag[at - 1] !== Tag.Comma) return null;
  const end = tokens.end[at - 2] ?? -1;
  return phrases().find((one) => one.kind === "name" && one.end === end) ?? null;
};

/** "members of the bloc [in Eastern Europe]": the noun phrase that a phrase of place belongs to; itself where there is none. */
const withinPlace = (parsed: ParsedSentence, place: NounPhrase): Span => {
  const { tokens } = parsed;
  const inner = governing(parsed, place, IN);
  const outer = inner === null ? null : (governing(parsed, inner, OF) ?? inner);
  return outer !== null && maySpeak(tokens, tokenAt(tokens, outer.head.start)) ? outer : place;
};
const IN = /^(?:in|across|from|near|around|at)$/;
const OF = /^of$/;

/** The phrase right before the preposition before a phrase. */
const governing = ({ tokens, phrases }: ParsedSentence, { start }: Span, preposition: RegExp): NounPhrase | null => {
  const at = tokenAt(tokens, start) - 1;
  if (tokens.tag[at] !== Tag.Preposition || !preposition.test(tokens.words[at] ?? "")) return null;
  const end = tokens.end[at - 1] ?? -1;
  return phrases().find((one) => one.end === end && one.start < end && one.kind !== "quoted") ?? null;
};

/** People, or a body. */
const maySpeak = ({ tag, words }: Tokens, head: number): boolean =>
  tag[head] === Tag.Plural || organisations.nouns.has(words[head] ?? "");

/** "Eastern Europe": nothing but words for places, and no "Jessica Leeds". */
const isPlaceName = (tokens: Tokens, { start, end, kind }: NounPhrase): boolean => {
  if (kind !== "name") return false;
  const { traits, words } = tokens;
  for (let i = tokenAt(tokens, start); (tokens.start[i] ?? end) < end; i++)
    if (((traits[i] ?? 0) & Trait.place) === 0 && !COMPASS.test(words[i] ?? "")) return false;
  return true;
};
const COMPASS =
  /^(?:the|(?:north|south|east|west)(?:ern|-?(?:east|west)(?:ern)?)?|central|mid|upper|lower|greater|new)$/;
