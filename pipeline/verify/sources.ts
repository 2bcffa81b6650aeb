import { createHash } from "node:crypto";
import { join, resolve } from "node:path";
import type { DocumentRecord } from "../../src/index.ts";
import type { Effects } from "../effects.ts";
import { formatOf, type Input, isDump } from "../read/inputs.ts";
import { limitsOf } from "../read/limits.ts";
import { readWhole } from "../read/open.ts";
import { articleIn } from "../read/read.ts";
import { type Reading, type Row, rowsOf } from "../read/rows.ts";
import { Unreadable } from "../read/unreadable.ts";
import type { Manifest } from "../write/manifest.ts";
import { type Fault, fault } from "./fault.ts";

/** The folders that uris may start from. */
export const rootsOf = (folder: string, manifest: Manifest, given: string | null): readonly string[] =>
  given === null ? [...new Set(manifest.inputs.map(({ parent }) => resolve(folder, parent)))] : [given];

/** How the dumps were read. */
export const readingOf = (manifest: Manifest | null): Reading => ({
  textColumn: manifest?.configuration?.textColumn ?? null,
  encoding: manifest?.configuration?.encoding ?? null,
  limits: manifest?.configuration?.limits ?? {},
});

/** Where a row stands in its dump. */
export const placeOfRow = ({ line, offset }: Readonly<{ line: number | null; offset: number | null }>): string =>
  line === null ? `@${offset}` : `L${line}`;

/** Hands over the bytes of every document that still stands where it stood, file by file. */
export const createSources = (roots: readonly string[], reading: Reading, effects: Effects) => {
  const inputOf = async (uri: string): Promise<Input | null> => {
    for (const root of roots) {
      const path = join(root, uri);
      const real = await effects.real(path).catch(() => null);
      if (real !== null && (await effects.kind(real)) === "file") return { uri, path, ...formatOf(uri), problem: null };
    }
    return null;
  };
  const bytesOf = async (uri: string): Promise<Uint8Array | null> => {
    const input = await inputOf(uri);
    return input && readWhole(input, limitsOf(reading).bytes, effects).catch(() => null);
  };
  /** By their places; what is no longer readable is not there. */
  const rowsIn = async (file: string): Promise<ReadonlyMap<string, Uint8Array>> => {
    const input = await inputOf(file);
    const rows = new Map<string, Uint8Array>();
    if (input === null) return rows;
    // Standard input was saved under a name without an ending.
    const format = isDump(input.format) ? input.format : "json-lines";
    try {
      for await (const batch of rowsOf(input, format, reading, effects))
        for (const row of batch) {
          const bytes = sourceOf(row, reading);
          if (bytes !== null) rows.set(placeOfRow(row), bytes);
        }
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
    }
    return rows;
  };
  return { bytesOf, rowsIn };
};
export type Sources = ReturnType<typeof createSources>;

/** What counts as the bytes of a row: the text of an article, the payload of a record, else the row itself. */
const sourceOf = (row: Row, { textColumn }: Reading): Uint8Array | null => {
  if (row.bytes === null || row.record !== null) return row.bytes;
  const read = articleIn(row, row.bytes, textColumn);
  return "article" in read ? new TextEncoder().encode(read.article.text) : row.bytes;
};

/** Null where the source is what it was. */
export const sourceFault = (document: DocumentRecord, bytes: Uint8Array | null): Fault | null => {
  const { uri, id, sha256, bytes: size } = document;
  const at = { record: id, field: "sha256" };
  if (bytes === null) return fault(uri, "the source is not there: name its folder with --sources", at);
  if (createHash("sha256").update(bytes).digest("hex") === sha256) return null;
  const sizes = bytes.length === size ? "" : `; it had ${size} bytes and has ${bytes.length}`;
  return fault(uri, `the source was changed since it was read${sizes}`, at);
};
