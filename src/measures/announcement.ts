import { Tag, type Tokens } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";
import type { State } from "../lexicon/measures.ts";
import { plainly } from "./announcing-verb.ts";
import { broughtIn } from "./brought-in.ts";
import { comesIn } from "./comes-in.ts";
import { tagOf, wordOf } from "./phrase.ts";
import { thereIs } from "./there-is.ts";

/** What says that a phrase is brought in, or taken out: the words, what they do to it, whose doing it is. */
export type Announcement = Readonly<{
  evidence: Span;
  state: State;
  weak: boolean;
  negated: boolean;
  /** The subject is a firm, a club, a couple: nobody whose doings are policy. */
  unofficial: boolean;
  /** The token of the verb; the subject stands before it when the verb is active and before the phrase. */
  verb: number;
  active: boolean;
  /** "would", "will": the measure is yet to come. */
  modal: string | null;
}>;

/** The announcing verb or noun that governs the tokens [opens, last], before them or behind. */
export const announcementOf = (tokens: Tokens, opens: number, last: number): Announcement | null =>
  // "wants the scheme’s budget doubled": the budget is governed, not the scheme.
  tagOf(tokens, last + 1) === Tag.Genitive
    ? null
    : (unlessKept(tokens, broughtIn(tokens, opens), last) ??
      thereIs(tokens, opens) ??
      comesIn(tokens, last) ??
      (isSubject(tokens, opens) ? subjectComesIn(tokens, opens, beyond(tokens, last)) : null) ??
      joinedSubject(tokens, opens, last));

/** "to keep polio vaccination [going]": what goes on is not brought in. */
const unlessKept = (tokens: Tokens, found: Announcement | null, last: number): Announcement | null =>
  found !== null && KEEPS.test(wordOf(tokens, found.verb)) && GOING.test(wordOf(tokens, last + 1)) ? null : found;
const KEEPS = /^(?:keep|keeps|kept|keeping)$/;
const GOING = /^(?:going|running|open|alive|afloat|moving|working|flowing|safe|clean)$/;

/** "[A duty] of £2 per pack in border towns will be introduced": a subject goes on with what hangs on it before its verb. */
const beyond = (tokens: Tokens, last: number): number => {
  let at = tagOf(tokens, last + 1) === Tag.Mark ? last + 1 : last;
  // "a blitz costing £9,000 will begin"
  const costs = COSTING.test(wordOf(tokens, at + 1));
  if (costs) at++;
  else if (tagOf(tokens, at + 1) !== Tag.Preposition) return at;
  while (at + 1 < tokens.length && at - last < FAR && HANGING.has(tagOf(tokens, at + 1))) at++;
  return at;
};
const FAR = 14;
const COSTING = /^(?:costing|worth|totalling|totaling)$/;
/** "[A fund], worth £5m, will be set up", "[Grants to schools], now £73, will rise": an aside may stand between; what is paid changes, too. */
const subjectComesIn = (tokens: Tokens, opens: number, last: number): Announcement | null => {
  const found = comesIn(tokens, last);
  if (found) return found;
  const end = tagOf(tokens, last + 1) === Tag.Comma ? asideEnd(tokens, last + 1) : last;
  return (end > last ? comesIn(tokens, end) : null) ?? changes(tokens, opens, end);
};

const asideEnd = (tokens: Tokens, comma: number): number => {
  for (let at = comma + 1; at < tokens.length && at - comma < 10; at++) {
    const tag = tagOf(tokens, at);
    if (tag === Tag.Comma) return AUXILIARIES.has(tagOf(tokens, at + 1)) ? at : comma - 1;
    // "Legislation, the Eels Bill 2031, will": a name says what it is.
    if (AUXILIARIES.has(tag) || tag === Tag.Stop || tag === Tag.Semicolon || tag === Tag.Proper) break;
  }
  return comma - 1;
};
const AUXILIARIES = new Set<number>([Tag.Modal, Tag.Be, Tag.Have]);

/** "[child benefit] will rise to £9", "[the duty on cider] would double" */
const changes = (tokens: Tokens, opens: number, last: number): Announcement | null => {
  if (tagOf(tokens, last + 1) !== Tag.Modal) return null;
  const verb = wordOf(tokens, last + 2) === "also" ? last + 3 : last + 2;
  if (!CHANGING.test(wordOf(tokens, verb))) return null;
  for (let at = opens; at <= last; at++)
    if (PAID.test(wordOf(tokens, at)))
      return { ...plainly(tokens, verb, "announced"), modal: wordOf(tokens, last + 1) };
  return null;
};
const CHANGING = /^(?:rise|increase|double|triple|treble|fall|drop|halve|go)$/;
const PAID =
  /^(?:grants?|benefits?|allowances?|duty|duties|levy|levies|taxes|fares?|fees?|credits?|payments?|charges?|subsidy|subsidies|bursary|bursaries|pensions?|threshold|thresholds|limit|cap|precept|surcharge|premium|rebate|supplement)$/;

/** What stands first in its clause may be its subject. */
const isSubject = (tokens: Tokens, opens: number): boolean => opens === 0 || OPENS.has(tagOf(tokens, opens - 1));
const OPENS = new Set<number>([
  Tag.Comma,
  Tag.Semicolon,
  Tag.Colon,
  Tag.Dash,
  Tag.Stop,
  Tag.Conjunction,
  Tag.Subordinator,
  Tag.Mark,
  Tag.Open,
  Tag.Close,
  Tag.VerbPast,
  Tag.VerbPresent,
]);

/** "[A youth project] and two wardens were also approved": the first of two subjects comes in with the second. */
const joinedSubject = (tokens: Tokens, opens: number, last: number): Announcement | null => {
  if (opens > 0 || wordOf(tokens, last + 1) !== "and") return null;
  let at = last + 2;
  while (at < tokens.length && at - last < 9 && NOMINAL.has(tagOf(tokens, at))) at++;
  return BOTH.test(wordOf(tokens, at)) ? comesIn(tokens, at - 1) : null;
};
const HANGING = new Set<number>([
  Tag.Preposition,
  Tag.Determiner,
  Tag.Possessive,
  Tag.Number,
  Tag.Money,
  Tag.Adjective,
  Tag.Noun,
  Tag.Plural,
  Tag.Proper,
  Tag.Genitive,
  Tag.Mark,
]);
const BOTH = /^(?:were|are|have|will|would|could)$/;
const NOMINAL = new Set<number>([
  Tag.Determiner,
  Tag.Number,
  Tag.Money,
  Tag.Adjective,
  Tag.Noun,
  Tag.Plural,
  Tag.Proper,
  Tag.Other,
]);
