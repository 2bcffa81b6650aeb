/** What reviewers said of the items of one stratum, and how many items it has. */
export type Reviewed = Readonly<{ stratum: string; size: number; right: number; wrong: number }>;

/** A share of items that are right, with the interval that holds the true one in 95 of 100 samples. */
export type Precision = Readonly<{ precision: number; from: number; to: number; reviewed: number }>;

/** The 97.5th percentile of the normal distribution. */
const Z = 1.959963984540054;

/**
 * Wilson's interval: unlike the textbook's it stays within 0 and 1, and tells something when all are right. Null where nothing was reviewed.
 * 10 of 10 → 0.722 to 1.
 */
export const wilson = (right: number, reviewed: number): Precision | null => {
  if (reviewed <= 0) return null;
  const share = right / reviewed;
  const scale = 1 + Z ** 2 / reviewed;
  const middle = (share + Z ** 2 / (2 * reviewed)) / scale;
  const reach = (Z * Math.sqrt((share * (1 - share)) / reviewed + Z ** 2 / (4 * reviewed ** 2))) / scale;
  return { precision: share, from: Math.max(0, middle - reach), to: Math.min(1, middle + reach), reviewed };
};

/**
 * All strata, each counting as much as it has items. The interval is Wilson's for as many items as a simple sample of equal certainty
 * would have (Kish). Strata that nobody reviewed have no say.
 */
export const weighted = (strata: readonly Reviewed[]): Precision | null => {
  const told = strata.filter(({ right, wrong }) => right + wrong > 0);
  const total = told.reduce((sum, { size }) => sum + size, 0);
  if (total === 0) return null;
  const weights = told.map(({ size, right, wrong }) => ({ weight: size / total, right, count: right + wrong }));
  const share = weights.reduce((sum, { weight, right, count }) => sum + (weight * right) / count, 0);
  const effective = 1 / weights.reduce((sum, { weight, count }) => sum + weight ** 2 / count, 0);
  const interval = wilson(share * effective, effective);
  return interval && { ...interval, precision: share, reviewed: weights.reduce((sum, { count }) => sum + count, 0) };
};
