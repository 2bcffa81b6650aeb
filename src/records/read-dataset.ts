import Papa from "papaparse";
import type { z } from "zod";
import { type Column, columnsOf } from "./columns.ts";
import type { Frozen } from "./dataset.ts";
import { type DatasetName, datasets } from "./datasets.ts";

/** A row of a dataset by its name. */
export type DatasetRow<Name extends DatasetName> = Frozen<z.infer<(typeof datasets)[Name]["schema"]>>;

/** A file's text, or the chunks that it comes in: `createReadStream(path)`, `(await fetch(url)).body`. */
export type Chunks = string | AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

/**
 * The rows of a published dataset, typed, each held against its schema: those of `quotes.jsonl` for "quotes"; datasets without
 * JSON Lines (mentions, aliases, links, ids) are read from their CSV.
 */
export async function* readDataset<Name extends DatasetName>(
  name: Name,
  file: Chunks,
): AsyncGenerator<DatasetRow<Name>> {
  const dataset = datasets[name];
  if (dataset === undefined)
    throw new TypeError(`There is no dataset ${name}: say ${Object.keys(datasets).join(", ")}.`);
  const rows = dataset.formats.some((format) => format === "jsonl") ? jsonRows(name, file) : csvRows(name, file);
  for await (const { row, line } of rows) {
    const checked = dataset.schema.safeParse(row);
    if (!checked.success) {
      const [issue] = checked.error.issues;
      throw new TypeError(`${name}, row ${line}: ${issue?.path.join(".") || "the row"}: ${issue?.message}`);
    }
    yield checked.data as DatasetRow<Name>;
  }
}

type Row = Readonly<{ row: unknown; line: number }>;

async function* jsonRows(name: DatasetName, file: Chunks): AsyncGenerator<Row> {
  let number = 0;
  for await (const line of linesOf(file)) {
    number++;
    if (line.trim() !== "") yield { row: parsed(line, name, number), line: number };
  }
}

const parsed = (line: string, name: DatasetName, number: number): unknown => {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new TypeError(`${name}, row ${number}: it is no JSON: ${error instanceof Error ? error.message : error}`);
  }
};

async function* linesOf(file: Chunks): AsyncGenerator<string> {
  let held = "";
  for await (const text of textsOf(file)) {
    const lines = (held + text).split("\n");
    held = lines.pop() ?? "";
    yield* lines;
  }
  if (held !== "") yield held;
}

async function* textsOf(file: Chunks): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const chunk of typeof file === "string" ? [file] : file)
    yield typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

async function* csvRows(name: DatasetName, file: Chunks): AsyncGenerator<Row> {
  const columns = columnsOf(datasets[name]);
  const texts: string[] = [];
  for await (const text of textsOf(file)) texts.push(text);
  const { data } = Papa.parse<Record<string, string>>(texts.join(""), { header: true, skipEmptyLines: true });
  const missing = columns.find((column) => data[0] !== undefined && !(column.name in data[0]));
  if (missing !== undefined) throw new TypeError(`${name}: the file has no column ${missing.name}.`);
  for (const [at, cells] of data.entries()) yield { row: rowOf(columns, cells), line: at + 2 };
}

/** These datasets are flat: a column is a field. */
const rowOf = (columns: readonly Column[], cells: Readonly<Record<string, string>>): unknown =>
  Object.fromEntries(columns.map((column) => [column.path.join("."), cellValue(column, cells[column.name] ?? "")]));

const cellValue = ({ type, decimal }: Column, cell: string): unknown => {
  if (cell === "") return null;
  if (type === "boolean") return cell === "true";
  return (type === "integer" || type === "number") && !decimal ? Number(cell) : cell;
};
