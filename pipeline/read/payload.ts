import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from "node:zlib";
import { hasCode } from "../has-code.ts";
import { decodeUtf8 } from "./decode.ts";

/** The bytes of a page, and what shows that they are not the whole of it; `bytes` is null where there are more than there may be. */
export type Payload = Readonly<{ bytes: Uint8Array | null; problem: string | null }>;

const unpackers: Readonly<Record<string, (bytes: Uint8Array, options: { maxOutputLength: number }) => Uint8Array>> = {
  gzip: gunzipSync,
  "x-gzip": gunzipSync,
  deflate: (bytes, options) => (isZlib(bytes) ? inflateSync(bytes, options) : inflateRawSync(bytes, options)),
  br: brotliDecompressSync,
};

/** A page as its server packed it. What is torn, or damaged anywhere, is told; what was unpacked already, though its headers say otherwise, is read. */
export const unpackedAs = (coding: string, bytes: Uint8Array, most: number): Payload => {
  if (coding === "" || coding === "identity") return { bytes, problem: null };
  const unpack = unpackers[coding];
  if (unpack === undefined) return { bytes, problem: `it is packed as ${coding.slice(0, 20)}` };
  if (isUnpacked(coding, bytes)) return { bytes, problem: null };
  try {
    return { bytes: unpack(bytes, { maxOutputLength: most }), problem: null };
  } catch (error) {
    if (hasCode(error, "ERR_BUFFER_TOO_LARGE")) return { bytes: null, problem: null };
    return { bytes, problem: `its ${coding} cannot be unpacked` };
  }
};

/** RFC 1950's first two bytes; servers send without them too. */
const isZlib = ([first = 0, second = 0]: Uint8Array): boolean =>
  (first & 15) === 8 && (first * 256 + second) % 31 === 0;

const isUnpacked = (coding: string, bytes: Uint8Array): boolean => {
  if (coding.endsWith("gzip")) return bytes[0] !== 0x1f || bytes[1] !== 0x8b;
  // A bare stream has no mark; that it is text in UTF-8 without any control character is no chance.
  return coding === "deflate" && !isZlib(bytes) && bytes.every((byte) => byte > 8) && decodeUtf8(bytes) !== null;
};
