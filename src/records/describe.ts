import { columnsOf, listsOf } from "./columns.ts";
import type { Dataset } from "./dataset.ts";

/** The README's table of a dataset's columns, in Markdown. */
export const columnTableOf = (dataset: Dataset): string => {
  const rows = columnsOf(dataset).map(({ name, type, values, description }) => {
    const told = [description, values?.map((value) => `\`${value}\``).join(" ")].filter(Boolean).join(" ");
    return `| \`${name}\` | ${type} | ${told} |`;
  });
  const lists = listsOf(dataset).map(({ name, description }) => `| \`${name}\` | list | ${description ?? ""} |`);
  const files = dataset.formats.map((format) => `\`${dataset.name}.${format}\``).join(", ");
  return [
    `${files}: one row per ${dataset.per}; key ${dataset.key.map((name) => `\`${name}\``).join(", ")}.`,
    "",
    "| column | type | |",
    "| --- | --- | --- |",
    ...rows,
    ...lists,
  ].join("\n");
};
