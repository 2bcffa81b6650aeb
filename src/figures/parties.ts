import type { Span } from "../document/index.ts";
import { moneyFrames } from "../lexicon/money-frames.ts";
import { costedPurse, partiesByConstruction } from "./parties-by-construction.ts";
import { partiesByVerb } from "./parties-by-verb.ts";
import type { Around, Place } from "./place.ts";
import { modifiedThing, pricedThing, reducedThing } from "./purpose-priced.ts";
import { isDeterminer, isPayer, isSomebody, isTime, wholePhrase } from "./somebody.ts";
import { type Tail, tailOf } from "./tail.ts";

/** Who pays, who gets, what for: arguments of the verb and the noun around a sum. */
export type Parties = Tail;
const nobody: Parties = { payer: null, recipient: null, purpose: null };

export const partiesOf = (around: Around, place: Place | null): Parties => {
  const tail = tailBehind(around);
  const frame = partiesByVerb(around, place);
  const near = beside(around);
  const turn = partiesByConstruction(around, place);
  return {
    payer: turn.payer ?? costedPurse(around) ?? near.payer ?? owner(around) ?? frame.payer ?? tail.payer,
    recipient:
      turn.recipient ??
      near.recipient ??
      frame.recipient ??
      tail.recipient ??
      promised(around) ??
      withGrants(around, place),
    purpose:
      [turn.purpose, tail.purpose, reducedThing(around), frame.purpose].find((one) =>
        isSensible(around, one ?? null),
      ) ??
      [pricedThing(around, place), modifiedThing(around)].find((one) => isSensible(around, one ?? null)) ??
      null,
  };
};

/** "to fund it" names nothing; a purpose holds no part of the sum. */
const isSensible = ({ text, figure }: Around, purpose: Span | null): boolean =>
  purpose !== null &&
  !NOTHING.test(text.slice(purpose.start, purpose.end)) &&
  (purpose.start >= figure.end || purpose.end <= figure.start);
const NOTHING =
  /^to (?:(?:[a-z]+ )?(?:run|build|maintain|operate|keep|make|fix|repair|replace)|[a-z]+ (?:it|them|this|that|these|those|him|her|us|me|you))$/;

/** Behind the sum and its conversion, or behind the noun that it stands before: "a £5m [fund] for farmers". */
const tailBehind = (around: Around): Tail => {
  const { text, parsed, figure, after } = around;
  const phrase = parsed.phrases().find((one) => one.start <= figure.start && one.end > figure.end);
  const modifies = phrase !== undefined && /^[ -][\p{L}]/u.test(text.slice(figure.end, figure.end + 2));
  if (!modifies) return tailOf(around, after + (CONVERSION.exec(text.slice(after, after + 44))?.[0].length ?? 0));
  const tail = tailOf(around, Math.max(after, phrase.end));
  const noun = text.slice(phrase.head.start, phrase.head.end).toLowerCase();
  return moneyFrames.giving.has(noun) ? tail : { ...tail, recipient: null };
};
const CONVERSION = /^ \([^()]{2,40}\)/;

/** "savings to [the health service] were worth £3m" */
const PROMISED =
  /\b(?:savings?|grants?|loans?|payments?|aid|support|compensation|donations?|subsid(?:y|ies)|rebates?|funding|benefits?) to (?=[\p{L}])/gu;
const promised = ({ text, parsed, whole, sentence }: Around): Span | null => {
  const from = Math.max(sentence.start, whole.start - 90);
  const lead = text.slice(from, whole.start);
  const last = [...lead.matchAll(PROMISED)].at(-1);
  if (last === undefined || /[£$€]/.test(lead.slice(last.index))) return null;
  const phrase = parsed.phrases().find(({ start }) => start === from + last.index + last[0].length);
  return phrase !== undefined && isPayer(text, phrase) ? { start: phrase.start, end: phrase.end } : null;
};

/** "[volunteers] could run the halls with grants of £3,000" */
const WITH_GRANTS =
  /\bwith (?:the help of )?(?:an? |new |small )*(?:[a-z]+ )?(?:grants?|loans?|funding|subsid(?:y|ies)|aid|support) (?:of|worth) $/;
const withGrants = ({ text, whole }: Around, place: Place | null): Span | null => {
  const subject = place?.clause.subject ?? null;
  if (subject === null || !WITH_GRANTS.test(text.slice(Math.max(0, whole.start - 60), whole.start))) return null;
  return isSomebody(text, subject) && place?.clause.verb.voice === "active" ? wholePhrase(text, subject) : null;
};

/** "cost [the state] £3m", "gave [the trust] £3m": the phrase between a verb of paying and the sum. */
const beside = ({ text, parsed, figure, whole }: Around): Parties => {
  const phrase = parsed
    .phrases()
    .find((one) => one.start < whole.start && one.end >= whole.start - 1 && one.end <= figure.end);
  if (phrase === undefined || phrase.kind === "pronoun") return nobody;
  const span = { start: phrase.start, end: Math.min(phrase.end, whole.start - 1) };
  if (isDeterminer(text, span)) return nobody;
  const verb = /([a-z]+) $/.exec(text.slice(Math.max(0, phrase.start - 14), phrase.start))?.[1] ?? "";
  const part = moneyFrames.beside.get(verb);
  const noun = /[\p{L}-]+$/u.exec(text.slice(span.start, span.end))?.[0] ?? "";
  if (
    part === undefined ||
    moneyFrames.things.has(noun.toLowerCase()) ||
    isTime(text.slice(span.start, span.end)) ||
    /[\d£$€]/.test(text.slice(span.start, span.end))
  )
    return nobody;
  return part === "recipient" ? { ...nobody, recipient: span } : { ...nobody, payer: span };
};

/** "the government’s £480m programme" */
const owner = ({ text, parsed, figure, sentence }: Around): Span | null => {
  const before = text.slice(Math.max(sentence.start, figure.start - 12), figure.start);
  const mark = /['’]s? (?:new |first |own |latest |whole |extra |additional )?$/.exec(before);
  if (mark === null) return null;
  const at = figure.start - before.length + mark.index;
  const phrase = parsed.phrases().find((one) => one.start < at && one.end >= at);
  return phrase === undefined || !isPayer(text, phrase) || at - phrase.start > 60
    ? null
    : { start: phrase.start, end: at };
};
