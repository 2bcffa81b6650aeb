import type { Announcement } from "./announcement.ts";
import type { Base } from "./judged.ts";
import { wordOf } from "./phrase.ts";
import { isNominal } from "./phrases.ts";

/** What nobody does but to rules, charges and schemes: "Water restrictions will be eased", "a new ticketing system has been delayed", "Reforms to the planning system are watered down". */
export const isAltered = (base: Base): boolean => {
  const { phrase, announcement, last } = base;
  const { tokens, head, determiner } = phrase;
  if (announcement === null || announcement.unofficial || announcement.negated || !alters(base, announcement))
    return false;
  // "Farmers can defer income tax": what is theirs to put off.
  if (announcement.modal === "can" || announcement.modal === "may") return false;
  if (head.grade !== "weak" || !ALTERED.has(head.type) || NO_RULE.test(head.lemma)) return false;
  if (determiner !== "none" && determiner !== "indefinite") return false;
  // "eased restrictions" says too little.
  return (
    isNominal(phrase) || (last > phrase.headLast && /^(?:on|to|of|for)$/.test(wordOf(tokens, phrase.headLast + 1)))
  );
};

/** "plans a net metering rule": two words tell a rule apart, whatever is done to it. */
export const isRuleBroughtIn = ({ phrase, announcement, content }: Base): boolean =>
  announcement !== null &&
  !announcement.unofficial &&
  !announcement.negated &&
  phrase.determiner === "indefinite" &&
  !phrase.head.plural &&
  content.length > 1 &&
  isNominal(phrase) &&
  /^(?:rule|regulation|restriction|requirement|charge|zone|law|policy)$/.test(phrase.head.lemma);

/** "A heat plan would be published", "a night bus pass will be issued": what is yet to be is told by its name alone. */
export const isToCome = ({ phrase, announcement }: Base): boolean =>
  announcement !== null &&
  !announcement.active &&
  !announcement.negated &&
  /^(?:will|would)$/.test(announcement.modal ?? "") &&
  phrase.determiner === "indefinite" &&
  !phrase.head.plural &&
  isNominal(phrase) &&
  !NO_POLICY.test(phrase.head.lemma);
const NO_POLICY =
  /^(?:inquest|examination|hearing|post-mortem|test|contract|deal|agreement|mortgage|auction|award|competition|challenge|visa|pass|prescription|notice|offer|decision|model|memorial|statue|monument|inspection|survey|appraisal|debate|settlement|merger|purchase|loan|order|injunction|bond|payout|website|archive|fine|penalty)$/;

const alters = ({ phrase: { tokens } }: Base, { verb, active }: Announcement): boolean =>
  ALTERS.test(wordOf(tokens, verb)) ||
  (!active && /^(?:extended|lifted|suspended|halted|frozen)$/.test(wordOf(tokens, verb)));
const ALTERS =
  /^(?:eas(?:e|ed|es|ing)|relax(?:ed|es|ing)?|tighten(?:ed|s|ing)?|loosen(?:ed|s|ing)?|soften(?:ed|s|ing)?|toughen(?:ed|s|ing)?|dilut(?:e|ed|es|ing)|water(?:ed|ing)?|delay(?:ed|s|ing)?|postpon(?:e|ed|es|ing)|defer(?:red|s|ring)?|paus(?:e|ed|es|ing)|reinstat(?:e|ed|es|ing)|reimpos(?:e|ed|es|ing)|waiv(?:e|ed|es|ing)|unfreez\w*|simplif\w+|liberali[sz]\w+|scrapp(?:ed|ing)|abolish(?:ed|es|ing)?|repeal(?:ed|s|ing)?|shelv(?:e|ed|es|ing)|ax(?:ed|ing)|phas(?:ed|ing)|roll(?:ed|ing)|overhaul(?:ed|s|ing)?|rescind(?:ed|s|ing)?|revok(?:ed|es|ing))$/;
const ALTERED: ReadonlySet<string> = new Set(["other", "tax", "scheme", "standard", "act", "initiative"]);
/** What firms, courts and players have as well. */
const NO_RULE =
  /^(?:deal|contract|agreement|arrangement|decision|power|formula|notice|veto|deadline|policy|loan|mortgage|wage|award|prescription|pass|partnership|project|competition|challenge|merger|purchase|model|app|website|closure|construction|installation|test|rating|fine|penalty|order|law|constitution|pension|payment|season ticket|savings account|procurement|auction|tender|metric|easing|relaxation|boycott)$/;
