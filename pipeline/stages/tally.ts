import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";

/** How many lines a stage read and wrote, with checksums: of the streams as they are, and of their lines in any order. */
export type Tally = Readonly<{
  read: number;
  written: number;
  sha256Read: string;
  sha256Written: string;
  /** CRC-32 of each line, added up modulo 2^52: an engine that shuffles lines comes to the same. */
  sumRead: number;
  sumWritten: number;
}>;

const LIMIT = 2 ** 52;

export const createTally = () => {
  const sums = { read: 0, written: 0, sumRead: 0, sumWritten: 0 };
  const [read, written] = [createHash("sha256"), createHash("sha256")];
  return {
    /** Bytes as they came. */
    took: (chunk: Uint8Array): void => void read.update(chunk),
    line: (bytes: Uint8Array): void => {
      sums.read++;
      sums.sumRead = (sums.sumRead + crc32(bytes)) % LIMIT;
    },
    gave: (text: string): void => void written.update(text, "utf8"),
    answer: (line: string): void => {
      sums.written++;
      sums.sumWritten = (sums.sumWritten + crc32(line)) % LIMIT;
    },
    end: (): Tally => ({ ...sums, sha256Read: read.digest("hex"), sha256Written: written.digest("hex") }),
  };
};

/** The last line of a stage that was asked for it: without it, not every line was answered. */
export const tallyLine = (stage: string, counts: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({ tally: { stage, ...counts } });

/** The counts that such a line tells; null where it is none. */
export const tallyIn = (line: string): (Tally & Readonly<{ stage: string }>) | null => {
  try {
    return (JSON.parse(line.slice(line.indexOf("{"))) as { tally?: Tally & { stage: string } }).tally ?? null;
  } catch {
    return null;
  }
};
