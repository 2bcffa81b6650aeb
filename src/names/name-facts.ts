import { type Gender, genderOfName } from "../lexicon/given-names.ts";
import { ownLetters, remembered } from "../lexicon/memory.ts";
import { organisations } from "../lexicon/organisations.ts";
import { wordsOf } from "./person-words.ts";

/** What the words of a person's name say, whoever bears it. */
export type PersonFacts = Readonly<{
  /** Folded, without suffixes. */
  words: readonly string[];
  /** That of the first word. */
  gender: Gender | null;
}>;

/** What the letters of a body's name say. */
export type BodyFacts = Readonly<{
  /** In small letters with straight apostrophes. */
  key: string;
  /** The first word of the key. */
  first: string;
  /** First and last word, where the last is a noun for a body: "Porthaven District Council" and "Porthaven Council" begin and end alike. */
  ends: string | null;
  /** Nothing but capitals: "HUL". */
  isLetters: boolean;
  /** "Harbour Users’ League" → HUL; small words do not count. Null for a single word. */
  initials: string | null;
}>;

/** What is known of names by their letters: the same names return in many articles. */
export type NameFacts = Readonly<{
  person(name: string): PersonFacts;
  body(name: string): BodyFacts;
}>;

const MOST = 4000;

/** Works out each name once; the memory is bounded. */
export const createNameFacts = (): NameFacts => {
  const person = remembered((name) => personFacts(ownLetters(name)), MOST, ownLetters);
  const body = remembered((name) => bodyFacts(ownLetters(name)), MOST, ownLetters);
  return { person, body };
};

const personFacts = (name: string): PersonFacts => {
  const words = wordsOf(name);
  return { words, gender: genderOfName(words[0] ?? "") };
};

const bodyFacts = (name: string): BodyFacts => {
  const key = keyOf(name);
  const words = key.split(" ");
  const last = words.at(-1) ?? "";
  const ends = words.length > 1 && words.length < 5 && organisations.nouns.has(last) ? `${words[0]} ${last}` : null;
  return { key, first: words[0] ?? "", ends, isLetters: isLetters(name), initials: initialsOf(name) };
};

export const keyOf = (name: string): string => name.toLowerCase().replaceAll("’", "'");
const isLetters = (name: string): boolean => /^\p{Lu}[\p{L}&]{1,7}$/u.test(name) && name.toUpperCase() === name;
const initialsOf = (name: string): string | null =>
  name.includes(" ") ? (name.match(/(?:^|[\s-])\p{Lu}/gu) ?? []).map((initial) => initial.slice(-1)).join("") : null;
