import { functionWords, generations, honorifics, legalForms, particles, shortNames } from "../lexicon/sameness.ts";
import { spelled } from "./spelling.ts";
import { comparableWords } from "./words.ts";

/** Whether two names can be of one bearer: `compatible` = nothing speaks against it (a surname alone, an initial, an acronym). */
export type Bearing = "same" | "compatible" | "different";

/** "Cllr Mary-Jane O’Neill MP" → given ["mary", "jane"], family "oneill"; "junior" and "senior" are generations. */
export type PersonName = Readonly<{ given: readonly string[]; family: string; generation: number | null }>;

export const personName = (name: string): PersonName => {
  const words = comparableWords(name.replace(/([A-Z])\.(?=[A-Z])/g, "$1. "));
  const titled = withoutTitles(words);
  const generation = titled.length > 1 ? (generations.get(titled.at(-1) ?? "") ?? null) : null;
  const bare = generation === null ? titled : titled.slice(0, -1);
  const last = bare.length - 1;
  const start = bare.findIndex((word, at) => at > 0 && at < last && particles.has(word));
  const familyAt = start > 0 ? start : Math.max(0, last);
  return { given: bare.slice(0, familyAt), family: bare.slice(familyAt).join(" "), generation };
};

/** Titles before and letters after a name; a name that is all titles stays as it is. */
const withoutTitles = (words: readonly string[]): readonly string[] => {
  let from = 0;
  let to = words.length;
  while (from < to - 1 && honorifics.has(words[from] ?? "")) from++;
  while (to > from + 1 && honorifics.has(words[to - 1] ?? "")) to--;
  return words.slice(from, to);
};

export const samePerson = (a: string, b: string): Bearing => {
  const one = personName(a);
  return samePersonName(one, a === b ? one : personName(b));
};

export const samePersonName = (one: PersonName, other: PersonName): Bearing => {
  const family = sameFamily(one.family, other.family);
  if (family === "different") return "different";
  if (one.generation !== null && other.generation !== null && one.generation !== other.generation) return "different";
  if (one.given.length === 0 || other.given.length === 0) return "compatible";
  const given = weakest(family, sameGiven(one.given, other.given));
  // "Robert Kennedy Jr." may be another than "Robert F. Kennedy".
  return one.generation === other.generation ? given : weakest(given, "compatible");
};

/** Equal, or one mistyped letter in a long name. */
const sameFamily = (a: string, b: string): Bearing => {
  if (a === b) return "same";
  return Math.min(a.length, b.length) > 5 && oneEdit(a, b) ? "compatible" : "different";
};

const sameGiven = (a: readonly string[], b: readonly string[]): Bearing => {
  const first = sameGivenName(a[0] ?? "", b[0] ?? "");
  if (first === "different" || a.length < 2 || b.length < 2) return first;
  return weakest(first, sameGivenName(a[1] ?? "", b[1] ?? ""));
};

const sameGivenName = (a: string, b: string): Bearing => {
  if (a === b || shareGroup(a, b)) return "same";
  if ((isInitial(a) || isInitial(b)) && a[0] === b[0]) return "compatible";
  return Math.min(a.length, b.length) > 4 && oneEdit(a, b) ? "compatible" : "different";
};

/** "j", or "jk" where a name of two initials was written without stops. */
const isInitial = (word: string): boolean => word.length === 1 || (word.length === 2 && !/[aeiouy]/.test(word));

const shareGroup = (a: string, b: string): boolean => {
  const groups = shortNames.get(b);
  return groups !== undefined && (shortNames.get(a)?.some((group) => groups.includes(group)) ?? false);
};

const weakest = (a: Bearing, b: Bearing): Bearing =>
  a === "different" || b === "different"
    ? "different"
    : a === "compatible" || b === "compatible"
      ? "compatible"
      : "same";

/** "the Local Government Association (LGA)" → ["local", "government", "association"]. */
export const bodyWords = (name: string): readonly string[] => {
  const words = comparableWords(name.replace(/\([^)]{0,40}\)/g, " "))
    .filter((word) => word !== "and" && !legalForms.has(word))
    .map(spelled);
  return words.length > 0 ? words : comparableWords(name);
};

/** "Local Government Association" → "lga"; one word has none. */
export const acronymOf = (words: readonly string[]): string =>
  words.length < 2 ? "" : initialsOf(words.filter((word) => !functionWords.has(word)));

const initialsOf = (words: readonly string[]): string => words.map((word) => word[0]).join("");

/** Bodies are the same by all of their words, or by an acronym: "Mid-Vale Council" and "Vale Council" are two. */
export const sameBody = (a: string, b: string): Bearing => sameBodyWords(bodyWords(a), bodyWords(b));

export const sameBodyWords = (one: readonly string[], other: readonly string[]): Bearing => {
  if (one.join(" ") === other.join(" ")) return "same";
  return isAcronym(one, other) || isAcronym(other, one) ? "compatible" : "different";
};

const isAcronym = ([short = "", ...rest]: readonly string[], words: readonly string[]): boolean =>
  rest.length === 0 &&
  short.length > 1 &&
  (short === acronymOf(words) || (words.length > 2 && short === initialsOf(words)));

/** One letter more, less, other or swapped. */
export const oneEdit = (a: string, b: string): boolean => {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return left.length + right.length <= 2 && Math.max(left.length, right.length) <= 1
    ? true
    : left.length === 2 && left[0] === right[1] && left[1] === right[0] && right.length === 2;
};
