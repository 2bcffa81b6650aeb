import { MOST_STEPS } from "../../src/index.ts";

/** The most that one article may have or cost. */
export type Limits = Readonly<{
  bytes: number;
  /** Tags one within another. */
  depth: number;
  /** Steps of extraction, about a microsecond each. */
  steps: number;
}>;

export const MEGABYTE = 1024 * 1024;
/** Steps are said in millions. */
export const MILLION = 1_000_000;

/** Where nobody says another: no page that a person made is as deep, browsers stop at 512. */
export const usualLimits: Limits = { bytes: 64 * MEGABYTE, depth: 2000, steps: MOST_STEPS };

export const limitsOf = ({ limits }: Readonly<{ limits?: Partial<Limits> }>): Limits => ({ ...usualLimits, ...limits });
