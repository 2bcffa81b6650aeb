import { type Clause, Tag, type Tokens, tokenAt } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";
import { isFiniteForm, isVerbal, tagAt } from "./scene.ts";

const LONGEST = 14;

/**
 * ", officials said, has grown", "…, she said.": a speaker and a verb set between commas. The noun phrase behind the comma is the subject,
 * whatever stands before; but "Ann Lee, the chair, said" is an apposition. Null where the verb does not stand so.
 */
export const parentheticalSubject = (tokens: Tokens, { verb }: Clause): Span | null => {
  const first = tokenAt(tokens, verb.start);
  const after = tokenAt(tokens, verb.end);
  const opens = phraseStart(tokens, first);
  if (opens === null) return null;
  // ", as ministers said,"
  const from = tokens.words[opens] === "as" ? opens + 1 : opens;
  if (from >= first || tagAt(tokens, from) === Tag.Conjunction) return null;
  // "she [later] said"
  let last = first - 1;
  while (last > from && tagAt(tokens, last) === Tag.Adverb) last--;
  const subject = { start: tokens.start[from] ?? 0, end: tokens.end[last] ?? 0 };
  if (tagAt(tokens, from) === Tag.Pronoun && first - from <= 2 && tokens.words[from] !== "who") return subject;
  const next = tagAt(tokens, after);
  if (next === Tag.Comma) return isApposed(tokens, from) ? null : subject;
  return isEnd(tokens, after) && hasVerb(tokens, from - 1) ? subject : null;
};

/** "As Ann Lee, the chair, noted, …": an apposition to the name before the comma. */
const isApposed = (tokens: Tokens, from: number): boolean =>
  tokens.words[0] === "as" &&
  tagAt(tokens, from - 1) === Tag.Comma &&
  tagAt(tokens, from - 2) === Tag.Proper &&
  tagAt(tokens, from) !== Tag.Proper;

/** The first word behind the comma or dash before a verb; null where another verb or mark comes first. */
const phraseStart = (tokens: Tokens, verb: number): number | null => {
  for (let at = verb - 1; at >= Math.max(0, verb - LONGEST); at--) {
    const tag = tagAt(tokens, at);
    // "the Harbour Trust (HT) said"
    if (tag === Tag.Close && tagAt(tokens, at - 2) === Tag.Open) {
      at -= 2;
      continue;
    }
    if (tag === Tag.Comma || tag === Tag.Dash) return at + 1;
    if (tag === Tag.Conjunction && tokens.words[at] === "and") continue;
    if (isVerbal(tag) || tag >= Tag.Stop || tag === Tag.Subordinator || tag === Tag.Relative || tag === Tag.Conjunction)
      return null;
  }
  return null;
};

/** The sentence ends here, or goes on with no more than a time or place. */
const isEnd = (tokens: Tokens, at: number): boolean => {
  for (let i = at; i < Math.min(tokens.length, at + 8); i++) {
    const tag = tagAt(tokens, i);
    if (tag === Tag.Stop) return true;
    if (tag === Tag.Comma || tag === Tag.Colon || tag === Tag.Subordinator || isVerbal(tag)) return false;
  }
  return at + 8 >= tokens.length;
};

/** Whether a finite verb stands before, and no relative clause that could hold it. */
const hasVerb = (tokens: Tokens, end: number): boolean => {
  let found = false;
  for (let at = Math.max(0, end - 80); at < end; at++) {
    const tag = tagAt(tokens, at);
    if (tag === Tag.Relative) return tagAt(tokens, at - 1) !== Tag.Comma && found;
    if (isFiniteForm(tag)) found = true;
  }
  return found;
};
