import { insideWords } from "../lexicon/boilerplate.ts";
import { createWordFinder, placesIn } from "../lexicon/word-finder.ts";
import type { BoilerplateReason } from "./document.ts";
import type { Span } from "./span.ts";

/**
 * Words that tell a short paragraph wherever they stand in it, such as `donate now`: block → reason.
 * The whole text is searched once, for the longest word of each phrase.
 */
export const insideReasons = (text: string, blocks: readonly Span[]): ReadonlyMap<number, BoilerplateReason> => {
  const reasons = new Map<number, BoilerplateReason>();
  let block = 0;
  for (const at of placesIn(text, ANCHORS)) {
    const anchor = WORD.exec(text.slice(at, at + LONGEST))?.[0].toLowerCase() ?? "";
    for (const { words, reason, before } of anchored.get(anchor) ?? []) {
      const start = at - before;
      if (!stands(words, text, start)) continue;
      while (block < blocks.length && (blocks[block]?.end ?? 0) <= start + 1) block++;
      if ((blocks[block]?.start ?? start + 1) <= start) reasons.set(block, reason);
    }
  }
  return reasons;
};

/** The first letter may be a capital: `Donate now`. */
const stands = (words: string, text: string, start: number): boolean =>
  text.startsWith(words.slice(1), start + 1) && text.charAt(start).toLowerCase() === words.charAt(0);

/** The same for one line in small letters, for lines that may be all in capitals. */
export const insideReason = (key: string): BoilerplateReason | null => {
  const found = WHOLE.exec(key)?.[0];
  return found === undefined ? null : (REASONS.get(found) ?? null);
};

const REASONS = new Map(insideWords);
const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const WHOLE = new RegExp(insideWords.map(([words]) => escaped(words)).join("|"));

const WORD = /^[a-z]+/i;

type Anchored = Readonly<{ words: string; reason: BoilerplateReason; before: number }>;

/** The longest word of each phrase, and its plural where the phrase may go on so, with the letters before it. */
const anchored = new Map<string, Anchored[]>();
for (const [words, reason] of insideWords) {
  const anchor = words.split(/[^a-z]+/).reduce((longest, word) => (word.length > longest.length ? word : longest), "");
  for (const form of [anchor, `${anchor}s`, `${anchor}d`])
    anchored.set(form, [...(anchored.get(form) ?? []), { words, reason, before: words.indexOf(anchor) }]);
}
const LONGEST = Math.max(...[...anchored.keys()].map(({ length }) => length)) + 1;
const ANCHORS = createWordFinder(
  [...anchored.keys()].flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1)]),
);
