import { readFileSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { client, clientsHere, python } from "./python.ts";

/** The committed datasets open in the real clients without a setting, and say there what they say in JSON Lines. */
const output = new URL("../../output/", import.meta.url);
const path = (name: string): string => new URL(name, output).pathname;
const lines = (name: string): Record<string, unknown>[] =>
  readFileSync(new URL(name, output), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
const ids = (name: string): unknown[] => lines(name).map(({ id }) => id);

describe.skipIf(!clientsHere)("real clients", () => {
  test("frictionless finds the data package valid: schemas, keys, foreign keys, hashes", () => {
    expect(client("frictionless", ["validate", path("datapackage.json")])).not.toMatch(/INVALID/);
  });

  test.each(["documents", "quotes", "figures", "measures", "speakers"])(
    "DuckDB reads the CSV and the JSON Lines of %s alike",
    (name) => {
      const read =
        "import duckdb, json, sys; print(json.dumps([r[0] for r in duckdb.sql(f\"select id from '{sys.argv[1]}' order by id\").fetchall()]))";
      expect(python(read, path(`${name}.csv`))).toEqual(ids(`${name}.jsonl`));
      if (ids(`${name}.jsonl`).length === 0) return; // Nothing for DuckDB to learn the columns from.
      const json = read.replace("'{sys.argv[1]}'", "read_json_auto('{sys.argv[1]}')");
      expect(python(json, path(`${name}.jsonl`))).toEqual(ids(`${name}.jsonl`));
    },
  );

  test("pandas keeps ids as text and the words exactly", () => {
    const read =
      "import pandas, json, sys; print(pandas.read_csv(sys.argv[1])[['id', 'content']].to_json(orient='records'))";
    const wanted = lines("quotes.jsonl").map(({ id, content }) => ({ id, content }));
    expect(python(read, path("quotes.csv"))).toEqual(wanted);
  });

  test("sqlite-utils and Datasette serve the quotes", async () => {
    const database = join(await mkdtemp(join(tmpdir(), "attested-")), "data.db");
    client("sqlite-utils", ["insert", database, "quotes", path("quotes.csv"), "--csv", "--pk", "id"]);
    const answer = client("datasette", ["--get", "/data/quotes.json?_shape=array&_size=1000", database]);
    expect((JSON.parse(answer) as { id: string }[]).map(({ id }) => id).sort()).toEqual(ids("quotes.jsonl"));
  });

  test("csv-diff sees no difference between a dataset and itself", () => {
    expect(client("csv-diff", [path("figures.csv"), path("figures.csv"), "--key=id", "--json"])).toContain("{");
  });
});
