import { resolve } from "node:path";
import type { Effects } from "../effects.ts";
import { type Exit, exit } from "../exit.ts";
import { checkCounts } from "./counts.ts";
import { told } from "./fault.ts";
import { openFolder } from "./folder.ts";
import { checkKeys } from "./keys.ts";
import { type Proof, prove } from "./proof.ts";
import { checkRecords } from "./records.ts";
import { readRows } from "./rows.ts";
import { createSources, readingOf, rootsOf } from "./sources.ts";
import { checkTwins } from "./twins.ts";

export type VerifyOptions = Readonly<{
  folder: string;
  /** Folder that the sources' uris start from; null for where they stood. */
  sources: string | null;
  json: boolean;
}>;

/** What was looked at, and everything that does not hold. */
export type Verdict = Proof & Readonly<{ files: number }>;

/** Proves an output: its bytes, its keys, its counts, and every place on its source. */
export const verify = async (options: VerifyOptions, effects: Effects): Promise<Verdict> => {
  const folder = await openFolder(resolve(effects.folder, options.folder), effects);
  const rows = readRows(folder);
  const given = options.sources === null ? null : resolve(effects.folder, options.sources);
  const roots = folder.manifest === null ? [] : rootsOf(folder.path, folder.manifest, given);
  const proof =
    folder.manifest === null && given === null
      ? { faults: [], places: 0, documents: 0, unproven: 0 }
      : await prove(rows, createSources(given === null ? roots : [given], readingOf(folder.manifest), effects));
  const faults = [
    ...folder.faults,
    ...checkTwins(folder, rows),
    ...rows.faults,
    ...checkRecords(rows),
    ...checkKeys(folder),
    ...checkCounts(folder, rows),
    ...proof.faults,
  ];
  return { ...proof, faults, files: folder.files.size };
};

const MOST_TOLD = 200;

/** Tells the verdict: what does not hold on standard output, the sum on standard error. */
export const verifyCommand = async (options: VerifyOptions, effects: Effects): Promise<Exit> => {
  const { faults, files, places, documents, unproven } = await verify(options, effects);
  const shown = options.json ? faults : faults.slice(0, MOST_TOLD);
  const lines = shown.map((fault) => `${options.json ? JSON.stringify(fault) : told(fault)}\n`);
  if (lines.length > 0) await effects.print(lines.join(""));
  if (shown.length < faults.length) effects.log(`… and ${faults.length - shown.length} more.`);
  const looked = `${files} files, ${documents} sources, ${places} places`;
  if (faults.length > 0) effects.log(`${faults.length} do not hold, of ${looked}.`);
  else effects.log(`${unproven === 0 ? "All holds" : "What can be looked at holds"}: ${looked}.`);
  if (unproven > 0)
    effects.log(
      `${unproven} documents have no hash of a source, since they came to the stages without one: their places are not proven. Let \`extract --sources\` read them.`,
    );
  return faults.length === 0 && unproven === 0 ? exit.well : exit.unproven;
};
