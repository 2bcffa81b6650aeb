import type { Construction } from "./construction.ts";

/** Turns of phrase of releases, courts and tenders around a sum, in order of priority. */
export const TURNS: readonly Construction[] = [
  // "has since paid the £180 back"
  { role: "other", before: /\bpa(?:y|ys|id|ying)(?: [a-z]+){0,3} $/, behind: /^ back\b/ },
  // "could have £2m withheld from their income"
  { role: "fine", before: /\b(?:have|has|had|having) $/, behind: /^(?: each| a year)? (?:withheld|docked|deducted)\b/ },
  // "would take £7m a year out of the economy"
  {
    role: "cost",
    before: /\b(?:t[ao]k(?:e|es|en|ing)|took|suck(?:s|ed|ing)?|drain(?:s|ed|ing)?|ripp?(?:s|ed|ing)?) $/,
    behind:
      /^(?:,? (?:an?|each|every|per) [a-z]+)? out of (?:the|our|their|its|this|local|people|families|household)\b/,
  },
  // "lessons paid for with £55,000 of the grant"
  {
    role: "funding",
    before:
      /\b(?:paid for|funded|financed|bankrolled|underwritten|part-funded|helped|met)(?: in part| largely| partly| mostly)? (?:with|from|using|through|out of|thanks to) (?:an? |the )?$/,
  },
  // "leaving the council to find £9m"
  {
    role: "cost",
    before:
      /\b(?:leav(?:e|es|ing)|left|forc(?:e|es|ed|ing)|obliged|has|have|had|having|need(?:s|ed)?|must|struggl(?:e|es|ed|ing)|scrambling) (?:[\p{L}’'-]+ ){0,4}?(?:to )?find $/u,
    behind: /^(?! (?:(?:an?|each|per) [a-z]+ )?(?:of|in|worth of) (?:[a-z]+ )?(?:savings?|cuts|efficiencies))/,
  },
  // "which is £85,000 less than it spends on the old one"
  {
    role: "saving",
    before: /\b(?:is|was|be|being|costs?|spend|spends|at) $/,
    behind:
      /^(?: an? [a-z]+)? (?:less|cheaper|lower) than (?:it|they|we|he|she|the [a-z]+|what [a-z]+)(?: [a-z]+){0,2} (?:spends?|spent|pays?|paid|costs?)\b/,
  },
  // "bids ranged from £9m to £11m", "the winning tender, at £9m"
  {
    role: "price",
    before:
      /\b(?:bids|tenders|quotations|quotes|winning bid|winning tender|lowest bid|lowest tender|tender price)(?: [a-z]+){0,2}?(?:,| (?:from|of|between|at|for|was|were|is|are|came in at|ranged from|ranging from)){1,2}(?: at| of)? $/i,
    unless: /\btakeover\b/i,
  },
  { role: "price", behind: /^,? (?:the|a) (?:winning|lowest|successful|cheapest) (?:bid|tender|offer|quote)\b/ },
  // "delivered £2 in benefits for every £1 spent": a rate of return
  {
    role: "other",
    behind: /^ (?:in|of|back|worth of) [^.,;:£$€]{0,40}?\b(?:for|on) (?:every|each) (?:£|\$|€|pound|dollar|euro)/,
    before:
      /\b(?:deliver|return|generat|yield|produc|bring|brought|creat|earn|gain|receiv|get|got|worth|is|was)[a-z]* (?:an? |about |around |some )?$/,
  },
  // "told to pay £9m for polluting a river"
  {
    role: "fine",
    before: /\b(?:ordered|told|made|forced|required|must) (?:[a-z’']+ ){0,2}?to pay $/,
    behind: /^ for (?:illegally |repeatedly |knowingly )?(?:[a-z]{3,}ing|breach(?:es)?|violations?|failures?) /,
    unless: /\b(?:compensation|damages|bills?)\b/,
  },
  // "is £5m short of its target"
  { role: "shortfall", behind: /^ short(?: of\b|[.,;]|$)/ },
  // "Also in the budget is £9m for child care"
  {
    role: "funding",
    before:
      /\b[Ii]n (?:the|this|its|his|her|their) (?:[a-z]+ )?(?:budget|plan|bill|package|deal|settlement)(?: is| are| was| were|,|:) (?:an? (?:extra|additional|further) |another |some )?$/,
    behind: /^ (?:for|to|towards)\b/,
  },
  // "are entitled to £9 a week"
  {
    role: "funding",
    before: /\b(?:entitled|eligible) (?:to|for) (?:[a-z]+ ){0,3}$/,
    unless: /\b(?:compensation|damages)\b/,
  },
  // "hail destroyed crops worth £9m"
  {
    role: "cost",
    before: /\b(?:destroy|damag|wreck|ruin|flatten)[a-z]* [^.;£$€]{0,40}worth $/,
  },
  // "asked Congress for £9m", "is bidding for £9m"
  {
    role: "funding",
    before:
      /\b(?:ask(?:s|ed|ing)?|appeal(?:s|ed|ing)?|appl(?:y|ies|ied|ying)|bid(?:s|ding)?|lobb(?:y|ies|ied|ying)|plead(?:s|ed|ing)?|petition(?:s|ed|ing)?|press(?:es|ed|ing)?|call(?:s|ed|ing)?) (?:[\p{L}’'-]+ ){0,3}?for (?:an? (?:extra|additional|further) |another |some )?$/u,
    behind: /^(?! in (?:[a-z]+ )?spending\b)/,
    unless: /\b(?:damages|takeover|rival|compensation|ransom|company|shares|stake)\b/,
  },
  // "At £9bn, it is the dearest bridge in the land"
  {
    role: "cost",
    before: /^[“"‘]?At (?:about |around |some |nearly |over |more than )?$/,
    behind:
      /^, (?:it|this|that|the [a-z]+) (?:is|was|would be|will be) (?:[a-z]+ ){0,3}(?:dearest|costliest|priciest|most expensive)\b/,
  },
  // "takes to £9m the aid given since May"
  {
    role: "funding",
    before: /\b(?:tak|bring|brought|took|push|rais|lift)(?:e|es|ing|s|ed)?(?: up)? to $/,
    behind:
      /^ the (?:[a-z]+ ){0,2}?(?:assistance|aid|funding|support|investment|money|help|grants|loans|amount|sum|total) (?:[a-z]+ ){0,2}?(?:given|delivered|provided|awarded|invested|granted|offered|distributed|pledged|committed|available|allocated|approved|announced|lent|paid)\b/,
  },
  // "passing a six-year, £9m roads bill": a law that gives
  {
    role: "funding",
    behind:
      /^[ -](?:[a-z-]+ ){0,2}?(?:transportation|transport|highway|highways|roads?|infrastructure|spending|farm|energy|defen[cs]e|aid|relief|stimulus|appropriations|education|health|climate|housing|welfare|jobs|rescue|bailout|water|budget|recovery|omnibus) (?:bill|act|law)\b/,
  },
  // "the bill has more for the state, including £9m for dams"
  {
    role: "funding",
    before:
      /\b(?:[Tt]he|[Tt]his|[Aa]n?) (?:[a-z-]+ ){0,2}(?:bill|act|budget|package|law|legislation|deal) (?:also )?(?:has|includes|provides|gives|contains|offers|would give|would provide|sets aside|allots)\b[^.;£$€]{0,130}? including $/,
  },
];
