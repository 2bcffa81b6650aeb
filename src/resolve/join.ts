import { type Comparison, compareGroup, type Edge, orderIn, type Remainder } from "./compare.ts";
import { type KeyGroup, keyGroups, packKeys } from "./key-groups.ts";
import { distinctKeys } from "./keys.ts";
import { createPairSet } from "./pairs.ts";
import type { Member, Sameness } from "./sameness.ts";

/** All pairs that share a key, compared once each. */
export type Joined = Readonly<{ edges: readonly Edge[]; remainder: readonly Remainder[] }>;

/**
 * The stages `keys` and `compare` in one process: the shuffle between them is a sort of numbers, 8 bytes per mention and key.
 * The outcome does not depend on the order of `members`.
 */
export const join = <Facts>(sameness: Sameness<Facts>, members: readonly Member<Facts>[]): Joined => {
  const sorted = [...members].sort((a, b) => (a.address < b.address ? -1 : 1));
  const edges: Edge[] = [];
  const remainder: Remainder[] = [];
  const factsAt = (at: number): Facts => (sorted[at] as Member<Facts>).facts;
  const pack = packKeys(sorted.length, (at) => distinctKeys(sameness, sorted[at] as Member<Facts>));
  const compare = comparerOf(sameness, factsAt);
  for (const group of keyGroups(sorted.length, pack)) {
    const comparison = compare(group);
    for (const edge of comparison.edges)
      edges.push({ ...edge, a: sorted[edge.a]?.address ?? "", b: sorted[edge.b]?.address ?? "" });
    if (comparison.remainder) remainder.push(comparison.remainder);
  }
  return { edges, remainder };
};

/**
 * Compares the group of one key after the other, members being numbered in the order of their addresses; remembers which pairs
 * have met. Facts are asked for when they are needed, so that they may be kept anywhere.
 */
export const comparerOf = <Facts>(
  sameness: Sameness<Facts>,
  factsAt: (at: number) => Facts,
): ((group: KeyGroup) => Comparison<number>) => {
  const met = createPairSet();
  const orders: string[] = [];
  const order = orderIn(sameness);
  const shortcuts = {
    pending: met.add,
    orderOf: (member: Member<Facts, number>): string => {
      const known = orders[member.address] ?? order(member);
      orders[member.address] = known;
      return known;
    },
  };
  return ({ key, places }) => {
    const members = Array.from(places, (at) => placed(at, factsAt));
    return compareGroup(sameness, { key: `${sameness.kind} ${key.toString(36)}`, members }, shortcuts);
  };
};

const placed = <Facts>(at: number, factsAt: (at: number) => Facts): Member<Facts, number> => ({
  address: at,
  get facts() {
    return factsAt(at);
  },
});
