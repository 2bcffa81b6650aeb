import type { Block, Document, Span } from "../document/index.ts";
import { type CurrencyWord, currencies } from "../lexicon/currencies.ts";
import { numberWords } from "../lexicon/number-words.ts";
import { digitsAt } from "./digits.ts";
import { type Quantity, scaled } from "./quantity.ts";
import type { Sum } from "./sum.ts";

/** The currency and magnitude that a table's header gives its cells: "Cost (£m)", "US$ thousands", "£'000". */
export type CellUnit = Readonly<{ currency: CurrencyWord | null; scale: number }>;

const UNIT =
  /(?<![A-Za-z])(?<mark>(?:US|A|AU|C|CA|NZ|HK|S)?\$|[£€¥₹]|[A-Z]{3}(?![A-Za-z]))?\s?[(']?(?<scale>000s?|thousands?|millions?|billions?|mn?|bn|k|lakh|crore)?(?![A-Za-z\d])/g;

export const unitOf = (words: string): CellUnit | null => {
  for (const { groups } of words.slice(0, 120).matchAll(UNIT)) {
    const currency = currencyOf(groups?.mark);
    if (currency !== null) return { currency, scale: powerOf(groups?.scale) };
  }
  return null;
};

const currencyOf = (mark: string | undefined): CurrencyWord | null => {
  if (mark === undefined) return null;
  const fixed = (code: string): CurrencyWord => ({ code, family: null, places: 0, value: null });
  if (currencies.codes.has(mark) && !currencies.afterOnly.has(mark)) return fixed(mark);
  const prefix = mark.endsWith("$") && mark.length > 1 ? currencies.dollarPrefixes.get(mark.slice(0, -1)) : undefined;
  return prefix === undefined ? (currencies.signs.get(mark) ?? null) : fixed(prefix);
};

const powerOf = (word: string | undefined): number => {
  if (word === undefined) return 0;
  if (word.startsWith("000")) return 3;
  const one = word.toLowerCase().replace(/s$/, "");
  return numberWords.scales.get(one) ?? numberWords.letters.get(one) ?? 0;
};

const headed = ({ text }: Document, { header, rowHeader }: Block): CellUnit | null => {
  for (const span of [header, rowHeader]) {
    const unit = span === null ? null : unitOf(text.slice(span.start, span.end));
    if (unit !== null) return unit;
  }
  return null;
};

const CELL = /^\s?(?<open>\(?)(?<minus>[-−–]?)(?<number>\d[\d,.' \u00a0\u202f]{0,24})(?<close>\)?)\s?$/;

/** A cell of nothing but a number is a sum where its header names a currency; brackets are minus. */
export const cellSum = (document: Document, block: Block): Sum | null => {
  if (block.kind !== "cell" || block.end - block.start > 30) return null;
  const match = CELL.exec(document.text.slice(block.start, block.end));
  if (match === null) return null;
  const unit = headed(document, block);
  if (unit === null || unit.currency === null) return null;
  const at = block.start + match[0].search(/\d/);
  const digits = digitsAt(document.text, at);
  if (digits === null || digits.end > block.end) return null;
  const low: Quantity = scaled(
    { end: digits.end, value: digits.value, mantissa: digits.value, scale: 0, digits },
    unit.scale,
  );
  const negative = match.groups?.open === "(" || match.groups?.minus !== "";
  const span: Span = { start: match.groups?.minus === "" || match.groups?.open === "(" ? at : at - 1, end: digits.end };
  return { rule: "figures/cell", ...span, currency: unit.currency, low, high: null, negative, anchor: span };
};

/** A signed sum without magnitude in a cell takes the header's: "£12.5" under "£m". */
export const underHeader = (document: Document, block: Block, sum: Sum): Sum => {
  if (block.kind !== "cell" || sum.low.scale > 0 || sum.low.digits?.grouped) return sum;
  const scale = headed(document, block)?.scale ?? 0;
  return scale > 0 ? { ...sum, low: scaled(sum.low, scale) } : sum;
};
