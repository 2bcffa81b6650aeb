import { Tag, tagSet } from "../clauses/index.ts";
import { organisations } from "../lexicon/organisations.ts";
import { people } from "../lexicon/people.ts";
import { Trait } from "../lexicon/traits.ts";
import { has, isCapital, type Line, tagAt, wordAt } from "./line.ts";

/** Whether a noun is one for persons, by the lists or its ending: only where its neighbours speak for it. */
export const isPersonNoun = (line: Line, at: number): boolean => has(line, at, Trait.personNoun);

/** An office or trade: "director", "oceanographer". */
export const isRole = (line: Line, at: number): boolean =>
  has(line, at, isCapital(line, at) ? Trait.capitalRole : Trait.role) ||
  (has(line, at, Trait.honorific) && wordAt(line, at) === "justice" && wordAt(line, at - 1) === "chief");

/** "Council", "Trust": capitalised words for a kind of body. */
export const isBodyHead = (line: Line, at: number): boolean => has(line, at, Trait.bodyHead) && isCapital(line, at);
export const isStrongHead = (line: Line, at: number): boolean => isBodyHead(line, at) && !has(line, at, Trait.weakHead);

const original = ({ text, tokens }: Line, at: number): string => text.slice(tokens.start[at] ?? 0, tokens.end[at] ?? 0);

/** Whether all letters of a word but one may be capitals: the second or last is one. */
const mayBeAcronym = ({ text, tokens }: Line, at: number): boolean => {
  const last = text.charCodeAt((tokens.end[at] ?? 1) - 1);
  return last > 127 || (last >= 65 && last <= 90);
};

/** "RSPB", "HMRC": capital letters that are a body's, as far as one can see. */
export const isAcronym = (line: Line, at: number): boolean => {
  if (!isCapital(line, at) || !mayBeAcronym(line, at)) return false;
  const { length } = wordAt(line, at);
  if (length < 2 || length > 7) return false;
  const word = original(line, at);
  return (
    word.length > 1 &&
    word.length < 8 &&
    /^\p{Lu}[\p{Lu}&]*\p{Ll}?\p{Lu}$/u.test(word) &&
    !organisations.notOrganisations.has(word) &&
    !people.postNominals.has(word)
  );
};

/** "HarbourAid", "TideWatch": a capital inside a word that is no name of a person. */
export const isJoined = (line: Line, at: number): boolean => {
  if (!isCapital(line, at) || has(line, at, Trait.known | Trait.given | Trait.surname)) return false;
  const word = wordAt(line, at);
  if (word.length < 6) return false;
  const written = original(line, at);
  return written !== word && JOINED.test(written) && !PREFIXED.test(written) && !ON_SCREEN.has(word);
};
const JOINED = /^\p{Lu}\p{Ll}{2,}\p{Lu}\p{Ll}+$/u;
/** "MacLeod", "FitzGerald", "VanDyke", "LaToya" */
const PREFIXED = /^(?:Ma?c|Fitz|V[ao]n|De[rlns]?|Di|Du|L[aeo]|Ja|Ke|Jo|Mary|Anna?|Al|El|Ben|Bin|Abd|Saint|Ter)\p{Lu}/u;
/** Where something is said rather than who says it. */
const ON_SCREEN: ReadonlySet<string> = new Set(
  "youtube whatsapp facetime playstation powerpoint photoshop snapchat wechat airpods macbook javascript podcast wordpress".split(
    " ",
  ),
);

/** An initial or several: "J.", "R.K.", "T". */
export const isInitial = (line: Line, at: number): boolean => {
  if (!isCapital(line, at)) return false;
  const word = wordAt(line, at);
  if (word.length !== 1 && word.charCodeAt(1) !== 46) return false;
  const written = original(line, at);
  return /^\p{Lu}(?:\.\p{Lu})*\.?$/u.test(written) && (written.endsWith(".") || tagAt(line, at) === Tag.Proper);
};

export const isEnding = (line: Line, at: number): boolean =>
  has(line, at, Trait.ending) && organisations.endings.has(original(line, at));
export const isPostNominal = (line: Line, at: number): boolean =>
  has(line, at, Trait.postNominal) && people.postNominals.has(original(line, at).replaceAll(".", ""));
export const isSuffix = (line: Line, at: number): boolean =>
  has(line, at, Trait.suffix) && isCapital(line, at) && tagAt(line, at) !== Tag.Pronoun;

export const isPlace = (line: Line, at: number): boolean => has(line, at, Trait.place);
export const isTime = (line: Line, at: number): boolean => has(line, at, Trait.time);
export const isKnownSurname = (line: Line, at: number): boolean => has(line, at, Trait.surname);
/** A word of the common vocabulary and no name: "dune", "policy". */
export const isCommonWord = (line: Line, at: number): boolean => has(line, at, Trait.common);
/** "rivers", "farmers", with a capital too. */
export const isPluralNoun = (line: Line, at: number): boolean => has(line, at, Trait.pluralNoun);
export const isField = (line: Line, at: number): boolean => has(line, at, Trait.field);
export const isGiven = (line: Line, at: number): boolean => has(line, at, Trait.given) && isCapital(line, at);
/** "Labour", "Tory", "French": what kind of person, never the first word of a name. */
export const isLabel = (line: Line, at: number): boolean => has(line, at, Trait.label);

/** A word that no list knows. */
export const isUnlisted = (line: Line, at: number): boolean => !has(line, at, Trait.known);

/** A capitalised word that can stand in a name. */
export const isNameWord = (line: Line, at: number): boolean =>
  isCapital(line, at) &&
  !has(line, at, Trait.dayOrCompound) &&
  (tagAt(line, at) === Tag.Proper ||
    isInitial(line, at) ||
    isUnknown(line, at) ||
    isPluralName(line, at) ||
    isWordAndName(line, at));

/** "[Frank] Norman", "[Miles] Grey" at the head of a sentence: a given name that is a word, too, before another name. */
const isWordAndName = (line: Line, at: number): boolean =>
  WORDS[tagAt(line, at)] === 1 &&
  has(line, at, Trait.given) &&
  isCapital(line, at + 1) &&
  tagAt(line, at + 1) === Tag.Proper;
const WORDS = tagSet(Tag.Adjective, Tag.Plural);

/** "Rhys" at the head of a sentence: a given name, and no other word, that ends as plurals do. */
const isPluralName = (line: Line, at: number): boolean =>
  tagAt(line, at) === Tag.Plural && has(line, at, Trait.given) && !has(line, at, Trait.known);

/** "Amberry" at the head of a sentence: a word that no list knows, whatever its ending looks like. */
const isUnknown = (line: Line, at: number): boolean =>
  (OPEN[tagAt(line, at)] === 1 || isNameInLy(line, at)) &&
  !has(line, at, Trait.known) &&
  wordAt(line, at).length > 2 &&
  /^\p{L}+(?:[-'’]\p{L}+)*$/u.test(original(line, at));
/** “It is late,” [Ganguly] said: what ends as adverbs do, alone or where no sentence begins. */
const isNameInLy = (line: Line, at: number): boolean =>
  tagAt(line, at) === Tag.Adverb && (line.tokens.length === 1 || (at > 0 && tagAt(line, at - 1) !== Tag.Stop));
const OPEN = tagSet(Tag.Adjective, Tag.Noun, Tag.VerbGerund, Tag.VerbPast);
