import type { IdKind, RecordKind } from "../../src/index.ts";
import type { KindState } from "./kind-state.ts";

/** Finds the record that the mention at an address became part of. */
export type Addresses = (kind: RecordKind, address: string) => string | undefined;

/** `reads`: the number by which the shelves know a document. */
export const addressesOf =
  (states: Readonly<Record<RecordKind, KindState>>, reads: ReadonlyMap<string, number>): Addresses =>
  (kind, address) => {
    const [document = "", place = ""] = address.split("#", 2);
    const read = reads.get(document);
    if (read === undefined) return undefined;
    const { shelf, idAt } = states[kind];
    const index = Number(place.slice(place.indexOf("/") + 1));
    for (let at = shelf.first(read); at < shelf.first(read + 1); at++) if (shelf.index(at) === index) return idAt(at);
    return undefined;
  };

/** `d-…#quotes/3` → `d-…#speakers/3`. */
export const inKind = (address: string, kind: IdKind): string => address.replace(/#[a-z]+/, `#${kind}`);
