/** Counts by name, which travel as one line of each part of the work and add up to the manifest's. */
export const createCounted = () => {
  const counts = new Map<string, number>();
  return {
    add: (name: string, by = 1): void => void counts.set(name, (counts.get(name) ?? 0) + by),
    end: (): readonly unknown[] => (counts.size === 0 ? [] : [{ counted: Object.fromEntries(counts) }]),
  };
};

/** Adds up what such lines tell. */
export const createSum = () => {
  const sums = new Map<string, number>();
  return {
    add: (counted: Readonly<Record<string, number>>): void => {
      for (const [name, count] of Object.entries(counted)) sums.set(name, (sums.get(name) ?? 0) + count);
    },
    of: (name: string): number => sums.get(name) ?? 0,
    /** All whose names begin so, without their beginning, in the order of the alphabet. */
    below: (start: string): Readonly<Record<string, number>> =>
      Object.fromEntries(
        [...sums]
          .filter(([name]) => name.startsWith(start))
          .map(([name, count]) => [name.slice(start.length), count] as const)
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      ),
  };
};
