import type { Command } from "commander";
import type { Cli } from "./cli.ts";
import { positive } from "./options.ts";

type Flags = Readonly<{ n: number; seed: string; reviewed?: string; json?: boolean }>;

export const addSample = (program: Command, { effects, end }: Cli): Command =>
  program
    .command("sample")
    .summary("draw a sheet for reviewers, and tell from it how often an output is right")
    .description(
      "Prints a CSV of mentions drawn at random from an output, stratified by kind and confidence, to be opened in a spreadsheet. Say yes or no in its column correct, and give the file back with --reviewed: it tells the precision of each stratum and of all, with 95 % confidence intervals (Wilson). The same data and seed draw the same sheet.",
    )
    .argument("<dir>", "folder that `attested run` wrote")
    .option("-n, --n <count>", "how many mentions to draw", positive, 200)
    .option("--seed <word>", "draw another sheet", "1")
    .option("--reviewed <file>", "a sheet that came back filled in")
    .option("--json", "with --reviewed: print the same as JSON")
    .addHelpText(
      "after",
      `
Examples:
  attested sample data --n 200 > review.csv
  attested sample data --reviewed review.csv

Status: 0 printed, 2 wrong usage, or a row of the sheet is not of these data.`,
    )
    .action(async (folder: string, { n, seed, reviewed, json }: Flags) => {
      const { sample } = await import("../sample/sample.ts");
      end(await sample({ folder, count: n, seed, reviewed: reviewed ?? null, json: json ?? false }, effects));
    });
