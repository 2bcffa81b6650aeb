import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { variedArticles } from "./corpus.ts";

/** What a whole run costs from so many documents generated of these texts, each run in a process of its own. */
export const runCosts = (counts: readonly number[], texts: readonly string[]) =>
  counts.map((count) => {
    const folder = mkdtempSync(join(tmpdir(), "attested-bench-"));
    try {
      const input = join(folder, "articles.jsonl");
      const bytes = writeArticles(input, texts, count);
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

const writeArticles = (path: string, texts: readonly string[], count: number): number => {
  const file = openSync(path, "w");
  let [bytes, id] = [0, 0];
  for (const text of variedArticles(texts)) {
    if (id === count) break;
    bytes += writeSync(file, `${JSON.stringify({ id: String(id++), text })}\n`);
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
