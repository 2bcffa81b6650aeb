import { Tag, tagSet } from "../clauses/index.ts";
import { Trait } from "../lexicon/traits.ts";
import type { After } from "./after-name.ts";
import { calls } from "./calls.ts";
import { has, isArticle, isCapital, isFiniteVerb, isNominal, type Line, tagAt, wordAt, written } from "./line.ts";
import { namedByNoun, readOrganisation } from "./organisation-name.ts";
import { isHonorific } from "./person-name.ts";
import {
  isAcronym,
  isCommonWord,
  isGiven,
  isKnownSurname,
  isLabel,
  isNameWord,
  isPlace,
  isPluralNoun,
  isRole,
  isTime,
  isUnlisted,
} from "./vocabulary.ts";

export const closes = (line: Line, at: number): boolean => at >= line.tokens.length || CLOSES[tagAt(line, at)] === 1;
const CLOSES = tagSet(Tag.Comma, Tag.Stop, Tag.Colon, Tag.Close, Tag.Dash, Tag.Semicolon);

/** "of the Harbour Trust", "from the HUL dockers’ union": only where the words name a body. */
export const belonging = (line: Line, at: number): After | null => {
  const first = isArticle(line, at + 1) ? at + 2 : at + 1;
  // "from the university’s School of Engineering"
  const owned = tagAt(line, first + 1) === Tag.Genitive && !isCapital(line, first) && isCapital(line, first + 2);
  const from = owned ? first + 2 : overPlace(line, first);
  let name = wordAt(line, from) === "think" && wordAt(line, from + 1) === "tank" ? from + 2 : from;
  while (name < from + 4 && !isCapital(line, name) && isNominal(line, name)) name++;
  const body =
    longerName(line, from) ??
    // "of think tank [the Harbour Institute]"
    (name > from && isArticle(line, name) ? readOrganisation(line, name + 1) : null) ??
    (wordAt(line, at) === "of" ? namesOfFirm(line, at + 1) : null) ??
    (isArticle(line, at + 1) ? namedGroup(line, at + 2) : null) ??
    (name > from ? namedByNoun(line, name) : owned ? null : weakName(line, at, from));
  return body === null ? null : { to: body.to, office: { role: null, organisation: body.name, body: null } };
};

/** "[Ann Lee] with Tarn Harbour Watch", "with Shelter Larne,": up to a mark or a verb, and nobody’s name; "with the trust behind her" is none. */
export const employedBy = (line: Line, at: number): After | null => {
  const body = belonging(line, at);
  if (body !== null) return ends(line, body.to) || isPartAt(line, body.to) ? body : null;
  const from = isArticle(line, at + 1) ? at + 2 : at + 1;
  let to = from;
  while (to < from + 6 && isCapital(line, to) && !isTime(line, to) && !isRole(line, to)) to++;
  const lone = to === from + 1 && isAcronym(line, from);
  const several = to > from + 1 && !isGiven(line, from) && !isKnownSurname(line, to - 1) && !isHonorific(line, from);
  if (!(lone || several) || !ends(line, to)) return null;
  return { to, office: { role: null, organisation: written(line, from, to), body: null } };
};
/** "Department of Dairying [at] Tarn University" */
const isPartAt = (line: Line, at: number): boolean => /^(?:at|in)$/.test(wordAt(line, at));

/** "of the [Elmwood] law firm Lee & Hill", "of [Lisbon-based] consultancy Corran Research": over where a body is from that a noun leads to. */
const overPlace = (line: Line, at: number): number => {
  if (!isCapital(line, at)) return at;
  let to = at + 1;
  while (to < at + 4 && !isCapital(line, to) && isNominal(line, to)) to++;
  return to > at + 1 && isCapital(line, to) && has(line, to - 1, Trait.bodyNoun) ? at + 1 : at;
};

/** "from the [Save Our Beach campaign]", "of the [Tideline group]": capitals before a noun in small letters for those who act together. */
const namedGroup = (line: Line, from: number): Readonly<{ name: string; to: number }> | null => {
  let to = from;
  while (to < from + 6 && isCapital(line, to) && !isTime(line, to)) to++;
  const group = GROUPS.test(wordAt(line, to))
    ? to
    : isNominal(line, to) && GROUPS.test(wordAt(line, to + 1))
      ? to + 1
      : -1;
  return to > from && group >= to && ends(line, group + 1)
    ? { name: written(line, from, group + 1), to: group + 1 }
    : null;
};
const GROUPS =
  /^(?:campaign|group|collective|charity|network|coalition|project|movement|union|think-?tank|consultancy|law firm)$/;

/** "of [ING Fairway]": letters and a name behind them, up to a mark or a verb. */
const longerName = (line: Line, from: number): Readonly<{ name: string; to: number }> | null => {
  const body = readOrganisation(line, from);
  if (body === null || body.to > from + 1 || !isAcronym(line, from)) return body;
  let to = body.to;
  while (to < from + 3 && isNameWord(line, to) && !isTime(line, to)) to++;
  return to > body.to && ends(line, to) ? { name: written(line, from, to), to } : body;
};

/** "from [Save Our Libraries]", "at [Harbour Capital Markets]": capitals up to a mark or a verb whose last is a thing or many. */
const weakName = (line: Line, preposition: number, from: number): Readonly<{ name: string; to: number }> | null => {
  let to = from;
  while (to < from + 6 && isCapital(line, to) && !isTime(line, to)) to++;
  if (to - from < 2 || !ends(line, to) || isPlace(line, from) || isGiven(line, from)) return null;
  if (isRole(line, from) || isHonorific(line, from)) return null;
  // "from Larne [Community] Larder"
  const called = to - from > 2 && isCommonWord(line, to - 2) && !PLACES.has(wordAt(line, to - 1));
  const things = called || isPluralNoun(line, to - 1) || (isCommonWord(line, to - 1) && !isPlace(line, to - 1));
  const joined = tagAt(line, from + 1) === Tag.Possessive;
  return joined || (things && wordAt(line, preposition) !== "of") ? { name: written(line, from, to), to } : null;
};

/** "of [Seymour Grant]", "of [Tenants Together]": two names of people, or words that end in no noun, and nothing of a place. */
const namesOfFirm = (line: Line, from: number): Readonly<{ name: string; to: number }> | null => {
  let to = from;
  while (to < from + 4 && isCapital(line, to) && !isTime(line, to)) {
    if (isPlace(line, to) || PLACES.has(wordAt(line, to)) || isRole(line, to) || isLabel(line, to)) return null;
    to++;
  }
  const acting = wordAt(line, to + 1) === "who" && /^(?:represents|represented|acts|acted)$/.test(wordAt(line, to + 2));
  if (to - from < 2 || !ends(line, to) || isHonorific(line, from) || (wordAt(line, to) === "," && !acting)) return null;
  if (acting) return { name: written(line, from, to), to };
  const partners = to - from === 2 && mayBePartner(line, from) && isNameOfPerson(line, to - 1);
  const call = calls.has(wordAt(line, to - 1)) && isCommonWord(line, from);
  return partners || call ? { name: written(line, from, to), to } : null;
};
const isNameOfPerson = (line: Line, at: number): boolean => isKnownSurname(line, at) || isGiven(line, at);
/** A name, or a word that no list knows and that does not end as towns do: "[Marlow] Grant", not "Chipping Norton". */
const mayBePartner = (line: Line, at: number): boolean =>
  isNameOfPerson(line, at) || (isUnlisted(line, at) && !TOWN.test(wordAt(line, at)));
const TOWN = /(?:ing|ton|ham|ford|by|wick|ley|port|mouth|chester|stead|worth|bury|field|hurst)$/;
/** Words in the names of towns. */
const PLACES: ReadonlySet<string> = new Set(
  "new old eau van de terre north south east west upper lower great little port saint st fort mount market san santa los las el la le cape lake river castle high long bishop bishops king kings queen queens royal bad nova novo notre harbour harbor bay hill hills falls city springs spring beach park heights valley island islands county village grove creek town bridge point green common heath moor cross wood woods woodlands field fields water head end street road avenue lane court square gardens forest grange mill mills rock rapids ridge glen plains mountain mountains keynes mead vale ville burgh borough haven ford abbey".split(
    " ",
  ),
);
const ends = (line: Line, at: number): boolean => closes(line, at) || isFiniteVerb(line, at);
