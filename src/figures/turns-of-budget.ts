import type { Construction } from "./construction.ts";

/** Turns that hold a sum against a budget, a target or a bill: what is too much, too little, saved or laid out, in order of priority. */
export const TURNS_OF_BUDGET: readonly Construction[] = [
  // "must find £3m of savings"
  {
    role: "saving",
    before:
      /\b(?:find|finds|finding|found|identif(?:y|ies|ied|ying)|deliver(?:s|ed|ing)?|make|makes|making|made) (?:[a-z]+ ){0,4}$/,
    behind: /^(?: worth)? (?:of|in) (?:[a-z-]+ )?(?:savings|cuts|efficiencies|economies|cutbacks)\b/,
  },
  // "exceeded its budget by £3m", "blew the budget by £3m"
  {
    role: "overspend",
    before:
      /\b(?:blow|blows|blew|blown|exceed|exceeds|exceeded|exceeding|bust|busted|overshoot|overshot|overrun|overran|breach|breached|surpass|surpassed) (?:its|their|the|his|her|our|that|this)(?: [a-z-]+){0,3} (?:budgets?|allocation|estimates?|spending limit|cash limit|forecast) by (?:about |around |some |nearly |almost |more than |over |at least )?$/,
  },
  // "came in £3m below forecast"
  {
    role: "shortfall",
    behind:
      /^ (?:below|short of|under|less than|shy of|down on) (?:forecasts?|expectations|target|budget|plan|projections?|estimates?)\b/,
  },
  // "still needs £3m to reach its goal"
  {
    role: "shortfall",
    before: /\bneed(?:s|ed|ing)?(?: (?:still|to raise|to find))* $/,
    behind: /^ (?:more )?to (?:reach|hit|meet|make) (?:its|the|their|his|her|our) (?:[a-z]+ )?(?:goal|target|total)\b/,
  },
  // "take £3m out of its cost base"
  {
    role: "saving",
    before:
      /\b(?:tak(?:e|es|ing|en)|took|strip(?:s|ped|ping)?|carv(?:e|es|ed|ing)|squeez(?:e|es|ed|ing)|wring(?:s|ing)?|wrung|remov(?:e|es|ed|ing)) $/,
    behind:
      /^(?: an? year)? (?:out of|off|from) (?:the |its |their |his |our )(?:[\p{L}’-]+ ){0,3}?(?:costs?|cost base|spending|overheads|wage bill|expenses|payroll|outgoings|running costs)\b/u,
  },
  // "slashes school funding by £3m"
  {
    role: "saving",
    before:
      /\b(?:cut|cuts|cutting|reduc(?:e|es|ed|ing)|lower(?:s|ed|ing)?|trim(?:s|med|ming)?|slash(?:es|ed|ing)?) (?:[\p{L}’'-]+ ){0,4}?(?:funding|aid|support|services|programmes|programs|staffing|overheads|expenses|payroll) by (?:about |around |some |nearly |almost |more than |over |at least |up to )?$/u,
  },
  // "placed a £3m order for ferries"
  {
    role: "spending",
    before: /\b(?:plac(?:e|es|ed|ing)|made|makes?|put in|sign(?:s|ed)?) an? (?:[a-z]+ )?$/,
    behind: /^[ -](?:[a-z-]+ )?orders? (?:for|with)\b/,
  },
  // "used £3m of public money to fight the case"
  {
    role: "spending",
    before: /\bus(?:e|es|ed|ing) (?:about |around |some |nearly |almost |more than |over |at least |up to )?$/,
    behind: /^ (?:of|in|from) (?:[\p{L}’'-]+ ){0,3}?(?:money|cash|funds|resources)\b/u,
  },
  // "debts swallowed £3m of that"
  { role: "cost", before: /\b(?:swallow|absorb|consum|devour|gobbl|eat)(?:s|ed|es|en|ing)?(?: up)? $/ },
  // "Repairing the roof is expected to run to £3m"
  {
    role: "cost",
    before:
      /^[“"‘]?(?!During|According|Following|Including)[A-Z][a-z]{2,}ing (?:the|an?|its|their|our|every|each|all|[a-z]+s?) [^.;,£$€]{2,80}? (?:run|runs|ran|come|comes|came|amount|amounts|add up|adds up)(?: in)? (?:to|at) $/,
  },
  // "Orr Motors’ £3m investment in its plant"
  { role: "spending", before: /[’']s? (?:[a-z]+ )?$/, behind: /^[ -](?:[a-z-]+ )?investment in (?:its|their)\b/ },
  // "spent £3m of the award on a clinic"
  {
    role: "spending",
    before:
      /\bsp(?:end|ends|ent|ending) (?:about |around |some |nearly |almost |more than |over |at least |up to |just |only )?$/,
    behind:
      /^ of (?:the|its|their|his|her|our|that|this) (?:[a-z-]+ ){0,2}?(?:award|grant|money|funding|settlement|windfall|loan|donation|gift|savings|aid|fund|cash|proceeds|budget|reserves)\b/,
  },
];
