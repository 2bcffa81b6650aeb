import type { Sentence, Span } from "../document/index.ts";
import type { Period } from "./figure.ts";
import type { Parties } from "./parties.ts";
import type { Place } from "./place.ts";
import type { Qualified } from "./qualifier.ts";
import type { RoleFinding } from "./role.ts";
import type { Amount } from "./sum.ts";

/** One sum with all that was found around it. */
export type Found = Readonly<{
  amount: Amount;
  /** The sum with the words that say how exact it is. */
  whole: Qualified;
  sentence: Sentence;
  period: Period | null;
  place: Place | null;
  parties: Parties;
  role: RoleFinding;
}>;

/** Where the words that follow a sum begin: behind its unit ("£5m a year") where it has one. */
export const behindOf = ({ end }: Span, period: Period | null): number =>
  period !== null && period.span.start >= end && period.span.start <= end + 2 ? period.span.end : end;

const CONVERTED = /^(?: (?:an?|per|each|every) [a-z]{3,9})? ?[([;,/]? ?(?:or |about |around |some |\()*$/;
/** "60m euros ($66m)": the same sum in another currency. */
export const isConversion = (text: string, a: Span, b: Span): boolean => {
  if (b.start - a.end > 20) return false;
  const between = text.slice(a.end, b.start);
  return CONVERTED.test(between) && /[(;]/.test(between);
};

const COMPARED =
  /^[^.;]{0,70}\b(?:(?:down|up) from|compared (?:with|to)|as against|against|up on|double|twice|treble|triple|quadruple|half|higher than|lower than)(?: (?:the|a|about|around|some|just|only|nearly))* $/;
/** "spend £8m on parks, down from £10m", "earned £8m, compared with £7m": the same payer pays for the same. */
export const isComparison = (text: string, a: Span, b: Span): boolean =>
  b.start - a.end < 90 && COMPARED.test(text.slice(a.end, b.start));
