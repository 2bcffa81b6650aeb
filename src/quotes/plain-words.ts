import type { Span } from "../document/index.ts";

const MOST = 512;

/**
 * The words of a stretch in small letters with single spaces between, without marks and stops; null where it is long or has letters and
 * digits beyond those of English. Letter by letter, for it is asked of every quotation.
 */
export const plainWords = (text: string, { start, end }: Span): string | null => {
  if (end - start > MOST) return null;
  const units = new Uint8Array(Math.max(0, end - start));
  let length = 0;
  let space = false;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    const word = plainUnit(unit);
    if (word === 0) {
      if (unit > 127 && !isMark(unit)) return null;
      space = length > 0;
      continue;
    }
    if (space) units[length++] = 32;
    space = false;
    units[length++] = word;
  }
  return Reflect.apply(String.fromCharCode, null, units.subarray(0, length));
};

/** A letter of English in small or a digit; 0 for anything else. */
export const plainUnit = (unit: number): number =>
  (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) ? unit : unit >= 65 && unit <= 90 ? unit | 32 : 0;

/** Dashes, quotation marks, dots, spaces of print. */
const isMark = (unit: number): boolean => (unit >= 0x2010 && unit <= 0x2027) || unit === 0xa0;
