import type { Command } from "commander";
import { exit } from "../exit.ts";
import type { Cli } from "./cli.ts";
import { addSettings, saidIn } from "./settings.ts";

type Flags = Readonly<{ json?: boolean; schema?: boolean }>;

export const addConfig = (program: Command, { effects, end }: Cli): Command =>
  addSettings(
    program
      .command("config")
      .summary("print the configuration that a run would have, and where each value comes from")
      .description(
        "Takes the arguments of `run` and does nothing but say what they come to: each setting with its value and its origin, a flag, the file or the default.",
      ),
  )
    .option("--json", "print the same as JSON")
    .option("--schema", "print the JSON Schema of attested.config.json instead")
    .addHelpText(
      "after",
      `
Examples:
  attested config
  attested config news --out data --mode strict
  attested config --schema > attested.config.schema.json

Status: 0 printed, 2 the configuration is wrong.`,
    )
    .action(async (inputs: readonly string[], { json, schema }: Flags, command: Command) => {
      if (schema) {
        const { configJsonSchema } = await import("../config/schema.ts");
        await effects.print(`${JSON.stringify(configJsonSchema(), null, 2)}\n`);
        return end(exit.well);
      }
      const { settingsOf } = await import("../config/settings.ts");
      const settings = await settingsOf(saidIn(inputs, command), effects);
      const lines = settings.map(
        ({ name, value, origin }) => `${name.padEnd(12)} ${JSON.stringify(value).padEnd(30)} ${origin}\n`,
      );
      await effects.print(json ? `${JSON.stringify(settings, null, 2)}\n` : lines.join(""));
      end(exit.well);
    });
