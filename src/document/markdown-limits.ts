import type { Span } from "./span.ts";

/** remark needs more than linear time for marks that may belong together; more of them in one block of lines is refused. */
const MARKS = 1500;
/** Deepest nesting of block quotations and lists on one line. */
const NESTED = 30;
/** Longest block of lines without a blank one, in UTF-16 units. */
const BLOCK = 60_000;
/** remark is handed a long text in chunks of about this size, since its cost grows faster than their length. */
const CHUNK = 30_000;

/** Whether remark reads this in reasonable time: counted over each block of lines, never by the clock. */
export const isReadable = (raw: string): boolean => {
  let marks = 0;
  let leading = 0;
  let begin = 0;
  let isLeading = true;
  for (let i = 0; i < raw.length; i++) {
    const unit = raw.charCodeAt(i);
    if (unit === 10) {
      const next = raw.charCodeAt(i + 1);
      if (next === 10 || next === 13) {
        marks = 0;
        begin = i;
      }
      isLeading = true;
      leading = 0;
    } else if (isLeading) {
      if (LEADING.has(unit)) leading++;
      else if (unit !== 32 && unit !== 9) isLeading = false;
    }
    if (MARKING.has(unit)) marks++;
    if (marks > MARKS || leading > NESTED || i - begin > BLOCK) return false;
  }
  return true;
};

const MARKING: ReadonlySet<number> = new Set([..."[]*_`!<~|"].map((mark) => mark.charCodeAt(0)));
const LEADING: ReadonlySet<number> = new Set([...">+"].map((mark) => mark.charCodeAt(0)));

/** Cuts at blank lines before a line that begins with a letter, so that no list or code is torn apart. */
export const chunksOf = (raw: string, start: number): readonly Span[] => {
  const chunks: Span[] = [];
  let from = start;
  while (raw.length - from > CHUNK) {
    const cut = /\n[ \t]{0,20}\r?\n(?=[A-Za-z“"‘#])/g;
    cut.lastIndex = from + CHUNK;
    const found = cut.exec(raw);
    if (found === null) break;
    chunks.push({ start: from, end: cut.lastIndex });
    from = cut.lastIndex;
  }
  if (from < raw.length) chunks.push({ start: from, end: raw.length });
  return chunks;
};
