import type { Clause, NounPhrase } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";
import { moneyVerbs } from "../lexicon/money-verbs.ts";
import { isLess, whole } from "./decimal.ts";
import type { FigureRole } from "./figure.ts";
import type { RoleFinding } from "./role.ts";
import type { Amount } from "./sum.ts";

const { charged, customers, companies } = moneyVerbs;

type Deal = Readonly<{ clause: Clause; verb: string; sentence: Span }>;

/** What one customer is charged, and buys a thing for, at most, and what a sale of property brings at least, in the main unit. */
const CHARGED = whole(10_000);
const BOUGHT = whole(100_000);
const SOLD = whole(10_000);
/** Nobody else pays as little as this, in the main unit. */
const FEW = whole(500);
const HOUSES: ReadonlySet<string> = new Set(
  "home homes house houses flat flats apartment apartments bungalow semi terrace property properties condo villa cottage townhouse studio".split(
    " ",
  ),
);
/** "cardholders", "other seniors": those who pay are many, and no body. */
const isMany = (text: string, phrase: NounPhrase): boolean =>
  /[a-z]{3}s$/.test(text.slice(phrase.head.start, phrase.head.end)) && !isPurse(text, phrase);
const LEVIED = /\b(?:levy|levies|precept|council tax|property tax|business rates|rates bill|taxes)\b/i;

const headIs = (text: string, phrase: NounPhrase | null, words: ReadonlySet<string>): boolean =>
  phrase !== null && words.has(text.slice(phrase.head.start, phrase.head.end).toLowerCase());

/** "A season ticket will cost £4,000", "passengers pay £3": what a customer is charged is a price, what a levy takes from him a cost. */
export const roleOfCustomer = (text: string, sum: Amount, { clause, verb, sentence }: Deal): RoleFinding | null => {
  // "The average home now costs £300,000", but "costs £300,000 to build"
  if (
    verb === "cost" &&
    headIs(text, clause.subject, HOUSES) &&
    !/^ (?:an?|per|to)\b/.test(text.slice(sum.end, sum.end + 5))
  )
    return found("price", clause.verb.head, "role/house");
  if (!isLess(sum.value, verb === "cost" ? BOUGHT : CHARGED) || clause.verb.voice === "passive") return null;
  const { head } = clause.verb;
  // "Diesel costs me £90 a week": what somebody lays out, no price
  const whom = / (?:me|us|him|her|them) $/.test(text.slice(sum.start - 6, sum.start));
  if (verb === "cost" && !whom && headIs(text, clause.subject, charged))
    return { ...found("price", head, "role/charged"), confidence: 0.9 };
  // "paid £12 for a sandwich": whoever is no purse of others is a customer
  const buys = FOR_ONE.test(text.slice(sum.end, sum.end + 16)) && !isPurse(text, clause.subject);
  const isCustomer =
    buys ||
    headIs(text, clause.subject, customers) ||
    isPerson(text, clause.subject) ||
    (clause.subject !== null && isLess(sum.value, FEW) && isMany(text, clause.subject));
  if (verb !== "pay" || !isCustomer || !DEGREE.test(text.slice(head.end, sum.start))) return null;
  return found(LEVIED.test(text.slice(sentence.start, sentence.end)) ? "cost" : "price", head, "role/customer");
};
/** "people", "anyone", "drivers who", "you": whoever pays as one of many. */
const isPerson = (text: string, phrase: NounPhrase | null): boolean =>
  phrase !== null &&
  /^(?:people|anyone|everyone|those|you|we|buyers?|applicants?|adults?|children|britons|consumers?|holidaymakers|smokers|vapers|foreigners|non-residents|newcomers|first-timers|punters|spectators|concertgoers|pupils)$/i.test(
    text.slice(phrase.head.start, phrase.head.end),
  );
const FOR_ONE = /^ for (?:an?|each|every|one|two|the|his|her|their|my|your) /;
/** Who pays out of other people's money. */
const isPurse = (text: string, phrase: NounPhrase | null): boolean =>
  phrase === null ||
  /\b(?:councils?|governments?|ministry|ministries|department|state|nhs|trust|authority|authorities|county|city|agency|company|firm|bank|club|scheme|programme|program|fund|grant|it|which|that|police|army|commission|university|charity|treasury|taxpayers?)$/i.test(
    text.slice(phrase.start, phrase.end),
  );
/** Nothing but words of degree between the verb and the sum. */
const DEGREE = /^ (?:[a-z]+ ){0,5}$/;

/** "has sold two depots for £2m": what the seller gets; a small sum is what one buyer pays. */
export const roleOfSale = (text: string, sum: Amount, { clause, verb }: Deal): RoleFinding | null => {
  if (verb !== "sell" || clause.verb.voice === "passive" || isLess(sum.value, SOLD)) return null;
  const sold = clause.objects.find(({ start }) => start >= clause.verb.end);
  return clause.subject === null || sold === undefined || headIs(text, sold, companies)
    ? null
    : found("revenue", clause.verb.head, "role/sale");
};

const found = (role: FigureRole, evidence: Span, rule: string): RoleFinding => ({
  role,
  evidence,
  rule,
  confidence: 0.85,
});
