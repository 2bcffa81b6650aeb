import { join } from "node:path";
import type { Effects } from "../effects.ts";
import { wrongUsage } from "../exit.ts";
import { withFiles } from "../with-files.ts";
import type { Manifest } from "./manifest.ts";

/** What tells how a run was made. It is sealed, and a folder that has one is an output. */
export const MANIFEST = "run.json";

export const isOutput = async (folder: string, effects: Effects): Promise<boolean> =>
  (await effects.kind(join(folder, MANIFEST))) !== null;

/** Wrong usage where no run published in `folder`, which the user calls `given`. */
export const mustBeOutput = async (folder: string, given: string, effects: Effects): Promise<void> => {
  if (!(await isOutput(folder, effects)))
    throw wrongUsage(`${given} is no output of attested: it has no ${MANIFEST}. Name the folder that a run wrote.`);
};

/** What the manifest says, unproved; null where there is none, or none that can be read. */
export const manifestIn = async (folder: string, effects: Effects): Promise<Manifest | null> => {
  if (!(await isOutput(folder, effects))) return null;
  return withFiles<Manifest>(await effects.read(join(folder, MANIFEST)));
};

/** The same where it must be there. */
export const manifestOf = async (folder: string, given: string, effects: Effects): Promise<Manifest> => {
  await mustBeOutput(folder, given, effects);
  const manifest = await manifestIn(folder, effects);
  if (manifest === null) throw wrongUsage(`The ${MANIFEST} of ${given} is damaged: \`attested verify\` tells where.`);
  return manifest;
};
