import type { Block, Document, Span } from "../document/index.ts";

/** A speaker named before a colon, and what is said behind it, without marks. */
export type Labelled = Readonly<{ label: Span; content: Span; colon: Span }>;

const HEADLINE = /^((?:\p{Lu}[\p{L}.’'-]*\s){0,3}\p{Lu}[\p{L}.’'-]+):\s(?=\p{Lu}|\p{N})/u;
const TURN = /^(\p{Lu}[\p{Lu}.’' -]{1,28}|[QA]|(?:\p{Lu}[\p{L}.’'-]+\s){0,2}\p{Lu}[\p{L}.’'-]+):\s+(?=\S)/u;
const LONGEST_HEADLINE = 200;
const LONGEST_LABEL = 40;
/** Fewest turns, by at least two speakers, that make a transcript. */
const FEWEST_TURNS = 4;

/** "Ann Lee: Councils Need More": a headline that begins with a name; null where the block is none. */
export const headline = (text: string, block: Block): Labelled | null =>
  block.end - block.start > LONGEST_HEADLINE ? null : labelled(text, block, HEADLINE);

const labelled = (text: string, { start, end }: Span, pattern: RegExp): Labelled | null => {
  const found = pattern.exec(text.slice(start, Math.min(end, start + LONGEST_LABEL)));
  const name = found?.[1];
  if (found === null || name === undefined) return null;
  return {
    label: { start, end: start + name.length },
    colon: { start: start + name.length, end: start + name.length + 1 },
    content: { start: start + found[0].length, end },
  };
};

/** The turns of an interview, by block: paragraphs that begin with `NAME:`, where there are several and two who take turns. */
export const turnsOf = ({ text, blocks }: Document): ReadonlyMap<number, Labelled> => {
  const turns = new Map<number, Labelled>();
  const names = new Map<string, number>();
  blocks.forEach((block, index) => {
    if (block.boilerplate !== null || block.kind !== "paragraph") return;
    const turn = labelled(text, block, TURN);
    if (turn === null) return;
    turns.set(index, turn);
    const name = text.slice(turn.label.start, turn.label.end);
    names.set(name, (names.get(name) ?? 0) + 1);
  });
  const repeated = [...names].filter(([, count]) => count > 1);
  const speak = repeated.length >= 2 && turns.size >= FEWEST_TURNS;
  if (!speak) return new Map();
  for (const [index, { label }] of turns)
    if ((names.get(text.slice(label.start, label.end)) ?? 0) < 2) turns.delete(index);
  return turns;
};
