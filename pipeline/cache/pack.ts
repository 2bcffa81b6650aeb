import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Effects, Scratch } from "../effects.ts";
import type { Item } from "../read/items.ts";
import type { ProblemCode } from "../read/problems.ts";
import type { Engine } from "../workers/engine.ts";
import type { Extracted } from "../workers/reader.ts";

/** What was found in documents, on disk, by the hash of everything that it depends on: that of the run before, and this one's. */
export type Pack = Readonly<{
  /** What was found before; null where nothing was, or where it was torn or changed since. */
  found(key: string): string | null;
  /** Keeps it for the next run; what belongs to documents that are gone is not kept, and goes with them. */
  use(key: string, value: string): void;
  /** What was used takes the place of what was there. */
  keep(): Promise<void>;
  /** Leaves everything as it was, unless it was kept. */
  close(): Promise<void>;
}>;

type Place = Readonly<{ start: number; length: number }>;

/** Memory holds where each value is. A line of the file is key, checksum and value. */
export const openPack = async (path: string, effects: Effects): Promise<Pack> => {
  const before = (await effects.kind(path)) === null ? null : effects.scratch(path, true);
  const places = before === null ? new Map<string, Place>() : placesIn(before);
  const part = `${path}.part`;
  const now = effects.scratch(part);
  const used = new Set<string>();
  let open = true;
  const close = (kept: boolean): void => {
    if (!open) return;
    open = false;
    before?.close();
    now.close(kept);
  };
  return {
    found(key) {
      const place = places.get(key);
      if (place === undefined || before === null) return null;
      const line = utf8.decode(before.read(place.start, place.length));
      const value = line.slice(HASH * 2);
      return line.slice(HASH, HASH * 2) === sumOf(key, value) ? value : null;
    },
    use(key, value) {
      if (used.has(key)) return;
      used.add(key);
      now.append(`${key}${sumOf(key, value)}${value}\n`);
    },
    keep: async () => {
      close(true);
      await effects.rename(part, path);
    },
    close: async () => {
      if (!open) return;
      close(false);
      await effects.remove(part);
    },
  };
};

const utf8 = new TextDecoder();
const HASH = 64;
const PIECE = 1 << 22;
const LF = 10;

const placesIn = (file: Scratch): Map<string, Place> => {
  const places = new Map<string, Place>();
  let start = 0;
  for (let at = 0; at < file.size(); at += PIECE) {
    const bytes = file.read(at, PIECE);
    for (let end = bytes.indexOf(LF); end >= 0; end = bytes.indexOf(LF, end + 1)) {
      places.set(utf8.decode(file.read(start, HASH)), { start, length: at + end - start });
      start = at + end + 1;
    }
  }
  return places;
};

/** A line of the pack that was torn or changed is as good as none. */
const sumOf = (key: string, value: string): string => createHash("sha256").update(key).update(value).digest("hex");

/** Asks the engine only about what is not in the pack. Of a source that was taken down (by id or uri) the pack keeps nothing. */
export const packed = (
  engine: Engine,
  { key, pack, takenDown }: Readonly<{ key: string; pack: Pack; takenDown: ReadonlySet<string> }>,
  effects: Effects,
): Engine => ({
  ...engine,
  read: async (items) => {
    const keys = await Promise.all(items.map((item) => keyOf(item, key, effects)));
    const knowns = keys.map((key) => (key === null ? null : pack.found(key)));
    const missing = items.filter((_, at) => knowns[at] === null);
    const fresh = [...(missing.length > 0 ? await engine.read(missing) : [])].reverse();
    return keys.flatMap((hash, at): readonly Extracted[] => {
      const known = knowns[at] ?? null;
      const extracted = known === null ? fresh.pop() : (JSON.parse(known) as Extracted);
      if (extracted === undefined) return [];
      const { id, uri } = extracted.document;
      const kept = isLasting(extracted) && !takenDown.has(id) && !takenDown.has(uri);
      if (hash !== null && kept) pack.use(hash, known ?? JSON.stringify(extracted));
      return [extracted];
    });
  },
});

/** Codes of what is wrong today and may be well tomorrow. */
export const passing: ReadonlySet<string> = new Set<ProblemCode>([
  "timeout",
  "out-of-memory",
  "unreadable",
  "missing-path",
  "extraction-failed",
]);

const isLasting = ({ document }: Extracted): boolean => !passing.has(document.errorCode ?? "");

/** Null where it cannot be told whether an item is the same. */
const keyOf = async (item: Item, key: string, effects: Effects): Promise<string | null> => {
  if (item.kind === "failed") return null;
  const hash = createHash("sha256").update(key);
  if (item.kind === "row") {
    const { line, offset, bytes, header, record } = item.row;
    if (bytes === null) return null;
    hash.update(JSON.stringify([item.file, item.format, line, offset, header, record])).update(bytes);
    return hash.digest("hex");
  }
  try {
    const { uri, format, compression, path } = item.input;
    hash.update(JSON.stringify([uri, format, compression])).update(await effects.read(path));
    return hash.digest("hex");
  } catch {
    return null;
  }
};

export const packIn = (folder: string, name: string): string => join(folder, `${name}.pack`);
