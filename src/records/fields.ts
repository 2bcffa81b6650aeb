import { z } from "zod";
import { correctedSchema } from "./corrections.ts";
import {
  figureLineSchema,
  measureLineSchema,
  placeSchema,
  quoteLineSchema,
  selectorSchema,
  speakerSchema,
} from "./line.ts";

/** Columns that every dataset of records shares, and the shapes of mentions. */
export const id = z.string().describe("Stable id.");
export const words = z.string().nullable();
export const count = z.int().min(0);
export const decimal = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/)
  .meta({ format: "decimal" });
export const isoDate = z.string().meta({ format: "date" });
export const recordKind = z.enum(["quotes", "figures", "measures", "speakers"]);

export const quoteKind = quoteLineSchema.shape.kind;
export const speakerType = speakerSchema.shape.type;

/** Where a mention stands, and how it came to be one. */
const found = {
  document: z.string().describe("Id of the document."),
  uri: z.string(),
  address: z
    .string()
    .describe("Place in the document's list of mentions: `d-…#quotes/3`; a speaker stands with its quote."),
};
const provenance = {
  rule: z.string().describe("The rule that found it."),
  evidence: z.array(placeSchema).describe("Words that the rule went by."),
  confidence: z.number().min(0).max(1),
  corrections: z.array(correctedSchema).optional().describe("What people have changed of it, who, when and why."),
};

/** One utterance in one document; parts are the words inside the marks. */
export const quoteMentionSchema = z.object({
  ...found,
  parts: z.array(selectorSchema).min(1),
  kind: quoteKind,
  speaker: speakerSchema.nullable().describe("Who is credited here, as this document has it."),
  cue: placeSchema.nullable(),
  ...provenance,
});
export const mentionSchema = z.object({ ...found, ...selectorSchema.shape, ...provenance });
export const figureMentionSchema = mentionSchema.extend({
  period: figureLineSchema.shape.period,
  priceBase: placeSchema.nullable(),
  payer: placeSchema.nullable(),
  recipient: placeSchema.nullable(),
  purpose: placeSchema.nullable(),
});
export type QuoteMention = z.infer<typeof quoteMentionSchema>;
export type FigureMention = z.infer<typeof figureMentionSchema>;
export type PlainMention = z.infer<typeof mentionSchema>;

/** What every record says about how well it is attested. */
export const standing = {
  documents: count.describe("Documents with a mention."),
  independentSources: count.describe("The same, a family of near-duplicates counted once."),
  confidence: z.number().min(0).max(1),
  supersedes: z.array(z.string()).describe("Ids of records that were merged into this one."),
};

export const figureShape = figureLineSchema.shape;
export const measureShape = measureLineSchema.shape;
