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

/** A row for each command, and its help to unfold, as the command line itself defines them. */
export const commandsSection = (details: (summary: string, body: string) => string): string =>
  [
    [
      "| `attested …` | |",
      "| --- | --- |",
      ...pages.map(({ command }) => `| \`${command.name()} ${command.usage()}\` | ${command.summary()} |`),
    ].join("\n"),
    ...pages.map(({ command, help }) => details(`\`${command.name()}\``, `\`\`\`text\n${help}\n\`\`\``)),
  ].join("\n\n");
