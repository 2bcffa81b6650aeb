import type { z } from "zod";

/** Rows are never changed once made. */
export type Frozen<Value> = Value extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Frozen<Value[Key]> }
    : Value;

/** Columns of this dataset's CSV whose values are keys of another's. */
export type Reference = Readonly<{ columns: readonly string[]; dataset: string; to: readonly string[] }>;

/**
 * The one definition of a dataset: row types, CSV header and cells, JSON Schema, data package and the README's tables derive from it.
 * The first column is the one that rows are sorted by unless `key` says more.
 */
export type Dataset<Row = unknown> = Readonly<{
  name: string;
  /** "one row per …" */
  per: string;
  /** Files it is written to. */
  formats: readonly ("jsonl" | "csv")[];
  /** CSV columns that identify a row; rows are sorted by them, in code-point order. */
  key: readonly string[];
  references: readonly Reference[];
  schema: z.ZodType<Row>;
}>;

export const dataset = <Schema extends z.ZodType>(
  schema: Schema,
  definition: Omit<Dataset, "schema">,
): Dataset<z.infer<Schema>> => ({ ...definition, schema: schema as unknown as z.ZodType<z.infer<Schema>> });
