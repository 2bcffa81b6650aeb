import pLimit from "p-limit";
import type { Opened } from "../cache/cache.ts";
import { packed } from "../cache/pack.ts";
import type { Effects } from "../effects.ts";
import { createEngine, createLocal, type Engine, type EngineOptions } from "../workers/engine.ts";
import type { Extracted } from "../workers/reader.ts";
import { batchesOf } from "./batches.ts";
import { type Collected, createCollector, type Room } from "./collected.ts";
import { type Input, isDump } from "./inputs.ts";
import type { Item } from "./items.ts";
import { createProgress } from "./progress.ts";

/** Reads batch after batch, a few at once, and extracts from each article; in the end order is that of the inputs. */
export const extractAll = async (
  inputs: readonly Input[],
  options: EngineOptions & Readonly<{ room: Room }>,
  cache: Pick<Opened, "key" | "pack" | "takenDown"> | null,
  effects: Effects,
): Promise<Collected> => {
  const bytes = await bytesOf(inputs, effects);
  const threads = bytes === null || bytes > LITTLE || options.reading.own !== undefined;
  const bare = startedLate(options.concurrency, async () =>
    threads ? createEngine(options, effects) : createLocal(options, effects),
  );
  const engine = cache === null ? bare : packed(bare, cache, effects);
  const progress = createProgress({ files: inputs.length, bytes }, effects);
  const collector = createCollector(options.room, effects);
  try {
    await readBatches(batchesOf(inputs, options.reading, effects), engine, async (found) => {
      progress.add(found);
      await collector.add(found);
    });
    return collector.end();
  } finally {
    progress.end();
    await engine.close();
  }
};

/** An engine that starts with the first batch it is asked for: where all is in the cache, none does. */
const startedLate = (size: number, start: () => Promise<Engine>): Engine => {
  let started: Promise<Engine> | null = null;
  return {
    size,
    read: async (items) => {
      started ??= start();
      return (await started).read(items);
    },
    close: async () => (await started)?.close(),
  };
};

/** Below this many bytes threads take longer to start than they save. */
const LITTLE = 262_144;

/** Null where it cannot be told: standard input, and dumps that are packed. */
const bytesOf = async (inputs: readonly Input[], effects: Effects): Promise<number | null> => {
  let bytes = 0;
  for (const { path, format, compression, problem } of inputs) {
    if (path === "-" || (isDump(format) && compression !== null)) return null;
    if (problem === null) bytes += await effects.size(path);
  }
  return bytes;
};

/** Batches in the air for each that the engine reads at once: those that are done wait for the one before them. */
const AHEAD = 4;

/** Hands over what was found in the order of the batches; memory holds no more of them than are in the air. */
const readBatches = async (
  batches: AsyncIterable<readonly Item[]>,
  engine: Engine,
  take: (found: readonly Extracted[]) => Promise<void>,
): Promise<void> => {
  const limit = pLimit(engine.size);
  const flying: Promise<readonly Extracted[]>[] = [];
  for await (const batch of batches) {
    const result = limit(() => engine.read(batch));
    // What fails is thrown where it is taken, however long that may be.
    result.catch(() => undefined);
    flying.push(result);
    if (flying.length >= engine.size * AHEAD) await take((await flying.shift()) ?? []);
  }
  for (const result of flying) await take(await result);
};
