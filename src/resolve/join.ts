import { isTold, orderIn, type Remainder } from "./compare.ts";
import { createEdgeTable, type EdgeTable } from "./edge-table.ts";
import { type KeyGroup, keyGroups, packKeys } from "./key-groups.ts";
import { distinctKeys } from "./keys.ts";
import { meetings, type Standing, standingBy } from "./meetings.ts";
import { createPairSet } from "./pairs.ts";
import { ranksOf } from "./ranks.ts";
import type { Member, Sameness } from "./sameness.ts";
import { screenOver } from "./screen.ts";

/** All pairs that share a key, compared once each; edges are between members as numbered in `addresses`. */
export type Joined = Readonly<{
  /** In code-point order. */
  addresses: readonly string[];
  edges: EdgeTable;
  remainder: readonly Remainder[];
}>;

/**
 * The stages `keys` and `compare` in one process: the shuffle between them is a sort of numbers, 8 bytes per mention and key.
 * The outcome does not depend on the order of `members`.
 */
export const join = <Facts>(sameness: Sameness<Facts>, members: readonly Member<Facts>[]): Joined => {
  const sorted = [...members].sort((a, b) => (a.address < b.address ? -1 : 1));
  const facts = sorted.map((member) => member.facts);
  const edges = createEdgeTable();
  const ranks = ranksOf(sameness, facts);
  const compare = comparerOf(sameness, edges, {
    size: facts.length,
    factsAt: (at) => facts[at] as Facts,
    standing: standingBy((at: number) => ranks[at] ?? 0, itself),
  });
  const pack = packKeys(sorted.length, (at) => distinctKeys(sameness, sorted[at] as Member<Facts>));
  const remainder: Remainder[] = [];
  for (const group of keyGroups(sorted.length, pack)) {
    const left = compare(group);
    if (left) remainder.push(left);
  }
  return { addresses: sorted.map(({ address }) => address), edges, remainder };
};

/** Members numbered in the order of their addresses, whose facts may be kept anywhere. */
export type Numbered<Facts> = Readonly<{
  size: number;
  factsAt: (at: number) => Facts;
  standing: Standing<number>;
}>;

/** Compares the group of one key after the other into a table of edges; remembers which pairs have met. */
export const comparerOf = <Facts>(
  sameness: Sameness<Facts>,
  edges: EdgeTable,
  { size, factsAt, standing }: Numbered<Facts>,
): ((group: KeyGroup) => Remainder | null) => {
  const { kind, compare } = sameness;
  const met = createPairSet();
  const passes = sameness.screen ? screenOver(sameness.screen, size, factsAt) : () => true;
  const meet = (one: number, other: number): void => {
    if (one === other || !passes(one, other) || !met.add(one, other)) return;
    const a = Math.min(one, other);
    const b = Math.max(one, other);
    const verdict = compare(factsAt(a), factsAt(b));
    if (isTold(sameness, verdict)) edges.add({ a, b, ...verdict });
  };
  return ({ key, places }) => {
    const uncompared = meetings(places, standing, meet);
    return uncompared > 0 ? { kind, key: `${kind} ${key.toString(36)}`, members: places.length, uncompared } : null;
  };
};

/** How members stand where all facts cannot be read beforehand: a member's are looked up when one of its groups is large. */
export const lazyStanding = <Facts>(
  sameness: Sameness<Facts>,
  size: number,
  factsAt: (at: number) => Facts,
): Standing<number> => {
  // Of its whole length from the start: keys come in no order, and an array filled from its end becomes a slow dictionary.
  const orders: (string | undefined)[] = new Array(size).fill(undefined);
  const order = orderIn(sameness);
  const orderOf = (at: number): string => {
    const known = orders[at] ?? order({ facts: factsAt(at) });
    orders[at] = known;
    return known;
  };
  return standingBy(orderOf, itself);
};

/** Members are numbered in the order of their addresses. */
const itself = (at: number): number => at;
