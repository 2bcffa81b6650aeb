import { join } from "node:path";
import type { ConflictRecord, Corrected, Decision, DocumentRecord, IdKind, LinkRow } from "../../src/index.ts";
import type { Effects } from "../effects.ts";
import { wrongUsage } from "../exit.ts";
import { readCsv } from "../publish/previous.ts";
import { linesOf } from "../read/lines.ts";
import { manifestOf } from "../write/manifest-in.ts";

/** Any record: what all kinds share, the rest by name. */
export type AnyRecord = Readonly<{ id: string; mentions?: readonly AnyMention[] }> & Readonly<Record<string, unknown>>;
export type AnyMention = Readonly<{
  address: string;
  document: string;
  uri: string;
  rule: string;
  confidence: number;
  evidence: readonly Readonly<{ exact: string }>[];
  corrections?: readonly Corrected[];
  parts?: readonly Selected[];
}> &
  Partial<Selected>;
type Selected = Readonly<{
  start: number;
  end: number;
  byteStart: number;
  byteEnd: number;
  exact: string;
  prefix: string | null;
  suffix: string | null;
}>;

/** Everything that an output says of one id. */
export type Dossier = Readonly<{
  id: string;
  kind: IdKind;
  /** The id asked for, when it was merged into this one. */
  askedFor: string | null;
  record: AnyRecord;
  /** Of the documents that it stands in. */
  documents: readonly DocumentRecord[];
  /** Comparisons of its mentions that made it one, and those that nearly did. */
  same: readonly Decision[];
  apart: readonly (Decision & Readonly<{ other: string | null }>)[];
  links: readonly Readonly<Record<keyof LinkRow | string, string | null>>[];
  conflicts: readonly ConflictRecord[];
  run: Readonly<{ runId: string; version: string; started: string }>;
}>;

const kinds: Readonly<Record<string, IdKind>> = {
  ...{ d: "documents", q: "quotes", f: "figures", x: "measures", s: "speakers", c: "conflicts" },
};

export const dossierOf = async (asked: string, folder: string, effects: Effects): Promise<Dossier> => {
  const kind = kinds[asked.slice(0, asked.indexOf("-"))];
  if (kind === undefined) throw wrongUsage(`${asked} is no id: ids look like q-k5wz3m2f7a4b6c2d.`);
  const { runId, version, started } = await manifestOf(folder, folder, effects);
  const id = await currentId(asked, folder, effects);
  const [record] = await rowsWith<AnyRecord>(folder, kind, [id], effects, (row) => row.id === id);
  if (record === undefined) throw wrongUsage(`There is no ${asked} in ${folder}.`);
  const documents = [...new Set(kind === "documents" ? [id] : (record.mentions ?? []).map(({ document }) => document))];
  const decisions = await decisionsAbout(record, { kind, folder }, effects);
  return {
    ...{ id, kind, askedFor: asked === id ? null : asked, record },
    documents: await rowsWith<DocumentRecord>(folder, "documents", documents, effects, (row) =>
      documents.includes(row.id),
    ),
    ...decisions,
    links: readCsv(await textOf(join(folder, "links.csv"), effects)).filter(
      (row) => row.from_id === id || row.to_id === id || row.document_id === id,
    ),
    conflicts: await rowsWith<ConflictRecord>(folder, "conflicts", [id], effects, ({ records }) =>
      records.includes(id),
    ),
    run: { runId, version, started },
  };
};

/** Follows the registry from a record that was merged to the one that it went into. */
const currentId = async (asked: string, folder: string, effects: Effects): Promise<string> => {
  const heirs = new Map(
    readCsv(await textOf(join(folder, "ids.csv"), effects)).map((row) => [row.id, row.superseded_by] as const),
  );
  let id = asked;
  for (let steps = 0; steps < heirs.size && heirs.get(id); steps++) id = heirs.get(id) ?? id;
  return id;
};

type At = Readonly<{ kind: IdKind; folder: string }>;

const decisionsAbout = async (
  record: AnyRecord,
  { kind, folder }: At,
  effects: Effects,
): Promise<Pick<Dossier, "same" | "apart">> => {
  const mine = new Set([record.id, ...(record.mentions ?? []).map(({ address }) => address)]);
  const about = await rowsWith<Decision>(
    folder,
    "decisions",
    [...mine],
    effects,
    ({ a, b }) => mine.has(a) || mine.has(b),
  );
  const near = about.filter(({ verdict }) => verdict === "apart");
  const others = near.map(({ a, b }) => (mine.has(a) ? b : a));
  const holders = await rowsWith<AnyRecord>(folder, kind, others, effects, () => true);
  const holder = new Map(
    holders.flatMap(({ id, mentions = [] }) => [
      [id, id] as const,
      ...mentions.map(({ address }) => [address, id] as const),
    ]),
  );
  return {
    same: about.filter(({ verdict }) => verdict === "same"),
    apart: near.map((decision, index) => ({ ...decision, other: elsewhere(holder.get(others[index] ?? ""), record) })),
  };
};

/** Null where both stand in the same record: held apart when compared alone, and one by way of a third. */
const elsewhere = (holder: string | undefined, { id }: AnyRecord): string | null =>
  holder === undefined || holder === id ? null : holder;

/** The rows of a JSON Lines file that hold one of these words and fit; only such lines are parsed. */
const rowsWith = async <Row>(
  folder: string,
  name: string,
  words: readonly string[],
  effects: Effects,
  fits: (row: Row) => boolean,
): Promise<readonly Row[]> => {
  const rows: Row[] = [];
  const quoted = words.map((word) => `"${word}"`);
  if (quoted.length === 0) return rows;
  for await (const lines of linesOf(effects.stream(join(folder, `${name}.jsonl`)), Number.POSITIVE_INFINITY))
    for (const { bytes } of lines) {
      const line = new TextDecoder().decode(bytes ?? new Uint8Array());
      if (!quoted.some((word) => line.includes(word))) continue;
      const row = JSON.parse(line) as Row;
      if (fits(row)) rows.push(row);
    }
  return rows;
};

const textOf = async (path: string, effects: Effects): Promise<string> =>
  new TextDecoder().decode(await effects.read(path));
