import { createGunzip } from "node:zlib";
import type { Effects } from "../effects.ts";
import type { Compression, Input } from "./inputs.ts";
import { usualLimits } from "./limits.ts";
import { peeked } from "./peeked.ts";
import { Unreadable } from "./unreadable.ts";
import { type Guard, OTHER_BYTES, unzstd } from "./zstd.ts";

/** The bytes of a file, unpacked where it is packed. */
export const openInput = ({ path, format, compression }: Input, effects: Effects): AsyncIterable<Uint8Array> => {
  const packed = path === "-" ? effects.input : effects.stream(path);
  // Standard input has no name that tells, nor has what it was saved as.
  if (path === "-" || format === null) return unpackedAsItBegins(packed);
  return unpacked(packed, compression);
};

const unpacked = (packed: AsyncIterable<Uint8Array>, compression: Compression | null): AsyncIterable<Uint8Array> => {
  if (compression === null) return packed;
  return told(compression === "gzip" ? gunzipped(packed, guarded()) : unzstd(packed, guarded()));
};

const magics: Readonly<Record<Compression, readonly number[]>> = {
  gzip: [0x1f, 0x8b],
  zstd: [0x28, 0xb5, 0x2f, 0xfd],
};

async function* unpackedAsItBegins(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { first, all } = await peeked(packed, 4);
  const found = (["gzip", "zstd"] as const).find((one) => magics[one].every((byte, at) => first[at] === byte));
  yield* unpacked(all, found ?? null);
}

/** The whole of it, up to the `most` bytes that one article may have; one byte more shows that there is more. */
export const readWhole = async (input: Input, most: number, effects: Effects): Promise<Uint8Array> => {
  if (input.compression === null && (await effects.size(input.path)) <= most) return effects.read(input.path);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of openInput(input, effects)) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > most) break;
  }
  return Buffer.concat(chunks);
};

/** Text that packs two hundred times smaller is no text. */
const MOST_RATIO = 200;

const guarded = (): Guard => {
  let read = 0;
  let made = 0;
  return {
    took: (bytes: number) => {
      read += bytes;
    },
    gave: (bytes: number) => {
      made += bytes;
      if (made > usualLimits.bytes && made > read * MOST_RATIO) throw new Unreadable("bomb");
    },
  };
};

/** So much is unpacked at once. Of a damaged file what such a piece holds is lost with what is wrong in it. */
const PIECE = 4096;

/** Piece by piece, and each is handed over before the next: what is read of a torn file is the same however fast it is read. */
async function* gunzipped(packed: AsyncIterable<Uint8Array>, guard: Guard): AsyncGenerator<Uint8Array> {
  const unpack = createGunzip({ chunkSize: 1 << 18 });
  const made: Uint8Array[] = [];
  let settle: (error: unknown) => void = () => undefined;
  unpack.on("data", (piece: Uint8Array) => made.push(piece));
  unpack.on("end", () => settle(null)).on("error", (error) => settle(error));
  let given = 0;
  const settled = (begin: () => void): Promise<unknown> =>
    new Promise((resolve) => {
      settle = resolve;
      begin();
    });
  function* handedOver(error: unknown): Generator<Uint8Array> {
    for (const piece of made.splice(0)) {
      guard.gave(piece.length);
      yield piece;
    }
    if (error) throw error;
  }
  try {
    for await (const piece of piecesOf(packed)) {
      guard.took(piece.length);
      // Noughts behind the end, as tapes and block devices leave them, end the stream before its input does.
      if (!unpack.readableEnded) yield* handedOver(await settled(() => unpack.write(piece, settle)));
      if (unpack.readableEnded && piece.subarray(Math.max(0, unpack.bytesWritten - given)).some((byte) => byte !== 0))
        throw new Unreadable("bad-compression", "something stands behind the noughts at its end");
      given += piece.length;
    }
    if (!unpack.readableEnded) yield* handedOver(await settled(() => unpack.end()));
  } finally {
    unpack.destroy();
  }
}

/** The same bytes in pieces of one length, however they came. */
async function* piecesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held = new Uint8Array();
  for await (const chunk of stream) {
    const bytes = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    const whole = bytes.length - (bytes.length % PIECE);
    for (let at = 0; at < whole; at += PIECE) yield bytes.subarray(at, at + PIECE);
    held = Uint8Array.from(bytes.subarray(whole));
  }
  if (held.length > 0) yield held;
}

/** With what goes wrong in unpacking told as a problem of the file. */
async function* told(unpacked: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* unpacked;
  } catch (error) {
    throw packingProblem(error);
  }
}

const packingProblem = (error: unknown): unknown => {
  if (error instanceof Unreadable || !(error instanceof Error)) return error;
  if (/unexpected e(nd of file|of)/i.test(error.message)) return new Unreadable("truncated-file");
  if (/incorrect data check/.test(error.message)) return new Unreadable("bad-compression", OTHER_BYTES);
  const code = "code" in error ? String(error.code) : "";
  return code.startsWith("E") ? error : new Unreadable("bad-compression", error.message);
};
