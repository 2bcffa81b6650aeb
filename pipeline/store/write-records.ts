import {
  type AnySource,
  aliasesOf,
  type ConflictRecord,
  datasets,
  type Founder,
  type IdRow,
  mentionsOf,
  nextGeneration,
  noRecords,
  type Origin,
  oneRecordOf,
  rowOf,
} from "../../src/index.ts";
import type { Addresses } from "./addresses.ts";
import type { KindState } from "./kind-state.ts";
import { linkedRecord, type SumOf, sumsOf } from "./linked-record.ts";
import { oldestOf } from "./named.ts";
import type { TableFiles } from "./table-files.ts";

/** What all kinds of records are written to, and what is known of everything else. */
export type WriteContext = Readonly<{
  origins: ReadonlyMap<string, Origin>;
  registry: readonly IdRow[];
  idOf: Addresses;
  tables: Readonly<Record<"records" | "mentions" | "aliases" | "ids", TableFiles>>;
}>;

/** What remains in memory of the records of one kind. */
export type WrittenRecords = Readonly<{
  conflicts: readonly ConflictRecord[];
  sums: readonly SumOf[];
  quoteKinds: ReadonlyMap<string, number>;
}>;

/** The stage merge of one kind, cluster by cluster in the order of their ids: memory holds one cluster's mentions. */
export const writeRecords = (state: KindState, context: WriteContext): WrittenRecords => {
  const { kind, named } = state;
  const { origins, tables } = context;
  const conflicts: ConflictRecord[] = [];
  const sums: SumOf[] = [];
  const quoteKinds = new Map<string, number>();
  const aliases = aliasesOf(datasets[kind]);
  const generation = nextGeneration(context.registry);
  let witness = 0;
  const addWitnesses = (before: string | null): void => {
    for (
      let row = named.witnesses[witness];
      row && (before === null || row.id < before);
      row = named.witnesses[witness]
    ) {
      tables.ids.add([row]);
      witness++;
    }
  };
  for (const cluster of inOrderOfIds(named.ids)) {
    const sources = sourcesOf(state, cluster, origins);
    const id = named.ids[cluster] ?? "";
    const merged = oneRecordOf[kind].merge({ id, supersedes: [...named.supersedes(cluster)] }, sources, origins);
    const record = linkedRecord(merged, sources, context.idOf);
    tables.records.add([record]);
    tables.mentions.add(mentionsOf({ ...noRecords, [kind]: [record] }));
    tables.aliases.add(aliases(record));
    conflicts.push(...oneRecordOf[kind].conflicts(record, sources, origins));
    if ("content" in record) quoteKinds.set(record.kind, (quoteKinds.get(record.kind) ?? 0) + 1);
    if ("currency" in record) sums.push(...sumsOf(record, sources, context.idOf));
    const founder = named.rows === null ? oldestOf({ ...state, origins }, cluster) : null;
    addWitnesses(id);
    if (founder !== null) tables.ids.add([rowOf(kind, { id, founder, generation })]);
  }
  addWitnesses(null);
  if (named.rows !== null) tables.ids.add(named.rows);
  return { conflicts, sums, quoteKinds };
};

const inOrderOfIds = (ids: readonly string[]): Uint32Array =>
  Uint32Array.from(ids.keys()).sort((a, b) => ((ids[a] ?? "") < (ids[b] ?? "") ? -1 : 1));

const sourcesOf = (
  { shelf, numbering, clusters }: KindState,
  cluster: number,
  origins: WriteContext["origins"],
): readonly AnySource[] =>
  Array.from(clusters.members(cluster), (number) => {
    const at = numbering.shelved[number] ?? 0;
    const source = shelf.source(at);
    const published = origins.get(source.document)?.published ?? null;
    const founders = shelf.places(at).map((place): Founder => ({ uri: source.uri, published, ...place }));
    return { ...source, founders };
  });
