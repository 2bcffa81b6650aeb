import { joined } from "./hash.ts";

/** Remembers pairs of small integers in typed memory: eight bytes a pair, where a `Set` takes forty. */
export type PairSet = Readonly<{ /** Whether the pair was not there yet. */ add: (a: number, b: number) => boolean }>;

const LIMIT = 2 ** 26;

/** Pairs of numbers below 2^26, in either order; an open-addressing table that doubles when half full. */
export const createPairSet = (): PairSet => {
  const table = { slots: new Float64Array(1024).fill(-1), size: 0 };
  const place = (slots: Float64Array, pair: number): number => {
    const mask = slots.length - 1;
    const high = Math.floor(pair / LIMIT);
    let at = joined(high, pair - high * LIMIT) & mask;
    while (slots[at] !== -1 && slots[at] !== pair) at = (at + 1) & mask;
    return at;
  };
  const grow = (): void => {
    const larger = new Float64Array(table.slots.length * 2).fill(-1);
    for (const pair of table.slots) if (pair !== -1) larger[place(larger, pair)] = pair;
    table.slots = larger;
  };
  return {
    add(a, b) {
      const pair = Math.min(a, b) * LIMIT + Math.max(a, b);
      const at = place(table.slots, pair);
      if (table.slots[at] === pair) return false;
      table.slots[at] = pair;
      if (++table.size * 2 > table.slots.length) grow();
      return true;
    },
  };
};
