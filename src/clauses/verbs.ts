import { baseOf } from "../lexicon/english.ts";
import { Tag } from "./tokens.ts";

const MOST = 5000;
const TENSES = {
  [Tag.VerbPast]: "PastTense",
  [Tag.VerbPresent]: "PresentTense",
  [Tag.VerbGerund]: "Gerund",
  [Tag.VerbParticiple]: "PastTense",
} as const;

const FIXED: Readonly<Record<number, string>> = { [Tag.Be]: "be", [Tag.Have]: "have", [Tag.Do]: "do" };

/** Base forms of verbs by form and tag, each worked out once; the memory is bounded. */
export const createLemmas = () => {
  const memories = new Map<string, Map<string, string>>();
  return (word: string, tag: number): string => {
    const fixed = FIXED[tag];
    if (fixed !== undefined) return fixed;
    const tense = TENSES[tag as keyof typeof TENSES];
    if (tense === undefined) return word;
    const memory = memories.get(tense) ?? new Map<string, string>();
    memories.set(tense, memory);
    const known = memory.get(word);
    if (known !== undefined) return known;
    if (memory.size >= MOST) memory.clear();
    const base = baseOf(word, tense);
    memory.set(word, base);
    return base;
  };
};
export type LemmaOf = ReturnType<typeof createLemmas>;
