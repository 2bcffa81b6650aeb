import { CONTRACT_VERSION } from "../../src/index.ts";
import type { Effects } from "../effects.ts";
import { recordLines } from "./old-lines.ts";

const parts = ["documents", "quotes", "figures", "measures", "speakers", "links", "conflicts"] as const;

/** `dataset.json` out of the files that were written, a row per line; `links`, which stand in a CSV alone, as JSON. */
export async function* datasetJsonFrom(
  folder: string,
  links: Iterable<string> | AsyncIterable<string>,
  effects: Effects,
): AsyncGenerator<string> {
  yield `{"contractVersion":${CONTRACT_VERSION}`;
  for (const part of parts) {
    yield `,\n"${part}":[`;
    let before = "\n";
    for await (const text of part === "links" ? links : textsIn(folder, part, effects)) {
      yield `${before}${text}`;
      before = ",\n";
    }
    yield "]";
  }
  yield "}\n";
}

async function* textsIn(folder: string, part: Exclude<(typeof parts)[number], "links">, effects: Effects) {
  for await (const { text } of recordLines(folder, part, effects)) yield text;
}

export function* textsOf(rows: readonly unknown[]): Generator<string> {
  for (const row of rows) yield JSON.stringify(row);
}
