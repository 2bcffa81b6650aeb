import type { NounPhrase } from "../clauses/index.ts";
import { moneyDefaults } from "../lexicon/money-defaults.ts";
import { moneyFrames } from "../lexicon/money-frames.ts";
import { moneyNouns } from "../lexicon/money-nouns.ts";
import { isGroup, isTime } from "./somebody.ts";

export const SUM = /[£$€₹₦₵₱¥]\s?\d|\b(?:Rs\.?|K?Sh\.?|RM|RMB|R) ?\d|\d (?:[mb]illion|crore|lakh)\b/;

/** No body, no measure, no time; something with a price. */
export const isThing = (text: string, phrase: NounPhrase): boolean => {
  const head = text.slice(phrase.head.start, phrase.head.end).toLowerCase();
  return (
    phrase.kind === "common" &&
    (!isGroup(text, phrase.head) || moneyDefaults.houses.has(head)) &&
    !isTime(text.slice(phrase.start, phrase.end)) &&
    !SUM.test(text.slice(phrase.start, phrase.end)) &&
    !NO_THING.test(head) &&
    !MEASURED.test(text.slice(phrase.start, phrase.end)) &&
    !SAYS.test(text.slice(phrase.start, phrase.end)) &&
    !(moneyFrames.things.has(head) && !EVENTS.test(head)) &&
    !(moneyNouns.kinds.has(head) && !moneyDefaults.amounts.has(head))
  );
};

export const EVENTS = /^(?:strike|storm|closure|delay|study|survey|work|tickets?|shares)$/;

/** "which [the institute estimates] would cost £3m" */
const SAYS =
  / (?:says?|said|estimates?d?|claims?|claimed|believes?|reckons?|thinks?|argues?|hopes?|expects?|insists?|fears?|suggests?|warns?|predicts?)$/;

const NO_THING =
  /^(?:sterling|dollars?|pounds?|euros?|yen|yuan|currency|stocks?|shares?|bonds?|futures|gold|oil|trading|it|this|that|which|what|there|nothing|something|anything|everything|more|less|most|rest|total|figure|amount|sum|number|value|promise|pledge|discount|credit|exemption|cap|offer|subsidy|option|proposal|place|end|rate|level|point|way)$/;

/** "A sack that fetched £9": how much of it, not what. */
const MEASURED =
  /^(?:an?|one|each|every) (?:sack|bag|crate|box|case|tin|can|bottle|pack|packet|bale|bushel|barrel|tonne|ton|kilo|kilogram|quintal|litre|liter|pint|gallon|tray|bundle|punnet|dozen|unit|share|head)$/i;
