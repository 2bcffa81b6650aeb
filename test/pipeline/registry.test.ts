import fc from "fast-check";
import Papa from "papaparse";
import { afterAll, expect, test } from "vitest";
import { csvRowsIn, readCsv } from "../../pipeline/publish/previous.ts";
import { createWorld, removeWorlds } from "../support/world.ts";

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
