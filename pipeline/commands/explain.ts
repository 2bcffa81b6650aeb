import type { Command } from "commander";
import type { Cli } from "./cli.ts";
import { addConfiguredWords, useSaidWords } from "./words.ts";

type Flags = Readonly<{ json?: boolean }>;

export const addExplain = (program: Command, { effects, end }: Cli): Command =>
  addConfiguredWords(
    program
      .command("explain")
      .summary("show an article with everything found and dropped in it, and why")
      .description(
        "Prints the article line by line; below each line every candidate that begins in it: what it became, by which rule and how surely, or for which reason it became nothing.",
      )
      .argument("<file>", "an article, or a file of JSON Lines")
      .option("--json", "print the same as JSON, one line per article"),
  )
    .addHelpText(
      "after",
      `
Examples:
  attested explain seeds/000_122220b386ff5f6a.txt
  attested explain --json article.html | jq .drops

Status: 0 shown, 2 wrong usage or nothing at the path, 1 the file, or an article in it, cannot be read.`,
    )
    .action(async (file: string, { json }: Flags, command: Command) => {
      await useSaidWords(command, effects);
      const { explain } = await import("../explain/explain.ts");
      end(await explain({ file, json: json ?? false }, effects));
    });
