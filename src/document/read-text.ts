import { assemble, type Draft, draft } from "./assemble.ts";
import type { Document } from "./document.ts";
import { type Passage, passagesOf } from "./layout.ts";
import { linesOf } from "./lines.ts";
import type { Source } from "./source.ts";

/** Reads plain text: its text is the source itself without a byte order mark, its blocks are paragraphs, headings and list items. */
export const readText = (source: Source): Document => {
  const from = source.raw.startsWith("\uFEFF") ? 1 : 0;
  const text = source.raw.slice(from);
  const segments = text === "" ? [] : [{ start: 0, end: text.length, from, to: source.raw.length }];
  const drafts = passagesOf(text, linesOf(text)).map((passage, index, all) => draftOf(text, passage, all, index));
  return assemble({ source, text, segments, drafts, styles: [], metadata: source.metadata });
};

const draftOf = (text: string, passage: Passage, all: readonly Passage[], index: number): Draft => {
  if (passage.line.bullet) return draft(passage, "item", 1);
  if (!isHeadline(text, passage, all[index + 1])) return draft(passage, "paragraph");
  return index === 0 ? draft(passage, "title") : draft(passage, "heading", 2);
};

const LONGEST_HEADLINE = 140;

/** A short line that ends like no sentence, opens with a capital and stands above something longer. */
const isHeadline = (text: string, passage: Passage, next: Passage | undefined): boolean => {
  const length = passage.end - passage.start;
  if (next === undefined || length > LONGEST_HEADLINE || next.end - next.start <= length) return false;
  const words = text.slice(passage.start, passage.end);
  return /^[\p{Lu}\p{N}£$€]/u.test(words) && !/[.!:;,…”"’']$/.test(words);
};
