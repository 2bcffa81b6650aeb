import { type Chunk, tagAt, type Words } from "./chunk.ts";
import { nounChunk } from "./chunk-noun.ts";
import { verbChunk } from "./chunk-verb.ts";
import { Tag } from "./tokens.ts";
import type { LemmaOf } from "./verbs.ts";

/** Cuts tagged words into runs, left to right, in one pass. */
export const chunked = (tokens: Words, lemmaOf: LemmaOf): Chunk[] => {
  const chunks: Chunk[] = [];
  let at = 0;
  while (at < tokens.length) {
    const chunk = nounChunk(tokens, at) ?? verbChunk(tokens, at, lemmaOf) ?? single(tokens, at);
    chunks.push(chunk);
    at = chunk.to;
  }
  return chunks;
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
