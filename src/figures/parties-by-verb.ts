import type { Clause } from "../clauses/index.ts";
import { moneyFrames } from "../lexicon/money-frames.ts";
import { theyWere } from "./antecedent.ts";
import { objectOf, payerBehind, thingOf } from "./arguments.ts";
import { backedWith, changedBy } from "./parties-by-backing.ts";
import { ofObject } from "./parties-of-object.ts";
import { ofSubject } from "./parties-of-subject.ts";
import { type Around, lemmaOf, type Place, type Stand } from "./place.ts";
import { isPayer, isSomebody } from "./somebody.ts";
import { nobody, type Tail } from "./tail.ts";
import { verbBehind, wholePhrase } from "./whole-phrase.ts";

/** "could take over the halls with grants of £3m": takes no sum. */
const PARTICLE = /^ (?:over|up|off|on|part|in|home|back|away|down)\b/;

const BALLOT = /^[ -](?:[\p{L}-]+ ){1,4}(?:on|before) (?:the )?(?:[\p{L}\d]+ ){0,3}(?:ballot|voters)\b/u;

/** What the verb says of a sum that stands in its clause. */
export const partiesByVerb = (around: Around, place: Place | null): Tail => {
  if (place === null) return nobody;
  const { clause, stand } = place;
  // "a cut in the police budget": a noun that the parser takes for a verb
  const { head, modal, form } = clause.verb;
  if (
    /^(?:budget|fund|grant|award|loan)$/.test(around.text.slice(head.start, head.end)) &&
    modal === null &&
    form === "finite" &&
    head.start === clause.verb.start
  )
    return nobody;
  // "put a £3m bond on the ballot": asked for, not given
  if (clause.verb.lemma === "put" && BALLOT.test(around.text.slice(around.figure.end, around.figure.end + 70)))
    return nobody;
  const frames = moneyFrames.verbs.get(lemmaOf(around.text, clause)) ?? [];
  if (frames.includes("take") && PARTICLE.test(around.text.slice(clause.verb.end, clause.verb.end + 7))) return nobody;
  if (stand === "subject") return ofSubject(around, clause, frames);
  if (place.preposition === "by")
    return frames.includes("back") && clause.verb.voice === "passive"
      ? backedWith(around, clause)
      : (changedBy(around, clause, frames) ?? nobody);
  if (frames.includes("trade") || (place.preposition === "for" && takesStake(around.text, clause)))
    return tradedFor(around, clause, stand);
  if (place.preposition === "with" && frames.includes("back")) return backedWith(around, clause);
  if (
    stand === "preposition" &&
    !["with", "for", "about", "around", "of", "over", "under", "at"].includes(place.preposition ?? "")
  )
    return nobody;
  // "offers passes for £3m": what is given costs that, who gives it does not pay.
  if (
    place.preposition === "for" &&
    frames.includes("give") &&
    !frames.includes("spend") &&
    isPricedGift(around, clause)
  )
    return nobody;
  return ofObject(around, place, frames);
};

const isPricedGift = ({ text, whole }: Around, { objects, verb }: Clause): boolean =>
  /^(?:offer|provide|give|lend|send|hand|release|distribute)$/.test(verb.lemma) &&
  objects.some(
    ({ start, end }) =>
      start >= verb.end &&
      end < whole.start &&
      !/[£$€₹]\s?\d/.test(text.slice(start, end)) &&
      // "handed a cheque for £3m to the hospice": the sum itself.
      !/(?:cheque|check)s?$/.test(text.slice(start, end)),
  );

/** "[The chain] is to buy a rival for £3m", "sold the boat to [a trust] for £3m": who gets the thing pays. */
const takesStake = (text: string, { verb, objects }: Clause): boolean =>
  verb.lemma === "take" && objects.some(({ head }) => /^stakes?$/.test(text.slice(head.start, head.end)));
const tradedFor = (around: Around, clause: Clause, stand: Stand): Tail => {
  const { text } = around;
  const { subject, verb } = clause;
  // "bought £3m worth of gold"
  if (
    stand === "object" &&
    verb.voice === "active" &&
    verb.lemma !== "sell" &&
    text.startsWith(" worth of ", around.figure.end)
  )
    return {
      ...nobody,
      payer:
        subject !== null && isPayer(text, subject)
          ? wholePhrase(text, subject, verbBehind(around.parsed, subject, verb))
          : null,
    };
  if (stand !== "preposition") return nobody;
  const known =
    subject !== null && isSomebody(text, subject)
      ? wholePhrase(text, subject, verbBehind(around.parsed, subject, verb))
      : theyWere(around, subject);
  // "a shirt that sells for £25": it is sold
  if (
    verb.lemma === "sell" &&
    verb.voice === "active" &&
    !clause.objects.some(({ start }) => start >= verb.end && start < around.whole.start)
  )
    return { ...nobody, purpose: thingOf(around, subject, verb) };
  if (verb.lemma === "sell")
    return verb.voice === "passive"
      ? { ...nobody, payer: objectOf(text, clause, ["to"]) }
      : { ...nobody, payer: objectOf(text, clause, ["to"]), recipient: known };
  return { ...nobody, payer: verb.voice === "passive" ? payerBehind(text, clause, "by") : known };
};
