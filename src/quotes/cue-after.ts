import { Tag, type Tokens, tokenAt } from "../clauses/index.ts";
import { isWhole, wordCount } from "./judge.ts";
import type { Quoted } from "./marks.ts";
import { type Place, type Scene, tagAt, type Way } from "./scene.ts";

/** Over marks, commas, dashes and further quotations, to the first word of narration after a quotation. */
const wordAfter = (tokens: Tokens, hole: number): number => {
  let at = hole + 1;
  while (at < tokens.length && BETWEEN.has(tagAt(tokens, at))) at++;
  return at;
};
const BETWEEN: ReadonlySet<number> = new Set([Tag.Comma, Tag.Dash, Tag.Mark, Tag.Quoted, Tag.Open]);

/** "…," said Ann Lee · "…," Ann Lee, head of roads, said: only where the quotation is set off, for a fragment belongs to the verb before it. */
export const cueAfter = ({ scene, quoted, hole }: Place): Way | null => {
  const { text, parsed, cues } = scene;
  const { tokens } = parsed;
  let at = wordAfter(tokens, hole);
  // "it is ‘affordable’, but heads warn of": another clause, with a speaker of its own.
  if (tagAt(tokens, at) === Tag.Conjunction && (tagAt(tokens, at - 1) !== Tag.Comma || !isWhole(text, quoted)))
    return null;
  while (tagAt(tokens, at) === Tag.Adverb || tagAt(tokens, at) === Tag.Conjunction) at++;
  // “…,” is how she puts it
  if (tagAt(tokens, at) === Tag.Be && /^(?:how|what)$/.test(tokens.words[at + 1] ?? "")) at += 2;
  const from = tokens.start[at] ?? -1;
  const set = isSetOff(text, quoted);
  for (const cue of cues) {
    if (cue.start < quoted.outer.end || cue.kind !== "verb" || cue.clause === null || cue.subject === null) continue;
    const { subject, clause } = cue;
    if (clause.verb.start === from && subject.start >= cue.end && (set || cue.tier === 1))
      return { rule: "quotes/cue-after-inverted", cue, subject, tier: cue.tier, near: true };
    if (
      set &&
      subject.start <= from &&
      from <= subject.start + 8 &&
      subject.start >= quoted.outer.end &&
      clause.verb.start > from &&
      clause.kind !== "participial"
    )
      return { rule: "quotes/cue-after", cue, subject, tier: cue.tier, near: true };
  }
  return null;
};

/** "…" and enact the rest, Ann Lee said: a cue that closes the sentence holds for all of it. */
export const cueAtEnd = ({ scene: { text, parsed, cues }, quoted }: Place): readonly Way[] => {
  const { tokens } = parsed;
  const cue = cues.findLast(({ kind, start }) => kind === "verb" && start >= quoted.outer.end);
  if (
    cue === undefined ||
    cue.subject === null ||
    cue.tier !== 1 ||
    cue.clause === null ||
    cue.clause.complement !== null
  )
    return [];
  const begin = Math.min(cue.clause.verb.start, cue.subject.start);
  const inverted = cue.subject.start >= cue.end;
  // Of a word or two, only a cue that closes the sentence for sure may be the source.
  const long = wordCount(text, quoted.inner) > 2;
  if (
    cue.clause.kind === "participial" ||
    cue.clause.kind === "infinitive" ||
    begin < quoted.outer.end ||
    (!cue.parenthetical &&
      tokens.length - tokenAt(tokens, Math.max(cue.end, long && inverted ? cue.subject.end : 0)) > 9)
  )
    return [];
  if (!/[,–—]["”’]?\s$/.test(text.slice(begin - 3, begin))) return [];
  return [{ rule: "quotes/cue-at-end", cue, subject: cue.subject, tier: 1, near: true }];
};

/** Ends as whole sentences do, or is followed by a comma or dash: then what comes after may credit it. */
const isSetOff = (text: string, { inner, outer }: Quoted): boolean =>
  /[,.!?…—–-]\s?['’"”]?\s?$/.test(text.slice(Math.max(inner.start, inner.end - 4), inner.end)) ||
  /^\s?[,–—-]/.test(text.slice(outer.end, outer.end + 3));

/** Lee said to cheers.: a sentence that says who spoke, and nothing of what was said; behind “Go!” verbs of sound too: Lee shouted to the crowd. */
export const trailingCue = ({ parsed: { tokens }, frame, cues }: Scene, called: boolean): Way | null => {
  const [cue] = cues;
  if (cue?.subject == null || cue.clause === null || cue.clause.complement !== null) return null;
  if (cue.tier > (called ? 2 : 1)) return null;
  if (cue.subject.start !== frame.start || cue.clause.objects.length > 0 || tokens.length > 24) return null;
  const next = tagAt(tokens, tokenAt(tokens, cue.end));
  if (next !== Tag.Preposition && next !== Tag.Stop && next !== Tag.Adverb) return null;
  return { rule: "quotes/cue-next-sentence", cue, subject: cue.subject, tier: 1, near: true };
};
