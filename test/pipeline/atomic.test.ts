import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readlinkSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import type { Effects } from "../../pipeline/effects.ts";
import { nodeEffects } from "../../pipeline/node-effects.ts";
import { takeLock } from "../../pipeline/publish/lock.ts";
import { placeOf } from "../../pipeline/publish/place.ts";
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
    owner: { ...nodeEffects.owner, process: 1 },
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

test("whichever renaming fails, what was published or what is new stands in DIR, and the next run is well", async () => {
  const reference = prepared();
  await reference.attested("run", "old", "--out", "out");
  const old = snapshot(join(reference.folder, "out"));
  const failingAt = (nth: number) => {
    let done = 0;
    const rename: Effects["rename"] = async (from, to) => {
      if (++done === nth) throw new Error("EIO: the disk does not answer");
      return nodeEffects.rename(from, to);
    };
    return { rename, count: () => done };
  };
  const counter = failingAt(0);
  await worldIn(reference.folder, counter).attested("run", "new", "--out", "out");
  const fresh = snapshot(join(reference.folder, "out"));
  expect(counter.count()).toBeGreaterThan(2);
  for (let nth = 1; nth <= counter.count(); nth++) {
    const world = prepared();
    await world.attested("run", "old", "--out", "out");
    await worldIn(world.folder, failingAt(nth)).attested("run", "new", "--out", "out");
    expect([old, fresh], `renaming ${nth}`).toContainEqual(snapshot(join(world.folder, "out")));
    expect(await world.attested("run", "new", "--out", "out"), `renaming ${nth}`).toBe(3);
    expect(snapshot(join(world.folder, "out")), `renaming ${nth}`).toEqual(fresh);
  }
});

test("a file of somebody else's in DIR is not lost", async () => {
  const world = prepared();
  await world.attested("run", "old", "--out", "out");
  world.write("out/mine.txt", "mine");
  world.write("out/.DS_Store", "");
  const fresh = worldIn(world.folder);
  expect(await fresh.attested("run", "new", "--out", "out")).toBe(2);
  expect(fresh.logged.join()).toContain("holds mine.txt, which no run of attested wrote");
  expect(world.read("out/mine.txt")).toBe("mine");
  rmSync(join(world.folder, "out/mine.txt"));
  expect(await worldIn(world.folder).attested("run", "new", "--out", "out")).toBe(3);
});

test("a signal leaves what is published, a manifest beside it, and no lock", async () => {
  const world = prepared();
  await world.attested("run", "old", "--out", "out");
  const before = snapshot(join(world.folder, "out"));
  let end: (signal: string) => void = () => undefined;
  const killed = worldIn(world.folder, {
    onEnd: (ending) => {
      end = ending;
      return () => undefined;
    },
    write: async (path, chunks) => {
      await nodeEffects.write(path, chunks);
      if (!path.endsWith("figures.csv")) return;
      end("SIGTERM");
      expect(snapshot(join(world.folder, "out"))).toEqual(before);
      expect(beside(world)).toEqual([".out.refused"]);
      expect(JSON.parse(world.read(".out.refused/run.json"))).toMatchObject({
        ...{ status: "failed", error: "Ended by SIGTERM." },
      });
      throw new Error("seen");
    },
  });
  expect(await killed.attested("run", "new", "--out", "out")).toBe(1);
  expect(killed.logged.join()).toContain("seen");
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

  const { owner } = nodeEffects;
  const sinceThen = owner.started;
  const since = "2026-01-01";
  const other = { ...owner, process: 7, since };
  const alive: Partial<Effects> = { alive: () => true, startOf: () => sinceThen };

  test.each([
    ["of a process that is gone", { process: 7, machine: owner.machine, since }, { alive: () => false }, 3],
    ["of a process that runs", other, alive, 1],
    ["of another machine", { ...other, machine: "elsewhere" }, { alive: () => false }, 1],
    ["of a number that another process has by now", { ...other, started: "1" }, { ...alive, startOf: () => "2" }, 3],
    ["of a number where nobody knows since when", { ...other, started: "1" }, { ...alive, startOf: () => null }, 1],
    [
      "from before the machine was started anew",
      { ...other, boot: "before" },
      { ...alive, owner: { ...owner, boot: "now" } },
      3,
    ],
    ["of this number, from before a container was started anew", { ...owner, since }, alive, 3],
    ["of the format before", { process: 7, machine: owner.machine, since }, alive, 1],
    ["without words", "", alive, 3],
  ] as readonly (readonly [string, unknown, Partial<Effects>, number])[])("%s", async (_, lock, changes, status) => {
    const world = prepared();
    world.write(".out.lock", lock === "" ? "" : JSON.stringify(lock));
    expect(await worldIn(world.folder, changes).attested("run", "new", "--out", "out")).toBe(status);
    expect(beside(world)).toEqual(status === 1 ? [".out.lock"] : []);
  });

  test("is not taken from a run that took it over a moment before", async () => {
    const world = prepared();
    const [stale, fresh] = [{ ...other, process: 5 }, other].map((one) => JSON.stringify(one));
    world.write(".out.lock", stale ?? "");
    let looks = 0;
    const late = worldIn(world.folder, {
      alive: (process) => process === 7,
      startOf: () => sinceThen,
      read: async (path) => {
        const found = await nodeEffects.read(path);
        // The other run is through between the first look and everything after it.
        if (path.endsWith(".lock") && looks++ === 0) world.write(".out.lock", fresh ?? "");
        return found;
      },
    });
    expect(await late.attested("run", "new", "--out", "out")).toBe(1);
    expect(world.read(".out.lock")).toBe(fresh);
    expect(beside(world)).toEqual([".out.lock"]);
  });

  test("that many find stale goes to one of them", async () => {
    const world = prepared();
    world.write(".out.lock", JSON.stringify({ ...other, process: 5 }));
    const place = placeOf("out", world.effects);
    const runs = [11, 12, 13, 14, 15].map((process) => ({
      ...world.effects,
      ...{ owner: { ...owner, process }, alive: (id: number) => id !== 5, startOf: () => sinceThen },
    }));
    const taken = await Promise.allSettled(runs.map((effects) => takeLock(place, effects)));
    expect(taken.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(beside(world)).toEqual([".out.lock"]);
  });

  test("is never there without its words", async () => {
    const { folder } = createWorld();
    const words = "words ".repeat(5000);
    for (let round = 0; round < 100; round++) {
      const path = join(folder, `${round}.lock`);
      const created = nodeEffects.create(path, words);
      let found: string | null = null;
      while (found === null)
        found = await nodeEffects.read(path).then(
          (bytes) => new TextDecoder().decode(bytes),
          () => null,
        );
      expect(found.length).toBe(words.length);
      expect(await created).toBe(true);
      expect(await nodeEffects.create(path, "other")).toBe(false);
    }
    expect(readdirSync(folder)).toHaveLength(100);
  });

  test("written aside by a run that was killed meanwhile goes with the next run; of one that lives it stays", async () => {
    const world = prepared();
    const alive: Partial<Effects> = { alive: (id) => id === 8 };
    for (const name of [".out.lock~7-1", ".out.lock~8-1", ".out.lock.0123456789abcdef~7-2", ".outer.lock~7-1"])
      world.write(name, "");
    expect(await worldIn(world.folder, alive).attested("run", "new", "--out", "out")).toBe(3);
    expect(beside(world)).toEqual([".out.lock~8-1", ".outer.lock~7-1"]);
  });

  test("is taken over again where a run was killed while it took it over", async () => {
    for (let nth = 1; nth < 12; nth++) {
      const world = prepared();
      world.write(".out.lock", JSON.stringify({ ...other, process: 5 }));
      await worldIn(world.folder, { ...dyingAt(nth), alive: () => false }).attested("run", "new", "--out", "out");
      expect(await world.attested("run", "new", "--out", "out"), `after death at step ${nth}`).toBe(3);
      expect(beside(world), `after death at step ${nth}`).toEqual([]);
    }
  });

  test.runIf(existsSync("/proc/self/stat"))("of a process that ended, and was not looked after, is stale", async () => {
    const parent = spawn("sh", ["-c", "sleep 0 & echo $!; exec sleep 20"]);
    try {
      const zombie = Number(
        await new Promise((resolve) => parent.stdout.once("data", (line) => resolve(String(line)))),
      );
      await vi.waitFor(() => expect(nodeEffects.alive(zombie)).toBe(false), 5_000);
      expect(nodeEffects.alive(parent.pid ?? 0)).toBe(true);
    } finally {
      parent.kill();
    }
  });
});

test("--keep makes DIR a link to the newest of so many versions", async () => {
  const world = prepared();
  for (const input of ["old", "new", "old", "new"]) await world.attested("run", input, "--out", "out", "--keep", "2");
  expect(readdirSync(join(world.folder, ".out.versions"))).toEqual(["000003", "000004"]);
  expect(await world.attested("verify", "out")).toBe(0);
  expect(await world.attested("run", "old", "--out", "out")).toBe(2);
});

describe("a folder that cannot be an output", () => {
  test("a link that no run made stays, with and without --keep", async () => {
    const world = prepared();
    mkdirSync(join(world.folder, "disk"));
    symlinkSync("disk", join(world.folder, "out"));
    for (const flags of [[], ["--keep", "2"]]) {
      expect(await world.attested("run", "old", "--out", "out", ...flags)).toBe(2);
      expect(world.logged.at(-1)).toMatch(/out is a link that no run made: name the folder that it leads to/);
    }
    expect(readlinkSync(join(world.folder, "out"))).toBe("disk");
  });

  test("--dry-run says what the run would: wrong usage", async () => {
    const world = prepared();
    expect(await world.attested("run", "old", "--out", "out")).toBe(0);
    world.write("out/mine.txt", "x");
    for (const flags of [[], ["--dry-run"]]) {
      expect(await world.attested("run", "old", "--out", "out", ...flags)).toBe(2);
      expect(world.logged.at(-1)).toMatch(/holds mine\.txt, which no run of attested wrote/);
    }
  });
});
