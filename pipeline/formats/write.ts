import { join } from "node:path";
import type { Effects } from "../effects.ts";
import { createChecksum } from "../write/checksum.ts";
import type { Written } from "../write/files.ts";
import { literal, withDatabase } from "./duckdb.ts";
import type { MadeFormat } from "./formats.ts";
import { sqliteOf } from "./sqlite.ts";
import { named, tables } from "./tables.ts";

/** Makes formats of the datasets in one folder, into another or the same, and says which files they came to. */
export const writeFormats = async (
  formats: readonly MadeFormat[],
  { from, into }: Readonly<{ from: string; into: string }>,
  effects: Effects,
): Promise<readonly Written[]> => {
  if (formats.length === 0) return [];
  const file = formats.includes("duckdb") ? join(into, "attested.duckdb") : null;
  if (file !== null) await effects.remove(file);
  const paths = await withDatabase(file, from, async (connection) => {
    const made: string[] = file === null ? [] : ["attested.duckdb"];
    if (formats.includes("parquet"))
      for (const { name } of tables()) {
        const path = literal(join(into, `${name}.parquet`));
        await connection.run(`COPY ${named(name)} TO ${path} (FORMAT parquet, COMPRESSION zstd)`);
        made.push(`${name}.parquet`);
      }
    if (formats.includes("sqlite")) {
      await effects.write(join(into, "attested.sqlite"), [await sqliteOf(connection)]);
      made.push("attested.sqlite");
    }
    return made;
  });
  return Promise.all(paths.map(async (path) => ({ path, ...(await summed(join(into, path), effects)) })));
};

const summed = async (path: string, effects: Effects): Promise<Omit<Written, "path">> => {
  const sum = createChecksum();
  for await (const chunk of effects.stream(path)) sum.add(chunk);
  return sum.end();
};
