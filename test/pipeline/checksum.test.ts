import { describe, expect, test } from "vitest";
import { BLOCK, checksumOf, createChecksum } from "../../pipeline/write/checksum.ts";

describe("checksums", () => {
  test("place a change by blocks as long as these are few; a larger file has the checksum of the whole", () => {
    const bytes = new Uint8Array(BLOCK * 3 + 1).fill(7);
    const { sha256, blocks } = checksumOf(bytes);
    expect(blocks).toMatch(/^[0-9a-f]{32}$/);
    for (const [most, wanted] of [
      [4, blocks],
      [3, ""],
      [1, ""],
    ] as const) {
      const sum = createChecksum(most);
      for (let at = 0; at < bytes.length; at += 1000) sum.add(bytes.subarray(at, at + 1000));
      expect(sum.end()).toEqual({ bytes: bytes.length, sha256, blocks: wanted });
    }
  });
});
