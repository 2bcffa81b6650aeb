/**
 * Stands between an engine and a stage: `supervise.js SECONDS STAGE …`. An engine takes status 0 and whatever was printed for the whole
 * answer; this ends with 0 only when the stage's last line tells of exactly the bytes that went in and came out.
 */
import { spawn } from "node:child_process";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { createGauge, createKeeper } from "./gauge.ts";
import { faultIn, type Observed } from "./judge.ts";
import { createLastWords } from "./last-words.ts";

const cli = fileURLToPath(new URL("./cli.js", import.meta.url));
const LOOK = 500;
/** Milliseconds. */
const HEARD = 300;

const [patience = "", stage = "", ...words] = process.argv.slice(2);
const child = spawn(process.execPath, [cli, stage, ...words, "--tally"], { stdio: "pipe" });
const said = createLastWords();
const [given, answered] = [createGauge(), createKeeper()];
const moved = { at: performance.now() };
const late = { after: null as number | null };

const watch = setInterval(() => {
  if (performance.now() - moved.at <= Number(patience) * 1000) return;
  late.after = Number(patience);
  child.kill("SIGKILL");
}, LOOK);

const written = (stream: NodeJS.WritableStream, chunk: Uint8Array | string): Promise<void> =>
  new Promise((resolve) => {
    stream.write(chunk, () => resolve());
  });

/** All of the input is read, even when nobody takes it any more: else the engine knows only of a broken pipe. */
const feed = async (): Promise<void> => {
  for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
    moved.at = performance.now();
    given.add(chunk);
    if (child.stdin.writable) await written(child.stdin, chunk);
  }
  child.stdin.end();
};

const pass = async (): Promise<void> => {
  for await (const chunk of child.stdout as AsyncIterable<Uint8Array>) {
    moved.at = performance.now();
    for (const piece of answered.add(chunk)) await written(process.stdout, piece);
  }
};

const ended = new Promise<Pick<Observed, "status" | "signal">>((resolve, reject) => {
  child.on("error", reject);
  child.on("close", (status, signal) => resolve({ status, signal }));
});
child.stderr.on("data", said.add);
child.stdin.on("error", () => undefined);
process.stdout.on("error", () => child.kill("SIGKILL"));

const [how] = await Promise.all([ended, pass(), feed()]);
clearInterval(watch);
const tally = answered.last();
const fault = faultIn({ ...how, late: late.after, given: given.end(), answered: answered.end(), tally: tally.line });
if (fault === null) {
  await written(process.stdout, tally.bytes);
} else {
  const step = words[0] === "--step" ? ` ${words[1]}` : "";
  await written(process.stderr, `attested ${stage}${step}: ${fault}\n${said.end()}\n`);
  process.exitCode = 1;
  // An engine hears this in a thread of its own, and takes what came by the end of the process for all of it.
  await setTimeout(HEARD);
}
