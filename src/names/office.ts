import { Tag, tagSet } from "../clauses/index.ts";
import { causeEnd } from "./cause-name.ts";
import { isArticle, isCapital, isNominal, type Line, tagAt, wordAt, written } from "./line.ts";
import { governedBy, type Place, type Rest } from "./office-field.ts";
import { type InnerBody, innerBody, ranksEnd } from "./office-inner.ts";
import { type BodyRef, isCampaign, ownerOf, prefixEnd } from "./office-owner.ts";
import { readOrganisation } from "./organisation-name.ts";
import { readPerson, startsPerson } from "./person-name.ts";
import { isBodyHead, isPersonNoun, isPlace, isRole } from "./vocabulary.ts";

/** An office and the body it is held in, as written. */
export type Office = Readonly<{
  role: string | null;
  organisation: string | null;
  body: BodyRef | null;
  /** The body that a noun in the office means: "[council] leader"; `role` without it where that is enough: "company [spokesman]". */
  inner?: InnerBody;
}>;

/** An office in its place. */
export type OfficeRead = Office & Readonly<{ from: number; to: number }>;

export const noOffice: Office = { role: null, organisation: null, body: null };

const GOVERNING = /^(?:of|for|at|in|to|with|from|on|within)$/;
const REACH = 40;

/**
 * Reads an office that begins at `at`: "the chair of the Harbour Trust", "Harbour Trust’s chair", "HUL regional organiser",
 * "minister for roads, rail and ports", "its head of policy". Null where no word for an office heads the phrase.
 */
export const readOffice = (line: Line, at: number, limit: number): OfficeRead | null => {
  const end = Math.min(limit, at + REACH);
  const first = isArticle(line, at) ? at + 1 : at;
  // "a 58-year-old welder", "Former Bank of Lowland governor"
  const skipped =
    /^(?:\d{1,3}-year-old|\p{L}+-based)$/u.test(wordAt(line, first)) ||
    (/^(?:former|ex|then|outgoing|incoming|acting|retired|local)$/.test(wordAt(line, first)) &&
      isCapital(line, first + 1) &&
      readOrganisation(line, first + 1) !== null);
  const from = skipped ? first + 1 : first;
  const long = longName(line, from, end);
  const owns = long !== null && tagAt(line, long) === Tag.Genitive;
  const core = coreEnd(line, owns ? long + 1 : (long ?? from), end);
  const owner =
    long === null
      ? ownerOf(line, from, core)
      : { to: owns ? long + 1 : long, owned: owns, organisation: written(line, from, long), body: null };
  const head = headOf(line, owner.to, core);
  if (head < 0 || isDescribing(line, head)) return null;
  const start = owner.owned ? overOrdinals(line, owner.to, core) : owner.to;
  // "a senior [HUL] official": what kind, before the body.
  const named = owner.owned || isCapital(line, start) ? start : overModifiers(line, start, head);
  const ending = owner.owned ? start : prefixEnd(line, named, head);
  const prefix = ending === named ? start : ending;
  const rest = complementOf(line, { at: head + 1, limit: end, head });
  // "Norland country director for the Larch Society": where, and what body
  const placed = prefix === named + 1 && isPlace(line, named) && rest.organisation !== null;
  const before = prefix > start && !placed ? written(line, named, prefix) : rest.organisation;
  const organisation = owner.organisation ?? before;
  const words = written(
    line,
    prefix,
    organisation === null || organisation === rest.organisation ? rest.roleTo : rest.fieldTo,
  );
  const ranked = prefix > start && named > start ? `${written(line, start, named)} ${words}` : words;
  // "a former RAF medical manager": what somebody was stays so.
  const role =
    skipped && !isCapital(line, first) && WAS.test(wordAt(line, first)) ? `${wordAt(line, first)} ${ranked}` : ranked;
  const body = organisation === null ? (owner.body ?? rest.body) : null;
  const read: OfficeRead = { from: at, to: rest.to, role, organisation, body };
  const inner = organisation === null && body === null ? innerBody(line, { from: start, head, to: rest.roleTo }) : null;
  return inner === null ? read : { ...read, inner };
};

const WAS = /^(?:former|ex|retired)$/;
/** "HUL’s [first] director", "its [newest] trustee": which one it is, and no part of the office. */
const overOrdinals = (line: Line, from: number, limit: number): number => {
  let at = from;
  while (at < limit - 1 && isOrdinal(line, at)) at++;
  return at;
};
const isOrdinal = (line: Line, at: number): boolean => ORDINAL.test(wordAt(line, at)) && !isCapital(line, at);
const ORDINAL =
  /^(?:first|second|third|fourth|fifth|next|new|newest|latest|inaugural|current|present|first-ever|longest-serving|long-serving|longtime|long-time)$/;

/** Over words in small letters for the kind of an office, where a body’s name follows: "senior", "former deputy". */
const overModifiers = (line: Line, from: number, head: number): number => {
  const at = ranksEnd(line, from, head);
  return at < head && isCapital(line, at) && (readOrganisation(line, at) !== null || isCampaign(line, at + 1))
    ? at
    : from;
};

/** "the [official] Harbour News Agency": no office, what the body is. */
const isDescribing = (line: Line, head: number): boolean =>
  wordAt(line, head) === "official" && isCapital(line, head + 1) && readOrganisation(line, head + 1) !== null;

/** "Department for Roads [spokeswoman]", "Action on Sugar’s [director]": a body’s name with a preposition in it before the words of the office. */
const longName = (line: Line, from: number, limit: number): number | null => {
  if (!isBodyHead(line, from) && !isCapital(line, from)) return null;
  const name = readOrganisation(line, from);
  if (name === null) return causeEnd(line, from, limit);
  if (name.to >= limit || !isNominal(line, name.to)) return null;
  for (let i = from; i < name.to; i++) if (/^(?:of|for|on|against)$/.test(wordAt(line, i))) return name.to;
  return null;
};

/** Where the nouns before the first preposition end. */
const coreEnd = (line: Line, from: number, limit: number): number => {
  let at = from;
  while (at < limit) {
    const joins =
      tagAt(line, at) === Tag.Conjunction &&
      /^(?:and|&)$/.test(wordAt(line, at)) &&
      at > from &&
      isNominal(line, at + 1);
    const possessive = at === from && tagAt(line, at) === Tag.Possessive;
    if (
      !(
        isNominal(line, at) ||
        (at === from && wordAt(line, at) === "past" && isRole(line, at + 1)) ||
        possessive ||
        joins ||
        isSecretary(line, at) ||
        isNumbering(line, at) ||
        isOrdinalBehind(line, at)
      )
    )
      break;
    if (at > from && isRole(line, at - 1) && startsPerson(line, at)) break;
    at++;
  }
  return at;
};
/** "Norland’s [first] director": ordinals are no nouns, and stand in an office only behind its owner. */
const isOrdinalBehind = (line: Line, at: number): boolean =>
  isOrdinal(line, at) && (tagAt(line, at - 1) === Tag.Genitive || tagAt(line, at - 1) === Tag.Possessive);

/** "section [151] officer", "Ward [3] councillor", "Year [6] teacher": a number inside an office. */
export const isNumbering = (line: Line, at: number): boolean =>
  isRole(line, at + 1) && /^(?:s\.?)?\d{1,3}$/.test(wordAt(line, at));

/** "general" and "lead" may be read as verbs or adjectives. */
const isSecretary = (line: Line, at: number): boolean =>
  isRole(line, at) || (isRole(line, at + 1) && VERBLIKE[tagAt(line, at)] === 1);
const VERBLIKE = tagSet(Tag.VerbBase, Tag.VerbPresent, Tag.VerbPast, Tag.VerbGerund, Tag.VerbParticiple);

/** The word that heads the office: the last of the nouns, or the last before "and"; -1 where it is no office. */
const headOf = (line: Line, from: number, to: number): number => {
  if (to - 2 >= from && isPartyRank(line, to - 1)) return to - 1;
  for (let i = to - 1; i >= from; i--) {
    if (isRole(line, i)) {
      const rest = i === to - 1 || (i === to - 2 && EMERITUS.test(wordAt(line, to - 1))) || isProTem(line, i, to);
      if (rest) return to - 1;
    }
    if (tagAt(line, i) === Tag.Conjunction && isRole(line, i - 1)) return isPersonNoun(line, to - 1) ? to - 1 : i - 1;
    if (i < to - 3) break;
  }
  return -1;
};

/** "top [Democrat]", "ranking Republican": a party’s first in a committee. */
const isPartyRank = (line: Line, at: number): boolean =>
  PARTISAN.test(wordAt(line, at)) && RANK.test(wordAt(line, at - 1));
const PARTISAN = /^(?:democrat|republican|conservative|liberal|labour)$/;
const RANK = /^(?:top|ranking|lead|leading|senior|highest-ranking|top-ranking|chief)$/;

/** "Mayor [Pro Tem]", "president [pro tempore]": for the time being. */
const isProTem = (line: Line, head: number, to: number): boolean =>
  head === to - 3 && wordAt(line, head + 1) === "pro" && /^temp?(?:ore)?\.?$/.test(wordAt(line, head + 2));

const EMERITUS = /^(?:elect|emeritus|emerita|designate|general|royal|nominate)$/;

/** What follows the head: "of policy at the Harbour Trust", "for Roads, Rail and Ports", "and chief executive of HUL". */
const complementOf = (line: Line, { at, limit, head }: Place): Rest => {
  let to = at;
  while (to < limit) {
    const word = wordAt(line, to);
    // "special agent [in charge] of HUL", but no "vice-president in charge of fisheries policy": where a body follows
    if (word === "in" && wordAt(line, to + 1) === "charge" && to + 3 < limit && isBodyBehindOf(line, to + 2)) {
      to += 2;
      continue;
    }
    // "minister of state [(independent charge)] for roads"
    const behind = tagAt(line, to) === Tag.Open ? behindBrackets(line, to, limit) : -1;
    if (behind > 0 && GOVERNING.test(wordAt(line, behind))) {
      to = behind;
      continue;
    }
    if (GOVERNING.test(word) && (tagAt(line, to) === Tag.Preposition || tagAt(line, to) === Tag.Subordinator)) {
      const governed = governedBy(line, { at: to, limit, head });
      if (governed === null) break;
      // "head of the economics department at Tarn University"
      const part = governed.organisation === null && governed.body !== null && isPartOfBody(line, governed.to);
      if ((governed.organisation !== null || governed.body !== null) && !part)
        return joinedOffice(line, governed, limit);
      to = governed.to;
      continue;
    }
    // "president and [publisher] of HUL"
    if (word === "and" && DOERS.test(wordAt(line, to + 1)) && wordAt(line, to + 2) === "of" && to + 2 < limit) {
      to += 2;
      continue;
    }
    const second = /^(?:and|&)$/.test(word) ? readOffice(line, to + 1, limit) : null;
    if (second !== null && !(second.to < limit && followedByName(line, second.to))) {
      // "chief executive and [a former student of Lee]": with an article of its own it is another office.
      if (isArticle(line, to + 1)) return { ...second, roleTo: to, fieldTo: to };
      return {
        fieldTo: second.to,
        roleTo: second.organisation === null ? second.to : roleEnd(line, second),
        to: second.to,
        organisation: second.organisation,
        body: second.body,
      };
    }
    break;
  }
  return { roleTo: to, fieldTo: to, to, organisation: null, body: null };
};
const behindBrackets = (line: Line, open: number, limit: number): number => {
  for (let at = open + 2; at < Math.min(limit, open + 5); at++) if (tagAt(line, at) === Tag.Close) return at + 1;
  return -1;
};
/** "… department [at Tarn University]": the body that a part of one belongs to. */
const isPartOfBody = (line: Line, at: number): boolean =>
  /^(?:at|of)$/.test(wordAt(line, at)) && readOrganisation(line, isArticle(line, at + 1) ? at + 2 : at + 1) !== null;
const isBodyBehindOf = (line: Line, at: number): boolean =>
  wordAt(line, at) === "of" && readOrganisation(line, isArticle(line, at + 1) ? at + 2 : at + 1) !== null;
/** Persons beside an office, and firms elsewhere. */
const DOERS = /^(?:publisher|producer|operator|proprietor|licensee|maker|broadcaster|builder|supplier)$/;
const followedByName = (line: Line, at: number): boolean => isCapital(line, at) && readPerson(line, at) !== null;

/** Where the words of a role end, its body's name left out. */
const roleEnd = (line: Line, { from, to, role }: OfficeRead): number => {
  for (let i = from; i < to; i++)
    if (written(line, i, to).startsWith(role ?? " "))
      for (let end = i + 1; end <= to; end++) if (written(line, i, end) === role) return end;
  return to;
};

/** "head of the trust and [lead author of the study]": what somebody wrote is no part of their office. */
const OF_WORK =
  /\b(?:author|co-author|editor|investigator|signatory) of (?:the|a|an|its|this|their) (?:new |latest )?(?:study|report|paper|research|survey|analysis|review|book|article|letter|guide|assessment|trial)\b/i;

/** "leader of Porthaven Council and cabinet member for culture": a second office without a body of its own belongs to the first. */
const joinedOffice = (line: Line, first: Rest, limit: number): Rest => {
  if (!/^(?:and|&)$/.test(wordAt(line, first.to))) return first;
  const second = readOffice(line, first.to + 1, limit);
  if (second === null || (second.to < limit && followedByName(line, second.to))) return first;
  const own =
    second.organisation !== null ||
    second.body !== null ||
    isArticle(line, first.to + 1) ||
    OF_WORK.test(second.role ?? "");
  return own ? { ...first, to: second.to } : { ...first, roleTo: second.to, fieldTo: second.to, to: second.to };
};
