import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import { nodeEffects } from "../../pipeline/node-effects.ts";
import { brokenAt } from "../../pipeline/read/json-place.ts";
import { withAdvice } from "../../pipeline/with-advice.ts";
import { article, createWorld, removeWorlds, type World, worldIn } from "../support/world.ts";

vi.mock("../../src/extractors.ts", () => import("../support/plain-extractors.ts"));
afterAll(removeWorlds);

const filled = (): World => {
  const world = createWorld();
  world.write("in/a.txt", article("Alton"));
  world.write("in/b.html", `<p>${article("Barrow").replaceAll("\n\n", "</p><p>")}</p>`);
  return world;
};

describe("--no-text", () => {
  test("leaves the words around mentions out of every file, changes nothing else, and is proven as before", async () => {
    const [bare, whole] = [filled(), filled()];
    expect(await whole.attested("run", "in", "--out", "out")).toBe(0);
    expect(await bare.attested("run", "in", "--out", "out", "--no-text")).toBe(0);
    expect(whole.read("out/quotes.jsonl")).toMatch(/"prefix":"/);
    for (const name of readdirSync(join(bare.folder, "out"))) {
      expect(bare.read(`out/${name}`), name).not.toMatch(/"(?:prefix|suffix)":"/);
      if (name === "quotes.jsonl")
        expect(bare.read(`out/${name}`)).toBe(
          whole.read(`out/${name}`).replace(/"(prefix|suffix)":"(?:[^"\\]|\\.)*"/g, '"$1":null'),
        );
    }
    expect(await bare.attested("verify", "out")).toBe(0);
  });
});

describe("--no-text and what goes wrong", () => {
  /** Words that no quotation, sum, speaker, cue or candidate has. */
  const SECRET = "zebra";
  const spoilt = (): World => {
    const world = createWorld();
    world.write("in/a.txt", `${SECRET} ${article("Alton")} ${`${SECRET} `.repeat(3000)}`);
    world.write("in/b.html", `<p>${SECRET}</p><p>${article("Barrow").replaceAll("\n\n", `</p><p>${SECRET}</p><p>`)}`);
    const rows = [`{"text": ${SECRET} }`, `${SECRET}`, `{"text":["${SECRET}"]}`, `{"id":"${1}","text":"${SECRET}`];
    world.write("in/c.jsonl", [...rows, '{"id":"r","text":" "}', '{"id":"r","text":"zebra"}'].join("\n"));
    world.write("in/d.csv", `${SECRET},${SECRET} and more\n${SECRET},x\n`);
    world.write("in/e.csv", `id,text\n${SECRET}\n`);
    world.write("in/f.txt", Buffer.from(`${SECRET} \u0000\u0001\u0002`));
    return world;
  };
  const told = (world: World, folder: string): string[] =>
    readdirSync(join(world.folder, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .filter((entry) => readFileSync(join(entry.parentPath, entry.name)).includes(SECRET))
      .map(({ name }) => name);

  test.each([
    ["in memory", [] as string[]],
    ["on disk", ["--memory", "1"]],
  ])("no file has a word of the articles but those of its places: %s", async (_, flags) => {
    const world = spoilt();
    const run = (...more: string[]) =>
      world.attested("run", "in", "--out", "out", "--excel", "--format", "sqlite", ...flags, ...more);
    expect(await run()).toBe(3);
    expect(told(world, "out").length).toBeGreaterThan(5);
    expect(await run("--no-text")).toBe(3);
    expect(told(world, "out")).toEqual([]);
    expect(world.read("out/changes.jsonl")).toMatch(/^\{[^\n]*"fields":\["error"\][^\n]*\n$/);
    world.write("in/a.txt", `${SECRET} Rain fell. ${SECRET}`);
    expect(await run()).toBe(3);
    world.write("in/a.txt", `${SECRET} ${article("Alton")} ${SECRET}`);
    expect(await run("--no-text")).toBe(3);
    expect(told(world, "out")).toEqual([]);
    expect(await world.attested("verify", "out")).toBe(0);
  });
});

describe("a line that is no JSON", () => {
  test.each([
    ['{"a":1,}', 7],
    ['{"a" 1}', 5],
    ["{a:1}", 1],
    ["[1,2", 4],
    ["[1 2]", 3],
    ["[,]", 1],
    ["", 0],
    ["nul", 0],
    ["-", 0],
    ["01", 1],
    ['"a', 2],
    ['"a\\x"', 2],
    ['{"a":"b"}}', 9],
    ['  {"a":[{"b":[]},{}]} x', 22],
    ["]", 0],
    ['{"a":1]', 6],
  ])("%s breaks at %i", (text, at) => {
    expect(() => JSON.parse(text)).toThrow();
    expect(brokenAt(text)).toBe(at);
  });

  test.each(['{"a":[1,-2.5e3,"\\u00e9\\n",{},[],true,null,{"b":{"c":"\u007f"}}]}', " 0 ", '"x"'])(
    "%s does not",
    (text) => {
      JSON.parse(text);
      expect(brokenAt(text)).toBe(text.length);
    },
  );

  test("nor is it too long to be looked at", () => {
    expect(brokenAt(`["${"a\\n".repeat(1e6)}" 1]`)).toBe(3e6 + 4);
  });
});

describe("--log-format json", () => {
  const lines = (world: World) => world.logged.map((line) => JSON.parse(line) as Record<string, unknown>);

  test("every line is an object with level, time and message", async () => {
    const world = filled();
    expect(await world.attested("run", "in", "--out", "out", "--log-format", "json")).toBe(0);
    expect(lines(world).length).toBeGreaterThan(2);
    for (const line of lines(world))
      expect(line).toMatchObject({ level: "info", time: expect.stringMatching(/^\d{4}-/), msg: expect.any(String) });
  });

  test.each([
    ["an option that is none", ["run", "in", "--out", "out", "--colour"], /unknown option/],
    ["a value that is none", ["run", "in", "--out", "out", "--mode", "lax"], /permissive or strict/],
    ["a configuration that is none", ["run", "in", "--out", "out", "--config", "none.json"], /There is no none\.json/],
    ["nothing to read", ["run", "--out", "out"], /Say what to read/],
  ])("so is wrong usage: %s", async (_, words, message) => {
    for (const flag of [["--log-format", "json"], ["--log-format=json"]]) {
      const world = filled();
      expect(await world.attested(...words, ...flag)).toBe(2);
      expect(lines(world)[0]).toMatchObject({ level: "error", msg: expect.stringMatching(message) });
    }
  });

  test("asked for by the configuration, too", async () => {
    const world = filled();
    world.write("attested.config.json", '{"logFormat":"json"}');
    expect(await world.attested("run", "in", "--out", "out")).toBe(0);
    expect(await world.attested("run", "in")).toBe(2);
    expect(lines(world).at(-1)).toMatchObject({ level: "error", msg: expect.stringMatching(/where the datasets go/) });
    expect(await world.attested("run", "in", "--log-format", "plain")).toBe(2);
    expect(world.logged.at(-1)).toMatch(/^attested: Say where/);
  });

  test("so is what a run fails with", async () => {
    const world = filled();
    world.write("out/mine.txt", "not ours");
    expect(await world.attested("run", "in", "--out", "out", "--log-format", "json")).toBe(2);
    expect(lines(world).at(-1)).toMatchObject({ level: "error", msg: expect.stringMatching(/out/) });
  });
});

describe("what cannot go on", () => {
  const failing = (world: World, code: string): World =>
    worldIn(world.folder, {
      write: async (path, chunks) => {
        if (/\.next\/.*quotes\.jsonl$/.test(path))
          throw Object.assign(new Error(`${code}: cannot write ${path}`), { code });
        await world.effects.write(path, chunks);
      },
    });

  test.each(["ENOSPC", "EACCES", "EROFS"])(
    "%s while writing: what is published stays, the manifest tells",
    async (code) => {
      const world = filled();
      expect(await world.attested("run", "in", "--out", "out")).toBe(0);
      const before = world.read("out/run.json");
      world.write("in/c.txt", article("Corby"));
      world.write("in/d.txt", "");
      expect(await failing(world, code).attested("run", "in", "--out", "out")).toBe(1);
      expect(world.read("out/run.json")).toBe(before);
      const manifest = JSON.parse(world.read(".out.refused/run.json"));
      expect(manifest).toMatchObject({ status: "failed", error: expect.stringContaining(code) });
      expect(manifest.configuration).toMatchObject({ excel: false });
      expect(manifest.counts.documents).toEqual({ ok: 3, duplicate: 0, quarantined: 1 });
      expect(manifest.sources).toMatch(/^[0-9a-f]{64}$/);
      expect(manifest.diagnostics).toMatchObject([{ uri: "in/d.txt", code: "empty-file" }]);
      expect(Object.keys(manifest.durations)).toContain("extract");
      expect(await world.attested("run", "in", "--out", "out")).toBe(3);
      expect(readdirSync(world.folder).sort()).toEqual(["in", "out"]);
      expect(await world.attested("verify", "out")).toBe(0);
    },
  );

  test.runIf(existsSync("/dev/full"))("a full disk is told with its path and what to do", async () => {
    const words = /^ENOSPC: .* \/dev\/full\. The disk is full: make room/;
    await expect(nodeEffects.write("/dev/full", ["words"])).rejects.toMatchObject({
      code: "ENOSPC",
      message: expect.stringMatching(words),
    });
    const scratch = nodeEffects.scratch("/dev/full");
    scratch.append("words");
    expect(() => scratch.close(true)).toThrow(words);
  });

  test.each([
    ["EROFS", "read-only file system, open '/data/.out.lock'", "The disk is mounted for reading alone"],
    ["EACCES", "permission denied, mkdir '/data/.out.lock'", "may not write there"],
    ["EDQUOT", "quota exceeded, write", "quota exceeded, write /data/.out.lock. The disk is full"],
  ])("%s is told with what to do", (code, message, told) => {
    const advised = withAdvice(Object.assign(new Error(`${code}: ${message}`), { code }), "/data/.out.lock") as Error;
    expect(advised).toMatchObject({ code });
    expect(advised.message).toContain(told);
    expect(advised.message.split("/data/.out.lock")).toHaveLength(2);
  });

  test("of a file that is too large no more is read than shows it", async () => {
    const world = filled();
    const piece = new Uint8Array(8 * 2 ** 20).fill(97);
    const asked = { pieces: 0 };
    const huge = worldIn(world.folder, {
      size: async (path) => (path.endsWith("a.txt") ? 3e12 : world.effects.size(path)),
      stream: async function* (path) {
        if (!path.endsWith("a.txt")) yield* world.effects.stream(path);
        else
          for (;;) {
            asked.pieces++;
            yield piece;
          }
      },
    });
    expect(await huge.attested("run", "in", "--out", "out")).toBe(3);
    expect(asked.pieces).toBe(9);
    expect(world.read("out/documents.csv")).toMatch(/"too-large"/);
  });

  test("an input that vanishes once it was found is quarantined", async () => {
    const world = filled();
    const gone = worldIn(world.folder, {
      read: async (path) => {
        if (path.endsWith("a.txt")) throw Object.assign(new Error("ENOENT"), { code: "ENOENT" });
        return world.effects.read(path);
      },
    });
    expect(await gone.attested("run", "in", "--out", "out")).toBe(3);
    expect(world.read("out/documents.csv")).toMatch(/"(?:missing-path|unreadable)"/);
    expect(world.read("out/documents.csv")).toMatch(/in\/b\.html/);
  });

  test("a clock that goes backwards changes no byte and no duration is below nought", async () => {
    const [world, other] = [filled(), filled()];
    const clock = { time: Date.parse("2024-05-31T12:00:00Z") };
    const backwards = worldIn(world.folder, {
      now: () => {
        clock.time -= 60_000;
        return new Date(clock.time);
      },
    });
    expect(await backwards.attested("run", "in", "--out", "out")).toBe(0);
    expect(await other.attested("run", "in", "--out", "out")).toBe(0);
    expect(world.read("out/quotes.jsonl")).toBe(other.read("out/quotes.jsonl"));
    const { durations } = JSON.parse(world.read("out/run.json")) as { durations: Record<string, number> };
    expect(Object.values(durations).filter((milliseconds) => milliseconds < 0)).toEqual([]);
  });
});

describe("a folder that commands are to read", () => {
  const commands = [
    ["report", "out", "-o", "report.html"],
    ["show", "q-k5wz3m2f7a4b6c2d", "--data", "out"],
    ["export", "annotations", "--data", "out"],
    ["diff", "out", "out"],
  ];

  test.each(commands)("that no run wrote is wrong usage: %s", async (...words) => {
    const world = createWorld();
    world.write("out/a.txt", "x");
    expect(await world.attested(...words)).toBe(2);
    expect(world.logged.join("\n")).toMatch(/out is no output of attested/);
  });

  test.each(commands.slice(0, 3))("whose manifest is torn says so: %s", async (...words) => {
    const world = filled();
    await world.attested("run", "in", "--out", "out");
    world.write("out/run.json", world.read("out/run.json").slice(0, 100));
    expect(await world.attested(...words)).toBe(2);
    expect(world.logged.at(-1)).toMatch(/The run\.json of \S*out is damaged: `attested verify` tells where\./);
    expect(await world.attested("verify", "out")).toBe(4);
  });
});
