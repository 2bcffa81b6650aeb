import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { invented } from "../bench/corpus.ts";
import { createWorld, removeWorlds, snapshot, type World, worldIn } from "../support/world.ts";

afterAll(removeWorlds);

/** Articles that share speakers, sums and measures, with dates; the third has an exact copy, one cannot be read. */
const articles = invented(20);
const row = (text: string, at: number): string =>
  JSON.stringify({ id: `a${at}`, text, published: `2024-0${1 + (at % 9)}-11` });
const feed = (from: number, to: number): string =>
  `${articles
    .slice(from, to)
    .map((text, at) => row(text, from + at))
    .join("\n")}\n`;

const filled = (): World => {
  const world = createWorld();
  world.write("news/feed.jsonl", `${feed(0, 14)}{"text": 3}\n${row(articles[2] ?? "", 99)}\n`);
  return world;
};
/** One megabyte is soon full. */
const onDisk = ["--memory", "1"] as const;
const run = (world: World, ...words: readonly string[]): Promise<number> =>
  worldIn(world.folder).attested("run", "news", ...words);

const told = (world: World, out: string): unknown => {
  const { counts, diagnostics, sources, files } = JSON.parse(world.read(`${out}/run.json`));
  return { counts, diagnostics, sources, files: Object.keys(files) };
};
const expectTwins = (world: World, one: string, other: string): void => {
  expect(snapshot(join(world.folder, other))).toEqual(snapshot(join(world.folder, one)));
  expect(world.read(`${other}/changes.jsonl`)).toBe(world.read(`${one}/changes.jsonl`));
  expect(told(world, other)).toEqual(told(world, one));
};

/** They read every article with all rules. */
const LONG = 240_000;

describe("a run that goes to disk", () => {
  test(
    "writes the bytes of one in memory, and leaves nothing beside them",
    async () => {
      const world = filled();
      expect(await run(world, "--out", "memory", "--excel")).toBe(3);
      expect(await run(world, "--out", "disk", "--excel", ...onDisk)).toBe(3);
      expect(readFileSync(join(world.folder, "disk/quotes.jsonl"), "utf8").split("\n").length).toBeGreaterThan(20);
      expectTwins(world, "memory", "disk");
      expect(readdirSync(world.folder).filter((name) => name.startsWith(".disk"))).toEqual([]);
    },
    LONG,
  );

  test(
    "knows the ids of the run before, and what changed, merged and went since",
    async () => {
      const world = filled();
      await run(world, "--out", "memory");
      await run(world, "--out", "disk", ...onDisk);
      world.write("news/feed.jsonl", feed(4, 18));
      expect(await run(world, "--out", "memory")).toBe(0);
      expect(await run(world, "--out", "disk", ...onDisk)).toBe(0);
      expectTwins(world, "memory", "disk");
      expect(world.read("disk/changes.jsonl")).toContain('"op":"removed"');
      expect(world.read("disk/changes.jsonl")).toContain('"op":"changed"');
    },
    LONG,
  );

  test(
    "passes the same gates",
    async () => {
      const world = filled();
      expect(await run(world, "--out", "disk", ...onDisk, "--fail-on", "schema")).toBe(3);
      const before = snapshot(join(world.folder, "disk"));
      world.write("news/feed.jsonl", feed(0, 9));
      expect(await run(world, "--out", "disk", ...onDisk, "--fail-on", "fewer=10%")).toBe(5);
      expect(snapshot(join(world.folder, "disk"))).toEqual(before);
      expect(await run(world, "--out", "disk", ...onDisk, "--memory", "0")).toBe(2);
    },
    LONG,
  );
});
