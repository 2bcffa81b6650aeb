import { type Command, InvalidArgumentError } from "commander";
import type { Said, Values } from "../config/settings.ts";
import { GATES, knownEncoding } from "../config/values.ts";
import { formatsIn } from "../formats/formats.ts";
import { LARGEST_SIZE } from "../read/limits.ts";
import { positive, upTo } from "./options.ts";
import { addWords, CONFIG } from "./words.ts";

/** The inputs and options that `run` and `config` share; each may stand in `attested.config.json` too. */
export const addSettings = (command: Command): Command =>
  addWords(addReading(command))
    .option("--no-text", "leave the articles' words around mentions out of the datasets")
    .option("--text", "keep them, where the configuration leaves them out")
    .option("--log-format <format>", "plain, or json: every line on standard error is a JSON object", format)
    .option("--excel", "also write NAME.excel.csv, safe to open in a spreadsheet")
    .option("--no-excel", "do not, where the configuration does")
    .option(
      "--format <names>",
      "also write the datasets as parquet, duckdb (one file), sqlite (one file): some of them, with commas; csv and jsonl are always written",
      formats,
    );

const addReading = (command: Command): Command =>
  command
    .argument(
      "[input...]",
      "files and folders; hidden files, and folders that a run wrote, are passed over; - is JSON Lines on standard input, packed too",
    )
    .option("-o, --out <dir>", "folder for the datasets; what an earlier run wrote there is replaced")
    .option("--config <file>", CONFIG)
    .option("--text-column <name>", "column of CSV or JSON Lines that holds the text, where its name does not tell")
    .option("--encoding <label>", "encoding of files that do not say theirs; without it, it is found", encoding)
    .option("--concurrency <n>", "worker threads, else one for each core; changes nothing in the output", positive)
    .option("--timeout <seconds>", "the most that one article may take, else 60; it is quarantined then", positive)
    .option(
      "--max-size <megabytes>",
      `the most that one article may have, else 64; ${LARGEST_SIZE} at most`,
      upTo(LARGEST_SIZE),
    )
    .option("--max-depth <n>", "the deepest that a page's tags may be nested, else 2000", positive)
    .option(
      "--max-work <n>",
      "the most million steps that one article may cost, which are about seconds, else 10",
      positive,
    )
    .option(
      "--memory <megabytes>",
      "what the run should do with, else 2048: beyond it joins and sorts go to disk; changes nothing in the output",
      positive,
    )
    .option("--mode <mode>", "permissive: what cannot be read is quarantined; strict: it refuses the run", mode)
    .option(
      "--fail-on <gates>",
      "refuse to publish: quarantined=5%, fewer=20% (than the run before), empty, schema",
      gates,
    )
    .option("--no-cache", "read everything anew, and leave nothing in .attested-cache beside DIR")
    .option("--cache", "read only what changed, where the configuration reads everything")
    .option(
      "--corrections <file>",
      "what people have corrected, as CSV; without it, attested.corrections.csv in this folder, if there is one",
    )
    .option("--keep <n>", "make DIR a link to the newest of N kept versions", positive);

/** What was said, without commander's own defaults. */
export const saidIn = (inputs: readonly string[], command: Command): Said => {
  const { config = null, ...flags } = command.opts<Values & { config?: string }>();
  const given = Object.entries(flags).filter(([name]) => command.getOptionValueSource(name) === "cli");
  return { config, values: { ...Object.fromEntries(given), ...(inputs.length > 0 && { inputs: [...inputs] }) } };
};

const encoding = (label: string): string => {
  if (knownEncoding(label)) return new TextDecoder(label).encoding;
  throw new InvalidArgumentError("Say an encoding as the web names them, as in windows-1252.");
};

const formats = (text: string): string => {
  formatsIn(text);
  return text;
};

const format = (text: string): string => {
  if (text === "plain" || text === "json") return text;
  throw new InvalidArgumentError("Say plain or json.");
};

const mode = (text: string): string => {
  if (text === "permissive" || text === "strict") return text;
  throw new InvalidArgumentError("Say permissive or strict.");
};

const gates = (text: string): string => {
  if (GATES.test(text)) return text;
  throw new InvalidArgumentError("Say some of quarantined=5%, fewer=20%, empty, schema, with commas between them.");
};
