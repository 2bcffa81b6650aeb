import type { Document } from "./document.ts";
import { settled, toSource } from "./mapping.ts";
import { offsetsOf } from "./offsets.ts";
import type { Span } from "./span.ts";

/** A place as it is published: code points of the decoded source from 0, end exclusive, and the words as read. */
export type Place = Readonly<{ start: number; end: number; exact: string }>;

/** A place that can be found again by position, by bytes and by the words around it. */
export type Selector = Place &
  Readonly<{ byteStart: number; byteEnd: number; prefix: string | null; suffix: string | null }>;

/** Makes published places from spans of one document; the only way from inner to published offsets. */
export type Placer = Readonly<{
  place(span: Span): Place;
  selector(span: Span): Selector;
}>;

const CONTEXT = 32;

/** The words of a span as they are published: literal in plain text, white space folded where there is markup. */
export const exactOf = (document: Document, { start, end }: Span): string => {
  const words = document.text.slice(start, end);
  return document.source.mediaType === "text/plain" ? words : words.replace(/\s+/g, " ");
};

export const placerOf = (document: Document): Placer => {
  const offsets = offsetsOf(document.source.raw);
  const place = (within: Span): Place => {
    const span = settled(document, within);
    const source = toSource(document, span);
    return {
      start: offsets.codePoint(source.start),
      end: offsets.codePoint(source.end),
      exact: exactOf(document, span),
    };
  };
  const selector = (within: Span): Selector => {
    const span = settled(document, within);
    const source = toSource(document, span);
    const { start, end } = span;
    return {
      start: offsets.codePoint(source.start),
      end: offsets.codePoint(source.end),
      exact: exactOf(document, span),
      byteStart: offsets.byte(source.start),
      byteEnd: offsets.byte(source.end),
      prefix: around(document.text, start - CONTEXT, start),
      suffix: around(document.text, end, end + CONTEXT),
    };
  };
  return { place, selector };
};

/** Up to 32 units of context, never cutting a surrogate pair in two; null where nothing stands. */
const around = (text: string, from: number, to: number): string | null => {
  const start = Math.max(0, from);
  const end = Math.min(text.length, to);
  const cut = (offset: number): boolean => offset > 0 && offset < text.length && isTrail(text.charCodeAt(offset));
  return text.slice(cut(start) ? start + 1 : start, cut(end) ? end - 1 : end) || null;
};

const isTrail = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;
