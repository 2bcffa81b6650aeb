import { z } from "zod";
import { dataset, type Frozen } from "./dataset.ts";
import { recordKind } from "./fields.ts";
import { selectorSchema } from "./line.ts";

export const conflictSchema = z.object({
  id: z.string(),
  kind: recordKind,
  records: z.array(z.string()).min(1).describe("Ids of the records that it is about."),
  field: z.string().describe("What is said differently: `content`, `speaker`, `amount`, `role`, `date` …"),
  values: z
    .array(
      z.object({
        value: z.string().nullable(),
        mentions: z.array(z.object({ document: z.string(), uri: z.string(), ...selectorSchema.shape })).min(1),
      }),
    )
    .min(2)
    .meta({ description: "Each value with the places that have it.", listValue: "value" }),
});
export type ConflictRecord = Frozen<z.infer<typeof conflictSchema>>;

export const conflicts = dataset(conflictSchema, {
  name: "conflicts",
  per: "field in which sources differ about one thing",
  formats: ["jsonl", "csv"],
  key: ["id"],
  references: [],
});
