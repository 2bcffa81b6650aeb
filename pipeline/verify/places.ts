import { recordKinds } from "../../src/index.ts";
import type { PublishedPlace } from "./law.ts";
import type { Rows } from "./rows.ts";

/** One published place: whose it is, in which document, and where in the record it is said. */
export type Attested = Readonly<{
  file: string;
  record: string;
  /** `mentions.2.parts.0`. */
  field: string;
  document: string;
  place: PublishedPlace;
}>;

/** Every place that the datasets publish: mentions, their evidence, cues, conflicts, links, drops. */
export const placesOf = (rows: Rows): readonly Attested[] => [
  ...recordKinds.flatMap((kind) => rows[kind].flatMap((record) => found(`${kind}.jsonl`, record.id, record))),
  ...rows.conflicts.flatMap((record) => found("conflicts.jsonl", record.id, record)),
  ...rows.drops.flatMap((drop, index) => found("drops.jsonl", `line ${index + 1}`, drop)),
  ...rows.links.flatMap((row) => {
    const { from_id: id, document_id: document, start, end, exact } = row;
    if (!document || start === null || end === null || !exact) return [];
    const place = { start: Number(start), end: Number(end), exact };
    return [{ file: "links.csv", record: id ?? "", field: "exact", document, place }];
  }),
];

type Visit = Readonly<{ field: readonly string[]; document: string | null }>;

const found = (file: string, record: string, row: unknown): readonly Attested[] => {
  const places: Attested[] = [];
  const visit = (value: unknown, { field, document }: Visit): void => {
    if (typeof value !== "object" || value === null) return;
    const inner = "document" in value && typeof value.document === "string" ? value.document : document;
    if (isPlace(value) && inner !== null)
      places.push({ file, record, field: field.join(".") || "exact", document: inner, place: value });
    for (const [name, item] of Object.entries(value)) visit(item, { field: [...field, name], document: inner });
  };
  visit(row, { field: [], document: null });
  return places;
};

const isPlace = (value: object): value is PublishedPlace =>
  "start" in value &&
  typeof value.start === "number" &&
  "end" in value &&
  typeof value.end === "number" &&
  "exact" in value &&
  typeof value.exact === "string";
