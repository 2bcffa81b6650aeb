import { type Chunk, factAt, isVerb, type Words } from "./chunk.ts";
import type { NounPhrase } from "./clause.ts";
import { Tag, type Tokens } from "./tokens.ts";
import { Is } from "./word-facts.ts";

/** Chunks looked at to the right of a noun for what belongs to it. */
const REACH = 40;

/** The noun phrase that the chunk at `index` begins; what belongs to it on the right ends before the chunk `limit`. */
export const phraseOf = (tokens: Words, chunks: readonly Chunk[], index: number, limit: number): NounPhrase => {
  const chunk = chunks[index] as Chunk;
  const start = startOf(tokens, chunk.from);
  const end = endOf(tokens, chunk.to);
  return {
    start,
    end,
    head: { start: startOf(tokens, chunk.head), end: endOf(tokens, chunk.head + 1) },
    full: { start, end: endOf(tokens, extent(tokens, chunks, index, limit)) },
    kind: kindOf(tokens, chunk),
  };
};

export const startOf = ({ start }: Tokens, token: number): number => start[token] ?? 0;
export const endOf = ({ end }: Tokens, token: number): number => end[token - 1] ?? 0;

const kindOf = ({ tag }: Tokens, { head, from, to }: Chunk): NounPhrase["kind"] => {
  const what = tag[head];
  if (what === Tag.Quoted && to - from === 1) return "quoted";
  return what === Tag.Pronoun ? "pronoun" : what === Tag.Proper ? "name" : "common";
};

/** The number of the token where a noun phrase ends with its "of"-phrases, appositions, brackets and coordinated nouns; never beyond the chunk `limit`. */
const extent = (tokens: Words, chunks: readonly Chunk[], index: number, limit: number): number => {
  let at = index;
  const last = Math.min(chunks.length, limit, index + REACH);
  for (;;) {
    const next = joined(tokens, chunks, at, last, limit < chunks.length);
    if (next <= at) return (chunks[at] as Chunk).to;
    at = next;
  }
};

/** The chunk up to which the phrase goes on after `at`; `at` where it ends. `bounded`: the verb it is subject of is the limit. */
const joined = (tokens: Words, chunks: readonly Chunk[], at: number, last: number, bounded: boolean): number => {
  const next = at + 1 < last ? chunks[at + 1] : undefined;
  if (next === undefined) return at;
  if (next.type === "open") return closing(chunks, at + 1, last);
  const after = at + 2 < last ? chunks[at + 2] : undefined;
  if (after === undefined) return at;
  if (next.type === "preposition") return governs(tokens, next, after, bounded) ? at + 2 : at;
  if (next.type === "conjunction" && after.type === "noun") return !startsClause(chunks, at + 2, last) ? at + 2 : at;
  if (next.type === "comma") return apposed(tokens, chunks, at, last);
  return at;
};

const closing = (chunks: readonly Chunk[], open: number, last: number): number => {
  for (let i = open + 1; i < Math.min(last, open + 12); i++) if (chunks[i]?.type === "close") return i;
  return open - 1;
};

const governs = (tokens: Words, preposition: Chunk, noun: Chunk, bounded: boolean): boolean => {
  if (noun.type !== "noun") return false;
  const word = factAt(tokens, preposition.head);
  if (tokens.words[preposition.head] === "of") return true;
  if (!(word & Is.attaching) || factAt(tokens, noun.head) & (Is.timeNoun | Is.venue | Is.year)) return false;
  return bounded || !(word & Is.loose) || (tokens.words[preposition.head] === "in" && tokens.capital[noun.head] === 1);
};

/** ", chair of the board", ", 42", "A, B and C": a noun after a comma that is not the subject of a clause of its own. */
const apposed = (tokens: Words, chunks: readonly Chunk[], at: number, last: number): number => {
  const noun = chunks[at + 2];
  if (noun?.type === "conjunction" && at + 3 < last && chunks[at + 3]?.type === "noun")
    return startsClause(chunks, at + 3, last) ? at : at + 3;
  if (noun?.type !== "noun" || tokens.tag[noun.head] === Tag.Pronoun || tokens.tag[noun.head] === Tag.Quoted) return at;
  return startsClause(chunks, at + 2, last) ? at : at + 2;
};

/** Whether the noun at `index` is followed, over its own phrases, by a finite verb within `last`. */
const startsClause = (chunks: readonly Chunk[], index: number, last: number): boolean => {
  const end = Math.min(last, index + 9);
  for (let i = index + 1; i < end; i++) {
    const chunk = chunks[i];
    if (chunk === undefined) return false;
    if (isVerb(chunk)) return chunk.form === "finite";
    if (
      chunk.type === "comma" ||
      chunk.type === "break" ||
      chunk.type === "dash" ||
      chunk.type === "conjunction" ||
      chunk.type === "relative"
    )
      return false;
  }
  return false;
};
