import { demonyms } from "../lexicon/demonyms.ts";

/**
 * Whether two authorities of one kind are two, each in comparable words: "the scottish government" and "the welsh government",
 * "leeds city council" and "derby city council". "The government", "ministers" and a department may be one.
 */
export const haveOtherOwners = (a: string | null, b: string | null): boolean => {
  if (a === null || b === null || a === b) return false;
  const [one, other] = [namesIn(a), namesIn(b)];
  if (one.kind !== other.kind || one.names.length === 0 || other.names.length === 0) return false;
  if (one.names.some((name) => other.names.includes(name))) return false;
  return LOCAL.test(one.kind) || (isOfCountry(one.names) && isOfCountry(other.names));
};

/** "the leeds city council" → kind "council", names ["leeds"]. */
const namesIn = (owner: string): Readonly<{ kind: string; names: readonly string[] }> => {
  const words = owner.split(" ");
  return { kind: words.at(-1) ?? "", names: words.slice(0, -1).filter((word) => !COMMON.test(word)) };
};

const LOCAL = /^(?:council|university|police|parish|borough|province|canton|prefecture)$/;
const COMMON = /^(?:the|a|an|its|our|their|of|new|city|county|district|borough|local|parish|town|metropolitan|royal)$/;
const isOfCountry = (names: readonly string[]): boolean =>
  names.length === 1 && names.every((name) => demonyms.has(name) && !WHOLE.test(name));
/** What one speaks of as a whole or in part. */
const WHOLE = /^(?:british|european|english)$/;
