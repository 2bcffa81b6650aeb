import { tokenAt } from "../clauses/index.ts";
import { cueAfter, cueAtEnd } from "./cue-after.ts";
import { cuesBefore } from "./cue-before.ts";
import { cueBeforeColon, cueBeforeThat, cueBehind } from "./cue-behind.ts";
import { isWhole } from "./judge.ts";
import type { Quoted } from "./marks.ts";
import type { Place, Scene, Way } from "./scene.ts";
import {
  accorded,
  felt,
  messageBefore,
  messageFrom,
  nameAfterDash,
  nameAtColon,
  nameBeforeColon,
  nameWithClause,
  possessor,
  sentenceSubject,
  signature,
} from "./without-verb.ts";

/**
 * Every way to credit a quotation within its sentence, the surest first: the caller takes the first whose phrase names somebody, and
 * the rest are not looked for.
 */
export function* waysOf(scene: Scene, quoted: Quoted): Generator<Way, void> {
  const { tokens } = scene.parsed;
  const hole = tokenAt(tokens, quoted.outer.start);
  const place: Place = { scene, quoted, hole };
  const signed = signature(place);
  const whole = isWhole(scene.text, quoted);
  if (whole) yield* signed;
  yield* nameAfterDash(place);
  yield* cueBeforeColon(place);
  yield* cueBeforeThat(place);
  yield* nameBeforeColon(place);
  yield* nameWithClause(place);
  const after = cueAfter(place);
  if (after !== null && isInverted(after)) yield after;
  const before = cuesBefore(place);
  for (const way of before) if (way.near) yield way;
  if (after !== null && !isInverted(after)) yield after;
  if (after === null) yield* cueBehind(place);
  yield* cueAtEnd(place);
  for (const way of before) if (!way.near) yield way;
  if (!whole) yield* signed;
  yield* felt(place);
  yield* accorded(place);
  yield* possessor(place);
  yield* messageBefore(place);
  yield* messageFrom(place);
  yield* nameAtColon(place);
  yield* sentenceSubject(place);
}

const isInverted = ({ rule }: Way): boolean => rule === "quotes/cue-after-inverted";
