import { isDigit, isLower, isSpace, isUpper } from "./characters.ts";
import type { Span } from "./span.ts";

/** One line of plain text that holds more than white space; `start` and `end` leave out white space and a bullet. */
export type Line = Span &
  Readonly<{
    /** Begins with `•`, `-`, `*`, `–` or a list number. */
    bullet: boolean;
    /** Blank lines between this line and the one before: 0 where it follows directly. */
    gap: number;
  }>;

/** Every line of a text that is not blank. `\n`, `\r\n` and a lone `\r` end lines. */
export const linesOf = (text: string): readonly Line[] => {
  const lines: Line[] = [];
  let gap = 0;
  let from = 0;
  const hasReturns = text.includes("\r");
  while (from < text.length) {
    const end = lineEnd(text, from, hasReturns);
    const line = lineIn(text, from, end, gap);
    if (line === undefined) gap++;
    else {
      lines.push(line);
      gap = 0;
    }
    from = end + (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? 2 : 1);
  }
  return lines;
};

const lineEnd = (text: string, from: number, hasReturns: boolean): number => {
  const feed = text.indexOf("\n", from);
  const end = feed === -1 ? text.length : feed;
  const carriage = hasReturns ? text.slice(from, end).indexOf("\r") : -1;
  return carriage === -1 ? end : from + carriage;
};

const lineIn = (text: string, from: number, to: number, gap: number): Line | undefined => {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  if (start === end) return undefined;
  const words = afterBullet(text, start, end);
  return { start: words, end, bullet: words > start, gap };
};

/** Where the words begin behind a bullet or list number; `start` itself where there is neither, or nothing behind it. */
const afterBullet = (text: string, start: number, end: number): number => {
  const mark = bulletEnd(text, start, end);
  if (mark === start || !isSpace(text.charCodeAt(mark))) return start;
  let at = mark;
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  return at < end ? at : start;
};

const BULLETS: ReadonlySet<number> = new Set([..."•‣◦▪●○■□➢➤·-*–"].map((mark) => mark.charCodeAt(0)));

/** `•`, `-`, `1.`, `12)`, `(a)`, `b.`: a number or letter counts with the sign that closes it. A year is no list number. */
const bulletEnd = (text: string, start: number, end: number): number => {
  if (BULLETS.has(text.charCodeAt(start))) return start + 1;
  const open = text.charCodeAt(start) === 40;
  let at = open ? start + 1 : start;
  const from = at;
  while (at < end && at - from < 2 && isDigit(text.charCodeAt(at))) at++;
  if (at === from && (isLower(text.charCodeAt(at)) || (isUpper(text.charCodeAt(at)) && open))) at++;
  const closer = text.charCodeAt(at);
  const closes = closer === 41 || (closer === 46 && !open);
  return at > from && at < end && closes ? at + 1 : start;
};
