import { resolve } from "node:path";
import { strataOf, stratified } from "../../src/index.ts";
import type { Effects } from "../effects.ts";
import { type Exit, exit, wrongUsage } from "../exit.ts";
import { openPublished } from "../report/dataset.ts";
import { sheetCsv } from "../write/sheet-csv.ts";
import { reviewedFrom } from "./reviewed.ts";
import { columns, reviewables } from "./sheet.ts";
import { precisions, precisionTable } from "./told.ts";

export type SampleOptions = Readonly<{
  folder: string;
  count: number;
  seed: string;
  /** A sheet that came back filled in; null to draw one. */
  reviewed: string | null;
  json: boolean;
}>;

/** Draws a review sheet from a published dataset, or tells what a filled one says of it. */
export const sample = async (options: SampleOptions, effects: Effects): Promise<Exit> => {
  const items = reviewables(await openPublished(resolve(effects.folder, options.folder), effects));
  if (items.length === 0) throw wrongUsage(`${options.folder} holds no mention that could be reviewed.`);
  const strata = strataOf(items);
  if (options.reviewed !== null) {
    const told = precisions(await reviewedFrom(options.reviewed, items, effects), strata);
    await effects.print(options.json ? `${JSON.stringify(told, null, 2)}\n` : precisionTable(told));
    return exit.well;
  }
  const rows = stratified(items, options.count, options.seed).map(({ key, stratum, cells }) => ({
    ...cells,
    ...{ key, stratum, stratum_size: String(strata.get(stratum)?.length ?? 0) },
  }));
  await effects.print(sheetCsv(columns, rows));
  effects.log(`${rows.length} of ${items.length} mentions from ${strata.size} strata. Say yes or no in "correct".`);
  return exit.well;
};
