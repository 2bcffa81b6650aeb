import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
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
  }, 180_000);
});
