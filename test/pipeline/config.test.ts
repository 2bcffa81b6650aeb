import { join } from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import { article, createWorld, removeWorlds, type World, worldIn } from "../support/world.ts";

vi.mock("../../src/extractors.ts", () => import("../support/plain-extractors.ts"));
afterAll(removeWorlds);

const filled = (config: unknown): World => {
  const world = createWorld();
  world.write("in/Alton.txt", article("Alton"));
  world.write("attested.config.json", typeof config === "string" ? config : JSON.stringify(config));
  return world;
};

describe("attested.config.json", () => {
  test("says what a run needs; a flag wins", async () => {
    const world = filled({ inputs: ["in"], out: "data", excel: true });
    expect(await world.attested("run")).toBe(0);
    expect(world.read("data/quotes.excel.csv")).toContain("We will build it");
    expect(await world.attested("run", "--out", "elsewhere")).toBe(0);
    expect(world.read("elsewhere/run.json")).toContain('"excel": true');
  });

  test("elsewhere, its paths start from its own folder", async () => {
    const world = filled({ inputs: ["in"], out: "data" });
    const other = worldIn(join(world.folder, "in"));
    expect(await other.attested("run", "--config", "../attested.config.json")).toBe(0);
    expect(world.read("data/documents.csv")).toContain('"in/Alton.txt"');
  });

  test.each([
    ['{\n  "inputs": ["in"],\n  "failOn": "empty",\n  "failOn": "schema"\n}', "line 4 says “failOn” again"],
    ['{ "inputs": ["in"], "lexicon": { "cues": ["quip"],\n "cues": ["jest"] } }', "line 2 says “cues” again"],
  ])("a name that stands there twice is refused: %s", async (config, told) => {
    const world = filled(config);
    expect(await world.attested("run", "--out", "data")).toBe(2);
    expect(world.logged.join("\n")).toContain(`attested.config.json: ${told}`);
  });

  test("a name may stand in two objects, and as a value", async () => {
    const config =
      '{ "currency": "AUD", "lexicon": { "currencies": { "out": "AUD" }, "titles": ["out", "out"] }, "out": "data" }';
    expect(await filled(config).attested("config")).toBe(0);
  });

  test("own words in a file of their own: a name that stands there twice is refused", async () => {
    const world = filled({ inputs: ["in"] });
    world.write("own.json", '{ "cues": ["quip"], "cues": ["jest"] }');
    expect(await world.attested("run", "--out", "data", "--lexicon", "own.json")).toBe(2);
    expect(world.logged.join("\n")).toContain("own.json: line 1 says “cues” again");
  });

  test("config prints every value with its origin", async () => {
    const world = filled({ inputs: ["in"], mode: "strict" });
    expect(await world.attested("config", "--out", "data", "--json")).toBe(0);
    const settings = JSON.parse(world.printed.join("")) as { name: string; value: unknown; origin: string }[];
    const told = Object.fromEntries(settings.map(({ name, value, origin }) => [name, [value, origin]]));
    expect(told).toMatchObject({
      ...{ inputs: [["in"], "file"], out: ["data", "flag"], mode: ["strict", "file"], timeout: [60, "default"] },
      ...{ cache: [true, "default"] },
    });
  });

  test("--schema prints a JSON Schema with every setting of config", async () => {
    const world = filled({});
    await world.attested("config", "--schema");
    const schema = JSON.parse(world.printed.splice(0).join("")) as {
      properties: object;
      additionalProperties: boolean;
    };
    await world.attested("config");
    const names = world.printed
      .join("")
      .trimEnd()
      .split("\n")
      .map((line) => line.split(" ")[0]);
    expect(Object.keys(schema.properties).sort()).toEqual(["$schema", ...names].sort());
    expect(schema.additionalProperties).toBe(false);
  });

  test.each([
    ["a name that is none", { outt: "data" }, /attested\.config\.json: .*outt/],
    ["a value of the wrong kind", { keep: "many" }, /keep: /],
    ["an encoding that is none", { encoding: "klingon" }, /encoding: no encoding of the web/],
    ["no JSON", "{", /it is not JSON/],
    ["a word list of the wrong kind", { lexicon: { cues: [7] } }, /lexicon\.cues\.0: expected string/],
    ["own words of no kind", { lexicon: { verbs: ["quip"] } }, /lexicon: /],
    ["own words that are nowhere", { lexicon: "none.json" }, /There is no file none\.json/],
    ["no currency", { currency: "dollars" }, /currency: no code/],
    ["no month", { fiscalYear: 13 }, /fiscalYear: /],
    ["no currency of ISO 4217", { currency: "QQQ" }, /currency: QQQ is no currency of ISO 4217/],
    ["a word for such a one", { lexicon: { currencies: { quid: "QQQ" } } }, /currencies\.quid: QQQ is no currency/],
    ["a list that is none", { lexicon: { cues: "quip" } }, /: lexicon\.cues: expected array, received string\.$/m],
    [
      "a measure of no type",
      { lexicon: { measures: { scheme: "x" } } },
      /lexicon\.measures\.scheme: expected one of "/,
    ],
    ["a word that is none", { lexicon: { currencies: { "": "GBP" } } }, /lexicon\.currencies\..*: no word/],
    [
      "an own word of no kind",
      { lexicon: { verbs: ["quip"] } },
      /lexicon: Unrecognized key: "verbs"; `attested config --schema` says/,
    ],
    ["a format that is none", { format: "xlsx" }, /format: say some of csv, jsonl, parquet/],
    ["a share above all", { failOn: "quarantined=500%" }, /failOn: say some of quarantined=5%/],
  ])("%s is wrong usage", async (_, config, message) => {
    const world = filled(config);
    expect(await world.attested("run", "in", "--out", "data")).toBe(2);
    expect(world.logged.join("\n")).toMatch(message);
    expect(await world.attested("config")).toBe(2);
  });

  test.each([
    ["--fail-on", "fewer=100.5%"],
    ["--format", "xlsx"],
    ["--currency", "QQQ"],
  ])("so is %s %s", async (...flags) => {
    expect(await filled({}).attested("config", ...flags)).toBe(2);
  });

  test("a flag wins over what is switched on or off", async () => {
    const world = filled({ cache: false, text: false, excel: true });
    expect(await world.attested("config", "--cache", "--text", "--no-excel")).toBe(0);
    const told = world.printed
      .join("")
      .split("\n")
      .map((line) => line.split(/ +/));
    expect(told.filter(([, , origin]) => origin === "flag")).toEqual([
      ["cache", "true", "flag"],
      ["excel", "false", "flag"],
      ["text", "true", "flag"],
    ]);
  });

  test.each([
    ["the configuration", "attested.config.json", '{\n"textColumn":"Caf\u00E9"}', []],
    ["own words", "words.json", '{\n"titles":["Se\u00F1or"]}', ["--lexicon", "words.json"]],
    [
      "corrections",
      "attested.corrections.csv",
      "target,field,value,who,when,why\nq-1,speaker_name,Zo\u00E9,A,2026-01-02,b\n",
      [],
    ],
  ])("%s in windows-1252, as Excel writes it, are wrong usage", async (_, name, content, flags) => {
    const world = filled({});
    world.write(name, Buffer.from(content, "latin1"));
    expect(await world.attested("run", "in", "--out", "data", ...flags)).toBe(2);
    expect(world.logged.join("\n")).toMatch(`${name}: line 2 is not UTF-8: save the file as UTF-8`);
    world.write(name, `\uFEFF${name.endsWith("csv") ? content : "{}"}`);
    expect(await world.attested("run", "in", "--out", "data")).toBe(0);
  });

  test("nothing to read and nowhere to write are wrong usage", async () => {
    const world = filled({});
    expect(await world.attested("run", "--out", "data")).toBe(2);
    expect(await world.attested("run", "in")).toBe(2);
    expect(await world.attested("run", "in", "--out", "data", "--config", "none.json")).toBe(2);
    expect(await world.attested("run", "", "--out", "data")).toBe(2);
    expect(await world.attested("run", "in", "--out", "")).toBe(2);
    expect(world.logged.join("\n")).toContain("is a variable of the shell not set?");
  });

  test("a folder in the configuration's place is named", async () => {
    const world = filled({});
    world.write("own.json/a.txt", "x");
    expect(await world.attested("run", "in", "--out", "data", "--config", "own.json")).toBe(1);
    expect(world.logged.at(-1)).toMatch(/own\.json is a folder, where a file should be/);
  });
});
