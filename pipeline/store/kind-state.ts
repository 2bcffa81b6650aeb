import type { IdRow, Origin, RecordKind, Resolved } from "../../src/index.ts";
import { type Clusters, clustersOf } from "./clusters.ts";
import type { Gathered } from "./gathered.ts";
import type { JoinedKind } from "./joined.ts";
import type { Joins } from "./joins.ts";
import { type Named, nameClusters } from "./named.ts";
import type { Numbering } from "./numbering.ts";
import type { Shelf } from "./shelf.ts";

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
  joins: Joins;
}>;

export const kindStateOf = async (
  kind: RecordKind,
  gathered: Gathered,
  { origins, registry, joins }: Given,
): Promise<KindState> => {
  const shelf = gathered.shelves[kind];
  const { numbering, joined } = await joins.of(kind);
  const { edges, firsts, remainder } = joined;
  const clusters = clustersOf(firsts);
  const named = nameClusters(kind, { shelf, numbering, clusters, origins, registry });
  const idAt = (shelved: number): string => named.ids[clusters.of[numbering.number[shelved] ?? 0] ?? 0] ?? "";
  return { kind, shelf, numbering, edges, clusters, named, remainder, idAt };
};
