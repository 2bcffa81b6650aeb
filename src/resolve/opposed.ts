import { opposites } from "../lexicon/opposites.ts";
import { spelled } from "./spelling.ts";

/** Each word with the sides that it is on: group `n` has the sides `2n` and `2n + 1`. */
const sides: ReadonlyMap<string, readonly number[]> = (() => {
  const sides = new Map<string, number[]>();
  opposites.groups.forEach((group, at) => {
    group.forEach((words, side) => {
      for (const word of words) sides.set(spelled(word), [...(sides.get(spelled(word)) ?? []), 2 * at + side]);
    });
  });
  return sides;
})();

/** Whether two words, as they are compared, say contrary things in one place: "rose" and "fell", "fair" and "unfair". */
export const areOpposed = (one: string, other: string): boolean =>
  one !== other &&
  (onTwoSides(one, other) || isPrefixed(one, other) || isPrefixed(other, one) || endsContrary(one, other));

const onTwoSides = (one: string, other: string): boolean => {
  const against = sides.get(other) ?? [];
  return (sides.get(one) ?? []).some((side) => against.includes(side ^ 1));
};

/** "agree" and "disagree"; what is shorter than "fair" is a beginning by chance: "act" and "inact". */
const SHORTEST = 4;

const isPrefixed = (bare: string, turned: string): boolean =>
  bare.length >= SHORTEST && turned.endsWith(bare) && opposites.prefixes.includes(turned.slice(0, -bare.length));

const endsContrary = (one: string, other: string): boolean =>
  opposites.endings.some((pair) => hasEndings(one, other, pair) || hasEndings(other, one, pair));

const hasEndings = (one: string, other: string, [full, less]: readonly [string, string]): boolean =>
  one.endsWith(full) && other.endsWith(less) && one.slice(0, -full.length) === other.slice(0, -less.length);
