import type { Construction } from "./construction.ts";

const SOME =
  "(?:(?:an?|the|about|around|some|up to|at least|as little as|just|only|nearly|almost|over|total|average|sum|salary|wage|further|extra|another|of) )*";
const before = (pattern: string, flags = "u"): RegExp => new RegExp(`${pattern}${SOME}$`, flags);
const PERIODIC = /^ (?:an?|per|each|every) (?:hour|shift|day|night|week|fortnight|month|year)\b(?! to\b)/;
const HELPED =
  "farmers|growers|families|parents|pensioners|households|women|mothers|students|widows|carers|homeowners|residents|jobseekers|veterans|refugees|hosts|fishermen|volunteers|patients|claimants|survivors|victims|teenagers|pupils|people|children|artists|villagers|citizens|evacuees|orphans|retirees|newcomers";
const STAFF =
  "nurses|doctors|drivers|teachers|officers|workers|staff|cleaners|couriers|midwives|paramedics|firefighters|lecturers|recruits|apprentices|trainees|interns|employees|assistants|porters|soldiers|guards|labourers|pickers|cooks|graduates|consultants|lawyers|executives|directors|players|referees";

/** Turns of raising money, sharing it out and paying people, in order of priority. */
export const TURNS_OF_RAISING: readonly Construction[] = [
  // "The start-up raised £3m to hire engineers", "has raised £3m from its owners"
  {
    role: "funding",
    before: before(
      "\\b(?:compan(?:y|ies)|firms?|start-?ups?|charit(?:y|ies)|clubs?|trusts?|chain|bank|lender|group|[a-z]+maker|retailer|developer|insurer|airline|publisher|business|platform|brewer|brand|biotech|fintech|studio|museum|hospice|theatre|church|producer|operator|supplier|manufacturer|provider|builder|\\p{Lu}[\\p{L}&.’'-]+)(?:,? (?:has|have|had|also|recently|already|just|so far|will|would|to|hopes?|aims?|plans?|is|are|seeking|looking|trying|wants?))* rais(?:e|es|ed|ing) ",
    ),
    behind:
      /^(?: \([^()]{2,30}\))? (?:to (?!(?:the|an?|its|their)\b)\p{Ll}+ |from (?!(?:[\p{L}’'-]+ ){0,3}?(?:sales?|tax|taxes|fees|fares|customers|selling|tickets?|exports|auctions?|bonds?|fines|levies|duties|tariffs|rents?|charges?|rates)\b))/u,
    unless:
      /\b(?:tax|taxes|levy|levies|duty|duties|tariffs?|fares?|charges?|fees?|prices?|auction|forecast|guidance|estimates?|dividend|government|council|state|treasury|ministry|stake|offer|bid|target|rates?)\b/i,
  },
  // "will split £3m between three clubs"
  {
    role: "funding",
    before: before(
      "\\b(?:split|splits|splitting|divid(?:e|es|ed|ing)|distribut(?:e|es|ed|ing)|shar(?:e|es|ed|ing) out|hand(?:s|ed|ing)? out|parcel(?:s|led)? out) ",
    ),
    behind: /^ (?:among|amongst|between|across) /,
    unless: /\b(?:profits?|proceeds|costs?|loss(?:es)?|bill|damages|winnings|dividends?)\b/i,
  },
  // "is part-funded by £3m from the county"
  {
    role: "funding",
    before: before("\\b(?:part-|co-|half-)?(?:funded|financed|bankrolled|supported)(?: in part| partly| largely)? by "),
    behind: /^(?:[ -](?:[\p{L}-]+ ){0,3}[\p{L}-]+)? from /u,
  },
  // "Using £3m from the county, the club will"
  {
    role: "funding",
    before: before('(?:^|[“"‘])(?:Using|With) '),
    behind: /^(?:[ -][\p{L}-]+){0,3} from [^.;:]{2,70}, /u,
  },
  // "hired a mill to mend lamps for £3m"
  {
    role: "spending",
    before: before(
      "\\b(?:hire[sd]?|hiring|appoint(?:s|ed)?|commission(?:s|ed)?|engage[sd]?|contract(?:s|ed)|enlist(?:s|ed)?) [^,.;:()£$€₹]{2,60} to [^,.;:()£$€₹]{4,80} (?:for|at a cost of) ",
    ),
    unless: /\b(?:appeal|campaign|raise)\b/,
  },
  // "Couriers are paid £90 a week"
  {
    role: "other",
    before: before("\\b(?:is|are|was|were|be|been|being|gets?|got|currently|only) paid (?:between )?"),
    behind: PERIODIC,
    unless:
      /\b(?:compensation|benefits?|allowances?|grants?|subsid|scheme|stipend|farmers|growers|claimants|rent|families|pensioners)\b/i,
  },
  // "The county will pay carers £90 a month", "pays its drivers £900 a month"
  {
    role: "funding",
    before: before(`\\bpay(?:s|ing)? (?:[\\p{L}’'-]+ ){0,3}?(?:${HELPED}) (?:(?:[\\p{L}]+ ){1,3}(?=$))?`),
    behind: /^ (?:an?|per|each|every) (?:day|night|week|fortnight|month|year|head|child|home|hectare|acre)\b|^ each\b/,
    unless: /\b(?:tenants?|rent|customers?|passengers|compensation|damages)\b/i,
  },
  {
    role: "other",
    before: before(`\\bpay(?:s|ing)? (?:[\\p{L}’'-]+ ){0,3}?(?:${STAFF}) `),
    behind: PERIODIC,
  },
];
