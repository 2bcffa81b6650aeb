import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import type { Effects } from "../../pipeline/effects.ts";
import { nodeEffects } from "../../pipeline/node-effects.ts";
import { article, createWorld, removeWorlds, snapshot, type World, worldIn } from "../support/world.ts";

vi.mock("../../src/extractors.ts", () => import("../support/plain-extractors.ts"));
afterAll(removeWorlds);

const steps = ["write", "create", "makeFolder", "rename", "remove", "link", "sync"] as const;

/** A world that ends at its nth change of the disk, as a killed process does: nothing after it is done, no clean-up either. */
const dyingAt = (nth: number): Partial<Effects> & { count(): number } => {
  let done = 0;
  const mortal = (name: (typeof steps)[number]) => {
    const real = nodeEffects[name] as (...words: unknown[]) => Promise<unknown>;
    return async (...words: unknown[]) => {
      done++;
      if (done >= nth) throw new Error("killed");
      return real(...words);
    };
  };
  return {
    ...Object.fromEntries(steps.map((name) => [name, mortal(name)])),
    owner: { process: 1, machine: nodeEffects.owner.machine },
    count: () => done,
  };
};

/** The dead do not answer. */
const afterDeath = { alive: () => false };

const prepared = (): World => {
  const world = createWorld(afterDeath);
  world.write("old/Alton.txt", article("Alton"));
  world.write("new/Barrow.txt", article("Barrow"));
  world.write("new/broken.txt", "");
  return world;
};

const beside = (world: World): string[] => readdirSync(world.folder).filter((name) => name.startsWith(".out"));

describe.each([
  ["a plain folder", [] as string[]],
  ["kept versions", ["--keep", "2"]],
])("killed at any change of the disk: %s", (_, flags) => {
  test("what is published is whole, and the next run ends with the same bytes", async () => {
    const reference = prepared();
    await reference.attested("run", "old", "--out", "out", ...flags);
    const old = snapshot(join(reference.folder, "out"));
    const counter = dyingAt(Number.POSITIVE_INFINITY);
    expect(await worldIn(reference.folder, counter).attested("run", "new", "--out", "out", ...flags)).toBe(3);
    const fresh = snapshot(join(reference.folder, "out"));
    expect(counter.count()).toBeGreaterThan(30);

    for (let nth = 1; nth <= counter.count(); nth++) {
      const world = prepared();
      await world.attested("run", "old", "--out", "out", ...flags);
      const killed = await worldIn(world.folder, dyingAt(nth)).attested("run", "new", "--out", "out", ...flags);
      const left = existsSync(join(world.folder, "out")) ? snapshot(join(world.folder, "out")) : null;
      if (left !== null) expect([old, fresh], `after death at step ${nth}`).toContainEqual(left);
      if (killed === 0) expect(left).toEqual(fresh);
      expect(await world.attested("run", "new", "--out", "out", ...flags), `after death at step ${nth}`).toBe(3);
      expect(snapshot(join(world.folder, "out")), `after death at step ${nth}`).toEqual(fresh);
      expect(beside(world)).toEqual(flags.length > 0 ? [".out.versions"] : []);
      expect(await world.attested("verify", "out")).toBe(0);
    }
  });
});

test("a run that fails leaves what is published, and its manifest beside it", async () => {
  const world = prepared();
  await world.attested("run", "old", "--out", "out");
  const before = snapshot(join(world.folder, "out"));
  const full = worldIn(world.folder, {
    write: async (path, chunks) => {
      if (path.endsWith("figures.csv")) throw new Error("ENOSPC: no space left on device");
      return nodeEffects.write(path, chunks);
    },
  });
  expect(await full.attested("run", "new", "--out", "out")).toBe(1);
  expect(full.logged.join("\n")).toContain("no space left");
  expect(snapshot(join(world.folder, "out"))).toEqual(before);
  expect(beside(world)).toEqual([".out.refused"]);
  expect(JSON.parse(world.read(".out.refused/run.json"))).toMatchObject({ status: "failed", files: {} });
});

describe("the lock", () => {
  test("keeps a second run out while the first one lives", async () => {
    const world = prepared();
    world.write(".out.lock", JSON.stringify({ process: 7, machine: nodeEffects.owner.machine, since: "2026-01-01" }));
    const second = worldIn(world.folder, { alive: () => true });
    expect(await second.attested("run", "new", "--out", "out")).toBe(1);
    expect(second.logged.join("\n")).toMatch(/Process 7 .* is writing/);
    expect(existsSync(join(world.folder, "out"))).toBe(false);
    expect(beside(world)).toEqual([".out.lock"]);
  });

  test("of a dead run is taken over; of another machine it is not", async () => {
    const world = prepared();
    world.write(".out.lock", JSON.stringify({ process: 7, machine: nodeEffects.owner.machine, since: "2026-01-01" }));
    expect(await world.attested("run", "new", "--out", "out")).toBe(3);
    world.write(".out.lock", JSON.stringify({ process: 7, machine: "elsewhere", since: "2026-01-01" }));
    expect(await world.attested("run", "new", "--out", "out")).toBe(1);
  });
});

test("--keep makes DIR a link to the newest of so many versions", async () => {
  const world = prepared();
  for (const input of ["old", "new", "old", "new"]) await world.attested("run", input, "--out", "out", "--keep", "2");
  expect(readdirSync(join(world.folder, ".out.versions"))).toEqual(["000003", "000004"]);
  expect(await world.attested("verify", "out")).toBe(0);
  expect(await world.attested("run", "old", "--out", "out")).toBe(2);
});
