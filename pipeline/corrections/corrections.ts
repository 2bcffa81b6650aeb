import { resolve } from "node:path";
import { type Correction, correctable, correctionFields, correctionVerbs, type Unmet } from "../../src/index.ts";
import { utf8In } from "../config/utf8.ts";
import type { Effects } from "../effects.ts";
import { wrongUsage } from "../exit.ts";
import { readTable } from "../publish/previous.ts";
import { sha256Of } from "../write/seal.ts";

/** Read without being named, where it stands in the folder that `attested` was called from. */
export const CORRECTIONS = "attested.corrections.csv";

/** What people have corrected, and what tells one version of their file from another. */
export type CorrectionFile = Readonly<{
  /** As it was given. */
  name: string;
  path: string;
  sha256: string;
  rows: readonly Correction[];
}>;

/** The file named, or the one that goes without saying; null where there is none. */
export const readCorrections = async (given: string | null, effects: Effects): Promise<CorrectionFile | null> => {
  const name = given ?? CORRECTIONS;
  const path = resolve(effects.folder, name);
  if ((await effects.kind(path)) === null) {
    if (given !== null) throw wrongUsage(`There is no file ${given}.`);
    return null;
  }
  const text = utf8In(name, await effects.read(path));
  return { name, path, sha256: sha256Of(text), rows: correctionsIn(name, text) };
};

const columns = ["target", "field", "value", "who", "when", "why"] as const;

/** Every row must say what, by whom, when and why: a correction that cannot be answered for is none. */
const correctionsIn = (name: string, text: string): readonly Correction[] => {
  const table = readTable(text);
  const missing = table.columns.length === 0 ? [] : columns.filter((column) => !table.columns.includes(column));
  if (missing.length > 0) throw wrongUsage(`${name} lacks the columns ${missing.join(", ")}.`);
  return table.rows.map((row, at) => {
    const line = at + 2;
    const said = (column: (typeof columns)[number]): string => {
      const value = row[column]?.trim();
      if (!value) throw wrongUsage(`${name}, row ${line}: ${column} is empty.`);
      return value;
    };
    const field = said("field");
    if (!correctionFields.includes(field))
      throw wrongUsage(`${name}, row ${line}: ${field} is no field; say one of these. ${fieldsByKind()}`);
    const when = said("when");
    if (!/^\d{4}-\d{2}-\d{2}/.test(when) || Number.isNaN(Date.parse(when)))
      throw wrongUsage(`${name}, row ${line}: ${when} is no date; say it as 2024-05-31.`);
    return {
      line,
      target: said("target"),
      field,
      value: row.value?.trim() || null,
      who: said("who"),
      when,
      why: said("why"),
      exact: row.exact?.trim() || null,
    };
  });
};

/** What may be corrected of each kind: `quotes: kind, speaker_name …`. */
const fieldsByKind = (): string =>
  [
    ...Object.entries(correctable).map(([kind, fields]) => `${kind}: ${Object.keys(fields).join(", ")}`),
    `all: ${correctionVerbs.join(", ")}`,
  ].join("; ");

/** Sources that somebody has taken down, by id or uri as they were named. */
export const takenDownBy = (corrections: CorrectionFile | null): ReadonlySet<string> =>
  new Set((corrections?.rows ?? []).flatMap(({ field, target }) => (field === "take_down" ? target : [])));

/** Tells of corrections that met nothing, and of those that an edited article could make meet something else. */
export const logUnmet = (unmet: readonly Unmet[], corrections: CorrectionFile | null, { log }: Effects): void => {
  const name = corrections?.name ?? CORRECTIONS;
  for (const { correction, reason } of unmet)
    log(`${name}, row ${correction.line}: ${correction.target} ${correction.field}: ${reason}.`);
  const wordless = (corrections?.rows ?? []).filter(({ target, exact }) => target.includes("@") && exact === null);
  if (wordless.length > 0)
    log(
      `${name}: ${wordless.length} ${wordless.length === 1 ? "row names" : "rows name"} a place without its words; with a column exact that has them, nothing else is corrected there when the article is edited.`,
    );
};
