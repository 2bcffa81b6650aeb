import { readFileSync } from "node:fs";
import { columnTableOf, datasetList } from "../../src/index.ts";
import { commandTable } from "./commands.ts";
import { exampleSection } from "./example.ts";
import { qualitySection } from "./quality.ts";

/** The generated parts of README.md by name, each from the code that it describes. */
export const sections: Readonly<Record<string, () => string>> = {
  example: exampleSection,
  commands: () => commandTable("docs/reference/commands.md"),
  columns: () => datasetList.map((dataset) => details(`\`${dataset.name}\``, columnTableOf(dataset))).join("\n\n"),
  quality: qualitySection,
};

const details = (summary: string, body: string): string =>
  `<details><summary>${summary.replace(/`(.+?)`/, "<code>$1</code>")}</summary>\n\n${body}\n\n</details>`;

/** README.md as it should read now. */
export const renewed = (readme: string): string =>
  Object.entries(sections).reduce((text, [name, write]) => {
    const { from, to } = placeOf(text, name);
    return `${text.slice(0, from)}\n${write()}\n${text.slice(to)}`;
  }, readme);

/** What stands in README.md for a generated part. */
export const sectionIn = (readme: string, name: string): string => {
  const { from, to } = placeOf(readme, name);
  return readme.slice(from, to).trim();
};

const placeOf = (readme: string, name: string): Readonly<{ from: number; to: number }> => {
  const [open, close] = [`<!-- generated:${name} -->`, `<!-- /generated:${name} -->`];
  const [from, to] = [readme.indexOf(open), readme.indexOf(close)];
  if (from < 0 || to < from) throw new Error(`README.md has no place for ${name}: ${open} … ${close}`);
  return { from: from + open.length, to };
};

export const readmePath = new URL("../../README.md", import.meta.url);
export const readReadme = (): string => readFileSync(readmePath, "utf8");
