import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createGauge, createKeeper } from "../../pipeline/spark/gauge.ts";
import { faultIn, type Observed } from "../../pipeline/spark/judge.ts";
import { tallyLine } from "../../pipeline/stages/tally.ts";
import { bytes, createWorld, worldIn } from "../support/world.ts";

const passed = (text: string) => {
  const gauge = createGauge();
  gauge.add(Buffer.from(text));
  return gauge.end();
};

const [given, answered] = [passed("a\nb\n"), passed("c\n")];
const tally = tallyLine("keys", { read: 2, written: 1, sha256Read: given.sha256, sha256Written: answered.sha256 });
const well: Observed = { status: 0, signal: null, late: null, given, answered, tally };

describe("a stage's answer", () => {
  test("is whole when its last line tells of exactly what went in and came out", () => {
    expect(faultIn(well)).toBeNull();
    expect(faultIn({ ...well, tally: `\t\t${tally}` })).toBeNull();
  });

  test.each<[string, Partial<Observed>, RegExp]>([
    ["was killed", { status: null, signal: "SIGKILL" }, /ended by SIGKILL/],
    ["failed", { status: 2 }, /status 2/],
    ["hung", { late: 9, signal: "SIGKILL" }, /nothing for 9 s/],
    ["ended early with status 0", { tally: '{"key":"a"}' }, /before it had answered everything.*“\{"key":"a"\}”/],
    ["printed nothing", { tally: "" }, /its last line was empty/],
    ["read less", { given: passed("a\nb\nc\n") }, /given 3 lines and says that it read 2/],
    ["read other bytes", { given: passed("a\nx\n") }, /what it read is not what it was given/],
    [
      "printed a line that is not its own",
      { answered: passed("c\ngarbage\n") },
      /printed 2 lines and says that it wrote 1/,
    ],
    ["printed other bytes", { answered: passed("x\n") }, /what came out is not/],
  ])("is not when it %s", (_, seen, words) => expect(faultIn({ ...well, ...seen })).toMatch(words));

  test("the last line is kept back, however the bytes arrive", () => {
    const texts = fc.array(fc.constantFrom("a", "bb", "\n", "é\n", "\n\n"), { maxLength: 20 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 5 }), (parts, size) => {
        const all = Buffer.from(`${parts.join("")}last\n`);
        const keeper = createKeeper();
        const out: Uint8Array[] = [];
        for (let at = 0; at < all.length; at += size) out.push(...keeper.add(all.subarray(at, at + size)));
        const last = keeper.last().line;
        const whole = Buffer.concat(out).toString("utf8") + last;
        return whole === all.toString("utf8") && last === `${parts.join("").split("\n").at(-1) ?? ""}last\n`;
      }),
    );
  });
});

const piped = async (input: string, ...words: string[]) => {
  const fresh = worldIn(createWorld().folder, { input: bytes(input) });
  const status = await fresh.attested(...words);
  return { status, printed: fresh.printed.join(""), logged: fresh.logged.join("\n") };
};
const source = (fields: Readonly<Record<string, unknown>>): string => `${JSON.stringify({ source: fields })}\n`;
const base64 = (text: string): string => Buffer.from(text).toString("base64");

describe("extract --sources", () => {
  test("prints documents, what is found in them and what cannot be read, each told by its first column", async () => {
    const input = [
      source({ uri: "news/a.txt", base64: base64("“We build,” said Ann Lee.") }),
      source({ uri: "news/b.jsonl", row: true, line: 3, base64: base64('{"id": "x", "text": "It costs £4m."}') }),
      source({ uri: "news/c.pdf", base64: base64("?") }),
    ];
    const { status, printed } = await piped(input.join(""), "extract", "--sources", "--columns", "--tally");
    expect(status).toBe(0);
    const rows = printed
      .trimEnd()
      .split("\n")
      .map((row) => row.split("\t"));
    expect(rows.map(([is]) => is)).toEqual(["document", "found", "document", "found", "document", "quarantined", ""]);
    const uris = ["news/a.txt", "news/a.txt", "news/b.jsonl#x", "news/b.jsonl#x", "news/c.pdf", "news/c.pdf"];
    expect(rows.slice(0, -1).map(([, , , uri]) => uri)).toEqual(uris);
    expect(rows.slice(0, -1).map(([, , , , line]) => JSON.parse(line ?? "").uri)).toEqual(uris);
    expect(JSON.parse(rows.at(-1)?.[4] ?? "").tally).toMatchObject({
      stage: "extract",
      read: 3,
      written: 6,
      quarantined: 1,
    });
  });

  test.each([
    [source({ uri: "a.txt" }), /either its bytes in base64 or a path/],
    [source({ uri: "a.txt", base64: "", path: "a.txt" }), /either its bytes in base64 or a path/],
    [source({ uri: "a.txt", base64: "abc" }), /not in base64/],
    [source({ uri: "a.txt", base64: "ab c" }), /not in base64/],
    ['{"text": "no source"}\n', /Line 1: /],
  ])("does not take %s", async (input, words) => {
    const { status, printed, logged } = await piped(input, "extract", "--sources", "--tally");
    expect(status).toBe(2);
    expect(printed).toBe("");
    expect(logged).toMatch(words);
  });
});

describe("stages for engines", () => {
  const key = (name: string, address: string, words: string): string =>
    `${JSON.stringify({ key: name, kind: "speakers", mention: { address, document: "d-a", facts: { name: words } } })}\n`;

  test("compare --sorted refuses keys that come too late", async () => {
    const { status, logged } = await piped(
      key("b", "d-a#speakers/0", "x") + key("a", "d-a#speakers/1", "x"),
      "compare",
      "--sorted",
    );
    expect(status).toBe(2);
    expect(logged).toContain("Line 2: the key a comes too late");
  });
});
