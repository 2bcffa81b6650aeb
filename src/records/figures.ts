import { z } from "zod";
import { dataset, type Frozen } from "./dataset.ts";
import { decimal, figureMentionSchema, figureShape, id, isoDate, standing, words } from "./fields.ts";

export const figureSchema = z.object({
  id,
  currency: figureShape.currency.describe("ISO 4217."),
  ambiguous: z.boolean().describe("The currency sign does not tell which currency."),
  amount: decimal.describe("In the main unit: 2p is 0.02."),
  amountMax: decimal.nullable().describe("Upper end of a range."),
  qualifier: figureShape.qualifier,
  role: figureShape.role,
  period: z
    .object({
      exact: z.string(),
      unit: z.enum(["year", "quarter", "month", "week", "day", "hour", "item"]).nullable(),
      duration: words.describe("ISO 8601 duration."),
      from: isoDate.nullable(),
      to: isoDate.nullable(),
    })
    .nullable(),
  priceBase: words.describe("As written: `in 2023 prices`."),
  purpose: words.describe("As written, like payer and recipient."),
  payer: words,
  recipient: words,
  measureId: words.describe("The measure that the money belongs to."),
  ...standing,
  mentions: z.array(figureMentionSchema).min(1),
});
export type FigureRecord = Frozen<z.infer<typeof figureSchema>>;

export const figures = dataset(figureSchema, {
  name: "figures",
  per: "monetary figure",
  formats: ["jsonl", "csv"],
  key: ["id"],
  references: [{ columns: ["measure_id"], dataset: "measures", to: ["id"] }],
});
