import { Tag, type Tokens, tokenAt } from "../clauses/index.ts";
import type { Credit } from "./draft.ts";
import { isFiniteForm, type Scene, tagAt } from "./scene.ts";

/** A description has no more words. */
const LONGEST = 16;

/**
 * "sources [familiar with the talks] said", "according to a poll [released on Monday]": what tells which somebody without a name belongs to
 * the words that speak of them.
 */
export const described = (scene: Scene, credit: Credit): Credit => {
  const { speaker, way } = credit;
  if (speaker === null || way.cue === null || !isUnnamed(speaker)) return credit;
  const { tokens } = scene.parsed;
  const { mention } = speaker;
  const from = tokenAt(tokens, mention.end);
  if (!opens(tokens, from)) return credit;
  const behind = way.cue.start > mention.end;
  if (behind && isPredicate(scene, from)) return credit;
  const to = behind ? beforeVerb(tokens, tokenAt(tokens, way.cue.start)) : pieceEnd(tokens, from);
  if (to - from < 2 || to - from > LONGEST || !isPlain(tokens, from, to)) return credit;
  return { way, speaker: { ...speaker, mention: { start: mention.start, end: tokens.end[to - 1] ?? mention.end } } };
};

const isUnnamed = ({ name, type }: NonNullable<Credit["speaker"]>): boolean =>
  name === null || type === "group" || type === "document";

/** What describes the noun before it: "involved in", "released by", "hoping for", "close to". */
const opens = (tokens: Tokens, at: number): boolean => {
  const tag = tagAt(tokens, at);
  return (
    tag === Tag.VerbParticiple ||
    tag === Tag.VerbPast ||
    tag === Tag.VerbGerund ||
    /^(?:familiar|close|privy|loyal|aware|critical|opposed|sympathetic|responsible|available)$/.test(
      tokens.words[at] ?? "",
    )
  );
};

/** "the senator [mocked] him for calling": what the subject does, rather than what tells which it is. */
const isPredicate = ({ parsed }: Scene, at: number): boolean =>
  tagAt(parsed.tokens, at) === Tag.VerbPast &&
  parsed.clauses().some(({ kind, verb }) => verb.start === parsed.tokens.start[at] && kind !== "participial");

/** The first word of the verb group that ends at `verb`. */
const beforeVerb = (tokens: Tokens, verb: number): number => {
  let at = verb;
  while (at > 0 && (GROUP.has(tagAt(tokens, at - 1)) || tagAt(tokens, at - 1) === Tag.Adverb)) at--;
  return at;
};
const GROUP: ReadonlySet<number> = new Set([Tag.Be, Tag.Have, Tag.Do, Tag.Modal, Tag.Not]);

/** Up to the next mark, or a verb of its own. */
const pieceEnd = (tokens: Tokens, from: number): number => {
  let at = from + 1;
  while (at < tokens.length && at <= from + LONGEST && !ENDS.has(tagAt(tokens, at))) at++;
  return at;
};
const ENDS: ReadonlySet<number> = new Set([
  Tag.Comma,
  Tag.Stop,
  Tag.Semicolon,
  Tag.Colon,
  Tag.Dash,
  Tag.Quoted,
  Tag.Open,
  Tag.Close,
  Tag.Relative,
  Tag.Subordinator,
]);

/** No mark, and no clause of its own. */
const isPlain = (tokens: Tokens, from: number, to: number): boolean => {
  for (let at = from + 1; at < to; at++) {
    const tag = tagAt(tokens, at);
    if (ENDS.has(tag) || (isFiniteForm(tag) && tag !== Tag.VerbPast)) return false;
  }
  return true;
};
