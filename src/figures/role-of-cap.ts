import { isLess, whole } from "./decimal.ts";
import type { FigureRole } from "./figure.ts";
import type { RoleFinding } from "./role.ts";
import type { Amount } from "./sum.ts";

/** The words around a sum, and where they start and end in the text. */
type Words = Readonly<{ before: string; behind: string; start: number; end: number }>;

/** "£3 cap on fares", "$9-a-day childcare cap" */
const CAP_BEHIND = /^[- ](?:an?-[a-z]+[- ])?(?<of>(?:[a-z-]+ ){0,2})cap\b(?: on (?<on>[^.;:£$€]{3,40}))?/;
/** "a cap of £3 on fares", "the fare cap, which was £3" */
const CAP_BEFORE =
  /(?<of>(?:[\p{L}-]+ ){0,2})\b[Cc]ap\b(?: on (?<on>[^.;:£$€]{3,40}?))?,?(?: (?:which|that|now|currently|previously|is|was|be|been|were|stands|stood|set|fixed|at|of|to|rises?|rose|rising|will|would|has|had|goes|go|went|up|from|raised|lowered))* $/u;
/** Looked for first: an expression that may begin at any word is slow. */
const CAP = /[Cc]ap\b/;
const ON = /^ (?:an? (?:day|week|month|year) )?on (?<on>[^.;:£$€]{3,40})/;

/** What is capped; the first that stands there says what the sum is. */
const CAPPED: readonly (readonly [RegExp, FigureRole])[] = [
  [
    /\b(?:claim(?:s|ed)?|grants?|payments?|subsid(?:y|ies)|awards?|support|allowances?|rebates?|bursar(?:y|ies)|loans?)\b/i,
    "funding",
  ],
  [
    /\b(?:fares?|fees?|tickets?|prices?|rents?|bills?|tolls?|charges?|tuition|journeys?|rides?|trips?|rates|premiums?)\b/i,
    "price",
  ],
  [
    /\b(?:donations?|bonus(?:es)?|pay|wages?|earnings|salar(?:y|ies)|debts?|borrowing|losses|income|winnings|stakes?|bets?|damages|benefits?)\b/i,
    "other",
  ],
  [/\b(?:spending|budgets?)\b/i, "budget"],
  [/\b(?:contracts?|costs?|liabilit(?:y|ies)|projects?)\b/i, "cost"],
];
/** Nothing else is capped at less than this, in the main unit, but what somebody is charged. */
const SMALL = 500;

const EVERY_CAPPED = CAPPED.map(([pattern, role]) => [new RegExp(pattern, "gi"), role] as const);

/** "a subsidy of 35 per cent, capped at £9,000": of what stands nearest before, in its clause. */
const CAPPED_AT = /\b(?:capped|limited) (?:at|to) (?:an? |the )?$/;
const ofCapped = (before: string, start: number): RoleFinding | null => {
  const from = Math.max(0, before.length - NEAR);
  const words = before.slice(from);
  let best: { role: FigureRole; at: number; end: number } | null = null;
  for (const [pattern, role] of EVERY_CAPPED)
    for (const match of words.matchAll(pattern))
      if (best === null || match.index > best.at) best = { role, at: match.index, end: match.index + match[0].length };
  if (best === null) return null;
  const evidence = { start: start + from + best.at, end: start + from + best.end };
  return { role: best.role, evidence, rule: "role/cap", confidence: 0.85 };
};
const NEAR = 90;

/** A cap is a sum of what it caps: fares have a price, claims are paid out. */
export const ofCap = ({ before, behind, start, end }: Words, { value }: Amount): RoleFinding | null => {
  const after = CAP_BEHIND.exec(behind);
  const lead = after === null && before.search(CAP) >= 0 ? CAP_BEFORE.exec(before) : null;
  const match = after ?? lead;
  if (match === null) return CAPPED_AT.test(before) ? ofCapped(before, start) : null;
  const on = match.groups?.on ?? (lead && ON.exec(behind)?.groups?.on) ?? "";
  const capped = `${on} ${match.groups?.of ?? ""}`;
  const role = CAPPED.find(([words]) => words.test(capped))?.[1] ?? (isLess(value, whole(SMALL)) ? "price" : null);
  if (role === null) return null;
  const evidence =
    after === null
      ? { start: start + match.index, end: start + before.trimEnd().length }
      : { start: end + 1, end: end + match[0].length };
  return { role, evidence, rule: "role/cap", confidence: 0.85 };
};
