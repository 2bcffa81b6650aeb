import { basename, join } from "node:path";
import { ASIDE } from "../create-whole.ts";
import type { Effects } from "../effects.ts";
import { exit, Stop } from "../exit.ts";
import { sha256Of } from "../write/seal.ts";
import type { Place } from "./place.ts";

type Owner = Effects["owner"] & Readonly<{ since: string }>;

/** What this very process holds: a lock that tells of its number, and is not here, is of one that had the number before. */
const held = new Set<string>();

/** Takes the output folder for this run alone; a lock whose owner is gone is taken over. Returns what gives it back. */
export const takeLock = async (place: Place, effects: Effects): Promise<() => Promise<void>> => {
  const mine = JSON.stringify({ ...effects.owner, since: effects.now().toISOString() } satisfies Owner);
  await effects.makeFolder(place.parent);
  await take(place.lock, mine, { place, effects });
  await removeClaims(place, effects).catch(() => undefined);
  return async () => {
    try {
      if ((await textOf(place.lock, effects)) === mine) await effects.remove(place.lock);
    } finally {
      held.delete(place.lock);
    }
  };
};

type World = Readonly<{ place: Place; effects: Effects }>;

/**
 * What is stale is removed under a lock of its own, a claim, whose name is made of what the stale one says: whoever holds that claim
 * is alone in removing it, and a run that comes late, with the same stale owner in mind, finds that another one is there. A claim whose
 * own holder died is taken over in the same way.
 */
const take = async (path: string, mine: string, world: World): Promise<void> => {
  const { place, effects } = world;
  if (await createHeld(path, mine, world)) return;
  const there = await settledText(path, effects);
  const owner = ownerIn(there);
  if (owner !== null && !isGone(owner, effects)) throw heldBy(place, owner);
  if (there === null) {
    if (await createHeld(path, mine, world)) return;
    throw heldBy(place, ownerIn(await textOf(path, effects)));
  }
  const claim = `${path}.${sha256Of(there).slice(0, 16)}`;
  await take(claim, mine, world);
  try {
    if ((await textOf(path, effects)) === there) await effects.remove(path);
    if (!(await createHeld(path, mine, world))) throw heldBy(place, ownerIn(await textOf(path, effects)));
  } finally {
    // One that stays is no harm: what it is named after is gone.
    await effects.remove(claim).catch(() => undefined);
    held.delete(claim);
  }
  effects.log(`Took over the lock ${path}: the run that held it is gone.`);
};

/** It is told to be held before it is there, so that another run in this process cannot find it and take it for stale. */
const createHeld = async (path: string, mine: string, { place, effects }: World): Promise<boolean> => {
  if (held.has(path)) throw heldBy(place, ownerIn(await textOf(path, effects)));
  held.add(path);
  let created = false;
  try {
    created = await effects.create(path, mine);
    return created;
  } finally {
    if (!created) held.delete(path);
  }
};

/** Who holds the lock needs no claims: what they are named after is gone for good. Nor does anybody need what a killed run wrote aside. */
const removeClaims = async ({ parent, lock }: Place, effects: Effects): Promise<void> => {
  const name = basename(lock);
  for (const found of await effects.list(parent)) {
    const writer = ASIDE.exec(found)?.[1];
    const isClaim = found.startsWith(`${name}.`) && writer === undefined;
    const isLeft = /^[.~]/.test(found.slice(name.length)) && writer !== undefined && !effects.alive(Number(writer));
    if (found.startsWith(name) && (isClaim || isLeft)) await effects.remove(join(parent, found));
  }
};

/** Null where there is none, or no more. */
const textOf = async (path: string, effects: Effects): Promise<string | null> => {
  try {
    return new TextDecoder().decode(await effects.read(path));
  } catch {
    return null;
  }
};

const LOOKS = 10;
const PAUSE = 20;

/** Where the disk knows no links, a lock is there a moment before its words are: one without words is looked at again, until that moment is surely over. */
const settledText = async (path: string, effects: Effects): Promise<string | null> => {
  for (let look = 1; ; look++) {
    const text = await textOf(path, effects);
    if (text === null || ownerIn(text) !== null || look === LOOKS) return text;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
};

/** Null for a lock that was never finished. */
const ownerIn = (text: string | null): Owner | null => {
  try {
    const owner = JSON.parse(text ?? "") as Partial<Owner> | null;
    return typeof owner?.process === "number" ? ({ boot: null, started: null, ...owner } as Owner) : null;
  } catch {
    return null;
  }
};

/**
 * Numbers of processes come again: after the machine was started anew, and where the program is always number 1, as in a container. So
 * the same number is the same process only since the same start of the machine and of the process, where the system tells of these.
 */
const isGone = (owner: Owner, { owner: self, alive, startOf }: Effects): boolean => {
  if (owner.machine !== self.machine) return false;
  if (differ(owner.boot, self.boot) || owner.process === self.process) return true;
  return !alive(owner.process) || differ(owner.started, startOf(owner.process));
};

const differ = (one: string | null, other: string | null): boolean => one !== null && other !== null && one !== other;

const heldBy = (place: Place, owner: Owner | null): Stop => {
  const who = owner === null ? "Another run" : `Process ${owner.process} on ${owner.machine}, since ${owner.since},`;
  return new Stop(
    exit.failed,
    `${who} is writing ${place.folder}. Wait until it ends; if it is gone for good, remove ${place.lock}.`,
  );
};
