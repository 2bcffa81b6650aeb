import { analyse } from "chardet";
import { usualLimits } from "./limits.ts";
import { type Problem, problem } from "./problems.ts";

/** Bytes become words, or what is wrong with them. A byte order mark stays: it counts as a character. */
export type Decoded = Readonly<{ text: string; encoding: string } | { problem: Problem }>;

/** `declared`: the encoding that the document or whoever sent it names, by any label of the web platform. */
export const decode = (
  bytes: Uint8Array,
  declared: string | null = null,
  mostBytes: number = usualLimits.bytes,
): Decoded => {
  if (bytes.length > mostBytes) return { problem: problem("too-large") };
  const decoded = decodedFrom(bytes, declared);
  if ("problem" in decoded || /\S/.test(decoded.text.replace("\uFEFF", ""))) return decoded;
  return { problem: problem("empty-file") };
};

/** A byte order mark decides, or zero bytes as UTF-16 has them; then UTF-8, which nothing else looks like; then what is declared; then what the bytes look like. */
const decodedFrom = (bytes: Uint8Array, declared: string | null): Decoded => {
  const marked = markOf(bytes);
  if (marked === "utf-32") return { problem: problem("utf-32") };
  const label = encodingOf(declared);
  const wide = marked ?? utf16In(bytes) ?? (bytes.includes(0) ? label : null);
  if (wide?.startsWith("utf-16")) return decodedWide(bytes, wide, marked !== null);
  const binary = isBinary(bytes);
  if (binary !== null) return { problem: problem("binary", binary) };
  if (marked === null && label?.startsWith("iso-2022")) return decodedAs(bytes, label);
  if (marked === null && isReplaced(declared)) return unknownEncoding(declared);
  const text = decodeUtf8(bytes);
  if (text !== null) return { text, encoding: "utf-8" };
  const { whole, wrong, first } = census(bytes);
  if (marked === "utf-8" || label === "utf-8" || whole > wrong)
    return { problem: problem("not-utf-8", `the first wrong byte is byte ${first}`) };
  if (declared !== null && label === null) return unknownEncoding(declared);
  if (label === null && isEbcdic(bytes)) return { problem: problem("unknown-encoding", "it looks like EBCDIC") };
  const encoding = label ?? detected(bytes);
  if (label === null && encoding === "windows-1252" && whole > MOST_BY_CHANCE && whole > wrong / MIXED)
    return { problem: problem("not-utf-8", `parts of it are; the first wrong byte is byte ${first}`) };
  return decodedAs(bytes, encoding);
};

const decodedAs = (bytes: Uint8Array, encoding: string): Decoded => {
  const text = decodeAs(bytes, encoding);
  return text === null ? { problem: problem("wrong-encoding", encoding) } : { text, encoding };
};

/** Without a mark the bytes may be no text: that has no zero characters. */
const decodedWide = (bytes: Uint8Array, encoding: string, isMarked: boolean): Decoded => {
  const decoded = decodedAs(bytes, encoding);
  const isText = "text" in decoded && !decoded.text.includes("\0");
  return isMarked || isText ? decoded : { problem: problem("binary", isBinary(bytes) ?? undefined) };
};

const unknownEncoding = (label: string | null): Decoded => ({
  problem: problem("unknown-encoding", label?.slice(0, 40)),
});

/** Labels of encodings of seven bits that the web platform reads no more; as UTF-8, which they look like, they would be nonsense. */
const replaced: ReadonlySet<string> = new Set([
  ...["replacement", "csiso2022kr", "hz-gb-2312", "iso-2022-cn", "iso-2022-cn-ext", "iso-2022-kr"],
]);
const isReplaced = (label: string | null): boolean => label !== null && replaced.has(label.trim().toLowerCase());

/** The encoding's own name for any of its labels, null when nobody knows it. */
export const encodingOf = (label: string | null): string | null => {
  if (label === null) return null;
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return null;
  }
};

/** Null when the bytes are not of this encoding. In two steps, since Node's shortcut for windows-1252 in one step takes it for Latin-1. */
export const decodeAs = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
    return decoder.decode(bytes, { stream: true }) + decoder.decode();
  } catch {
    return null;
  }
};

/** Null when the bytes are not UTF-8. */
export const decodeUtf8 = (bytes: Uint8Array): string | null => {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
};

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The encoding that a byte order mark tells. */
export const markOf = ([a, b, c, d]: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | "utf-32" | null => {
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff))
    return "utf-32";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  return a === 0xfe && b === 0xff ? "utf-16be" : null;
};

const MOST_ZEROS = 0.02;
const LEAST_ZEROS = 0.5;

/** UTF-16 without a mark, of mostly Latin text: every other byte is zero, and the others are not. */
export const utf16In = (bytes: Uint8Array): "utf-16le" | "utf-16be" | null => {
  const sample = bytes.subarray(0, 65_536);
  if (sample.length < 4 || !sample.includes(0)) return null;
  const zeros = [0, 0];
  for (let at = 0; at < sample.length; at++) if (sample[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros.map((count) => count / (sample.length / 2));
  if (odd >= LEAST_ZEROS && even <= MOST_ZEROS) return "utf-16le";
  return even >= LEAST_ZEROS && odd <= MOST_ZEROS ? "utf-16be" : null;
};

const MOST_CONTROLS = 0.02;

/** What shows that the bytes are no text: a zero byte, or many control characters. */
const isBinary = (bytes: Uint8Array): string | null => {
  const nul = bytes.indexOf(0);
  if (nul >= 0) return `a zero byte at byte ${nul}`;
  const sample = bytes.subarray(0, 65_536);
  const controls = sample.reduce((sum, byte) => sum + (isControl(byte) ? 1 : 0), 0);
  return controls > 2 && controls > sample.length * MOST_CONTROLS ? `${controls} control characters` : null;
};

/** All below the space but tab, line feed, vertical tab, form feed, carriage return and escape. */
const isControl = (byte: number): boolean => byte < 32 && (byte < 9 || byte > 13) && byte !== 27;

/** How many characters of several bytes are whole UTF-8, how many bytes are not, and where the first of those stands. */
const census = (bytes: Uint8Array): Readonly<{ whole: number; wrong: number; first: number }> => {
  let whole = 0;
  let wrong = 0;
  let first = -1;
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] ?? 0;
    const length = byte < 0x80 ? 1 : lengthOf(byte);
    if (length === 1) at++;
    else if (length > 1 && decodeUtf8(bytes.subarray(at, at + length)) !== null) {
      whole++;
      at += length;
    } else {
      if (first < 0) first = at;
      wrong++;
      at++;
    }
    if (wrong > MOST_COUNTED) break;
  }
  return { whole, wrong, first };
};

/** In a Western text hardly any neighbours look like a character of UTF-8; of a file pasted together from both, many do. */
const MOST_BY_CHANCE = 2;
const MIXED = 8;

const MOST_COUNTED = 100_000;

/** Bytes of the character that begins so; 0 where none does. */
const lengthOf = (byte: number): number => {
  if (byte >= 0xc2 && byte < 0xe0) return 2;
  if (byte >= 0xe0 && byte < 0xf0) return 3;
  return byte >= 0xf0 && byte < 0xf5 ? 4 : 0;
};

const SAMPLE = 16_384;
const SURE = 60;

/** What the bytes look like; without a sure answer windows-1252, as browsers read what says nothing. */
const detected = (bytes: Uint8Array): string => {
  const from = Math.max(0, bytes.findIndex((byte) => byte >= 0x80) - SAMPLE / 2);
  const sample = bytes.subarray(from, from + SAMPLE);
  const likely = analyse(sample).filter(({ confidence, name }) => confidence >= SURE && !name.startsWith("UTF"));
  const encodings = likely.flatMap(({ name }) => encodingOf(name) ?? []);
  const encoding = encodings.find((one) => decodeAs(bytes, one) !== null) ?? "windows-1252";
  return encoding === "windows-1252" && isMacRoman(sample) ? "macintosh" : encoding;
};

/** A text of a mainframe: its spaces are 0x40, its letters above 0x80, and what is a space elsewhere hardly stands in it. No TextDecoder reads it. */
const isEbcdic = (bytes: Uint8Array): boolean => {
  const sample = bytes.subarray(0, SAMPLE);
  const of = (is: (byte: number) => boolean): number =>
    sample.reduce((sum, byte) => sum + (is(byte) ? 1 : 0), 0) / sample.length;
  return of((byte) => byte === 0x40) > 0.08 && of((byte) => byte > 0x80) > 0.6 && of((byte) => byte === 0x20) < 0.01;
};

/**
 * Quotation marks and apostrophes as old Macs have them are accented capitals in windows-1252, where no word has those: `donÕt`. Marks of
 * two kinds, since one may be a name's first letter, and none of windows-1252's own.
 */
const isMacRoman = (sample: Uint8Array): boolean => {
  const text = Buffer.from(sample).toString("latin1");
  return macMarks.filter((mark) => mark.test(text)).length > 1 && !/[a-z]\x92[a-z]|\s\x93[A-Za-z]/.test(text);
};

/** An apostrophe, a mark that opens and one that closes. */
const macMarks = [/[a-z]\xD5[a-z]/, /(?:^|\s)\xD2[A-Za-z]/, /[a-z.,!?]\xD3(?:\s|$)/];
