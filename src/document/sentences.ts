import { bareTags, beforeNumber, maybeLast, neverLast, openers, tags } from "../lexicon/sentences.ts";
import { isCloser, isDigit, isLower, isOpener, isSpace, isStop, isTrail, isUpper } from "./characters.ts";
import type { Span } from "./span.ts";

/** Longest sentence in UTF-16 units: what runs on beyond it is cut at white space, so that no rule ever sees more. */
const LONGEST = 2000;
/** Longest abbreviation, word or initials before a stop that is looked at. */
const WORD = 24;
/** How far a tag such as `Ms Lee asked` is looked for behind a quoted sentence. */
const TAG_WORDS = 5;

/**
 * The sentences of one block in order, without the white space between them. A linear scan for stops; what is no end:
 * a decimal point, an initial, an abbreviation, a stop before a small letter (`“Why?” she asked`), a list number.
 * Sentences inside a quotation are split too; a closing mark stays with the sentence that it closes.
 */
export const sentencesIn = (text: string, { start, end }: Span): readonly Span[] => {
  const sentences: Span[] = [];
  let from = afterSpace(text, start, end);
  let i = from;
  while (i < end) {
    const limit = Math.min(end, from + LONGEST);
    while (i < limit && !isStop(text.charCodeAt(i))) i++;
    if (i >= end) break;
    if (i >= limit) {
      const cut = lastSpace(text, from, i);
      sentences.push({ start: from, end: beforeSpace(text, from, cut) });
      from = afterSpace(text, cut, end);
      i = Math.max(i, from);
      continue;
    }
    const behind = afterStop(text, i, end);
    if (ends(text, { from, stop: i, behind, end })) {
      sentences.push({ start: from, end: behind });
      from = afterSpace(text, behind, end);
      i = from;
    } else i = behind;
  }
  const last = beforeSpace(text, from, end);
  if (last > from) sentences.push({ start: from, end: last });
  return sentences;
};

type Stop = Readonly<{ from: number; stop: number; behind: number; end: number }>;

/** Whether the stop ends a sentence, by what stands behind it and, for a full stop, by the word before. */
const ends = (text: string, at: Stop): boolean => {
  const { from, stop, behind, end } = at;
  if (behind >= end) return true;
  if (stop === from) return false;
  const glued = !isSpace(text.charCodeAt(behind));
  if (glued) return isGlued(text, stop, behind);
  const next = wordStart(text, behind, end);
  const unit = text.charCodeAt(next);
  if (next >= end || isLower(unit)) return next >= end;
  if (isStop(unit)) return false;
  if (isCloser(text.charCodeAt(behind - 1))) return text.charCodeAt(stop) === 46 || !isTagged(text, next, end);
  return text.charCodeAt(stop) !== 46 || endsAtFullStop(text, at, next);
};

/** `Geneva.The talks`: a full stop between a small letter and a capitalised word, without a space. */
const isGlued = (text: string, stop: number, behind: number): boolean =>
  isLower(text.charCodeAt(stop - 1)) &&
  isLower(text.charCodeAt(stop - 2)) &&
  isUpper(text.charCodeAt(behind)) &&
  isLower(text.charCodeAt(behind + 1)) &&
  behind - stop === 1;

const endsAtFullStop = (text: string, { from, stop, end }: Stop, next: number): boolean => {
  const start = wordBefore(text, from, stop);
  const word = text.slice(start, stop);
  if (start === from && /^(?:\d{1,3}|[a-zA-Z])$/.test(word)) return false;
  if (word === "" || word.length > WORD) return true;
  const lower = word.toLowerCase();
  if (neverLast.has(lower)) return !isUpper(word.charCodeAt(0)) && word.length > 4;
  if (INITIAL.test(word)) return opensSentence(text, next, end) && !isNickname(text, next, end);
  if (beforeNumber.has(lower)) return !isDigit(text.charCodeAt(next)) && !isMonth(lower);
  if (maybeLast.has(lower) || /^(?:[a-zA-Z]\.|[A-Z][a-z]{1,4}\.)+[a-zA-Z]$/.test(word))
    return opensSentence(text, next, end);
  return true;
};

const INITIAL = /^[A-Z]$/;

/** `Robert C. “Bob” Lee`: one word between marks, and a name behind it. */
const isNickname = (text: string, next: number, end: number): boolean =>
  /^["“]\p{Lu}\p{L}{1,12}["”]\s\p{Lu}/u.test(text.slice(next - 1, Math.min(end, next + 18)));

const isMonth = (word: string): boolean => word.length <= 4 && /^(?:jan|feb|aug|sept?|oct|nov|dec)$/.test(word);

/** `The`, `She`, a word behind an opening mark: what follows an abbreviation that ended its sentence. */
const opensSentence = (text: string, next: number, end: number): boolean => {
  const before = text.charCodeAt(next - 1);
  if (before === 0x201c || before === 34) return true;
  return openers.has(wordAt(text, next, end).toLowerCase());
};

/**
 * `“Is it safe?” Ms Lee asked.`: a capitalised speaker and a reporting verb belong to the question or call before;
 * behind a full stop, and with a pronoun (`“It is safe.” Lee said so.`, `“Go!” She said no more.`), they are a sentence of their own.
 */
const isTagged = (text: string, next: number, end: number): boolean => {
  if (openers.has(wordAt(text, next, end).toLowerCase())) return false;
  let at = next;
  for (let words = 0; words < TAG_WORDS && at < end; words++) {
    const word = wordAt(text, at, end);
    if (tags.has(word) || (bareTags.has(word) && BARE.test(text.slice(at + word.length, at + word.length + 9))))
      return words > 0;
    if (!isUpper(word.charCodeAt(0))) return false;
    at = afterSpace(text, at + word.length + (text.charCodeAt(at + word.length) === 46 ? 1 : 0), end);
  }
  return false;
};

/** The end, a mark, a preposition: no object. */
const BARE = /^(?:$|[.,;:]|\s(?:in|on|at|to|as|when|after|before|with|during|of)\s)/;

/** Behind the stops and the marks that close with them: `?!”`, `...)`. */
const afterStop = (text: string, stop: number, end: number): number => {
  let at = stop + 1;
  while (at < end && isStop(text.charCodeAt(at))) at++;
  const marks = at;
  while (at < end && isCloser(text.charCodeAt(at))) at++;
  const unit = text.charCodeAt(at);
  const opens = at > marks && at < end && (isUpper(unit) || isLower(unit));
  return opens ? marks : at;
};

/** The first letter or digit of what follows, behind white space, opening marks and dashes. */
const wordStart = (text: string, behind: number, end: number): number => {
  let at = behind;
  while (at < end && (isSpace(text.charCodeAt(at)) || isOpener(text.charCodeAt(at)))) at++;
  return at;
};

const wordBefore = (text: string, from: number, stop: number): number => {
  const least = Math.max(from, stop - WORD - 1);
  let at = stop;
  while (at > least && isWordUnit(text.charCodeAt(at - 1))) at--;
  return at;
};

const wordAt = (text: string, start: number, end: number): string => {
  let at = start;
  while (at < end && at - start < WORD && isWordUnit(text.charCodeAt(at)) && text.charCodeAt(at) !== 46) at++;
  return text.slice(start, at);
};

const isWordUnit = (unit: number): boolean =>
  unit === 46 || unit === 45 || isDigit(unit) || isUpper(unit) || isLower(unit);

const afterSpace = (text: string, from: number, end: number): number => {
  let at = from;
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  return at;
};

const beforeSpace = (text: string, from: number, end: number): number => {
  let at = end;
  while (at > from && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
};

/** The last white space before `end`, but no further back than half a sentence; `end` itself where there is none. */
const lastSpace = (text: string, from: number, end: number): number => {
  const least = from + LONGEST / 2;
  let at = end;
  while (at > least && !isSpace(text.charCodeAt(at - 1))) at--;
  if (at > least) return at;
  return isTrail(text.charCodeAt(end)) ? end - 1 : end;
};
