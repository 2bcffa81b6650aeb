import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { attested, folderOf } from "./command.ts";
import { client, clientsHere, python } from "./python.ts";

/** Parquet, DuckDB and SQLite as their own clients read them. */
const seeds = new URL("../../seeds", import.meta.url).pathname;
const folder = folderOf({});
const path = (name: string): string => join(folder, "data", name);
const records = (name: string): Record<string, unknown>[] =>
  readFileSync(path(`${name}.jsonl`), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe.skipIf(!clientsHere)("formats in their clients", () => {
  beforeAll(() => {
    const { status, stderr } = attested(folder, ["run", seeds, "--out", "data", "--format", "parquet,duckdb,sqlite"]);
    if (status !== 0) throw new Error(stderr);
  });

  test("frictionless finds the package beside them valid", () => {
    expect(client("frictionless", ["validate", path("datapackage.json")])).not.toMatch(/INVALID/);
  });

  test("pandas reads Parquet with its types; money is no float", () => {
    const code = `import pandas, json, sys
f = pandas.read_parquet(sys.argv[1]); print(json.dumps([[r.id, str(r.amount.normalize().__format__('f')), bool(r.ambiguous)] for r in f.itertuples()]))`;
    const wanted = records("figures").map(({ id, amount, ambiguous }) => [id, amount, ambiguous]);
    expect(python(code, path("figures.parquet"))).toEqual(wanted);
  });

  test("DuckDB opens the file, with keys and views", () => {
    const code = `import duckdb, json, sys
c = duckdb.connect(sys.argv[1], read_only=True)
print(json.dumps([[r[0] for r in c.sql("select id from quotes order by id").fetchall()], c.sql("select count(*) from duckdb_constraints() where constraint_type = 'FOREIGN KEY'").fetchall()[0][0], c.sql("select count(distinct figure_id) from figures_by_measure").fetchall()[0][0]]))`;
    const [ids, foreign, figures] = python(code, path("attested.duckdb")) as [string[], number, number];
    expect(ids).toEqual(records("quotes").map(({ id }) => id));
    expect(figures).toBe(records("figures").length);
    expect(foreign).toBeGreaterThan(5);
  });

  test("sqlite3 opens the file, and every foreign key leads somewhere", () => {
    const code = `import sqlite3, json, sys
c = sqlite3.connect(sys.argv[1])
print(json.dumps([[r[0] for r in c.execute("select distinct id from quotes_with_sources order by id")], c.execute("pragma foreign_key_check").fetchall(), c.execute("pragma integrity_check").fetchone()[0]]))`;
    expect(python(code, path("attested.sqlite"))).toEqual([records("quotes").map(({ id }) => id), [], "ok"]);
  });
});
