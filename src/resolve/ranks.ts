import { ORDER_UNITS, writeOrder } from "./compare.ts";
import type { Sameness } from "./sameness.ts";

/**
 * For each member how many different facts come before its own in their order: equal facts have equal ranks. A million orders are
 * units in one piece of typed memory; as strings in a set and a map they kept the garbage collector at work.
 */
export const ranksOf = <Facts>({ fold }: Sameness<Facts>, facts: readonly Facts[]): Float64Array => {
  const units = new Uint16Array(facts.length * ORDER_UNITS);
  facts.forEach((one, at) => {
    writeOrder(fold(one), units, at * ORDER_UNITS);
  });
  const inOrder = Uint32Array.from(facts.keys()).sort((one, other) => standing(units, one, other));
  const ranks = new Float64Array(facts.length);
  let rank = 0;
  inOrder.forEach((member, at) => {
    const before = inOrder[at - 1];
    if (before !== undefined && standing(units, before, member) !== 0) rank++;
    ranks[member] = rank;
  });
  return ranks;
};

/** Negative where the one comes before the other, nought where they are equal. */
const standing = (units: Uint16Array, one: number, other: number): number => {
  const [a, b] = [one * ORDER_UNITS, other * ORDER_UNITS];
  for (let unit = 0; unit < ORDER_UNITS; unit++) {
    const difference = (units[a + unit] ?? 0) - (units[b + unit] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
};
