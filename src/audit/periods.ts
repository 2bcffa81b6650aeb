import type { AuditFigure, AuditPeriod } from "./text.ts";

/** The source's period where it differs from the article's; null where it does not, or nobody can tell. */
export const periodsDiffer = (claim: AuditFigure, source: AuditFigure): string | null => {
  const [one, other] = [claim.period, source.period];
  if (one?.from && other?.from) return areApart(one, other) ? other.exact : null;
  if (one && other && disagree(one, other)) return other.exact;
  return yearsDiffer(claim.sentence, source.sentence);
};

const areApart = (a: AuditPeriod, b: AuditPeriod): boolean => {
  const [aTo, bTo] = [a.to ?? "9999", b.to ?? "9999"];
  if ((a.from ?? "") > bTo || (b.from ?? "") > aTo) return true;
  // "2023-24" is no part of "2023": both are years, and begin on different days.
  return a.unit === b.unit && a.duration === b.duration && lengthOf(a) === lengthOf(b) && a.from !== b.from;
};

const lengthOf = ({ from, to }: AuditPeriod): number =>
  from === null || to === null ? 0 : Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000 / 28);

/** "a year" and "a month"; "over two years" and "over three". */
const disagree = (a: AuditPeriod, b: AuditPeriod): boolean =>
  (a.unit !== null && b.unit !== null && a.unit !== b.unit) ||
  (a.duration !== null && b.duration !== null && a.duration !== b.duration);

/** Where no period was understood, the years named beside the sums speak: if both name some, one must be the same. */
const yearsDiffer = (claim: string, source: string): string | null => {
  const [one, other] = [yearsIn(claim), yearsIn(source)];
  if (one.length === 0 || other.length === 0 || one.some((year) => other.includes(year))) return null;
  return other.join(", ");
};

/** "in 2024–25 and FY2026" → "2024/25", "2026". */
const yearsIn = (text: string): readonly string[] =>
  [...text.matchAll(/(?<!\d)((?:19|20)\d\d)(?:\s?[-–/]\s?(?:20)?(\d\d)(?!\d))?(?![\d,])/g)].map(([, year, next]) =>
    next === undefined ? `${year}` : `${year}/${next}`,
  );
