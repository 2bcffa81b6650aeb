import type { Span } from "../document/index.ts";
import { qualifiers } from "../lexicon/qualifiers.ts";
import type { Qualifier } from "./figure.ts";

/** How exact a sum is, and the span of the sum with the words that say so. */
export type Qualified = Span & Readonly<{ qualifier: Qualifier }>;

/** Longest run of words looked at before a sum. */
const WORDS = 4;
/** A quarrel over a sum is about it, not more than it. */
const ABOUT =
  /\b(?:row|dispute|disputes|concerns?|questions?|argument|battle|fight|clash|lawsuit|case|fraud|talks|deal|control|anger|scandal|investigat\w{1,5}|arrested|sued|criticis\w{1,4}|decision|vote|spread|paid|spent|hand(?:ed|ing)?|taken)\s$/i;

/** "taking profits up to £3", "were up to £3, against £2": a change too. */
const LIFTED =
  /\b(?:tak(?:e|es|ing)|bring(?:s|ing)?|push(?:es|ed|ing)?|lift(?:s|ed|ing)?|sen[dt](?:s|ing)?|driv(?:e|es|ing)|drove|took|brought) [^.,;:£$€]{2,40}(?<! (?:of|for|with|at|to|by|worth|spend|pay|cost)) $/i;
const GREW =
  /\b(?:profits?|sales|revenues?|turnover|earnings|income|debts?|dividends?|loss(?:es)?|bills?|pay|costs?|prices?|wages?|rents?|fares?|takings|exports|imports)\b[^.;:£$€]{0,60} (?:is|are|was|were|be|been) $/i;
const COMPARED = /^,? (?:from|against|compared|on the|versus)\b/;
const isChange = (text: string, start: number, end: number): boolean => {
  const lead = text.slice(Math.max(0, start - 100), start);
  return (
    RISEN.test(lead.slice(-30)) ||
    LIFTED.test(lead.slice(-60)) ||
    (GREW.test(lead) && COMPARED.test(text.slice(end, end + 12)))
  );
};

/** "went up to £3" is a change, no bound. */
const RISEN =
  /\b(?:go|goes|going|gone|went|moved?|crept|edged|shot|jumped|pushed|put|brought|brings?|take[ns]?|took)\s$/i;

/** The last few words before a sum, with the space behind them. */
const leadOf = (before: string): string => {
  if (before.endsWith("~")) return "~";
  if (!/[ \u00a0]$/.test(before)) return "";
  let at = before.length - 1;
  for (let count = 0; count < WORDS && at > 0; count++) {
    const space = Math.max(before.lastIndexOf(" ", at - 1), before.lastIndexOf("\u00a0", at - 1));
    at = space;
    if (space < 0) break;
  }
  return before.slice(at + 1);
};

export const qualifierOf = (text: string, sum: Span, from: number): Qualified => {
  const behind = qualifierBehind(text, sum.end);
  const lead = leadOf(text.slice(Math.max(from, sum.start - 44), sum.start));
  const before = bounded(text, sum.start, from) ?? qualifierBefore(text, lead, sum);
  if (before !== null) return { start: before.start, end: sum.end, qualifier: before.qualifier };
  return behind === null
    ? { start: sum.start, end: sum.end, qualifier: "exact" }
    : { start: sum.start, end: behind.end, qualifier: behind.qualifier };
};

/** "a maximum fine of £3", "must cap the price at £3", "cannot charge more than £3". */
const MOST_OF = /\b(?:[Aa] |[Tt]he |[Ii]ts |[Aa]n )?[Mm]aximum (?:[a-z-]+ ){1,3}(?:of|is|was) $/;
const CAPPED = /\bcap(?:s|ped|ping)? [^.;:£$€]{2,60} at $/;
const NOT_MORE =
  /(?:n[’']t|\bnot|\bcannot|\bnever|\bnobody|\bno one|\bwithout|\bno longer) (?:be )?[a-z]+(?: [a-z]+)? (?<bound>more|less) than $/;
const bounded = (text: string, start: number, from: number): { start: number; qualifier: Qualifier } | null => {
  const lead = text.slice(Math.max(from, start - 90), start);
  const most = MOST_OF.exec(lead);
  if (most !== null) return { start: start - lead.length + most.index, qualifier: "atMost" };
  if (CAPPED.test(lead)) return { start, qualifier: "atMost" };
  const not = NOT_MORE.exec(lead)?.groups?.bound;
  return not === undefined
    ? null
    : { start: start - " than ".length - not.length, qualifier: not === "more" ? "atMost" : "atLeast" };
};

const qualifierBefore = (
  text: string,
  lead: string,
  { start, end }: Span,
): { start: number; qualifier: Qualifier } | null => {
  const words = lead.trimEnd().split(/[ \u00a0]/);
  for (let count = Math.min(WORDS, words.length); count > 0; count--) {
    const run = words
      .slice(-count)
      .join(" ")
      .replace(/^[“”"‘’'([]{1,3}/, "");
    const qualifier = qualifiers.before.get(run.toLowerCase());
    if (
      qualifier === undefined ||
      (/^(?:over|about)$/i.test(run) && ABOUT.test(text.slice(Math.max(0, start - 30), start - run.length - 1))) ||
      (/^up to$/i.test(run) && isChange(text, start - run.length - 1, end))
    )
      continue;
    return { start: start - (lead.length - lead.lastIndexOf(run)), qualifier: qualifier as Qualifier };
  }
  return /\bfrom$/i.test(words.at(-1) ?? "") && !RANGES.test(text.slice(end, end + 12)) && isLowestPrice(text, start)
    ? { start: start - 5, qualifier: "atLeast" }
    : null;
};

/** "charges from £48 to £62" rise. */
const RANGES = /^ to [^a-z]{0,4}\d/;

/** "tickets from £12" begin there; "up from £12", "a gift from £12m Ltd" do not. */
const isLowestPrice = (text: string, start: number): boolean => {
  const before = text.slice(Math.max(0, start - 40), start - 5).match(/[\p{L}]+(?=[^\p{L}]*$)/u)?.[0] ?? "";
  return qualifiers.prices.has(before.toLowerCase());
};

const qualifierBehind = (text: string, end: number): { end: number; qualifier: Qualifier } | null => {
  const words = text.slice(end, end + 16).toLowerCase();
  // "£53m plus any overruns": another sum
  for (const [run, qualifier] of qualifiers.behind)
    if (
      words.startsWith(run) &&
      !/^[\p{L}\p{N}]/u.test(words.slice(run.length)) &&
      !(run === " plus" && /^ (?!a year|for|to|in|on|over|per|each)[a-z£$€\d]/.test(words.slice(run.length)))
    )
      return { end: end + run.length, qualifier: qualifier as Qualifier };
  return null;
};
