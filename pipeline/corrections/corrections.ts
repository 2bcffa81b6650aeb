import { resolve } from "node:path";
import { type Correction, correctionFields, type Unmet } from "../../src/index.ts";
import { utf8In } from "../config/utf8.ts";
import type { Effects } from "../effects.ts";
import { wrongUsage } from "../exit.ts";
import { readCsv } from "../publish/previous.ts";
import { sha256Of } from "../write/seal.ts";

/** Read without being named, where it stands in the folder that `attested` was called from. */
export const CORRECTIONS = "attested.corrections.csv";

/** What people have corrected, and what tells one version of their file from another. */
export type CorrectionFile = Readonly<{ path: string; sha256: string; rows: readonly Correction[] }>;

/** The file named, or the one that goes without saying; null where there is none. */
export const readCorrections = async (given: string | null, effects: Effects): Promise<CorrectionFile | null> => {
  const path = resolve(effects.folder, given ?? CORRECTIONS);
  if ((await effects.kind(path)) === null) {
    if (given !== null) throw wrongUsage(`There is no file ${given}.`);
    return null;
  }
  const text = utf8In(given ?? CORRECTIONS, await effects.read(path));
  return { path, sha256: sha256Of(text), rows: correctionsIn(text) };
};

const columns = ["target", "field", "value", "who", "when", "why"] as const;

/** Every row must say what, by whom, when and why: a correction that cannot be answered for is none. */
const correctionsIn = (text: string): readonly Correction[] => {
  const rows = readCsv(text);
  const missing = columns.filter((name) => rows.length > 0 && !(name in (rows[0] ?? {})));
  if (missing.length > 0) throw wrongUsage(`${CORRECTIONS} lacks the columns ${missing.join(", ")}.`);
  return rows.map((row, at) => {
    const line = at + 2;
    const said = (name: (typeof columns)[number]): string => {
      const value = row[name]?.trim();
      if (!value) throw wrongUsage(`${CORRECTIONS}, row ${line}: ${name} is empty.`);
      return value;
    };
    const field = said("field");
    if (!correctionFields.includes(field))
      throw wrongUsage(`${CORRECTIONS}, row ${line}: ${field} is no field; say one of ${correctionFields.join(", ")}.`);
    const when = said("when");
    if (!/^\d{4}-\d{2}-\d{2}/.test(when) || Number.isNaN(Date.parse(when)))
      throw wrongUsage(`${CORRECTIONS}, row ${line}: ${when} is no date; say it as 2024-05-31.`);
    return {
      line,
      target: said("target"),
      field,
      value: row.value?.trim() || null,
      who: said("who"),
      when,
      why: said("why"),
    };
  });
};

/** Tells of corrections that met nothing. */
export const logUnmet = (unmet: readonly Unmet[], { log }: Effects): void => {
  for (const { correction, reason } of unmet)
    log(`${CORRECTIONS}, row ${correction.line}: ${correction.target} ${correction.field}: ${reason}.`);
};
