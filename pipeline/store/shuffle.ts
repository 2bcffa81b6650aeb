import { join } from "node:path";
import type { KeyGroup } from "../../src/index.ts";
import type { Effects } from "../effects.ts";

/** Sorts what does not fit into memory. */
export type Shuffle = Readonly<{
  /** More bytes of pairs than this are worth the way over the disk. */
  most: number;
  /** The places that share a key, keys and places ascending; null where there is no database to do it. */
  groups(pairs: Iterable<readonly [key: number, place: number]>): Promise<AsyncIterable<KeyGroup> | null>;
}>;

/** What of the memory of a run is left to the pairs in memory, and to the database. */
const SHARE = { pairs: 1 / 32, database: 1 / 4 };
/** The database does not start with less, in megabytes. */
const LEAST = 128;

/** Through embedded DuckDB, which spills to `folder`. It is loaded when it is first needed: small runs start without it. */
export const createShuffle = (
  { memory, folder }: Readonly<{ memory: number; folder: string }>,
  effects: Effects,
): Shuffle => ({
  most: memory * 2 ** 20 * SHARE.pairs,
  groups: async (pairs) => {
    const duckdb = await loaded(effects);
    if (duckdb === null) return null;
    const instance = await duckdb.DuckDBInstance.create(":memory:", {
      memory_limit: `${Math.max(LEAST, Math.round(memory * SHARE.database))}MB`,
      temp_directory: join(folder, "sorting"),
      preserve_insertion_order: "false",
    });
    const connection = await instance.connect();
    await connection.run("CREATE TABLE pairs (key UINTEGER, place UINTEGER)");
    const appender = await connection.createAppender("pairs");
    for (const [key, place] of pairs) {
      appender.appendUInteger(key);
      appender.appendUInteger(place);
      appender.endRow();
    }
    appender.closeSync();
    const result = await connection.stream(GROUPS);
    const groups = async function* (): AsyncGenerator<KeyGroup> {
      try {
        for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk())
          for (const [key, places] of chunk.getRows())
            yield { key: key as number, places: (places as Readonly<{ items: readonly number[] }>).items };
      } finally {
        connection.closeSync();
        instance.closeSync();
      }
    };
    return groups();
  },
});

const GROUPS = "SELECT key, list(place ORDER BY place) FROM pairs GROUP BY key HAVING count(*) > 1 ORDER BY key";

/** It is built for the common platforms; elsewhere everything is sorted in memory. */
const loaded = async ({ log }: Effects) => {
  try {
    return await import("@duckdb/node-api");
  } catch {
    log("DuckDB does not run on this machine: what would go to disk is sorted in memory.");
    return null;
  }
};
