import type { Span } from "../document/index.ts";
import { groupsIn, leadTo } from "./groups-in.ts";
import type { Around, Place } from "./place.ts";
import { isSomebody } from "./somebody.ts";
import { nobody, type Tail } from "./tail.ts";
import { verbBehind, wholePhrase } from "./whole-phrase.ts";

/** Who is fined, sued or faces a penalty: who has to pay by the word of a court. */
export const partiesBySanction = (around: Around, place: Place | null): Tail | null =>
  caughtDoing(around) ??
  hitWith(around) ??
  isHitWith(around, place) ??
  settledWith(around, place) ??
  faces(around) ??
  facedBy(around) ??
  sues(around);

/** "hit [the lender] with a £3m fine", "settled with [the port] for £3m" */
const WITH_FINE =
  /\b(?:hit|hits|hitting|slapped|slaps|punished|punishes|landed|issued|penalised) (?<who>[^,.;:£$€]{3,60}?) with (?:an? )?(?:[a-z]+ )?(?:fine of )?$/d;
const hitWith = (around: Around): Tail | null => {
  if (!isFine(around.text, around.whole, around.figure)) return null;
  const { who } = groupsIn(around.text, leadTo(around, 100), WITH_FINE);
  return who === undefined ? null : { ...nobody, payer: who };
};
/** "[Anyone caught dropping litter] could be fined £90": the parser takes the last noun for the subject. */
const CAUGHT =
  /^[“"‘]?(?<who>(?:Anyone|Anybody|Those|People|Motorists|\p{Lu}[a-z]+s) (?:who|caught|found|convicted|failing|breaking|[a-z]+ing) [^,.;:£$€“”"]{3,90}?) (?:(?:could|will|would|may|might|can|must|be|being|been|were|was|are|is|now|also|to|face|have|has|had) )+(?:fined|charged) (?:up to |between |at least |as much as |about )?$/du;
const caughtDoing = (around: Around): Tail | null => {
  const { text, whole, sentence } = around;
  if (
    whole.start - sentence.start > 160 ||
    !/\b(?:fined|charged) [a-z ]*$/.test(text.slice(whole.start - 24, whole.start))
  )
    return null;
  const { who } = groupsIn(text, { start: sentence.start, end: whole.start }, CAUGHT);
  return who === undefined ? null : { ...nobody, payer: who };
};

/** "[The bank] was slapped with a £3m fine by the regulator" */
const isHitWith = (around: Around, place: Place | null): Tail | null => {
  const { text } = around;
  if (place === null || !isFine(text, around.whole, around.figure)) return null;
  const { subject, verb } = place.clause;
  if (subject === null || verb.voice !== "passive" || !HIT.test(verb.lemma) || !isSomebody(text, subject)) return null;
  return { ...nobody, payer: wholePhrase(text, subject, verbBehind(around.parsed, subject, verb)) };
};
const HIT = /^(?:hit|slap|land|punish|issue|serve|strike|penali[sz]e|saddle|threaten|hand|give)$/;

/** "a fine of £3m", "a £3m penalty" */
export const isFine = (text: string, whole: Span, figure: Span): boolean =>
  FINE_OF.test(text.slice(Math.max(0, whole.start - 50), whole.start)) ||
  /^[ -](?:[a-z]+ ){0,2}(?:fines?|penalt(?:y|ies))\b/.test(text.slice(figure.end, figure.end + 40));

const SETTLED = /\bsettle[sd]?(?: [a-z]+){0,4}? with (?<who>[^,.;:£$€]{3,60}?) for $/d;
const settledWith = (around: Around, place: Place | null): Tail | null => {
  const { text } = around;
  const { who } = groupsIn(text, leadTo(around, 110), SETTLED);
  if (who === undefined) return null;
  const subject = place?.clause.subject ?? null;
  return {
    ...nobody,
    payer: who,
    recipient: subject !== null && isSomebody(text, subject) ? wholePhrase(text, subject) : null,
  };
};

/** "is suing [Harlow Mills] in Dublin for £3m": who is sued would pay, who sues would get it. */
const SUES =
  /(?<by>[^,.;:“”"]{2,60}?) (?:(?:is|are|was|were|has|have|had|been|now|also) )*su(?:es|ed|e|ing) (?<who>[^,.;:£$€]{2,50}?)(?: (?:in|at|over|before) [^,.;:£$€]{2,50}?)? for $/d;
const sues = (around: Around): Tail | null => {
  const { text, sentence } = around;
  const lead = leadTo(around, 150);
  if (!text.startsWith(" for ", lead.end - 5)) return null;
  const { by, who } = groupsIn(text, lead, SUES);
  if (by === undefined || who === undefined) return null;
  const opens =
    by.start === sentence.start && !/^(?:he|she|it|they|who|we|I|you)\b/i.test(text.slice(by.start, by.end));
  const name = text.slice(by.start, by.end).replace(/,? (?:who|that|which)$/, "");
  return { ...nobody, payer: who, recipient: opens ? { start: by.start, end: by.start + name.length } : null };
};

/** "[Drivers who use the lane] face a £90 fine", "could face fines of £90" */
const FACES =
  /(?:^|[.“”"] )(?<who>[^,.;:£$€“”"]{3,90}?) (?:now |already |also )?(?:(?:will|would|could|may|might|must) )?(?:face|faces|faced|risk|risks|risked) (?:an? )?(?:[a-z-]+ )?(?:(?:fines?|penalt(?:y|ies)|bills?) of )?(?:up to )?$/d;
const faces = (around: Around): Tail | null =>
  facesTo(around, around.whole.start) ?? facesTo(around, around.figure.start);
/** Up to the words that say how much, or up to the sum: "face a maximum fine of £3m" has its fine among them. */
const facesTo = ({ text, sentence, figure }: Around, end: number): Tail | null => {
  const lead = text.slice(sentence.start, end);
  if (
    !/\b(?:fac|risk)/.test(lead.slice(-60)) ||
    !(
      /(?:fines?|penalt(?:y|ies)|bills?) of (?:up to )?$/.test(lead) ||
      /^[ -](?:[a-z]+ )?(?:fine|penalty|bill)/.test(text.slice(figure.end, figure.end + 26))
    )
  )
    return null;
  if (lead.length > 140) return null;
  const { who } = groupsIn(text, { start: sentence.start, end }, FACES);
  return who === undefined || /^(?:he|she|it|they|we|I|you|who)$/i.test(text.slice(who.start, who.end))
    ? null
    : { ...nobody, payer: who };
};

/** "The largest penalty faced by [Harlow] is a fine of £3m" */
const FACED_BY =
  /\b(?:fines?|penalt(?:y|ies)|sanction) (?:faced|incurred|paid|payable|owed|risked) by (?<who>[^,.;:£$€]{3,50}?)(?:, [^,;£$€]{3,60},)? (?:is|was|could be|would be|will be|are|were) (?:[a-z]+ ){0,5}$/d;
const facedBy = ({ text, sentence, figure }: Around): Tail | null => {
  const lead = { start: Math.max(sentence.start, figure.start - 180), end: figure.start };
  if (!/ by /.test(text.slice(lead.start, lead.end))) return null;
  const { who } = groupsIn(text, lead, FACED_BY);
  return who === undefined ? null : { ...nobody, payer: who };
};

export const FINE_OF = /\b(?:fines?|penalt(?:y|ies)) of (?:[a-z]+ ){0,3}$/;
