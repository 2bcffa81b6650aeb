import { createHash } from "node:crypto";
import { relative, sep } from "node:path";
import { type Change, CONTRACT_VERSION, type DocumentRecord, type Resolved, type Tables } from "../../src/index.ts";
import type { CorrectionFile } from "../corrections/corrections.ts";
import type { Gates } from "../publish/gates.ts";
import type { ReadAll } from "../read/collected.ts";
import { limitsOf } from "../read/limits.ts";
import { problems } from "../read/problems.ts";
import type { Reading } from "../read/rows.ts";
import type { Run } from "../run.ts";
import { VERSION } from "../version.ts";
import { type Counts, countsOf, tally } from "./counts.ts";
import type { Written } from "./files.ts";
import { MOST_RECORDS, recordCount } from "./json.ts";
import { uuidOf } from "./seal.ts";

/** How many sources could not be read: those that somebody took down could. */
export const unreadIn = ({ diagnostics }: Pick<Manifest, "diagnostics">): number => diagnostics.filter(isUnread).length;

export const isUnread = ({ code }: RunDiagnostic): boolean => code in problems;

/** What went where and how a run was made. */
export type Manifest = Readonly<{
  contractVersion: number;
  version: string;
  /** A UUID made of when it started and what it read. */
  runId: string;
  status: "complete" | "failed" | "refused";
  error: string | null;
  started: string;
  finished: string;
  configuration: Readonly<{
    excel: boolean;
    formats: readonly string[];
    keep: number | null;
    /** What would have kept it from being published, `--mode strict` among it. */
    gates: Gates;
    /** SHA-256 of the file of corrections; null where there was none. */
    corrections: string | null;
  }> &
    Reading;
  /** Where the sources stand: `parent` is relative to the output folder, and uris start from it. */
  inputs: readonly Readonly<{ name: string; parent: string }>[];
  /** SHA-256 over the lines "SHA-256 uri" of all documents, in the order of documents.jsonl. */
  sources: string | null;
  counts: Counts | null;
  /** Milliseconds. */
  durations: Readonly<Record<string, number>>;
  diagnostics: readonly RunDiagnostic[];
  /** Every published file but this one. */
  files: Readonly<Record<string, Omit<Written, "path">>>;
  seal: string;
}>;

export type RunDiagnostic = Readonly<{
  uri: string | null;
  code: string;
  message: string;
  start: number | null;
  end: number | null;
}>;

/** What a run came to, before it is written. */
export type Outcome = Readonly<{
  read: ReadAll;
  tables: Tables;
  changes: readonly Change[];
  /** Keys too common for all of their pairs to be compared. */
  remainder: Resolved["remainder"];
  /** What people have corrected, and which of it met nothing. */
  corrections: CorrectionFile | null;
  unmet: Resolved["unmet"];
}>;

/** What the manifest and the summary tell of what a run came to. */
export type Told = Readonly<{
  sources: string;
  counts: Counts;
  diagnostics: readonly RunDiagnostic[];
  corrections: string | null;
  /** Records of quotations by their kind. */
  quoteKinds: Readonly<Record<string, number>>;
}>;

export const toldOf = (outcome: Outcome): Told => {
  const { tables, read, changes, corrections } = outcome;
  return {
    sources: sourcesOf(tables),
    counts: countsOf(tables, read.lines, changes.length),
    diagnostics: diagnosticsOf(outcome),
    corrections: corrections?.sha256 ?? null,
    quoteKinds: tally(tables.quotes.map(({ kind }) => kind)),
  };
};

/** How a run ended: with files, with files that a gate refused, or with an error. */
export type Ending = Readonly<
  | { status: "complete"; error: null; told: Told; files: readonly Written[] }
  | { status: "refused"; error: string; told: Told; files: readonly Written[] }
  | { status: "failed"; error: string; told: Told | null; files: readonly [] }
>;

/** The manifest of a run at its end; its seal is set when it is written. */
export const manifestOf = (run: Run, ending: Ending): Omit<Manifest, "seal"> => {
  const { options, roots, place } = run;
  const { status, error, told, files } = ending;
  const sources = told?.sources ?? null;
  const times = timesOf(run, sources);
  return {
    ...{ contractVersion: CONTRACT_VERSION, version: VERSION },
    runId: times.runId,
    ...{ status, error },
    ...{ started: times.started, finished: times.finished },
    configuration: {
      ...{ excel: options.excel, formats: options.formats, keep: options.keep },
      ...{ gates: options.gates, ...options.reading, limits: limitsOf(options.reading) },
      corrections: told?.corrections ?? null,
    },
    inputs: roots.map(({ name, parent }) => ({ name, parent: relative(place.folder, parent).split(sep).join("/") })),
    sources,
    counts: told?.counts ?? null,
    durations: times.durations,
    diagnostics: told?.diagnostics ?? [],
    files: Object.fromEntries(files.map(({ path, ...facts }) => [path, facts])),
  };
};

/** What differs from run to run. */
export type Times = Pick<Manifest, "runId" | "started" | "finished" | "durations">;

export const timesOf = ({ watch, effects }: Run, sources: string | null): Times => ({
  runId: uuidOf(`${watch.started} ${effects.owner.machine} ${effects.owner.process} ${sources}`),
  ...{ started: watch.started, finished: effects.now().toISOString(), durations: watch.durations() },
});

export const sourcesOf = ({ documents }: Pick<Tables, "documents">): string => {
  const sources = createSources();
  documents.forEach(sources.add);
  return sources.end();
};

/** The checksum over all sources, document after document in the order of documents.jsonl. */
export const createSources = () => {
  const hash = createHash("sha256");
  return {
    add: ({ sha256, uri }: Pick<DocumentRecord, "sha256" | "uri">): void =>
      void hash.update(`${sha256 ?? "-"} ${uri}\n`, "utf8"),
    end: (): string => hash.digest("hex"),
  };
};

const diagnosticsOf = ({ read, tables, remainder, unmet }: Outcome): readonly RunDiagnostic[] =>
  allDiagnostics({
    quarantined: read.quarantined,
    said: read.lines.flatMap(({ id, uri, diagnostics }) =>
      diagnostics.map(({ code, message, start, end }) => ({ uri: uri ?? id, code, message, start, end })),
    ),
    remainder,
    unmet,
    records: recordCount(tables),
  });

type Diagnosed = Pick<Outcome, "remainder" | "unmet"> &
  Pick<ReadAll, "quarantined"> &
  Readonly<{ said: readonly RunDiagnostic[]; records: number }>;

/** Everything that a run has to say besides its records. */
export const allDiagnostics = ({
  quarantined,
  said,
  remainder,
  unmet,
  records,
}: Diagnosed): readonly RunDiagnostic[] => {
  const nowhere = { start: null, end: null };
  const unread = quarantined.map(({ uri, code, reason }) => ({ uri, code, message: reason, ...nowhere }));
  const message = `More than ${MOST_RECORDS} records: dataset.json is left out, read the other files.`;
  const left = { uri: null, code: "no-dataset-json", message, ...nowhere };
  const uncompared = remainder.map(({ kind, key, members, uncompared }) => ({
    ...{ uri: null, code: "pairs-not-compared", ...nowhere },
    message: `${kind}: of ${members} under the key ${key}, ${uncompared} pairs were not compared.`,
  }));
  const missed = unmet.map(({ correction: { line, target, field }, reason }) => ({
    ...{ uri: null, code: "correction-unmet", ...nowhere },
    message: `Row ${line}, ${target} ${field}: ${reason}.`,
  }));
  return [...unread, ...said, ...uncompared, ...missed, ...(records > MOST_RECORDS ? [left] : [])];
};
