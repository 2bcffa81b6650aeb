import { join } from "node:path";
import { type DatasetName, dataPackageOf, datasets, type Quarantined, type Tables } from "../../src/index.ts";
import type { Effects } from "../effects.ts";
import type { Reading } from "../read/rows.ts";
import { type Checked, createChecksum } from "./checksum.ts";
import { csvOf, excelCsvOf } from "./csv.ts";
import { datasetJsonOf, jsonLinesOf, MOST_RECORDS, recordCount } from "./json.ts";

/** A file to be written below the output folder. */
export type File = Readonly<{ path: string; chunks: Iterable<Chunk> | AsyncIterable<Chunk> }>;
type Chunk = string | Uint8Array;

/** A file that was written. */
export type Written = Readonly<{ path: string }> & Checked;

/** The datasets that `datapackage.json` describes; `changes` stands apart, since it tells of the run before. */
export const described = Object.values(datasets).filter(({ name }) => name !== "changes");

/** Every dataset in every format that it has. */
export const datasetFiles = (tables: Tables, excel: boolean): readonly File[] => {
  const files = described.flatMap((dataset) => {
    const rows: readonly unknown[] = tables[dataset.name as Exclude<DatasetName, "changes">];
    return dataset.formats.flatMap((format): readonly File[] => {
      if (format === "jsonl") return [{ path: `${dataset.name}.jsonl`, chunks: jsonLinesOf(rows) }];
      const csv = { path: `${dataset.name}.csv`, chunks: csvOf(dataset, rows) };
      return excel ? [csv, { path: `${dataset.name}.excel.csv`, chunks: excelCsvOf(dataset, rows) }] : [csv];
    });
  });
  if (recordCount(tables) > MOST_RECORDS) return files;
  return [...files, { path: "dataset.json", chunks: datasetJsonOf(tables) }];
};

export const dataPackageFile = (written: readonly Written[]): File => ({
  path: "datapackage.json",
  chunks: [`${JSON.stringify(dataPackageOf(written), null, 2)}\n`],
});

/** What was not read, a file each: the row itself where there is one and articles' words may stand there, else where it stands. */
export const quarantineFiles = (sources: readonly Quarantined[], { text = true }: Reading): readonly File[] =>
  sources.map((source) => ({
    path: `quarantine/${source.id}.json`,
    chunks: [`${JSON.stringify(text ? source : { ...source, text: null }, null, 2)}\n`],
  }));

/** Writes files one after the other and keeps their checksums. */
export const writeFiles = async (
  folder: string,
  files: readonly File[],
  effects: Effects,
): Promise<readonly Written[]> => {
  const written: Written[] = [];
  for (const { path, chunks } of files) {
    const sum = createChecksum();
    await effects.write(join(folder, path), summed(chunks, sum.add));
    written.push({ path, ...sum.end() });
  }
  return written;
};

const utf8 = new TextEncoder();

async function* summed(chunks: File["chunks"], add: (bytes: Uint8Array) => void): AsyncGenerator<Chunk> {
  for await (const chunk of chunks) {
    add(typeof chunk === "string" ? utf8.encode(chunk) : chunk);
    yield chunk;
  }
}
