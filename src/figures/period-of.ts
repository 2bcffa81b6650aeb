import { blockAt, type Document, type Sentence, type Span } from "../document/index.ts";
import type { Period } from "./figure.ts";
import { type Found, isConversion } from "./found.ts";
import { periodOf, periodWithin } from "./period.ts";
import type { Calendar } from "./period-dates.ts";
import type { Amount } from "./sum.ts";

export type Neighbours = Readonly<{
  amount: Amount;
  sentence: Sentence;
  next: Amount | undefined;
  /** The one after that, where the next is but the same sum in other money. */
  further?: Amount | undefined;
  last: Found | undefined;
}>;

/** The period said beside the sum; a conversion in brackets has that of the sum before it. */
export const periodIn = (
  document: Document,
  { amount, sentence, next: beside, further, last }: Neighbours,
): Period | null => {
  const { text, metadata } = document;
  const previous = last !== undefined && last.amount.end > sentence.start ? last : undefined;
  if (previous !== undefined && isConversion(text, previous.amount, amount)) return previous.period;
  const next = beside !== undefined && further !== undefined && isConversion(text, amount, beside) ? further : beside;
  const following = next !== undefined && next.start < sentence.end ? next : undefined;
  const bounds = following !== undefined && !isConversion(text, amount, following) && !isUnit(text, following);
  const calendar = { published: dayOf(metadata.published), currency: amount.currency };
  const reach = {
    from: previous?.amount.end ?? sentence.start,
    to: asideEnd(text, amount, bounds ? following.start : sentence.end, sentence.start),
    opens: sentence.start,
  };
  const raised = previous === undefined ? null : raisedFrom(text, previous, amount);
  return (
    raised ??
    periodOf(text, amount, reach, calendar) ??
    headerPeriod(document, amount, calendar) ??
    (previous === undefined ? null : sharedPeriod(text, previous, amount)) ??
    (following === undefined ? null : rateBehind(text, amount, { following, to: sentence.end, calendar }))
  );
};

/** "Lee, who gave £3m to a hospice[, died in March]": behind the aside that holds the sum, times are of something else. */
const ASIDE = /, (?:who|which) [^,;:()]{2,90}$/;
const asideEnd = (text: string, { start, end }: Span, to: number, opens: number): number => {
  if (!ASIDE.test(text.slice(Math.max(opens, start - 100), start))) return to;
  const comma = /,(?! ?\d)/.exec(text.slice(end, to))?.index ?? -1;
  return comma < 0 ? to : end + comma;
};

/** "from £15 an hour to £18 by 2029", "the annual fee goes from £15 to £18 in April": both by the hour, or the year. */
const TO =
  /^(?: (?:an?|per|each|every) [a-z]+(?: [a-z]+)?)? (?:up |down )?to (?:(?:about|around|just|only|some|over|nearly) )*$/;
const raisedFrom = (text: string, { whole, amount, period }: Found, { start, end }: Span): Period | null =>
  period !== null &&
  period.unit !== null &&
  /\bfrom $/.test(text.slice(Math.max(0, whole.start - 5), whole.start)) &&
  TO.test(text.slice(amount.end, start)) &&
  !/^ (?:an?|per|each|every) [a-z]/.test(text.slice(end, end + 8))
    ? period
    : null;

/** "£63 a week for the first child and £111 for two", "currently £73 per student, will rise to £81": the second has the rate of the first. */
const AGAIN =
  /^(?: for [^.;:£$€]{2,40})?(?:,? (?:and|or|but|then)|,) (?:(?:an? |up to |about |around |some |only |just )*)$|^,? (?:[a-z]+ ){0,4}(?:to|from|at|with|than) (?:(?:about|around|just|only|some|over|nearly) )*$/;
/** "£3m in its first year, against a forecast of £20m": the same time, the same rate. */
const AGAINST =
  /^,? (?:but |and )?(?:against|compared (?:with|to)|versus|instead of|rather than) (?:an? |the |its |their |his )?(?:[a-z’'-]+ ){0,3}(?:forecast|target|budget|estimate|goal|projection|plan|rate|price|average|norm|limit|cap|allowance|expectation|prediction|allocation)s? of (?:about |around |some |over |nearly )?$/;
/** "each flat will cost £90,000, some £9,000 more than planned" */
const MORE = /^[^.;:£$€]{0,40}, (?:some |about |around |nearly |over )?$/;
/** "£9m this year to mend roads, including £1m": its part falls in the same time. */
const PART =
  /^[^.;:£$€]{0,80}?,? (?:including|of which) (?:(?:an?|the|another|some|about|around|extra|additional|further|up to|at least) )*$|^,? with (?:about |around |some )?$|^[^.;:£$€]{0,60}, (?:(?:and|about|around|some|up to|at least|more than|nearly|almost|over) )*$/;
const sharedPeriod = (text: string, { amount, period }: Found, { start, end }: Span): Period | null => {
  if (period === null) return null;
  if (period.span.start < amount.end)
    return period.unit === "item" &&
      MORE.test(text.slice(amount.end, start)) &&
      /^ (?:more|less|higher|lower|above|below|over|under)\b/.test(text.slice(end, end + 8))
      ? period
      : null;
  const near = period.span.start <= amount.end + 2;
  const between = text.slice(period.span.end, start);
  if (between.length > 100) return null;
  // "£12m a year for upkeep, and £38m of the total": another matter
  const isParallel = !between.startsWith(" for ") || text.startsWith(" for ", end);
  if (AGAINST.test(between)) return period;
  if (near && period.unit !== null && isParallel && AGAIN.test(between)) return period;
  return PART.test(between) &&
    (/including|which/.test(between) || /^ of (?:that|it|this|which|them) /.test(text.slice(end, end + 10)))
    ? period
    : null;
};

/** "from £48 to £62 a year": one rate for both. */
const rateBehind = (
  text: string,
  { start, end }: Span,
  { following, to, calendar }: Readonly<{ following: Amount; to: number; calendar: Calendar }>,
): Period | null => {
  if (!/^ (?:to|and|or|rather than|instead of|up to|not) $/.test(text.slice(end, following.start))) return null;
  if (!/\b(?:from|between|either|at|of|is|pay|paid|cost|costs) $/.test(text.slice(Math.max(0, start - 12), start)))
    return null;
  const period = periodOf(text, following, { from: following.start, to, opens: to }, calendar);
  return period !== null && period.unit !== null && period.span.start <= following.end + 2 ? period : null;
};

const dayOf = (published: string | null): string | null => /^\d{4}-\d{2}-\d{2}/.exec(published ?? "")?.[0] ?? null;

/** "2p on every £100": the second sum is the first one's unit. */
const isUnit = (text: string, { start }: Span): boolean =>
  /\b(?:on|for|in) (?:each|every) $/.test(text.slice(Math.max(0, start - 10), start));

/** A table's header, or else its caption, gives the period of its cells: "Rate per pupil", "2023/24", "Allocations, first year". */
const headerPeriod = (document: Document, { start }: Span, calendar: Calendar): Period | null => {
  const { blocks, text } = document;
  const at = blockAt(document, start);
  const block = blocks[at];
  if (block?.kind !== "cell") return null;
  for (const header of [block.header, block.rowHeader]) {
    const period = header === null ? null : periodWithin(text, header, calendar);
    if (period !== null) return period;
  }
  const above = blocks[captionOf(document, at)];
  return above === undefined || above.end - above.start > TITLED || /[.!?]\s*$/.test(text.slice(above.start, above.end))
    ? null
    : periodWithin(text, above, calendar);
};

/** What stands above a table is its caption up to this length, in UTF-16 units. */
const TITLED = 120;
/** Cells that a table is followed back through. */
const CELLS = 400;
const captionOf = ({ blocks }: Document, cell: number): number => {
  let at = cell;
  while (at >= 0 && cell - at < CELLS && blocks[at]?.kind === "cell") at--;
  return at;
};
