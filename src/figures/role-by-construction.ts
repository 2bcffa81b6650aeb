import type { FigureRole } from "./figure.ts";
import type { Found } from "./found.ts";
import type { RoleFinding } from "./role.ts";
import { ofCap } from "./role-of-cap.ts";

/** A phrase around a sum that says its role whatever else the sentence speaks of: words that end at the sum, words that begin behind it. */
type Construction = Readonly<{ role: FigureRole; before?: RegExp; behind?: RegExp; unless?: RegExp }>;

const CONSTRUCTIONS: readonly Construction[] = [
  // "The gap between the pay of men and women is £3,000"
  {
    role: "other",
    before:
      /\bgap between [^.;]{0,40}\b(?:pay|wages?|earnings|incomes|rents?|prices?|rich|men|women|boys|girls|ages?)\b[^.;:£$€]{0,40}? (?:is|was|of|at|to|reached|hit|be) $/,
  },
  // "The gap between income and costs was £9m"
  {
    role: "shortfall",
    before: /\bgap between [^.;:£$€]{3,70}? (?:is|was|stands at|stood at|of|at|reached|hit|to|by|be) $/,
  },
  // "£3m more than the sum agreed in May"
  {
    role: "overspend",
    behind:
      /^,? (?:more|higher) than (?:[a-z’'-]+ ){0,6}?(?:agreed|approved|allowed|authorised|authorized|budget(?:ed)?|estimate[ds]?|forecast|planned|promised|sanctioned|signed off|thought|voted)\b/,
  },
  // "she was £90 behind with her rent"
  { role: "other", behind: /^ (?:behind(?! the)|in arrears|overdrawn)\b/ },
  // "another £3m coming from the Harbour Fund"
  {
    role: "funding",
    behind:
      /^ (?:of (?:it|that|this|which|the total) )?(?:(?:will|would|is to|to) )?(?:came|comes?|coming) from (?!(?:sales|exports|customers|trade|selling|advertising)\b)/,
    unless: /\b(?:revenues?|sales|profits?|turnover|takings|losses|exports|savings|saved|cuts)\b/,
  },
  // "the £90 a week coming to her"
  {
    role: "funding",
    behind: /^(?: an? (?:day|week|month|year))? coming to (?:him|her|them|us|me|you|the|every|each)\b/,
  },
  // "adds £40 to the average bill"
  {
    role: "cost",
    before: /\badd(?:s|ed|ing)? $/,
    behind:
      /^(?:,? (?:an?|per|each|every) (?:year|month|week))? (?:on ?)?to (?!(?:the )?(?:fund|budget|pot)\b)(?:[\p{L}’'-]+ ){0,5}?(?:bills?|costs?|prices?|fares?|premiums?|fees?)\b/u,
  },
  // "the tax would return £4m a year to the treasury"
  {
    role: "revenue",
    before: /\breturn(?:s|ed|ing)? $/,
    behind:
      /^(?: an? year)? to (?:the |its |their |our )?(?:[a-z]+ )?(?:budget|treasury|exchequer|purse|state|taxpayers?|coffers)\b/,
  },
  // "raised £2m in a sale of bonds"
  {
    role: "other",
    before: /\b[Rr]ais(?:e|es|ed|ing) $/,
    behind: /^ (?:in|through|from|by|via|with) (?:[\p{L}’'-]+ ){0,4}?(?:bonds?|eurobonds?|sukuk|gilts?|notes|debt)\b/u,
  },
  // "A couple on £40,000"
  {
    role: "other",
    before:
      /\b(?:person|people|someone|anyone|somebody|those|family|families|households?|couples?|parents?|workers?|staff|man|woman|men|women|mother|father|teacher|nurse|earners?|pensioners?) (?:who (?:is|are) )?(?:on|earning|living on) $/i,
  },
  // "two shifts worth £90", "a day's work at £80"
  {
    role: "other",
    before: /\b(?:work|shifts?|overtime|labour|hours)(?: [a-z]+){0,2},? (?:at|worth|paid at) $/,
  },
  // "the top rate for a driver would go to £30 an hour"
  {
    role: "other",
    before:
      /\b(?:top|starting|hourly|day|daily|minimum|overtime|basic) rates?(?: of pay)?(?: for [^.;:£$€]{3,40}?)?(?: (?:will|would|could|may|is to|was|is|has|had|of|to|go|goes|gone|went|rises?|rose|risen|up|from|at|be|set|by))* $/,
    behind: /^ ?(?:an?|per|\/) ?(?:hour|day|shift)\b|^ to /,
  },
  // "hand over £2m in refunds"
  {
    role: "other",
    before: /\bpa(?:y|ys|id|ying)(?: (?:back|out))? $/,
    behind: /^ in (?:[a-z]+ )?(?:refunds|redress|restitution)\b/,
  },
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

/** How far the words of a construction may reach before and behind a sum, in UTF-16 units. */
const BEFORE = 160;
const BEHIND = 90;
/** "[another] £3m": says how much, not what for. */
const MORE = /\b(?:(?:an? )?(?:extra|additional|further)|another|a total of|(?:a|the) maximum of|the remaining) $/;

/** What a fixed turn of phrase says of a sum, before any single word is weighed; null where none stands around it. */
export const roleByConstruction = (
  text: string,
  { amount, whole, sentence }: Omit<Found, "role">,
): RoleFinding | null => {
  const lead = text.slice(Math.max(sentence.start, whole.start - BEFORE), whole.start);
  const before = lead.replace(MORE, "");
  const behind = text.slice(Math.max(amount.end, whole.end), Math.min(sentence.end, amount.end + BEHIND));
  for (const one of CONSTRUCTIONS) {
    const after = one.behind?.exec(behind);
    if (after === null) continue;
    const match = one.before?.exec(before);
    if (match === null || one.unless?.test(before)) continue;
    const evidence =
      match === undefined
        ? { start: amount.end + 1, end: Math.max(amount.end, whole.end) + (after?.[0].trimEnd().length ?? 0) }
        : { start: whole.start - lead.length + match.index, end: whole.start - lead.length + before.trimEnd().length };
    return { role: one.role, evidence, rule: "role/construction", confidence: 0.85 };
  }
  // "a cap of" is read as words of degree, with the sum.
  const capped = text.slice(whole.start, amount.start).includes("cap ") ? amount.start : whole.start;
  const words = text.slice(whole.start - lead.length, capped);
  return ofCap(
    { before: words, behind, start: whole.start - lead.length, end: Math.max(amount.end, whole.end) },
    amount,
  );
};
