import { join } from "node:path";
import { originsOf, type RecordKind, type Resolved, withFamilies } from "../../src/index.ts";
import { prepare } from "../publish/exchange.ts";
import { gate } from "../publish/gate.ts";
import { readRegistry } from "../publish/registry.ts";
import type { Run } from "../run.ts";
import { added } from "../write/counts.ts";
import { dataPackageFile, quarantineFiles, type Written, writeFiles } from "../write/files.ts";
import { MOST_RECORDS } from "../write/json.ts";
import { allDiagnostics, type Manifest, sourcesOf, type Told } from "../write/manifest.ts";
import { writeManifest } from "../write/version.ts";
import { clustersOf } from "./clusters.ts";
import { datasetJsonFrom } from "./dataset-json.ts";
import type { Gathered } from "./gathered.ts";
import { type Joins, joinsHere } from "./joins.ts";
import { type KindState, kindStateOf } from "./kind-state.ts";
import { changeLines, sizesIn } from "./old-lines.ts";
import { createShuffle } from "./shuffle.ts";
import { type ToWrite, type WrittenAll, writeAll } from "./write-all.ts";

/** The next version out of what was put aside: the stages keys to publish, kind after kind, and the manifest last. `given`: what was compared before. */
export const writeGathered = async (
  gathered: Gathered,
  { aside, joins: given }: Readonly<{ aside: string; joins: Joins | null }>,
  run: Run,
): Promise<Readonly<{ manifest: Manifest; told: Told }>> => {
  const { options, place, watch, effects } = run;
  const folder = await prepare(place, effects);
  const resolved = await watch.time("resolve", () =>
    resolveGathered(gathered, given ?? joinsIn(aside, gathered, run), run),
  );
  const plan = {
    folder,
    aside,
    excel: options.excel,
    bare: options.reading.text === false,
    schema: options.gates.schema,
  };
  const written = await watch.time("write", async () => writeAll(resolved, plan, effects));
  const before = await watch.time("compare", () => sizesIn(place.folder, effects));
  const { documents, conflicts, records } = written;
  gate(
    {
      ...{ before, now: { documents: documents.length, conflicts: conflicts.length, ...records } },
      quarantined: documents.filter(({ status }) => status === "quarantined").length,
      against: written.against,
    },
    options.gates,
  );
  return await watch.time("write", () => writeRest({ gathered, written, resolved, folder }, run));
};

type Resolving = ToWrite & Readonly<{ remainder: Resolved["remainder"] }>;

const kinds = ["quotes", "figures", "measures", "speakers"] as const;

const joinsIn = (aside: string, gathered: Gathered, { options, effects }: Run): Joins =>
  joinsHere(gathered, createShuffle({ memory: options.memory, folder: aside }, effects));

const resolveGathered = async (gathered: Gathered, joins: Joins, { place, effects }: Run): Promise<Resolving> => {
  const registry = await readRegistry(place.folder, effects);
  const { numbering, joined } = await joins.of("documents");
  const { edges, firsts, remainder } = joined;
  const memberships = [...firsts].map((first, member) => ({
    ...{ kind: "documents" as const, cluster: numbering.address(first), member: numbering.address(member) },
  }));
  const documents = withFamilies(gathered.documents, memberships);
  const origins = originsOf(documents);
  const states: (readonly [RecordKind, KindState])[] = [];
  for (const kind of kinds) states.push([kind, await kindStateOf(kind, gathered, { origins, registry, joins })]);
  return {
    ...{ gathered, documents, origins, order: joins.order, registry },
    comparedDocuments: { kind: "documents", numbering, edges, of: clustersOf(firsts).of },
    states: Object.fromEntries(states) as Record<RecordKind, KindState>,
    remainder: [...remainder, ...states.flatMap(([, state]) => state.remainder)],
  };
};

type Rest = Readonly<{ gathered: Gathered; written: WrittenAll; resolved: Resolving; folder: string }>;

/** What tells of the datasets: the data package, what changed, what was not read, the manifest. */
const writeRest = async ({ gathered, written, resolved, folder }: Rest, run: Run) => {
  const { effects, place } = run;
  const { links } = written;
  const records = Object.values(written.records).reduce((sum, count) => sum + count, 0);
  const whole = { path: "dataset.json", chunks: datasetJsonFrom(folder, links, effects) };
  const one = records > MOST_RECORDS ? [] : await writeFiles(folder, [whole], effects);
  const datasets: readonly Written[] = [...written.files, ...one];
  let changes = 0;
  const changed = changeLines(place.folder, folder, effects, () => changes++);
  if (gathered.quarantined.length > 0) await effects.makeFolder(join(folder, "quarantine"));
  const others = await writeFiles(
    folder,
    [dataPackageFile(datasets), { path: "changes.jsonl", chunks: changed }, ...quarantineFiles(gathered.quarantined)],
    effects,
  );
  const told = toldOf({ gathered, written, resolved, folder }, changes, records);
  return { told, manifest: await writeManifest(folder, [...datasets, ...others], told, run) };
};

const toldOf = ({ gathered, written, resolved }: Rest, changes: number, records: number): Told => ({
  sources: sourcesOf(written),
  counts: added({
    documents: written.documents,
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
    ...{ unmet: [], records },
  }),
  corrections: null,
  quoteKinds: written.quoteKinds,
});
