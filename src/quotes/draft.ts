import type { Span } from "../document/index.ts";
import type { Speaker } from "../names/index.ts";
import type { Quoted } from "./marks.ts";
import type { Way } from "./scene.ts";

/** A quotation while it is being put together. */
export type Draft = {
  rule: string;
  kind: "direct" | "mixed" | "indirect";
  parts: Span[];
  cue: Span | null;
  subject: Span | null;
  speaker: Speaker | null;
  /** How surely the words around say who speaks: 1 a strong cue right beside, 4 a guess. */
  tier: number;
  /** The block in which its last part stands. */
  block: number;
  /** Parts that no cue of their own credits. */
  inherited: number;
};

/** A way whose phrase names somebody, or a pronoun that stands for nobody known. */
export type Credit = Readonly<{ way: Way; speaker: Speaker | null }>;

/** A new quotation by one way of crediting it. */
export const drafted = (kind: Draft["kind"], part: Span, block: number, { way, speaker }: Credit): Draft => ({
  rule: way.rule,
  kind,
  parts: [part],
  cue: way.cue === null ? null : { start: way.cue.start, end: way.cue.end },
  subject: way.subject,
  speaker,
  tier: way.tier,
  block,
  inherited: 0,
});

/** What nobody is credited with. */
export const uncredited = (quoted: Quoted, block: number): Draft => ({
  rule: "quotes/nobody-credited",
  kind: "direct",
  parts: [quoted.inner],
  cue: null,
  subject: null,
  speaker: null,
  tier: 4,
  block,
  inherited: 0,
});
