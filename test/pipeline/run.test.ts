import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import Papa from "papaparse";
import { afterAll, describe, expect, test, vi } from "vitest";
import { article, createWorld, removeWorlds, snapshot, type World, worldIn } from "../support/world.ts";

vi.mock("../../src/extractors.ts", () => import("../support/plain-extractors.ts"));
afterAll(removeWorlds);

const rows = (world: World, path: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(world.read(path), { header: true, skipEmptyLines: true }).data;

const filled = (): World => {
  const world = createWorld();
  for (const name of ["Alton", "Barrow", "Corby"]) world.write(`news/${name}.txt`, article(name));
  world.write(
    "news/sub/rows.jsonl",
    `${JSON.stringify({ id: "r1", text: article("Derby"), publisher: "The Gazette" })}\n`,
  );
  return world;
};

describe("what a run writes", () => {
  test("every file of the contract, and a summary on standard error", async () => {
    const world = filled();
    expect(await world.attested("run", "news", "--out", "out")).toBe(0);
    expect(readdirSync(join(world.folder, "out")).sort()).toEqual(
      [
        ...["aliases.csv", "changes.jsonl", "conflicts.csv", "conflicts.jsonl", "datapackage.json", "dataset.json"],
        ...["decisions.jsonl", "documents.csv", "documents.jsonl", "drops.jsonl", "figures.csv", "figures.jsonl"],
        ...["ids.csv", "links.csv", "measures.csv", "measures.jsonl", "mentions.csv", "quotes.csv", "quotes.jsonl"],
        ...["run.json", "speakers.csv", "speakers.jsonl"],
      ].sort(),
    );
    expect(world.printed).toEqual([]);
    expect(world.logged.join("\n")).toMatch(/documents +4[\s\S]*quotes +\d+ .*direct[\s\S]*files are in out/);
    expect(readdirSync(world.folder).sort()).toEqual(["news", "out"]);
  });

  test("CSV as RFC 4180 has it: CRLF, every cell quoted, null empty, no byte order mark, sorted by id", async () => {
    const world = filled();
    await world.attested("run", "news", "--out", "out");
    const text = world.read("out/documents.csv");
    for (const line of text.trimEnd().split("\r\n")) expect(line).toMatch(/^"[^"]*"(,"[^"]*")*$/);
    expect(text.startsWith('"id","uri",')).toBe(true);
    const ids = rows(world, "out/documents.csv").map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
    expect(rows(world, "out/documents.csv").find(({ uri }) => uri?.endsWith("#r1"))).toMatchObject({
      ...{ uri: "news/sub/rows.jsonl#r1", locator_file: "news/sub/rows.jsonl", locator_line: "1" },
      ...{ publisher: "The Gazette", status: "ok", error_code: "" },
    });
  });

  test("records lead to each other, and counts add up", async () => {
    const world = filled();
    await world.attested("run", "news", "--out", "out");
    const [quote] = rows(world, "out/quotes.csv");
    expect(rows(world, "out/speakers.csv").map(({ id }) => id)).toContain(quote?.speaker_id);
    const figure = rows(world, "out/figures.csv").find(({ measure_id: id }) => id !== "");
    expect(rows(world, "out/measures.csv").map(({ id }) => id)).toContain(figure?.measure_id);
    const { counts } = JSON.parse(world.read("out/run.json"));
    expect(counts.candidates).toBe(counts.mentions + counts.dropped);
    expect(counts.droppedBy).toEqual({ "scare-quotes": 4 });
  });

  test("copies for spreadsheets run no formula", async () => {
    const world = createWorld();
    world.write("a.txt", "“=1+1 is the sum of it all,” said Ann Lee.\n");
    await world.attested("run", "a.txt", "--out", "out", "--excel");
    expect(world.read("out/quotes.csv")).toContain(`"=1+1 is`);
    expect(world.read("out/quotes.excel.csv")).toMatch(/^\uFEFF"id"[\s\S]*"'=1\+1 is/);
    expect(await world.attested("verify", "out")).toBe(0);
  });
});

describe("output is a function of the documents", () => {
  test("whatever the order of the inputs and the number of reads at once", async () => {
    const world = filled();
    const seen = new Set<string>();
    const inputs = ["news/Alton.txt", "news/Barrow.txt", "news/Corby.txt", "news/sub"];
    for (const concurrency of ["1", "4", "16"])
      for (const order of [inputs, [...inputs].reverse(), [...inputs.slice(2), ...inputs.slice(0, 2)]]) {
        const out = `out${seen.size}-${concurrency}-${order[0]?.replaceAll("/", "-")}`;
        expect(await world.attested("run", ...order, "--out", out, "--concurrency", concurrency)).toBe(0);
        seen.add(JSON.stringify(snapshot(join(world.folder, out))));
      }
    expect(seen.size).toBe(1);
  });

  test("run again into the same folder, nothing changes and nothing is told as changed", async () => {
    const world = filled();
    await world.attested("run", "news", "--out", "out");
    const first = snapshot(join(world.folder, "out"));
    expect(world.read("out/changes.jsonl")).toContain(`"op":"added"`);
    await world.attested("run", "news", "--out", "out");
    expect(snapshot(join(world.folder, "out"))).toEqual(first);
    expect(world.read("out/changes.jsonl")).toBe("");
  });

  test("what changed since the run before is told", async () => {
    const world = filled();
    await world.attested("run", "news", "--out", "out");
    world.write("news/Alton.txt", `${article("Alton")}\n“One more thing entirely,” said Cy Dent.\n`);
    world.write("news/Elba.txt", "“Nobody else has said a word of this,” said Eve Fox.\n");
    await world.attested("run", "news", "--out", "out");
    expect(opsOf(world)).toEqual(
      expect.arrayContaining(["changed documents", "added documents", "added quotes", "added speakers"]),
    );
    world.write("news/Elba.txt", "Nothing to say.\n");
    await world.attested("run", "news", "--out", "out");
    expect(opsOf(world)).toEqual(expect.arrayContaining(["changed documents", "removed quotes", "removed speakers"]));
  });
});

const opsOf = (world: World): string[] =>
  world
    .read("out/changes.jsonl")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line))
    .map(({ op, kind }) => `${op} ${kind}`);

describe("what cannot be read", () => {
  const cases: [string, string | Uint8Array, string][] = [
    ["empty.txt", "", "empty-file"],
    ["blank.md", "\uFEFF \n\n", "empty-file"],
    ["picture.txt", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]), "binary"],
    ["broken.txt", new Uint8Array([0x63, 0xc3, 0xa9, 0xc3, 0xa9, 0x66, 0xe9, 0x20]), "not-utf-8"],
    ["wider.txt", new Uint8Array([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]), "utf-32"],
    ["noise.txt", new Uint8Array([1, 2, 3, 4, 5, 6, 0x61, 0x62]), "binary"],
    ["page.html", Buffer.from('<meta charset="klingon">caf\u00e9 noir', "latin1"), "unknown-encoding"],
    ["torn.txt.gz", gzipSync("“We will build it,” said Ann Lee.".repeat(50)).subarray(0, 40), "truncated-file"],
    ["false.jsonl.zst", "no archive", "bad-compression"],
    ["bomb.jsonl.gz", gzipSync(Buffer.alloc(80_000_000, 32)), "bomb"],
    ["deep.html", "<div>".repeat(3000), "too-deep"],
    ["names.csv", "who,what\nAnn,nothing\n", "no-text-column"],
    ["text.warc", "no archive\n", "bad-warc"],
    ["paper.pdf", "text", "unknown-extension"],
    ["nothing.jsonl", "\n\n", "empty-file"],
    ["shell.html", "<title>Alton</title><div id=app></div><script>start('news')</script>", "empty-file"],
    ["frames.html", "<frameset><frame src=news.html></frameset>", "empty-file"],
  ];

  test.each(cases)("%s is quarantined, the rest goes on", async (name, content, code) => {
    const world = createWorld();
    world.write("in/good.txt", article("Alton"));
    world.write(`in/${name}`, content);
    expect(await world.attested("run", "in", "--out", "out")).toBe(3);
    const document = rows(world, "out/documents.csv").find(({ uri }) => uri === `in/${name}`);
    expect(document).toMatchObject({ status: "quarantined", error_code: code });
    expect(document?.error?.length).toBeGreaterThan(20);
    expect(JSON.parse(world.read(`out/quarantine/${document?.id}.json`))).toMatchObject({ code, uri: `in/${name}` });
    expect(rows(world, "out/quotes.csv").length).toBeGreaterThan(0);
    expect(await world.attested("verify", "out")).toBe(0);
  });

  test.each([
    ["not json", "bad-json"],
    ['{"id": "a"}', "bad-record"],
    ['["text"]', "bad-record"],
    ['{"id": "a", "text": " "}', "empty-text"],
    ['{"id": "a", "text": "\\ud800 x"}', "not-unicode"],
    ['{"id": "\\ud800", "text": "x"}', "not-unicode"],
    ['{"id": "a", "text": "x", "title": "\\ud800"}', "not-unicode"],
    ["\\ud83d no json", "bad-json"],
    ['{"id": "a", "text": "x \\u0000 y"}', "binary"],
    ['{"id": "a\\u0000", "text": "x"}', "binary"],
    ['{"id": "a", "mediaType": "text/html", "text": "<script>x</script>"}', "empty-text"],
    ['{"text": "x", "mediaType": "image/png"}', "bad-record"],
  ])("the row %s is quarantined", async (row, code) => {
    const world = createWorld();
    world.write("in.jsonl", `${JSON.stringify({ text: article("Alton") })}\n${row}\n`);
    expect(await world.attested("run", "in.jsonl", "--out", "out")).toBe(3);
    const document = rows(world, "out/documents.csv").find(({ status }) => status === "quarantined");
    expect(document).toMatchObject({ error_code: code, locator_line: "2" });
    expect(await world.attested("verify", "out")).toBe(0);
  });

  test("a missing path is quarantined", async () => {
    const world = filled();
    expect(await world.attested("run", "news", "nowhere", "--out", "out")).toBe(3);
    expect(rows(world, "out/documents.csv").find(({ uri }) => uri === "nowhere")?.error_code).toBe("missing-path");
  });

  test("a file that the disk does not give is quarantined", async () => {
    const world = filled();
    const { effects } = worldIn(world.folder);
    const broken = worldIn(world.folder, {
      read: async (path) => {
        if (path.endsWith("Alton.txt")) throw new Error("EACCES: permission denied");
        return effects.read(path);
      },
    });
    expect(await broken.attested("run", "news", "--out", "out")).toBe(3);
    expect(rows(world, "out/documents.csv").find(({ uri }) => uri === "news/Alton.txt")?.error_code).toBe("unreadable");
  });
});

describe("what a run refuses", () => {
  test.each([
    ["two sources of one uri", ["run", "news/Alton.txt", "more/Alton.txt", "--out", "out"]],
    ["a folder that holds something else", ["run", "news", "--out", "mine"]],
    ["a file in the folder's place", ["run", "news", "--out", "news/Alton.txt"]],
    ["no folder to write to", ["run", "news"]],
    ["no input", ["run", "--out", "out"]],
    ["no reads at all", ["run", "news", "--out", "out", "--concurrency", "0"]],
    ["an unknown option", ["run", "news", "--out", "out", "--fast"]],
    ["an unknown command", ["rnu", "news"]],
    ["to verify what is no output", ["verify", "news"]],
    ["to verify nothing", ["verify", "nowhere"]],
  ])("%s is wrong usage", async (_, words) => {
    const world = filled();
    world.write("more/Alton.txt", "other");
    world.write("mine/thesis.txt", "years of work");
    expect(await world.attested(...words)).toBe(2);
    expect(world.logged.join("\n")).toMatch(/^attested: /m);
    expect(existsSync(join(world.folder, "out"))).toBe(false);
    expect(world.read("mine/thesis.txt")).toBe("years of work");
    expect(readdirSync(world.folder).filter((name) => name.startsWith("."))).toEqual([]);
  });

  test("a feed that broke does not replace good data", async () => {
    const world = filled();
    await world.attested("run", "news", "--out", "out");
    const before = snapshot(join(world.folder, "out"));
    expect(await world.attested("run", "nowhere", "--out", "out")).toBe(5);
    expect(snapshot(join(world.folder, "out"))).toEqual(before);
    expect(JSON.parse(world.read(".out.refused/run.json"))).toMatchObject({ status: "refused" });
    expect(await world.attested("run", "news", "--out", "out")).toBe(0);
    expect(existsSync(join(world.folder, ".out.refused"))).toBe(false);
  });
});
