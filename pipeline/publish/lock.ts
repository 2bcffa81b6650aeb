import type { Effects } from "../effects.ts";
import { exit, Stop } from "../exit.ts";
import type { Place } from "./place.ts";

type Owner = Readonly<{ process: number; machine: string; since: string }>;

/** Takes the output folder for this run alone; a lock whose owner is gone is taken over. Returns what gives it back. */
export const takeLock = async (place: Place, effects: Effects): Promise<() => Promise<void>> => {
  const mine: Owner = { ...effects.owner, since: effects.now().toISOString() };
  await effects.makeFolder(place.parent);
  if (await effects.create(place.lock, JSON.stringify(mine))) return () => effects.remove(place.lock);
  const owner = await readOwner(place, effects);
  if (owner !== null && !isGone(owner, effects)) throw held(place, owner);
  // Renamed before it is removed: of two runs that find it stale, one alone can move it away.
  const stale = `${place.lock}.${mine.process}`;
  await effects.rename(place.lock, stale).catch(() => undefined);
  await effects.remove(stale);
  effects.log(`Took over the lock ${place.lock}: the run that held it is gone.`);
  if (await effects.create(place.lock, JSON.stringify(mine))) return () => effects.remove(place.lock);
  throw held(place, await readOwner(place, effects));
};

/** Null for a lock that was never finished, or that somebody gave back in the meantime. */
const readOwner = async (place: Place, effects: Effects): Promise<Owner | null> => {
  try {
    return JSON.parse(new TextDecoder().decode(await effects.read(place.lock))) as Owner;
  } catch {
    return null;
  }
};

const isGone = (owner: Owner, effects: Effects): boolean =>
  owner.machine === effects.owner.machine && !effects.alive(owner.process);

const held = (place: Place, owner: Owner | null): Stop => {
  const who = owner === null ? "Another run" : `Process ${owner.process} on ${owner.machine}, since ${owner.since},`;
  return new Stop(
    exit.failed,
    `${who} is writing ${place.folder}. Wait until it ends; if it is gone for good, remove ${place.lock}.`,
  );
};
