import type { Reason } from "./reasons.ts";
import type { Screen } from "./screen.ts";

/** What the stages know of a kind of thing; everything else about it lives in the kind's own file. */
export type Kind = "documents" | "quotes" | "figures" | "measures" | "speakers";

/** One thing as it is compared: `address` is `document` or `document#quotes/3`, `facts` what its kind needs to decide. */
export type Member<Facts> = Readonly<{ address: string; facts: Facts }>;

/**
 * The answer to "are these two the same thing?", with a stable reason and how much they are alike, from 0 to 1.
 * `apart`: positive evidence that they differ (another speaker, other figures), not mere lack of likeness; it holds clusters apart.
 */
export type Verdict<Why extends string = Reason> = Readonly<{
  same: boolean;
  reason: Why;
  score: number;
  apart?: boolean;
}>;

export const same = (reason: Reason, score: number): Verdict => ({ same: true, reason, score: rounded(score) });
/** Not enough in common. */
export const unlike = (reason: Reason, score: number): Verdict => ({ same: false, reason, score: rounded(score) });
/** Alike, and yet known to be two things. */
export const apart = (reason: Reason, score: number): Verdict => ({ ...unlike(reason, score), apart: true });

const rounded = (score: number): number => Math.round(Math.min(1, Math.max(0, score)) * 1000) / 1000;

/** What sameness means for one kind: pure, and symmetric in `compare`. */
export type Sameness<Facts> = Readonly<{
  kind: Kind;
  /** 32-bit hashes; things that may be the same share at least one. */
  keys: (facts: Facts) => readonly number[];
  compare: (a: Facts, b: Facts) => Verdict;
  /** Pairs less alike than this leave no trace; the others are kept as decisions, and documents' speak against chains. */
  nearly: number;
  /** All that `compare` looks at, as text: equal facts fold into one, and like facts stand near each other in its order. */
  fold: (facts: Facts) => string;
  /** Tells most pairs that leave no trace without comparing them; where there is none, all are compared. */
  screen?: Screen<Facts>;
}>;
