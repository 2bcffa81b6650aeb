import type { FigureLine } from "../records/index.ts";

type Role = FigureLine["role"];

/** Which side of an account a role is on: what one calls funding, another calls a cost; what is missing is not what is given. */
export const sideOf = (role: Role): string => SIDES[role];

const SIDES: Readonly<Record<Role, string>> = {
  funding: "given",
  spending: "given",
  budget: "given",
  cost: "given",
  price: "charged",
  fine: "charged",
  revenue: "charged",
  shortfall: "missing",
  overspend: "missing",
  saving: "saved",
  other: "any",
};

/** All roles there are. */
export const roles = Object.keys(SIDES) as readonly Role[];

/** Whether one sum cannot be both: on two sides of an account, except that a price and a fine are a cost to whoever pays them. */
export const clash = (a: Role, b: Role): boolean =>
  SIDES[a] !== SIDES[b] && a !== "other" && b !== "other" && !isPaid(a, b) && !isPaid(b, a);

/**
 * Whether one sum cannot be both, whoever speaks of it: what one side pays as a price or a fine, the other spends, and what one
 * spends, the other earns. A cost that is said to be revenue or a saving is a contradiction.
 */
export const contradict = (a: Role, b: Role): boolean => clash(a, b) && !isExchanged(a, b) && !isExchanged(b, a);

const isExchanged = (a: Role, b: Role): boolean =>
  SIDES[a] === "given" && (b === "price" || b === "fine" || (b === "revenue" && a !== "cost"));

const isPaid = (a: Role, b: Role): boolean => a === "cost" && (b === "price" || b === "fine");
