import { readFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { problems } from "../../pipeline/read/problems.ts";
import { createWorld, removeWorlds } from "../support/world.ts";

afterAll(removeWorlds);

const helpOf = async (...words: string[]) => {
  const world = createWorld();
  return { status: await world.attested(...words, "--help"), text: world.printed.join("") };
};
const commandsIn = (help: string): string[] =>
  [...help.matchAll(/^ {2}([a-z]+)(?: \[options\])?(?: [<[].*)? {2,}/gm)]
    .map(([, name]) => name ?? "")
    .filter((name) => name !== "help");

describe("help", () => {
  test("of the program lists the commands and the status", async () => {
    const { status, text } = await helpOf();
    expect(status).toBe(0);
    expect(commandsIn(text)).toEqual(expect.arrayContaining(["run", "verify", "extract", "resolve"]));
    expect(text).toContain("3 published but something is quarantined");
  });

  test("of every command has examples and what its status says, on standard output", async () => {
    for (const name of commandsIn((await helpOf()).text)) {
      const { status, text } = await helpOf(name);
      expect(status, name).toBe(0);
      expect(text, name).toMatch(/Examples:\n {2}.*attested/);
      expect(text, name).toMatch(/Status: 0/);
    }
  });
});

test("--version is the package's", async () => {
  const world = createWorld();
  expect(await world.attested("--version")).toBe(0);
  const { version } = JSON.parse(readFileSync("package.json", "utf8"));
  expect(world.printed.join("")).toBe(`${version}\n`);
});

test("without a command, help on standard error and wrong usage", async () => {
  const world = createWorld();
  expect(await world.attested()).toBe(2);
  expect(world.printed).toEqual([]);
  expect(world.logged.join("\n")).toContain("Usage: attested");
});

test("every code says in a sentence what to do", () => {
  for (const [code, sentence] of Object.entries(problems)) {
    expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(sentence).toMatch(/^[A-Z].*: .*\.$/);
  }
});
