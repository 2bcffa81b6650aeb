/** Counts behind one row of figures: F1 of hits, and shares of hits with a right field. */
export type Tally = {
  hit: number;
  gold: number;
  predicted: number;
  right: Record<string, [right: number, of: number]>;
};

export const tallies = () => {
  const rows = new Map<string, Tally>();
  const of = (name: string): Tally => {
    const row = rows.get(name) ?? { hit: 0, gold: 0, predicted: 0, right: {} };
    rows.set(name, row);
    return row;
  };
  const check = (name: string, field: string, ok: boolean): void => {
    const [right, all] = of(name).right[field] ?? [0, 0];
    of(name).right[field] = [right + Number(ok), all + 1];
  };
  /** `{"seeds quotes f1": 0.96, "seeds quotes role": 1, …}` */
  const figures = (prefix: string): Record<string, number> =>
    Object.fromEntries(
      [...rows].flatMap(([name, row]) => [
        [`${prefix} ${name} f1`, f1(row)],
        ...Object.entries(row.right).map(([field, [right, all]]): [string, number] => [
          `${prefix} ${name} ${field}`,
          round(right / all),
        ]),
      ]),
    );
  return { of, check, figures };
};
export type Tallies = ReturnType<typeof tallies>;

const round = (value: number): number => Math.round(value * 1e4) / 1e4;

const f1 = ({ hit, gold, predicted }: Tally): number =>
  gold + predicted === 0 ? 0 : round((2 * hit) / (gold + predicted));

/** One-to-one, best pairs first, ties in order; pairs under the floor stay apart. */
export const pairUp = <A, B>(
  gold: readonly A[],
  predicted: readonly B[],
  score: (a: A, b: B) => number,
  floor: number,
): [number, number][] => {
  const pairs = gold.flatMap((g, i) => predicted.map((p, j) => ({ score: score(g, p), i, j })));
  pairs.sort((a, b) => b.score - a.score || a.i - b.i || a.j - b.j);
  const [takenGold, takenPredicted] = [new Set<number>(), new Set<number>()];
  const matched: [number, number][] = [];
  for (const { score, i, j } of pairs) {
    if (score < floor || takenGold.has(i) || takenPredicted.has(j)) continue;
    takenGold.add(i);
    takenPredicted.add(j);
    matched.push([i, j]);
  }
  return matched;
};
