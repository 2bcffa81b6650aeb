import { type NounPhrase, type ParsedSentence, Tag, type Tokens, tokenAt } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";

/**
 * "In Wexcombe, Kent, [ministers] said", "A tall man in a hat, [Lee] said": what stands between a comma and the verb is the subject, for a
 * comma would close an apposition too.
 */
export const behindComma = (parsed: ParsedSentence, subject: NounPhrase, verb: Span): Span | null => {
  const { tokens } = parsed;
  let last = tokenAt(tokens, verb.start) - 1;
  while (tokens.tag[last] === Tag.Adverb) last--;
  const end = tokens.end[last] ?? -1;
  if (subject.start > verb.start || subject.kind === "pronoun") return null;
  if (!hasComma(tokens, tokenAt(tokens, subject.start), last)) return null;
  const phrase = parsed
    .phrases()
    .findLast(
      (one) =>
        one.start > subject.start &&
        (one.end === end || one.full.end === end) &&
        (one.kind === "name" || one.kind === "common") &&
        opensBehindComma(tokens, subject, tokenAt(tokens, one.start)) &&
        tokens.tag[tokenAt(tokens, one.start)] !== Tag.Number,
    );
  if (phrase === undefined) return null;
  // "Ann Lee, the head of the yard said", "another neighbour, Ann Lee said": the comma that would close it is missing.
  const titled = subject.kind === "name" && phrase.kind === "common" && isDetermined(tokens, phrase);
  const named = subject.kind === "common" && phrase.kind === "name" && isDetermined(tokens, subject);
  const near = tokenAt(tokens, phrase.start) === tokenAt(tokens, subject.end) + 1;
  return titled || (named && near) ? null : { start: phrase.start, end };
};

/** Behind a comma, or behind a comma and "and" that join no list. */
const opensBehindComma = (tokens: Tokens, subject: Span, at: number): boolean => {
  if (tokens.tag[at - 1] === Tag.Comma) return true;
  if (tokens.tag[at - 1] !== Tag.Conjunction || tokens.tag[at - 2] !== Tag.Comma) return false;
  return !hasComma(tokens, tokenAt(tokens, subject.start), at - 2);
};

const hasComma = ({ tag }: Tokens, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (tag[at] === Tag.Comma) return true;
  return false;
};

const isDetermined = (tokens: Tokens, { start }: Span): boolean => {
  const tag = tokens.tag[tokenAt(tokens, start)];
  return tag === Tag.Determiner || tag === Tag.Possessive;
};
