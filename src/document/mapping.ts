import type { Document, Segment } from "./document.ts";
import { firstWhere } from "./halving.ts";
import type { Span } from "./span.ts";

/** Where `span` of the text stands in `source.raw`, in UTF-16 units. An empty or wholly added span maps to an empty range. */
export const toSource = (document: Document, { start, end }: Span): Span => {
  const { segments } = document;
  const first = firstEndingAfter(segments, start);
  const opening = segments[first];
  if (opening === undefined) return { start: document.source.raw.length, end: document.source.raw.length };
  let last = firstEndingAfter(segments, Math.max(start, end - 1));
  if (last >= segments.length || (segments[last]?.start ?? 0) >= end) last--;
  const closing = segments[last];
  const from = sourceOffset(opening, start, "start");
  if (closing === undefined || last < first) return { start: from, end: from };
  return { start: from, end: Math.max(from, sourceOffset(closing, end, "end")) };
};

const sourceOffset = (segment: Segment, offset: number, side: "start" | "end"): number => {
  if (offset <= segment.start) return segment.from;
  if (offset >= segment.end) return segment.to;
  if (segment.end - segment.start === segment.to - segment.from) return segment.from + offset - segment.start;
  return side === "start" ? segment.from : segment.to;
};

/** Index of the first segment whose end lies after `offset`. */
const firstEndingAfter = (segments: readonly Segment[], offset: number): number =>
  firstWhere(segments.length, (at) => (segments[at]?.end ?? 0) > offset);

/** The span of the text that was read from this stretch of the source: the way back from `toSource`. */
export const spanAt = ({ segments, text }: Document, { start, end }: Span): Span => {
  const opening = segments[firstWhere(segments.length, (at) => (segments[at]?.to ?? 0) > start)];
  const closing = segments[firstWhere(segments.length, (at) => (segments[at]?.from ?? 0) >= end) - 1];
  const from = opening === undefined ? text.length : textOffset(opening, start, "start");
  return { start: from, end: closing === undefined ? from : Math.max(from, textOffset(closing, end, "end")) };
};

const textOffset = (segment: Segment, offset: number, side: "start" | "end"): number => {
  if (offset <= segment.from) return segment.start;
  if (offset >= segment.to) return segment.end;
  if (segment.end - segment.start === segment.to - segment.from) return segment.start + offset - segment.from;
  return side === "start" ? segment.start : segment.end;
};

/**
 * The span without what no stretch of the source was read as, and with all of what one stretch was: a line break at an edge is
 * left out, half of a decoded entity or of a surrogate pair made whole. So that whoever reads the published place gets the same words back.
 */
export const settled = (document: Document, span: Span): Span => {
  const whole = inCharacters(document.text, span);
  return isUnchanged(document) && 0 <= whole.start && whole.start <= whole.end && whole.end <= document.text.length
    ? whole
    : spanAt(document, toSource(document, whole));
};

/** Plain text stands in its source as it is, unit by unit. */
const isUnchanged = ({ segments, text }: Document): boolean => {
  const [only] = segments;
  return (
    only !== undefined &&
    segments.length === 1 &&
    only.start === 0 &&
    only.end === text.length &&
    only.to - only.from === text.length
  );
};

const inCharacters = (text: string, span: Span): Span => {
  const { start, end } = span;
  const before = isInsidePair(text, start);
  const behind = isInsidePair(text, end);
  return before || behind ? { start: before ? start - 1 : start, end: behind ? end + 1 : end } : span;
};

const isInsidePair = (text: string, at: number): boolean =>
  (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
