import type { Construction } from "./construction.ts";

/** What a body has put by, or borrows: where a sum comes from, not what it is. */
const STORES =
  "(?:reserves?|balances|borrowing|loans?|debt|savings|contingenc(?:y|ies)|surplus|surpluses|general fund|capital receipts|bonds?|rainy[- ]day fund|sinking fund|war chest|coffers|piggy bank|nest egg|cash pile|underspends?)";
const FROM_STORES = new RegExp(
  `^(?: (?:an?|per|each) [a-z]+)?(?: more| extra)? (?:from|out of|of) (?:[\\p{L}’'-]+ ){0,4}?${STORES}\\b`,
  "u",
);

/** Turns that say where a sum comes from, what it adds to, how far it is from another, in order of priority. */
export const TURNS_OF_SOURCE: readonly Construction[] = [
  // "a fund seeded with £9m", "capitalised at £9m"
  {
    role: "funding",
    before:
      /\b(?:seed(?:s|ed|ing)?|endow(?:s|ed|ing)?|prim(?:e|es|ed|ing)|(?:re)?capitali[sz](?:e|es|ed|ing)|kick-?start(?:s|ed|ing)?|top(?:s|ped|ping)? up|replenish(?:es|ed|ing)?|bankroll(?:s|ed|ing)?|start(?:s|ed)? off|pump-prim(?:e|es|ed|ing))(?: [a-z]+){0,3} (?:with|by|at|to the tune of) (?:an? (?:initial|first|opening|extra) )?$/,
  },
  // "the council is finding the remaining £9m from borrowing"
  {
    role: "funding",
    before:
      /\b(?:find(?:s|ing)?|found|meet(?:s|ing)?|met|cover(?:s|ed|ing)?|put(?:s|ting)? in|chip(?:s|ped|ping)? in|contribut(?:e|es|ed|ing)|provid(?:e|es|ed|ing)|suppl(?:y|ies|ied|ying)|stump(?:s|ed|ing)? up|add(?:s|ed|ing)?|giv(?:e|es|ing)|gave) (?:the )?(?:remaining |other |rest of the |final |last )?$/,
    behind: FROM_STORES,
  },
  // "took £9m from reserves", "will use £9m of its savings"
  {
    role: "spending",
    before:
      /\b(?:tak(?:e|es|ing|en)|took|us(?:e|es|ed|ing)|draw(?:s|n|ing)?|drew|draw(?:s|n|ing)? down|drew down|withdr[ae]w(?:s|n|ing)?|spend(?:s|ing)?|spent|burn(?:s|ed|t|ing)?(?: through)?|raid(?:s|ed|ing)?|eat(?:s|en|ing)?(?: through| up)?|ate) (?:up )?$/,
    behind: FROM_STORES,
  },
  // "the rent is £9m below the valuation", "takings came in £2m under the target"
  {
    role: "shortfall",
    behind:
      /^ (?:below|under|less than|short of|shy of|lower than|adrift of) (?:the |its |their |his |her |our |what )(?:[\p{L}’'-]+ ){0,4}?(?:valuation|targets?|forecasts?|goals?|requirements?|needed|needs|expected|projections?|projected|asking price|break-even|asked for|required|promised|owed|due)\b/u,
  },
  {
    role: "overspend",
    behind:
      /^ (?:over|above|beyond|past) (?:the |its |their |his |her |our )?(?:[a-z-]+ ){0,2}?(?:budgets?|estimates?|spending limit|allocation)\b/,
  },
  // "we are £6m adrift of where we should be"
  { role: "shortfall", behind: /^ (?:adrift|shy|in deficit|in the red|underfunded|underwater)\b/ },
  // "was underinsured by £9,000"
  {
    role: "shortfall",
    before:
      /\b(?:short|under-?insured|under-?funded|under-?capitali[sz]ed|under-?resourced|under-?financed|short-?changed|oversubscribed|adrift|missed (?:its|the|their) [a-z ]{0,20}?targets?|fell short|falls short|fall short|falling short) (?:by|to the tune of) $/,
  },
  // "owing an average of £900": debt
  {
    role: "other",
    before: /(?<!\p{L})[Oo]w(?:e|es|ed|ing) (?!to )(?:[\p{L}’'-]+ ){0,5}$/u,
    unless: /\bow(?:e|es|ed|ing) (?:[\p{L}’'-]+ )*(?:for|because|much|success|existence)\b/u,
  },
  // "added £9m to profits", "adds £9m to the debt", "adds £9m to the economy"
  {
    role: "revenue",
    before: /\badd(?:s|ed|ing)? $/,
    behind:
      /^(?: an? [a-z]+)? to (?:[\p{L}’'-]+ ){0,4}?(?:profits?|revenues?|sales|coffers|income|takings|earnings|receipts|top line|bottom line)\b/u,
  },
  {
    role: "other",
    before: /\badd(?:s|ed|ing)? $/,
    behind:
      /^(?: an? [a-z]+)? to (?:[\p{L}’'-]+ ){0,4}?(?:econom(?:y|ies)|gdp|output|debts?|borrowing|value|wealth|fortune|pay|wages|salar(?:y|ies)|market)\b/iu,
  },
  {
    role: "shortfall",
    before: /\badd(?:s|ed|ing)? $/,
    behind: /^(?: an? [a-z]+)? to (?:[\p{L}’'-]+ ){0,4}?(?:deficits?|shortfalls?|gap|black hole)\b/u,
  },
  {
    role: "price",
    before: /\badd(?:s|ed|ing)? $/,
    behind:
      /^(?: an? [a-z]+)? to (?:[\p{L}’'-]+ ){0,4}?(?:ticket|tickets|fares?|tolls?|prices?|fees?|rents?|tuition)\b/u,
    small: true,
  },
  // "adds £40,000 to a typical build": what things take more
  {
    role: "cost",
    before: /\b(?:add(?:s|ed|ing)?|tack(?:s|ed|ing)?|pil(?:e|es|ed|ing)|heap(?:s|ed|ing)?) (?:on )?$/,
    behind:
      /^(?:,? (?:an?|per|each|every) (?:year|month|week))? (?:on ?)?to (?!(?:[\p{L}’'-]+ ){0,4}?(?:funds?|budgets?|pots?|programmes?|programs?|schemes?|grants?|packages?|offers?|pledges?|totals?|donations?|prizes?|investment|funding|appeal|reserves?|provisions?|holdings|stakes?|calculations?|estimates?)\b)[a-z]/u,
  },
  // "the council will carry £9m", of a cost that is shared
  {
    role: "funding",
    before:
      /\bof (?:which|that|this|it) (?:[\p{L}’'-]+ ){1,8}?(?:(?:will|would|is to|are to|has agreed to|have agreed to|must|should|can) )?(?:carr(?:y|ies|ied)|meets?|met|bears?|bore|shoulders?|covers?|covered|funds?|funded|pays?|paid|contribut(?:e|es|ed)|provid(?:e|es|ed)|finds?|found|stump(?:s|ed)? up|puts? up|absorbs?) (?:about |around |some )?$/u,
  },
  // "had put off £9m in repairs"
  {
    role: "cost",
    before:
      /\b(?:put(?:s|ting)? off|defer(?:s|red|ring)?|postpon(?:e|es|ed|ing)|delay(?:s|ed|ing)?|skipp?(?:s|ed|ing)?|faces?|faced|facing) $/,
    behind:
      /^(?: worth)? (?:in|of) (?:[a-z-]+ ){0,2}?(?:maintenance|repairs?|works?|upkeep|renewals?|upgrades?|replacements?)\b/,
  },
];
