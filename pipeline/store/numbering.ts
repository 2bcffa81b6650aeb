import { addressOf, type Kind } from "../../src/index.ts";
import type { Shelf } from "./shelf.ts";

/** Documents that were read: the ids in their order, and which shelf number each has. */
export type DocumentOrder = Readonly<{
  ids: readonly string[];
  /** By place in `ids`. */
  reads: Uint32Array;
}>;

/** Mentions of one kind numbered in the order of their addresses, which says which comes first wherever they are equal. */
export type Numbering = Readonly<{
  size: number;
  /** Where the mention of a number stands on its shelf, and the other way round. */
  shelved: Uint32Array;
  number: Uint32Array;
  /** `d-…#quotes/3`; of a document its id. */
  address(number: number): string;
  documentId(number: number): string;
}>;

export const numberingOf = (shelf: Shelf, { ids, reads }: DocumentOrder): Numbering => {
  const size = shelf.size();
  const shelved = new Uint32Array(size);
  const number = new Uint32Array(size);
  const documentOf = new Uint32Array(size);
  let next = 0;
  for (let place = 0; place < ids.length; place++) {
    const read = reads[place] ?? 0;
    for (const at of byAddress(shelf, shelf.first(read), shelf.first(read + 1))) {
      shelved[next] = at;
      number[at] = next;
      documentOf[next++] = place;
    }
  }
  const documentId = (given: number): string => ids[documentOf[given] ?? 0] ?? "";
  return {
    ...{ size, shelved, number, documentId },
    address: (given) => addressIn(documentId(given), shelf.kind, shelf.index(shelved[given] ?? 0)),
  };
};

/** "10" comes before "2", as addresses do. */
const byAddress = (shelf: Shelf, from: number, to: number): readonly number[] => {
  const mentions = Array.from({ length: to - from }, (_, at) => from + at);
  if (to === from || shelf.index(to - 1) < 10) return mentions;
  const text = (at: number): string => String(shelf.index(at));
  return mentions.sort((a, b) => (text(a) < text(b) ? -1 : 1));
};

const addressIn = (document: string, kind: Kind, index: number): string =>
  kind === "documents" ? document : addressOf(document, kind, index);
