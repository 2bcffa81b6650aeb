import { clusterTexts } from "../src/index.ts";
import type { Effects } from "./effects.ts";
import { type Exit, exit, wrongUsage } from "./exit.ts";
import { articleOf } from "./read/article.ts";
import { usualLimits } from "./read/limits.ts";
import { linesOf } from "./read/lines.ts";

export type TextKind = "documents" | "quotes" | "names";

type Text = Readonly<{ id: string; text: string }>;

/** Reads all texts, then prints their clusters, one per line. */
export const resolveStream = async (kind: TextKind, effects: Effects): Promise<Exit> => {
  const texts: Text[] = [];
  const ids = new Set<string>();
  for await (const lines of linesOf(effects.input, usualLimits.bytes))
    for (const { number, bytes } of lines) {
      const text = textOf(number, bytes);
      if (ids.has(text.id)) throw wrongUsage(`Line ${number}: there is another line with the id ${text.id}.`);
      ids.add(text.id);
      texts.push(text);
    }
  for (const cluster of clusterTexts(kind, texts)) await effects.print(`${JSON.stringify({ cluster })}\n`);
  return exit.well;
};

/** A cluster that lacks a member would be wrong in silence: the first bad line ends the command. */
const textOf = (line: number, bytes: Uint8Array | null): Text => {
  const row = bytes && articleOf(bytes);
  if (row === null) throw wrongUsage(`Line ${line} is longer than 64 MB.`);
  if ("problem" in row) throw wrongUsage(`Line ${line}: ${row.problem.message}`);
  return { id: row.article.id ?? `line-${line}`, text: row.article.text };
};
