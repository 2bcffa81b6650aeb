import { type Chunk, factAt, isVerb, tagAt, type Words } from "./chunk.ts";
import { nounChunk } from "./chunk-noun.ts";
import { verbChunk } from "./chunk-verb.ts";
import { Tag } from "./tokens.ts";
import type { LemmaOf } from "./verbs.ts";
import { Is } from "./word-facts.ts";

/** Cuts tagged words into runs, left to right, in one pass. */
export const chunked = (tokens: Words, lemmaOf: LemmaOf): Chunk[] => {
  const chunks: Chunk[] = [];
  let at = 0;
  while (at < tokens.length) {
    const chunk = nounChunk(tokens, at) ?? verbChunk(tokens, at, lemmaOf) ?? single(tokens, at);
    if (isVerb(chunk) && chunk.form === "finite") splitSubject(tokens, chunks);
    chunks.push(chunk);
    at = chunk.to;
  }
  return chunks;
};

/** "In a radio interview | Lee said": a name behind the noun of the phrase that opens the sentence is the subject of its verb. */
const splitSubject = (tokens: Words, chunks: Chunk[]): void => {
  const last = chunks.length - 1;
  const noun = chunks[last];
  if (noun?.type !== "noun" || !isFronted(tokens, chunks)) return;
  let name = noun.to;
  while (name > noun.from && tagAt(tokens, name - 1) === Tag.Proper) name--;
  const before = tagAt(tokens, name - 1);
  if (name === noun.to || name === noun.from || (before !== Tag.Noun && before !== Tag.Plural)) return;
  if (tokens.capital[name - 1] === 1) return;
  chunks[last] = { ...noun, to: name, head: name - 1 };
  chunks.push({ type: "noun", from: name, to: noun.to, head: noun.to - 1 });
};

/** Nothing but prepositions and their nouns stand before, and none that could begin a clause. */
const isFronted = (tokens: Words, chunks: readonly Chunk[]): boolean => {
  const last = chunks.length - 1;
  if (last < 1 || last > 5) return false;
  for (let index = 0; index <= last; index++) {
    const chunk = chunks[index];
    const wanted = index % 2 === 0 ? "preposition" : "noun";
    const begins =
      factAt(tokens, chunk?.head ?? 0) & Is.clausal && !(index > 0 && tokens.words[chunk?.head ?? 0] === "for");
    if (chunk?.type !== wanted || begins) return false;
  }
  return last % 2 === 1;
};

/** Prepositions in a row are one: "out of". */
const single = (tokens: Words, at: number): Chunk => {
  const type = typeOf(tagAt(tokens, at));
  let to = at + 1;
  if (type === "preposition") while (typeOf(tagAt(tokens, to)) === "preposition" && to < tokens.length) to++;
  return { type, from: at, to, head: at };
};

const typeOf = (tag: number): Chunk["type"] => {
  switch (tag) {
    case Tag.Preposition:
    case Tag.To:
      return "preposition";
    case Tag.Conjunction:
      return "conjunction";
    case Tag.Subordinator:
      return "subordinator";
    case Tag.Relative:
      return "relative";
    case Tag.Comma:
      return "comma";
    case Tag.Dash:
      return "dash";
    case Tag.Semicolon:
    case Tag.Colon:
    case Tag.Stop:
      return "break";
    case Tag.Open:
      return "open";
    case Tag.Close:
      return "close";
    default:
      return "other";
  }
};
