import type { Tokens } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";
import type { Announcement } from "./announcement.ts";
import type { MeasureTier } from "./measure.ts";
import type { Phrase } from "./phrase.ts";

/**
 * What a phrase is by itself: `found` a measure; `pending` one only when another mention of the same name is;
 * `short` "the scheme", which needs what it stands for; `dropped` nothing, for a reason; `ignored` never looked like one.
 */
export type Judged = Readonly<{
  phrase: Phrase;
  /** Tokens of the mention and of the name. */
  first: number;
  last: number;
  content: readonly string[];
  announcement: Announcement | null;
  /** A title that stands behind it. */
  title?: Span;
}> &
  (
    | Readonly<{ verdict: "found"; tier: MeasureTier; rule: string; confidence: number }>
    | Readonly<{ verdict: "pending" | "short" | "ignored" }>
    | Readonly<{ verdict: "dropped"; reason: string }>
  );

export type Base = Pick<Judged, "phrase" | "first" | "last" | "content" | "announcement">;

/** The makers of verdicts write every field out: copying an object with `...` takes ten times as long. */
export const judgedAs = (
  { phrase, first, last, content, announcement }: Base,
  verdict: "pending" | "short" | "ignored",
): Judged => ({ phrase, first, last, content, announcement, verdict });
export const droppedFor = ({ phrase, first, last, content, announcement }: Base, reason: string): Judged => ({
  phrase,
  first,
  last,
  content,
  announcement,
  verdict: "dropped",
  reason,
});
export const foundAs = (
  { phrase, first: begins, last, content, announcement }: Base,
  tier: MeasureTier,
  rule: string,
  confidence: number,
  first = begins,
): Judged => ({
  phrase,
  first: Math.min(first, begins),
  last,
  content,
  announcement,
  verdict: "found",
  tier,
  rule,
  confidence,
});

/** The verb has the phrase as its nearest object. */
export const isGoverned = ({ opens }: Phrase, { verb }: Announcement): boolean => verb > opens || opens - verb < 5;

/** An amount and a count belong to a measure without a name. */
export const announcedFirst = ({ first, opens, determiner, money, quantity, tokens }: Phrase): number => {
  if (!money && quantity === null) return first;
  const from = determiner === "none" || determiner === "number" ? opens : opens + 1;
  const counted = quantity ? indexFrom(tokens, quantity.start, from) : from;
  return Math.min(first, quantity ? counted : from);
};
const indexFrom = ({ start }: Tokens, offset: number, at: number): number => {
  let index = at;
  while (index > 0 && (start[index] ?? 0) > offset) index--;
  return index;
};
