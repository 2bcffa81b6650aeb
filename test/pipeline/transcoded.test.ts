import Papa from "papaparse";
import { afterAll, describe, expect, test, vi } from "vitest";
import { asUtf8 } from "../../pipeline/read/transcoded.ts";
import { createWorld, removeWorlds } from "../support/world.ts";

vi.mock("../../src/extractors.ts", () => import("../support/plain-extractors.ts"));
afterAll(removeWorlds);

const utf16 = (text: string, big: boolean): Buffer =>
  big ? Buffer.from(text, "utf16le").swap16() : Buffer.from(text, "utf16le");
const latin = (text: string): Buffer => Buffer.from(text, "latin1");
/** The same sign again and again, in GBK. */
const chinese = (signs: number): Buffer =>
  Buffer.concat(Array.from({ length: signs }, () => Buffer.from([0xd6, 0xd0])));

const utf8Of = async (bytes: Uint8Array, said: string | null, piece: number) => {
  async function* stream() {
    for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
  }
  const { encoding, utf8 } = await asUtf8(stream(), said, 64 * 1024 * 1024);
  const chunks: Uint8Array[] = [];
  for await (const chunk of utf8) chunks.push(chunk);
  return { encoding, text: Buffer.concat(chunks).toString("latin1") };
};
const asBytes = (text: string): string => Buffer.from(text).toString("latin1");

describe("dumps of other encodings as UTF-8", () => {
  test.each<[string, Uint8Array, string | null, string, string | null]>([
    ["as they are", latin("a\n\xe9\n"), null, "a\n\xe9\n", null],
    ["windows-1252", latin("a\n\x80\n"), "latin1", asBytes("a\n€\n"), "windows-1252"],
    ["UTF-16 by its mark", utf16("\uFEFFa\né\u0a0a\nb", false), null, asBytes("\uFEFFa\né\u0a0a\nb"), "utf-16le"],
    ["UTF-16 as said", utf16("a\né\u0a0a\r\nb\n", true), "utf-16be", asBytes("a\né\u0a0a\r\nb\n"), "utf-16be"],
    [
      "a byte that is wrong",
      Buffer.concat([chinese(2), latin("\na\x81 b\nc\n"), chinese(1)]),
      "gbk",
      `${asBytes("中中\na")}\xff b\nc\n${asBytes("中")}`,
      "gbk",
    ],
    ["UTF-16 by its zero bytes", utf16("Rain – again\n", false), null, asBytes("Rain – again\n"), "utf-16le"],
    ["half a pair", utf16("a\nb\ud83dc\nd\n", false), "utf-16le", "a\nb\xffc\nd\n", "utf-16le"],
    ["half a unit", utf16("a\nb\n", false).subarray(0, -1), "utf-16le", "a\nb\xff", "utf-16le"],
    ["nothing", new Uint8Array(), "gbk", "", "gbk"],
  ])("%s", async (_, bytes, said, text, encoding) => {
    for (const piece of [1, 2, 3, 1000]) expect(await utf8Of(bytes, said, piece)).toEqual({ text, encoding });
  });
});

test("an encoding that nobody knows is said so", async () => {
  await expect(utf8Of(latin("a\n"), "no-such", 10)).rejects.toThrow("no-such");
  expect(await utf8Of(Buffer.from("\uFEFFa\n"), "no-such", 10)).toMatchObject({ encoding: null });
});

describe("with --encoding", () => {
  const documentsOf = async (name: string, content: Uint8Array, encoding: string): Promise<readonly string[]> => {
    const world = createWorld();
    world.write(`in/${name}`, content);
    await world.attested("run", "in", "--out", "out", "--encoding", encoding);
    expect(await world.attested("verify", "out"), world.printed.join("")).toBe(0);
    const { data } = Papa.parse<Record<string, string>>(world.read("out/documents.csv"), {
      header: true,
      skipEmptyLines: true,
    });
    return data.map(({ uri, error_code }) => `${uri?.replace(/.*#/, "")} ${error_code}`.trim()).sort();
  };

  test.each([0, 1, 2, 3])("a character that is cut at byte 65,536 is whole again (%i)", async (shift) => {
    const content = Buffer.concat([
      latin(`id,body\n1,${"x".repeat(shift)}`),
      chinese(40_000),
      latin("\n2,It rained.\n"),
    ]);
    expect(await documentsOf("dump.csv", content, "gbk")).toEqual(["1", "2"]);
  });

  const rows = (line: (at: number) => string): Buffer =>
    latin(Array.from({ length: 30 }, (_, at) => line(at)).join(""));
  const others = (wrong: number): readonly string[] =>
    Array.from({ length: 30 }, (_, at) => String(at)).filter((at) => at !== String(wrong));
  test.each([
    ["dump.csv", latin("id,body\n"), (at: number) => `${at},It rained on day ${at}${at === 20 ? "\x81 " : ""}.\n`, 22],
    [
      "dump.jsonl",
      latin(""),
      (at: number) => `{"id": ${at}, "text": "It rained on day ${at}${at === 20 ? "\x81 " : ""}."}\n`,
      21,
    ],
  ])("%s: a byte that is wrong costs its row", async (name, head, line, place) => {
    const documents = await documentsOf(name, Buffer.concat([head, rows(line)]), "gbk");
    expect(documents).toEqual([...others(20), `L${place} wrong-encoding`].sort());
  });
});
