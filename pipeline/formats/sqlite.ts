import type { DuckDBConnection } from "@duckdb/node-api";
import { creation, type Dialect, named, type Table, tables, views } from "./tables.ts";

/** SQLite has no types of its own for these; a NUMERIC column keeps an integer of 64 bits to the last digit. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ["VARCHAR", "TEXT"],
  ["BIGINT", "INTEGER"],
  ["DOUBLE", "REAL"],
  ["BOOLEAN", "INTEGER"],
  ["DATE", "TEXT"],
]);

const dialect: Dialect = { type: (sql) => TYPES.get(sql) ?? "NUMERIC", self: true };

/** The bytes of a SQLite database with everything that the given one holds. */
export const sqliteOf = async (connection: DuckDBConnection): Promise<Uint8Array> => {
  const { default: open } = await import("sql.js");
  const database = new (await open()).Database();
  try {
    for (const table of tables()) {
      database.run(creation(table, dialect));
      await copy(connection, table, (rows) => {
        database.run("BEGIN");
        const insert = database.prepare(`INSERT INTO ${named(table.name)} VALUES (${table.columns.map(() => "?")})`);
        for (const row of rows) insert.run(row);
        insert.free();
        database.run("COMMIT");
      });
    }
    for (const view of views) database.run(view);
    return database.export();
  } finally {
    database.close();
  }
};

type Text = string | null;

/** Hands over every row as text, a few thousand at a time; the column's type makes of it what it is. */
const copy = async (
  connection: DuckDBConnection,
  { name, columns }: Table,
  take: (rows: Text[][]) => void,
): Promise<void> => {
  const cells = columns.map(({ name, sql }) => {
    const bare = sql === "BOOLEAN" ? `CAST(${named(name)} AS INTEGER)` : named(name);
    return `CAST(${bare} AS VARCHAR)`;
  });
  const result = await connection.stream(`SELECT ${cells.join(", ")} FROM ${named(name)}`);
  for await (const rows of result.yieldRowsJs()) take(rows as Text[][]);
};
