import type { Span } from "../document/index.ts";
import { functionWords, negations } from "../lexicon/sameness.ts";
import { inDigits, spelled } from "../resolve/spelling.ts";
import { singular } from "../resolve/topic.ts";
import { comparableWords } from "../resolve/words.ts";

/** Words as they are compared, each with its place in the text. */
export type WordStream = Readonly<{ words: readonly string[]; places: readonly Span[] }>;

/** Every word, in one spelling: "Twelve libraries’" → "12", "libraries". */
export const literalWords = (text: string, spans: readonly Span[] = [{ start: 0, end: text.length }]): WordStream => {
  const words: string[] = [];
  const places: Span[] = [];
  for (const { start, end } of spans)
    for (const match of text.slice(start, end).matchAll(/[^\s–—/]+/g)) {
      const place = { start: start + match.index, end: start + match.index + match[0].length };
      for (const word of comparableWords(match[0])) {
        words.push(oneSpelling(inDigits(word)));
        places.push(place);
      }
    }
  return { words, places };
};

/** "centers" and "centres" too, though only the singular is listed. */
const oneSpelling = (word: string): string =>
  word.length > 5 && word.endsWith("s") ? `${spelled(word.slice(0, -1))}s` : spelled(word);

/** What stands for every word that turns a statement round. */
export const NOT = "¬";

/** Only what carries meaning, in its stem: what reported speech has in common with the words that it reports. */
export const contentStream = ({ words, places }: WordStream): WordStream => {
  const kept = words.map((word, at) => ({ word, place: places[at] as Span })).filter(({ word }) => carries(word));
  return { words: kept.map(({ word }) => stem(word)), places: kept.map(({ place }) => place) };
};

/** A stream cut at blank lines: paragraphs of an article, or the places that a dataset tells of. */
export const blocksOf = (text: string, { words, places }: WordStream): readonly WordStream[] => {
  const cuts = places.flatMap(({ start }, at) =>
    at > 0 && /\n[^\S\n]*\n/.test(text.slice(places[at - 1]?.end, start)) ? [at] : [],
  );
  return [0, ...cuts].map((from, at) => ({ words: words.slice(from, cuts[at]), places: places.slice(from, cuts[at]) }));
};

export const isNegation = (word: string): boolean => word === NOT || negations.has(word);

export const isNumber = (word: string): boolean => /^\d/.test(word);

/** Whether a word says something by itself. */
export const carries = (word: string): boolean => negations.has(word) || !functionWords.has(word);

/** A rough stem, for comparing alone: "closing", "closed" and "closes" are one. */
const stem = (word: string): string => {
  if (negations.has(word)) return NOT;
  if (isNumber(word)) return word;
  const bare = singular(word);
  return bare.length > 4 ? bare.replace(/(?:ing|ed|e|s)$/, "").replace(/([^aeiou])\1$/, "$1") : bare;
};
