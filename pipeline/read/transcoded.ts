import { decodeAs, encodingOf, markOf, utf16In } from "./decode.ts";
import { peeked } from "./peeked.ts";
import { Unreadable } from "./unreadable.ts";

/** A dump's bytes as UTF-8, and what they were before; null where they are as they came. */
export type Transcoded = Readonly<{ encoding: string | null; utf8: AsyncIterable<Uint8Array> }>;

/** By the dump's byte order mark or zero bytes, by the encoding that was said, else as it is. A line that is not of that encoding is marked as `WRONG`. */
export const asUtf8 = async (
  stream: AsyncIterable<Uint8Array>,
  said: string | null,
  mostBytes: number,
): Promise<Transcoded> => {
  const { first, all } = await peeked(stream, SAMPLE);
  const marked = markOf(first);
  if (marked === "utf-32") throw new Unreadable("utf-32");
  const found = marked ?? utf16In(first.subarray(0, SAMPLE));
  if (found === null && said !== null && encodingOf(said) === null)
    throw new Unreadable("unknown-encoding", said.slice(0, 40));
  const encoding = found ?? encodingOf(said) ?? "utf-8";
  return encoding === "utf-8"
    ? { encoding: null, utf8: all }
    : { encoding, utf8: linesAsUtf8(all, encoding, mostHeld(mostBytes)) };
};

/** Enough bytes to know the encoding by. */
const SAMPLE = 1024;

/** Whole lines at a time: no character of the web's encodings has a line feed in it, and where one is wrong, its line alone is. */
async function* linesAsUtf8(
  stream: AsyncIterable<Uint8Array>,
  encoding: string,
  most: number,
): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    held.push(chunk);
    size += chunk.length;
    if (!chunk.includes(LF) && size <= most) continue;
    const bytes = Buffer.concat(held);
    const end = size > most ? size - (size % 2) : afterLine(bytes, encoding, bytes.length);
    if (end > 0) yield utf8Of(bytes.subarray(0, end), encoding);
    held = [bytes.subarray(end)];
    size -= end;
  }
  if (size > 0) yield utf8Of(Buffer.concat(held), encoding);
}

const LF = 10;
/** A line of so many bytes is too long in UTF-8 too, and need not be whole. */
const mostHeld = (mostBytes: number): number => 2 * mostBytes + 2;

/** Where the last line before `end` ends, behind its line feed; 0 where none does. In UTF-16 that is two bytes, at an even place. */
const afterLine = (bytes: Uint8Array, encoding: string, end: number): number => {
  if (end <= 0) return 0;
  if (!encoding.startsWith("utf-16")) return bytes.lastIndexOf(LF, end - 1) + 1;
  const low = encoding === "utf-16le" ? 0 : 1;
  for (let at = bytes.lastIndexOf(LF, end - 1); at >= 0; at = at === 0 ? -1 : bytes.lastIndexOf(LF, at - 1))
    if (at % 2 === low && at - low + 2 <= end && bytes[at + 1 - 2 * low] === 0) return at - low + 2;
  return 0;
};

/** A byte that no UTF-8 has, in the place of what is not of the dump's encoding. */
const WRONG = 0xff;

const utf8Of = (bytes: Uint8Array, encoding: string): Uint8Array => {
  const text = decodeAs(bytes, encoding);
  if (text !== null) return utf8.encode(text);
  const lines: Uint8Array[] = [];
  for (let end = bytes.length; end > 0; ) {
    const start = afterLine(bytes, encoding, end - 1);
    lines.push(lineAsUtf8(bytes.subarray(start, end), encoding));
    end = start;
  }
  return Buffer.concat(lines.reverse());
};

const utf8 = new TextEncoder();

const lineAsUtf8 = (bytes: Uint8Array, encoding: string): Uint8Array => {
  const text = decodeAs(bytes, encoding);
  if (text !== null) return utf8.encode(text);
  const [start = "", ...more] = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes).split("\uFFFD");
  return Buffer.concat([utf8.encode(start), ...more.flatMap((part) => [Uint8Array.of(WRONG), utf8.encode(part)])]);
};
