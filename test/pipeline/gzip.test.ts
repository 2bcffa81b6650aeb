import { setTimeout } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { Effects } from "../../pipeline/effects.ts";
import type { Input } from "../../pipeline/read/inputs.ts";
import { openInput } from "../../pipeline/read/open.ts";
import { Unreadable } from "../../pipeline/read/unreadable.ts";

const text = Array.from({ length: 3000 }, (_, at) => `Row ${at}: ${(at * 7919) % 10_007} pounds.\n`).join("");
const whole = gzipSync(text);

const changed = (at: number): Uint8Array => {
  const bytes = Buffer.from(whole);
  bytes[at] = (bytes[at] ?? 0) ^ 255;
  return bytes;
};

/** What is unpacked of bytes that arrive in such pieces, by one who waits so long behind each, and the code of what ended that. */
const unpacked = async (packed: Uint8Array, piece: number, wait: number) => {
  async function* stream() {
    for (let at = 0; at < packed.length; at += piece) yield packed.subarray(at, at + piece);
  }
  const input: Input = { uri: "a.gz", path: "a.gz", format: "json-lines", compression: "gzip", problem: null };
  let read = "";
  try {
    for await (const bytes of openInput(input, { stream } as Partial<Effects> as Effects)) {
      read += Buffer.from(bytes).toString();
      if (wait > 0) await setTimeout(wait);
    }
    return { read, code: null };
  } catch (error) {
    return { read, code: error instanceof Unreadable ? error.code : String(error) };
  }
};

describe("gzip", () => {
  test.each<[string, Uint8Array, string | null, number]>([
    ["whole", whole, null, text.length],
    ["several members", Buffer.concat([whole, whole]), null, 2 * text.length],
    ["a nought behind it", Buffer.concat([whole, Buffer.alloc(1)]), null, text.length],
    ["many noughts behind it", Buffer.concat([whole, Buffer.alloc(20_000)]), null, text.length],
    ["a member behind noughts", Buffer.concat([whole, Buffer.alloc(700), whole]), "bad-compression", text.length],
    ["words behind it", Buffer.concat([whole, Buffer.from("and so on")]), "bad-compression", 0],
    ["torn", whole.subarray(0, -200), "truncated-file", 0.95 * text.length],
    ["torn early", whole.subarray(0, 1000), "truncated-file", 2000],
    ["with a wrong checksum", changed(whole.length - 6), "bad-compression", 0.7 * text.length],
    ["damaged in the middle", changed(Math.floor(whole.length / 2)), "bad-compression", 0.2 * text.length],
  ])("%s: as much is read however it arrives, and however fast", async (_, packed, code, least) => {
    const first = await unpacked(packed, 1 << 16, 0);
    expect(first.code).toBe(code);
    expect(first.read.length).toBeGreaterThanOrEqual(least);
    expect((text + text).startsWith(first.read) || code === "bad-compression").toBe(true);
    for (const [piece, wait] of [
      [500, 0],
      [500, 2],
      [1 << 16, 2],
    ] as const)
      expect(await unpacked(packed, piece, wait)).toEqual(first);
  });
});
