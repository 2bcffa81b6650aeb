import { cpSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { bytes, createWorld, removeWorlds, snapshot, type World, worldIn } from "../support/world.ts";

afterAll(removeWorlds);

const gold = new URL("../gold/invented/", import.meta.url);
const mediaTypes: Record<string, string> = { txt: "text/plain", md: "text/markdown", html: "text/html" };

/** The invented articles as files to run over and as lines to extract from. */
const filled = (): { world: World; articles: string } => {
  const world = createWorld();
  const names = readdirSync(gold).filter((name) => !name.endsWith(".json"));
  for (const name of names) world.write(`news/${name}`, readFileSync(new URL(name, gold), "utf8"));
  const lines = names.map((name) =>
    JSON.stringify({
      ...{ id: name, uri: `news/${name}`, mediaType: mediaTypes[name.split(".").at(-1) ?? ""] },
      text: readFileSync(new URL(name, gold), "utf8"),
    }),
  );
  return { world, articles: lines.map((line) => `${line}\n`).join("") };
};

const piped = async (world: World, input: string, ...words: readonly (string | number)[]): Promise<string> => {
  const [status = 0] = words.filter((word) => typeof word === "number");
  const fresh = worldIn(world.folder, { input: bytes(input) });
  const given = words.filter((word) => typeof word === "string");
  expect(await fresh.attested(...given), fresh.logged.join("\n")).toBe(status);
  return fresh.printed.join("");
};

const sorted = (lines: string): string => `${lines.trimEnd().split("\n").sort().join("\n")}\n`;
const reversed = (lines: string): string => `${lines.trimEnd().split("\n").reverse().join("\n")}\n`;

/** The whole pipeline stage by stage, lines of each stage in another order than they came. */
const staged = async (world: World, articles: string, out: string) => {
  const found = await piped(world, articles, "extract", "--sketch", "--explain");
  const keys = sorted(await piped(world, found, "keys"));
  const edges = await piped(world, keys, "compare", "--counts", "compare.json");
  const clusters = await piped(world, found + reversed(edges), "cluster");
  const documents = world.read("run/documents.jsonl");
  const records = await piped(world, documents + reversed(found) + reversed(clusters), "merge");
  await piped(world, reversed(records) + found + edges + clusters, "publish", "--out", out);
  return { found, keys, edges, clusters, records };
};

/** The files of `news` from source to cluster, as an engine has them. */
const sourced = async (world: World) => {
  const sources = readdirSync(join(world.folder, "news")).map((name) => {
    const base64 = readFileSync(join(world.folder, "news", name)).toString("base64");
    return `${JSON.stringify({ source: { uri: `news/${name}`, base64 } })}\n`;
  });
  const lines = (await piped(world, sources.join(""), "extract", "--sources")).trimEnd().split("\n");
  const of = (is: (line: string) => boolean): string =>
    lines
      .filter(is)
      .map((line) => `${line}\n`)
      .join("");
  const documents = of((line) => line.includes('"duplicateOf"'));
  const found = of((line) => !line.includes('"duplicateOf"'));
  const read = of((line) => line.includes('"figures"'));
  const edges = await piped(world, sorted(await piped(world, read, "keys")), "compare");
  return { documents, found, edges, clusters: await piped(world, read + edges, "cluster") };
};

describe("stages", () => {
  test("one after the other come to what the run comes to, whatever the order of their lines", async () => {
    const { world, articles } = filled();
    expect(await worldIn(world.folder).attested("run", "news", "--out", "run")).toBe(0);
    await staged(world, articles, "staged");
    const [one, other] = [snapshot(join(world.folder, "run")), snapshot(join(world.folder, "staged"))];
    expect(Object.keys(other)).toEqual(Object.keys(one));
    expect(other).toEqual(one);
    expect(await worldIn(world.folder).attested("verify", "staged")).toBe(0);
  }, 60_000);

  test("the last two are one on disk: the same bytes and the same registry, a quarantined article and a copy among the rest", async () => {
    const { world } = filled();
    const copied = readdirSync(gold).find((name) => name.endsWith(".txt")) ?? "";
    world.write("news/copy.txt", readFileSync(new URL(copied, gold), "utf8"));
    expect(await worldIn(world.folder).attested("run", "news", "--out", "run")).toBe(0);
    cpSync(join(world.folder, "run"), join(world.folder, "merged"), { recursive: true });
    world.write("news/nothing.pdf", "no article");
    world.write(
      `news/${copied}`,
      `${readFileSync(new URL(copied, gold), "utf8")}\n“We will rebuild the quay for £7m,” said Una Marsh.\n`,
    );
    expect(await worldIn(world.folder).attested("run", "news", "--out", "run")).toBe(3);
    const { documents, found, edges, clusters } = await sourced(world);
    await piped(world, documents + found + edges + reversed(clusters), 3, "publish", "--merge", "--out", "merged");
    expect(snapshot(join(world.folder, "merged"))).toEqual(snapshot(join(world.folder, "run")));
    expect(world.read("merged/changes.jsonl")).toBe(world.read("run/changes.jsonl"));
    expect(readdirSync(world.folder).filter((name) => name.startsWith(".merged"))).toEqual([]);

    const [first = ""] = found.split("\n");
    const whole = documents + found + edges + clusters;
    const lines = whole.trimEnd().split("\n").length;
    const tally = (written: number): string => `{"tally":{"written":${written}}}\n`;
    const refused: readonly (readonly [string, RegExp, ...string[]])[] = [
      [whole, /does not end with its tally/, "--whole"],
      [whole + tally(lines - 1), /tells of \d+ lines; there were/, "--whole"],
      [tally(lines) + whole, /comes after the tally/, "--whole"],
      [documents + found.slice(first.length + 1) + edges, /What was found in .* is missing/],
      [documents.slice(documents.indexOf("\n") + 1) + found + edges, /The document .* is missing/],
      [documents + found + edges + first, /comes too late/],
      [documents + found + found, /Two sources have the uri/],
      [edges, /There is no mention at/],
    ];
    const before = snapshot(join(world.folder, "merged"));
    for (const [input, words, ...flags] of refused) {
      const fresh = worldIn(world.folder, { input: bytes(input) });
      expect(await fresh.attested("publish", "--merge", ...flags, "--out", "merged")).toBe(2);
      expect(fresh.logged.join("\n")).toMatch(words);
    }
    expect(snapshot(join(world.folder, "merged"))).toEqual(before);
    await piped(world, whole + tally(lines), 3, "publish", "--merge", "--whole", "--out", "whole");
  }, 120_000);

  test("leave counts of what they read and wrote", async () => {
    const { world, articles } = filled();
    const found = await piped(world, articles, "extract", "--sketch");
    const keys = await piped(world, found, "keys", "--counts", "keys.json");
    const counts = JSON.parse(world.read("keys.json"));
    expect(counts).toMatchObject({ read: 12, written: keys.trimEnd().split("\n").length });
    expect(counts.sha256Written).toMatch(/^[0-9a-f]{64}$/);
  });

  test("print what one article comes to piece by piece, be it more than a string can hold", async () => {
    const world = createWorld();
    const text = Array.from({ length: 900 }, (_, at) => `Ward ${at} will get £${at + 1000} for new drains.`).join(
      "\n\n",
    );
    const found = await piped(world, `${JSON.stringify({ text })}\n`, "extract", "--sketch");
    const fresh = worldIn(world.folder, { input: bytes(found) });
    expect(await fresh.attested("keys")).toBe(0);
    const pieces = fresh.printed.map((piece) => piece.trimEnd().split("\n").length);
    expect(pieces.reduce((all, lines) => all + lines, 0)).toBeGreaterThan(2000);
    expect(Math.max(...pieces)).toBeLessThanOrEqual(1000);
  });

  test("documents that could not be read are passed over", async () => {
    const world = createWorld();
    expect(await piped(world, '{"id": "a", "error": {"code": "x", "message": "y", "line": 1}}\n', "keys")).toBe("");
  });

  test.each([
    ["keys", '{"id": "a"}'],
    ["keys", "no JSON"],
    ["compare", '{"kind": "quotes", "member": "d-a#quotes/0"}'],
    [
      "cluster",
      '{"kind": "quotes", "a": "d-a#quotes/0", "b": "d-b#quotes/0", "same": true, "reason": "x", "score": 1}',
    ],
    ["merge", '{"kind": "quotes", "cluster": 7, "member": "d-a#quotes/0"}'],
    ["publish --out out", '{"kind": "quotes", "record": {"id": "q-a"}}'],
  ])("%s does not answer %s with status 0, nor leaves counts", async (stage, line) => {
    const world = createWorld();
    const fresh = worldIn(world.folder, { input: bytes(`${line}\n`) });
    expect(await fresh.attested(...stage.split(" "), "--counts", "counts.json")).toBe(2);
    expect(fresh.logged.join("\n")).toMatch(/Line 1: |is no member/);
    expect(readdirSync(world.folder)).not.toContain("counts.json");
  });

  test("a key that comes again after another is not grouped", async () => {
    const key = (name: string) =>
      `${JSON.stringify({ key: name, kind: "quotes", mention: { address: "d-a#quotes/0", document: "d-a", facts: {} } })}\n`;
    const fresh = worldIn(createWorld().folder, { input: bytes(key("a") + key("b") + key("a")) });
    expect(await fresh.attested("compare")).toBe(2);
    expect(fresh.logged.join("\n")).toContain("Line 3: the key a comes again");
  });
});
