import { type Document, type Span, spanAt } from "../document/index.ts";

/** Leads a published place, code points of the source, to the span of the text that was read from it; null where nothing of it was. */
export type Locate = (start: number, end: number) => Span | null;

export const locator = (document: Document): Locate => {
  const units = unitsOf(document.source.raw);
  return (start, end) => {
    const span = spanAt(document, { start: units(start), end: units(end) });
    return span.start < span.end ? span : null;
  };
};

/** Code points of a text as UTF-16 units; most articles have no character beyond the first 65,536, and then they are the same. */
const unitsOf = (raw: string): ((point: number) => number) => {
  if (!/[\ud800-\udbff]/.test(raw)) return (point) => Math.min(point, raw.length);
  const units: number[] = [];
  for (let unit = 0; unit < raw.length; unit += (raw.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1) units.push(unit);
  return (point) => units[point] ?? raw.length;
};
