import type { OwnWords } from "../../src/index.ts";
import type { Effects } from "../effects.ts";
import { columnsFor, type Header, headerOf } from "./columns.ts";
import { csvRecordsOf } from "./csv-records.ts";
import type { DumpFormat, Input } from "./inputs.ts";
import { linesOf } from "./lines.ts";
import { asUtf8, openInput } from "./open.ts";
import { MOST_BYTES } from "./problems.ts";
import { Unreadable } from "./unreadable.ts";
import { type WarcFacts, warcRecordsOf } from "./warc.ts";

/** How dumps are to be read, where their names do not tell. */
export type Reading = Readonly<{
  /** The column that holds the text; null to find it by its name. */
  textColumn: string | null;
  /** The encoding of files that do not say; null to find it. */
  encoding: string | null;
  /** False leaves the articles' words around mentions out of the datasets. */
  text?: boolean;
  /** Words that the user adds to the lexicons. */
  own?: OwnWords;
}>;

/** One article of a dump, before it is read. `bytes` is null when there are more of them than an article may have. */
export type Row = Readonly<{
  line: number | null;
  offset: number | null;
  bytes: Uint8Array | null;
  header: Header | null;
  record: WarcFacts | null;
}>;

/** The rows of a dump, in batches as they arrive; blank ones are passed over, but counted. */
export async function* rowsOf(
  input: Input,
  format: DumpFormat,
  reading: Reading,
  effects: Effects,
): AsyncGenerator<readonly Row[]> {
  const stream = openInput(input, effects);
  if (format === "warc") return yield* warcRecordsOf(stream);
  const utf8 = asUtf8(stream, reading.encoding);
  yield* format === "csv" ? csvRows(utf8, reading) : jsonRows(utf8);
}

async function* jsonRows(stream: AsyncIterable<Uint8Array>): AsyncGenerator<readonly Row[]> {
  for await (const lines of linesOf(stream, MOST_BYTES))
    yield lines.filter(({ bytes }) => !isBlank(bytes)).map(({ number, bytes }) => rowAt(number, bytes, null));
}

async function* csvRows(stream: AsyncIterable<Uint8Array>, reading: Reading): AsyncGenerator<readonly Row[]> {
  let header: Header | null = null;
  for await (const lines of csvRecordsOf(stream, MOST_BYTES, separatorIn)) {
    const rows: Row[] = [];
    for (const { number, bytes } of lines) {
      if (isBlank(bytes)) continue;
      if (header === null) header = headerFrom(bytes, reading);
      else rows.push(rowAt(number, bytes, header));
    }
    yield rows;
  }
}

const separatorIn = (first: Uint8Array): number => {
  const header = headerOf(first);
  return ("problem" in header ? "," : header.delimiter).charCodeAt(0);
};

/** A table without a header has an article's words where the names of columns should be. */
const headerFrom = (bytes: Uint8Array | null, { textColumn, text = true }: Reading): Header => {
  if (bytes === null) throw new Unreadable("line-too-long");
  const header = headerOf(bytes);
  if ("problem" in header) throw new Unreadable(header.problem.code, header.place);
  if (columnsFor(header.names, textColumn).has("text")) return header;
  if (!text) throw new Unreadable("no-text-column");
  throw new Unreadable("no-text-column", `the columns are ${header.names.slice(0, 20).join(", ")}`);
};

const rowAt = (line: number, bytes: Uint8Array | null, header: Header | null): Row => ({
  ...{ line, offset: null, bytes, header, record: null },
});

export const isBlank = (bytes: Uint8Array | null): boolean =>
  bytes?.every((byte) => byte === 32 || byte === 9 || byte === 13) ?? false;
