import { join } from "node:path";
import type { Change, DocumentRecord } from "../../src/index.ts";
import type { Effects } from "../effects.ts";
import {
  type Row as Compared,
  changedRow,
  fieldsOf,
  heirOf,
  oldFields,
  placesOf,
  takenDown,
  withoutOldError,
  withoutWordsOf,
} from "../publish/changes.ts";
import { type RecordFile, recordFiles } from "../publish/previous.ts";
import { linesOf } from "../read/lines.ts";

type Line = Readonly<{ id: string; text: string }>;

/** The lines of one file, many at a time; none where there is no such file. */
async function* batchesOf(folder: string, kind: RecordFile, effects: Effects) {
  const path = join(folder, `${kind}.jsonl`);
  if ((await effects.kind(path)) !== null) yield* linesOf(effects.stream(path), Number.POSITIVE_INFINITY);
}

/** The records of one file, in the order of their ids as they stand there; none where there is no such file. */
export async function* recordLines(folder: string, kind: RecordFile, effects: Effects): AsyncGenerator<Line> {
  const decoder = new TextDecoder();
  for await (const lines of batchesOf(folder, kind, effects))
    for (const { bytes } of lines) {
      const text = decoder.decode(bytes ?? new Uint8Array());
      yield { id: /^\{"id":"([^"]{1,60})"/.exec(text)?.[1] ?? (JSON.parse(text) as { id: string }).id, text };
    }
}

/** How many records of each kind there are in DIR. */
export const sizesIn = async (folder: string, effects: Effects): Promise<Readonly<Record<RecordFile, number>>> => {
  const sizes: Partial<Record<RecordFile, number>> = {};
  for (const kind of recordFiles) {
    let size = 0;
    for await (const lines of batchesOf(folder, kind, effects)) size += lines.length;
    sizes[kind] = size;
  }
  return sizes as Record<RecordFile, number>;
};

/** Where two outputs stand, and whether articles' words may be told of the one before. */
type Outputs = Readonly<{ before: string; now: string; text: boolean | undefined }>;

/** `changes.jsonl` between two outputs, both of which are read in the order of their ids: memory holds what is gone. */
export async function* changeLines(
  { before, now, text: words = true }: Outputs,
  effects: Effects,
  counted: (change: number) => void,
): AsyncGenerator<string> {
  const fieldsIn = oldFields(words);
  const withoutTaken = withoutWordsOf(await takenDownIn(now, effects));
  const withoutError = withoutOldError(words);
  const withoutWords = (change: Change): Change => withoutError(withoutTaken(change));
  for (const kind of recordFiles) {
    const gone = await goneFrom(before, now, kind, effects);
    for await (const [old, row] of beside(recordLines(before, kind, effects), recordLines(now, kind, effects))) {
      const text = changeOf(kind, old, row, { ...gone, withoutWords, fieldsIn });
      if (text === null) continue;
      counted(1);
      yield `${text}\n`;
    }
  }
}

type Gone = Readonly<{ heirs: ReadonlyMap<string, readonly string[]>; mergedInto: ReadonlyMap<string, string> }>;
type Telling = Gone &
  Readonly<{ withoutWords: (change: Change) => Change; fieldsIn: (line: string) => Readonly<Record<string, unknown>> }>;

const takenDownIn = async (folder: string, effects: Effects): Promise<readonly string[]> => {
  const taken: string[] = [];
  for await (const { text } of recordLines(folder, "documents", effects))
    if (text.includes('"taken-down"')) taken.push(...takenDown([JSON.parse(text) as DocumentRecord]));
  return taken;
};

const changeOf = (
  kind: RecordFile,
  old: Line | null,
  row: Line | null,
  { heirs, mergedInto, withoutWords, fieldsIn }: Telling,
): string | null => {
  if (row !== null) {
    if (old === null) {
      const head = JSON.stringify({ op: "added", kind, id: row.id, fields: [], from: null });
      return `${head.slice(0, -1)},"to":${row.text}}`;
    }
    if (old.text === row.text) return null;
    const change = changedRow(kind, fieldsIn(old.text), fieldsOf(row.text));
    return change.fields.length === 0 ? null : JSON.stringify(withoutWords(change));
  }
  if (old === null) return null;
  const { id } = old;
  const parts = heirs.get(id) ?? [];
  const heir = heirOf(mergedInto.get(id), parts);
  const lost = { kind, id, fields: [] };
  if (heir !== undefined) return JSON.stringify({ op: "merged", ...lost, from: id, to: heir } satisfies Change);
  if (parts.length > 1) return JSON.stringify({ op: "split", ...lost, from: id, to: parts } satisfies Change);
  return JSON.stringify(withoutWords({ op: "removed", ...lost, from: fieldsIn(old.text), to: null }));
};

/** What is gone, and where its mentions went. */
const goneFrom = async (before: string, now: string, kind: RecordFile, effects: Effects): Promise<Gone> => {
  const places = new Map<string, string[]>();
  const gone = new Set<string>();
  for await (const [old, row] of beside(recordLines(before, kind, effects), recordLines(now, kind, effects))) {
    if (old === null || row !== null) continue;
    gone.add(old.id);
    for (const place of placesOf(fieldsOf(old.text))) {
      const known = places.get(place);
      if (known) known.push(old.id);
      else places.set(place, [old.id]);
    }
  }
  const heirs = new Map<string, string[]>();
  const mergedInto = new Map<string, string>();
  if (gone.size === 0) return { heirs, mergedInto };
  for await (const { id, text } of recordLines(now, kind, effects)) {
    const row = JSON.parse(text) as Compared;
    for (const old of row.supersedes ?? []) if (gone.has(old)) mergedInto.set(old, id);
    for (const place of placesOf(row as unknown as Parameters<typeof placesOf>[0]))
      for (const old of places.get(place) ?? []) heirs.set(old, [...new Set([...(heirs.get(old) ?? []), id])].sort());
  }
  return { heirs, mergedInto };
};

/** Two sorted runs of lines side by side, by id. */
async function* beside(
  one: AsyncGenerator<Line>,
  other: AsyncGenerator<Line>,
): AsyncGenerator<readonly [Line | null, Line | null]> {
  let [left, right] = [await one.next(), await other.next()];
  while (!left.done || !right.done) {
    const [a, b] = [left.done ? null : left.value, right.done ? null : right.value];
    if (b === null || (a !== null && a.id < b.id)) {
      yield [a, null];
      left = await one.next();
    } else if (a === null || b.id < a.id) {
      yield [null, b];
      right = await other.next();
    } else {
      yield [a, b];
      left = await one.next();
      right = await other.next();
    }
  }
}
