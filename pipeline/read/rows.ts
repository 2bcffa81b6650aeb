import type { OwnWords } from "../../src/index.ts";
import type { Effects } from "../effects.ts";
import { columnsFor, type Header, headerOf, separatorTold } from "./columns.ts";
import { csvRecordsOf } from "./csv-records.ts";
import { decodeUtf8 } from "./decode.ts";
import type { DumpFormat, Input } from "./inputs.ts";
import { type Limits, limitsOf } from "./limits.ts";
import { type Line, linesOf } from "./lines.ts";
import { openInput } from "./open.ts";
import { asUtf8, type Transcoded } from "./transcoded.ts";
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
  /** What an article may have or cost, where it is not the usual. */
  limits?: Partial<Limits>;
}>;

/** One article of a dump, before it is read. `bytes` is null when there are more of them than an article may have. */
export type Row = Readonly<{
  line: number | null;
  offset: number | null;
  bytes: Uint8Array | null;
  header: Header | null;
  /** What the dump was before its rows became UTF-8; null where they are as they came. */
  encoding?: string | null;
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
  const { bytes } = limitsOf(reading);
  if (format === "warc") return yield* warcRecordsOf(stream, bytes);
  const dump = await asUtf8(stream, reading.encoding, bytes);
  yield* format === "csv" ? csvRows(dump, reading) : jsonRows(dump, bytes);
}

async function* jsonRows({ utf8, encoding }: Transcoded, mostBytes: number): AsyncGenerator<readonly Row[]> {
  for await (const lines of linesOf(utf8, mostBytes))
    yield lines
      .filter(({ bytes }) => !isBlank(bytes))
      .map(({ number, bytes }) => rowAt({ number, bytes }, null, encoding));
}

async function* csvRows({ utf8, encoding }: Transcoded, reading: Reading): AsyncGenerator<readonly Row[]> {
  let header: Header | null = null;
  let separator: string | null = null;
  for await (const lines of csvRecordsOf(utf8, limitsOf(reading).bytes, separatorIn)) {
    const rows: Row[] = [];
    for (const { number, bytes } of lines) {
      if (isBlank(bytes)) continue;
      const told = header === null && number === 1 ? separatorTold(bytes) : null;
      if (told !== null) separator = told;
      else if (header === null) header = headerFrom(bytes, reading, encoding, separator);
      else rows.push(rowAt({ number, bytes }, header, encoding));
    }
    yield rows;
  }
}

const separatorIn = (first: Uint8Array): number => {
  const told = separatorTold(first);
  if (told !== null) return told.charCodeAt(0);
  const header = headerOf(first);
  return ("problem" in header ? "," : header.delimiter).charCodeAt(0);
};

/** A table without a header has an article's words where the names of columns should be. */
const headerFrom = (
  bytes: Uint8Array | null,
  { textColumn, text = true }: Reading,
  encoding: string | null,
  separator: string | null,
): Header => {
  if (bytes === null) throw new Unreadable("line-too-long");
  if (encoding !== null && decodeUtf8(bytes) === null) throw new Unreadable("wrong-encoding", encoding);
  const header = headerOf(bytes, separator);
  if ("problem" in header) throw new Unreadable(header.problem.code, header.place);
  const columns = columnsFor(header.names, textColumn);
  const repeated = [...columns.values()].find((name) => header.names.indexOf(name) !== header.names.lastIndexOf(name));
  if (repeated !== undefined) throw new Unreadable("repeated-column", repeated.slice(0, 40));
  if (columns.has("text")) return header;
  if (!text) throw new Unreadable("no-text-column");
  const asked = textColumn === null ? "" : `there is no ${textColumn.slice(0, 40)}, `;
  throw new Unreadable(
    "no-text-column",
    `${asked}the columns are ${header.names.slice(0, 20).join(", ").slice(0, 200)}`,
  );
};

const rowAt = ({ number, bytes }: Line, header: Header | null, encoding: string | null): Row => ({
  ...{ line: number, offset: null, bytes, header, encoding, record: null },
});

export const isBlank = (bytes: Uint8Array | null): boolean =>
  bytes?.every((byte) => byte === 32 || byte === 9 || byte === 13) ?? false;
