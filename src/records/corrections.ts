import { z } from "zod";
import type { Frozen } from "./dataset.ts";

/** Who changed what by hand, when and why: it stands with the mention that it changed, beside the rule that found it. */
export const correctedSchema = z.object({
  field: z.string(),
  value: z.string().nullable(),
  who: z.string(),
  when: z.string(),
  why: z.string(),
});
export type Corrected = Frozen<z.infer<typeof correctedSchema>>;

/**
 * One row of `attested.corrections.csv`: `target` is a record's id, a mention's place (`d-…@120-180`) or a document's id or uri;
 * `exact` the words that stood at the place, so that an edited article is noticed. Null: whatever stands there now is meant.
 */
export type Correction = Corrected & Readonly<{ line: number; target: string; exact?: string | null }>;

/** A correction of something that is not there any more, or that does not fit it. */
export type Unmet = Readonly<{ correction: Correction; reason: string }>;

/** What each kind's correction may change, named as in its CSV, and where that stands in a line's mention. */
export const correctable = {
  quotes: {
    kind: ["kind"],
    speaker_name: ["speaker", "name"],
    speaker_honorific: ["speaker", "honorific"],
    speaker_role: ["speaker", "role"],
    speaker_organisation: ["speaker", "organisation"],
    speaker_type: ["speaker", "type"],
  },
  figures: {
    currency: ["currency"],
    amount: ["amount"],
    amount_max: ["amountMax"],
    qualifier: ["qualifier"],
    role: ["role"],
  },
  measures: {
    ...{ name: ["name"], tier: ["tier"], type: ["type"], owner: ["owner"], status: ["status"], quantity: ["quantity"] },
  },
  speakers: {
    name: ["speaker", "name"],
    honorific: ["speaker", "honorific"],
    role: ["speaker", "role"],
    organisation: ["speaker", "organisation"],
    type: ["speaker", "type"],
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** What a correction may do instead: `drop` a mention, `merge` with and keep `apart` from what `value` names, `take_down` a source. */
export const correctionVerbs = ["drop", "merge", "apart", "take_down"] as const;

export const correctionFields: readonly string[] = [
  ...new Set([...correctionVerbs, ...Object.values(correctable).flatMap((fields) => Object.keys(fields))]),
];
