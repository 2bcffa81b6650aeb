import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import initSqlJs from "sql.js";
import { afterAll, expect, test } from "vitest";
import { article, createWorld, removeWorlds } from "../support/world.ts";

afterAll(removeWorlds);

const filled = () => {
  const world = createWorld();
  world.write("in/a.txt", article("Ely"));
  world.write("in/b.txt", article("Ripon"));
  return world;
};

const lines = (text: string) =>
  text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);

const asked = async (file: string, sql: string): Promise<unknown[]> => {
  const instance = await DuckDBInstance.create(file);
  const connection = await instance.connect();
  try {
    return await (await connection.runAndReadAll(sql)).getRowObjectsJson();
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
};

test("run writes every format, each with what JSON Lines say, and verify holds it", async () => {
  const world = filled();
  expect(await world.attested("run", "in", "--out", "out", "--format", "csv,jsonl,parquet,duckdb,sqlite")).toBe(0);
  const quotes = lines(world.read("out/quotes.jsonl")).map(({ id, content }) => ({ id, content }));
  expect(quotes.length).toBeGreaterThan(1);
  const query = "SELECT id, content FROM quotes ORDER BY id";
  expect(await asked(join(world.folder, "out/attested.duckdb"), query)).toEqual(quotes);
  const parquet = query.replace("quotes", `'${join(world.folder, "out/quotes.parquet")}'`);
  expect(await asked(":memory:", parquet)).toEqual(quotes);
  const sqlite = new (await initSqlJs()).Database(readFileSync(join(world.folder, "out/attested.sqlite")));
  expect(sqlite.exec(query)[0]?.values).toEqual(quotes.map(({ id, content }) => [id, content]));
  expect(sqlite.exec("PRAGMA foreign_key_check")).toEqual([]);
  expect(await world.attested("verify", "out")).toBe(0);
});

test("views join what belongs together, and money stays exact", async () => {
  const world = filled();
  await world.attested("run", "in", "--out", "out", "--format", "duckdb");
  const file = join(world.folder, "out/attested.duckdb");
  const sums = await asked(
    file,
    "SELECT DISTINCT typeof(amount) AS type, CAST(amount AS VARCHAR) AS amount FROM figures_by_measure ORDER BY amount",
  );
  expect(sums).toEqual([
    { type: "DECIMAL(38,9)", amount: "5000000.000000000" },
    { type: "DECIMAL(38,9)", amount: "6000000.000000000" },
  ]);
  const placed = await asked(file, `SELECT exact, uri, start, "end" FROM quotes_with_sources ORDER BY uri, start`);
  for (const { exact, uri, start, end } of placed as { exact: string; uri: string; start: string; end: string }[])
    expect([...world.read(uri)].slice(Number(start), Number(end)).join("")).toBe(exact);
  expect(placed.length).toBeGreaterThan(2);
});

test("the same articles give the same Parquet and SQLite, byte for byte", async () => {
  const [one, other] = [filled(), filled()];
  for (const world of [one, other]) await world.attested("run", "in", "--out", "out", "--format", "parquet,sqlite");
  const hash = (folder: string, name: string) =>
    createHash("sha256")
      .update(readFileSync(join(folder, "out", name)))
      .digest("hex");
  for (const name of ["quotes.parquet", "mentions.parquet", "attested.sqlite"])
    expect(hash(one.folder, name)).toBe(hash(other.folder, name));
});

test("the same articles give a DuckDB file of the same tables, keys and views, in the same order", async () => {
  const [one, other] = [filled(), filled()];
  for (const world of [one, other]) await world.attested("run", "in", "--out", "out", "--format", "duckdb");
  const contents = async (folder: string) => {
    const file = join(folder, "out/attested.duckdb");
    const tables = (await asked(file, "SELECT table_name AS name FROM information_schema.tables ORDER BY name")) as {
      name: string;
    }[];
    const rows = [];
    for (const { name } of tables) rows.push([name, await asked(file, `SELECT * FROM "${name}"`)]);
    const columns =
      "SELECT table_name, column_name, data_type, is_nullable FROM information_schema.columns ORDER BY ALL";
    const keys = "SELECT table_name, constraint_type, constraint_text FROM duckdb_constraints() ORDER BY ALL";
    return { rows, columns: await asked(file, columns), keys: await asked(file, keys) };
  };
  const found = await contents(one.folder);
  expect(found.rows.map(([name]) => name)).toEqual(
    expect.arrayContaining(["quotes", "mentions", "figures_by_measure"]),
  );
  expect(found.keys.length).toBeGreaterThan(10);
  expect(await contents(other.folder)).toEqual(found);
});

test.each(["attested.duckdb", "attested.sqlite", "quotes.parquet"])(
  "verify tells a byte of %s that was changed",
  async (name) => {
    const world = filled();
    await world.attested("run", "in", "--out", "out", "--format", "parquet,duckdb,sqlite");
    expect(await world.attested("verify", "out")).toBe(0);
    const path = join(world.folder, "out", name);
    const bytes = readFileSync(path);
    bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    expect(await world.attested("verify", "out")).toBe(4);
    expect(world.printed.join("")).toContain(name);
  },
);

test("export makes files of a run that was made without them", async () => {
  const world = filled();
  await world.attested("run", "in", "--out", "out");
  expect(await world.attested("export", "sqlite", "--data", "out", "--out", "db")).toBe(0);
  const sqlite = new (await initSqlJs()).Database(readFileSync(join(world.folder, "db/attested.sqlite")));
  expect(sqlite.exec("SELECT count(*) FROM quotes_with_sources")[0]?.values[0]?.[0]).toBeGreaterThan(2);
  expect(await world.attested("export", "parquet", "--data", "out", "--out", "out")).toBe(2);
});

test("a format that there is not is wrong usage, before anything is read", async () => {
  const world = filled();
  expect(await world.attested("run", "in", "--out", "out", "--format", "xlsx")).toBe(2);
  expect(world.logged.join("\n")).toContain("There is no format xlsx: say csv, jsonl, parquet, duckdb, sqlite.");
});
