import { insideWords } from "../lexicon/boilerplate.ts";
import type { BoilerplateReason } from "./document.ts";
import type { Span } from "./span.ts";

/**
 * Words that tell a short paragraph wherever they stand in it, such as `donate now`: block → reason.
 * The whole text is searched once, for the phrases without their first letter, so that `Donate now` costs no second phrase.
 */
export const insideReasons = (text: string, blocks: readonly Span[]): ReadonlyMap<number, BoilerplateReason> => {
  const reasons = new Map<number, BoilerplateReason>();
  let block = 0;
  for (const { 0: rest, index } of text.matchAll(RESTS)) {
    while (block < blocks.length && (blocks[block]?.end ?? 0) <= index) block++;
    const reason = REASONS.get(text.charAt(index - 1).toLowerCase() + rest);
    if (reason !== undefined && (blocks[block]?.start ?? index) < index) reasons.set(block, reason);
  }
  return reasons;
};

/** The same for one line in small letters, for lines that may be all in capitals. */
export const insideReason = (key: string): BoilerplateReason | null => {
  const found = WHOLE.exec(key)?.[0];
  return found === undefined ? null : (REASONS.get(found) ?? null);
};

const REASONS = new Map(insideWords);
const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const RESTS = new RegExp(insideWords.map(([words]) => escaped(words.slice(1))).join("|"), "g");
const WHOLE = new RegExp(insideWords.map(([words]) => escaped(words)).join("|"));
