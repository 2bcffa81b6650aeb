import Papa from "papaparse";

/** A table for a spreadsheet: with a byte order mark, every cell quoted, and none that would run as a formula. */
export const sheetCsv = (
  columns: readonly string[],
  rows: readonly Readonly<Record<string, string | undefined>>[],
): string => {
  const table = [[...columns], ...rows.map((row) => columns.map((name) => row[name] ?? ""))];
  return `\uFEFF${Papa.unparse(table, { quotes: true, newline: "\r\n", escapeFormulae: true })}\r\n`;
};
