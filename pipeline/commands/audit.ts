import { type Command, InvalidArgumentError, Option } from "commander";
import { type AuditVerdict, verdicts } from "../../src/index.ts";
import type { AuditOptions } from "../audit/audit.ts";
import type { Cli } from "./cli.ts";

type Flags = Readonly<{
  sources: readonly string[];
  json?: boolean;
  format: AuditOptions["form"];
  allow?: readonly AuditVerdict[];
}>;

export const addAudit = (program: Command, { effects, end }: Cli): Command =>
  program
    .command("audit")
    .summary("hold an article against its sources: are they quoted rightly?")
    .description(
      "Looks up every quotation, sum of money and policy measure of an article, report or chapter in the given sources. Each is attested, shortened, altered, of another speaker, amount or period, or not found; with the places in the sources, and the words that differ.",
    )
    .argument("<article>", "a text, Markdown or HTML file")
    .requiredOption("--sources <dir...>", "articles, folders and dumps of them, or a folder that `attested run` wrote")
    .option("--json", "print all that was found as JSON, the same as --format json")
    .addOption(
      new Option("--format <form>", "form to print")
        .choices(["table", "json", "sarif", "markdown", "html"])
        .default("table"),
    )
    .option("--allow <verdicts>", "verdicts that are well too: shortened,other-period", allowed)
    .addHelpText(
      "after",
      `
Examples:
  attested audit draft.md --sources interviews/
  attested audit chapter.html --sources data --format sarif > audit.sarif
  attested audit draft.md --sources releases/ --allow shortened --json | jq '.findings[] | select(.verdict == "altered")'

Status: 0 all is attested, 4 something is not, 2 wrong usage, 1 the article cannot be read.`,
    )
    .action(async (article: string, { sources, json, format, allow }: Flags) => {
      const { auditCommand } = await import("../audit/audit.ts");
      end(await auditCommand({ article, sources, form: json ? "json" : format, allow: allow ?? [] }, effects));
    });

const allowed = (text: string): readonly AuditVerdict[] => {
  const known: readonly string[] = verdicts;
  const given = text.split(",").map((word) => word.trim());
  const wrong = given.find((word) => !known.includes(word));
  if (wrong !== undefined) throw new InvalidArgumentError(`There is no verdict ${wrong}: say ${verdicts.join(", ")}.`);
  return given as readonly AuditVerdict[];
};
