import { appended, type Frame, govern, isQuoted, NONE, type Reading, topOf, typeAt, wordAt } from "./frame.ts";
import { onComma } from "./read-pause.ts";

/** A noun is governed by the preposition before it, or the subject of an inverted verb, or free until the next verb. */
export const onNoun = (reading: Reading, index: number): void => {
  const frame = topOf(reading);
  if (typeAt(reading, index - 1) === "preposition") {
    govern(frame, index);
    return;
  }
  if (sharesPreposition(reading, frame, index)) {
    reading.separator = null;
    return;
  }
  if (isInverted(reading, frame, index)) {
    frame.subject = index;
    return;
  }
  if (isSpeech(reading, index)) reading.free = NONE;
  const { separator, commaBefore } = reading;
  const separated = separator === "conjunction" && commaBefore ? "comma" : separator;
  reading.free = appended(reading.free, { chunk: index, separated });
  reading.separator = null;
  if (frame.verb !== null) frame.objects = appended(frame.objects, index);
  if (isQuoted(reading, index) && wordAt(reading, index) === "," && frame.kind === "complement" && frame.verb === null)
    endReported(reading);
};

/** "Lee, noting that the harbour’s “race is close,” added": a quotation with a comma in it ends what is reported. */
const endReported = (reading: Reading): void => {
  reading.stack.pop();
  reading.free = NONE;
  onComma(reading);
};

/** “…,” said Ann Lee: only adverbs stand between the verb and the noun. */
const isInverted = (reading: Reading, { verb, subject, inverts }: Frame, index: number): boolean => {
  if (verb === null || subject !== null || !inverts || isQuoted(reading, index)) return false;
  let at = verb + 1;
  while (at < index && typeAt(reading, at) === "other") at++;
  return at === index;
};

/** "With Lee and Moss, the council …": the second noun belongs to the preposition of the first. */
const sharesPreposition = (reading: Reading, { verb, governed }: Frame, index: number): boolean =>
  verb === null &&
  reading.separator === "conjunction" &&
  reading.free.length === 0 &&
  governed.length > 0 &&
  governed[governed.length - 1] === index - 2 &&
  typeAt(reading, behindPhrases(reading, index)) === "comma";

/** "and demands [on services], the council": behind the phrases that describe a noun. */
const behindPhrases = (reading: Reading, noun: number): number => {
  let at = noun + 1;
  while (typeAt(reading, at) === "preposition" && typeAt(reading, at + 1) === "noun") at += 2;
  return at;
};

/** “…,” Ann Lee said · “…,” said Ann Lee: after a whole quotation a clause begins anew. */
const isSpeech = (reading: Reading, index: number): boolean =>
  isQuoted(reading, index) &&
  wordAt(reading, index) === "," &&
  (typeAt(reading, index + 1) === "noun" ||
    (typeAt(reading, index + 1) === "verb" && typeAt(reading, index + 2) === "noun"));
