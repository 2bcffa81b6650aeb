import { z } from "zod";
import { dataset, type Frozen } from "./dataset.ts";
import { words } from "./fields.ts";

export const idRowSchema = z.object({
  id: z.string(),
  kind: z.enum(["quotes", "figures", "measures", "speakers", "conflicts"]),
  uri: words.describe("Document of the founding mention; null for a conflict."),
  exact: words.describe("Its words, the parts of a quote joined by a line feed."),
  nth: z
    .int()
    .nullable()
    .describe(
      "Which of the mentions of this kind with these words in that document, from 1; backwards for a speaker whom somebody named by hand.",
    ),
  start: z.int().nullable().describe("Where it stood when the id was given, in code points."),
  end: z.int().nullable(),
  generation: z
    .int()
    .describe(
      "In which run's turn the id was given, from 1; of two that merge, the older stays. 0: never given; a mention of another article, by which the record is known when its founding mention is gone.",
    ),
  supersededBy: words.describe("The record that this one was merged into, or that it is a witness of."),
});
export type IdRow = Frozen<z.infer<typeof idRowSchema>>;

/** The registry: read by the next run, so that what is still the same thing keeps its id. */
export const ids = dataset(idRowSchema, {
  name: "ids",
  per: "id that was ever given",
  formats: ["csv"],
  key: ["id"],
  references: [{ columns: ["superseded_by"], dataset: "ids", to: ["id"] }],
});
