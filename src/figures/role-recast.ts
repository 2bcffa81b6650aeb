import type { Span } from "../document/index.ts";
import { periods } from "../lexicon/periods.ts";
import { isLess, whole, zero } from "./decimal.ts";
import type { Found } from "./found.ts";
import type { RoleFinding } from "./role.ts";
import { isHouseBill } from "./role-of-household.ts";

/** What the unit, the size and whoever gets it make of a role that a word told: "priced at" asks a price of a tin, a cost of a railway. */
export const recast = (text: string, own: RoleFinding, one: Omit<Found, "role">): RoleFinding => {
  if (isWage(own.role === "funding" && GETS.test(said(text, own.evidence)) ? 0 : own.confidence, one))
    return { ...own, role: "other", rule: "role/wage" };
  if (isTeaser(text, own, one)) return { ...own, role: "price", rule: "role/small" };
  if (isTagged(text, own, one)) return { ...own, role: "price", rule: "role/goods" };
  if (isGoods(text, own, one)) return { ...own, role: "price", rule: "role/goods" };
  if (own.role === "cost" && isBilled(text, own, one)) return { ...own, role: "price", rule: "role/bill" };
  if (isWorks(text, own, one)) return { ...own, role: "cost", rule: "role/works" };
  if (isValue(text, own, one)) return { ...own, role: "price", rule: "role/value" };
  if ((own.role === "price" || isPaying(text, own)) && isAllowance(text, one))
    return { ...own, role: "funding", rule: "role/allowance" };
  return isPay(text, own, one) ? { ...own, role: "other", rule: "role/pay" } : own;
};

/** "a rate of £83 per pupil", "£4,000 a home" that somebody gets: a rate, but no price. */
export const isAllowance = (text: string, { parties, period }: Omit<Found, "role">): boolean => {
  const unit = period === null ? "" : text.slice(period.span.start, period.span.end).toLowerCase();
  return (
    unit.split(/[ -]/).some((word) => periods.served.has(word)) ||
    (period?.unit === "item" && parties.recipient !== null)
  );
};

const said = (text: string, evidence: Span | null): string =>
  evidence === null ? "" : text.slice(evidence.start, evidence.end).toLowerCase();

/** "will pay clubs £400 a match" */
const isPaying = (text: string, { role, evidence }: RoleFinding): boolean =>
  role === "spending" && /^pa(?:y|ys|id|ying)$/.test(said(text, evidence));

/** "a car with a price tag of £80,000" */
const isTagged = (text: string, { role, evidence }: RoleFinding, { amount }: Omit<Found, "role">): boolean =>
  role === "cost" && /^price tag/.test(said(text, evidence)) && isLess(amount.value, whole(TAGGED));
const TAGGED = 150_000;

/** "costs £14 a tin": what is sold by the piece has a price. */
const isGoods = (text: string, { role, evidence }: RoleFinding, one: Omit<Found, "role">): boolean =>
  role === "cost" &&
  one.period?.unit === "item" &&
  isSmall(one) &&
  /^cost/.test(said(text, evidence)) &&
  /^(?:an? |apiece)/.test(text.slice(one.period.span.start, one.period.span.end)) &&
  !periods.served.has(text.slice(one.period.span.start, one.period.span.end).slice(2));

/** "getting £15 an hour": what comes by the hour is pay, where no word says more. */
export const isWage = (confidence: number, one: Omit<Found, "role">): boolean =>
  one.period?.unit === "hour" && confidence <= WEAK && isSmall(one);
const GETS = /^(?:get|got|receiv|giv|gave|offer|promis)/;
/** Up to the confidence of a weak cue that stands near. */
const WEAK = 0.7;

/** "one month for £1": "for" before a few pounds asks them. */
const isTeaser = (text: string, { role, evidence }: RoleFinding, one: Omit<Found, "role">): boolean =>
  role === "funding" &&
  said(text, evidence) === "for" &&
  evidence !== null &&
  evidence.end < one.amount.start &&
  one.parties.recipient === null &&
  isSmall(one);

/** "a line priced at £3bn", "the [price] to the state is put at £310m": nobody buys one, and no customer is asked that. */
const isWorks = (
  text: string,
  { role, evidence, rule }: RoleFinding,
  { amount, period }: Omit<Found, "role">,
): boolean => {
  if (role !== "price" || period?.unit === "item" || isLess(amount.value, whole(1_000_000))) return false;
  const words = said(text, evidence);
  if (/^(?:priced|price tag)/.test(words)) return true;
  const end = evidence?.end ?? 0;
  const unsold = !TRADED.test(words) || (words === "price" && TO_THE_STATE.test(text.slice(end, end + 26)));
  return rule.startsWith("role/cue") && unsold;
};
const TO_THE_STATE =
  / (?:to|for) (?:the |our )?(?:state|government|council|county|city|taxpayers?|public|treasury|exchequer|nhs|country|nation|budget)/i;

/** "the average annual household [bill] will rise from £504" */
const isBilled = (text: string, { evidence, rule }: RoleFinding, { amount }: Omit<Found, "role">): boolean =>
  evidence !== null &&
  rule.startsWith("role/cue") &&
  isHouseBill(text, { start: Math.max(0, evidence.start - 32), end: evidence.end }, amount);

/** What is bought whole has a price, however high. */
const TRADED = /^(?:s[eo]l[dl]|sale|asking|list|going for|on sale|price|share|buys|chang)/;

/** "valued at £4.20 a share" is a price, "valued at £4m" is none. */
const isValue = (text: string, { evidence }: RoleFinding, one: Omit<Found, "role">): boolean =>
  (one.period?.unit === "item" || isSmall(one)) && /^valu/.test(said(text, evidence));

/** "earns £30,000 a year": what people earn by the year or hour is pay. */
const isPay = (text: string, { role, evidence }: RoleFinding, { period }: Omit<Found, "role">): boolean =>
  role === "revenue" && period !== null && period.unit !== null && /^(?:earn|ma[dk])/.test(said(text, evidence));

/** A few pounds or pence of which nothing is said are a price: "A return is £45." */
export const isSmall = ({ amount }: Omit<Found, "role">): boolean =>
  isLess(amount.value, whole(SMALL)) && !isLess(amount.value, zero);
const SMALL = 500;
