import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { nodeEffects } from "../../pipeline/node-effects.ts";
import { createShuffle } from "../../pipeline/store/shuffle.ts";
import { keyGroups } from "../../src/index.ts";

const folder = mkdtempSync(join(tmpdir(), "attested-shuffle-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Rare keys, common ones, and the largest there can be. */
const pairs = Array.from({ length: 20_000 }, (_, at): readonly [number, number] => {
  const key = at % 7 === 0 ? 2 ** 32 - 1 - (at % 3) : Math.imul(at % 9000, 0x9e3779b1) >>> 0;
  return [key, at];
});

test("groups through the database are those of the sort in memory", async () => {
  const { groups, most } = createShuffle({ memory: 1, folder }, nodeEffects);
  expect(most).toBeLessThan(pairs.length * 8);
  const sorted = keyGroups(pairs.length, ({ places }) => Float64Array.from(pairs, ([key, at]) => key * places + at));
  const found: unknown[] = [];
  for await (const { key, places } of (await groups(pairs)) ?? []) found.push({ key, places: [...places] });
  expect(found.length).toBeGreaterThan(1000);
  expect(found).toEqual([...sorted].map(({ key, places }) => ({ key, places: [...places] })));
});
