import { functionWords, months, newsWords } from "../lexicon/sameness.ts";
import { isNameInside } from "./details.ts";
import type { WordSet } from "./hash.ts";
import { sharedOf } from "./sketch.ts";
import { comparableWords } from "./words.ts";

/** The words an article keeps coming back to: what tells its story from others of the same kind. */
export type Topic = WordSet;

const MOST = 32;
const NAME = /[A-Z]\p{L}{2,30}/uy;

/** The commonest words of a text that mean something; a word that is written as a name counts three times. */
export const topicOf = (text: string, words = comparableWords(text)): readonly string[] => {
  const counts = new Map<string, number>();
  const add = (word: string, count: number): void => {
    if (!newsWords.has(word)) counts.set(word, (counts.get(word) ?? 0) + count);
  };
  for (const word of words) if (isContent(word)) add(singular(word), 1);
  for (let space = text.indexOf(" ", 1); space >= 0; space = text.indexOf(" ", space + 1)) {
    if (!isNameInside(text, space + 1)) continue;
    NAME.lastIndex = space + 1;
    const name = NAME.exec(text)?.[0];
    if (name !== undefined) for (const word of contentWords(name)) add(word, 2);
  }
  return [...counts]
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, MOST)
    .map(([word]) => word)
    .sort();
};

/** Words that carry meaning, in the singular where that is an s away: "the libraries’ new roofs" → ["library", "new", "roof"]. */
export const contentWords = (text: string): readonly string[] => comparableWords(text).filter(isContent).map(singular);

const isContent = (word: string): boolean =>
  word.length > 2 && word.charCodeAt(0) > 57 && !functionWords.has(word) && !months.has(word);

/** A rough singular, the same for every form of a word that it meets; never shown. */
export const singular = (word: string): string => {
  if (word.length < 4 || !word.endsWith("s") || word.endsWith("ss") || word.endsWith("us") || word.endsWith("is"))
    return word;
  return word.endsWith("ies") ? `${word.slice(0, -3)}y` : word.slice(0, -1);
};

/** Of a notice of two lines, a few words in common say little. */
export const LEAST = 16;

/** The share of the shorter topic's words that the other has: two reports of one event share a third or more. */
export const topicShared = (a: Topic, b: Topic): number =>
  sharedOf(a, b) / Math.max(LEAST, Math.min(a.length, b.length));

/** Topics that share this much are about one story: reports of one announcement share a fifth and more, others a tenth. */
export const ONE_STORY = 0.19;
