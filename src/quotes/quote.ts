import type { Span } from "../document/index.ts";
import type { Speaker } from "../names/index.ts";

/** What was said: the parts of its content are the mention's spans. */
export type Quote = Readonly<{
  kind: "direct" | "mixed" | "indirect";
  /** Null: a whole clause in quotation marks that nobody is credited with. */
  speaker: Speaker | null;
  /** The reporting words, "said", "went on to say". */
  cue: Span | null;
}>;
