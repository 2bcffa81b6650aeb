import {
  type Extraction,
  type Founder,
  foundingKey,
  type IdRow,
  identify,
  keepOldest,
  nextGeneration,
  oneRecordOf,
  type RecordKind,
  recordKinds,
} from "../../../src/index.ts";
import { wrongUsage } from "../../exit.ts";
import type { Filter } from "../filter.ts";
import { addressed } from "../keys.ts";
import { fileRows } from "./file-rows.ts";
import { createGroups } from "./grouped.ts";

/** `merge --step founders`: of each mention every place that a record may be named after. */
export const foundersFilter = (): Filter => ({
  line: (given) => {
    if (given.is !== "extraction") return [];
    const line = addressed(given.line as Extraction);
    return recordKinds.flatMap((kind) =>
      oneRecordOf[kind]
        .sources(line)
        .flatMap(({ address, founders }) => founders.map((founder) => ({ kind, member: address, founder }))),
    );
  },
  end: () => [],
});

/** `merge --step registry`: the ids that the run before gave, and the number of this run's turn; nothing is read. */
export const registryFilter = (registry: readonly IdRow[]): Filter => ({
  line: () => [],
  end: function* () {
    for (const record of registry) yield { kind: "ids", record };
  },
  counts: () => ({ generation: nextGeneration(registry) }),
});

type Cluster = { kind: RecordKind; oldest: readonly Founder[]; known: Founder[] };
type Group = { rows: IdRow[]; founding: Set<string>; clusters: Map<string, Cluster> };

/**
 * `merge --step names`: rows of the registry and then founders of what is named together. Of a cluster only the mentions
 * that can decide are kept: the oldest of a few articles, and those that the registry knows.
 */
export const namesFilter = (generation: number): Filter => {
  const groups = createGroups<Group>(
    () => ({ rows: [], founding: new Set(), clusters: new Map() }),
    (group) => namesOf(group, generation),
  );
  return {
    line: (given, number) => {
      if (given.is === "record") {
        const { group: name, record } = given.line as unknown as Readonly<{ group?: string; record: IdRow }>;
        const { group, before } = groups.at(name ?? record.id, number);
        if (group.clusters.size > 0) throw wrongUsage(`Line ${number}: ids come before the founders of their group.`);
        group.rows.push(record);
        group.founding.add(foundingKey(record));
        return before;
      }
      if (given.is !== "founder") return [];
      const { kind, member, cluster = member, group: name = cluster, founder } = given.line;
      const { group, before } = groups.at(name, number);
      addFounder(group, { kind, cluster, founder });
      return before;
    },
    end: groups.end,
  };
};

type Founding = Readonly<{ kind: RecordKind; cluster: string; founder: Founder }>;

const addFounder = ({ clusters, founding }: Group, { kind, cluster, founder }: Founding): void => {
  const held = clusters.get(cluster) ?? { kind, oldest: [], known: [] };
  held.oldest = keepOldest(held.oldest, founder);
  if (founding.has(foundingKey(founder))) held.known.push(founder);
  clusters.set(cluster, held);
};

const rowsOfIds = fileRows("ids");

const namesOf = ({ rows, clusters }: Group, generation: number): readonly unknown[] => {
  const held = [...clusters.values()];
  const kind = held[0]?.kind ?? (rows[0]?.kind as RecordKind);
  const founders = held.map(({ oldest, known }) => [...oldest, ...known.filter((one) => !oldest.includes(one))]);
  const named = identify(kind, founders, rows, generation);
  return [
    ...[...clusters.keys()].map((cluster, at) => ({
      ...{ kind, cluster, id: named.ids[at] ?? "", supersedes: [...(named.supersedes[at] ?? [])] },
    })),
    ...named.rows.flatMap((row) => rowsOfIds(row.id, row)),
  ];
};
