/** Half-open range of UTF-16 code units of a document's `text`: exactly what `slice` takes. Never published: see `selector.ts`. */
export type Span = Readonly<{ start: number; end: number }>;

/** The range from `start` to `end`. */
export const span = (start: number, end: number): Span => ({ start, end });

/** The words a span covers. */
export const wordsOf = (text: string, { start, end }: Span): string => text.slice(start, end);

/** Whether two spans share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether `outer` holds all of `inner`. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** The smallest span that holds both. */
export const cover = (a: Span, b: Span): Span => span(Math.min(a.start, b.start), Math.max(a.end, b.end));

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x200b;

/** The span without white space at its ends: `" £3 "` → `"£3"`. Empty spans stay where they are. */
export const trim = (text: string, { start, end }: Span): Span => {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return span(from, to);
};

/** Order of reading: earlier start first, then the longer span. */
export const byPlace = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;
