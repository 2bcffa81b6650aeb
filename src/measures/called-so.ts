import { Tag, type Tokens } from "../clauses/index.ts";
import { isNaming } from "./called.ts";
import { type Judged, judgedAs } from "./judged.ts";
import { tagOf, wordOf } from "./phrase.ts";

/** "a [scheme] called the Emergency Fodder Scheme": one measure, by its name; how it comes about is said of the noun before. */
export const withoutCalledSo = (judged: readonly Judged[]): readonly Judged[] => {
  const told = judged.map((one, index): Judged => {
    const before = judged[index - 1];
    return before !== undefined && isCalledSo(before, one) && one.announcement === null
      ? { ...one, announcement: before.announcement }
      : one;
  });
  return told.map((one, index) => {
    const next = told[index + 1];
    return next !== undefined && isCalledSo(one, next) ? judgedAs(one, "ignored") : one;
  });
};

/** The name stands right behind a noun in small letters and the word that names it. */
const isCalledSo = (noun: Judged, name: Judged): boolean =>
  noun.verdict === "found" &&
  !noun.phrase.capital &&
  name.verdict === "found" &&
  name.tier === "named" &&
  name.phrase.capital &&
  name.phrase.tokens === noun.phrase.tokens &&
  name.first > noun.phrase.headLast &&
  name.first - noun.phrase.headLast < MOST &&
  leadsTo(name.phrase.tokens, name.first);
/** "scheme, which will be known as the": words between noun and name. */
const MOST = 9;

const leadsTo = (tokens: Tokens, first: number): boolean => {
  let at = first - 1;
  if (tagOf(tokens, at) === Tag.Mark) at--;
  if (wordOf(tokens, at) === "the") at--;
  if (wordOf(tokens, at) === "as") at--;
  return isNaming(wordOf(tokens, at));
};
