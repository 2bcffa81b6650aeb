import { spanAt } from "./mapping.ts";
import { type Offsets, offsetsOf } from "./offsets.ts";
import { read } from "./read.ts";
import { type Place, placerOf, type Selector } from "./selector.ts";
import type { Source } from "./source.ts";

/** A place as somebody published it; what is not there, or null, is not checked. */
export type Claim = Place & Partial<Selector>;

/** A field of a claim that does not hold, and what the source has instead. */
export type Breach = Readonly<{ field: keyof Selector; found: string | number | null }>;

/** Reads a source anew; the function it returns says what of a claim does not hold on it. Made once per source, asked for every place. */
export const attests = (source: Source): ((claim: Claim) => readonly Breach[]) => {
  const document = read(source);
  const placer = placerOf(document);
  const offsets = offsetsOf(source.raw);
  return (claim) => {
    const from = unitAt(offsets, source.raw.length, claim.start);
    const to = unitAt(offsets, source.raw.length, claim.end);
    const found = placer.selector(spanAt(document, { start: from, end: to }));
    return fields
      .filter((field) => (claim[field] ?? null) !== null && claim[field] !== found[field])
      .map((field) => ({ field, found: found[field] }));
  };
};

const fields = [
  "start",
  "end",
  "exact",
  "byteStart",
  "byteEnd",
  "prefix",
  "suffix",
] as const satisfies readonly (keyof Selector)[];

/** The UTF-16 offset where a code point begins: the last one with so many before it, since the middle of a surrogate pair has as many as its end. */
export const unitAt = ({ codePoint }: Offsets, length: number, point: number): number => {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (codePoint(middle) <= point) low = middle;
    else high = middle - 1;
  }
  return low;
};
