import type { Nodes, Parents, Root, Table } from "mdast";
import { assemble, type Draft } from "./assemble.ts";
import type { Document, Style } from "./document.ts";
import { frontMatter } from "./front-matter.ts";
import { chunksOf, isReadable } from "./markdown-limits.ts";
import { markdownParser, type TextPiece } from "./read-markdown-tree.ts";
import { readText } from "./read-text.ts";
import type { Metadata, Source } from "./source.ts";
import type { Span } from "./span.ts";
import { type BlockIs, type Writer, writerOf } from "./writer.ts";

const parse = markdownParser();

/** Reads Markdown with remark. A text that would cost remark more than linear time is read as plain text, and said to be. */
export const readMarkdown = (source: Source): Document => {
  if (!isReadable(source.raw)) return asText(source);
  let is: BlockIs = paragraph;
  const writer = writerOf(() => is);
  const state = { writer, raw: source.raw, enter: (next: BlockIs) => (is = next) };
  const shift = source.raw.startsWith("\uFEFF") ? 1 : 0;
  let yaml = "";
  for (const { start, end } of chunksOf(source.raw, shift)) {
    const tree = parse(source.raw.slice(start, end));
    const [first] = tree.children;
    if (start === shift && first?.type === "yaml") yaml = first.value;
    walk({ ...state, shift: start }, tree, paragraph);
  }
  const written = writer.result();
  return assemble({ source, ...written, metadata: titled(frontMatter(yaml, source.metadata), written) });
};

/** Without a title in the front matter the first heading of the first level is it. */
const titled = (
  metadata: Metadata,
  { text, drafts }: Readonly<{ text: string; drafts: readonly Draft[] }>,
): Metadata => {
  const heading = drafts.find(({ kind }) => kind === "title");
  return { ...metadata, title: metadata.title ?? (heading ? text.slice(heading.start, heading.end) : null) };
};

const asText = (source: Source): Document => {
  const message = "Too many brackets, stars or nested marks to be read as Markdown in linear time; read as plain text.";
  const document = readText(source);
  return { ...document, diagnostics: [...document.diagnostics, { code: "markdown-as-text", message, span: null }] };
};

type State = Readonly<{ writer: Writer; raw: string; enter(is: BlockIs): void; shift: number }>;

const paragraph: BlockIs = { kind: "paragraph", depth: 0, boilerplate: null };

const walk = (state: State, node: Root | Parents, is: BlockIs): void => {
  for (const child of node.children) visit(state, child, is);
};

const visit = (state: State, node: Nodes, is: BlockIs): void => {
  const { writer } = state;
  const style = STYLES.get(node.type);
  if (node.type === "text") putText(state, node, is);
  else if (node.type === "inlineCode") styled(writer, "code", () => putCode(state, node, is));
  else if (style !== undefined && "children" in node) styled(writer, style, () => walk(state, node, is));
  else if (node.type === "break" || (node.type === "html" && /^<br\b/i.test(node.value))) writer.lineBreak();
  else if (node.type === "table") putTable(state, node);
  else if (node.type === "code")
    block(state, { ...is, kind: "code" }, () => putCode(state, node, { ...is, kind: "code" }));
  else if (BLOCKS.has(node.type) && "children" in node) {
    const inner = blockOf(node, is);
    block(state, inner, () => walk(state, node, inner));
  } else if ("children" in node) walk(state, node, is);
};

const STYLES: ReadonlyMap<string, Style["style"]> = new Map([
  ["emphasis", "emphasis"],
  ["strong", "strong"],
  ["link", "link"],
  ["linkReference", "link"],
]);
const BLOCKS: ReadonlySet<string> = new Set([
  "paragraph",
  "heading",
  "blockquote",
  "listItem",
  "list",
  "footnoteDefinition",
]);

const blockOf = (node: Nodes, is: BlockIs): BlockIs => {
  if (node.type === "heading") return { ...is, kind: node.depth === 1 ? "title" : "heading", depth: node.depth };
  if (node.type === "blockquote")
    return { ...is, kind: "quotation", depth: is.kind === "quotation" ? is.depth + 1 : 1 };
  if (node.type === "listItem") return { ...is, kind: "item", depth: is.kind === "item" ? is.depth + 1 : 1 };
  return is;
};

const block = ({ writer, enter }: State, is: BlockIs, write: () => void): void => {
  writer.end();
  enter(is);
  write();
  writer.end();
};

const styled = (writer: Writer, style: Style["style"], write: () => void): void => {
  const from = writer.at();
  write();
  writer.style(from, style);
};

type Valued = Extract<Nodes, { value: string }>;
const placeOf = ({ position }: Nodes, shift: number): Span => ({
  start: (position?.start.offset ?? 0) + shift,
  end: (position?.end.offset ?? 0) + shift,
});

const putText = (
  { writer, enter, shift, raw }: State,
  node: Valued & { pieces?: readonly TextPiece[] },
  is: BlockIs,
): void => {
  enter(is);
  const { start, end } = placeOf(node, shift);
  if (node.pieces === undefined) {
    const at = raw.slice(start, end).indexOf(node.value);
    writer.put({ value: node.value, from: start + Math.max(0, at), to: at < 0 ? end : start + at + node.value.length });
    return;
  }
  let done = 0;
  let last = start;
  for (const { at, value, from, to } of node.pieces) {
    if (at > done) writer.put({ value: "\n", from: last, to: last + 1 });
    writer.put({ value, from: from + shift, to: to + shift });
    done = at + value.length;
    last = to + shift;
  }
  if (node.value.length > done) writer.put({ value: "\n", from: last, to: last + 1 });
};

/** Code keeps its words; each line is looked for behind the one before, since indentation and fences are left out of the value. */
const putCode = ({ writer, raw, enter, shift }: State, node: Valued, is: BlockIs): void => {
  enter(is);
  const { start, end } = placeOf(node, shift);
  let from = start;
  if (node.type === "code" && /^[`~]/.test(raw.slice(start, start + 1)))
    from = Math.max(start, raw.indexOf("\n", start) + 1);
  const slice = raw.slice(0, end);
  for (const line of node.value.split(/\r?\n|\r/)) {
    const words = line.trim();
    const at = words === "" ? -1 : slice.indexOf(words, from);
    if (at === -1) continue;
    writer.put({ value: words, from: at, to: at + words.length });
    writer.put({ value: " ", from: at + words.length, to: at + words.length + 1 });
    from = at + words.length;
  }
};

const putTable = (state: State, { children }: Table): void => {
  const headers: (Span | null)[] = [];
  for (const [row, { children: cells }] of children.entries()) {
    let rowHeader: Span | null = null;
    for (const [column, cell] of cells.entries()) {
      const is: BlockIs = { kind: "cell", depth: 0, boilerplate: null };
      state.writer.end();
      state.enter(is);
      walk(state, cell, is);
      const draft = state.writer.end();
      const place = draft && { start: draft.start, end: draft.end };
      if (row === 0) headers.push(place);
      else if (draft !== null) state.writer.amend({ header: headers[column] ?? null, rowHeader });
      if (column === 0) rowHeader = place;
    }
  }
};
