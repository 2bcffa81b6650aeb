import { Tag } from "../clauses/index.ts";
import { people } from "../lexicon/people.ts";
import { Trait } from "../lexicon/traits.ts";
import { after } from "./after-name.ts";
import { isForCause } from "./cause-name.ts";
import {
  bareAt,
  has,
  isArticle,
  isCapital,
  isFiniteVerb,
  isNominal,
  type Line,
  tagAt,
  wordAt,
  written,
} from "./line.ts";
import { occupation } from "./occupation.ts";
import { isNumbering, noOffice, type Office, type OfficeRead, readOffice } from "./office.ts";
import { MEETS } from "./office-lower.ts";
import { readOrganisation } from "./organisation-name.ts";
import { type BodyBefore, firmOf, ownedBy } from "./owned-by.ts";
import type { PersonName } from "./person-name.ts";
import { leadingBody, speakingFor, spokenForFrom } from "./spoken-for.ts";
import { isSpokenOf } from "./spoken-of.ts";
import { isAcronym, isBodyHead, isLabel, isNameWord, isPersonNoun, isPlace, isRole, isUnlisted } from "./vocabulary.ts";

/** What the words beside a person's name say of them; [from, to) is the name with all that belongs to it. */
export type Around = Readonly<{
  from: number;
  to: number;
  office: Office /** Says that this is a person. */;
  sure: boolean;
}>;

const WIDEST = 22;

/** Reads the office before and after a name; `floor` is the end of the name before it. */
export const around = (line: Line, name: PersonName, floor: number, last: BodyBefore | null): Around => {
  const left =
    officeBefore(line, name.from, floor, name.to) ??
    headBefore(line, name, floor, last) ??
    stateOf(line, name, floor) ??
    addressOf(line, name, floor, last) ??
    benchOf(line, name, floor);
  const right = after(line, name.to) ?? speakingFor(line, name, last) ?? leadingBody(line, name, last);
  const first =
    left !== null &&
    left.role !== null &&
    (left.organisation !== null ||
      left.body !== null ||
      right?.office.role == null ||
      right.office.organisation === null);
  const chosen = first ? left : right?.office.role == null ? (left ?? right?.office ?? noOffice) : right.office;
  // "Harbour Users’ League (HUL) director [Ann Lee]"
  const bracketed =
    chosen === left && left !== null && last !== null && isBracketed(line, left.from, last) ? last : null;
  // "Lund’s lawyer, [Ann Lee] of Hill & Moe": in the firm, not in whom she acts for.
  const firm = ACTS_FOR.test(chosen.role ?? "") ? right?.office.organisation : null;
  const organisation =
    firm ??
    chosen.organisation ??
    (chosen.body === null && bracketed !== null ? bracketed.name : null) ??
    (chosen === left && chosen.body === null
      ? (bodyJustBefore(line, left, last) ?? frontedBody(line, left, last))
      : null) ??
    (chosen === left && left !== null && chosen.body === null ? firmOf(line, name, left) : null) ??
    (chosen.role === null && chosen.body === null ? ownedBy(line, name, last) : null) ??
    (chosen.body === null ? (right?.office.role == null ? (right?.office.organisation ?? null) : null) : null);
  return {
    from: bracketed?.from ?? left?.from ?? name.from,
    to: right?.to ?? name.to,
    office: { role: chosen.role, organisation, body: chosen.body, ...(chosen.inner && { inner: chosen.inner }) },
    sure: left !== null || right !== null,
  };
};

/** "Chairman Harbour Board [Ann Lee]", "Chairman of the Harbour Board (HB) [Ann Lee]": an office and its body before the name, no comma between them. */
const headBefore = (line: Line, { from }: PersonName, floor: number, last: BodyBefore | null): OfficeRead | null => {
  const near = tagAt(line, from - 1) === Tag.Comma ? from - 1 : from;
  const lettered = tagAt(line, near - 1) === Tag.Close && tagAt(line, near - 3) === Tag.Open;
  const end = lettered ? near - 3 : from;
  const spelled = lettered ? lettersSpelt(line, end, floor) : null;
  if (spelled !== null) return { ...spelled, to: from };
  if (last === null || last.from < floor || last.to !== end) return null;
  if (lettered) {
    const office = officeEndingAt(line, { end, floor, set: false, to: -1 });
    if (office !== null && office.role !== null && office.organisation === last.name) return { ...office, to: from };
  }
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

const ACTS_FOR = /(?:^|\s)(?:lawyer|attorney|solicitor|barrister|counsel|agent|accountant|architect|auditor)$/i;

const isBracketed = (line: Line, office: number, { to }: BodyBefore): boolean =>
  to === office - 3 && tagAt(line, to) === Tag.Open && tagAt(line, office - 1) === Tag.Close;

/** "for the Harbour Trust, secretary [Ann Lee]", "… the Harbour Trust. Regional organiser [Ann Lee]": a body right before an office that is held in one. */
const bodyJustBefore = (line: Line, { from, role }: OfficeRead, last: BodyBefore | null): string | null => {
  if (last === null || last.to !== from - 1 || role === null || isArticle(line, from)) return null;
  const head = (role.split(/\s(?:of|for|to|at)\s/)[0] ?? "").split(" ").at(-1)?.toLowerCase() ?? "";
  const mark = tagAt(line, from - 1);
  const small = !isCapital(line, from);
  const held = (head === "secretary" && small) || (people.bodyRoles.has(head) && !people.stateRoles.has(head));
  const known = !/^(?:opposition|shadow|council|committee|former|cabinet)\b/i.test(role);
  return held && known && ((mark === Tag.Comma && small) || mark === Tag.Stop) ? last.name : null;
};

/** "At the Harbour Trust in Larne, director [Ann Lee]": where the sentence begins with the body, and an office that one gives. */
const frontedBody = (line: Line, { from, role }: OfficeRead, last: BodyBefore | null): string | null => {
  if (last === null || role === null || isCapital(line, from) || tagAt(line, from - 1) !== Tag.Comma) return null;
  const first = isArticle(line, last.from - 1) ? last.from - 2 : last.from - 1;
  const opens =
    /^(?:at|inside|outside)$/.test(wordAt(line, first)) && (first === 0 || tagAt(line, first - 1) === Tag.Stop);
  const head = (role.split(/\s(?:of|for|to|at)\s/)[0] ?? "").split(" ").at(-1)?.toLowerCase() ?? "";
  if (!opens || !(people.bodyRoles.has(head) || WORKS.has(head)) || people.stateRoles.has(head)) return null;
  for (let i = last.to; i < from - 1; i++)
    if (!(isCapital(line, i) || wordAt(line, i) === "in" || wordAt(line, i) === "near")) return null;
  return last.name;
};

/** Whoever works in a school, a hospital, a plant. */
const WORKS: ReadonlySet<string> = new Set(
  "teacher lecturer professor librarian nurse matron midwife doctor surgeon consultant paramedic porter pharmacist therapist engineer technician curator keeper ranger vet chef foreman caretaker".split(
    " ",
  ),
);

/** "South Ruthland [Gov. Ann Lee]": the place before the form of address. */
const stateOf = (line: Line, { from, honorific }: PersonName, floor: number): OfficeRead | null => {
  if (honorific === null || !/^(?:Lt\.?\s)?Gov(?:\.|ernor)?$/.test(honorific)) return null;
  let at = from;
  while (at > floor && at > from - 4 && isNameWord(line, at - 1)) at--;
  // "[Former] South Ruthland Gov. Ann Lee"
  if (at < from && has(line, at, Trait.modifier)) at++;
  return at === from ? null : { role: null, organisation: written(line, at, from), body: null, from: at, to: from };
};

/** "French [President Ann Lee]": a form of address that is an office. */
const addressOf = (
  line: Line,
  { from, nameFrom }: PersonName,
  floor: number,
  last: BodyBefore | null,
): OfficeRead | null => {
  if (nameFrom !== from + 1 || !people.offices.has(wordAt(line, from))) return null;
  // "Harbour UK [President Ann Lee]"
  if (last !== null && last.to === from && last.from >= floor && isCapital(line, from) && isWhole(line, last))
    return { role: written(line, from, nameFrom), organisation: last.name, body: null, from: last.from, to: nameFrom };
  // "Tarn County [Sheriff Ann Lee]": over which county
  if (wordAt(line, from) === "sheriff" && wordAt(line, from - 1) === "county" && isCapital(line, from - 1)) {
    let first = from - 1;
    while (first > floor && first > from - 4 && isNameWord(line, first - 1)) first--;
    if (first < from - 1)
      return {
        role: written(line, from, nameFrom),
        organisation: written(line, first, from),
        body: null,
        from: first,
        to: nameFrom,
      };
  }
  // "Tarn [Superintendent Ann Lee]": where, which is no body that was named before
  const placed = isPlace(line, from - 1) || (isUnlisted(line, from - 1) && wordAt(line, from - 1) !== "garda");
  const place = from > floor && wordAt(line, from) === "superintendent" && isCapital(line, from - 1) && placed;
  if (place)
    return {
      role: written(line, from, nameFrom),
      organisation: written(line, from - 1, from),
      body: null,
      from: from - 1,
      to: nameFrom,
    };
  const start =
    from > floor &&
    tagAt(line, from - 1) !== Tag.Preposition &&
    (isLabel(line, from - 1) || OF_WHAT.test(wordAt(line, from - 1)))
      ? from - 1
      : from;
  return { role: written(line, start, nameFrom), organisation: null, body: null, from: start, to: nameFrom };
};

/** A name of several words or letters: "Harbour UK", "HUL". */
const isWhole = (line: Line, { from, to, name }: BodyBefore): boolean =>
  to - from > 1 || (name.length > 2 && isAcronym(line, from));

/** "Council [President Ann Lee]": what somebody presides over, alone. */
const OF_WHAT = /^(?:former|council|senate|board|assembly|parliament|union|university|college|club|association)$/;

/** "U.S. District [Judge Ann Lee]": capitals before the form of address make an office of it. */
const benchOf = (line: Line, { from, nameFrom }: PersonName, floor: number): OfficeRead | null => {
  if (nameFrom !== from + 1 || !/^(?:judge|justice|magistrate|sheriff)$/.test(wordAt(line, from))) return null;
  let at = from;
  while (at > floor && at > from - 5 && isCapital(line, at - 1) && isNominal(line, at - 1)) at--;
  if (at === from || (at === 0 && from === 1 && !BENCHES.test(wordAt(line, 0)))) return null;
  return { role: written(line, at, nameFrom), organisation: null, body: null, from: at, to: from };
};

/** "[County] Judge Ann Lee": also at the head of a sentence. */
const BENCHES =
  /^(?:county|district|federal|circuit|state|city|appeals|magistrate|immigration|bankruptcy|family|probate|crown|sessions|supreme|superior|municipal)$/;

/** "HUL regional organiser [Ann Lee]", "The union’s national secretary, [Ann Lee]", "Its director – geologist [Ann Lee]". */
export const officeBefore = (line: Line, at: number, floor: number, to = -1): OfficeRead | null => {
  const party = overParty(line, at);
  if (party < at) return officeBefore(line, party, floor, to);
  const set = tagAt(line, at - 1) === Tag.Comma;
  const end = overBrackets(line, set ? at - 1 : at);
  const near =
    officeEndingAt(line, { end, floor, set, to }) ??
    (set ? (officeInApposed(line, end, floor) ?? apposed(line, end, floor)) : occupation(line, at, floor));
  const speaks = near === null ? -1 : spokenForFrom(line, near.from, at);
  if (speaks > floor) return officeBefore(line, at, speaks, to);
  const from = near?.from ?? at;
  const mark = tagAt(line, from - 1);
  if (near !== null && !set && (mark === Tag.Dash || mark === Tag.Comma)) {
    const outer = officeEndingAt(line, { end: from - 1, floor, set: true, to: -1 });
    // "the monitor, former judge [Ann Lee]": what somebody was, behind what they are.
    if (
      outer !== null &&
      isPast(near.role) &&
      (isArticle(line, outer.from) || tagAt(line, outer.from) === Tag.Possessive)
    )
      return outer;
    // "Her neighbour, retired nurse [Ann Lee]"
    const other = mark === Tag.Comma && outer === null ? apposed(line, from - 1, floor) : null;
    if (other !== null) return { ...near, from: other.from };
    // "The minister of power, Chief Ann Lee": a title, where an office goes before it.
    if (outer !== null && near.role === "Chief") return outer;
    if (outer !== null && (outer.organisation !== null || outer.body !== null) && near.organisation === null)
      return outer;
  }
  return near;
};

/** "director of the Harbour Users’ League [(HUL)], Ann Lee", "Superintendent of Police [(Rural)] Ann Lee": where the words before brackets end. */
const overBrackets = (line: Line, end: number): number => {
  if (tagAt(line, end - 1) !== Tag.Close) return end;
  const open = openBefore(line, end - 1);
  return open < 0 || !isCapital(line, open + 1) ? end : open;
};
/** The mark that opens brackets of a few words; -1 without. */
const openBefore = (line: Line, close: number): number => {
  for (let at = close - 2; at >= Math.max(0, close - 4); at--) if (tagAt(line, at) === Tag.Open) return at;
  return -1;
};

/** "The [director-general, Harbour Users’ League], Ann Lee": the body between commas, as papers of many countries set it. */
const officeInApposed = (line: Line, end: number, floor: number): OfficeRead | null => {
  const comma = commaBefore(line, end, floor);
  if (comma < 0) return null;
  const from = isArticle(line, comma + 1) ? comma + 2 : comma + 1;
  const body = readOrganisation(line, from);
  const office = body?.to === end ? officeEndingAt(line, { end: comma, floor, set: true, to: -1 }) : null;
  if (body === null || office === null || office.organisation !== null || office.body !== null) return null;
  return { ...office, organisation: body.name, to: end };
};
const commaBefore = (line: Line, end: number, floor: number): number => {
  for (let at = end - 1; at > Math.max(floor, end - LONGEST_BODY); at--) {
    if (tagAt(line, at) === Tag.Comma) return at;
    if (tagAt(line, at) === Tag.Stop || isFiniteVerb(line, at)) return -1;
  }
  return -1;
};
const LONGEST_BODY = 10;

/** "the council’s leader, [Labour’s] Ann Lee", "its chair, [Conservative] Bo Hill": over the party behind the comma of an office. */
const overParty = (line: Line, at: number): number => {
  const label = tagAt(line, at - 1) === Tag.Genitive ? at - 2 : at - 1;
  return isLabel(line, label) && isCapital(line, label) && tagAt(line, label - 1) === Tag.Comma ? label : at;
};

const isPast = (role: string | null): boolean => /^(?:former|ex-|retired|one-?time|sometime)\b/i.test(role ?? "");

/** "another parent, [Ann Lee]", "his father, [Bob Lee]": a noun for people that the name explains. */
const apposed = (line: Line, comma: number, floor: number): OfficeRead | null => {
  let from = comma;
  while (from > floor && comma - from < 4 && isNominal(line, from - 1) && !isCapital(line, from - 1)) from--;
  const noun = bareAt(line, comma - 1);
  const opens = tagAt(line, from - 1);
  if (from === comma || from === floor || !(people.individuals.has(noun) || people.kin.has(noun))) return null;
  if (!(isArticle(line, from - 1) || opens === Tag.Determiner || opens === Tag.Possessive)) return null;
  return { ...noOffice, role: written(line, from, comma), from: from - 1, to: comma };
};

/** `set`: a comma stands between it and the name that ends at `to`. */
type Ending = Readonly<{ end: number; floor: number; set: boolean; to: number }>;

/** The longest office that ends right at a place; one set off by a comma must show where it begins. */
const officeEndingAt = (line: Line, { end, floor, set, to }: Ending): OfficeRead | null => {
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
