import { rmSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import Papa from "papaparse";
import { afterAll, expect, test } from "vitest";
import { csvRowsIn, readCsv } from "../../pipeline/publish/previous.ts";
import { article, createWorld, removeWorlds, type World } from "../support/world.ts";

afterAll(removeWorlds);

const cell = fc.string({ unit: fc.constantFrom("a", "é", '"', ",", "\n", "\r\n", " ", "\u2028"), maxLength: 6 });
const rows = fc.array(fc.record({ id: cell, exact: cell, kind: cell }), { maxLength: 12 });

test("a CSV that is read some rows at a time has the rows of one that is read at once, wherever it is cut", async () => {
  await fc.assert(
    fc.asyncProperty(rows, fc.integer({ min: 1, max: 9 }), async (given, size) => {
      const table = given.map((row) => ({ ...row, id: `q-${row.id}` }));
      const text = `${Papa.unparse(table, { quotes: true, newline: "\r\n", columns: ["id", "exact", "kind"] })}\r\n`;
      const bytes = Buffer.from(text);
      async function* stream() {
        for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
      }
      const { effects } = createWorld({ stream });
      const found: unknown[] = [];
      for await (const some of csvRowsIn("ids.csv", effects)) found.push(...some);
      expect(found).toEqual(readCsv(text));
      expect(found.length).toBe(table.length);
    }),
  );
});

const published = async (): Promise<World> => {
  const world = createWorld();
  world.write("news/a.txt", article("Alton"));
  expect(await world.attested("run", "news", "--out", "out")).toBe(0);
  return world;
};

test.each<[string, (world: World) => void]>([
  ["gone", (world) => rmSync(join(world.folder, "out/ids.csv"))],
  ["something else", (world) => world.write("out/ids.csv", "garbage\r\n")],
  [
    "one with another id",
    (world) => world.write("out/ids.csv", world.read("out/ids.csv").replace(/q-[a-z2-7]{16}/, "q-aaaaaaaaaaaaaaaa")),
  ],
])("a registry that is %s refuses the next run, which changes nothing", async (_, spoil) => {
  const world = await published();
  spoil(world);
  const quotes = world.read("out/quotes.csv");
  world.write("news/b.txt", article("Barrow"));
  expect(await world.attested("run", "news", "--out", "out")).toBe(5);
  expect(world.logged.join("")).toContain("ids would not last");
  expect(world.read("out/quotes.csv")).toBe(quotes);
});

test("a registry that is given must be one", async () => {
  const world = await published();
  world.write("ids.csv", "id,kind\r\nq-1,quotes\r\n");
  expect(await world.attested("merge", "--registry", "ids.csv")).toBe(2);
  expect(world.logged.join("")).toContain("ids.csv, id 1: this is no registry of ids.");
});
