import { createEdgeTable, type Edge, type Kind, type Membership } from "../../src/index.ts";
import { wrongUsage } from "../exit.ts";
import { readsOf, shelvedAt } from "./addresses.ts";
import type { Gathered } from "./gathered.ts";
import { type Joins, orderOf } from "./joins.ts";
import { type Numbering, numberingOf } from "./numbering.ts";

/** Joins that are told by lines: edges, and the cluster of each mention that does not stand alone. */
export type GivenJoins = Joins & Readonly<{ edge(edge: Edge): void; membership(membership: Membership): void }>;

const kinds = ["documents", "quotes", "figures", "measures", "speakers"] as const;

/** Takes what the stages `compare` and `cluster` printed, once all documents are gathered: fifteen bytes an edge, four a mention. */
export const givenJoins = (gathered: Gathered): GivenJoins => {
  const order = orderOf(gathered);
  const reads = readsOf(order);
  const stateOf = (kind: Kind) => {
    const numbering = numberingOf(gathered.shelves[kind], order);
    return { numbering, edges: createEdgeTable(), firsts: Int32Array.from({ length: numbering.size }, (_, at) => at) };
  };
  const states = Object.fromEntries(kinds.map((kind) => [kind, stateOf(kind)])) as Readonly<
    Record<Kind, ReturnType<typeof stateOf>>
  >;
  const numberAt = (kind: Kind, { number }: Numbering, address: string): number => {
    const at = shelvedAt(gathered.shelves[kind], reads, address);
    if (at === null) throw wrongUsage(`There is no mention at ${address}: documents come before edges and clusters.`);
    return number[at] ?? 0;
  };
  return {
    order,
    of: async (kind) => {
      const { numbering, edges, firsts } = states[kind];
      return { numbering, joined: { edges, firsts, remainder: [] } };
    },
    edge({ kind, a, b, ...rest }) {
      const { numbering, edges } = states[kind];
      edges.add({ ...rest, a: numberAt(kind, numbering, a), b: numberAt(kind, numbering, b) });
    },
    membership({ kind, cluster, member }) {
      const { numbering, firsts } = states[kind];
      const [first, at] = [numberAt(kind, numbering, cluster), numberAt(kind, numbering, member)];
      if (first > at) throw wrongUsage(`${cluster} comes after its member ${member}: clusters are named by the first.`);
      firsts[at] = first;
    },
  };
};
