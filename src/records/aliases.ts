import { z } from "zod";
import { dataset, type Frozen } from "./dataset.ts";

export const aliasSchema = z.object({
  recordId: z.string(),
  field: z.string().describe("Name of the list, as a CSV column would be: `aliases`, `roles`, `variants`."),
  value: z.string(),
});
export type AliasRow = Frozen<z.infer<typeof aliasSchema>>;

export const aliases = dataset(aliasSchema, {
  name: "aliases",
  per: "value of a list of a record",
  formats: ["csv"],
  key: ["record_id", "field", "value"],
  references: [{ columns: ["record_id"], dataset: "ids", to: ["id"] }],
});
