import type { Clause, NounPhrase } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";
import { moneyDefaults } from "../lexicon/money-defaults.ts";
import { theyWere } from "./antecedent.ts";
import type { Around } from "./place.ts";
import { isPayer, isSomebody } from "./somebody.ts";
import { actorOf, relativeOf, unparsed } from "./who-acts.ts";
import { fullest, verbBehind, wholePhrase } from "./whole-phrase.ts";

/** The subject where it is somebody; "it" and "they" are whoever they stand for. */
export const doer = (around: Around, clause: Clause): Span | null => {
  const { text, parsed } = around;
  const subject = actorOf(around, clause) ?? clause.subject;
  if (subject === null) return unparsed(around, clause);
  if (subject.start >= clause.verb.start) return null;
  const known = relativeOf(around, clause) ?? theyWere(around, subject);
  if (known !== null) return known;
  // "The Jacksonville, Florida-based firm": the parser takes the place for the subject.
  if (/^, \p{Lu}[\p{L} .]{2,24}-based /u.test(text.slice(subject.end, subject.end + 36))) return null;
  return isPayer(text, subject) && isOne(text, subject) && !/[’']s?$/.test(text.slice(subject.start, subject.end))
    ? wholePhrase(text, fullest(parsed, subject), verbBehind(parsed, subject, clause.verb))
    : null;
};

/** "the scheme", "a storm": no somebody; "the shop", "his mother" are. */
export const isOne = (text: string, subject: NounPhrase): boolean =>
  isSomebody(text, subject) || moneyDefaults.houses.has(text.slice(subject.head.start, subject.head.end).toLowerCase());
