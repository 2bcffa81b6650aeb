import { afterAll, expect, test } from "vitest";
import { createWorld, removeWorlds, type World } from "../support/world.ts";

afterAll(removeWorlds);

const worldWithData = async (): Promise<World> => {
  const world = createWorld();
  const towns = ["Alton", "Belford", "Corran", "Dunmore", "Elsted", "Farrow"];
  towns.forEach((town, at) => {
    world.write(
      `in/${town}.txt`,
      `“=We will build ${at + 2} new schools in ${town},” said Ann Lee, leader of ${town} Council. The schools cost £${at + 3} million.\n`,
    );
  });
  expect(await world.attested("run", "in", "--out", "data", "--no-cache")).toBe(0);
  world.printed.length = 0;
  return world;
};

test("a sheet is drawn, filled in, and tells the precision", async () => {
  const world = await worldWithData();
  expect(await world.attested("sample", "data", "--n", "8")).toBe(0);
  const sheet = world.printed.join("");
  world.printed.length = 0;
  expect(await world.attested("sample", "data", "--n", "8")).toBe(0);
  expect(world.printed.join("")).toBe(sheet);
  expect(sheet.split("\r\n")).toHaveLength(10);
  expect(sheet).not.toMatch(/,"[=+@]/);
  const lines = sheet.trimEnd().split("\r\n");
  const filled = lines.map((line, at) =>
    at === 0 ? line : line.replace(/"",""$/, at === 1 ? '"no","wrong town"' : '"Yes",""'),
  );
  world.write("review.csv", filled.join("\r\n"));
  world.printed.length = 0;
  expect(await world.attested("sample", "data", "--reviewed", "review.csv", "--json")).toBe(0);
  const told = JSON.parse(world.printed.join(""));
  expect(told.overall.reviewed).toBe(8);
  expect(told.overall.precision).toBeLessThan(1);
  expect(told.overall.from).toBeLessThan(told.overall.precision);
  expect(told.strata.reduce((sum: number, { wrong }: { wrong: number }) => sum + wrong, 0)).toBe(1);
  world.printed.length = 0;
  expect(await world.attested("sample", "data", "--reviewed", "review.csv")).toBe(0);
  expect(world.printed.join("")).toMatch(/^all, weighted +8 +0\.\d{3} +0\.\d{3}–[01]\.\d{3}$/m);
  world.write("semicolons.csv", filled.join("\r\n").replaceAll('","', '";"'));
  expect(await world.attested("sample", "data", "--reviewed", "semicolons.csv")).toBe(0);
});

test.each([
  ["key,correct\nq-none,yes\n", "no mention of these data"],
  ["a,b\n1,2\n", "no columns key and correct"],
])("%j is no sheet of these data", async (sheet, told) => {
  const world = await worldWithData();
  world.write("review.csv", sheet);
  expect(await world.attested("sample", "data", "--reviewed", "review.csv")).toBe(2);
  expect(world.logged.join("\n")).toContain(told);
});
