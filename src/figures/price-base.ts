import type { Span } from "../document/index.ts";

const BASE =
  /(?:\b(?:in|at) (?:today[’']s|current|constant|real|cash|nominal|(?:19|20)\d\d(?:[/–-]\d\d)?) (?:prices|terms|dollars|money|values?)|\b(?:prior to|before|after|adjusted for|allowing for|excluding|including|above|net of) inflation|\binflation-adjusted|\b(?:excluding|including|plus|ex|inc(?:luding)?) VAT\b|\b(?:before|after|net of) tax\b)/g;

/** Without one of these no price base is said. */
const HINT = /inflation|prices|terms|VAT| tax|money|values?\b|dollars/;

/** How far from its sum the words may stand. */
const REACH = 110;

/** "in 2022 prices", "prior to inflation": what prices a sum is counted in. */
export const priceBaseOf = (text: string, { start, end }: Span, sentence: Span): Span | null => {
  const from = Math.max(sentence.start, start - REACH);
  const words = text.slice(from, Math.min(sentence.end, end + REACH));
  if (!HINT.test(words)) return null;
  const found = [...words.matchAll(BASE)].map((match) => ({
    start: from + match.index,
    end: from + match.index + match[0].length,
  }));
  return found.find((span) => span.start >= end) ?? found.at(-1) ?? null;
};
