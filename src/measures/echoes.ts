import { Tag } from "../clauses/index.ts";
import { type Document, type Span, sentenceAt, wordsOf } from "../document/index.ts";
import { Can, wordClasses } from "../lexicon/english.ts";
import { authorities } from "../lexicon/measures.ts";
import { organisations } from "../lexicon/organisations.ts";
import type { Judged } from "./judged.ts";
import { isCapital, spanOf, tagOf, touches, wordOf } from "./phrase.ts";

/** Other names by which a text goes on: acronym, title, first words. */
export type Alias = Readonly<{
  words: string;
  group: number;
  /** It stands for the measure only where it is no part of a longer name. */
  alone?: boolean;
  /** It stands for the measure only behind this place: "the buses" before "600 more buses" are others. */
  after?: number;
}>;

/** Aliases that one document is searched for, and hits that they may have. */
const MOST_ALIASES = 24;
const MOST_HITS = 300;

/** "Rural Dentists Programme (RDP)": letters in brackets that the words before begin with. */
export const acronymOf = ({ phrase, last }: Judged): Span | null => {
  const { tokens, first } = phrase;
  let at = last + 1;
  if (tagOf(tokens, at) !== Tag.Open) return null;
  at++;
  if (tagOf(tokens, at) === Tag.Mark || wordOf(tokens, at) === "the") at++;
  const acronym = wordOf(tokens, at);
  if (!/^[a-z][a-z0-9&-]{1,8}$/.test(acronym) || !isCapital(tokens, at)) return null;
  // "Senate Bill 12 (SB 12)": letters with a number are no acronym by themselves.
  const closes =
    tagOf(tokens, at + 1) === Tag.Close ||
    (tagOf(tokens, at + 2) === Tag.Close && tagOf(tokens, at + 1) !== Tag.Number);
  if (!closes) return null;
  const initials = tokens.words
    .slice(first, (phrase.capital ? last : phrase.headLast) + 1)
    .flatMap((word) => word.split("-").map((piece) => piece.charAt(0)))
    .join("");
  return isSubsequence(
    acronym
      .replace(/-(?:fund|plan|scheme|bill|act)$/, "")
      .replace(/[^a-z]/g, "")
      .replace(/s$/, ""),
    initials,
  )
    ? spanOf(tokens, at, at)
    : null;
};

const isSubsequence = (letters: string, initials: string): boolean => {
  let at = 0;
  for (const letter of letters) {
    at = initials.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
};

/** "Bright Streets" of "Bright Streets programme": capitals that a head in small letters makes a name. */
export const properPart = ({ phrase }: Judged, text: string): string | null => {
  const { tokens, first, capital } = phrase;
  // "Better Homes Ahead (BHA) programme"
  const bracket = tagOf(tokens, phrase.headFirst - 1) === Tag.Close && tagOf(tokens, phrase.headFirst - 3) === Tag.Open;
  const headFirst = bracket ? phrase.headFirst - 3 : phrase.headFirst;
  if (capital || headFirst - first < 2) return null;
  for (let at = first; at < headFirst; at++)
    if (!isCapital(tokens, at) && !/^(?:to|of|for|the|and|in)$/.test(wordOf(tokens, at))) return null;
  if (touches(tokens, headFirst)) return null;
  const { start, end } = spanOf(tokens, first, headFirst - 1);
  return text.slice(start, end);
};

/** "Shared Courts" of "Shared Courts Programme": what a programme is called in short, without its head; no body, no place. */
export const coreOf = ({ phrase, last, verdict }: Judged, text: string): string | null => {
  const { tokens, first, headFirst, headLast, capital, head } = phrase;
  if (verdict !== "found" || !capital || last !== headLast || headFirst - first < 2 || headFirst - first > 5)
    return null;
  if (!CALLED.has(head.type) || head.grade !== "sure") return null;
  for (let at = first; at < headFirst; at++) {
    const word = wordOf(tokens, at);
    if (organisations.nouns.has(word) || authorities.has(word) || ((wordClasses.get(word) ?? 0) & Can.place) !== 0)
      return null;
    if (!isCapital(tokens, at) && !/^(?:to|of|for|the|and|in)$/.test(word)) return null;
  }
  const { start, end } = spanOf(tokens, first, headFirst - 1);
  return text.slice(start, end);
};
const CALLED: ReadonlySet<string> = new Set(["programme", "scheme", "initiative"]);

/** Nothing before it or behind it makes it a part of a longer name. */
const standsAlone = (text: string, { start, end }: Span): boolean =>
  !/(?:[A-Z][\w’'-]* |\b(?:of|for|and|on|by) |& )$/.test(text.slice(Math.max(0, start - 24), start)) &&
  !/^(?: [A-Z]| (?:of|for|and|&) [A-Z]|-)/.test(text.slice(end, end + 8));

/** "NSS" for a National Soil Strategy: initials that a text uses without saying so; three at least. */
export const initialsOf = ({ phrase }: Judged): string | null => {
  const { tokens, first, last, capital } = phrase;
  if (!capital) return null;
  const letters = Array.from({ length: last - first + 1 }, (_, at) =>
    isCapital(tokens, first + at) ? wordOf(tokens, first + at).charAt(0) : "",
  ).join("");
  return /^[a-z]{3,6}$/.test(letters) ? letters.toUpperCase() : null;
};

/** Where else the aliases stand in the text, outside boilerplate. */
export const echoesOf = (
  document: Document,
  aliases: readonly Alias[],
): readonly Readonly<{ span: Span; group: number }>[] => {
  const wanted = new Map(
    namesFirst(aliases)
      .filter(({ words }) => words.length > 1 && words.length < 160)
      .slice(0, MOST_ALIASES)
      .map((alias) => [folded(alias.words), alias]),
  );
  if (wanted.size === 0) return [];
  const pattern = new RegExp(
    `(?<![\\w])(?:${longestFirst([...wanted.keys()])
      .map(asPattern)
      .join("|")})(?![\\w])`,
    "g",
  );
  const found: { span: Span; group: number }[] = [];
  for (const match of document.text.matchAll(pattern)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const alias = wanted.get(folded(match[0]));
    const group = alias?.group;
    if (alias?.alone && !standsAlone(document.text, span)) continue;
    if (alias?.after !== undefined && span.start < alias.after) continue;
    const sentence = document.sentences[sentenceAt(document, span.start)];
    if (group === undefined || sentence === undefined) continue;
    // "Gulls. We see them": a slogan may be two sentences.
    if (span.end > sentence.end + 1 && !/[.?!]\s/.test(match[0])) continue;
    if (found.push({ span, group }) >= MOST_HITS) break;
  }
  return found;
};

/** "the classrooms" is searched for where names leave room. */
const namesFirst = (aliases: readonly Alias[]): readonly Alias[] => {
  const isPhrase = ({ words }: Alias): boolean => /^(?:the|these) /i.test(words);
  return [...aliases.filter((one) => !isPhrase(one)), ...aliases.filter(isPhrase)];
};
const longestFirst = (words: readonly string[]): readonly string[] => [...words].sort((a, b) => b.length - a.length);
const folded = (words: string): string => words.replace(/[’‘]/g, "'").replace(/[–—]/g, "-").replace(/\s+/g, " ");
const asPattern = (words: string): string =>
  words
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replace(/'/g, "['’‘]")
    .replace(/-/g, "[-–—]")
    .replace(/ /g, "\\s{1,3}");

export const wordsAt = (document: Document, span: Span): string => wordsOf(document.text, span);
