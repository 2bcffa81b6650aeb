import { beforeDates, reckoningDates, Tag, tagSet } from "../clauses/index.ts";
import type { Document, Span } from "../document/index.ts";
import { people } from "../lexicon/people.ts";
import { after } from "./after-name.ts";
import { type Around, around, officeBefore } from "./around.ts";
import { commonSurname, isNoName, loneSurnames } from "./common-surnames.ts";
import { isKindBefore, nameBehindKind } from "./kind-in-front.ts";
import { bareAt, endAt, isCapital, type Line, startAt, tagAt, wordAt, written } from "./line.ts";
import type { Narration } from "./narration.ts";
import { namedByNoun, type OrganisationName, readOrganisation } from "./organisation-name.ts";
import type { BodyBefore } from "./owned-by.ts";
import { type PersonName, readPerson, startsPerson } from "./person-name.ts";
import { endsInThings, isCall, isFirm, prefersPerson } from "./person-or-body.ts";
import { isLegalForm } from "./plain-name.ts";
import { isShouted } from "./shouted.ts";
import { type Hint, hintAt, nounAfter, nounBeside, type Standing, standingOf } from "./standing.ts";
import { isAcronym, isField, isGiven, isNameWord, isPlace, isPluralNoun, isRole, isTime } from "./vocabulary.ts";

type Placed = Span & Readonly<{ block: number; standing: Standing }>;
export type PersonMention = Placed &
  Readonly<{
    kind: "person";
    name: PersonName;
    sure: boolean;
    office: Around["office"] /** The name with its offices. */;
    full: Span;
    /** Signs a pasted post, under a name of their own choice. */
    posted?: true;
  }>;
export type BodyMention = Placed & Readonly<{ kind: "body"; name: OrganisationName; noun: string | null }>;
/** One capitalised word: a surname, a mononym or a body; the cast finds out. */
export type WordMention = Placed &
  Readonly<{
    kind: "word";
    word: string;
    hints: Hint;
    /** What an apposition says: "Lee, [a bus driver],". */
    office: Around["office"] | null;
  }>;
export type Mention = PersonMention | BodyMention | WordMention;

/**
 * Every name in the article's own words, in order of reading: one pass over the words of its blocks, and one more for surnames
 * that are common words, where the article has such.
 */
export const mentionsIn = (document: Document, narration: Narration): readonly Mention[] => {
  const found: Mention[] = [];
  const lines: Readonly<{ line: Line; block: number }>[] = [];
  const surnames = new Set<string>();
  document.blocks.forEach((block, index) => {
    if (block.boilerplate !== null || block.kind === "code" || block.kind === "byline") return;
    const line: Line = { text: document.text, tokens: narration.words(index) };
    if (isShouted(line)) return;
    const before = found.length;
    namesIn(line, index, found);
    lines.push({ line, block: index });
    for (let i = before; i < found.length; i++) {
      const one = found[i];
      const surname = one?.kind === "person" && one.sure ? commonSurname(line, one.name) : null;
      if (surname !== null) surnames.add(surname);
    }
    if (POSTED.test(document.text.slice(block.start, Math.min(block.end, block.start + 120))))
      for (let i = before; i < found.length; i++) found[i] = posted(found[i] as Mention);
  });
  if (surnames.size === 0) return found;
  return merged(
    found,
    lines.flatMap(({ line, block }) => loneSurnames(line, surnames).map((at) => wordMention(line, at, block, 0))),
  );
};

/** Both in order of reading; of the second those that are no part of one of the first. */
const merged = (mentions: readonly Mention[], more: readonly Mention[]): readonly Mention[] => {
  const all: Mention[] = [];
  let next = 0;
  for (const one of mentions) {
    for (; next < more.length && (more[next]?.start ?? 0) < one.end; next++) {
      const other = more[next];
      if (other !== undefined && other.end <= one.start) all.push(other);
    }
    all.push(one);
  }
  return [...all, ...more.slice(next)];
};

const posted = (one: Mention): Mention => (one.kind === "person" ? { ...one, posted: true } : one);
/** "— Ann Lee (@annlee) 3 May 2024" */
const POSTED = /^\s{0,3}[―—–-]{1,2}\s?[^\n(@]{2,80}\(@\w{2,30}\)/u;

/** Reads the names of one line into `found`. */
export const namesIn = (line: Line, block: number, found: Mention[]): void => {
  let at = datelineEnd(line);
  let floor = 0;
  let last: BodyBefore | null = null;
  while (at < line.tokens.length) {
    // "Dublin-based Corrib Silicon"
    const placed = wordAt(line, at).endsWith("-based");
    const next: Next | null =
      !placed && (isCapital(line, at) || tagAt(line, at) === Tag.Proper)
        ? nameAt(line, at, { block, floor, last })
        : null;
    if (next === null) {
      at++;
      continue;
    }
    if (next.mention !== null) found.push(next.mention);
    // "Harbour Users’ League [(HUL)]": the letters are the same body.
    const letters: boolean = last !== null && at === last.to + 1 && tagAt(line, last.to) === Tag.Open;
    if (next.mention?.kind === "body" && !letters)
      last = { from: next.mention.name.from, to: next.to, name: next.mention.name.name };
    at = next.to;
    floor = next.floor ?? floor;
  }
};

type Where = Readonly<{ block: number; floor: number; last: BodyBefore | null }>;
type Next = Readonly<{ mention: Mention | null; to: number; floor: number | null }>;

const nameAt = (line: Line, at: number, { block, floor, last }: Where): Next | null => {
  if (isKindBefore(line, at)) return null;
  if (isDate(line, at)) return { mention: null, to: at + 1, floor: at + 1 };
  // "Chairman [HUL] Ann Lee"
  if (at > 0 && isCapital(line, at - 1) && isRole(line, at - 1) && isLettersBeforeName(line, at)) {
    const name = { from: at, to: at + 1, name: written(line, at, at + 1), acronym: null };
    return { mention: bodyMention(line, name, block, null), to: at + 1, floor: null };
  }
  const person = readPerson(line, at);
  const body = namedByNoun(line, at) ?? readOrganisation(line, at);
  if (body !== null && !(person !== null && prefersPerson(line, person, body))) {
    const noun = nounBeside(line, body);
    return { mention: bodyMention(line, body, block, noun), to: body.to, floor: null };
  }
  const held = person === null ? null : heldFrom(line, person);
  if (person !== null && held !== null) {
    const name = { from: held, to: person.to, name: written(line, held, person.to), acronym: null };
    return { mention: bodyMention(line, name, block, null), to: person.to, floor: null };
  }
  if (person !== null && (person.honorific !== null || person.count < 4 || isGiven(line, person.nameFrom))) {
    const named = nameBehindKind(line, person);
    if (named !== null) return { mention: null, to: named, floor: null };
    const beside = around(line, person, floor, last);
    const sure = beside.sure || person.honorific !== null || isGiven(line, person.nameFrom);
    const late = behindSeat(line, person) ?? (sure && beside.office.role === null ? null : givenInside(line, person));
    if (late !== null) return { mention: null, to: late, floor: null };
    if (!sure && isRole(line, person.to)) return leadsToRole(line, person, block);
    const noun = sure && !isFirm(line, person) ? null : nounAfter(line, person.to);
    if (noun !== null || (!sure && (endsInThings(line, person) || isCall(line, person)))) {
      const name = { from: at, to: person.to, name: person.name, acronym: null };
      return { mention: bodyMention(line, name, block, noun), to: person.to, floor: null };
    }
    return {
      mention: personMention(line, person, person, block, sure, beside),
      to: person.to,
      floor: sure && tagAt(line, person.to) !== Tag.Genitive ? Math.max(person.to, beside.to) : null,
    };
  }
  if (isNoName(line, at) || isLegalForm(line, at)) return null;
  let to = at + 1;
  while (to < at + 6 && isNameWord(line, to)) to++;
  if (to > at + 1) return null;
  const word = { from: at, to };
  const mononym = aged(line, to) ? readMononym(line, at) : null;
  if (mononym !== null) {
    const beside = around(line, mononym, floor, last);
    return { mention: personMention(line, word, mononym, block, true, beside), to, floor: beside.to };
  }
  return { mention: wordMention(line, at, block, floor), to, floor: null };
};

/** "the member from [Larne] Ann Maud Lee": whom somebody sits for, where two words are left for the name. */
const behindSeat = (line: Line, { from, count, honorific }: PersonName): number | null =>
  count > 2 && honorific === null && wordAt(line, from - 1) === "from" && people.stateRoles.has(bareAt(line, from - 2))
    ? from + 1
    : null;

/** Three letters or more that are a body’s, and somebody’s name right behind them. */
const isLettersBeforeName = (line: Line, at: number): boolean =>
  wordAt(line, at).length > 2 && isAcronym(line, at) && isCapital(line, at + 1) && readPerson(line, at + 1) !== null;

/** "PORTHAVEN, Mich. — The", "PORTHAVEN: The": where the words begin behind the place that an article was written in. */
const datelineEnd = (line: Line): number => {
  let at = 0;
  while (at < 9 && at < line.tokens.length && (at === 0 ? isShout(line, at) : isOfDateline(line, at))) at++;
  const colon = tagAt(line, at) === Tag.Colon && isPlace(line, 0);
  return at > 0 && (tagAt(line, at) === Tag.Dash || colon) ? at + 1 : 0;
};
const isShout = (line: Line, at: number): boolean => /^[\p{Lu}.’'-]{3,}$/u.test(written(line, at, at + 1));
const isOfDateline = (line: Line, at: number): boolean =>
  isCapital(line, at) || BESIDE_PLACES[tagAt(line, at)] === 1 || wordAt(line, at) === "/";
const BESIDE_PLACES = tagSet(Tag.Comma, Tag.Open, Tag.Close, Tag.Number);

/** "On [Friday] Harbour Council", "in [May] Oxfam", "on [Monday] Mayor Ann Lee": a day or month behind a preposition begins no name. */
const isDate = (line: Line, at: number): boolean => {
  if (at === 0 || !(isTime(line, at) || wordAt(line, at) === "may")) return false;
  // "announced [June] 28", "on 3 [May]"
  if (isDay(line, at + 1) || isDay(line, at - 1)) return true;
  const before = wordAt(line, at - 1);
  return reckoningDates.has(before) || (beforeDates.has(before) && !(isGiven(line, at) && BEFORE_NAMES.has(before)));
};
const isDay = (line: Line, at: number): boolean =>
  tagAt(line, at) === Tag.Number && /^(?:[12]?\d|3[01])(?:st|nd|rd|th)?$/.test(wordAt(line, at));
/** "by May Lee", "from April Moore" */
const BEFORE_NAMES: ReadonlySet<string> = new Set(["on", "by", "before", "after", "from"]);

/** "principal of [Cottage Pen Primary], Ann Lee,": what an office is of, where a comma parts it from the name of who holds it. */
const heldFrom = (line: Line, { from, to, honorific, nameFrom }: PersonName): number | null => {
  if (honorific !== null || isGiven(line, nameFrom) || tagAt(line, to) !== Tag.Comma || !startsPerson(line, to + 1))
    return null;
  let first = from;
  while (first > from - 3 && isCapital(line, first - 1)) first--;
  const of = wordAt(line, first - 1) === "the" ? first - 2 : first - 1;
  return /^(?:of|at|for)$/.test(wordAt(line, of)) && isRole(line, of - 1) ? first : null;
};

/** "Mayor of Stonebridge [Ed Vale]", "for Work and Pensions [Ann Lee]": where the name begins when what stands before it belongs to an office. */
const givenInside = (line: Line, { nameFrom, nameTo, from }: PersonName): number | null => {
  const before = wordAt(line, from - 1) === "the" ? from - 2 : from - 1;
  const governed = /^(?:of|for|and|&|to|at)$/.test(wordAt(line, before));
  const inside = from > 0 && isCapital(line, from - 1) && !isRole(line, from - 1);
  if (nameFrom > from || !(governed || inside) || isGiven(line, from)) return null;
  for (let i = from + 1; i < nameTo - 1; i++) if (isGiven(line, i)) return i;
  const place = nameTo - from === 3 && wordAt(line, from - 1) === "of" && isRole(line, from - 2);
  // "of State for [Rivers] Bo Lund"
  const matter = isField(line, from) || (governed && isPluralNoun(line, from));
  return nameTo - from > 2 && (matter || place) ? from + 1 : null;
};

/** "Porthaven Harbour [Mayor] Ann Lee": what stands before an office is no person; with an article, the last word is part of a body’s name. */
const leadsToRole = (line: Line, { from, to }: PersonName, block: number): Next => {
  const alone =
    isCapital(line, to) &&
    !isNameWord(line, to + 1) &&
    wordAt(line, from - 1) === "the" &&
    !(people.offices.has(wordAt(line, to)) || people.honorifics.has(wordAt(line, to)));
  if (!alone) return { mention: null, to, floor: null };
  const name = { from, to: to + 1, name: written(line, from, to + 1), acronym: null };
  return { mention: bodyMention(line, name, block, null), to: to + 1, floor: null };
};

/** "Marguerite, 71,": an age shows that a lone name is a person’s. */
const aged = (line: Line, at: number): boolean =>
  tagAt(line, at) === Tag.Comma && /^(?:\d\d|aged)$/.test(wordAt(line, at + 1)) && tagAt(line, at + 2) !== Tag.Noun;
const readMononym = (line: Line, at: number): PersonName => ({
  from: at,
  to: at + 1,
  nameFrom: at,
  nameTo: at + 1,
  count: 1,
  name: written(line, at, at + 1),
  honorific: null,
  letters: "",
});

type Words = Readonly<{ from: number; to: number }>;

const bodyMention = (line: Line, name: OrganisationName, block: number, noun: string | null): BodyMention => ({
  kind: "body",
  start: startAt(line, name.from),
  end: endAt(line, name.to),
  block,
  standing: standingOf(line, name.from, name.to),
  name,
  noun,
});

const personMention = (
  line: Line,
  { from, to }: Words,
  name: PersonName,
  block: number,
  sure: boolean,
  beside: Around,
): PersonMention => ({
  kind: "person",
  start: startAt(line, from),
  end: endAt(line, to),
  block,
  standing: standingOf(line, from, to),
  name,
  sure,
  office: beside.office,
  full: { start: startAt(line, beside.from), end: endAt(line, beside.to) },
});

/** "Lee, a bus driver,", "House Majority Leader Lee" */
const officeBeside = (line: Line, at: number, floor: number): Around["office"] | null => {
  // "Prabhak, [Deputy Commissioner of Police], said"
  const titled = isCapital(line, at + 2) && (isRole(line, at + 2) || people.modifiers.has(wordAt(line, at + 2)));
  if (tagAt(line, at + 1) === Tag.Comma && (titled || /^(?:an?|the|who)$/.test(wordAt(line, at + 2))))
    return after(line, at + 1)?.office ?? null;
  return isRole(line, at - 1) && isCapital(line, at - 1) ? officeBefore(line, at, floor) : null;
};

const wordMention = (line: Line, at: number, block: number, floor: number): WordMention => ({
  kind: "word",
  start: startAt(line, at),
  end: endAt(line, at + 1),
  block,
  standing: standingOf(line, at, at + 1),
  word: written(line, at, at + 1),
  hints: hintAt(line, { from: at, to: at + 1 }),
  office: officeBeside(line, at, floor),
});
