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
const MAY_BEGIN = /(?<!\p{L})(?:\p{Lu}\p{L}*|euros?|eurozone|crore|lakh)/gu;
const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;

/** Every place of a text, in one pass. */
export const placesSpoken = (text: string, published: readonly (readonly [string, number])[]): Spoken => {
  const spoken = new Map<string, number>(published);
  let end = 0;
  for (const { 0: word, index: at } of text.matchAll(MAY_BEGIN)) {
    if (at < end) continue;
    const place = index.get(word.toLowerCase())?.find(({ words }) => stands(text, at, words));
    if (place === undefined) continue;
    end = at + place.words.length;
    if (isMoney(text, end)) continue;
    const weight = isSeat(text, at, end) ? COUNTRY : place.weight * (at < OPENING ? 2 : 1);
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
