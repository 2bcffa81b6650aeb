import {
  byCodePoint,
  type Founder,
  foundingKey,
  type IdRow,
  identify,
  isWitness,
  type Origin,
  olderFirst,
  oldestPerArticle,
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
  /** Rows of the registry as the next run will read it; null where every id is new, so that its record tells all but `witnesses`. */
  rows: readonly IdRow[] | null;
  /** In the order of their ids; empty where `rows` has them. */
  witnesses: readonly IdRow[];
}>;

export type ToName = Readonly<{
  shelf: Shelf;
  numbering: Numbering;
  clusters: Clusters;
  origins: ReadonlyMap<string, Origin>;
  registry: readonly IdRow[];
}>;

/** Names clusters as `identify` does. Of each it is told only the mentions that can decide: the oldest of a few articles, and those that the registry knows. */
export const nameClusters = (kind: RecordKind, given: ToName): Named => {
  const known = new Set(given.registry.filter((row) => row.kind === kind).map(foundingKey));
  if (known.size === 0) {
    const witnesses: IdRow[] = [];
    const ids = Array.from({ length: given.clusters.size }, (_, at) => {
      const oldest = oldestPerArticle(foundersOf(given, at));
      if (oldest.length > 1) witnesses.push(...identify(kind, [oldest], []).rows.filter(isWitness));
      return oldest[0] === undefined ? "" : recordId(kind, oldest[0]);
    });
    return { ids, supersedes: () => [], rows: null, witnesses: witnesses.sort((a, b) => byCodePoint(a.id, b.id)) };
  }
  const deciding = Array.from({ length: given.clusters.size }, (_, at) => {
    const founders = foundersOf(given, at);
    const oldest = new Set(oldestPerArticle(founders));
    return founders.filter((founder) => oldest.has(founder) || known.has(foundingKey(founder)));
  });
  const { ids, supersedes, rows } = identify(kind, deciding, given.registry);
  return { ids, supersedes: (cluster) => [...(supersedes[cluster] ?? [])], rows, witnesses: [] };
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
