import type { Effects } from "../effects.ts";

const PIECE = 1 << 18;

/** A world in which every file has these bytes. */
export const holding = (bytes: Uint8Array, effects: Effects): Effects => ({
  ...effects,
  read: async () => bytes,
  size: async () => bytes.length,
  stream: async function* () {
    for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
  },
});
