import { Tag } from "../clauses/index.ts";
import { people } from "../lexicon/people.ts";
import { Trait } from "../lexicon/traits.ts";
import { after } from "./after-name.ts";
import { headBefore } from "./head-before.ts";
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
import { noOffice, type Office, type OfficeRead } from "./office.ts";
import { officeEndingAt, openBefore } from "./office-ending.ts";
import { readOrganisation } from "./organisation-name.ts";
import { type BodyBefore, firmOf, ownedBy } from "./owned-by.ts";
import type { PersonName } from "./person-name.ts";
import { leadingBody, speakingFor, spokenForFrom } from "./spoken-for.ts";
import { isAcronym, isLabel, isNameWord, isPlace, isUnlisted } from "./vocabulary.ts";

/** What the words beside a person's name say of them; [from, to) is the name with all that belongs to it. */
export type Around = Readonly<{
  from: number;
  to: number;
  office: Office /** Says that this is a person. */;
  sure: boolean;
}>;

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
