/** Finds the words of a list in a text, by a number made of their letters: one pass, and hardly anything is cut from the text. */
export type WordFinder = Readonly<{
  /** Where the next of them begins at or behind `from`, before `to`; -1 without one. No letter, digit or `_` stands right beside it. */
  next(text: string, from: number, to: number): number;
}>;

const BITS = 15;
const PLACES = 1 << BITS;

/** Words as they are to be written, letters from a to z of either case; after the first of them anything may follow: "roll-out". */
export const createWordFinder = (words: Iterable<string>): WordFinder => {
  // One bit a place: so small that it stays in the processor’s memory.
  const listed = new Uint8Array(PLACES >> 3);
  const single = new Set<string>();
  const longer = new Map<string, string[]>();
  for (const word of words) {
    const first = /^[a-z]+/i.exec(word)?.[0] ?? "";
    const place = placeOf(hashOf(first));
    listed[place >> 3] = (listed[place >> 3] as number) | (1 << (place & 7));
    if (first === word) single.add(word);
    else longer.set(first, [...(longer.get(first) ?? []), word]);
  }
  const stands = (text: string, from: number, end: number): boolean => {
    if (isWordly(text, from - 1)) return false;
    const word = text.slice(from, end);
    if (single.has(word) && !isWordly(text, end)) return true;
    return longer.get(word)?.some((one) => text.startsWith(one, from) && !isWordly(text, from + one.length)) ?? false;
  };
  return {
    next: (text, from, to) => {
      for (let at = from; at < to; at++) {
        let letter = text.charCodeAt(at) | SMALL;
        if (letter < A || letter > Z) continue;
        const start = at;
        let hash = 0;
        do {
          hash = added(hash, letter);
          at++;
          letter = at < to ? text.charCodeAt(at) | SMALL : 0;
        } while (letter >= A && letter <= Z);
        const place = placeOf(hash);
        if ((((listed[place >> 3] as number) >> (place & 7)) & 1) === 1 && stands(text, start, at)) return start;
      }
      return -1;
    },
  };
};

/** Every place where one of the words stands, in order. */
export const placesIn = (text: string, finder: WordFinder): readonly number[] => {
  const places: number[] = [];
  for (let at = finder.next(text, 0, text.length); at >= 0; at = finder.next(text, at + 1, text.length))
    places.push(at);
  return places;
};

/** Every match of a sticky expression that begins at one of the places, in order; none overlaps another. */
export const matchesAt = (text: string, places: readonly number[], pattern: RegExp): readonly RegExpExecArray[] => {
  const matches: RegExpExecArray[] = [];
  let from = 0;
  for (const at of places) {
    if (at < from) continue;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) continue;
    matches.push(match);
    from = at + match[0].length;
  }
  return matches;
};

const SMALL = 32;
const A = 97;
const Z = 122;

const added = (hash: number, letter: number): number => (Math.imul(hash, 31) + letter) | 0;
const placeOf = (hash: number): number => Math.imul(hash, 0x9e3779b1) >>> (32 - BITS);
const hashOf = (word: string): number => {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = added(hash, word.charCodeAt(at) | SMALL);
  return hash;
};

const isWordly = (text: string, at: number): boolean => at >= 0 && at < text.length && /\w/.test(text.charAt(at));
