import { createReadStream, readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";
import { VFile } from "vfile";
import { afterAll, describe, expect, expectTypeOf, test } from "vitest";
import {
  attested,
  createExtract,
  extract,
  lexiconExtractor,
  type NodeMention,
  type QuoteRecord,
  readDataset,
  ruleExtractor,
  schemaNames,
  schemaOf,
} from "../../src/index.ts";
import { createWorld, removeWorlds } from "../support/world.ts";

afterAll(removeWorlds);
const output = new URL("../../output/", import.meta.url).pathname;

test("extract reads one text", () => {
  const { quotes, figures } = extract("“We will build it,” said Ann Lee. It costs £5m.");
  expect(quotes[0]?.speaker?.name).toBe("Ann Lee");
  expect(figures[0]?.amount).toBe("5000000");
});

test.each([
  [null, /an object with a string `text`/],
  [undefined, /an object with a string `text`/],
  [{ text: 5 }, /an object with a string `text`/],
  [{ text: "It costs £5m.", mediaType: "image/png" }, /text\/html; image\/png is none/],
])("a program without types is told what an article is: %j", (given, message) => {
  expect(() => extract(given as unknown as string)).toThrow(message);
});

describe("extractors of one's own", () => {
  const deadlines = ruleExtractor([
    { id: "deadline/by-year", pattern: /\bby (20\d\d)\b/, read: ([, year]) => ({ year: Number(year) }) },
    { id: "deadline/any-year", pattern: /\b(20\d\d)\b/, confidence: 0.5, read: ([, year]) => ({ year: Number(year) }) },
  ]);
  const places = lexiconExtractor("places/gazetteer", { "Harrow Bay": "HB", Bay: "B", "C++ Row": "C" });
  const read = createExtract({}, { deadlines, places });

  test("are put back on the source in code points and bytes, and are typed", () => {
    const text = "😀 Harrow  Bay will have it by 2031, and C++ Row in 2040.";
    const { own } = read(text);
    expectTypeOf(own.deadlines[0]?.value).toEqualTypeOf<{ year: number } | undefined>();
    expect(own.deadlines.map(({ rule, value }) => [rule, value.year])).toEqual([
      ["deadline/by-year", 2031],
      ["deadline/any-year", 2040],
    ]);
    expect(own.places.map(({ value }) => value)).toEqual(["HB", "C"]);
    for (const { start, end, byteStart, byteEnd, exact } of [...own.deadlines, ...own.places]) {
      expect([...text].slice(start, end).join("")).toBe(exact);
      expect(Buffer.from(text).subarray(byteStart, byteEnd).toString()).toBe(exact);
    }
  });

  test("find nothing in code, and say so when a find stands nowhere", () => {
    expect(read({ text: "By 2031.\n\n```\nby 2031\n```\n", mediaType: "text/markdown" }).own.deadlines).toHaveLength(1);
    const wrong = createExtract({}, { wrong: () => [{ start: 5, end: 99, rule: "x", confidence: 1, value: 1 }] });
    expect(() => wrong("Short.")).toThrow("The extractor wrong found nothing that stands in the text: [5, 99) of 6.");
  });
});

describe("unified", () => {
  type Node = { type: string; children?: Node[]; data?: { mentions?: NodeMention[] } };
  const nodes = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(nodes)];
  const processed = (processor: Processor, value: string) => {
    const file = new VFile({ value, path: "a.md" });
    return { tree: processor.runSync(processor.parse(file), file) as Node, file };
  };

  test("mentions stand on the smallest node that holds them", () => {
    const text = "# 😀 Ely\n\nIt costs **£5m** now.\n\n“We will *build* it,” said Ann Lee.\n";
    const { tree } = processed(unified().use(remarkParse).use(attested) as unknown as Processor, text);
    const held = nodes(tree).flatMap(({ type, data }) => (data?.mentions ?? []).map((mention) => ({ type, mention })));
    expect(held.map(({ type, mention }) => [type, mention.kind, text.slice(mention.start, mention.end)])).toEqual([
      ["text", "figures", "£5m"],
      ["paragraph", "quotes", "We will *build* it,"],
    ]);
    expect(tree).toHaveProperty("data.attested.quotes[0].speaker.name", "Ann Lee");
  });

  test("what became nothing is a message with its place", () => {
    const text = "Ely\n\nThe Housing Strategy has a ‘fix’ in Ely.\n";
    const { file } = processed(unified().use(remarkParse).use(attested, { drops: true }) as unknown as Processor, text);
    const [message] = file.messages;
    expect(message).toMatchObject({ source: "attested", line: 3 });
    expect(message?.ruleId).toMatch(/^quotes\//);
    const quiet = processed(unified().use(remarkParse).use(attested) as unknown as Processor, text);
    expect(quiet.file.messages).toEqual([]);
  });
});

describe("readDataset", () => {
  const all = async <Row>(rows: AsyncIterable<Row>): Promise<Row[]> => {
    const found: Row[] = [];
    for await (const row of rows) found.push(row);
    return found;
  };

  test("reads the rows of JSON Lines from a stream, typed", async () => {
    const quotes = await all(
      readDataset("quotes", createReadStream(join(output, "quotes.jsonl"), { highWaterMark: 7 })),
    );
    expectTypeOf(quotes).toEqualTypeOf<QuoteRecord[]>();
    const lines = readFileSync(join(output, "quotes.jsonl"), "utf8").split("\n").filter(Boolean);
    expect(quotes).toEqual(lines.map((line) => JSON.parse(line)));
  });

  test.each(["mentions", "links", "aliases", "ids"] as const)("reads %s from its CSV", async (name) => {
    const rows: readonly object[] = await all(readDataset(name, readFileSync(join(output, `${name}.csv`), "utf8")));
    expect(rows.length).toBeGreaterThan(5);
    if (name === "mentions") expect(rows[0]).toMatchObject({ start: expect.any(Number), exact: expect.any(String) });
  });

  test("says which row does not fit, and why", async () => {
    await expect(all(readDataset("quotes", '{"id": 3}\n'))).rejects.toThrow(/^quotes, row 1: id: /);
    await expect(all(readDataset("quotes", "nothing\n"))).rejects.toThrow(/^quotes, row 1: it is no JSON/);
    await expect(all(readDataset("links", "a,b\r\n1,2\r\n"))).rejects.toThrow(
      "links: the file has no column from_kind.",
    );
  });
});

test("every schema can be printed, and a name that is none is wrong usage", async () => {
  const world = createWorld();
  expect(await world.attested("schema")).toBe(0);
  expect(world.printed.join("").trim().split("\n")).toEqual([...schemaNames]);
  for (const name of schemaNames) expect(schemaOf(name)).toMatchObject({ type: "object", title: expect.any(String) });
  expect(await world.attested("schema", "extraction")).toBe(0);
  expect(JSON.parse(world.printed.at(-1) ?? "")).toHaveProperty("properties.quotes.type", "array");
  expect(await world.attested("schema", "verses")).toBe(2);
});

test("the library bundles for a browser without a Node module", async () => {
  const { errors, metafile } = await build({
    ...{
      entryPoints: ["src/index.ts", "src/words.ts"],
      bundle: true,
      write: false,
      format: "esm",
      platform: "browser",
    },
    ...{ outdir: "dist", metafile: true, logLevel: "silent" },
  });
  expect(errors).toEqual([]);
  const imports = Object.values(metafile?.inputs ?? {}).flatMap((input) => input.imports);
  expect(imports.filter(({ external }) => external)).toEqual([]);
});
