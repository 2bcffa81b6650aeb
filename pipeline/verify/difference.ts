import { type Column, columnsOf, type Dataset, datasets } from "../../src/index.ts";
import { BLOCK, checksumOf } from "../write/checksum.ts";
import { type Fault, fault } from "./fault.ts";

/** Where two versions of a file part: the line and column, and the record and field that stand there. */
export const firstDifference = (file: string, actual: string, expected: string): Fault | null => {
  if (actual === expected) return null;
  let at = 0;
  while (at < actual.length && actual[at] === expected[at]) at++;
  const lineStart = expected.lastIndexOf("\n", at - 1) + 1;
  const line = expected.slice(0, lineStart).split("\n").length;
  const { record, field } = whereIn(file, expected, { lineStart, at });
  const place = `line ${line}, column ${at - lineStart + 1}`;
  return fault(file, `it has ${snippet(actual, at)}, it should have ${snippet(expected, at)}`, {
    record,
    field,
    place,
  });
};

type Spot = Readonly<{ lineStart: number; at: number }>;
type Named = Readonly<{ record: string | null; field: string | null }>;

const whereIn = (file: string, text: string, { lineStart, at }: Spot): Named => {
  const dataset = datasetOf(file);
  if (dataset !== null && file.endsWith(".csv")) return inCsv(columnsOf(dataset), text, at);
  const end = text.indexOf("\n", lineStart);
  return inJson(text.slice(lineStart, end < 0 ? undefined : end), at - lineStart);
};

const datasetOf = (file: string): Dataset | null =>
  Object.values<Dataset>(datasets).find(({ name }) => file === `${name}.csv` || file === `${name}.jsonl`) ?? null;

/** Cells may hold line feeds: rows are found by walking quoted cells from the beginning. */
const inCsv = (columns: readonly Column[], text: string, at: number): Named => {
  let cell = 0;
  let record = "";
  for (const match of text.matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g)) {
    if (cell === 0) record = match[1] ?? "";
    if (at < match.index + match[0].length) return { record, field: columns[cell]?.name ?? null };
    cell = match[2] === "," ? cell + 1 : 0;
  }
  return { record: null, field: null };
};

/** The id is the first one on the line; the field is the last name before the place. */
const inJson = (line: string, at: number): Named => {
  const record = /"(?:id|document|a)":\s?"([^"]*)"/.exec(line)?.[1] ?? null;
  const names = [...line.slice(0, at + 1).matchAll(/"([A-Za-z]+)":/g)];
  return { record, field: names.at(-1)?.[1] ?? null };
};

const snippet = (text: string, at: number): string =>
  at >= text.length ? "its end" : JSON.stringify(text.slice(Math.max(0, at - 8), at + 12));

/** Places a change by the checksums of blocks, where no second copy shows what should stand there. */
export const changedBlocks = (file: string, bytes: Uint8Array, blocks: string): readonly Fault[] => {
  const actual = checksumOf(bytes).blocks;
  const count = Math.max(actual.length, blocks.length) / 8;
  const wrong = Array.from({ length: count }, (_, index) => index).filter(
    (index) => actual.slice(index * 8, index * 8 + 8) !== blocks.slice(index * 8, index * 8 + 8),
  );
  return wrong.slice(0, 3).map((index) => {
    const [from, to] = [index * BLOCK, Math.min(bytes.length, (index + 1) * BLOCK)];
    const lines = `lines ${lineAt(bytes, from)}–${lineAt(bytes, to - 1)}`;
    return fault(file, "its bytes were changed", { place: `bytes ${from}–${to - 1}, ${lines}` });
  });
};

const lineAt = (bytes: Uint8Array, at: number): number => {
  let line = 1;
  for (let next = bytes.indexOf(10); next >= 0 && next < at; next = bytes.indexOf(10, next + 1)) line++;
  return line;
};
