import type { Edge } from "./compare.ts";
import { createEdgeTable, type EdgeTable } from "./edge-table.ts";
import type { Kind } from "./sameness.ts";

/** Which cluster a member belongs to; a cluster is named after its first member in code-point order. */
export type Membership = Readonly<{ kind: Kind; cluster: string; member: string }>;

/** Kinds of which a part may stand in two unlike wholes, so that unlike pairs speak against joining; excerpts of one quotation are unlike. */
const VOTING: ReadonlySet<Kind> = new Set(["documents", "measures"]);

/**
 * No cluster has more members: a record is one line with all of its mentions, and whoever merges or reads it holds them. What
 * a slogan in a million articles has more becomes further records; pairs that would join them are decided to be held apart.
 */
export const MOST_MEMBERS = 100_000;

/**
 * The stage `cluster`, for one kind: members joined along the edges that say so, the surest first, singletons too.
 * Two clusters join only when, of the pairs between them that were compared, those found the same are not outnumbered
 * by those found different: a text half like two others does not chain them, and `apart` between two clusters is final.
 */
export const clusterOf = (
  kind: Kind,
  members: Iterable<string>,
  edges: Iterable<Edge>,
  most: number = MOST_MEMBERS,
): readonly Membership[] => {
  const names = [...new Set(members)].sort((a, b) => (a < b ? -1 : 1));
  const numbers = new Map(names.map((name, at) => [name, at]));
  const table = createEdgeTable();
  for (const { a, b, same, apart = false, reason, score } of edges)
    table.add({ a: numbers.get(a) ?? 0, b: numbers.get(b) ?? 0, same, apart, reason, score });
  return membershipsOf(kind, names, table, most);
};

/** The same over edges between the members as numbered in `names`, which are in code-point order. */
export const membershipsOf = (
  kind: Kind,
  names: readonly string[],
  table: EdgeTable,
  most: number = MOST_MEMBERS,
): readonly Membership[] => {
  const firsts = clusterNumbers(kind, names.length, table, most);
  return names.map((member, at) => ({ kind, cluster: names[firsts[at] ?? at] ?? member, member }));
};

/** The same over members numbered in the order of their addresses: for each the first of its cluster. */
export const clusterNumbers = (kind: Kind, size: number, table: EdgeTable, most: number = MOST_MEMBERS): Int32Array => {
  const surestFirst = table.sorted(
    (one, other) =>
      table.score(other) - table.score(one) || table.a(one) - table.a(other) || table.b(one) - table.b(other),
  );
  const pairs = surestFirst.filter((edge, at) => {
    const before = surestFirst[at - 1];
    return before === undefined || table.a(before) !== table.a(edge) || table.b(before) !== table.b(edge);
  });
  const clusters = createClusters(size, most);
  const reachable = componentsOf(size, table);
  for (const edge of pairs)
    if ((table.apart(edge) || VOTING.has(kind)) && reachable(table.a(edge)) === reachable(table.b(edge)))
      clusters.note(
        table.a(edge),
        table.b(edge),
        table.apart(edge) ? Number.NEGATIVE_INFINITY : table.same(edge) ? 1 : -1,
      );
  for (const edge of pairs) if (table.same(edge)) clusters.join(table.a(edge), table.b(edge));
  return clusters.firsts();
};

/**
 * For each member a number that all share whom edges connect that say so, were nothing held apart. What speaks against a pair
 * without such a path between them never decides anything: Jane and John Ward in stories of their own.
 */
const componentsOf = (size: number, table: EdgeTable): ((member: number) => number) => {
  const parents = Int32Array.from({ length: size }, (_, at) => at);
  for (let edge = 0; edge < table.size(); edge++) {
    if (!table.same(edge)) continue;
    const [one, other] = [rootIn(parents, table.a(edge)), rootIn(parents, table.b(edge))];
    // The lower becomes the root; halving keeps the paths short.
    parents[Math.max(one, other)] = Math.min(one, other);
  }
  return (member) => rootIn(parents, member);
};

/** The root of a member in a forest of parents; each member on the way is led to its grandparent. */
const rootIn = (parents: Int32Array, member: number): number => {
  let root = member;
  while (parents[root] !== root) {
    const above = parents[root] ?? root;
    parents[root] = parents[above] ?? above;
    root = parents[root] ?? above;
  }
  return root;
};

/** What is known between two clusters: pairs found the same minus pairs found different; minus infinity keeps them apart for good. */
type Balances = Map<number, number>;

/** Union-find over numbered members, the smaller cluster joining the larger with all that is known about it. */
const createClusters = (size: number, most: number) => {
  const parents = Int32Array.from({ length: size }, (_, at) => at);
  const sizes = new Int32Array(size).fill(1);
  const balances = new Map<number, Balances>();
  /** For a cluster that was too large to take another in, that other: what it cannot take in next, that one may. */
  const beside = new Map<number, number>();

  const rootOf = (member: number): number => rootIn(parents, member);

  const add = (from: number, to: number, balance: number): void => {
    const known = balances.get(from) ?? new Map<number, number>();
    known.set(to, (known.get(to) ?? 0) + balance);
    balances.set(from, known);
  };

  const absorb = (larger: number, smaller: number): void => {
    parents[smaller] = larger;
    sizes[larger] = (sizes[larger] ?? 0) + (sizes[smaller] ?? 0);
    for (const [neighbour, balance] of balances.get(smaller) ?? []) {
      balances.get(neighbour)?.delete(smaller);
      if (neighbour === larger) continue;
      add(larger, neighbour, balance);
      add(neighbour, larger, balance);
    }
    balances.delete(smaller);
  };

  return {
    note(a: number, b: number, balance: number): void {
      add(a, b, balance);
      add(b, a, balance);
    },
    join(a: number, b: number): void {
      let [one, other] = [rootOf(a), rootOf(b)];
      for (const tried = new Set<number>(); one !== other && (balances.get(one)?.get(other) ?? 0) >= 0; ) {
        const inOrder = (sizes[one] ?? 0) - (sizes[other] ?? 0) || other - one;
        const [larger, smaller] = inOrder > 0 ? [one, other] : [other, one];
        if ((sizes[larger] ?? 0) + (sizes[smaller] ?? 0) <= most) {
          absorb(larger, smaller);
          return;
        }
        const next = beside.get(larger);
        if (next === undefined) beside.set(larger, smaller);
        if (next === undefined || tried.has(larger)) return;
        tried.add(larger);
        [one, other] = [smaller, rootOf(next)];
      }
    },
    /** For each member the first member of its cluster. */
    firsts(): Int32Array {
      const firsts = new Int32Array(size).fill(-1);
      return firsts.map((_, member) => {
        const root = rootOf(member);
        if (firsts[root] === -1) firsts[root] = member;
        return firsts[root] ?? member;
      });
    },
  };
};
