import type { Command } from "commander";
import type { StageLineName } from "../../src/index.ts";
import { exit, wrongUsage } from "../exit.ts";
import type { Filter } from "../stages/filter.ts";
import type { Cli } from "./cli.ts";
import { addEngineFlags, COUNTS, flagsOf, TALLY } from "./engine-flags.ts";

type Flags = Readonly<{
  counts?: string;
  tally?: boolean;
  columns?: boolean;
  sorted?: boolean;
  registry?: string;
  out?: string;
  sources?: string;
  excel?: boolean;
  merge?: boolean;
  parts?: string;
  whole?: boolean;
  decisions?: boolean;
  step?: string;
  generation?: string;
}>;
type Stage = Readonly<{
  name: string;
  summary: string;
  description: string;
  reads: readonly StageLineName[];
  filter: (flags: Flags, cli: Cli) => Promise<Filter>;
}>;

const STATUS = "Status: 0 only when every line was answered; 2 when a line is none that it reads, with its number.";

const filters: readonly Stage[] = [
  {
    name: "keys",
    summary: "filter: what is found in articles in, a line for each key of each mention out",
    description:
      'Reads the lines that `attested extract --sketch` writes. Prints {"key", "kind", "mention": {"address", "document", "facts"}}, one or more for each mention: what may be the same thing shares a key.',
    reads: ["extraction"],
    filter: async () => (await import("../stages/keys.ts")).keysFilter(),
  },
  {
    name: "compare",
    summary: "filter: lines of keys, grouped by key, in, edges between mentions out",
    description:
      'Reads the lines of `attested keys`, those of one key together. Prints {"kind", "a", "b", "same", "reason", "score"} for pairs that are the same or nearly; `apart` true where they are known to be two things. A key that too many mentions share is compared in part; what is left is counted and told.',
    reads: ["key"],
    filter: async ({ sorted }, { effects }) => {
      const { compareFilter, compareSortedFilter } = await import("../stages/compare.ts");
      return sorted ? compareSortedFilter(effects.log) : compareFilter(effects.log);
    },
  },
  {
    name: "cluster",
    summary: "filter: edges and members in, the cluster of each member out",
    description:
      'Reads edges, in any order, and what tells the members: documents with mentions, lines of keys, or {"kind", "member"}. Prints {"kind", "cluster", "member"} for every member, also one that stands alone.',
    reads: ["edge", "member", "key", "extraction"],
    filter: async ({ decisions = false }) => (await import("../stages/cluster.ts")).clusterFilter(decisions),
  },
  {
    name: "merge",
    summary: "filter: mentions and their clusters in, records out",
    description:
      'Reads documents with mentions, the lines of `attested cluster` (those of documents are families), and lines of documents.jsonl where more is known of a document than its answer says. Prints {"kind", "record"}: documents, quotes, figures, measures, speakers, and the ids of the registry.',
    reads: ["extraction", "membership", "document"],
    filter: async ({ registry }, { effects }) => {
      const { readRegistryFile } = await import("../publish/registry.ts");
      const { mergeFilter } = await import("../stages/merge.ts");
      return mergeFilter(registry === undefined ? [] : await readRegistryFile(registry, effects));
    },
  },
];

const example = `
Examples:
  attested extract --sketch < articles.jsonl > found.jsonl
  attested keys < found.jsonl | LC_ALL=C sort > keys.jsonl
  attested compare < keys.jsonl > edges.jsonl
  cat found.jsonl edges.jsonl | attested cluster > clusters.jsonl
  cat found.jsonl clusters.jsonl | attested merge > records.jsonl
  cat records.jsonl found.jsonl edges.jsonl clusters.jsonl | attested publish --out data
  cat documents.jsonl found.jsonl edges.jsonl clusters.jsonl | attested publish --merge --out data

${STATUS}`;

const addFilter =
  ({ name, summary, description, reads, filter }: Stage) =>
  (program: Command, cli: Cli): Command => {
    const command = program.command(name).summary(summary).description(description).option("--counts <file>", COUNTS);
    addEngineFlags(command);
    if (name === "compare")
      command.option("--sorted", "the lines are sorted by the columns of `keys`: hold few of them");
    if (name === "cluster") command.option("--decisions", "print what becomes of each edge, too, as rows of decisions");
    if (name === "merge") addMergeFlags(command);
    return command.addHelpText("after", example).action(async (flags: Flags) => {
      const { runFilter } = await import("../stages/filter.ts");
      const step = flags.step === undefined ? null : await mergeStep(flags, cli);
      const made = step ?? { stage: name, reads, filter: await filter(flags, cli) };
      await runFilter({ ...flagsOf(flags), ...made }, made.filter, cli.effects);
      cli.end(exit.well);
    });
  };

const addMergeFlags = (command: Command): Command =>
  command
    .option("--registry <file>", "ids.csv of the run before, so that ids last")
    .option(
      "--step <name>",
      "do one step for an engine that groups and sorts the lines in between: copies, families, founders, registry, names, mentions, records, sums, conflicts, decisions",
    )
    .option("--generation <number>", "with --step: of the ids that are new");

/** One step of the stage `merge`. */
const mergeStep = async ({ step = "", registry, generation }: Flags, { effects }: Cli) => {
  const { mergeSteps } = await import("../stages/merging/steps.ts");
  const { MERGE_STEP } = await import("../stages/columns.ts");
  const found = mergeSteps[step];
  if (found === undefined)
    throw wrongUsage(`There is no step ${step}; there are ${Object.keys(mergeSteps).join(", ")}.`);
  const { readRegistryFile } = await import("../publish/registry.ts");
  const rows = registry === undefined ? [] : await readRegistryFile(registry, effects);
  const given = { registry: rows, generation: generation === undefined ? null : Number(generation) };
  return { stage: MERGE_STEP, reads: found.reads, filter: found.filter(given) };
};

const addPublish = (program: Command, { effects, end }: Cli): Command =>
  program
    .command("publish")
    .summary("filter: records and documents in, the datasets in DIR out")
    .description(
      "Reads the lines of `attested merge` and the documents with mentions they were made of; with edges and clusters, decisions.jsonl is filled too. Writes the datasets, links, conflicts, ids and the data package to DIR: whole, or not at all. Records must have been merged with the registry that DIR holds. With `--merge` no records are given: documents come first, as `extract --sources` prints them, then edges and clusters; they are merged here, on disk, with the registry of DIR, and memory holds the documents' own records and numbers. With `--parts` the rows of each file are in a folder, as the steps of `merge` and an engine left them.",
    )
    .requiredOption("-o, --out <dir>", "folder for the datasets; what an earlier run wrote there is replaced")
    .option("--sources <root>", "folder that the documents' uris start from, for `verify`", ".")
    .option("--merge", "no records are given: merge here what is given, on disk")
    .option(
      "--parts <folder>",
      "no records are given: the rows of FILE are in FOLDER/FILE, sorted; the lines tell of them",
    )
    .option(
      "--whole",
      'with --merge or --parts: publish nothing unless the last line is {"tally": {"written": LINES BEFORE IT}}',
    )
    .option("--excel", "also write NAME.excel.csv, safe to open in a spreadsheet")
    .option("--counts <file>", COUNTS)
    .option("--tally", TALLY)
    .addHelpText("after", example)
    .action(
      async ({ out = "", sources = ".", excel = false, merge = false, whole = false, parts, ...flags }: Flags) => {
        const { noGates } = await import("../publish/gates.ts");
        const { publishStage } = await import("../stages/publish.ts");
        const reading = { encoding: null, textColumn: null };
        const given = {
          inputs: [`${sources}/-`],
          out,
          excel,
          merge,
          parts: parts ?? null,
          whole,
          keep: null,
          formats: [],
          corrections: null,
          cache: false,
          concurrency: 1,
          memory: 2048,
          timeout: 60,
        };
        end(await publishStage({ ...given, reading, gates: noGates, ...flagsOf(flags) }, effects));
      },
    );

/** The stages of a run as filters of their own, for engines. */
export const stageCommands: readonly ((program: Command, cli: Cli) => Command)[] = [
  ...filters.map(addFilter),
  addPublish,
];
