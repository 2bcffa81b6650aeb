import { afterAll, describe, expect, test } from "vitest";
import { usualLimits } from "../../pipeline/read/limits.ts";
import { MOST_STEPS } from "../../src/index.ts";
import { createWorld, removeWorlds } from "../support/world.ts";

afterAll(removeWorlds);

const article = (letters: number): string => `“We will build it,” said Ann Lee. ${"word ".repeat(letters / 5)}\n`;
const MEGABYTE = 1024 * 1024;

/** The codes of the sources of a run with these files, by their names, and how it ended. */
const ran = async (files: Readonly<Record<string, string>>, ...words: readonly string[]) => {
  const world = createWorld();
  for (const [path, content] of Object.entries(files)) world.write(path, content);
  const exit = await world.attested("run", "in", "--out", "out", ...words);
  const rows = world.read("out/documents.jsonl").split("\n").filter(Boolean);
  const codes = rows.map((row) => JSON.parse(row)).map(({ uri, errorCode }) => [uri.slice(3), errorCode]);
  return { world, exit, codes: Object.fromEntries(codes) as Record<string, string | null> };
};

const deep = `${"<div>".repeat(2500)}<p>“We will build it,” said Ann Lee.</p>`;

describe("limits of an article", () => {
  test("the usual steps are those of the library", () => {
    expect(usualLimits.steps).toBe(MOST_STEPS);
  });

  test("its size, as a file, a line of JSON and a cell", async () => {
    const files = {
      "in/a.txt": article(MEGABYTE),
      "in/b.txt": article(1000),
      "in/c.jsonl": `${JSON.stringify({ id: "long", text: article(MEGABYTE) })}\n${JSON.stringify({ id: "short", text: article(1000) })}\n`,
      "in/d.csv": `id,text\nlong,"${article(MEGABYTE)}"\nshort,"${article(1000)}"\n`,
    };
    const { codes, exit } = await ran(files, "--max-size", "1");
    expect(exit).toBe(3);
    expect(codes).toMatchObject({ "a.txt": "too-large", "b.txt": null, "c.jsonl#L1": "line-too-long" });
    expect(codes).toMatchObject({ "c.jsonl#short": null, "d.csv#short": null });
    expect(Object.values(codes).filter((code) => code === "line-too-long")).toHaveLength(2);
  });

  test("how deep tags may be nested", async () => {
    expect((await ran({ "in/a.html": deep })).codes).toEqual({ "a.html": "too-deep" });
    expect((await ran({ "in/a.html": deep }, "--max-depth", "3000")).codes).toEqual({ "a.html": null });
  });

  test("what it may cost", async () => {
    const costly = { "in/a.txt": "Ministers said £5m, £6m and £7m would go to the Harbour Fund. ".repeat(2500) };
    expect((await ran(costly, "--max-work", "1")).codes).toEqual({ "a.txt": "too-much-work" });
    expect((await ran(costly, "--max-work", "100")).codes).toEqual({ "a.txt": null });
  }, 180_000);

  test("a configuration that raises a limit has what was quarantined read again", async () => {
    const { world, exit } = await ran({ "in/a.html": deep });
    expect(exit).toBe(3);
    world.write("attested.config.json", '{"maxDepth": 3000}');
    expect(await world.attested("run", "in", "--out", "out")).toBe(0);
    expect(JSON.parse(world.read("out/run.json")).configuration).toMatchObject({
      limits: { bytes: 64 * 2 ** 20, depth: 3000, steps: 10_000_000 },
      gates: { quarantined: null, empty: false },
    });
    expect(await world.attested("verify", "out")).toBe(0);
  });

  test.each([
    ["--max-size", "257"],
    ["--max-size", "0"],
    ["--max-depth", "deep"],
    ["--max-work", "-1"],
  ])("%s %s is wrong usage", async (flag, value) => {
    const world = createWorld();
    world.write("in/a.txt", article(100));
    expect(await world.attested("run", "in", "--out", "out", flag, value)).toBe(2);
  });

  test("a file of more than 256 MB is wrong usage in the configuration, too", async () => {
    const world = createWorld();
    world.write("in/a.txt", article(100));
    world.write("attested.config.json", '{"maxSize": 1000}');
    expect(await world.attested("run", "in", "--out", "out")).toBe(2);
    expect(world.logged.join("")).toContain("maxSize");
  });
});
