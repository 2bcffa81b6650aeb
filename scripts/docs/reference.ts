import { columnTableOf, datasetList } from "../../src/index.ts";
import { commandsSection } from "./commands.ts";

/** The pages of docs/reference, whole, from the code that they describe. */
export const referencePages: Readonly<Record<string, () => string>> = {
  "commands.md": () => `# Commands\n\n${commandsSection((name, body) => `## ${name}\n\n${body}`)}\n`,
  "datasets.md": () =>
    `# Datasets\n\nFiles that \`attested run\` writes. JSON names are camelCase; this has the CSV’s.\n\n${datasetList
      .map((dataset) => `## ${dataset.name}\n\n${columnTableOf(dataset)}`)
      .join("\n\n")}\n`,
};

export const referencePath = (page: string): URL => new URL(`../../docs/reference/${page}`, import.meta.url);
