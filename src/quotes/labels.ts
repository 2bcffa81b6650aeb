import type { Block, Document, Span } from "../document/index.ts";

/** A speaker named before a colon, and what is said behind it, without marks. */
export type Labelled = Readonly<{ label: Span; content: Span; colon: Span }>;

const HEADLINE = /^(?!\p{Lu}[\p{Lu} ]+:)((?:\p{Lu}[\p{L}.’'-]*\s){0,3}\p{Lu}[\p{L}.’'-]+):\s(?=\p{Lu}|\p{N})/u;
const TURN = /^(\p{Lu}[\p{Lu}.’' -]{1,28}|[QA]|(?:\p{Lu}[\p{L}.’'-]+\s){0,2}\p{Lu}[\p{L}.’'-]+):\s+(?=\S)/u;
const LONGEST_HEADLINE = 200;
const LONGEST_LABEL = 40;
/** Fewest turns, by at least two speakers, that make a transcript. */
const FEWEST_TURNS = 4;

/** "Ann Lee: Councils Need More": a headline that begins with a name; null where the block is none. */
export const headline = (text: string, block: Block): Labelled | null =>
  block.end - block.start > LONGEST_HEADLINE ? null : labelled(text, block, HEADLINE);

const labelled = (text: string, { start, end }: Span, pattern: RegExp): Labelled | null => {
  const opening = text.slice(start, Math.min(end, start + LONGEST_LABEL));
  const found = opening.includes(":") ? pattern.exec(opening) : null;
  const name = found?.[1];
  if (found === null || name === undefined) return null;
  return {
    label: { start, end: start + name.length },
    colon: { start: start + name.length, end: start + name.length + 1 },
    content: { start: start + found[0].length, end },
  };
};

/**
 * The turns of an interview, by block: paragraphs that begin with `NAME:`, where there are several and two who take turns. Initials
 * go on for a name that was a label before: "Morag Sinclair:", then "MS:".
 */
export const turnsOf = ({ text, blocks }: Document): ReadonlyMap<number, Labelled> => {
  const turns = new Map<number, Labelled>();
  blocks.forEach((block, index) => {
    if (block.boilerplate !== null || !(block.kind === "paragraph" || block.kind === "heading")) return;
    const turn = labelled(text, block, TURN);
    if (turn !== null) turns.set(index, turn);
  });
  const nameOf = ({ label }: Labelled): string => text.slice(label.start, label.end);
  const full = new Map<string, Labelled>();
  for (const turn of turns.values()) if (nameOf(turn).includes(" ")) full.set(initials(nameOf(turn)), turn);
  const fullOf = (turn: Labelled): Labelled => full.get(nameOf(turn).replaceAll(/[ .]/g, "")) ?? turn;
  const counts = new Map<string, number>();
  for (const turn of turns.values()) {
    const name = nameOf(fullOf(turn));
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const repeated = [...counts.values()].filter((count) => count > 1);
  if (repeated.length < 2 || turns.size < FEWEST_TURNS) return new Map();
  return new Map(
    [...turns]
      .filter(([, turn]) => (counts.get(nameOf(fullOf(turn))) ?? 0) > 1)
      .map(([index, turn]) => [index, { ...turn, label: fullOf(turn).label }]),
  );
};

/** "MS" of "Morag Sinclair". */
const initials = (name: string): string =>
  name
    .split(/[ -]/)
    .map((word) => word.charAt(0))
    .join("");

/** "Poll: …", "Insiders: …": who says it is a document, or people without a name. */
export const isSource = (label: string): boolean =>
  /^(?:Polls?|Report|Study|Survey|Audit|Review|Inquiry|Insiders|Police|Officials|Experts|Sources|Analysts|Economists|Scientists|Doctors|Witnesses|Researchers|Prosecutors|Campaigners|Unions?|Watchdog|Regulator|Minister|Mayor|Governor|Court|Judge)$/.test(
    label,
  );

/** "Q:", "A:": whoever asks and answers has no name. */
export const isAnonymous = (text: string, turns: ReadonlyMap<number, Labelled>): boolean => {
  for (const { label } of turns.values()) if (text.slice(label.start, label.end) === "A") return true;
  return false;
};
