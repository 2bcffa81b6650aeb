/** Up to this many members, a group is compared pair by pair; in a larger one each member meets so many neighbours. */
const SMALL = 24;
const NEIGHBOURS = 5;
/** From here on a key says so little that only the nearest are worth a look. */
const LARGE = 240;
export const NEAREST = 2;

/** So many members of one key are held at most where they come in order. */
export const MOST_HELD = LARGE;

const reachOf = (members: number): number => (members > LARGE ? NEAREST : NEIGHBOURS);

/** How members that share a key stand to each other. */
export type Standing<Item> = Readonly<{
  /** By their facts, then by their addresses. */
  sorted: (items: readonly Item[]) => readonly Item[];
  /** Whether their facts are equal. */
  equal: (one: Item, other: Item) => boolean;
}>;

/** Items that stand in this order, then in that of their addresses, which differ. */
export const standingBy = <Item>(
  orderOf: (item: Item) => string | number,
  addressOf: (item: Item) => string | number,
): Standing<Item> => ({
  sorted: (items) =>
    [...items].sort((one, other) => {
      const a = orderOf(one);
      const b = orderOf(other);
      if (a !== b) return a < b ? -1 : 1;
      return addressOf(one) < addressOf(other) ? -1 : 1;
    }),
  equal: (one, other) => orderOf(one) === orderOf(other),
});

/**
 * Lets the members of a group meet, and says how many pairs of them do not. The cost is linear in the group's size: in a large one,
 * equal members fold into one, the rest stand in the order of their facts, not of their arrival, and meet their neighbours there.
 */
export const meetings = <Item>(
  items: readonly Item[],
  { sorted, equal }: Standing<Item>,
  meet: (one: Item, other: Item) => void,
): number => {
  if (items.length <= SMALL) {
    neighbouring(items, SMALL, meet);
    return 0;
  }
  const distinct: Item[] = [];
  for (const item of sorted(items)) {
    const first = distinct.at(-1);
    if (first !== undefined && equal(first, item)) meet(first, item);
    else distinct.push(item);
  }
  const reach = reachOf(items.length);
  neighbouring(distinct, reach, meet);
  return pairs(distinct.length) - pairsWithin(distinct.length, reach);
};

export const pairs = (count: number): number => (count * (count - 1)) / 2;
export const pairsWithin = (count: number, reach: number): number =>
  count <= reach ? pairs(count) : reach * count - pairs(reach + 1);

const neighbouring = <Item>(items: readonly Item[], reach: number, meet: (one: Item, other: Item) => void): void => {
  for (let at = 0; at < items.length; at++) {
    const end = Math.min(items.length, at + 1 + reach);
    for (let next = at + 1; next < end; next++) meet(items[at] as Item, items[next] as Item);
  }
};
