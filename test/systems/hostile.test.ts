import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import Papa from "papaparse";
import { beforeAll, expect, test } from "vitest";
import { long, pieces } from "../support/hostile.ts";
import { attested, build, folderOf } from "./command.ts";

beforeAll(build);

const MEGABYTE = 1_000_000;
/** What may be wrong with a text that is nothing but one piece over and over: told by counting, never by the clock. */
const COUNTED = ["", "too-deep", "too-much-work", "empty-text", "empty-file", "unsupported-language"];

/** At ten megabytes a worker's memory may be what ends it: said too, and the others go on. */
const mayBe = (megabytes: number): readonly string[] => (megabytes > 1 ? [...COUNTED, "out-of-memory"] : COUNTED);

const codesIn = (folder: string): Readonly<Record<string, string | undefined>> => {
  const csv = readFileSync(join(folder, "out/documents.csv"), "utf8");
  const rows = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data;
  return Object.fromEntries(rows.map(({ uri, error_code }) => [uri?.slice(3), error_code]));
};

/** Megabytes of each text; `npm run soak` asks for ten too. */
const SIZES = (process.env.ATTESTED_HOSTILE ?? "1").split(",").map(Number);

test.each(SIZES)(
  "each pathological text of %i MB ends within its time, as a record or in quarantine, and the rest goes on",
  (megabytes) => {
    const files = Object.entries(pieces).map(([name, piece]) => [`in/${name}`, long(piece, megabytes * MEGABYTE)]);
    const good = "“We will build it,” said Ann Lee, leader of Porthaven Council.\n";
    const folder = folderOf({ ...Object.fromEntries(files), "in/good.txt": good });
    const started = performance.now();
    const { status, stderr } = attested(folder, ["run", "in", "--out", "out", "--no-cache", "--timeout", "600"]);
    const codes = codesIn(folder);
    process.stderr.write(`${((performance.now() - started) / 1000).toFixed(0)} s: ${JSON.stringify(codes)}\n`);
    expect(status, stderr).toBe(3);
    expect(codes["good.txt"]).toBe("");
    expect(codes["nested.html"]).toBe("too-deep");
    expect(Object.entries(codes).filter(([, code]) => !mayBe(megabytes).includes(code ?? ""))).toEqual([]);
    expect(Object.keys(codes).length).toBe(Object.keys(pieces).length + 1);
    expect(attested(folder, ["verify", "out"]).status).toBe(0);
    rmSync(folder, { recursive: true });
  },
  1_200_000,
);

test("bombs and endless lines end in quarantine, and what follows them is read", () => {
  const folder = folderOf({
    "in/bomb.jsonl.gz": gzipSync(Buffer.alloc(100 * MEGABYTE, 32)),
    "in/line.jsonl": `{"text": "${long("a ", 70 * MEGABYTE)}"}\n{"id": "after", "text": "“Wait for us,” said Bob Ray."}\n`,
  });
  const { status, stderr } = attested(folder, ["run", "in", "--out", "out"]);
  expect(status, stderr).toBe(3);
  expect(codesIn(folder)).toEqual({
    "bomb.jsonl.gz": "bomb",
    "line.jsonl#L1": "line-too-long",
    "line.jsonl#after": "",
  });
  expect(attested(folder, ["verify", "out"]).status).toBe(0);
  rmSync(folder, { recursive: true });
});
