import { join } from "node:path";
import { exit, Stop } from "../exit.ts";
import type { Run } from "../run.ts";
import { manifestOf } from "../write/manifest.ts";
import { sealed } from "../write/seal.ts";

/** Leaves the manifest of a run that failed or was refused beside DIR; wrong usage leaves nothing. */
export const keepRefused = async (error: unknown, run: Run): Promise<void> => {
  if (error instanceof Stop && error.status === exit.usage) return;
  const { effects, place } = run;
  const status = error instanceof Stop && error.status === exit.refused ? "refused" : "failed";
  const message = error instanceof Error ? error.message : String(error);
  try {
    await effects.makeFolder(place.refused);
    await effects.write(join(place.refused, "run.json"), [sealed(manifestOf(run, { status, error: message }))]);
  } catch {
    effects.log(`The manifest of this run could not be kept in ${place.refused}.`);
  }
};
