import type { Span } from "../document/index.ts";
import type { Found } from "./found.ts";
import type { Parties } from "./parties.ts";

/** "Larne and Cobh get £4m and £3m respectively": each sum is the one of whoever stands at its place in the list. */
export const respectively = (text: string, found: readonly Found[]): readonly Found[] => {
  if (!found.some((one) => BEHIND.test(text.slice(one.amount.end, one.amount.end + 60)))) return found;
  const told = [...found];
  found.forEach((last, index) => {
    if (!BEHIND.test(text.slice(last.amount.end, last.amount.end + 60))) return;
    let first = index;
    while (first > 0 && isNext(text, found[first - 1], found[first])) first--;
    const sums = found.slice(first, index + 1);
    if (sums.length < 2) return;
    sums.forEach((one, place) => {
      told[first + place] = {
        ...one,
        parties: atPlace(text, one.parties, { of: sums.length, place, parties: sums[0]?.parties }),
      };
    });
  });
  return told;
};
const BEHIND = /^[^.;:£$€]{0,40}?,? respectively\b/;

const isNext = (text: string, one: Found | undefined, other: Found | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  one.sentence === other.sentence &&
  /^(?:,|,? and)(?: (?:about|around|some|nearly|almost|over))? $/.test(text.slice(one.amount.end, other.amount.start));

const atPlace = (
  text: string,
  own: Parties,
  { of, place, parties }: Readonly<{ of: number; place: number; parties: Parties | undefined }>,
): Parties => {
  const part = (key: keyof Parties): Span | null => {
    const whole = own[key] ?? parties?.[key] ?? null;
    const items = whole === null ? [] : itemsOf(text, whole);
    return items.length === of ? (items[place] ?? whole) : own[key];
  };
  return { payer: part("payer"), recipient: part("recipient"), purpose: part("purpose") };
};

/** "Larne, Cobh and Antrim": three. */
const itemsOf = (text: string, { start, end }: Span): readonly Span[] => {
  const items: Span[] = [];
  let at = start;
  for (const match of text.slice(start, end).matchAll(/, and |, | and /g)) {
    items.push({ start: at, end: start + match.index });
    at = start + match.index + match[0].length;
  }
  return [...items, { start: at, end }];
};
