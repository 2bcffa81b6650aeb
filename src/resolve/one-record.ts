import type { ConflictRecord, FigureRecord, MeasureRecord, QuoteRecord, SpeakerRecord } from "../records/index.ts";
import { figureConflicts, measureConflicts, quoteConflicts, speakerConflicts } from "./conflicts.ts";
import { statedDate } from "./dates.ts";
import type { ResolveLine } from "./members.ts";
import type { RecordKind } from "./merge.ts";
import { byPlace } from "./merge.ts";
import { mergeFigures } from "./merge-figures.ts";
import { mergeMeasures } from "./merge-measures.ts";
import { mergeQuotes } from "./merge-quotes.ts";
import { mergeSpeakers } from "./merge-speakers.ts";
import { figureSources, measureSources, quoteSources, type Source, speakerSources } from "./sources.ts";
import type { Origin } from "./standing.ts";

type Origins = ReadonlyMap<string, Origin>;

/** A record of any kind. */
export type AnyRecord = QuoteRecord | FigureRecord | MeasureRecord | SpeakerRecord;

/** A mention as it waits to be merged: plain data, which travels as JSON. */
export type AnySource = Source<unknown>;

/** What becomes of one cluster, for who holds no more than one at a time: `merge` and the conflicts of the stage `publish`. */
export type OneRecord = Readonly<{
  sources: (line: ResolveLine) => readonly AnySource[];
  merge: (named: Pick<AnyRecord, "id" | "supersedes">, sources: readonly AnySource[], origins: Origins) => AnyRecord;
  conflicts: (record: AnyRecord, sources: readonly AnySource[], origins: Origins) => readonly ConflictRecord[];
}>;

type Kept<Line, Row, Said extends string> = Readonly<{
  sources: (lines: readonly ResolveLine[], origins: Origins) => readonly Source<Line>[];
  merge: (sources: readonly Source<Line>[], origins: Origins) => Omit<Row, "id" | "supersedes">;
  /** What conflicts are about, as one mention states it. */
  stated: (line: Line) => Said | null;
  conflicts: (record: Row, stated: (address: string) => Said | null, origins: Origins) => readonly ConflictRecord[];
}>;

const oneRecord = <Line, Row extends AnyRecord, Said extends string>({
  sources,
  merge,
  stated,
  conflicts,
}: Kept<Line, Row, Said>): OneRecord => ({
  sources: (line) => sources([line], new Map()),
  merge: ({ id, supersedes }, given, origins) =>
    ({ id, ...merge([...(given as readonly Source<Line>[])].sort(byPlace), origins), supersedes }) as unknown as Row,
  conflicts: (record, given, origins) => {
    const said = new Map((given as readonly Source<Line>[]).map(({ address, line }) => [address, stated(line)]));
    return conflicts(record as Row, (address) => said.get(address) ?? null, origins);
  },
});

/** By kind. */
export const oneRecordOf: Readonly<Record<RecordKind, OneRecord>> = {
  quotes: oneRecord({ sources: quoteSources, merge: mergeQuotes, stated: () => null, conflicts: quoteConflicts }),
  figures: oneRecord({
    sources: figureSources,
    merge: mergeFigures,
    stated: ({ role }) => (role === "other" ? null : role),
    conflicts: figureConflicts,
  }),
  measures: oneRecord({
    sources: measureSources,
    merge: mergeMeasures,
    stated: ({ date }) => date && statedDate(date),
    conflicts: measureConflicts,
  }),
  speakers: oneRecord({
    sources: speakerSources,
    merge: mergeSpeakers,
    stated: ({ speaker: { role } }) => role || null,
    conflicts: speakerConflicts,
  }),
};
