import { basename, dirname, join, relative, resolve } from "node:path";
import type { Effects } from "../effects.ts";
import { wrongUsage } from "../exit.ts";
import { MANIFEST, manifestIn } from "../write/manifest-in.ts";
import type { Place } from "./place.ts";

/**
 * Publishes a version whole or not at all.
 *
 *   .DIR.next/new      the next version, while it is written
 *   .DIR.next/journal  there once `new` is whole: from then on the exchange is completed, before that it is undone
 *   .DIR.next/old      the version before, until it is removed
 */
const newIn = ({ next }: Place): string => join(next, "new");
const oldIn = ({ next }: Place): string => join(next, "old");
const journalIn = ({ next }: Place): string => join(next, "journal");

/** What the journal holds: how the exchange is to be done. */
type Journal = Readonly<{ keep: number | null }>;

/** Ends what a run before left half done. */
export const recover = async (place: Place, effects: Effects): Promise<void> => {
  if ((await effects.kind(place.next)) === null) return;
  const journal = await readJournal(place, effects);
  if (journal === null) {
    effects.log(`Undid what an unfinished run left in ${place.next}.`);
    await effects.remove(place.next);
  } else {
    effects.log(`Completed the publication that an unfinished run had begun.`);
    await complete(place, journal, effects);
  }
};

/** An empty folder for the next version. */
export const prepare = async (place: Place, effects: Effects): Promise<string> => {
  await effects.makeFolder(newIn(place));
  return newIn(place);
};

/** The version in `.DIR.next/new` becomes DIR. */
export const publish = async (place: Place, keep: number | null, effects: Effects): Promise<void> => {
  await effects.sync(newIn(place));
  await effects.write(`${journalIn(place)}.part`, [JSON.stringify({ keep } satisfies Journal)]);
  await effects.rename(`${journalIn(place)}.part`, journalIn(place));
  await effects.sync(place.next);
  await complete(place, { keep }, effects);
};

/** The version in `.DIR.next/new` is kept beside DIR, for inspection, in place of the one that was refused before. */
export const setAside = async (place: Place, effects: Effects): Promise<void> => {
  await effects.remove(place.refused);
  await effects.rename(newIn(place), place.refused);
};

/** Takes back an unfinished version. Where its publication had begun, the version before is put back first, or nothing is touched. */
export const undo = async (place: Place, effects: Effects): Promise<void> => {
  if ((await effects.kind(oldIn(place))) !== null && (await effects.kind(place.folder)) === null)
    await effects.rename(oldIn(place), place.folder);
  await effects.remove(journalIn(place));
  await effects.remove(place.next);
};

/** The same at once, where a signal ends the process; a publication that has begun is left for the next run to complete. */
export const undoAtOnce = (place: Place, { atOnce }: Effects): void => {
  if (!atOnce.has(journalIn(place))) atOnce.remove(place.next);
};

/** Whether DIR can become an output: it is not there, empty, or an output already. */
export const checkFolder = async (place: Place, keep: number | null, effects: Effects): Promise<void> => {
  const kind = await effects.kind(place.folder);
  if (kind === null) return;
  if (kind === "link") {
    if (!(await isOwnLink(place, effects)))
      throw wrongUsage(`${place.folder} is a link that no run made: name the folder that it leads to.`);
    if (keep === null) throw wrongUsage(`${place.folder} is a link to a kept version: say --keep N again.`);
    return;
  }
  if (kind !== "folder") throw wrongUsage(`${place.folder} is a file: name a folder with --out.`);
  const names = await effects.list(place.folder);
  if (names.length > 0 && !names.includes(MANIFEST))
    throw wrongUsage(`${place.folder} holds other files, which would be lost: name a new or empty folder with --out.`);
  const strange = await strangersIn(place, names, effects);
  if (strange.length > 0)
    throw wrongUsage(
      `${place.folder} holds ${strange.slice(0, 3).join(", ")}, which no run of attested wrote and which would be lost: move it elsewhere.`,
    );
  if (keep !== null && names.length > 0)
    throw wrongUsage(`${place.folder} is a plain folder: remove it, or leave --keep out.`);
};

const isOwnLink = async ({ folder, parent, versions }: Place, effects: Effects): Promise<boolean> =>
  dirname(resolve(parent, await effects.readLink(folder))) === versions;

/** What stands in DIR and is not of the run before; where that does not say what it wrote, nothing is known to be strange. */
const strangersIn = async (place: Place, names: readonly string[], effects: Effects): Promise<readonly string[]> => {
  if (names.length === 0) return [];
  const manifest = await manifestIn(place.folder, effects);
  const written = manifest === null ? names : Object.keys(manifest.files);
  const known = new Set([MANIFEST, ...written.map((path) => path.split("/")[0] ?? "")]);
  // A database that is open has files beside it: `attested.sqlite-wal`.
  const isBeside = (name: string): boolean =>
    [...known].some((one) => /^[-.]/.test(name.slice(one.length)) && name.startsWith(one));
  return names.filter((name) => !known.has(name) && !name.startsWith(".") && !isBeside(name));
};

const readJournal = async (place: Place, effects: Effects): Promise<Journal | null> =>
  (await effects.kind(journalIn(place))) === null
    ? null
    : (JSON.parse(new TextDecoder().decode(await effects.read(journalIn(place)))) as Journal);

/** Every step can be done again: it looks at what is there. */
const complete = async (place: Place, { keep }: Journal, effects: Effects): Promise<void> => {
  if (keep === null) await exchange(place, effects);
  else await relink(place, keep, effects);
  await effects.remove(oldIn(place));
  await effects.remove(journalIn(place));
  await effects.remove(place.next);
};

const exchange = async (place: Place, effects: Effects): Promise<void> => {
  if ((await effects.kind(newIn(place))) === null) return;
  if ((await effects.kind(place.folder)) !== null) await effects.rename(place.folder, oldIn(place));
  await effects.rename(newIn(place), place.folder);
  await effects.sync(place.parent);
};

/** Moves the version beside the ones before it, then switches the link in one step. */
const relink = async (place: Place, keep: number, effects: Effects): Promise<void> => {
  await effects.makeFolder(place.versions);
  if ((await effects.kind(newIn(place))) !== null) {
    const latest = (await versionsOf(place, effects)).at(-1);
    const name = String(Number(latest ?? "0") + 1).padStart(6, "0");
    await effects.rename(newIn(place), join(place.versions, name));
  }
  const versions = await versionsOf(place, effects);
  const link = join(place.next, "link");
  await effects.remove(link);
  await effects.link(relative(place.parent, join(place.versions, versions.at(-1) ?? "")), link);
  if ((await effects.kind(place.folder)) === "folder") await effects.remove(place.folder);
  await effects.rename(link, place.folder);
  await effects.sync(place.parent);
  for (const name of versions.slice(0, -Math.max(1, keep))) await effects.remove(join(place.versions, name));
};

const versionsOf = async (place: Place, effects: Effects): Promise<readonly string[]> => {
  if ((await effects.kind(place.versions)) === null) return [];
  return (await effects.list(place.versions)).map((name) => basename(name)).sort();
};
