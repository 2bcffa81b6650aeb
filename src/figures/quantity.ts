import { numberWords } from "../lexicon/number-words.ts";
import { type Decimal, decimalFrom, plus, shift, times, whole } from "./decimal.ts";
import { type Digits, digitsAt } from "./digits.ts";

/** A number as read: "20 million" is 20 × 10⁶; `mantissa` is what stands before its last magnitude. */
export type Quantity = Readonly<{
  end: number;
  value: Decimal;
  mantissa: Decimal;
  /** Power of ten of the magnitude it ends in; 0 without one. */
  scale: number;
  /** As digits: null for a number in words. */
  digits: Digits | null;
}>;

const WORD = /[A-Za-z]{1,14}/y;
const { units, tens, scales, letters, fractions, dotted, plurals } = numberWords;
/** Letters that mean a magnitude only where they touch the digits. */
const GLUED = new Set(["b", "t", "k", "mm", "mil"]);

export const isGap = (code: number): boolean =>
  code === 32 ||
  code === 0xa0 ||
  code === 0x2009 ||
  code === 0x202f ||
  code === 45 ||
  code === 0x2010 ||
  code === 0x2011;

const wordAt = (text: string, at: number): string => {
  WORD.lastIndex = at;
  return WORD.exec(text)?.[0].toLowerCase() ?? "";
};
const afterGap = (text: string, at: number): number => (isGap(text.charCodeAt(at)) ? at + 1 : at);

/** The number that begins at `at`, in digits or in words, with its magnitude; null when there is none. */
export const quantityAt = (text: string, at: number): Quantity | null => {
  const digits = digitsAt(text, at);
  return digits === null ? wordedAt(text, at) : digitsWithScale(text, digits);
};

const digitsWithScale = (text: string, digits: Digits): Quantity => {
  const { value, end } = withFraction(text, digits);
  const half = halfBehind(text, end);
  const mantissa = half === null ? value : plus(value, half.value);
  const first = scaleBehind(text, half === null ? end : half.end);
  if (first === null) return { end, value, mantissa: value, scale: 0, digits };
  const second = scaleUpon(text, first);
  const power = first.power + (second?.power ?? 0);
  const last = second ?? first;
  return { end: last.end, value: shift(mantissa, power), mantissa, scale: power, digits };
};

/** "4 lakh crore", "12K cr": a scale upon a scale. */
const scaleUpon = (text: string, { power, end, isWord }: Scale): Scale | null => {
  const second = isWord || power === THOUSAND ? scaleBehind(text, end) : null;
  if (second === null) return null;
  const crore = second.power === CRORE && CRORES.test(text.slice(end, second.end));
  return (isWord && second.isWord) || crore ? second : null;
};
const THOUSAND = 3;
const CRORE = 7;
const CRORES = /^ ?(?:crores?|cr\.?)$/i;

const VULGAR: Readonly<Record<string, Decimal>> = {
  "½": { digits: 5n, places: 1 },
  "¼": { digits: 25n, places: 2 },
  "¾": { digits: 75n, places: 2 },
};
const FRACTION = /(?<gap>[ -]?)(?:(?<sign>[½¼¾])|(?<=[ -])(?<top>[1357])\/(?<bottom>[248])(?![\d/]))/y;
const EIGHTHS: Readonly<Record<string, bigint>> = { "2": 500n, "4": 250n, "8": 125n };

const withFraction = (text: string, { value, end }: Digits): { value: Decimal; end: number } => {
  FRACTION.lastIndex = end;
  const match = FRACTION.exec(text);
  const { sign, top = "0", bottom = "" } = match?.groups ?? {};
  if (match === null || match === undefined) return { value, end };
  const part =
    sign === undefined ? { digits: BigInt(top) * (EIGHTHS[bottom] ?? 0n), places: 3 } : (VULGAR[sign] ?? whole(0));
  return { value: plus(value, part), end: end + match[0].length };
};

const HALF =
  /[ -]and[ -](?:a[ -](?<one>half|quarter)|three[ -](?<three>quarters))(?=[ -](?:hundred|thousand|million|billion|trillion|crore|lakh))/iy;
const halfBehind = (text: string, at: number): { value: Decimal; end: number } | null => {
  HALF.lastIndex = at;
  const match = HALF.exec(text);
  if (match === null) return null;
  return {
    value: match.groups?.three
      ? { digits: 75n, places: 2 }
      : (fractions.get(match.groups?.one?.toLowerCase() ?? "") ?? whole(0)),
    end: at + match[0].length,
  };
};

/** "4,5 millions d’euros", "3 millions of pounds". */
const PLURAL_OF = /^ (?:of |de |d['’])/;

/** "million", "bn", "m" behind a number, with the space or hyphen before it. */
type Scale = Readonly<{ power: number; end: number; isWord: boolean }>;
export const scaleBehind = (text: string, at: number): Scale | null => {
  const from = afterGap(text, at);
  const word = wordAt(text, from);
  if (word === "") return null;
  const plural = plurals.get(word);
  const end = from + word.length + (dotted.has(word) && text.charCodeAt(from + word.length) === 46 ? 1 : 0);
  if (plural !== undefined)
    return PLURAL_OF.test(text.slice(end, end + 4)) ? { power: plural, end, isWord: true } : null;
  const isWord = scales.has(word) || word === "hundred";
  const power = word === "hundred" ? 2 : (scales.get(word) ?? letters.get(word));
  const apart = !isWord && from > at;
  // "$6.8-b package", but no "5-m pool"
  const hyphened = apart && text.charCodeAt(at) === 45 && /^(?:b|m|bn|tr)$/.test(word) && isSigned(text, at);
  if (power === undefined || (apart && !hyphened && (GLUED.has(word) || text.charCodeAt(at) === 45))) return null;
  const next = text.charCodeAt(end);
  if ((next >= 48 && next <= 57) || (next > 0xbf && next < 0x250)) return null;
  return { power, end, isWord };
};

/** Whether the digits that end at an offset begin behind a sign of money. */
const isSigned = (text: string, end: number): boolean =>
  /[£$€₹]\s?[\d.,]{1,14}$/.test(text.slice(Math.max(0, end - 17), end));

type Words = { total: Decimal; current: Decimal | null; mantissa: Decimal; scale: number; end: number; last: string };

const isScale = (word: string): boolean => scales.has(word) || word === "hundred";

/** "two hundred and fifty million", "half a billion", "one and a half", "a million", "two point five". */
const wordedAt = (text: string, at: number): Quantity | null => {
  const first = wordAt(text, at);
  if (!units.has(first) && !tens.has(first) && !fractions.has(first) && first !== "a" && first !== "an") return null;
  const state: Words = { total: whole(0), current: null, mantissa: whole(0), scale: 0, end: at, last: "" };
  let next = at;
  for (let count = 0; count < 14; count++) {
    const word = wordAt(text, next);
    const end = word === "" ? null : take(text, state, word, next + word.length);
    if (end === null) break;
    next = afterGap(text, end);
    if (next === end) break;
  }
  const { total, current, mantissa, scale, end } = state;
  if (end === at || state.last === "half") return null;
  const value = current === null ? total : plus(total, current);
  return { end, value, mantissa: current ?? mantissa, scale: current === null ? scale : 0, digits: null };
};

/** Adds one word, or the few that make a fraction; where the number goes on, or null where it ended before. */
const take = (text: string, state: Words, word: string, end: number): number | null => {
  const unit = units.get(word);
  const ten = tens.get(word);
  if (unit !== undefined || ten !== undefined) return takeUnit(state, unit ?? ten ?? 0, word, end);
  if (isScale(word)) return takeScale(state, word, end);
  if (word === "a" || word === "an") return takeArticle(text, state, end);
  if (word === "and") return takeAnd(text, state, end);
  if (word === "point" && state.current !== null) return takePoint(text, state, end);
  if (word === "half" || word === "quarter" || word === "quarters") return takeFraction(text, state, word, end);
  return null;
};

const takeUnit = (state: Words, number: number, word: string, end: number): number | null => {
  const stands = state.current !== null && !["hundred", "and"].includes(state.last);
  if (stands && !(tens.has(state.last) && number < 10)) return null;
  state.current = plus(state.current ?? whole(0), whole(number));
  return settle(state, word, end);
};

const takeScale = (state: Words, word: string, end: number): number | null => {
  const power = word === "hundred" ? 2 : (scales.get(word) ?? 0);
  if (state.current === null) {
    if (!isScale(state.last) || word === "hundred") return null;
    state.total = shift(state.total, power);
    state.scale += power;
    return settle(state, word, end);
  }
  if (word === "hundred") {
    state.current = shift(state.current, 2);
    return settle(state, word, end);
  }
  state.mantissa = state.current;
  state.total = plus(state.total, shift(state.current, power));
  state.scale = power;
  state.current = null;
  return settle(state, word, end);
};

/** "a million", "a hundred", "a half billion": one, where a magnitude follows. */
const takeArticle = (text: string, state: Words, end: number): number | null => {
  const following = wordAt(text, afterGap(text, end));
  if (state.last !== "" || !(isScale(following) || fractions.has(following))) return null;
  state.last = "a";
  if (isScale(following)) state.current = whole(1);
  return end;
};

const takeAnd = (text: string, state: Words, end: number): number | null => {
  const next = afterGap(text, end);
  const word = wordAt(text, next);
  if (word === "a" || word === "three") return takeAndFraction(text, state, next + word.length, word === "a" ? 1 : 3);
  if (!isScale(state.last) || !(units.has(word) || tens.has(word))) return null;
  state.last = "and";
  return end;
};

const takeAndFraction = (text: string, state: Words, after: number, count: number): number | null => {
  const at = afterGap(text, after);
  const word = wordAt(text, at);
  const part = fractions.get(word);
  if (part === undefined) return null;
  const value = times(part, whole(count));
  if (state.current !== null) state.current = plus(state.current, value);
  else state.total = plus(state.total, shift(value, state.scale));
  return settle(state, "fraction", at + word.length);
};

const takePoint = (text: string, state: Words, end: number): number | null => {
  let at = afterGap(text, end);
  let figures = "";
  let reached = end;
  for (let word = wordAt(text, at); figures.length < 6 && (units.get(word) ?? 99) < 10; word = wordAt(text, at)) {
    figures += String(units.get(word) ?? 0);
    reached = at + word.length;
    at = afterGap(text, reached);
  }
  if (figures === "" || state.current === null) return null;
  state.current = plus(state.current, { digits: BigInt(figures), places: figures.length });
  return settle(state, "fraction", reached);
};

const OF_A =
  /[ -](?:of[ -])?an?(?=[ -](?:hundred|thousand|million|billion|trillion|crore|lakh))|(?=[ -](?:hundred|thousand|million|billion|trillion|crore|lakh))/iy;

/** "half a billion", "three quarters of a million": a fraction of a magnitude. */
const takeFraction = (text: string, state: Words, word: string, end: number): number | null => {
  OF_A.lastIndex = end;
  const match = OF_A.exec(text);
  const part = fractions.get(word);
  if (match === null || part === undefined) return null;
  state.current = state.current === null ? part : times(state.current, part);
  state.last = word;
  return end + match[0].length;
};

const settle = (state: Words, word: string, end: number): number => {
  state.last = word;
  state.end = end;
  return end;
};

/** "5" and a magnitude from elsewhere: a table's header, the other end of a range. */
export const scaled = (quantity: Quantity, scale: number): Quantity => ({
  ...quantity,
  value: shift(quantity.value, scale),
  scale,
});

export const exactly = (value: string, end: number): Quantity => {
  const read = decimalFrom(value);
  return { end, value: read, mantissa: read, scale: 0, digits: null };
};
