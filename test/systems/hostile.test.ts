import { spawnSync } from "node:child_process";
import { appendFileSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { long, pieces } from "../support/hostile.ts";
import { attested, cli, folderOf } from "./command.ts";

const MEGABYTE = 1_000_000;
/** What may be wrong with a text that is nothing but one piece over and over: told by counting, never by the clock. */
const COUNTED = ["", "too-deep", "too-much-work", "empty-text", "empty-file", "unsupported-language"];

/** At ten megabytes a worker's memory may be what ends it: said too, and the others go on. */
const mayBe = (megabytes: number): readonly string[] => (megabytes > 1 ? [...COUNTED, "out-of-memory"] : COUNTED);

/** Says at the end of a process the most memory that it had. */
const PEAK = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => process.stderr.write('peak ' + Math.round(process.resourceUsage().maxRSS / 1024) + ' MB'))",
)}`;
/** Of a whole run with its worker: 64 MB of the line are held until it is known to be too long. */
const MOST_MEMORY = 600;

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

/** Megabytes of one line; `npm run soak` asks for a thousand. */
const LINE = Number(process.env.ATTESTED_LINE ?? 100);

test(`a line of ${LINE} MB ends in quarantine in the memory of any other run, and what follows it is read`, () => {
  const folder = folderOf({ "in/line.jsonl": '{"text": "' });
  const path = join(folder, "in/line.jsonl");
  const piece = long("a ", MEGABYTE);
  for (let megabyte = 0; megabyte < LINE; megabyte++) appendFileSync(path, piece);
  appendFileSync(path, '"}\n{"id": "after", "text": "“Wait for us,” said Bob Ray."}\n');
  // A heap in which the line has no room.
  const heap = ["--max-old-space-size=64", cli, "run", "in", "--out", "out", "--no-cache", "--concurrency", "1"];
  const { status, stderr } = spawnSync(process.execPath, ["--import", PEAK, ...heap], {
    cwd: folder,
    encoding: "utf8",
  });
  expect(status, stderr).toBe(3);
  expect(codesIn(folder)).toEqual({ "line.jsonl#L1": "line-too-long", "line.jsonl#after": "" });
  expect(Number(/peak (\d+) MB/.exec(stderr)?.[1]), stderr).toBeLessThan(MOST_MEMORY);
  rmSync(folder, { recursive: true });
}, 1_200_000);

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
