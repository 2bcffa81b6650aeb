import type { Clause, NounPhrase } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";
import { moneyVerbs } from "../lexicon/money-verbs.ts";
import { isLess, whole } from "./decimal.ts";
import type { Amount } from "./sum.ts";

/** What one household is billed, and one thing to buy costs, at most, in the main unit. */
const BILLED = whole(10_000);
const BOUGHT = whole(500);

/** "the district’s [share] of a bill": nouns of which the next says what is measured. */
const LIGHT = /^(?:shares?|part|portion|element|component|level|size|amount|value|rate|average|total|sum|proportion)$/;
const OF =
  /^ of (?:an? |the |its |their |this |each |every |all |his |her )?(?<noun>(?:[\p{L}’'-]+ ){0,3}?(?<head>[\p{L}-]{3,16}))(?= (?:from|to|by|at|in|for|will|would|is|was|has|have|had|rose|rises|fell|falls|went|goes|could|may|stands|stood|reached|hit)\b)/iu;

/** The phrase and the noun whose level a sum is: of "share of a bill" the bill. */
export const measured = (
  text: string,
  { start, end, head }: NounPhrase,
  to: number,
): Readonly<{ phrase: Span; noun: string }> => {
  const noun = text.slice(head.start, head.end).toLowerCase();
  const behind = LIGHT.test(noun) ? OF.exec(text.slice(head.end, Math.min(text.length, to + 12))) : null;
  const of = behind?.groups?.head?.toLowerCase() ?? "";
  return behind !== null && (moneyVerbs.nouns.has(of) || BILL.test(of))
    ? { phrase: { start: head.end, end: head.end + behind[0].length }, noun: of }
    : { phrase: { start, end }, noun };
};

const BILL = /\bbills?$/i;
/** Whose bill it is: a house’s, for what comes out of pipes and wires. */
const HOUSE =
  /\b(?:households?|home|family|families|customers?|consumers?|residents?|tenants?|council tax|band [a-h]|tax|rates|energy|electricity|electric|power|gas|heating|fuel|water|sewer|sewerage|utility|utilities|phone|mobile|broadband|internet|grocery|groceries|food|shopping|annual|monthly|yearly|quarterly|weekly|average|typical|combined)\b/i;

/** "the average household bill", "bills are capped at £3": what one customer is charged. */
export const isHouseBill = (text: string, phrase: Span, { value }: Amount): boolean => {
  const words = text.slice(phrase.start, phrase.end);
  return (
    BILL.test(words) &&
    isLess(value, BILLED) &&
    (/^(?:their |the |these |those |such |all |most )?bills$/i.test(words) || HOUSE.test(words))
  );
};

/** "the cost [of a cooked lunch]": of what is sold by the piece. */
export const isOfGoods = (text: string, end: number, { value }: Amount): boolean =>
  isLess(value, BOUGHT) && /^ of (?:an?|one|each|every) [a-z]/.test(text.slice(end, end + 12));

const EARNERS =
  /(?:\b(?:he|she|they|who|i|you|we|people|anyone|those|everyone|staff|crew|man|woman|men|women|nurse|carer|clerk|chef|cook|guard|maid|judge|graduate|apprentice|trainee|intern|assistant|technician|electrician|mechanic|journeyman|journeywoman|accountant|lieutenant|sergeant|constable|inspector|captain|player|coach|midwife|midwives|scientist|therapist|surgeon|consultant|physician|nanny|nannies|secretary|secretaries|boss|bosses|executives?)|(?:er|or|ist|ian|ant|man|woman|men|women|ee|ees|ers|ors|ists|ians|ants))$/i;
const FIRMS =
  /\b(?:manufacturer|retailer|maker|brewer|insurer|broadcaster|lender|developer|operator|producer|supplier|exporter|exporters|publisher|provider|sector|carrier|plant|investor|investors|factor|trader|traders|airliner|restaurant|restaurants|number|container|containers|computer|printer|grant|ticket|water|timber|copper|silver|paper)s?$/i;

/** "The average teacher earns": people, whose earnings are pay. */
export const isEarner = (text: string, { subject }: Clause): boolean => {
  if (subject === null) return false;
  const head = text.slice(subject.head.start, subject.head.end);
  return EARNERS.test(head) && !FIRMS.test(head);
};
