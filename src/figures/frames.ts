/** Who or what, up to what the pattern goes on with. */
const WHO = '[^,.;:()£$€₹“”"–—]{2,70}?';
/** Where a subject begins: a sentence, a clause behind a comma, a mark, a reporting verb. */
const OPENS =
  '(?:^|[,;:–—] |[“"‘]|\\b(?:said|says|announced|confirmed|revealed|that) )(?:(?:But|And|So|Meanwhile|Separately|However|Instead|Overall|and|but|while|after|because|where|as),? )?';
/** What may stand between a subject and its verb. */
const DO =
  "(?:has|have|had|is|are|was|were|be|been|being|will|would|could|can|may|might|must|should|also|now|to|going|set|due|planning|plans?|planned|expected|already|agreed|promised|recently|later|today|yesterday|then|since|not|jointly|together|partly|part|fully|largely|mainly|wholly) ";
const DOES = `(?:${DO}){0,5}`;
/** Forms of verbs: a bare one only behind another verb, "will fund", no "fund manager". */
const acts = (stems: string): string => `(?:(?:${DO}){1,5}(?:${stems})e?|${DOES}(?:${stems})(?:es|ed|ing|s))`;
/** Small words before a sum. */
const SOME =
  "(?:(?:an?|the|its|their|this|new|extra|additional|further|another|total|combined|initial|up to|about|around|some|of|sum|grant|grants|loan|funding|worth|totalling) )*";
/** Where who or what behind a sum ends. */
const ENDS =
  '(?=[.,;:)”"–—]|$| (?:over|by|in|on|at|for|to|from|under|until|since|during|each|this|last|next|as|and (?:will|would|has|have|is|was)|was|were|is|are|will|would|has|had|have|which|who|when|after|before|while|with|but)\\b)';

/** Words around a sum whose groups say who pays, who gets, what for; a `thing` that is a body or people gets it. */
export type PartyFrame = Readonly<{
  before?: RegExp;
  behind?: RegExp;
}>;

const before = (pattern: string): RegExp => new RegExp(`${pattern}$`, "du");
const behind = (pattern: string): RegExp => new RegExp(`^${pattern}`, "du");

/** Frames of verbs and nouns that the parse does not give a sum's parties for, in order of priority. */
export const FRAMES: readonly PartyFrame[] = [
  // "[The state] will subsidise [ferry operators] to the tune of £3m"
  {
    before: before(
      `${OPENS}(?<payer>${WHO}) ${acts("subsidi[sz]|compensat|reimburs|reward|support|assist")} (?<thing>${WHO}) (?:to the tune of|with|by) ${SOME}`,
    ),
  },
  // "[The trust] will fund [a ferry] with £3m"
  {
    before: before(
      `${OPENS}(?<payer>${WHO}) ${acts("fund|financ|back|bankroll|underwrit|sponsor|kick-start|co-fund|part-fund")} (?<thing>${WHO}) (?:with|through|using|to the tune of) ${SOME}`,
    ),
  },
  // "[The ferry] will be paid for by a £3m package", "[the wing], part-funded by £3m"
  {
    before: before(
      `${OPENS}(?<thing>${WHO}),? (?:(?:which|that) )?(?:${DO}){1,5}(?:part-|co-|half-)?(?:funded|financed|paid for|supported|backed|made possible|covered|met|bankrolled|underwritten|supplemented|subsidised|subsidized) (?:in part |largely |partly |mainly )?(?:by|with|from|through|out of|thanks to|using) ${SOME}`,
    ),
  },
  // "[The ferry], which is being funded by [the county] at a cost of £3m"
  {
    before: before(
      `${OPENS}(?<thing>${WHO}),? (?:(?:which|that) )?(?:${DO}){1,5}(?:part-|co-)?(?:funded|financed|paid for|built|delivered|carried out|provided|commissioned) by (?<payer>${WHO}) (?:at a cost of|to the tune of|with|for) ${SOME}`,
    ),
  },
  // "[The club] will be able to reopen thanks to £3m from [the county]"
  {
    before: before(
      `${OPENS}(?<gets>${WHO}) (?:${DO}){1,4}(?:able|set|preparing|hoping|planning|hop(?:es|e)|plans?|aims?|intends?|wants?) (?<doing>to [^,.;:()£$€₹“”"–—]{4,80}?) (?:thanks to|with the help of|with|using|because of|after (?:receiving|winning|securing|getting|being (?:awarded|given|handed|granted))) ${SOME}`,
    ),
    behind: behind("(?:[ -](?:[\\p{L}-]+ ){0,3}[\\p{L}-]+)? from "),
  },
  // "With £3m from [the county], [the club] plans to reopen"
  {
    before: before(`(?:^|[“"‘])(?:With|Using|Thanks to|Backed by|Armed with|Following|After receiving) ${SOME}`),
    behind: behind(
      `[^,.;:–—]{0,80}, (?<gets>${WHO}) (?:plans?|hopes?|aims?|intends?|wants?|expects?|will be able|(?:is|are) (?:able|going|set|due|planning)) (?<doing>to )`,
    ),
  },
  // "A grant of £3m from [a trust] will enable [the club] to reopen"
  {
    behind: behind(
      `(?:[ -](?!(?:and|or|but|while|an?|per|each|every)\\b)(?:[\\p{L}-]+ ){0,2}[\\p{L}-]+)?(?: (?:from|by) (?<payer>${WHO}))?,?(?: (?:which|that|also|now|already|will|would|has|have|had|could|can|is|are|been)){0,4} (?:help|helps|helped|helping|allow|allows|allowed|allowing|enable|enables|enabled|enabling) (?!(?:me|you|us|him|her) )(?<gets>${WHO}) (?<doing>to )`,
    ),
  },
  // "the remaining £3m would be used to mend roofs", "will be spent on [lamps]"
  {
    behind: behind(
      "(?: (?:of (?:it|that|this|which)|left|raised|saved|award|grant|funding|donation|gift))? (?:will|would|could|can|is|are|was|were|has|have|must|should|to)(?: (?:be|been|to|also|now|all))* (?:used|needed|required|spent|invested|put aside|set aside|earmarked|allocated|released|made available|provided|raised) (?<doing>to )",
    ),
  },
  {
    behind: behind(
      `(?: (?:of (?:it|that|this|which)|left|raised|saved|award|grant|funding|donation|gift))? (?:will|would|could|can|is|are|was|were|has|have|must|should|to)(?: (?:be|been|to|also|now|all))* (?:used|spent|invested|go|gone|put|channelled|directed|ploughed|plowed|pumped|poured) (?:on|towards?|for|into) (?<thing>${WHO})${ENDS}`,
    ),
  },
  // "[Norden] sold [the depot] to [the insurer] for £3m", "bought [the depot] from [the insurer] for £3m"
  {
    before: before(
      `${OPENS}(?<gets>${WHO}) ${DOES}(?:sold|sells?|selling|offloaded|offload|offloading) (?<what>${WHO}) to (?<payer>${WHO}) (?:for|in a deal worth) ${SOME}`,
    ),
  },
  {
    before: before(
      `${OPENS}(?<payer>${WHO}) ${DOES}(?:bought|buys?|buying|acquired?|acquires|acquiring|purchased?|purchases|purchasing) (?<what>${WHO}) from (?<gets>${WHO}) (?:for|in a deal worth) ${SOME}`,
    ),
  },
  // "The contract for [lamps], worth £3m, went to [a mill]"
  {
    before: before(
      `\\b(?:[Cc]ontract|[Dd]eal|[Oo]rder|[Tt]ender|[Jj]ob|[Ww]ork|[Gg]rant|[Aa]ward|[Ll]oan|[Cc]ommission|[Aa]greement)s? (?:for|to) (?<thing>${WHO}), (?:which (?:is|was) )?(?:worth|valued at|for) ${SOME}`,
    ),
    behind: behind(
      `,? (?:went|goes|will go|has gone|was awarded|has been awarded|was given|has been given|was handed|is to go|will be awarded) to (?<gets>${WHO})${ENDS}`,
    ),
  },
  // "[The trust] will split £3m between [three clubs]"
  {
    before: before(
      `${OPENS}(?<payer>${WHO}) ${DOES}(?:split|divid|shar|distribut|spread|allocat|dol|parcel)(?:e|es|ed|ing|s|ting)?(?: out)? ${SOME}`,
    ),
    behind: behind(` (?:out )?(?:among|amongst|between|across) (?<gets>${WHO})${ENDS}`),
  },
  // "A pledge of £3m by [the state] for [lamps]"
  {
    before: before(
      `\\b(?:[Pp]ledge|[Cc]ommitment|[Pp]romise|[Oo]ffer|[Dd]onation|[Gg]ift|[Gg]rant|[Ii]nvestment|[Cc]ontribution|[Aa]ward|[Pp]ayment|[Ll]oan|[Ii]njection|[Bb]equest|[Aa]llocation|[Ss]ubsidy)s? (?:of|worth) ${SOME}`,
    ),
    behind: behind(` (?:by|from) (?<payer>${WHO})(?: (?:for|towards?) (?<thing>${WHO}))?${ENDS}`),
  },
  // "a £3m pledge by [the state] for [lamps]", "a £3m grant given to [a club] by [the state] for [lamps]"
  {
    behind: behind(
      `[ -](?:[\\p{L}-]+ )?(?:pledge|commitment|promise|offer|donation|gift|grant|investment|contribution|award|payment|loan|injection|bequest|allocation|subsidy)(?: (?:awarded|given|made|handed|paid|offered|granted|provided))?(?: to (?<gets>${WHO}))? by (?<payer>${WHO})(?: (?:for|towards?) (?<thing>${WHO}))?${ENDS}`,
    ),
  },
  // "[Carers] are entitled to £3 a week"
  {
    before: before(
      `${OPENS}(?<gets>${WHO}) (?:is|are|was|were|be|been|becomes?|remain) (?:(?:also|now|still|automatically|potentially|only) )*(?:entitled to|eligible for|in line for|due|guaranteed|promised|allotted) (?:(?:an?|the|up to|about|around|at least|grants?|payments?|of|loans?|extra|additional|one-off|cash) )*`,
    ),
  },
  // "[The county] will cover the £3m cost"
  {
    before: before(
      `${OPENS}(?<payer>${WHO}) ${DOES}(?:cover|meet|foot|pay|bear|shoulder|absorb|pick up|pay for|fund|finance|underwrite|settle)(?:s|ed|ing)? (?:the|its|their|an?|this|that) (?:full |entire |whole |total |extra |additional )?`,
    ),
    behind: behind("[ -](?:[\\p{L}-]+ )?(?:costs?|bill|tab|price tag|fee|shortfall|repairs?|expenses?)\\b"),
  },
  // "[The lender] took a £3m stake in [a mill]"
  {
    before: before(
      `${OPENS}(?<payer>${WHO}) ${DOES}(?:took|takes?|taken|taking|buy|buys|bought|acquired?|acquires|acquiring|built|build|building) (?:an? |the )?`,
    ),
    behind: behind("[ -](?:[\\p{L}-]+ )?(?:stake|holding|shareholding|interest) in "),
  },
  // "[The poet] won the £3,000 prize"
  {
    before: before(
      `${OPENS}(?<gets>${WHO}) ${DOES}(?:w[io]n|wins|winning|scoop(?:ed|s)?|landed|lands|bagged|claimed|claims|collected|collects|awarded|given|handed|picked up|took home) (?:the|an?|this year’s|this year's|its|their|his|her) (?:[\\p{L}-]+ )?`,
    ),
    behind: behind(
      "[ -](?:(?:[\\p{L}’'-]+ ){0,4})?(?:[Pp]rize|[Aa]ward|jackpot|[Bb]ursary|[Ss]cholarship|[Ff]ellowship|medal|cheque)\\b",
    ),
  },
  // "[Transport for London]’s spending on [lifts] rose to £3m"
  {
    before: before(
      `${OPENS}(?<payer>${WHO})[’']s? (?:[\\p{Ll}-]+ )?(?:spending|expenditure|outlay|outgoings|spend) on (?<what>${WHO}) ${DOES}(?:rose|risen|rise|fell|fallen|fall|came|come|reach(?:ed|es)?|stood|stands?|was|is|be|total(?:l?ed|s)?|grew|grown|climbed|jumped|dropped|hit|exceeded|topped)(?: to| at)? ${SOME}`,
    ),
  },
  // "[The trust] will increase funding for [lamps] by £3m"
  {
    before: before(
      `${OPENS}(?<payer>${WHO}) ${DOES}(?:increas|rais|boost|expand|lift|doubl|tripl|top up|step up|grow)(?:e|es|ed|ing|s)? (?:its |their |the |annual )*(?:funding|support|spending|budget|investment|subsid(?:y|ies)|grants?|aid|allocation|contribution) (?:for|on|to|of|in) (?<what>${WHO}) (?:by|to|from) ${SOME}`,
    ),
  },
  // "Funding for [lamps] will rise to £3m"
  {
    before: before(
      `(?:^|[,;:–—] |[“"‘]|\\b(?:said|that|total|overall|in) )(?:(?:[Tt]he|[Tt]otal|[Oo]verall|[Aa]nnual|[Ii]ts|[Tt]heir|[Gg]overnment|[Ss]tate|[Ff]ederal|[Pp]ublic|[Cc]ouncil) )*(?:[Ff]unding|[Ss]pending|[Ii]nvestment|[Ee]xpenditure|[Ss]upport|[Bb]udget) (?:for|on|in) (?<what>${WHO}) ${DOES}(?:ris|rose|increas|fall|fell|f[ae]ll|cut|reach|grow|grew|climb|jump|drop|slash|reduc|trimm|hit|total|exceed|doubl|tripl|boost)(?:e|es|ed|en|ing|s|led|n)?(?: to| by| at)? ${SOME}`,
    ),
  },
  // "a £3m cut to [library services]"
  {
    behind: behind(`[ -](?:[\\p{L}-]+ )?(?:cuts?|reductions?|cutbacks?) (?:to|in) (?<what>${WHO})${ENDS}`),
  },
  // "[The port] went £3m over budget"
  {
    before: before(
      `${OPENS}(?<thing>${WHO}) ${DOES}(?:went|gone|go|goes|going|is|are|was|were|came in|come in|ran|running|run|finished|ended up|coming in) (?:more than |almost |nearly |about |around |some |at least )?`,
    ),
    behind: behind(" (?:over|above|beyond|under) (?:its |the |their )?(?:original |planned )?budget\\b"),
  },
  // "[The county] hired [a mill] to [mend lamps] for £3m"
  {
    before: before(
      `${OPENS}(?<payer>${WHO}) ${DOES}(?:hir|appoint|commission|contract|engag|enlist|employ|task|paid|pay)(?:e|es|ed|ing|s)? (?<gets>${WHO}) (?<doing>to [^,.;:()£$€₹“”"–—]{4,80}?) (?:for|at a cost of|under a contract worth|in a deal worth) ${SOME}`,
    ),
  },
];
