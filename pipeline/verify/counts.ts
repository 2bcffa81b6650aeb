import { CONTRACT_VERSION } from "../../src/index.ts";
import type { Counts, KindCount } from "../write/counts.ts";
import { sourcesOf } from "../write/manifest.ts";
import { type Fault, fault } from "./fault.ts";
import type { Folder } from "./folder.ts";
import type { Rows } from "./rows.ts";

/** The manifest's account is that of the datasets: records, candidates, drops, documents. */
export const checkCounts = ({ manifest, changed }: Folder, rows: Rows): readonly Fault[] => {
  if (manifest === null) return [];
  const { counts } = manifest;
  const broken = [...changed].some((path) => path.endsWith(".jsonl"));
  const same = (field: string, said: unknown, found: unknown): readonly Fault[] =>
    said === found
      ? []
      : [fault("run.json", `it says ${String(said)}, the datasets come to ${String(found)}`, { field })];
  const version = same("contractVersion", manifest.contractVersion, CONTRACT_VERSION);
  if (counts === null || counts === undefined || broken) return version;
  return [
    ...version,
    ...same("sources", manifest.sources, sourcesOf(rows)),
    ...(["quotes", "figures", "measures"] as const).flatMap((kind) => ofKind(kind, counts, rows)),
    ...same("counts.speakers.records", counts.speakers.records, rows.speakers.length),
    ...same("counts.links", counts.links, rows.links.length),
    ...same("counts.conflicts", counts.conflicts, rows.conflicts.length),
    ...same("counts.dropped", counts.dropped, rows.drops.length),
    ...same("counts.candidates", counts.candidates, counts.mentions + counts.dropped),
    ...(["ok", "duplicate", "quarantined"] as const).flatMap((status) =>
      same(`counts.documents.${status}`, counts.documents[status], countOf(rows, status)),
    ),
  ];
};

const countOf = ({ documents }: Rows, wanted: string): number =>
  documents.filter(({ status }) => status === wanted).length;

const ofKind = (kind: "quotes" | "figures" | "measures", counts: Counts, rows: Rows): readonly Fault[] => {
  const dropped = rows.drops.filter((drop) => drop.kind === kind).length;
  // A mention in a line has one address; the places of a measure share it.
  const mentions = new Set(rows[kind].flatMap((record) => record.mentions.map(({ address }) => address))).size;
  const found: KindCount = { candidates: mentions + dropped, mentions, dropped, records: rows[kind].length };
  return (["candidates", "mentions", "dropped", "records"] as const)
    .filter((field) => counts[kind][field] !== found[field])
    .map((field) =>
      fault("run.json", `it says ${counts[kind][field]}, the datasets come to ${found[field]}`, {
        field: `counts.${kind}.${field}`,
      }),
    );
};
