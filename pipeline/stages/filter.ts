import { resolve } from "node:path";
import { type StageLine, type StageLineName, stageLineOf } from "../../src/index.ts";
import type { Effects } from "../effects.ts";
import { wrongUsage } from "../exit.ts";
import { linesOf } from "../read/lines.ts";
import { emptyColumns, withColumns } from "./columns.ts";
import { createTally, tallyLine } from "./tally.ts";

type Rows = readonly unknown[] | AsyncIterable<unknown>;

/** What a stage makes of each line as it comes, and of all of them when the last one has come. */
export type Filter = Readonly<{
  line(line: StageLine, number: number): Rows;
  end(): Iterable<unknown> | AsyncIterable<unknown>;
  /** What else the counts tell. */
  counts?: () => Readonly<Record<string, number>>;
}>;

/** How a stage is run, for people and for engines. */
export type FilterFlags = Readonly<{
  /** File for the counts; null for none. */
  counts: string | null;
  /** Print the counts as a last line, too. */
  tally: boolean;
  /** Print what to group by before each line. */
  columns: boolean;
}>;

export type FilterOptions = FilterFlags &
  Readonly<{ stage: string /** What it reads. */; reads: readonly StageLineName[] }>;

/**
 * Runs a stage over standard input. A line that is none of those it reads ends it: an answer that lacks a line would be wrong in
 * silence. Only when every line was answered does it leave its counts.
 */
export const runFilter = async (options: FilterOptions, filter: Filter, effects: Effects): Promise<void> => {
  const { stage, reads } = options;
  const sums = createTally();
  const write = options.columns ? withColumns(stage) : (_: unknown, line: string): string => line;
  const print = async (rows: readonly unknown[]): Promise<void> => {
    const text = rows.map((row) => {
      const line = JSON.stringify(row);
      sums.answer(line);
      return `${write(row, line)}\n`;
    });
    sums.gave(text.join(""));
    if (text.length > 0) await effects.print(text.join(""));
  };
  const printAll = async (rows: Rows | Iterable<unknown>): Promise<void> => {
    if (Array.isArray(rows) && rows.length <= BATCH) return print(rows);
    for await (const batch of batches(rows)) await print(batch);
  };
  for await (const batch of linesOf(summed(effects.input, sums.took), Number.POSITIVE_INFINITY))
    for (const { number, bytes } of batch) {
      sums.line(bytes ?? new Uint8Array());
      const line = stageLineOf(decoder.decode(bytes ?? new Uint8Array()));
      if (typeof line === "string") throw wrongUsage(`Line ${number}: ${line}.`);
      if (line.is === "unread") continue;
      if (!reads.includes(line.is))
        throw wrongUsage(`Line ${number}: \`${stage}\` reads no such line; it reads ${reads.join(", ")}.`);
      await printAll(filter.line(line, number));
    }
  await printAll(filter.end());
  await leave(options, { ...sums.end(), ...filter.counts?.() }, effects);
};

/** The counts go where they were asked for. */
const leave = async (
  { stage, counts, tally, columns }: FilterOptions,
  told: Readonly<Record<string, unknown>>,
  effects: Effects,
): Promise<void> => {
  if (counts !== null) await effects.write(resolve(effects.folder, counts), [`${JSON.stringify(told)}\n`]);
  if (tally) await effects.print(`${columns ? emptyColumns(stage) : ""}${tallyLine(stage, told)}\n`);
};

const decoder = new TextDecoder();

async function* summed(stream: AsyncIterable<Uint8Array>, took: (chunk: Uint8Array) => void) {
  for await (const chunk of stream) {
    took(chunk);
    yield chunk;
  }
}

const BATCH = 1000;

async function* batches(rows: Iterable<unknown> | AsyncIterable<unknown>) {
  let batch: unknown[] = [];
  for await (const row of rows) {
    if (batch.push(row) < BATCH) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}
