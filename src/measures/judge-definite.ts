import { tokenAt } from "../clauses/index.ts";
import { CHANGED, DESCRIBED } from "./extended.ts";
import { type Base, foundAs, type Judged, judgedAs } from "./judged.ts";
import { isActOfState, isInForce, isLimitOn, isTargetFor, isTreaty } from "./limits.ts";
import {
  isCalledNew,
  isCoined,
  isDated,
  isOwned,
  isPublic,
  isSlogan,
  isSpecialCharge,
  tellsTwice,
} from "./one-of-a-kind.ts";
import { type Phrase, wordOf } from "./phrase.ts";
import { hasName, isGeneric, isNominal } from "./phrases.ts";
import { isToldNew } from "./presented.ts";

/** "the city’s", "the ministry’s": whose it is stands in small letters, so that what has capitals is the name. */
const isOfOffice = ({ owner, tokens }: Phrase): boolean =>
  owner !== null && OFFICES.test(wordOf(tokens, tokenAt(tokens, owner.end) - 1));
const OFFICES =
  /^(?:city|town|county|state|province|district|borough|school|university|force|region|country|nation|island|government|council|ministry|department|authority|agency|mayor|governor|minister|president|board|parish|port)$/;

const isOfficial = ({ announcement }: Base): boolean =>
  announcement !== null && !announcement.unofficial && !announcement.negated;

/** "the landfill tax", "the council’s tram plan": what an article or an owner points to. */
export const definite = (base: Base, { strong, bare }: { strong: boolean; bare: boolean }): Judged => {
  const { head, determiner } = base.phrase;
  if (isTargetFor(base)) return foundAs(base, "announced", "measures/definite-name", 0.5);
  if (isActOfState(base, strong)) return foundAs(base, "announced", "measures/announced-object", 0.5);
  if (isTreaty(base.phrase)) return foundAs(base, "named", "measures/definite-name", 0.6);
  if (isLimitOn(base, strong)) {
    const tier = head.plural || CHANGED.test(head.lemma) || isToldNew(base) ? "announced" : "named";
    return foundAs(base, tier, "measures/definite-name", 0.5);
  }
  // "councils must finish their flood management programs": some or other
  if (determiner === "owner" && base.phrase.owner === null && head.plural && !strong) return judgedAs(base, "pending");
  if (bare && head.grade !== "sure") return judgedAs(base, strong ? "pending" : "short");
  if (bare && !DESCRIBED.has(head.type)) return judgedAs(base, "short");
  if (head.lemma === "campaign" && !strong && !isPublic(base.phrase) && !isOwned(base.phrase) && !isSlogan(base.phrase))
    return judgedAs(base, "pending");
  if (determiner === "this" && !strong) return judgedAs(base, "pending");
  // "the city’s Complete Streets policy"
  if (LAID_DOWN.test(head.lemma) && !head.plural && isOwned(base.phrase) && isOfOffice(base.phrase))
    return foundAs(base, "named", "measures/definite-name", 0.5);
  if (
    (LAID_DOWN.test(head.lemma) || OUTLINED.test(head.lemma)) &&
    !head.plural &&
    determiner !== "this" &&
    tellsTwice(base.phrase)
  )
    return foundAs(base, "named", "measures/definite-name", 0.5);
  // "has halted the bureau’s open banking rule"
  if (RULED.test(head.lemma) && !head.plural && determiner !== "this" && isOfficial(base) && tellsTwice(base.phrase))
    return foundAs(base, "named", "measures/definite-name", 0.5);
  // "the shared masts project, funded by the state"
  if (
    head.lemma === "project" &&
    !head.plural &&
    determiner === "definite" &&
    isOfficial(base) &&
    tellsTwice(base.phrase)
  )
    return foundAs(base, "named", "measures/definite-name", 0.4);
  // "Under the new tuition policy"
  const laidDown = base.phrase.fresh && LAID_DOWN.test(head.lemma) && !head.plural && determiner === "definite";
  if (laidDown && isNominal(base.phrase)) return foundAs(base, "announced", "measures/definite-name", 0.5);
  if (isDated(base.phrase) || isInForce(base.phrase)) return foundAs(base, "named", "measures/definite-name", 0.5);
  if (isSpecialCharge(base.phrase) || isCoined(base.phrase))
    return foundAs(base, "named", "measures/definite-name", 0.5);
  if (
    head.grade === "weak" &&
    !(strong && isNominal(base.phrase)) &&
    !((PLANNED.test(head.lemma) || isCalledNew(base.phrase)) && hasName(base.phrase))
  )
    return judgedAs(base, "pending");
  if (head.grade !== "weak" && head.plural && head.grade !== "sure" && !strong) return judgedAs(base, "pending");
  if (isGeneric(base.phrase)) return foundAs(base, "announced", "measures/definite-name", 0.5);
  const confidence = head.grade === "sure" ? 0.8 : 0.6;
  return foundAs(base, isToldNew(base) ? "announced" : "named", "measures/definite-name", confidence);
};

const LAID_DOWN = /^(?:policy|law)$/;
/** Told by two words, one of them a noun: "the ID cards plan". */
const OUTLINED = /^(?:plan|proposal|reform)$/;
const RULED =
  /^(?:rule|regulation|restriction|requirement|limit|charge|fee|benefit|discount|relief|payment|check|permit)$/;
/** Kinds that a name before them makes one of a kind: "the Bright Start plan". */
export const PLANNED =
  /^(?:reform|plan|proposal|agenda|project|challenge|offer|regeneration|redevelopment|renewal|upgrade|electrification|franchise|loan|payment|tax|charge|quiz)$/;
