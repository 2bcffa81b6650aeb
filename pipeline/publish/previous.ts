import { join } from "node:path";
import Papa from "papaparse";
import type { Effects } from "../effects.ts";
import { csvRecordsOf } from "../read/csv-records.ts";
import { linesOf } from "../read/lines.ts";

/** A record of the run before: its line, kept as it stands so that comparing is cheap. */
export type PreviousRecords = ReadonlyMap<string, string>;

export const recordFiles = ["documents", "quotes", "figures", "measures", "speakers", "conflicts"] as const;
export type RecordFile = (typeof recordFiles)[number];

const UNBOUNDED = Number.POSITIVE_INFINITY;

/** The records of one kind that DIR holds, by id; none when there was no run before. */
const previousRecords = async (folder: string, name: RecordFile, effects: Effects): Promise<PreviousRecords> => {
  const path = join(folder, `${name}.jsonl`);
  const records = new Map<string, string>();
  if ((await effects.kind(path)) === null) return records;
  for await (const lines of linesOf(effects.stream(path), UNBOUNDED))
    for (const { bytes } of lines) {
      const line = new TextDecoder().decode(bytes ?? new Uint8Array());
      records.set((JSON.parse(line) as { id: string }).id, line);
    }
  return records;
};

/** All records that DIR holds. */
export const previousRun = async (
  folder: string,
  effects: Effects,
): Promise<Readonly<Record<RecordFile, PreviousRecords>>> => ({
  documents: await previousRecords(folder, "documents", effects),
  quotes: await previousRecords(folder, "quotes", effects),
  figures: await previousRecords(folder, "figures", effects),
  measures: await previousRecords(folder, "measures", effects),
  speakers: await previousRecords(folder, "speakers", effects),
  conflicts: await previousRecords(folder, "conflicts", effects),
});

type CsvRow = Readonly<Record<string, string | null>>;

/** The rows of a CSV as objects of its column names; an empty cell is null. */
export const readCsv = (text: string): readonly CsvRow[] => readTable(text).rows;

/** The same with the names of its columns, which a table without rows has, too. */
export const readTable = (text: string): Readonly<{ columns: readonly string[]; rows: readonly CsvRow[] }> => {
  const { data, meta } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  const rows = data.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === "" ? null : value])),
  );
  return { columns: meta.fields ?? [], rows };
};

/** The same of a file, some rows at a time: it may be longer than a string. */
export async function* csvRowsIn(path: string, effects: Effects): AsyncGenerator<readonly CsvRow[]> {
  const decoder = new TextDecoder();
  let header: string | null = null;
  for await (const records of csvRecordsOf(effects.stream(path), UNBOUNDED)) {
    const lines = records.map(({ bytes }) => decoder.decode(bytes ?? new Uint8Array()));
    header ??= lines.shift() ?? "";
    yield readCsv([header, ...lines, ""].join("\r\n"));
  }
}
