import { closeSync, fstatSync, fsyncSync, openSync, readSync, writeSync } from "node:fs";
import type { Scratch } from "./effects.ts";
import { withAdvice } from "./with-advice.ts";

/** What is appended waits here until it is worth a call. */
const HELD = 1 << 20;

/** A file that is written at its end and read anywhere. */
export const createScratch = (path: string, existing = false): Scratch => {
  const file = openSync(path, existing ? "r" : "w+");
  let held = Buffer.allocUnsafe(HELD);
  let [filled, written] = [0, existing ? fstatSync(file).size : 0];
  const flush = (): void => {
    try {
      for (let at = 0; at < filled; ) at += writeSync(file, held, at, filled - at, written + at);
    } catch (error) {
      throw withAdvice(error, path);
    }
    written += filled;
    filled = 0;
  };
  return {
    append(data) {
      const start = written + filled;
      const length = typeof data === "string" ? Buffer.byteLength(data) : data.length;
      if (filled + length > held.length) flush();
      if (length > held.length) held = Buffer.allocUnsafe(length);
      if (typeof data === "string") held.write(data, filled);
      else held.set(data, filled);
      filled += length;
      return start;
    },
    size: () => written + filled,
    read(start, length) {
      if (start + length > written) flush();
      const bytes = Buffer.allocUnsafe(Math.max(0, Math.min(length, written - start)));
      for (let at = 0; at < bytes.length; ) {
        const read = readSync(file, bytes, at, bytes.length - at, start + at);
        if (read === 0) return bytes.subarray(0, at);
        at += read;
      }
      return bytes;
    },
    close(kept = false) {
      if (kept) flush();
      if (kept) fsyncSync(file);
      closeSync(file);
    },
  };
};
