import type { Gender } from "../lexicon/given-names.ts";
import { people } from "../lexicon/people.ts";
import type { Person } from "./persons.ts";

/** The letters of a word alone: no accents, no capitals. */
export const fold = (word: string): string =>
  /^[ -~]*$/.test(word)
    ? word.toLowerCase()
    : word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("’", "'");
/** The words of a name, folded; without suffixes, unless it has nothing else. */
export const wordsOf = (name: string): readonly string[] => {
  const words = name
    .replace(/\s?[“"(‘'][^“”"()‘’]{1,24}[”")’'](?=\s)/g, "")
    .replace(/(\p{Lu}\.)(?=\p{Lu}\p{Ll})/gu, "$1 ")
    .split(" ")
    .map((word) => fold(word.replace(/[.,]+$/, "")))
    .filter((word) => word !== "");
  const own = words.filter((word) => !people.suffixes.has(word));
  return own.length > 0 ? own : words;
};

/** "George Abbott Sr" and "George Abbott Jr" are two; a name without such a word may be either’s. */
export const oneGeneration = (a: string, b: string): boolean => {
  const [one, other] = [generationOf(a), generationOf(b)];
  return one === "" || other === "" || one === other;
};
const generationOf = (name: string): string => {
  const last = fold(name.slice(name.lastIndexOf(" ") + 1).replace(/[.,]+$/, ""));
  return people.suffixes.has(last) ? last : "";
};

/** Equal, or one the other’s initial or short form: "J" and "Jane", "Al" and "Alan". */
export const agree = (a: string, b: string): boolean =>
  a === b ||
  (a.length === 1 || b.length === 1
    ? a.charAt(0) === b.charAt(0)
    : /^\p{L}\.?\p{L}?$/u.test(a) && a.charAt(0) === b.charAt(0));
/** The last word, one of two surnames, the first of a name in Chinese order. */
export const surnameOf = ({ words }: Person, word: string): boolean =>
  words.at(-1) === word || (words.length > 2 && words.indexOf(word) > 0);

export const addressed = (honorific: string | null): Gender | null => {
  if (honorific === null) return null;
  for (const one of fold(honorific).split(/[\s.]+/)) {
    if (people.female.has(one)) return "female";
    if (people.male.has(one)) return "male";
  }
  return null;
};
export const byOffice = (role: string | null): Gender | null =>
  /(?:woman|actress|headmistress|landlady)$/i.test(role ?? "")
    ? "female"
    : /(?:[^o]man|headmaster)$/i.test(role ?? "")
      ? "male"
      : null;
export const suits = ({ gender, surely }: Person, honorific: string | null): boolean => {
  const told = addressed(honorific);
  return told === null || !surely || told === gender;
};

/** How well a form of address fits somebody among several of one surname: the same, one of the gender that the given name shows, none. */
export const likeness = ({ honorific: known, gender }: Person, honorific: string | null): number => {
  if (honorific === null) return 0;
  const told = addressed(honorific);
  return (
    (known !== null && canonical(known) === canonical(honorific) ? 2 : 0) +
    (told !== null && gender !== null ? (told === gender ? 1 : -1) : 0)
  );
};
const canonical = (honorific: string): string =>
  fold(honorific)
    .replace(/\.$/, "")
    .replace(/^(?:coun|cr|clr|councillor|councilor)$/, "cllr")
    .replace(/^professor$/, "prof")
    .replace(/^senator$/, "sen")
    .replace(/^governor$/, "gov")
    .replace(/^doctor$/, "dr");

/** The form of address that says most: "Dr" before "Mr"; the first of equals. */
export const better = (known: string | null, other: string | null): string | null =>
  known === null || (/^(?:Mr|Mrs|Ms|Miss)\.?$/.test(known) && other !== null && !/^(?:Mr|Mrs|Ms|Miss)\.?$/.test(other))
    ? (other ?? known)
    : known;
