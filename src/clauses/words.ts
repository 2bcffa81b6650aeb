import { closedClasses } from "../lexicon/english.ts";
import { ownLetters } from "../lexicon/memory.ts";
import { traitsOf } from "../lexicon/traits.ts";
import type { Units } from "./cut-word.ts";
import { turnOf } from "./settled.ts";
import { UNTAGGED } from "./tag-sets.ts";
import { Tag } from "./tokens.ts";
import { classOf } from "./word-classes.ts";
import { factsOf } from "./word-facts.ts";

/**
 * What is known of words wherever they stand: looked up once, then shared by all their places. Eight numbers a word side by side,
 * the words in the order in which they were first met: those that stand everywhere come first and stay in the processor's memory.
 */
export type Words = Readonly<{
  facts: Int32Array;
  /** In lower case with straight apostrophes. */
  lower: readonly string[];
  /** The number of the word that stands between two offsets; only good until the next is asked for. */
  at(from: Units, start: number, end: number): number;
}>;

/** The numbers of a word, by their places among its eight. */
export const Fact = {
  /** Its letters, four to a number, or their hash and how many there are. */
  first: 0,
  second: 1,
  third: 2,
  fourth: 3,
  /** What it can be, as bits of `Can`. */
  can: 4,
  /** What it says wherever it stands, as bits of `Is`. */
  is: 5,
  /** What it tells of itself, as bits of `Trait`. */
  traits: 6,
  /** The tag of its closed class, `UNTAGGED` for the open ones; then whether it has a capital; then the rule that settles its tag. */
  more: 7,
} as const;
export const FACTS = 8;

/** The parts of `Fact.more`. */
export const closedIn = (more: number): number => more & 0xff;
export const capitalIn = (more: number): number => (more >> 8) & 1;
/** Which rule settles a tag once its neighbours are known; 0 for none. */
export const turnIn = (more: number): number => more >> 9;

const SLOTS = 1 << 16;
/** Words that are remembered; one more, and all are forgotten. */
const MOST = 40_000;
/** Words whose letters fit their numbers. */
const PACKED = 16;
const LONGEST = 32;
/** One number for what is longer, and two for what stands for quotations; 0 is no word. */
const OVERLONG = 1;
/** A quoted stretch that ends with punctuation of its own, and one that does not. */
export const SET_OFF = 2;
export const QUOTED = 3;
const FIRST = 4;
/** Where the letters of a hashed word would stand: no packed word has this and nothing before it. */
const HASHED = -1;

/** Finds a word by its letters, without cutting it from the text; memory is bounded. */
export const createWords = (): Words => {
  /** Hash → number of the word, or of one that came before it to the same place. */
  const slots = new Uint16Array(SLOTS);
  const facts = new Int32Array((MOST + FIRST) * FACTS);
  const written: string[] = new Array(MOST + FIRST).fill("");
  const lower: string[] = new Array(MOST + FIRST).fill("");
  const known = { next: FIRST };

  const describe = (id: number, word: string): number => {
    const folded = word.toLowerCase();
    const small = folded.includes("’") ? folded.replaceAll("’", "'") : folded;
    const at = id * FACTS;
    facts[at + Fact.can] = classOf(small);
    facts[at + Fact.is] = factsOf(small);
    facts[at + Fact.traits] = traitsOf(small);
    facts[at + Fact.more] =
      word === BODY
        ? UNTAGGED | (1 << 8)
        : (closedTag(small) ?? UNTAGGED) | (isCapital(word, folded) ? 1 << 8 : 0) | (turnOf(small) << 9);
    written[id] = word;
    lower[id] = internal(small);
    return id;
  };

  const keep = (hash: number, word: string, keys: readonly [number, number, number, number]): number => {
    if (known.next === MOST + FIRST) {
      slots.fill(0);
      known.next = FIRST;
    }
    const id = known.next++;
    let slot = hash;
    while (slots[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
    slots[slot] = id;
    facts.set(keys, id * FACTS);
    return describe(id, word);
  };

  /** Words of up to sixteen letters below U+0100: four integers hold them whole, so that no letters are compared; 0 for others. */
  const packed = ({ text, units }: Units, start: number, end: number): number => {
    let first = 0;
    let second = 0;
    let third = 0;
    let fourth = 0;
    let wide = 0;
    let at = start;
    for (const to = Math.min(end, start + 4); at < to; at++) {
      const unit = units[at] as number;
      first = (first << 8) | unit;
      wide |= unit;
    }
    for (const to = Math.min(end, start + 8); at < to; at++) {
      const unit = units[at] as number;
      second = (second << 8) | unit;
      wide |= unit;
    }
    for (const to = Math.min(end, start + 12); at < to; at++) {
      const unit = units[at] as number;
      third = (third << 8) | unit;
      wide |= unit;
    }
    for (; at < end; at++) {
      const unit = units[at] as number;
      fourth = (fourth << 8) | unit;
      wide |= unit;
    }
    // A number does not tell a letter U+0000 from none; no word has one, but a run of them is a mark.
    if (wide > 0xff || first === 0) return 0;
    const rest = third === 0 ? second : second ^ Math.imul(third ^ Math.imul(fourth, 0x27d4eb2f), 0x165667b1);
    const hash = Math.imul(first ^ Math.imul(rest, 0x85ebca6b), 0x9e3779b1) >>> 16;
    for (let slot = hash; ; slot = (slot + 1) & (SLOTS - 1)) {
      const id = slots[slot] as number;
      if (id === 0) return keep(hash, ownLetters(text.slice(start, end)), [first, second, third, fourth]);
      const row = id * FACTS;
      if (facts[row] === first && facts[row + 1] === second && facts[row + 2] === third && facts[row + 3] === fourth)
        return id;
    }
  };

  const hashed = ({ text, units }: Units, start: number, end: number): number => {
    let sum = 0;
    for (let at = start; at < end; at++) sum = (Math.imul(sum, 31) + (units[at] as number)) | 0;
    const hash = (sum ^ (sum >>> 15)) & (SLOTS - 1);
    for (let slot = hash; ; slot = (slot + 1) & (SLOTS - 1)) {
      const id = slots[slot] as number;
      if (id === 0) return keep(hash, ownLetters(text.slice(start, end)), [sum, end - start, 0, HASHED]);
      const at = id * FACTS;
      if (facts[at] === sum && facts[at + 3] === HASHED && isWritten(written[id] as string, units, start, end))
        return id;
    }
  };

  const at = (from: Units, start: number, end: number): number => {
    const length = end - start;
    const id = length <= PACKED ? packed(from, start, end) : 0;
    if (id !== 0) return id;
    return length <= LONGEST ? hashed(from, start, end) : describe(OVERLONG, from.text.slice(start, end));
  };

  for (const [id, word] of [[SET_OFF, ","] as const, [QUOTED, ""] as const]) {
    lower[id] = word;
    facts[id * FACTS + Fact.traits] = traitsOf(word);
  }
  return { facts, lower, at };
};

/** The same letters as the engine keeps the names of properties and literals: rules that compare words look at one address each. */
const internal = (word: string): string => Object.keys({ [word]: 0 })[0] ?? word;

const isWritten = (written: string, units: Uint16Array, start: number, end: number): boolean => {
  const { length } = written;
  if (length !== end - start) return false;
  for (let i = 0; i < length; i++) if (written.charCodeAt(i) !== units[start + i]) return false;
  return true;
};

const isCapital = (word: string, folded: string): boolean => {
  const first = word.charCodeAt(0);
  if ((first >= 65 && first <= 90) || (first > 127 && word.charAt(0) !== folded.charAt(0))) return true;
  return word !== folded && INNER.test(word);
};
/** "uMngeni", "easyJet", "eThekwini": names that keep their first letters small. */
const INNER = /^(?:\p{Ll}{1,5}|\d)\p{Lu}\p{Ll}+$/u;

const byName = Tag as Readonly<Record<string, number>>;
const NEGATED = /^(?:is|are|was|were|do|does|did|has|have|had|will|would|could|should|can|must)n't$/;

/** In capitals a body, and no pronoun. */
const BODY = "WHO";

const closedTag = (word: string): number | undefined => {
  const name = closedClasses.get(word);
  if (name !== undefined) return byName[name];
  if (word === "to") return Tag.To;
  if (word === "'s") return Tag.Genitive;
  return word.endsWith("n't") && NEGATED.test(word)
    ? byName[closedClasses.get(word.slice(0, -3)) ?? "Modal"]
    : undefined;
};
