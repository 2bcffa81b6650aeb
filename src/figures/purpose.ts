import { type Clause, type NounPhrase, type ParsedSentence, Tag, tokenAt } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";
import { isBody, isGroup } from "./somebody.ts";
import { cut, ENDS } from "./whole-phrase.ts";

/** The text around a sum, read from a place on. */
export type Place = Readonly<{ text: string; parsed: ParsedSentence; sentence: Span }>;

/** The same for a purpose, whose words may hold "for" and "to" of their own. */
const PURPOSE_ENDS =
  /,(?!\d)|[;:”"“)(]| [–—-] |—|[!?](?=\s|$)|\.(?: ?…)?$| …| at the same time\b| in (?:its|their) (?:[a-z-]+ )?(?:results|accounts|report)\b| for (?:another|the next|a further)\b| (?:under|in|on|for|at|by|with|from) which\b| (?:over|since|until|this|last|next|when|while|because|amid|despite|but|according|after|before|during|so(?!-)|which|whose)\b| between now\b|(?<! such) as\b| under (?:an?|the|its|their|his|her|our|new|changes|plans|proposals|rules|reforms|reworked)\b| from (?:(?:next|this|early|late|mid) |the )?(?:January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter|(?:19|20)\d\d)| by (?:the end|20\d\d)| in (?:the )?(?:19|20)\d\d| and (?:will|would|has|have|is|was|were|are|said|says|that|a|an|another|up|it|he|she|they|we|I|you|there)\b| and (?:[A-Z]{0,3}[£$€₹₦₵₱¥]|(?:Rs\.?|KSh|Ksh|USh|TSh|Shs?\.?|RMB|RM|PHP|GHS|Tk\.?|CHF|AED|Dhs?|[RNKP]) ?\d|\d[\d.,]*(?:[mbk]|bn|tn)?(?: (?:million|billion|crore|lakh|euros?|dollars?|pounds?|rupees|per|more|others?)\b| \(|$))| and$| through an? | between (?:(?:19|20)\d\d|(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December))\b/;

/** Endings of verbs, for words that the tagger takes for nouns. */
const VERBAL = /[^mdpt](?:ulate|igate|ovate|itate|inate|ilitate|ise|ize|ify|olate|nerate)$/;
const DETERMINES = new Set<number>([Tag.Determiner, Tag.Possessive]);

/** "to insulate homes" at `at`: an infinitive, not "to councils". */
export const infinitiveAt = ({ text, parsed, sentence }: Place, at: number): Span | null => {
  const { tokens } = parsed;
  const to = tokenAt(tokens, at);
  if (tokens.words[to] !== "to" || (tokens.start[to] ?? 0) > at + 2) return null;
  // "to ‘mend’ the courts": the marks around the verb are looked through.
  const marked = tokens.tag[to + 1] === Tag.Mark ? 1 : 0;
  const next = tokens.tag[to + 1 + marked];
  const after = tokens.tag[to + 2 + marked * 2];
  const word = tokens.words[to + 1 + marked] ?? "";
  const unknown =
    next === Tag.Noun && tokens.capital[to + 1] === 0 && (VERBAL.test(word) || DETERMINES.has(after ?? Tag.Other));
  if (!(next === Tag.VerbBase || (next === Tag.Adverb && after === Tag.VerbBase) || unknown)) return null;
  const start = tokens.start[to] ?? at;
  const end = listEnd(parsed, { start: to, end: sentence.end });
  const last = predicateOf({ text, parsed, sentence }, { start, end: sentence.end });
  const rest = cut(text, { start: Math.min(end ?? start, last), end: last }, PURPOSE_ENDS);
  return (
    rest && {
      start,
      end: beforeClause(
        { text, parsed, sentence },
        { start, end: thingsBehind({ text, parsed, sentence }, rest.end) ?? rest.end },
      ),
    }
  );
};

/** "to mend the roof [and the insurer won’t pay]", "on lifts [and nobody knew]": where "and" begins another sentence with its own subject. */
const beforeClause = ({ text, parsed }: Place, { start, end }: Span): number =>
  parsed
    .clauses()
    .reduce(
      (least, { subject, verb }) =>
        subject !== null &&
        verb.form === "finite" &&
        subject.start > start &&
        verb.start < least &&
        verb.start > subject.end &&
        text.startsWith(" and ", subject.start - 5) &&
        (verb.modal !== null || SURE.test(text.slice(verb.start, verb.end)))
          ? Math.min(least, subject.start - 5)
          : least,
      end,
    );
const SURE =
  /^(?:is|are|was|were|has|have|had|does|did|do|won[’']t|can[’']t|isn[’']t|doesn[’']t|didn[’']t|\p{Ll}+(?:ed|ew|ook|ade|ame|ent|aid|old|ought))\b/u;

/** "to buy shirts[, caps and other swag]": where a list of things ends that begins with the object. */
const thingsBehind = ({ text, parsed, sentence }: Place, from: number): number | null => {
  if (text.charAt(from) !== ",") return null;
  const lead = LIST.exec(text.slice(from, sentence.end))?.[0];
  if (lead === undefined || hasVerb(parsed, { start: from, end: from + lead.length })) return null;
  const last = parsed.phrases().find(({ start }) => start === from + lead.length);
  return last === undefined || VERBS.has(parsed.tokens.tag[tokenAt(parsed.tokens, last.end + 1)] ?? Tag.Other)
    ? null
    : (cut(text, { start: last.start, end: Math.max(last.end, last.full.end) }, PURPOSE_ENDS)?.end ?? null);
};

/** "a £3m plan to mend roofs [will start] in May": where the verb begins whose subject stands before the purpose. */
const predicateOf = ({ text, parsed }: Place, { start, end }: Span): number =>
  parsed
    .clauses()
    .reduce(
      (least, { subject, verb }) =>
        verb.start > start && subject !== null && subject.end <= start && isPredicate(text, verb)
          ? Math.min(least, verb.start - 1)
          : least,
      end,
    );

/** Not "find" of "to fight rats and find nests", not "monitors" of "to buy new radiation monitors". */
const isPredicate = (text: string, { form, head, lemma, modal }: Clause["verb"]): boolean => {
  const word = text.slice(head.start, head.end).toLowerCase();
  return form === "finite" && (modal !== null || !(word === lemma || word.endsWith("s")) || PLAIN_VERBS.test(word));
};
const PLAIN_VERBS =
  /^(?:is|are|was|were|has|have|does|starts|begins|opens|gets|comes|goes|faces|needs|means|remains|includes|aims|looks|appears|begin|start|go|come)$/;

/** "to hire, train and equip a deputy", "to mend roofs, paint doors and plant trees": where the last verb of the list stands; null without a list. */
const listEnd = ({ tokens }: ParsedSentence, { start, end }: Span): number | null => {
  let listed = false;
  const isVerb = (at: number): boolean =>
    tokens.tag[at] === Tag.VerbBase ||
    ALIKE.test(tokens.words[at] ?? "") ||
    (tokens.tag[at] === Tag.Noun && DETERMINES.has(tokens.tag[at + 1] ?? Tag.Other));
  for (let at = start + 1; at < tokens.length && at - start < 24 && (tokens.end[at] ?? end) < end; at++)
    if (tokens.tag[at] === Tag.Comma) {
      // Right behind the first verb whatever follows is another verb.
      if (at > start + 2 && !listed && !isVerb(at + 1)) return null;
      listed = true;
    } else if (listed && AND.test(tokens.words[at] ?? ""))
      return isVerb(at + 1) ? (tokens.start[at + 1] ?? null) : null;
  return null;
};
const AND = /^(?:and|or|&)$/;
/** Past forms that are base forms too: "replace engines, [cut] bills and bring crews". */
const ALIKE = /^(?:cut|put|set|let|split|spread|shed|shut|rid|cast|offset|read|broadcast|beat)$/;

/** What "for", "on", "into" or "towards" leads to, to the end of what belongs to it. */
export const purposeIn = (place: Place, object: NounPhrase, preposition: string): Span | null => {
  const { text, sentence, parsed } = place;
  const ends = preposition === "on" || preposition === "into" ? ENDS : PURPOSE_ENDS;
  const whole = cut(text, { start: object.start, end: sentence.end }, ends);
  if (whole === null) return null;
  // "operations [it had no room to carry out]": all of it tells which.
  const contact = CONTACT.test(text.slice(object.end, object.end + 6));
  const to = contact ? -1 : infinitiveIn(place, { start: object.end, end: whole.end });
  const verb = contact ? null : predicateIn(parsed, { start: object.end, end: whole.end });
  const from = contact ? whole.end : fromIn(place, { start: object.end, end: whole.end });
  const list = from < whole.end ? null : listBehind(place, object);
  if (list !== null && to < 0 && verb === null) return { start: whole.start, end: Math.max(list, whole.end) };
  const end = Math.min(whole.end, to < 0 ? whole.end : object.end + to, verb ?? whole.end, from);
  return { start: whole.start, end: beforeClause(place, { start: whole.start, end }) };
};

/** "towards a stand [from Sport Norland]": where it says who gives the sum; the end of the span where it does not. */
const fromIn = ({ text, parsed }: Place, { start, end }: Span): number => {
  for (let at = text.indexOf(" from ", start); at >= 0 && at < end; at = text.indexOf(" from ", at + 3)) {
    const whom = parsed.phrases().find((one) => one.start === at + 6);
    if (whom !== undefined && (isBody(text, whom) || isGroup(text, whom.head))) return at;
  }
  return end;
};

/** "repairs to the wall", but not "repairs to councils". */
const purposeGoesOn = ({ parsed, text }: Place, at: number): boolean => {
  const object = parsed.phrases().find(({ start }) => start === at);
  return object !== undefined && object.kind === "common" && !isGroup(text, object.head);
};
/** Where " to " begins an infinitive or a recipient in a span, counted from its start. */
const infinitiveIn = (place: Place, { start, end }: Span): number => {
  const { text } = place;
  for (let at = text.indexOf(" to ", start); at >= 0 && at < end; at = text.indexOf(" to ", at + 3))
    if (!purposeGoesOn(place, at + 4)) return at - start;
  return -1;
};

const FINITE = new Set<number>([Tag.VerbPast, Tag.VerbPresent, Tag.Modal, Tag.Have, Tag.Be, Tag.Do, Tag.VerbBase]);

const CONTACT = /^ (?:it|he|she|they|we|you|I) /;

/** "on [theatre lists], weekend clinics and a new hub": where the last member of a list of things ends; null without a list. */
const LIST =
  /^(?:, (?!(?:with|from|to|in|on|at|by|for|as|including|after|before|under|over|up|down|which|who)\b)[^,.;:()£$€“”"–—]{2,60}){1,7}?,? and (?=[^,.;:()£$€“”"–—]{2})/;
const listBehind = ({ text, parsed, sentence }: Place, object: NounPhrase): number | null => {
  const end = Math.max(object.end, object.full.end);
  const names = NAMES.exec(text.slice(object.start, Math.min(sentence.end, object.start + 140)))?.[0];
  if (names !== undefined) return object.start + names.length;
  for (const from of [object.end, end]) {
    const lead = LIST.exec(text.slice(from, sentence.end))?.[0];
    if (lead === undefined || hasVerb(parsed, { start: from, end: from + lead.length })) continue;
    const last = parsed.phrases().find(({ start }) => start === from + lead.length);
    if (last !== undefined)
      return cut(text, { start: last.start, end: Math.max(last.end, last.full.end) }, PURPOSE_ENDS)?.end ?? null;
  }
  return null;
};
/** "storage at [Hale, Port Ann and Marsh End]" */
const NAMES =
  /^[^,.;:()]{3,60}? (?:at|in|near|for|between|from) \p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2}(?:, \p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2}){1,6},? and \p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2}(?=[,.;:)]|$)/u;
const VERBS = new Set<number>([Tag.VerbPast, Tag.VerbPresent, Tag.Modal, Tag.Have, Tag.Be, Tag.Do]);
const PREDICATES = new Set<number>([
  Tag.VerbPast,
  Tag.VerbPresent,
  Tag.Modal,
  Tag.Have,
  Tag.Be,
  Tag.Do,
  Tag.Pronoun,
  Tag.Subordinator,
  Tag.Relative,
]);
const hasVerb = ({ tokens }: ParsedSentence, { start, end }: Span): boolean => {
  for (let at = tokenAt(tokens, start); at < tokens.length && (tokens.start[at] ?? end) < end; at++)
    if (PREDICATES.has(tokens.tag[at] ?? Tag.Other)) return true;
  return false;
};

const AUXILIARY = new Set<number>([Tag.Modal, Tag.Have, Tag.Be, Tag.Do]);
/** Where a verb begins whose subject the purpose would be part of: "the cap on tickets [will stay]"; none behind "that". */
const predicateIn = (parsed: ParsedSentence, { start, end }: Span): number | null => {
  const { tokens } = parsed;
  const other = verbAfterAnd(parsed, { start, end });
  for (let at = tokenAt(tokens, start); at < tokens.length && (tokens.start[at] ?? end) < end; at++) {
    const tag = tokens.tag[at] ?? Tag.Other;
    if (tag === Tag.Subordinator || tag === Tag.Relative || tag === Tag.Pronoun || tokens.words[at] === "that") break;
    if (AUXILIARY.has(tag)) return Math.min(other ?? end, (tokens.start[at] ?? end) - 1);
  }
  return other;
};

/** Where "and" begins another predicate: "raised £7,000 towards a park [and say] …". */
const verbAfterAnd = ({ tokens }: ParsedSentence, { start, end }: Span): number | null => {
  for (let at = tokenAt(tokens, start); at < tokens.length && (tokens.start[at] ?? end) < end; at++)
    if (tokens.words[at] === "and" && FINITE.has(tokens.tag[at + 1] ?? Tag.Other)) return (tokens.start[at] ?? end) - 1;
  return null;
};

/** Up to the next member of a list; its modifiers may be read as verbs: ", tutoring and mentoring [programmes]". */
const LISTED = /^(?:,|,? and|,? or| &) (?:[\p{L}’'-]{2,16}(?:,| and| or)? ){0,4}$/u;
/** "£3m in coaching and mentoring [to help …]": where the list ends, if what it is to do follows. */
export const beforeInfinitive = (place: Place, object: NounPhrase): number | null => {
  const { text, parsed } = place;
  let end = object.end;
  for (const one of parsed.phrases()) if (one.start > end && LISTED.test(text.slice(end, one.start))) end = one.end;
  return infinitiveAt(place, end) === null ? null : end;
};

/** "replace engines, cut bills and bring crews": what is done, from its bare verb on. */
export const doingsAt = ({ text, parsed, sentence }: Place, from: number): Span | null => {
  const last = listEnd(parsed, { start: tokenAt(parsed.tokens, from) - 1, end: sentence.end });
  const rest = cut(text, { start: Math.max(from, last ?? from), end: sentence.end }, PURPOSE_ENDS);
  if (rest === null) return null;
  const end = thingsBehind({ text, parsed, sentence }, rest.end) ?? rest.end;
  return { start: from, end: beforeClause({ text, parsed, sentence }, { start: from, end }) };
};

/** A purpose from its first word on. */
export const toTheEnd = (span: Span, text: string): Span | null => cut(text, span, PURPOSE_ENDS);

/** "painting the hulls" at a place. */
export const doingAt = ({ text, parsed, sentence }: Place, from: number): Span | null =>
  /^(?!(?:having|being|nothing|anything|something|everything|during)\b)[a-z]{3,16}ing\b/.test(
    text.slice(from, from + 20),
  )
    ? beforePredicate(parsed, cut(text, { start: from, end: sentence.end }, PURPOSE_ENDS))
    : null;

/** "£3m spent on finding a vaccine [could save lives]" */
const beforePredicate = (parsed: ParsedSentence, span: Span | null): Span | null =>
  span && { start: span.start, end: Math.min(span.end, predicateIn(parsed, span) ?? span.end) };
