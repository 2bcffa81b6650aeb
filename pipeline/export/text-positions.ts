import { type DocumentRecord, noMetadata, textPlacesOf } from "../../src/index.ts";
import type { Effects } from "../effects.ts";
import { decodeAs } from "../read/decode.ts";
import { createSources, placeOfRow, readingOf, rootsOf, sourceFault } from "../verify/sources.ts";
import type { Manifest } from "../write/manifest.ts";

/** Where a place stands in the text of its document, without markup. */
export type TextPosition = (
  place: Readonly<{ start: number; end: number }>,
) => Readonly<{ start: number; end: number }>;

/** Documents whose places are kept at hand: annotations come record by record, and records meet documents again. */
const AT_HAND = 256;

/**
 * Finds text positions. Plain text needs no more than the places that are published; markup is read anew, from where it stood,
 * and has none when it is gone or changed.
 */
export const createTextPositions = (folder: string, run: Manifest, given: string | null, effects: Effects) => {
  const sources = createSources(rootsOf(folder, run, given), readingOf(run), effects);
  const held = new Map<string, TextPosition | null>();
  const dumps = new Map<string, ReadonlyMap<string, Uint8Array>>();
  const missing = new Set<string>();
  const bytesOf = async ({ uri, locator }: DocumentRecord): Promise<Uint8Array | null> => {
    if (locator === null) return sources.bytesOf(uri);
    const rows = dumps.get(locator.file) ?? (await sources.rowsIn(locator.file));
    dumps.set(locator.file, rows);
    return rows.get(placeOfRow(locator)) ?? null;
  };
  const readAnew = async (document: DocumentRecord): Promise<TextPosition | null> => {
    const { uri, mediaType } = document;
    const bytes = await bytesOf(document);
    const raw = bytes && sourceFault(document, bytes) === null ? decodeAs(bytes, document.encoding ?? "utf-8") : null;
    if (raw === null || mediaType === null) missing.add(uri);
    return raw === null || mediaType === null ? null : textPlacesOf({ uri, mediaType, raw, metadata: noMetadata });
  };
  const of = async (document: DocumentRecord): Promise<TextPosition | null> => {
    const mark = document.bom ? 1 : 0;
    if (document.mediaType === "text/plain") return ({ start, end }) => ({ start: start - mark, end: end - mark });
    const known = held.get(document.id);
    const position = known === undefined ? await readAnew(document) : known;
    held.delete(document.id);
    held.set(document.id, position);
    const [oldest] = held.keys();
    if (held.size > AT_HAND && oldest !== undefined) held.delete(oldest);
    return position;
  };
  return { of, missing };
};
