import { Tag, tagSet } from "../clauses/index.ts";
import { organisations } from "../lexicon/organisations.ts";
import { people } from "../lexicon/people.ts";
import { bareAt, isCapital, isNominal, type Line, startAt, tagAt, wordAt, written } from "./line.ts";
import { type BodyRef, capitalEnd, isCampaign, isMembers, isUnionSecretary } from "./office-owner.ts";
import { isList, namedByNoun, readOrganisation } from "./organisation-name.ts";
import { readPerson, startsPerson } from "./person-name.ts";
import {
  isAcronym,
  isBodyHead,
  isCommonWord,
  isField,
  isGiven,
  isKnownSurname,
  isLabel,
  isPlace,
  isPluralNoun,
  isRole,
  isUnlisted,
} from "./vocabulary.ts";

/** `fieldTo`: where the role ends when its body stands before it, so that what follows is its field. */
export type Rest = Readonly<{
  roleTo: number;
  fieldTo: number;
  to: number;
  organisation: string | null;
  body: BodyRef | null;
}>;
export type Place = Readonly<{ at: number; limit: number; head: number }>;

/** One preposition with its noun phrase: a body the office is held in, or a field that belongs to the role. */
export const governedBy = (line: Line, { at, limit, head }: Place): Rest | null => {
  const preposition = wordAt(line, at);
  const determined = tagAt(line, at + 1) === Tag.Determiner || tagAt(line, at + 1) === Tag.Possessive;
  const first = determined ? at + 2 : at + 1;
  // "chief economist at Lagos-based Harbour Capital"
  // "chief executive of the 14-school Harbour Learning Trust"
  const from = /-based$|^\d+-\p{L}+$/u.test(wordAt(line, first)) ? first + 1 : first;
  if (from >= limit) return null;
  const field = (to: number): Rest => ({ roleTo: to, fieldTo: to, to, organisation: null, body: null });
  // "head of pricing"; "boss of [tunnelling firm] Lumen Bore"
  if (preposition === "of" && !determined && tagAt(line, from) === Tag.VerbGerund && !isNominal(line, from))
    return organisations.nouns.has(wordAt(line, from + 1)) && isCapital(line, from + 2)
      ? lowerComplement(line, { at, from: from + 1, limit, determined })
      : field(from + 1);
  if (!(isNominal(line, from) || isCapital(line, from))) return null;
  if (tagAt(line, at + 1) === Tag.Possessive && isCapital(line, from)) {
    const to = capitalsEnd(line, from, limit);
    const body = /^(?:its|their|our)$/.test(wordAt(line, at + 1))
      ? { noun: wordAt(line, at + 1), at: startAt(line, at) }
      : null;
    return { roleTo: to, fieldTo: to, to, organisation: null, body };
  }
  // "Leader of the Opposition"
  if (
    wordAt(line, from) === "opposition" &&
    preposition === "of" &&
    (isCapital(line, from) || !isNominal(line, from + 1))
  )
    return field(from + 1);
  if (!isCapital(line, from)) return lowerComplement(line, { at, from, limit, determined });
  const name = readOrganisation(line, from);
  const to = Math.max(capitalsEnd(line, from, limit), Math.min(name?.to ?? from, limit));
  const office = bareAt(line, head);
  // "Leader of the Council"
  if (
    determined &&
    name === null &&
    to === from + 1 &&
    organisations.nouns.has(wordAt(line, from)) &&
    wordAt(line, from) !== "cabinet"
  ) {
    const body = { noun: wordAt(line, from), at: startAt(line, from), name: written(line, from, to) };
    return { roleTo: at, fieldTo: to, to, organisation: null, body };
  }
  const noun = lowerNounsEnd(line, to, limit);
  // "spokesman for the Lee campaign", "adviser for the Warm Homes campaign"
  if (noun === to + 1 && determined && isCampaign(line, to))
    return to === from + 1 || startsPerson(line, from)
      ? { roleTo: at, fieldTo: noun, to: noun, organisation: written(line, from, noun), body: null }
      : field(noun);
  const owned = ownedEnd(line, { from, to, limit });
  if (owned !== null && name === null) {
    // "leader of Norway’s far-left Workers’ Front"
    const body = isCapital(line, owned) ? capitalsEnd(line, owned, limit) : owned;
    if (body === owned && !organisations.nouns.has(bareAt(line, owned - 1))) return field(owned);
    const first = body > owned ? owned : from;
    return { roleTo: at, fieldTo: body, to: body, organisation: written(line, first, body), body: null };
  }
  if (noun > to && !organisations.nouns.has(bareAt(line, noun - 1))) return field(noun);
  // "leader of the Democratic caucus", "spokesman for the Swedish airport authority Luftel"
  if (noun > to && to === from + 1 && (isLabel(line, from) || isPlace(line, from))) {
    const name = wordAt(line, noun) === "the" && readOrganisation(line, noun + 1) !== null ? noun + 1 : noun;
    const own = isCapital(line, name) && name < limit && !isGiven(line, name) ? namedEnd(line, name, limit) : noun;
    const first = own > noun ? name : from;
    return { roleTo: at, fieldTo: own, to: own, organisation: written(line, first, own), body: null };
  }
  const held = { roleTo: at, fieldTo: noun, to: noun, organisation: written(line, from, to), body: null };
  // "an MP from the Workers’ Front"
  if (preposition === "from") return name !== null || (determined && to - from > 1) ? held : null;
  if (/^(?:at|with|within)$/.test(preposition)) return held;
  // "ranking member on the Harbours Committee", "top Democrat on the Harbours Committee"
  if (preposition === "on" && SITS.test(office) && name !== null && COMMITTEE.test(name.name)) return held;
  if (preposition === "in" && !CHAIRS.has(bareAt(line, head)) && !isField(line, from) && !isCommonWord(line, from))
    return null;
  if (preposition === "in" || preposition === "to" || preposition === "on") return field(to);
  return isBodyOf(line, { from, to, office, head, preposition }) ? held : field(to);
};

const SITS = /^(?:member|democrat|republican|chair(?:man|woman|person)?)$/;
const COMMITTEE = /(?:committee|panel|commission|board)\b/i;

/** "head of Norway’s [central bank]", "lawyer for Kenya’s [opposition leader]": where the nouns behind "’s" end. */
const ownedEnd = (
  line: Line,
  { from, to, limit }: Readonly<{ from: number; to: number; limit: number }>,
): number | null => {
  if (tagAt(line, to) !== Tag.Genitive || to === from) return null;
  const end = lowerNounsEnd(line, to + 1, limit);
  return end > to + 1 ? end : null;
};

/** Where the name ends that begins at a capital behind a noun for a body. */
const namedEnd = (line: Line, from: number, limit: number): number =>
  Math.min(
    limit,
    Math.max(capitalsEnd(line, from, limit), readOrganisation(line, from)?.to ?? 0, readPerson(line, from)?.to ?? 0),
  );

/** Held in a subject whatever it is called: "Chair in Environmental Sensing". */
const CHAIRS: ReadonlySet<string> = new Set(["chair", "professor", "lecturer", "reader", "fellow", "researcher"]);

/** "of policy", "for housing, planning and growth", "at the council". */
const lowerComplement = (
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
const officeAhead = (line: Line, at: number): boolean => {
  for (let i = at; i < at + 4 && isNominal(line, i); i++) if (isRole(line, i)) return true;
  return false;
};

/** The end of a capitalised name with its small words: "Roads, Rail and Ports", "Standish & Cole", "Bank of the Isles". */
const capitalsEnd = (line: Line, from: number, limit: number): number => {
  let at = from;
  // "principal of [Cottage Pen Primary], Ann Lee,": whoever bears the office is named behind the comma.
  const apart = tagAt(line, limit) === Tag.Comma && startsPerson(line, limit + 1);
  while (at < limit) {
    // "Families [Against] Fly-Tipping", "Warmth for [All] Scotland": whatever word it is between capitals.
    if (isCapital(line, at) && (isNominal(line, at) || at === from || isInName(line, at, limit))) {
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
    const joins =
      /^(?:of|for|o|&)$/.test(word) ||
      (tagAt(line, at) === Tag.Genitive && !officeAhead(line, at + 1)) ||
      (word === "and" && !officeAhead(line, at + 1) && !isAcronym(line, at + 1)) ||
      (tagAt(line, at) === Tag.Comma && isList(line, at + 1));
    if (!joins || !isCapital(line, next) || !(isNominal(line, next) || isInName(line, next, limit))) break;
    if (word !== "&" && isGiven(line, next) && !apart) break;
    at = next;
  }
  return at;
};

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

const lowerNounsEnd = (line: Line, from: number, limit: number): number => {
  let at = from;
  while (at < limit && !isCapital(line, at) && isNominal(line, at) && tagAt(line, at) !== Tag.Genitive) at++;
  return at;
};

type Of = Readonly<{ from: number; to: number; office: string; head: number; preposition: string }>;

const hasField = (line: Line, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (isField(line, i) && !isBodyHead(line, i)) return true;
  return false;
};

/** "chief executive officer of Corvane": whoever is chief of something is so of a body. */
const isChiefOfficer = (line: Line, head: number): boolean =>
  wordAt(line, head) === "officer" && (wordAt(line, head - 1) === "chief" || wordAt(line, head - 2) === "chief");

/** "secretary of Lochaber Rowers": in small letters, of a name of several words, no "Secretary of State". */
const isClubSecretary = (line: Line, head: number, words: number): boolean =>
  wordAt(line, head) === "secretary" && !isCapital(line, head) && words > 1;

const overThe = (line: Line, at: number): number => (wordAt(line, at) === "the" ? at + 1 : at);

/** Whether a capitalised name after "of" or "for" is the body that an office is held in rather than its field. */
const isBodyOf = (line: Line, { from, to, office, head, preposition }: Of): boolean => {
  const name = readOrganisation(line, from);
  // "Minister of Public Services"
  if (name !== null && office === "minister" && people.stateRoles.has(office) && isField(line, from)) return false;
  if (name !== null && name.to >= to)
    return (
      !(office === "secretary" && preposition === "for") || isUnionSecretary(line, head) || wordAt(line, to) === "union"
    );
  if (people.placeRoles.has(office)) return true;
  // "director for the South West at the Harbour Fund"
  if (preposition === "for" && /^(?:at|with|within)$/.test(wordAt(line, to)) && isCapital(line, overThe(line, to + 1)))
    return false;
  const fields = hasField(line, from, to);
  if (preposition === "of" && !fields && (isChiefOfficer(line, head) || isClubSecretary(line, head, to - from)))
    return true;
  if (people.stateRoles.has(office)) return false;
  // "director of the Data Justice Centre", "head of BrightPath Learning": a field has no article, and its first word is one that lists know.
  const alone = !/^(?:at|with|within)$/.test(wordAt(line, to));
  const own =
    alone &&
    to - from > 1 &&
    (wordAt(line, from - 1) === "the" || (isUnlisted(line, from) && !isPluralNoun(line, from)));
  if (fields && preposition === "of" && own) return true;
  if (fields) return people.bodyRoles.has(office) && !people.fieldRoles.has(office);
  if (preposition === "for" && to - from === 1) return /^spokes/.test(office);
  // "Director of Services"
  if (to - from === 1 && isPluralNoun(line, from) && people.fieldRoles.has(office)) return false;
  return people.bodyRoles.has(office) || (preposition === "of" && to - from > 1);
};
