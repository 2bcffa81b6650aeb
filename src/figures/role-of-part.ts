import type { Found } from "./found.ts";

/** "£3m [of that] is down to fraud", "£9m of it has been paid": a part of the sum before it. */
const OF_IT = /^ of (?:that|this|it|them|these|those|which|the (?:total|sum|money|amount|overall cost|whole))\b/;
/** "£3m this year to mend roads[, including an extra] £1m". */
const INCLUDING =
  /^[^.;:£$€]{0,100}?,? (?:including|of which|among it|comprising) (?:(?:an?|the|another|some|about|around|up to|at least|nearly|almost|over|more than|extra|additional|further|just) )*$/;
/** "a fine of £3 for …, and of up to £9 for …": the noun before the first is that of both. */
const AND_OF =
  /^[^.;:£$€]{0,130}?,? (?:and|or|rising to|falling to|increasing to|and then|then) (?<preposition>of|at|to|by) (?:(?:up to|about|around|at least|over|more than|nearly|some) )*$/;
const RISING =
  /^[^.;:£$€]{0,60}?,? (?:rising|falling|increasing|going up|climbing|dropping|reduced|up|down) to (?:(?:about|around|nearly|some|over) )*$/;

/** "Of the £90m budget, £40m is for wages": the same money. */
const OF_THE = /\b[Oo]f (?:the|its|that|this|their) $/;
const MEANT = /^ (?:is|are|was|were|will be|would be|went|goes|will go) (?:for|on|to)\b/;

/** How far apart a sum and its part may stand, in UTF-16 units. */
const REACH = 170;

/** Whether a sum is a part of the one before it, or another of the same noun: it has the same role. */
export const isPart = (text: string, last: Found, { amount, whole }: Omit<Found, "role">): boolean => {
  const between = text.slice(last.amount.end, Math.min(whole.start, last.amount.end + REACH + 1));
  if (between.length > REACH) return false;
  if (INCLUDING.test(between) || RISING.test(between)) return true;
  if (OF_IT.test(text.slice(amount.end, amount.end + 24)) && !/[.;]/.test(between)) return true;
  if (
    /^ [a-z]+(?: [a-z]+)?, $/.test(between) &&
    OF_THE.test(text.slice(Math.max(0, last.whole.start - 12), last.whole.start))
  )
    return MEANT.test(text.slice(amount.end, amount.end + 16));
  const preposition = AND_OF.exec(between)?.groups?.preposition;
  return preposition !== undefined && text.startsWith(`${preposition} `, last.whole.start - preposition.length - 1);
};
