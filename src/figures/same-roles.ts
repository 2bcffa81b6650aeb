import { isLess, whole } from "./decimal.ts";
import type { Found } from "./found.ts";
import type { RoleFinding } from "./role.ts";

/** Below the first a role is no more than a guess; from the second on its words leave little doubt. */
const GUESSED = 0.65;
const TOLD = 0.8;
/** Smaller sums, in the main unit, are too common to be the same one said again. */
const LEAST = whole(1000);

const keyOf = ({ amount: { currency, amount, amountMax } }: Found): string =>
  `${currency} ${amount} ${amountMax ?? ""}`;

/** A sum whose own words hardly tell its role has that of the same sum where the document tells it: in a headline, in a quotation. */
export const sameRoles = (found: readonly Found[]): readonly Found[] => {
  const told = new Map<string, RoleFinding>();
  for (const one of found)
    if (one.role.confidence >= TOLD && !isLess(one.amount.value, LEAST) && !told.has(keyOf(one)))
      told.set(keyOf(one), one.role);
  return found.map((one) => {
    const role = one.role.confidence <= GUESSED ? told.get(keyOf(one)) : undefined;
    return role === undefined ? one : { ...one, role: { ...role, rule: "role/same-sum", confidence: 0.6 } };
  });
};
