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
  last: Found | undefined;
}>;

/** The period said beside the sum; a conversion in brackets has that of the sum before it. */
export const periodIn = (document: Document, { amount, sentence, next, last }: Neighbours): Period | null => {
  const { text, metadata } = document;
  const previous = last !== undefined && last.amount.end > sentence.start ? last : undefined;
  if (previous !== undefined && isConversion(text, previous.amount, amount)) return previous.period;
  const following = next !== undefined && next.start < sentence.end ? next : undefined;
  const bounds = following !== undefined && !isConversion(text, amount, following) && !isUnit(text, following);
  const calendar = { published: dayOf(metadata.published), currency: amount.currency };
  const reach = {
    from: previous?.amount.end ?? sentence.start,
    to: bounds ? following.start : sentence.end,
    opens: sentence.start,
  };
  return periodOf(text, amount, reach, calendar) ?? headerPeriod(document, amount, calendar);
};

const dayOf = (published: string | null): string | null => /^\d{4}-\d{2}-\d{2}/.exec(published ?? "")?.[0] ?? null;

/** "2p on every £100": the second sum is the first one's unit. */
const isUnit = (text: string, { start }: Span): boolean =>
  /\b(?:on|for|in) (?:each|every) $/.test(text.slice(Math.max(0, start - 10), start));

/** A table's header gives the period of its cells: "Rate per pupil", "2023/24". */
const headerPeriod = (document: Document, { start }: Span, calendar: Calendar): Period | null => {
  const block = document.blocks[blockAt(document, start)];
  if (block?.kind !== "cell") return null;
  for (const header of [block.header, block.rowHeader]) {
    const period = header === null ? null : periodWithin(document.text, header, calendar);
    if (period !== null) return period;
  }
  return null;
};
