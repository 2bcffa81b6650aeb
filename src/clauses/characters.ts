import { Tag } from "./tokens.ts";

/** What a code unit is to the scanner. */
export const SPACE = 0;
export const LETTER = 1;
export const DIGIT = 2;
export const PUNCTUATION = 3;
const TABLE_SIZE = 0x3000;

const kindOf = (unit: string): number =>
  /\s|\u200b|\ufeff/.test(unit)
    ? SPACE
    : /[\p{L}\p{M}]/u.test(unit)
      ? LETTER
      : /\p{N}/u.test(unit)
        ? DIGIT
        : PUNCTUATION;
const KINDS = Uint8Array.from({ length: TABLE_SIZE }, (_, unit) => kindOf(String.fromCharCode(unit)));

/** Beyond the table: Asian scripts and surrogates count as letters, so that a word is never cut inside a pair. */
export const kind = (unit: number): number =>
  unit < TABLE_SIZE ? (KINDS[unit] as number) : unit === 0xfeff ? SPACE : LETTER;

const PUNCTUATION_TAGS: ReadonlyMap<string, number> = new Map([
  ...Array.from(",", (mark) => [mark, Tag.Comma] as const),
  ...Array.from(".!?…", (mark) => [mark, Tag.Stop] as const),
  [";", Tag.Semicolon],
  [":", Tag.Colon],
  ...Array.from("–—-−―_", (mark) => [mark, Tag.Dash] as const),
  ...Array.from("([{", (mark) => [mark, Tag.Open] as const),
  ...Array.from(")]}", (mark) => [mark, Tag.Close] as const),
  ...Array.from("“”„«»‘’\"'‹›", (mark) => [mark, Tag.Mark] as const),
  ...Array.from("£$€¥₹₩₽₺₦₱₫₪฿₴₵", (mark) => [mark, Tag.Money] as const),
]);

const MARKS = Uint8Array.from(
  { length: TABLE_SIZE },
  (_, unit) => PUNCTUATION_TAGS.get(String.fromCharCode(unit)) ?? Tag.Other,
);

/** The tag of a mark. */
export const markTag = (unit: number): number => (unit < TABLE_SIZE ? (MARKS[unit] as number) : Tag.Other);

export const isApostrophe = (unit: number): boolean => unit === 39 || unit === 0x2019;
export const isHyphen = (unit: number): boolean => unit === 45 || unit === 0x2011 || unit === 0x2010;
