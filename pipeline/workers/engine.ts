import type { Effects } from "../effects.ts";
import type { Item } from "../read/items.ts";
import type { Reading } from "../read/rows.ts";
import { createReader, type Extracted } from "./reader.ts";

/** Reads batches of items, each in its order. */
export type Engine = Readonly<{
  /** Batches that can be read at once. */
  size: number;
  read(items: readonly Item[]): Promise<readonly Extracted[]>;
  close(): Promise<void>;
}>;

export type EngineOptions = Readonly<{
  reading: Reading;
  /** Batches at once. */
  concurrency: number;
  /** The most that one article may take, in seconds. */
  timeout: number;
}>;

/** Threads where the program has a script for them, else this process. Who needs no threads does not load them. */
export const createEngine = async (options: EngineOptions, effects: Effects): Promise<Engine> =>
  effects.worker === null
    ? createLocal(options, effects)
    : (await import("./threads.ts")).createThreads(options, effects.worker);

/** Everything in this process: for little input, for which starting threads would take longer than reading it. */
export const createLocal = ({ reading, concurrency }: EngineOptions, effects: Effects): Engine => {
  if (reading.own !== undefined) throw new Error("Own words are read in worker threads alone: build the program.");
  const reader = createReader(reading, effects);
  return {
    size: concurrency,
    read: async (items) => {
      const found: Extracted[] = [];
      for (const item of items) found.push(await reader(item));
      return found;
    },
    close: async () => undefined,
  };
};
