import { moneyFrames } from "../lexicon/money-frames.ts";
import { moneyVerbs } from "../lexicon/money-verbs.ts";
import { groupsIn, leadTo } from "./groups-in.ts";
import type { Around, Place } from "./place.ts";
import { isSomebody } from "./somebody.ts";
import { nobody, type Tail } from "./tail.ts";
import { verbBehind, wholePhrase } from "./whole-phrase.ts";

/** Who is charged, who earns, who raises, what causes a loss. */
export const partiesByTrade = (around: Around, place: Place | null): Tail | null =>
  paidBy(around) ?? charges(around) ?? earned(around, place) ?? raised(around, place) ?? caused(around, place);

/** "[Benches] would be paid for by [the council], he said, at a cost of £3m": what is bought, and who pays. */
const PAID_BY =
  /^(?:[“"‘])?(?<what>[^.;:£$€“”"]{3,70}?) (?:(?:will|would|is|are|was|were|has|have|be|been|being|to) )+(?:paid for|funded|met|covered|financed) by (?<who>[^,.;:£$€]{3,50}?)(?:, (?:he|she|it|they) said)?, at an? (?:[a-z]+ )?cost of $/d;
const paidBy = ({ text, whole, sentence }: Around): Tail | null => {
  if (whole.start - sentence.start > 180 || !text.startsWith("cost of ", whole.start - 8)) return null;
  const { what, who } = groupsIn(text, { start: sentence.start, end: whole.start }, PAID_BY);
  return what === undefined || who === undefined ? null : { ...nobody, payer: who, purpose: what };
};

/** "charged [customers] between £3 and £4": the parser may take the verb for an adjective. */
const CHARGED =
  /\bcharg(?:e|es|ed|ing) (?<who>(?:the |its |their |all |some |most )?(?:[a-z-]+ ){0,2}(?<head>[a-z]+)) $/d;
const DEGREES = /(?:(?:between|up to|about|around|at least|from|an?|extra|another|more than|less than|as much as) )+$/;
const charges = (around: Around): Tail | null => {
  const { text } = around;
  const { start, end } = leadTo(around, 90);
  const degrees = DEGREES.exec(text.slice(start, end))?.[0].length ?? 0;
  const { who, head } = groupsIn(text, { start, end: end - degrees }, CHARGED);
  if (who === undefined || head === undefined) return null;
  const noun = text.slice(head.start, head.end);
  return moneyFrames.groups.has(noun) || moneyVerbs.customers.has(noun) ? { ...nobody, payer: who } : null;
};

/** "[The bank] made a profit of £3m", "[Harlow Mills], which is based here and had revenue of £3m": it comes to whom it is of. */
const EARNED =
  /\b(?:ma(?:de|ke|kes|king)|ha(?:s|d|ve)|post(?:s|ed|ing)?|report(?:s|ed|ing)?|record(?:s|ed|ing)?|earn(?:s|ed)?) (?:an? |its )?(?:[a-z-]+ ){0,3}?(?:revenues?|profits?|sales|turnover|income|earnings) of (?:[a-z]+ )?$/;
const earned = ({ text, parsed, whole, sentence }: Around, place: Place | null): Tail | null => {
  if (!EARNED.test(text.slice(Math.max(sentence.start, whole.start - 80), whole.start))) return null;
  const subject = place?.clause.subject ?? null;
  return place !== null && subject !== null && isSomebody(text, subject)
    ? { ...nobody, recipient: wholePhrase(text, subject, verbBehind(parsed, subject, place.clause.verb)) }
    : null;
};

/** "[Supporters] raised £3m", "[players] raise £3m a week" */
const raised = ({ text, parsed, figure }: Around, place: Place | null): Tail | null => {
  const clause = place?.stand === "object" && place.clause.verb.lemma === "raise" ? place.clause : null;
  const subject = clause?.subject ?? null;
  return clause !== null &&
    subject !== null &&
    !/^(?: towards| from )/.test(text.slice(figure.end, figure.end + 9)) &&
    moneyVerbs.raisers.has(text.slice(subject.head.start, subject.head.end).toLowerCase())
    ? { ...nobody, payer: wholePhrase(text, subject, verbBehind(parsed, subject, clause.verb)) }
    : null;
};

/** "[Flash floods] caused damage of £3m" */
const caused = ({ text, parsed, whole }: Around, place: Place | null): Tail | null => {
  const subject = place?.clause.subject ?? null;
  if (place?.clause.verb.lemma !== "cause" || subject === null || subject.kind === "pronoun") return null;
  if (
    !/\b(?:damage|losses) (?:of|worth|estimated at|put at) (?:[a-z]+ )?$/.test(
      text.slice(Math.max(0, whole.start - 40), whole.start),
    )
  )
    return null;
  return { ...nobody, purpose: wholePhrase(text, subject, verbBehind(parsed, subject, place.clause.verb)) };
};
