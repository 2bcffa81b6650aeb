import type { Command } from "commander";
import type { Cli } from "./cli.ts";

type Flags = Readonly<{ sources?: string; json?: boolean }>;

export const addVerify = (program: Command, { effects, end }: Cli): Command =>
  program
    .command("verify")
    .summary("prove that an output holds, to the character")
    .description(
      "Re-reads the sources and proves for every mention that its code points and bytes are its words; proves hashes, counts, keys and foreign keys of every file. Prints a line with file, record, field and place for everything that does not hold.",
    )
    .argument("<dir>", "folder that `attested run` wrote")
    .option("--sources <root>", "folder that the documents' uris start from, when the sources were moved")
    .option("--json", "print one JSON object per line")
    .addHelpText(
      "after",
      `
Examples:
  attested verify output
  attested verify data --sources /archive/2024

Status: 0 all holds, 4 something does not.`,
    )
    .action(async (folder: string, { sources, json }: Flags) => {
      const { verifyCommand } = await import("../verify/verify.ts");
      end(await verifyCommand({ folder, sources: sources ?? null, json: json ?? false }, effects));
    });
