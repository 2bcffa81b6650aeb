import type { Construction } from "./construction.ts";

/** Turns of pay, winnings, damages and debts, in order of priority. */
export const TURNS_OF_PAY: readonly Construction[] = [
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
  // "his insurers have paid out £8,000"
  { role: "other", before: /\binsurers? (?:has |have |had |will |would )?(?:already )?(?:paid|pays?)(?: out)? $/i },
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
  // "work for £5 an hour", "I make £12 an hour", "paid £12 an hour"
  {
    role: "other",
    before: /\b(?:work(?:s|ed|ing)?(?: [a-z]+){0,4} for|makes?|made|making|paid|earning) (?:less than |only |just )?$/,
    behind: /^ (?:an?|per) (?:hour|shift|day)\b/,
    small: true,
  },
  // "she was £90 behind with her rent"
  { role: "other", behind: /^ (?:behind(?! the)|in arrears|overdrawn)\b/ },
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
];
