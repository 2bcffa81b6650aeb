import type { Tokens } from "../clauses/index.ts";
import type { Document, Sentence } from "../document/index.ts";
import { capitalHeads, commonHeads, type Head, lastWords } from "../lexicon/measures.ts";
import { Trait } from "../lexicon/traits.ts";
import { createWordFinder } from "../lexicon/word-finder.ts";
import { isCapital, wordOf } from "./phrase.ts";

/** A head noun in its sentence: tokens [first, last] hold "white paper". */
export type HeadAt = Readonly<{ head: Head; first: number; last: number; capital: boolean }>;

const inCapitals = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const HEADS = createWordFinder(lastWords.flatMap((word) => [word, inCapitals(word), word.toUpperCase()]));

/** The sentences of a text that hold a head noun, each once: only these are looked at closely. */
export const sentencesWithHeads = ({ text, sentences }: Document): readonly number[] => {
  const found: number[] = [];
  for (let index = 0; index < sentences.length; index++) {
    const { start, end } = sentences[index] as Sentence;
    if (HEADS.next(text, start, end) >= 0) found.push(index);
  }
  return found;
};

/** Last words of heads of several words. */
const MANY = [...commonHeads.keys(), ...capitalHeads.keys()]
  .map((form) => form.split(" "))
  .filter((words) => words.length > 1);
const LAST_OF_MANY: ReadonlySet<string> = new Set(MANY.map((words) => words.at(-1) ?? ""));
/** The words before those. */
const BEFORE_LAST: ReadonlySet<string> = new Set(MANY.map((words) => words.at(-2) ?? ""));
/** The head nouns of a sentence, the longest at each place. */
export const headsIn = (tokens: Tokens): readonly HeadAt[] => {
  const heads: HeadAt[] = [];
  for (let last = 0; last < tokens.length; last++) {
    if (((tokens.traits[last] ?? 0) & Trait.measureEnd) === 0) continue;
    const capital = isCapital(tokens, last);
    const known = capital ? capitalHeads : commonHeads;
    const found = longest(tokens, last, known);
    if (found) heads.push({ head: found.head, first: found.first, last, capital });
  }
  return heads;
};

const longest = (
  tokens: Tokens,
  last: number,
  known: ReadonlyMap<string, Head>,
): { head: Head; first: number } | null => {
  const word = wordOf(tokens, last);
  const many = last > 0 && BEFORE_LAST.has(wordOf(tokens, last - 1)) && LAST_OF_MANY.has(word);
  if (many && last > 1) {
    const head = known.get(`${wordOf(tokens, last - 2)} ${wordOf(tokens, last - 1)} ${word}`);
    if (head) return { head, first: last - 2 };
  }
  const pair = many ? known.get(`${wordOf(tokens, last - 1)} ${word}`) : undefined;
  if (pair) return { head: pair, first: last - 1 };
  const head = known.get(word) ?? joined(word, known);
  return head ? { head, first: last } : null;
};

/** "mega-project". */
const joined = (word: string, known: ReadonlyMap<string, Head>): Head | undefined => {
  const hyphen = word.lastIndexOf("-");
  const head = hyphen < 0 || word.endsWith("-in-law") ? undefined : known.get(word.slice(hyphen + 1));
  return head?.grade === "sure" || head?.grade === "fair" ? head : undefined;
};
