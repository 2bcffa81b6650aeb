import {
  amountConflicts,
  byCodePoint,
  type ConflictRecord,
  conflictRows,
  type Dataset,
  type DocumentRecord,
  datasets,
  type IdRow,
  type LinkRow,
  listRowsOf,
  noRecords,
  type Origin,
  type RecordKind,
} from "../../src/index.ts";
import type { Effects } from "../effects.ts";
import type { Written } from "../write/files.ts";
import { addressesOf, readsOf } from "./addresses.ts";
import type { Gathered } from "./gathered.ts";
import type { KindState } from "./kind-state.ts";
import type { DocumentOrder } from "./numbering.ts";
import { createTableFiles, type TableFiles, type TablePlan } from "./table-files.ts";
import { type Compared, linksIn, writeDecisions, writeDrops } from "./write-journals.ts";
import { type WrittenRecords, writeRecords } from "./write-records.ts";

/** Everything that is to be written, and everything that is known of it. */
export type ToWrite = Readonly<{
  gathered: Gathered;
  /** With status and family decided. */
  documents: readonly DocumentRecord[];
  comparedDocuments: Compared;
  states: Readonly<Record<RecordKind, KindState>>;
  origins: ReadonlyMap<string, Origin>;
  order: DocumentOrder;
  registry: readonly IdRow[];
}>;

/** What was written, and as much of it as the manifest tells. */
export type WrittenAll = Readonly<{
  files: readonly Written[];
  documents: readonly DocumentRecord[];
  links: readonly LinkRow[];
  conflicts: readonly ConflictRecord[];
  records: Readonly<Record<RecordKind, number>>;
  quoteKinds: Readonly<Record<string, number>>;
  against: string | null;
}>;

/** In the order of what their ids begin with, f, q, s and x, so that what they share comes out sorted. */
const kinds = ["figures", "quotes", "speakers", "measures"] as const;

/** Every dataset, each row as it is made. */
export const writeAll = (given: ToWrite, plan: TablePlan, effects: Effects): WrittenAll => {
  const { gathered, states, origins, registry, order } = given;
  const table = (dataset: Dataset, late = false): TableFiles => createTableFiles(dataset, plan, effects, late);
  const idOf = addressesOf(states, readsOf(order));
  const mentions = table(datasets.mentions);
  const [aliases, ids] = [table(datasets.aliases, true), table(datasets.ids, true)];
  const written = kinds.map((kind) => {
    const records = table(datasets[kind]);
    const found = writeRecords(states[kind], { origins, registry, idOf, tables: { records, mentions, aliases, ids } });
    return { kind, records, ...found };
  });
  const conflicts = conflictsOf(written);
  const whole = (dataset: Dataset, rows: readonly unknown[]) => {
    const files = table(dataset);
    files.add(rows);
    return files;
  };
  const documents = [...given.documents].sort((a, b) => byCodePoint(a.id, b.id));
  const links = linksIn(gathered, idOf);
  const decisions = table(datasets.decisions);
  writeDecisions([given.comparedDocuments, ...kinds.map((kind) => comparedOf(states[kind]))], decisions);
  const ends: Readonly<Record<string, () => readonly Written[]>> = {
    documents: whole(datasets.documents, documents).end,
    ...Object.fromEntries(written.map(({ kind, records }) => [kind, records.end])),
    mentions: mentions.end,
    aliases: () => aliases.end(listRowsOf({ ...noRecords, conflicts })),
    links: whole(datasets.links, links).end,
    conflicts: whole(datasets.conflicts, conflicts).end,
    ids: () => ids.end([...conflictRows(conflicts, registry)].sort((a, b) => byCodePoint(a.id, b.id))),
    drops: () => writeDrops(gathered, order, plan, effects),
    decisions: decisions.end,
  };
  const against = written.map(({ records }) => records.against()).find((reason) => reason !== null);
  return {
    files: Object.keys(datasets).flatMap((name) => ends[name]?.() ?? []),
    ...{ documents, links, conflicts, against: against ?? mentions.against() },
    records: Object.fromEntries(written.map(({ kind, records }) => [kind, records.size()])) as WrittenAll["records"],
    quoteKinds: Object.fromEntries(written.flatMap(({ quoteKinds }) => [...quoteKinds])),
  };
};

const comparedOf = ({ kind, numbering, edges, clusters }: KindState): Compared => ({
  ...{ kind, numbering, edges },
  of: clusters.of,
});

/** Each conflict once, sorted by id; sums in the order of the documents that name them. */
const conflictsOf = (written: readonly WrittenRecords[]): readonly ConflictRecord[] => {
  const sums = written
    .flatMap(({ sums }) => sums)
    .sort((a, b) => byCodePoint(a.document, b.document) || a.index - b.index);
  const found = [...written.flatMap(({ conflicts }) => conflicts), ...amountConflicts(sums)];
  return [...new Map(found.map((conflict) => [conflict.id, conflict])).values()].sort((a, b) =>
    byCodePoint(a.id, b.id),
  );
};
