import { type Line, trimmed } from "./lines.ts";
import { peeked } from "./peeked.ts";

const LF = 10;
const CR = 13;
const QUOTE = 34;
const COMMA = 44;
const SEPARATORS = [COMMA, 59, 9, 124];
const MARK = [0xef, 0xbb, 0xbf];

/** Tells from the first row that is not blank by which byte its cells are separated. */
export type SeparatorOf = (first: Uint8Array) => number;

/** Where the reader stands: before a cell, in one without marks, in one between marks, directly behind a mark in that, or a blank further. */
type Place = "before" | "plain" | "quoted" | "closing" | "closed";

/**
 * Cuts a stream of bytes into rows of CSV, whose quoted cells may hold line feeds; `number` is a row's first line. Lines end as the first one
 * does: with a line feed, or with a carriage return alone, as some spreadsheets save them.
 *
 * A quotation mark opens a cell only where the cell begins – in `A 6" pipe` it is text – and closes it only before a separator or the line's end.
 * A row of several lines is taken for one that was never closed when its mark is still open at the end of the file or after `most` bytes, or when
 * marks in it begin cells or lines, as those of other rows do. Such a row ends with its first line, and what stands behind is read again from the
 * next line on: one stray mark costs one row. What was read in vain is read again line by line, so that no byte is read more than a few times.
 */
export async function* csvRecordsOf(
  stream: AsyncIterable<Uint8Array>,
  most: number,
  separatorOf: SeparatorOf = () => COMMA,
): AsyncGenerator<readonly Line[]> {
  const { first, all } = await peeked(stream, LONGEST_HEADER);
  const cutter = createCutter(most, separatorOf, endOfLineIn(first));
  for await (const chunk of all) yield* cutter.take(chunk, false);
  yield* cutter.take(new Uint8Array(), true);
}

/** Most bytes, of those that a header may have, in which the end of its line is looked for. */
const LONGEST_HEADER = 65_536;

const endOfLineIn = (bytes: Uint8Array): number => {
  const at = bytes.findIndex((byte) => byte === CR || byte === LF);
  const next = bytes[at + 1];
  return bytes[at] === CR && next !== undefined && next !== CR && next !== LF ? CR : LF;
};

const MOST_RECORDS = 4096;

const createCutter = (most: number, separatorOf: SeparatorOf, endOfLine: number) => {
  let known: number | null = null;
  /** The row that is being read: its bytes before this chunk, its lines so far, and how long the first of them is. */
  let [held, size, number, lines, firstEnd]: [Uint8Array[], number, number, number, number] = [[], 0, 1, 0, -1];
  /** What stands before the byte that is read, and before the last mark; marks in quoted cells that close nothing. */
  let [place, before, beforeMark, stray, beginsLine]: [Place, number, number, number, boolean] = [
    ...(["before", endOfLine, endOfLine, 0, false] as const),
  ];
  /** So many bytes are read again. */
  let again = 0;

  const separates = (byte: number): boolean => (known === null ? SEPARATORS.includes(byte) : byte === known);

  const finish = (piece: Uint8Array): Line => {
    const long = size + piece.length > most;
    const bytes = long ? null : trimmed(held.length === 0 ? piece : Buffer.concat([...held, piece]));
    if (known === null && bytes?.some((byte) => !isBlank(byte))) known = separatorOf(bytes);
    const record = { number, bytes };
    [held, size, number, lines, firstEnd] = [[], 0, number + lines, 0, -1];
    [place, before, beforeMark, stray, beginsLine] = ["before", endOfLine, endOfLine, 0, false];
    return record;
  };

  /** Reads one byte; true when it shows that the row was not closed. */
  const read = (byte: number): boolean => {
    if (place === "quoted") {
      if (byte === QUOTE) [place, beforeMark] = ["closing", before];
      return false;
    }
    if (place !== "closing" && place !== "closed") {
      if (separates(byte)) place = "before";
      else if (place === "before" && !(number === 1 && lines === 0 && MARK.includes(byte)))
        place = byte === QUOTE ? "quoted" : "plain";
      return false;
    }
    if (byte === endOfLine) return false;
    if (place === "closing" && byte === QUOTE) place = "quoted";
    else if (separates(byte)) place = "before";
    else if (isBlank(byte)) place = "closed";
    else {
      stray++;
      const opens = place === "closing" && separates(beforeMark);
      beginsLine ||= beforeMark === endOfLine;
      [place, beforeMark] = [byte === QUOTE ? "closing" : "quoted", before];
      return opens && firstEnd >= 0;
    }
    return false;
  };

  /** Whether a row that ends here, or goes on over this end of a line, was not closed. */
  const isBroken = (end: number): boolean =>
    lines > 1 && (place === "quoted" ? again > 0 || end > most : beginsLine && stray % 2 === 1);

  function* take(given: Uint8Array, last: boolean): Generator<readonly Line[]> {
    let records: Line[] = [];
    let [chunk, from, at] = [given, 0, 0];
    /** Ends a row that was not closed with its first line, and goes back behind that. */
    const breakAtFirstEnd = (): void => {
      if (held.length > 0) {
        chunk = Buffer.concat([...held, chunk]);
        at += size;
        [held, size, from] = [[], 0, 0];
      }
      const next = from + firstEnd + 1;
      again = at - next;
      lines = 1;
      records.push(finish(chunk.subarray(from, next - 1)));
      [from, at] = [next, next];
    };
    for (;;) {
      while (at < chunk.length) {
        const byte = chunk[at] ?? 0;
        if ((place === "plain" || place === "quoted") && byte > COMMA && byte !== known && known !== null) {
          before = byte;
          at++;
          if (again > 0) again--;
          continue;
        }
        if (read(byte)) {
          breakAtFirstEnd();
          continue;
        }
        before = byte;
        at++;
        if (again > 0) again--;
        if (byte !== endOfLine) continue;
        lines++;
        const end = size + at - 1 - from;
        if (firstEnd < 0) firstEnd = end;
        if (isBroken(end)) breakAtFirstEnd();
        else if (place !== "quoted" || again > 0 || end > most) {
          records.push(finish(chunk.subarray(from, at - 1)));
          from = at;
        }
        if (records.length < MOST_RECORDS) continue;
        yield records;
        records = [];
      }
      const isLong = firstEnd >= 0 && size + at - from > most;
      if (!isLong && !(last && firstEnd >= 0 && place === "quoted")) break;
      breakAtFirstEnd();
    }
    const rest = chunk.subarray(from);
    size += rest.length;
    if (size > most) held = [];
    else if (rest.length > 0) held.push(rest);
    if (last && size > 0) records.push(finish(new Uint8Array()));
    if (records.length > 0) yield records;
  }
  return { take };
};

/** White space in a line. */
const isBlank = (byte: number): boolean => byte === 32 || byte === 9 || (byte >= 11 && byte <= 13);
