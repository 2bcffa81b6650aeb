import { Tag, type Tokens } from "../clauses/index.ts";
import { authorities, commonHeads, companies } from "../lexicon/measures.ts";
import { isCapital, tagOf, wordOf } from "./phrase.ts";

const SMALL = /^(?:for|to|in|on|into|as|and)$/;
const KINDS: ReadonlySet<string> = new Set(["fund", "scheme", "programme", "plan", "strategy", "initiative"]);
const NAMES = new Set<number>([Tag.Noun, Tag.Plural, Tag.VerbGerund, Tag.VerbBase, Tag.Adjective, Tag.Number]);
const VERBS = new Set<number>([Tag.VerbBase, Tag.VerbGerund]);
const LED = new Set<number>([Tag.Genitive, Tag.Possessive]);

/**
 * "the [farm to fork strategy]", "the bank’s [funding for lending scheme]": one scheme wants an article, so where none stands right
 * before it, its name goes on through a small word to the article that does. `first`: where its modifiers begin without that.
 */
export const throughSmallWords = (tokens: Tokens, first: number, head: number): number => {
  const known = commonHeads.get(wordOf(tokens, head));
  if (known === undefined || known.plural || !/^(?:sure|fair)$/.test(known.grade) || !KINDS.has(known.type))
    return first;
  // "the case for running budget deficits"
  if (known.lemma === "budget" || NAMES.has(tagOf(tokens, head + 1))) return first;
  // "help to buy scheme", "funding for lending scheme": the verb ends what modifies.
  const from = first === head && VERBS.has(tagOf(tokens, head - 1)) ? head - 1 : first;
  const left = from - 2;
  if (left < 1 || from === head || head - from > 2 || !SMALL.test(wordOf(tokens, from - 1))) return first;
  if (isCapital(tokens, left) || isCapital(tokens, from) || !NAMES.has(tagOf(tokens, left))) return first;
  // "asked the firm to plan strategy"
  if (authorities.has(wordOf(tokens, left)) || companies.has(wordOf(tokens, left))) return first;
  return LED.has(tagOf(tokens, left - 1)) || /^(?:the|a|this|new|its)$/.test(wordOf(tokens, left - 1)) ? left : first;
};
