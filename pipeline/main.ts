import { Command, CommanderError } from "commander";
import { addAudit } from "./commands/audit.ts";
import type { Cli } from "./commands/cli.ts";
import { addConfig } from "./commands/config.ts";
import { addDemo } from "./commands/demo.ts";
import { addDiff } from "./commands/diff.ts";
import { addExplain } from "./commands/explain.ts";
import { addExport } from "./commands/export.ts";
import { addExtract } from "./commands/extract.ts";
import { addReport } from "./commands/report.ts";
import { addResolve } from "./commands/resolve.ts";
import { addRun } from "./commands/run.ts";
import { addSample } from "./commands/sample.ts";
import { addSchema } from "./commands/schema.ts";
import { addShow } from "./commands/show.ts";
import { stageCommands } from "./commands/stages.ts";
import { addVerify } from "./commands/verify.ts";
import type { Effects } from "./effects.ts";
import { type Exit, exit, Stop } from "./exit.ts";
import { hasCode } from "./has-code.ts";
import { asksForJsonLog } from "./log-format.ts";
import { messageOf } from "./message-of.ts";
import { VERSION } from "./version.ts";

/** One line for each command; they are listed in this order. */
const commands: readonly ((program: Command, cli: Cli) => Command)[] = [
  addRun,
  addVerify,
  addExplain,
  addShow,
  addDiff,
  addAudit,
  addSample,
  addReport,
  addDemo,
  addExport,
  addExtract,
  addResolve,
  addConfig,
  addSchema,
  ...stageCommands,
];

/** Reads the arguments, runs the command and says how it ended. */
export const main = async (words: readonly string[], world: Effects): Promise<Exit> => {
  const effects = asksForJsonLog(words) ? (await import("./json-log.ts")).withJsonLog(world) : world;
  const ended: Exit[] = [];
  const printed: string[] = [];
  const program = programOf({ effects, end: (status) => ended.push(status) }, printed);
  try {
    await program.parseAsync([...words], { from: "user" });
  } catch (error) {
    ended.push(statusOf(error, effects));
  }
  if (printed.length > 0) await effects.print(printed.join("")).catch(() => undefined);
  return ended.at(-1) ?? exit.well;
};

/** The command line as it is defined; what it prints goes to `printed`. */
export const programOf = (cli: Cli, printed: string[]): Command => {
  const program = new Command("attested")
    .description(
      "Reads news articles and press releases; writes who said what, every sum of money and every policy measure, each attested to the character in its source.",
    )
    .version(VERSION, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [command]", "print the help of a command")
    .showHelpAfterError("Say `attested --help`.")
    .addHelpText("after", EXAMPLES);
  for (const add of commands) add(program, cli);
  for (const command of program.commands) command.showHelpAfterError(`Say \`attested ${command.name()} --help\`.`);
  for (const command of [program, ...program.commands])
    command.exitOverride().configureOutput({
      writeOut: (text) => printed.push(text),
      writeErr: (text) => cli.effects.log(text.trimEnd()),
      getOutHelpWidth: () => cli.effects.columns,
      getErrHelpWidth: () => cli.effects.columns,
      outputError: (text, write) => write(text.replace(/^error: /, "attested: ")),
    });
  return program;
};

const EXAMPLES = `
Examples:
  attested run seeds --out output
  attested extract < articles.jsonl > found.jsonl

Status: 0 all well, 3 published but something is quarantined, 4 something does not hold, 5 refused to publish, 2 wrong usage, 1 failed.`;

/** Says what went wrong on standard error, once. */
const statusOf = (error: unknown, effects: Effects): Exit => {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exit.well : exit.usage;
  if (hasCode(error, "EPIPE")) return exit.failed;
  effects.log(`attested: ${messageOf(error)}`);
  if (error instanceof Stop) return error.status;
  if (process.env.ATTESTED_DEBUG !== undefined && error instanceof Error) effects.log(error.stack ?? "");
  return exit.failed;
};
