import type { IdRow, Origin, RecordKind, Resolved, Ruling } from "../../src/index.ts";
import { type Clusters, clustersOf } from "./clusters.ts";
import type { Gathered } from "./gathered.ts";
import { type JoinedKind, joinKind } from "./joined.ts";
import { type Named, nameClusters } from "./named.ts";
import { type DocumentOrder, type Numbering, numberingOf } from "./numbering.ts";
import type { Shelf } from "./shelf.ts";
import type { Shuffle } from "./shuffle.ts";

/** All that is known of one kind of record before its records are written. */
export type KindState = Readonly<{
  kind: RecordKind;
  shelf: Shelf;
  numbering: Numbering;
  edges: JoinedKind["edges"];
  clusters: Clusters;
  named: Named;
  remainder: Resolved["remainder"];
  /** The record that a mention, by its place on the shelf, became part of. */
  idAt(shelved: number): string;
}>;

type Given = Readonly<{
  origins: ReadonlyMap<string, Origin>;
  registry: readonly IdRow[];
  order: DocumentOrder;
  shuffle: Shuffle;
  rulings: readonly Ruling[];
}>;

export const kindStateOf = async (
  kind: RecordKind,
  gathered: Gathered,
  { origins, registry, order, ...joining }: Given,
): Promise<KindState> => {
  const shelf = gathered.shelves[kind];
  const numbering = numberingOf(shelf, order);
  const { edges, firsts, remainder } = await joinKind(shelf, numbering, joining);
  const clusters = clustersOf(firsts);
  const named = nameClusters(kind, { shelf, numbering, clusters, origins, registry });
  const idAt = (shelved: number): string => named.ids[clusters.of[numbering.number[shelved] ?? 0] ?? 0] ?? "";
  return { kind, shelf, numbering, edges, clusters, named, remainder, idAt };
};
