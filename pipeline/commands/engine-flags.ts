import type { Command } from "commander";
import type { FilterFlags } from "../stages/filter.ts";

export const COUNTS = "leave the number of lines read and written and their checksums in FILE";
export const TALLY =
  'print the counts as a last line, {"tally": …}, too: without it an engine knows that lines are missing';

/** What an engine asks of a stage that people need not. */
export const addEngineFlags = (command: Command): Command =>
  command
    .option("--tally", TALLY)
    .option("--columns", "print what to group and sort by before each line, separated by tabs");

export const flagsOf = ({
  counts,
  tally,
  columns,
}: Readonly<{ counts?: string; tally?: boolean; columns?: boolean }>): FilterFlags => ({
  counts: counts ?? null,
  tally: tally ?? false,
  columns: columns ?? false,
});
