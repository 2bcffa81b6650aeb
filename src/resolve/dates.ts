import type { MeasureLine } from "../records/index.ts";

/** A date as one article states it, as one text: "2025-09-01/2025-09-30", or its words where the article names no year. */
export const statedDate = ({ exact, from, to }: NonNullable<MeasureLine["date"]>): string =>
  from === null ? exact : `${from}/${to ?? from}`;

/** What is published of it: the day it begins with, or its words. */
export const dateValue = (stated: string): string => (/^\d{4}-/.test(stated) ? stated.slice(0, 10) : stated);

/** Days of a year, "07-01" to "07-31", with the years they are in where these are known. */
type Days = Readonly<{ from: string; to: string; years: readonly [string, string] | null }>;

/** Whether two dates have no day in common; what cannot be read is no difference. */
export const datesDiffer = (a: string, b: string): boolean => {
  const [one, other] = [daysOf(a), daysOf(b)];
  if (!one || !other) return false;
  if (one.years && other.years) return isBefore(one, other) || isBefore(other, one);
  if (spansYears(one) || spansYears(other)) return false;
  return one.to < other.from || other.to < one.from;
};

const isBefore = (one: Days, other: Days): boolean =>
  `${one.years?.[1]}-${one.to}` < `${other.years?.[0]}-${other.from}`;

const spansYears = ({ years }: Days): boolean => years !== null && years[0] !== years[1];

const daysOf = (stated: string): Days | null => {
  const dated = /^(\d{4})-(\d\d-\d\d)\/(\d{4})-(\d\d-\d\d)$/.exec(stated);
  if (dated) {
    const [, first = "", from = "", last = "", to = ""] = dated;
    return { from, to, years: [first, last] };
  }
  const month = MONTHS.findIndex((name) => stated.includes(name)) + 1;
  if (month === 0) return null;
  const day = /\b([0-3]?\d)(?!\d)/.exec(stated)?.[1];
  const [first, last] = day === undefined ? [1, 31] : [Number(day), Number(day)];
  return { from: `${two(month)}-${two(first)}`, to: `${two(month)}-${two(last)}`, years: null };
};

const two = (number: number): string => String(number).padStart(2, "0");

const MONTHS = [
  ...["January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"],
];
