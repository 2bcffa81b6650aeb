import { createHash } from "node:crypto";

const LF = 10;

/** Lines and bytes that passed. */
export type Passed = Readonly<{ lines: number; sha256: string }>;

const linesIn = (chunk: Uint8Array): number => {
  let lines = 0;
  for (let at = chunk.indexOf(LF); at >= 0; at = chunk.indexOf(LF, at + 1)) lines++;
  return lines;
};

/** Measures a stream while it passes. */
export const createGauge = () => {
  const hash = createHash("sha256");
  const passed = { lines: 0, open: false };
  return {
    add: (chunk: Uint8Array): void => {
      if (chunk.length === 0) return;
      hash.update(chunk);
      passed.lines += linesIn(chunk);
      passed.open = chunk.at(-1) !== LF;
    },
    end: (): Passed => ({ lines: passed.lines + (passed.open ? 1 : 0), sha256: hash.digest("hex") }),
  };
};

/** The same, but the last line is kept back until it is known whether all is well. */
export const createKeeper = () => {
  const gauge = createGauge();
  let kept: Uint8Array[] = [];
  return {
    /** What may pass by now. */
    add: (chunk: Uint8Array): readonly Uint8Array[] => {
      if (chunk.length === 0) return [];
      const end = chunk.subarray(0, -1).lastIndexOf(LF) + 1;
      const whole = end > 0 || kept.at(-1)?.at(-1) === LF;
      const pieces = whole ? [...kept, chunk.subarray(0, end)] : [];
      if (whole) kept = [];
      kept.push(chunk.subarray(end));
      for (const piece of pieces) gauge.add(piece);
      return pieces.filter(({ length }) => length > 0);
    },
    last: () => ({ bytes: Buffer.concat(kept), line: Buffer.concat(kept).toString("utf8") }),
    end: gauge.end,
  };
};
