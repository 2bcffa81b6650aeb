/** The most that one article may have or cost. */
export type Limits = Readonly<{
  bytes: number;
  /** Tags one within another. */
  depth: number;
  /** Steps of extraction, about a microsecond each. */
  steps: number;
}>;

export const MEGABYTE = 1024 * 1024;
/** The most megabytes that may be asked for: a text, and what is made of it, must fit into the memory of a worker. */
export const LARGEST_SIZE = 256;
/** Steps are said in millions. */
export const MILLION = 1_000_000;

/**
 * Where nobody says another: no page that a person made is as deep, browsers stop at 512. The steps are the library's `MOST_STEPS`,
 * which cannot be imported here: with it the lexicons would be made, before own words are said.
 */
export const usualLimits: Limits = { bytes: 64 * MEGABYTE, depth: 2000, steps: 10 * MILLION };

export const limitsOf = ({ limits }: Readonly<{ limits?: Partial<Limits> }>): Limits => ({ ...usualLimits, ...limits });
