import { hashOf, joined } from "../resolve/hash.ts";

/** One thing that a reviewer judges: a mention of a record. */
export type Reviewable = Readonly<{ key: string; stratum: string }>;

/** Every stratum gets at least so many, as far as it has them: fewer tell nothing of it. */
const LEAST = 10;

/**
 * Draws `count` items, from each stratum in proportion to its size but from small ones no fewer than ten. Which ones is chosen by the
 * hash of their keys and the seed: the same data and seed give the same sample, in whatever order the data come.
 */
export const stratified = <Item extends Reviewable>(
  items: readonly Item[],
  count: number,
  seed: string,
): readonly Item[] => {
  const strata = strataOf(items);
  const shares = sharesOf(
    [...strata].map(([name, { length }]) => [name, length]),
    Math.min(count, items.length),
  );
  return [...strata].flatMap(([name, members]) => drawn(members, shares.get(name) ?? 0, seed));
};

/** The items of each stratum, strata in code-point order. */
export const strataOf = <Item extends Reviewable>(items: readonly Item[]): ReadonlyMap<string, readonly Item[]> => {
  const strata = new Map<string, Item[]>();
  for (const item of [...items].sort((a, b) => (a.stratum < b.stratum ? -1 : a.stratum > b.stratum ? 1 : 0))) {
    const known = strata.get(item.stratum);
    if (known) known.push(item);
    else strata.set(item.stratum, [item]);
  }
  return strata;
};

const drawn = <Item extends Reviewable>(members: readonly Item[], count: number, seed: string): readonly Item[] =>
  members
    .map((item) => ({ item, rank: joined(hashOf(seed), hashOf(item.key)) }))
    .sort((a, b) => a.rank - b.rank || (a.item.key < b.item.key ? -1 : 1))
    .slice(0, count)
    .map(({ item }) => item);

/** First the least for each, then the rest by largest remainders. */
const sharesOf = (sizes: readonly (readonly [string, number])[], count: number): ReadonlyMap<string, number> => {
  const least = Math.min(LEAST, Math.floor(count / Math.max(1, sizes.length)));
  const total = sizes.reduce((sum, [, size]) => sum + size, 0);
  const wanted = sizes.map(([name, size]) => {
    const exact = (count * size) / Math.max(1, total);
    return { name, size, exact, share: Math.min(size, Math.max(Math.floor(exact), least)) };
  });
  const shares = new Map(wanted.map(({ name, share }) => [name, share]));
  let given = [...shares.values()].reduce((sum, share) => sum + share, 0);
  const step = given < count ? 1 : -1;
  const order = [...wanted].sort(
    (a, b) => step * (b.exact - b.share - (a.exact - a.share)) || (a.name < b.name ? -1 : 1),
  );
  while (given !== count) {
    const before = given;
    for (const { name, size } of order) {
      const share = (shares.get(name) ?? 0) + step;
      if (given === count || share < Math.min(least, size) || share > size) continue;
      shares.set(name, share);
      given += step;
    }
    if (given === before) break;
  }
  return shares;
};
