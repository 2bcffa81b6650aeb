import { isLower } from "./characters.ts";
import type { Line } from "./lines.ts";
import type { Span } from "./span.ts";

/** Lines that belong together; `line` is the first of them. */
export type Passage = Span & Readonly<{ line: Line }>;

/** A width beyond which nobody wraps by hand: longer lines are whole paragraphs. */
const WIDEST = 120;
const NARROWEST = 40;
/** Of the lines that another follows directly, the share that must be full for a document to count as wrapped. */
const FULL_SHARE = 0.6;

/**
 * Joins lines to paragraphs. A document is hard-wrapped when most of its lines end where the next word would not have fitted:
 * then full lines run on. Elsewhere every line is a paragraph, but for one that breaks off and goes on in small letters.
 */
export const passagesOf = (text: string, lines: readonly Line[]): readonly Passage[] => {
  const width = wrapWidth(text, lines);
  const passages: Passage[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const open = passages.at(-1);
    const runsOn = before !== undefined && open !== undefined && !line.bullet && line.gap === 0;
    if (runsOn && goesOn(text, { before, line, open, width }))
      passages[passages.length - 1] = { ...open, end: line.end };
    else passages.push({ start: line.start, end: line.end, line });
  }
  return passages;
};

/** The width at which a document is wrapped; 0 for one that is not. */
const wrapWidth = (text: string, lines: readonly Line[]): number => {
  let width = 0;
  let followed = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (next === undefined || next.gap > 0 || next.bullet) continue;
    followed++;
    width = Math.max(width, line.end - line.start);
    if (width > WIDEST) return 0;
  }
  if (followed < 3 || width < NARROWEST) return 0;
  let full = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (next !== undefined && next.gap === 0 && !next.bullet && isFull(text, line, next, width)) full++;
  }
  return full >= followed * FULL_SHARE ? width : 0;
};

/** Whether the first word of the next line would not have fitted; a ragged hand leaves an eighth of the width. */
const isFull = (text: string, line: Line, next: Line, width: number): boolean => {
  const space = text.slice(next.start, Math.min(next.end, next.start + 30)).search(/\s/);
  const word = space === -1 ? Math.min(next.end - next.start, 30) : space;
  return line.end - line.start + 1 + word > width - (width >> 3);
};

type Break = Readonly<{ before: Line; line: Line; open: Passage; width: number }>;

const goesOn = (text: string, { before, line, open, width }: Break): boolean => {
  if (width > 0)
    return isFull(text, before, line, width) || (isLower(text.charCodeAt(line.start)) && !ended(text, before));
  if (before.end - before.start < NARROWEST || open.line.bullet) return false;
  const first = text.charCodeAt(open.start);
  return isLower(text.charCodeAt(line.start)) && !isLower(first) && !ended(text, before);
};

/** A line that ends in a stop, colon or closing mark breaks off nothing. */
const ended = (text: string, line: Line): boolean => /[.!?:;…”"’)]$/.test(text.slice(line.end - 1, line.end));
