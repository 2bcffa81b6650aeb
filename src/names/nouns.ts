import type { Span } from "../document/index.ts";
import type { Asked } from "./asked.ts";
import type { Line } from "./line.ts";

/** A phrase that somebody may be meant by. */
export type Phrase = Readonly<{ asked: Asked; line: Line; from: number; mention: Span }>;

/** The same with its nouns: where they stand, the last of them, and whether "the" or "its" leads to them. */
export type Nouns = Phrase & Readonly<{ start: number; end: number; head: string; definite: boolean }>;
