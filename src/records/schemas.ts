import { z } from "zod";
import { datasets } from "./datasets.ts";
import { articleSchema, extractionSchema } from "./line.ts";

/** What goes in and what comes out, each with its JSON Schema (draft 2020-12). */
const shapes: Readonly<Record<string, Readonly<{ schema: z.ZodType; title: string }>>> = {
  article: { schema: articleSchema, title: "One article, a line of what `attested extract` reads" },
  extraction: {
    schema: extractionSchema,
    title: "What is found in one article, a line of what `attested extract` answers",
  },
  ...Object.fromEntries(
    Object.values(datasets).map(({ name, per, schema }) => [name, { schema, title: `${name}: one row per ${per}` }]),
  ),
};

/** Names of everything that has a schema: article, extraction, and every dataset. */
export const schemaNames: readonly string[] = Object.keys(shapes);

/** The JSON Schema of an article, an extraction or a dataset's rows; undefined for a name that is none of them. */
export const schemaOf = (name: string): Readonly<Record<string, unknown>> | undefined => {
  const shape = shapes[name];
  return shape && { title: shape.title, ...z.toJSONSchema(shape.schema) };
};
