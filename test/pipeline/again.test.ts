import { existsSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import type { Effects } from "../../pipeline/effects.ts";
import { nodeEffects } from "../../pipeline/node-effects.ts";
import { article, createWorld, removeWorlds, snapshot, type World, worldIn } from "../support/world.ts";

const extractions = vi.hoisted(() => ({ count: 0 }));
vi.mock("../../src/extractors.ts", async () => {
  const plain = await import("../support/plain-extractors.ts");
  return {
    createExtractors: () => {
      const extract = plain.createExtractors();
      return (document: Parameters<typeof extract>[0]) => {
        extractions.count++;
        return extract(document);
      };
    },
  };
});
afterAll(removeWorlds);

const built = (program: string): Partial<Effects> => ({ program: async () => program });

const filled = (program = "first"): World => {
  const world = createWorld(built(program));
  for (const name of ["Alton", "Barrow", "Corby"]) world.write(`in/${name}.txt`, article(name));
  world.write(
    "in/rows.jsonl",
    `${JSON.stringify({ id: "r1", text: article("Derby") })}\n${JSON.stringify({ id: "r2", text: "“Wait,” said Ann Lee." })}\n`,
  );
  return world;
};
const out = (world: World): Record<string, string> => snapshot(join(world.folder, "out"));

/** How many documents were read in a run, and its status. */
const run = async (world: World, ...flags: string[]) => {
  const before = extractions.count;
  const status = await world.attested("run", "in", "--out", "out", ...flags);
  return { status, read: extractions.count - before };
};

describe("a run again", () => {
  test("reads nothing where nothing changed, and writes the same bytes", async () => {
    const world = filled();
    expect(await run(world)).toEqual({ status: 0, read: 5 });
    const first = out(world);
    expect(await run(world)).toEqual({ status: 0, read: 0 });
    expect(world.logged.join("\n")).toMatch(/Nothing has changed: 5 documents/);
    expect(out(world)).toEqual(first);
    expect(world.read("out/changes.jsonl")).toBe("");
    expect(await world.attested("verify", "out")).toBe(0);
    expect(readdirSync(world.folder).sort()).toEqual([".attested-cache", "in", "out"]);
  });

  test("reads only what changed, and ends with the bytes of a run from nothing", async () => {
    const world = filled();
    await run(world);
    world.write("in/Alton.txt", `${article("Alton")}\n“One more thing,” said Cy Dent.\n`);
    expect(await run(world)).toEqual({ status: 0, read: 1 });
    const fresh = worldIn(world.folder, built("first"));
    await fresh.attested("run", "in", "--out", "fresh", "--no-cache");
    expect(snapshot(join(world.folder, "fresh"))["quotes.jsonl"]).toBe(out(world)["quotes.jsonl"]);
    expect(snapshot(join(world.folder, "fresh"))["mentions.csv"]).toBe(out(world)["mentions.csv"]);
  });

  test("of a dump reads only the rows that changed", async () => {
    const world = filled();
    await run(world);
    world.write("in/rows.jsonl", world.read("in/rows.jsonl").replace("Wait,", "Wait a little,"));
    expect((await run(world)).read).toBe(1);
  });

  test("what is gone leaves the data and shows in the changes", async () => {
    const world = filled();
    await run(world);
    rmSync(join(world.folder, "in/Corby.txt"));
    expect((await run(world)).read).toBe(0);
    expect(world.read("out/changes.jsonl")).toMatch(/"op":"removed","kind":"documents"/);
    expect(world.read("out/documents.csv")).not.toContain("Corby");
  });

  test.each([
    ["another program", "second", [] as string[]],
    ["another configuration", "first", ["--encoding", "utf-8"]],
    ["no cache", "first", ["--no-cache"]],
  ])("reads everything with %s", async (_, program, flags) => {
    const world = filled();
    await run(world);
    expect((await run(worldIn(world.folder, built(program)), ...flags)).read).toBe(5);
  });

  test.each([
    ["other gates", ["--fail-on", "quarantined=50%"]],
    ["another mode", ["--mode", "strict"]],
    ["copies for spreadsheets", ["--excel"]],
    ["another format", ["--format", "sqlite"]],
    ["no words around", ["--no-text"]],
  ])("writes anew, and reads nothing, with %s; the dry run says so", async (_, flags) => {
    const world = filled();
    await run(world);
    expect(await run(world, "--dry-run", ...flags)).toEqual({ status: 0, read: 0 });
    expect(
      world.printed
        .join("")
        .trimEnd()
        .split("\n")
        .filter((line) => !line.startsWith("keep ")),
    ).toEqual([]);
    expect(world.logged.join("\n")).toMatch(/would be written anew: the program or its configuration changed/);
    expect(await run(world, ...flags)).toEqual({ status: 0, read: 0 });
    expect(world.logged.join("\n")).not.toMatch(/Nothing has changed/);
    const fresh = filled();
    await run(fresh, ...flags);
    expect(out(world)).toEqual(out(fresh));
  });

  test.each([
    [
      "a picture among the articles",
      (world: World) => world.write("in/logo.png", "PNG"),
      [] as string[],
      "unknown-extension",
    ],
    ["a path where nothing is", () => undefined, ["nowhere"], "missing-path"],
    [
      "a link that leads nowhere",
      (world: World) => symlinkSync("/nowhere/at/all", join(world.folder, "in/link.txt")),
      [],
      "missing-path",
    ],
  ])("%s does not make it read everything each time", async (_, spoil, more, code) => {
    const world = filled();
    spoil(world);
    expect((await run(world, ...more)).status).toBe(3);
    const first = out(world);
    expect((await run(world, ...more)).status).toBe(3);
    expect(world.logged.join("\n")).toMatch(/Nothing has changed: 5 documents/);
    expect(out(world)).toEqual(first);
    await run(world, ...more, "--dry-run");
    expect(world.printed.join("")).toMatch(new RegExp(`keep {3}\\S+ {2}unchanged; it is quarantined as ${code}`));
    const nowhere = [join(world.folder, "nowhere"), join(world.folder, "in/link.txt")].slice(
      more.length > 0 ? 0 : 1,
    )[0];
    if (code === "unknown-extension") return;
    rmSync(nowhere ?? "", { force: true });
    writeFileSync(nowhere ?? "", "“At last,” said Ann Lee.\n");
    await run(world, ...more);
    expect(world.logged.slice(-3).join("\n")).not.toMatch(/Nothing has changed/);
    expect(out(world)).not.toEqual(first);
  });

  test("--dry-run tells of corrections, which are no source", async () => {
    const world = filled();
    await run(world);
    world.write("mine.csv", "target,field,value,who,when,why\nq-1,drop,,Ann,2026-01-02,no\n");
    await run(world, "--dry-run", "--corrections", "mine.csv");
    expect(world.printed.join("")).not.toMatch(/correct|mine|read/);
    expect(world.logged.join("\n")).toMatch(/would be written anew: the corrections changed/);
  });

  test("an output that was tampered with is written anew", async () => {
    const world = filled();
    await run(world);
    const first = out(world);
    world.write("out/quotes.csv", world.read("out/quotes.csv").replace("build", "boild"));
    expect((await run(world)).status).toBe(0);
    expect(out(world)).toEqual(first);
  });

  test("a torn cache is no harm", async () => {
    const world = filled();
    await run(world);
    world.write(".attested-cache/out.json", "{");
    world.write(".attested-cache/out.pack", world.read(".attested-cache/out.pack").slice(0, 500));
    const first = out(world);
    expect((await run(world)).status).toBe(0);
    expect(out(world)).toEqual(first);
  });

  test("a cache that is no memory is as good as none", async () => {
    const world = filled();
    await run(world);
    world.write(".attested-cache/out.json", "{}");
    expect((await run(world, "--dry-run")).status).toBe(0);
    // What was found in the documents is still there, by their hashes.
    expect(await run(world)).toEqual({ status: 0, read: 0 });
  });

  test("where the cache cannot stand everything is read, published and told", async () => {
    const world = filled();
    world.write(".attested-cache", "a file of somebody's");
    expect(await run(world)).toEqual({ status: 0, read: 5 });
    expect(world.logged.join("\n")).toContain("Nothing is kept in");
    expect(await run(world)).toEqual({ status: 0, read: 5 });
    expect(world.read(".attested-cache")).toBe("a file of somebody's");
  });

  test("a cache that fails after publication fails no run", async () => {
    const world = createWorld({
      ...built("first"),
      rename: (from, to) =>
        to.includes(".attested-cache") ? Promise.reject(new Error("EROFS: read-only")) : nodeEffects.rename(from, to),
    });
    world.write("in/Alton.txt", article("Alton"));
    expect((await run(world)).status).toBe(0);
    expect(world.logged.join("\n")).toContain("Nothing is kept in");
    expect(await world.attested("verify", "out")).toBe(0);
  });

  test("--dry-run says what would be read and why, and does nothing", async () => {
    const world = filled();
    await run(world);
    world.write("in/Alton.txt", "other words\n");
    world.write("in/Elba.txt", "new words\n");
    rmSync(join(world.folder, "in/Corby.txt"));
    const before = out(world);
    expect(await run(world, "--dry-run")).toEqual({ status: 0, read: 0 });
    expect(
      world.printed
        .join("")
        .trimEnd()
        .split("\n")
        .map((line) => line.replace(/ +/g, " ")),
    ).toEqual([
      "read in/Alton.txt changed",
      "keep in/Barrow.txt unchanged",
      "read in/Elba.txt new",
      "keep in/rows.jsonl unchanged",
      "remove in/Corby.txt no longer there",
    ]);
    expect(out(world)).toEqual(before);
  });
});

describe("gates", () => {
  test.each([
    ["strict", ["--mode", "strict"], (world: World) => world.write("in/empty.txt", "")],
    ["too many quarantined", ["--fail-on", "quarantined=10%"], (world: World) => world.write("in/empty.txt", "")],
    [
      "too few records",
      ["--fail-on", "fewer=20%"],
      (world: World) => world.write("in/rows.jsonl", '{"id":"r1","text":"nothing"}\n{"id":"r2","text":"nothing"}\n'),
    ],
    [
      "nothing found",
      ["--fail-on", "empty"],
      (world: World) => {
        for (const name of readdirSync(join(world.folder, "in")))
          world.write(`in/${name}`, name.endsWith("txt") ? "nothing" : '{"text":"nothing"}');
      },
    ],
  ])("%s: refused, and what is published stays", async (_, flags, spoil) => {
    const world = filled();
    expect((await run(world)).status).toBe(0);
    const before = out(world);
    spoil(world);
    expect((await run(world, ...flags)).status).toBe(5);
    expect(out(world)).toEqual(before);
    expect(JSON.parse(world.read(".out.refused/run.json"))).toMatchObject({ status: "refused" });
    expect(world.logged.join("\n")).toMatch(/attested: Refused: /);
  });

  test.each([
    ["in memory", ["--memory", "2048"]],
    ["on disk", ["--memory", "1"]],
  ])("the refused run is kept whole beside DIR until the next one: %s", async (_, flags) => {
    const world = filled();
    world.write("in/long.txt", `${article("Elba")}${"\nRain fell. The wind blew.".repeat(500)}`);
    expect((await run(world, ...flags)).status).toBe(0);
    world.write("in/empty.txt", "");
    expect((await run(world, "--mode", "strict", ...flags)).status).toBe(5);
    expect(world.logged.at(-1)).toMatch(/^attested: Refused: .* The refused run is kept in \.out\.refused, until/);
    const manifest = JSON.parse(world.read(".out.refused/run.json"));
    expect(manifest).toMatchObject({
      ...{ status: "refused", error: expect.stringMatching(/^Refused: 1 of 7 sources/) },
      ...{ sources: expect.stringMatching(/^[0-9a-f]{64}$/), counts: { documents: { quarantined: 1 } } },
      diagnostics: [{ uri: "in/empty.txt", code: "empty-file" }],
    });
    const [name] = readdirSync(join(world.folder, ".out.refused/quarantine"));
    expect(JSON.parse(world.read(`.out.refused/quarantine/${name}`))).toMatchObject({ code: "empty-file" });
    expect(Object.keys(manifest.files)).toEqual(expect.arrayContaining(["quotes.jsonl", `quarantine/${name}`]));
    expect(await world.attested("verify", ".out.refused")).toBe(0);
    expect((await run(world, "--fail-on", "quarantined=1%", ...flags)).status).toBe(5);
    const full = worldIn(world.folder, {
      rename: async (from, to) => {
        if (to.endsWith("/out")) throw new Error("ENOSPC: no space left");
        await nodeEffects.rename(from, to);
      },
    });
    expect(await full.attested("run", "in", "--out", "out", ...flags)).toBe(1);
    expect(readdirSync(join(world.folder, ".out.refused"))).toEqual(["run.json"]);
    expect(full.logged.join("\n")).toContain("the next run puts it right");
    expect((await run(world, ...flags)).status).toBe(3);
    expect(existsSync(join(world.folder, ".out.refused"))).toBe(false);
  });

  test("open where all is well, schemas too", async () => {
    expect((await run(filled(), "--mode", "strict", "--fail-on", "quarantined=0%,fewer=0%,empty,schema")).status).toBe(
      0,
    );
  });

  test.each([
    ["--fail-on", "nonsense"],
    ["--fail-on", "empty=5%"],
    ["--mode", "lax"],
    ["--encoding", "klingon"],
  ])("%s %s is wrong usage", async (...flags) => {
    const world = filled();
    expect((await run(world, ...flags)).status).toBe(2);
    expect(existsSync(join(world.folder, "out"))).toBe(false);
  });
});

test("the program in dist has a hash", async () => {
  if (nodeEffects.worker !== null) expect(await nodeEffects.program()).toMatch(/^[0-9a-f]{64}$/);
});
