import { Tag } from "../clauses/index.ts";
import { after } from "./after-name.ts";
import { calls } from "./calls.ts";
import { type Line, tagAt, wordAt } from "./line.ts";
import type { OrganisationName } from "./organisation-name.ts";
import { isBodyOrSurname, type PersonName } from "./person-name.ts";
import { nounAfter } from "./standing.ts";
import {
  isBodyHead,
  isCommonWord,
  isGiven,
  isKnownSurname,
  isPlace,
  isPluralNoun,
  isRole,
  isUnlisted,
} from "./vocabulary.ts";

/** "Corran Health, the largest private [operator],": a noun that is for companies rather than people, and no name of a person. */
export const isFirm = (line: Line, { to, honorific, nameFrom }: PersonName): boolean =>
  honorific === null && !isGiven(line, nameFrom) && FIRMS.has(nounAfter(line, to) ?? "");
const FIRMS: ReadonlySet<string> = new Set(
  "operator developer contractor builder supplier manufacturer broadcaster retailer maker provider distributor publisher producer insurer lender broker carrier regulator watchdog".split(
    " ",
  ),
);

/** "Grimsay Ferries", "Corran Biscuits": what ends in a plural of the common vocabulary is nobody’s name. */
export const endsInThings = (line: Line, { nameTo, nameFrom }: PersonName): boolean =>
  nameTo - nameFrom === 2 &&
  (isUnlisted(line, nameFrom) || isPlace(line, nameFrom)) &&
  isPluralNoun(line, nameTo - 1) &&
  !isKnownSurname(line, nameTo - 1);

/** "Carers Together", "Drivers Against Fumes", "Shelter Now": many in the plural who want something, or what is wanted. */
export const isCall = (line: Line, { nameFrom, nameTo }: PersonName): boolean =>
  !isKnownSurname(line, nameTo - 1) &&
  (calls.has(wordAt(line, nameTo - 1)) ||
    (isPluralNoun(line, nameFrom) && isCommonWord(line, nameTo - 1) && !isPlace(line, nameFrom)));

/** A known given name and nothing but a weak word for a body in "Christian Lee", and no word for one at all. */
export const prefersPerson = (line: Line, person: PersonName, body: OrganisationName): boolean => {
  if (person.honorific !== null) return true;
  if (isByInitials(line, person, body)) return true;
  if (!isGiven(line, person.nameFrom) || body.acronym !== null) return false;
  if (person.count === 2 && person.to === body.to && isBodyOrSurname(line, person.to - 1))
    return holdsOffice(line, person) || !(isPlace(line, person.nameFrom) || isDedicated(line, person.to - 1));
  for (let i = body.from; i < body.to; i++) if (isBodyHead(line, i) || /^[&]$/.test(wordAt(line, i))) return false;
  return person.to >= body.to;
};

/** "Grace Church", "Charlotte House": what is called after somebody. */
const isDedicated = (line: Line, at: number): boolean => /^(?:church|house)$/.test(wordAt(line, at));

/** "spokeswoman [Ann Chambers]", "[Bo Power], a nurse,": an office beside a name that may be a body’s. */
const holdsOffice = (line: Line, { from, to }: PersonName): boolean =>
  isRole(line, tagAt(line, from - 1) === Tag.Comma ? from - 2 : from - 1) || after(line, to)?.office.role != null;

/** "JD Vane", "minister RJ Olm": two letters for given names, before a surname or behind an office, rather than a body’s. */
const isByInitials = (line: Line, { from, nameFrom, nameTo, count }: PersonName, body: OrganisationName): boolean => {
  if (body.to !== body.from + 1 || body.acronym !== null || wordAt(line, from).length !== 2 || nameFrom !== from)
    return false;
  const office = tagAt(line, from - 1) === Tag.Comma ? from - 2 : from - 1;
  const surname =
    isKnownSurname(line, nameTo - 1) ||
    wordAt(line, nameTo - 1).includes("-") ||
    // "AJ Duffield, president of HUL"
    (tagAt(line, nameTo) === Tag.Comma && after(line, nameTo)?.office.role != null);
  return count === 2 && !isPlace(line, nameTo - 1) && (surname || (from > 0 && isRole(line, office)));
};
