import { resolve } from "node:path";
import {
  type DocumentRecord,
  type Edge,
  type Extraction,
  type IdRow,
  type Membership,
  type Merged,
  type Quarantined,
  type ResolveLine,
  type StageLine,
  settle,
  tablesOf,
} from "../../src/index.ts";
import type { Effects } from "../effects.ts";
import type { Exit } from "../exit.ts";
import { readRegistry } from "../publish/registry.ts";
import { publishTables, type RunOptions, within } from "../run.ts";
import { type Filter, type FilterFlags, runFilter } from "./filter.ts";
import { addressed } from "./keys.ts";
import { publishMerged } from "./merged-publish.ts";
import { publishParts } from "./parts-publish.ts";

export type PublishOptions = RunOptions &
  FilterFlags &
  Readonly<{
    /** The stage `merge`, too, on disk. */
    merge: boolean;
    /** Folder of the files' rows, where an engine wrote them. */
    parts: string | null;
    /** With `merge` or `parts`: refuse input that does not end with its tally. */
    whole: boolean;
  }>;

/** `publish`: records and the documents they were found in become the datasets in DIR; edges and clusters, where given, its decisions. */
export const publishStage = (options: PublishOptions, effects: Effects): Promise<Exit> =>
  within(options, effects, async (run) => {
    if (options.merge)
      return publishMerged((filter) => runFilter({ ...flagsOf(options), ...merging }, filter, effects), options, run);
    if (options.parts !== null) {
      const parts = resolve(effects.folder, options.parts);
      const read = (filter: Filter) => runFilter({ ...flagsOf(options), ...ofParts }, filter, effects);
      return publishParts(read, { parts, whole: options.whole }, run);
    }
    const given = createGathering();
    const reads = ["record", "extraction", "edge", "membership", "quarantined"] as const;
    await run.watch.time("read", () =>
      runFilter({ ...flagsOf(options), stage: "publish", reads }, given.filter, effects),
    );
    const registry = await readRegistry(run.place.folder, effects);
    const { lines, memberships, edges, merged } = given;
    const resolution = settle({ merged: merged(), lines, memberships, edges, registry });
    const extractions = lines.map(({ line }) => line);
    const read = { documents: resolution.documents, lines: extractions, quarantined: given.quarantined };
    const tables = tablesOf(resolution, extractions);
    return publishTables({ read, tables, remainder: [], unmet: [], corrections: null }, null, run);
  });

const merging = {
  stage: "publish",
  reads: ["document", "extraction", "quarantined", "edge", "membership", "tally"],
} as const;

const ofParts = { stage: "publish", reads: ["part", "counted", "quarantined", "diagnostic", "tally"] } as const;

const flagsOf = ({ counts, tally, columns }: PublishOptions): FilterFlags => ({ counts, tally, columns });

const createGathering = () => {
  const lines: ResolveLine[] = [];
  const memberships: Membership[] = [];
  const edges: Edge[] = [];
  const quarantined: Quarantined[] = [];
  const records = new Map<string, unknown[]>();
  const all = <Row>(kind: string): readonly Row[] => (records.get(kind) ?? []) as readonly Row[];
  const filter = {
    line: (given: StageLine) => {
      if (given.is === "extraction") lines.push(addressed(given.line as Extraction));
      if (given.is === "membership") memberships.push(given.line);
      if (given.is === "edge") edges.push(given.line as Edge);
      if (given.is === "quarantined") quarantined.push(given.line);
      if (given.is === "record") {
        const { kind, record } = given.line;
        const rows = records.get(kind);
        if (rows) rows.push(record);
        else records.set(kind, [record]);
      }
      return [];
    },
    end: () => [],
  };
  const merged = (): Merged => ({
    documents: all<DocumentRecord>("documents"),
    quotes: all("quotes"),
    figures: all("figures"),
    measures: all("measures"),
    speakers: all("speakers"),
    ids: all<IdRow>("ids"),
  });
  return { lines, memberships, edges, quarantined, merged, filter };
};
