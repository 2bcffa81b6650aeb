import { isDigit, type Span } from "../document/index.ts";
import { currencies } from "../lexicon/currencies.ts";

/** A place where a currency is named: a sign, or a word that may be one; or digits that only look like a sum. */
export type Anchor = Span & Readonly<{ kind: "sign" | "word" | "telephone" }>;

const { codes, nouns, before, after, signs } = currencies;
const MARK = 1;
const LETTER = 2;
const kinds = new Uint8Array(0x10000);
for (let code = 0; code < 0x3000; code++) if (/\p{L}/u.test(String.fromCharCode(code))) kinds[code] = LETTER;
for (const sign of signs.keys()) kinds[sign.charCodeAt(0)] = MARK;

/** A number made of the letters of a word, whatever their case: one look tells nearly all words of a text from those of currencies. */
const PLACES = 1 << 14;
const added = (hash: number, code: number): number => (Math.imul(hash, 31) + (code | 32)) | 0;
const placeOf = (hash: number): number => (hash ^ (hash >>> 14)) & (PLACES - 1);
const known = new Uint8Array(PLACES);
for (const word of [...codes, ...nouns.keys(), ...before.keys(), ...after.keys()])
  for (const form of [word, word.toUpperCase()])
    known[placeOf([...form].reduce((hash, letter) => added(hash, letter.charCodeAt(0)), 0))] = 1;

const TELEPHONE = /(?:\+\d{1,3}[ -]?|\(?0)\d{1,5}\)?(?:[ -]\d{2,8}){1,4}(?![\d,.]*\d)/y;

/** All anchors of a stretch of text in order: one pass, linear. */
export const anchorsIn = (text: string, { start, end }: Span): Anchor[] => {
  const found: Anchor[] = [];
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    const kind = kinds[code];
    if (kind === LETTER) {
      let hash = added(0, code);
      let to = at + 1;
      for (; to < end; to++) {
        const next = text.charCodeAt(to);
        if (kinds[next] !== LETTER) break;
        hash = added(hash, next);
      }
      if (known[placeOf(hash)] === 1 && isCurrencyWord(text, at, to)) found.push({ start: at, end: to, kind: "word" });
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
