import type { Root } from "mdast";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";

/** A stretch of a text node: `value[at, at + value.length)` was read from `[from, to)` of the Markdown. */
export type TextPiece = Readonly<{ at: number; value: string; from: number; to: number }>;

type Token = Readonly<{ start: { offset: number }; end: { offset: number } }>;
type OpenText = { value: string; position: { end: unknown }; pieces?: TextPiece[] };
type Context = { stack: OpenText[]; sliceSerialize(token: Token): string };
type Extension = { transforms?: unknown; enter?: object; exit?: object };

/**
 * A parser whose text nodes remember where each stretch of their value came from (`pieces`): remark itself keeps only
 * where a node begins and ends, and its value differs from the source at escapes, entities and line breaks.
 */
export const markdownParser = () => {
  const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(rememberPieces).freeze();
  return (markdown: string): Root => parser.parse(markdown);
};

function rememberPieces(this: Processor): void {
  const data = this.data() as { fromMarkdownExtensions?: (Extension | Extension[])[] };
  const others = (data.fromMarkdownExtensions ?? []).flat().map((extension) => ({ ...extension, transforms: [] }));
  data.fromMarkdownExtensions = [
    ...others,
    { exit: { data: onData, characterEscapeValue: onEscape, characterReference: onReference } },
  ];
}

function onData(this: Context, token: Token): void {
  remember(this, token, this.sliceSerialize(token));
}

/** The backslash belongs to the character that it escapes. */
function onEscape(this: Context, token: Token): void {
  remember(this, { start: { offset: token.start.offset - 1 }, end: token.end }, this.sliceSerialize(token));
}

/** remark has appended the decoded character by now; a soft line break before it is no part of it. */
function onReference(this: Context, token: Token): void {
  const node = this.stack.pop();
  if (node === undefined) return;
  const last = node.pieces?.at(-1);
  const value = node.value
    .slice(last === undefined ? 0 : last.at + last.value.length)
    .replace(/^[\r\n]{1,4}(?=.)/s, "");
  const at = node.value.length - value.length;
  node.pieces = [...(node.pieces ?? []), { at, value, from: token.start.offset, to: token.end.offset }];
  node.position.end = token.end;
}

const remember = ({ stack }: Context, token: Token, value: string): void => {
  const node = stack.pop();
  if (node === undefined) return;
  node.pieces ??= [];
  node.pieces.push({ at: node.value.length, value, from: token.start.offset, to: token.end.offset });
  node.value += value;
  node.position.end = token.end;
};
