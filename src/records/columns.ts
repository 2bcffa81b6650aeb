import { z } from "zod";
import type { Dataset } from "./dataset.ts";

/** The part of JSON Schema that our definitions come to. */
export type JsonSchema = Readonly<{
  type?: string | readonly string[];
  format?: string;
  enum?: readonly string[];
  pattern?: string;
  anyOf?: readonly JsonSchema[];
  properties?: Readonly<Record<string, JsonSchema>>;
  required?: readonly string[];
  items?: JsonSchema;
  minimum?: number;
  maximum?: number;
  description?: string;
  /** Which field of its items stands for a list of objects in `aliases.csv`. */
  listValue?: string;
}>;

/** Types as Frictionless names them. */
export type ColumnType = "string" | "integer" | "number" | "boolean" | "date";

/** One column of a CSV: `period_from`, read at `["period", "from"]`. */
export type Column = Readonly<{
  name: string;
  path: readonly string[];
  type: ColumnType;
  /** A number that is kept to the last digit: money. */
  decimal: boolean;
  required: boolean;
  values: readonly string[] | null;
  description: string | null;
}>;

/** A list of a record, one row per value in `aliases.csv`. */
export type List = Readonly<{ name: string; path: string; value: string | null; description: string | null }>;

export const jsonSchemaOf = ({ schema }: Dataset): JsonSchema => z.toJSONSchema(schema) as JsonSchema;

/** The CSV's columns in the order of the definition: nested objects flattened, lists left to `aliases.csv`. */
export const columnsOf = (dataset: Dataset): readonly Column[] => columnsUnder(jsonSchemaOf(dataset), [], true);

/** The lists of a record, without its mentions, which have a table of their own. */
export const listsOf = (dataset: Dataset): readonly List[] =>
  Object.entries(jsonSchemaOf(dataset).properties ?? {})
    .filter(([name, schema]) => schema.type === "array" && name !== "mentions")
    .map(([path, { description = null, listValue = null }]) => ({
      name: snake(path),
      path,
      value: listValue,
      description,
    }));

/** "byteStart" → "byte_start". */
export const snake = (camel: string): string => camel.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const columnsUnder = (schema: JsonSchema, path: readonly string[], required: boolean): readonly Column[] =>
  Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const { inner, nullable } = withoutNull(property);
    const needed = required && !nullable && (schema.required ?? []).includes(name);
    if (inner.type === "array") return [];
    if (inner.properties !== undefined) return columnsUnder(inner, [...path, name], needed);
    return [columnOf([...path, name], { ...inner, ...described(property) }, needed)];
  });

const columnOf = (path: readonly string[], schema: JsonSchema, required: boolean): Column => ({
  name: path.map(snake).join("_"),
  path,
  type: typeOf(schema),
  decimal: schema.format === "decimal",
  required,
  values: schema.enum ?? null,
  description: schema.description ?? null,
});

const described = ({ description }: JsonSchema): JsonSchema => (description === undefined ? {} : { description });

/** `anyOf: [X, null]` and `type: [X, null]` are X that may be null. */
const withoutNull = (schema: JsonSchema): Readonly<{ inner: JsonSchema; nullable: boolean }> => {
  if (schema.anyOf !== undefined) {
    const [inner = {}] = schema.anyOf.filter(({ type }) => type !== "null");
    return { inner, nullable: schema.anyOf.some(({ type }) => type === "null") };
  }
  if (typeof schema.type === "string" || schema.type === undefined) return { inner: schema, nullable: false };
  const types = schema.type.filter((type) => type !== "null");
  return { inner: { ...schema, type: types[0] ?? "string" }, nullable: types.length < schema.type.length };
};

const typeOf = ({ type, format }: JsonSchema): ColumnType => {
  if (format === "decimal") return "number";
  if (format === "date") return "date";
  return type === "integer" || type === "number" || type === "boolean" ? type : "string";
};
