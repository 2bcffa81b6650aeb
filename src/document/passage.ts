import { tags } from "../lexicon/sentences.ts";
import type { Draft } from "./assemble.ts";
import { isLower } from "./characters.ts";

/** One block as the boilerplate rules see it; its words are cut out only where a rule asks for them. */
export type Passage = Readonly<{
  text: string;
  draft: Draft;
  length: number;
  /** The letters that it begins with, in small letters; of a long block none. */
  first: string;
  /** What it is looked up by as a whole line: see `keyOf`; null for what is none, as long as nobody asks. */
  key: string | null;
  /** Reads like text: long, and ends as sentences do. */
  isProse: boolean;
}>;

/** What a rule looks at; a longer block has no key. */
const LOOKED_AT = 400;
const PROSE = 80;
/** Up to this length a block is asked for its key again and again. */
const LINE = 100;
const PROSE_ENDS: ReadonlySet<string> = new Set(".!?:…”\"’')]");

export const passageOf = (text: string, draft: Draft): Passage => {
  const length = draft.end - draft.start;
  const first =
    length > LOOKED_AT ? "" : firstWord(text.slice(draft.start, Math.min(draft.end, draft.start + 16)).toLowerCase());
  const isProse = length >= PROSE && PROSE_ENDS.has(text.charAt(draft.end - 1));
  const passage = { text, draft, length, first, key: null, isProse };
  return isProse && length > LINE ? passage : { ...passage, key: keyFrom(passage) };
};

/** The small letters that words begin with. */
export const firstWord = (words: string): string => {
  let at = 0;
  while (isLower(words.charCodeAt(at))) at++;
  return words.slice(0, at);
};

/** The words, white space folded; of a long block the first 400 characters. */
export const wordsOfPassage = ({ text, draft, length }: Passage): string => {
  const words = text.slice(draft.start, draft.start + Math.min(length, LOOKED_AT));
  return /[\s\u00a0]{2}|[\t\n\r\u00a0]/.test(words) ? words.replace(/\s{1,400}/g, " ") : words;
};

/** The first words in small letters with straight apostrophes. */
export const openingOf = ({ text, draft, length }: Passage): string =>
  text
    .slice(draft.start, draft.start + Math.min(length, 60))
    .toLowerCase()
    .replaceAll("’", "'");

/** All words in small letters, without stops, dots and stars at the end: what a whole line is looked up by. */
export const keyOf = (passage: Passage): string => passage.key ?? keyFrom(passage);

const keyFrom = (passage: Passage): string =>
  passage.length > LOOKED_AT
    ? ""
    : wordsOfPassage(passage)
        .toLowerCase()
        .replaceAll("’", "'")
        .replace(/[\s.…:!?*»>›→]{1,20}$/, "");

/** Somebody is quoted: opens with a quotation mark, or holds one and a reporting verb. Such a block is never taken for boilerplate by its words. */
export const isQuoting = (passage: Passage): boolean => {
  const words = wordsOfPassage(passage);
  if (/^[“"‘']/.test(words)) return true;
  if (!/[“"‘]/.test(words)) return false;
  for (const [word] of words.matchAll(/[a-z]{4,12}/g)) if (tags.has(word)) return true;
  return false;
};
