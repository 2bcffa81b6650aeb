import { Tag, type Tokens, tokenAt } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";
import { reports } from "../lexicon/reporting.ts";
import { contentEnd } from "./content-end.ts";
import type { Cue } from "./cues.ts";
import { HEARING, type Indirect, way } from "./reported.ts";
import type { Scene } from "./scene.ts";

/**
 * "a step [he insisted] would save £40 a month", "a pier the mayor says is safe", "in what [analysts say] is the largest deal of the year":
 * a clause without "which" in whose middle somebody says it; what is said begins at its verb, and a comma ends it.
 */
export const withGap = (scene: Scene, cue: Cue): Indirect | null => {
  const { tokens } = scene.parsed;
  if (cue.kind !== "verb" || cue.clause === null || cue.unreal || HEARING.has(cue.word) || !reports.has(cue.word))
    return null;
  if (cue.clause.verb.form !== "finite" || cue.clause.verb.voice !== "active") return null;
  const verb = overAdverbs(tokens, tokenAt(tokens, cue.end));
  if (!GOES_ON.has(tokens.tag[verb] ?? Tag.Stop)) return null;
  const subject = subjectBefore(tokens, tokenAt(tokens, cue.clause.verb.start));
  if (subject === null) return null;
  const start = tokens.start[verb] ?? 0;
  const end = Math.min(contentEnd(scene, cue, start), commaAfter(tokens, verb));
  // "an investment he says has meant a “head start”": what is quoted is credited by its own rules.
  if (end - start < 8 || scene.frame.holes.some(({ outer }) => outer.start >= start && outer.start <= end + 1))
    return null;
  return { parts: [{ start, end }], way: way("quotes/indirect-after-cue", cue, subject) };
};
const GOES_ON: ReadonlySet<number> = new Set([Tag.Modal, Tag.Be, Tag.Have]);

const overAdverbs = ({ tag }: Tokens, from: number): number => {
  let at = from;
  while (tag[at] === Tag.Adverb && at < from + 2) at++;
  return at;
};

const commaAfter = ({ tag, start, length }: Tokens, from: number): number => {
  for (let at = from; at < length; at++)
    if (tag[at] === Tag.Comma || tag[at] === Tag.Semicolon || tag[at] === Tag.Dash) return start[at] ?? 0;
  return Number.POSITIVE_INFINITY;
};

/** Who says it, right before the verb, and right behind the noun that is described, or "what"; null where it stands elsewhere. */
const subjectBefore = (tokens: Tokens, verb: number): Span | null => {
  const last = verb - 1;
  const first = subjectStart(tokens, last);
  if (first === null) return null;
  const left = first - 1;
  const described =
    tokens.words[left] === "what" || (DESCRIBED.has(tokens.tag[left] ?? Tag.Stop) && tokens.capital[left] !== 1);
  return described ? { start: tokens.start[first] ?? 0, end: tokens.end[last] ?? 0 } : null;
};
const DESCRIBED: ReadonlySet<number> = new Set([Tag.Noun, Tag.Plural]);

const subjectStart = ({ tag, words, capital }: Tokens, last: number): number | null => {
  if (tag[last] === Tag.Pronoun) return /^(?:he|she|they|it|we)$/.test(words[last] ?? "") ? last : null;
  if (!NOMINAL.has(tag[last] ?? Tag.Stop)) return null;
  let at = last;
  if (tag[last] === Tag.Proper) {
    while (tag[at - 1] === Tag.Proper && at > last - 5) at--;
    if (capital[at] === 1 && !DETERMINES.has(tag[at - 1] ?? Tag.Stop)) return at;
  }
  while (at > last - 7 && NOMINAL.has(tag[at - 1] ?? Tag.Stop) && words[at - 1] !== "what") at--;
  if (DETERMINES.has(tag[at - 1] ?? Tag.Stop)) return at - 1;
  return words[at - 1] === "what" ? at : null;
};
const NOMINAL: ReadonlySet<number> = new Set([Tag.Noun, Tag.Plural, Tag.Proper, Tag.Adjective, Tag.Genitive]);
const DETERMINES: ReadonlySet<number> = new Set([Tag.Determiner, Tag.Possessive]);
