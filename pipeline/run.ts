import { join } from "node:path";
import { type Correction, createResolve, documentId, tablesOf } from "../src/index.ts";
import { type Account, createAccount } from "./account.ts";
import { type Cache, isAsBefore, isUnchanged, type Opened, openCache } from "./cache/cache.ts";
import { passing } from "./cache/pack.ts";
import { type CorrectionFile, logUnmet, readCorrections } from "./corrections/corrections.ts";
import type { Effects } from "./effects.ts";
import { type Exit, exit } from "./exit.ts";
import type { MadeFormat } from "./formats/formats.ts";
import { changesOf } from "./publish/changes.ts";
import { wholeManifest, writeSame } from "./publish/copy.ts";
import { checkFolder, publish, recover, undo } from "./publish/exchange.ts";
import { gatedOf, refusalOf } from "./publish/gate.ts";
import type { Gates } from "./publish/gates.ts";
import { takeLock } from "./publish/lock.ts";
import { type Place, placeOf } from "./publish/place.ts";
import { previousRun } from "./publish/previous.ts";
import { keepEnded, keepFailed, refuse } from "./publish/refused.ts";
import { readRegistry } from "./publish/registry.ts";
import type { ReadAll } from "./read/collected.ts";
import { extractAll } from "./read/extract-all.ts";
import { findInputs, type Input, type Root, rootOf } from "./read/inputs.ts";
import type { Reading } from "./read/rows.ts";
import { type Stopwatch, stopwatch } from "./stopwatch.ts";
import type { Gathered } from "./store/gathered.ts";
import type { Joins } from "./store/joins.ts";
import { summaryOf, unchangedSummary } from "./summary.ts";
import { withoutContext } from "./write/context.ts";
import { type Manifest, type Outcome, type Told, timesOf, toldOf, unreadIn } from "./write/manifest.ts";
import { writeVersion } from "./write/version.ts";

export type RunOptions = Readonly<{
  inputs: readonly string[];
  out: string;
  /** Worker threads, or files that are read at once where there are none. */
  concurrency: number;
  /** The most that one article may take, in seconds. */
  timeout: number;
  reading: Reading;
  gates: Gates;
  /** Megabytes that the run should do with: beyond what fits, joins and sorts go to disk. */
  memory: number;
  /** Keep what was found in a document for the next run, in `.attested-cache` beside DIR. */
  cache: boolean;
  /** File of what people have corrected; null for the one that goes without saying. */
  corrections: string | null;
  /** How many versions to keep; null for a plain folder. */
  keep: number | null;
  /** Also write copies for spreadsheets. */
  excel: boolean;
  /** What the datasets are written as beside CSV and JSON Lines. */
  formats: readonly MadeFormat[];
}>;

/** One run: what was asked for, where it goes, and the world. */
export type Run = Readonly<{
  options: RunOptions;
  roots: readonly Root[];
  place: Place;
  watch: Stopwatch;
  account: Account;
  effects: Effects;
}>;

/** The whole pipeline, from files to published datasets. */
export const run = (options: RunOptions, effects: Effects): Promise<Exit> => within(options, effects, steps);

/** Holds the lock of DIR while something is made that is published there. */
export const within = async (
  options: RunOptions,
  effects: Effects,
  work: (run: Run) => Promise<Exit>,
): Promise<Exit> => {
  const place = placeOf(options.out, effects);
  const roots = options.inputs.map((given) => rootOf(given, effects));
  const release = await takeLock(place, effects);
  try {
    await recover(place, effects);
    await checkFolder(place, options.keep, effects);
    return await attempt({ options, roots, place, watch: stopwatch(effects), account: createAccount(), effects }, work);
  } finally {
    await release();
  }
};

/** A run that fails, or that a signal ends, leaves DIR as it was, and its manifest in `.DIR.refused`; of one that is refused all files are there. */
const attempt = async (run: Run, work: (run: Run) => Promise<Exit>): Promise<Exit> => {
  const off = run.effects.onEnd((signal) => keepEnded(signal, run));
  try {
    return await work(run);
  } catch (error) {
    await undo(run.place, run.effects).catch(() =>
      run.effects.log(`What was written stays in ${run.place.next}: the next run puts it right.`),
    );
    await keepFailed(error, run);
    throw error;
  } finally {
    off();
  }
};

const steps = async (run: Run): Promise<Exit> => {
  const { options, place, roots, watch, effects } = run;
  const corrections = await readCorrections(options.corrections, effects);
  const except = [place.folder, ...(corrections === null ? [] : [corrections.path])];
  const inputs = await watch.time("find", () => findInputs(roots, except, effects));
  const cache = await watch.time("look", () => openCache(inputs, corrections, run));
  const same = cache && (await watch.time("look", () => republished(cache, run)));
  if (same !== null) return same;
  return await readAnew(inputs, { cache, corrections }, run);
};

type Given = Readonly<{ cache: Cache | null; corrections: CorrectionFile | null }>;

const readAnew = async (inputs: readonly Input[], { cache, corrections }: Given, run: Run): Promise<Exit> => {
  const opened = cache && (await cache.open());
  try {
    return await readWith(inputs, { cache: opened, corrections }, run);
  } finally {
    await opened?.pack.close();
  }
};

type Opening = Readonly<{ cache: Opened | null; corrections: CorrectionFile | null }>;

const readWith = async (inputs: readonly Input[], { cache, corrections }: Opening, run: Run): Promise<Exit> => {
  const { options, watch, effects } = run;
  const room = { most: mostInMemory(options), aside: asideIn(run.place), corrected: corrections !== null };
  const found = await watch.time("extract", () => extractAll(inputs, { ...options, room }, cache, effects));
  if ("disk" in found) return publishFromDisk(found.disk, { cache, corrections, joins: null }, run);
  const read = found.memory;
  const resolved = await watch.time("resolve", () => resolveAll(read, corrections?.rows ?? [], run));
  logUnmet(resolved.unmet, corrections, effects);
  return publishTables({ ...resolved, read: { ...read, lines: resolved.lines }, corrections }, cache, run);
};

/** Puts what a run came to into DIR, unless a gate refuses. */
export const publishTables = async (
  resolved: Omit<Outcome, "changes">,
  cache: Opened | null,
  run: Run,
): Promise<Exit> => {
  const { options, place, watch, effects } = run;
  const { read } = resolved;
  const tables = options.reading.text === false ? withoutContext(resolved.tables) : resolved.tables;
  const before = await watch.time("compare", () => previousRun(place.folder, effects));
  const refusal = refusalOf(gatedOf(before, tables, options.gates), options.gates);
  const outcome: Outcome = { ...resolved, tables, changes: changesOf(before, tables, options.reading) };
  const told = toldOf(outcome);
  run.account.tell(told);
  const manifest = await watch.time("write", () => writeVersion(outcome, { told, refusal }, run));
  return concluded({ manifest, told, unread: read.quarantined.length }, cache, run);
};

/** `joins`: what was compared elsewhere; null where it is to be compared here. */
type FromDisk = Opening & Readonly<{ joins: Joins | null }>;

/** The same out of what was put aside on disk. */
export const publishFromDisk = async (
  gathered: Gathered,
  { cache, corrections, joins }: FromDisk,
  run: Run,
): Promise<Exit> => {
  try {
    const { writeGathered } = await import("./store/publish-gathered.ts");
    const { manifest, told } = await writeGathered({ gathered, corrections, joins, aside: asideIn(run.place) }, run);
    await run.effects.remove(asideIn(run.place));
    return await concluded({ manifest, told, unread: gathered.quarantined.length }, cache, run);
  } finally {
    gathered.close();
  }
};

type Concluded = Readonly<{ manifest: Manifest; told: Told; unread: number }>;

/** The version that was written becomes DIR, unless a gate refused it. */
export const concluded = async (
  { manifest, told, unread }: Concluded,
  cache: Opened | null,
  run: Run,
): Promise<Exit> => {
  const { options, place, watch, effects } = run;
  if (manifest.status === "refused") return await refuse(manifest, run);
  await watch.time("publish", () => publish(place, options.keep, effects));
  await tidied(run);
  await cache?.keep(manifest.seal);
  for (const line of summaryOf(manifest, told, options.out)) effects.log(line);
  return unread > 0 ? exit.quarantined : exit.well;
};

/** What an earlier run was refused goes. The new version stands: what cannot be removed is told, and fails nothing. */
const tidied = ({ place, effects }: Run): Promise<void> =>
  effects
    .remove(place.refused)
    .catch(() => effects.log(`${place.refused} is of an earlier run and could not be removed.`));

/** What is put aside stands where an unfinished version does, and goes with it. */
export const asideIn = ({ next }: Place): string => join(next, "aside");

/** A byte of a source is about so many in memory with what was found in it, compared, merged and written. */
const BYTES = 100;

const mostInMemory = ({ memory }: RunOptions): number => (memory * 2 ** 20) / BYTES;

/** Where nothing changed, what is published is published again, with a manifest of its own; null where something did. */
const republished = async (cache: Cache, run: Run): Promise<Exit | null> => {
  const { options, place, effects } = run;
  if (!isUnchanged(cache)) return null;
  const before = await wholeManifest(place, effects);
  if (before === null || before.seal !== cache.before?.seal) return null;
  if (before.diagnostics.some(({ uri, code }) => passing.has(code) && !isAsBefore(cache, uri, code))) return null;
  const manifest = await writeSame(before, timesOf(run, before.sources), place, effects);
  await publish(place, options.keep, effects);
  await tidied(run);
  await cache.remember(manifest.seal);
  for (const line of unchangedSummary(manifest, options.out)) effects.log(line);
  return unreadIn(manifest) > 0 ? exit.quarantined : exit.well;
};

type ResolvedAll = Pick<Outcome, "tables" | "remainder" | "unmet"> & Pick<ReadAll, "lines">;

const resolveAll = async (
  { documents, lines: read }: ReadAll,
  corrections: readonly Correction[],
  { place, effects }: Run,
): Promise<ResolvedAll> => {
  const registry = await readRegistry(place.folder, effects);
  const addressed = read.map((line) => ({ document: documentId(line.uri ?? line.id), line }));
  const input = { documents, lines: addressed, registry, corrections };
  const { remainder, unmet, lines, ...resolution } = createResolve()(input);
  return { tables: tablesOf(resolution, lines), lines, remainder, unmet };
};
