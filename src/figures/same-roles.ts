import { isLess, whole } from "./decimal.ts";
import type { Found } from "./found.ts";
import type { RoleFinding } from "./role.ts";

/** Below the first a role is no more than a guess; from the second on its words leave little doubt. */
const GUESSED = 0.65;
const TOLD = 0.8;
/** Smaller sums, in the main unit, are too common to be the same one said again: but for a rate, "£23 a hectare". */
const LEAST = whole(1000);

const isTelling = (one: Found): boolean => !isLess(one.amount.value, LEAST) || one.period?.unit === "item";

const keyOf = ({ amount: { currency, amount, amountMax }, period }: Found, text: string): string =>
  `${currency} ${amount} ${amountMax ?? ""} ${period?.unit === "item" ? text.slice(period.span.start, period.span.end).toLowerCase() : ""}`;

/** Words that stand near, or what the sentence before says: they may belong to something else. */
const isNear = ({ role: { rule } }: Found): boolean => rule.startsWith("role/cue") || rule === "role/sentence-before";
/** "the £3m": the one spoken of before. */
const isSpokenOf = ({ whole: { start } }: Found, text: string): boolean =>
  /\b(?:[Tt]he|[Tt]his|[Tt]hat) (?:[a-z]+ )?$/.test(text.slice(Math.max(0, start - 24), start));

/** A sum whose own words hardly tell its role has that of the same sum where the document tells it: in a headline, in a quotation. */
export const sameRoles = (text: string, found: readonly Found[]): readonly Found[] => {
  const told = new Map<string, RoleFinding>();
  const tied = new Map<string, RoleFinding>();
  for (const one of found) {
    // "anything over two million": a bound, not the sum
    if (one.role.confidence < 0.75 || one.role.rule === "role/bound" || !isTelling(one)) continue;
    const key = keyOf(one, text);
    if (one.role.confidence >= TOLD && !told.has(key)) told.set(key, one.role);
    if (!isNear(one) && !tied.has(key)) tied.set(key, one.role);
  }
  return found.map((one) => {
    const key = keyOf(one, text);
    const guessed = one.role.confidence <= GUESSED ? told.get(key) : undefined;
    const role = (isNear(one) && isSpokenOf(one, text) ? tied.get(key) : undefined) ?? guessed;
    return role === undefined ? one : { ...one, role: { ...role, rule: "role/same-sum", confidence: 0.6 } };
  });
};
