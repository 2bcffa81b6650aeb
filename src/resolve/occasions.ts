import { type Document, firstWhere, type Span, sentenceAt } from "../document/index.ts";
import { months } from "../lexicon/sameness.ts";

/** The days on which something was said, as its article states them: first and last, since 1970. */
export type Occasion = readonly [from: number, to: number];

/** A quotation's places in a document: its parts, and who said it with which words. */
export type Said = Readonly<{ parts: readonly Span[]; around: readonly (Span | null)[] }>;

/** A cue further from its quotation is that of another. */
const REACH = 300;
/** Longer sentences are lists. */
const LONGEST = 600;

/**
 * When words were said, by the date that stands in their sentence outside of them: "…," she said at the meeting on 3 March 2019.
 * Null where there is none, more than one, or where it is the date of something else.
 */
export const occasionOf = (document: Document, { parts, around }: Said): Occasion | null => {
  const start = Math.min(...parts.map((part) => part.start));
  const end = Math.max(...parts.map((part) => part.end));
  const near = around.filter((span) => span !== null && span.start > start - REACH && span.end < end + REACH);
  const spans = [...parts, ...near.filter((span) => span !== null && inBlockOf(document, start, span.start))];
  const told = spans.flatMap((span) => {
    if (span === null) return [];
    const sentence = document.sentences[sentenceAt(document, span.start)];
    const short = sentence && sentence.end - sentence.start <= LONGEST;
    return short && YEAR.test(document.text.slice(sentence.start, sentence.end)) ? [sentence] : [];
  });
  const sentences = [...new Map(told.map((sentence) => [sentence.start, sentence])).values()];
  return only(sentences.flatMap((sentence) => datesIn(besides(document.text, sentence, parts))));
};

const inBlockOf = ({ blocks }: Document, start: number, other: number): boolean => {
  const block = blocks[firstWhere(blocks.length, (at) => (blocks[at]?.end ?? 0) > start)];
  return block !== undefined && other >= block.start && other < block.end;
};

/** A sentence with a bar in the place of each quoted word. */
const besides = (text: string, sentence: Span, parts: readonly Span[]): string => {
  let told = "";
  let at = sentence.start;
  for (const { start, end } of parts) {
    if (end <= at || start >= sentence.end) continue;
    told += `${text.slice(at, Math.max(at, start))}|`;
    at = end;
  }
  return told + text.slice(at, sentence.end);
};

const YEAR = /(?:19|20)\d\d/;
const MONTH = [...months].join("|");
const DATE = new RegExp(
  String.raw`\b(?:(?<day>\d{1,2})(?:st|nd|rd|th)? (?:of )?)?(?:(?<month>${MONTH}) (?:(?<dayAfter>\d{1,2})(?:st|nd|rd|th)?,? )?)?(?<year>(?:19|20)\d\d)\b(?![-\u2013/]\d)`,
  "giu",
);
/** What stands before the date of the saying: "in 2019", "on 3 March 2019"; other dates are since, until or of something. */
const BEFORE =
  /(?:^|[\s|,(])(?:on|in|at|during|back in|of)\s(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s|(?:early|late|mid)[\s-])?$/iu;
/** What a clause may have that tells of something else: ", who became leader in 2019". */
const OTHER =
  /\b(?:who|whom|whose|which|where|when|that|since|until|founded|elected|appointed|born|built|joined|became|becoming|launched|took|retired|resigned|died|opened|closed|won|lost|started|began|published|signed|ended|passed)\b/iu;

const datesIn = (told: string): readonly Occasion[] =>
  [...told.matchAll(DATE)].flatMap(({ index, groups = {} }) => {
    const before = told.slice(0, index);
    const clause = before.slice(Math.max(...[..."|,;("].map((mark) => before.lastIndexOf(mark))) + 1);
    return BEFORE.test(before) && !OTHER.test(clause) ? [daysOf(groups)] : [];
  });

const daysOf = ({ day, month, dayAfter, year }: Readonly<Record<string, string | undefined>>): Occasion => {
  const at = [...months].indexOf((month ?? "").toLowerCase());
  const inYear = Number(year);
  if (at < 0) return [dayIn(inYear, 0, 1), dayIn(inYear + 1, 0, 0)];
  const date = Number(day ?? dayAfter ?? 0);
  return date > 0
    ? [dayIn(inYear, at, date), dayIn(inYear, at, date)]
    : [dayIn(inYear, at, 1), dayIn(inYear, at + 1, 0)];
};

const dayIn = (year: number, month: number, day: number): number => Date.UTC(year, month, day) / 86_400_000;

/** The narrowest of dates that lie in each other; null where two do not. */
const only = (dates: readonly Occasion[]): Occasion | null => {
  const [narrowest] = [...dates].sort((a, b) => a[1] - a[0] - (b[1] - b[0]));
  if (!narrowest) return null;
  return dates.every(([from, to]) => from <= narrowest[0] && to >= narrowest[1]) ? narrowest : null;
};
