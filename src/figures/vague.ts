import { numberWords } from "../lexicon/number-words.ts";

const plurals = [...numberWords.vague].join("|");
const VAGUE = new RegExp(`[ -]?(?:${plurals}|million|billion|trillion|multi)\\b`, "iy");

/** "$millions", "£ several million": a vague amount behind a sign, and where it ends. */
export const vagueBehind = (text: string, at: number): number | null => {
  VAGUE.lastIndex = at;
  const match = VAGUE.exec(text);
  return match === null || match.index + match[0].length === at ? null : at + match[0].length;
};
