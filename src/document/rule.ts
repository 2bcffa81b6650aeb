import type { Span } from "./span.ts";

export type Kind = "quotes" | "figures" | "measures";

/**
 * What every extractor returns: where, by which rule, on which evidence, meaning what.
 * `spans` are the parts of a quote, the one span of a figure, all mentions of a measure: never empty, in order of reading.
 */
export type Mention<Value> = Readonly<{
  rule: string;
  spans: readonly Span[];
  evidence: readonly Span[];
  /** 0 to 1: the share of such finds that are right. */
  confidence: number;
  value: Value;
}>;

/** A candidate that became nothing, and why: `reason` is a stable code such as `scare-quotes`. */
export type Drop = Readonly<{ kind: Kind; rule: string; span: Span; reason: string }>;

/** A problem as plain data, with its place where it has one. */
export type Diagnostic = Readonly<{ code: string; message: string; span: Span | null }>;

/** Every candidate of a kind ends in one of the two lists: candidates = mentions + drops. */
export type Finding<Value> = Readonly<{
  mentions: readonly Mention<Value>[];
  drops: readonly Drop[];
  diagnostics: readonly Diagnostic[];
}>;

/** What a reading of one candidate came to. */
export type Verdict<Value> = Readonly<{ found: Value } | { dropped: string }>;

export const found = <Value>(value: Value): Verdict<Value> => ({ found: value });
export const drop = (reason: string): Verdict<never> => ({ dropped: reason });
