import { Tag, tagSet } from "../clauses/index.ts";
import { Can, wordClasses } from "../lexicon/english.ts";
import { calls } from "./calls.ts";
import { isCapital, isNominal, type Line, tagAt, wordAt } from "./line.ts";
import { isList } from "./organisation-name.ts";
import { startsPerson } from "./person-name.ts";
import { isAcronym, isBodyHead, isField, isGiven, isKnownSurname, isPlace, isRole, isUnlisted } from "./vocabulary.ts";

/** Words of an office within the next nouns. */
export const officeAhead = (line: Line, at: number): boolean => {
  for (let i = at; i < at + 4 && isNominal(line, i); i++) if (isRole(line, i)) return true;
  return false;
};

/** The end of a capitalised name with its small words: "Roads, Rail and Ports", "Standish & Cole", "Bank of the Isles". */
export const capitalsEnd = (line: Line, from: number, limit: number): number => {
  let at = from;
  // "principal of [Cottage Pen Primary], Ann Lee,": whoever bears the office is named behind the comma.
  const apart = tagAt(line, limit) === Tag.Comma && startsPerson(line, limit + 1);
  while (at < limit) {
    // "Families [Against] Fly-Tipping", "Warmth for [All] Scotland": whatever word it is between capitals.
    const called = at === from + 1 && isCapital(line, at) && calls.has(wordAt(line, at));
    if (called || (isCapital(line, at) && (isNominal(line, at) || at === from || isInName(line, at, limit)))) {
      if (!apart && at > from && isGiven(line, at) && startsPerson(line, at) && !isBodyHead(line, at + 1)) break;
      if (!apart && at > from && isNameBehindField(line, at)) break;
      at++;
      continue;
    }
    const word = wordAt(line, at);
    // "for Children and the Welsh Language"
    const articled = word === "and" && wordAt(line, at + 1) === "the" && isField(line, from);
    const next =
      word === "of" || word === "for" || articled ? (wordAt(line, at + 1) === "the" ? at + 2 : at + 1) : at + 1;
    // "director of Rock [the] Vote"
    if (word === "the" && at === from + 1 && isCapital(line, at + 1) && isDeed(line, from)) {
      at += 2;
      continue;
    }
    const joins =
      /^(?:of|for|o|&)$/.test(word) ||
      // "Mishcorn [de] Reyn", "Verband [der] Reeder"
      (at > from && ABROAD.test(word) && !isGiven(line, from)) ||
      (tagAt(line, at) === Tag.Genitive && !officeAhead(line, at + 1)) ||
      (word === "and" && !officeAhead(line, at + 1) && !isAcronym(line, at + 1)) ||
      (tagAt(line, at) === Tag.Comma && isList(line, at + 1));
    if (!joins || !isCapital(line, next) || !(isNominal(line, next) || isInName(line, next, limit))) break;
    if (word !== "&" && isGiven(line, next) && !apart) break;
    at = next;
  }
  return at;
};

const ABROAD = /^(?:de|der|des|del|della|dei|di|do|da|dos|du|den|für|y)$/;

/** "[Save] the Harbour", "[Stop] the Drop": what is to be done. */
const isDeed = (line: Line, at: number): boolean => ((wordClasses.get(wordAt(line, at)) ?? 0) & Can.base) !== 0;

/** A small word with a capital before another capital. */
const isInName = (line: Line, at: number, limit: number): boolean =>
  at + 1 < limit && SMALL[tagAt(line, at)] === 1 && isCapital(line, at + 1);
const SMALL = tagSet(
  Tag.Preposition,
  Tag.Determiner,
  Tag.Possessive,
  Tag.Subordinator,
  Tag.Not,
  Tag.Conjunction,
  Tag.Number,
);

/** "Minister for Health [Anneliese Crowther]", "director for Africa [Bo Lund]": two words that no list knows, and no more, behind a field or place. */
const isNameBehindField = (line: Line, at: number): boolean =>
  (isField(line, at - 1) || isPlace(line, at - 1)) &&
  isUnlisted(line, at) &&
  isCapital(line, at + 1) &&
  (isUnlisted(line, at + 1) || isKnownSurname(line, at + 1)) &&
  !isCapital(line, at + 2);
