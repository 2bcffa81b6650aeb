import type { Command } from "commander";
import type { Cli } from "./cli.ts";

type Flags = Readonly<{ out: string; sources?: string; texts: boolean; title?: string }>;

export const addReport = (program: Command, { effects, end }: Cli): Command =>
  program
    .command("report")
    .summary("make one HTML file to look through an output")
    .description(
      "Makes a page that needs no network and no server: an overview with charts, every record with search and filters, each with its wordings, places and rules, and every article with what was found and dropped in it. What a reviewer marks there is saved as attested.corrections.csv.",
    )
    .argument("<dir>", "folder that `attested run` wrote")
    .option("-o, --out <file>", "file to write; - for standard output", "report.html")
    .option("--sources <root>", "folder that the documents' uris start from, when the sources were moved")
    .option("--no-texts", "leave the articles' texts out, for a page that may be passed on")
    .option("--title <words>", "heading of the page; the inputs' names otherwise")
    .addHelpText(
      "after",
      `
Examples:
  attested report output
  attested report data --out audit.html --title "Budget week"

Status: 0 made, 2 wrong usage, 1 failed.`,
    )
    .action(async (folder: string, { out, sources, texts, title }: Flags) => {
      const { report } = await import("../report/report.ts");
      end(await report({ folder, out, sources: sources ?? null, texts, title: title ?? null }, effects));
    });
