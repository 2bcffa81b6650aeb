import { spawn, spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { invented } from "../bench/corpus.ts";
import { snapshot } from "../support/world.ts";
import { attested, cli, folderOf } from "./command.ts";

const filled = (articles: number): string =>
  folderOf(Object.fromEntries(invented(articles).map((text, at) => [`in/a${at}.txt`, text])));
const run = ["run", "in", "--out", "out", "--no-cache"];

test("files that may not grow any more, as on a full disk: what is published stays, and the manifest tells why", () => {
  const folder = filled(60);
  expect(attested(folder, ["run", "in/a1.txt", "--out", "out", "--no-cache"]).status).toBe(0);
  const before = snapshot(join(folder, "out"));
  const { status, stderr } = spawnSync(
    "bash",
    ["-c", `trap '' XFSZ; ulimit -f 20; exec "$0" "$@"`, process.execPath, cli, ...run],
    { cwd: folder, encoding: "utf8" },
  );
  expect(status, stderr).toBe(1);
  expect(stderr).toMatch(/EFBIG/);
  expect(snapshot(join(folder, "out"))).toEqual(before);
  expect(JSON.parse(readFileSync(join(folder, ".out.refused/run.json"), "utf8"))).toMatchObject({
    ...{ status: "failed", error: expect.stringContaining("EFBIG"), counts: null },
    durations: expect.objectContaining({ extract: expect.any(Number) }),
  });
  expect(attested(folder, run).status).toBe(0);
  expect(attested(folder, ["verify", "out"]).status).toBe(0);
  rmSync(folder, { recursive: true });
});

test("of two runs at once into one folder the second says who has it, and the first ends well", async () => {
  const folder = filled(250);
  const first = spawn(process.execPath, [cli, ...run], { cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
  const ended = new Promise((resolve) => first.on("exit", resolve));
  await new Promise((resolve) => first.stderr.once("data", resolve));
  const second = attested(folder, run);
  expect(second.status, second.stderr).toBe(1);
  expect(second.stderr).toContain(`Process ${first.pid} on `);
  expect(await ended).toBe(0);
  expect(attested(folder, ["verify", "out"]).status).toBe(0);
  rmSync(folder, { recursive: true });
});

test("own words of the configuration reach the worker threads, and a change of them reads anew", () => {
  const folder = folderOf({
    "in/a.txt": "Ann Lee, leader of Porthaven Council, zinged that the wall would cost 300 smackeroos.\n",
  });
  expect(attested(folder, ["run", "in", "--out", "out"]).status).toBe(0);
  expect(readFileSync(join(folder, "out/figures.jsonl"), "utf8")).toBe("");
  const lexicon = { cues: ["zing"], currencies: { smackeroos: "GBP" } };
  writeFileSync(join(folder, "attested.config.json"), JSON.stringify({ lexicon }));
  expect(attested(folder, ["run", "in", "--out", "out", "--dry-run"]).stdout).toMatch(/^read .*configuration changed/);
  expect(attested(folder, ["run", "in", "--out", "out"]).status).toBe(0);
  expect(readFileSync(join(folder, "out/figures.jsonl"), "utf8")).toMatch(/"currency":"GBP".*"amount":"300"/);
  expect(readFileSync(join(folder, "out/quotes.jsonl"), "utf8")).toMatch(/"name":"Ann Lee"/);
  expect(attested(folder, ["verify", "out"]).status).toBe(0);
  rmSync(folder, { recursive: true });
});

test("a folder in the place of standard input is told, not taken for an end of input", () => {
  const folder = folderOf({ "in/a.txt": "text" });
  const { status, stderr } = spawnSync("bash", ["-c", `exec "$0" "$@" < in`, process.execPath, cli, "extract"], {
    cwd: folder,
    encoding: "utf8",
  });
  expect(status).toBe(1);
  expect(stderr).toContain("Standard input is a folder");
  rmSync(folder, { recursive: true });
});
