import type { Clause } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";
import { reports, reportsBehind } from "../lexicon/reporting.ts";
import { contentEnd } from "./content-end.ts";
import type { Cue } from "./cues.ts";
import { holdsFinite, type Indirect, way } from "./reported.ts";
import { accorded } from "./reported-according.ts";
import { after } from "./reported-after.ts";
import { around } from "./reported-around.ts";
import { withGap } from "./reported-gap.ts";
import type { Scene } from "./scene.ts";

/** All reported clauses of one sentence; at most one for each reporting word that no quotation has taken (`taken`: starts of cues). */
export const indirectIn = (scene: Scene, taken: ReadonlySet<number>): readonly Indirect[] => {
  const found: Indirect[] = [];
  for (const cue of scene.cues) {
    if (taken.has(cue.start) || cue.unreal) continue;
    const one =
      withGap(scene, cue) ??
      (cue.subject === null
        ? null
        : cue.kind === "preposition"
          ? accorded(scene, cue, cue.subject, taken)
          : reported(scene, cue, cue.subject));
    if (one === null || one.parts.some((part) => isHeld(scene, found, part))) continue;
    found.push(one);
  }
  return found;
};

/** Whether a part holds quoted words, or lies inside what is reported already. */
const isHeld = ({ frame }: Scene, found: readonly Indirect[], { start, end }: Span): boolean =>
  frame.holes.some(({ outer }) => outer.start < end && start < outer.end) ||
  found.some(({ parts }) => parts.some((part) => part.start < end && start < part.end));

const reported = (scene: Scene, cue: Cue, subject: Span): Indirect | null => {
  if (!reports.has(cue.word) || cue.clause === null) return null;
  // "…, claims he has denied"
  const described = / (?:he|she|it|they|we|I)$/.test(scene.text.slice(subject.start, subject.end));
  return (
    (cue.parenthetical ? within(scene, cue, cue.clause, subject) : null) ??
    after(scene, cue, cue.clause, subject) ??
    led(scene, cue, cue.clause, subject) ??
    (reportsBehind.has(cue.word) || (isAsideOf(cue) && !described) || isPointedOut(scene, cue)
      ? around(scene, cue, cue.clause, subject)
      : null)
  );
};

/** "The mayor is so late, [she said], that …": between commas, with a whole clause before. */
const within = (scene: Scene, cue: Cue, clause: Clause, subject: Span): Indirect | null => {
  const { text, frame } = scene;
  if (
    !/^,\sthat\s/.test(text.slice(cue.end, cue.end + 7)) ||
    !/\b(?:so|such)\b/.test(text.slice(frame.start, cue.start))
  )
    return null;
  return around(scene, cue, clause, subject);
};

/** "…, a report indicates.": whatever reports, set off by a comma behind a whole clause; but what somebody accepts is no clause. */
const isAsideOf = ({ parenthetical, word, clause }: Cue): boolean =>
  parenthetical && clause?.verb.modal === null && !/^(?:accept|promis|pledg|demand)/.test(word);

/** "…, the union pointed out" */
const isPointedOut = ({ text }: Scene, { word, end }: Cue): boolean =>
  /^point/.test(word) && text.slice(end - 4, end) === " out";

/** "As Ann Lee noted last week, [councils need more]": a clause with "as" that says who, then what. */
const led = (scene: Scene, cue: Cue, { objects, complement }: Clause, subject: Span): Indirect | null => {
  const { text, frame } = scene;
  if (subject.start >= cue.end || objects.length > 0 || complement !== null) return null;
  if (!LED.test(text.slice(frame.start, Math.min(subject.start, frame.start + 40)))) return null;
  const comma = /^(?:\s[^,;:]{0,60})?,\s/.exec(text.slice(cue.end, cue.end + 64));
  if (comma === null) return null;
  const start = cue.end + comma[0].length;
  const content = { start, end: contentEnd(scene, { ...cue, clause: null }, start) };
  return holdsFinite(scene, content) ? { parts: [content], way: way("quotes/indirect-as", cue, subject) } : null;
};
const LED = /^(?:(?:And|But|Yet|So|However|Still|Indeed),?\s)?as\s$/i;
