import { currencyCodes } from "../lexicon/currency-codes.ts";
import {
  type Corrected,
  type Correction,
  correctable,
  decimal,
  type Extraction,
  figureLineSchema,
  measureLineSchema,
  quoteLineSchema,
} from "../records/index.ts";
import type { Kind } from "./sameness.ts";

export type Listed = "quotes" | "figures" | "measures";

type Which = Readonly<{ kind: Kind; listed: Listed; correction: Correction }>;

const schemas = { quotes: quoteLineSchema, figures: figureLineSchema, measures: measureLineSchema };

/** Puts the corrected mention in the place of the one that was read; false when it would be none. */
export const replaced = (mentions: unknown[], index: number, { kind, listed, correction }: Which): boolean => {
  const paths: Readonly<Record<string, readonly string[]>> = kind === "documents" ? {} : correctable[kind];
  const path = paths[correction.field] ?? [];
  const old = mentions[index] as Mention;
  const { field, value, who, when, why } = correction;
  const base = path[0] === "speaker" && old.speaker === null ? { ...old, speaker: nobody(old) } : old;
  const mention = {
    ...set(base, path, value),
    corrections: [...(old.corrections ?? []), { field, value, who, when, why }],
  };
  if (!fits(listed, mention)) return false;
  mentions[index] = mention;
  return true;
};

/** What a line may hold, and of sums what a record may: a number in full, a currency that there is. */
const fits = (listed: Listed, mention: unknown): boolean => {
  if (!schemas[listed].safeParse(mention).success) return false;
  if (listed !== "figures") return true;
  const { currency, amount, amountMax } = mention as Extraction["figures"][number];
  return (
    currencyCodes.has(currency) && [amount, amountMax ?? amount].every((value) => decimal.safeParse(value).success)
  );
};

type Mention = Readonly<Record<string, unknown>> & Readonly<{ corrections?: readonly Corrected[] }>;

/** Where no speaker was read, the words themselves are the place of the one who is named by hand. */
const nobody = ({ parts }: Mention) => ({
  ...{ name: null, honorific: null, role: null, organisation: null, type: "person" },
  mention: (parts as Extraction["quotes"][number]["parts"])[0],
});

const set = (
  object: Readonly<Record<string, unknown>>,
  [first, ...rest]: readonly string[],
  value: unknown,
): object => {
  if (first === undefined) return object;
  return { ...object, [first]: rest.length === 0 ? value : set(object[first] as Record<string, unknown>, rest, value) };
};
