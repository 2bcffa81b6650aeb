import { byCodePoint, type Change, type DocumentRecord, type Tables } from "../../src/index.ts";
import type { Reading } from "../read/rows.ts";
import { withoutContext } from "../write/context.ts";
import { type PreviousRecords, type RecordFile, recordFiles } from "./previous.ts";

type Fields = Readonly<Record<string, unknown>>;

/** Everything that differs between the records of the run before and these. */
export const changesOf = (
  before: Readonly<Record<RecordFile, PreviousRecords>>,
  now: Pick<Tables, RecordFile>,
  { text = true }: Pick<Reading, "text">,
): readonly Change[] => {
  const taken = takenDown(now.documents);
  return recordFiles.flatMap((kind) =>
    changesOfKind(kind, before[kind], now[kind], oldFields(text)).map(withoutWordsOf(taken)).map(withoutOldError(text)),
  );
};

/** How a line of the run before is read: where articles' words are to be left out, so are those that it has. */
export const oldFields = (text: boolean): ((line: string) => Fields) =>
  text ? fieldsOf : (line) => withoutContext(fieldsOf(line));

/** Where articles' words are left out, what the run before said of an error may still quote some. */
export const withoutOldError =
  (text: boolean) =>
  (change: Change): Change =>
    !text && typeof change.from === "object" && change.from !== null && "error" in change.from
      ? { ...change, from: { ...change.from, error: null } }
      : change;

/** Ids of the documents that somebody has taken down. */
export const takenDown = (documents: Iterable<Pick<DocumentRecord, "id" | "errorCode">>): readonly string[] =>
  [...documents].flatMap(({ id, errorCode }) => (errorCode === "taken-down" ? id : []));

/** The change that tells of a source's being taken down does not tell what it said: `from` is empty then. */
export const withoutWordsOf =
  (taken: readonly string[]) =>
  (change: Change): Change => {
    if (taken.length === 0 || typeof change.from === "string" || change.from === null) return change;
    const before = `${change.id} ${JSON.stringify(change.from)}`;
    return taken.some((id) => before.includes(id)) ? { ...change, from: {} } : change;
  };

/** The same between two outputs as they stand. */
export const changesBetween = (
  before: Readonly<Record<RecordFile, PreviousRecords>>,
  after: Readonly<Record<RecordFile, PreviousRecords>>,
): readonly Change[] =>
  recordFiles.flatMap((kind) =>
    changesOfKind(
      kind,
      before[kind],
      [...after[kind].values()].map((line) => JSON.parse(line) as Row),
    ),
  );

/** A record, as far as changes look at it. */
export type Row = Readonly<{ id: string; supersedes?: readonly string[] }>;

const changesOfKind = (
  kind: RecordFile,
  before: PreviousRecords,
  now: readonly Row[],
  fieldsIn: (line: string) => Fields = fieldsOf,
): readonly Change[] => {
  const ids = new Set(now.map(({ id }) => id));
  const mergedInto = new Map(now.flatMap(({ id, supersedes = [] }) => supersedes.map((old) => [old, id] as const)));
  const gone = [...before.keys()].filter((id) => !ids.has(id));
  const heirs = heirsOf(gone, before, now);
  const lost = gone.map((id): Change => {
    const parts = heirs.get(id) ?? [];
    const heir = heirOf(mergedInto.get(id), parts);
    if (heir !== undefined) return { op: "merged", kind, id, fields: [], from: id, to: heir };
    if (parts.length > 1) return { op: "split", kind, id, fields: [], from: id, to: parts };
    return { op: "removed", kind, id, fields: [], from: fieldsIn(before.get(id) ?? "{}"), to: null };
  });
  const kept = now.flatMap((row): readonly Change[] => {
    const old = before.get(row.id);
    if (old === undefined)
      return [{ op: "added", kind, id: row.id, fields: [], from: null, to: row as unknown as Fields }];
    if (old === JSON.stringify(row)) return [];
    const change = changedRow(kind, fieldsIn(old), row as unknown as Fields);
    return change.fields.length === 0 ? [] : [change];
  });
  return [...lost, ...kept].sort((a, b) => byCodePoint(a.id, b.id));
};

/**
 * Where a record went that is gone: into the one that superseded it, or where all of its mentions are that are left. Its founding
 * article may have been edited, renamed or withdrawn, so that the same thing has a new id.
 */
export const heirOf = (superseding: string | undefined, parts: readonly string[]): string | undefined =>
  superseding ?? (parts.length === 1 ? parts[0] : undefined);

/** A record that is not what it was. */
export const changedRow = (kind: RecordFile, old: Fields, row: Fields): Change => {
  const names = [...new Set([...Object.keys(old), ...Object.keys(row)])];
  const fields = names.filter((name) => JSON.stringify(old[name]) !== JSON.stringify(row[name]));
  const pick = (from: Fields): Fields => Object.fromEntries(fields.map((name) => [name, from[name] ?? null]));
  return { op: "changed", kind, id: String(row.id), fields, from: pick(old), to: pick(row) };
};

export const fieldsOf = (line: string): Fields => JSON.parse(line) as Fields;

/** Of each record that is gone, the records that its mentions went to. */
const heirsOf = (
  gone: readonly string[],
  before: PreviousRecords,
  now: readonly Row[],
): ReadonlyMap<string, readonly string[]> => {
  if (gone.length === 0) return new Map();
  const holder = new Map(now.flatMap((row) => placesOf(row).map((place) => [place, row.id] as const)));
  return new Map(
    gone.map((id) => {
      const heirs = placesOf(fieldsOf(before.get(id) ?? "{}")).flatMap((place) => holder.get(place) ?? []);
      return [id, [...new Set(heirs)].sort(byCodePoint)];
    }),
  );
};

type Mention = Readonly<{ document: string; start?: number; parts?: readonly Readonly<{ start: number }>[] }>;

/** Where a record’s mentions stand. */
export const placesOf = (row: Readonly<{ mentions?: readonly Mention[] }> | Fields): readonly string[] =>
  ((row.mentions ?? []) as readonly Mention[]).map(
    ({ document, start, parts }) => `${document} ${start ?? parts?.[0]?.start ?? ""}`,
  );
