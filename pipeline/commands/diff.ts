import type { Command } from "commander";
import type { Cli } from "./cli.ts";

type Flags = Readonly<{ json?: boolean }>;

export const addDiff = (program: Command, { effects, end }: Cli): Command =>
  program
    .command("diff")
    .summary("tell what differs between two outputs")
    .description(
      "Compares the records of two folders by their ids: added, removed, changed, merged, split. The same that `changes.jsonl` tells of the run before.",
    )
    .argument("<old>", "folder of an earlier run")
    .argument("<new>", "folder of a later run")
    .option("--json", "print one JSON object per line")
    .addHelpText(
      "after",
      `
Examples:
  attested diff data-monday data-tuesday
  attested diff old new --json | jq -c 'select(.op == "removed")'

Status: 0 compared, whether or not something differs; 2 wrong usage.`,
    )
    .action(async (old: string, now: string, { json }: Flags) => {
      const { diff } = await import("../diff/diff.ts");
      end(await diff({ old, now, json: json ?? false }, effects));
    });
