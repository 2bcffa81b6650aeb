import { Tag, tagSet } from "../clauses/index.ts";
import { isCapital, isNominal, type Line, tagAt } from "./line.ts";
import { isCommonWord, isField, isPluralNoun } from "./vocabulary.ts";

/** A word of a name: capitalised, and no article or pronoun at the head of a sentence. */
export const isWord = (line: Line, at: number): boolean =>
  isCapital(line, at) && (WORDS[tagAt(line, at)] === 1 || isNominal(line, at));
const WORDS = tagSet(
  Tag.Proper,
  Tag.Noun,
  Tag.Plural,
  Tag.Adjective,
  Tag.VerbGerund,
  Tag.VerbBase,
  Tag.VerbPast,
  Tag.VerbParticiple,
  Tag.Adverb,
  Tag.Number,
);

/** Of the common vocabulary, or what something is for. */
export const isCommon = (line: Line, at: number): boolean =>
  isField(line, at) || isCommonWord(line, at) || isPluralNoun(line, at);
