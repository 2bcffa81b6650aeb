import type { ConflictRecord } from "./conflicts.ts";
import type { DocumentRecord } from "./documents.ts";
import type { FigureRecord } from "./figures.ts";
import type { IdRow } from "./ids.ts";
import type { Decision } from "./journals.ts";
import type { MeasureRecord } from "./measures.ts";
import type { QuoteRecord } from "./quotes.ts";
import type { SpeakerRecord } from "./speakers.ts";

/** What all documents together came to: one record for one thing, before links lead from record to record. */
export type Resolution = Readonly<{
  /** With `status`, `duplicateOf` and `family` decided. */
  documents: readonly DocumentRecord[];
  /** `speakerId` is filled in when the records are published, by the addresses of the speakers' mentions. */
  quotes: readonly QuoteRecord[];
  /** `measureId` likewise, by the links. */
  figures: readonly FigureRecord[];
  measures: readonly MeasureRecord[];
  speakers: readonly SpeakerRecord[];
  conflicts: readonly ConflictRecord[];
  ids: readonly IdRow[];
  decisions: readonly Decision[];
}>;
