import { isLess, plus, shift, whole } from "./decimal.ts";
import { type Quantity, quantityAt } from "./quantity.ts";
import type { Sum } from "./sum.ts";

const NAMED = /^figures\/amount-(?:name|code)$/;
const GAP = /^(?:,? (?:and )?)$/;
/** Whether hundredths may follow: "ten pounds", not "£5m" or "10.5 euros". */
const isPlain = ({ low, high, rule, currency }: Sum): boolean =>
  NAMED.test(rule) &&
  high === null &&
  currency.places === 0 &&
  currency.value === null &&
  low.scale === 0 &&
  low.value.places === 0;

const withHundredths = (sum: Sum, hundredths: Quantity["value"], end: number): Sum => ({
  ...sum,
  end,
  low: { ...sum.low, value: plus(sum.low.value, hundredths) },
});

/** "three pounds and 20 pence", "10 euros 50 cents": one sum in two units. */
export const inTwoUnits = (text: string, a: Sum, b: Sum): Sum | null => {
  if (!isPlain(a) || b.currency.places !== 2 || b.high !== null || !GAP.test(text.slice(a.end, b.start))) return null;
  const fits = b.currency.code === null || b.currency.code === a.currency.code || a.currency.family !== null;
  if (!fits || !isLess(b.low.value, whole(100))) return null;
  return withHundredths(a, shift(b.low.value, -2), b.end);
};

/** "thirteen dollars fifty.": bare hundredths, where the clause ends behind them. */
export const withBareHundredths = (text: string, sum: Sum): Sum => {
  if (!isPlain(sum) || text.charCodeAt(sum.end) !== 32 || !sum.rule.endsWith("name")) return sum;
  const part = quantityAt(text, sum.end + 1);
  if (
    part === null ||
    part.scale > 0 ||
    part.value.places > 0 ||
    !isLess(part.value, whole(100)) ||
    isLess(part.value, whole(10))
  )
    return sum;
  return /^(?:[.,;:!?)](?!\d)|\s?$)/.test(text.slice(part.end, part.end + 2))
    ? withHundredths(sum, shift(part.value, -2), part.end)
    : sum;
};
