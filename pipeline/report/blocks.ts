import { gzipSync } from "node:zlib";

/** A value as a block of data in the page: JSON, compressed, in base64 – letters that no browser can take for markup. */
export const blockOf = (id: string, value: unknown): string => {
  const bytes = gzipSync(JSON.stringify(value), { level: 7 });
  return `<script type="text/plain" id="${id}">${bytes.toString("base64")}</script>\n`;
};

/** Blocks of so many values each: `records-0`, `records-1` … */
export function* blocksOf(name: string, values: Iterable<unknown>, size: number): Generator<string> {
  let batch: unknown[] = [];
  let number = 0;
  for (const value of values) {
    batch.push(value);
    if (batch.length < size) continue;
    yield blockOf(`${name}-${number++}`, batch);
    batch = [];
  }
  if (batch.length > 0) yield blockOf(`${name}-${number}`, batch);
}
