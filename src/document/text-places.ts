import { unitAt } from "./attests.ts";
import { spanAt } from "./mapping.ts";
import { offsetsOf } from "./offsets.ts";
import { read } from "./read.ts";
import type { Place } from "./selector.ts";
import type { Source } from "./source.ts";

/**
 * Leads published places to the text without markup – tags removed, entities and escapes resolved, white space folded – in
 * code points of that text: what W3C’s TextPositionSelector counts. The byte order mark is no part of it. Made once per source.
 */
export const textPlacesOf = (
  source: Source,
): ((place: Pick<Place, "start" | "end">) => Pick<Place, "start" | "end">) => {
  const document = read(source);
  const raw = offsetsOf(source.raw);
  const text = offsetsOf(document.text);
  const unit = (point: number): number => unitAt(raw, source.raw.length, point);
  return ({ start, end }) => {
    const span = spanAt(document, { start: unit(start), end: unit(end) });
    return { start: text.codePoint(span.start), end: text.codePoint(span.end) };
  };
};

/** The text that those places count in. */
export const textOf = (source: Source): string => read(source).text;
