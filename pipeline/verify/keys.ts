import { type Dataset, datasetList } from "../../src/index.ts";
import { readCsv } from "../publish/previous.ts";
import { type Fault, fault } from "./fault.ts";
import type { Folder } from "./folder.ts";
import { type CsvRow, textOf } from "./rows.ts";

/** Keys are there and unique, and every foreign key leads somewhere. */
export const checkKeys = (folder: Folder): readonly Fault[] => {
  const tables = new Map(
    datasetList
      .filter(({ formats }) => formats.includes("csv"))
      .map(({ name }) => [name, readCsv(textOf(folder, `${name}.csv`))] as const),
  );
  return datasetList.flatMap((dataset) => {
    const rows = tables.get(dataset.name) ?? [];
    return [...uniqueness(dataset, rows), ...references(dataset, rows, tables)];
  });
};

const cellsIn = (row: CsvRow, columns: readonly string[]): string => columns.map((name) => row[name] ?? "").join("\0");

const uniqueness = ({ name, key }: Dataset, rows: readonly CsvRow[]): readonly Fault[] => {
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const value = cellsIn(row, key);
    const twice = seen.has(value);
    seen.add(value);
    return twice
      ? [fault(`${name}.csv`, "two rows have this key", { record: shown(row, key), field: key.join(", ") })]
      : [];
  });
};

const references = (
  { name, key, references: keys }: Dataset,
  rows: readonly CsvRow[],
  tables: ReadonlyMap<string, readonly CsvRow[]>,
): readonly Fault[] =>
  keys.flatMap(({ columns, dataset, to }) => {
    const there = new Set((tables.get(dataset) ?? []).map((row) => cellsIn(row, to)));
    return rows
      .filter((row) => columns.some((column) => row[column] !== null) && !there.has(cellsIn(row, columns)))
      .map((row) => {
        const message = `${columns.map((column) => row[column]).join(", ")} is not in ${dataset}.csv`;
        return fault(`${name}.csv`, message, { record: shown(row, key), field: columns.join(", ") });
      });
  });

const shown = (row: CsvRow, key: readonly string[]): string => key.map((name) => row[name] ?? "").join(" ");
