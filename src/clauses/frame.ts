import { type Chunk, isVerb, type Words } from "./chunk.ts";
import type { Clause } from "./clause.ts";
import { Tag } from "./tokens.ts";

/** A clause while it is being read. Numbers are those of chunks, `from` and `to` those of tokens. */
export type Frame = {
  kind: Clause["kind"];
  from: number;
  to: number;
  /** Opened after a comma or dash: a comma closes it again. */
  set: boolean;
  subject: number | null;
  verb: number | null;
  inverts: boolean;
  objects: number[];
  /** Nouns and times with a preposition just before them. */
  governed: number[];
  /** What a relative pronoun stands for. */
  antecedent: number | null;
  parent: Frame | null;
};

export type Separator = "comma" | "conjunction" | null;

/** A noun that no preposition governs, since the last verb; `separated` from what stands before. */
export type Free = Readonly<{ chunk: number; separated: Separator }>;

/** A sentence while it is being read, chunk by chunk. */
export type Reading = {
  readonly tokens: Words;
  readonly chunks: readonly Chunk[];
  /** Every clause so far. */
  readonly frames: Frame[];
  /** Clauses that wait for a verb or for more, the innermost last. */
  stack: Frame[];
  free: Free[];
  separator: Separator;
  /** A comma stands before the conjunction: ", but they argued" begins anew further out. */
  commaBefore: boolean;
  /** How many brackets are open. */
  depth: number;
};

export const readingOf = (tokens: Words, chunks: readonly Chunk[]): Reading => ({
  tokens,
  chunks,
  frames: [],
  stack: [],
  free: NONE,
  separator: null,
  commaBefore: false,
  depth: 0,
});

/** The innermost clause; a main clause from the beginning where none is open. */
export const topOf = (reading: Reading): Frame =>
  reading.stack[reading.stack.length - 1] ?? openFrame(reading, "main", 0, false);

/** What no clause and no reading has yet; nothing is ever put into it: see `appended`. */
export const NONE: never[] = [];
/** A list with one more at its end; the first one begins a list of its own, with room for it alone, for most have no second. */
export const appended = <Item>(list: Item[], item: Item): Item[] => {
  if (list.length === 0) return [item];
  list.push(item);
  return list;
};

/** Clauses deeper than this close all but the outermost. */
const DEEPEST = 24;

export const openFrame = (reading: Reading, kind: Clause["kind"], from: number, set: boolean): Frame => {
  const frame: Frame = {
    kind,
    from,
    to: from,
    set,
    subject: null,
    verb: null,
    inverts: false,
    objects: NONE,
    governed: NONE,
    antecedent: null,
    parent: reading.stack.length === 0 ? null : (reading.stack[reading.stack.length - 1] ?? null),
  };
  if (reading.stack.length >= DEEPEST) reading.stack.length = 1;
  reading.stack.push(frame);
  reading.frames.push(frame);
  return frame;
};

/** A noun that a preposition of the clause governs. */
export const govern = (frame: Frame, index: number): void => {
  frame.governed = appended(frame.governed, index);
};

/** A clause with its subject and verb, inside the clauses that are open. */
export const begin = (reading: Reading, kind: Clause["kind"], subject: number, verb: number): Frame => {
  const frame = openFrame(reading, kind, fromOf(reading, subject), false);
  frame.subject = subject;
  frame.verb = verb;
  return frame;
};

/** Closes the clauses inside a wanted one; the outermost stays. */
export const closeTo = (reading: Reading, wanted: (frame: Frame) => boolean): void => {
  while (reading.stack.length > 1 && !wanted(topOf(reading))) reading.stack.pop();
};

export const typeAt = ({ chunks }: Reading, index: number): Chunk["type"] | undefined =>
  index >= 0 && index < chunks.length ? chunks[index]?.type : undefined;
export const fromOf = ({ chunks }: Reading, index: number): number => chunks[index]?.from ?? 0;
const headOf = ({ chunks }: Reading, index: number): number =>
  index >= 0 && index < chunks.length ? (chunks[index]?.head ?? 0) : 0;
export const wordAt = (reading: Reading, index: number): string => reading.tokens.words[headOf(reading, index)] ?? "";
export const tagAt = (reading: Reading, index: number): number =>
  reading.tokens.tag[headOf(reading, index)] ?? Tag.Other;
export const factAt = (reading: Reading, index: number): number => reading.tokens.is[headOf(reading, index)] ?? 0;
export const verbAt = ({ chunks }: Reading, index: number | null) => {
  const chunk = index === null ? undefined : chunks[index];
  return chunk !== undefined && isVerb(chunk) ? chunk : null;
};

export const isQuoted = (reading: Reading, index: number): boolean =>
  typeAt(reading, index) !== undefined && tagAt(reading, index) === Tag.Quoted;

/** Whether nothing separates the free nouns from what stands before them. */
export const unseparated = (free: readonly Free[]): boolean => {
  for (const { separated } of free) if (separated !== null) return false;
  return true;
};

/** The innermost open clause without a verb; `begun` whether it has its subject. */
export const waitingFrame = ({ stack }: Reading, begun: boolean | null): Frame | undefined => {
  for (let i = stack.length - 1; i >= 0; i--) {
    const frame = stack[i];
    if (frame !== undefined && frame.verb === null && (begun === null || (frame.subject !== null) === begun))
      return frame;
  }
  return undefined;
};

/** The subject of a clause inside which another opens stands already. */
export const settle = (reading: Reading, frame: Frame): void => {
  if (frame.verb !== null || frame.subject !== null) return;
  frame.subject = firstNoun(reading);
};

/** The first free noun that is no quotation. */
export const firstNoun = (reading: Reading): number | null => {
  for (const { chunk } of reading.free) if (!isQuoted(reading, chunk)) return chunk;
  return null;
};

/** What stands open closes, and what waits is forgotten. */
export const dropPending = (reading: Reading): void => {
  reading.stack = [];
  forget(reading);
};

/** No noun stands free any more. */
export const forget = (reading: Reading): void => {
  reading.free = NONE;
  reading.separator = null;
};
