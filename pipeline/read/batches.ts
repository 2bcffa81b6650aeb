import type { Effects } from "../effects.ts";
import type { Input } from "./inputs.ts";
import { type Item, itemsOf } from "./items.ts";
import type { Reading } from "./rows.ts";

/** One message to a worker costs 20 µs, however much is in it: so many items, or so many bytes, at once. */
const MOST_ITEMS = 64;
const MOST_BATCH = 262_144;

/** All items of all inputs in their order, cut into batches. */
export async function* batchesOf(
  inputs: readonly Input[],
  reading: Reading,
  effects: Effects,
): AsyncGenerator<readonly Item[]> {
  let batch: Item[] = [];
  let bytes = 0;
  for (const input of inputs)
    for await (const items of itemsOf(input, reading, effects))
      for (const item of items) {
        batch.push(item);
        bytes += await sizeOf(item, effects);
        if (batch.length < MOST_ITEMS && bytes < MOST_BATCH) continue;
        yield batch;
        batch = [];
        bytes = 0;
      }
  if (batch.length > 0) yield batch;
}

const sizeOf = async (item: Item, effects: Effects): Promise<number> => {
  if (item.kind === "row") return item.row.bytes?.length ?? 0;
  return item.kind === "file" ? effects.size(item.input.path) : 0;
};
