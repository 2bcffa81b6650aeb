import type { Span } from "../document/index.ts";
import type { Around, Place } from "./place.ts";
import { isSomebody, wholePhrase } from "./somebody.ts";
import type { Tail } from "./tail.ts";

const nobody: Tail = { payer: null, recipient: null, purpose: null };

/** Who is fined, sued or faces a penalty: who has to pay by the word of a court. */
export const partiesBySanction = (around: Around, place: Place | null): Tail | null =>
  hitWith(around) ?? settledWith(around, place) ?? faces(around) ?? sues(around);

/** "hit [the lender] with a £3m fine", "settled with [the port] for £3m" */
const WITH_FINE =
  /\b(?:hit|hits|hitting|slapped|slaps|punished|punishes|landed|issued|penalised) (?<who>[^,.;:£$€]{3,60}?) with (?:an? )?(?:[a-z]+ )?(?:fine of )?$/;
const hitWith = ({ text, whole, figure, sentence }: Around): Tail | null => {
  const lead = text.slice(Math.max(sentence.start, whole.start - 100), whole.start);
  if (!isFine(text, whole, figure)) return null;
  const match = WITH_FINE.exec(lead);
  const who = match?.groups?.who;
  if (match === null || who === undefined) return null;
  const start = whole.start - lead.length + match.index + match[0].indexOf(who);
  return { ...nobody, payer: { start, end: start + who.length } };
};
/** "a fine of £3m", "a £3m penalty" */
export const isFine = (text: string, whole: Span, figure: Span): boolean =>
  FINE_OF.test(text.slice(Math.max(0, whole.start - 50), whole.start)) ||
  /^[ -](?:[a-z]+ ){0,2}(?:fines?|penalt(?:y|ies))\b/.test(text.slice(figure.end, figure.end + 40));

const SETTLED = /\bsettle[sd]?(?: [a-z]+){0,4}? with (?<who>[^,.;:£$€]{3,60}?) for $/;
const settledWith = (around: Around, place: Place | null): Tail | null => {
  const { text, whole, sentence } = around;
  const lead = text.slice(Math.max(sentence.start, whole.start - 110), whole.start);
  const match = SETTLED.exec(lead);
  const who = match?.groups?.who;
  if (match === null || who === undefined) return null;
  const start = whole.start - lead.length + match.index + match[0].indexOf(` with ${who}`) + 6;
  const subject = place?.clause.subject ?? null;
  return {
    ...nobody,
    payer: { start, end: start + who.length },
    recipient: subject !== null && isSomebody(text, subject) ? wholePhrase(text, subject) : null,
  };
};

/** "is suing [Harlow Mills] in Dublin for £3m": who is sued would pay, who sues would get it. */
const SUES =
  /(?<by>[^,.;:“”"]{2,60}?) (?:(?:is|are|was|were|has|have|had|been|now|also) )*su(?:es|ed|e|ing) (?<who>[^,.;:£$€]{2,50}?)(?: (?:in|at|over|before) [^,.;:£$€]{2,50}?)? for $/;
const sues = ({ text, whole, sentence }: Around): Tail | null => {
  const lead = text.slice(Math.max(sentence.start, whole.start - 150), whole.start);
  if (!lead.endsWith(" for ")) return null;
  const match = SUES.exec(lead);
  const { by = "", who } = match?.groups ?? {};
  if (match === null || who === undefined) return null;
  const from = whole.start - lead.length + match.index;
  const start = text.indexOf(who, from + by.length + 1);
  const opens = from === sentence.start && !/^(?:he|she|it|they|who)$/i.test(by);
  return {
    ...nobody,
    payer: { start, end: start + who.length },
    recipient: opens ? { start: from, end: from + by.length } : null,
  };
};

/** "[Drivers who use the lane] face a £90 fine", "could face fines of £90" */
const FACES =
  /(?:^|[.“”"] )(?<who>[^,.;:£$€“”"]{3,90}?) (?:now |already |also )?(?:(?:will|would|could|may|might|must) )?(?:face|faces|faced|risk|risks|risked) (?:an? )?(?:[a-z-]+ )?(?:(?:fines?|penalt(?:y|ies)|bills?) of )?(?:up to )?$/;
const faces = ({ text, whole, sentence, figure }: Around): Tail | null => {
  const lead = text.slice(sentence.start, whole.start);
  if (
    !/\b(?:fac|risk)/.test(lead.slice(-60)) ||
    !(
      /(?:fines?|penalt(?:y|ies)|bills?) of (?:up to )?$/.test(lead) ||
      /^[ -](?:[a-z]+ )?(?:fine|penalty|bill)/.test(text.slice(figure.end, figure.end + 26))
    )
  )
    return null;
  const match = FACES.exec(lead.slice(-140));
  const who = match?.groups?.who;
  if (match === null || who === undefined || lead.length > 140) return null;
  const start = sentence.start + lead.indexOf(who);
  return /^(?:he|she|it|they|we|I|you|who)$/i.test(who)
    ? null
    : { ...nobody, payer: { start, end: start + who.length } };
};

export const FINE_OF = /\b(?:fines?|penalt(?:y|ies)) of (?:[a-z]+ ){0,3}$/;
