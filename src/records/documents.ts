import { z } from "zod";
import { dataset, type Frozen } from "./dataset.ts";
import { count, words } from "./fields.ts";

export const documentSchema = z.object({
  id: z.string().describe("`d-` and a hash of the uri."),
  uri: z
    .string()
    .describe("As given, relative to the parent of the input; a row of a dump is `FILE#id` or `FILE#L12`."),
  url: words.describe("The address that a row of a dump gives for itself, as it stands."),
  locator: z
    .object({ file: z.string(), line: z.int().nullable(), offset: z.int().nullable() })
    .nullable()
    .describe("Where in its file a row of a dump stands: line from 1, or byte offset."),
  sha256: words.describe("Of the source's bytes; null when they could not be read."),
  bytes: count.nullable(),
  encoding: words,
  bom: z.boolean().nullable().describe("It begins with a byte order mark, which counts as a character."),
  mediaType: z.enum(["text/plain", "text/markdown", "text/html"]).nullable(),
  language: words.describe("BCP 47."),
  title: words,
  publisher: words,
  author: words,
  published: words.describe("ISO 8601 date or date-time."),
  retrieved: words,
  status: z.enum(["ok", "duplicate", "quarantined"]),
  duplicateOf: words.describe("Id of the document of which this is an exact copy."),
  family: words.describe("Id of the first document of the same near-duplicates; its own when it has none."),
  errorCode: words,
  error: words.describe("What is wrong and what to do."),
});
export type DocumentRecord = Frozen<z.infer<typeof documentSchema>>;

export const documents = dataset(documentSchema, {
  name: "documents",
  per: "source",
  formats: ["jsonl", "csv"],
  key: ["id"],
  references: [
    { columns: ["duplicate_of"], dataset: "documents", to: ["id"] },
    { columns: ["family"], dataset: "documents", to: ["id"] },
  ],
});
