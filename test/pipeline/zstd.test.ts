import { describe, expect, test } from "vitest";
import { Unreadable } from "../../pipeline/read/unreadable.ts";
import { unzstd } from "../../pipeline/read/zstd.ts";
import { type Block, frame, sumOf } from "../support/zstd.ts";

type Unpacked = Readonly<{ text: string; size: number; code: string | null }>;

/** What is unpacked of bytes that arrive in pieces, and the code of what ended that. */
const unpacked = async (packed: Uint8Array, most = Number.POSITIVE_INFINITY, piece = 7): Promise<Unpacked> => {
  async function* stream() {
    for (let at = 0; at < packed.length; at += piece) yield packed.subarray(at, at + piece);
  }
  let [text, size] = ["", 0];
  const gave = (bytes: number): void => {
    size += bytes;
    if (size > most) throw new Unreadable("bomb");
  };
  try {
    for await (const bytes of unzstd(stream(), { took: () => undefined, gave }))
      if (size < 10_000) text += Buffer.from(bytes).toString();
    return { text, size, code: null };
  } catch (error) {
    return { text, size, code: error instanceof Unreadable ? error.code : String(error) };
  }
};

/** Packed by the reference implementation 1.5.4, at level 19: forty times the same sentence, each with another number. */
const REFERENCE = Buffer.from(
  "KLUv/QRo5QQAgogaGsDrv79cL8jZTbVKdZ1tvY6llGRKKaUPNc4Nuuz2WaryO2Pmeu8hajM9/E/G+e7Ii959q9eMfbJ8ZkdG3+3ba1Vl/5yZ7L6IuN0KBA0ZjmFJUbWcYlia1Zal3EStpxmMs5xmSRKEaNAiBCioEYTu9b8D4DUHEfzfEDCEf6UfEslplAR9sSKe8AiPBTwAl0cwRCBeX8SaA7YaHELuVg==",
  "base64",
);
const sentences = Array.from({ length: 40 }, (_, at) => `Councillors spent £${at * 37}m on roads – again.\n`).join("");

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const blocks: readonly Block[] = [
  { bytes: bytes("First of all, hello.") },
  { byte: 120, times: 3 },
  { bytes: bytes("Last.") },
];
const CONTENT = "First of all, hello.xxxLast.";
const sum = await sumOf(bytes(CONTENT));
const emptySum = await sumOf(bytes(""));
const otherSum = await sumOf(bytes("They spent £6m."));
const skippable = Uint8Array.of(0x5a, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3);

describe("zstd", () => {
  test.each<[string, Uint8Array, string]>([
    ["of the reference implementation", REFERENCE, sentences],
    ["several frames", Buffer.concat([REFERENCE, frame(blocks, sum), REFERENCE]), sentences + CONTENT + sentences],
    ["what is to be skipped", Buffer.concat([skippable, frame(blocks, null), skippable]), CONTENT],
    ["a frame of nothing", frame([{ bytes: bytes("") }], emptySum), ""],
    ["no frame", new Uint8Array(), ""],
  ])("%s", async (_, packed, text) => {
    for (const piece of [1, 7, 65_536]) expect(await unpacked(packed, 1e9, piece)).toMatchObject({ text, code: null });
  });

  const altered = frame([{ bytes: bytes("They spent £5m.") }], otherSum);
  test.each<[string, Uint8Array, string]>([
    ["words that were altered", altered, "bad-compression"],
    ["a checksum that was", Buffer.concat([frame(blocks, sum).subarray(0, -1), Uint8Array.of(1)]), "bad-compression"],
    ["no zstd", bytes("Prices rose."), "bad-compression"],
    ["something behind the last frame", Buffer.concat([REFERENCE, bytes("more of it")]), "bad-compression"],
    ["a window of two gigabytes", frame(blocks, null, 0xa8), "bomb"],
    [
      "a dictionary",
      Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 1, 0x38, 9, ...frame(blocks, null).subarray(6)]),
      "bad-compression",
    ],
  ])("%s", async (_, packed, code) => {
    expect(await unpacked(packed)).toMatchObject({ code });
  });

  test("of what breaks off, every whole block is read", async () => {
    const whole = frame(blocks, sum);
    for (let length = 1; length < whole.length; length++) {
      const { text, code } = await unpacked(whole.subarray(0, length));
      expect(code).toBe("truncated-file");
      expect(text, String(length)).toBe(
        length >= 41 ? CONTENT : length >= 33 ? "First of all, hello.xxx" : length >= 29 ? "First of all, hello." : "",
      );
    }
  });

  test("of what is not what its checksum says, all but the last block is read", async () => {
    const wrong = frame(blocks, otherSum);
    const first = "First of all, hello.xxx";
    expect(await unpacked(wrong)).toMatchObject({ text: first, code: "bad-compression" });
    const behind = Buffer.concat([frame(blocks, sum), wrong, REFERENCE]);
    expect(await unpacked(behind)).toMatchObject({ text: CONTENT + first, code: "bad-compression" });
  });

  test("a bomb is not unpacked further than the guard allows", async () => {
    const bomb = frame(
      Array.from({ length: 2000 }, () => ({ byte: 97, times: 131_072 })),
      null,
    );
    const { size, code } = await unpacked(bomb, 1_000_000, 65_536);
    expect(code).toBe("bomb");
    expect(size).toBeLessThan(1_000_000 + 131_073);
  });
});
