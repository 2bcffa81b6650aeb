import type { Span } from "../document/index.ts";
import type { MeasureDate } from "./measure.ts";

const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const MONTH = `(?:${MONTHS.map((name) => name.charAt(0).toUpperCase() + name.slice(1)).join("|")})`;
const DATE = new RegExp(
  `\\b(?:from|by|on|in|until|before|since|to|of|this|next)\\s(?:the\\s|early\\s|late\\s|spring\\s|autumn\\s|summer\\s)?(?:(\\d{1,2})(?:st|nd|rd|th)?\\s(${MONTH})(?:,?\\s(\\d{4}))?|(${MONTH})(?:\\s(\\d{1,2})(?!\\d)(?:st|nd|rd|th)?)?(?:,?\\s(\\d{4}))?|((?:19|20)\\d{2})(?![\\d,]|[-–/]\\d))\\b(?![’']s\\s)`,
);

/** When it begins, ends or is due: the first date behind it in its sentence, with the year of publication where it has none. */
export const dateIn = (text: string, { start, end }: Span, published: string | null): MeasureDate | null => {
  const match = DATE.exec(text.slice(start, Math.min(end, start + 120)));
  if (match === null) return null;
  const [words, day, month, year, monthFirst, dayLast, yearLast, yearAlone] = match;
  const name = month ?? monthFirst;
  const skip = words.search(/\s/) + 1;
  const span = { start: start + match.index + skip, end: start + match.index + words.length };
  const said = year ?? yearLast ?? yearAlone ?? published?.slice(0, 4);
  if (said === undefined || !/^\d{4}$/.test(said)) return { span, from: null, to: null };
  if (name === undefined) return { span, from: `${said}-01-01`, to: `${said}-12-31` };
  const index = MONTHS.indexOf(name.toLowerCase()) + 1;
  const date = Number(day ?? dayLast ?? 0);
  const [first, last] = date > 0 ? [date, date] : [1, daysIn(Number(said), index)];
  return { span, from: `${said}-${two(index)}-${two(first)}`, to: `${said}-${two(index)}-${two(last)}` };
};

const two = (number: number): string => String(number).padStart(2, "0");

const daysIn = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};
