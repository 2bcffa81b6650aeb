import { Tag } from "../clauses/index.ts";
import { organisations } from "../lexicon/organisations.ts";
import { people } from "../lexicon/people.ts";
import { Trait } from "../lexicon/traits.ts";
import { bareAt, endAt, has, isCapital, type Line, startAt, tagAt, wordAt, written } from "./line.ts";
import {
  isAcronym,
  isBodyHead,
  isCommonWord,
  isField,
  isGiven,
  isInitial,
  isKnownSurname,
  isLabel,
  isNameWord,
  isPluralNoun,
  isPostNominal,
  isRole,
  isSuffix,
} from "./vocabulary.ts";

/** A person's name in its place: [from, to) with forms of address and post-nominals, the name alone in [nameFrom, nameTo). */
export type PersonName = Readonly<{
  from: number;
  to: number;
  nameFrom: number;
  nameTo: number;
  /** How many words the name has, particles aside. */
  count: number;
  name: string;
  honorific: string | null;
  /** "OBE MP"; empty without. */
  letters: string;
}>;

const MOST_WORDS = 5;

/** Reads a name that begins at `at`: "Cllr Ann Lee OBE", "Dr J. K. van der Meer", "Rosa al-Hadi". A single word counts only after a form of address. */
export const readPerson = (line: Line, at: number): PersonName | null => {
  const nameFrom = afterHonorifics(line, at);
  const addressed = nameFrom > at;
  if (!addressed && isSriLankan(line, at)) return null;
  const pair = addressed ? "" : `${wordAt(line, at)} ${wordAt(line, at + 1)}`;
  if (organisations.parties.has(pair) || people.placePairs.has(pair)) return null;
  if (!addressed && isCapital(line, at) && !isNamePart(line, at, FIRST) && !JOINED.test(written(line, at, at + 1)))
    return null;
  const { to: nameTo, count } = nameWords(line, nameFrom, addressed);
  if (count === 0 || (count < 2 && !addressed) || isInitial(line, nameTo - 1)) return null;
  const territorial = addressed && count === 1 ? territory(line, at, nameTo) : nameTo;
  const measured = !addressed && has(line, nameTo - 1, Trait.measureHead) && !isKnownSurname(line, nameTo - 1);
  if (measured && !(count === 2 && isGiven(line, at) && isSurnameToo(line, nameTo - 1, at))) return null;
  // "Rural Affairs", "Trading Standards"
  // "Climate Change"
  if (!addressed && isField(line, nameFrom) && !wordAt(line, nameFrom).endsWith("s") && isCommonWord(line, nameTo - 1))
    return null;
  if (!addressed && isFieldOfSeveral(line, nameTo - 1) && !isGiven(line, nameFrom)) return null;
  const to = afterPostNominals(line, territorial);
  return {
    from: at,
    to,
    nameFrom,
    nameTo: territorial,
    count,
    name: written(line, nameFrom, territorial),
    honorific: addressed ? written(line, at, nameFrom) : null,
    letters: written(line, territorial, to),
  };
};

const isFieldOfSeveral = (line: Line, at: number): boolean =>
  has(line, at, Trait.field) && wordAt(line, at).endsWith("s") && (isPluralNoun(line, at) || !isKnownSurname(line, at));

/** "[Emma Grant] said", but "the Victoria Grant": a few words for a measure are surnames. */
const isSurnameToo = (line: Line, at: number, from: number): boolean =>
  people.surnamesToo.has(wordAt(line, at)) && !/^(?:the|an?)$/.test(wordAt(line, from - 1)) && !isCapital(line, at + 1);

/** "Lord Ashby of Penn". */
const territory = (line: Line, at: number, to: number): number =>
  /^(?:lord|lady|baroness|baron|viscount|earl)$/.test(wordAt(line, at)) &&
  wordAt(line, to) === "of" &&
  isNameWord(line, to + 1)
    ? to + 2
    : to;

/** Where the forms of address that begin at `at` end; `at` where there is none. */
const afterHonorifics = (line: Line, at: number): number => {
  // "Lord Chief Justice", "Lord Advocate": offices
  if (
    wordAt(line, at) === "lord" &&
    /^(?:chief|advocate|chancellor|mayor|provost|president)$/.test(wordAt(line, at + 1))
  )
    return at;
  if (!isHonorific(line, at)) return at;
  // "Don Harrison", but "Don Felipe Lund"
  if (wordAt(line, at) === "don" && isNameWord(line, at + 1) && !isNameWord(line, at + 2)) return at;
  let to = at;
  while (to < at + 4 && isHonorific(line, to) && !(to > at && isGivenToo(line, to)))
    to = overRetired(line, to + (pairAt(line, to) ? 2 : 1));
  // "Ms. Tan", "Mr King": the last of them is the name where none follows.
  if (to > at + 1 && !isNameWord(line, to) && isNameWord(line, to - 1) && !pairAt(line, to - 2)) to--;
  if (wordAt(line, at) === "officer" && partOfOffice(line, at)) return at;
  // "Superintendent Dr. Ann Lee": the first is the office, the second the form of address.
  if (to > at + 1 && people.weakHonorifics.has(bareAt(line, at)) && isRole(line, at) && !pairAt(line, at)) return at;
  // "President HUL Ann Lee": an office and its body
  if (wordAt(line, to).length > 2 && isAcronym(line, to) && isNameWord(line, to + 1) && isNameWord(line, to + 2))
    return at;
  const weak = to === at + 1 && people.weakHonorifics.has(bareAt(line, at)) && !wordAt(line, at).endsWith(".");
  if (
    weak &&
    (partOfOffice(line, at) ||
      !isNameWord(line, to) ||
      isRole(line, to) ||
      isBodyHead(line, to) ||
      isCommonWord(line, to))
  )
    return at;
  return to;
};

const isSriLankan = (line: Line, at: number): boolean =>
  wordAt(line, at) === "sri" && wordAt(line, at + 1).startsWith("lanka");

/** "Sen. [Don] Lee", "Mr [Earl] Lee": behind a form of address a given name, which is one alone, too. */
const isGivenToo = (line: Line, at: number): boolean =>
  people.weakHonorifics.has(bareAt(line, at)) && isGiven(line, at) && isNameWord(line, at + 1);

/** "Justice [(retd)] Ann Lee" */
const overRetired = (line: Line, at: number): number =>
  tagAt(line, at) === Tag.Open && RETIRED.test(wordAt(line, at + 1)) && tagAt(line, at + 2) === Tag.Close ? at + 3 : at;
const RETIRED = /^(?:retd|rtd|ret|retired)\.?$/;

const pairAt = (line: Line, at: number): boolean =>
  has(line, at, Trait.pairs) && people.honorificPairs.has(`${bareAt(line, at)} ${bareAt(line, at + 1)}`);

/** Whether a form of address stands at a place: "Cllr", "Prof.", "Rt Hon"; not in "Sri Lankan". */
export const isHonorific = (line: Line, at: number): boolean =>
  has(line, at, Trait.honorific | Trait.pairs) &&
  isCapital(line, at) &&
  (has(line, at, Trait.honorific) || pairAt(line, at)) &&
  !isSriLankan(line, at);

/** "Chief Executive Officer Ann Lee", "Deputy Governor Ann Lee": the word belongs to an office. */
const partOfOffice = (line: Line, at: number): boolean =>
  at > 0 &&
  (isRole(line, at - 1) ||
    has(line, at - 1, Trait.modifier) ||
    (wordAt(line, at) === "officer" && isCapital(line, at - 1)));

type Words = Readonly<{ to: number; count: number }>;

const nameWords = (line: Line, from: number, addressed: boolean): Words => {
  let to = from;
  let count = 0;
  // "M.K.Lund": initials and a surname in one word
  if (isCapital(line, from) && wordAt(line, from).charAt(1) === "." && JOINED.test(written(line, from, from + 1)))
    return { to: afterSuffix(line, from + 1), count: 2 };
  while (count < MOST_WORDS) {
    const next = afterParticles(line, to);
    if (isNamePart(line, next, { count, addressed, previous: to - 1 })) {
      to = next + 1;
      count++;
      continue;
    }
    const nickname = count > 0 ? afterNickname(line, to) : to;
    if (nickname === to || !isNamePart(line, nickname, { count, addressed, previous: to - 1 })) break;
    to = nickname;
  }
  return { to: count > 0 ? afterSuffix(line, to) : to, count };
};

const JOINED = /^(?:\p{Lu}\.){1,3}\p{Lu}\p{Ll}{2,}$/u;

type Before = Readonly<{ count: number; addressed: boolean; previous: number }>;
const FIRST: Before = { count: 0, addressed: false, previous: -1 };

const isNamePart = (line: Line, at: number, { count, addressed, previous }: Before): boolean => {
  // "Lt. Ed Dean of the fraud unit", "Det. Ann King said"
  const named = isGiven(line, previous) || wordAt(line, previous) === "dean";
  if (count === 1 && named && isTitleToo(line, at) && (addressed || !isHonorific(line, at))) return true;
  if (!isNameWord(line, at) && !has(line, at, Trait.arabicArticle))
    return count === 0 && addressed && isDay(line, at) && isNameWord(line, at + 1);
  // "Mayor [Pro Tem] Ann Lee"
  if (count === 0 && wordAt(line, at) === "pro" && wordAt(line, at + 1).startsWith("tem")) return false;
  // "Patient Ann Lee"
  if (count === 0 && people.individuals.has(wordAt(line, at)) && isNameWord(line, at + 1) && isNameWord(line, at + 2))
    return false;
  // "Joint General [Secretaries] Ann Lee and Bob Moss"
  if (count === 0 && isOffices(line, at)) return false;
  // "union organiser [Dean] Mott"
  if (count === 0 && wordAt(line, at) === "dean" && isNameWord(line, at + 1))
    return (!isGiven(line, at + 1) || isKnownSurname(line, at + 1)) && !isNameWord(line, at + 2);
  if (count === 0)
    return addressed || !((isLabel(line, at) && !isIntroduced(line, at)) || isRole(line, at) || isBodyHead(line, at));
  // "the [Ohio Republican]"
  if (PARTISAN.test(wordAt(line, at))) return false;
  if (has(line, at, Trait.reporting) && /(?:s|ed|id|ld)$/.test(wordAt(line, at))) return false;
  const givenBefore = count === 1 && (addressed || isGiven(line, previous) || isInitial(line, previous));
  // "Lt. Ed Dean of the fraud unit"
  if (addressed && count === 1 && isGiven(line, previous) && (isKnownSurname(line, at) || isGiven(line, at)))
    return true;
  if (isRole(line, at))
    return (
      givenBefore &&
      !isNameWord(line, at + 1) &&
      (tagAt(line, at + 1) !== Tag.Preposition || people.tradeSurnames.has(wordAt(line, at)))
    );
  if (isBodyHead(line, at))
    return (addressed && count === 1) || (givenBefore && (isKnownSurname(line, at) || isBodyOrSurname(line, at)));
  return !(isPostNominal(line, at) || isSuffix(line, at));
};

/** "[Co-chairs] Ann Lee and Bob Moss": what several hold, before their names. */
export const isOffices = (line: Line, at: number): boolean => OFFICES.test(wordAt(line, at));
const OFFICES =
  /^(?:co-?)?(?:(?:vice-?|under-?)?(?:secretaries|ministers|leaders|chairs|chairmen|presidents|directors|commissioners|founders|owners|authors|hosts)|senators|councillors|governors|mayors|professors|judges|officers|members|representatives|lawmakers|prosecutors|researchers)$/;

/** "Chambers", "Power": a body or a surname, with no name behind it. */
export const isBodyOrSurname = (line: Line, at: number): boolean =>
  isCapital(line, at) && people.bodySurnames.has(wordAt(line, at)) && !isCapital(line, at + 1);

/** "Dean", "Bishop": an office that is a surname, with no name behind it that it would belong to. */
const isTitleToo = (line: Line, at: number): boolean =>
  isCapital(line, at) && people.tradeSurnames.has(wordAt(line, at)) && !isCapital(line, at + 1);

/** "Hon. [Sunday] Ojo": a given name in many countries. */
const isDay = (line: Line, at: number): boolean =>
  isCapital(line, at) && has(line, at, Trait.dayOrCompound) && wordAt(line, at).endsWith("day");

const PARTISAN = /^(?:democrat|republican|conservative|socialist|communist)$/;

/** "league president [Serene] Toh": behind an office in small letters an adjective with a capital is a name. */
const isIntroduced = (line: Line, at: number): boolean =>
  at > 0 && isRole(line, at - 1) && !isCapital(line, at - 1) && has(line, at, Trait.common) && isNameWord(line, at + 1);

/** Over "van der", "bin", "de la", when a name word follows. */
const afterParticles = (line: Line, at: number): number => {
  let to = at;
  while (to < at + 3 && has(line, to, Trait.particle) && !isCapital(line, to)) to++;
  return to > at && isNameWord(line, to) ? to : at;
};
/** Over a nickname in marks or brackets: Ann “Nan” Lee. */
const afterNickname = (line: Line, at: number): number => {
  if (tagAt(line, at) === Tag.Quoted) return endAt(line, at + 1) - startAt(line, at) < 24 ? at + 1 : at;
  const opens = tagAt(line, at) === Tag.Mark || tagAt(line, at) === Tag.Open;
  const closes = tagAt(line, at + 2) === Tag.Mark || tagAt(line, at + 2) === Tag.Close;
  return opens && closes && isCapital(line, at + 1) ? at + 3 : at;
};

const afterSuffix = (line: Line, at: number): number => {
  if (isSuffix(line, at)) return at + 1;
  return tagAt(line, at) === Tag.Comma && isSuffix(line, at + 1) ? at + 2 : at;
};

const afterPostNominals = (line: Line, at: number): number => {
  let to = at;
  for (;;) {
    const next = tagAt(line, to) === Tag.Comma ? to + 1 : to;
    // "Ann Lee, MP for Fenwick": an office
    // "Ann Lee, BA’s head": a body
    if (!isPostNominal(line, next) || (next > to && wordAt(line, next + 1) === "for")) return to;
    // "Ann Lee, MD and CEO of": an office
    if (next > to && /^(?:and|&)$/.test(wordAt(line, next + 1)) && isRole(line, next + 2)) return to;
    if (tagAt(line, next + 1) === Tag.Genitive) return to;
    // "Corran Valley MP [Ann Lee]": an office between a seat and who holds it
    if (next === to && isRole(line, next) && namesSomebody(line, next + 1)) return to;
    to = next + 1;
  }
};

/** "Ann Lee", "U. Lee", "Ann van der Lee": two words of a name, and the second no office. */
const namesSomebody = (line: Line, at: number): boolean => {
  const second = afterParticles(line, at + 1);
  return isNameWord(line, at) && isNameWord(line, second) && !isRole(line, at) && !isPostNominal(line, at);
};

/** Whether a person’s name seems to begin at a place, rather than an office. */
export const startsPerson = (line: Line, at: number): boolean => {
  const person = isCapital(line, at) ? readPerson(line, at) : null;
  return person !== null && (person.honorific !== null || isGiven(line, at) || !isRole(line, at));
};
