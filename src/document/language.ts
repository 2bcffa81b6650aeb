import { eld } from "eld/extrasmall";
import { openers } from "../lexicon/sentences.ts";
import { isLatin } from "./characters.ts";
import type { Document } from "./document.ts";

/** How much of an article is looked at, in UTF-16 units, from the middle of its words on. */
const SAMPLE = 1200;
/** A first glance at so much of it settles nearly every English article. */
const GLANCE = 250;
/** Shorter texts say too little; they count as English. */
const SHORTEST = 120;
/** English prose has about a third of such words; at a tenth no detector needs to be asked. */
const ENGLISH_SHARE = 0.1;

/** Completes `metadata.language` and says so when an article is not in English. */
export const withLanguage = (document: Document): Document => {
  const language = languageOf(document.text);
  const metadata = { ...document.metadata, language: document.metadata.language ?? language };
  if (language === null || language === "en") return { ...document, metadata };
  const message = `The article is written in another language than English (${language}); nothing is extracted from it.`;
  const diagnostic = { code: "unsupported-language", message, span: null };
  return { ...document, metadata: { ...metadata, language }, diagnostics: [...document.diagnostics, diagnostic] };
};

/** ISO 639-1; null for a text too short or too mixed to tell. */
const languageOf = (text: string): string | null => {
  const from = Math.max(0, (text.length - SAMPLE) >> 1);
  const sample = text.slice(from, from + SAMPLE);
  if (isEnglish(sample.slice(0, GLANCE)) || isEnglish(sample)) return "en";
  if (sample.length < SHORTEST) return null;
  const result = eld.detect(sample);
  return result.isReliable() ? result.language || null : null;
};

const isEnglish = (sample: string): boolean => {
  let words = 0;
  let known = 0;
  for (let at = 0; at < sample.length; at++) {
    if (!isLatin(sample.charCodeAt(at))) continue;
    const start = at;
    while (at - start < LONGEST && isLatin(sample.charCodeAt(at))) at++;
    words++;
    const word = sample.slice(start, at--);
    if (openers.has(word.toLowerCase()) && !AMBIGUOUS.has(word)) known++;
  }
  return words >= 20 && known >= words * ENGLISH_SHARE;
};

/** What is longer counts as several words. */
const LONGEST = 20;

/** Of the words that open sentences in English, those that other languages use as well. */
const AMBIGUOUS: ReadonlySet<string> = new Set([
  "a",
  "A",
  "an",
  "An",
  "as",
  "i",
  "in",
  "In",
  "on",
  "me",
  "so",
  "So",
  "no",
  "No",
  "is",
  "was",
  "die",
  "of",
  "we",
  "all",
  "her",
  "more",
  "do",
  "had",
  "now",
  "over",
  "under",
  "he",
  "or",
  "are",
  "to",
]);
