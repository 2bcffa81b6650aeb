import data from "./english.json" with { type: "json" };
import { suffixedBase, switchedWords, taggedWords } from "./word-list.ts";

/**
 * What a word can be, as bits. Open classes come from compromise's word list (24,000 forms, MIT), read once as data:
 * looking a word up costs a hundredth of having it tagged.
 */
export const Can = {
  noun: 1,
  plural: 2,
  adjective: 4,
  adverb: 8,
  base: 16,
  present: 32,
  past: 64,
  gerund: 128,
  participle: 256,
  number: 512,
  female: 1024,
  male: 2048,
  givenName: 4096,
  place: 8192,
  time: 16384,
  surname: 32768,
} as const;

/** Words of the closed classes with the name of their class. */
export const closedClasses: ReadonlyMap<string, string> = new Map(
  Object.entries(data.classes).flatMap(([name, words]) => words.map((word) => [word, name] as const)),
);

const byTag: Readonly<Record<string, number>> = {
  Noun: Can.noun,
  Singular: Can.noun,
  Uncountable: Can.noun,
  Actor: Can.noun,
  Unit: Can.noun,
  Currency: Can.noun,
  Plural: Can.plural,
  Adjective: Can.adjective,
  Comparative: Can.adjective,
  Superlative: Can.adjective,
  Adverb: Can.adverb,
  Infinitive: Can.base,
  PresentTense: Can.present,
  PastTense: Can.past,
  Gerund: Can.gerund,
  Participle: Can.participle,
  Cardinal: Can.number,
  Ordinal: Can.number,
  FemaleName: Can.female | Can.givenName,
  MaleName: Can.male | Can.givenName,
  FirstName: Can.givenName,
  LastName: Can.surname,
  City: Can.place,
  Country: Can.place,
  Region: Can.place,
  Place: Can.place,
  WeekDay: Can.time,
  Month: Can.time,
};

const bySwitch: Readonly<Record<string, number>> = {
  "Plural|Verb": Can.plural | Can.present,
  "Noun|Verb": Can.noun | Can.base,
  "Actor|Verb": Can.noun | Can.base,
  "Person|Verb": Can.base,
  "Adj|Noun": Can.adjective | Can.noun,
  "Adj|Past": Can.adjective | Can.past,
  "Noun|Gerund": Can.noun | Can.gerund,
  "Adj|Gerund": Can.adjective | Can.gerund,
  "Adj|Present": Can.adjective | Can.base,
};

const openClasses = (): Map<string, number> => {
  const classes = new Map<string, number>();
  const add = (word: string, can: number): void => {
    if (can !== 0) classes.set(word, (classes.get(word) ?? 0) | can);
  };
  for (const [tag, can] of Object.entries(byTag)) for (const word of taggedWords(tag)) add(word, can);
  for (const [kind, can] of Object.entries(bySwitch)) for (const word of switchedWords(kind)) add(word, can);
  for (const verb of data.verbs.words) {
    add(verb, Can.base);
    add(thirdPerson(verb), Can.present);
  }
  for (const verb of data.verbsOrNouns.words) {
    add(verb, Can.base | Can.noun);
    add(thirdPerson(verb), Can.present | Can.plural);
  }
  for (const word of data.nouns.words) add(word, word.endsWith("s") ? Can.plural : Can.noun);
  for (const word of data.verbsAlike.words) add(word, Can.base | Can.past | Can.participle);
  for (const word of data.participles.words) add(word, Can.past | Can.participle);
  for (const word of data.pasts.words) classes.set(word, ((classes.get(word) ?? 0) | Can.past) & ~Can.participle);
  for (const word of data.neverPlural.words) classes.set(word, ((classes.get(word) ?? 0) | Can.present) & ~Can.plural);
  for (const word of data.neverVerb.words) classes.set(word, (classes.get(word) ?? 0) & ~(Can.present | Can.base));
  for (const word of data.times.words) add(word, Can.time | Can.noun);
  return classes;
};

/** "carry" → "carries", "march" → "marches", "employ" → "employs". */
const thirdPerson = (verb: string): string =>
  /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : /(?:s|x|z|ch|sh|o)$/.test(verb) ? `${verb}es` : `${verb}s`;

/** What the words of the open classes can be: an OR of `Can`; words that are not listed are missing. */
export const wordClasses: ReadonlyMap<string, number> = openClasses();

/** Past forms that are never participles: "went", "saw". */
export const onlyPast: ReadonlySet<string> = new Set(data.pasts.words);

/** Verbs, as base forms, that make one group with the infinitive after them. */
export const catenatives: ReadonlySet<string> = new Set(data.catenatives.words);

/** Plurals that stand before another noun: "sales", "rights". */
export const modifyingPlurals: ReadonlySet<string> = new Set(data.modifyingPlurals.words);

/** Verbs after which a past form describes: "remains shut". */
export const stayingVerbs: ReadonlySet<string> = new Set(data.staying.words);

/** Nouns that stand for a time without a preposition: "Tuesday", "last week". */
export const timeNouns: ReadonlySet<string> = new Set(data.times.words);

/** The base form of a verb: "told" → "tell", "gone" → "go". `tense` is compromise's name of the form. */
export const baseOf = (word: string, tense: "PastTense" | "PresentTense" | "Gerund"): string => {
  const base = suffixedBase(word, tense);
  if (tense !== "PastTense" || isBase(base)) return base;
  const ofParticiple = suffixedBase(word, "Participle");
  return [ofParticiple, word].find(isBase) ?? base;
};
const isBase = (word: string): boolean => ((wordClasses.get(word) ?? 0) & Can.base) !== 0;
