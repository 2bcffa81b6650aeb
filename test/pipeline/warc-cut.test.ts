import { describe, expect, test } from "vitest";
import { warcCutsOf } from "../../pipeline/read/warc-cut.ts";
import { answer, record } from "../support/warc.ts";

const MOST = 200_000;

/** What is cut out of bytes that arrive in such pieces: a record by the end of its block, a gap by its place and reason. */
const cutsOf = async (bytes: Uint8Array, piece = 1 << 16, fails = false): Promise<readonly unknown[]> => {
  async function* stream() {
    for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
    if (fails) throw new Error("torn");
  }
  const found: unknown[] = [];
  try {
    for await (const cut of warcCutsOf(stream(), MOST))
      if ("head" in cut)
        found.push(cut.isWhole ? cut.block.toString("latin1").split("\r\n\r\n")[1] : `${cut.offset} too long`);
      else found.push([cut.offset, cut.end, cut.reason]);
  } catch (error) {
    found.push((error as Error).message);
  }
  return found;
};

const page = (nr: number): Buffer => Buffer.from(answer(nr, "text/plain", Buffer.from(`page ${nr}`)));
const [one, two, three] = [page(1), page(2), page(3)] as const;
const altered = (bytes: Buffer, from: string | RegExp, to: string): Buffer =>
  Buffer.from(bytes.toString("latin1").replace(from, to), "latin1");

const NO_LENGTH = "its head does not tell its type and one length";
const ELSEWHERE = "its length does not lead to the next record";

describe("a web archive with one bad record", () => {
  test.each<[string, Buffer, string]>([
    ["no version", altered(two, "WARC/1.0", "WORC/1.0"), "no record begins here"],
    ["noise", Buffer.from("\0\x01noise\r\n\r\n".repeat(40), "latin1"), "no record begins here"],
    ["a letter in its length", altered(two, /Content-Length: /, "Content-Length: x"), NO_LENGTH],
    ["no length", altered(two, /Content-Length/, "Content-Longth"), NO_LENGTH],
    ["two lengths", altered(two, /(Content-Length: )(\d+)/, "$1$2\r\n$1$2"), NO_LENGTH],
    ["no kind", altered(two, "WARC-Type", "WARC-Tipe"), NO_LENGTH],
    ["a length too small", altered(two, /(Content-Length: )\d+/, "$115"), ELSEWHERE],
    ["a length that takes in a part of the next", altered(two, /(Content-Length: )\d+/, "$1300"), ELSEWHERE],
    ["a length beyond the end", altered(two, /(Content-Length: )\d+/, "$199999"), "it breaks off"],
    ["a length beyond all measure", altered(two, /(Content-Length: )\d+/, "$1999999999999"), ELSEWHERE],
    ["no end of its head", altered(two, /(Content-Length: \d+\r\n)\r\n[\s\S]*$/, "$1"), "its head does not end"],
    ["heads in LF", altered(two, /\r\n/g, "\n"), "no record begins here"],
    ["nothing behind half of its head", two.subarray(0, 60), "its head does not end"],
    ["half of it gone", two.subarray(0, two.length - 40), ELSEWHERE],
  ])("%s: all others are cut out, and the gap is told with its place", async (_, bad, reason) => {
    const bytes = Buffer.concat([one, bad, three]);
    // Line ends behind a gap belong to it.
    const expected = ["page 1", [one.length, one.length + bad.length, reason], "page 3"];
    for (const piece of [1 << 16, 7, 1]) expect(await cutsOf(bytes, piece)).toEqual(expected);
    expect(await cutsOf(Buffer.concat([bad, three]))).toEqual([[0, bad.length, reason], "page 3"]);
  });

  test("several bad ones in a row are one gap", async () => {
    const bad = altered(two, "WARC-Type", "WARC-Tipe");
    expect(await cutsOf(Buffer.concat([bad, bad, one, bad]))).toEqual([
      [0, 2 * bad.length, NO_LENGTH],
      "page 1",
      [2 * bad.length + one.length, 3 * bad.length + one.length, NO_LENGTH],
    ]);
  });

  test("where its stream fails, what is whole is cut out first", async () => {
    for (let end = 0; end < two.length; end += 13)
      expect(await cutsOf(Buffer.concat([one, two.subarray(0, end)]), 50, true)).toEqual(["page 1", "torn"]);
    const bad = altered(two, "WARC-Type", "WARC-Tipe");
    expect(await cutsOf(Buffer.concat([bad, one.subarray(0, 90)]), 50, true)).toEqual([
      [0, bad.length, NO_LENGTH],
      "torn",
    ]);
  });
});

describe("a web archive", () => {
  test.each([
    ["with other ends of lines between its records", Buffer.concat([one.subarray(0, -4), Buffer.from("\n\n"), two])],
    ["with nothing between its records", Buffer.concat([one.subarray(0, -4), two])],
    ["with many empty lines between them", Buffer.concat([one, Buffer.from("\r\n".repeat(200)), two])],
    ["without the last empty lines", Buffer.concat([one, two.subarray(0, -4)])],
  ])("%s", async (_, bytes) => {
    for (const piece of [1 << 16, 1]) expect(await cutsOf(bytes, piece)).toEqual(["page 1", "page 2"]);
  });

  test("in a page of which a record is quoted: it is no record", async () => {
    const quoting = Buffer.from(record({ "WARC-Type": "resource" }, Buffer.concat([Buffer.from("A\r\n\r\n"), two])));
    expect(await cutsOf(Buffer.concat([one, quoting, three]))).toEqual([
      "page 1",
      expect.stringMatching(/^WARC/),
      "page 3",
    ]);
  });

  test("of a record that is too long nothing is held, and the next is found", async () => {
    const long = Buffer.from(record({ "WARC-Type": "resource" }, Buffer.alloc(2 * MOST, "x\n")));
    for (const piece of [1 << 16, 777])
      expect(await cutsOf(Buffer.concat([one, long, two]), piece)).toEqual([
        "page 1",
        `${one.length} too long`,
        "page 2",
      ]);
    const cut = long.subarray(0, -1000);
    expect(await cutsOf(cut)).toEqual([[0, cut.length, "it breaks off"]]);
  });

  test("of heads alone takes time in proportion to its length", async () => {
    const timeOf = async (head: string): Promise<number> => {
      const bytes = Buffer.from(head.repeat(Math.ceil(4_000_000 / head.length)));
      const start = performance.now();
      await cutsOf(bytes);
      return performance.now() - start;
    };
    for (const head of [
      "\nWARC/1.0\r\na:",
      "\nWARC/1.0\r\nWARC-Type: response\r\nContent-Length: 199999\r\n\r\n",
      "\nWARC/1.0\r\nWARC-Type: response\r\nContent-Length: 9999999\r\n\r\n",
      "\nWARC/",
    ])
      expect(await timeOf(head), head).toBeLessThan(8_000);
  });
});
