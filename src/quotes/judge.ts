import { type Tokens, tokenAt } from "../clauses/index.ts";
import { isLatin, type Span } from "../document/index.ts";
import type { Quoted } from "./marks.ts";
import type { Scene, Way } from "./scene.ts";

/** A whole clause: begins like a sentence, and is set off from what stands before it. */
export const isWhole = (text: string, { inner, outer }: Quoted): boolean =>
  /^[\p{Lu}\p{N}£$€“‘"'(…[]/u.test(text.slice(inner.start, inner.start + 2)) &&
  /(?:^|[\n,:.?!”"’)–—-])\s*$/.test(text.slice(Math.max(0, outer.start - 3), outer.start));

/** Words separated by white space; counting stops at forty. */
export const wordCount = (text: string, { start, end }: Span): number => {
  let count = 0;
  let inside = false;
  for (let at = start; at < end && count < 40; at++) {
    const unit = text.charCodeAt(at);
    const space = unit < 33 || unit >= 0xa0 ? /\s/.test(text.charAt(at)) : false;
    if (!space && !inside) count++;
    inside = !space;
  }
  return count;
};

const SMALL = /^(?:a|an|the|of|and|in|on|for|to|at|by|with|from|vs?|is|or|&)$/;

/** "Harbour Lights", "The Last Ferry": every longer word has a capital, and no sentence ends. */
export const isTitleCase = (text: string, { inner }: Quoted): boolean => {
  const span = { start: inner.start, end: Math.min(inner.end, inner.start + 120) };
  if (wordCount(text, span) > 10) return false;
  const words = text.slice(span.start, span.end).trim();
  let count = 0;
  let last = "";
  for (let at = 0; at < words.length; at = wordStart(words, at + last.length)) {
    last = words.slice(at, wordEnd(words, at));
    if (!(SMALL.test(last) || CAPITAL.test(last)) || (count === 0 && !/\p{Lu}/u.test(last))) return false;
    count++;
  }
  return count > 0 && !(count > 4 && /[.!?]$/.test(last));
};
const CAPITAL = /^[^\p{L}]*(?:\p{Lu}|\d)/u;
const isSpace = (unit: number): boolean => (unit < 33 || unit >= 0xa0) && /\s/.test(String.fromCharCode(unit));
const wordEnd = (words: string, from: number): number => {
  let at = from;
  while (at < words.length && !isSpace(words.charCodeAt(at))) at++;
  return at;
};
const wordStart = (words: string, from: number): number => {
  let at = from;
  while (at < words.length && isSpace(words.charCodeAt(at))) at++;
  return at;
};

const NAMING =
  /^(?:called|titled|entitled|named|dubbed|nicknamed|captioned|headlined|labelled|labeled|reading|billed|known)$/;
const TERM =
  /^(?:word|words|term|phrase|name|title|slogan|label|hashtag|song|film|movie|book|novel|album|show|series|episode|programme|play|poem|essay|article|column|documentary|sitcom|ballad|exhibition|magazine|novella|musical|nickname|moniker|expression|acronym|chants?|sign|banner|poster|sketch|podcast|single|hit)$/;

/** Whose next words are who hears it. */
const HEARD = /^(?:told|tells|telling)$/;

/** Nouns for words that are mentioned rather than said. */
const MENTIONED = /^(?:word|words|term|phrase|name|label|nickname|moniker|expression|acronym)$/;

/** Why a quoted stretch is no quotation though somebody could be credited; null where it is one. */
export const refusal = (scene: Scene, quoted: Quoted, way: Way): string | null => {
  const { text, parsed } = scene;
  const words = wordCount(text, quoted.inner);
  if (!hasLetters(text, quoted)) return "no-words";
  const left = wordBefore(parsed.tokens, quoted);
  const sure =
    way.near &&
    way.tier === 1 &&
    !(MENTIONED.test(left) && words < 4) &&
    !/^(?:'s|the|new|own|first|its|their|his|her|our|this|on|in|of|at|and|book|show)$/.test(left);
  const described = !MENTIONED.test(left) && /^an?$|^the$/i.test(firstWord(text, quoted)) && !isTitleCase(text, quoted);
  // "told “Harbour Tonight” that"
  if (
    HEARD.test(left) &&
    isTitleCase(text, quoted) &&
    words > 1 &&
    words < 6 &&
    /^\s(?:that|on|in|he|she|they|it)\s/.test(text.slice(quoted.outer.end, quoted.outer.end + 6))
  )
    return "title";
  if (TERM.test(left) && words <= 6 && !sure && !(described && way.near))
    return isTitleCase(text, quoted) ? "title" : "term";
  if (isTitleCase(text, quoted) && !sure && (words > 1 || way.tier > 2)) return "title";
  if (left === "as" && words < 3 && isTitleCase(text, quoted) && REFERRING.test(cueWord(text, way))) return "term";
  if (isWhole(text, quoted) && words > 2) return null;
  if (NAMING.test(left) && isTitleCase(text, quoted)) return "title";
  if (way.rule === "quotes/sentence-subject" && !isIntroduced(text, quoted)) return "scare-quotes";
  if (!way.near && words < 4 && (way.tier >= 3 || (way.tier === 2 && /^an?$/.test(left)))) return "scare-quotes";
  return null;
};

/** "called the show “a waste of an evening”": described rather than named. */
const firstWord = (text: string, { inner }: Quoted): string =>
  text.slice(inner.start, inner.start + 12).split(/\s/)[0] ?? "";

/** "refers to the governor as “Chris”": how somebody is called, not what is said of them. */
const REFERRING = /^(?:refer|address|know)/;
const cueWord = (text: string, { cue }: Way): string => (cue === null ? "" : text.slice(cue.start, cue.end));

/** Whether anything but numbers and marks is quoted. */
export const hasLetters = (text: string, { inner: { start, end } }: Quoted): boolean =>
  (start < end && isLatin(text.charCodeAt(start))) || /\p{L}/u.test(text.slice(start, Math.min(end, start + 200)));

const isIntroduced = (text: string, { outer }: Quoted): boolean =>
  /:\s?$/.test(text.slice(Math.max(0, outer.start - 2), outer.start));

const wordBefore = (tokens: Tokens, { outer }: Quoted): string => tokens.words[tokenAt(tokens, outer.start) - 1] ?? "";
