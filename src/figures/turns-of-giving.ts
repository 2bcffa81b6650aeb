import { moneyVerbs } from "../lexicon/money-verbs.ts";
import type { Construction } from "./construction.ts";

/** Turns that say that a sum is given: by a bill, by many, out of a pot, in order of priority. */
export const TURNS_OF_GIVING: readonly Construction[] = [
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
  // "a second funding round in May, worth £3m"
  {
    role: "funding",
    before: /\b(?:funding|grants?|application|bidding) rounds?\b[^;:£$€]{0,40} worth (?:between )?$/i,
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
  // "Its £3m bid to mend the roof was backed"
  {
    role: "funding",
    behind:
      /^[ -](?:[a-z]+ )?(?:application|request|bid) to (?!(?:buy|acquire|take|purchase|sell|merge|win|host|become|end|stop)\b)[a-z]{3,}/,
    unless: /\b(?:takeover|shareholders|rival)\b/i,
  },
  // "Harlow Mills is in line for £3m"
  { role: "funding", before: /\bin line for $/ },
  // "the EU contribution is £3m"
  { role: "funding", before: /\bcontributions? (?:is|was|of|will be|would be|comes to|came to|totals|totalled) $/ },
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
  // "Farmers to get £3m for flood losses"
  {
    role: "funding",
    before: /\b(?:get|gets|got|receiv(?:e|es|ed|ing)|given|offered|promised|paid) (?:up to )?$/,
    behind: /^ (?:[a-z-]+ )?for (?:[\p{L}’'-]+ ){0,3}?(?:losses|damage)\b/u,
    unless: /\binsur/,
  },
  // "Its Series B round brought in £3m"
  {
    role: "funding",
    before:
      /\b(?:[Ss]eries [A-F]|seed|pre-seed|funding|financing|investment|fundraising|venture)(?: funding| financing| investment)? rounds?(?:,? [a-z]+){0,4} $/,
  },
  // "raised £3m from alumni"
  {
    role: "funding",
    before: /\b[Rr]ais(?:e|es|ed|ing) (?:an? (?:extra|further|additional) |another )?$/,
    behind:
      /^ (?:in [a-z]+ )?from (?:[\p{L}’'-]+ ){0,4}?(?:alumni|donors?|donations|backers|supporters|benefactors|philanthropists?|well-wishers|parents|members|the public|residents|foundations?|crowdfunding|investors?|venture capital)\b/u,
    unless: /\b(?:bonds?|shares|tax|campaign|candidate|presidential|senate|governor)\b/i,
  },
  // "The state pays farmers £90 a year"
  {
    role: "funding",
    before:
      /\b(?:state|government|scheme|ministry|council|programme|program|fund|department|province|county|commission|agency|[A-Z][a-z]+) (?:(?:now|also|already|currently|will|would|has|have|had) )*pa(?:y|ys|id|ying) (?:[\p{L}’'-]+ ){0,3}?(?:farmers|growers|families|parents|pensioners|households|women|mothers|students|widows|carers|landlords|homeowners|residents|jobseekers|veterans|refugees|hosts|fishermen) (?:up to |about |around |at least )?$/u,
    behind: /^(?! (?:an?|per) (?:hour|shift|day)\b)/,
    small: true,
  },
  // "The Treasury has advanced the authority £3m"
  {
    role: "funding",
    before: /\badvanc(?:e|es|ed|ing) (?:the |its |their |him |her |them |\p{Lu})(?:[\p{L}’'-]+ ){0,4}$/u,
    unless: /\badvanc(?:e|es|ed|ing) [^£$€]*\b(?:to|in|on|by|from|at|past)\b/,
  },
  // "raise £3m through a rights issue"
  {
    role: "funding",
    before: /\b[Rr]ais(?:e|es|ed|ing) (?:up to |about |around |at least |another |a further |an extra )?$/,
    behind:
      /^ (?:through|via|in|from|by) (?:an? |its |the )?(?:[\p{L}-]+ ){0,3}?(?:rights issue|share (?:sale|issue|offer|placing|placement)|placements?|placing|IPO|flotation|float|listing|(?:public|initial|community share) offering|offering|equity|crowdfunding|crowdfunder|fundraiser|fundraising)\b/u,
  },
  // "The programme will pay up to £4,000 a home"
  {
    role: "funding",
    before:
      /\b(?:[Pp]rogramme|[Pp]rogram|[Ss]cheme|[Ff]und|[Gg]rant|[Ii]nitiative|[Bb]ursary|[Bb]enefit|[Aa]llowance) (?:(?:will|would|can|could|may|now|also|currently) )*(?:pays?|paid)(?: out)? $/,
    behind: /^(?: (?:an?|per|each|every)\b| for | to |[.,;)])/,
    unless: /\bpension fund\b/i,
  },
];
