import { createHash } from "node:crypto";

/** Bytes that share one checksum: a change is placed within them. */
export const BLOCK = 4096;
/** Of a file of more blocks than this, 4 GB, only the whole has a checksum: a manifest is one text. */
export const MOST_BLOCKS = 2 ** 20;

/** What is kept of a file that was written: enough to see that a byte was changed, and where. */
export type Checked = Readonly<{
  bytes: number;
  /** Hexadecimal. */
  sha256: string;
  /** The first eight hexadecimal digits of the SHA-256 of each block of 4,096 bytes, one after the other; empty beyond 4 GB. */
  blocks: string;
}>;

/** Sums up chunks while they pass. */
export const createChecksum = (most: number = MOST_BLOCKS) => {
  const whole = createHash("sha256");
  let block = createHash("sha256");
  let filled = 0;
  let bytes = 0;
  const sums: string[] = [];
  const add = (data: Uint8Array): void => {
    whole.update(data);
    bytes += data.length;
    for (let at = 0; at < data.length; ) {
      const taken = Math.min(BLOCK - filled, data.length - at);
      block.update(data.subarray(at, at + taken));
      filled += taken;
      at += taken;
      if (filled === BLOCK) {
        if (sums.length <= most) sums.push(block.digest("hex").slice(0, 8));
        block = createHash("sha256");
        filled = 0;
      }
    }
  };
  const end = (): Checked => {
    if (filled > 0) sums.push(block.digest("hex").slice(0, 8));
    return { bytes, sha256: whole.digest("hex"), blocks: sums.length > most ? "" : sums.join("") };
  };
  return { add, end };
};

export const checksumOf = (data: Uint8Array): Checked => {
  const sum = createChecksum();
  sum.add(data);
  return sum.end();
};
