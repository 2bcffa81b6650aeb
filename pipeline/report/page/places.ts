import type { Range } from "../model.ts";
import { folded } from "./filter.ts";

/** Where the words that were searched for stand in a text, in its own characters: folding may change how long it is. */
export const placesIn = (
  text: string,
  searched: readonly string[],
): readonly Readonly<{ range: Range; class: string }>[] => {
  if (searched.length === 0) return [];
  const signs = [...text];
  const starts: number[] = [];
  let plain = "";
  let at = 0;
  for (const sign of signs) {
    const small = folded(sign);
    for (let unit = 0; unit < small.length; unit++) starts.push(at);
    plain += small;
    at += sign.length;
  }
  starts.push(at);
  return searched.flatMap((word) => rangesOf(plain, word, starts));
};

const rangesOf = (plain: string, word: string, starts: readonly number[]) => {
  const ranges: { range: Range; class: string }[] = [];
  for (let from = plain.indexOf(word); from >= 0 && word !== ""; from = plain.indexOf(word, from + word.length))
    ranges.push({ range: [starts[from] ?? 0, starts[from + word.length] ?? 0], class: "hit" });
  return ranges;
};
