import type { Command } from "commander";
import { exit, wrongUsage } from "../exit.ts";
import type { Cli } from "./cli.ts";

export const addSchema = (program: Command, { effects, end }: Cli): Command =>
  program
    .command("schema")
    .summary("print the JSON Schema of a dataset, or of what `extract` reads and answers")
    .description(
      "Prints the JSON Schema (draft 2020-12) of article or extraction, the lines that `attested extract` reads and answers, or of the rows of a dataset. Without a name it prints the names.",
    )
    .argument("[name]", "article, extraction, or the name of a dataset")
    .addHelpText(
      "after",
      `
Examples:
  attested schema
  attested schema quotes > quotes.schema.json
  attested schema extraction | jq .properties.quotes

Status: 0 printed, 2 no such name.`,
    )
    .action(async (name: string | undefined) => {
      const { schemaNames, schemaOf } = await import("../../src/index.ts");
      if (name === undefined) await effects.print(`${schemaNames.join("\n")}\n`);
      else {
        const schema = schemaOf(name);
        if (schema === undefined) throw wrongUsage(`Nothing is called ${name}: say ${schemaNames.join(", ")}.`);
        await effects.print(`${JSON.stringify(schema, null, 2)}\n`);
      }
      end(exit.well);
    });
