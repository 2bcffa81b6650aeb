import { dirname, join, resolve } from "node:path";
import { type OwnWords, strangeCurrency } from "../../src/words.ts";
import type { Effects } from "../effects.ts";
import { wrongUsage } from "../exit.ts";
import { formatsIn } from "../formats/formats.ts";
import { noGates } from "../publish/gates.ts";
import { type Limits, MEGABYTE, MILLION, usualLimits } from "../read/limits.ts";
import type { RunOptions } from "../run.ts";
import { issueText } from "./issues.ts";
import { jsonIn } from "./json-in.ts";
import { readOwnWords } from "./own-words.ts";
import { type Config, configSchema } from "./schema.ts";
import { gatesFrom } from "./values.ts";

/** Where a value comes from: a flag wins over the file, the file over the default. */
export type Origin = "flag" | "file" | "default";
export type Values = Omit<Config, "$schema">;
export type Setting = Readonly<{ name: keyof Values; value: unknown; origin: Origin }>;

/** What was said on the command line, and no more. */
export type Said = Readonly<{ config: string | null; values: Values }>;

const FILE = "attested.config.json";

/** Every setting with its origin. */
export const settingsOf = async ({ config, values }: Said, effects: Effects): Promise<readonly Setting[]> => {
  const file = await readConfig(config, effects);
  const defaults = { ...nothing, concurrency: effects.cores };
  const settings = (Object.keys(defaults) as (keyof Values)[]).map((name): Setting => {
    if (values[name] !== undefined) return { name, value: values[name], origin: "flag" };
    if (file[name] !== undefined) return { name, value: file[name], origin: "file" };
    return { name, value: defaults[name], origin: "default" };
  });
  const whole = await Promise.all(
    settings.map(async (one) =>
      one.name === "lexicon" && one.value !== null
        ? { ...one, value: await readOwnWords(one.value as string | OwnWords, effects) }
        : one,
    ),
  );
  const strange = strangeCurrency(ownIn(valuesOf(whole)).own ?? {});
  if (strange !== null) throw wrongUsage(`${strange}.`);
  return whole;
};

const valuesOf = (settings: readonly Setting[]): Values =>
  Object.fromEntries(settings.map(({ name, value }) => [name, value ?? undefined])) as Values;

const nothing: Readonly<Record<keyof Values, unknown>> = {
  ...{ inputs: null, out: null, textColumn: null, encoding: null, concurrency: 1, timeout: 60, memory: 2048 },
  ...{ maxSize: usualLimits.bytes / MEGABYTE, maxDepth: usualLimits.depth, maxWork: usualLimits.steps / MILLION },
  ...{ mode: "permissive", failOn: null, cache: true, corrections: null, keep: null, excel: false, format: null },
  ...{ lexicon: null, currency: null, fiscalYear: null, text: true, logFormat: "plain" },
};

/** Whether the configuration alone asks for lines of JSON; what a flag asks for is so from the first line on. */
export const turnsToJsonLog = (settings: readonly Setting[]): boolean =>
  settings.some(({ name, value, origin }) => name === "logFormat" && value === "json" && origin !== "flag");

/** The options of a run; wrong usage when inputs or DIR are said nowhere. */
export const runOptionsOf = (settings: readonly Setting[]): RunOptions => {
  const values = valuesOf(settings);
  const { inputs, out, textColumn = null, encoding = null, concurrency = 1, timeout = 60, memory = 2048 } = values;
  if (inputs === undefined) throw wrongUsage(`Say what to read: attested run INPUT… --out DIR, or inputs in ${FILE}.`);
  if (out === undefined) throw wrongUsage(`Say where the datasets go: --out DIR, or out in ${FILE}.`);
  if (inputs.includes("")) throw wrongUsage("The name of an input is empty: is a variable of the shell not set?");
  if (out === "") throw wrongUsage("The name of DIR is empty: is a variable of the shell not set?");
  const given = values.failOn === undefined ? noGates : gatesFrom(values.failOn);
  return {
    ...{
      inputs,
      out,
      concurrency,
      timeout,
      memory,
      reading: {
        textColumn,
        encoding,
        ...ownIn(values),
        ...limitsIn(values),
        ...(values.text === false && { text: false }),
      },
    },
    gates: values.mode === "strict" ? { ...given, quarantined: 0 } : given,
    ...{
      cache: values.cache ?? true,
      corrections: values.corrections ?? null,
      keep: values.keep ?? null,
      excel: values.excel ?? false,
      formats: values.format === undefined ? [] : formatsIn(values.format),
    },
  };
};

/** Own words of the configuration and of the flags, for commands that take no other settings; nothing where none are said. */
export const ownWordsOf = async (said: Said, effects: Effects): Promise<OwnWords | undefined> => {
  return ownIn(valuesOf(await settingsOf(said, effects))).own;
};

/** What the lexicons take from the configuration; nothing where it says nothing. */
const ownIn = ({ lexicon, currency, fiscalYear }: Values): Readonly<{ own?: OwnWords }> => {
  const own = {
    ...(typeof lexicon === "object" && (lexicon as OwnWords)),
    ...(currency !== undefined && { currency }),
    ...(fiscalYear !== undefined && { fiscalYear }),
  };
  return Object.keys(own).length > 0 ? { own } : {};
};

/** The limits that are not the usual; nothing where all are, so that a run says no more than it must. */
const limitsIn = ({ maxSize, maxDepth, maxWork }: Values): Readonly<{ limits?: Partial<Limits> }> => {
  const said = {
    ...(maxSize !== undefined && { bytes: maxSize * MEGABYTE }),
    ...(maxDepth !== undefined && { depth: maxDepth }),
    ...(maxWork !== undefined && { steps: maxWork * MILLION }),
  };
  const limits = Object.fromEntries(
    Object.entries(said).filter(([name, value]) => value !== usualLimits[name as keyof Limits]),
  );
  return Object.keys(limits).length > 0 ? { limits } : {};
};

/** The file that is named, else the one in this folder, else nothing. Its paths start from its own folder. */
const readConfig = async (given: string | null, effects: Effects): Promise<Values> => {
  const path = resolve(effects.folder, given ?? FILE);
  if ((await effects.kind(path)) === null) {
    if (given === null) return {};
    throw wrongUsage(`There is no ${given}.`);
  }
  const { inputs, out, corrections, lexicon, $schema: _, ...rest } = checked(given ?? FILE, await effects.read(path));
  const folder = dirname(path);
  const from = (name: string): string => (name === "-" || folder === effects.folder ? name : join(folder, name));
  return {
    ...rest,
    ...(corrections !== undefined && { corrections: from(corrections) }),
    ...(lexicon !== undefined && { lexicon: typeof lexicon === "string" ? from(lexicon) : lexicon }),
    ...(inputs && { inputs: inputs.map(from) }),
    ...(out !== undefined && { out: from(out) }),
  };
};

const checked = (name: string, bytes: Uint8Array): Config => {
  const result = configSchema.safeParse(jsonIn(name, bytes));
  if (result.success) return result.data;
  throw wrongUsage(`${name}: ${issueText(result.error.issues[0], "the file")}.`);
};
