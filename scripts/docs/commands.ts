import { main, programOf } from "../../pipeline/main.ts";
import { nodeEffects } from "../../pipeline/node-effects.ts";

/** The same page on every machine: printed to a list, as wide as README's code blocks. */
const effects = (printed: string[]) => ({
  ...nodeEffects,
  columns: 110,
  print: async (text: string) => void printed.push(text),
});

const helpOf = async (name: string): Promise<string> => {
  const printed: string[] = [];
  await main([name, "--help"], effects(printed));
  return printed.join("").trim();
};

const { commands } = programOf({ effects: effects([]), end: () => undefined }, []);
const pages = await Promise.all(commands.map(async (command) => ({ command, help: await helpOf(command.name()) })));

/** A row for each command, as the command line itself defines it; its name leads to its help on a page. */
export const commandTable = (page: string): string =>
  [
    "| `attested …` | |",
    "| --- | --- |",
    ...pages.map(({ command }) => {
      const name = command.name();
      return `| [\`${name} ${command.usage()}\`](${page}#${name}) | ${command.summary()} |`;
    }),
  ].join("\n");

/** The table, and each command's help under its name. */
export const commandsPage = (): string =>
  [
    "# Commands",
    commandTable(""),
    ...pages.map(({ command, help }) => `## ${command.name()}\n\n\`\`\`text\n${help}\n\`\`\``),
  ].join("\n\n");
