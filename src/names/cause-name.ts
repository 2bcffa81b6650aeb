import { Tag } from "../clauses/index.ts";
import { officeAhead } from "./capitals-end.ts";
import { isCapital, isNominal, type Line, tagAt, wordAt } from "./line.ts";
import { isCommonWord, isPlace, isPluralNoun, isRole, isTime } from "./vocabulary.ts";

/** "Beds [for] Families", "Mothers [Against] Fumes": a small word between what acts and what it acts for, all in capitals. */
export const isForCause = (line: Line, at: number): boolean =>
  CAUSES.test(wordAt(line, at)) &&
  isCapital(line, at - 1) &&
  isCapital(line, at + 1) &&
  (isPluralNoun(line, at - 1) || isCommonWord(line, at - 1)) &&
  tagAt(line, at - 1) !== Tag.VerbGerund &&
  !isRole(line, at - 1) &&
  !isTime(line, at + 1);
const CAUSES = /^(?:for|against|on)$/;

/** Where the name "[Beds for Families] chief executive" ends before words in small letters for an office; null where there is none. */
export const causeEnd = (line: Line, from: number, limit: number): number | null => {
  let small = from + 1;
  while (small < from + 3 && isCapital(line, small) && !CAUSES.test(wordAt(line, small))) small++;
  if (!isForCause(line, small) || isPlace(line, from) || isRole(line, from)) return null;
  let to = small + 1;
  while (to < small + 5 && to < limit && isCapital(line, to) && !isRole(line, to)) to++;
  return to < limit && isNominal(line, to) && !isCapital(line, to) && officeAhead(line, to) ? to : null;
};
