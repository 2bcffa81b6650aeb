import { type DatasetName, datasets } from "../../../src/index.ts";
import { csvWriter } from "../../write/csv.ts";

/** A row as it will stand in its file but for its last line feed, with what the file is sorted by. */
export type FileRow = Readonly<{ file: string; key: string } & ({ base64: string } | { row: unknown })>;

/** Writes rows of a dataset for each of its files. Cells of CSV may hold line feeds: they travel in base64. */
export const fileRows = (name: DatasetName): ((key: string, row: unknown) => readonly FileRow[]) => {
  const dataset = datasets[name];
  const { lines } = csvWriter(dataset, false);
  return (key, row) =>
    dataset.formats.map((format) => {
      const file = `${name}.${format}`;
      if (format === "jsonl") return { file, key, row };
      return { file, key, base64: Buffer.from(lines([row]).slice(0, -1)).toString("base64") };
    });
};

/** Where in its line the text of the row begins, counted from 1; it ends with one or two signs of JSON. */
export const textAt = (row: FileRow): number => {
  const { file, key } = row;
  const head = JSON.stringify({ file, key }).length;
  return "base64" in row ? head + ',"base64":"'.length : head + ',"row":'.length;
};

/** Sorts numbers as text. */
export const padded = (number: number): string => String(number).padStart(10, "0");
