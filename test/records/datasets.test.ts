import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  aliasesOf,
  byCodePoint,
  cellsOf,
  columnsOf,
  columnTableOf,
  dataPackageOf,
  datasetList,
  datasets,
  listRowsOf,
  listsOf,
  noRecords,
} from "../../src/index.ts";

const header = (name: keyof typeof datasets): readonly string[] =>
  columnsOf(datasets[name]).map((column) => column.name);

describe("one definition per dataset", () => {
  test("nested objects become columns, lists do not", () => {
    expect(header("quotes")).toEqual([
      ...["id", "content", "kind", "speaker_id"],
      ...["speaker_name", "speaker_honorific", "speaker_role", "speaker_organisation", "speaker_type"],
      ...["disputed", "documents", "independent_sources", "confidence"],
    ]);
    expect(header("figures")).toContain("period_from");
    expect(listsOf(datasets.quotes).map((list) => list.name)).toEqual(["supersedes", "variants"]);
  });

  test("what sources differ about stands among the aliases, as the lists of records do", () => {
    const place = { start: 0, end: 2, exact: "£2", byteStart: 0, byteEnd: 3, prefix: "", suffix: "" };
    const mentions = [{ document: "d-1", uri: "a.txt", ...place }];
    const values = ["2", "3"].map((value) => ({ value, mentions }));
    const conflict = { id: "c-1", kind: "figures" as const, records: ["f-1"], field: "amount", values };
    const rows = listRowsOf({ ...noRecords, conflicts: [conflict] });
    expect(rows.map(({ recordId, field, value }) => [recordId, field, value])).toEqual([
      ["c-1", "records", "f-1"],
      ["c-1", "values", "2"],
      ["c-1", "values", "3"],
    ]);
  });

  test("keys and foreign keys name columns that exist", () => {
    for (const dataset of datasetList.filter(({ formats }) => formats.includes("csv"))) {
      const names = columnsOf(dataset).map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining([...dataset.key, ...dataset.references.flatMap((r) => r.columns)]));
      for (const { dataset: other, to } of dataset.references)
        expect(header(other as keyof typeof datasets)).toEqual(expect.arrayContaining([...to]));
    }
  });

  test("cells stand in the order of the columns; what is null is empty", () => {
    const row = { id: "x-a", name: "Fund", tier: "named", type: "fund", date: null, documents: 2 };
    const cells = cellsOf(datasets.measures)(row);
    expect(cells.length).toBe(header("measures").length);
    expect(cells.slice(0, 4)).toEqual(["x-a", "Fund", "named", "fund"]);
    expect(cells[header("measures").indexOf("date_from")]).toBeNull();
  });

  test("a list is one row per value, each once", () => {
    const record = { id: "q-a", supersedes: ["q-z", "q-b", "q-z"], variants: [{ content: "We act." }] };
    expect(aliasesOf(datasets.quotes)(record)).toEqual([
      { recordId: "q-a", field: "supersedes", value: "q-b" },
      { recordId: "q-a", field: "supersedes", value: "q-z" },
      { recordId: "q-a", field: "variants", value: "We act." },
    ]);
  });

  test("the data package holds types, keys and hashes", () => {
    const [table] = dataPackageOf([{ path: "figures.csv", bytes: 3, sha256: "ab" }]).resources;
    expect(table).toMatchObject({
      name: "figures",
      hash: "sha256:ab",
      schema: { primaryKey: ["id"], foreignKeys: [{ fields: ["measure_id"], reference: { resource: "measures" } }] },
    });
  });

  test("each has a table for the README", () => {
    for (const dataset of datasetList) expect(columnTableOf(dataset)).toContain("| column | type | |");
  });
});

test("code-point order is the order of UTF-8 bytes", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (a, b) => {
      expect(Math.sign(byCodePoint(a, b))).toBe(Math.sign(Buffer.compare(Buffer.from(a), Buffer.from(b))));
    }),
  );
});
