import { type ParsedSentence, Tag, type Tokens, tokenAt } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";
import type { Cue } from "./cues.ts";
import type { Quoted } from "./marks.ts";
import { isVerbal, type Place, tagAt, type Way } from "./scene.ts";

/** All cues to the left, the likeliest first: those right before it, then stronger verbs before weaker, nearer before farther. */
export const cuesBefore = ({ scene: { text, parsed, cues }, quoted }: Place): readonly Way[] => {
  const ranked: { cue: Cue; score: number }[] = [];
  for (const cue of cues) {
    if (cue.end > quoted.outer.start || cue.kind !== "verb" || cue.subject === null || isAside(text, cue)) continue;
    if (isOwnReport(text, cues, cue.subject)) continue;
    const score = scoreBefore(parsed, cue, quoted, text);
    if (score > 0) ranked.push({ cue, score });
  }
  if (ranked.length > 1) ranked.sort((a, b) => b.score - a.score);
  return ranked.map(({ cue, score }) => ({
    rule: "quotes/cue-before",
    cue,
    subject: cue.subject ?? cue,
    tier: cue.tier,
    near: score >= NEAR,
  }));
};

/** "The league said [it feared] the gate would “stay shut”": what a pronoun right behind a cue thinks or feels, whoever that cue has speak says. */
const isOwnReport = (text: string, cues: readonly Cue[], subject: Span): boolean =>
  PRONOUN.test(text.slice(subject.start, subject.end)) &&
  cues.some(
    ({ kind, end, subject: outer }) =>
      kind === "verb" &&
      outer !== null &&
      // "said he, “and …”": one cue with its own subject behind it
      outer.start < subject.start &&
      end < subject.start &&
      end > subject.start - LONGEST_THAT &&
      RIGHT_BEHIND.test(text.slice(end, subject.start)) &&
      (!PRONOUN.test(text.slice(outer.start, outer.end)) || isSame(text, outer, subject)),
  );
const isSame = (text: string, one: Span, other: Span): boolean =>
  text.slice(one.start, one.end).toLowerCase() === text.slice(other.start, other.end).toLowerCase();
const PRONOUN = /^(?:it|they|he|she)$/i;
const RIGHT_BEHIND = /^\s(?:that\s)?$/;
const LONGEST_THAT = 8;

/** "said, and I quote, “…”" */
const isAside = (text: string, { word, subject }: Cue): boolean =>
  word === "quote" && subject !== null && /^I$/i.test(text.slice(subject.start, subject.end));

const NEAR = 100;

const scoreBefore = (parsed: ParsedSentence, cue: Cue, { outer }: Quoted, text: string): number => {
  const { tokens } = parsed;
  const hole = tokenAt(tokens, outer.start);
  const words = hole - tokenAt(tokens, cue.end);
  const { clause } = cue;
  // "tweeted back at a rival who promised a ban: “…”": what a relative clause reports is its own object.
  const aside =
    clause?.kind === "relative" && words > 1 && tokens.tag[hole - 1] === Tag.Colon && clause.objects.length > 0;
  const direct =
    words <= 6 &&
    !aside &&
    !/[.;:]\s/.test(text.slice(cue.end, outer.start - 2)) &&
    isOpenBetween(tokens, tokenAt(tokens, cue.end), hole);
  const covers = direct || (clause !== null && clause.start <= outer.start && outer.end <= clause.end + 1);
  // "Although officials argue that it is late, Lee faulted “the yard”": said within a clause that has ended.
  if (
    clause?.kind === "subordinate" &&
    opensSentence(tokens, clause) &&
    !direct &&
    !covers &&
    isBehindMain(parsed, cue, outer.start)
  )
    return 0;
  if (cue.tier === 3 && !(direct || (covers && words <= 12))) return 0;
  const strength = cue.tier === 3 ? 0 : 40;
  return (
    (direct && cue.tier < 3 && !cue.unreal ? NEAR : 0) +
    strength +
    (covers && !aside ? 20 : 0) -
    (aside ? 25 : 0) -
    (cue.unreal ? 35 : 0) -
    Math.min(words, 60) / 4 +
    (cue.tier === 3 ? 20 : 0)
  );
};

/** "Although …", "While …", but no "As Lee told the paper, …". */
const opensSentence = (tokens: Tokens, { start }: Span): boolean =>
  tokenAt(tokens, start) < 2 && !/^(?:as|like)$/.test(tokens.words[0] ?? "");

/** Whether the main clause, with a subject of its own, begins between a cue and a quotation. */
const isBehindMain = ({ clauses }: ParsedSentence, cue: Cue, hole: number): boolean =>
  clauses().some(
    ({ kind, subject, verb }) =>
      kind === "main" && verb.start < hole && subject !== null && subject.start > cue.end && subject.kind !== "quoted",
  );

/** Whether nothing but objects and small words stand between a verb and a quotation: `told the BBC: "…"`, `called it "…"`. */
const isOpenBetween = (tokens: Tokens, from: number, hole: number): boolean => {
  for (let at = from; at < hole; at++) {
    const tag = tagAt(tokens, at);
    if (tag === Tag.Quoted || tag === Tag.Stop || tag === Tag.Semicolon || isVerbal(tag)) return false;
  }
  return true;
};
