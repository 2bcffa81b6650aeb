import { Tag, type Tokens } from "../clauses/index.ts";
import { tagOf, wordOf } from "./phrase.ts";
import { phraseRight } from "./phrase-right.ts";
import { isCurrency, LEADS_SUM, startsSum, tellsSum } from "./starts-sum.ts";

/** "a rebate [of up to £100 for pensioners]": the sum, its rate, and whom or what it is for; the head itself where no such thing is said. */
export const sumRight = (tokens: Tokens, head: number): number => {
  if (wordOf(tokens, head + 1) !== "of") return head;
  let at = head + 2;
  while (LEADS_SUM.test(wordOf(tokens, at))) at++;
  if (!(tellsSum(tokens, head) || tagOf(tokens, at) === Tag.Money)) return head;
  // "Rs 150", "A$80": letters that stand for a sign.
  if (tagOf(tokens, at) !== Tag.Money && startsSum(tokens, at)) at++;
  while (
    tagOf(tokens, at) === Tag.Money ||
    PERCENT.test(wordOf(tokens, at)) ||
    tagOf(tokens, at) === Tag.Number ||
    SCALE.test(wordOf(tokens, at)) ||
    isCurrency(wordOf(tokens, at))
  )
    at++;
  if (/^(?:an?|each|every|per)$/.test(wordOf(tokens, at)) && RATE.test(wordOf(tokens, at + 1))) at += 2;
  const last = phraseRight(tokens, at - 1, /^(?:for|on)$/);
  if (last > at - 1) return last;
  return SAYS_NOTHING.test(wordOf(tokens, head - 1)) ? at - 1 : head;
};
/** "a new grant [of £400 a year]": what has no other words is told by its sum. */
const SAYS_NOTHING = /^(?:new|one-off|one-time|lump-sum|single|flat|flat-rate)$/;

/** "target [of 18 months]": a time alone; what else it counts goes on in words. */
export const countRight = (tokens: Tokens, head: number): number => {
  if (wordOf(tokens, head + 1) !== "of") return head;
  let at = head + 2;
  while (LEADS_SUM.test(wordOf(tokens, at))) at++;
  if (tagOf(tokens, at) !== Tag.Number) return head;
  return UNIT.test(wordOf(tokens, at + 1)) ? at + 1 : head;
};

const UNIT = /^(?:minute|hour|day|week|month|year|mile|kilometre)s?$/;

const PERCENT = /^(?:per|cent|percent|%)$/;

const SCALE = /^(?:hundred|thousand|million|billion|trillion|crore|lakh|m|bn)$/;

const RATE =
  /^(?:year|month|week|day|night|hour|minute|head|person|pupil|student|child|patient|household|family|home|house|property|room|visit|stay|trip|journey|ride|mile|km|kilometre|kilometer|litre|liter|gallon|barrel|bottle|can|pack|bag|cup|parcel|kilo|kg|kilogram|quintal|tonne|ton|bushel|acre|hectare|vehicle|car|passenger|ticket|unit|job|worker|employee|share|dose|meal|square)$/;
