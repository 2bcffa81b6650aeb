import { brotliDecompressSync } from "node:zlib";
import { AsyncIterReader, WARCParser, type WARCRecord } from "warcio";
import type { MediaType } from "../../src/index.ts";
import { hasCode } from "../has-code.ts";
import type { Row } from "./rows.ts";
import { Unreadable } from "./unreadable.ts";

/** What a record of a web archive says of its payload. */
export type WarcFacts = Readonly<{
  id: string | null;
  url: string | null;
  retrieved: string | null;
  mediaType: MediaType;
  charset: string | null;
  /** What shows that the archive has a part of the page only; null where nothing does. */
  partial: string | null;
}>;

const mediaTypes: Readonly<Record<string, MediaType>> = {
  "text/html": "text/html",
  "application/xhtml+xml": "text/html",
  "text/plain": "text/plain",
  "text/markdown": "text/markdown",
};

/** The pages of a web archive: answers of status 200, resources and extracted texts. Pictures, redirects and requests are passed over. */
export async function* warcRecordsOf(
  stream: AsyncIterable<Uint8Array>,
  mostBytes: number,
): AsyncGenerator<readonly Row[]> {
  let records = 0;
  try {
    for await (const { record, offset } of recordsIn(stream)) {
      // Headers whose lines end in LF alone are taken together with those of the next record: "317, 288" is no length.
      if (!record.warcHeader("WARC-Type") || !/^\d+$/.test(record.warcHeader("Content-Length") ?? ""))
        throw new Unreadable("bad-warc", `after ${records} records`);
      const facts = factsOf(record);
      // What unpacks the payload hides this: it knows how many bytes of the record are still to come.
      const { reader } = record;
      const declared = facts && partOf(record);
      const bytes = facts === null ? await passedOver(reader) : await payloadOf(record, mostBytes);
      if (bytes !== null && holdsRecord(bytes)) throw new Unreadable("bad-warc", `after ${records} records`);
      if ("limit" in reader && Number(reader.limit) > 0) throw new Unreadable("bad-warc", `after ${records} records`);
      records++;
      if (facts === null) continue;
      const unpacked = unpackedAs(codingOf(record), bytes, mostBytes);
      const partial = declared ?? (isBrokenOff(record) ? "its last chunk is not there" : unpacked.problem);
      yield [{ line: null, offset, bytes: unpacked.bytes, header: null, record: { ...facts, partial } }];
    }
  } catch (error) {
    if (error instanceof Unreadable || (error instanceof Error && "code" in error)) throw error;
    throw new Unreadable("bad-warc", `after ${records} records`);
  }
  if (records === 0) throw new Unreadable("bad-warc", "it has no record");
}

/** All records and where they begin. The parser takes an empty line that ends in LF alone for the end: it is set on again behind it. */
async function* recordsIn(stream: AsyncIterable<Uint8Array>): AsyncGenerator<{ record: WARCRecord; offset: number }> {
  let isRead = false;
  async function* whole() {
    yield* stream;
    isRead = true;
  }
  const reader = new AsyncIterReader(whole());
  while (!isRead) {
    let offset = reader.getRawOffset();
    const parser = new WARCParser(reader, { keepHeadersCase: false });
    for await (const record of parser) {
      offset = Math.max(offset, parser.offset);
      yield { record, offset };
    }
  }
}

/** "…WARC/1.0" behind an empty line: the record's own length is too large, and takes in the next. */
const holdsRecord = (bytes: Buffer): boolean => {
  for (let at = bytes.indexOf(OPENING); at >= 0; at = bytes.indexOf(OPENING, at + 1)) {
    const end = at + OPENING.length;
    if (/^\d\r\n$/.test(bytes.toString("latin1", end, end + 3))) return true;
  }
  return false;
};
const OPENING = "\r\n\r\nWARC/1.";

/** What says before the page is read that it is not whole. */
const partOf = (record: WARCRecord): string | null => {
  const cut = record.warcHeader("WARC-Truncated");
  if (cut) return `WARC-Truncated: ${cut.slice(0, 40)}`;
  if (record.warcHeader("WARC-Segment-Number")) return "the record is one of several segments";
  const said = Number(record.httpHeaders?.headers.get("content-length") ?? 0);
  const has = "limit" in record.reader ? Number(record.reader.limit) : said;
  return has < said ? `${has} bytes of ${said}` : null;
};

/** Whether what came in chunks, which end with an empty one, came to no end. */
const isBrokenOff = ({ contentReader }: WARCRecord): boolean =>
  "errored" in contentReader && contentReader.errored === true;

const codingOf = ({ httpHeaders }: WARCRecord): string =>
  httpHeaders?.headers.get("content-encoding")?.trim().toLowerCase() ?? "";

type Unpacked = Readonly<{ bytes: Uint8Array | null; problem: string | null }>;

/** The parser has unpacked gzip and deflate, of which a torn one comes to nothing; it leaves other codings as they are. */
const unpackedAs = (coding: string, bytes: Uint8Array | null, most: number): Unpacked => {
  if (bytes === null || coding === "" || coding === "identity") return { bytes, problem: null };
  if (/^(?:x-)?gzip$|^deflate$/.test(coding))
    return { bytes, problem: bytes.length === 0 ? `its ${coding} cannot be unpacked` : null };
  if (coding !== "br") return { bytes, problem: `it is packed as ${coding.slice(0, 20)}` };
  try {
    return { bytes: brotliDecompressSync(bytes, { maxOutputLength: most }), problem: null };
  } catch (error) {
    if (hasCode(error, "ERR_BUFFER_TOO_LARGE")) return { bytes: null, problem: null };
    return { bytes, problem: "its br cannot be unpacked" };
  }
};

const factsOf = (record: WARCRecord): Omit<WarcFacts, "partial"> | null => {
  const { warcType } = record;
  const isAnswer = warcType === "response";
  if (!isAnswer && warcType !== "resource" && warcType !== "conversion") return null;
  if (isAnswer && Number(record.httpHeaders?.statusCode) !== 200) return null;
  const said = (isAnswer ? record.httpHeaders?.headers.get("content-type") : record.warcContentType) ?? "";
  const [type = "", ...parameters] = said.split(";").map((part) => part.trim());
  const mediaType = mediaTypes[type.toLowerCase()];
  if (mediaType === undefined) return null;
  const charset = parameters.map((part) => /^charset="?([^"]+)"?$/i.exec(part)?.[1]).find(Boolean) ?? null;
  const id = record.warcHeader("WARC-Record-ID")?.replace(/^<urn:uuid:|^<|>$/g, "") ?? null;
  return { id, url: record.warcTargetURI ?? null, retrieved: record.warcDate ?? null, mediaType, charset };
};

/** Reads to the end of a record for nothing. The parser's own way never ends where the file does so first. */
const passedOver = async (reader: WARCRecord["reader"]): Promise<null> => {
  for await (const _ of reader);
  return null;
};

const payloadOf = async (record: WARCRecord, mostBytes: number): Promise<Buffer | null> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of record) {
    size += chunk.length;
    if (size <= mostBytes) chunks.push(chunk);
    else chunks.length = 0;
  }
  return size > mostBytes ? null : Buffer.concat(chunks);
};
