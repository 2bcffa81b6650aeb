import { Tag } from "../clauses/index.ts";
import { people } from "../lexicon/people.ts";
import { Trait } from "../lexicon/traits.ts";
import { isForCause } from "./cause-name.ts";
import { bareAt, has, isArticle, isCapital, isFiniteVerb, isNominal, type Line, tagAt, wordAt } from "./line.ts";
import { isNumbering, type OfficeRead, readOffice } from "./office.ts";
import { MEETS } from "./office-lower.ts";
import { isSpokenOf } from "./spoken-of.ts";
import { isBodyHead, isLabel, isPersonNoun, isRole } from "./vocabulary.ts";

const WIDEST = 22;

/** `set`: a comma stands between it and the name that ends at `to`. */
export type Ending = Readonly<{ end: number; floor: number; set: boolean; to: number }>;

/** The longest office that ends right at a place; one set off by a comma must show where it begins. */
export const officeEndingAt = (line: Line, { end, floor, set, to }: Ending): OfficeRead | null => {
  const first = overThings(line, leftmost(line, end, floor), end);
  for (let from = first; from < end; from++) {
    if (from > first && !mayBegin(line, from)) continue;
    const opens = opensPhrase(line, from) || isEnclosed(line, from, to) || isBetweenCommas(line, from, to);
    if (set && !(opens && (from > floor || floor === 0))) continue;
    const office = readOffice(line, from, end);
    if (office !== null && (office.to === end || (set && isWhere(line, office.to, end)))) return office;
  }
  return null;
};
/** "the agency’s spokesman [in Porthaven], Ann Lee": where an office is held, which is no part of it. */
const isWhere = (line: Line, at: number, end: number): boolean => {
  if (!/^(?:in|for)$/.test(wordAt(line, at)) || end - at > 5 || end === at + 1) return false;
  for (let i = at + 1; i < end; i++)
    if (!isCapital(line, i) && !(i === at + 1 && wordAt(line, i) === "the")) return false;
  return true;
};
/** "at their poster launch [Tory co-chairman Ann Lee]": nouns in small letters that describe no office, before what kind of office it is. */
const overThings = (line: Line, first: number, end: number): number => {
  for (let at = first + 1; at < end; at++) {
    if (!isCapital(line, at)) continue;
    const thing = tagAt(line, at - 1) === Tag.Noun && !isRole(line, at - 1) && !isPersonNoun(line, at - 1);
    const apart = (thing && isLabel(line, at)) || isSpokenOf(line, at - 1);
    return apart && !isCapital(line, first) ? at : first;
  }
  return first;
};
const mayBegin = (line: Line, at: number): boolean =>
  isArticle(line, at) || tagAt(line, at) === Tag.Possessive || !isNominal(line, at - 1);
const INSIDE = /^(?:in|at|on|of|for|to|under|over|against|about|after|before|into|than|like)$/;
/** A determiner, or the beginning of a sentence, or a verb or preposition before. */
const opensPhrase = (line: Line, at: number): boolean => {
  const left = tagAt(line, at - 1);
  if (isCredited(line, at)) return true;
  if (INSIDE.test(wordAt(line, at - 1)) || isArticle(line, at - 1)) return false;
  return (
    at === 0 ||
    isArticle(line, at) ||
    tagAt(line, at) === Tag.Possessive ||
    isCapital(line, at) ||
    left === Tag.Stop ||
    left === Tag.Quoted ||
    isFiniteVerb(line, at - 1)
  );
};
/** "Quotes attributable to [the mayor], Ann Lee", "Comments from [Mayor of Ely], Ann Lee": behind a label that says whose words follow. */
const isCredited = (line: Line, at: number): boolean =>
  wordAt(line, at - 1) === "to"
    ? /^(?:attributable|attributed|credited)$/.test(wordAt(line, at - 2))
    : at === 2 &&
      /^(?:from|by)$/.test(wordAt(line, 1)) &&
      /^(?:quotes?|comments?|statements?|remarks)$/.test(wordAt(line, 0));

/** "He has written to [the bank’s chief executive], Ann Lee, asking": behind a preposition too, where a verb stands before it and a mark behind the name. */
const isEnclosed = (line: Line, at: number, name: number): boolean => {
  const marked = tagAt(line, name) === Tag.Stop || (tagAt(line, name) === Tag.Comma && !goesOnAbout(line, name + 1));
  if (name < 0 || !marked || !(isArticle(line, at) || tagAt(line, at) === Tag.Possessive)) return false;
  if (!INSIDE.test(wordAt(line, at - 1))) return false;
  for (let i = at - 2; i > at - 24 && tagAt(line, i) !== Tag.Stop; i--) if (isFiniteVerb(line, i)) return true;
  return false;
};
/** "Before the vote, [union leader], Ann Lee, said": nothing but the office between two commas, and a verb of whoever holds it. */
const isBetweenCommas = (line: Line, at: number, name: number): boolean =>
  tagAt(line, at - 1) === Tag.Comma && tagAt(line, name) === Tag.Comma && isFiniteVerb(line, name + 1);
/** "…, Ann Lee, [a trustee], said", "…, Ann Lee, [said]": the name is the subject of what follows. */
const goesOnAbout = (line: Line, at: number): boolean =>
  isFiniteVerb(line, at) || isArticle(line, at) || isRole(line, at) || tagAt(line, at) === Tag.Relative;

/** How far to the left a noun phrase may reach that ends before `end`. */
const leftmost = (line: Line, end: number, floor: number): number => {
  let at = end - 1;
  const limit = Math.max(floor, end - WIDEST);
  while (at >= limit) {
    const tag = tagAt(line, at);
    if (tag === Tag.Close && openBefore(line, at) > limit) at = openBefore(line, at);
    else if (isArticle(line, at) || tag === Tag.Determiner || tag === Tag.Possessive) {
      // "for Children and [the] Welsh Language"
      const within = wordAt(line, at) === "the" && wordAt(line, at - 1) === "and" && isCapital(line, at - 2);
      if (!governs(line, at - 1) && !within) return at;
    } else if (tag === Tag.Preposition || tag === Tag.Subordinator) {
      if (!governs(line, at) && !isForCause(line, at)) return at + 1;
    } else if (tag === Tag.Comma) {
      if (!(isNominal(line, at - 1) && isCapital(line, at - 1) === isCapital(line, at + 1) && listAfter(line, at)))
        return at + 1;
    } else if (tag === Tag.Conjunction) {
      // "is proving elusive and [Ifo president]"
      if (isCapital(line, at + 1) && tagAt(line, at - 1) === Tag.Adjective && !isCapital(line, at - 1)) return at + 1;
      const articled = isArticle(line, at + 1) && isCapital(line, at + 2) && isCapital(line, at - 1);
      if (!(isNominal(line, at - 1) && (isNominal(line, at + 1) || articled))) return at + 1;
    } else if (isCueBehindQuote(line, at)) return at + 1;
    else if (!isNominal(line, at) && !isRole(line, at) && !isNumbering(line, at)) return at + 1;
    at--;
  }
  return Math.max(limit, at + 1);
};
/** “It failed,” [notes] co-author Ann Lee: a word for saying that is a noun, too, right behind a quotation. */
const isCueBehindQuote = (line: Line, at: number): boolean =>
  has(line, at, Trait.reporting) && !isCapital(line, at) && tagAt(line, at - 1) === Tag.Quoted;
const listAfter = (line: Line, at: number): boolean => {
  for (let i = at + 1; i < at + 7; i++)
    if (/^(?:and|&)$/.test(wordAt(line, i))) {
      // "Food and [the] Marine"
      const next = wordAt(line, i + 1) === "the" && isCapital(line, at + 1) ? i + 2 : i + 1;
      return isCapital(line, next) === isCapital(line, at + 1);
    }
  return false;
};
/** A preposition that a word for an office governs, over a field or two: "director of policy at". */
const governs = (line: Line, at: number): boolean => {
  // "adviser on rural affairs", "Action on Sugar’s director"
  if (/^(?:on|against)$/.test(wordAt(line, at)))
    return (
      isRole(line, at - 1) || MEETS.test(wordAt(line, at - 1)) || (isBodyHead(line, at - 1) && isCapital(line, at + 1))
    );
  // "an MP from Larne"
  if (wordAt(line, at) === "from") return people.stateRoles.has(bareAt(line, at - 1));
  if (!/^(?:of|for|at|in|to|with)$/.test(wordAt(line, at))) return false;
  for (let i = at - 1; i > at - 10; i--) {
    if (isRole(line, i) || isBodyHead(line, i)) return true;
    if (!isNominal(line, i) && !/^(?:of|for|and|&|,|the|in)$/.test(wordAt(line, i))) return false;
  }
  return false;
};

/** The mark that opens brackets of a few words; -1 without. */
export const openBefore = (line: Line, close: number): number => {
  for (let at = close - 2; at >= Math.max(0, close - 4); at--) if (tagAt(line, at) === Tag.Open) return at;
  return -1;
};
