import { tokenAt } from "../clauses/index.ts";
import { isCapital, type Phrase, wordOf } from "./phrase.ts";

/** "vote on the welfare bill", "the energy bill now before the Lords": one that a parliament has, not one that is paid. */
export const isBeforeHouse = ({ tokens, opens, headLast }: Phrase): boolean => {
  const verb = wordOf(tokens, opens - 1) === "on" || wordOf(tokens, opens - 1) === "against" ? opens - 2 : opens - 1;
  if (VOTES.test(wordOf(tokens, verb))) return true;
  const next = wordOf(tokens, headLast + 1) === "now" ? headLast + 2 : headLast + 1;
  return (
    (wordOf(tokens, next) === "before" && isCapital(tokens, next + 2)) ||
    (/^(?:passed|cleared)$/.test(wordOf(tokens, next)) && !/^on$/.test(wordOf(tokens, next + 1)))
  );
};

const VOTES =
  /^(?:votes?|voted|voting|pass|passed|passing|advance|advanced|introduced?|unveil|unveiled|signed|blocked?|approved?|approves|tabled?|drafted|debate|debated|debates|rebel|rebelled|enact|enacted|repeal|repealed|amend|amended|ratify|ratified|sponsored|vetoed|veto|filibuster)$/;

/** "to cut pensioners’ bills", "paid the bills" */
export const isPaid = ({ tokens, head, opens, owner }: Phrase): boolean => {
  if (!head.plural) return false;
  const verb = owner === null ? opens - 1 : tokenAt(tokens, owner.start) - 1;
  return PAYING.test(wordOf(tokens, verb));
};

const PAYING =
  /^(?:cut|cuts|cutting|reduce|reduces|reduced|reducing|lower|lowers|lowering|pay|pays|paid|paying|settle|raise|slash)$/;

/** "the [bill] for a typical home", "the bill for repairs" */
export const isHouseholds = ({ tokens, headLast }: Phrase, text: string): boolean => {
  const end = tokens.end[headLast] ?? 0;
  return HOUSEHOLDS.test(text.slice(end, end + 60));
};

const HOUSEHOLDS =
  /^(?: of (?:the|its|his|her|their|an?|average|typical|most|poorer|poor)\b| for (?:the |an? |its |this |that )?[A-Z]| for (?:an?|the|each|every|most)? ?(?:[\w-]+ ){0,3}(?:homes?|houses?|households?|family|families|property|properties|customers?|taxpayers?|residents?|users?|ratepayers?|drivers?|owners?|repairs?|damage|works?|cleaning|fuel|heating|electricity|scheme|project|programme|wall|bridge|road|station|upgrade|clean-up|cleanup|policing|security|overtime|consultants?|lawyers?)\b)/;
