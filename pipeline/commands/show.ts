import type { Command } from "commander";
import type { Cli } from "./cli.ts";

type Flags = Readonly<{ data: string; json?: boolean }>;

export const addShow = (program: Command, { effects, end }: Cli): Command =>
  program
    .command("show")
    .summary("show a record with everything that attests it")
    .description(
      "Prints the record with this id: each mention in its context, with rule, evidence and confidence; why its mentions are one record, and what was nearly merged and was not; its links, and where sources differ. An id that was merged leads to the record that it went into.",
    )
    .argument("<id>", "id of a document, quote, figure, measure, speaker or conflict")
    .option("-d, --data <dir>", "folder that `attested run` wrote", "output")
    .option("--json", "print the same as JSON")
    .addHelpText(
      "after",
      `
Examples:
  attested show q-k5wz3m2f7a4b6c2d
  attested show f-2f7a4b6c2dk5wz3m --data data --json | jq .record

Status: 0 shown, 2 no such id or folder.`,
    )
    .action(async (id: string, { data, json }: Flags) => {
      const { show } = await import("../show/show.ts");
      end(await show({ id, data, json: json ?? false }, effects));
    });
