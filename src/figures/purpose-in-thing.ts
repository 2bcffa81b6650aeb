import type { Span } from "../document/index.ts";
import { moneyDefaults } from "../lexicon/money-defaults.ts";
import { moneyFrames } from "../lexicon/money-frames.ts";
import { lastWordOf } from "./last-word.ts";
import type { Around } from "./place.ts";
import { doingAt, purposeIn } from "./purpose.ts";
import { ofBehind } from "./purpose-of-amount.ts";
import { isGroup, isTime } from "./somebody.ts";
import { EVENTS } from "./thing.ts";
import { wholePhrase } from "./whole-phrase.ts";

const IN = /^(?: \([^()]{2,40}\))?(?: (?:an?|per|each|every) \p{Ll}+| annually)? (?<word>in|of|worth of) (?=\p{Ll})/u;

/** "£3m in [lost revenue]", "£90 of [steak]": a bare noun behind "in" or "of"; a place or a time has an article or a name. */
export const inThing = (around: Around): Span | null => {
  const { text, parsed, after, figure } = around;
  for (const from of new Set([after, figure.end])) {
    const lead = IN.exec(text.slice(from, from + 70));
    if (lead === null) continue;
    const start = from + lead[0].length;
    const object = parsed.phrases().find((one) => one.start === start);
    // "in parking fines": the parser takes the first word for a verb.
    const doing = object === undefined ? GERUND_NOUN.exec(text.slice(start, start + 40))?.[0] : undefined;
    if (doing !== undefined) return { start, end: start + doing.length };
    if (object === undefined || object.kind !== "common") continue;
    const words = text.slice(object.start, object.end);
    const head = text.slice(object.head.start, object.head.end).toLowerCase();
    if (/^(?:an?|the|its|their|his|her|our|this|that|these|those|each|every|some|any|all) /.test(words)) continue;
    const fines = FINES.test(head) && words !== head;
    if (/\d/.test(words) || isTime(words) || (moneyDefaults.manners.has(head) && !fines)) continue;
    if (
      (moneyFrames.giving.has(head) || (moneyFrames.things.has(head) && !EVENTS.test(head))) &&
      !moneyDefaults.amounts.has(head)
    )
      continue;
    // "in emergency funding": the parser may take the noun for a verb.
    const next = /^ (?<word>\p{Ll}+)/u.exec(text.slice(object.end, object.end + 20))?.groups?.word ?? "";
    if (moneyFrames.giving.has(next)) continue;
    if ((moneyDefaults.manners.has(lastWordOf(words).toLowerCase()) && !fines) || isGroup(text, object.head)) continue;
    const more = MORE.exec(text.slice(object.end, object.end + 12))?.[0].length ?? 0;
    return { start: object.start, end: withoutTime(words).length + object.start + more };
  }
  return null;
};

const GERUND_NOUN =
  /^\p{Ll}+ing (?:fines|fees|charges|tickets|permits|costs|bills|taxes|rights|expenses|materials|equipment|services|materials|losses|grounds|rates|funds|levies)\b/u;

/** "in fines" says only that they are fines, "in [parking fines]" for what. */
const FINES = /^(?:fines?|penalt(?:y|ies))$/;

/** "in rate [increases]": the parser may take the noun for a verb. */
const MORE = /^ (?:increases|hikes|rises|bills|costs|charges|fees|fines|sales|works?)\b/;

/** "in profit [last year]": the parser takes the time for the noun. */
const withoutTime = (words: string): string =>
  words.replace(/ (?:last|this|next) (?:year|month|week|quarter|spring|summer|autumn|winter|season)$/, "");

const OFF = /^(?: (?:an?|per|each|every) \p{Ll}+)? off (?:of )?(?=\p{Ll})/u;

/** "cut £3m from [the library system]" */
const FROM = /^(?: (?:an?|per|each|every) \p{Ll}+)? (?:from|out of) (?=\p{L})/u;
const CUTS =
  /\b(?:cut|cuts|cutting|trim(?:s|med|ming)?|slash(?:es|ed|ing)?|shav(?:e|es|ed|ing)|strip(?:s|ped|ping)?|lop(?:s|ped|ping)?|axe(?:s|d)?|remov(?:e|es|ed|ing)) (?:about |around |some |nearly |almost |more than |over |at least |up to |another |a further |an extra )?$/;
const cutFrom = ({ text, parsed, after, whole }: Around): Span | null => {
  const lead = FROM.exec(text.slice(after, after + 24))?.[0];
  if (lead === undefined || !CUTS.test(text.slice(Math.max(0, whole.start - 40), whole.start))) return null;
  const thing = parsed.phrases().find(({ start }) => start === after + lead.length);
  return thing === undefined ||
    thing.kind === "pronoun" ||
    /budgets?$/.test(text.slice(thing.head.start, thing.head.end)) ||
    isTime(text.slice(thing.start, thing.end))
    ? null
    : wholePhrase(text, thing);
};

/** "shave £3m off [gas bills]", "take £90 off [the price of a pass]" */
export const offThing = (around: Around): Span | null => {
  const { text, parsed, figure } = around;
  const cut = cutFrom(around);
  if (cut !== null) return cut;
  const lead = OFF.exec(text.slice(figure.end, figure.end + 30))?.[0];
  const thing =
    lead === undefined ? undefined : parsed.phrases().find(({ start }) => start === figure.end + lead.length);
  return thing === undefined || thing.kind !== "common" || isGroup(text, thing.head)
    ? null
    : { start: thing.start, end: ofBehind(text, thing, thing.end + 60) };
};

const AIMED =
  /^(?: (?:an?|per|each|every) \p{Ll}+)?(?: of (?:the|its|this|that) [\p{Ll} -]{3,30}?)?,?(?: (?:is|are|was|were|will be|has been|have been|being))? (?:in (?:respect|settlement|recognition|pursuit|support) of|in (?:relation|connection) (?:to|with)|with respect to|relating to|related to|connected (?:to|with)|arising from|stemming from|linked to|tied to|(?:aimed|directed) at|targeted at|(?:intended|meant|destined|reserved|ring-fenced|ringfenced|earmarked|set aside|budgeted|geared|held back) (?:for|towards)|dedicated to|devoted to) /u;

/** "£3m in respect of [spills]", "£9m earmarked for [lifts]" */
export const aimedAt = (around: Around): Span | null => {
  const { text, parsed, figure, after } = around;
  for (const from of new Set([after, figure.end])) {
    const lead = AIMED.exec(text.slice(from, from + 80))?.[0];
    if (lead === undefined) continue;
    const start = from + lead.length;
    const thing = parsed.phrases().find((one) => one.start === start);
    if (thing === undefined) return doingAt(around, start);
    return isGroup(text, thing.head) || isTime(text.slice(thing.start, thing.end))
      ? null
      : purposeIn(around, thing, "for");
  }
  return null;
};
