import { closedClasses } from "../lexicon/english.ts";
import { createTraits } from "../lexicon/traits.ts";
import type { Units } from "./cut-word.ts";
import { turnOf } from "./settled.ts";
import { UNTAGGED } from "./tag-sets.ts";
import { Tag } from "./tokens.ts";
import { classOf } from "./word-classes.ts";
import { factsOf } from "./word-facts.ts";

/** What is known of a word wherever it stands: looked up once, then shared by all its places. */
export type Word = Readonly<{
  hash: number;
  written: string;
  /** In lower case with straight apostrophes. */
  lower: string;
  /** 1 where it begins with a capital. */
  capital: number;
  /** What it can be, as bits of `Can`. */
  can: number;
  /** The tag of its closed class; `UNTAGGED` for the open ones. */
  closed: number;
  /** What it says wherever it stands, as bits of `Is`. */
  is: number;
  /** What it tells of itself, as bits of `Trait`. */
  traits: number;
  /** Which rule settles its tag once its neighbours are known; 0 for none. */
  turn: number;
}>;

const SLOTS = 1 << 16;
const LONGEST = 32;

/** Finds the entry of a word by its letters, without cutting it from the text: the newest word of each slot is kept, so memory is bounded. */
export const createWords = () => {
  const wordOf = createEntries();
  const [short, long] = [createShort(wordOf), createLong(wordOf)];
  return (from: Units, start: number, end: number): Word =>
    end - start <= 8
      ? (short(from, start, end) ?? long(from, start, end))
      : end - start <= LONGEST
        ? long(from, start, end)
        : wordOf(from.text.slice(start, end), 0);
};
export type WordAt = ReturnType<typeof createWords>;

/** Words of up to eight letters below U+0100: two integers hold them whole, so that no letters are compared. */
const createShort = (wordOf: WordOf) => {
  const kept: (Word | undefined)[] = new Array(SLOTS).fill(undefined);
  const keys = new Int32Array(SLOTS * 2);
  return ({ text, units }: Units, start: number, end: number): Word | undefined => {
    const middle = Math.min(end, start + 4);
    let first = 0;
    let second = 0;
    for (let at = start; at < middle; at++) {
      const unit = units[at] as number;
      if (unit >= 0x100 || unit === 0) return undefined;
      first = (first << 8) | unit;
    }
    for (let at = middle; at < end; at++) {
      const unit = units[at] as number;
      if (unit >= 0x100 || unit === 0) return undefined;
      second = (second << 8) | unit;
    }
    const mixed = Math.imul(first ^ Math.imul(second, 0x85ebca6b), 0x9e3779b1);
    const slot = mixed >>> 16;
    if (keys[slot * 2] === first && keys[slot * 2 + 1] === second) {
      const known = kept[slot];
      if (known !== undefined) return known;
    }
    const word = wordOf(copied(text, start, end), 0);
    keys[slot * 2] = first;
    keys[slot * 2 + 1] = second;
    kept[slot] = word;
    return word;
  };
};

const createLong = (wordOf: WordOf) => {
  const kept: (Word | undefined)[] = new Array(SLOTS).fill(undefined);
  return ({ text, units }: Units, start: number, end: number): Word => {
    let hash = 0;
    for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + (units[at] as number)) | 0;
    const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    const known = kept[slot];
    if (known !== undefined && known.hash === hash && isWritten(known.written, units, start, end)) return known;
    const word = wordOf(copied(text, start, end), hash);
    kept[slot] = word;
    return word;
  };
};

const isWritten = (written: string, units: Uint16Array, start: number, end: number): boolean => {
  const { length } = written;
  if (length !== end - start) return false;
  for (let i = 0; i < length; i++) if (written.charCodeAt(i) !== units[start + i]) return false;
  return true;
};

/** Letters of their own: a slice would keep its whole document in memory. */
const copied = (text: string, start: number, end: number): string => {
  if (end - start < 13) return text.slice(start, end);
  const middle = start + 12;
  return text.slice(start, middle) + copied(text, middle, end);
};

type WordOf = (written: string, hash: number) => Word;
const createEntries = (): WordOf => {
  const traitsOf = createTraits();
  return (written, hash) => {
    const folded = written.toLowerCase();
    const lower = folded.includes("’") ? folded.replaceAll("’", "'") : folded;
    const first = written.charCodeAt(0);
    const capital = (first >= 65 && first <= 90) || (first > 127 && written.charAt(0) !== folded.charAt(0)) ? 1 : 0;
    return {
      hash,
      written,
      lower,
      capital,
      can: classOf(lower),
      closed: closedTag(lower) ?? UNTAGGED,
      is: factsOf(lower),
      traits: traitsOf(lower),
      turn: turnOf(lower),
    };
  };
};

const byName = Tag as Readonly<Record<string, number>>;
const NEGATED = /^(?:is|are|was|were|do|does|did|has|have|had|will|would|could|should|can|must)n't$/;

const closedTag = (word: string): number | undefined => {
  const name = closedClasses.get(word);
  if (name !== undefined) return byName[name];
  if (word === "to") return Tag.To;
  if (word === "'s") return Tag.Genitive;
  return word.endsWith("n't") && NEGATED.test(word)
    ? byName[closedClasses.get(word.slice(0, -3)) ?? "Modal"]
    : undefined;
};
