import { aliases } from "./aliases.ts";
import { conflicts } from "./conflicts.ts";
import type { Dataset } from "./dataset.ts";
import { documents } from "./documents.ts";
import { figures } from "./figures.ts";
import { ids } from "./ids.ts";
import { changes, decisions, drops } from "./journals.ts";
import { links } from "./links.ts";
import { measures } from "./measures.ts";
import { mentions } from "./mentions.ts";
import { quotes } from "./quotes.ts";
import { speakers } from "./speakers.ts";

/** The version of file names, columns and enumerations; `run.json` and `datapackage.json` carry it. */
export const CONTRACT_VERSION = 1;

/** Every dataset by its name. */
export const datasets = {
  documents,
  quotes,
  figures,
  measures,
  speakers,
  mentions,
  aliases,
  links,
  conflicts,
  ids,
  drops,
  decisions,
  changes,
} as const;
export type DatasetName = keyof typeof datasets;

export const datasetList: readonly Dataset[] = Object.values(datasets);
