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
  // "pay of £1m, including a £400,000 bonus"
  {
    role: "other",
    before: /\b(?:pay|salary|package|remuneration|earned|earnings)\b[^.;]{0,70}\b(?:including|plus|with|and) an? $/,
    behind: /^[ -](?:[a-z-]+ )?bonus\b/,
  },
  // "gives deputies a £4,500 raise"
  {
    role: "other",
    behind:
      /^[ -](?:an?[ -]year |annual |yearly )?(?:(?:pay|wage|salary) (?:raise|rise|increase|hike|award)|raise)s?\b/,
  },
  // "gave up £700,000 in retirement savings": what somebody has put by
  {
    role: "other",
    behind:
      /^ (?:in|of) (?:his |her |their |my |our )?(?:own )?(?:retirement|life|pension|personal|lifetime) savings\b/,
  },
  // "The chief executive was paid £1.4m"
  {
    role: "other",
    before:
      /\b(?:executive|director|boss|chairman|chairwoman|manager|coach|presenter|editor|vice-chancellor|ceo|principal|star|player|actor|banker|trader|head teacher|headteacher)s?(?:, [^,£$€]{2,40},)? (?:(?:was|is|were|are|had|has|been|being|will|would|be) )+paid (?:about |around |at least |more than |nearly |over |just )?$/i,
  },
  // "The winner of the prize gets £10,000"
  {
    role: "other",
    before:
      /\b(?:[Tt]he|[Ee]ach|[Oo]verall) (?:overall |outright |eventual )?winners?(?: of [^.;,£$€]{2,50}?)? (?:will |would |each )?(?:gets?|got|receives?|received|wins?|won|pockets?|pocketed|earns?|earned|takes?|took|collects?)(?: home)? (?:an? )?$/,
    unless: /\b(?:contract|grant|tender|bid|auction|election)\b/i,
  },
  // "The union wants £2 an hour more"
  {
    role: "other",
    before:
      /\b[Uu]nions?\b[^.;£$€]{0,60}? (?:seek|seeks|seeking|sought|want|wants|wanted|demand|demands|demanded|asked for) $/,
    behind: /^ (?:an?|per) (?:hour|day|week|shift)\b/,
    small: true,
  },
  // "Loans outstanding amount to £3m"
  {
    role: "other",
    before:
      /\b(?:[Ll]oans|[Cc]redit|[Ll]ending|[Mm]ortgages) outstanding\b[^.;£$€]{0,30}$|\b[Oo]utstanding (?:loans|credit|lending|mortgages)\b[^.;£$€]{0,30}$/,
  },
  // "gave up his £90,000 bonus"
  {
    role: "other",
    before:
      /\b(?:g[ai]v(?:e|es|en|ing) up|waiv(?:e|es|ed|ing)|forgo(?:es|ing)?|forwent|declin(?:e|es|ed|ing)|refus(?:e|es|ed|ing)|reject(?:s|ed|ing)?|accept(?:s|ed|ing)?|receiv(?:e|es|ed|ing)|got|collect(?:s|ed)?|pocket(?:s|ed)?|take|took|defended|los[est]{1,2}|stripped of) (?:an? |his |her |their )$/,
    behind: /^[ -](?:[a-z-]+ )?(?:bonus|salary|pay packet|pay package|pension|payoff|pay-off|golden handshake)\b/,
  },
  // "A jury ordered the drugmaker to pay £3m to two counties": damages, unless a fine is spoken of
  {
    role: "other",
    before:
      /\b(?:jury|juries|tribunal|arbitrators?|arbitration panel|ombudsman)\b[^.;:£$€]{0,40}? (?:order|direct|instruct|tell|told)(?:s|ed)? [^.;:£$€]{2,70}? to pay $/i,
    unless: /\b(?:fin(?:e|es|ed)|penalt(?:y|ies))\b/,
  },
];
