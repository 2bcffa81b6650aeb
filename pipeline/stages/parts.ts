import { join } from "node:path";
import { crc32 } from "node:zlib";
import type { Effects } from "../effects.ts";
import { wrongUsage } from "../exit.ts";

/** What a part holds: pieces between line feeds, and the sum of their CRC-32 modulo 2^52. */
export type PartSum = Readonly<{ pieces: number; sum: number }>;

const LF = 10;
const LIMIT = 2 ** 52;

/** Adds up the pieces of a stream that ends with a line feed, if it is not empty. */
export const createPieces = () => {
  const state = { pieces: 0, sum: 0, crc: 0, open: false };
  return {
    add(chunk: Uint8Array): void {
      let from = 0;
      for (let at = chunk.indexOf(LF); at >= 0; at = chunk.indexOf(LF, from)) {
        state.sum = (state.sum + crc32(chunk.subarray(from, at), state.crc)) % LIMIT;
        state.pieces++;
        state.crc = 0;
        from = at + 1;
      }
      state.open = from < chunk.length || (state.open && chunk.length === 0);
      if (from < chunk.length) state.crc = crc32(chunk.subarray(from), state.crc);
    },
    end: (): PartSum => ({ pieces: state.pieces + (state.open ? 1 : 0), sum: (state.sum + state.crc) % LIMIT }),
  };
};

/** The rows of a file that an engine wrote, as they stand; nothing where it wrote none. It must be what the engine's tables hold. */
export async function* partOf(
  folder: string,
  { file, told }: Readonly<{ file: string; told: PartSum }>,
  effects: Effects,
): AsyncGenerator<Uint8Array> {
  const path = join(folder, file);
  const pieces = createPieces();
  if ((await effects.kind(path)) !== null)
    for await (const chunk of effects.stream(path)) {
      pieces.add(chunk);
      yield chunk;
    }
  const found = pieces.end();
  if (found.pieces !== told.pieces || found.sum !== told.sum)
    throw wrongUsage(`${file} should have ${told.pieces} pieces and has ${found.pieces}, or not the same.`);
}
