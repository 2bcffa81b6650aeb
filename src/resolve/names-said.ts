import { honorifics } from "../lexicon/sameness.ts";
import { type WordSet, wordSet } from "./hash.ts";
import { quoteWords } from "./quotes.ts";

/** A word with a capital inside a sentence, or behind another with one. */
const NAME = /(?<=[\p{Ll}\p{Lu}\d,;:)] )\p{Lu}[\p{L}\p{M}'’-]+/gu;
const WORD = /\p{L}+/gu;
/** Where more of the words have capitals, they are a style. */
const STYLE = 0.5;

const none: WordSet = [];

/** The words of a quotation that are written as names, as they are compared: "I met the mayor of Leeds" → {leeds}. */
export const namesSaid = (content: string): WordSet => {
  const names = content.match(NAME);
  if (names === null || names.length > STYLE * (content.match(WORD)?.length ?? 0)) return none;
  return wordSet(names.flatMap(quoteWords).filter((word) => !honorifics.has(word)));
};
