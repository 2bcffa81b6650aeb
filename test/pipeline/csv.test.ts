import fc from "fast-check";
import Papa from "papaparse";
import { afterAll, describe, expect, test, vi } from "vitest";
import { csvRow } from "../../pipeline/read/columns.ts";
import { csvRecordsOf } from "../../pipeline/read/csv-records.ts";
import { createWorld, removeWorlds } from "../support/world.ts";

vi.mock("../../src/extractors.ts", () => import("../support/plain-extractors.ts"));
afterAll(removeWorlds);

type Read = Readonly<{ line: number; row: string | null }>;

/** The rows of a text that arrives in pieces of so many bytes. */
const rowsOf = async (text: string, piece = 5, most = 10_000): Promise<readonly Read[]> => {
  const bytes = new TextEncoder().encode(text);
  async function* stream() {
    for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
  }
  const rows: Read[] = [];
  for await (const batch of csvRecordsOf(stream(), most))
    rows.push(...batch.map(({ number, bytes }) => ({ line: number, row: bytes && new TextDecoder().decode(bytes) })));
  return rows;
};

describe("rows of CSV", () => {
  test.each<[string, string, readonly string[]]>([
    ["a mark inside a cell is text", 'a,b\n1,6" pipe\n2,x\n', ["a,b", '1,6" pipe', "2,x"]],
    ["line feeds between marks", 'a,b\r\n1,"x\r\ny"\r\n2,"z" \r\n', ["a,b", '1,"x\r\ny"', '2,"z" ']],
    ["doubled marks", 'a,b\n1,"x ""y""\nz"\n', ["a,b", '1,"x ""y""\nz"']],
    [
      "marks that nobody doubled",
      'a,b\n1,"x\n"I agree," said Ann."\n2,y\n',
      ["a,b", '1,"x\n"I agree," said Ann."', "2,y"],
    ],
    ["never closed", 'a,b\n1,"x\n2,y\n3,"z\nz"', ["a,b", '1,"x', "2,y", '3,"z\nz"']],
    ["closed by the next row's mark", 'a,b\n1,"x\n2,"y"\n3,"z"\n', ["a,b", '1,"x', '2,"y"', '3,"z"']],
    ["the same in the first column", 'a,b\n"x,1\n"y",2\n"z\nz",3\n', ["a,b", '"x,1', '"y",2', '"z\nz",3']],
    ["twice", 'a,b\n1,"x\n2,"y\n3,"z"', ["a,b", '1,"x', '2,"y', '3,"z"']],
    ["behind a byte order mark", '\uFEFF"a\n",b\n1,x\n', ['"a\n",b', "1,x"]],
  ])("%s", async (_, text, expected) => {
    for (const piece of [1, 5, 1000]) {
      const rows = await rowsOf(text, piece);
      expect(rows.map(({ row }) => row)).toEqual(expected);
      const lines = text.split("\n");
      for (const { line, row } of rows) expect(lines[line - 1]).toContain(row?.split(/\r?\n/)[0]);
    }
  });

  test("one that grows too long is taken for one that was not closed; one long line is not read", async () => {
    const text = `a,b\n1,"${"x\n".repeat(20)}2,y\n3,${"z".repeat(50)}\n4,y\n`;
    const rows = await rowsOf(text, 7, 30);
    expect(rows.map(({ line, row }) => `${line} ${row}`)).toEqual([
      ...["1 a,b", '2 1,"x', ...Array.from({ length: 19 }, (_, at) => `${at + 3} x`)],
      ...["22 2,y", "23 null", "24 4,y"],
    ]);
  });

  test("whatever the marks, every letter is in one row, in its order, and no row is read as two", async () => {
    const cells = fc.array(fc.constantFrom('"', '"', ",", "\n", "\n", " ", "\r\n", "x", '""', '","'), {
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(cells, fc.nat({ max: 8 }), async (pieces, size) => {
        let letter = 0;
        const text = pieces.map((piece) => (piece === "x" ? String.fromCodePoint(0x4e00 + letter++) : piece)).join("");
        const rows = await rowsOf(text, size + 1);
        const letters = (words: string): string => words.replace(/[^\u4e00-\u9fff]/g, "");
        expect(letters(rows.map(({ row }) => row).join(""))).toBe(letters(text));
        expect(rows).toEqual(await rowsOf(text, 1000));
        for (const { row } of rows) {
          const { data, errors } = Papa.parse<string[]>((row ?? "").replace(/" +$/, '"'), {
            delimiter: ",",
            newline: "\n",
          });
          expect(data.length, JSON.stringify(row)).toBeLessThan(2);
          const isOpen = errors.some(({ code }) => code === "MissingQuotes");
          const names = (data[0] ?? []).map((_, at) => `c${at}`);
          const read = csvRow(new TextEncoder().encode(row ?? ""), { delimiter: ",", names });
          if (isOpen) expect("problem" in read && read.problem.code).toMatch(/wrong-columns|empty-file/);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test.each(['"x\n', '1,"x\n', '1,"""x\n', '"x\n1,"y\n', '1," said\n'])(
    "marks as in %j, again and again, are read in time that grows with their number",
    async (line) => {
      const text = `a,b\n${line.repeat(200_000)}`;
      const rows = await rowsOf(text, 65_536, 1 << 26);
      expect(rows.length).toBeGreaterThan(90_000);
    },
    20_000,
  );
});

describe("in a run, a stray mark costs one row and nothing is lost without a word", () => {
  const documentsOf = async (content: string): Promise<readonly string[]> => {
    const world = createWorld();
    world.write("in/dump.csv", content);
    const status = await world.attested("run", "in", "--out", "out");
    expect(await world.attested("verify", "out"), world.printed.join("")).toBe(0);
    const { data } = Papa.parse<Record<string, string>>(world.read("out/documents.csv"), {
      header: true,
      skipEmptyLines: true,
    });
    return [`status ${status}`, ...data.map(({ uri, error_code }) => `${uri?.slice(11)} ${error_code}`.trim()).sort()];
  };

  test.each<[string, string, readonly string[]]>([
    ["inches", 'id,body\n1,A 6" pipe costs £5 million.\n2,They spent £6 million.\n', ["status 0", "#1", "#2"]],
    [
      "never closed",
      'id,body\n1,"A pipe.\n2,They spent it.\n3,"And more."\n',
      ["status 3", "#2", "#3", "#L2 wrong-columns"],
    ],
    ["of the last row", 'id,body\n1,A pipe.\n2,"They spent it.\n', ["status 3", "#1", "#L3 wrong-columns"]],
    ["two columns of one name that is read", "id,body,title,body\n1,A pipe.,T,\n", ["status 3", "repeated-column"]],
    ["two of one that is not", "id,note,body,note,,\n1,x,A pipe.,y,,\n", ["status 0", "#1"]],
    [
      "carriage returns alone",
      'id,body\r1,"A pipe,\nthey said."\r2,They spent £6 million.\r',
      ["status 0", "#1", "#2"],
    ],
    ["the same with a stray mark", 'id,body\r1,"A pipe.\r2,They spent it.\r', ["status 3", "#2", "#L2 wrong-columns"]],
    ["a separator that is told", "sep=;\r\nid;body\r\n1;A pipe, they said.\r\n", ["status 0", "#1"]],
    [
      "a separator that is told in marks",
      '\uFEFF"sep=|"\nid|body,x\n1|A pipe; they said.\n',
      ["status 3", "no-text-column"],
    ],
    ["of the header", 'id,"body\n1,A pipe.\n', ["status 3", " wrong-columns".trim()]],
  ])("%s", async (_, content, expected) => {
    expect(await documentsOf(content)).toEqual(expected);
  });
});
