import { writeFormats } from "../formats/write.ts";
import { prepare } from "../publish/exchange.ts";
import type { Run } from "../run.ts";
import { dataPackageFile, datasetFiles, quarantineFiles, type Written, writeFiles } from "./files.ts";
import { jsonLinesOf } from "./json.ts";
import { type Manifest, manifestOf, type Outcome, type Told } from "./manifest.ts";
import { sealed } from "./seal.ts";

/** Writes every file of the next version beside DIR: datasets, then what describes them, the manifest last. */
export const writeVersion = async (outcome: Outcome, told: Told, run: Run): Promise<Manifest> => {
  const { effects, options, place } = run;
  const { tables, changes, read } = outcome;
  const folder = await prepare(place, effects);
  if (read.quarantined.length > 0) await effects.makeFolder(`${folder}/quarantine`);
  const datasets = await writeFiles(folder, datasetFiles(tables, options.excel), effects);
  const others = [
    dataPackageFile(datasets),
    { path: "changes.jsonl", chunks: jsonLinesOf(changes) },
    ...quarantineFiles(read.quarantined, options.reading),
  ];
  return writeManifest(folder, [...datasets, ...(await writeFiles(folder, others, effects))], told, run);
};

/** The other formats of the datasets, and the manifest of all files that were written, the last of them. */
export const writeManifest = async (
  folder: string,
  files: readonly Written[],
  told: Told,
  run: Run,
): Promise<Manifest> => {
  const made = await writeFormats(run.options.formats, { from: folder, into: folder }, run.effects);
  const text = sealed(manifestOf(run, { status: "complete", told, files: [...files, ...made] }));
  await writeFiles(folder, [{ path: "run.json", chunks: [text] }], run.effects);
  return JSON.parse(text) as Manifest;
};
