import { numberWords, spellings } from "../lexicon/sameness.ts";

/**
 * One way of writing for what English writes in two: "organized" → "organised", "harbours" → "harbors".
 * For comparing alone, never shown: "hours" becomes "hors", alike wherever it stands.
 */
export const spelled = (word: string): string => {
  const known = spellings.get(word);
  if (known !== undefined || word.length < 5) return known ?? word;
  return word
    .replace(/our(?=(?:s|ed|ing|ite|ites|able|hood|hoods|ful|less|er|ers|ly)?$)/, "or")
    .replace(/iz(?=(?:e|es|ed|er|ers|ing|ation|ations)$)/, "is")
    .replace(/yz(?=(?:e|es|ed|er|ers|ing)$)/, "ys")
    .replace(/ll(?=(?:ed|ing|er|ers)$)/, "l");
};

/** "twelve" → "12". */
export const inDigits = (word: string): string => numberWords.get(word) ?? word;

/** Whether one word may be the other, mistyped or misheard: two letters in five are others at most. */
export const isMisspelt = (one: string, other: string): boolean =>
  lettersBetween(one, other) <= 0.4 * longer(one, other);

/** Whether one name may be the other, taken from another script or spelled by ear: "Kyiv" and "Kiev". */
export const isNameMisspelt = (one: string, other: string): boolean =>
  one[0] === other[0] && lettersBetween(one, other) <= 0.5 * longer(one, other);

const longer = (one: string, other: string): number => Math.max(one.length, other.length);

/** Letters to be put in, left out or exchanged to come from one word to another (Levenshtein). */
const lettersBetween = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const exchanged = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(exchanged, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
};
