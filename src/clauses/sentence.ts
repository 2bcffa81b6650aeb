import { Can } from "../lexicon/english.ts";
import { UNTAGGED } from "./tag-sets.ts";
import { Tag } from "./tokens.ts";

/** A stretch while it is being tagged, word by word. */
export type Sentence = Readonly<{
  length: number;
  words: readonly string[];
  /** The tags so far: `UNTAGGED` where the neighbours have yet to decide. */
  out: Uint8Array;
  capitals: Uint8Array;
  /** What each word of the open classes can be, as bits of `Can`. */
  classes: Int32Array;
  /** What each word says wherever it stands, as bits of `Is`. */
  is: Int32Array;
  /** The first word does not begin a sentence. */
  inside: boolean;
}>;

/** Before the first word and after the last stands a stop. */
export const tagAt = ({ out, length }: Sentence, i: number): number =>
  i >= 0 && i < length ? (out[i] as number) : Tag.Stop;
export const classAt = ({ classes, length }: Sentence, i: number): number =>
  i >= 0 && i < length ? (classes[i] as number) : 0;
export const factAt = ({ is, length }: Sentence, i: number): number => (i >= 0 && i < length ? (is[i] as number) : 0);
export const hasCapital = ({ capitals, length }: Sentence, i: number): boolean =>
  i >= 0 && i < length && capitals[i] === 1;
export const wordAt = ({ words, length }: Sentence, i: number): string =>
  i >= 0 && i < length ? (words[i] as string) : "";

/** Whether the word at `i` goes on with the noun phrase of the word before it. */
export const startsNoun = (sentence: Sentence, i: number): boolean => {
  const tag = tagAt(sentence, i);
  if (tag !== UNTAGGED) return tag === Tag.Number;
  return hasCapital(sentence, i) || (classAt(sentence, i) & (Can.noun | Can.plural | Can.adjective)) !== 0;
};

export const isVerbOnly = (can: number): boolean =>
  (can & (Can.base | Can.present | Can.past)) !== 0 && (can & (Can.noun | Can.plural | Can.adjective)) === 0;
