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
  nameAfterDash,
  nameAtColon,
  nameBeforeColon,
  possessor,
  sentenceSubject,
  signature,
} from "./without-verb.ts";

/** Every way to credit a quotation within its sentence, the surest first: the caller takes the first whose phrase names somebody. */
export const waysOf = (scene: Scene, quoted: Quoted): readonly Way[] => {
  const { tokens } = scene.parsed;
  const hole = tokenAt(tokens, quoted.outer.start);
  const place: Place = { scene, quoted, hole };
  const after = cueAfter(place);
  const before = cuesBefore(place);
  const adjacent = before.filter(({ near }) => near);
  const rest = before.filter(({ near }) => !near);
  const signed = signature(place);
  const whole = isWhole(scene.text, quoted);
  return [
    ...(whole ? signed : []),
    ...nameAfterDash(place),
    ...cueBeforeColon(place),
    ...cueBeforeThat(place),
    ...nameBeforeColon(place),
    ...(after !== null && isInverted(after) ? [after] : []),
    ...adjacent,
    ...(after !== null && !isInverted(after) ? [after] : []),
    ...(after === null ? cueBehind(place) : []),
    ...cueAtEnd(place),
    ...rest,
    ...(whole ? [] : signed),
    ...felt(place),
    ...accorded(place),
    ...possessor(place),
    ...nameAtColon(place),
    ...sentenceSubject(place),
  ];
};

const isInverted = ({ rule }: Way): boolean => rule === "quotes/cue-after-inverted";
