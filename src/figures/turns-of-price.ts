import type { Construction } from "./construction.ts";

/** Turns of what is bought, sold, dearer or cheaper, and of what lies between two amounts, in order of priority. */
export const TURNS_OF_PRICE: readonly Construction[] = [
  // "the pub is on the market for £3m"
  { role: "price", before: /\bon (?:the market|sale|offer) (?:for|at) $/ },
  // "announced cuts of £3m"
  {
    role: "saving",
    before: /\b(?:cuts|reductions|savings|efficiencies) (?:of|worth|totalling) $/i,
    unless: /\b(?:tax|price|rate|job|pay|duty) (?:cuts|reductions) (?:of|worth|totalling) $/i,
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
  // "cut pumping charges by £3m"
  {
    role: "saving",
    before:
      /\b(?:cut|cuts|cutting|reduc(?:e|es|ed|ing)|lower|lowers|lowered|trim|trims|trimmed|slash|slashes|slashed) (?:[\p{L}’'-]+ ){0,4}?(?:charges|bills?|costs?|fees|fares|prices|rents?|spending|budgets?|waste|subsid(?:y|ies)|grants?) by $/u,
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
  // "to move £3m from reserves into a bus pass"
  {
    role: "spending",
    before: /\b(?:mov(?:e|es|ed|ing)|shift(?:s|ed|ing)?|divert(?:s|ed|ing)?) $/,
    behind: /^ from (?:[\p{L}’'-]+ ){1,4}?(?:in)?to\b/u,
  },
  // "a deal worth £3m", "jewellery worth £3,000 was stolen"
  {
    role: "other",
    before:
      /\b(?:deals?|contracts?|takeovers?|mergers?|stakes?|jewell?ery|watch(?:es)?|paintings?|goods|drugs|heroin|cocaine|cannabis|cigarettes|antiques|coins),? (?:which (?:is|was) |reportedly )?(?:worth|valued at)(?: an?(?: (?:estimated|reported|alleged))?| more than| up to| about| around)* $/i,
    unless: /\b(?:repairs?|works?|upgrades?|donat\w+) (?:deals?|contracts?|goods) /i,
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
  // "seed costing £9 a kilo"
  {
    role: "price",
    before: /\bcosting (?:about |around |up to |as much as |only |just |over |under )?$/,
    behind:
      /^ (?:an?|per|each|every|apiece) ?(?:kilo|kg|tonne|ton|quintal|litre|liter|gallon|barrel|pound|ounce|dozen|piece|head|bag|sack|bale|bushel|bottle|box|crate|pack|tin|can|carton|loaf|pint|cup|plate|metre|yard|acre|ticket|copy|unit|dose|pill|ride|night|visit)\b/,
  },
  // "vessels pay £90 to unload each box"
  {
    role: "price",
    before: /\b[a-z]{3,}s pay (?:about |around |up to |as much as |only |just |over |under |at least )?$/,
    behind: /^ to [a-z]+ (?:each|every|an?|one|their|his|her)\b/,
    small: true,
  },
  // "The painting fetched £3m"; what a sale of many things fetches is revenue
  {
    role: "price",
    before:
      /\bfetch(?:es|ed|ing)? (?:about |around |up to |as much as |only |just |over |at least |more than |nearly )?$/,
    unless:
      /\b(?:sales?|auctions?|collections?|events?|raffle|lots|items|privatisation|privatization)\b[^.;£$€]{0,50}$/i,
  },
  // "the owner of a £250,000 home": what it is worth to a buyer
  {
    role: "price",
    before: /\b(?:an?|the|his|her|their|my|whose) (?:new )?$/,
    behind:
      /^ (?:[a-z-]+ ){0,2}?(?:home|house|flat|apartment|bungalow|mansion|villa|condo|cottage|penthouse|townhouse|semi)(?=[,.;:)]|$| (?:in|on|at|near|by|he|she|they|bought|and|overlooking|the|would|will|could|can|is|was|has|pays?)\b)/,
    unless: /\b(?:build|building|built|open|opened|plans?|fund|care|approved) /,
  },
  // "A clinic, built in 2009 for £3m"
  {
    role: "cost",
    before:
      /\b(?:re)?(?:built|opened|constructed|completed|erected|renovated|refurbished|restored|installed|dredged|laid) (?:in|by|on|between|over|at|last|by) [^.;:£$€]{3,40}? for (?:about |around |some |nearly |almost |just |only |over |under |more than |less than )?$/,
  },
  // "Milk is 60p for a pint"
  {
    role: "price",
    before: /\b(?:is|are|was|were) (?:now |just |only |about |around |still |currently )*$/,
    behind: /^ for (?:an?|each|one|two|three|six|half|every) (?!(?:year|month|week|day|hour)\b)/,
    small: true,
  },
  // "the purchase of 40 engines for £3m"
  {
    role: "spending",
    before:
      /\bpurchase of (?!(?:the )?(?:company|rival|stake|firm|chain)\b)[^.;:£$€]{3,80}? for (?:about |around |some |nearly |almost |just |only |over |under |more than )?$/,
    unless: /\b(?:shares|stake|Inc|Corp|Ltd|plc|Co\.?|Group|Association|Bank|Holdings)\b/,
  },
];
