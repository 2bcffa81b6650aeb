import { createGunzip } from "node:zlib";
import { Decompress } from "fzstd";
import type { Effects } from "../effects.ts";
import { decodeAs, encodingOf, markOf } from "./decode.ts";
import type { Input } from "./inputs.ts";
import { MOST_BYTES, type ProblemCode } from "./problems.ts";

/** A problem of the file that ends its reading; what was read before stays. */
export class Unreadable extends Error {
  readonly code: ProblemCode;
  constructor(code: ProblemCode, message = "") {
    super(message);
    this.name = "Unreadable";
    this.code = code;
  }
}

/** The bytes of a file, unpacked where it is packed. */
export const openInput = ({ path, compression }: Input, effects: Effects): AsyncIterable<Uint8Array> => {
  const packed = path === "-" ? effects.input : effects.stream(path);
  if (compression === "gzip") return gunzipped(packed);
  return compression === "zstd" ? unzstd(packed) : packed;
};

/** The whole of it, up to what one article may have; one byte more shows that there is more. */
export const readWhole = async (input: Input, effects: Effects): Promise<Uint8Array> => {
  if (input.compression === null && (await effects.size(input.path)) <= MOST_BYTES) return effects.read(input.path);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of openInput(input, effects)) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MOST_BYTES) break;
  }
  return Buffer.concat(chunks);
};

/** Text that packs two hundred times smaller is no text. */
const MOST_RATIO = 200;

const guarded = () => {
  let read = 0;
  let made = 0;
  return {
    took: (bytes: number) => {
      read += bytes;
    },
    gave: (bytes: number) => {
      made += bytes;
      if (made > MOST_BYTES && made > read * MOST_RATIO) throw new Unreadable("bomb");
    },
  };
};

async function* gunzipped(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const guard = guarded();
  const unpack = createGunzip({ chunkSize: 1 << 18 });
  const feed = async (): Promise<void> => {
    for await (const chunk of packed) {
      guard.took(chunk.length);
      if (unpack.destroyed) return;
      if (!unpack.write(chunk)) await new Promise((resolve) => unpack.once("drain", resolve).once("close", resolve));
    }
    unpack.end();
  };
  feed().catch((error: unknown) => unpack.destroy(error instanceof Error ? error : new Error(String(error))));
  try {
    for await (const chunk of unpack as AsyncIterable<Uint8Array>) {
      guard.gave(chunk.length);
      yield chunk;
    }
  } catch (error) {
    throw packingProblem(error);
  } finally {
    unpack.destroy();
  }
}

async function* unzstd(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const guard = guarded();
  const made: Uint8Array[] = [];
  const unpack = new Decompress((chunk) => {
    made.push(chunk);
  });
  try {
    for await (const chunk of packed) {
      guard.took(chunk.length);
      unpack.push(Uint8Array.from(chunk), false);
      for (const piece of made.splice(0)) {
        guard.gave(piece.length);
        yield piece;
      }
    }
    unpack.push(new Uint8Array(0), true);
    yield* made.splice(0);
  } catch (error) {
    throw packingProblem(error);
  }
}

const packingProblem = (error: unknown): unknown => {
  if (error instanceof Unreadable || !(error instanceof Error)) return error;
  if (/unexpected e(nd of file|of)/i.test(error.message)) return new Unreadable("truncated-file");
  const code = "code" in error ? String(error.code) : "";
  return code.startsWith("E") ? error : new Unreadable("bad-compression", error.message);
};

const SAMPLE = 1 << 16;

/** A dump's bytes as UTF-8: by its byte order mark, by the encoding that was said, else as they are. */
export async function* asUtf8(stream: AsyncIterable<Uint8Array>, said: string | null): AsyncGenerator<Uint8Array> {
  let decoder: Decoder | null | undefined;
  const utf8 = new TextEncoder();
  for await (const chunk of stream) {
    if (decoder === undefined) decoder = decoderFor(chunk, said);
    yield decoder === null ? chunk : utf8.encode(decoder.decode(chunk, { stream: true }));
  }
  if (decoder) yield utf8.encode(decoder.decode());
}

type Decoder = InstanceType<typeof TextDecoder>;

const decoderFor = (first: Uint8Array, said: string | null): Decoder | null => {
  const marked = markOf(first);
  if (marked === "utf-32") throw new Unreadable("utf-32");
  const encoding = marked ?? encodingOf(said) ?? "utf-8";
  if (encoding === "utf-8") return null;
  if (marked === null && decodeAs(first.subarray(0, SAMPLE), encoding) === null)
    throw new Unreadable("wrong-encoding", encoding);
  return new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
};
