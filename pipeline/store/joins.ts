import type { Kind, Ruling } from "../../src/index.ts";
import type { Gathered } from "./gathered.ts";
import { type JoinedKind, joinKind } from "./joined.ts";
import { type DocumentOrder, type Numbering, numberingOf } from "./numbering.ts";
import type { Shuffle } from "./shuffle.ts";

/** How all mentions of a kind are numbered, and what comparing them came to: here, or in an engine before. */
export type Joins = Readonly<{
  order: DocumentOrder;
  of(kind: Kind): Promise<Readonly<{ numbering: Numbering; joined: JoinedKind }>>;
}>;

/** Documents in the order of their ids. */
export const orderOf = ({ read, documents }: Gathered): DocumentOrder => {
  const idOf = (at: number): string => documents[read[at] ?? 0]?.id ?? "";
  const reads = Uint32Array.from(read.keys()).sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
  return { reads, ids: Array.from(reads, idOf) };
};

/** Compares kind after kind when it is asked for; what people have ruled stands over it. */
export const joinsHere = (
  gathered: Gathered,
  ruled: Readonly<{ shuffle: Shuffle; rulings: readonly Ruling[] }>,
): Joins => {
  const order = orderOf(gathered);
  return {
    order,
    of: async (kind) => {
      const shelf = gathered.shelves[kind];
      const numbering = numberingOf(shelf, order);
      return { numbering, joined: await joinKind(shelf, numbering, ruled) };
    },
  };
};
