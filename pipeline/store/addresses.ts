import type { IdKind, RecordKind } from "../../src/index.ts";
import type { KindState } from "./kind-state.ts";
import type { DocumentOrder } from "./numbering.ts";
import type { Shelf } from "./shelf.ts";

/** Finds the record that the mention at an address became part of. */
export type Addresses = (kind: RecordKind, address: string) => string | undefined;

/** The number by which the shelves know a document, by its id. */
export type Reads = ReadonlyMap<string, number>;

export const readsOf = ({ ids, reads }: DocumentOrder): Reads => new Map(ids.map((id, at) => [id, reads[at] ?? 0]));

export const addressesOf =
  (states: Readonly<Record<RecordKind, KindState>>, reads: Reads): Addresses =>
  (kind, address) => {
    const { shelf, idAt } = states[kind];
    const at = shelvedAt(shelf, reads, address);
    return at === null ? undefined : idAt(at);
  };

/** Where the mention at an address stands on its shelf; a document's stand in the order of their list, be they 100,000. */
export const shelvedAt = (shelf: Shelf, reads: Reads, address: string): number | null => {
  const [document = "", place = ""] = address.split("#", 2);
  const read = reads.get(document);
  if (read === undefined) return null;
  const index = Number(place.slice(place.indexOf("/") + 1));
  let [low, high] = [shelf.first(read), shelf.first(read + 1)];
  const end = high;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (shelf.index(middle) < index) low = middle + 1;
    else high = middle;
  }
  return low < end && shelf.index(low) === index ? low : null;
};

/** `d-…#quotes/3` → `d-…#speakers/3`. */
export const inKind = (address: string, kind: IdKind): string => address.replace(/#[a-z]+/, `#${kind}`);
