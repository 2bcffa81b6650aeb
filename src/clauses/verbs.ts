import { baseOf } from "../lexicon/english.ts";
import { remembered } from "../lexicon/memory.ts";
import { Tag } from "./tokens.ts";

const MOST = 5000;
const TENSES = {
  PastTense: [Tag.VerbPast, Tag.VerbParticiple],
  PresentTense: [Tag.VerbPresent],
  Gerund: [Tag.VerbGerund],
} as const;

const FIXED: Readonly<Record<number, string>> = { [Tag.Be]: "be", [Tag.Have]: "have", [Tag.Do]: "do" };

/** Base forms of verbs by form and tag, each worked out once; the memory is bounded. */
export const createLemmas = () => {
  const byTag: (((word: string) => string) | undefined)[] = new Array(Tag.Other + 1).fill(undefined);
  for (const tense of ["PastTense", "PresentTense", "Gerund"] as const) {
    const lemma = remembered((word) => baseOf(word, tense), MOST);
    for (const tag of TENSES[tense]) byTag[tag] = lemma;
  }
  return (word: string, tag: number): string => FIXED[tag] ?? byTag[tag]?.(word) ?? word;
};
export type LemmaOf = ReturnType<typeof createLemmas>;
