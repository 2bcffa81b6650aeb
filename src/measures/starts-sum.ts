import { Tag, type Tokens } from "../clauses/index.ts";
import { currencies } from "../lexicon/currencies.ts";
import { isCapital, tagOf, wordOf } from "./phrase.ts";
import { isScale } from "./run-amounts.ts";
import { YEAR } from "./times.ts";

/** "a lunch grant [of £9m]", "a levy [of 5 per cent]": how much it is, which is no part of what it is called. */
export const tellsSum = (tokens: Tokens, head: number): boolean => {
  if (wordOf(tokens, head + 1) !== "of") return false;
  let at = head + 2;
  while (LEADS_SUM.test(wordOf(tokens, at))) at++;
  return (
    startsSum(tokens, at) ||
    (tagOf(tokens, at) === Tag.Number &&
      (/^(?:per|percent|%|pence|cents?)$/.test(wordOf(tokens, at + 1)) ||
        isScale(tokens, at + 1) ||
        isCurrency(wordOf(tokens, at + 1))))
  );
};

/** "a levy of 35 [shillings]" */
export const isCurrency = (word: string): boolean => currencies.nouns.has(word);

/** "$9", "A$80", "Rs 900 crore": a sign, letters before one, or letters that stand for one. */
export const startsSum = (tokens: Tokens, at: number): boolean =>
  tagOf(tokens, at) === Tag.Money ||
  (tagOf(tokens, at + 1) === Tag.Money && /^[a-z]{1,3}$/.test(wordOf(tokens, at)) && isCapital(tokens, at)) ||
  (tagOf(tokens, at + 1) === Tag.Number && isCapital(tokens, at) && CODES.test(wordOf(tokens, at)));

const CODES =
  /^(?:rs|re|r|rmb|usd|eur|gbp|kes|ksh|kshs|ngn|zar|inr|pkr|lkr|bdt|php|sar|aed|chf|sek|nok|dkk|tsh|ush|birr|rm|k|n|p|fcfa|cfa|tk|nt)$/;

/** "a swimming scheme [for 12 villages]", "a licence [for the old quay]": whom or what it is for by number or by name; what tells the measure apart stands before it. */
export const tellsParticular = (tokens: Tokens, head: number): boolean =>
  /^(?:for|to|with)$/.test(wordOf(tokens, head + 1)) &&
  ((tagOf(tokens, head + 2) === Tag.Number && !YEAR.test(wordOf(tokens, head + 2))) ||
    /^(?:the|this|these|those|its|their)$/.test(wordOf(tokens, head + 2)));

export const LEADS_SUM = /^(?:up|to|at|least|more|than|about|around|some|nearly|almost|over)$/;
