import { moneyFrames } from "../lexicon/money-frames.ts";
import { moneyVerbs } from "../lexicon/money-verbs.ts";
import type { Around, Place } from "./place.ts";
import { isSomebody, wholePhrase } from "./somebody.ts";
import type { Tail } from "./tail.ts";

const nobody: Tail = { payer: null, recipient: null, purpose: null };

/** Who is charged, who earns, who raises, what causes a loss. */
export const partiesByTrade = (around: Around, place: Place | null): Tail | null =>
  paidBy(around) ?? charges(around) ?? earned(around, place) ?? raised(around, place) ?? caused(around, place);

/** "[Benches] would be paid for by [the council], he said, at a cost of £3m": what is bought, and who pays. */
const PAID_BY =
  /^(?:[“"‘])?(?<what>[^.;:£$€“”"]{3,70}?) (?:(?:will|would|is|are|was|were|has|have|be|been|being|to) )+(?:paid for|funded|met|covered|financed) by (?<who>[^,.;:£$€]{3,50}?)(?:, (?:he|she|it|they) said)?, at an? (?:[a-z]+ )?cost of $/;
const paidBy = ({ text, whole, sentence }: Around): Tail | null => {
  const lead = text.slice(sentence.start, whole.start);
  if (lead.length > 180 || !lead.endsWith("cost of ")) return null;
  const { what, who } = PAID_BY.exec(lead)?.groups ?? {};
  if (what === undefined || who === undefined) return null;
  const at = sentence.start + lead.indexOf(what);
  const by = sentence.start + lead.indexOf(` by ${who}`) + 4;
  return { ...nobody, payer: { start: by, end: by + who.length }, purpose: { start: at, end: at + what.length } };
};

/** "charged [customers] between £3 and £4": the parser may take the verb for an adjective. */
const CHARGED =
  /\bcharg(?:e|es|ed|ing) (?<who>(?:the |its |their |all |some |most )?(?:[a-z-]+ ){0,2}(?<head>[a-z]+)) $/;
const DEGREES = /(?:(?:between|up to|about|around|at least|from|an?|extra|another|more than|less than|as much as) )+$/;
const charges = ({ text, whole, sentence }: Around): Tail | null => {
  const from = Math.max(sentence.start, whole.start - 90);
  const match = CHARGED.exec(text.slice(from, whole.start).replace(DEGREES, ""));
  const { who, head } = match?.groups ?? {};
  if (
    match === null ||
    who === undefined ||
    !(moneyFrames.groups.has(head ?? "") || moneyVerbs.customers.has(head ?? ""))
  )
    return null;
  const start = from + match.index + match[0].indexOf(` ${who}`) + 1;
  return { ...nobody, payer: { start, end: start + who.length } };
};

/** "[The bank] made a profit of £3m", "[Harlow Mills], which is based here and had revenue of £3m": it comes to whom it is of. */
const EARNED =
  /\b(?:ma(?:de|ke|kes|king)|ha(?:s|d|ve)|post(?:s|ed|ing)?|report(?:s|ed|ing)?|record(?:s|ed|ing)?|earn(?:s|ed)?) (?:an? |its )?(?:[a-z-]+ ){0,3}?(?:revenues?|profits?|sales|turnover|income|earnings) of (?:[a-z]+ )?$/;
const earned = ({ text, whole, sentence }: Around, place: Place | null): Tail | null => {
  if (!EARNED.test(text.slice(Math.max(sentence.start, whole.start - 80), whole.start))) return null;
  const subject = place?.clause.subject ?? null;
  return subject !== null && isSomebody(text, subject)
    ? { ...nobody, recipient: wholePhrase(text, subject, place?.clause.verb.start) }
    : null;
};

/** "[Supporters] raised £3m", "[players] raise £3m a week" */
const RAISERS =
  /^(?:supporters|donors|fundraisers|players|volunteers|villagers|residents|neighbours|fans|pupils|students|staff|parents|campaigners|readers|walkers|runners|friends|parishioners|families|colleagues|shoppers)$/i;
const raised = ({ text, figure }: Around, place: Place | null): Tail | null => {
  const clause = place?.stand === "object" && place.clause.verb.lemma === "raise" ? place.clause : null;
  const subject = clause?.subject ?? null;
  return subject !== null &&
    !text.startsWith(" towards", figure.end) &&
    RAISERS.test(text.slice(subject.head.start, subject.head.end))
    ? { ...nobody, payer: wholePhrase(text, subject, clause?.verb.start) }
    : null;
};

/** "[Flash floods] caused damage of £3m" */
const caused = ({ text, whole }: Around, place: Place | null): Tail | null => {
  const subject = place?.clause.subject ?? null;
  if (place?.clause.verb.lemma !== "cause" || subject === null || subject.kind === "pronoun") return null;
  if (
    !/\b(?:damage|losses) (?:of|worth|estimated at|put at) (?:[a-z]+ )?$/.test(
      text.slice(Math.max(0, whole.start - 40), whole.start),
    )
  )
    return null;
  return { ...nobody, purpose: wholePhrase(text, subject, place.clause.verb.start) };
};
