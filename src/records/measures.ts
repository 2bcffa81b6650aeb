import { z } from "zod";
import { dataset, type Frozen } from "./dataset.ts";
import { id, isoDate, measureShape, mentionSchema, standing, words } from "./fields.ts";

export const measureSchema = z.object({
  id,
  name: z.string().describe("The fullest form."),
  aliases: z.array(z.string()).describe("Its other forms: acronym, short form, title with other typography."),
  tier: measureShape.tier,
  type: measureShape.type,
  owner: words.describe("Who is responsible, as written."),
  status: measureShape.status,
  quantity: words.describe("What it counts, as written: `up to 500`."),
  date: z.object({ exact: z.string(), from: isoDate.nullable(), to: isoDate.nullable() }).nullable(),
  ...standing,
  mentions: z.array(mentionSchema).min(1),
});
export type MeasureRecord = Frozen<z.infer<typeof measureSchema>>;

export const measures = dataset(measureSchema, {
  name: "measures",
  per: "policy measure",
  formats: ["jsonl", "csv"],
  key: ["id"],
  references: [],
});
