import { join, resolve } from "node:path";
import type { IdRow } from "../../src/index.ts";
import type { Effects } from "../effects.ts";
import { csvRowsIn } from "./previous.ts";

/** The ids that the run before gave, so that what is still the same thing keeps its id; empty when there was none. */
export const readRegistry = async (folder: string, effects: Effects): Promise<readonly IdRow[]> => {
  const path = join(folder, "ids.csv");
  return (await effects.kind(path)) === null ? [] : readRegistryFile(path, effects);
};

/** The same from a file of any name. */
export const readRegistryFile = async (given: string, effects: Effects): Promise<readonly IdRow[]> => {
  const registry: IdRow[] = [];
  for await (const rows of csvRowsIn(resolve(effects.folder, given), effects))
    for (const row of rows)
      registry.push({
        id: row.id ?? "",
        kind: row.kind as IdRow["kind"],
        uri: row.uri ?? null,
        exact: row.exact ?? null,
        nth: numberOf(row.nth),
        start: numberOf(row.start),
        end: numberOf(row.end),
        generation: numberOf(row.generation) ?? 1,
        supersededBy: row.superseded_by ?? null,
      });
  return registry;
};

const numberOf = (text: string | null | undefined): number | null =>
  text === null || text === undefined ? null : Number(text);
