import type { Construction } from "./construction.ts";

/** Offices that a law-breaker settles with. */
const ENFORCERS =
  "(?:states?|government|regulators?|attorneys?[ -]general|attorney|prosecutors?|federal|department|commission|agency|authorit(?:y|ies)|watchdog|count(?:y|ies)|cit(?:y|ies)|inspectors?|tax office|revenue)";

/** What a law-breaker settles with the state for; before what two parties settle for. */
export const SETTLED: readonly Construction[] = [
  // "will pay £9m to settle claims by four states"
  {
    role: "fine",
    before: /\bpa(?:y|ys|id|ying)(?: [\p{L}’'-]+){0,4} $/u,
    behind: new RegExp(
      `^(?: \\([^()]{2,40}\\))? to (?:settle|resolve|end|close) [^.;]{0,60}?\\b(?:claims?|lawsuits?|suits?|cases?|litigation|actions?|complaints?|probes?|investigations?|inquir(?:y|ies))\\b[^.;]{0,30}?\\b(?:by|from|brought by|of|with|filed by) [^.;]{0,40}?\\b${ENFORCERS}\\b`,
      "i",
    ),
  },
  // "Under the settlement, the firm will pay £9m"
  {
    role: "fine",
    before:
      /\b[Uu]nder (?:the|an?|its|that|this) (?:[a-z-]+ ){0,2}(?:settlement|consent decree|plea (?:deal|agreement|bargain)|prosecution agreement|decree|judge?ment|ruling|penalty)\b[^.;£$€]{0,70} pa(?:y|ys|id|ying) $/,
  },
];

/** Turns of paying, buying and giving, in order of priority. */
export const TURNS_OF_PAYMENT: readonly Construction[] = [
  // "approved a £9m contract with Delgado": a body that has works done
  {
    role: "spending",
    before:
      /\b(?:approv(?:e|es|ed|ing)|award(?:s|ed|ing)?|let|lets|letting|sign(?:s|ed|ing)?(?: off)?(?: on)?|authori[sz](?:e|es|ed|ing)|ratif(?:y|ies|ied)|endors(?:e|es|ed)|hand(?:s|ed|ing)?|vot(?:e|es|ed) (?:for|to approve)|renew(?:s|ed|ing)?|extend(?:s|ed|ing)?|gives?|gave|giving|accept(?:s|ed)?)\b[^.;£$€]{0,50}?\b(?:an?|the|its|their|another) $/,
    behind: /^(?:[ -]an?[ -][a-z]+)?[ -](?:[\p{L}-]+ ){0,3}?contracts?\b/u,
    unless: /\b(?:was|were|been|being|he|she|striker|midfielder|defender|winger|goalkeeper|player|signed an?)\b/,
  },
  // "hit with a $500 ticket"
  {
    role: "fine",
    before:
      /\b(?:hit|slapped|issued|served|handed|stung|face|faces|facing|risk|risks|given|fined|pay|get|gets|got)(?: with)? (?:an? )?(?:on-the-spot )?$/,
    behind: /^[ -](?:[a-z-]+ )?(?:ticket|citation|notice|sanction|fixed penalty|spot fine)s?\b/,
    unless: /\b(?:train|bus|plane|lottery|season|concert|match)\b/,
  },
  // "returned £9m to shareholders"
  {
    role: "other",
    before:
      /\b(?:pa(?:y|ys|id|ying)(?: out)?|return(?:s|ed|ing)?|hand(?:s|ed|ing)?(?: back| out| over)?|distribut(?:e|es|ed|ing)|g[ai]ve(?:s|n)?(?: back)?) $/,
    behind:
      /^(?: an? year)? to (?:its |their |his |her |the )?(?:[a-z]+ )?(?:shareholders|investors|stockholders|owners(?! (?:who|of|that|whose))|bondholders|creditors|lenders|policyholders)\b/,
  },
  // "subsidises the pool to the tune of £9m"
  {
    role: "funding",
    before:
      /\b(?:subsidi[sz]|bankroll|underwrit|prop)(?:e|es|ed|ing|s|ping|ped)?(?: up)? (?:[\p{L}’'-]+ ){1,6}?(?:to the tune of |with |by )?$/u,
    behind: /^(?: an? (?:year|month|week|season))?[.,;]/,
    unless: /\b(?:cost|costs|raise|spen|pay|pays|paid|budget|bill|for|of) /,
  },
  // "the tender was let at £9m"
  {
    role: "cost",
    before:
      /\b(?:tenders?|contracts?|works?|job|project) (?:[a-z]+ ){0,4}?(?:let|awarded|won|agreed|signed) (?:at|for) $/i,
    unless: /\b(?:player|striker|club)\b/,
  },
  // "took £9m at the box office"
  {
    role: "revenue",
    before:
      /\b(?:took|tak(?:e|es|en|ing)|made|makes?|earned|grossed|pulled in) (?:about |around |nearly |over |more than |almost )?$/,
    behind:
      /^ (?:at|on|over|from|through|in) (?:the |its |their )?(?:[a-z]+ )?(?:box office|box-office|tills?|gates?|doors?|turnstiles|bar|ticket sales|opening weekend)\b/,
  },
  // "takes home £600 a week"
  {
    role: "other",
    before:
      /\b(?:tak(?:e|es|ing)|took|bring(?:s|ing)?|brought) home (?:about |around |just |only |less than |more than )?$/,
  },
  // "costed at £9m", "budgeted at £9m"
  { role: "cost", before: /\bcosted at (?:about |around |some )?$/ },
  { role: "budget", before: /\bbudgeted (?:at|for) (?:about |around |some )?$/ },
  // "has booked £9m in television ads"
  {
    role: "spending",
    before:
      /\b(?:book|reserv|plac|buy|bought|purchas|run|ran|air|commit|pour|pump|plough|sink|sank|spen)[a-z]{0,4}(?: (?:at least|up|through|more than|nearly|about))* $/,
    behind:
      /^ (?:of|in|into|on|worth of) (?:[\p{L}-]+ ){0,2}?(?:ads?|adverts?|advertising|advertisements?|airtime|air time|commercials|spots|billboards|slots|leaflets|posters)\b/u,
  },
  // "seed at £9 a kilo", "on order at £9m apiece": what one of them is sold for
  {
    role: "price",
    before:
      /(?<!\b(?:costs?|costing|estimated|put|valued|running|stood|stands|averaging|set|capped|paid|funded) )(?<!\bwages? )\bat (?:about |around |only |just |up to |no more than |under |over )?$/,
    behind:
      /^(?: apiece| each|\/[a-z]+| (?:an?|per) (?:square |cubic |metric |short |long )?(?:\d+ ?)?(?:kilo|kg|kilogram|tonne|ton|litre|liter|gallon|barrel|pound|ounce|dozen|piece|head|bag|sack|bale|bushel|bottle|box|crate|pack|packet|tin|can|carton|loaf|pint|cup|plate|bowl|foot|metre|meter|yard|acre|hectare|ticket|copy|share|unit|dose|vial|pill|plate|seat|go|pop|ride|kwh|kilowatt-hour|megawatt-hour))\b/i,
    unless: /\b(?:fin(?:e|ed|es)|penalt(?:y|ies)|grants?|compensation|allowances?|subsid(?:y|ies)|relief|rebates?)\b/,
  },
  // "growers will get £9 a bag": what the buyer pays for one
  {
    role: "price",
    before:
      /\b(?:get|gets|getting|got|receiv(?:e|es|ed|ing)|pa(?:y|ys|id|ying)|offer(?:s|ed|ing)?|fetch(?:es|ed|ing)?|earn(?:s|ed|ing)?|guarantee[sd]?) (?:[\p{L}’'-]+ ){0,5}$/u,
    behind:
      /^ (?:an?|per|(?:for )?(?:each|every)) (?:metric )?(?:\d+ ?-?)?(?:kilo|kg|kilogram|tonne|ton|quintal|litre|liter|gallon|barrel|ounce|dozen|bag|sack|bale|bushel|bottle|box|crate|tin|can|carton|pint|stone)\b/,
    unless:
      /\b(?:compensation|grants?|subsid(?:y|ies)|bonus(?:es)?|premium|rebates?|allowances?|support|aid|relief|tax|duty|fine)\b/,
  },
  // "pays the city £9m a year in rent": what comes in there
  {
    role: "revenue",
    before:
      /\bpa(?:y|ys|id|ying) (?:the |its |their )?(?:[\p{L}’'-]+ ){0,2}?(?:municipality|council|state|government|treasury|exchequer|city|county|taxman|crown|town|province|authority|borough|port|landlord|trust|village|island|islands|region|nation|tribe) (?:about |around |some |at least |up to |more than )?$/iu,
    behind:
      /^(?: (?:an?|per|each|every) (?:year|month|quarter|week))? (?:in|of) (?:[a-z-]+ ){0,2}?(?:rents?|tax(?:es)?|royalt(?:y|ies)|dut(?:y|ies)|fees|dues|rates|lev(?:y|ies)|licence fees|concession fees|dividends?|tolls)\b/,
  },
  // "a firm on £9,000 a month", "I am a widow on £900 a month": what somebody lives on
  {
    role: "other",
    before:
      /\b(?:I am|I[’']m|he is|she is|they are|[’']s|[’']re|are|is|was|were|who|living|live|lives|lived|surviv(?:e|es|ing)|gets? by|getting by|manag(?:e|es|ing)|scrap(?:e|es|ing) by|workers?|staff|widow|widower|pensioner|pensioners|nurse|nurses|teacher|teachers|carer|carers|student|students|family|families|couple|mother|father|mum|dad|someone|anyone|people|those|adults?|earners?)(?: (?:an?|the|single|just))*(?: [a-z]+){0,2} on (?:just |only |less than |about |around |under |over |more than )?$/,
    behind: /^(?: |-)(?:an?|per)[ -](?:year|month|week|fortnight|hour|day)\b/,
    unless: /\b(?:spend|spends|spent|spending|cost|costs|saved?|save on|depend|based|interest) /,
  },
  // "£90 in the bank": what is left there
  {
    role: "other",
    behind:
      /^ (?:left |sitting |lying |remaining )?in (?:the|its|his|her|their|our|my|a) (?:bank|(?:bank |savings |current )?accounts?|till|wallet|purse|pocket)\b/,
    unless: /\b(?:rais|collect|put|paid|pay|deposit|gave|give|sav)[a-z]*\b/,
  },
  // "a low-cost plan of £30 a month", "the scheme offers seats at £4": what a customer is asked
  {
    role: "price",
    before:
      /\b(?:plan|package|deal|tariff|membership|pass|subscription|offer|contract|option|tier|bundle)s? (?:of|at|for|from|costing|priced at) (?:no more than |up to |just |only |as little as |about |around )?$/i,
    behind: /^ (?:an?|per|each|every) (?:month|week|day|hour|visit|person|head|adult|child|user|household|customer)\b/,
    small: true,
    unless: /\b(?:grants?|bursar|allowances?|pay|wages?|subsid|support|compensation|benefits?|pension)\b/,
  },
  // "only £3m of the £5m set aside has been spent"
  {
    role: "spending",
    behind:
      /^ (?:of|out of|from) (?:the|its|a|that|their) [^.;]{3,80}? (?:had|has|have|was|were|is) (?:(?:so far|only|yet|already|actually) )*(?:been )?(?:spent|used|disbursed|paid out|drawn down|drawn|claimed|handed out|distributed|taken up)\b/,
  },
  {
    role: "budget",
    before: /\b(?:of|out of) (?:the|its|a|that|their) (?:initial |original |total )?$/,
    behind:
      /^ (?:(?:that|which) (?:was|had been|has been|is|were) )?(?:set aside|allocated|available|earmarked|budgeted|ring-?fenced|reserved|approved|pledged|promised|committed|voted)\b[^.;£$€]{0,60}? (?:had|has|have|was|were) (?:(?:so far|only|yet|already) )*(?:been )?(?:spent|used|disbursed|paid out|drawn|claimed|handed out|distributed|taken up)\b/,
  },
  // "if you let somebody off £9": "nobody ever bought a boat for £60"
  {
    role: "price",
    before:
      /\b(?:[Nn]obody|[Nn]o one|[Aa]nyone|[Aa]nybody|[Ss]omeone|[Ss]omebody|[Ee]veryone|[Yy]ou|[Ww]e|I|[Hh]e|[Ss]he|[Tt]hey|[Cc]ustomers?|[Ss]hoppers?|[Bb]uyers?|[Ff]amil(?:y|ies)|[Hh]ouseholds?|[Mm]otorists?)(?: (?:ever|can|could|will|would|once|has|have|had|just|only|never|used to|still|not))* (?:buy|buys|bought|get|got|pick(?:s|ed)? up|order(?:s|ed)?|rent(?:s|ed)?|hire[sd]?) (?:an?|one|two|three|the|his|her|their|my|our|your) (?:[\p{L}’'-]+ ){1,5}for (?:about |around |just |only |under |less than |as little as )?$/u,
  },
];
