import { writeFormats } from "../formats/write.ts";
import { prepare } from "../publish/exchange.ts";
import type { Run } from "../run.ts";
import { dataPackageFile, datasetFiles, quarantineFiles, type Written, writeFiles } from "./files.ts";
import { jsonLinesOf } from "./json.ts";
import { type Manifest, manifestOf, type Outcome, type Told } from "./manifest.ts";
import { MANIFEST } from "./manifest-in.ts";
import { sealed } from "./seal.ts";

/** Writes every file of the next version beside DIR: datasets, then what describes them, the manifest last. */
export const writeVersion = async (outcome: Outcome, ended: Ended, run: Run): Promise<Manifest> => {
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
  return writeManifest(folder, [...datasets, ...(await writeFiles(folder, others, effects))], ended, run);
};

/** What a run came to, and why a gate does not let it through; null where it does. */
export type Ended = Readonly<{ told: Told; refusal: string | null }>;

/** The other formats of the datasets, and the manifest of all files that were written, the last of them. */
export const writeManifest = async (
  folder: string,
  files: readonly Written[],
  { told, refusal }: Ended,
  run: Run,
): Promise<Manifest> => {
  const made = await writeFormats(run.options.formats, { from: folder, into: folder }, run.effects);
  const came = { told, files: [...files, ...made] };
  const text = sealed(
    manifestOf(
      run,
      refusal === null ? { status: "complete", error: null, ...came } : { status: "refused", error: refusal, ...came },
    ),
  );
  await writeFiles(folder, [{ path: MANIFEST, chunks: [text] }], run.effects);
  return JSON.parse(text) as Manifest;
};
