import {
  type Founder,
  foundingKey,
  type IdRow,
  identify,
  type Origin,
  olderFirst,
  type RecordKind,
  recordId,
} from "../../src/index.ts";
import type { Clusters } from "./clusters.ts";
import type { Numbering } from "./numbering.ts";
import type { Shelf } from "./shelf.ts";

/** The ids of one kind's clusters, and the rows of the registry that the run before left. */
export type Named = Readonly<{
  /** By cluster. */
  ids: readonly string[];
  supersedes(cluster: number): readonly string[];
  /** Rows of the registry as the next run will read it; null where every id is new, so that its record tells. */
  rows: readonly IdRow[] | null;
}>;

export type ToName = Readonly<{
  shelf: Shelf;
  numbering: Numbering;
  clusters: Clusters;
  origins: ReadonlyMap<string, Origin>;
  registry: readonly IdRow[];
}>;

/** Names clusters as `identify` does. Of each it is told only the mentions that can decide: the oldest, and those that the registry knows. */
export const nameClusters = (kind: RecordKind, given: ToName): Named => {
  const known = new Set(given.registry.filter((row) => row.kind === kind).map(foundingKey));
  if (known.size === 0) {
    const ids = Array.from({ length: given.clusters.size }, (_, at) => {
      const founder = oldestOf(given, at);
      return founder === null ? "" : recordId(kind, founder);
    });
    return { ids, supersedes: () => [], rows: null };
  }
  const deciding = Array.from({ length: given.clusters.size }, (_, at) => {
    const founders = foundersOf(given, at);
    return founders.filter((founder, place) => place === 0 || known.has(foundingKey(founder)));
  });
  const { ids, supersedes, rows } = identify(kind, deciding, given.registry);
  return { ids, supersedes: (cluster) => [...(supersedes[cluster] ?? [])], rows };
};

/** The mention that a cluster is named after when nothing is known of it. */
export const oldestOf = (given: Omit<ToName, "registry">, cluster: number): Founder | null =>
  foundersOf(given, cluster)[0] ?? null;

const foundersOf = ({ shelf, numbering, clusters, origins }: Omit<ToName, "registry">, cluster: number) =>
  [...clusters.members(cluster)]
    .flatMap((number) => {
      const origin = origins.get(numbering.documentId(number));
      const document = { uri: origin?.uri ?? "", published: origin?.published ?? null };
      return shelf.places(numbering.shelved[number] ?? 0).map((place): Founder => ({ ...document, ...place }));
    })
    .sort(olderFirst);
