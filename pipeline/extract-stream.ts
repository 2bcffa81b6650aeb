import { createHash } from "node:crypto";
import { resolve } from "node:path";
import { createExtract, type Extraction, type OwnWords } from "../src/index.ts";
import type { Effects } from "./effects.ts";
import { type Exit, exit } from "./exit.ts";
import { articleOf } from "./read/article.ts";
import { isTooDeep } from "./read/depth.ts";
import { usualLimits } from "./read/limits.ts";
import { type Line, linesOf } from "./read/lines.ts";
import { type Problem, problem } from "./read/problems.ts";

/** What an answer holds, and how the question is put. */
export type AnswerOptions = Readonly<{
  explain: boolean;
  /** Add what finds near-duplicates. */
  sketch: boolean;
  /** The field that holds the text; null for `text`. */
  textColumn: string | null;
}>;

export type ExtractStreamOptions = AnswerOptions &
  Readonly<{
    /** File for the number of lines and their checksums; null for none. */
    counts: string | null;
    /** Worker threads; null for this process alone. */
    threads: number | null;
    /** The most that one article may take in a thread, in seconds. */
    timeout: number;
    /** Own words, for the threads: this process has been told. */
    own: OwnWords | undefined;
  }>;

/** Answers every line of standard input by one line; memory holds a few chunks of input and their answers. */
export const extractStream = async (options: ExtractStreamOptions, effects: Effects): Promise<Exit> => {
  const answerer = await createAnswerer(options, effects);
  const read = createHash("sha256");
  const written = createHash("sha256");
  let lines = 0;
  const print = async (text: string): Promise<void> => {
    written.update(text, "utf8");
    await effects.print(text);
  };
  try {
    const pending: Promise<string>[] = [];
    for await (const batch of linesOf(hashing(effects.input, read), usualLimits.bytes)) {
      lines += batch.length;
      pending.push(answerer.answer(batch));
      if (pending.length >= answerer.size) await print((await pending.shift()) ?? "");
    }
    for (const text of pending) await print(await text);
  } finally {
    await answerer.close();
  }
  if (options.counts !== null) {
    const sums = { read: lines, written: lines, sha256Read: read.digest("hex"), sha256Written: written.digest("hex") };
    await effects.write(resolve(effects.folder, options.counts), [`${JSON.stringify(sums)}\n`]);
  }
  return exit.well;
};

type Answerer = Readonly<{
  /** Batches that may wait for their answers. */
  size: number;
  answer(lines: readonly Line[]): Promise<string>;
  close(): Promise<void>;
}>;

const createAnswerer = async (options: ExtractStreamOptions, { worker }: Effects): Promise<Answerer> => {
  const { threads, timeout, own, explain, sketch, textColumn } = options;
  if (threads !== null && worker !== null)
    return createThreaded({ explain, sketch, textColumn }, worker, { threads, timeout, own });
  const answer = createAnswer(options);
  return {
    size: 1,
    answer: async (lines) => lines.map((line) => told(answer(line))).join(""),
    close: async () => undefined,
  };
};

const told = (answer: Extraction | LineError): string => `${JSON.stringify(answer)}\n`;

/** A batch whose worker fails is tried again line by line, so that only the culprit goes without an answer. */
const createThreaded = async (
  options: AnswerOptions,
  script: string,
  { threads, timeout, own }: Readonly<{ threads: number; timeout: number; own: OwnWords | undefined }>,
): Promise<Answerer> => {
  const { createPool, failureOf } = await import("./workers/threads.ts");
  const pool = createPool(script, threads, { answer: options, ...(own && { own }) });
  const answer = async (lines: readonly Line[]): Promise<string> => {
    try {
      return await pool.run("answerLines", lines.map(sendable), timeout);
    } catch (error) {
      const [line, second] = lines;
      if (line === undefined) return "";
      if (second === undefined) return told(errorLine(`line-${line.number}`, problem(failureOf(error)), line.number));
      const answers: string[] = [];
      for (const one of lines) answers.push(await answer([one]));
      return answers.join("");
    }
  };
  return { size: threads * 2, answer, close: () => pool.close() };
};

/** A part of a chunk would take the whole chunk with it. */
const sendable = ({ number, bytes }: Line): Line => ({ number, bytes: bytes && Uint8Array.from(bytes) });

/** What stands for a line that is no article. */
export type LineError = Readonly<{
  id: string;
  error: Readonly<{ code: string; message: string; line: number }>;
}>;

/** Answers one line; the program's own failure on an article is an answer too. */
export const createAnswer = ({ explain, sketch, textColumn }: AnswerOptions) => {
  const extract = createExtract({ explain, sketch });
  return ({ number, bytes }: Line): Extraction | LineError => {
    const id = `line-${number}`;
    if (bytes === null) return errorLine(id, problem("line-too-long"), number);
    const row = articleOf(bytes, { textColumn, named: false });
    if ("article" in row && row.article.mediaType === "text/html" && isTooDeep(row.article.text, usualLimits.depth))
      return errorLine(row.article.id ?? id, problem("too-deep"), number);
    if ("problem" in row) return errorLine(row.id ?? id, row.problem, number);
    try {
      return extract(row.article, id);
    } catch (error) {
      const reason = error instanceof Error ? error.message : undefined;
      return errorLine(row.article.id ?? id, problem("extraction-failed", reason), number);
    }
  };
};

const errorLine = (id: string, { code, message }: Problem, line: number): LineError => ({
  id,
  error: { code, message, line },
});

async function* hashing(stream: AsyncIterable<Uint8Array>, hash: ReturnType<typeof createHash>) {
  for await (const chunk of stream) {
    hash.update(chunk);
    yield chunk;
  }
}
