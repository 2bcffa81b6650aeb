import { Tag, type Tokens } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";
import type { Head } from "../lexicon/measures.ts";

/**
 * How a phrase is introduced: `definite` "the", `this` "this", `owner` "the council’s" or "its", `personal` "my",
 * `indefinite` "a", `any` "any", "every", `number` "nine", `negative` "no", `none` nothing.
 */
export type Determiner =
  | "definite"
  | "this"
  | "owner"
  | "personal"
  | "indefinite"
  | "any"
  | "number"
  | "negative"
  | "none";

/** The left half of a noun phrase: token indices, and what stood before the modifiers. */
export type LeftEdge = Readonly<{
  /** The first modifier, or the head. */
  first: number;
  determiner: Determiner;
  /** The first token of the determiner; `first` when there is none. */
  opens: number;
  /** "a £10 million fund". */
  money: boolean;
  /** "up to 500" of "up to 500 new places". */
  quantity: Span | null;
  /** The possessor's words: "the Scottish Government" of "the Scottish Government’s". */
  owner: Span | null;
}>;

/** A noun phrase around a head noun of measures, before anything is decided. Token indices are of its sentence. */
export type Phrase = LeftEdge &
  Readonly<{
    sentence: number;
    block: number;
    tokens: Tokens;
    head: Head;
    headFirst: number;
    headLast: number;
    /** The head is capitalised inside a sentence, or in a run of capitals. */
    capital: boolean;
    /** The last token of what belongs to the name on the right; `headLast` when nothing does. */
    last: number;
    /** The sentence is a headline in capitals: they say nothing. */
    headline: boolean;
    /** Words that tell it apart, without those that could stand before any measure. */
    content: readonly string[];
    fresh: boolean;
  }>;

export const spanOf = ({ start, end }: Tokens, first: number, last: number): Span => ({
  start: start[first] ?? 0,
  end: end[last] ?? 0,
});

export const tagOf = ({ tag }: Tokens, at: number): number => tag[at] ?? -1;
/** Before the first word and after the last there is none; a list asked for what it does not have answers slowly ever after. */
export const wordOf = ({ words, length }: Tokens, at: number): string =>
  at >= 0 && at < length ? (words[at] as string) : "";
export const isCapital = ({ capital }: Tokens, at: number): boolean => capital[at] === 1;
/** No space stands between a token and the one before it. */
export const touches = ({ start, end }: Tokens, at: number): boolean => start[at] === end[at - 1];

/** What a verb group of a sentence may begin with. */
export const FINITE: ReadonlySet<number> = new Set([Tag.Modal, Tag.Be, Tag.Have, Tag.VerbPast, Tag.VerbPresent]);
