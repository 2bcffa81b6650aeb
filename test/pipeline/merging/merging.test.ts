import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { createPieces } from "../../../pipeline/stages/parts.ts";
import { documentId } from "../../../src/index.ts";
import { bytes, createWorld, removeWorlds, snapshot, type World, worldIn } from "../../support/world.ts";
import { partsOf, rowsByEngine } from "./steps.ts";

afterAll(removeWorlds);

const gold = new URL("../../gold/invented/", import.meta.url);
const names = readdirSync(gold).filter((name) => !name.endsWith(".json"));
const textOf = (name: string): string => readFileSync(new URL(name, gold), "utf8");

const run = async (world: World, status: number): Promise<void> =>
  expect(await worldIn(world.folder).attested("run", "news", "--out", "run", "--no-cache")).toBe(status);

const publish = async (world: World, lines: readonly string[], ...words: string[]) => {
  const tally = JSON.stringify({ tally: { written: lines.length } });
  const fresh = worldIn(world.folder, { input: bytes([...lines, tally].map((line) => `${line}\n`).join("")) });
  const status = await fresh.attested("publish", "--parts", "parts", "--whole", "--out", "steps", ...words);
  return { status, said: fresh.logged.join("\n") };
};

/** Both ways, from the same registry: the same bytes, and the same tale of what changed. */
const expectEqual = async (world: World, partitions: number, status: number): Promise<void> => {
  const registry = existsSync(join(world.folder, "run/ids.csv")) ? "run/ids.csv" : null;
  if (registry !== null) cpSync(join(world.folder, "run"), join(world.folder, "steps"), { recursive: true });
  const { all, told } = await rowsByEngine(world, partitions, registry);
  rmSync(join(world.folder, "parts"), { recursive: true, force: true });
  const lines = partsOf(world, all, told);
  if (registry !== null) cpSync(join(world.folder, registry), join(world.folder, "parts/registry.csv"));
  const published = await publish(world, lines);
  expect(published.status, published.said).toBe(status);
  await run(world, status);
  expect(snapshot(join(world.folder, "steps"))).toEqual(snapshot(join(world.folder, "run")));
  expect(world.read("steps/changes.jsonl")).toBe(world.read("run/changes.jsonl"));
  const [one, other] = ["steps", "run"].map((out) => JSON.parse(world.read(`${out}/run.json`)));
  expect(one.counts).toEqual(other.counts);
  expect(one.sources).toBe(other.sources);
  expect(one.diagnostics.length).toBe(other.diagnostics.length);
};

/** What is published stays when the parts are not what the lines tell, or DIR is not what the records were named by. */
const expectRefusals = async (world: World): Promise<void> => {
  const before = snapshot(join(world.folder, "steps"));
  const told = JSON.stringify({ part: "quotes.jsonl", pieces: 7, sum: 7 });
  const other = await publish(world, [told]);
  expect(other).toMatchObject({ status: 2 });
  expect(other.said).toMatch(/was published to since its ids were read/);
  cpSync(join(world.folder, "steps/ids.csv"), join(world.folder, "parts/registry.csv"));
  const lost = await publish(world, [told]);
  expect(lost).toMatchObject({ status: 2 });
  expect(lost.said).toMatch(/documents\.jsonl should have 0 pieces and has \d+, or not the same/);
  const fresh = worldIn(world.folder, { input: bytes(`${told}\n`) });
  expect(await fresh.attested("publish", "--parts", "parts", "--whole", "--out", "steps")).toBe(2);
  expect(fresh.logged.join("\n")).toMatch(/does not end with its tally/);
  expect(snapshot(join(world.folder, "steps"))).toEqual(before);
};

const founder = { uri: "a", exact: "x", start: 0, end: 1, nth: 1, published: null };
const row = {
  ...{ id: "q-a", kind: "quotes", uri: "a", exact: "x", nth: 1, start: 0, end: 1 },
  generation: 1,
  supersededBy: null,
};
const named = { kind: "quotes", cluster: "d-a#quotes/0", id: "q-a", supersedes: [] };
const document = {
  ...{ id: documentId("a"), uri: "a", url: null, locator: null, sha256: null, bytes: null, encoding: null, bom: null },
  ...{ mediaType: null, language: null, title: null, publisher: null, author: null, published: null, retrieved: null },
  ...{ status: "ok", duplicateOf: null, family: null, errorCode: null, error: null },
};
const sum = (place: string) => ({
  sum: "x-a",
  place,
  figure: { id: "f-a", amount: "1", amountMax: null, mentions: [] },
});

const refused: readonly (readonly [string, RegExp, string, readonly unknown[]])[] = [
  ["no step", /There is no step other; there are copies, /, "other", []],
  [
    "documents not by uri",
    /comes too late; sort by uri/,
    "families",
    [
      { cluster: "d-a", ...document, uri: "b" },
      { cluster: "d-a", ...document },
    ],
  ],
  [
    "a group that comes again",
    /d-a#quotes\/0 comes too late/,
    "names",
    [
      { kind: "quotes", member: "d-b#quotes/0", founder },
      { kind: "quotes", member: "d-a#quotes/0", founder },
    ],
  ],
  [
    "an id behind founders",
    /ids come before the founders/,
    "names",
    [
      { kind: "quotes", member: "d-a#quotes/0", group: "q-a", founder },
      { group: "q-a", kind: "ids", record: row },
    ],
  ],
  ["a document of which nothing was found", /What was found in a is missing/, "mentions", [document]],
  ["a document twice", /The document|comes again/, "mentions", [document, document]],
  ["a record without a document", /The document d-a is missing/, "mentions", [{ member: "d-a#quotes/0", into: "q-a" }]],
  ["an id twice", /is given twice/, "records", [named, named]],
  ["sums not by place", /comes too late under x-a/, "sums", [sum("d-b 1"), sum("d-a 1")]],
  ["another line", /reads no such line/, "sums", [named]],
];

describe("merge --step", () => {
  test("step after step, in any number of partitions, comes to what a run comes to, and to the ids of the run before", async () => {
    const world = createWorld();
    for (const name of names.slice(0, 8)) world.write(`news/${name}`, textOf(name));
    await expectEqual(world, 1, 0);
    for (const name of names.slice(4)) world.write(`news/${name}`, textOf(name));
    world.write("news/a copy é.txt", textOf(names.find((name) => name.endsWith(".txt")) ?? ""));
    world.write("news/nothing.pdf", "no article");
    rmSync(join(world.folder, `news/${names[1]}`));
    await expectEqual(world, 3, 3);
    world.write(
      `news/${names[0]}`,
      `${textOf(names[0] ?? "")}\n\n“We will rebuild the quay for £7m,” said Una Marsh.\n`,
    );
    rmSync(join(world.folder, `news/${names[2]}`));
    await expectEqual(world, 2, 3);
    expect(await worldIn(world.folder).attested("verify", "steps")).toBe(0);
    await expectRefusals(world);
  }, 180_000);

  test.each(refused)("%s is refused: %s", async (_, words, step, lines) => {
    const input = bytes(lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
    const fresh = worldIn(createWorld().folder, { input });
    expect(await fresh.attested("merge", "--step", step)).toBe(2);
    expect(fresh.logged.join("\n")).toMatch(words);
  });

  test("of two conflicts with one id the last by place counts, whichever comes first", async () => {
    const conflict = (place: string, value: string) => {
      const mentions = [{ document: "d-a", uri: "a", start: 0, end: 1, exact: "x", prefix: null, suffix: null }];
      const said = [value, "9"].map((one) => ({ value: one, mentions }));
      return { conflict: { id: "c-a", kind: "figures", records: ["f-a"], field: "amount", values: said }, place };
    };
    const given = [conflict("d-a 0000000001", "1"), conflict("d-b 0000000000", "2")];
    for (const lines of [given, [...given].reverse()]) {
      const input = bytes(lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
      const fresh = worldIn(createWorld().folder, { input });
      expect(await fresh.attested("merge", "--step", "conflicts")).toBe(0);
      const row = fresh.printed
        .join("")
        .split("\n")
        .find((line) => line.includes('"conflicts.jsonl"'));
      expect(JSON.parse(row ?? "").row.values[0].value).toBe("2");
    }
  });

  test("pieces are those between line feeds, however the bytes are cut", () => {
    const text = fc
      .array(fc.constantFrom("a", "bc", "\r", "\n", "é"), { maxLength: 30 })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), fc.nat(7), (rows, size) => {
        const whole = Buffer.from(rows.map((row) => `${row}\n`).join(""));
        const pieces = createPieces();
        for (let at = 0; at < whole.length; at += size + 1) pieces.add(whole.subarray(at, at + size + 1));
        const wanted = rows.flatMap((row) => row.split("\n"));
        const sum = wanted.reduce((sums, piece) => sums + crc32(piece), 0);
        expect(pieces.end()).toEqual({ pieces: wanted.length, sum });
      }),
    );
  });
});
