import { Tag } from "../clauses/index.ts";
import { companies } from "../lexicon/measures.ts";
import { FINITE, type Phrase, tagOf, wordOf } from "./phrase.ts";

/** Nouns of work that money is given for: "purchase", "refurbishment"; told apart by what they are of. */
const WORKS =
  /^(?:purchase|installation|construction|expansion|refurbishment|restoration|redevelopment|regeneration|modernisation|modernization|electrification|upgrade|renewal|replacement|conversion|widening|dualling|extension|relocation|reorganisation|introduction|creation|development|rollout|roll-out)$/;

/** What money, a grant or a law does for a work. */
const GIVES: ReadonlySet<string> = new Set(
  "fund funds support supports finance finances cover covers enable enables allow include includes deliver complete subsidise subsidize bankroll".split(
    " ",
  ),
);
const SECURITIES = /^(?:shares?|stocks?|bonds?|warrants?|securities|notes|company|firm)$/;
/** How far the last of a list may stand from the verb. */
const REACH = 34;

/** "The grant will fund the purchase of 84 buses and [the expansion of the depot]": yet to be done, and paid for. */
export const isFundedWork = ({ tokens, head, headLast, opens, determiner, capital }: Phrase, last: number): boolean => {
  if (capital || head.plural || !WORKS.test(head.lemma) || last === headLast) return false;
  if (determiner !== "definite" && determiner !== "none" && determiner !== "indefinite") return false;
  if (wordOf(tokens, headLast + 1) !== "of" || SECURITIES.test(wordOf(tokens, last))) return false;
  for (let at = opens - 1; at >= Math.max(0, opens - REACH); at--) {
    const tag = tagOf(tokens, at);
    if (ENDS.has(tag)) return false;
    if (GIVES.has(wordOf(tokens, at)) || isPaying(wordOf(tokens, at), wordOf(tokens, at + 1)))
      return isToCome(tokens, at);
    if (FINITE.has(tag)) return false;
  }
  return false;
};

const isPaying = (verb: string, particle: string): boolean =>
  (verb === "pay" && particle === "for") || (verb === "go" && /^(?:towards|toward|on)$/.test(particle));

/** "will fund", "to support"; no firm is the one that does. */
const isToCome = (tokens: Phrase["tokens"], verb: number): boolean => {
  let at = verb - 1;
  while (at > 0 && (tagOf(tokens, at) === Tag.Adverb || wordOf(tokens, at) === "help")) at--;
  const tag = tagOf(tokens, at);
  return (tag === Tag.Modal || tag === Tag.To) && !companies.has(wordOf(tokens, at - 1));
};

/** What money is handed out as. */
const HANDED =
  /^(?:loan|grant|voucher|rebate|subsidy|bursary|scholarship|tax credit|tax break|credit|guarantee|loan guarantee|interest-free loan|low-interest loan|allowance|coupon|stipend|discount|refund)$/;
const GIVEN =
  /^(?:offered|available|provided|given|paid|distributed|handed|delivered|received?|receives|get|gets|come|comes|offer|offers|provide|provides|allocated|disbursed|issued|share|have|lend|lent)$/;

/** "£40m will be offered in the form of [preferential loans to growers]", "A further £15m will be made available, in [low-interest loans]": money to come, and what it is given as. */
export const isHandedOut = ({
  tokens,
  head,
  headLast,
  opens,
  first,
  headFirst,
  determiner,
  capital,
}: Phrase): boolean => {
  if (capital || !head.plural || determiner !== "none" || !HANDED.test(head.lemma)) return false;
  if (first === headFirst && tagOf(tokens, headLast + 1) !== Tag.Preposition) return false;
  const formed = wordOf(tokens, opens - 1) === "of" && wordOf(tokens, opens - 2) === "form";
  if (!formed && wordOf(tokens, opens - 1) !== "in") return false;
  let given = false;
  for (let at = opens - 2; at >= Math.max(0, opens - REACH); at--) {
    if (tagOf(tokens, at) === Tag.Stop) return false;
    given ||= GIVEN.test(wordOf(tokens, at));
    if (given && tagOf(tokens, at) === Tag.Modal) return true;
  }
  return false;
};

/** Looks and trials that money is laid out for. */
const LOOKS =
  /^(?:study|survey|audit|assessment|inspection|appraisal|evaluation|census|pilot|trial|campaign|app|website|competition|feasibility study|pilot study|test)$/;
const LAID_OUT =
  /^(?:spend|spends|spent|spending|put|puts|putting|set|sets|setting|allocated?|allocates|earmark(?:s|ed)?|commit(?:s|ted)?|pledge[sd]?|invest(?:s|ed|ing)?|provide[sd]?|approved?|approves)$/;
const NEAR = 9;
/** "will spend £2m on [a study of rail]", "has set aside £40,000 for [a survey of ponds]": a look that somebody pays for, and that says what at. */
export const isPaidLook = ({ tokens, head, headLast, opens, determiner, capital }: Phrase, last: number): boolean => {
  if (capital || head.plural || determiner !== "indefinite" || !LOOKS.test(head.lemma) || last === headLast)
    return false;
  if (!/^(?:on|for|into|towards)$/.test(wordOf(tokens, opens - 1))) return false;
  let money = false;
  for (let at = opens - 2; at >= Math.max(0, opens - NEAR); at--) {
    if (tagOf(tokens, at) === Tag.Money) money = true;
    if (LAID_OUT.test(wordOf(tokens, at))) return money && !companies.has(wordOf(tokens, at - 1));
    if (ENDS.has(tagOf(tokens, at))) return false;
  }
  return false;
};

const ENDS = new Set<number>([Tag.Stop, Tag.Semicolon, Tag.Relative, Tag.Subordinator]);
