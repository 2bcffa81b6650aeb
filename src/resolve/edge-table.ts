import type { Corrected } from "../records/index.ts";
import type { Edge } from "./compare.ts";
import type { Kind, Verdict } from "./sameness.ts";

/** An edge between members that are numbered in the order of their addresses. */
export type NumberedEdge = Readonly<{ a: number; b: number; by?: Corrected | undefined } & Verdict<string>>;

/** Many edges in typed memory: fifteen bytes each, where an object takes a hundred. Edges are named by their place in it. */
export type EdgeTable = Readonly<{
  add(edge: NumberedEdge): void;
  size(): number;
  a(edge: number): number;
  b(edge: number): number;
  score(edge: number): number;
  reason(edge: number): string;
  same(edge: number): boolean;
  apart(edge: number): boolean;
  /** Who ruled so by hand. */
  by(edge: number): Corrected | undefined;
  /** All edges in this order. */
  sorted(order: (one: number, other: number) => number): Uint32Array;
}>;

const SAME = 1;
const APART = 2;

export const createEdgeTable = (): EdgeTable => {
  const reasons: string[] = [];
  const numbers = new Map<string, number>();
  const hands = new Map<number, Corrected>();
  const table = { size: 0, ...columnsFor(1024) };
  const numberOf = (reason: string): number => {
    const known = numbers.get(reason) ?? reasons.push(reason) - 1;
    numbers.set(reason, known);
    return known;
  };
  return {
    add({ a, b, same, apart = false, reason, score, by }) {
      if (table.size === table.ends.length / 2) Object.assign(table, grown(table));
      const at = table.size++;
      table.ends[2 * at] = a;
      table.ends[2 * at + 1] = b;
      table.scores[at] = Math.round(score * 1000);
      table.reasons[at] = numberOf(reason);
      if (by !== undefined) hands.set(at, by);
      table.flags[at] = (same ? SAME : 0) | (apart ? APART : 0);
    },
    size: () => table.size,
    a: (edge) => table.ends[2 * edge] ?? 0,
    b: (edge) => table.ends[2 * edge + 1] ?? 0,
    score: (edge) => (table.scores[edge] ?? 0) / 1000,
    reason: (edge) => reasons[table.reasons[edge] ?? 0] ?? "",
    same: (edge) => ((table.flags[edge] ?? 0) & SAME) !== 0,
    apart: (edge) => ((table.flags[edge] ?? 0) & APART) !== 0,
    by: (edge) => hands.get(edge),
    sorted: (order) => Uint32Array.from({ length: table.size }, (_, at) => at).sort(order),
  };
};

type Columns = Readonly<{ ends: Uint32Array; scores: Uint16Array; reasons: Uint16Array; flags: Uint8Array }>;

const columnsFor = (size: number): Columns => ({
  ends: new Uint32Array(2 * size),
  scores: new Uint16Array(size),
  reasons: new Uint16Array(size),
  flags: new Uint8Array(size),
});

const grown = (full: Columns): Columns => {
  const larger = columnsFor(full.ends.length);
  larger.ends.set(full.ends);
  larger.scores.set(full.scores);
  larger.reasons.set(full.reasons);
  larger.flags.set(full.flags);
  return larger;
};

/** The edges of a table as the stages pass them on. */
export const edgesIn = (table: EdgeTable, kind: Kind, addresses: readonly string[]): readonly Edge[] =>
  Array.from({ length: table.size() }, (_, at): Edge => {
    const { same, reason, score } = { same: table.same(at), reason: table.reason(at), score: table.score(at) };
    const ends = { kind, a: addresses[table.a(at)] ?? "", b: addresses[table.b(at)] ?? "" };
    return { ...ends, same, reason, score, ...(table.apart(at) && { apart: true }) };
  });
