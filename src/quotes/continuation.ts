import type { Block, Span } from "../document/index.ts";
import type { Mark } from "./mark.ts";
import type { Marked, Quoted } from "./marks.ts";

/** How many paragraphs a quotation may run on without being opened again. */
const LONGEST = 12;

/**
 * Quotations of several paragraphs that are opened once and closed at the very end: the paragraphs between become quoted as a whole.
 * Paragraphs that are opened again have marks of their own already. Marks with nothing between them, as “” or a “ that ends
 * its paragraph, quote nothing; but what they open may go on below.
 */
export const continued = (
  text: string,
  blocks: readonly Block[],
  marked: readonly Marked[],
): readonly (readonly Quoted[])[] => {
  const all: (readonly Quoted[])[] = marked.map(({ quoted }) => quoted);
  for (let index = 0; index < blocks.length; index++) {
    const open = all[index]?.at(-1);
    if (open === undefined || open.closed || open.outer.end < (blocks[index]?.end ?? 0) - 2) continue;
    const last = closingBlock(blocks, marked, index);
    if (last === null) {
      if (
        open.mark === "‘" &&
        !reopened(blocks, marked, index) &&
        !/[.!?]$/.test(text.slice(open.inner.end - 1, open.inner.end))
      )
        all[index] = (all[index] ?? []).slice(0, -1);
      continue;
    }
    for (let next = index + 1; next <= last.block; next++)
      all[next] = whole(blocks[next] as Block, all[next] ?? [], open.mark, next === last.block ? last.mark : null);
    index = last.block - 1;
  }
  return all.map((quoted) =>
    quoted.every(({ inner }) => holdsWords(text, inner))
      ? quoted
      : quoted.filter(({ inner }) => holdsWords(text, inner)),
  );
};

const holdsWords = (text: string, { start, end }: Span): boolean => /\S/.test(text.slice(start, Math.max(start, end)));

const whole = (block: Block, quoted: readonly Quoted[], mark: string, closer: Mark | null): readonly Quoted[] => {
  const [end, close] = closer === null ? [block.end, block.end] : [closer.at, closer.at + closer.length];
  const running: Quoted = {
    mark,
    inner: { start: block.start, end },
    outer: { start: block.start, end: close },
    closed: true,
  };
  return [running, ...quoted.filter(({ outer }) => outer.start >= close)];
};

const reopened = (blocks: readonly Block[], marked: readonly Marked[], index: number): boolean =>
  marked[index + 1]?.quoted[0]?.outer.start === blocks[index + 1]?.start;

/** The block in which a stray closing mark ends what `index` left open; null where there is none before the next opening. */
const closingBlock = (
  blocks: readonly Block[],
  marked: readonly Marked[],
  index: number,
): { block: number; mark: Mark } | null => {
  const open = marked[index]?.quoted.at(-1);
  const family = open === undefined || open.mark === "‘" || open.mark === "'" ? "single" : "double";
  for (let next = index + 1; next < Math.min(blocks.length, index + LONGEST); next++) {
    const block = blocks[next];
    const here = marked[next];
    if (block === undefined || here === undefined || block.boilerplate !== null || block.kind === "heading")
      return null;
    const stray = here.strays.find((mark) => mark.family === family);
    const first = here.quoted.find(({ mark }) => (mark === "‘" || mark === "'") === (family === "single"));
    if (stray !== undefined && (first === undefined || stray.at < first.outer.start))
      return { block: next, mark: stray };
    if (first !== undefined) return null;
  }
  return null;
};
