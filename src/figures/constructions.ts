import type { Construction } from "./construction.ts";
import { TURNS } from "./turns.ts";
import { TURNS_OF_BUDGET } from "./turns-of-budget.ts";
import { TURNS_OF_GIVING } from "./turns-of-giving.ts";
import { TURNS_OF_LAW } from "./turns-of-law.ts";
import { TURNS_OF_PAY } from "./turns-of-pay.ts";
import { SETTLED, TURNS_OF_PAYMENT } from "./turns-of-payment.ts";
import { TURNS_OF_PRICE } from "./turns-of-price.ts";
import { TURNS_OF_RAISING } from "./turns-of-raising.ts";
import { TURNS_OF_SHARE } from "./turns-of-share.ts";
import { TURNS_OF_SOURCE } from "./turns-of-source.ts";

/** In order of priority. */
export const CONSTRUCTIONS: readonly Construction[] = [
  ...SETTLED,
  ...TURNS_OF_LAW,
  ...TURNS_OF_BUDGET,
  ...TURNS_OF_GIVING,
  ...TURNS_OF_PRICE,
  ...TURNS_OF_PAY,
  ...TURNS_OF_RAISING,
  ...TURNS_OF_SHARE,
  ...TURNS_OF_SOURCE,
  ...TURNS,
  ...TURNS_OF_PAYMENT,
  // "a ruling that requires the firm to pay £4m"
  {
    role: "fine",
    before:
      /\b(?:settlement|ruling|order|judge?ment|verdict|decree|deal)s?\b[^.;£$€]{0,30}?\b(?:requir|order|oblig|forc)[a-z]+ [^.;£$€]{3,80}? to pay $/,
    behind: /^(?! (?:in|of|as) (?:[a-z]+ )?(?:damages|compensation|refunds|redress|back pay|wages|costs))/,
  },
  // "may withhold £5,000 for each week that a train is late"
  {
    role: "fine",
    before: /\b(?:withhold|withholds|withheld|dock|docks|docked|deduct|deducts|deducted|forfeit|forfeits) $/,
    behind:
      /^ (?:for|if|where|when|from)\b[^.;]{0,60}?\b(?:late|delay|delays|delayed|miss|missed|misses|fail|fails|failed|failing|failure|overdue|breach|breaches|unfinished|short)\b/,
  },
  // "ordered six trains under a £9m contract"
  {
    role: "spending",
    before:
      /\b(?:order(?:s|ed)?|buy|buys|bought|buying|hired?|commission(?:s|ed)?|purchased?)\b[^.;£$€]{3,110}? (?:under|in|through|as part of) an? $/,
    behind: /^[ -](?:[a-z-]+ )?(?:contract|deal|agreement|order)\b/,
  },
  // "a payment of £90 a week for anyone who waits"
  {
    role: "funding",
    before: /\bpayments? of $/,
    behind:
      /^ (?:an? (?:day|week|month|year)|each|per [a-z]+)\b|^ (?:for|to) (?:anyone|everyone|every|each|people|those|families|households)\b/,
  },
  // "a planting bonus of £50 a hectare", "a Young Skippers Bonus of £900": a scheme’s
  {
    role: "funding",
    before: /\bbonus(?:es)? of (?:up to )?$/,
    behind:
      /^ (?:an?|per|for each|for every) (?:bag|tonne|ton|hectare|acre|litre|head|cow|ewe|lamb|calf|child|birth|baby|pupil|household|home|tree|kilo|kg|vessel|vehicle|car)\b/,
  },
  { role: "funding", before: /\b\p{Lu}[\p{L}’'-]* Bonus of (?:up to )?$/u },
  // "an 11% raise plus a one-time bonus of £900"
  {
    role: "other",
    before:
      /\b(?:raise|rise|wage|wages|pay|salary|salaries|union|staff|workers?|employees?|executives?|bankers?|teachers?|nurses?|contract|offer)\b[^.;£$€]{0,70}\bbonus(?:es)? of (?:up to )?$/,
    unless: /\bpaid (?:an?|his|her|their|its) [a-z ]{0,12}bonus/,
  },
  // "a signing bonus of £900", "bonuses of £90 a month": pay; a single bonus is money spent
  { role: "other", before: /\b(?:signing|retention|joining|golden|loyalty) bonus(?:es)? of $/ },
  {
    role: "other",
    before: /\bbonus(?:es)? of $/,
    behind: /^ (?:an?|per|each|every) (?:hour|day|week|month|year|shift)\b/,
  },
  // "a ring-fenced pot of £9m for the islands"; what a scheme "has" as its pot is a budget
  {
    role: "funding",
    before: /\bpots? of $/,
    behind: /^ (?:for|to) /,
    unless: /\b(?:has|have|had|from|with) (?:an? |the )?(?:[a-z-]+ )?pots? of $/,
  },
  // "the Piers Grant will return with £4m"
  {
    role: "funding",
    before:
      /\b(?:fund|grant|scheme|programme|program|initiative|bursary|incentive|offer)s? (?:(?:will|would|is|are|was|were|has|had|be|to|been) )*(?:return|re-?open|re-?launch|restart|launch|open|start|begin|come back|back|set up)(?:s|ed|ing)?(?: [a-z]+){0,4} with $/i,
  },
];
