import { own } from "./own.ts";
import list from "./periods.json" with { type: "json" };

/** Units, durations and fiscal years; see the list for their origin. */
export const periods = {
  units: new Map(Object.entries(list.units)),
  durations: new Map(Object.entries(list.durations)),
  items: list.items,
  adverbs: new Map(Object.entries(list.adverbs)),
  numbers: new Map(Object.entries(list.numbers)),
  /** Things with a price each. */
  goods: new Set([...list.items, "each", "apiece"]),
  months: list.months,
  /** A sum for each of these is an allowance, seldom a price. */
  served: new Set(list.served),
  /** First month of the government's year in the country of a currency, and whether "fiscal 2024" starts or ends in 2024. */
  fiscalYears: new Map(
    Object.entries(list.fiscalYears).map(([currency, year]) => [
      currency,
      own.fiscalYear === null ? year : { ...year, month: own.fiscalYear },
    ]),
  ),
} as const;
