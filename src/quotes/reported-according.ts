import { Tag, tokenAt } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";
import { Trait } from "../lexicon/traits.ts";
import { contentEnd, trimmed } from "./content-end.ts";
import type { Cue } from "./cues.ts";
import { holdsFinite, type Indirect, way } from "./reported.ts";
import { behindColon, opening } from "./reported-around.ts";
import type { Scene } from "./scene.ts";

const ASIDES: ReadonlySet<number> = new Set([Tag.VerbParticiple, Tag.VerbPast, Tag.VerbGerund, Tag.Relative]);
/** Over what a comma adds to the source: "a report by the union, [published in May, ]jobs are at risk". */
const overAside = ({ parsed: { tokens } }: Scene, start: number): number => {
  const first = tokenAt(tokens, start);
  if (!ASIDES.has(tokens.tag[first] ?? Tag.Stop)) return start;
  for (let at = first + 1; at < Math.min(tokens.length, first + 16); at++)
    if (tokens.tag[at] === Tag.Comma) return tokens.start[at + 1] ?? start;
  return start;
};

/** "[The pool], according to Ann Lee, loses money": a short subject before the source, and no "But" or "Today". */
const isSplit = ({ parsed: { tokens } }: Scene, cue: Cue): boolean => {
  const at = tokenAt(tokens, cue.start);
  if (tokens.tag[at - 1] !== Tag.Comma || at < 3) return false;
  const first = tokens.tag[0] ?? Tag.Stop;
  const last = tokens.tag[at - 2] ?? Tag.Stop;
  const timed = ((tokens.traits[at - 2] ?? 0) & Trait.time) !== 0;
  return !timed && (first === Tag.Determiner || first === Tag.Possessive) && (last === Tag.Noun || last === Tag.Plural);
};

/** "According to the union, jobs are at risk." · "Jobs are at risk, according to the union." */
export const accorded = (scene: Scene, cue: Cue, subject: Span, taken: ReadonlySet<number>): Indirect | null => {
  const { text, frame } = scene;
  let content: Span;
  const split = isSplit(scene, cue);
  const leads =
    (cue.start - frame.start < 12 && !split) ||
    text.charAt(cue.start) === "A" ||
    (!split &&
      /(?:that|,|[:;–—])\s(?:and |but )?$/.test(text.slice(cue.start - 8, cue.start)) &&
      /^,\s/.test(text.slice(subject.end)) &&
      !holdsFinite(scene, { start: frame.start, end: cue.start }));
  if (leads) {
    const comma = /^[^,]{0,80}?,\s/.exec(text.slice(subject.end, subject.end + 84));
    if (comma === null) return null;
    const start = overAside(scene, subject.end + comma[0].length);
    content = { start, end: contentEnd(scene, cue, start) };
  } else {
    const start = opening(text, frame.start);
    content = { start: behindColon(scene, start, cue.start), end: trimmed(text, frame.start, cue.start).end };
  }
  // "According to the post, [Lee said] it was “late”": what Lee said has been found.
  if (scene.cues.some((one) => one.subject?.start === content.start && taken.has(one.start))) return null;
  if (!holdsFinite(scene, content)) {
    const rest = /^,\s/.exec(text.slice(subject.end, subject.end + 2));
    if (rest === null || leads) return null;
    const right = trimmed(text, subject.end + 2, frame.end);
    return holdsFinite(scene, right)
      ? { parts: [content, right], way: way("quotes/according-to", cue, subject) }
      : null;
  }
  return { parts: [content], way: way("quotes/according-to", cue, subject) };
};
