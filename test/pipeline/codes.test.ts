import { readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { Item } from "../../pipeline/read/items.ts";
import type { Engine } from "../../pipeline/workers/engine.ts";
import { createThreads } from "../../pipeline/workers/threads.ts";
import { createWorld, removeWorlds } from "../support/world.ts";

afterAll(removeWorlds);

const codesOf = async (files: Readonly<Record<string, string | Uint8Array>>, ...words: readonly string[]) => {
  const world = createWorld();
  for (const [path, content] of Object.entries(files)) world.write(path, content);
  symlinkSync("/dev/null", join(world.folder, "in/device.txt"));
  expect(await world.attested("run", "in", "--out", "out", ...words)).toBe(3);
  const rows = world.read("out/documents.jsonl").split("\n").filter(Boolean);
  return Object.fromEntries(
    rows.map((row) => JSON.parse(row)).map(({ uri, errorCode }) => [uri.slice(3), errorCode]),
  ) as Record<string, string | null>;
};

describe("codes of what cannot be read", () => {
  test("not-a-file: a device", async () => {
    expect(await codesOf({ "in/a.txt": "“We build,” said Ann Lee.\n" })).toMatchObject({
      ...{ "a.txt": null, "device.txt": "not-a-file" },
    });
  });

  test("wrong-encoding: bytes that the declared one does not have", async () => {
    const bytes = Uint8Array.from([0x61, 0x81, 0x20, 0x62, 0x0a]);
    expect(await codesOf({ "in/a.txt": bytes }, "--encoding", "shift_jis")).toMatchObject({
      "a.txt": "wrong-encoding",
    });
  });

  test("a row that is not UTF-8 has its place in quarantine, and no replaced characters", async () => {
    const world = createWorld();
    world.write(
      "in/a.jsonl",
      Buffer.concat([Buffer.from('{"text":"caf'), Buffer.from([0xe9]), Buffer.from(' é — €"}\n')]),
    );
    expect(await world.attested("run", "in", "--out", "out")).toBe(3);
    const [name = ""] = readdirSync(join(world.folder, "out/quarantine"));
    expect(JSON.parse(world.read(`out/quarantine/${name}`))).toMatchObject({
      ...{ code: "not-utf-8", reference: "in/a.jsonl", line: 1, text: null },
    });
  });

  test("too-large: a file of more than 64 MB", async () => {
    const bytes = new Uint8Array(64 * 1024 * 1024 + 1).fill(97);
    expect(await codesOf({ "in/a.txt": bytes })).toMatchObject({ "a.txt": "too-large" });
  }, 120_000);
});

/** A worker that fails on `bad` and answers of every other item what it is. */
const worker = (failing: string): string => `
export const readItems = ({ items, begun }) => JSON.stringify(items.map((item) => {
  Atomics.add(begun, 0, 1);
  if (item.uri === "bad") { ${failing} }
  return { document: { uri: item.uri, errorCode: null }, line: null, quarantined: null };
}));`;

const item = (uri: string): Item => ({ kind: "row", file: uri, format: "json-lines", row: rowOf(uri), uri }) as Item;
const rowOf = (uri: string) => ({
  ...{ line: 1, offset: null, header: null, record: null },
  bytes: new TextEncoder().encode(JSON.stringify({ id: uri, text: "Rain fell." })),
});

describe("a worker that", () => {
  const read = async (failing: string, timeout = 1): Promise<readonly unknown[]> => {
    const script = join(createWorld().folder, "worker.mjs");
    writeFileSync(script, worker(failing));
    const reading = { textColumn: null, encoding: null };
    const engine: Engine = createThreads({ reading, concurrency: 1, timeout }, script);
    try {
      const found = await engine.read(["one", "bad", "two"].map(item));
      return found.map(({ document }) => [document.uri, document.errorCode]);
    } finally {
      await engine.close();
    }
  };
  const others = (code: string) => [
    ["one", null],
    ["bad#bad", code],
    ["two", null],
  ];

  test("never answers is ended by the deadline alone and replaced; the culprit is quarantined, its batch goes on", async () => {
    expect(await read("for (;;);")).toEqual(others("timeout"));
  });

  test("throws: the culprit is quarantined as extraction-failed, its batch goes on", async () => {
    expect(await read('throw new Error("odd");')).toEqual(others("extraction-failed"));
  });

  test("needs more memory than it may: the culprit is quarantined, its batch goes on", async () => {
    expect(await read("const kept = []; for (;;) kept.push(new Array(1e5).fill({}));", 100)).toEqual(
      others("out-of-memory"),
    );
  }, 120_000);
});
