import type { NounPhrase } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";
import { moneyFrames } from "../lexicon/money-frames.ts";
import { FRAMES, type PartyFrame } from "./frames.ts";
import { groupsIn, leadTo } from "./groups-in.ts";
import { lastWordOf } from "./last-word.ts";
import type { Around } from "./place.ts";
import { infinitiveAt } from "./purpose.ts";
import { isBody, isGroup, isPayer } from "./somebody.ts";
import { nobody, type Tail } from "./tail.ts";

const BEFORE = 210;
const BEHIND = 200;

/** Who pays, who gets and what for, by the frames that stand around a sum in words, whatever the parse makes of them. */
export const partiesByFrame = (around: Around): Tail => {
  const found = { ...nobody };
  for (const frame of FRAMES) {
    const one = inFrame(around, frame);
    if (one === null) continue;
    found.payer ??= one.payer;
    found.recipient ??= one.recipient;
    found.purpose ??= one.purpose;
  }
  return found;
};

const inFrame = (around: Around, { before, behind }: PartyFrame): Tail | null => {
  const { text, whole, sentence } = around;
  const after = { start: whole.end, end: Math.min(sentence.end, whole.end + BEHIND) };
  if (behind !== undefined && !behind.test(text.slice(after.start, after.end))) return null;
  const lead = before === undefined ? {} : groupsIn(text, leadTo(around, BEFORE), before);
  if (before !== undefined && Object.keys(lead).length === 0 && !before.test(text.slice(sentence.start, whole.start)))
    return null;
  return read(around, { ...lead, ...(behind === undefined ? {} : groupsIn(text, after, behind)) });
};

const read = (around: Around, { payer, gets, thing, what, doing }: Readonly<Record<string, Span>>): Tail => {
  // "Backed by £3m, the strategy aims to cut delays": its aim is not what the sum is for.
  if (gets !== undefined && isWork(around.text, gets)) return nobody;
  const about = thing ?? what;
  const named = about === undefined ? null : nameIn(around, about);
  const isTaker = named !== null && thing !== undefined && isTakerHere(around, named);
  return {
    payer: somebody(around, payer),
    recipient: somebody(around, gets) ?? (isTaker ? named : null),
    purpose:
      doing === undefined
        ? isTaker || named === null || isWork(around.text, named)
          ? null
          : named
        : doingAt(around, doing),
  };
};

/** The infinitive at a group: up to where the group ends, where it holds more than "to". */
const doingAt = (around: Around, { start, end }: Span): Span | null => {
  const found = infinitiveAt(around, start);
  return found !== null && end - start > 4 && found.end > end ? { start, end } : found;
};

/** "The scheme is backed by £3m": what it is for is not said. */
const isWork = (text: string, { start, end }: Span): boolean =>
  moneyFrames.things.has(lastWordOf(text.slice(start, end)).toLowerCase());

const phraseIn = ({ parsed }: Around, { start, end }: Span): NounPhrase | undefined =>
  parsed.phrases().find((one) => one.start >= start && one.start < end && one.end <= end);

const isTakerHere = (around: Around, span: Span): boolean => {
  const phrase = phraseIn(around, span);
  return (
    phrase !== undefined &&
    phrase.start === span.start &&
    isPayer(around.text, phrase) &&
    (isGroup(around.text, phrase.head) || isBody(around.text, phrase))
  );
};

/** A span that is a name or a noun phrase of somebody, without the time before it. */
const somebody = (around: Around, span: Span | undefined): Span | null => {
  if (span === undefined) return null;
  const one = nameIn(around, span);
  const phrase = one === null ? undefined : phraseIn(around, one);
  return one === null ||
    phrase === undefined ||
    phrase.kind === "pronoun" ||
    !isPayer(around.text, phrase) ||
    !isWho(around.text, one, phrase)
    ? null
    : one;
};

const isWho = (text: string, one: Span, phrase: NounPhrase): boolean => {
  const words = text.slice(one.start, one.end);
  const last = lastWordOf(words);
  return (
    /\p{Lu}/u.test(words) || isGroup(text, phrase.head) || isGroup(text, { start: one.end - last.length, end: one.end })
  );
};

/** "Last year [the county]": the time before it is no part; what holds a verb or a pronoun is no name. */
const TIME =
  /^(?:(?:[Ll]ast|[Tt]his|[Nn]ext|[Ee]ach|[Ee]very) (?:year|month|week|spring|summer|autumn|winter)|(?:[Ii]n|[Bb]y|[Ss]ince|[Oo]n) (?:\p{Lu}\p{L}+ )?(?:(?:19|20)\d\d|\p{Lu}\p{L}+)|[Yy]esterday|[Tt]oday|[Nn]ow|[Aa]lso|[Ii]n total) (?=\p{L})/u;
const NO_NAME =
  /\b(?:it|they|he|she|we|I|you|who|which|that|there|said|says|will|would|has|have|had|is|are|was|were|been|be|because|when|while|after)\b|^(?:what|this|these|those|to|more|much|most|each|in|on|at|by|for|from|with|under|as|if|of|all|both)\b/i;
const nameIn = ({ text }: Around, span: Span): Span | null => {
  const words = text.slice(span.start, span.end);
  const start = span.start + (TIME.exec(words)?.[0].length ?? 0);
  const rest = text.slice(start, span.end).trimEnd();
  return rest.length < 2 || NO_NAME.test(rest) || rest.split(" ").length > 10
    ? null
    : { start, end: start + rest.length };
};
