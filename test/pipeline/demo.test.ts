import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { createWorld, removeWorlds } from "../support/world.ts";

afterAll(removeWorlds);

const shipped = readdirSync(fileURLToPath(new URL("../../demo/", import.meta.url))).sort();

test("the demo puts its articles, their datasets and the report into a folder, and opens the report", async () => {
  const opened: string[] = [];
  const world = createWorld({
    open: async (path) => {
      opened.push(path);
      return true;
    },
  });
  expect(await world.attested("demo")).toBe(0);
  const folder = join(world.folder, "attested-demo");
  expect(readdirSync(join(folder, "articles")).sort()).toEqual(shipped);
  expect(opened).toEqual([join(folder, "report.html")]);
  expect(world.logged.join("\n")).toContain("It opens in your browser.");
  expect(world.read("attested-demo/report.html")).toContain("<h1>Eight invented articles</h1>");
  expect(await world.attested("verify", "attested-demo/output")).toBe(0);
  const quotes = world.read("attested-demo/output/quotes.jsonl").trim().split("\n");
  expect(quotes.some((line) => JSON.parse(line).independentSources > 1)).toBe(true);
  expect(world.read("attested-demo/output/figures.jsonl")).toContain('"independentSources":2');
});

test("once more into the same folder is well, and --no-open opens nothing", async () => {
  const opened: string[] = [];
  const world = createWorld({
    open: async (path) => {
      opened.push(path);
      return true;
    },
  });
  for (const _ of [1, 2]) expect(await world.attested("demo", "--out", "look", "--no-open")).toBe(0);
  expect(opened).toEqual([]);
  expect(world.logged.join("\n")).toContain("look/report.html");
});

test("where nothing can be opened, the path is told", async () => {
  const world = createWorld({ open: async () => false });
  expect(await world.attested("demo")).toBe(0);
  expect(world.logged.join("\n")).toContain("attested-demo/report.html. Open it in a browser.");
  expect(world.logged.join("\n")).not.toContain("It opens");
});

test("a folder with something else in it stays as it is", async () => {
  const world = createWorld();
  world.write("mine/letter.txt", "Dear Ann");
  expect(await world.attested("demo", "--out", "mine", "--no-open")).toBe(2);
  expect(world.logged.join("\n")).toContain("mine has other files in it");
  expect(readdirSync(join(world.folder, "mine"))).toEqual(["letter.txt"]);
  expect(await world.attested("demo", "--out", "mine/letter.txt", "--no-open")).toBe(2);
});

test("the articles that ship are several formats and countries, and belong to the package", () => {
  expect(new Set(shipped.map((name) => name.split(".").at(-1)))).toEqual(new Set(["md", "html", "txt"]));
  expect(shipped).toHaveLength(8);
  const { files } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  expect(files).toContain("demo");
  expect(existsSync(new URL("../../demo/01_porthaven-council_saltmarsh-fund.md", import.meta.url))).toBe(true);
});
