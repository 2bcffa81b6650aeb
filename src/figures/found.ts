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
  b.start - a.end < 90 &&
  (BRACKETED.test(text.slice(a.end, b.start)) || COMPARED.test(text.slice(a.end, b.start)) || isChange(text, a, b));

/** "Turnover was £9m (2024: £8m)", "£9m (last year £8m)": the same a year before. */
const BRACKETED =
  /^ \((?:(?:in |FY|H[12] |Q[1-4] )?(?:19|20)\d\d(?:[-–/]\d{2,4})?|last year|a year (?:ago|earlier)|the (?:previous|prior) year|previously|before|prior year|previous year):? ?$/;

/** "fell [to] £8m in 2019 [from] £10m", "rose [from] £8 [to] £10": the same before and after; no "£8m from a £10m fund". */
const TIMED =
  /^(?: (?:an?|per|each|every) [a-z]+| in (?:(?:the )?(?:\d{4}(?:[-–/]\d{2,4})?|[A-Z][a-z]+)(?: \d{4})?)| (?:last|this|the previous) (?:year|month|quarter))? (?<word>to|from) (?:about |around |some |just |only |over |under |nearly |almost |an? (?:initial |original |earlier )?(?:estimate |total )?of |more than |less than )*$/;
const isChange = (text: string, a: Span, b: Span): boolean => {
  const word = TIMED.exec(text.slice(a.end, b.start))?.groups?.word;
  if (word === undefined || FUNDED.test(text.slice(b.end, b.end + 30))) return false;
  const other = word === "to" ? "from" : "to";
  const lead = text.slice(Math.max(0, a.start - 40), a.start);
  return (other === "to" ? TO : FROM).test(lead) || (word === "to" && / by (?:[a-z]+ ){0,2}$/.test(lead));
};
const TO = /\bto (?:[a-z]+ ){0,3}$/;
const FROM = /\bfrom (?:[a-z]+ ){0,3}$/;
const FUNDED = /^[ -](?:[\p{L}-]+ ){0,2}(?:funds?|pot|package|scheme|programme|grant|budget|plan|investment)\b/u;
