import { Parser } from "htmlparser2";
import { blockElements, styleElements, voidElements } from "../lexicon/markup.ts";
import { assemble } from "./assemble.ts";
import type { Document, Style } from "./document.ts";
import { type Context, contextOf, outermost } from "./html-context.ts";
import { type MetadataReader, metadataReader } from "./html-metadata.ts";
import type { Source } from "./source.ts";
import { type Tables, tablesOf } from "./tables.ts";
import { type Writer, writerOf } from "./writer.ts";

/** Elements that may be open inside each other; what is nested deeper counts as belonging to the innermost of them. */
const DEEPEST = 256;
/** Of a page's words, the share that must be left as article before class names are believed. */
const LEAST_ARTICLE = 0.1;

/** Reads HTML in one pass: one segment per text or entity, blocks from block-level elements. Never throws. */
export const readHtml = (source: Source): Document => {
  const document = readOnce(source, true);
  return hasArticle(document) ? document : readOnce(source, false);
};

const hasArticle = ({ blocks, text }: Document): boolean => {
  let article = 0;
  for (const block of blocks) if (block.boilerplate === null) article += block.end - block.start;
  return article >= text.length * LEAST_ARTICLE;
};

type Open = Readonly<{ name: string; context: Context; from: number }>;
type State = Readonly<{ writer: Writer; tables: Tables; metadata: MetadataReader; stack: Open[]; isTrusting: boolean }>;

const readOnce = (source: Source, isTrusting: boolean): Document => {
  const stack: Open[] = [];
  const writer = writerOf(() => (stack.at(-1)?.context ?? outermost).block);
  const state: State = { writer, tables: tablesOf(writer), metadata: metadataReader(), stack, isTrusting };
  const parser = new Parser({
    onopentag: (name, attributes) => open(state, name, attributes),
    onclosetag: (name) => close(state, name),
    ontext: (value) => {
      const { name, context } = stack.at(-1) ?? { name: "", context: outermost };
      state.metadata.text(name, value);
      if (!context.isHidden) writer.put({ value, from: parser.startIndex, to: parser.endIndex + 1 });
    },
  });
  parser.write(source.raw.startsWith("\uFEFF") ? ` ${source.raw.slice(1)}` : source.raw);
  parser.end();
  const metadata = state.metadata.result(source.metadata);
  return assemble({ source, ...writer.result(), metadata });
};

const open = (
  { writer, tables, metadata, stack, isTrusting }: State,
  name: string,
  attributes: Record<string, string>,
): void => {
  metadata.open(name, attributes);
  if (name === "br") writer.lineBreak();
  if (blockElements.has(name)) writer.end();
  if (voidElements.has(name) || stack.length >= DEEPEST) return;
  const parent = stack.at(-1)?.context ?? outermost;
  stack.push({ name, context: contextOf(parent, { name, attributes, isTrusting }), from: writer.at() });
  tables.open(name, attributes);
};

const close = ({ writer, tables, stack }: State, name: string): void => {
  if (stack.at(-1)?.name !== name) {
    if (blockElements.has(name)) writer.end();
    return;
  }
  const element = stack.at(-1);
  const style = styleElements.get(name);
  if (style !== undefined && element !== undefined) writer.style(element.from, style as Style["style"]);
  if (blockElements.has(name)) tables.close(name, writer.end());
  stack.pop();
};
