import { Tag, type Tokens } from "../clauses/index.ts";
import { aimedParticiples, doingParticiples } from "../lexicon/measures.ts";
import { clauseRight } from "./clause-right.ts";
import { tagOf, wordOf } from "./phrase.ts";

/** "a new scheme [aimed at keeping young doctors in Wales]", "a grant [covering the cost of uniforms]": a participle that says what the measure is for or does, to the end of its clause; the head itself without one. */
export const participleRight = (tokens: Tokens, head: number): number => {
  let verb = head + 1;
  while (verb - head < 3 && tagOf(tokens, verb) === Tag.Adverb) verb++;
  const word = wordOf(tokens, verb);
  const last = doingParticiples.has(word) ? verb : aimEnd(tokens, verb);
  if (last < verb || !OBJECT.has(tagOf(tokens, last + 1))) return head;
  const end = clauseRight(tokens, last + 1);
  return end > last ? end : head;
};

/** "a scheme [under which chemists can prescribe]", "a pilot [that pays farmers to store grain]" */
export const clauseBehind = (tokens: Tokens, head: number): number => {
  const under = /^(?:under|through|by|in|for|whereby)$/.test(wordOf(tokens, head + 1));
  const which = wordOf(tokens, under ? head + 2 : head + 1);
  if (!(under ? which === "which" || wordOf(tokens, head + 1) === "whereby" : which === "that")) return head;
  let last = head;
  let verbs = 0;
  for (let at = head + 1; at < tokens.length && at - head <= MOST; at++) {
    const tag = tagOf(tokens, at);
    if (ENDS.has(tag)) break;
    if (tag === Tag.Relative || tag === Tag.Subordinator || tag === Tag.Conjunction) verbs = 0;
    // "a pilot that began in January [has inspected]": the verb of the sentence
    else if (
      FINITE.has(tag) &&
      !FINITE.has(tagOf(tokens, at - 1)) &&
      tagOf(tokens, at - 1) !== Tag.Adverb &&
      verbs++ > 0
    )
      break;
    last = at;
  }
  return last - head > 2 ? last : head;
};
const MOST = 14;
const FINITE = new Set<number>([Tag.Modal, Tag.Be, Tag.Have, Tag.VerbPast]);
const ENDS = new Set<number>([Tag.Stop, Tag.Comma, Tag.Semicolon, Tag.Dash, Tag.Mark, Tag.Colon, Tag.Open, Tag.Close]);

/** The last token of "aimed at", "set up to", "made up of"; before the verb where it is none. */
const aimEnd = (tokens: Tokens, verb: number): number => {
  const links = aimedParticiples.get(wordOf(tokens, verb));
  if (links === undefined) return verb - 1;
  for (const link of links) {
    const words = link.split(" ");
    if (words.every((word, index) => wordOf(tokens, verb + 1 + index) === word)) return verb + words.length;
  }
  return verb - 1;
};

const OBJECT = new Set<number>([
  Tag.Determiner,
  Tag.Possessive,
  Tag.Noun,
  Tag.Plural,
  Tag.Proper,
  Tag.Adjective,
  Tag.Number,
  Tag.Money,
  Tag.VerbBase,
  Tag.VerbGerund,
  Tag.Adverb,
  Tag.Preposition,
]);
