import type { Clause, NounPhrase } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";
import { type Frame, moneyFrames } from "../lexicon/money-frames.ts";
import { purposeOf, thingOf } from "./arguments.ts";
import type { Around } from "./place.ts";
import { isGroup, isPayer, isSomebody } from "./somebody.ts";
import { nobody, type Tail } from "./tail.ts";
import { wholePhrase } from "./whole-phrase.ts";

const payerIn = (text: string, subject: NounPhrase | null): Span | null =>
  subject !== null && isPayer(text, subject) ? wholePhrase(text, subject) : null;

/** "Clinics overspent on nurses by £3m", "raising their budgets by £3m, town halls": whose purse it is; null where the verb says neither. */
export const changedBy = (around: Around, clause: Clause, frames: readonly Frame[]): Tail | null => {
  const { text } = around;
  if (frames.includes("exceed"))
    return { ...nobody, payer: payerIn(text, clause.subject), purpose: purposeOf(around, clause, ["on"]) };
  if (!frames.includes("change") || clause.verb.voice === "passive") return null;
  const own = clause.objects.some(
    (object) =>
      object.start >= clause.verb.end &&
      moneyFrames.purses.has(text.slice(object.head.start, object.head.end).toLowerCase()),
  );
  return own ? { ...nobody, payer: payerIn(text, clause.subject) } : null;
};

/** "nine towns will be backed with £3m", "the ministry helped the ports with £3m": who is backed gets it. */
export const backedWith = (around: Around, clause: Clause): Tail => {
  const { text } = around;
  const { subject } = clause;
  if (clause.verb.voice === "passive" || clause.verb.form === "participle")
    return subject !== null && isBacked(text, subject)
      ? { ...nobody, recipient: wholePhrase(text, subject) }
      : { ...nobody, purpose: effort(text, subject) ?? thingOf(around, isThing(text, subject) ? null : subject) };
  const object = clause.objects.find(({ start }) => start >= clause.verb.end);
  return {
    payer: payerIn(text, subject),
    recipient: object !== undefined && isBacked(text, object) ? { start: object.start, end: object.end } : null,
    purpose: null,
  };
};

/** "Efforts [to sell the wine] are to be boosted" */
const effort = (text: string, subject: NounPhrase | null): Span | null => {
  if (
    subject === null ||
    !/^(?:efforts?|attempts?|moves?|bids?|plans?)$/i.test(text.slice(subject.head.start, subject.head.end))
  )
    return null;
  const does = /^ (to [^,.;:()]{3,70}?) (?:is|are|was|were|will|would|has|have|had)\b/.exec(
    text.slice(subject.end, subject.end + 90),
  )?.[1];
  return does === undefined ? null : { start: subject.end + 1, end: subject.end + 1 + does.length };
};

const isBacked = (text: string, phrase: NounPhrase): boolean =>
  isSomebody(text, phrase) && (isGroup(text, phrase.head) || phrase.kind === "name");

/** The scheme that is funded is what the sum belongs to, not what it is for. */
const isThing = (text: string, subject: NounPhrase | null): boolean =>
  subject !== null && moneyFrames.things.has(text.slice(subject.head.start, subject.head.end).toLowerCase());
