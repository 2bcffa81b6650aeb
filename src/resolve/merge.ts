import { byCodePoint, type IdRow } from "../records/index.ts";
import type { Membership } from "./cluster.ts";
import { identify } from "./identity.ts";
import type { Source } from "./sources.ts";
import type { Origin } from "./standing.ts";

export type RecordKind = "quotes" | "figures" | "measures" | "speakers";

type Merge<Line, Merged> = Readonly<{
  memberships: readonly Membership[];
  sources: readonly Source<Line>[];
  origins: ReadonlyMap<string, Origin>;
  registry: readonly IdRow[];
  merge: (sources: readonly Source<Line>[], origins: ReadonlyMap<string, Origin>) => Merged;
}>;

/** The stage `merge` for one kind: each cluster's mentions become a record with a stable id; records are sorted by it. */
export const mergeKind = <Line, Merged>(
  kind: RecordKind,
  { memberships, sources, origins, registry, merge }: Merge<Line, Merged>,
) => {
  const groups = grouped(memberships, sources);
  const founders = groups.map((group) => group.flatMap((source) => source.founders));
  const { ids, supersedes, rows } = identify(kind, founders, registry);
  const records = groups.map((group, at) => ({
    id: ids[at] ?? "",
    ...merge(group, origins),
    supersedes: [...(supersedes[at] ?? [])],
  }));
  return { records: records.sort((a, b) => byCodePoint(a.id, b.id)), rows };
};

/** Mentions by cluster, each cluster's by uri and place, whatever order they came in. */
const grouped = <Line>(
  memberships: readonly Membership[],
  sources: readonly Source<Line>[],
): readonly Source<Line>[][] => {
  const cluster = new Map(memberships.map((membership) => [membership.member, membership.cluster]));
  const groups = new Map<string, Source<Line>[]>();
  for (const source of [...sources].sort(byPlace)) {
    const name = cluster.get(source.address) ?? source.address;
    const group = groups.get(name);
    if (group) group.push(source);
    else groups.set(name, [source]);
  }
  return [...groups.values()];
};

/** The order of mentions in their record. */
export const byPlace = (a: Source<unknown>, b: Source<unknown>): number =>
  byCodePoint(a.uri, b.uri) ||
  (a.founders[0]?.start ?? 0) - (b.founders[0]?.start ?? 0) ||
  byCodePoint(a.address, b.address);
