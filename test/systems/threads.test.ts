import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { invented } from "../bench/corpus.ts";
import { snapshot } from "../support/world.ts";
import { attested, folderOf } from "./command.ts";

const lines = (count: number): string =>
  invented(count)
    .map((text, id) => `${JSON.stringify({ id, text })}\n`)
    .join("");

describe("threads", () => {
  test("write the same bytes, however many they are", () => {
    const folder = folderOf({ "in/dump.jsonl": lines(120), "in/page.txt": invented(1)[0] ?? "" });
    for (const concurrency of ["1", "2", "3"]) {
      const { status, stderr } = attested(folder, [
        "run",
        "in",
        "--out",
        `out${concurrency}`,
        "--concurrency",
        concurrency,
      ]);
      expect(status, stderr).toBe(0);
    }
    expect(snapshot(join(folder, "out2"))).toEqual(snapshot(join(folder, "out1")));
    expect(snapshot(join(folder, "out3"))).toEqual(snapshot(join(folder, "out1")));
    expect(attested(folder, ["verify", "out3"]).status).toBe(0);
    rmSync(folder, { recursive: true });
  });

  test("answer the filter in the order of its lines", () => {
    const input = `${lines(150)}no json\n${lines(3)}`;
    const alone = attested(".", ["extract"], input);
    expect(alone.status).toBe(0);
    expect(attested(".", ["extract", "--concurrency", "2"], input).stdout).toBe(alone.stdout);
  });

  test("of a batch with a text over its limits of work, time or memory, the culprit alone is quarantined", () => {
    const folder = folderOf({
      ...Object.fromEntries(invented(12).map((text, at) => [`in/a${at}.txt`, text])),
      "in/a5-endless.txt": invented(40).join("\n\n").repeat(400),
    });
    const { status, stderr } = attested(folder, ["run", "in", "--out", "out", "--timeout", "5"]);
    expect(status, stderr).toBe(3);
    const rows = Papa.parse<Record<string, string>>(readFileSync(join(folder, "out/documents.csv"), "utf8"), {
      header: true,
      skipEmptyLines: true,
    }).data;
    const quarantined = rows.filter((row) => row.status === "quarantined");
    expect(quarantined.map(({ uri }) => uri)).toEqual(["in/a5-endless.txt"]);
    expect(["too-much-work", "timeout", "out-of-memory"]).toContain(quarantined[0]?.error_code);
    expect(rows.length).toBe(13);
    rmSync(folder, { recursive: true });
  });
});
