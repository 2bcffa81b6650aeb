import { z } from "zod";
import { dataset, type Frozen } from "./dataset.ts";
import { id, quoteKind, quoteMentionSchema, speakerType, standing, words } from "./fields.ts";

/** One step from the record's wording to a variant's: words kept, added, left out or exchanged. */
const diffStep = z.object({ op: z.enum(["equal", "insert", "delete", "replace"]), from: z.string(), to: z.string() });

export const quoteSchema = z.object({
  id,
  content: z.string().describe("The fullest wording; parts joined by a space."),
  kind: quoteKind,
  speakerId: words,
  speaker: z
    .object({ name: words, honorific: words, role: words, organisation: words, type: speakerType })
    .nullable()
    .describe("Null: nobody is credited."),
  disputed: z.boolean().describe("Sources credit different speakers with these words."),
  ...standing,
  variants: z
    .array(z.object({ content: z.string(), mentions: z.array(z.int()), diff: z.array(diffStep) }))
    .meta({ description: "Every wording, with the mentions that have it.", listValue: "content" }),
  mentions: z.array(quoteMentionSchema).min(1),
});
export type QuoteRecord = Frozen<z.infer<typeof quoteSchema>>;

export const quotes = dataset(quoteSchema, {
  name: "quotes",
  per: "utterance",
  formats: ["jsonl", "csv"],
  key: ["id"],
  references: [{ columns: ["speaker_id"], dataset: "speakers", to: ["id"] }],
});
