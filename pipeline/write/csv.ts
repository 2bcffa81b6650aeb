import Papa from "papaparse";
import { cellsOf, columnsOf, type Dataset } from "../../src/index.ts";

const BATCH = 1000;

/** RFC 4180: header, every cell quoted, CRLF after every row, null as an empty cell. Verbatim: nothing is escaped but quotes. */
export function* csvOf(dataset: Dataset, rows: readonly unknown[]): Generator<string> {
  yield* serialised(dataset, rows, false);
}

/** The copy for spreadsheets: with a byte order mark, and no cell that would run as a formula. */
export function* excelCsvOf(dataset: Dataset, rows: readonly unknown[]): Generator<string> {
  yield "\uFEFF";
  yield* serialised(dataset, rows, true);
}

function* serialised(dataset: Dataset, rows: readonly unknown[], escapeFormulae: boolean): Generator<string> {
  const { header, lines } = csvWriter(dataset, escapeFormulae);
  yield header;
  for (let at = 0; at < rows.length; at += BATCH) yield lines(rows.slice(at, at + BATCH));
}

/** The header of a dataset's CSV, and what turns rows into its lines. */
export const csvWriter = (dataset: Dataset, escapeFormulae: boolean) => {
  const config = { quotes: true, newline: "\r\n", header: false, escapeFormulae };
  const cells = cellsOf(dataset);
  const written = (table: readonly (readonly (string | null)[])[]): string =>
    table.length === 0
      ? ""
      : `${Papa.unparse(
          table.map((row) => row.map((cell) => cell ?? "")),
          config,
        )}\r\n`;
  const header = written([columnsOf(dataset).map(({ name }) => name)]);
  return { header, lines: (rows: readonly unknown[]): string => written(rows.map(cells)) };
};
