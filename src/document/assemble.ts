import { markBoilerplate } from "./boilerplate.ts";
import type { Block, BlockKind, BoilerplateReason, Document, Segment, Sentence, Style } from "./document.ts";
import { sentencesIn } from "./sentences.ts";
import type { Metadata, Source } from "./source.ts";
import type { Span } from "./span.ts";

/** A block before its sentences are known: what a reader hands over. */
export type Draft = Readonly<{
  start: number;
  end: number;
  kind: BlockKind;
  boilerplate: BoilerplateReason | null;
  depth: number;
  header: Span | null;
  rowHeader: Span | null;
}>;

/** Everything that a reader has made of a source. */
export type Read = Readonly<{
  source: Source;
  text: string;
  segments: readonly Segment[];
  drafts: readonly Draft[];
  styles: readonly Style[];
  metadata: Metadata;
}>;

export const draft = (place: Span, kind: BlockKind, depth = 0): Draft => ({
  start: place.start,
  end: place.end,
  kind,
  boilerplate: null,
  depth,
  header: null,
  rowHeader: null,
});

/** Tells the article from boilerplate and splits it into sentences; boilerplate has none. */
export const assemble = ({ drafts, ...rest }: Read): Document => {
  const blocks: Block[] = [];
  const sentences: Sentence[] = [];
  for (const draft of markBoilerplate(rest.text, drafts)) {
    const firstSentence = sentences.length;
    if (draft.boilerplate === null)
      for (const { start, end } of sentencesIn(rest.text, draft)) sentences.push({ start, end, block: blocks.length });
    const { start, end, kind, boilerplate, depth, header, rowHeader } = draft;
    const lastSentence = sentences.length;
    blocks.push({ start, end, kind, boilerplate, firstSentence, lastSentence, depth, header, rowHeader });
  }
  const { source, text, segments, styles, metadata } = rest;
  return { source, text, segments, blocks, sentences, styles, metadata, diagnostics: [] };
};
