import { Piscina } from "piscina";
import { hasCode } from "../has-code.ts";
import type { Item } from "../read/items.ts";
import { problem } from "../read/problems.ts";
import { readItem } from "../read/read.ts";
import { withProblem } from "../read/source.ts";
import type { Engine, EngineOptions } from "./engine.ts";
import type { Extracted } from "./reader.ts";

/** The most memory that a worker may have, in megabytes. */
const MOST_MEMORY = 768;

/** What a worker is sent. It counts in `begun` which item it is at: each has the same time, waiting and starting cost none. */
export type Task = Readonly<{ items: readonly unknown[]; begun: Int32Array }>;

const LOOK = 50;

/** Calls out when one item takes longer than it may. Returns what ends the watch. */
const watchOver = (begun: Int32Array, seconds: number, late: () => void): (() => void) => {
  const seen = { item: 0, since: performance.now() };
  const timer = setInterval(() => {
    const item = Atomics.load(begun, 0);
    if (item !== seen.item) Object.assign(seen, { item, since: performance.now() });
    else if (item > 0 && performance.now() - seen.since > seconds * 1000) late();
  }, LOOK);
  return () => clearInterval(timer);
};

/** A pool of worker threads. One that takes too long or too much is ended and replaced. */
export const createPool = (script: string, threads: number, workerData: unknown) => {
  const pool = new Piscina({
    filename: script,
    ...{ minThreads: threads, maxThreads: threads, workerData },
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
  });
  const run = async (name: string, items: readonly unknown[], seconds: number): Promise<string> => {
    const begun = new Int32Array(new SharedArrayBuffer(4));
    const aborter = new AbortController();
    const stop = watchOver(begun, seconds, () => aborter.abort());
    try {
      return (await pool.run({ items, begun } satisfies Task, { name, signal: aborter.signal })) as string;
    } finally {
      stop();
    }
  };
  return { run, close: () => pool.destroy() };
};

/** Why a task has no answer. */
export const failureOf = (error: unknown): "timeout" | "out-of-memory" | "extraction-failed" => {
  if (error instanceof Error && error.name === "AbortError") return "timeout";
  return hasCode(error, "ERR_WORKER_OUT_OF_MEMORY") ? "out-of-memory" : "extraction-failed";
};

/** Seconds more for an article that is tried again alone: its worker is new, and the first article of a worker is slow on a busy machine. */
const COLD = 5;

/** Reads in threads. A batch whose worker fails is tried again item by item, so that only the culprit is quarantined. */
export const createThreads = ({ reading, concurrency, timeout }: EngineOptions, script: string): Engine => {
  const pool = createPool(script, concurrency, { reading });
  const read = async (items: readonly Item[], again = false): Promise<readonly Extracted[]> => {
    const seconds = again ? timeout + COLD : timeout;
    try {
      return JSON.parse(await pool.run("readItems", items.map(sendable), seconds)) as readonly Extracted[];
    } catch (error) {
      const [item, second] = items;
      if (item === undefined) return [];
      if (second === undefined && (again || failureOf(error) !== "timeout"))
        return [await culprit(item, failureOf(error), reading)];
      const found: Extracted[] = [];
      for (const one of items) found.push(...(await read([one], true)));
      return found;
    }
  };
  return { size: concurrency, read, close: () => pool.close() };
};

/** A part of a chunk would take the whole chunk with it. */
const sendable = (item: Item): Item =>
  item.kind !== "row" || item.row.bytes === null
    ? item
    : { ...item, row: { ...item.row, bytes: Uint8Array.from(item.row.bytes) } };

/** What is known of an item that brought its worker down: read once more here, without looking for anything in it. */
const culprit = async (
  item: Item,
  code: ReturnType<typeof failureOf>,
  reading: EngineOptions["reading"],
): Promise<Extracted> => {
  const { nodeEffects } = await import("../node-effects.ts");
  const source = await readItem(item, reading, nodeEffects);
  if ("quarantined" in source) return { ...source, line: null };
  return { ...withProblem(source, problem(code)), line: null };
};
