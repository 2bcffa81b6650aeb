import { type Document, sentenceAt } from "../document/index.ts";
import { matchesAt } from "../lexicon/word-finder.ts";
import type { Place } from "./unlisted.ts";

/** The sentences in which a match of a sticky expression begins at one of the openings, each once, in order. */
export const sentencesWith = (document: Document, openings: readonly number[], pattern: RegExp): readonly Place[] => {
  const found: Place[] = [];
  for (const { index: at } of matchesAt(document.text, openings, pattern)) {
    const index = sentenceAt(document, at);
    const sentence = document.sentences[index];
    if (sentence === undefined || index === found.at(-1)?.sentence || at >= sentence.end) continue;
    found.push({ sentence: index, block: sentence.block });
  }
  return found;
};
