import { z } from "zod";
import { dataset, type Frozen } from "./dataset.ts";
import { words } from "./fields.ts";
import { linkLineSchema } from "./line.ts";

const endKind = z.enum(["quotes", "figures", "measures"]);

export const linkSchema = z.object({
  fromKind: endKind,
  fromId: z.string(),
  relation: linkLineSchema.shape.relation,
  toKind: endKind,
  toId: z.string(),
  documentId: z.string().describe("Where it is said."),
  start: z.int().nullable().describe("The words that say so, in code points; null when no words do."),
  end: z.int().nullable(),
  exact: words,
  rule: z.string(),
});
export type LinkRow = Frozen<z.infer<typeof linkSchema>>;

export const links = dataset(linkSchema, {
  name: "links",
  per: "relation of two records in one document",
  formats: ["csv"],
  key: ["from_id", "relation", "to_id", "document_id", "start", "end", "rule"],
  references: [
    { columns: ["from_id"], dataset: "ids", to: ["id"] },
    { columns: ["to_id"], dataset: "ids", to: ["id"] },
    { columns: ["document_id"], dataset: "documents", to: ["id"] },
  ],
});
