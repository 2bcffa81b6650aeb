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
  const numbered = sorted.map(({ facts }, at) => ({ address: at, facts }));
  const pack = packKeys(sorted.length, (at) => distinctKeys(sameness, sorted[at] as Member<Facts>));
  const compare = comparerOf(sameness, sorted.length, (at) => numbered[at] as Member<Facts, number>);
  for (const group of keyGroups(sorted.length, pack)) {
    const comparison = compare(group);
    for (const edge of comparison.edges)
      edges.push({ ...edge, a: sorted[edge.a]?.address ?? "", b: sorted[edge.b]?.address ?? "" });
    if (comparison.remainder) remainder.push(comparison.remainder);
  }
  return { edges, remainder };
};

/**
 * Compares the group of one key after the other, members being numbered in the order of their addresses, from 0 to `size`;
 * remembers which pairs have met. Members are asked for when they are needed, so that their facts may be kept anywhere.
 */
export const comparerOf = <Facts>(
  sameness: Sameness<Facts>,
  size: number,
  memberAt: (at: number) => Member<Facts, number>,
): ((group: KeyGroup) => Comparison<number>) => {
  const met = createPairSet();
  // Of its whole length from the start: keys come in no order, and an array filled from its end becomes a slow dictionary.
  const orders: (string | undefined)[] = new Array(size).fill(undefined);
  const order = orderIn(sameness);
  const shortcuts = {
    pending: met.add,
    orderOf: (member: Member<Facts, number>): string => {
      const known = orders[member.address] ?? order(member);
      orders[member.address] = known;
      return known;
    },
  };
  return ({ key, places }) =>
    compareGroup(
      sameness,
      { key: `${sameness.kind} ${key.toString(36)}`, members: Array.from(places, memberAt) },
      shortcuts,
    );
};

/** A member whose facts are looked up anew whenever something looks at them. */
export const memberBy =
  <Facts>(factsAt: (at: number) => Facts) =>
  (at: number): Member<Facts, number> => ({
    address: at,
    get facts() {
      return factsAt(at);
    },
  });
