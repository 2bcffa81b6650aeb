import { Tag } from "../clauses/index.ts";
import { charges, publicServices } from "../lexicon/measures.ts";
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

/** "a cut in fuel duty", "an increase to the age limit" */
export const changesCharge = ({ tokens, headLast }: Phrase): boolean => {
  if (!/^(?:in|to|on)$/.test(wordOf(tokens, headLast + 1))) return false;
  for (let at = headLast + 2; at < headLast + 8; at++) {
    const tag = tagOf(tokens, at);
    if (charges.has(wordOf(tokens, at)) || PAID.test(wordOf(tokens, at))) return true;
    // "a cut to fuel tax": read as an infinitive
    if (tag === Tag.VerbBase && at === headLast + 2) continue;
    if (
      tag !== Tag.Money &&
      tag !== Tag.Number &&
      tag !== Tag.Proper &&
      tag !== Tag.Noun &&
      tag !== Tag.Plural &&
      tag !== Tag.Adjective &&
      tag !== Tag.Determiner &&
      tag !== Tag.Genitive &&
      tag !== Tag.Conjunction
    )
      return false;
  }
  return false;
};
/** "a rise in the carer’s allowance", "a cut to the minimum wage": what is paid under a law. */
const PAID = /^(?:thresholds?|limits?|allowances?|benefit|pensions?|minimum|wage|credits?|bursar(?:y|ies)|stipends?)$/;
