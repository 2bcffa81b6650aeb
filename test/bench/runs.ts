import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { invented } from "./corpus.ts";

/** What a whole run costs from so many generated documents, each run in a process of its own. */
export const runCosts = (counts: readonly number[]) =>
  counts.map((count) => {
    const folder = mkdtempSync(join(tmpdir(), "attested-bench-"));
    try {
      const input = join(folder, "articles.jsonl");
      const bytes = writeArticles(input, count);
      const started = performance.now();
      const measured = ["-e", MEASURE, "run", input, "--out", join(folder, "out")];
      const child = spawnSync(process.execPath, measured, { encoding: "utf8", cwd: process.cwd() });
      if (child.status !== 0) throw new Error(child.stderr);
      const seconds = (performance.now() - started) / 1000;
      const [memory = "", cpu = ""] = child.stdout.trim().split(" ");
      return {
        documents: count,
        MB: Math.round(bytes / 1e6),
        seconds: Number(seconds.toFixed(1)),
        "documents/s": Math.round(count / seconds),
        "CPU seconds": Math.round(Number(cpu)),
        "MB of memory": Math.round(Number(memory) / 1024),
      };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

/** Texts are made a few at a time, so that it is the run that needs memory. */
const PIECE = 1000;

const writeArticles = (path: string, count: number): number => {
  const file = openSync(path, "w");
  const texts = invented(Math.min(count, PIECE));
  let bytes = 0;
  for (let at = 0; at < count; at++) {
    // Sentences of many articles in ever other company: copies would be found out.
    const text = `${texts[at % PIECE]}\n\n${texts[(at * 7 + Math.floor(at / PIECE)) % texts.length]}`;
    bytes += writeSync(file, `${JSON.stringify({ id: String(at), text })}\n`);
  }
  closeSync(file);
  return bytes;
};

/** Runs the command as a child and prints the most memory that it had, in kilobytes, and the CPU seconds of all its threads. */
const MEASURE = `
const { status, stderr } = require("node:child_process").spawnSync(process.execPath, [
  "--import", "data:text/javascript,process.on('exit',()=>{const{maxRSS,userCPUTime,systemCPUTime}=process.resourceUsage();process.stdout.write(maxRSS+' '+(userCPUTime+systemCPUTime)/1e6)})",
  "dist/cli.js", ...process.argv.slice(1)], { encoding: "utf8", stdio: ["ignore", "inherit", "pipe"] });
if (status !== 0) process.stderr.write(stderr);
process.exitCode = status;`;
