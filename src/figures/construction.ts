import type { FigureRole } from "./figure.ts";

/** A phrase around a sum that says its role whatever else the sentence speaks of: words that end at the sum, words that begin behind it. */
export type Construction = Readonly<{
  role: FigureRole;
  before?: RegExp;
  behind?: RegExp;
  unless?: RegExp;
  /** Only of a sum below what one customer pays, or one worker earns, in the main unit. */
  small?: true;
}>;
