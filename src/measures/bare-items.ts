import { Tag, type Tokens } from "../clauses/index.ts";
import { type Document, sentenceAt } from "../document/index.ts";
import { policyVerbs } from "../lexicon/measures.ts";
import type { Tools } from "../names/index.ts";
import { ACTS } from "./common-run.ts";
import { foundAs, type Judged } from "./judged.ts";
import { isCapital, tagOf, wordOf } from "./phrase.ts";
import { phraseRight } from "./phrase-right.ts";
import { contentOf } from "./phrases.ts";
import { isScale } from "./run-amounts.ts";
import { inSeries } from "./series.ts";
import { startsSum } from "./starts-sum.ts";
import { type Place, unlistedPhrase } from "./unlisted.ts";

/** What a list must say it is a list of, so that any noun in it is a measure. */
const OF_MEASURES =
  /\b(?:measures|package|reforms|commitments|pledges|proposals|announced|confirmed|recommendations|initiatives|manifesto)\b[^.!?]{0,120}:\s*$/i;

/** Points of a list of measures that are nothing but a noun phrase: "• mental health response vehicles in every region". `led`: which blocks are points. */
export const bareItems = (
  document: Document,
  { parse }: Tools,
  led: Uint8Array,
  judged: readonly Judged[],
): readonly Judged[] => {
  const taken = new Set(judged.filter(({ verdict }) => verdict === "found").map(({ phrase }) => phrase.block));
  let leading = false;
  const points = document.blocks.flatMap(({ kind, start, end, firstSentence }, block) => {
    if (kind !== "item") {
      const lead = document.text.slice(Math.max(start, end - 240), end).trimEnd();
      leading = lead.endsWith(":") && OF_MEASURES.test(lead);
      return [];
    }
    if (!leading || led[block] !== 2 || taken.has(block)) return [];
    const place = { sentence: firstSentence, block };
    const { tokens } = parse.sentence(firstSentence);
    const one = sumIn(tokens, place) ?? nounPhrase(tokens, place);
    return one === null ? [] : [one];
  });
  return [...points, ...seriesItems(document, parse, judged)];
};

/** "The main reforms are: abolition of the toll; [modernisation of the locks]": points between semicolons. */
const seriesItems = (document: Document, parse: Tools["parse"], judged: readonly Judged[]): readonly Judged[] => {
  const found: Judged[] = [];
  let done = -1;
  for (let at = document.text.indexOf(";"); at >= 0; at = document.text.indexOf(";", at + 1)) {
    const sentence = sentenceAt(document, at);
    const block = document.sentences[sentence]?.block;
    if (block === undefined || sentence === done) continue;
    done = sentence;
    const { tokens } = parse.sentence(sentence);
    const taken = judged.filter(({ verdict, phrase }) => verdict === "found" && phrase.tokens === tokens);
    for (let first = 3; first < tokens.length - 1; first++) {
      if (!isItem(tokens, first)) continue;
      const one = nounPhrase(tokens, { sentence, block }, first);
      if (one !== null && !taken.some((other) => other.first <= one.last && other.last >= first)) found.push(one);
    }
  }
  return found;
};
/** The first token of an item: behind a colon or a semicolon, and "and". */
const isItem = (tokens: Tokens, first: number): boolean => {
  const tag = tagOf(tokens, first - 1);
  if (tag === Tag.Conjunction ? tagOf(tokens, first - 2) !== Tag.Semicolon : tag !== Tag.Semicolon && tag !== Tag.Colon)
    return false;
  return tagOf(tokens, first) !== Tag.Conjunction && inSeries(tokens, first, OF_REFORMS);
};
const OF_REFORMS: ReadonlySet<string> = new Set(
  "measures reforms commitments pledges proposals provisions recommendations initiatives announcements changes".split(
    " ",
  ),
);

/** "• €8m in targeted support for beekeepers": a sum, and what it is laid out in. */
const sumIn = (tokens: Tokens, place: Place): Judged | null => {
  if (!startsSum(tokens, 0)) return null;
  let at = 0;
  while (at < 6 && (startsSum(tokens, at) || tagOf(tokens, at) === Tag.Number || isScale(tokens, at))) at++;
  if (wordOf(tokens, at) !== "in") return null;
  const last = phraseRight(tokens, at - 1, /^in$/);
  if (last < at + 2) return null;
  const content = contentOf(tokens.words.slice(at + 1, last + 1));
  const known = {
    ...place,
    tokens,
    first: 0,
    opens: 0,
    determiner: "none",
    head: last,
    type: "fund",
    content,
  } as const;
  const base = { phrase: unlistedPhrase(known), first: 0, last, content, announcement: null };
  return foundAs(base, "announced", "measures/bare-item", 0.4);
};

/** The noun phrase that an item begins with; `from`: its first token. */
export const nounPhrase = (tokens: Tokens, place: Place, from = 0): Judged | null => {
  const first =
    /^(?:an?|the|more|extra|additional)$/.test(wordOf(tokens, from)) && tokens.length > from + 1 ? from + 1 : from;
  if ((first === from && isOrder(tokens, first)) || (isCapital(tokens, first) && tagOf(tokens, first) === Tag.Proper))
    return null;
  let head = -1;
  for (let at = first; at < tokens.length && at - first < 9; at++) {
    const tag = tagOf(tokens, at);
    if (tag === Tag.Noun || tag === Tag.Plural) head = at;
    else if (!INNER.has(tag)) break;
  }
  if (head < 0 || !(head + 1 >= tokens.length || BEHIND.has(tagOf(tokens, head + 1)))) return null;
  const last = phraseRight(tokens, head, /^(?:for|of|in|on|to|at|across|with|between|from)$/);
  if (last === first || hasVerb(tokens, head)) return null;
  const content = contentOf(tokens.words.slice(first, Math.max(last, head) + 1));
  if (content.length < 2) return null;
  const determiner = first > from ? "indefinite" : "none";
  const phrase = unlistedPhrase({
    ...place,
    tokens,
    first,
    opens: from,
    determiner,
    head,
    type: "initiative",
    content,
  });
  return foundAs({ phrase, first, last, content, announcement: null }, "announced", "measures/bare-item", 0.4);
};

/** "Cut red tape", "support farmers": what is to be done, told by a verb. */
const isOrder = (tokens: Tokens, first: number): boolean =>
  (policyVerbs.has(wordOf(tokens, first)) || ACTS.has(wordOf(tokens, first))) && OBJECT.has(tagOf(tokens, first + 1));

/** Up to its first mark an item of one noun phrase has no finite verb. */
const hasVerb = (tokens: Tokens, head: number): boolean => {
  for (let at = head + 1; at < tokens.length; at++) {
    const tag = tagOf(tokens, at);
    if (tag === Tag.Comma || tag === Tag.Semicolon || tag === Tag.Stop || tag === Tag.Relative || tag === Tag.Open)
      return false;
    if (FINITE.has(tag)) return true;
  }
  return false;
};

const INNER = new Set<number>([Tag.Adjective, Tag.Proper, Tag.VerbGerund, Tag.Genitive, Tag.VerbParticiple]);
const BEHIND = new Set<number>([
  Tag.Preposition,
  Tag.Comma,
  Tag.Stop,
  Tag.Semicolon,
  Tag.To,
  Tag.Open,
  Tag.Conjunction,
]);
const OBJECT = new Set<number>([Tag.Determiner, Tag.Possessive, Tag.Plural, Tag.Adjective, Tag.Noun, Tag.Money]);
const FINITE = new Set<number>([Tag.VerbPresent, Tag.VerbPast, Tag.Modal, Tag.Be, Tag.Have, Tag.Pronoun]);
