import { Tag, type Tokens, tagSet } from "../clauses/index.ts";
import { Trait } from "../lexicon/traits.ts";

/** A stretch of the article in words; positions in it are numbers of tokens, ends exclusive. Quoted stretches are one word each. */
export type Line = Readonly<{ text: string; tokens: Tokens }>;

/** Whether the word at a place has one of `traits`. */
export const has = ({ tokens }: Line, at: number, wanted: number): boolean => ((tokens.traits[at] ?? 0) & wanted) !== 0;

/** Before the first word and after the last there is none; a list asked for what it does not have answers slowly ever after. */
export const wordAt = ({ tokens: { words, length } }: Line, at: number): string =>
  at >= 0 && at < length ? (words[at] as string) : "";
export const tagAt = ({ tokens }: Line, at: number): number => tokens.tag[at] ?? Tag.Stop;
export const isCapital = ({ tokens }: Line, at: number): boolean => tokens.capital[at] === 1;
export const startAt = ({ tokens }: Line, at: number): number => tokens.start[at] ?? 0;
export const endAt = ({ tokens }: Line, at: number): number => tokens.end[at - 1] ?? 0;

/** The words as they stand in the text, white space folded. */
export const written = (line: Line, from: number, to: number): string => {
  if (to <= from) return "";
  const words = line.text.slice(startAt(line, from), endAt(line, to));
  return to - from === 1 && tagAt(line, from) !== Tag.Quoted ? words : folded(words);
};
/** Most names stand with single spaces already: a look spares them the copy. */
const folded = (words: string): string => (UNFOLDED.test(words) ? words.replace(/\s+/g, " ") : words);
const UNFOLDED = /\s\s|[^\S ]/;

/** A word without the stop of an abbreviation: "prof." → "prof". */
export const bareAt = (line: Line, at: number): string => {
  const word = wordAt(line, at);
  return word.endsWith(".") ? word.slice(0, -1) : word;
};

const NOMINAL = tagSet(Tag.Noun, Tag.Plural, Tag.Proper, Tag.Adjective, Tag.Genitive);
const VERBAL = tagSet(Tag.VerbPast, Tag.VerbPresent, Tag.Modal, Tag.Be, Tag.Have, Tag.Do);
const LOOSE = tagSet(Tag.VerbGerund, Tag.VerbParticiple, Tag.VerbBase, Tag.VerbPast, Tag.VerbPresent);

const DESCRIBING: ReadonlySet<string> = new Set([
  "managing",
  "acting",
  "founding",
  "outgoing",
  "incoming",
  "leading",
  "retired",
  "elected",
  "appointed",
  "former",
  "lead",
  "head",
  "visiting",
  "supervising",
  "operating",
  "marketing",
  "engineering",
  "programming",
  "presiding",
  "defending",
  "prosecuting",
  "investigating",
  "consulting",
  "treating",
  "attending",
  "governing",
  "sitting",
  "serving",
  "campaigning",
  "parenting",
  "teaching",
  "nursing",
  "training",
  "planning",
  "housing",
  "farming",
  "fishing",
  "building",
]);

/** A word that a noun phrase may be made of; "managing" and "retired" before a noun too. */
export const isNominal = (line: Line, at: number): boolean => {
  const tag = tagAt(line, at);
  if (NOMINAL[tag] === 1 || isUpper(line, at) || isRanking(line, at) || isAll(line, at) || isUp(line, at)) return true;
  return LOOSE[tag] === 1 && (has(line, at, Trait.field) || DESCRIBING.has(wordAt(line, at)) || isCapital(line, at));
};
/** "Levelling [Up] Secretary": a matter of two words. */
const isUp = (line: Line, at: number): boolean => wordAt(line, at) === "up" && wordAt(line, at - 1) === "levelling";
/** "[All] India Harbours Federation": of a whole country. */
const isAll = (line: Line, at: number): boolean =>
  isCapital(line, at) &&
  wordAt(line, at) === "all" &&
  tagAt(line, at - 1) === Tag.Stop &&
  isCapital(line, at + 1) &&
  has(line, at + 1, Trait.place);
/** "[First] Minister": a number with a capital before an office. */
const isRanking = (line: Line, at: number): boolean =>
  isCapital(line, at) &&
  RANKING.has(wordAt(line, at)) &&
  isCapital(line, at + 1) &&
  has(line, at + 1, Trait.capitalRole);
const RANKING: ReadonlySet<string> = new Set(["first", "second"]);
/** "WHO", "US", "IT": pronouns in capital letters are names. */
const isUpper = (line: Line, at: number): boolean =>
  isCapital(line, at) &&
  UPPERS.has(wordAt(line, at)) &&
  UPPER.test(line.text.slice(startAt(line, at), endAt(line, at + 1)));
const UPPERS: ReadonlySet<string> = new Set(["who", "us", "it", "aa", "itv", "is"]);
const UPPER = /^(?:WHO|US|IT|AA|ITV|IS)$/;
export const isFiniteVerb = (line: Line, at: number): boolean => VERBAL[tagAt(line, at)] === 1;
export const isArticle = (line: Line, at: number): boolean => has(line, at, Trait.article);
