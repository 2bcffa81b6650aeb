import { Tag, tagSet } from "../clauses/index.ts";
import { people } from "../lexicon/people.ts";
import { Trait } from "../lexicon/traits.ts";
import { appointed } from "./appointed.ts";
import { belonging, closes, employedBy } from "./belonging.ts";
import { bodyOfClause } from "./body-of-clause.ts";
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
import { noOffice, type Office, type OfficeRead, readOffice } from "./office.ts";
import { readOrganisation } from "./organisation-name.ts";
import { readPerson } from "./person-name.ts";
import { isAcronym, isCommonWord, isField, isLabel, isPersonNoun, isRole, isUnlisted } from "./vocabulary.ts";

export type After = Readonly<{ to: number; office: Office }>;

/** "[Ann Lee], 42, chair of HUL,", "[Ann Lee] (Harbour Trust)", "[Ann Lee], who is head of HUL", "[Ann Lee] of the Harbour Trust". */
export const after = (line: Line, name: number): After | null => {
  const at = overSeat(line, name);
  const tag = tagAt(line, at);
  if (/^(?:of|from|at|in)$/.test(wordAt(line, at)))
    return (wordAt(line, at) === "in" ? null : belonging(line, at)) ?? behindPlace(line, at);
  // "said Ann Lee with Tarn Harbour Watch"
  if (wordAt(line, at) === "with") return employedBy(line, at);
  if (tag === Tag.Be) return copula(line, at) ?? appointed(line, name, at);
  if (tag === Tag.Relative || (tag === Tag.Comma && tagAt(line, at + 1) === Tag.Relative)) {
    const clause = tag === Tag.Comma ? at + 2 : at + 1;
    return whoIs(line, clause) ?? appointed(line, name, clause);
  }
  if (TAKING[tag] === 1) return appointed(line, name, at);
  if (tag !== Tag.Comma && tag !== Tag.Dash && tag !== Tag.Open) return null;
  const from = overAge(line, at + 1);
  const aged = from > at + 1;
  const apposed = apposition(line, from);
  if (apposed !== null) return alsoWho(line, apposed);
  const partisan = partisanEnd(line, from);
  if (partisan !== null) return whoIs(line, partisan);
  const work = aged ? anyTrade(line, from) : null;
  if (work !== null) return { to: work.to, office: work };
  if (/^(?:of|from|at)$/.test(wordAt(line, from))) return belonging(line, from);
  if (wordAt(line, from) === "with") return employedBy(line, from);
  const body = readOrganisation(line, isArticle(line, from) ? from + 1 : from);
  if (
    body !== null &&
    (tag === Tag.Open || tag === Tag.Comma) &&
    closes(line, body.to) &&
    !(tag === Tag.Comma && wordAt(line, body.to) === "," && !isFiniteVerb(line, body.to + 1))
  )
    return { to: body.to, office: { role: null, organisation: body.name, body: null } };
  return aged ? { to: from, office: noOffice } : null;
};

const TAKING = tagSet(Tag.Have, Tag.Adverb, Tag.VerbPast, Tag.VerbPresent, Tag.VerbParticiple);

/** Over the party and state of a member: "[Rep. Ann Lee], D-Ohio, …", "[Sen. Ann Lee] (R-N.Y.), …". */
const overSeat = (line: Line, at: number): number => {
  const bracket = tagAt(line, at) === Tag.Open;
  if (!(bracket || tagAt(line, at) === Tag.Comma) || !SEAT.test(wordAt(line, at + 1))) return at;
  // "Ann Lee, Labour MP for Larne,", "Ann Lee, Labour’s shadow chancellor,": an office of its own
  if (!bracket && (isRole(line, at + 2) || tagAt(line, at + 2) === Tag.Genitive)) return at;
  for (let i = at + 2; i < at + 8; i++) {
    if (bracket && tagAt(line, i) === Tag.Close) return i + 1;
    if (!bracket && isRole(line, i)) return at;
    if (!bracket && (tagAt(line, i) === Tag.Comma || tagAt(line, i) === Tag.Stop)) return i;
  }
  return at;
};
const SEAT = /^(?:[dri]-\p{L}|(?:lab|con|ld|lib|ind|grn|green|snp|labour|conservative|independent)$)/u;

/** "the Labour MP [who chairs the Harbours Committee]": the body behind an office that has none. */
const alsoWho = (line: Line, { to, office }: After): After => {
  const leads =
    office.organisation === null && office.body === null && wordAt(line, to) === "who" ? whoIs(line, to + 1) : null;
  return leads?.office.organisation == null || leads.office.role !== null
    ? { to, office }
    : { to: leads.to, office: { ...office, organisation: leads.office.organisation } };
};

/** "a Wyoming Republican who [chairs the Harbours Committee]": over a party that is no office, to its clause. */
const partisanEnd = (line: Line, at: number): number | null => {
  if (!isArticle(line, at)) return null;
  for (let i = at + 1; i < at + 5 && isNominal(line, i); i++)
    if (PARTISAN.test(wordAt(line, i)) && wordAt(line, i + 1) === "who") return i + 2;
  return null;
};
const PARTISAN = /^(?:republican|democrat|conservative|liberal|independent|socialist|nationalist|lawmaker|senator)$/;

/** "who is chair of HUL", "who chairs the Harbour Trust". */
const whoIs = (line: Line, at: number): After | null => {
  if (tagAt(line, at) === Tag.Be) return copula(line, at);
  const body = bodyOfClause(line, at);
  return body === null ? null : { to: body.to, office: { role: null, organisation: body.name, body: null } };
};

/** "[Ann Lee] of Fenwick, the panel’s senior member,": an office behind the place somebody is from. */
const behindPlace = (line: Line, at: number): After | null => {
  let to = at + 1;
  while (to < at + 4 && isCapital(line, to)) to++;
  if (to === at + 1 || tagAt(line, to) !== Tag.Comma) return null;
  const office = readOffice(line, to + 1, line.tokens.length);
  const closed = office !== null && closes(line, office.to);
  return closed && isArticle(line, to + 1) ? { to: office.to, office } : null;
};

/** Over an age and its comma: "42, ", "aged 42, ". */
const overAge = (line: Line, at: number): number => {
  const number = wordAt(line, at) === "aged" ? at + 1 : at;
  if (!/^(?:1?\d\d|\d)$/.test(wordAt(line, number)) || tagAt(line, number) !== Tag.Number) return at;
  return tagAt(line, number + 1) === Tag.Comma || tagAt(line, number + 1) === Tag.Close ? number + 2 : number + 1;
};

/** An office right after the name; "director, Harbour Trust" goes on to the body. */
const apposition = (line: Line, at: number): After | null => {
  const second = behindKin(line, at);
  if (second !== null) return apposition(line, second);
  const office = readOffice(line, at, line.tokens.length) ?? trade(line, at);
  const related = people.kin.has(office?.role ?? "") && office?.organisation == null && office?.body == null;
  if (office === null || startsName(line, office.to) || related) return null;
  if (tagAt(line, at - 1) === Tag.Comma && isSubject(line, at, office.to)) return null;
  if (office.organisation !== null || office.body !== null || tagAt(line, office.to) !== Tag.Comma)
    return atWork(line, { to: office.to, office });
  if (/^(?:of|from|at)$/.test(wordAt(line, office.to + 1))) {
    const body = belonging(line, office.to + 1);
    if (body !== null) return { to: body.to, office: { ...office, organisation: body.office.organisation } };
  }
  const ranked = rankedIn(line, office, at);
  if (ranked !== null) return ranked;
  const name = nameAfter(line, office.to + 1);
  if (name === null || (isArticle(line, at) && !name.strong)) return { to: office.to, office };
  return { to: name.to, office: { ...office, organisation: written(line, name.from, name.to) } };
};
/** "vice president, [Global Sales], Quillo", "EVP, [Chief Commercial Officer] of Quillo": what somebody of a rank is in charge of, before the firm. */
const rankedIn = (line: Line, office: OfficeRead, at: number): After | null => {
  const { to, role } = office;
  if (role === null || !RANKED.test(role)) return null;
  const second = isCapital(line, to + 1) ? readOffice(line, to + 1, line.tokens.length) : null;
  if (second?.organisation != null && second.role !== null && isRoleWords(line, to + 1))
    return { to: second.to, office: { ...office, role: `${role}, ${second.role}`, organisation: second.organisation } };
  let end = to + 1;
  while (
    end < to + 6 &&
    ((isCapital(line, end) && isMatter(line, end)) || (end > to + 1 && /^(?:&|and)$/.test(wordAt(line, end))))
  )
    end++;
  if (end === to + 1 || tagAt(line, end) !== Tag.Comma || isArticle(line, at)) return null;
  const behind = /^(?:at|of|for|with)$/.test(wordAt(line, end + 1)) ? belonging(line, end + 1) : null;
  const name = behind === null ? nameAfter(line, end + 1) : null;
  const lone = end + 1;
  const organisation =
    behind?.office.organisation ??
    (name !== null ? written(line, name.from, name.to) : null) ??
    (isUnlisted(line, lone) && isCapital(line, lone) && closes(line, lone + 1) ? written(line, lone, lone + 1) : null);
  if (organisation === null) return null;
  const last = behind?.to ?? name?.to ?? lone + 1;
  return { to: last, office: { ...office, role: written(line, startOf(line, office), end), organisation } };
};
const RANKED = /(?:president|\b[sea]?vp|manager|director|partner|officer|counsel|lead|head)$/i;
/** Where the words of an office begin, its article left out. */
const startOf = (line: Line, { from }: OfficeRead): number => (isArticle(line, from) ? from + 1 : from);
const isMatter = (line: Line, at: number): boolean =>
  isField(line, at) || isCommonWord(line, at) || isLabel(line, at) || REGION.test(wordAt(line, at));
const REGION = /^(?:north|south|latin|america|americas|europe|asia|pacific|africa|emea|apac)$/;
/** "Chief Commercial Officer": capitals up to a word for an office. */
const isRoleWords = (line: Line, from: number): boolean => {
  for (let at = from; at < from + 5 && isCapital(line, at); at++) if (isRole(line, at)) return true;
  return false;
};

/** "a potter [at Harbour Ceramics]": where somebody of a trade works. */
const atWork = (line: Line, { to, office }: After): After => {
  const open = office.organisation === null && office.body === null && /^(?:at|with|for)$/.test(wordAt(line, to));
  const body = open ? belonging(line, to) : null;
  return body === null
    ? { to, office }
    : { to: body.to, office: { ...office, organisation: body.office.organisation } };
};
/** "the mayor’s sister and [an adviser to his campaign]": where an office begins behind what somebody is to another. */
const behindKin = (line: Line, at: number): number | null => {
  for (let i = at; i < at + 7 && (isNominal(line, i) || isArticle(line, i) || tagAt(line, i) === Tag.Possessive); i++)
    if (wordAt(line, i + 1) === "and" && isKin(wordAt(line, i)))
      return isArticle(line, i + 2) && readOffice(line, i + 2, line.tokens.length) !== null ? i + 2 : null;
  return null;
};
/** "sister", "daughter-in-law" */
const isKin = (word: string): boolean => people.kin.has(word.replace(/-in-law$/, ""));

/** "… met King Olav, [an aide] said": an office with its article and a verb, and no comma between them, speaks itself. */
const isSubject = (line: Line, at: number, end: number): boolean => {
  if (wordAt(line, at) === "the") return isFiniteVerb(line, end);
  return (
    isArticle(line, at) && has(line, end, Trait.reporting) && isFiniteVerb(line, end) && !QUOTED.test(wordAt(line, end))
  );
};
/** Rather participles behind a noun. */
const QUOTED = /^(?:quoted|cited|named|called|asked|described)$/;
const startsName = (line: Line, at: number): boolean => isCapital(line, at) && readPerson(line, at) !== null;

/** "a retired tugboat cook": an article and nouns in small letters whose last is for a person. */
const trade = (line: Line, article: number): OfficeRead | null => {
  if (!/^an?$/.test(wordAt(line, article))) return null;
  const at = overYears(line, article);
  let to = at + 1;
  while (to < at + 7 && isNominal(line, to) && tagAt(line, to) !== Tag.Genitive) to++;
  const noun = bareAt(line, to - 1);
  // "a retired pipefitter": whoever is retired was something.
  const worked = /^retired$/.test(wordAt(line, at + 1)) && tagAt(line, to - 1) === Tag.Noun;
  if (to === at + 1 || !(isPersonNoun(line, to - 1) || worked) || people.kin.has(noun)) return null;
  return { role: written(line, at + 1, to), organisation: null, body: null, from: article, to };
};

/** "a [58-year-old] welder": how old somebody is, is no part of a trade. */
const overYears = (line: Line, article: number): number =>
  YEARS.test(wordAt(line, article + 1)) ? article + 1 : article;
const YEARS = /^\d{1,3}-year-old$/;

/** "44, [a long-haul trucker]": behind an age whatever noun stands there says what somebody is. */
const anyTrade = (line: Line, at: number): OfficeRead | null => {
  if (!/^an?$/.test(wordAt(line, at))) return null;
  let to = at + 1;
  while (to < at + 6 && isNominal(line, to) && !isCapital(line, to)) to++;
  if (to === at + 1 || tagAt(line, to - 1) !== Tag.Noun || people.kin.has(bareAt(line, to - 1))) return null;
  return { ...noOffice, role: written(line, at + 1, to), from: at, to };
};

/** A capitalised name that a mark or the end closes, and no person: "Tenants Together". */
const nameAfter = (line: Line, at: number): Readonly<{ from: number; to: number; strong: boolean }> | null => {
  const from = isArticle(line, at) ? at + 1 : at;
  const body = readOrganisation(line, from);
  if (body !== null)
    return closes(line, body.to) || isFiniteVerb(line, body.to) ? { from, to: body.to, strong: true } : null;
  let to = from;
  while (
    to < from + 7 &&
    ((isCapital(line, to) && isNominal(line, to)) ||
      (to > from && /^(?:of|for|the|and|&)$/.test(wordAt(line, to)) && isCapital(line, to + 1)))
  )
    to++;
  // "Ann Lee, CEO, Vestkraft:"
  const said = tagAt(line, to) === Tag.Comma && isFiniteVerb(line, to + 1);
  if (to - from === 1 && isUnlisted(line, from) && (closesLine(line, to) || said)) return { from, to, strong: false };
  if (to - from < 2 || !closes(line, to)) return null;
  const person = readPerson(line, from);
  return person !== null && person.to === to && !isAcronym(line, from) && followsLikeAPerson(line, to)
    ? null
    : { from, to, strong: false };
};
const closesLine = (line: Line, at: number): boolean => at >= line.tokens.length || tagAt(line, at) === Tag.Colon;
const followsLikeAPerson = (line: Line, to: number): boolean =>
  tagAt(line, to) === Tag.Comma && readOffice(line, to + 1, line.tokens.length) !== null;

/** "is the chair of HUL", "has been": the present only, what somebody was is no office. */
const copula = (line: Line, at: number): After | null => {
  if (!/^(?:is|'s)$/.test(wordAt(line, at))) return null;
  const from = wordAt(line, at + 1) === "also" || wordAt(line, at + 1) === "now" ? at + 2 : at + 1;
  const office = readOffice(line, from, line.tokens.length);
  return office === null ||
    (/\b(?:leader|lead|head)$/.test(office.role ?? "") && office.organisation === null && wordAt(line, from) === "a")
    ? null
    : { to: at, office };
};
