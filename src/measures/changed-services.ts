import { Tag } from "../clauses/index.ts";
import { publicServices } from "../lexicon/measures.ts";
import { type Phrase, tagOf, wordOf } from "./phrase.ts";
import { phraseRight } from "./phrase-right.ts";

/** "Cuts to subsidised bus services", "a reduction in library opening hours": what the public is served with is changed by those in office; crime and prices change by themselves. */
export const changesService = ({ tokens, headLast, determiner, head }: Phrase): boolean => {
  if (!/^(?:in|to)$/.test(wordOf(tokens, headLast + 1)) || !/^(?:cut|reduction|increase)$/.test(head.lemma))
    return false;
  if (determiner !== "none" && determiner !== "indefinite") return false;
  const last = phraseRight(tokens, headLast, /^(?:in|to)$/);
  for (let at = headLast + 2; at <= last; at++) {
    if (publicServices.has(wordOf(tokens, at))) return true;
    if (tagOf(tokens, at) === Tag.Comma) return false;
  }
  return false;
};
