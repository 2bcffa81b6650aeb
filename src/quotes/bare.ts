import { Tag } from "../clauses/index.ts";
import type { Block, Mention, Span } from "../document/index.ts";
import { confidenceOf } from "./confidence.ts";
import type { Draft } from "./draft.ts";
import type { Quoted } from "./marks.ts";
import type { Quote } from "./quote.ts";
import type { Scene } from "./scene.ts";

/** A headline: what it says stands in the article too. */
export const isLabel = (block: Block | undefined): boolean => block?.kind === "title" || block?.kind === "heading";

const BARE: ReadonlySet<number> = new Set([Tag.Quoted, Tag.Mark, Tag.Stop, Tag.Comma, Tag.Dash, Tag.Conjunction]);

/** Nothing but quotations, marks, stops and what stands in brackets. */
export const isBare = ({ parsed: { tokens } }: Scene): boolean => {
  let depth = 0;
  for (let at = 0; at < tokens.length; at++) {
    const tag = tokens.tag[at] ?? Tag.Other;
    if (tag === Tag.Open) depth++;
    else if (tag === Tag.Close) depth--;
    else if (depth === 0 && !BARE.has(tag)) return false;
  }
  return true;
};

/** A finished quotation as it is published. */
export const mentionOf = (draft: Draft): Mention<Quote> => ({
  rule: draft.rule,
  spans: draft.parts,
  evidence: [draft.cue, draft.subject].filter((span): span is Span => span !== null),
  confidence: confidenceOf(draft),
  value: { kind: draft.kind, speaker: draft.speaker, cue: draft.cue },
});

/** The words of a block quotation, without marks that stand around all of it. */
export const wholly = (block: Block, quoted: readonly Quoted[]): Quoted => {
  const [only] = quoted;
  const around = quoted.length === 1 && only?.outer.start === block.start && only.outer.end >= block.end - 1;
  const all = { start: block.start, end: block.end };
  return around && only !== undefined ? only : { mark: ">", inner: all, outer: all, closed: true };
};
