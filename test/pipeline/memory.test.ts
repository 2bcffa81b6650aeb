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

type Spot = { start: number; end: number };
type Row = { id: string; mentions: ({ document: string; uri: string; parts?: Spot[] } & Spot)[] };
const rows = (world: World, path: string): Row[] =>
  world
    .read(path)
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
const placeOf = ({ mentions: [first] }: Row, at = first): string =>
  `${at?.document}@${at?.parts?.[0]?.start ?? at?.start}-${at?.parts?.at(-1)?.end ?? at?.end}`;

/** A correction of each kind, of records and of places. */
const correctionsOf = (world: World, out: string): string => {
  const quotes = rows(world, `${out}/quotes.jsonl`);
  const figures = rows(world, `${out}/figures.jsonl`);
  const said = quotes.find(({ mentions }) => mentions.length > 1) as Row;
  const kept = new Set(
    [...said.mentions, ...figures.slice(0, 3).flatMap(({ mentions }) => mentions)].map(({ uri }) => uri),
  );
  const others = quotes.filter((row) => row !== said && row.mentions.every(({ uri }) => !kept.has(uri)));
  const [one, two, three, four] = others as [Row, Row, Row, Row];
  const gone = others.at(-1)?.mentions[0]?.uri ?? "";
  return [
    "target,field,value,who,when,why",
    ...[`${placeOf(one)},drop,`, `${two.id},merge,${three.id}`, `${four.id},speaker_name,Bob Ray`],
    ...[`${placeOf(said)},apart,${placeOf(said, said.mentions[1])}`, `${figures[0]?.id},amount,7`],
    ...[`${figures[1]?.id},merge,${figures[2]?.id}`, `${gone},take_down,`, "q-aaaaaaaaaaaaaaaa,drop,"],
    ...[`${two.id},kind,sung`, ""],
  ]
    .map((row, at) => (at === 0 || row === "" ? row : `${row},R. Diaz,2024-05-31,heard it`))
    .join("\r\n");
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
    "corrects as one in memory does: speakers, drops, rulings, sources taken down, and what is gone",
    async () => {
      const world = filled();
      for (const out of ["memory", "disk"]) await run(world, "--out", out, ...(out === "disk" ? onDisk : []));
      world.write("attested.corrections.csv", correctionsOf(world, "memory"));
      expect(await run(world, "--out", "memory", "--excel")).toBe(3);
      expect(await run(world, "--out", "disk", "--excel", ...onDisk)).toBe(3);
      expectTwins(world, "memory", "disk");
      const decisions = world.read("disk/decisions.jsonl");
      for (const reason of ["human/merged", "human/kept-apart"]) expect(decisions).toContain(reason);
      for (const word of ["taken-down", "R. Diaz"]) expect(world.read("disk/dataset.json")).toContain(word);
      expect(world.read("disk/drops.jsonl")).toContain("human/dropped");
      expect(world.read("disk/run.json")).toContain("correction-unmet");
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
