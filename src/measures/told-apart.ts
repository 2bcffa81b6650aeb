import { demonyms } from "../lexicon/demonyms.ts";
import { numberWords, series } from "../lexicon/sameness.ts";
import type { Judged } from "./judged.ts";

/** Whether an article means two things by two names that are alike in capitals; `headline` is the number of the block that heads it. */
export const areToldApart = (earlier: Judged, later: Judged, headline: number): boolean =>
  earlier.phrase.capital &&
  later.phrase.capital &&
  (ofAnotherNumber(earlier, later) ||
    areListed(earlier, later) ||
    isForAnotherPlace(earlier, later, headline) ||
    isInAnotherForm(earlier, later));

/** "Leeds Transport Plan Phase 1", "Leeds Transport Plan Phase 2" */
const ofAnotherNumber = (a: Judged, b: Judged): boolean => {
  const [one, other] = [numberOf(a), numberOf(b)];
  return one !== "" && other !== "" && one !== other;
};

const numberOf = (one: Judged): string => {
  const words = wordsOf(one);
  const at = words.findIndex((word, index) => series.has(word) && isNumber(words[index + 1] ?? ""));
  return at < 0 ? "" : `${words[at]} ${numberWords.get(words[at + 1] ?? "") ?? words[at + 1]}`;
};
const isNumber = (word: string): boolean => /^(?:\d{1,3}|[ivx]{1,4})$/.test(word) || numberWords.has(word);

/** "the Town Deal Fund and the Towns Fund": nobody says one thing twice in a row. */
const areListed = (earlier: Judged, later: Judged): boolean =>
  earlier.phrase.tokens === later.phrase.tokens &&
  earlier.last + 1 === later.phrase.opens - 1 &&
  LISTING.test(earlier.phrase.tokens.words[earlier.last + 1] ?? "");
const LISTING = /^(?:and|or|but|nor|than|versus)$/;

/** A name that comes first, and not in the headline, is no short form of "the Northern Towns Fund" or "the Scottish Towns Fund". */
const isForAnotherPlace = (earlier: Judged, { content, phrase }: Judged, headline: number): boolean =>
  (earlier.phrase.block !== headline || phrase.block === headline) &&
  earlier.content.length > 0 &&
  content.length === earlier.content.length + 1 &&
  (demonyms.has(content[0] ?? "") || SIDES.test(content[0] ?? "")) &&
  earlier.content.every((word, at) => word === content[at + 1]);
const SIDES = /^(?:north|south|east|west|northern|southern|eastern|western|central)$/;

/** A name keeps its words as they are when it is shortened: "Towns Fund" is no "Town Deal Fund". */
const isInAnotherForm = (a: Judged, b: Judged): boolean => {
  if (a.content.length === b.content.length) return false;
  const [small, large] = a.content.length < b.content.length ? [a, b] : [b, a];
  const all = wordsOf(large);
  return small.content.length > 0 && wordsBefore(small).every((word) => !all.includes(word));
};

const wordsOf = ({ phrase: { tokens }, first, last }: Judged): readonly string[] => tokens.words.slice(first, last + 1);
const wordsBefore = ({ phrase: { tokens, headFirst }, first }: Judged): readonly string[] =>
  tokens.words.slice(first, headFirst);
