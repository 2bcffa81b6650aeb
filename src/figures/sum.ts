import type { Drop, Span } from "../document/index.ts";
import type { CurrencyWord } from "../lexicon/currencies.ts";
import type { Decimal } from "./decimal.ts";
import type { Quantity } from "./quantity.ts";

/** One sum as read, its currency not yet told by the document; `high` is the other end of a range. */
export type Sum = Span &
  Readonly<{
    rule: string;
    currency: CurrencyWord;
    low: Quantity;
    high: Quantity | null;
    negative: boolean;
    /** The anchor that named the currency. */
    anchor: Span;
  }>;

/** The same as published: exact decimals, ISO 4217. */
export type Amount = Span &
  Readonly<{
    rule: string;
    currency: string;
    ambiguous: boolean;
    amount: string;
    amountMax: string | null;
    value: Decimal;
  }>;

/** What one anchor comes to. */
export type Reading = Readonly<{ sum: Sum } | { refused: Drop } | null>;

export const refused = (rule: string, span: Span, reason: string): Reading => ({
  refused: { kind: "figures", rule, span: { start: span.start, end: span.end }, reason },
});
