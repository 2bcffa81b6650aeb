import { Tag, type Tokens } from "../clauses/index.ts";
import { Can, wordClasses } from "../lexicon/english.ts";
import { announcing, authorities, commonHeads, generalPossessors, policyVerbs } from "../lexicon/measures.ts";
import { isActing } from "./announcing-verb.ts";
import { isCapital, tagOf, touches, wordOf } from "./phrase.ts";
import { countsUnit, endsOther, isPercentage, isPerUnit, isRateUnit } from "./run-amounts.ts";

/** Words that a name may have before its head. */
export const MOST = 11;

export const MODIFIER = new Set<number>([Tag.Noun, Tag.Plural, Tag.Proper, Tag.Adjective, Tag.Number]);
const PARTICIPLES = new Set<number>([Tag.VerbGerund, Tag.VerbParticiple, Tag.VerbPast]);
const BEFORE_PARTICIPLE = new Set<number>([Tag.Determiner, Tag.Possessive, Tag.Genitive, Tag.Adjective, Tag.Number]);

export const commonRun = (
  tokens: Tokens,
  head: number,
  { wide, headline }: Readonly<{ wide: boolean; headline: boolean }>,
): number => {
  let first = head;
  let listed = false;
  for (let at = head - 1; at >= 0 && head - at <= MOST; at--) {
    const tag = tagOf(tokens, at);
    if (
      tag === Tag.Plural &&
      (isPredicate(tokens, at) || RELATES.has(tagOf(tokens, at - 1)) || wordOf(tokens, at - 1) === "that")
    )
      break;
    if (tag === Tag.Noun && tagOf(tokens, at - 1) === Tag.Conjunction && ACTS.has(wordOf(tokens, at))) break;
    // "raises duty and scraps [the air levy]"
    if (tag === Tag.Plural && tagOf(tokens, at - 1) === Tag.Conjunction && announcing.has(wordOf(tokens, at))) break;
    if (isClock(tokens, at)) break;
    if (isActing(tokens, at) || isInfinitive(tokens, at) || isReceiver(tokens, at) || endsTime(tokens, at)) break;
    if (headline && isVerbOfHeadline(tokens, at, head)) break;
    if (isPerUnit(tokens, at) || isRateUnit(tokens, at)) break;
    if (isPercentage(tokens, at)) {
      at -= 2;
      first = at;
    } else if (MODIFIER.has(tag) && (countsUnit(tokens, at, head) || !endsOther(tokens, at))) first = at;
    else if (
      at > 0 &&
      !headline &&
      isCapital(tokens, at) &&
      !/^(?:million|billion|trillion)$/.test(wordOf(tokens, at)) &&
      (tag !== Tag.Determiner || isCapital(tokens, at + 1) || joinsCapitals(tokens, at - 1))
    )
      first = at;
    else if (at === 0 && tag === Tag.VerbGerund && ((wordClasses.get(wordOf(tokens, at)) ?? 0) & Can.noun) !== 0)
      first = at;
    else if (PARTICIPLES.has(tag) && (describes(tokens, at, head) || (listed && tag !== Tag.VerbPast))) first = at;
    else if (tag === Tag.VerbPresent && isBetween(tokens, at, head)) first = at;
    else if (tag === Tag.VerbBase && isInner(tokens, at, head)) first = at;
    else if (tag === Tag.Adverb && BEFORE_PARTICIPLE.has(tagOf(tokens, at - 1))) first = at;
    else if (tag === Tag.Genitive && isGeneral(tokens, at)) first = --at;
    else if (tag === Tag.Conjunction && joinsModifiers(tokens, at, head, wide)) listed = true;
    else if (tag === Tag.Comma && listed && isSingular(tokens, at - 1)) continue;
    else if (tag === Tag.Close && at === head - 1 && bracketAfterName(tokens, at) > 0)
      first = at = bracketAfterName(tokens, at) - 1;
    else if (tag === Tag.Mark && openingMark(tokens, at) >= 0) first = at = openingMark(tokens, at);
    else if (
      (isCapital(tokens, at + 1) && (joinsCapitals(tokens, at) || joinsPair(tokens, at))) ||
      joinsYear(tokens, at)
    )
      continue;
    else break;
  }
  return first;
};

/** "13:42 [Fuel duty] frozen": the minutes of a line’s time. */
export const isClock = (tokens: Tokens, at: number): boolean =>
  tagOf(tokens, at) === Tag.Number &&
  tagOf(tokens, at - 1) === Tag.Colon &&
  tagOf(tokens, at - 2) === Tag.Number &&
  tokens.end[at - 2] === tokens.start[at - 1] &&
  tokens.end[at - 1] === tokens.start[at];

/** "From next year grants will rise": when, not which. */
const endsTime = (tokens: Tokens, at: number): boolean =>
  /^(?:year|month|week)$/.test(wordOf(tokens, at)) &&
  /^(?:next|last|this)$/.test(wordOf(tokens, at - 1)) &&
  /^(?:from|by|since|until|in)$/.test(wordOf(tokens, at - 2));

/** "Harbour Board Revokes [Policy]", "Union Accused Of Wrecking [Deal]": where every word has a capital, the form tells the verb. */
const isVerbOfHeadline = (tokens: Tokens, at: number, head: number): boolean => {
  const can = wordClasses.get(wordOf(tokens, at)) ?? 0;
  return (
    at > 0 &&
    (((can & (Can.present | Can.past)) !== 0 && (can & (Can.noun | Can.plural | Can.adjective)) === 0) ||
      (at === head - 1 && (can & Can.present) !== 0))
  );
};

const leadOf = (tokens: Tokens, at: number): string =>
  wordOf(tokens, at - 1) === "further" ? `${wordOf(tokens, at - 2)} further` : wordOf(tokens, at - 1);

/** "gives councils [grants]", "give police greater [powers]": who gets it, right behind the verb. */
const isReceiver = (tokens: Tokens, at: number): boolean => {
  // "offers small exporters [loans]"
  const verb = tagOf(tokens, at - 1) === Tag.Adjective ? at - 2 : at - 1;
  return (
    tagOf(tokens, at) === Tag.Plural &&
    !isCapital(tokens, at) &&
    !isCapital(tokens, verb) &&
    GIVES.test(wordOf(tokens, verb))
  );
};
const GIVES =
  /^(?:give|gives|gave|giving|offer|offers|offered|offering|hand|hands|handing|pay|pays|paying|send|award|awards|awarding|grant|grants|granting|deny)$/;

/** "pledged to ease sanctions": read as a preposition and a noun. */
const isInfinitive = (tokens: Tokens, at: number): boolean =>
  /^(?:to|(?:and|to) further)$/.test(leadOf(tokens, at)) &&
  (ACTS.has(wordOf(tokens, at)) || policyVerbs.has(wordOf(tokens, at))) &&
  tagOf(tokens, at) === Tag.Noun;

/** "the Better Piers (BP) [programme]": an acronym between a name and its head; where its bracket opens, else 0. */
const bracketAfterName = (tokens: Tokens, close: number): number =>
  tagOf(tokens, close - 2) === Tag.Open &&
  isCapital(tokens, close - 1) &&
  isCapital(tokens, close - 3) &&
  // "the Free High School (FHS) programme": what a body is called may be what a programme is called after.
  (commonHeads.get(wordOf(tokens, close - 3))?.grade ?? "body") === "body"
    ? close - 2
    : 0;

/** "a policy that caps fares": the form in -s right behind a relative pronoun is its verb. */
const RELATES = new Set<number>([Tag.Relative]);

/** "The scheme offers grants", "…, funds pilots", "the end of the deal means bills": a form in -s of a verb that brings measures in or about, behind a noun or a comma, is that verb. */
const isPredicate = (tokens: Tokens, at: number): boolean => {
  const before = tagOf(tokens, at - 1);
  return (
    (before === Tag.Noun || before === Tag.Proper || before === Tag.Comma) &&
    (announcing.has(wordOf(tokens, at)) || wordOf(tokens, at) === "means") &&
    !isCapital(tokens, at)
  );
};

const describes = (tokens: Tokens, at: number, head: number): boolean => {
  const before = tagOf(tokens, at - 1);
  if (isBetween(tokens, at, head)) return true;
  if (before === Tag.Conjunction && tagOf(tokens, at) === Tag.VerbGerund)
    return tagOf(tokens, at - 2) === Tag.VerbGerund || opensPhrase(tokens, at - 2);
  return (
    BEFORE_PARTICIPLE.has(before) ||
    (tagOf(tokens, at) === Tag.VerbGerund &&
      (before === Tag.Noun ||
        before === Tag.Plural ||
        (before === Tag.Proper && OWNING.has(beforeCapitals(tokens, at)))))
  );
};

/** "a sugar [import] quota": a verb does not follow a single noun without ending in -s. */
const isInner = (tokens: Tokens, at: number, head: number): boolean =>
  commonHeads.get(wordOf(tokens, head))?.plural === false &&
  (tagOf(tokens, at - 1) === Tag.Noun || wordOf(tokens, at - 1) === "new") &&
  BEFORE_PARTICIPLE.has(tagOf(tokens, at - 2));

/** "the Open Doors [touring] scheme": what stands before the capitals. */
const beforeCapitals = (tokens: Tokens, at: number): number => {
  let before = at - 1;
  while (before > at - MOST && tagOf(tokens, before) === Tag.Proper) before--;
  return tagOf(tokens, before);
};

/** "the UK [shared] prosperity fund": as a verb it would need an article behind it, for one fund is no mass. */
const isBetween = (tokens: Tokens, at: number, head: number): boolean => {
  const known = commonHeads.get(wordOf(tokens, head));
  const before = tagOf(tokens, at - 1);
  return (
    known?.grade === "sure" &&
    PAYING.has(known.type) &&
    !known.plural &&
    tagOf(tokens, at) !== Tag.VerbGerund &&
    (before === Tag.Proper || before === Tag.Noun) &&
    OWNING.has(tagOf(tokens, at - 2))
  );
};
const PAYING: ReadonlySet<string> = new Set(["fund", "scheme", "programme", "plan", "strategy", "initiative"]);
const OWNING = new Set<number>([Tag.Determiner, Tag.Possessive, Tag.Genitive]);

const isSingular = (tokens: Tokens, at: number): boolean => {
  const tag = tagOf(tokens, at);
  return tag === Tag.Noun || tag === Tag.Adjective || tag === Tag.VerbGerund || tag === Tag.Proper;
};

/** Verbs that stand for no noun before another one. */
export const ACTS: ReadonlySet<string> = new Set(
  "raise cut freeze halve double slash axe lift boost create build protect reduce improve expand ease introduce scrap abolish lower increase strengthen save keep bring give make take".split(
    " ",
  ),
);

/** "fuel and alcohol taxes", "framework and dashboard": what "and" joins are modifiers alike, or both heads. */
const joinsModifiers = (tokens: Tokens, at: number, head: number, wide: boolean): boolean => {
  const word = wordOf(tokens, at);
  if (word !== "and" && word !== "&" && word !== "or") return false;
  // "create jobs and lift wages": a second verb with its object, not a second modifier.
  if (at + 2 <= head && ACTS.has(wordOf(tokens, at + 1))) return false;
  const joined = commonHeads.get(wordOf(tokens, at - 1));
  if (at + 1 === head)
    return joined ? joined.plural === /s$/.test(wordOf(tokens, head)) && !wide : isSingular(tokens, at - 1);
  // "a bin trial and new parking charges": what is new begins anew.
  if (joined && (joined.grade === "sure" || joined.plural || wordOf(tokens, at + 1) === "new")) return false;
  return (
    (isSingular(tokens, at - 1) || opensPhrase(tokens, at - 1)) &&
    isSingular(tokens, at + 1) &&
    isCapital(tokens, at - 1) === isCapital(tokens, at + 1)
  );
};

/** "a jobs and training fund": a plural right behind "a" modifies what follows. */
const opensPhrase = (tokens: Tokens, at: number): boolean =>
  tagOf(tokens, at) === Tag.Plural && /^(?:an?|another)$/.test(wordOf(tokens, at - 1));

/** "women’s", "farmers’": people in general belong to the name; "the ministry’s" does not. */
export const isGeneral = (tokens: Tokens, genitive: number): boolean => {
  const word = wordOf(tokens, genitive - 1);
  if (generalPossessors.has(word)) return true;
  return tagOf(tokens, genitive - 1) === Tag.Plural && !isCapital(tokens, genitive - 1) && !authorities.has(word);
};

/** The mark that opens what the mark at `at` closes, a few words before it; -1 without one. */
const openingMark = (tokens: Tokens, at: number): number => {
  for (let back = at - 2; back >= Math.max(0, at - 6); back--) if (tagOf(tokens, back) === Tag.Mark) return back;
  return -1;
};

const JOINING: ReadonlySet<string> = new Set(["of", "to", "for", "in", "the", "and", "&"]);
const joinsCapitals = (tokens: Tokens, at: number): boolean =>
  at > 0 &&
  JOINING.has(wordOf(tokens, at)) &&
  ((isCapital(tokens, at - 1) && (tagOf(tokens, at - 1) === Tag.Proper || isTitled(tokens, at))) ||
    (wordOf(tokens, at) === "the" && leadsTitle(tokens, at - 1)) ||
    (wordOf(tokens, at) === "the" && /^(?:of|for)$/.test(wordOf(tokens, at - 1)) && isCapital(tokens, at - 2))) &&
  !(at === 1 && tagOf(tokens, 0) !== Tag.Proper);

/** "the Closing the Gap [strategy]", "the Stubbing Out the Problem [plan]": a verb in capitals and its object. */
const leadsTitle = (tokens: Tokens, at: number): boolean => {
  const verb = PARTICLES.test(wordOf(tokens, at)) ? at - 1 : at;
  return verb > 0 && isCapital(tokens, at) && isCapital(tokens, verb) && /^[a-z]{3,}ing$/.test(wordOf(tokens, verb));
};
const PARTICLES = /^(?:up|out|on|over|off|down|back|in|into|through|for)$/;

/** "the Homes for All [strategy]": a common word has its capital from the title alone. */
const isTitled = (tokens: Tokens, at: number): boolean =>
  at > 1 && wordOf(tokens, at) === "for" && tagOf(tokens, at - 2) === Tag.Determiner;

/** "Fit for 2040" */
const joinsYear = (tokens: Tokens, at: number): boolean =>
  at > 1 &&
  /^(?:for|by|to)$/.test(wordOf(tokens, at)) &&
  isCapital(tokens, at - 1) &&
  YEAR.test(wordOf(tokens, at + 1));
const YEAR = /^20\d\d$/;

/** "Murray–Darling": a dash that touches capitals on both sides. */
export const joinsPair = (tokens: Tokens, at: number): boolean =>
  tagOf(tokens, at) === Tag.Dash &&
  touches(tokens, at) &&
  touches(tokens, at + 1) &&
  isCapital(tokens, at - 1) &&
  isCapital(tokens, at + 1);
