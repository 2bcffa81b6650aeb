import { join } from "node:path";
import { type CorrectionFile, logUnmet } from "../corrections/corrections.ts";
import { prepare } from "../publish/exchange.ts";
import { isUnread, refusalOf } from "../publish/gate.ts";
import type { Run } from "../run.ts";
import { added, statusesOf } from "../write/counts.ts";
import { dataPackageFile, quarantineFiles, type Written, writeFiles } from "../write/files.ts";
import { MOST_RECORDS } from "../write/json.ts";
import { allDiagnostics, type Manifest, sourcesOf, type Told } from "../write/manifest.ts";
import { writeManifest } from "../write/version.ts";
import { datasetJsonFrom, textsOf } from "./dataset-json.ts";
import type { Gathered } from "./gathered.ts";
import type { Joins } from "./joins.ts";
import { changeLines, sizesIn } from "./old-lines.ts";
import { type Resolving, resolveCorrected } from "./resolve-gathered.ts";
import { type WrittenAll, writeAll } from "./write-all.ts";

type Given = Readonly<{
  gathered: Gathered;
  corrections: CorrectionFile | null;
  joins: Joins | null;
  aside: string;
}>;

/**
 * The next version out of what was put aside: the stages keys to publish, kind after kind, and the manifest last. `joins`: what was
 * compared before, in an engine; null where it is to be compared here.
 */
export const writeGathered = async ({ gathered, corrections, joins, aside }: Given, run: Run): Promise<Version> => {
  const { place, watch, effects } = run;
  const folder = await prepare(place, effects);
  const given = { gathered, joins, corrections: corrections?.rows ?? [], aside };
  const resolved = await watch.time("resolve", () => resolveCorrected(given, run));
  logUnmet(resolved.unmet, corrections, effects);
  try {
    return await writeResolved({ corrections, resolved, folder, aside }, run);
  } finally {
    if (resolved.gathered !== gathered) resolved.gathered.close();
  }
};

type Version = Readonly<{ manifest: Manifest; told: Told }>;

type ToWriteOut = Omit<Rest, "written" | "refusal"> & Pick<Given, "aside">;

const writeResolved = async ({ resolved, aside, ...rest }: ToWriteOut, run: Run): Promise<Version> => {
  const { options, place, watch, effects } = run;
  const { folder } = rest;
  const plan = {
    ...{ folder, aside, excel: options.excel },
    bare: options.reading.text === false,
    schema: options.gates.schema,
  };
  const written = await watch.time("write", async () => writeAll(resolved, plan, effects));
  const before = await watch.time("compare", () => sizesIn(place.folder, effects));
  const { documents, conflicts, records } = written;
  const refusal = refusalOf(
    {
      ...{ before, now: { documents: documents.length, conflicts: conflicts.length, ...records } },
      quarantined: documents.filter(isUnread).length,
      against: written.against,
    },
    options.gates,
  );
  return await watch.time("write", () => writeRest({ ...rest, written, resolved, refusal }, run));
};

type Rest = Readonly<{
  corrections: CorrectionFile | null;
  written: WrittenAll;
  resolved: Resolving;
  folder: string;
  refusal: string | null;
}>;

/** What tells of the datasets: the data package, what changed, what was not read, the manifest. */
const writeRest = async ({ corrections, written, resolved, folder, refusal }: Rest, run: Run) => {
  const { gathered } = resolved;
  const { effects, options, place } = run;
  const { links } = written;
  const records = Object.values(written.records).reduce((sum, count) => sum + count, 0);
  const whole = { path: "dataset.json", chunks: datasetJsonFrom(folder, textsOf(links), effects) };
  const one = records > MOST_RECORDS ? [] : await writeFiles(folder, [whole], effects);
  const datasets: readonly Written[] = [...written.files, ...one];
  let changes = 0;
  const changed = changeLines(
    { before: place.folder, now: folder, text: options.reading.text },
    effects,
    () => changes++,
  );
  if (gathered.quarantined.length > 0) await effects.makeFolder(join(folder, "quarantine"));
  const others = await writeFiles(
    folder,
    [
      dataPackageFile(datasets),
      { path: "changes.jsonl", chunks: changed },
      ...quarantineFiles(gathered.quarantined, options.reading),
    ],
    effects,
  );
  const told = toldOf({ corrections, written, resolved }, changes, records);
  run.account.tell(told);
  return { told, manifest: await writeManifest(folder, [...datasets, ...others], { told, refusal }, run) };
};

const toldOf = (
  { corrections, written, resolved }: Pick<Rest, "corrections" | "written" | "resolved">,
  changes: number,
  records: number,
): Told => {
  const { gathered } = resolved;
  return {
    sources: sourcesOf(written),
    counts: added({
      documents: statusesOf(written.documents),
      kind: (name) => ({
        mentions: gathered.shelves[name].size(),
        dropped: gathered.dropped.kinds.get(name) ?? 0,
        records: written.records[name],
      }),
      speakers: written.records.speakers,
      droppedBy: Object.fromEntries([...gathered.dropped.reasons].sort(([a], [b]) => (a < b ? -1 : 1))),
      ...{ links: written.links.length, conflicts: written.conflicts.length, changes },
    }),
    diagnostics: allDiagnostics({
      ...{ quarantined: gathered.quarantined, said: gathered.diagnostics, remainder: resolved.remainder },
      ...{ unmet: resolved.unmet, records },
    }),
    corrections: corrections?.sha256 ?? null,
    quoteKinds: written.quoteKinds,
  };
};
