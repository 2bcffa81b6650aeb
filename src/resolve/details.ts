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
  /\d[\d,.]*|\b(?:Jan|Febr)uary|\b(?:March|April|May|June|July|August)\b|\b(?:Septem|Octo|Novem|Decem)ber|(?<=[a-z,;] )[A-Z]\p{L}{1,30}/uy;
/** What months begin with. */
const MONTHS = "JFMASOND";
const MONTH = /^(?:jan|febr)uary$|^(?:march|april|may|june|july|august)$|^(?:septem|octo|novem|decem)ber$/;

/** "Revenue of $98.3 million in the third quarter" has 98.3 in the slot "revenue of _ million". */
export const detailsOf = (text: string): Details => {
  const figures = new Map<string, Detail>();
  const names = new Map<string, Detail>();
  for (let at = 0; at < text.length; at++) {
    if (!mayBeDetail(text, at)) continue;
    DETAIL.lastIndex = at;
    const words = DETAIL.exec(text)?.[0];
    if (words === undefined) continue;
    const kind = isFigure(words.toLowerCase()) ? figures : names;
    if (kind.size < MOST) {
      const detail = detailAt(text, at, words);
      kind.set(detail.join(" "), detail);
    }
    at += words.length - 1;
  }
  return { figures: inOrder(figures.values()), names: inOrder(names.values()) };
};

/** Looking at one character is cheaper than trying the expression at each. */
const mayBeDetail = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  if (code >= 48 && code <= 57) return true;
  return isCapital(code) && (MONTHS.includes(text.charAt(at)) || isNameInside(text, at));
};

const isCapital = (code: number): boolean => code >= 65 && code <= 90;
const isSmall = (code: number): boolean => code >= 97 && code <= 122;

/** Whether a word with a capital at this place stands inside a sentence: after a small letter, a comma or a semicolon, and a space. */
export const isNameInside = (text: string, at: number): boolean => {
  if (!isCapital(text.charCodeAt(at)) || text.charCodeAt(at - 1) !== 32) return false;
  const before = text.charCodeAt(at - 2);
  return isSmall(before) || before === 44 || before === 59;
};

export const inOrder = (details: Iterable<Detail>): readonly Detail[] =>
  [...details].sort((a, b) => a[0] - b[0] || a[1] - b[1]);

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
const afterName = (text: string, at: number): boolean => {
  if (text.charCodeAt(at - 1) !== 32) return NAME_BEFORE.test(text.slice(Math.max(0, at - 33), at));
  for (let letter = at - 2; letter >= at - 32 && letter >= 0; letter--) {
    const code = text.charCodeAt(letter);
    if (isCapital(code) && letter < at - 2) return true;
    if (code > 127) return NAME_BEFORE.test(text.slice(Math.max(0, at - 33), at));
    if (!isSmall(code) && !isCapital(code)) return false;
  }
  return false;
};
const NAME_BEFORE = /\p{Lu}\p{L}{1,30}\s$/u;

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
