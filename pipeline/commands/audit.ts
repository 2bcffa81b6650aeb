import { type Command, Option } from "commander";
import type { AuditOptions } from "../audit/audit.ts";
import type { Cli } from "./cli.ts";
import { addConfiguredWords, useSaidWords } from "./words.ts";

type Flags = Readonly<{
  sources: readonly string[];
  json?: boolean;
  format: AuditOptions["form"];
  allow?: string;
}>;

export const addAudit = (program: Command, { effects, end }: Cli): Command =>
  addConfiguredWords(
    program
      .command("audit")
      .summary("hold an article against its sources: are they quoted rightly?")
      .description(
        "Looks up every quotation, sum of money and policy measure of an article, report or chapter in the given sources. Each is attested, shortened, altered, of another speaker, amount or period, or not found; with the places in the sources, and the words that differ.",
      )
      .argument("<article>", "a text, Markdown or HTML file")
      .requiredOption(
        "--sources <dir...>",
        "articles, folders and dumps of them, or a folder that `attested run` wrote",
      )
      .option("--json", "print all that was found as JSON, the same as --format json")
      .addOption(
        new Option("--format <form>", "form to print")
          .choices(["table", "json", "sarif", "markdown", "html"])
          .default("table"),
      )
      .option("--allow <verdicts>", "verdicts that are well too: shortened,other-period"),
  )
    .addHelpText(
      "after",
      `
Examples:
  attested audit draft.md --sources interviews/
  attested audit chapter.html --sources data --format sarif > audit.sarif
  attested audit draft.md --sources releases/ --allow shortened --json | jq '.findings[] | select(.verdict == "altered")'

Places are counted in characters: canal.txt:480-521.

Status: 0 all is attested, 4 something is not, 2 wrong usage or nothing at a path, 1 the article cannot be read.`,
    )
    .action(async (article: string, { sources, json, format, allow }: Flags, command: Command) => {
      await useSaidWords(command, effects);
      const { auditCommand, verdictsIn } = await import("../audit/audit.ts");
      const options = { article, sources, form: json ? ("json" as const) : format, allow: verdictsIn(allow ?? "") };
      end(await auditCommand(options, effects));
    });
