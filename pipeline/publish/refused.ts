import { basename, dirname, join } from "node:path";
import { exit, Stop } from "../exit.ts";
import { messageOf } from "../message-of.ts";
import type { Run } from "../run.ts";
import { type Manifest, manifestOf, type Told } from "../write/manifest.ts";
import { MANIFEST } from "../write/manifest-in.ts";
import { sealed } from "../write/seal.ts";
import { setAside, undoAtOnce } from "./exchange.ts";

/** A run that a gate did not let through, and that is kept. */
class Refused extends Stop {}

/** Keeps what a gate refused beside DIR, whole: datasets, quarantine and manifest. */
export const refuse = async ({ error }: Manifest, { place, options, effects }: Run): Promise<never> => {
  await setAside(place, effects);
  const where = join(dirname(options.out), basename(place.refused));
  throw new Refused(exit.refused, `${error} The refused run is kept in ${where}, until the next run replaces it.`);
};

/** What a run that a signal ends leaves: DIR as it was, its manifest beside it, and no lock. */
export const keepEnded = (signal: string, run: Run): void => {
  const { effects, place } = run;
  const error = `Ended by ${signal}.`;
  undoAtOnce(place, effects);
  const manifest = manifestOf(run, { status: "failed", error, told: run.account.told(), files: [] });
  effects.atOnce.remove(place.refused);
  effects.atOnce.write(join(place.refused, MANIFEST), sealed(manifest));
  effects.atOnce.remove(place.lock);
  effects.log(`attested: ended by ${signal}: ${place.folder} is as it was.`);
};

/** Leaves the manifest of a run that failed beside DIR, with what is known of it by then; wrong usage leaves nothing. */
export const keepFailed = async (error: unknown, run: Run): Promise<void> => {
  if (error instanceof Refused || (error instanceof Stop && error.status === exit.usage)) return;
  const { effects, place } = run;
  const message = messageOf(error);
  const write = async (told: Told | null): Promise<void> => {
    await effects.remove(place.refused);
    await effects.makeFolder(place.refused);
    const manifest = manifestOf(run, { status: "failed", error: message, told, files: [] });
    await effects.write(join(place.refused, MANIFEST), [sealed(manifest)]);
  };
  try {
    // On a full disk there may be room for the reason alone.
    await write(run.account.told()).catch(() => write(null));
  } catch {
    await effects.remove(place.refused).catch(() => undefined);
    effects.log(`The manifest of this run could not be kept in ${place.refused}.`);
  }
};
