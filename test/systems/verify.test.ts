import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { verify } from "../../pipeline/verify/verify.ts";
import { createRandom } from "../bench/invented-mentions.ts";
import { createWorld, removeWorlds } from "../support/world.ts";

afterAll(removeWorlds);

const gold = new URL("../gold/invented/", import.meta.url);
const TRIALS = 1000;

/** Every byte is as likely as any other: large files are hit more often than small ones. */
test(`verify finds ${TRIALS} of ${TRIALS} random one-byte corruptions of sources and published files`, async () => {
  const world = createWorld();
  for (const name of readdirSync(gold).filter((file) => !file.endsWith(".json")))
    world.write(`news/${name}`, readFileSync(new URL(name, gold), "utf8"));
  expect(await world.attested("run", "news", "--out", "out", "--excel")).toBe(0);
  const verdict = () => verify({ folder: "out", sources: null, json: false }, world.effects);
  expect((await verdict()).faults).toEqual([]);
  const files = ["out", "news"].flatMap((folder) =>
    readdirSync(join(world.folder, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const contents = files.map((path) => ({ path, bytes: readFileSync(path) })).filter(({ bytes }) => bytes.length > 0);
  const total = contents.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const { below } = createRandom(20);
  const missed: string[] = [];
  for (let trial = 0; trial < TRIALS; trial++) {
    // Every other time a file is drawn first, so that the small ones are hit too.
    let at = below(total);
    const drawn = trial % 2 === 0 ? contents[below(contents.length)] : undefined;
    const hit =
      drawn ??
      contents.find(({ bytes }) => {
        if (at < bytes.length) return true;
        at -= bytes.length;
        return false;
      });
    if (hit === undefined) throw new Error("no file was drawn");
    const place = at % hit.bytes.length;
    const changed = Uint8Array.from(hit.bytes);
    changed[place] = ((changed[place] ?? 0) + 1 + below(255)) % 256;
    writeFileSync(hit.path, changed);
    const { faults } = await verdict().finally(() => writeFileSync(hit.path, hit.bytes));
    if (faults.length === 0) missed.push(`byte ${place} of ${hit.path}`);
  }
  expect(missed).toEqual([]);
}, 600_000);
