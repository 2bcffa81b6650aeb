import { AsyncIterReader, WARCParser, type WARCRecord } from "warcio";
import type { MediaType } from "../../src/index.ts";
import { type Payload, unpackedAs } from "./payload.ts";
import type { ProblemCode } from "./problems.ts";
import type { Row } from "./rows.ts";
import { Unreadable } from "./unreadable.ts";
import { type Gap, type WarcRecordBytes, warcCutsOf } from "./warc-cut.ts";

/** What a record of a web archive says of its payload. */
export type WarcFacts = Readonly<{
  id: string | null;
  url: string | null;
  retrieved: string | null;
  mediaType: MediaType | null;
  charset: string | null;
  /** What shows that the archive has no record here, or a part of the page only; null where nothing does. */
  problem: Readonly<{ code: ProblemCode & ("bad-warc" | "truncated-page"); place: string }> | null;
}>;

const mediaTypes: Readonly<Record<string, MediaType>> = {
  "text/html": "text/html",
  "application/xhtml+xml": "text/html",
  "text/plain": "text/plain",
  "text/markdown": "text/markdown",
};

/** The pages of a web archive: answers of status 200, resources and extracted texts. Pictures, redirects and requests are passed over; what is no record is told. */
export async function* warcRecordsOf(
  stream: AsyncIterable<Uint8Array>,
  mostBytes: number,
): AsyncGenerator<readonly Row[]> {
  let records = 0;
  for await (const cut of warcCutsOf(stream, mostBytes)) {
    if ("head" in cut) records++;
    const row = "head" in cut ? await rowOf(cut, mostBytes) : gapRow(cut);
    if (row !== null) yield [row];
  }
  if (records === 0) throw new Unreadable("bad-warc", "it has no record");
}

const nothing: WarcFacts = {
  ...{ id: null, url: null, retrieved: null, mediaType: null, charset: null, problem: null },
};

const gapRow = ({ offset, end, reason }: Gap): Row => {
  const place = `bytes ${offset} to ${end}: ${reason}`;
  return {
    ...{ line: null, offset, bytes: null, header: null },
    record: { ...nothing, problem: { code: "bad-warc", place } },
  };
};

/** Null where the record is no page. */
const rowOf = async (cut: WarcRecordBytes, mostBytes: number): Promise<Row | null> => {
  const { offset, head, block, isWhole } = cut;
  const record = await parsed(cut);
  if (record === null)
    return gapRow({ offset, end: offset + head.length + block.length, reason: "its headers cannot be read" });
  const facts = factsOf(record);
  if (facts === null) return null;
  const row = { line: null, offset, header: null };
  if (!isWhole) return { ...row, bytes: null, record: facts };
  const raw = await record.readFully();
  const partial = partOf(record, raw.length);
  const { bytes, problem } = await payloadOf(record, raw, mostBytes);
  const place = partial ?? problem;
  return { ...row, bytes, record: { ...facts, problem: place === null ? null : { code: "truncated-page", place } } };
};

/** The record's headers and those of its page, by the library that knows them; of one record alone, so that no other one suffers. */
const parsed = async ({ head, block }: WarcRecordBytes): Promise<WARCRecord | null> => {
  const lower = (_: string, name: string, type: string): string => name + type.toLowerCase();
  const plain = Buffer.from(head.toString("latin1").replace(/^(warc-type:)([^\r\n]{0,99})/im, lower), "latin1");
  try {
    return await new WARCParser(new AsyncIterReader([plain, block], null), { keepHeadersCase: false }).parse();
  } catch {
    return null;
  }
};

/** What says before the page is read that it is not whole; `has`: how many bytes of it there are. */
const partOf = (record: WARCRecord, has: number): string | null => {
  const cut = record.warcHeader("WARC-Truncated");
  if (cut) return `WARC-Truncated: ${cut.slice(0, 40)}`;
  if (record.warcHeader("WARC-Segment-Number")) return "the record is one of several segments";
  const said = Number(record.httpHeaders?.headers.get("content-length") ?? 0);
  return has < said ? `${has} bytes of ${said}` : null;
};

const payloadOf = async ({ httpHeaders }: WARCRecord, raw: Uint8Array, most: number): Promise<Payload> => {
  const header = (name: string): string => httpHeaders?.headers.get(name)?.trim().toLowerCase() ?? "";
  const transfer = header("transfer-encoding");
  const { bytes, problem } = transfer === "chunked" ? await unchunked(raw) : { bytes: raw, problem: null };
  if (bytes === null || problem !== null) return { bytes, problem };
  const coding = header("content-encoding") || (transfer === "chunked" ? "" : transfer);
  const unpacked = unpackedAs(coding, bytes, most);
  return (unpacked.bytes?.length ?? 0) > most ? { bytes: null, problem: null } : unpacked;
};

/** Whether what came in chunks, which end with an empty one, came to no end. Where whoever wrote the archive put them together, they are as they are. */
const unchunked = async (bytes: Uint8Array): Promise<Payload> => {
  const reader = new AsyncIterReader([bytes], null, true);
  const whole = await reader.readFully();
  return { bytes: whole, problem: reader.errored ? "its last chunk is not there" : null };
};

const factsOf = (record: WARCRecord): WarcFacts | null => {
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
  return {
    ...nothing,
    ...{ id, url: record.warcTargetURI ?? null, retrieved: record.warcDate ?? null, mediaType, charset },
  };
};
