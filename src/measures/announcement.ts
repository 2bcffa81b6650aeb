import { Tag, type Tokens } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";
import type { State } from "../lexicon/measures.ts";
import { broughtIn } from "./brought-in.ts";
import { comesIn } from "./comes-in.ts";
import { tagOf, wordOf } from "./phrase.ts";

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
    : (broughtIn(tokens, opens) ?? comesIn(tokens, last) ?? joinedSubject(tokens, opens, last));

/** "[A youth project] and two wardens were also approved": the first of two subjects comes in with the second. */
const joinedSubject = (tokens: Tokens, opens: number, last: number): Announcement | null => {
  if (opens > 0 || wordOf(tokens, last + 1) !== "and") return null;
  let at = last + 2;
  while (at < tokens.length && at - last < 9 && NOMINAL.has(tagOf(tokens, at))) at++;
  return BOTH.test(wordOf(tokens, at)) ? comesIn(tokens, at - 1) : null;
};
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
