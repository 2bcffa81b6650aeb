import { hashOf, joined } from "./hash.ts";
import { comparableWords } from "./words.ts";

/**
 * A name, date or figure with the words around it: where two versions of a text have the same slot, they fill it alike;
 * two releases made from one template do not. Both are hashes; ascending by slot.
 */
export type Detail = readonly [slot: number, value: number];

/** How many details of a text are kept; the first ones, where releases say what they are about. */
const MOST = 160;

/** What a text says of its own in the words of its kind: figures and dates on one side, names on the other. */
export type Details = Readonly<{ figures: readonly Detail[]; names: readonly Detail[] }>;

/** Numbers and months anywhere; other words with a capital only inside a sentence, where it means a name. */
const DETAIL =
  /\d[\d,.]*|\b(?:Jan|Febr)uary|\b(?:March|April|May|June|July|August)\b|\b(?:Septem|Octo|Novem|Decem)ber|(?<=[a-z,;] )[A-Z]\p{L}{1,30}/gu;
const MONTH = /^(?:jan|febr)uary$|^(?:march|april|may|june|july|august)$|^(?:septem|octo|novem|decem)ber$/;

/** "Revenue of $98.3 million in the third quarter" has 98.3 in the slot "revenue of _ million". */
export const detailsOf = (text: string): Details => {
  const figures = new Map<string, Detail>();
  const names = new Map<string, Detail>();
  for (const match of text.matchAll(DETAIL)) {
    const detail = detailAt(text, match.index, match[0]);
    const kind = isFigure(match[0].toLowerCase()) ? figures : names;
    if (kind.size < MOST) kind.set(detail.join(" "), detail);
  }
  return { figures: inOrder(figures), names: inOrder(names) };
};

const inOrder = (details: ReadonlyMap<string, Detail>): readonly Detail[] =>
  [...details.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);

const detailAt = (text: string, at: number, words: string): Detail => {
  const before = comparableWords(text.slice(Math.max(0, at - 40), at))
    .slice(-2)
    .map(generic);
  if (before.length > 0 && afterName(text, at) && !isFigure(words.toLowerCase())) before[before.length - 1] = "@";
  const after = comparableWords(text.slice(at + words.length, at + words.length + 24))
    .slice(0, 1)
    .map(generic);
  const value = words.toLowerCase().replace(/[,.]+$|,/g, "");
  return [[...before, "_", ...after].map(hashOf).reduce(joined, 0), hashOf(value)];
};

/** A name of several words has a slot for each: "named Ines Roth as" is "named _" and "named @ _ as". */
const afterName = (text: string, at: number): boolean =>
  /\p{Lu}\p{L}{1,30}\s$/u.test(text.slice(Math.max(0, at - 33), at));

/** Dates and numbers in a slot's own surroundings vary like the one it holds: "January 8, 2007" is "# # _". */
const generic = (word: string): string => (isFigure(word) ? "#" : word);

const isFigure = (word: string): boolean => word.charCodeAt(0) <= 57 || MONTH.test(word);

/** Slots that both fill, alike or not. */
export type Agreement = Readonly<{ alike: number; unlike: number }>;

export const agreementOf = (a: readonly Detail[], b: readonly Detail[]): Agreement => {
  const values = new Map<number, Set<number>>();
  for (const [slot, value] of a) values.set(slot, (values.get(slot) ?? new Set()).add(value));
  const verdicts = new Map<number, boolean>();
  for (const [slot, value] of b) {
    const held = values.get(slot);
    if (held) verdicts.set(slot, verdicts.get(slot) === true || held.has(value));
  }
  const alike = [...verdicts.values()].filter(Boolean).length;
  return { alike, unlike: verdicts.size - alike };
};
