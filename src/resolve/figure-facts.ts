import type { FigureLine } from "../records/index.ts";
import type { Aims } from "./figure-aims.ts";
import type { Bearings } from "./figure-bearings.ts";
import type { WordSet } from "./hash.ts";
import type { MeasureName } from "./measure-name.ts";
import { sharedOf } from "./sketch.ts";

/** A sum of money as one document has it, with what the document says it is for. */
export type FigureFacts = Bearings &
  Aims &
  Readonly<{
    document: string;
    /** Where it begins. */
    at: number;
    /** Introduced as one more: "another £2m". */
    anew: boolean;
    /** Taken up again: "the £2m". */
    again: boolean;
    /** The quotation of its article that it stands in; null in none. */
    said: number | null;
    /** Added to what was said before: "will also spend £2m", "£2m on roads as well". */
    added: boolean;
    /** Its line ends without a full stop, as a headline does. */
    headed: boolean;
    /** A class of sums that many fall into: "$1m to $5m", "at least $100,000". */
    bracket: boolean;
    /** What the sum is the size of: "the £2,500 prize". */
    sized: WordSet;
    currency: string;
    amount: string;
    amountMax: string | null;
    role: FigureLine["role"];
    period: Period | null;
    /** Forms of the name of the measure it belongs to; empty when none is known. */
    measure: readonly MeasureName[];
    /** Content words of what is said to be its purpose, payer and recipient, and of its sentence. */
    purpose: WordSet;
    parties: WordSet;
  }>;

export type Period = Readonly<{ unit: string | null; duration: string | null; from: string | null; to: string | null }>;

/** A sentence that shares this much with another is the same sentence, copied or edited. */
export const ONE_SENTENCE = 0.75;

/**
 * What the digits of a sum say: "62400000" has three that are not nought, which no other sum in the story has by chance. The two
 * ends of a range say more than each alone.
 */
export const digitsSaid = ({ amount, amountMax }: Pick<FigureFacts, "amount" | "amountMax">): number => {
  const digits = digitsOf(amount) + (amountMax === null ? 0 : digitsOf(amountMax));
  return digits > 2 ? 0.25 : digits === 2 ? 0.15 : 0;
};

const digitsOf = (amount: string): number => amount.replace(".", "").replace(/^0+|0+$/g, "").length;

/** From 100,000 on, an article that names an equal sum means the same one; of prices it may name many. */
export const isLarge = (amount: string): boolean => (amount.split(".")[0] ?? "").length >= 6;

/** Whether two measures that are known by their names are one; a compensation scheme and a compensation package may be. */
export const sameMeasure = (a: readonly MeasureName[], b: readonly MeasureName[]): "same" | "different" | "unknown" => {
  if (a.length === 0 || b.length === 0) return "unknown";
  if (b.some((other) => a.some((one) => isPartOf(one.words, other.words)))) return "same";
  return b.some((other) => a.some((one) => isPartOf(one.own, other.own))) ? "unknown" : "different";
};

const isPartOf = (a: WordSet, b: WordSet): boolean =>
  a.length > 0 && b.length > 0 && sharedOf(a, b) === Math.min(a.length, b.length);
