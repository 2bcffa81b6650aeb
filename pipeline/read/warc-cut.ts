import { createWindow, type Window } from "./window.ts";

/** One record of a web archive as it stands. */
export type WarcRecordBytes = Readonly<{
  offset: number;
  head: Buffer;
  /** The whole block, or how it begins where it is longer than it may be. */
  block: Buffer;
  isWhole: boolean;
}>;
/** A stretch of the archive that holds no record that can be read. */
export type Gap = Readonly<{ offset: number; end: number; reason: string }>;

/** A record's head has a few hundred bytes. */
const MOST_HEAD = 65_536;
/** Of a block that is too long the headers of its page are still looked at. */
const START = 65_536;
const VERSION = /^WARC\/\d\.\d{1,2}\r\n/;
const NAME = Buffer.from("WARC/");
/** "WARC/1.0", which ends a line, and a header below it. What was torn off may stand on the same line before it. */
const HEAD = /^WARC\/\d\.\d{1,2}\r?\n[A-Za-z-]{1,40}:/;
const LOOK = 64;
const HEAD_END = Buffer.from("\r\n\r\n");

/**
 * Cuts an archive into its records. A record is one only where its length leads to the next one, or to the end: where it does not, or where
 * its head is damaged, the next head is looked for, and what lies between is told as a gap. One bad record costs that record.
 *
 * A head is looked for only behind the one that was bad, and memory holds one block of at most `most` bytes: no byte is searched twice.
 */
export async function* warcCutsOf(
  stream: AsyncIterable<Uint8Array>,
  most: number,
): AsyncGenerator<WarcRecordBytes | Gap> {
  const window = createWindow(stream);
  try {
    yield* cutsIn(window, most);
  } finally {
    await window.close();
  }
}

async function* cutsIn(window: Window, most: number): AsyncGenerator<WarcRecordBytes | Gap> {
  let gap: Omit<Gap, "end"> | null = null;
  for (;;) {
    if (gap === null) await skipLineEnds(window);
    if (!(await window.has(1))) break;
    const offset = window.offset();
    const found = await recordAt(window, most);
    if ("head" in found) {
      if (gap !== null) yield { ...gap, end: offset };
      gap = null;
      yield { offset, ...found };
      continue;
    }
    // What ended the stream too early is thrown below: the record is as torn as that.
    if (found.broken === ENDS && window.failure() !== null) break;
    gap ??= { offset, reason: found.broken };
    if (window.offset() === offset) window.skip(1);
    await toHead(window, Number.POSITIVE_INFINITY);
  }
  if (gap !== null) yield { ...gap, end: window.offset() };
  const failure = window.failure();
  if (failure !== null) throw failure.error;
}

const ENDS = "it breaks off";
const LEADS_ELSEWHERE = "its length does not lead to the next record";
type Found = Omit<WarcRecordBytes, "offset"> | Readonly<{ broken: string }>;

/** The record that begins here, gone over; one that is broken is not, but for what was searched of it. */
const recordAt = async (window: Window, most: number): Promise<Found> => {
  const size = await headSize(window);
  if (typeof size === "string") return { broken: size };
  const head = Buffer.from(window.bytes(size));
  const length = lengthIn(head.toString("latin1"));
  if (length === null) return { broken: "its head does not tell its type and one length" };
  if (length > most + START) return longRecord(window, head, length);
  if (!(await window.has(size + length))) return { broken: ENDS };
  if (!(await leadsOn(window, size + length))) return { broken: LEADS_ELSEWHERE };
  const block = Buffer.from(window.bytes(size + length).subarray(size));
  window.skip(size + length);
  return { head, block, isWhole: true };
};

/** What its head takes with the empty line behind it, or what is wrong with it. */
const headSize = async (window: Window): Promise<number | string> => {
  for (let least = 1024; ; least *= 4) {
    const isThere = await window.has(least);
    const bytes = window.bytes(least);
    if (!VERSION.test(bytes.toString("latin1", 0, 12))) return "no record begins here";
    const [end, next] = [bytes.indexOf(HEAD_END), headIn(bytes, 1)];
    if (next >= 0 && (end < 0 || next < end)) return "its head does not end";
    if (end >= 0) return end + HEAD_END.length;
    if (!isThere) return ENDS;
    if (least >= MOST_HEAD) return "its head does not end";
  }
};

/** Null where the head says none, or two, or no type: "317, 288" is no length. */
const lengthIn = (head: string): number | null => {
  const said = [...head.matchAll(/^content-length:([^\r\n]{0,100})\r$/gim)].map(([, value = ""]) => value.trim());
  const hasType = /^warc-type:[ \t]{0,9}\S/im.test(head);
  return hasType && said.length === 1 && /^\d{1,15}$/.test(said[0] ?? "") ? Number(said[0]) : null;
};

/** Whether behind so many bytes the two empty lines stand that end a record, or only ends of lines before the next record or the end. */
const leadsOn = async (window: Window, size: number): Promise<boolean> => {
  await window.has(size + LOOK);
  return /^(?:\r\n\r\n|[\r\n]*(?:WARC\/|$))/.test(window.bytes(size + LOOK).toString("latin1", size));
};

/** Goes over a block that is not held, up to a head in it, which shows that its length is wrong. */
const longRecord = async (window: Window, head: Buffer, length: number): Promise<Found> => {
  await window.has(head.length + START);
  const block = Buffer.from(window.bytes(head.length + START).subarray(head.length));
  const end = window.offset() + head.length + length;
  window.skip(head.length);
  if (await toHead(window, end)) return { broken: LEADS_ELSEWHERE };
  if (window.offset() < end) return { broken: ENDS };
  return (await leadsOn(window, 0)) ? { head, block, isWhole: false } : { broken: LEADS_ELSEWHERE };
};

const skipLineEnds = async (window: Window): Promise<void> => {
  while (await window.has(1)) {
    const bytes = window.bytes(LOOK);
    const ends = bytes.findIndex((byte) => byte !== 10 && byte !== 13);
    window.skip(ends < 0 ? bytes.length : ends);
    if (ends >= 0) return;
  }
};

/** To the next head, or to that place or the end of all; whether there is such a head. */
const toHead = async (window: Window, end: number): Promise<boolean> => {
  while (window.offset() < end) {
    const isMore = await window.has(START);
    const bytes = window.bytes(Math.min(START, end - window.offset()));
    const at = headIn(bytes, 0);
    if (at >= 0) {
      window.skip(at);
      return true;
    }
    // A head that is cut off here is looked at again with what follows.
    const isLast = !isMore || bytes.length < START;
    window.skip(isLast ? bytes.length : bytes.length - LOOK);
    if (!isMore) return false;
  }
  return false;
};

const headIn = (bytes: Buffer, from: number): number => {
  for (let at = bytes.indexOf(NAME, from); at >= 0; at = bytes.indexOf(NAME, at + 1))
    if (HEAD.test(bytes.toString("latin1", at, at + LOOK))) return at;
  return -1;
};
