import type { Span } from "../document/index.ts";

export type MeasureTier = "named" | "announced";
export type MeasureType =
  | "strategy"
  | "plan"
  | "review"
  | "report"
  | "framework"
  | "act"
  | "bill"
  | "fund"
  | "programme"
  | "scheme"
  | "board"
  | "body"
  | "hub"
  | "role"
  | "consultation"
  | "target"
  | "standard"
  | "tax"
  | "initiative"
  | "other";
export type MeasureStatus = "proposed" | "consultation" | "announced" | "launched" | "passed" | "closed" | "scrapped";

/** Dates both inclusive, ISO 8601; null where the text does not allow them. */
export type MeasureDate = Readonly<{ span: Span; from: string | null; to: string | null }>;

/** Something an authority does, sets up or proposes. */
export type Measure = Readonly<{
  /** The fullest form in this document, as written. */
  name: string;
  tier: MeasureTier;
  type: MeasureType;
  owner: string | null;
  status: MeasureStatus | null;
  quantity: string | null;
  date: MeasureDate | null;
}>;
