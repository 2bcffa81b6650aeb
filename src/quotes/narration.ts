import { joinedTokens, type Parse, type ParsedSentence, type Tokens } from "../clauses/index.ts";
import { type Block, type Document, firstWhere, onceEach, type Span } from "../document/index.ts";
import type { Narration } from "../names/index.ts";
import { type Frame, framesOf } from "./frames.ts";
import type { Quoted } from "./marks.ts";

/** The frames of each block, with their words: cut and parsed once, for quotations and names alike. */
export type Narrated = Narration &
  Readonly<{
    frames(block: number): readonly Frame[];
    parsed(frame: Frame): ParsedSentence;
  }>;

/** Reads nothing before it is asked. */
export const narrationOf = (document: Document, parse: Parse, quotedBy: readonly (readonly Quoted[])[]): Narrated => {
  const frames = onceEach((block: number) =>
    framesOf(document, document.blocks[block] as Block, block, quotedBy[block] ?? []),
  );
  const joined = onceEach((frame: Frame) =>
    parse.stretch(
      frame,
      frame.holes.map(({ outer }) => outer),
    ),
  );
  const parsed = (frame: Frame): ParsedSentence =>
    frame.sentence >= 0 ? parse.sentence(frame.sentence) : joined(frame);
  const words = (block: number): Tokens => joinedTokens(frames(block).map((frame) => parsed(frame).tokens));
  return { hidden: hiddenBy(quotedBy), frames, parsed, words };
};

const hiddenBy = (quotedBy: readonly (readonly Quoted[])[]): readonly Span[] => {
  const hidden: Span[] = [];
  let at = 0;
  for (const quoted of quotedBy)
    for (const { outer } of quoted) {
      if (outer.start < at) continue;
      hidden.push(outer);
      at = outer.end;
    }
  return hidden;
};

/** The first of ordered places at or behind an offset; undefined where none is left. */
export const firstFrom = (places: readonly number[], { start }: Pick<Span, "start">): number | undefined => {
  return places[firstWhere(places.length, (at) => (places[at] ?? 0) >= start)];
};
