import { columnTableOf, datasetList, reasonList } from "../../src/index.ts";
import { codesSection } from "./codes.ts";
import { commandsPage } from "./commands.ts";

/** The pages of docs/reference, whole, from the code that they describe. */
export const referencePages: Readonly<Record<string, () => string>> = {
  "commands.md": () => `${commandsPage()}\n`,
  "datasets.md": () =>
    `# Datasets\n\nFiles that \`attested run\` writes. JSON names are camelCase; this has the CSV’s.\n\n${datasetList
      .map((dataset) => `## ${dataset.name}\n\n${columnTableOf(dataset)}`)
      .join("\n\n")}\n`,
  "problems.md": () =>
    `# Problems\n\nCodes with which a source is quarantined, or a row of it: column \`code\` of \`quarantine/\`, \`error_code\` of \`documents\`.\n\n${codesSection()}\n`,
  "reasons.md": () =>
    `# Reasons\n\nWhy two mentions are one record, or are not: column \`reason\` of \`decisions.jsonl\`, and what \`attested show\` says. How much the two are alike stands beside it, from 0 to 1.\n\n| reason | |\n| --- | --- |\n${reasonList
      .map(([reason, told]) => `| \`${reason}\` | ${told} |`)
      .join("\n")}\n`,
};

export const referencePath = (page: string): URL => new URL(`../../docs/reference/${page}`, import.meta.url);
