import type { DocumentRecord } from "../../src/index.ts";
import { type Fault, fault } from "./fault.ts";
import { type Law, lawInEncoding, lawOf, lawOfMarkup } from "./law.ts";
import { type Attested, placesOf } from "./places.ts";
import type { Rows } from "./rows.ts";
import { placeOfRow, type Sources, sourceFault } from "./sources.ts";

/** What the sources say of the records: places that hold, and those that do not. */
export type Proof = Readonly<{
  places: number;
  documents: number;
  /** Documents that were read and have no hash of a source: they came to the stages as lines. */
  unproven: number;
  faults: readonly Fault[];
}>;

/** Re-reads every source and puts every published place back on it. */
export const prove = async (rows: Rows, sources: Sources): Promise<Proof> => {
  const byDocument = grouped(placesOf(rows), ({ document }) => document);
  const read = rows.documents.filter(({ sha256 }) => sha256 !== null);
  const files = grouped(read, ({ uri, locator }) => locator?.file ?? uri);
  const faults: Fault[] = [];
  let places = 0;
  for (const [file, documents] of files) {
    const isDump = documents.some(({ locator }) => locator !== null);
    const rows = isDump ? await sources.rowsIn(file) : null;
    for (const document of documents) {
      const at = document.locator && placeOfRow(document.locator);
      const bytes = rows === null || at === null ? await sources.bytesOf(file) : (rows.get(at) ?? null);
      const mentions = byDocument.get(document.id) ?? [];
      places += mentions.length;
      faults.push(...checkDocument(document, bytes, mentions));
    }
  }
  const known = new Set(rows.documents.map(({ id }) => id));
  for (const [id, [first]] of byDocument)
    if (!known.has(id) && first !== undefined)
      faults.push(fault(first.file, `there is no document ${id}`, { record: first.record, field: first.field }));
  const unproven = rows.documents.filter(({ status, sha256 }) => status !== "quarantined" && sha256 === null).length;
  return { places, documents: read.length, unproven, faults };
};

const checkDocument = (
  document: DocumentRecord,
  bytes: Uint8Array | null,
  mentions: readonly Attested[],
): readonly Fault[] => {
  const change = sourceFault(document, bytes);
  if (bytes === null) return change === null ? [] : [change];
  const law = lawFor(document, bytes);
  const broken = mentions.flatMap(({ file, record, field, place }) =>
    law(place).map((breach) => {
      const where = `${document.uri}, characters ${place.start}–${place.end}`;
      return fault(file, breach.message, { record, field: `${field}.${breach.field}`, place: where });
    }),
  );
  return [...(change === null ? [] : [change]), ...broken];
};

const lawFor = ({ uri, mediaType, encoding }: DocumentRecord, bytes: Uint8Array): Law => {
  const lawOfUtf8 = (utf8: Uint8Array): Law =>
    mediaType === null || mediaType === "text/plain" ? lawOf(utf8) : lawOfMarkup(utf8, { uri, mediaType });
  return encoding === null || encoding === "utf-8" ? lawOfUtf8(bytes) : lawInEncoding(bytes, encoding, lawOfUtf8);
};

const grouped = <Item>(items: readonly Item[], key: (item: Item) => string): ReadonlyMap<string, readonly Item[]> => {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
};
