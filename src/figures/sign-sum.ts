import { isLatin, type Span } from "../document/index.ts";
import { type CurrencyWord, currencies } from "../lexicon/currencies.ts";
import { decimalFrom, shift } from "./decimal.ts";
import { exactly, isGap, type Quantity, quantityAt, scaleBehind, scaled } from "./quantity.ts";
import { quantityBefore } from "./quantity-before.ts";
import { type Reading, refused, type Sum } from "./sum.ts";
import { vagueBehind } from "./vague.ts";

const { signs, dollarPrefixes, poundPrefixes, signPrefixes } = currencies;
const fixed = (code: string): CurrencyWord => ({ code, family: null, places: 0, value: null });

/** "US$", "A$", "E£", "CN¥": the letters before a sign that tell whose it is. A single letter counts only where it touches. */
const prefixed = (text: string, at: number, from: number): { start: number; code: string } | null => {
  const sign = text.charAt(at);
  let end = at;
  if (text.charCodeAt(end - 1) === 32) end--;
  let start = end;
  while (start > from && end - start < 5 && (isLatin(text.charCodeAt(start - 1)) || text.charAt(start - 1) === "."))
    start--;
  if (start > from && /[\p{L}\p{N}]/u.test(text.charAt(start - 1))) return null;
  const letters = text.slice(start, end);
  const bare = letters.replaceAll(".", "");
  if (bare === "" || (end < at && bare.length < 2)) return null;
  const list = sign === "$" || sign === "＄" ? dollarPrefixes : sign === "£" ? poundPrefixes : null;
  const code =
    list?.get(letters) ??
    list?.get(bare) ??
    signPrefixes.get(bare + sign) ??
    (currencies.codes.has(bare) ? bare : undefined);
  return code === undefined ? null : { start, code };
};

/** "$US5m", "$A12m", "$NZ": the same letters behind the sign. */
const SUFFIX = /(?:US|A|AU|NZ|HK|C|CAN|S|NT)(?=[ \u00a0]?\d)/y;
const suffixed = (text: string, at: number): { end: number; code: string } | null => {
  SUFFIX.lastIndex = at;
  const letters = SUFFIX.exec(text)?.[0];
  const code = letters === undefined ? undefined : dollarPrefixes.get(letters);
  return letters === undefined || code === undefined ? null : { end: at + letters.length, code };
};

/** "$20m Canadian", "$50 AUD", "£5m sterling": named once more behind. */
const NAMED =
  /[ \u00a0](?:(?<code>[A-Z]{3})|(?<word>Canadian|Australian|American|US|U\.S\.|sterling)(?=[ \u00a0]?(?:[,.;:)?!]|$|and\b|or\b|a\b)))(?![\p{L}\p{N}])/uy;
const renamed = (text: string, sum: Sum): Sum => {
  NAMED.lastIndex = sum.end;
  const match = NAMED.exec(text);
  const { code, word } = match?.groups ?? {};
  const named =
    code ??
    { Canadian: "CAD", Australian: "AUD", American: "USD", US: "USD", "U.S.": "USD", sterling: "GBP" }[word ?? ""];
  const { family, code: own } = sum.currency;
  const fits =
    named !== undefined &&
    (named === own || (family !== null && (currencies.families.get(family)?.includes(named) ?? false)));
  return match !== null && fits ? { ...sum, currency: fixed(named), end: match.index + match[0].length } : sum;
};

/** "-£5m", "minus £5m"; a hyphen that joins ("£3m -£5m", "mid-£20") is none. */
const minusBefore = (text: string, start: number, from: number): number | null => {
  const before = text.charAt(start - 1);
  const further = start - 2 < from ? " " : text.charAt(start - 2);
  if (
    (before === "-" || before === "−") &&
    /[\s(:,“"‘]/.test(further) &&
    !/\d[\p{L}]{0,3}\s?$/u.test(text.slice(Math.max(from, start - 8), start - 1))
  )
    return start - 1;
  const word = text.slice(Math.max(from, start - 6), start);
  return /^minus\s$/i.test(word) ? start - 6 : null;
};

const numberBehind = (text: string, at: number): Quantity | null => {
  const next = isGap(text.charCodeAt(at)) && text.charCodeAt(at) !== 45 ? at + 1 : at;
  if (text.charCodeAt(next) === 45 || text.charCodeAt(next) === 0x2212) return null;
  if (text.charCodeAt(next) === 46) {
    const part = /^\.\d{1,4}(?!\d)/.exec(text.slice(next, next + 6))?.[0];
    return part === undefined ? null : exactly(`0${part}`, next + part.length);
  }
  return quantityAt(text, next);
};

/** "£(4.7)m": accountants' minus. */
const inBrackets = (text: string, at: number): Quantity | null => {
  if (text.charCodeAt(at) !== 40) return null;
  const inside = quantityAt(text, at + 1);
  if (inside === null || inside.scale > 0 || text.charCodeAt(inside.end) !== 41) return null;
  const scale = scaleBehind(text, inside.end + 1);
  return { ...scaled(inside, scale?.power ?? 0), end: scale?.end ?? inside.end + 1 };
};

/** A sum whose currency is a sign: "£4.2bn", "A$30m", "1.144 €". */
export const signSum = (text: string, anchor: Span, from: number): Reading => {
  const currency = signs.get(text.charAt(anchor.start));
  if (currency === undefined) return null;
  const prefix = prefixed(text, anchor.start, from);
  const suffix = prefix === null ? suffixed(text, anchor.end) : null;
  const after = suffix?.end ?? anchor.end;
  const code = prefix?.code ?? suffix?.code;
  const named = code === undefined ? currency : fixed(code);
  const begins = prefix?.start ?? anchor.start;
  // "GH¢50": a cedi, no cent
  if (named.places > 0) return behindSum(text, anchor, from, currency);
  const bracketed = inBrackets(text, after);
  const inner = /^[ ]?[-−](?=\d)/.exec(text.slice(after, after + 3))?.[0];
  const low = bracketed ?? numberBehind(text, after + (inner?.length ?? 0));
  if (low === null) return noNumber(text, anchor, from, { named, after });
  const minus = minusBefore(text, begins, from);
  return {
    sum: renamed(text, {
      rule: "figures/sign-amount",
      start: minus ?? begins,
      end: low.end,
      currency: named,
      low,
      high: null,
      negative: minus !== null || inner !== undefined || bracketed !== null,
      anchor: { start: begins, end: after },
    }),
  };
};

const noNumber = (
  text: string,
  anchor: Span,
  from: number,
  { named, after }: { named: CurrencyWord; after: number },
): Reading => {
  const vague = vagueBehind(text, after);
  if (vague !== null) return refused("figures/sign-amount", { start: anchor.start, end: vague }, "vague-amount");
  if (/^ ?\d/.test(text.slice(after, after + 2))) {
    const length = /^ ?[\d.,]{1,40}/.exec(text.slice(after, after + 41))?.[0].length ?? 0;
    return refused("figures/sign-amount", { start: anchor.start, end: after + length }, "malformed-number");
  }
  return behindSum(text, anchor, from, named);
};

/** "1.144 €", "200 $", "18¢": the sign behind the digits. */
const behindSum = (text: string, anchor: Span, from: number, currency: CurrencyWord): Reading => {
  const low = quantityBefore(text, anchor.start, from);
  if (low === null || low.digits === null || text.charCodeAt(anchor.start - 1) === 45) return null;
  if (/[£$€¥]/.test(text.charAt(low.start - 1))) return null;
  const minus = minusBefore(text, low.start, from);
  return {
    sum: {
      rule: "figures/amount-sign",
      start: minus ?? low.start,
      end: anchor.end,
      currency,
      low: continental(text, low),
      high: null,
      negative: minus !== null,
      anchor,
    },
  };
};

/** Three decimals before a sign or code are thousands: "1.144 €" is 1144. */
export const continental = (text: string, low: Quantity & Span): Quantity & Span =>
  low.scale === 0 && /^\d{1,3}\.\d{3}$/.test(text.slice(low.start, low.end))
    ? { ...low, value: shift(decimalFrom(text.slice(low.start, low.end)), 3) }
    : low;
