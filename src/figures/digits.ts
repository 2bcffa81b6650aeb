import { type Decimal, decimalFrom } from "./decimal.ts";

/** Digits as they stand in a text, and where they end; `grouped` has separators between thousands. */
export type Digits = Readonly<{ end: number; value: Decimal; grouped: boolean; decimals: number }>;

const SPACES = "\\u00a0\\u202f\\u2009";
/** One convention each, longest first: 1,234,567.89 · 1,23,45,678 · 1.234.567,89 · 1 234 567 · 1'234'567 · plain. */
const FORMS: readonly RegExp[] = [
  /\d{1,3}(?:,\d{3}){1,6}(?:\.\d{1,6})?(?![\d]|,\d)/y,
  /\d{1,2}(?:,\d{2}){1,6},\d{3}(?:\.\d{1,6})?(?![\d]|,\d)/y,
  /\d{1,3}(?:\.\d{3}){2,6}(?:,\d{1,4})?(?![\d]|[.,]\d)/y,
  /\d{1,3}\.\d{3},\d{1,4}(?![\d]|[.,]\d)/y,
  new RegExp(`\\d{1,3}(?:[ ${SPACES}]\\d{3}){1,6}(?:[.,]\\d{1,2})?(?![\\d]|[.,]\\d)`, "y"),
  /\d{1,3}(?:['’]\d{3}){1,6}(?:\.\d{1,2})?(?![\d]|[.,]\d)/y,
  /\d{1,20}(?:\.\d{1,8})?(?![\d]|[.,]\d)/y,
  /\d{1,20},\d{1,2}(?![\d]|[.,]\d)/y,
];
const FIRST = /\d{1,21}(?:[.,'’ \u00a0\u202f\u2009]\d{1,3})?/y;

/** The digits that begin at `at`; null where their separators make no number (`1,2,3`). */
export const digitsAt = (text: string, at: number): Digits | null => {
  FIRST.lastIndex = at;
  const first = FIRST.exec(text)?.[0];
  if (first === undefined) return null;
  const forms = /^\d{1,20}$/.test(first) && first.length > 0 ? PLAIN : FORMS;
  for (const form of forms) {
    form.lastIndex = at;
    const found = form.exec(text)?.[0];
    if (found !== undefined) return { ...read(found), end: at + found.length };
  }
  return null;
};

const PLAIN = FORMS.slice(-2);

const read = (found: string): Omit<Digits, "end"> => {
  const european =
    /\.\d{3}[.,]/.test(found) || /^\d{1,20},\d{1,2}$/.test(found) || /[ \u00a0\u202f\u2009]\d{3},\d/.test(found);
  const plain = european
    ? found.replace(/[. \u00a0\u202f\u2009]/g, "").replace(",", ".")
    : found.replace(/[,'’ \u00a0\u202f\u2009]/g, "");
  const point = plain.indexOf(".");
  const decimals = point < 0 ? 0 : plain.length - point - 1;
  return { value: decimalFrom(plain), grouped: /\d[,'’ \u00a0\u202f\u2009]\d{3}/.test(found), decimals };
};
