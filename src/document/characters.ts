/** What single UTF-16 code units are, by number: the scanners of this room ask for every unit of a text. */

export const isSpace = (unit: number): boolean =>
  unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0 || (unit >= 0x2000 && isRareSpace(unit));
const isRareSpace = (unit: number): boolean =>
  unit <= 0x200b || unit === 0x2028 || unit === 0x2029 || unit === 0x202f || unit === 0x3000 || unit === 0xfeff;

/** From a to z, of either case. */
export const isLatin = (unit: number): boolean => (unit | 32) >= 97 && (unit | 32) <= 122;

export const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;

/** Capital letters of Latin scripts; of others, whatever has a lower case. */
export const isUpper = (unit: number): boolean => {
  if (unit < 0x80) return unit >= 65 && unit <= 90;
  const letter = String.fromCharCode(unit);
  return letter !== letter.toLowerCase();
};

export const isLower = (unit: number): boolean => {
  if (unit < 0x80) return unit >= 97 && unit <= 122;
  const letter = String.fromCharCode(unit);
  return letter !== letter.toUpperCase();
};

/** `.` `!` `?` `…` */
export const isStop = (unit: number): boolean =>
  unit > 63 ? unit === 0x2026 : unit === 46 || unit === 33 || unit === 63;

/** Marks that may close after a stop: `"` `'` `”` `’` `»` `)` `]`. */
export const isCloser = (unit: number): boolean =>
  unit === 34 || unit === 39 || unit === 0x201d || unit === 0x2019 || unit === 0xbb || unit === 41 || unit === 93;

/** Marks that may open before a word: `"` `'` `“` `‘` `«` `(` `[`. */
export const isOpener = (unit: number): boolean =>
  unit === 34 || unit === 39 || unit === 0x201c || unit === 0x2018 || unit === 0xab || unit === 40 || unit === 91;

export const isTrail = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;
export const isLead = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
