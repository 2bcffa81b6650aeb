import type { Effects } from "../effects.ts";
import { type DumpFormat, type Input, isDump } from "./inputs.ts";
import { type Problem, problem } from "./problems.ts";
import { type Reading, type Row, rowsOf } from "./rows.ts";
import { Unreadable } from "./unreadable.ts";

/** What a worker is given: a file, a row of a dump, or what is wrong with a file. Plain data. */
export type Item =
  | Readonly<{
      kind: "file";
      input: Input /** Where it comes with its bytes, and need not be opened. */;
      bytes?: Uint8Array;
    }>
  | Readonly<{ kind: "row"; file: string; format: DumpFormat; row: Row }>
  | Readonly<{ kind: "failed"; uri: string; problem: Problem }>;

/** The items of one file as they arrive. Never throws: what ends the reading of a file is its last item. */
export async function* itemsOf(input: Input, reading: Reading, effects: Effects): AsyncGenerator<readonly Item[]> {
  const { uri, format } = input;
  const failed = (found: Problem): Item => ({ kind: "failed", uri, problem: found });
  if (input.problem !== null) return yield [failed(input.problem)];
  if (!isDump(format)) return yield [{ kind: "file", input }];
  let rows = 0;
  try {
    for await (const batch of rowsOf(input, format, reading, effects)) {
      rows += batch.length;
      yield batch.map((row): Item => ({ kind: "row", file: uri, format, row }));
    }
    if (rows === 0) yield [failed(problem("empty-file"))];
  } catch (error) {
    yield [failed(fileProblem(error, input))];
  }
}

/** What went wrong with a file, without the path that differs from machine to machine. */
export const fileProblem = (error: unknown, { path, uri }: Input): Problem => {
  const message = error instanceof Error ? error.message.replaceAll(path, uri) : String(error);
  if (error instanceof Unreadable) return problem(error.code, message || undefined);
  return problem(error instanceof TypeError ? "wrong-encoding" : "unreadable", message);
};
