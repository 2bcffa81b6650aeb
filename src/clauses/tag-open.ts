import { Can } from "../lexicon/english.ts";
import { reportingForms } from "../lexicon/reporting.ts";
import { classAt, factAt, hasCapital, isVerbOnly, type Sentence, startsNoun, tagAt, wordAt } from "./sentence.ts";
import { NOUNISH, OPENS_CLAUSE, UNTAGGED } from "./tag-sets.ts";
import { verbTag } from "./tag-verb.ts";
import { Tag } from "./tokens.ts";
import { Is } from "./word-facts.ts";

/** The tag of a word of the open classes: a name by its capital, else what its neighbours allow. */
export const openTag = (sentence: Sentence, i: number): number => {
  const can = classAt(sentence, i);
  if (can & Can.number && !(can & Can.noun)) return Tag.Number;
  if (hasCapital(sentence, i) && !saysInTitle(sentence, i, can)) {
    const proper = capitalised(sentence, i, can);
    if (proper) return Tag.Proper;
  }
  return lowerTag(sentence, i, can);
};

/** "Ministers Say Budget Is Safe": in title case, a finite verb that is nothing else stays a verb between two names. */
const saysInTitle = (sentence: Sentence, i: number, can: number): boolean =>
  isVerbOnly(can) &&
  i > 0 &&
  (can & (Can.surname | Can.givenName | Can.place)) === 0 &&
  (can & (Can.present | Can.past)) !== 0 &&
  NOUNISH[tagAt(sentence, i - 1)] === 1 &&
  hasCapital(sentence, i - 1) &&
  hasCapital(sentence, i + 1);

/** Inside a sentence a capital makes a name; at its start only where no common word is known, or another capital follows. */
const capitalised = (sentence: Sentence, i: number, can: number): boolean => {
  if (i > 0 ? OPENS_CLAUSE[tagAt(sentence, i - 1)] !== 1 || followsNickname(sentence, i) : sentence.inside) return true;
  if (!(factAt(sentence, i) & Is.listed) && isVerbOnly(classAt(sentence, i + 1)) && !hasCapital(sentence, i + 1))
    return true;
  if (can & (Can.givenName | Can.place | Can.surname) || can === 0) return true;
  // "Moody’s said", and no "New’s"
  if (can & Can.adjective && !(can & (Can.noun | Can.plural)) && tagAt(sentence, i + 1) === Tag.Genitive) return true;
  const followed = hasCapital(sentence, i + 1) && !(factAt(sentence, i + 1) & Is.closed);
  if (followed) return !(can & (Can.adverb | Can.gerund | Can.past | Can.participle)) || (can & Can.noun) !== 0;
  return (
    (can & Can.time) !== 0 ||
    !(factAt(sentence, i) & Is.listed || can & (Can.adverb | Can.gerund | Can.past | Can.plural | Can.adjective))
  );
};

/** Robert “Bob” [Hall]: the mark before opens nothing. */
const followsNickname = (sentence: Sentence, i: number): boolean => {
  if (i < 4 || tagAt(sentence, i - 1) !== Tag.Mark || tagAt(sentence, i - 2) !== Tag.Proper) return false;
  const opens = tagAt(sentence, i - 3) === Tag.Mark ? i - 3 : i - 4;
  return tagAt(sentence, opens) === Tag.Mark && tagAt(sentence, opens - 1) === Tag.Proper;
};

/** "will ration water", "did not attend": whatever stands behind a modal that has its subject, or behind "do not", is a verb. */
const mustBeBase = (sentence: Sentence, i: number): boolean => {
  let at = i - 1;
  let negated = false;
  for (; at > 0 && (tagAt(sentence, at) === Tag.Adverb || tagAt(sentence, at) === Tag.Not); at--)
    negated ||= tagAt(sentence, at) === Tag.Not;
  const left = tagAt(sentence, at);
  if (left === Tag.Do) return negated || (factAt(sentence, at) & Is.negated) !== 0;
  return (
    left === Tag.Modal && at > 0 && (NOUNISH[tagAt(sentence, at - 1)] === 1 || tagAt(sentence, at - 1) === Tag.Pronoun)
  );
};

/** “It failed,” [notes] co-author Ann Lee; not “Fake” reports suggest: the word that follows an opening quotation reports it, and a name is near. */
const saysBehindQuote = (sentence: Sentence): boolean => {
  if (hasCapital(sentence, 1) || !/s$/.test(wordAt(sentence, 1)) || !reportingForms.has(wordAt(sentence, 1)))
    return false;
  for (let at = 2; at < 7; at++) {
    if (hasCapital(sentence, at)) return true;
    const tag = tagAt(sentence, at);
    if (!(tag === UNTAGGED || tag === Tag.Determiner || tag === Tag.Possessive || tag === Tag.Preposition))
      return false;
  }
  return false;
};

const lowerTag = (sentence: Sentence, i: number, can: number): number => {
  if (i === 1 && tagAt(sentence, 0) === Tag.Quoted && saysBehindQuote(sentence)) return Tag.VerbPresent;
  const verb = can & (Can.base | Can.present | Can.past | Can.gerund | Can.participle);
  if (verb !== 0) {
    const tag = verbTag(sentence, i, can);
    if (tag !== undefined) return tag;
  } else if (can & Can.noun && mustBeBase(sentence, i)) return Tag.VerbBase;
  if (can & Can.adverb && !(can & Can.adjective)) return Tag.Adverb;
  if (can & Can.adjective && !(can & (Can.noun | Can.plural))) return Tag.Adjective;
  if (can & Can.adjective)
    return startsNoun(sentence, i + 1) ? Tag.Adjective : can & Can.plural ? Tag.Plural : Tag.Noun;
  if (can & Can.plural) return Tag.Plural;
  return Tag.Noun;
};
