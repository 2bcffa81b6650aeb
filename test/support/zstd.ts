import { xxhash64 } from "hash-wasm";

const number = (value: number, bytes: number): readonly number[] =>
  Array.from({ length: bytes }, (_, at) => Math.floor(value / 256 ** at) % 256);

export type Block = Readonly<{ bytes: Uint8Array }> | Readonly<{ byte: number; times: number }>;

/** A frame of zstd, of blocks as they are and of one byte many times; `window` as the descriptor has it. */
export const frame = (blocks: readonly Block[], sum: Uint8Array | null, window = 0x38): Uint8Array =>
  Buffer.concat([
    Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd, sum === null ? 0 : 4, window),
    ...blocks.flatMap((block, at) => {
      const last = at === blocks.length - 1 ? 1 : 0;
      if ("bytes" in block) return [Uint8Array.from(number(block.bytes.length * 8 + last, 3)), block.bytes];
      return [Uint8Array.from([...number(block.times * 8 + 2 + last, 3), block.byte])];
    }),
    sum ?? new Uint8Array(),
  ]);

/** What a frame with this content ends with. */
export const sumOf = async (content: Uint8Array): Promise<Uint8Array> =>
  Buffer.from((await xxhash64(content)).slice(8), "hex").reverse();
