import { InvalidArgumentError } from "commander";

/** A whole number from 1. */
export const positive = (text: string): number => {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError("Say a whole number from 1.");
  return Number(text);
};

/** A whole number from 1 to `most`. */
export const upTo =
  (most: number) =>
  (text: string): number => {
    const number = positive(text);
    if (number > most) throw new InvalidArgumentError(`Say a whole number from 1 to ${most}.`);
    return number;
  };
