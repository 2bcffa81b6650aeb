import { isLatin } from "../document/index.ts";
import { currencies } from "../lexicon/currencies.ts";

/** How much a document speaks of the country of each currency. */
export type Spoken = ReadonlyMap<string, number>;

type Place = Readonly<{ words: string; codes: readonly string[]; weight: number }>;

/** A state, a town or an office of its own tells more than a country's name, which foreign press writes too. */
const HOME = 2;
const COUNTRY = 1; // "the Norland Government" with a capital is how it writes of itself
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

/** A number made of a place's first word, whatever its case: one look tells nearly all words of a text from those. */
const PLACES = 1 << 14;
const added = (hash: number, code: number): number => (Math.imul(hash, 31) + (code | 32)) | 0;
const placeOf = (hash: number): number => (hash ^ (hash >>> 14)) & (PLACES - 1);
const openings = new Uint8Array(PLACES);
for (const word of index.keys())
  openings[placeOf([...word].reduce((hash, one) => added(hash, one.charCodeAt(0)), 0))] = 1;

/** The end of the word that may begin a place at an offset; the offset itself where none does. */
const wordEnd = (text: string, at: number): number => {
  MAY_BEGIN.lastIndex = at;
  return MAY_BEGIN.test(text) ? MAY_BEGIN.lastIndex : at;
};

/** The place that stands at an offset. */
const placeAt = (text: string, at: number): Place | undefined => {
  const to = wordEnd(text, at);
  return to === at
    ? undefined
    : index.get(text.slice(at, to).toLowerCase())?.find(({ words }) => stands(text, at, words));
};

/** Every place of a text, in one pass, beside what is known; `opens` is how much of what the reader sees stands before it. */
export const placesSpoken = (text: string, known: Iterable<readonly [string, number]>, opens = 0): Spoken => {
  const spoken = new Map<string, number>(known);
  const { length } = text;
  for (let at = 0; at < length; ) {
    const first = text.charCodeAt(at);
    if (first <= 127 && !isLatin(first)) {
      at++;
      continue;
    }
    // The letters of ASCII from here; what has others among them is always looked at.
    let hash = 0;
    let to = at;
    let letter = first;
    for (; to < length && isLatin(letter); to++, letter = to < length ? text.charCodeAt(to) : 0)
      hash = added(hash, letter);
    const place = letter > 127 || openings[placeOf(hash)] === 1 ? placeAt(text, at) : undefined;
    if (place === undefined) {
      at = Math.max(to, at + 1);
      continue;
    }
    const end = at + place.words.length;
    const tells = text.startsWith(" Government", end) ? HOME : place.weight;
    const weight = isSeat(text, at, end) ? COUNTRY : tells * (opens + at < OPENING ? 2 : 1);
    at = isLatin(text.charCodeAt(end - 1)) ? lettersEnd(text, end - 1) : end;
    if (isMoney(text, end)) continue;
    for (const code of place.codes) spoken.set(code, (spoken.get(code) ?? 0) + weight);
  }
  return spoken;
};

const lettersEnd = (text: string, at: number): number => {
  let to = at + 1;
  while (isLatin(text.charCodeAt(to))) to++;
  return to;
};

/** "Queensland", and "QUEENSLAND" of a dateline; "Aus" is no "Au". */
const stands = (text: string, at: number, words: string): boolean =>
  !isLatin(text.charCodeAt(at + words.length)) &&
  (text.startsWith(words, at) || (words.length > 4 && text.startsWith(words.toUpperCase(), at)));

/** "the Australian and Canadian dollar": a currency, not its country. */
const isMoney = (text: string, end: number): boolean =>
  /^(?: and \p{Lu}\p{L}+)? (?:dollar|pound|rupee|franc|peso|crown)\b/u.test(text.slice(end, end + 24));

/** "Royal Ash Ltd. of Toronto", "Toronto-based", "based in Toronto": how a foreign firm is introduced abroad. */
const isSeat = (text: string, at: number, end: number): boolean =>
  text.startsWith("-based", end) ||
  /(?:(?:Ltd|Inc|Corp|Co)\.? of|[Bb]ased in) $/.test(text.slice(Math.max(0, at - 12), at));
