import { type ParsedSentence, Tag, type Tokens } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";
import type { Cue } from "./cues.ts";
import type { Frame } from "./frames.ts";
import type { Quoted } from "./marks.ts";

/** One way to credit a quotation: by which rule, with which cue, to the speaker of which phrase. */
export type Way = Readonly<{
  rule: string;
  cue: Span | null;
  subject: Span;
  tier: number;
  near: boolean;
  /** Only where the phrase names a person. */
  person?: true;
}>;

/** A frame with its words and its cues. */
export type Scene = Readonly<{ text: string; frame: Frame; parsed: ParsedSentence; cues: readonly Cue[] }>;

/** A quotation in its sentence; `hole` is the number of the word that stands for it. */
export type Place = Readonly<{ scene: Scene; quoted: Quoted; hole: number }>;

/** The tag of a word; a stop where the sentence has none. */
export const tagAt = ({ tag, length }: Tokens, at: number): number =>
  at >= 0 && at < length ? (tag[at] ?? Tag.Stop) : Tag.Stop;

/** The words from `from` on, before `to`, in the text. */
export const wordsBetween = ({ start, end }: Tokens, from: number, to: number): Span => ({
  start: start[from] ?? 0,
  end: end[to - 1] ?? 0,
});

/** Whether a word is a finite verb or an auxiliary: no base form, participle or gerund. */
export const isFiniteForm = (tag: number): boolean => tag >= Tag.Modal && tag <= Tag.VerbPast && tag !== Tag.VerbBase;

/** Whether a word is some form of a verb. */
export const isVerbal = (tag: number): boolean => tag >= Tag.Modal && tag <= Tag.VerbParticiple;
