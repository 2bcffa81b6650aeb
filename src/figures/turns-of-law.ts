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
];
