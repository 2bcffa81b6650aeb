import type { Span } from "../document/index.ts";
import { currencies } from "../lexicon/currencies.ts";

/** A place where a currency is named: a sign, or a word that may be one; or digits that only look like a sum. */
export type Anchor = Span & Readonly<{ kind: "sign" | "word" | "telephone" }>;

const { codes, nouns, before, after, signs } = currencies;
const MARK = 1;
const LETTER = 2;
const kinds = new Uint8Array(0x10000);
for (let code = 0; code < 0x3000; code++) if (/\p{L}/u.test(String.fromCharCode(code))) kinds[code] = LETTER;
for (const sign of signs.keys()) kinds[sign.charCodeAt(0)] = MARK;

/** First two letters and length of every currency word: one look tells most words of a text apart. */
const fingerprint = (first: number, second: number, length: number): number =>
  ((first & 31) << 9) | ((second & 31) << 4) | Math.min(length, 15);
const known = new Uint8Array(1 << 14);
for (const word of [...codes, ...nouns.keys(), ...before.keys(), ...after.keys()])
  known[fingerprint(word.charCodeAt(0), word.length > 1 ? word.charCodeAt(1) : 0, word.length)] = 1;

/** Its last two letters, in small, which tell apart most of the rest. */
const ends = new Uint8Array(1 << 14);
for (const word of [...codes, ...nouns.keys(), ...before.keys(), ...after.keys()])
  ends[
    fingerprint(word.charCodeAt(word.length - 1), word.length > 1 ? word.charCodeAt(word.length - 2) : 0, word.length)
  ] = 1;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const TELEPHONE = /(?:\+\d{1,3}[ -]?|\(?0)\d{1,5}\)?(?:[ -]\d{2,8}){1,4}(?![\d,.]*\d)/y;

/** All anchors of a stretch of text in order: one pass, linear. */
export const anchorsIn = (text: string, { start, end }: Span): Anchor[] => {
  const found: Anchor[] = [];
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    const kind = kinds[code];
    if (kind === LETTER) {
      let to = at + 1;
      while (to < end && kinds[text.charCodeAt(to)] === LETTER) to++;
      const length = to - at;
      if (
        known[fingerprint(code, length > 1 ? text.charCodeAt(at + 1) : 0, length)] === 1 &&
        ends[fingerprint(text.charCodeAt(to - 1), length > 1 ? text.charCodeAt(to - 2) : 0, length)] === 1 &&
        isCurrencyWord(text, at, to)
      )
        found.push({ start: at, end: to, kind: "word" });
      at = to;
    } else if (kind === MARK) {
      found.push({ start: at, end: at + 1, kind: "sign" });
      at++;
    } else if ((code === 48 || code === 43) && !isDigit(text.charCodeAt(at - 1)) && !isDigit(text.charCodeAt(at - 2))) {
      TELEPHONE.lastIndex = at;
      const number = TELEPHONE.exec(text)?.[0];
      if (number !== undefined) found.push({ start: at, end: at + number.length, kind: "telephone" });
      at += Math.max(1, number?.length ?? 1);
    } else at++;
  }
  return found;
};

/** Single letters count only where they touch digits. */
const isCurrencyWord = (text: string, start: number, end: number): boolean => {
  if (end - start === 1 && !isDigit(text.charCodeAt(start - 1)) && !isDigit(text.charCodeAt(end))) return false;
  const word = text.slice(start, end);
  return codes.has(word) || before.has(word) || after.has(word) || nouns.has(word.toLowerCase());
};
