import { join, resolve } from "node:path";
import type { IdRow } from "../../src/index.ts";
import type { Effects } from "../effects.ts";
import { exit, Stop, wrongUsage } from "../exit.ts";
import { manifestIn } from "../write/manifest-in.ts";
import { hashOf } from "./copy.ts";
import { csvRowsIn } from "./previous.ts";

/**
 * The ids that the run before gave, so that what is still the same thing keeps its id; empty when there was none. One that is
 * missing or not what that run sealed refuses this one: with other ids it would be published as if nothing had happened.
 */
export const readRegistry = async (folder: string, effects: Effects): Promise<readonly IdRow[]> => {
  const path = join(folder, "ids.csv");
  const sealed = await sealedHash(folder, effects);
  if (sealed !== null && (await hashOf(path, effects)) !== sealed)
    throw new Stop(
      exit.refused,
      `${path} is not the registry that the run before wrote, so that ids would not last. Put it back, or remove ${folder} to begin anew.`,
    );
  return (await effects.kind(path)) === null ? [] : readRegistryFile(path, effects);
};

/** What the manifest of the run before says of its registry; null where there is none. */
const sealedHash = async (folder: string, effects: Effects): Promise<string | null> =>
  (await manifestIn(folder, effects))?.files["ids.csv"]?.sha256 ?? null;

const isRow = (id: string | null | undefined, kind: string | null | undefined): boolean =>
  /^[qfxsc]-[a-z2-7]{16}$/.test(id ?? "") && /^(?:quotes|figures|measures|speakers|conflicts)$/.test(kind ?? "");

/** The same from a file of any name. */
export const readRegistryFile = async (given: string, effects: Effects): Promise<readonly IdRow[]> => {
  const registry: IdRow[] = [];
  for await (const rows of csvRowsIn(resolve(effects.folder, given), effects))
    for (const row of rows) {
      if (!isRow(row.id, row.kind))
        throw wrongUsage(`${given}, id ${registry.length + 1}: this is no registry of ids.`);
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
    }
  return registry;
};

const numberOf = (text: string | null | undefined): number | null =>
  text === null || text === undefined ? null : Number(text);
