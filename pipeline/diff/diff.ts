import { resolve } from "node:path";
import type { Change } from "../../src/index.ts";
import type { Effects } from "../effects.ts";
import { type Exit, exit } from "../exit.ts";
import { changesBetween } from "../publish/changes.ts";
import { type PreviousRecords, previousRun, type RecordFile } from "../publish/previous.ts";
import { mustBeOutput } from "../write/manifest-in.ts";

export type DiffOptions = Readonly<{ old: string; now: string; json: boolean }>;

/** Prints what differs between the records of two outputs. */
export const diff = async ({ old, now, json }: DiffOptions, effects: Effects): Promise<Exit> => {
  const [before, after] = [await opened(old, effects), await opened(now, effects)];
  const changes = changesBetween(before, after);
  if (changes.length > 0)
    await effects.print(
      changes.map((change) => `${json ? JSON.stringify(change) : told(change, before, after)}\n`).join(""),
    );
  effects.log(changes.length === 0 ? "No record differs." : `${changes.length} differences.`);
  return exit.well;
};

const opened = async (given: string, effects: Effects) => {
  const folder = resolve(effects.folder, given);
  await mustBeOutput(folder, given, effects);
  return previousRun(folder, effects);
};

type Run = Readonly<Record<RecordFile, PreviousRecords>>;

const told = ({ op, kind, id, fields, from, to }: Change, before: Run, after: Run): string => {
  const head = `${op.padEnd(7)} ${kind.padEnd(9)} ${id}`;
  if (op === "added") return `${head}  ${nameOf(to)}`;
  if (op === "removed") return `${head}  ${nameOf(from)}`;
  if (op === "merged" || op === "split") return `${head}  into ${Array.isArray(to) ? to.join(", ") : String(to)}`;
  const lines = fields
    .filter((name) => name !== "mentions")
    .map((name) => `\n          ${name}: ${wordsOf(from, name, before)} → ${wordsOf(to, name, after)}`);
  return `${head}${lines.join("")}${fields.includes("mentions") ? "\n          its mentions" : ""}`;
};

/** What a person knows the record by. */
const nameOf = (row: unknown): string => {
  const { content, name, uri, amount, currency, field } = (row ?? {}) as Readonly<Record<string, unknown>>;
  const text = content ?? name ?? uri ?? (amount === undefined ? field : `${String(currency)} ${String(amount)}`);
  return shortened(String(text ?? ""));
};

const wordsOf = (row: unknown, name: string, run: Run): string =>
  shortened(JSON.stringify((row as Readonly<Record<string, unknown>>)[name], namedIn(run)) ?? "nothing");

/** Ids with what a person knows them by: "s-… (Nora Vell)". */
const namedIn =
  (run: Run) =>
  (_key: string, value: unknown): unknown => {
    const line = typeof value === "string" && /^[a-z]-[a-z2-7]{16}$/.test(value) ? lineOf(value, run) : undefined;
    return line === undefined ? value : `${String(value)} (${nameOf(JSON.parse(line))})`;
  };

const lineOf = (id: string, run: Run): string | undefined =>
  Object.values(run)
    .find((records) => records.has(id))
    ?.get(id);

const shortened = (text: string): string => (text.length > 100 ? `${text.slice(0, 99)}…` : text);
