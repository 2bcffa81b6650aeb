import type { AuditFigure } from "./text.ts";

/** Whether a source's sum is the one that an article names, what the article's qualifier allows included: "about £40m" of £40.2m. */
export const isAmount = (claim: AuditFigure, source: AuditFigure): boolean => {
  if (claim.amount === source.amount && claim.amountMax === source.amountMax) return true;
  if (claim.amountMax !== null || source.amountMax !== null) return false;
  return isRounded(claim, source);
};

/** How far from a sum "about" reaches. */
const NEAR = 0.05;
/** "More than £3m" is said of £3.2m, not of £5m. */
const BEYOND = 0.1;

/** Ratios of sums only, never money itself. */
const isRounded = ({ qualifier, amount }: AuditFigure, source: AuditFigure): boolean => {
  const ratio = Number(source.amount) / Number(amount);
  if (!hasFewer(amount, source.amount) || !Number.isFinite(ratio)) return false;
  if (qualifier === "approximately") return Math.abs(ratio - 1) <= NEAR;
  if (qualifier === "moreThan" || qualifier === "atLeast") return ratio >= 1 && ratio <= 1 + BEYOND;
  return (qualifier === "lessThan" || qualifier === "atMost") && ratio <= 1 && ratio >= 1 - BEYOND;
};

/** A rounded sum has fewer digits that are not nought. */
const hasFewer = (rounded: string, amount: string): boolean => digits(rounded) < digits(amount);

const digits = (amount: string): number => amount.replace(".", "").replace(/^0+|0+$/g, "").length;
