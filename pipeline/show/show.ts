import { resolve } from "node:path";
import type { Effects } from "../effects.ts";
import { type Exit, exit } from "../exit.ts";
import { dossierOf } from "./dossier.ts";
import { renderDossier } from "./render.ts";

export type ShowOptions = Readonly<{ id: string; data: string; json: boolean }>;

/** Prints a record with its provenance. */
export const show = async ({ id, data, json }: ShowOptions, effects: Effects): Promise<Exit> => {
  const dossier = await dossierOf(id, resolve(effects.folder, data), effects);
  await effects.print(json ? `${JSON.stringify(dossier, null, 2)}\n` : renderDossier(dossier));
  return exit.well;
};
