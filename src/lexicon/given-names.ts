import { Can, wordClasses } from "./english.ts";
import list from "./given-names.json" with { type: "json" };

export type Gender = "female" | "male";

const listed: ReadonlyMap<string, Gender> = new Map([
  ...list.female.map((name) => [name.toLowerCase(), "female"] as const),
  ...list.male.map((name) => [name.toLowerCase(), "male"] as const),
]);

/** Given names that are words or places too: they show the gender of whoever bears them, and no more. */
const alsoWords: ReadonlyMap<string, Gender> = new Map([
  ...list.femaleWords.map((name) => [name.toLowerCase(), "female"] as const),
  ...list.maleWords.map((name) => [name.toLowerCase(), "male"] as const),
]);

/** Whether a word, in lower case, is a given name somewhere; "Jean-Luc" goes by its first half when it is not listed. */
export const isGivenName = (word: string): boolean =>
  listed.has(word) || ((wordClasses.get(word) ?? 0) & Can.givenName) !== 0 || isGivenNamePart(word);

const isGivenNamePart = (word: string): boolean => {
  const hyphen = word.indexOf("-");
  return hyphen > 1 && isGivenName(word.slice(0, hyphen));
};

/** The gender of those who bear a given name, as evidence; null where it tells nothing or both. */
export const genderOfName = (word: string): Gender | null => {
  const known = listed.get(word) ?? alsoWords.get(word);
  if (known !== undefined) return known;
  const can = wordClasses.get(word) ?? 0;
  const female = (can & Can.female) !== 0;
  const male = (can & Can.male) !== 0;
  if (female !== male) return female ? "female" : "male";
  const hyphen = word.indexOf("-");
  return !female && hyphen > 1 ? genderOfName(word.slice(0, hyphen)) : null;
};
