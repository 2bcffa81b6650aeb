import type { Span } from "../document/index.ts";

export type Qualifier = "exact" | "approximately" | "atLeast" | "atMost" | "moreThan" | "lessThan";
export type FigureRole =
  | "funding"
  | "spending"
  | "shortfall"
  | "overspend"
  | "saving"
  | "cost"
  | "budget"
  | "price"
  | "fine"
  | "revenue"
  | "other";
export type PeriodUnit = "year" | "quarter" | "month" | "week" | "day" | "hour" | "item";

/** The time, or the unit, that a sum is for. */
export type Period = Readonly<{
  span: Span;
  unit: PeriodUnit | null;
  /** ISO 8601 duration, "P2Y". */
  duration: string | null;
  /** ISO 8601 dates, both inclusive. */
  from: string | null;
  to: string | null;
}>;

/** A sum of money; amounts are exact decimal strings in the main unit ("2p" is "0.02"). */
export type Figure = Readonly<{
  /** ISO 4217. */
  currency: string;
  ambiguous: boolean;
  amount: string;
  amountMax: string | null;
  qualifier: Qualifier;
  role: FigureRole;
  period: Period | null;
  priceBase: Span | null;
  payer: Span | null;
  recipient: Span | null;
  purpose: Span | null;
}>;
