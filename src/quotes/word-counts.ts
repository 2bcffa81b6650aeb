import type { Span } from "../document/index.ts";
import { plainUnit } from "./plain-words.ts";

/**
 * How often words stand in some stretches of a text, roughly: different words may be counted as one, the same never as two. Letters
 * with accents stand between words: on both sides alike.
 */
export type WordCounts = Readonly<{
  add(span: Span): void;
  /** Whether every word inside a stretch was met twice at least; the first and the last, which may be pieces of longer ones, are not asked. */
  areShared(span: Span): boolean;
}>;

const PLACES = 1 << 12;

export const wordCountsOf = (text: string): WordCounts => {
  const counts = new Uint8Array(PLACES);
  return {
    add: ({ start, end }) => {
      let hash = 0;
      for (let at = start; at < end; at++) {
        const letter = plainUnit(text.charCodeAt(at));
        if (letter !== 0) hash = added(hash, letter);
        else if (hash !== 0) {
          count(counts, hash);
          hash = 0;
        }
      }
      if (hash !== 0) count(counts, hash);
    },
    areShared: ({ start, end }) => {
      let hash = 0;
      let words = 0;
      for (let at = start; at < end; at++) {
        const unit = text.charCodeAt(at);
        if (isForeign(unit)) return true;
        const letter = plainUnit(unit);
        if (letter !== 0) hash = added(hash, letter);
        else if (hash !== 0) {
          if (words++ > 0 && holdsLetter(text, at, end) && counts[placeOf(hash)] === 1) return false;
          hash = 0;
        }
      }
      return true;
    },
  };
};

const count = (counts: Uint8Array, hash: number): void => {
  const place = placeOf(hash);
  if (counts[place] !== 2) counts[place] = (counts[place] as number) + 1;
};

const added = (hash: number, letter: number): number => (Math.imul(hash, 31) + letter) | 1;
const placeOf = (hash: number): number => Math.imul(hash, 0x9e3779b1) >>> 20;

/** Whether another word follows. */
const holdsLetter = (text: string, from: number, end: number): boolean => {
  for (let at = from; at < end; at++) if (plainUnit(text.charCodeAt(at)) !== 0) return true;
  return false;
};

/** Letters beyond Latin-1 may become other ones in small letters; of what holds them nothing is said. */
const isForeign = (unit: number): boolean => unit >= 0x100 && !(unit >= 0x2000 && unit < 0x2070);
