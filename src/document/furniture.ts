import { lineOpenings, wholeLines } from "../lexicon/boilerplate.ts";
import type { BoilerplateReason } from "./document.ts";
import { insideReason } from "./inside-words.ts";
import { firstWord, isQuoting, keyOf, openingOf, type Passage, wordsOfPassage } from "./passage.ts";
import { proseShapes, shapes } from "./shapes.ts";

/** A line and where it stands: `isAbove` before the article's first paragraph; `inside` the reason that words inside it give. */
export type Line = Readonly<{
  passage: Passage;
  next: Passage | undefined;
  isAbove: boolean;
  isFirst: boolean;
  inside: BoilerplateReason | null;
}>;

/** Why a line by itself is not the article; null where it may be. */
export const furniture = (line: Line): BoilerplateReason | null => {
  const reason = line.passage.isProse ? proseReason(line) : lineReason(line);
  return reason !== null && isQuoting(line.passage) ? null : reason;
};

/** Longest paragraph that words at its beginning, or inside it, can tell from the article. */
const OPENING_LIMIT = 220;
const INSIDE_LIMIT = 400;

const proseReason = ({ passage, inside }: Line): BoilerplateReason | null => {
  const byInside = passage.length <= INSIDE_LIMIT ? inside : null;
  const byOpening = passage.length <= OPENING_LIMIT && mayOpen(passage) ? openingReason(openingOf(passage)) : null;
  return byOpening ?? byInside ?? proseShapes.find(({ holds }) => holds(passage))?.reason ?? null;
};

const lineReason = (line: Line): BoilerplateReason | null => {
  const { passage, inside } = line;
  const key = keyOf(passage);
  if (key === "") return null;
  const byWords =
    wholeLines.get(key) ?? (passage.length <= OPENING_LIMIT ? openingReason(key) : null) ?? inside ?? insideReason(key);
  if (byWords !== null) return byWords;
  const short = { ...line, words: wordsOfPassage(passage), key };
  return shapes.find(({ holds }) => holds(short))?.reason ?? null;
};

type Openings = readonly (readonly [string, BoilerplateReason])[];

/** First word of a phrase → the phrases that begin so; those that begin with no letter stand under "". */
const openings: ReadonlyMap<string, Openings> = (() => {
  const table = new Map<string, Openings>();
  for (const pair of lineOpenings) {
    const word = firstWord(pair[0]);
    table.set(word, [...(table.get(word) ?? []), pair]);
  }
  return table;
})();

/** Whether a phrase begins with the first word of a paragraph: spares most paragraphs the rest. */
const mayOpen = ({ first }: Passage): boolean => openings.has(first);

const openingReason = (key: string): BoilerplateReason | null =>
  openings.get(firstWord(key))?.find(([phrase]) => key.startsWith(phrase) && endsWord(key, phrase.length))?.[1] ?? null;

const endsWord = (key: string, at: number): boolean =>
  at >= key.length || /[\s.:,;!?)]/.test(key.charAt(at)) || /\W/.test(key.charAt(at - 1));
