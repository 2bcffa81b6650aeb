import type { Span } from "../document/index.ts";
import type { SelectorLine } from "../records/index.ts";
import type { SpeakerFacts } from "../resolve/speaker.ts";

/** A quotation of a text under audit, or of a source: parts in order of reading. */
export type AuditQuote = Readonly<{
  spans: readonly Span[];
  kind: "direct" | "mixed" | "indirect";
  speaker: SpeakerFacts | null;
}>;

export type AuditPeriod = Readonly<{
  exact: string;
  unit: string | null;
  duration: string | null;
  from: string | null;
  to: string | null;
}>;

export type AuditFigure = Readonly<{
  span: Span;
  currency: string;
  amount: string;
  amountMax: string | null;
  qualifier: string;
  period: AuditPeriod | null;
  /** The words that it stands among, without its own: its sentence, or what a dataset keeps of it. */
  sentence: string;
}>;

export type AuditMeasure = Readonly<{
  span: Span;
  name: string;
  tier: "named" | "announced";
  date: Readonly<{ from: string | null; to: string | null }> | null;
}>;

/** An article as it is audited, and a source that it is held against: its words, and what was found in them. */
export type AuditText = Readonly<{
  uri: string;
  text: string;
  quotes: readonly AuditQuote[];
  figures: readonly AuditFigure[];
  measures: readonly AuditMeasure[];
  /** Where a stretch of `text` stands in what was given. */
  selector: (span: Span) => SelectorLine;
}>;
