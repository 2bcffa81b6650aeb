import { basename, dirname, join, resolve } from "node:path";
import type { Effects } from "../effects.ts";

/** The output folder and the few names beside it that a run may use. */
export type Place = Readonly<{
  /** Absolute path of DIR. */
  folder: string;
  parent: string;
  lock: string;
  /** Holds the next version while it is written, the journal, and the version before while they are exchanged. */
  next: string;
  refused: string;
  /** Version folders, with `--keep`. */
  versions: string;
}>;

export const placeOf = (given: string, effects: Effects): Place => {
  const folder = resolve(effects.folder, given);
  const parent = dirname(folder);
  const beside = (suffix: string): string => join(parent, `.${basename(folder)}.${suffix}`);
  return {
    folder,
    parent,
    lock: beside("lock"),
    next: beside("next"),
    refused: beside("refused"),
    versions: beside("versions"),
  };
};
