import { z } from "zod";
import { dataset, type Frozen } from "./dataset.ts";
import { count, recordKind } from "./fields.ts";
import { selectorSchema } from "./line.ts";

export const mentionRowSchema = z.object({
  recordId: z.string(),
  recordKind,
  documentId: z.string(),
  mention: count.describe("Which of the record's mentions, from 0."),
  part: count.describe("Which part of a quote, from 0."),
  start: selectorSchema.shape.start.describe("Code points of the decoded source, from 0."),
  end: selectorSchema.shape.end.describe("Exclusive."),
  byteStart: selectorSchema.shape.byteStart.describe("Bytes of the source."),
  byteEnd: selectorSchema.shape.byteEnd,
  exact: z.string().describe("The words as read."),
  prefix: z.string().nullable().describe("Up to 32 characters before."),
  suffix: z.string().nullable().describe("Up to 32 characters after."),
  rule: z.string(),
  confidence: z.number().min(0).max(1),
});
export type MentionRow = Frozen<z.infer<typeof mentionRowSchema>>;

export const mentions = dataset(mentionRowSchema, {
  name: "mentions",
  per: "mention, or part of a quote's mention",
  formats: ["csv"],
  key: ["record_id", "mention", "part"],
  references: [
    { columns: ["record_id"], dataset: "ids", to: ["id"] },
    { columns: ["document_id"], dataset: "documents", to: ["id"] },
  ],
});
