import { periods } from "../lexicon/periods.ts";
import type { Period, PeriodUnit } from "./figure.ts";

type Dates = Pick<Period, "duration" | "from" | "to">;
const none: Dates = { duration: null, from: null, to: null };

/** What a period's words are read against: when the text was published, whose fiscal years it speaks of. */
export type Calendar = Readonly<{ published: string | null; currency: string }>;

const UNIT =
  /\b(?:a|an|per|each|every)?[ -]?(?<unit>years?|annum|quarters?|months?|weeks?|fortnight|days?|nights?|hours?)\b/i;

/** The unit of a rate: "an hour" → hour, "per pupil" → item. */
export const unitOf = (words: string): PeriodUnit => {
  const adverb = periods.adverbs.get(words.toLowerCase().trim());
  if (adverb !== undefined) return adverb as PeriodUnit;
  const unit = UNIT.exec(words)?.groups?.unit?.toLowerCase().replace(/s$/, "");
  return (periods.units.get(unit ?? "") as PeriodUnit | undefined) ?? "item";
};

const pad = (count: number): string => String(count).padStart(2, "0");
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const first = (year: number, month: number): string => `${year}-${pad(month)}-01`;
const last = (year: number, month: number): string => `${year}-${pad(month)}-${pad(lastDay(year, month))}`;
const moved = (day: string, { years = 0, months = 0, days = 0 }): string => {
  const [y = 1970, m = 1, d = 1] = day.split("-").map(Number);
  const target = new Date(Date.UTC(y + years, m - 1 + months, 1));
  const kept = Math.min(d, lastDay(target.getUTCFullYear(), target.getUTCMonth() + 1));
  return new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth(), kept + days)).toISOString().slice(0, 10);
};

/** A government's year: the UK's, Canada's, India's from 1 April, Australia's from 1 July, the US's from 1 October of the year before. */
const fiscalYear = (start: number, currency: string): Dates => {
  const month = periods.fiscalYears.get(currency)?.month ?? null;
  if (month === null) return none;
  const end = month === 1 ? { year: start, month: 12 } : { year: start + 1, month: month - 1 };
  return { duration: null, from: first(start, month), to: last(end.year, end.month) };
};

const NAMED_YEARS =
  /(?<fiscal>fiscal|financial|tax|\bFY)?(?: years?)? ?(?<year>(?:19|20)\d\d)(?:[/–-](?<second>(?:19|20)?\d\d|\d)(?!\d))?(?<behind> (?:fiscal|financial|tax) year)?/;

const yearDates = (words: string, calendar: Calendar): Dates | null => {
  const match = NAMED_YEARS.exec(words);
  const { year, second, fiscal, behind } = match?.groups ?? {};
  if (year === undefined) return null;
  const start = Number(year);
  if (second !== undefined && Number(second) % 100 === (start + 1) % 100) return fiscalYear(start, calendar.currency);
  if (second !== undefined && second.length === 4)
    return { duration: null, from: first(start, 1), to: last(Number(second), 12) };
  if (fiscal === undefined && behind === undefined)
    return { duration: null, from: first(start, 1), to: last(start, 12) };
  const ends = periods.fiscalYears.get(calendar.currency)?.named === "end";
  return fiscalYear(ends ? start - 1 : start, calendar.currency);
};

const MONTH = new RegExp(
  `\\b(?<month>${periods.months.map((name) => name.slice(0, 3)).join("|")})[a-z]{0,6}\\b(?: (?<year>(?:19|20)\\d\\d))?`,
  "i",
);

const monthDates = (words: string, { published }: Calendar): Dates | null => {
  const { month, year } = MONTH.exec(words)?.groups ?? {};
  if (month === undefined || /\bmay\b/.test(words)) return null;
  const number = periods.months.findIndex((name) => name.startsWith(month.toLowerCase())) + 1;
  const spoken = year === undefined ? spokenYear(words, published) : Number(year);
  return spoken === null ? none : { duration: null, from: first(spoken, number), to: last(spoken, number) };
};

const spokenYear = (words: string, published: string | null): number | null => {
  if (published === null) return null;
  const now = Number(published.slice(0, 4));
  const offset = /\blast year\b/i.test(words)
    ? -1
    : /\bnext year\b/i.test(words)
      ? 1
      : /\bthis year\b/i.test(words)
        ? 0
        : null;
  return offset === null ? null : now + offset;
};

/** "this year", "last month", "the next financial year", counted from the day of publication. */
const relativeDates = (words: string, { published, currency }: Calendar): Dates | null => {
  const match =
    /\b(?<which>this|last|next|previous|current|following|coming|past)(?<fiscal> (?:financial|fiscal|tax))? (?<unit>year|month|quarter)\b/i.exec(
      words,
    );
  if (match === null || published === null) return null;
  const { which = "", fiscal, unit } = match.groups ?? {};
  const offset = /last|previous|past/i.test(which) ? -1 : /next|following|coming/i.test(which) ? 1 : 0;
  const year = Number(published.slice(0, 4));
  const month = Number(published.slice(5, 7));
  if (unit === "month") return monthBy(year, month + offset, 1);
  if (unit === "quarter") return monthBy(year, month - ((month - 1) % 3) + 3 * offset, 3);
  if (fiscal === undefined) return { duration: null, from: first(year + offset, 1), to: last(year + offset, 12) };
  const opens = periods.fiscalYears.get(currency)?.month ?? 1;
  return fiscalYear((month >= opens ? year : year - 1) + offset, currency);
};

const monthBy = (year: number, month: number, count: number): Dates => {
  const start = moved(first(year, 1), { months: month - 1 });
  return { duration: null, from: start, to: moved(start, { months: count, days: -1 }) };
};

const DURATION = new RegExp(
  `\\b(?:(?<which>next|coming|past|last|previous|following|first) )?(?<count>${[...periods.numbers.keys()].join("|")}|\\d{1,3})[ -](?:(?:financial|fiscal|academic|school|calendar|tax)[ -])?(?<unit>${[...periods.durations.keys()].join("|")})s?\\b`,
  "i",
);

const durationDates = (words: string, { published }: Calendar): Dates | null => {
  const { which, count, unit } = DURATION.exec(words)?.groups ?? {};
  if (count === undefined || unit === undefined) return null;
  const many = periods.numbers.get(count.toLowerCase()) ?? Number(count);
  const letter = periods.durations.get(unit.toLowerCase()) ?? "Y";
  const weeks = unit.toLowerCase() === "fortnight" ? 2 * many : many;
  const duration = letter === "H" ? `PT${many}H` : `P${weeks}${letter}`;
  const step = letter.endsWith("Y")
    ? { years: letter === "0Y" ? many * 10 : many }
    : letter === "M"
      ? { months: many }
      : { days: letter === "W" ? 7 * weeks : many };
  if (published === null || which === undefined || letter === "H") return { duration, from: null, to: null };
  if (/next|coming|following/i.test(which))
    return { duration, from: published, to: moved(moved(published, step), { days: -1 }) };
  if (!/past|last|previous/i.test(which)) return { duration, from: null, to: null };
  const back = { years: -(step.years ?? 0), months: -(step.months ?? 0), days: -(step.days ?? 0) };
  return { duration, from: moved(moved(published, back), { days: 1 }), to: published };
};

/** "in the year to March 2024" */
const yearTo = (words: string): Dates | null => {
  const match =
    /\b(?:year|12 months|twelve months) (?:to|ending|ended|until) .{0,12}?(?<month>[A-Z][a-z]{2,8}) (?<year>(?:19|20)\d\d)/.exec(
      words,
    );
  const month = periods.months.indexOf(match?.groups?.month?.toLowerCase() ?? "") + 1;
  if (month === 0) return null;
  const end = last(Number(match?.groups?.year), month);
  return { duration: "P1Y", from: moved(first(Number(match?.groups?.year), month), { months: -11 }), to: end };
};

/** ISO 8601 dates, both inclusive, and duration of a time phrase; null where the text does not allow them. */
export const datesOf = (words: string, calendar: Calendar): Dates => {
  // "two years ago", "the year before", "between April 1 and June 30", "as at 25 July": no calendar is asked for these
  if (
    / (?:ago|earlier|later|previously|before|after)$|^(?:as (?:at|of)|since (?:the|its|their)) |-to-|\byear (?:one|two|three|\d)/i.test(
      words,
    )
  )
    return none;
  if (/^(?:between|from) .*[A-Z][a-z]+.* (?:and|to|until|through) .*[A-Z][a-z]/.test(words)) return none;
  const between = /(?<from>(?:19|20)\d\d)(?:[/–-]\d\d)? (?:to|until|and) (?<to>(?:19|20)\d\d)/.exec(words)?.groups;
  if (between?.from !== undefined)
    return { duration: null, from: first(Number(between.from), 1), to: last(Number(between.to), 12) };
  const whole =
    yearTo(words) ??
    durationDates(words, calendar) ??
    monthDates(words, calendar) ??
    yearDates(words, calendar) ??
    relativeDates(words, calendar) ??
    none;
  if (/^(?:by|until|before|through)\b/i.test(words)) return { ...whole, from: null };
  if (/^(?:since|from)\b/i.test(words)) return { ...whole, to: null };
  return whole;
};
