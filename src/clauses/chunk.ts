import { Tag, type Tokens } from "./tokens.ts";

/** Tagged words with what each says wherever it stands, as bits of `Is`. */
export type Words = Tokens & Readonly<{ is: Int32Array }>;

/** A run of words that do one thing. `from`, `to` and `head` are numbers of tokens, `to` exclusive. */
export type Chunk = Readonly<{
  type:
    | "noun"
    | "time"
    | "verb"
    | "preposition"
    | "conjunction"
    | "subordinator"
    | "relative"
    | "comma"
    | "dash"
    | "break"
    | "open"
    | "close"
    | "other";
  from: number;
  to: number;
  head: number;
}>;

/** A verb group, word by word. */
export type VerbChunk = Chunk &
  Readonly<{
    type: "verb";
    form: "finite" | "infinitive" | "participle";
    voice: "active" | "passive";
    modal: number | null;
    negated: boolean;
    lemma: string;
    /** A past form on its own: may turn out to be a participle ("the money raised last year will …"). */
    bare: boolean;
  }>;

export const isVerb = (chunk: Chunk): chunk is VerbChunk => chunk.type === "verb";

/** Before the first word and after the last stands a stop. */
export const tagAt = ({ tag, length }: Tokens, i: number): number =>
  i >= 0 && i < length ? (tag[i] as number) : Tag.Stop;
export const factAt = ({ is, length }: Words, i: number): number => (i >= 0 && i < length ? (is[i] as number) : 0);
