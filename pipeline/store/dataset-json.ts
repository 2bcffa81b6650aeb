import { CONTRACT_VERSION, type LinkRow } from "../../src/index.ts";
import type { Effects } from "../effects.ts";
import { recordLines } from "./old-lines.ts";

const parts = ["documents", "quotes", "figures", "measures", "speakers", "links", "conflicts"] as const;

/** `dataset.json` out of the files that were written, a row per line. */
export async function* datasetJsonFrom(
  folder: string,
  links: readonly LinkRow[],
  effects: Effects,
): AsyncGenerator<string> {
  yield `{"contractVersion":${CONTRACT_VERSION}`;
  for (const part of parts) {
    yield `,\n"${part}":[`;
    let before = "\n";
    for await (const text of part === "links" ? linesFrom(links) : textsIn(folder, part, effects)) {
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

async function* linesFrom(rows: readonly unknown[]) {
  for (const row of rows) yield JSON.stringify(row);
}
