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
