import { z } from "zod";
import { dataset, type Frozen } from "./dataset.ts";
import { id, mentionSchema, speakerType, standing, words } from "./fields.ts";

export const speakerRecordSchema = z.object({
  id,
  name: words.describe("Without honorific; null for an individual who is known by a role alone."),
  honorific: words,
  type: speakerType,
  roles: z.array(z.string()),
  organisations: z.array(z.string()),
  aliases: z.array(z.string()).describe("Other forms of the name."),
  ...standing,
  mentions: z.array(mentionSchema).min(1),
});
export type SpeakerRecord = Frozen<z.infer<typeof speakerRecordSchema>>;

export const speakers = dataset(speakerRecordSchema, {
  name: "speakers",
  per: "speaker",
  formats: ["jsonl", "csv"],
  key: ["id"],
  references: [],
});
