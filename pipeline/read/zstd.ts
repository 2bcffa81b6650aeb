import { Decompress } from "fzstd";
import { createXXHash64 } from "hash-wasm";
import { Unreadable } from "./unreadable.ts";

/** What is told of the bytes that go in and come out, so that bombs are noticed. */
export type Guard = Readonly<{ took(bytes: number): void; gave(bytes: number): void }>;

/** The frame's first bytes, which tell what follows. */
type Frame = Readonly<{ header: Uint8Array; hasSum: boolean; size: number | null }>;

/** Nobody knows which: also a row that was handed over may be another than was packed. */
export const OTHER_BYTES = "its checksum is that of other bytes: any row before it may be altered";

const MAGIC = 0xfd2fb528;
/** The format's own limits: of a block, and of what the reference implementation unpacks unless it is told to. */
const MOST_BLOCK = 131_072;
const MOST_WINDOW = 134_217_728;

/**
 * Unpacks zstd block by block: what comes out is looked at before more is unpacked, of a file that breaks off every whole block is read, and each
 * frame is held against its checksum – the low four bytes of its content's XXH64 – and its size, where it tells them.
 */
export async function* unzstd(packed: AsyncIterable<Uint8Array>, guard: Guard): AsyncGenerator<Uint8Array> {
  const taker = takerOf(packed, guard);
  try {
    yield* framesOf(taker, guard);
  } finally {
    await taker.close();
  }
}

async function* framesOf(taker: Taker, guard: Guard): AsyncGenerator<Uint8Array> {
  const sum = await createXXHash64();
  for (;;) {
    const magic = await taker.take(4);
    if (magic === null) return;
    if (numberIn(magic) >>> 4 === 0x184d2a5) {
      await taker.skip(numberIn(await taker.rest(4)));
      continue;
    }
    const frame = await frameFrom(magic, taker);
    const made: Uint8Array[] = [];
    const unpack = new Decompress((piece) => {
      made.push(piece);
    });
    unpack.push(frame.header, false);
    sum.init();
    let size = 0;
    for (let last = false; !last; ) {
      const head = await taker.rest(3);
      const word = numberIn(head);
      last = (word & 1) === 1;
      const type = (word >>> 1) & 3;
      if (type === 3 || word >>> 3 > MOST_BLOCK) throw new Unreadable("bad-compression", "no such block");
      const body = await taker.rest(type === 1 ? 1 : word >>> 3);
      unpack.push(joined(head, body), last);
      for (const piece of made) {
        guard.gave(piece.length);
        sum.update(piece);
        size += piece.length;
      }
      // As with gzip, what stands behind the last block decides whether it is handed over: not where it is wrong, but where it is torn off.
      const torn = last && frame.hasSum ? await tornSum(taker, () => sum.digest("binary")) : null;
      yield* made.splice(0);
      if (torn !== null) throw torn;
    }
    if (frame.size !== null && size !== frame.size)
      throw new Unreadable("bad-compression", `${size} bytes instead of ${frame.size}`);
  }
}

/** What shows that the frame's checksum is not whole; fails where it is that of other bytes. */
const tornSum = async ({ rest }: Taker, digest: () => Uint8Array): Promise<Unreadable | null> => {
  const told = await rest(4).catch((error: unknown) => {
    if (error instanceof Unreadable && error.code === "truncated-file") return error;
    throw error;
  });
  if (told instanceof Unreadable) return told;
  if (isSum(digest(), told)) return null;
  throw new Unreadable("bad-compression", OTHER_BYTES);
};

const frameFrom = async (magic: Uint8Array, { rest }: Taker): Promise<Frame> => {
  if (numberIn(magic) !== MAGIC) throw new Unreadable("bad-compression", "no such frame");
  const [flags = 0] = await rest(1);
  const isOneSegment = (flags & 32) !== 0;
  const window = isOneSegment ? new Uint8Array() : await rest(1);
  const dictionary = await rest([0, 1, 2, 4][flags & 3] ?? 0);
  if (numberIn(dictionary) !== 0) throw new Unreadable("bad-compression", "it needs a dictionary");
  const told = await rest([isOneSegment ? 1 : 0, 2, 4, 8][flags >>> 6] ?? 0);
  const size = told.length === 0 ? null : numberIn(told) + (told.length === 2 ? 256 : 0);
  const [descriptor = 0] = window;
  const base = 2 ** (10 + (descriptor >>> 3));
  const needed = isOneSegment ? (size ?? 0) : base + (base / 8) * (descriptor & 7);
  if (needed > MOST_WINDOW) throw new Unreadable("bomb", `it needs ${needed} bytes at once`);
  // Not told of the checksum, the unpacker does not wait for it to hand over the last block.
  const header = joined(magic, Uint8Array.of(flags & ~4), window, dictionary, told);
  return { header, hasSum: (flags & 4) !== 0, size };
};

/** The low four bytes, of which the hash gives the highest first and the file the lowest. */
const isSum = (hash: Uint8Array, told: Uint8Array): boolean => told.every((byte, at) => byte === hash[7 - at]);

/** Little end first. */
const numberIn = (bytes: Uint8Array): number => bytes.reduceRight((sum, byte) => sum * 256 + byte, 0);

const joined = (...parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

type Taker = Readonly<{
  /** So many bytes; null at the end. */
  take(bytes: number): Promise<Uint8Array | null>;
  /** So many bytes, which must be there. */
  rest(bytes: number): Promise<Uint8Array>;
  skip(bytes: number): Promise<void>;
  close(): Promise<unknown>;
}>;

const takerOf = (packed: AsyncIterable<Uint8Array>, guard: Guard): Taker => {
  const source = packed[Symbol.asyncIterator]();
  let left = new Uint8Array();
  const some = async (most: number): Promise<Uint8Array | null> => {
    while (left.length === 0) {
      const { value, done } = await source.next();
      if (done) return null;
      left = Uint8Array.from(value);
    }
    const piece = left.subarray(0, most);
    left = left.subarray(piece.length);
    guard.took(piece.length);
    return piece;
  };
  const take = async (bytes: number): Promise<Uint8Array | null> => {
    const pieces: Uint8Array[] = [];
    for (let missing = bytes; missing > 0; ) {
      const piece = await some(missing);
      if (piece === null && missing === bytes) return null;
      if (piece === null) throw new Unreadable("truncated-file");
      pieces.push(piece);
      missing -= piece.length;
    }
    return pieces.length === 1 && pieces[0] ? pieces[0] : joined(...pieces);
  };
  const rest = async (bytes: number): Promise<Uint8Array> => {
    const taken = await take(bytes);
    if (taken === null) throw new Unreadable("truncated-file");
    return taken;
  };
  const skip = async (bytes: number): Promise<void> => {
    for (let missing = bytes; missing > 0; ) missing -= (await rest(Math.min(missing, MOST_BLOCK))).length;
  };
  return { take, rest, skip, close: async () => source.return?.() };
};
