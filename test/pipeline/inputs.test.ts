import { readdirSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import Papa from "papaparse";
import { afterAll, describe, expect, test, vi } from "vitest";
import { answer, record } from "../support/warc.ts";
import { article, bytes, createWorld, removeWorlds, snapshot, type World, worldIn } from "../support/world.ts";

vi.mock("../../src/extractors.ts", () => import("../support/plain-extractors.ts"));
afterAll(removeWorlds);

type Cells = Record<string, string>;
const table = (world: World, name: string): Cells[] =>
  Papa.parse<Cells>(world.read(`out/${name}.csv`), { header: true, skipEmptyLines: true }).data;

/** Runs over one file and proves what came out; gives back the documents. */
const documentsOf = async (name: string, content: string | Uint8Array, ...flags: string[]) => {
  const world = createWorld();
  world.write(`in/${name}`, content);
  const status = await world.attested("run", "in", "--out", "out", ...flags);
  expect(await world.attested("verify", "out"), world.printed.join("")).toBe(0);
  return { status, world, documents: table(world, "documents") };
};
const contents = (world: World): string[] => table(world, "quotes").map(({ content }) => content ?? "");

const encoded = (text: string, table: Record<string, number>): Uint8Array =>
  Uint8Array.from([...text].map((character) => table[character] ?? character.charCodeAt(0)));
const macRoman = { "“": 0xd2, "”": 0xd3, "’": 0xd5 };
const windows = { "“": 0x93, "”": 0x94, "‘": 0x91, "’": 0x92, "–": 0x96, "€": 0x80 };
const plain = article("Alton").replaceAll("😀", ":)");

describe("encodings", () => {
  const utf16 = (text: string, little: boolean): Uint8Array => {
    const buffer = Buffer.from(`\uFEFF${text}`, "utf16le");
    return little ? buffer : buffer.swap16();
  };
  const cyrillic = new Uint8Array([
    ...encoded("“Wait,” said Ann Lee. ", windows),
    0xcf,
    0xf0,
    0xe8,
    0xe2,
    0xe5,
    0xf2,
    0xf1,
    0xf2,
    0xe2,
    0xf3,
    0xe5,
    0xec,
  ]);

  test.each([
    ["UTF-8", "a.txt", new TextEncoder().encode(plain), "utf-8"],
    ["UTF-8 with a mark", "a.txt", new TextEncoder().encode(`\uFEFF${article("Alton")}`), "utf-8"],
    ["UTF-16, little end first", "a.txt", utf16(article("Alton"), true), "utf-16le"],
    ["UTF-16, big end first", "a.txt", utf16(article("Alton"), false), "utf-16be"],
    ["windows-1252 that says nothing", "a.txt", encoded(plain, windows), "windows-1252"],
    [
      "windows-1252 that says Latin-1",
      "a.html",
      encoded(`<meta charset=iso-8859-1><p>${plain}</p>`, windows),
      "windows-1252",
    ],
  ])("%s", async (_, name, content, encoding) => {
    const { status, world, documents } = await documentsOf(name, content);
    expect(status).toBe(0);
    expect(documents[0]).toMatchObject({ encoding, bytes: String(content.length) });
    expect(contents(world)).toContain("We will build it in Alton – and soon,");
  });

  test.each([
    ["macintosh", "“We’ll build it,” said Ann Lee. “It’s ours.”", macRoman, "We’ll build it,"],
    ["windows-1252", "“We’ll build it,” said Ann Lee of ÒMNIUM, a firm in Conca dÕro.", windows, "We’ll build it,"],
  ])("%s told from what the other would make of its marks", async (encoding, text, marks, quote) => {
    const { world, documents } = await documentsOf("a.txt", encoded(text, marks));
    expect(documents[0]).toMatchObject({ encoding });
    expect(contents(world)).toContain(quote);
  });

  // Letters of EBCDIC stand in three rows of nine; it has a space where ASCII has an @.
  const ebcdic = (text: string): Uint8Array =>
    Uint8Array.from([...text.toLowerCase()], (character) => {
      const at = "abcdefghijklmnopqr stuvwxyz".indexOf(character);
      return character === " " || at < 0 ? 0x40 : 0x81 + (at % 9) + Math.floor(at / 9) * 16;
    });
  test("what looks like EBCDIC is not read as windows-1252", async () => {
    const { documents } = await documentsOf("a.txt", ebcdic(article("Alton")));
    expect(documents[0]).toMatchObject({ error_code: "unknown-encoding", error: expect.stringContaining("EBCDIC") });
  });

  const wide = (text: string, big: boolean): Uint8Array => utf16(text, !big).subarray(2);
  const chinese = `${"我们明天再来。".repeat(20)}“We go,” said Ann Lee.`;
  test.each([
    ["mostly Latin, little end first", "a.txt", wide(article("Alton"), false), [], "utf-16le"],
    ["mostly Latin, big end first", "a.html", wide(`<p>${article("Alton")}</p>`, true), [], "utf-16be"],
    ["declared the wrong way round", "a.txt", wide(article("Alton"), true), ["--encoding", "utf-16"], "utf-16be"],
    ["declared, of a script without zeros", "a.txt", wide(chinese, false), ["--encoding", "utf-16le"], "utf-16le"],
    ["declared by a server", "a.warc", answer(1, "text/plain; charset=utf-16le", wide(chinese, false)), [], "utf-16le"],
  ])("UTF-16 without a mark: %s", async (_, name, content, flags, encoding) => {
    const { status, world, documents } = await documentsOf(name, content, ...flags);
    expect(status).toBe(0);
    expect(documents[0]).toMatchObject({ encoding });
    expect(contents(world).length).toBeGreaterThan(0);
  });

  test.each([
    ["nothing said", Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256), []],
    ["UTF-16 said", Uint8Array.from({ length: 4000 }, (_, at) => (at % 5 < 2 ? 0 : 65)), ["--encoding", "utf-16le"]],
  ])("what is no text is none: %s", async (_, content, flags) => {
    const { documents } = await documentsOf("a.txt", content, ...flags);
    expect(documents[0]?.error_code).toBe("binary");
  });

  test.each([
    [`<?xml version="1.0" encoding="iso-8859-2"?>\n`, "iso-8859-2"],
    [`<?xml version='1.0' encoding='UTF-16' standalone='yes'?>`, "not-utf-8"],
    [`<?xml version="1.0" encoding="iso-8859-2"?><meta charset="iso-8859-4">`, "iso-8859-4"],
    ["<!-- <meta charset=windows-1251> --><meta charset=iso-8859-4>", "iso-8859-4"],
    ["<!-- <meta charset=windows-1251> -->", "windows-1252"],
  ])("said as XML: %s", async (declaration, expected) => {
    const page = Buffer.from(`${declaration}<html><p>Rain fell on \xb3\xf3d\xbc, said Ann Lee.</p></html>`, "latin1");
    const { documents } = await documentsOf("a.html", page);
    expect([documents[0]?.encoding, documents[0]?.error_code]).toContain(expected);
  });

  test("UTF-8 and windows-1252 in one file is neither", async () => {
    const mixed = Buffer.concat([
      Buffer.from("“One,” said Ann – née Lee.\n"),
      encoded("“Two,” – “three – é – é”.\n", windows),
    ]);
    expect((await documentsOf("a.txt", mixed)).documents[0]).toMatchObject({ error_code: "not-utf-8" });
    expect((await documentsOf("b.txt", mixed, "--encoding", "windows-1252")).documents[0]?.error_code).toBe("");
  });

  test("said by the user", async () => {
    const { documents, world } = await documentsOf("a.txt", cyrillic, "--encoding", "cp1251");
    expect(documents[0]).toMatchObject({ encoding: "windows-1251" });
    expect(contents(world)).toContain("Wait,");
  });

  test("of several bytes a character, counted as they stand", async () => {
    const japanese = Uint8Array.from([
      0x93,
      0xfa,
      0x96,
      0x7b,
      0x8c,
      0xea,
      ...new TextEncoder().encode(" The Housing Strategy has "),
      0x81,
      0x92,
      0x35,
      0x6d,
    ]);
    const { documents, world } = await documentsOf("a.txt", japanese, "--encoding", "sjis");
    expect(documents[0]).toMatchObject({ encoding: "shift_jis" });
    const mention = table(world, "mentions").find(({ exact }) => exact === "Housing Strategy");
    expect(mention).toMatchObject({ start: "8", byte_start: "11" });
    expect(Buffer.from(japanese).subarray(Number(mention?.byte_start), Number(mention?.byte_end)).toString()).toBe(
      "Housing Strategy",
    );
  });

  test("one byte changed in a source of another encoding is found", async () => {
    const { world } = await documentsOf("a.txt", encoded(plain, windows));
    world.write("in/a.txt", encoded(plain.replace("build", "boild"), windows));
    expect(await world.attested("verify", "out")).toBe(4);
    expect(world.printed.join("")).toMatch(/it says "We will build.*the source has "We will boild/);
  });
});

const rows = ["Alton", "Barrow"].map((name) => ({ id: name, text: article(name), title: `On ${name}` }));
const jsonLines = rows.map((row) => `${JSON.stringify(row)}\n`).join("");
const csv = (delimiter = ","): string =>
  Papa.unparse(
    rows.map(({ id, text, title }) => ({ "Article ID": id, headline: title, content: text, date: "2026-01-02" })),
    { delimiter },
  );

describe("dumps", () => {
  test.each([
    ["commas", csv()],
    ["semicolons", csv(";")],
    ["tabs", csv("\t")],
    ["a byte order mark", `\uFEFF${csv()}`],
    ["line feeds alone", csv().replaceAll("\r\n", "\n")],
  ])("CSV with %s, columns found by their names", async (_, content) => {
    const { status, documents } = await documentsOf("dump.csv", content);
    expect(status).toBe(0);
    expect(documents.map(({ uri }) => uri).sort()).toEqual(["in/dump.csv#Alton", "in/dump.csv#Barrow"]);
    expect(documents.find(({ uri }) => uri?.endsWith("Barrow"))).toMatchObject({
      ...{ title: "On Barrow", published: "2026-01-02", locator_file: "in/dump.csv", locator_line: "8" },
    });
  });

  test("CSV as windows-1252, as spreadsheets save it", async () => {
    const { documents, world } = await documentsOf("dump.csv", encoded(csv().replaceAll("😀", ":)"), windows));
    expect(documents.length).toBe(2);
    expect(table(world, "mentions").map(({ exact }) => exact)).toContain("We will build it in Alton – and soon,");
  });

  test("a row with a cell too few is quarantined, the rest goes on", async () => {
    const { status, documents } = await documentsOf(
      "dump.csv",
      `id,body\n1,"“Wait,” said Ann Lee."\n2\n3,"“No,” said Bob Ray."\n`,
    );
    expect(status).toBe(3);
    expect(documents.map(({ error_code }) => error_code).sort()).toEqual(["", "", "wrong-columns"]);
    expect(documents.find(({ error_code }) => error_code)?.locator_line).toBe("3");
  });

  test("a column named by the user", async () => {
    const lines = `${JSON.stringify({ nr: 1, note: "x", words: "“Wait,” said Ann Lee." })}\n`;
    const { world } = await documentsOf("dump.jsonl", lines, "--text-column", "words");
    expect(contents(world)).toEqual(["Wait,"]);
  });

  test("JSON Lines whose fields go by other names", async () => {
    const lines = `${JSON.stringify({ url: "https://a.example/1", headline: "T", body: "“Wait,” said Ann Lee.", authors: ["A", "B"] })}\n`;
    const { documents } = await documentsOf("dump.jsonl", lines);
    expect(documents[0]).toMatchObject({ title: "T", author: "A, B", url: "https://a.example/1" });
  });

  test("an id of 64 bits keeps its last digits", async () => {
    const lines = ["9007199254740993", "9007199254740992", "1e400"].map(
      (id) => `{"id": ${id}, "text": "“Wait,” said A${id}."}\n`,
    );
    const { status, documents } = await documentsOf("dump.jsonl", lines.join(""));
    expect(status).toBe(0);
    expect(documents.map(({ uri }) => uri?.slice(14)).sort()).toEqual([
      "1e400",
      "9007199254740992",
      "9007199254740993",
    ]);
  });

  test("packed, the same articles as unpacked", async () => {
    const { world } = await documentsOf("dump.jsonl.gz", gzipSync(jsonLines));
    expect(contents(world).length).toBe(
      (await documentsOf("dump.jsonl", jsonLines)).world.read("out/quotes.jsonl").trimEnd().split("\n").length,
    );
    const single = await documentsOf("a.txt.gz", gzipSync(plain));
    expect(single.documents[0]).toMatchObject({ uri: "in/a.txt.gz", bytes: String(Buffer.byteLength(plain)) });
  });

  test("zstd", async () => {
    const packed = Buffer.from(ZSTD, "base64");
    const { documents, world } = await documentsOf("dump.jsonl.zst", packed);
    expect(documents[0]?.uri).toBe("in/dump.jsonl.zst#z1");
    expect(contents(world)).toEqual(["We will build it,"]);
  });

  test("of a torn archive what comes before its end", async () => {
    const many = Array.from(
      { length: 400 },
      (_, id) => `${JSON.stringify({ id, text: `“Wait ${id * 7919},” said Ann Lee.` })}\n`,
    ).join("");
    const { status, documents } = await documentsOf("dump.jsonl.gz", gzipSync(many).subarray(0, -200));
    expect(status).toBe(3);
    expect(documents.length).toBeGreaterThan(100);
    expect(
      documents.filter(({ status }) => status === "quarantined").map(({ uri, error_code }) => [uri, error_code]),
    ).toEqual([["in/dump.jsonl.gz", "truncated-file"]]);
  });

  const zstd = Buffer.from(ZSTD, "base64");
  const wrongSum = Buffer.concat([zstd.subarray(0, -1), Uint8Array.of((zstd.at(-1) ?? 0) ^ 1)]);
  const gzip = gzipSync(jsonLines);
  test.each([
    ["zst", zstd.subarray(0, -1), 1, "truncated-file", "ends too early"],
    ["zst", wrongSum, 0, "bad-compression", "any row before it may be altered"],
    ["gz", gzip.subarray(0, -1), 2, "truncated-file", "ends too early"],
    ["gz", Buffer.concat([gzip.subarray(0, -5), Uint8Array.of(0), gzip.subarray(-4)]), 0, "bad-compression", "altered"],
  ])("a dump whose checksum is torn or wrong: %s", async (ending, packed, read, code, told) => {
    const { status, documents, world } = await documentsOf(`dump.jsonl.${ending}`, packed);
    expect(status).toBe(3);
    expect(documents.filter(({ status }) => status === "ok")).toHaveLength(read);
    const wrong = documents.filter(({ status }) => status === "quarantined");
    expect(wrong.map(({ uri, error_code }) => [uri, error_code])).toEqual([[`in/dump.jsonl.${ending}`, code]]);
    expect(wrong[0]?.error).toContain(told);
    expect(readdirSync(join(world.folder, "out/quarantine"))).toHaveLength(1);
    // One article has no rows of which some could be whole.
    const page = await documentsOf(`page.txt.${ending}`, packed);
    expect(page.documents.map(({ status, error_code }) => [status, error_code])).toEqual([["quarantined", code]]);
  });

  test.each([
    ["gzip", gzipSync(jsonLines), 2],
    ["zstd", Buffer.from(ZSTD, "base64"), 1],
  ])("standard input, packed with %s", async (_, packed, count) => {
    async function* pieces() {
      for (let at = 0; at < packed.length; at += 3) yield packed.subarray(at, at + 3);
    }
    const world = createWorld({ input: pieces() });
    expect(await world.attested("run", "-", "--out", "out")).toBe(0);
    expect(table(world, "documents").length).toBe(count);
    world.write("saved/stdin", packed);
    expect(await world.attested("verify", "out", "--sources", "saved")).toBe(0);
  });

  test("standard input", async () => {
    const world = createWorld({ input: bytes(jsonLines) });
    expect(await world.attested("run", "-", "--out", "out")).toBe(0);
    expect(
      table(world, "documents")
        .map(({ uri }) => uri)
        .sort(),
    ).toEqual(["stdin#Alton", "stdin#Barrow"]);
    expect(world.logged.at(-1)).toContain("is proved where it is kept as a file named stdin");
    world.write("saved/stdin", jsonLines);
    expect(await world.attested("verify", "out", "--sources", "saved")).toBe(0);
  });
});

describe("web archives", () => {
  const archive = [
    record(
      { "WARC-Type": "warcinfo", "WARC-Record-ID": "<urn:uuid:0>", "WARC-Date": "2026-01-02T03:04:05Z" },
      Buffer.from("software: x\r\n"),
    ),
    answer(1, "text/html; charset=windows-1252", encoded(`<html><body><p>${plain}</p></body></html>`, windows)),
    answer(2, "image/png", new Uint8Array([1, 2, 3])),
    answer(3, "text/html", Buffer.from("gone"), 404),
    answer(4, "text/plain", Buffer.from(article("Corby"))),
  ];

  test.each([
    ["plain", "crawl.warc", Buffer.concat(archive)],
    ["a member for each record", "crawl.warc.gz", Buffer.concat(archive.map((one) => gzipSync(one)))],
  ])("%s: pages and texts, in their encodings", async (_, name, content) => {
    const { status, documents, world } = await documentsOf(name, content);
    expect(status).toBe(0);
    expect(documents.map(({ url, encoding, media_type }) => [url, encoding, media_type]).sort()).toEqual([
      ["https://a.example/1", "windows-1252", "text/html"],
      ["https://a.example/4", "utf-8", "text/plain"],
    ]);
    expect(contents(world)).toContain("We will build it in Alton – and soon,");
  });

  const whole = Buffer.concat(archive);
  const lost = (name: string): number => whole.indexOf(name) + name.length;
  test.each([
    ["a page", lost("Corby"), ["https://a.example/1"]],
    ["the first page", lost("Alton"), []],
    ["the headers of a record", whole.lastIndexOf("WARC-Target-URI"), ["https://a.example/1"]],
    ["the headers of an answer", whole.lastIndexOf("Content-Type: text/plain"), ["https://a.example/1"]],
    ["a picture, which is passed over", whole.indexOf(new Uint8Array([1, 2, 3])) + 1, ["https://a.example/1"]],
    ["the blank lines behind the last record", whole.length - 3, ["https://a.example/1", "https://a.example/4"]],
  ])("that break off inside %s: the records before are read", async (_, length, expected) => {
    const { documents } = await documentsOf("crawl.warc", whole.subarray(0, length));
    const read = documents.filter(({ status }) => status === "ok").map(({ url }) => url);
    expect(read.sort()).toEqual(expected);
    const quarantined = documents.filter(({ status }) => status === "quarantined");
    expect(quarantined.map(({ error_code }) => error_code)).toEqual(length < whole.length - 4 ? ["bad-warc"] : []);
  });

  const page = Buffer.from(article("Corby"));
  const http = (headers: string, body: Uint8Array): Uint8Array =>
    Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n${headers}\r\n`), body]);
  const response = { "WARC-Type": "response", "WARC-Target-URI": "https://a.example/9" };
  const chunk = (bytes: Uint8Array): Buffer =>
    Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from("\r\n")]);
  const chunked = chunk(page);
  const tornInChunks = Buffer.concat([chunk(gzipSync(page).subarray(0, 90)), Buffer.from("0\r\n\r\n")]);
  const wrongEnd = (bytes: Buffer): Buffer => Buffer.concat([bytes.subarray(0, -1), Uint8Array.of(99)]);
  test.each<[string, Uint8Array, string]>([
    [
      "the archive cut it off",
      record({ ...response, "WARC-Truncated": "length" }, http("", page)),
      "WARC-Truncated: length",
    ],
    [
      "the first of several segments",
      record({ ...response, "WARC-Segment-Number": "1" }, http("", page)),
      "one of several segments",
    ],
    [
      "shorter than its server said",
      record(response, http("Content-Length: 99999\r\n", page)),
      `${page.length} bytes of 99999`,
    ],
    ...[12, 60, -1].map((end): [string, Uint8Array, string] => [
      `of a gzip torn at ${end}`,
      record(response, http("Content-Encoding: gzip\r\n", gzipSync(page).subarray(0, end))),
      "its gzip cannot be unpacked",
    ]),
    [
      "of a gzip whose checksum is wrong",
      record(response, http("Content-Encoding: x-gzip\r\n", wrongEnd(gzipSync(page)))),
      "its x-gzip cannot be unpacked",
    ],
    [
      "of a torn deflate",
      record(response, http("Content-Encoding: deflate\r\n", deflateSync(page).subarray(0, -5))),
      "its deflate cannot be unpacked",
    ],
    [
      "of a torn deflate without its mark",
      record(response, http("Content-Encoding: deflate\r\n", deflateRawSync(page).subarray(0, -5))),
      "its deflate cannot be unpacked",
    ],
    [
      "of a torn gzip in chunks",
      record(response, http("Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n", tornInChunks)),
      "its gzip cannot be unpacked",
    ],
    [
      "of a torn br",
      record(response, http("Content-Encoding: br\r\n", brotliCompressSync(page).subarray(0, 12))),
      "its br cannot be unpacked",
    ],
    ["packed in another way", record(response, http("Content-Encoding: dcb\r\n", page)), "it is packed as dcb"],
    [
      "without its last chunk",
      record(response, http("Transfer-Encoding: chunked\r\n", chunked)),
      "its last chunk is not there",
    ],
  ])("a page of which a part is there is quarantined: %s", async (_, part, told) => {
    const { documents } = await documentsOf("crawl.warc", Buffer.concat([part, answer(1, "text/plain", page)]));
    expect(documents.map(({ error_code }) => error_code).sort()).toEqual(["", "truncated-page"]);
    expect(documents.map(({ error }) => error).join()).toContain(told);
  });

  const inChunks = Buffer.concat([chunked, Buffer.from("0\r\n\r\n")]);
  test.each([
    ["with the length that its server said", record(response, http(`Content-Length: ${page.length}\r\n`, page))],
    ["packed with gzip", record(response, http("Content-Encoding: gzip\r\n", gzipSync(page)))],
    ["packed with deflate", record(response, http("Content-Encoding: deflate\r\n", deflateSync(page)))],
    ["packed with deflate alone", record(response, http("Content-Encoding: deflate\r\n", deflateRawSync(page)))],
    ["that says deflate and is unpacked", record(response, http("Content-Encoding: deflate\r\n", page))],
    ["that says gzip and is unpacked", record(response, http("Content-Encoding: gzip\r\n", page))],
    [
      "packed, in chunks",
      record(
        response,
        http(
          "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n",
          Buffer.concat([chunk(gzipSync(page)), Buffer.from("0\r\n\r\n")]),
        ),
      ),
    ],
    ["whose record names its kind in capitals", record({ ...response, "WARC-Type": "Response" }, http("", page))],
    ["packed with br", record(response, http("Content-Encoding: br\r\n", brotliCompressSync(page)))],
    ["with its last chunk", record(response, http("Transfer-Encoding: chunked\r\n", inChunks))],
    ["unpacked by whoever wrote the archive", record(response, http("Transfer-Encoding: chunked\r\n", page))],
  ])("a whole page is read: %s", async (_, whole) => {
    const { documents } = await documentsOf("crawl.warc", whole);
    expect(documents.map(({ status }) => status)).toEqual(["ok"]);
  });

  test("a record whose length takes in the next is no article", async () => {
    const both = Buffer.from(answer(1, "text/plain", page))
      .toString("latin1")
      .replace(/Content-Length: (\d+)/, (_, length) => `Content-Length: ${Number(length) + 300}`);
    const { documents } = await documentsOf(
      "crawl.warc",
      Buffer.concat([answer(3, "text/plain", page), Buffer.from(both, "latin1"), answer(2, "text/plain", page)]),
    );
    expect(documents.map(({ url, error_code }) => [url, error_code]).sort()).toEqual([
      ["", "bad-warc"],
      ["https://a.example/2", ""],
      ["https://a.example/3", ""],
    ]);
  });

  const pages = [1, 2, 3].map((nr) =>
    answer(nr, "text/plain", Buffer.from(article("Corby").replace("Corby", `${nr}`))),
  );
  const withLf = (page: Uint8Array, until: number): Uint8Array =>
    Buffer.concat([
      Buffer.from(Buffer.from(page.subarray(0, until)).toString().replaceAll("\r\n", "\n")),
      page.subarray(until),
    ]);
  const headersEnd = (page: Uint8Array): number => Buffer.from(page).indexOf("\r\n\r\n") + 4;
  test.each([
    [
      "between two records",
      pages.map((page) => Buffer.from(page).subarray(0, -4)).flatMap((page) => [page, Buffer.from("\n\n")]),
      3,
      [],
    ],
    [
      "in the headers of a record",
      pages.map((page, at) => (at === 1 ? withLf(page, headersEnd(page)) : page)),
      2,
      ["bad-warc"],
    ],
    [
      "in the headers of the last record",
      pages.map((page, at) => (at === 2 ? withLf(page, page.length) : page)),
      2,
      ["bad-warc"],
    ],
  ])("lines that end in LF alone %s: no record is lost in silence", async (_, parts, read, codes) => {
    const { documents } = await documentsOf("crawl.warc", Buffer.concat(parts));
    expect(documents.filter(({ status }) => status === "ok")).toHaveLength(read);
    expect(documents.flatMap(({ error_code }) => error_code || [])).toEqual(codes);
  });
});

test("a packed web archive that breaks off inside a page: no stump of it is published", async () => {
  const pages = [1, 2].map((nr) => answer(nr, "text/plain", Buffer.from(article("Corby").repeat(40 * nr))));
  const packed = Buffer.concat(pages.map((page) => gzipSync(page)));
  const { documents } = await documentsOf("crawl.warc.gz", packed.subarray(0, -60));
  expect(documents.map(({ url, error_code }) => [url, error_code]).sort()).toEqual([
    ["", "truncated-file"],
    ["https://a.example/1", ""],
  ]);
});

test("what an earlier run wrote below an input is no article, and it is said", async () => {
  const world = createWorld();
  world.write("in/a.txt", plain);
  expect(await world.attested("run", "in", "--out", "in/old")).toBe(0);
  expect(await world.attested("run", "in", "--out", "new")).toBe(0);
  expect(world.read("new/documents.csv")).not.toContain("in/old");
  expect(world.logged).toContain("Passed over in/old: datasets are no articles.");
});

test("datasets given as input are wrong usage, and stay", async () => {
  const world = createWorld();
  world.write("in/a.txt", plain);
  expect(await world.attested("run", "in", "--out", "out")).toBe(0);
  const before = snapshot(join(world.folder, "out"));
  for (const out of ["out", "new"]) expect(await world.attested("run", "out", "--out", out)).toBe(2);
  expect(world.logged.at(-1)).toMatch(/out holds datasets that a run wrote, and no articles/);
  expect(snapshot(join(world.folder, "out"))).toEqual(before);
});

describe("an id that is there twice", () => {
  const row = (id: string, name: string): string => JSON.stringify({ id, text: article(name) });
  const unread = (documents: readonly Cells[]) =>
    documents.flatMap(({ uri, status, error_code, error }) =>
      status === "quarantined" ? [[uri, error_code, /\((.*)\)/.exec(error ?? "")?.[1]]] : [],
    );

  test("in JSON Lines: the first keeps it, the later ones are quarantined, and the rest goes on", async () => {
    const lines = [row("a", "Alton"), row("a", "Barrow"), row("b", "Corby"), row("a", "Elba")].join("\n");
    const { status, documents, world } = await documentsOf("dump.jsonl", lines);
    expect(status).toBe(3);
    expect(unread(documents).sort()).toEqual([
      ["in/dump.jsonl#L2", "duplicate-id", "the first is line 1 of in/dump.jsonl"],
      ["in/dump.jsonl#L4", "duplicate-id", "the first is line 1 of in/dump.jsonl"],
    ]);
    expect(documents.filter(({ status }) => status === "ok").map(({ uri }) => uri?.slice(-2))).toEqual(
      expect.arrayContaining(["#a", "#b"]),
    );
    await world.attested("run", "in", "--out", "many", "--concurrency", "7");
    await world.attested("run", "in", "--out", "little", "--memory", "1");
    expect(snapshot(join(world.folder, "many"))).toEqual(snapshot(join(world.folder, "out")));
    expect(snapshot(join(world.folder, "little"))).toEqual(snapshot(join(world.folder, "out")));
    expect(await world.attested("run", "in", "--out", "strict", "--mode", "strict")).toBe(5);
  });

  test("what could not be read anyway keeps its own reason, and a place that is an id already is no harm", async () => {
    const lines = [row("L3", "Alton"), row("a", "Barrow"), row("a", "Corby"), '{"id":"a","text":" "}'].join("\n");
    const { documents } = await documentsOf("dump.jsonl", lines);
    expect(unread(documents).sort()).toEqual([
      ["in/dump.jsonl#L3~2", "duplicate-id", "the first is line 2 of in/dump.jsonl"],
      ["in/dump.jsonl#L4", "empty-text", undefined],
    ]);
  });

  test("in a web archive", async () => {
    const [first, second] = ["Alton", "Barrow"].map((name) => answer(1, "text/plain", Buffer.from(article(name))));
    const { status, documents } = await documentsOf(
      "crawl.warc",
      Buffer.concat([first ?? "", second ?? ""] as Buffer[]),
    );
    expect(status).toBe(3);
    expect(unread(documents)).toEqual([
      [`in/crawl.warc#${first?.length}`, "duplicate-id", "the first is at byte 0 of in/crawl.warc"],
    ]);
  });

  test("two files with one uri are wrong usage, before anything is read; the same file twice is read once", async () => {
    const world = createWorld();
    world.write("a/x.txt", article("Alton"));
    world.write("b/x.txt", article("Barrow"));
    expect(await world.attested("run", "a/x.txt", "b/x.txt", "--out", "out")).toBe(2);
    expect(world.logged.join("\n")).toMatch(/a\/x\.txt and .*b\/x\.txt would both go by the uri x\.txt/);
    expect(await world.attested("run", "a", "./a", "--out", "out")).toBe(0);
    expect(table(world, "documents").map(({ uri }) => uri)).toEqual(["a/x.txt"]);
    for (const inputs of [
      ["a", "a/x.txt"],
      ["a/x.txt", "./a"],
    ]) {
      expect(await world.attested("run", ...inputs, "--out", "out")).toBe(0);
      expect(table(world, "documents").map(({ uri }) => uri)).toEqual(["a/x.txt"]);
    }
  });
});

test("two runs over dumps of every kind write the same bytes, whatever the concurrency", async () => {
  const world = createWorld();
  world.write("in/a.csv", csv());
  world.write("in/b.jsonl.gz", gzipSync(jsonLines));
  world.write("in/c.txt", encoded(plain, windows));
  await world.attested("run", "in", "--out", "one", "--concurrency", "1");
  await worldIn(world.folder).attested("run", "in", "--out", "many", "--concurrency", "7");
  expect(snapshot(join(world.folder, "many"))).toEqual(snapshot(join(world.folder, "one")));
});

/** One line of JSON, packed by the reference implementation. */
const ZSTD = "KLUv/QRY2QEAeyJpZCI6InoxIiwidGV4dCI6IuKAnFdlIHdpbGwgYnVpbGQgaXQs4oCdIHNhaWQgQW5uIExlZS4ifQqW8/Hk";
