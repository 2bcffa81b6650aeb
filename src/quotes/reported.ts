import type { Span } from "../document/index.ts";
import type { Cue } from "./cues.ts";
import type { Scene, Way } from "./scene.ts";

/** Reported speech without marks: what was said, and who said it. */
export type Indirect = Readonly<{ parts: readonly Span[]; way: Way }>;

export const way = (rule: string, cue: Cue, subject: Span): Way => ({ rule, cue, subject, tier: cue.tier, near: true });

/** Whether a finite verb stands in it. */
export const holdsFinite = ({ parsed }: Scene, { start, end }: Span): boolean =>
  parsed.clauses().some(({ verb }) => verb.form === "finite" && verb.start >= start && verb.end <= end);

/** Verbs whose next noun is who hears it. */
export const HEARING: ReadonlySet<string> = new Set([
  "told",
  "tell",
  "tells",
  "telling",
  "warned",
  "warns",
  "warning",
  "assured",
  "reminded",
]);
