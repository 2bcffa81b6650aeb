import { currencies } from "../lexicon/currencies.ts";

/** How much a document speaks of the country of each currency. */
export type Spoken = ReadonlyMap<string, number>;

type Place = Readonly<{ words: string; codes: readonly string[]; weight: number }>;

/** A state, a town or an office of its own tells more than a country's name, which foreign press writes too. */
const HOME = 2;
const COUNTRY = 1;
/** Where a text opens it says where it plays: a place there counts twice. */
const OPENING = 250;

const firstWord = (words: string): string => /^\p{L}+/u.exec(words)?.[0].toLowerCase() ?? "";

/** Places by their first word, the longest first. */
const byFirstWord = (): ReadonlyMap<string, readonly Place[]> => {
  const weights = new Map<string, Map<string, number>>();
  const note = (lists: ReadonlyMap<string, readonly string[]>, weight: number): void => {
    for (const [code, places] of lists)
      for (const words of places) weights.set(words, (weights.get(words) ?? new Map()).set(code, weight));
  };
  note(currencies.places, COUNTRY);
  note(currencies.homes, HOME);
  const index = new Map<string, Place[]>();
  for (const [words, codes] of [...weights].sort(([a], [b]) => b.length - a.length)) {
    const place = { words, codes: [...codes.keys()], weight: Math.max(...codes.values()) };
    index.set(firstWord(words), [...(index.get(firstWord(words)) ?? []), place]);
  }
  return index;
};
const index = byFirstWord();

/** Words that may begin a place: capitals, and the few counting and money words that are a country's own. */
const MAY_BEGIN = /(?<!\p{L})(?:\p{Lu}\p{L}*|euros?|eurozone|crore|lakh)/uy;
const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;

/** The small letters that a place may begin with. */
const SMALL = new Uint8Array(128);
for (const word of ["euro", "crore", "lakh"]) SMALL[word.charCodeAt(0)] = 1;

/** The first two letters of places: one look tells most words of a text apart; what is no letter of ASCII is always looked at. */
const openings = new Uint8Array(1 << 16);
const opening = (first: number, second: number): number =>
  ((first | 32) << 8) | (isLetter(second) ? second | 32 : second > 127 ? 255 : 0);
for (const word of index.keys()) openings[opening(word.charCodeAt(0), word.charCodeAt(1) || 0)] = 1;
const mayOpen = (text: string, at: number): boolean => {
  const first = text.charCodeAt(at);
  if (first > 127) return true;
  if (SMALL[first] !== 1 && !(first >= 65 && first <= 90)) return false;
  const second = text.charCodeAt(at + 1);
  return second > 127 || openings[opening(first, second)] === 1;
};

/** The end of the word that may begin a place at an offset; the offset itself where none does. */
const wordEnd = (text: string, at: number): number => {
  if (!mayOpen(text, at)) return at;
  MAY_BEGIN.lastIndex = at;
  return MAY_BEGIN.test(text) ? MAY_BEGIN.lastIndex : at;
};

const lettersEnd = (text: string, at: number): number => {
  let to = at + 1;
  while (isLetter(text.charCodeAt(to))) to++;
  return to;
};

/** Every place of a text, in one pass, beside what is known; `opens` is how much of what the reader sees stands before it. */
export const placesSpoken = (text: string, known: Iterable<readonly [string, number]>, opens = 0): Spoken => {
  const spoken = new Map<string, number>(known);
  for (let at = 0; at < text.length; at = isLetter(text.charCodeAt(at)) ? lettersEnd(text, at) : at + 1) {
    const to = wordEnd(text, at);
    if (to === at) continue;
    const place = index.get(text.slice(at, to).toLowerCase())?.find(({ words }) => stands(text, at, words));
    if (place === undefined) continue;
    const end = at + place.words.length;
    const weight = isSeat(text, at, end) ? COUNTRY : place.weight * (opens + at < OPENING ? 2 : 1);
    at = end - 1;
    if (isMoney(text, end)) continue;
    for (const code of place.codes) spoken.set(code, (spoken.get(code) ?? 0) + weight);
  }
  return spoken;
};

/** "Queensland", and "QUEENSLAND" of a dateline; "Aus" is no "Au". */
const stands = (text: string, at: number, words: string): boolean =>
  !isLetter(text.charCodeAt(at + words.length)) &&
  (text.startsWith(words, at) || (words.length > 4 && text.startsWith(words.toUpperCase(), at)));

/** "the Australian and Canadian dollar": a currency, not its country. */
const isMoney = (text: string, end: number): boolean =>
  /^(?: and \p{Lu}\p{L}+)? (?:dollar|pound|rupee|franc|peso|crown)\b/u.test(text.slice(end, end + 24));

/** "Royal Ash Ltd. of Toronto", "Toronto-based", "based in Toronto": how a foreign firm is introduced abroad. */
const isSeat = (text: string, at: number, end: number): boolean =>
  text.startsWith("-based", end) ||
  /(?:(?:Ltd|Inc|Corp|Co)\.? of|[Bb]ased in) $/.test(text.slice(Math.max(0, at - 12), at));
