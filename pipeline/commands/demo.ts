import type { Command } from "commander";
import type { Cli } from "./cli.ts";

type Flags = Readonly<{ out: string; open: boolean }>;

export const addDemo = (program: Command, { effects, end }: Cli): Command =>
  program
    .command("demo")
    .summary("see what it does: invented articles, their datasets and the report")
    .description(
      "Puts eight invented articles from five countries into a folder, reads them, writes the datasets and the report, and opens the report. Three of the articles tell the same story and two another, so that there is something to merge.",
    )
    .option("-o, --out <dir>", "folder for the articles, the datasets and the report", "attested-demo")
    .option("--no-open", "print where the report is, and open nothing")
    .addHelpText(
      "after",
      `
Examples:
  attested demo
  attested demo --out /tmp/look --no-open

Status: 0 made, 2 wrong usage, 1 failed.`,
    )
    .action(async ({ out, open }: Flags) => {
      const { demo } = await import("../demo.ts");
      end(await demo({ folder: out, open }, effects));
    });
