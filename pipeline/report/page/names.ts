import type { EntryKind } from "../model.ts";

/** What the kinds are called, one and many. */
export const kindNames: Readonly<Record<EntryKind, readonly [one: string, many: string]>> = {
  quotes: ["quotation", "quotations"],
  figures: ["sum of money", "sums of money"],
  measures: ["measure", "measures"],
  speakers: ["speaker", "speakers"],
  documents: ["article", "articles"],
  conflicts: ["disagreement", "disagreements"],
};
