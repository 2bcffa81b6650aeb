import { z } from "zod";
import { correctedSchema } from "./corrections.ts";
import { dataset, type Frozen } from "./dataset.ts";
import { words } from "./fields.ts";
import { dropLineSchema, placeSchema } from "./line.ts";

export const dropSchema = z.object({
  document: z.string(),
  uri: z.string(),
  ...placeSchema.shape,
  kind: dropLineSchema.shape.kind,
  reason: z.string(),
  rule: z.string(),
});
/** A candidate that became nothing, and why. */
export type DropRow = Frozen<z.infer<typeof dropSchema>>;

export const drops = dataset(dropSchema, {
  name: "drops",
  per: "candidate that became nothing",
  formats: ["jsonl"],
  key: ["document", "start", "end", "kind", "rule"],
  references: [],
});

export const decisionSchema = z.object({
  a: z.string().describe("Address of a mention (`d-…#quotes/3`) or id of a document."),
  b: z.string(),
  kind: z.enum(["documents", "quotes", "figures", "measures", "speakers"]),
  verdict: z.enum(["same", "apart"]),
  reason: z.string().describe("Why; docs/reference/reasons.md has a sentence for each."),
  score: z.number(),
  by: correctedSchema.optional().describe("Who ruled so by hand, when and why."),
});
/** Two that were compared and were the same, or nearly. */
export type Decision = Frozen<z.infer<typeof decisionSchema>>;

export const decisions = dataset(decisionSchema, {
  name: "decisions",
  per: "pair that was compared and was the same, or nearly",
  formats: ["jsonl"],
  key: ["kind", "a", "b"],
  references: [],
});

export const changeSchema = z.object({
  op: z.enum(["added", "removed", "changed", "merged", "split"]),
  kind: z.enum(["documents", "quotes", "figures", "measures", "speakers", "conflicts"]),
  id: z.string(),
  fields: z.array(z.string()).describe("Names of the fields that differ."),
  from: z.unknown().describe("Their values before; null for what was added."),
  to: z.unknown().describe("Their values now; for a merged record the id that it went into."),
});
/** One difference between the run before and this one. */
export type Change = Frozen<z.infer<typeof changeSchema>>;

export const changes = dataset(changeSchema, {
  name: "changes",
  per: "difference from the run before",
  formats: ["jsonl"],
  key: ["kind", "id", "op"],
  references: [],
});

export const quarantineSchema = z.object({
  id: z.string(),
  uri: z.string(),
  code: z.string(),
  reason: z.string(),
  reference: words.describe("The file that holds the source, relative to the input's parent."),
  line: z.int().nullable(),
  text: words.describe("The row itself, where the source is one row of a file; at most 64 kB."),
});
/** A source that was not read. */
export type Quarantined = Frozen<z.infer<typeof quarantineSchema>>;
