import { workerData } from "node:worker_threads";
import { type OwnWords, useWords } from "../../src/words.ts";
import type { AnswerOptions } from "../extract-stream.ts";
import { nodeEffects } from "../node-effects.ts";
import type { Item } from "../read/items.ts";
import type { Line } from "../read/lines.ts";
import type { Reading } from "../read/rows.ts";
import type { Extracted } from "./reader.ts";
import type { Task } from "./threads.ts";

/** What a worker thread is told when it starts: what it will be asked for. */
type Told = Readonly<{ reading?: Reading; answer?: AnswerOptions; own?: OwnWords }>;

/** What a worker thread answers, as it was told when it started. */
export const createWorker = async () => {
  const { reading, answer, own = reading?.own } = (workerData ?? {}) as Told;
  // Own words must be there before the lexicons are made, which is when they are loaded: so nothing of them is imported above.
  if (own !== undefined) useWords(own);
  const reader = reading && (await import("./reader.ts")).createReader(reading, nodeEffects);
  const answers = answer && (await import("../extract-stream.ts")).createAnswer(answer);

  /** The items of a batch, read: as JSON, which crosses the border faster than objects do. */
  const readItems = async ({ items, begun }: Task): Promise<string> => {
    const found: Extracted[] = [];
    for (const item of items as readonly Item[]) {
      Atomics.add(begun, 0, 1);
      if (reader !== undefined) found.push(await reader(item));
    }
    return JSON.stringify(found);
  };

  /** The answers to a batch of lines, a line each. */
  const answerLines = ({ items, begun }: Task): string =>
    (items as readonly Line[])
      .map((line) => {
        Atomics.add(begun, 0, 1);
        return `${JSON.stringify(answers?.(line))}\n`;
      })
      .join("");

  return { readItems, answerLines };
};
