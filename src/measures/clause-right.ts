import { Tag, type Tokens } from "../clauses/index.ts";
import { MOST } from "./name-right.ts";
import { isPluralEnd, listed } from "./object-ends.ts";
import { tagOf, wordOf } from "./phrase.ts";

const CLAUSE_ENDS = new Set<number>([
  Tag.Stop,
  Tag.Comma,
  Tag.Semicolon,
  Tag.Colon,
  Tag.Dash,
  Tag.Open,
  Tag.Close,
  Tag.Mark,
  Tag.Subordinator,
  Tag.Relative,
  Tag.Modal,
  Tag.Be,
  Tag.Have,
  Tag.VerbPast,
  Tag.VerbPresent,
  Tag.Pronoun,
]);

/** "[to cut queues at ports]": an infinitive and what follows it, to the end of the clause. */
export const infinitiveRight = (tokens: Tokens, head: number): number => {
  const first = head + 1;
  if (tagOf(tokens, first) !== Tag.To || tagOf(tokens, first + 1) !== Tag.VerbBase) return head;
  // "to do that" says nothing of what.
  if (/^(?:this|that|it|so|them)$/.test(wordOf(tokens, first + 2)) && endsHere(tokens, first + 3)) return head;
  const last = clauseRight(tokens, first + 1);
  // "a campaign to remove him", "probes to determine how": a verb alone says nothing of what.
  return last === first + 1 && EMPTY.has(tagOf(tokens, last + 1)) ? head : last;
};
const EMPTY = new Set<number>([Tag.Pronoun, Tag.Subordinator, Tag.Relative]);

/** From a word of a clause to its end, or to what says when and how it is done. */
export const clauseRight = (tokens: Tokens, from: number): number => {
  let last = from;
  for (let at = from + 1; at < tokens.length && at - from < MOST + 4; at++) {
    const tag = tagOf(tokens, at);
    const closes = shortMarkEnd(tokens, at);
    if (closes > 0) {
      last = at = closes;
      continue;
    }
    if (
      CLAUSE_ENDS.has(tag) &&
      !(tag === Tag.Comma && (listed(tokens, at) || isBetweenAdjectives(tokens, at))) &&
      !isMadeSo(tokens, at) &&
      !isPluralEnd(tokens, at, from)
    )
      break;
    if (
      tag === Tag.Preposition &&
      /^(?:after|before|despite|during|following|by|amid|as|because|since|under|until)$/.test(wordOf(tokens, at))
    )
      break;
    last = at;
  }
  while (last > from && DANGLING.has(tagOf(tokens, last))) last--;
  return last;
};

/** "target of 9,000 people [cycling or walking to work]": what those it counts are to do. */
export const gerundRight = (tokens: Tokens, last: number): number => {
  if (tagOf(tokens, last + 1) !== Tag.VerbGerund) return last;
  let at = last + 1;
  while (at + 1 < tokens.length && at - last < 9 && !CLAUSE_ENDS.has(tagOf(tokens, at + 1))) at++;
  while (at > last + 1 && DANGLING.has(tagOf(tokens, at))) at--;
  return at;
};

/** "a secure[,] lockable box": two adjectives of one noun. */
const isBetweenAdjectives = (tokens: Tokens, comma: number): boolean =>
  tagOf(tokens, comma - 1) === Tag.Adjective &&
  (tagOf(tokens, comma + 1) === Tag.Adjective || wordOf(tokens, comma + 1).includes("-")) &&
  (tagOf(tokens, comma + 2) === Tag.Noun || tagOf(tokens, comma + 2) === Tag.Plural);

/** "powers to crack down on [‘free riders’]": where the marks around a word or three close; -1 for others. */
export const shortMarkEnd = (tokens: Tokens, at: number): number => {
  if (tagOf(tokens, at) !== Tag.Mark) return -1;
  const governed = tagOf(tokens, at - 1) === Tag.Preposition;
  if (!governed && !BEFORE_MARKED.has(tagOf(tokens, at - 1))) return -1;
  for (let end = at + 2; end < at + 6; end++) {
    const tag = tagOf(tokens, end);
    // ’ behind a plural is read as a genitive.
    if (tag === Tag.Mark || (tag === Tag.Genitive && tokens.end[end - 1] === tokens.start[end]))
      return governed || NOMINAL.has(tagOf(tokens, end + 1)) ? end : -1;
    if (tag === Tag.Stop || tag === Tag.Comma) break;
  }
  return -1;
};

/** "plans to give [“left-behind”] towns", "to help 55 “forgotten” villages": a word in marks before its noun. */
const BEFORE_MARKED = new Set<number>([Tag.VerbBase, Tag.Number, Tag.Determiner, Tag.Adjective]);

/** "to make [it] illegal for shops to sell", "using [someone] to carry a harpoon": a pronoun that says nothing but what follows it. */
const isMadeSo = (tokens: Tokens, at: number): boolean =>
  /^(?:someone|somebody|anyone|anybody)$/.test(wordOf(tokens, at)) ||
  (wordOf(tokens, at) === "it" &&
    wordOf(tokens, at - 1) === "make" &&
    (tagOf(tokens, at + 1) === Tag.Adjective || tagOf(tokens, at + 1) === Tag.Determiner));

const endsHere = (tokens: Tokens, at: number): boolean => at >= tokens.length || CLAUSE_ENDS.has(tagOf(tokens, at));

const NOMINAL = new Set<number>([Tag.Noun, Tag.Plural, Tag.Proper]);
const DANGLING = new Set<number>([Tag.Conjunction, Tag.Genitive, Tag.Determiner, Tag.Possessive, Tag.Preposition]);

/** "[that can keep pupils in school]", "[costing £885m]": only where the head alone would say too little. */
export const relativeRight = (tokens: Tokens, head: number): number => {
  const next = tagOf(tokens, head + 1);
  if (next !== Tag.Relative && wordOf(tokens, head + 1) !== "that") return head;
  let last = head;
  for (let at = head + 1; at < tokens.length && at - head <= MOST; at++) {
    const tag = tagOf(tokens, at);
    if (tag === Tag.Comma && isBetweenAdjectives(tokens, at)) continue;
    if (tag === Tag.Stop || tag === Tag.Comma || tag === Tag.Semicolon || tag === Tag.Dash || tag === Tag.Mark) break;
    // "new laws that target anglers [will take effect]": the verb of the sentence.
    if (tag === Tag.Modal && at > head + 3 && NOMINAL.has(tagOf(tokens, at - 1))) break;
    last = at;
  }
  while (last > head + 1 && DANGLING.has(tagOf(tokens, last))) last--;
  return last;
};
