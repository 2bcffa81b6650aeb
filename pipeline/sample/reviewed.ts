import { resolve } from "node:path";
import type { Effects } from "../effects.ts";
import { wrongUsage } from "../exit.ts";
import { readCsv } from "../publish/previous.ts";
import { decode } from "../read/decode.ts";
import type { SheetRow } from "./sheet.ts";

/** What a reviewer said of one mention; null where nothing could be said. */
export type Judgement = Readonly<{ stratum: string; right: boolean | null }>;

const yes = new Set(["yes", "y", "true", "1", "x", "right", "correct", "ok"]);
const no = new Set(["no", "n", "false", "0", "wrong", "incorrect"]);
const unsure = new Set(["", "?", "unsure", "unclear", "skip"]);

/** Reads a sheet that came back: each row must be of these data, and say something that can be understood. */
export const reviewedFrom = async (
  file: string,
  items: readonly SheetRow[],
  effects: Effects,
): Promise<readonly Judgement[]> => {
  const path = resolve(effects.folder, file);
  if ((await effects.kind(path)) !== "file") throw wrongUsage(`There is no file ${file}.`);
  const decoded = decode(await effects.read(path), null);
  if ("problem" in decoded) throw wrongUsage(`${file}: ${decoded.problem.message}`);
  const rows = readCsv(decoded.text.replace(/^\uFEFF/, ""));
  const strata = new Map(items.map(({ key, stratum }) => [key, stratum]));
  const seen = new Set<string>();
  return rows.map((row, at) => {
    const place = `${file}, row ${at + 2}`;
    if (!("key" in row) || !("correct" in row)) throw wrongUsage(`${file} has no columns key and correct.`);
    const key = row.key ?? "";
    const stratum = strata.get(key);
    if (stratum === undefined) throw wrongUsage(`${place}: ${key || "an empty key"} is no mention of these data.`);
    if (seen.has(key)) throw wrongUsage(`${place}: ${key} was there before.`);
    seen.add(key);
    return { stratum, right: judgementIn(row.correct ?? "", place) };
  });
};

const judgementIn = (said: string, place: string): boolean | null => {
  const word = said.trim().toLowerCase();
  if (yes.has(word)) return true;
  if (no.has(word)) return false;
  if (unsure.has(word)) return null;
  throw wrongUsage(`${place}: correct is "${said}"; say yes, no, or nothing.`);
};
