import { moneyVerbs } from "../lexicon/money-verbs.ts";
import type { Construction } from "./construction.ts";
import { TURNS } from "./turns.ts";
import { SETTLED, TURNS_OF_PAYMENT } from "./turns-of-payment.ts";
import { TURNS_OF_SOURCE } from "./turns-of-source.ts";

/** In order of priority. */
export const CONSTRUCTIONS: readonly Construction[] = [
  ...SETTLED,
  // "liquidated damages of £9,000 for each day that the work is late"
  { role: "fine", before: /\bdamages of $/, behind: /^ (?:for each|for every|per|an?) (?:day|week|month|breach)\b/ },
  // "pay £3m to settle charges that it hid fees": to the one who brings them
  {
    role: "fine",
    before: /\bpa(?:y|ys|id|ying)(?: [\p{L}’'-]+){0,4} $/u,
    behind: /^(?: \([^()]{2,40}\))? to (?:settle|resolve) (?:[a-z]+ )?(?:charges|allegations|accusations|findings)\b/,
  },
  // "the bill includes £3m for dams", "passed a £3m bill to mend dams"
  {
    role: "funding",
    before:
      /\b(?:bill|act|budget|package|plan|measure|legislation|law|agreement|deal)s? (?:also )?(?:includes?|included|contains?|provides?|authori[sz]es?|allocates?|has|sets aside) $/i,
    behind: /^ (?:for|to|in (?:grants|funding|aid|loans|support))\b/,
  },
  {
    role: "funding",
    before:
      /\b(?:pass(?:es|ed)?|sign(?:s|ed)?|approv(?:es|ed|e)|back(?:s|ed)?|propos(?:es|ed|e)|introduc(?:es|ed|e)|unveil(?:s|ed)?|debat(?:es|ed|e)|block(?:s|ed)?|for|support(?:s|ed)?) (?:an? |the |his |her |its |their )(?:[a-z]+ )?$/,
    behind: /^[ -](?:[a-z-]+ ){0,3}(?:bill|package)\b/,
  },
  // "projects will benefit from a share of £3m"
  { role: "funding", before: /\bbenefit(?:s|ed|ing|ted|ting)? from (?:an? |the )?(?:share of )?$/ },
  {
    role: "funding",
    before: /\bw(?:in|ins|on|inning) $/,
    behind: /^ (?:from|for|towards) /,
    unless:
      /\b(?:court|tribunal|judge|jury|damages|libel|lawsuit|sued?|jackpot|bet|prize|compensation|contract|casino)\b/i,
  },
  // "the pub is on the market for £3m"
  { role: "price", before: /\bon (?:the market|sale|offer) (?:for|at) $/ },
  // "announced cuts of £3m"
  {
    role: "saving",
    before: /\b(?:cuts|reductions|savings|efficiencies) (?:of|worth|totalling) $/i,
    unless: /\b(?:tax|price|rate|job|pay|duty) (?:cuts|reductions) (?:of|worth|totalling) $/i,
  },
  // "a second funding round in May, worth £3m"
  {
    role: "funding",
    before: /\b(?:funding|grants?|application|bidding) rounds?\b[^;:£$€]{0,40} worth (?:between )?$/i,
  },
  // "a jury awarded her £3m": damages
  {
    role: "other",
    before:
      /\b(?:courts?|judges?|jury|juries|tribunals?|magistrates?|ombudsman|arbitrators?)\b[^.;:£$€]{0,30} (?:award|grant)(?:s|ed)? (?:[\p{L}’'-]+ ){0,6}$/iu,
  },
  // "presented a £3m Budget"
  { role: "budget", behind: /^[ -](?:[a-z]+ )?Budget\b/ },
  // "to sell eight boats at a cost of £3m", "buying doses at a cost of £3 each": what the buyer is asked
  {
    role: "price",
    before: /\b(?:sell|sells|sold|selling)\b[^.;:£$€]{3,80}? at an? (?:[a-z]+ ){0,2}cost of $/,
  },
  {
    role: "price",
    before:
      /\b(?:buy|buys|bought|buying|purchas(?:e|es|ed|ing)|order(?:s|ed|ing)?)\b[^.;:£$€]{3,80}? at an? (?:[a-z]+ ){0,2}cost of $/,
    behind: /^ (?:each|apiece|per|an? )/,
    small: true,
  },
  // "at a cost of £3m", whatever is bought for it
  { role: "cost", before: /\bat an? (?:[a-z]+ ){0,2}cost of $/ },
  // "every family gets a box worth £400": the worth of a thing is no sum that is paid
  {
    role: "other",
    before:
      /\b(?:boxe?s?|hampers?|kits?|cars?|houses?|homes?|flats?|land|equipment|toys|books|food|watch|ring|phones?|laptops?|tickets?|holidays?|meals?)(?: each)?,? worth $/i,
  },
  // "supporters raised £3m", "the appeal has raised £3m": given by many
  {
    role: "funding",
    before: new RegExp(
      `\\b(?:${[...moneyVerbs.raisers].join("|")}|well-wishers|people|appeals?|charity|charities|campaign|fundraising|marathon|walk|concert|raffle|crowdfunder)(?: of (?:[\\p{L}’']+ ){0,3}[\\p{L}’']+,?|,)?(?: (?:has|have|had|already|also|so|far|now|together|helped|to|who|that|which|will|would|could|can))* rais(?:e|es|ed|ing) $`,
      "iu",
    ),
    unless: /\b(?:questions|concerns) /,
  },
  {
    role: "funding",
    before:
      /\b(?:appeal|charity|crowdfunder|fundraiser|campaign)\b[^.;:£$€]{0,50}? (?:raised?|raises|raising|hopes? to raise|aims? to raise|needs? to raise) $/i,
    unless: /\b(?:election|presidential|senate|candidate|political|for (?:president|governor|mayor))\b/i,
  },
  // "will lose £500 for every visit it misses"
  {
    role: "fine",
    before: /\b(?:lose|loses|forfeit|docked) $/,
    behind: /^ for (?:each|every) [a-z]+ (?:it|they|that|he|she|which|is|not)\b/,
  },
  // "A surcharge of £190 was added" to a sentence of a court
  { role: "fine", before: /\b[Aa] (?:[a-z]+ )?surcharge of $/, behind: /^ (?:was|were|has been) (?:added|imposed)\b/ },
  // "pays £2 an hour more": pay
  {
    role: "other",
    before: /\bpa(?:y|ys|id|ying)(?: [a-z]+){0,3} $/,
    behind: /^ (?:an?|per) hour\b/,
    unless: /\b(?:to park|rent|charge)\b/,
    small: true,
  },
  // "paid its chief executive, Ann Lee, £3m"
  {
    role: "other",
    before:
      /\bpa(?:y|ys|id|ying) (?:its|his|her|their|the|a)? ?(?:former |outgoing |new )?(?:chief executive|chief|boss|chairman|chairwoman|chair|chief financial officer|managing director|director|directors|vice-chancellor|executives|bosses|manager|presenter|head coach|players|workers|staff)\b(?:, [^,£$€]{2,40},)? $/,
  },
  // "cut pumping charges by £3m"
  {
    role: "saving",
    before:
      /\b(?:cut|cuts|cutting|reduc(?:e|es|ed|ing)|lower|lowers|lowered|trim|trims|trimmed|slash|slashes|slashed) (?:[\p{L}’'-]+ ){0,4}?(?:charges|bills?|costs?|fees|fares|prices|rents?|spending|budgets?|waste|subsid(?:y|ies)|grants?) by $/u,
  },
  // "must pay £3m after a judge …"
  {
    role: "fine",
    before: /\b(?:must|will have to|has to|have to|ordered to|told to) pay $/,
    behind: /^ after (?:an? |the )?(?:[a-z]+ )?(?:judge|court|magistrates?|jury|tribunal)\b/,
  },
  // "could be mended for under £3m"
  {
    role: "cost",
    before: /\b(?:restored|repaired|fixed|replaced|rebuilt|built|mended|cleared|renovated|converted) for $/,
  },
  // "has to buy in water at £65 a tanker"
  {
    role: "price",
    before: /\b(?:buy|buys|bought|buying|sell|sells|sold|selling|hired?|rent|rented)\b[^.;:£$€]{2,40} (?:at|for) $/,
    behind: /^ (?:an?|each|apiece|per)\b/,
    small: true,
  },
  // "his insurers have paid out £8,000"
  { role: "other", before: /\binsurers? (?:has |have |had |will |would )?(?:already )?(?:paid|pays?)(?: out)? $/i },
  // "Harlow Mills is in line for £3m"
  { role: "funding", before: /\bin line for $/ },
  // "the EU contribution is £3m"
  { role: "funding", before: /\bcontributions? (?:is|was|of|will be|would be|comes to|came to|totals|totalled) $/ },
  // "to move £3m from reserves into a bus pass"
  {
    role: "spending",
    before: /\b(?:mov(?:e|es|ed|ing)|shift(?:s|ed|ing)?|divert(?:s|ed|ing)?) $/,
    behind: /^ from (?:[\p{L}’'-]+ ){1,4}?(?:in)?to\b/u,
  },
  // "sues the state for £3m", "settled for £65,000", "agreed to pay £3m to settle the case"
  { role: "other", before: /\b(?:su(?:e|es|ed|ing)\b[^.;:£$€]{0,60}|settl(?:e|es|ed|ing)\b[^.;:£$€]{0,60}) for $/ },
  {
    role: "other",
    before: /\bpa(?:y|ys|id|ying)(?: [\p{L}’'-]+){0,4} $/u,
    behind:
      /^(?: \([^()]{2,40}\))? to (?:settle|resolve) (?!(?:[a-z]+ )?(?:charges|allegations|accusations|findings)\b)/,
  },
  // "a victim surcharge of £190"
  { role: "fine", before: /\bvictim surcharge of $/ },
  // "damages of £3,000 were awarded to her", "starting pay for guards goes to £30,000"
  {
    role: "other",
    before:
      /\b(?:[Dd]amages|[Cc]ompensation) (?:of|totalling|worth) $|\b(?:[Ss]tarting|[Bb]asic|[Aa]verage|[Mm]inimum|[Mm]edian) (?:pay|salar(?:y|ies)|wages?)\b[^.;:£$€]{0,60}? (?:to|of|is|at|by|from) $/,
  },
  // "a dividend of 12p", "a jackpot of £3m", "won £1m on the lottery"
  {
    role: "other",
    before:
      /\b(?:dividends?|jackpots?|fortune|inheritance|ransom|bail|bond|bounty|salary|salaries|wages?)(?: set)? (?:of|at|is|was) $/,
  },
  {
    role: "other",
    before: /\bw(?:in|ins|on|inning) $/,
    behind:
      /^ (?:on|in|from|with|by playing) (?:the |a |an )?(?:[\p{L}]+ )?(?:lottery|scratchcard|jackpot|draw|bet|lotto|raffle|poker)\b/iu,
  },
  // "a deal worth £3m", "jewellery worth £3,000 was stolen"
  {
    role: "other",
    before:
      /\b(?:deals?|contracts?|takeovers?|mergers?|stakes?|jewell?ery|watch(?:es)?|paintings?|goods|drugs|heroin|cocaine|cannabis|cigarettes|antiques|coins),? (?:which (?:is|was) |reportedly )?(?:worth|valued at)(?: an?(?: (?:estimated|reported|alleged))?| more than| up to| about| around)* $/i,
    unless: /\b(?:repairs?|works?|upgrades?|donat\w+) (?:deals?|contracts?|goods) /i,
  },
  // "work for £5 an hour", "I make £12 an hour", "paid £12 an hour"
  {
    role: "other",
    before: /\b(?:work(?:s|ed|ing)?(?: [a-z]+){0,4} for|makes?|made|making|paid|earning) (?:less than |only |just )?$/,
    behind: /^ (?:an?|per) (?:hour|shift|day)\b/,
    small: true,
  },
  // "fares will rise by £2", "hiking fees by up to £24", "put £40 on council tax bills": what a customer pays more
  {
    role: "price",
    before:
      /\b(?:[Ff]ares?|[Ff]ees?|[Pp]rices?|[Rr]ents?|[Tt]olls?|[Cc]harges?|[Pp]remiums?|[Tt]ickets?|[Tt]uition|[Cc]ouncil tax|[Pp]recept|[Pp]roperty tax|[Rr]ates|[Bb]ills?|[Ll]evy|[Ss]ubscriptions?|[Pp]ass(?:es)?|[Dd]uty|[Tt]axes|[Tt]ax)\b[^.;:£$€]{0,70}?\b(?:by|up) $/,
    unless:
      /\b(?:fall|falls|fell|fallen|falling|cut|cuts|cutting|reduc\w+|lower\w*|drop\w*|down|slash\w*|trim\w*|sav\w+)\b/,
    small: true,
  },
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
