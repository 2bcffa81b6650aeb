import { closedClasses } from "../lexicon/english.ts";
import { createTraits } from "../lexicon/traits.ts";
import type { Units } from "./cut-word.ts";
import { turnOf } from "./settled.ts";
import { UNTAGGED } from "./tag-sets.ts";
import { Tag } from "./tokens.ts";
import { classOf } from "./word-classes.ts";
import { factsOf } from "./word-facts.ts";

/**
 * What is known of words wherever they stand: looked up once, then shared by all their places. Eight numbers a word side by side,
 * so that a look at one takes a single line of the processor's memory; a word is the number of its place here.
 */
export type Words = Readonly<{
  facts: Int32Array;
  /** In lower case with straight apostrophes. */
  lower: readonly string[];
  /** The word that stands between two offsets; only good until the next is asked for. */
  at(from: Units, start: number, end: number): number;
}>;

/** The numbers of a word, by their places among its eight. */
export const Fact = {
  /** Its letters, or their hash. */
  first: 0,
  second: 1,
  /** What it can be, as bits of `Can`. */
  can: 2,
  /** What it says wherever it stands, as bits of `Is`. */
  is: 3,
  /** What it tells of itself, as bits of `Trait`. */
  traits: 4,
  /** The tag of its closed class; `UNTAGGED` for the open ones. */
  closed: 5,
  /** 1 where it begins with a capital. */
  capital: 6,
  /** Which rule settles its tag once its neighbours are known; 0 for none. */
  turn: 7,
} as const;
export const FACTS = 8;

const SLOTS = 1 << 16;
const LONGEST = 32;
/** Short words stand first, then those whose letters are compared, then one place for what is longer, and two for what stands for quotations. */
const OVERLONG = 2 * SLOTS;
/** A quoted stretch that ends with punctuation of its own, and one that does not. */
export const SET_OFF = OVERLONG + 1;
export const QUOTED = OVERLONG + 2;
const PLACES = OVERLONG + 3;

/** Finds a word by its letters, without cutting it from the text: the newest words of each place are kept, so memory is bounded. */
export const createWords = (): Words => {
  const facts = new Int32Array(PLACES * FACTS);
  const written: string[] = new Array(PLACES).fill("");
  const lower: string[] = new Array(PLACES).fill("");
  const traitsOf = createTraits();

  const keep = (place: number, word: string, first: number, second: number): number => {
    const folded = word.toLowerCase();
    const small = folded.includes("’") ? folded.replaceAll("’", "'") : folded;
    const at = place * FACTS;
    facts[at + Fact.first] = first;
    facts[at + Fact.second] = second;
    facts[at + Fact.can] = classOf(small);
    facts[at + Fact.is] = factsOf(small);
    facts[at + Fact.traits] = traitsOf(small);
    facts[at + Fact.closed] = closedTag(small) ?? UNTAGGED;
    facts[at + Fact.capital] = isCapital(word, folded) ? 1 : 0;
    facts[at + Fact.turn] = turnOf(small);
    written[place] = word;
    lower[place] = small;
    return place;
  };

  /** A word may stand in two neighbouring places: the newest goes to its own, unless that is taken and the other is not. */
  const freeOf = (place: number): number => (written[place] === "" || written[place ^ 1] !== "" ? place : place ^ 1);

  /** Words of up to eight letters below U+0100: two integers hold them whole, so that no letters are compared; -1 for others. */
  const short = ({ text, units }: Units, start: number, end: number): number => {
    const middle = Math.min(end, start + 4);
    let first = 0;
    let second = 0;
    for (let at = start; at < middle; at++) {
      const unit = units[at] as number;
      if (unit >= 0x100 || unit === 0) return -1;
      first = (first << 8) | unit;
    }
    for (let at = middle; at < end; at++) {
      const unit = units[at] as number;
      if (unit >= 0x100 || unit === 0) return -1;
      second = (second << 8) | unit;
    }
    const place = Math.imul(first ^ Math.imul(second, 0x85ebca6b), 0x9e3779b1) >>> 16;
    if (isShort(place, first, second)) return place;
    const other = place ^ 1;
    return isShort(other, first, second) ? other : keep(freeOf(place), copied(text, start, end), first, second);
  };
  const isShort = (place: number, first: number, second: number): boolean =>
    facts[place * FACTS] === first && facts[place * FACTS + 1] === second;

  const long = ({ text, units }: Units, start: number, end: number): number => {
    let hash = 0;
    for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + (units[at] as number)) | 0;
    const place = SLOTS + ((hash ^ (hash >>> 15)) & (SLOTS - 1));
    if (isLong(place, hash, units, start, end)) return place;
    const other = place ^ 1;
    return isLong(other, hash, units, start, end) ? other : keep(freeOf(place), copied(text, start, end), hash, 0);
  };
  const isLong = (place: number, hash: number, units: Uint16Array, start: number, end: number): boolean =>
    facts[place * FACTS] === hash && isWritten(written[place] as string, units, start, end);

  const at = (from: Units, start: number, end: number): number => {
    const length = end - start;
    const place = length <= 8 ? short(from, start, end) : -1;
    if (place >= 0) return place;
    return length <= LONGEST ? long(from, start, end) : keep(OVERLONG, from.text.slice(start, end), 0, 0);
  };

  for (const [place, word] of [[SET_OFF, ","] as const, [QUOTED, ""] as const]) {
    lower[place] = word;
    facts[place * FACTS + Fact.traits] = traitsOf(word);
  }
  return { facts, lower, at };
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

const isCapital = (word: string, folded: string): boolean => {
  const first = word.charCodeAt(0);
  return (first >= 65 && first <= 90) || (first > 127 && word.charAt(0) !== folded.charAt(0));
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
