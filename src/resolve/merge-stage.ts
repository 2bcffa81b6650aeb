import { byCodePoint, type DocumentRecord, type IdRow, type Resolution } from "../records/index.ts";
import type { Membership } from "./cluster.ts";
import { originsOf, withFamilies } from "./families.ts";
import type { ResolveLine } from "./members.ts";
import { mergeKind } from "./merge.ts";
import { mergeFigures } from "./merge-figures.ts";
import { mergeMeasures } from "./merge-measures.ts";
import { mergeQuotes } from "./merge-quotes.ts";
import { mergeSpeakers } from "./merge-speakers.ts";
import { ofKind } from "./of-kind.ts";
import { figureSources, measureSources, quoteSources, speakerSources } from "./sources.ts";
import type { Origin } from "./standing.ts";

export type MergeInput = Readonly<{
  documents: readonly DocumentRecord[];
  lines: readonly ResolveLine[];
  /** Of all kinds; a member that has none stands alone. */
  memberships: readonly Membership[];
  registry: readonly IdRow[];
}>;

/** What merging leaves: records, documents with their families, and the registry. */
export type Merged = Pick<Resolution, "documents" | "quotes" | "figures" | "measures" | "speakers" | "ids">;

/** The stage `merge`: each cluster becomes a record with a stable id. */
export const mergeStage = ({ documents, lines, memberships, registry }: MergeInput): Merged => {
  const families = withFamilies(documents, ofKind("documents", memberships));
  const { rows, ...records } = mergeAll({ lines, memberships, origins: originsOf(families), registry });
  return { documents: families, ...records, ids: rows.sort((a, b) => byCodePoint(a.id, b.id)) };
};

type MergeAll = Omit<MergeInput, "documents"> & Readonly<{ origins: ReadonlyMap<string, Origin> }>;

/** Records of all kinds, and the rows of the registry that name them. */
const mergeAll = ({ lines, memberships, origins, registry }: MergeAll) => {
  const given = { origins, registry };
  const quotes = mergeKind("quotes", {
    ...given,
    memberships: ofKind("quotes", memberships),
    sources: quoteSources(lines, origins),
    merge: mergeQuotes,
  });
  const figures = mergeKind("figures", {
    ...given,
    memberships: ofKind("figures", memberships),
    sources: figureSources(lines, origins),
    merge: mergeFigures,
  });
  const measures = mergeKind("measures", {
    ...given,
    memberships: ofKind("measures", memberships),
    sources: measureSources(lines, origins),
    merge: mergeMeasures,
  });
  const speakers = mergeKind("speakers", {
    ...given,
    memberships: ofKind("speakers", memberships),
    sources: speakerSources(lines, origins),
    merge: mergeSpeakers,
  });
  return {
    quotes: quotes.records,
    figures: figures.records,
    measures: measures.records,
    speakers: speakers.records,
    rows: [...quotes.rows, ...figures.rows, ...measures.rows, ...speakers.rows],
  };
};
