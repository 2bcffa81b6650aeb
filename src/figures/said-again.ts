import type { ParsedSentence } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";
import { lastWordOf } from "./last-word.ts";
import type { Parties } from "./parties.ts";
import { isPayer, isSomebody } from "./somebody.ts";
import { wholePhrase } from "./whole-phrase.ts";

/** Farther apart two sums of a sentence say nothing of each other, in UTF-16 units. */
const REACH = 130;

/** What leads from a sum to one that is a part of it, another amount of the same, or the same said otherwise. */
const DEGREE =
  "(?:(?:an?|the) )?(?:(?:extra|additional|further|initial|separate|original|estimated?|average|total|about|around|roughly|nearly|almost|just|only|some|up to|at least|more than|over|under|less than|budget of|estimate of|forecast of|total of) ?)*";
/** "£1bn for roads, including an extra £200m", "£9m, of which £2m" */
const PART = new RegExp(
  `^[^.;£$€₹]{0,110}?(?:,| –| —| [(]|[(]) ?(?:including|of which|among them) (?:(?:only |just )?(?:about |around |nearly |almost |over |under )?(?:an? (?:third|quarter|fifth|sixth|tenth|half)|half|most|some), )?${DEGREE}$`,
);
/** "£2,000, rising to £9,000", "£9m, a sharp fall from the £12m", "£9m against an estimate of £8m", "£9m, almost double the £5m" */
const CHANGED = new RegExp(
  `^[^.;£$€₹]{0,100}?(?:,| –| —|,? and)? (?:(?:rising|increasing|climbing|going up|falling|dropping|doubling|growing|reduced|cut|increased|rises|falls) (?:again )?(?:to|from)|(?:[a-z]+ ){0,4}?(?:drop|fall|rise|increase|jump|decrease|improvement|up|down) (?:on|from)|(?:[a-z]+ )?(?:double|twice|half|triple)|(?:[a-z]+ )?(?:against|compared (?:with|to)|instead of|rather than|as opposed to|than|versus)) ${DEGREE}$`,
);
/** "£3 a card, or £9m for all", "£3m – £9m with fees –" */
const OTHERWISE = new RegExp(`^[^.;£$€₹]{0,50}?(?:,| –| —) (?:or|that is|equivalent to|equal to) ${DEGREE}$`);

/** Who pays, who gets and what for, where the sum itself leaves it to the one before it in the sentence. */
export const saidBefore = (
  text: string,
  { before, known }: Readonly<{ before: Span; known: Parties }>,
  figure: Span,
  own: Parties,
): Parties => {
  if (figure.start - before.end > REACH) return own;
  const between = text.slice(before.end, figure.start);
  const same = CHANGED.test(between) || OTHERWISE.test(between);
  const part =
    !same &&
    (PART.test(between) ||
      (/^[^.;£$€₹]{0,110}(?:,| –| —|, with| – with) (?:about |around |some |nearly |almost |just |only |over )*$/.test(
        between,
      ) &&
        OF_IT.test(text.slice(figure.end, figure.end + 12))));
  if (!same && !part) return own;
  const payer = own.payer ?? known.payer;
  const recipient = own.recipient ?? known.recipient;
  return {
    payer: isAlso(payer, own.recipient) ? null : payer,
    recipient: isAlso(recipient, payer) ? own.recipient : recipient,
    purpose: own.purpose ?? (same || own.recipient === null ? known.purpose : null),
  };
};
const OF_IT = /^ of (?:that|this|it|which|them)\b/;
const isAlso = (one: Span | null, other: Span | null): boolean =>
  one !== null && other !== null && one.start === other.start;

/** "£9m will be paid by the state and £3m [by the city]", "£9m goes to schools and £3m [to clinics]": the same part of another. */
const PARALLEL =
  /^[^.;:£$€₹“”"]{2,90}(?:,|,? and|,? with|,? while|,? plus)(?: (?:an? (?:further|additional|extra)|another|about|around|some|the (?:other|remaining)))* $/;
const WORDS = /^ (?<word>to|by|from) /;
export const parallel = (
  { text, parsed, whole, figure }: Readonly<{ text: string; parsed: ParsedSentence; whole: Span; figure: Span }>,
  { before, known }: Readonly<{ before: Span; known: Parties }>,
  own: Parties,
): Parties | null => {
  const word = WORDS.exec(text.slice(figure.end, figure.end + 8))?.groups?.word;
  if (word === undefined || whole.start - before.end > REACH || !PARALLEL.test(text.slice(before.end, whole.start)))
    return null;
  const who = parsed.phrases().find(({ start }) => start === figure.end + word.length + 2);
  if (who === undefined || !isPayer(text, who)) return null;
  const isSaid = (one: Span | null): boolean =>
    one !== null &&
    one.start > before.end &&
    one.end < whole.start &&
    text.slice(one.start - word.length - 2, one.start) === ` ${word} `;
  const part = isSaid(known.payer) ? "payer" : isSaid(known.recipient) ? "recipient" : null;
  if (part === null || (own[part] !== null && own[part]?.start !== known[part]?.start)) return null;
  const shared = (one: Span | null): Span | null => (one !== null && one.end <= before.start ? one : null);
  return {
    payer: own.payer ?? shared(known.payer),
    recipient: own.recipient ?? shared(known.recipient),
    purpose: own.purpose ?? shared(known.purpose),
    [part]: wholePhrase(text, who),
  };
};

/** "Leeds will get £3m and [Bradford] £2m", "give each county £1m and [each city] £9m": the verb is not said again. */
const GAP = /^(?: (?:for|on|to|in|towards|from) [^,.;:£$€₹]{2,50})?(?:,|;|,? and|; and) $/;
const DEGREES =
  / (?:(?:about|around|some|nearly|almost|just|only|another|up to|more than|at least|an? (?:further|extra|additional)) )*$/;
/** "and [Canada C]$9m", "and [Norway 90 million kroner]": the sum or its letters look like a part of the name before it. */
const endsAt = (phrase: Span, end: number, whole: Span): boolean =>
  phrase.end === end || (phrase.end > whole.start && phrase.end <= whole.end);
const headIn = (text: string, { start, end }: Span): Span => ({
  start: end - lastWordOf(text.slice(start, end)).length,
  end,
});
export const gapped = (
  { text, parsed, whole }: Readonly<{ text: string; parsed: ParsedSentence; whole: Span }>,
  { before, known }: Readonly<{ before: Span; known: Parties }>,
  own: Parties,
): Parties | null => {
  if (whole.start - before.end > REACH) return null;
  const lead = DEGREES.exec(text.slice(before.end, whole.start));
  if (lead === null) return null;
  const end = before.end + lead.index;
  const found = parsed.phrases().find((one) => endsAt(one, end, whole) && one.start > before.end && one.start < end);
  if (found === undefined) return null;
  const who = found.end === end ? found : { ...found, end, head: headIn(text, { start: found.start, end }) };
  if (!isPayer(text, who) || !isSomebody(text, who)) return null;
  if (!GAP.test(text.slice(before.end, who.start))) return null;
  const span = { start: who.start, end };
  const near = (one: Span | null): number => (one === null || one.end > before.start ? -1 : one.end);
  if (near(known.payer) < 0 && near(known.recipient) < 0) return null;
  const purpose = own.purpose ?? known.purpose;
  return near(known.recipient) > near(known.payer)
    ? { payer: own.payer === null || own.payer.start === who.start ? known.payer : own.payer, recipient: span, purpose }
    : { payer: span, recipient: known.recipient, purpose };
};
