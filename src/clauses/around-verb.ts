import { Can } from "../lexicon/english.ts";
import { classAt, factAt, hasCapital, isVerbOnly, type Sentence, tagAt, wordAt } from "./sentence.ts";
import { DETERMINING, ENDS_CLAUSE, FINITE, NOUNISH, UNTAGGED } from "./tag-sets.ts";
import { Tag } from "./tokens.ts";
import { Is } from "./word-facts.ts";

/** How far a clause is looked over for a verb. */
const CLAUSE_REACH = 24;

/** "Call the office": at the beginning, before a definite noun. */
export const isOrder = (sentence: Sentence, i: number, next: number): boolean =>
  i === 0 &&
  !sentence.inside &&
  (next === Tag.Possessive || next === Tag.Determiner) &&
  (factAt(sentence, 1) & (Is.thing | Is.article)) === Is.thing;

/** "Old bridges need repairs": plural and noun, and no verb but this one. */
export const isBareVerb = (sentence: Sentence, i: number, tag: number): boolean =>
  tag === Tag.Plural &&
  beginsNoun(sentence, i + 1) &&
  !(classAt(sentence, i + 1) & Can.number) &&
  isPredicate(sentence, i) &&
  lacksVerb(sentence, i);

/** Whether a common word that is still to be tagged begins a noun phrase. */
export const beginsNoun = (sentence: Sentence, i: number): boolean =>
  tagAt(sentence, i) === UNTAGGED &&
  !hasCapital(sentence, i) &&
  (classAt(sentence, i) & (Can.noun | Can.plural | Can.adjective | Can.number)) !== 0;

/** Whether a subject begins the clause at most four words before, none of which is a plural that describes a noun. */
export const isPredicate = (sentence: Sentence, i: number): boolean => {
  if (factAt(sentence, i) & Is.modifyingPlural || factAt(sentence, i - 1) & Is.modifyingPlural) return false;
  for (let at = i - 1; at >= Math.max(0, i - 4); at--) {
    const tag = tagAt(sentence, at);
    if (NOUNISH[tag] !== 1 && DETERMINING[tag] !== 1) return ENDS_CLAUSE[tag] === 1 && tag !== Tag.Comma;
    if (at === 0) return true;
  }
  return false;
};

/** "The river, a border since 1848, floods every spring": two commas, and no other verb. */
export const endsApposition = (sentence: Sentence, i: number): boolean => {
  let commas = 0;
  for (let at = i - 1; at >= Math.max(0, i - CLAUSE_REACH); at--) {
    const tag = tagAt(sentence, at);
    if (tag === Tag.Comma) commas++;
    else if (FINITE[tag] === 1 || ENDS_CLAUSE[tag] === 1) return false;
  }
  return commas === 2 && lacksVerb(sentence, i);
};

/** "The plant makes tiles and exports them": a present form before, with its object. */
export const continuesPresent = (sentence: Sentence, i: number): boolean => {
  for (let at = i - 2; at >= Math.max(0, i - 8); at--) {
    const tag = tagAt(sentence, at);
    if (tag === Tag.VerbPresent) return at < i - 2;
    if (FINITE[tag] === 1 || ENDS_CLAUSE[tag] === 1 || tag === Tag.Preposition) return false;
  }
  return false;
};

/** "If the price falls, …": a subordinator, a short noun phrase, and nothing after. */
export const followsSubordinator = (sentence: Sentence, i: number): boolean => {
  for (let at = i - 1; at >= Math.max(0, i - 5); at--) {
    const tag = tagAt(sentence, at);
    if (tag === Tag.Subordinator) return true;
    // ", as the firm’s website notes:"
    if (wordAt(sentence, at) === "as") return at === 0 || tagAt(sentence, at - 1) === Tag.Comma;
    if (NOUNISH[tag] !== 1 && DETERMINING[tag] !== 1) return false;
  }
  return false;
};

/** Whether a clause has no finite verb but what stands at `i`: "freight accounts for a fifth of the cost." */
export const lacksVerb = (sentence: Sentence, i: number): boolean => {
  for (let at = i - 1; at >= Math.max(0, i - CLAUSE_REACH); at--) {
    const tag = tagAt(sentence, at);
    if (ENDS_CLAUSE[tag] === 1) break;
    if (FINITE[tag] === 1) return false;
  }
  for (let at = i + 1; at < Math.min(sentence.length, i + CLAUSE_REACH); at++) {
    const tag = tagAt(sentence, at);
    if (ENDS_CLAUSE[tag] === 1 || wordAt(sentence, at) === "but") return true;
    if (FINITE[tag] === 1 || (tag === UNTAGGED && isVerbOnly(classAt(sentence, at)))) return false;
  }
  return true;
};

export const closesClause = (tag: number): boolean => tag === Tag.Stop || tag === Tag.Comma;

/** ", the union claims.": a comma, a short noun phrase, and nothing after. */
export const followsComma = (sentence: Sentence, i: number): boolean => {
  for (let at = i - 1; at >= Math.max(0, i - 8); at--) {
    const tag = tagAt(sentence, at);
    if (tag === Tag.Comma || tag === Tag.Quoted) return true;
    if (wordAt(sentence, at) === "of") continue;
    if (NOUNISH[tag] !== 1 && DETERMINING[tag] !== 1) return false;
  }
  return false;
};
