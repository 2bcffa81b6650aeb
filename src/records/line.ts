import { z } from "zod";
import { correctedSchema } from "./corrections.ts";

/**
 * The one definition of what goes into and comes out of `extract`: types, JSON Schema and docs derive from it.
 * Offsets are Unicode code points of the given `text`.
 */
const text = z.string();
const words = z.string().nullable();

export const articleSchema = z.object({
  id: z.string().nullish().describe("Name of the article in the answer; line-N when it is missing."),
  text: z.string().describe("The article as it stands."),
  mediaType: z.enum(["text/plain", "text/markdown", "text/html"]).nullish().describe("text/plain when it is missing."),
  uri: z.string().nullish(),
  title: z.string().nullish(),
  publisher: z.string().nullish(),
  author: z.string().nullish(),
  published: z.string().nullish().describe("ISO 8601 date or date-time."),
  retrieved: z.string().nullish(),
  language: z.string().nullish().describe("BCP 47."),
});
/** One article as `extract` takes it. */
export type Article = z.infer<typeof articleSchema>;

export const placeSchema = z.object({ start: z.int(), end: z.int(), exact: text });
export const selectorSchema = placeSchema.extend({
  byteStart: z.int(),
  byteEnd: z.int(),
  prefix: words,
  suffix: words,
});
const place = placeSchema.nullable();
const provenance = {
  rule: text,
  evidence: z.array(placeSchema),
  confidence: z.number().min(0).max(1),
  corrections: z.array(correctedSchema).readonly().optional(),
};

export const speakerSchema = z.object({
  name: words,
  honorific: words,
  role: words,
  organisation: words,
  type: z.enum(["person", "organisation", "group", "document", "unknown"]),
  mention: selectorSchema,
});
export const quoteLineSchema = z.object({
  kind: z.enum(["direct", "mixed", "indirect"]),
  parts: z.array(selectorSchema).min(1),
  speaker: speakerSchema.nullable(),
  cue: place,
  ...provenance,
});
export const periodSchema = z.object({
  exact: text,
  start: z.int(),
  end: z.int(),
  unit: z.enum(["year", "quarter", "month", "week", "day", "hour", "item"]).nullable(),
  duration: words,
  from: words,
  to: words,
});
export const figureLineSchema = selectorSchema.extend({
  currency: z.string().regex(/^[A-Z]{3}$/),
  ambiguous: z.boolean(),
  amount: text,
  amountMax: words,
  qualifier: z.enum(["exact", "approximately", "atLeast", "atMost", "moreThan", "lessThan"]),
  role: z.enum([
    "funding",
    "spending",
    "shortfall",
    "overspend",
    "saving",
    "cost",
    "budget",
    "price",
    "fine",
    "revenue",
    "other",
  ]),
  period: periodSchema.nullable(),
  priceBase: place,
  payer: place,
  recipient: place,
  purpose: place,
  measure: z.int().nullable(),
  ...provenance,
});
export const measureDateSchema = placeSchema.extend({ from: words, to: words });
export const measureLineSchema = z.object({
  name: text,
  tier: z.enum(["named", "announced"]),
  type: z.enum([
    "strategy",
    "plan",
    "review",
    "report",
    "framework",
    "act",
    "bill",
    "fund",
    "programme",
    "scheme",
    "board",
    "body",
    "hub",
    "role",
    "consultation",
    "target",
    "standard",
    "tax",
    "initiative",
    "other",
  ]),
  owner: words,
  status: z.enum(["proposed", "consultation", "announced", "launched", "passed", "closed", "scrapped"]).nullable(),
  quantity: words,
  date: measureDateSchema.nullable(),
  mentions: z.array(selectorSchema).min(1),
  ...provenance,
});
const endpoint = z.tuple([z.enum(["quotes", "figures", "measures"]), z.int()]);
export const linkLineSchema = z.object({
  from: endpoint,
  relation: z.enum([
    "funds",
    "costs",
    "raises",
    "saves",
    "concerns",
    "about",
    "states",
    "partOf",
    "replaces",
    "implements",
  ]),
  to: endpoint,
  rule: text,
  evidence: z.array(placeSchema),
});
export const dropLineSchema = placeSchema.extend({
  kind: z.enum(["quotes", "figures", "measures"]),
  rule: text,
  reason: text,
});
export const diagnosticLineSchema = z.object({
  code: text,
  message: text,
  start: z.int().nullable(),
  end: z.int().nullable(),
});

const detail = z.tuple([z.int(), z.int()]).readonly().describe("Hashes of a slot in the text and of what fills it.");
const details = z.array(detail).readonly();
const texts = z.array(text).readonly();
export const documentSketchSchema = z
  .object({
    words: z.int(),
    sketch: z
      .object({ scale: z.int(), hashes: z.array(z.int()).readonly() })
      .readonly()
      .describe("Sample of the hashed runs of words."),
    keys: z
      .array(z.int())
      .readonly()
      .describe("What copies, versions and excerpts of this document have in common with it."),
    details: z
      .object({
        figures: details,
        names: details,
        dates: details.describe("Days, weeks and quarters."),
        bearers: details.describe("Whom sentences are about."),
        sayings: z.array(z.int()).readonly().describe("Hashes of longer quotations."),
      })
      .readonly(),
    topic: texts.describe("The words the article keeps coming back to."),
    contexts: z.array(texts).readonly().describe("For each figure the words of its sentence."),
    occasions: z
      .array(z.tuple([z.int(), z.int()]).readonly().nullable())
      .readonly()
      .describe("For each quotation the days, since 1970, on which its sentence says that it was said."),
  })
  .readonly();
/** What is needed of a document's words to find its copies and to merge its figures elsewhere. */
export type DocumentSketch = z.infer<typeof documentSketchSchema>;

/** What `extract` answers for one article; `drops` only where they are asked for. */
export const extractionSchema = z.object({
  id: text,
  uri: words,
  title: words,
  publisher: words,
  author: words,
  published: words,
  retrieved: words,
  language: words,
  quotes: z.array(quoteLineSchema),
  figures: z.array(figureLineSchema),
  measures: z.array(measureLineSchema),
  links: z.array(linkLineSchema),
  boilerplate: z.array(z.object({ start: z.int(), end: z.int() })),
  dropped: z.record(z.string(), z.int()),
  drops: z.array(dropLineSchema).optional(),
  diagnostics: z.array(diagnosticLineSchema),
  sketch: documentSketchSchema.optional(),
});
/** One article with everything found in it: the line that all later stages read. */
export type Extraction = z.infer<typeof extractionSchema>;
export type QuoteLine = z.infer<typeof quoteLineSchema>;
export type FigureLine = z.infer<typeof figureLineSchema>;
export type MeasureLine = z.infer<typeof measureLineSchema>;
export type LinkLine = z.infer<typeof linkLineSchema>;
export type SelectorLine = z.infer<typeof selectorSchema>;
export type PlaceLine = z.infer<typeof placeSchema>;
