import { Tag } from "../clauses/index.ts";
import { Trait } from "../lexicon/traits.ts";
import { has, isArticle, isCapital, type Line, tagAt, wordAt, written } from "./line.ts";
import type { OfficeRead } from "./office.ts";
import { officeEndingAt } from "./office-ending.ts";
import type { BodyBefore } from "./owned-by.ts";
import type { PersonName } from "./person-name.ts";
import { isRole } from "./vocabulary.ts";

/** "Chairman Harbour Board [Ann Lee]", "Chairman of the Harbour Board (HB) [Ann Lee]": an office and its body before the name, no comma between them. */
export const headBefore = (
  line: Line,
  { from }: PersonName,
  floor: number,
  last: BodyBefore | null,
): OfficeRead | null => {
  const near = tagAt(line, from - 1) === Tag.Comma ? from - 1 : from;
  const lettered = tagAt(line, near - 1) === Tag.Close && tagAt(line, near - 3) === Tag.Open;
  const end = lettered ? near - 3 : from;
  const spelled = lettered ? lettersSpelt(line, end, floor) : null;
  if (spelled !== null) return { ...spelled, to: from };
  if (last === null || last.from < floor || last.to !== end) return null;
  let first = last.from;
  while (first > floor && first > last.from - 4 && isCapital(line, first - 1) && isOfRank(line, first - 1)) first--;
  if (first === last.from || !isRole(line, wordAt(line, last.from - 1) === "general" ? last.from - 2 : last.from - 1))
    return null;
  return { role: written(line, first, last.from), organisation: last.name, body: null, from: first, to: from };
};
/** "Chairman of the [Alliance in Harbour Health] (AHH)", "[Member of Parliament] (MP)": what letters in brackets are short for, by its capitals. */
const lettersSpelt = (line: Line, end: number, floor: number): OfficeRead | null => {
  const letters = wordAt(line, end + 1);
  let first = end;
  let initials = "";
  while (first > floor && first > end - 14 && (isCapital(line, first - 1) || SMALL.test(wordAt(line, first - 1)))) {
    first--;
    if (isCapital(line, first)) initials = wordAt(line, first).charAt(0) + initials;
    if (initials === letters || isShortFor(letters, initials)) break;
  }
  if (letters.length < 2 || !(initials === letters || isShortFor(letters, initials)) || !isCapital(line, first))
    return null;
  if (isRole(line, first)) {
    let from = first;
    while (from > floor && from > first - 3 && isCapital(line, from - 1)) from--;
    return { role: written(line, first, end), organisation: null, body: null, from, to: end };
  }
  const of = isArticle(line, first - 1) ? first - 2 : first - 1;
  if (of <= floor || !/^(?:of|for|at)$/.test(wordAt(line, of))) return null;
  const office = officeEndingAt(line, { end: of, floor, set: false, to: -1 });
  if (office === null || office.role === null || office.organisation !== null) return null;
  return { ...office, body: null, organisation: written(line, first, end), to: end };
};
/** "matcoh" for m, a, t, c, h: letters more than the capitals, and no other order. */
const isShortFor = (letters: string, initials: string): boolean => {
  if (initials.length < 3 || letters.length < initials.length || letters.length > initials.length + 2) return false;
  if (letters.charAt(0) !== initials.charAt(0)) return false;
  let at = 0;
  for (const letter of letters) if (letter === initials.charAt(at)) at++;
  return at === initials.length;
};
const SMALL = /^(?:of|in|for|and|the|on|against|to|with|&)$/;
const isOfRank = (line: Line, at: number): boolean =>
  isRole(line, at) ||
  has(line, at, Trait.modifier) ||
  /^(?:general|managing|executive|senior|joint|additional|chief)$/.test(wordAt(line, at));
