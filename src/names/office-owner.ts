import { Tag } from "../clauses/index.ts";
import { organisations } from "../lexicon/organisations.ts";
import { people } from "../lexicon/people.ts";
import { Trait } from "../lexicon/traits.ts";
import { bareName, isUnionSecretary } from "./bare-name.ts";
import { bareAt, has, isCapital, type Line, startAt, tagAt, wordAt, written } from "./line.ts";
import { readOrganisation } from "./organisation-name.ts";
import {
  isAcronym,
  isBodyHead,
  isCommonWord,
  isField,
  isLabel,
  isPlace,
  isPluralNoun,
  isRole,
  isStrongHead,
  isUnlisted,
} from "./vocabulary.ts";

/** A body that is meant and not named: "the [council]’s leader", "[its] chief executive", "[our] chair". */
export type BodyRef = Readonly<{
  noun: string;
  at: number;
  /** As written with a capital: "the Coalition". */
  name?: string;
  /** With the words before it that say which kind: "the [public works department]". */
  phrase?: string;
}>;

export type Owner = Readonly<{ to: number; owned: boolean; organisation: string | null; body: BodyRef | null }>;

/** What stands before the last "’s": a name, or a noun for a body; "its", "their", "our". */
export const ownerOf = (line: Line, from: number, to: number): Owner => {
  if (tagAt(line, from) === Tag.Possessive) {
    const noun = wordAt(line, from);
    const body = /^(?:its|their|our)$/.test(noun) ? { noun, at: startAt(line, from) } : null;
    return { to: from + 1, owned: true, organisation: null, body };
  }
  let genitive = -1;
  for (let i = from; i < to; i++) if (tagAt(line, i) === Tag.Genitive) genitive = i;
  if (genitive < 0) return unowned(from, false);
  const whole = readOrganisation(line, from);
  // "Kenya’s Energy Cabinet Secretary": the office goes by the cabinet, not the other way round.
  const cabinet =
    whole !== null && wordAt(line, whole.to - 1) === "cabinet" && /^(?:secretary|member)$/.test(wordAt(line, whole.to));
  if (whole !== null && whole.to > genitive && !cabinet) return unowned(from, false);
  // "residents’ association [chair]", "Farmers’ union president"
  const members = genitive + 2 < to && isMembers(line, genitive, to) ? membersEnd(line, genitive) : to;
  if (members < to) return { to: members, owned: true, organisation: written(line, from, members), body: null };
  if (isRole(line, genitive - 1) && isCapital(line, genitive - 1)) return unowned(from, true);
  const firm = behindKind(line, from, genitive);
  const name = isCapital(line, from) ? written(line, firm, genitive) : null;
  const noun = bareAt(line, genitive - 1);
  if (name !== null && !(genitive === from + 1 && isPluralNoun(line, from)))
    return {
      to: genitive + 1,
      owned: true,
      organisation: isNounAlone(line, from, genitive) ? null : name,
      body: isNounAlone(line, from, genitive) ? { noun, at: startAt(line, from), name } : null,
    };
  if (name !== null) return unowned(from, false);
  const inside = capitalEnd(line, from, genitive);
  if (inside !== null) return { to: genitive + 1, owned: true, organisation: inside, body: null };
  // "former children’s minister": whom the office is for, not whose it is.
  if (PEOPLE.test(noun)) return unowned(from, false);
  const kind = genitive === from + 2 && isPluralNoun(line, from) ? { phrase: written(line, from, genitive) } : {};
  const body = organisations.nouns.has(noun) ? { noun, at: startAt(line, from), ...kind } : null;
  return { to: genitive + 1, owned: true, organisation: null, body };
};
/** "residents[’ association] chair": whose body it is in small letters, a noun for one of members, and words for an office. */
export const isMembers = (line: Line, genitive: number, to: number): boolean =>
  (isPluralNoun(line, genitive - 1) || isUnlisted(line, genitive - 1)) &&
  /s$/.test(wordAt(line, genitive - 1)) &&
  membersEnd(line, genitive) <= to;
/** Over the noun for a body of members, and one for what it does: "[welfare association]"; past everything where there is none. */
const membersEnd = (line: Line, genitive: number): number => {
  const noun = isField(line, genitive + 1) || isCommonWord(line, genitive + 1) ? genitive + 2 : genitive + 1;
  for (const at of [genitive + 1, noun])
    if (!isCapital(line, at) && !isCapital(line, genitive + 1) && MEMBERS.test(wordAt(line, at))) return at + 1;
  return Number.MAX_SAFE_INTEGER;
};
const MEMBERS =
  /^(?:association|union|federation|alliance|league|guild|society|club|co-?operative|collective|forum|network|group|council|committee|organi[sz]ation|charity|lobby|coalition|syndicate|board|trust)$/;
/** "Trade union confederation [HUL]’s leader": where the name begins behind words that say what kind of body it is. */
const behindKind = (line: Line, from: number, to: number): number => {
  for (let at = from + 1; at < to; at++)
    if (isCapital(line, at) && !isCapital(line, at - 1) && organisations.nouns.has(wordAt(line, at - 1))) return at;
  return from;
};
const PEOPLE = /^(?:children|women|men|people|girls|boys|veterans|victims)$/;
const unowned = (to: number, owned: boolean): Owner => ({ to, owned, organisation: null, body: null });
/** "The Council’s leader": a noun for a body with a capital, alone. */
const isNounAlone = (line: Line, from: number, to: number): boolean =>
  to === from + 1 && organisations.nouns.has(wordAt(line, from));
/** The words from the first capital on; null without one. */
export const capitalEnd = (line: Line, from: number, to: number): string | null => {
  for (let i = from; i < to; i++) if (isCapital(line, i)) return written(line, i, to);
  return null;
};

/** Where the body's name that stands before a role ends: "[HUL] regional organiser"; `from` where there is none. */
export const prefixEnd = (line: Line, from: number, head: number): number => {
  if (!isCapital(line, from)) return from;
  if (isMatters(line, from, head)) return head;
  if (isOfParty(line, from, head)) return from;
  const role = overWhole(line, from, head, roleStart(line, from, head));
  // "[Jockey Club] chief executive": a trade that a body is called after
  if (role === from) return tradeBody(line, from, head) ?? from;
  const members = role === head && bareAt(line, head) === "secretary" ? readOrganisation(line, from) : null;
  if (members !== null && members.to === role && MEMBERS.test(wordAt(line, role - 1))) return role;
  if (role === head && STATE.test(bareAt(line, head)))
    return (bareAt(line, head) === "minister" && isLoneBody(line, from, role)) || isLetteredSecretary(line, from, head)
      ? role
      : from;
  if (/^(?:secretary|member)$/.test(bareAt(line, head)) && wordAt(line, head - 1) === "cabinet") return from;
  // "Harbour Research Chair in soil microbiology"
  if (bareAt(line, head) === "chair" && wordAt(line, head + 1) === "in") return from;
  if (isEndowed(line, from, role, head)) return from;
  const campaign = campaignEnd(line, from, role, head);
  if (campaign !== null) return campaign;
  // "San Diego [chapter] president": of a part of a body that is not named
  if (PARTS.test(wordAt(line, role)) && !isCapital(line, role) && isPlaced(line, from, role)) return from;
  const known = readOrganisation(line, from);
  if (known !== null && /^(?:and|&|,)$/.test(wordAt(line, known.to))) return from;
  if (
    known !== null &&
    known.to <= head &&
    (known.to <= role || tagAt(line, role) === Tag.Genitive || !isCapital(line, known.to - 1))
  )
    return branchOf(line, known, { role, head });
  // "MD and CEO": two offices
  if (/^(?:and|&)$/.test(wordAt(line, role - 1))) return from;
  return bareName(line, from, role, head) ? role : from;
};

/** "[Ada Lund] Professor of History", "[Ada Lund Distinguished] Professor": whom a chair is called after, and no body. */
const isEndowed = (line: Line, from: number, role: number, head: number): boolean =>
  /^(?:professor|chair|fellow|lecturer|scholar|curator)$/.test(wordAt(line, head)) &&
  isCapital(line, head) &&
  role - from > 1 &&
  !isAcronym(line, from) &&
  readOrganisation(line, from) === null;

/** "Tory [Treasury] spokesman", "Lib Dem [Home Office] spokeswoman": what a party has somebody speak on, rather than for. */
const isOfParty = (line: Line, from: number, head: number): boolean => {
  const two =
    organisations.parties.has(`${wordAt(line, from)} ${wordAt(line, from + 1)}`) || isLiberalDemocrat(line, from);
  const to = two ? from + 2 : organisations.parties.has(wordAt(line, from)) ? from + 1 : from;
  return to > from && to < head && /^spokes/.test(bareAt(line, head)) && STATELY_MATTER.test(wordAt(line, to));
};
const isLiberalDemocrat = (line: Line, at: number): boolean =>
  wordAt(line, at) === "liberal" && /^democrats?$/.test(wordAt(line, at + 1));
const STATELY_MATTER = /^(?:treasury|home|foreign|cabinet|commons|lords|senate|defence|defense|exchequer)$/;

/** "[Fish and Wildlife] spokesman": two matters that an office is called after, before whoever speaks for it. */
const isMatters = (line: Line, from: number, head: number): boolean =>
  head - from === 3 &&
  wordAt(line, from + 1) === "and" &&
  isCapital(line, from + 2) &&
  !isCapital(line, head) &&
  SPEAKS_FOR.test(bareAt(line, head)) &&
  !isRole(line, from) &&
  !isPlace(line, from) &&
  !isLabel(line, from) &&
  !isAcronym(line, from) &&
  !isAcronym(line, from + 2) &&
  isMatter(line, from) &&
  isMatter(line, from + 2);
const isMatter = (line: Line, at: number): boolean =>
  isCommonWord(line, at) || isField(line, at) || isPluralNoun(line, at);

/** "[Anglers Club] chair", "[Nurses Trust] director": a word for people right before one for a body, and an office in small letters. */
const tradeBody = (line: Line, from: number, head: number): number | null => {
  if (!isRole(line, from) || !isStrongHead(line, from + 1) || isCapital(line, from + 2)) return null;
  const known = readOrganisation(line, from);
  return known !== null && known.to === from + 2 && known.to <= head ? known.to : null;
};

/** "[Tarn and Larne Fire Service] group manager": a name whose "and" stands before the words of the office. */
const overWhole = (line: Line, from: number, head: number, role: number): number => {
  if (role > from || isRole(line, from)) return role;
  const whole = readOrganisation(line, from);
  return whole !== null && whole.to > from + 2 && whole.to <= head && !isCapital(line, whole.to) ? whole.to : role;
};

const PARTS = /^(?:chapter|lodge)$/;
/** Whether nothing but a place stands there: "San Diego". */
const isPlaced = (line: Line, from: number, to: number): boolean => {
  let placed = to - from < 3;
  for (let i = from; i < to; i++) placed &&= isCapital(line, i) && !isBodyHead(line, i) && !isAcronym(line, i);
  return placed && (isPlace(line, from) || isPlace(line, to - 1) || isLabel(line, from));
};

/** Where a known body’s name before an office ends, with its branch; its beginning where the name says no more than of which kind the office is. */
const branchOf = (
  line: Line,
  known: Readonly<{ from: number; to: number }>,
  { role, head }: Readonly<{ role: number; head: number }>,
): number => {
  // "Harbour Police [Press] Officer", "Larch Foundation [Research] Director": a matter with the capital of the office
  const matter = known.to - 1;
  const ofOffice =
    known.to === role &&
    isCapital(line, role) &&
    (isField(line, matter) || PRESS.test(wordAt(line, matter))) &&
    isStrongHead(line, matter - 1);
  if (ofOffice && matter - known.from > 1) return matter;
  const end = branchEnd(line, known.to, role);
  return end === known.to && isGeneric(line, known.from, known.to, head) ? known.from : end;
};

const PRESS = /^(?:press|media)$/;
/** "Harbour Workers [North West] secretary": where a body's branch is named by its place, before the words of the office. */
const branchEnd = (line: Line, from: number, role: number): number => {
  let placed = false;
  // "NHS [Tayside] chief executive"
  const letters = isAcronym(line, from - 1);
  for (let i = from; i < role; i++) {
    // "UHX [Medicine] President": of all of it
    if (letters && i === role - 1 && isField(line, i) && TOP.test(wordAt(line, role)) && isCapital(line, role))
      return role;
    if (!isCapital(line, i) || isField(line, i) || isRole(line, i) || tagAt(line, i) === Tag.Genitive) return from;
    // "UC [Davis] entomologist", "NHS [Tayside] chief executive"
    const own = letters && !isCommonWord(line, i) && !isPluralNoun(line, i) && !isLabel(line, i);
    placed ||= isPlace(line, i) || own || COMPASS.test(wordAt(line, i));
  }
  return placed ? role : from;
};
const TOP = /^(?:president|ceo)$/;
const COMPASS =
  /^(?:north|south|east|west|mid|central|north-?(?:east|west)|south-?(?:east|west)|coast|midlands|highlands)$/;

const STATE = /^(?:secretary|minister)$/;
/** "[Lee campaign] spokeswoman", "[Quinn administration] officials": whom it is about and the noun; a campaign’s manager is an office of its own. */
const campaignEnd = (line: Line, from: number, noun: number, head: number): number | null =>
  noun > from && noun < head && isCampaign(line, noun) && SPEAKS_FOR.test(bareAt(line, head)) ? noun + 1 : null;
/** The noun of "the Lee campaign", "the Quinn administration". */
export const isCampaign = (line: Line, at: number): boolean =>
  /^(?:campaign|administration|transition)$/.test(wordAt(line, at));
/** Whoever speaks for a body, or is no more than one of its people. */
export const SPEAKS_FOR =
  /^(?:spokes(?:man|woman|person)|official|aide|adviser|advisor|staffer|insider|counsel|attorney|lawyer)$/;
/** "[Defra] minister": a single capitalised word that no list knows. */
const isLoneBody = (line: Line, from: number, to: number): boolean =>
  to === from + 1 &&
  !isCapital(line, to) &&
  !isField(line, from) &&
  !isCommonWord(line, from) &&
  !isLabel(line, from) &&
  !isBodyHead(line, from) &&
  !isPlace(line, from) &&
  /^\p{L}+$/u.test(wordAt(line, from)) &&
  !has(line, from, Trait.known);

/** "[HUL] secretary": letters of a body, and an office in small letters. */
const isLetteredSecretary = (line: Line, from: number, head: number): boolean =>
  head === from + 1 &&
  bareAt(line, head) === "secretary" &&
  !isCapital(line, head) &&
  wordAt(line, from).length > 2 &&
  isAcronym(line, from);

/** The first word of the role itself: small letters, or a word for an office. */
const roleStart = (line: Line, from: number, head: number): number => {
  let at = from;
  const begins = (i: number): boolean =>
    people.modifiers.has(wordAt(line, i)) || (isRole(line, i) && !isBodyHead(line, i));
  // "Forest & Lakes regional manager": the sign stands in names.
  const ampersand = (i: number): boolean => i > from && wordAt(line, i) === "&" && isCapital(line, i + 1);
  while (at < head && (ampersand(at) || ampersand(at - 1) || (isCapital(line, at) && !begins(at)))) at++;
  while (at < head && at > from && /^(?:and|&)$/.test(wordAt(line, at))) at++;
  return at < head && isCapital(line, at) && !begins(at) ? from : at;
};

const isGeneric = (line: Line, from: number, to: number, head: number): boolean => {
  const party =
    organisations.parties.has(wordAt(line, to - 1)) ||
    organisations.parties.has(`${wordAt(line, from)} ${wordAt(line, to - 1)}`);
  if (to - from > 1 && !party) return false;
  // "Pentagon spokesman", "Kremlin official"
  if (!party && SPEAKS_FOR.test(bareAt(line, head)) && organisations.institutions.has(wordAt(line, from))) return false;
  // "Unison regional secretary", "Ofcom chief executive": a body by its own name, and an office that bodies give
  const own = organisations.institutions.has(wordAt(line, from)) && !STATELY.has(wordAt(line, from));
  if (own && !party && (people.bodyRoles.has(bareAt(line, head)) || isUnionSecretary(line, head)))
    return bareAt(line, head) === "secretary" && !isUnionSecretary(line, head);
  if (isAcronym(line, from)) {
    const office = bareAt(line, head);
    const held = people.bodyRoles.has(office) || people.fieldRoles.has(office);
    return !held || organisations.parties.has(wordAt(line, from));
  }
  return true;
};

/** What is the state’s rather than a body of its own: "Treasury minister", "Senate leader". */
const STATELY: ReadonlySet<string> = new Set(
  "treasury cabinet congress senate parliament westminster whitehall stormont holyrood senedd democrats republicans conservatives tories greens liberals labour bundestag duma dáil knesset seanad riksdag stortinget".split(
    " ",
  ),
);
