import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { exit, Stop } from "../exit.ts";
import { creation, type Dialect, named, type Table, tables, views } from "./tables.ts";

/** A database in a file, or in memory where no file is named, with every dataset of a folder in it. */
export const withDatabase = async <Result>(
  file: string | null,
  folder: string,
  work: (connection: DuckDBConnection) => Promise<Result>,
): Promise<Result> => {
  const { DuckDBInstance } = await loaded();
  // One thread: rows stand in the same order, and Parquet has the same bytes. DuckDB leaves what lies behind the values of its own file
  // as memory had it, so that file alone is equal in all that can be asked of it, and not in its bytes.
  const instance = await DuckDBInstance.create(file ?? ":memory:", { threads: "1" });
  const connection = await instance.connect();
  try {
    for (const table of tables()) await fill(connection, folder, table);
    for (const view of views) await connection.run(view);
    return await work(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
};

const loaded = async (): Promise<typeof import("@duckdb/node-api")> => {
  try {
    return await import("@duckdb/node-api");
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n")[0] : error;
    throw new Stop(exit.failed, `DuckDB, which makes these formats, has no build for this machine: ${reason}`);
  }
};

const dialect: Dialect = { type: (sql) => sql, self: false };

const fill = async (connection: DuckDBConnection, folder: string, table: Table): Promise<void> => {
  await connection.run(creation(table, dialect));
  const read = table.dataset.formats.includes("csv") ? fromCsv(folder, table) : fromLines(folder, table);
  try {
    await connection.run(`INSERT INTO ${named(table.name)} ${read}`);
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n")[0] : error;
    throw new Stop(exit.failed, `${table.name} does not fit its own types: ${reason}`);
  }
};

/** The longest line of a dataset: an article of 64 MiB is the most that is read. */
const LONGEST = 1 << 28;

const fromCsv = (folder: string, { name, columns }: Table): string => {
  const texts = columns.map((column) => `${literal(column.name)}: 'VARCHAR'`).join(", ");
  const form = `header = true, delim = ',', quote = '"', escape = '"', nullstr = '', auto_detect = false, parallel = false`;
  const cells = columns.map((column) => `CAST(${named(column.name)} AS ${column.sql})`).join(", ");
  const path = literal(join(folder, `${name}.csv`));
  return `SELECT ${cells} FROM read_csv(${path}, columns = {${texts}}, ${form}, max_line_size = ${LONGEST}, buffer_size = ${LONGEST})`;
};

const fromLines = (folder: string, { name, columns }: Table): string => {
  const cells = columns.map(
    ({ path, sql }) => `CAST(json_extract_string(json, ${literal(`$.${path.join(".")}`)}) AS ${sql})`,
  );
  const path = literal(join(folder, `${name}.jsonl`));
  return `SELECT ${cells.join(", ")} FROM read_ndjson_objects(${path}, maximum_object_size = ${LONGEST})`;
};

export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
