import { Tag } from "../clauses/index.ts";
import { isCapital, type Line, tagAt, wordAt, written } from "./line.ts";
import type { OfficeRead } from "./office.ts";
import type { PersonName } from "./person-name.ts";
import { isGiven, isLabel, isNameWord, isPlace } from "./vocabulary.ts";

/** The body named last before a place. */
export type BodyBefore = Readonly<{ from: number; to: number; name: string }>;

/** "Solicitor Ann Lee of [Ingham Price]": two capitals behind the name of somebody who works in a firm. */
export const firmOf = (line: Line, { to }: PersonName, { role }: OfficeRead): string | null => {
  const noun = (role ?? "").split(" ").at(-1)?.toLowerCase() ?? "";
  // "Partner Ann Lee[,] of Marl and Finch,"
  const of = tagAt(line, to) === Tag.Comma ? to + 1 : to;
  if (!PRACTISES.test(noun) || wordAt(line, of) !== "of") return null;
  let end = of + 1;
  while (
    end < of + 6 &&
    (isNameWord(line, end) ||
      (end > of + 1 && /^(?:&|and|de|der|di)$/.test(wordAt(line, end)) && isNameWord(line, end + 1)))
  )
    end++;
  const plain = end - of > 2 && !isPlace(line, of + 1) && !isPlace(line, end - 1) && !isLabel(line, of + 1);
  return plain ? written(line, of + 1, end) : null;
};
const PRACTISES =
  /^(?:solicitor|lawyer|barrister|attorney|advocate|analyst|strategist|economist|architect|accountant|surveyor|auctioneer|broker|consultant|valuer|actuary|notary|partner|associate|counsel|litigator|conveyancer|planner)$/;

/** "the Harbour Trust’s [Ann Lee]": whose somebody is. */
export const ownedBy = (line: Line, { from, honorific, count }: PersonName, last: BodyBefore | null): string | null => {
  if (honorific !== null || tagAt(line, from - 1) !== Tag.Genitive) return null;
  if (last !== null && last.to === from - 1) return last.name;
  // "Peel Hunt’s [Ann Lee]": a name of two words that is no place, before a full name
  let first = from - 1;
  while (first > from - 5 && isNameWord(line, first - 1)) first--;
  const named = from - 1 - first === 2 && count > 1 && isGiven(line, from) && !isCapital(line, first - 1);
  if (!named || isPlace(line, first) || isPlace(line, from - 2) || isLabel(line, first) || isGiven(line, first))
    return null;
  return written(line, first, from - 1);
};
