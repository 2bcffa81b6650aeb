import { resolve } from "node:path";
import type { AuditText, createAuditReader } from "../../src/index.ts";
import type { Effects } from "../effects.ts";
import { wrongUsage } from "../exit.ts";
import { findInputs, rootOf } from "../read/inputs.ts";
import { itemsOf } from "../read/items.ts";
import { readItem } from "../read/read.ts";
import { openPublished } from "../report/dataset.ts";
import { isOutput } from "../write/manifest-in.ts";
import { type Itself, madeOf, passOver } from "./itself.ts";
import { placed } from "./placed.ts";
import { publishedTexts } from "./published.ts";

type Sources = Readonly<{ except: Itself; reader: ReturnType<typeof createAuditReader> }>;

/** Every source below what was given: articles as they stand, or what `attested run` published. A string says what could not be read. */
export async function* sourcesIn(
  given: readonly string[],
  sources: Sources,
  effects: Effects,
): AsyncGenerator<AuditText | string> {
  for (const one of given) {
    const folder = resolve(effects.folder, one);
    if ((await effects.kind(folder)) === null) throw wrongUsage(`There is nothing at ${one}.`);
    if (await isOutput(folder, effects)) yield* publishedIn(folder, sources, effects);
    else yield* articlesIn(one, sources, effects);
  }
}

async function* publishedIn(folder: string, { except }: Sources, effects: Effects): AsyncGenerator<AuditText> {
  const published = await openPublished(folder, effects);
  const own = madeOf(except, published);
  for (const uri of own) passOver(uri, effects);
  for (const text of publishedTexts(published)) if (!own.has(text.uri)) yield text;
}

async function* articlesIn(
  given: string,
  { except, reader }: Sources,
  effects: Effects,
): AsyncGenerator<AuditText | string> {
  const reading = { textColumn: null, encoding: null };
  for (const input of await findInputs([rootOf(given, effects)], [], effects)) {
    if (input.path === except.path) {
      passOver(input.uri, effects);
      continue;
    }
    for await (const items of itemsOf(input, reading, effects))
      for (const item of items) {
        const source = await readItem(item, reading, effects);
        if ("quarantined" in source) yield `${source.document.uri}: ${source.document.error}`;
        else yield placed(reader(source.article, source.document.uri), source);
      }
  }
}
