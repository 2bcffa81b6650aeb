import { Can } from "../lexicon/english.ts";
import { classAt, factAt, hasCapital, isVerbOnly, type Sentence, startsNoun, tagAt, wordAt } from "./sentence.ts";
import { AUXILIARY, BEFORE_THAT, DETERMINING, EXISTS, NOUNISH, UNTAGGED, VERBS } from "./tag-sets.ts";
import { Tag } from "./tokens.ts";
import { Is } from "./word-facts.ts";

/** The tag of a word of the closed classes with two uses, once its neighbours are known. `tag` is that of its class. */
type Settle = (sentence: Sentence, i: number, tag: number) => number;

/** "it’s" against "the council’s": a verb after a pronoun that it touches; the scanner made them one word. */
const genitive: Settle = (sentence, i, tag) => (tagAt(sentence, i - 1) === Tag.Pronoun ? Tag.Be : tag);

/** "her plan", "his “reforms”", "her leaving" against "told her". */
const her: Settle = (sentence, i) =>
  startsNoun(sentence, i + 1) || tagAt(sentence, i + 1) === Tag.Quoted || classAt(sentence, i + 1) & Can.gerund
    ? Tag.Possessive
    : Tag.Pronoun;

/** "the will of the people", "the mine". */
const noun: Settle = (sentence, i, tag) => {
  const left = tagAt(sentence, i - 1);
  // "the poorest will miss out"
  const next = tagAt(sentence, i + 1);
  const acts =
    AUXILIARY[next] === 1 || next === Tag.Not || (next === UNTAGGED && (classAt(sentence, i + 1) & Can.base) !== 0);
  if (left === Tag.Adjective && acts && wordAt(sentence, i - 2) === "the") return tag;
  return DETERMINING[left] === 1 && left !== Tag.Number ? Tag.Noun : tag;
};

/** "because of the frost". */
const because: Settle = (sentence, i, tag) => (wordAt(sentence, i + 1) === "of" ? Tag.Preposition : tag);

/** "4 per cent": a noun of two words. */
const per: Settle = (sentence, i, tag) => (wordAt(sentence, i + 1) === "cent" ? Tag.Noun : tag);

/** "ruled out fraud" against "out of town": after a verb a particle, unless it leads into a place. */
const out: Settle = (sentence, i, tag) =>
  VERBS[tagAt(sentence, i - 1)] === 1 && tagAt(sentence, i + 1) !== Tag.Preposition ? Tag.Adverb : tag;

/** "after they left" against "after the vote"; "has since given" against "since the vote". */
const clausal: Settle = (sentence, i, tag) => {
  if (factAt(sentence, i + 1) & Is.nominative) return Tag.Subordinator;
  const within =
    wordAt(sentence, i) === "since" &&
    AUXILIARY[tagAt(sentence, i - 1)] === 1 &&
    (tagAt(sentence, i + 1) === Tag.Be || (classAt(sentence, i + 1) & (Can.participle | Can.past)) !== 0);
  return within ? Tag.Adverb : tag;
};

/** "there is" against "went there". */
const there: Settle = (sentence, i) => (EXISTS[tagAt(sentence, i + 1)] === 1 ? Tag.Pronoun : Tag.Adverb);

/** "have both said" against "both sides". */
const both: Settle = (sentence, i, tag) => {
  const left = tagAt(sentence, i - 1);
  if (AUXILIARY[left] === 1) return Tag.Adverb;
  // "The yard and the port both said", "they all agreed"
  const subject = NOUNISH[left] === 1 || left === Tag.Pronoun;
  const next = tagAt(sentence, i + 1);
  const acts =
    AUXILIARY[next] === 1 ||
    (next === UNTAGGED && !hasCapital(sentence, i + 1) && (classAt(sentence, i + 1) & (Can.past | Can.present)) !== 0);
  return subject && acts && !(classAt(sentence, i + 1) & (Can.plural | Can.noun | Can.adjective)) ? Tag.Adverb : tag;
};

/** "when she first spoke" against "the first budget". */
const ordinal: Settle = (sentence, i, tag) => {
  if (factAt(sentence, i - 1) & Is.nominative) return Tag.Adverb;
  // "First, ministers asked"
  if (i === 0 && tagAt(sentence, 1) === Tag.Comma) return Tag.Adverb;
  return tagAt(sentence, i + 1) === UNTAGGED ? Tag.Adjective : tag;
};

/** "About 300 people". */
const about: Settle = (sentence, i, tag) => (i === 0 && classAt(sentence, 1) & Can.number ? Tag.Adverb : tag);

/** ", so they left" against "did so". */
const joining: Settle = (sentence, i, tag) => (i === 0 || tagAt(sentence, i - 1) === Tag.Comma ? tag : Tag.Adverb);

/** Whether "that" stands before a verb. */
const verbFollows = (sentence: Sentence, i: number): boolean => {
  const next = tagAt(sentence, i + 1);
  if (next === UNTAGGED) return !hasCapital(sentence, i + 1) && isVerbOnly(classAt(sentence, i + 1));
  return AUXILIARY[next] === 1 || next === Tag.Not;
};

/** "the plan that failed" · "said that it failed" · "that plan" · "said that." */
const that: Settle = (sentence, i) => {
  const left = tagAt(sentence, i - 1);
  const next = tagAt(sentence, i + 1);
  const verb = verbFollows(sentence, i);
  if (NOUNISH[left] === 1) return verb ? Tag.Relative : Tag.Subordinator;
  // "of that 2013 report"
  if (left === Tag.Preposition && (next === Tag.Number || classAt(sentence, i + 1) & Can.number)) return Tag.Determiner;
  if (BEFORE_THAT[left] === 1)
    return (verb && left !== Tag.Comma) || next === Tag.Stop || next === Tag.Comma ? Tag.Pronoun : Tag.Subordinator;
  if (next === UNTAGGED && startsNoun(sentence, i + 1)) return Tag.Determiner;
  return verb ? Tag.Pronoun : Tag.Subordinator;
};

/** "to pay" against "to schools": an infinitive where a base form follows. */
const to: Settle = (sentence, i) => {
  let at = i + 1;
  while (at < sentence.length && isAdverbial(sentence, at)) at++;
  const next = tagAt(sentence, at);
  if (next === Tag.Be || next === Tag.Have || next === Tag.Do) return Tag.To;
  return next === UNTAGGED && classAt(sentence, at) & Can.base && !hasCapital(sentence, at) ? Tag.To : Tag.Preposition;
};
const isAdverbial = (sentence: Sentence, i: number): boolean => {
  const tag = tagAt(sentence, i);
  return tag === Tag.Adverb || tag === Tag.Not || (classAt(sentence, i) & Can.adverb) !== 0;
};

const WORDS: readonly (readonly [settle: Settle, words: string])[] = [
  [genitive, "'s"],
  [that, "that"],
  [her, "her his"],
  [to, "to"],
  [noun, "will may might must can mine"],
  [because, "because"],
  [per, "per"],
  [out, "out"],
  [clausal, "as like after before since until than for"],
  [there, "there"],
  [both, "both all each either neither"],
  [ordinal, "first last next second"],
  [about, "about around over under"],
  [joining, "once so yet"],
];
const TURNS: ReadonlyMap<string, number> = new Map(
  WORDS.flatMap(([, words], index) => words.split(" ").map((word) => [word, index + 1] as const)),
);

/** The number of the rule that settles a word; 0 where its class says all. */
export const turnOf = (word: string): number => TURNS.get(word) ?? 0;

/** Only asked of words with a turn. */
export const settled = (sentence: Sentence, i: number, turn: number): number => {
  const tag = tagAt(sentence, i);
  const settle = WORDS[turn - 1]?.[0];
  return settle === undefined ? tag : settle(sentence, i, tag);
};
export const GENITIVE_TURN = turnOf("'s");
