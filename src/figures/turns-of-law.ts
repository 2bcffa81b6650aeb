import type { Construction } from "./construction.ts";

/** Turns of courts, rulings and late work: fines, damages, settlements, in order of priority. */
export const TURNS_OF_LAW: readonly Construction[] = [
  // "liquidated damages of £9,000 for each day that the work is late"
  { role: "fine", before: /\bdamages of $/, behind: /^ (?:for each|for every|per|an?) (?:day|week|month|breach)\b/ },
  // "pay £3m to settle charges that it hid fees": to the one who brings them
  {
    role: "fine",
    before: /\bpa(?:y|ys|id|ying)(?: [\p{L}’'-]+){0,4} $/u,
    behind: /^(?: \([^()]{2,40}\))? to (?:settle|resolve) (?:[a-z]+ )?(?:charges|allegations|accusations|findings)\b/,
  },
  // "a jury awarded her £3m": damages
  {
    role: "other",
    before:
      /\b(?:courts?|judges?|jury|juries|tribunals?|magistrates?|ombudsman|arbitrators?)\b[^.;:£$€]{0,30} (?:award|grant)(?:s|ed)? (?:[\p{L}’'-]+ ){0,6}$/iu,
  },
  // "will lose £500 for every visit it misses"
  {
    role: "fine",
    before: /\b(?:lose|loses|forfeit|docked) $/,
    behind: /^ for (?:each|every) [a-z]+ (?:it|they|that|he|she|which|is|not)\b/,
  },
  // "A surcharge of £190 was added" to a sentence of a court
  { role: "fine", before: /\b[Aa] (?:[a-z]+ )?surcharge of $/, behind: /^ (?:was|were|has been) (?:added|imposed)\b/ },
  // "must pay £3m after a judge …"
  {
    role: "fine",
    before: /\b(?:must|will have to|has to|have to|ordered to|told to) pay $/,
    behind: /^ after (?:an? |the )?(?:[a-z]+ )?(?:judge|court|magistrates?|jury|tribunal)\b/,
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
  // "fined three makers of lamps a total of £3m for fixing prices"
  {
    role: "fine",
    before: /\bfin(?:ed|ing) (?:[\p{L}’'-]+ ){1,8}$/u,
    unless:
      /\bfin(?:ed|ing) [^£$€]*\b(?:for|over|after|and|to|who|that|which|plus|would|will|was|were|is|has|had|from)\b/,
  },
  // "will have to pay a £190 surcharge": a court's
  { role: "fine", behind: /^[ -](?:victims?[’']?s?|court) surcharges?\b/ },
  {
    role: "fine",
    before:
      /\b(?:ordered|told|sentenced|have|had|has|must|jailed|fined|convicted|guilty)\b[^;£$€]{0,80} pay (?:an? )?$/,
    behind: /^[ -]surcharge\b(?! (?:for|on|per))/,
  },
  // "must pay £3m for breaking the rules"
  {
    role: "fine",
    before: /\bpa(?:y|ys|id|ying) (?:out )?$/,
    behind:
      /^ for (?:illegally |repeatedly |knowingly |wrongly )?(?:break|breach|violat|flout|pollut|mislead|defy|dump|evad|mis-?sell|rigg|overcharg|underpay|hid|lying|bribing|discriminat|obstruct|falsify|conceal|ignor)[a-z]*\b/,
    unless: /\b(?:compensation|damages|bills?)\b/,
  },
];
