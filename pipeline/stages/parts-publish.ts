import { join } from "node:path";
import { type DocumentRecord, type Quarantined, recordKinds } from "../../src/index.ts";
import { type Exit, wrongUsage } from "../exit.ts";
import { readHash } from "../publish/copy.ts";
import { prepare } from "../publish/exchange.ts";
import { refusalOf } from "../publish/gate.ts";
import { recordFiles } from "../publish/previous.ts";
import { concluded, type Run } from "../run.ts";
import { datasetJsonFrom } from "../store/dataset-json.ts";
import { changeLines, recordLines, sizesIn } from "../store/old-lines.ts";
import { added, type Counts } from "../write/counts.ts";
import { csvWriter } from "../write/csv.ts";
import { dataPackageFile, described, type File, quarantineFiles, type Written, writeFiles } from "../write/files.ts";
import { MOST_RECORDS } from "../write/json.ts";
import { allDiagnostics, createSources, type RunDiagnostic, type Told } from "../write/manifest.ts";
import { writeManifest } from "../write/version.ts";
import type { Filter } from "./filter.ts";
import { createSum } from "./merging/counted.ts";
import { LINKS } from "./merging/mentions.ts";
import { type PartSum, partOf } from "./parts.ts";
import { counted } from "./whole.ts";

/** So many diagnostics are told one by one; of the rest, how many they are. */
const MOST_DIAGNOSTICS = 100_000;

/** What the lines tell beside the parts. */
const createAccount = () => {
  const parts = new Map<string, PartSum>();
  const sum = createSum();
  const quarantined: Quarantined[] = [];
  const said: RunDiagnostic[] = [];
  const left = { out: 0 };
  const line: Filter["line"] = (given) => {
    if (given.is === "part") parts.set(given.line.part, given.line);
    if (given.is === "counted") sum.add(given.line.counted);
    if (given.is === "quarantined") quarantined.push(given.line);
    if (given.is === "diagnostic") {
      if (said.length < MOST_DIAGNOSTICS) said.push(given.line.diagnostic);
      else left.out++;
    }
    return [];
  };
  const partIn = (file: string): PartSum => parts.get(file) ?? { pieces: 0, sum: 0 };
  return { filter: { line, end: () => [] } satisfies Filter, partIn, sum, quarantined, said, left };
};

type Account = ReturnType<typeof createAccount>;

/**
 * `publish --parts FOLDER`: the rows of every file are there, sorted, without a header, as an engine wrote them. They are copied
 * once, in one pass; what is here is the same for any number of records, but for what was not read and the diagnostics.
 */
export const publishParts = async (
  read: (filter: Filter) => Promise<void>,
  { parts, whole }: Readonly<{ parts: string; whole: boolean }>,
  run: Run,
): Promise<Exit> => {
  const { options, place, watch, effects } = run;
  const account = createAccount();
  await watch.time("read", () => read(whole ? counted(account.filter) : account.filter));
  await sameRegistry(parts, run);
  const folder = await prepare(place, effects);
  const copied = await watch.time("write", () => writeFiles(folder, filesFrom(parts, account, run), effects));
  const { documents, sources } = await watch.time("read", () => documentsIn(folder, run));
  const before = await watch.time("compare", () => sizesIn(place.folder, effects));
  const now = Object.fromEntries(
    recordFiles.map((kind) => [kind, account.partIn(`${kind}.jsonl`).pieces] as const),
  ) as typeof before;
  const refusal = refusalOf({ before, now, quarantined: account.quarantined.length, against: null }, options.gates);
  const written = await watch.time("write", () => writeRest({ folder, parts, account, copied }, run));
  const told = toldOf({ account, documents, sources, now }, written.changes);
  run.account.tell(told);
  const manifest = await writeManifest(folder, written.files, { told, refusal }, run);
  return await concluded({ manifest, told, unread: account.quarantined.length }, null, run);
};

/** The ids of DIR that records were named by must be those that are there now. */
export const REGISTRY = "registry.csv";

const sameRegistry = async (parts: string, { place, effects }: Run): Promise<void> => {
  const hashes = [join(parts, REGISTRY), join(place.folder, "ids.csv")].map((path) => hashAt(path, effects));
  const [named, there] = await Promise.all(hashes);
  if (named !== there) throw wrongUsage(`${place.folder} was published to since its ids were read: start again.`);
};

const hashAt = async (path: string, effects: Run["effects"]): Promise<string | null> =>
  (await effects.kind(path)) === null ? null : await readHash(path, effects);

/** Every dataset in every format that it has: what the format begins with, and its part. */
const filesFrom = (parts: string, account: Account, { effects }: Run): readonly File[] =>
  described.flatMap((dataset) =>
    dataset.formats.map((format) => {
      const file = `${dataset.name}.${format}`;
      const head = format === "csv" ? csvWriter(dataset, false).header : "";
      return { path: file, chunks: after(head, partOf(parts, { file, told: account.partIn(file) }, effects)) };
    }),
  );

async function* after(head: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string | Uint8Array> {
  yield head;
  yield* chunks;
}

const documentsIn = async (folder: string, { effects }: Run) => {
  const sources = createSources();
  const documents = { ok: 0, duplicate: 0, quarantined: 0 };
  for await (const { text } of recordLines(folder, "documents", effects)) {
    const document = JSON.parse(text) as DocumentRecord;
    sources.add(document);
    documents[document.status]++;
  }
  return { documents, sources: sources.end() };
};

type Rest = Readonly<{ folder: string; parts: string; account: Account; copied: readonly Written[] }>;

/** What tells of the datasets, the manifest aside. */
const writeRest = async ({ folder, parts, account, copied }: Rest, { effects, options, place }: Run) => {
  const { quarantined, partIn } = account;
  const links = textsIn(parts, account, effects);
  const whole = { path: "dataset.json", chunks: datasetJsonFrom(folder, links, effects) };
  const one = recordsIn(partIn) > MOST_RECORDS ? [] : await writeFiles(folder, [whole], effects);
  const written = [...copied, ...one];
  let changes = 0;
  const changed = changeLines(
    { before: place.folder, now: folder, text: options.reading.text },
    effects,
    () => changes++,
  );
  if (quarantined.length > 0) await effects.makeFolder(join(folder, "quarantine"));
  const others = [
    dataPackageFile(written),
    { path: "changes.jsonl", chunks: changed },
    ...quarantineFiles(quarantined, options.reading),
  ];
  return { files: [...written, ...(await writeFiles(folder, others, effects))], changes };
};

const recordsIn = (partIn: Account["partIn"]): number =>
  recordKinds.reduce((sum, kind) => sum + partIn(`${kind}.jsonl`).pieces, 0);

/** The lines of links, which are few where they are asked for. */
async function* textsIn(parts: string, { partIn }: Account, effects: Run["effects"]): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of partOf(parts, { file: LINKS, told: partIn(LINKS) }, effects))
    text += decoder.decode(chunk, { stream: true });
  yield* text.split("\n").filter(Boolean);
}

type ToTell = Readonly<{
  account: Account;
  documents: Counts["documents"];
  sources: string;
  now: Readonly<Record<string, number>>;
}>;

const toldOf = ({ account, documents, sources, now }: ToTell, changes: number): Told => {
  const { sum, quarantined, said, left } = account;
  const of = (kind: string) => ({
    mentions: sum.of(`mentions.${kind}`),
    dropped: sum.of(`dropped.${kind}`),
    records: now[kind] ?? 0,
  });
  const nowhere = { uri: null, start: null, end: null };
  const more = { ...nowhere, code: "more-diagnostics", message: `${left.out} more diagnostics are not listed.` };
  return {
    sources,
    counts: added({
      documents,
      kind: of,
      speakers: now.speakers ?? 0,
      droppedBy: sum.below("reasons."),
      ...{ links: sum.of("links"), conflicts: now.conflicts ?? 0, changes },
    }),
    diagnostics: allDiagnostics({
      ...{ quarantined, said: left.out > 0 ? [...said, more] : said, remainder: [], unmet: [] },
      records: recordsIn(account.partIn),
    }),
    corrections: null,
    quoteKinds: sum.below("quoteKinds."),
  };
};
