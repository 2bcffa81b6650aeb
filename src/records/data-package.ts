import { type Column, columnsOf, jsonSchemaOf } from "./columns.ts";
import type { Dataset } from "./dataset.ts";
import { CONTRACT_VERSION, datasetList } from "./datasets.ts";

/** A file as it was written: its size and the SHA-256 of its bytes in hexadecimal. */
export type FileFacts = Readonly<{ path: string; bytes: number; sha256: string }>;

/** A Frictionless Data Package v2 over the files that were written: schemas, keys, foreign keys and hashes. */
export const dataPackageOf = (files: readonly FileFacts[]) => ({
  $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
  name: "attested",
  title: "Quotations, sums of money and policy measures, each attested to the character in its source",
  contractVersion: CONTRACT_VERSION,
  resources: files.map((file) => resourceOf(file)),
});

const resourceOf = ({ path, bytes, sha256 }: FileFacts) => {
  const [, stem = path, extension = ""] = /^(.*?)\.(.*)$/.exec(path) ?? [];
  const dataset = datasetList.find(({ name }) => name === stem);
  const common = { path, bytes, hash: `sha256:${sha256}`, encoding: "utf-8" };
  if (dataset !== undefined && extension === "csv") return { name: stem, ...common, ...tableOf(dataset) };
  if (dataset !== undefined && extension === "jsonl") {
    const name = dataset.formats.includes("csv") ? `${stem}-jsonl` : stem;
    return { name, ...common, ...linesOf(dataset) };
  }
  const name = `${stem}.${extension}`.replace(/[^a-z0-9]+/g, "-");
  return { name, ...common, ...(extension === "json" && { format: "json", mediatype: "application/json" }) };
};

const linesOf = (dataset: Dataset) => ({
  title: `One line per ${dataset.per}`,
  // Not "jsonl": validators would take the nested values for a table, and guess their types from the first rows.
  format: "json-lines",
  mediatype: "application/x-ndjson",
  jsonSchema: jsonSchemaOf(dataset),
});

const tableOf = (dataset: Dataset) => ({
  type: "table",
  title: `One row per ${dataset.per}`,
  format: "csv",
  mediatype: "text/csv",
  dialect: { delimiter: ",", lineTerminator: "\r\n", quoteChar: '"', doubleQuote: true, header: true },
  schema: {
    fields: columnsOf(dataset).map(fieldOf),
    missingValues: [""],
    primaryKey: dataset.key,
    ...(dataset.references.length > 0 && { foreignKeys: dataset.references.map(foreignKey(dataset)) }),
  },
});

const fieldOf = ({ name, type, required, values, description }: Column) => ({
  name,
  type,
  ...(description !== null && { description }),
  ...((required || values !== null) && {
    constraints: { ...(required && { required }), ...(values !== null && { enum: values }) },
  }),
});

/** A table that refers to itself names no resource. */
const foreignKey =
  (from: Dataset) =>
  ({ columns, dataset, to }: Dataset["references"][number]) => ({
    fields: columns,
    reference: { ...(dataset !== from.name && { resource: dataset }), fields: to },
  });
