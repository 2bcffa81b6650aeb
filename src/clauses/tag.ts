import type { Words } from "./chunk.ts";
import type { Latest } from "./scan.ts";
import { factAt, hasCapital, type Sentence, tagAt } from "./sentence.ts";
import { GENITIVE_TURN, settled } from "./settled.ts";
import { openTag } from "./tag-open.ts";
import { OPENS_CLAUSE, UNTAGGED } from "./tag-sets.ts";
import { Tag } from "./tokens.ts";
import { Is } from "./word-facts.ts";

/** Tags every word of a stretch in its place, left to right: closed classes first, then capitals, then what the neighbours allow. */
export const tagged = (
  { length, words, tag, capital, start, end, is }: Words,
  { classes, closed: closes, turns }: Latest,
  inside = false,
): void => {
  const sentence: Sentence = { length, words, out: tag, capitals: capital, classes, is, inside };
  for (let i = 0; i < length; i++) {
    if (tag[i] !== UNTAGGED) continue;
    const closed = closes[i] as number;
    if (closed !== UNTAGGED && !(capital[i] === 1 && (isName(sentence, i) || isAddress(sentence, i, closed))))
      tag[i] = closed;
  }
  for (let i = 0; i < length; i++) {
    const own = tag[i];
    if (own === UNTAGGED) tag[i] = openTag(sentence, i);
    else if (own !== Tag.Proper) {
      const turn = turns[i] as number;
      if (turn !== 0 && (turn !== GENITIVE_TURN || end[i - 1] === start[i])) tag[i] = settled(sentence, i, turn);
    }
  }
};

/** "the One [You] campaign": a pronoun with a capital between a capitalised word and one in small letters. */
const isAddress = (sentence: Sentence, i: number, closed: number): boolean =>
  closed === Tag.Pronoun &&
  i > 1 &&
  sentence.words[i] !== "i" &&
  hasCapital(sentence, i - 1) &&
  !hasCapital(sentence, i + 1) &&
  /^\p{Ll}/u.test(sentence.words[i + 1] ?? "");

/** A capitalised closed-class word inside a name: "the Today programme", "Will Young", "May 2020". */
const isName = (sentence: Sentence, i: number): boolean => {
  const is = factAt(sentence, i);
  // "US officials said": hardly a sentence begins with the pronoun.
  if (i === 0) return (is & Is.us) !== 0 || ((is & Is.willOrMay) !== 0 && hasCapital(sentence, 1));
  if (is & (Is.willOrMay | Is.us)) return true;
  return (is & Is.naming) !== 0 && OPENS_CLAUSE[tagAt(sentence, i - 1)] !== 1;
};
