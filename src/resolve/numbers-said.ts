import { numberWords } from "../lexicon/number-words.ts";

/** The numbers that words come to, one or two for a phrase: ["1.25", "billion"] → [1250000000], ["40", "1"] → [41]. */
export const numbersSaid = (words: readonly string[]): readonly number[] => {
  const numbers: number[] = [];
  let open = false;
  for (const word of words) {
    const last = numbers.length - 1;
    const before = numbers[last] ?? 0;
    const power = powerOf(word);
    const value = numberIn(word);
    if (power !== undefined) {
      if (open) numbers[last] = before * 10 ** power;
      else numbers.push(10 ** power);
    } else if (value === undefined) {
      open &&= word === "and";
      continue;
    } else if (open && value < before && before % 10 ** String(Math.trunc(value)).length === 0)
      numbers[last] = before + value;
    else numbers.push(value);
    open = true;
  }
  return numbers;
};

const powerOf = (word: string): number | undefined => (word === "hundred" ? 2 : numberWords.scales.get(word));

const numberIn = (word: string): number | undefined => {
  const { digits, letters = "" } = /^(?<digits>\d+(?:\.\d+)?)(?<letters>[a-z]*)$/.exec(word)?.groups ?? {};
  if (digits === undefined) return numberWords.units.get(word) ?? numberWords.tens.get(word);
  return Number(digits) * 10 ** (numberWords.letters.get(letters) ?? 0);
};

/** "sixteen" for "sixty": what an ear may make of a number. */
export const soundAlike = (one: number, other: number): boolean => isTeenOf(Math.min(one, other), Math.max(one, other));

const isTeenOf = (teen: number, tens: number): boolean => teen > 12 && teen < 20 && tens === 10 * (teen - 10);
