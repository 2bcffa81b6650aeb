import { type Chunk, isVerb, type Words } from "./chunk.ts";
import type { Clause } from "./clause.ts";
import { dropPending, govern, type Reading, readingOf, topOf, typeAt } from "./frame.ts";
import { type PhraseAt, published } from "./publish.ts";
import { onInfinitive, onParticiple, onRelative, onSubordinator } from "./read-dependent.ts";
import { onFinite } from "./read-finite.ts";
import { onNoun } from "./read-noun.ts";
import { onComma, onDash } from "./read-pause.ts";

/** Puts chunks together into clauses: one pass, with a stack of clauses that wait for a verb or for more. */
export const clausesOf = (tokens: Words, chunks: readonly Chunk[], phraseAt: PhraseAt): Clause[] => {
  const reading = readingOf(tokens, chunks);
  for (let index = 0; index < chunks.length; index++) readOn(reading, chunks[index] as Chunk, index);
  return published(tokens, chunks, reading.frames, phraseAt);
};

/** What stands in brackets is passed over. */
const readOn = (reading: Reading, chunk: Chunk, index: number): void => {
  if (chunk.type === "open") reading.depth++;
  else if (chunk.type === "close") reading.depth = Math.max(0, reading.depth - 1);
  else if (reading.depth === 0 && take(reading, chunk, index)) for (const frame of reading.stack) frame.to = chunk.to;
};

/** Gives a chunk to the clauses that are open; whether it makes them longer: a comma or conjunction at their end does not. */
const take = (reading: Reading, chunk: Chunk, index: number): boolean => {
  switch (chunk.type) {
    case "noun":
      onNoun(reading, index);
      return true;
    case "time":
      if (typeAt(reading, index - 1) === "preposition") govern(topOf(reading), index);
      return true;
    case "verb":
      onVerb(reading, chunk, index);
      return true;
    case "relative":
      onRelative(reading, index);
      return true;
    case "subordinator":
      onSubordinator(reading, index);
      return true;
    case "preposition":
    case "other":
      return true;
    case "comma":
      onComma(reading);
      return false;
    case "dash":
      onDash(reading, index);
      return false;
    case "conjunction":
      reading.commaBefore = reading.separator === "comma";
      reading.separator = "conjunction";
      return false;
    default:
      dropPending(reading);
      return false;
  }
};

const onVerb = (reading: Reading, chunk: Chunk, index: number): void => {
  const form = isVerb(chunk) ? chunk.form : "finite";
  if (form === "finite") onFinite(reading, index);
  else if (form === "participle") onParticiple(reading, index);
  else onInfinitive(reading, index);
};
