import { Tag } from "../clauses/index.ts";
import { organisations } from "../lexicon/organisations.ts";
import { capitalsEnd, officeAhead } from "./capitals-end.ts";
import { bareAt, isCapital, isNominal, type Line, startAt, tagAt, wordAt, written } from "./line.ts";
import type { Rest } from "./office-field.ts";
import { capitalEnd, isCampaign, isMembers } from "./office-owner.ts";
import { isList, namedByNoun, readOrganisation } from "./organisation-name.ts";
import { startsPerson } from "./person-name.ts";

/** "of policy", "for housing, planning and growth", "at the council". */
export const lowerComplement = (
  line: Line,
  { at, from, limit, determined }: Readonly<{ at: number; from: number; limit: number; determined: boolean }>,
): Rest | null => {
  let to = from;
  while (
    to < limit &&
    (isNominal(line, to) || listed(line, to, from)) &&
    !(to > from && !organisations.nouns.has(bareAt(line, to - 1)) && startsPerson(line, to))
  )
    to++;
  const capital = capitalEnd(line, from, to);
  const noun = bareAt(line, to - 1);
  // "adviser to his campaign"
  if (to === from + 1 && isCampaign(line, from) && tagAt(line, at + 1) === Tag.Possessive)
    return { roleTo: at, fieldTo: to, to, organisation: written(line, at + 1, to), body: null };
  // "director of theatre company The Second Storey"
  if (capital === null && to < limit && (organisations.nouns.has(noun) || FIRMS.has(noun)) && isCapital(line, to)) {
    const name = Math.max(capitalsEnd(line, isNominal(line, to) ? to : to + 1, limit), namedByNoun(line, to)?.to ?? 0);
    if (name > to + 1)
      return { roleTo: at, fieldTo: name, to: name, organisation: written(line, to, name), body: null };
  }
  // "a partner in the accountants Peel Moss"
  const firm = capital === null ? -1 : firmBefore(line, from, to);
  if (firm > from) return { roleTo: at, fieldTo: to, to, organisation: written(line, firm, to), body: null };
  // "chief executive of homelessness charity Roof First": capitals to the end, whatever words they are.
  const whole = capital === null ? null : namedByNoun(line, capitalFrom(line, from, to));
  if (whole !== null && whole.to > to)
    return { roleTo: at, fieldTo: whole.to, to: whole.to, organisation: whole.name, body: null };
  if (capital !== null && isCapital(line, to - 1)) {
    const name = capitalFrom(line, from, to);
    if (organisations.nouns.has(bareAt(line, name - 1)))
      return { roleTo: at, fieldTo: to, to, organisation: written(line, name, to), body: null };
  }
  const owner = genitiveIn(line, from, to);
  // "leader of the opposition Labour group"
  if (determined && capital !== null && owner < 0 && !isCapital(line, to - 1) && organisations.nouns.has(noun))
    return { roleTo: at, fieldTo: to, to, organisation: capitalEnd(line, from, to), body: null };
  // "chair of the party’s Rural Board"
  const inner = owner > from && capital !== null ? readOrganisation(line, owner + 1) : null;
  if (inner !== null && inner.to >= to)
    return { roleTo: at, fieldTo: inner.to, to: inner.to, organisation: inner.name, body: null };
  // "secretary of the tenants’ group"
  if (determined && owner > from && owner + 2 === to && isMembers(line, owner, to))
    return { roleTo: at, fieldTo: to, to, organisation: written(line, from, to), body: null };
  // "director of the group’s voting rights project"
  if (determined && capital === null && owner > from && organisations.nouns.has(bareAt(line, owner - 1)))
    return {
      roleTo: to,
      fieldTo: to,
      to,
      organisation: null,
      body: { noun: bareAt(line, owner - 1), at: startAt(line, from) },
    };
  // "analyst at the broker"
  if (determined && owner < 0 && DEALERS.has(noun) && /^(?:at|with)$/.test(wordAt(line, at)))
    return { roleTo: at, fieldTo: to, to, organisation: null, body: { noun: "brokerage", at: startAt(line, from) } };
  const matter = determined && owner < 0 && MEETS.test(noun) ? matterEnd(line, to, limit) : to;
  // "chair of the all-party group on ports"
  if (matter > to)
    return { roleTo: at, fieldTo: matter, to: matter, organisation: written(line, from, matter), body: null };
  if (determined && owner < 0 && organisations.nouns.has(noun) && wordAt(line, at + 1) === "the")
    return {
      roleTo: at,
      fieldTo: to,
      to,
      organisation: null,
      body: { noun, at: startAt(line, from), phrase: written(line, from, to) },
    };
  return to === from ? null : { roleTo: to, fieldTo: to, to, organisation: null, body: null };
};
/** Where the capitals begin behind a plural for a firm of one trade; -1 where there is none. */
const firmBefore = (line: Line, from: number, to: number): number => {
  const first = capitalFrom(line, from, to);
  return first > from && FIRMS.has(wordAt(line, first - 1)) ? first : -1;
};
const FIRMS: ReadonlySet<string> = new Set(
  "accountants agents architects auditors bookmakers brokers builders consultants engineers lawyers solicitors stockbrokers surveyors".split(
    " ",
  ),
);
/** Nouns for firms that are for persons, too. */
const DEALERS: ReadonlySet<string> = new Set([
  "broker",
  "stockbroker",
  "bookmaker",
  "auctioneer",
  "accountant",
  "analyst",
]);
/** Nouns for those who meet on a matter. */
export const MEETS =
  /^(?:group|committee|subcommittee|panel|commission|taskforce|inquiry|board|caucus|body|forum|council)$/;
/** Over what a committee or group is on or for: "[on ports and rivers]". */
const matterEnd = (line: Line, at: number, limit: number): number => {
  if (!/^(?:on|for|into|against)$/.test(wordAt(line, at))) return at;
  let to = at + 1;
  while (
    to < limit &&
    (isNominal(line, to) || (to > at + 1 && wordAt(line, to) === "and" && isNominal(line, to + 1))) &&
    !startsPerson(line, to)
  )
    to++;
  return to > at + 1 ? to : at;
};
const genitiveIn = (line: Line, from: number, to: number): number => {
  for (let i = from; i < to; i++) if (tagAt(line, i) === Tag.Genitive) return i;
  return -1;
};
const capitalFrom = (line: Line, from: number, to: number): number => {
  for (let i = from; i < to; i++) if (isCapital(line, i)) return i;
  return to;
};
const listed = (line: Line, at: number, from: number): boolean => {
  if (at === from) return false;
  if (tagAt(line, at) === Tag.Comma) return isList(line, at + 1);
  return /^(?:and|&)$/.test(wordAt(line, at)) && isNominal(line, at + 1) && !officeAhead(line, at + 1);
};
