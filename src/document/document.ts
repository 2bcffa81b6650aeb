import type { Diagnostic } from "./rule.ts";
import type { Metadata, Source } from "./source.ts";
import type { Span } from "./span.ts";

/**
 * Where a stretch of `text` came from: `text[start, end)` was read from `raw[from, to)`.
 * Equal lengths map unit by unit; unequal ones (`&pound;` → `£`) map as a whole.
 * Stretches of `text` without a segment (the line breaks between blocks of HTML) were added by the reader.
 */
export type Segment = Readonly<{ start: number; end: number; from: number; to: number }>;

/** `quotation` is a block quotation of Markdown or HTML; `cell` a table cell. */
export type BlockKind =
  | "title"
  | "heading"
  | "paragraph"
  | "item"
  | "quotation"
  | "cell"
  | "caption"
  | "byline"
  | "code";

/** Why a block is not the article: the name of the boilerplate rule, e.g. `share`, `event-diary`, `navigation`. */
export type BoilerplateReason = string;

/** A paragraph, heading, list item, table cell …: the unit that no sentence crosses. */
export type Block = Readonly<{
  start: number;
  end: number;
  kind: BlockKind;
  /** Null for the article itself; nothing is extracted from the rest. */
  boilerplate: BoilerplateReason | null;
  /** Sentences [firstSentence, lastSentence) of the document stand in this block; boilerplate has none. */
  firstSentence: number;
  lastSentence: number;
  /** Heading level, list or quotation depth; 0 otherwise. */
  depth: number;
  /** For a table cell: the words of its column's header and its row's first cell. */
  header: Span | null;
  rowHeader: Span | null;
}>;

export type Sentence = Readonly<{ start: number; end: number; block: number }>;

/** Emphasis, links and the like, as spans of `text`: a title is often in italics, an acronym in `<abbr>`. */
export type Style = Readonly<{
  start: number;
  end: number;
  style: "emphasis" | "strong" | "code" | "link" | "abbreviation" | "cite" | "time";
}>;

/** One article, read once and never changed. Rules look at `text`; what is published quotes `source.raw`. */
export type Document = Readonly<{
  source: Source;
  text: string;
  segments: readonly Segment[];
  blocks: readonly Block[];
  sentences: readonly Sentence[];
  styles: readonly Style[];
  /** `source.metadata`, completed from front matter, JSON-LD, `<meta>`. */
  metadata: Metadata;
  /** What the reader could not do as it should: `markdown-as-text`, `unsupported-language`. */
  diagnostics: readonly Diagnostic[];
}>;

/** The index of the block that holds `offset`, or of the last one before it; -1 before the first. */
export const blockAt = (document: Document, offset: number): number => lastAtOrBefore(document.blocks, offset);

/** The index of the sentence that holds `offset`, or of the last one before it; -1 before the first. */
export const sentenceAt = (document: Document, offset: number): number => lastAtOrBefore(document.sentences, offset);

const lastAtOrBefore = (spans: readonly Span[], offset: number): number => {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};
