import type { Block, Document, Span } from "../document/index.ts";
import type { Quoted } from "./marks.ts";

/** One sentence of narration with the quotations that stand in it, however many sentences those hold themselves. */
export type Frame = Span &
  Readonly<{
    block: number;
    holes: readonly Quoted[];
    /** The sentence of the document that it is exactly; -1 where it is put together from several. */
    sentence: number;
  }>;

/** The sentences of a block, joined over the ends of sentences inside quotation marks. */
export const framesOf = (
  document: Document,
  block: Block,
  index: number,
  quoted: readonly Quoted[],
): readonly Frame[] => {
  const frames: Frame[] = [];
  let hole = 0;
  for (let at = block.firstSentence; at < block.lastSentence; at++) {
    const first = at;
    const start = document.sentences[at]?.start ?? block.start;
    let end = document.sentences[at]?.end ?? block.end;
    const holes: Quoted[] = [];
    for (;;) {
      for (let next = quoted[hole]; next !== undefined && next.outer.start < end; next = quoted[++hole])
        holes.push(next);
      const last = holes.at(-1);
      if (last === undefined || last.outer.end <= end || at + 1 >= block.lastSentence) break;
      at++;
      end = document.sentences[at]?.end ?? end;
    }
    frames.push({ start, end, block: index, holes, sentence: holes.length === 0 && first === at ? at : -1 });
  }
  return frames;
};
