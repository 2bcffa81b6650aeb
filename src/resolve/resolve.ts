import {
  byCodePoint,
  type Correction,
  type DocumentRecord,
  type Extraction,
  type IdRow,
  type Resolution,
  recordKinds,
  type Unmet,
} from "../records/index.ts";
import type { Remainder } from "./compare.ts";
import { correct, type Ruling } from "./corrections.ts";
import type { ResolveLine } from "./members.ts";
import { type Merged, mergeStage } from "./merge-stage.ts";
import { kinds } from "./of-kind.ts";
import { ruled } from "./rulings.ts";
import type { Kind } from "./sameness.ts";
import { settle } from "./settle.ts";
import { type Joined, stages } from "./stages.ts";
import type { Target } from "./targets.ts";

export type ResolveInput = Readonly<{
  documents: readonly DocumentRecord[];
  /** Of every document that was read, made with `sketch`. */
  lines: readonly ResolveLine[];
  /** The ids of the run before; empty for the first. */
  registry: readonly IdRow[];
  /** What people have corrected; none when left out. */
  corrections?: readonly Correction[];
}>;

export type Resolved = Resolution &
  Readonly<{
    /** What was read of each document, as corrected. */
    lines: readonly Extraction[];
    /** Keys that were too common for all of their pairs to be compared. */
    remainder: readonly Remainder[];
    /** Corrections that met nothing. */
    unmet: readonly Unmet[];
  }>;

/** The stages over all documents in one process: a pure function of its input, whatever its order. */
const resolve = ({ corrections = [], ...input }: ResolveInput): Resolved => {
  if (corrections.length === 0) return { ...resolveRead(input, []), unmet: [] };
  const records: ReadonlyMap<string, Target> = namesRecords(corrections)
    ? targetsIn(resolveRead(input, []))
    : new Map();
  const byId = new Map(input.lines.map((line) => [line.document, line]));
  const corrected = correct({ documents: input.documents, lineOf: (id) => byId.get(id), corrections, records });
  const documents = input.documents.map(corrected.document);
  const lines = input.lines.map(corrected.line);
  const registry = withoutTakenDown(input.registry, documents);
  const found = resolveRead({ documents, lines: lines.flatMap(({ line }) => line ?? []), registry }, corrected.rulings);
  return { ...found, unmet: [...corrected.unmet, ...lines.flatMap(({ unmet }) => unmet)] };
};

/** Whether a correction may name a record: only then does it matter what records there are without corrections. */
export const namesRecords = (corrections: readonly Correction[]): boolean =>
  corrections.some(({ target, value }) => isRecordId(target) || isRecordId(value ?? ""));

const isRecordId = (name: string): boolean => /^[qfxs]-[a-z0-9]{16}$/.test(name);

const resolveRead = ({ documents, lines, registry }: ResolveInput, rulings: readonly Ruling[]) => {
  const sorted = [...lines].sort((a, b) => byCodePoint(a.document, b.document));
  const joined = kinds.map((kind) => joinedWith(kind, sorted, rulings));
  const memberships = joined.flatMap((all) => all.memberships);
  const merged = mergeStage({ documents, lines: sorted, memberships, registry });
  const edges = joined.flatMap((all) => all.edges);
  return {
    ...settle({ merged, lines: sorted, memberships, edges, registry }),
    lines: lines.map(({ line }) => line),
    remainder: joined.flatMap(({ remainder }) => remainder),
  };
};

const joinedWith = (kind: Kind, lines: readonly ResolveLine[], rulings: readonly Ruling[]): Joined => {
  const joined = stages[kind].join(lines);
  const edges = ruled(kind, joined.edges, rulings);
  if (edges === joined.edges) return joined;
  return { ...joined, edges, memberships: stages[kind].cluster(lines.flatMap(stages[kind].members), edges) };
};

/** Where the mentions of each record are, by its id and those that it supersedes. */
const targetsIn = (records: Merged): ReadonlyMap<string, Target> =>
  new Map(
    recordKinds.flatMap((kind) =>
      records[kind].flatMap(({ id, supersedes, mentions }) => {
        const target: Target = { kind, addresses: [...new Set(mentions.map(({ address }) => address))] };
        return [id, ...supersedes].map((name) => [name, target] as const);
      }),
    ),
  );

/** The registry keeps ids, but not the words of a source that was taken down. */
export const withoutTakenDown = (
  registry: readonly IdRow[],
  documents: readonly DocumentRecord[],
): readonly IdRow[] => {
  const gone = new Set(documents.filter(({ errorCode }) => errorCode === "taken-down").map(({ uri }) => uri));
  return registry.map((row) => (row.uri !== null && gone.has(row.uri) ? { ...row, exact: null } : row));
};

/** Made once, then used for any number of runs. */
export const createResolve = () => resolve;
