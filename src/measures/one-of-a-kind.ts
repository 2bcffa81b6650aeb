import { Tag } from "../clauses/index.ts";
import { Can, wordClasses } from "../lexicon/english.ts";
import { commonCharges, vagueWords } from "../lexicon/measures.ts";
import { isCapital, type Phrase, tagOf, wordOf } from "./phrase.ts";
import { hasName, isNominal } from "./phrases.ts";

/** "the 2050 net-zero target" and "her $3 trillion rural agenda" are one of a kind. */
export const isDated = ({ head, content, money }: Phrase): boolean =>
  !head.plural &&
  ((head.type === "target" && content.some((word) => /^20\d\d$/.test(word))) ||
    (money && content.length > 0 && /^(?:plan|agenda)$/.test(head.lemma)));

/** "landfill tax", "the solid waste fee": on one matter alone, unlike income tax and court fees. */
export const isSpecialCharge = (phrase: Phrase): boolean =>
  !phrase.head.plural &&
  // "the £3 harbour upkeep charge"
  (SPECIAL.test(phrase.head.lemma) ||
    (phrase.money && /^(?:charge|contribution|supplement)$/.test(phrase.head.lemma))) &&
  phrase.headFirst - phrase.first > (phrase.head.lemma === "tax" ? 0 : 1) &&
  isNominal(phrase) &&
  !phrase.content.some((word) => commonCharges.has(word)) &&
  tagOf(phrase.tokens, phrase.headLast + 1) !== Tag.Noun &&
  tagOf(phrase.tokens, phrase.headLast + 1) !== Tag.Plural;
const SPECIAL = /^(?:tax|fee)$/;

/** "the return-of-service rule", "the pay-per-mile charge": a phrase made one word is coined for it. */
export const isCoined = ({ tokens, first, headFirst, head }: Phrase): boolean =>
  !head.plural &&
  headFirst > first &&
  (/^(?:[a-z]+-){2,}[a-z]+$/.test(wordOf(tokens, headFirst - 1)) || isCounting(tokens, headFirst - 1, head.lemma)) &&
  !/(?:-old|-long|-wide|-high|-year|-per-cent|-percent|-to-date|-the-art|-of-life|-of-living|-to-day|-the-counter)$/.test(
    wordOf(tokens, headFirst - 1),
  ) &&
  (COINED.test(head.lemma) || isCounting(tokens, headFirst - 1, head.lemma));
/** "the two-child limit": how many are allowed. */
const isCounting = (tokens: Phrase["tokens"], at: number, head: string): boolean =>
  /^(?:limit|rule|cap|policy|offer)$/.test(head) &&
  /^(?:one|two|three|four|five)-(?:child|home|car|bedroom|strike|strikes|term|tier|bag|pint|dog|person)$/.test(
    wordOf(tokens, at),
  );
const COINED =
  /^(?:rule|charge|fee|tax|policy|law|restriction|requirement|zone|payment|benefit|discount|allowance|system|offer|fare|pledge|formula|order|insurance|pass)$/;

/** "is creating a new seabird health service": one that there was not before. */
export const isNewService = (phrase: Phrase): boolean =>
  phrase.determiner === "indefinite" &&
  !phrase.head.plural &&
  (phrase.content.length > 1 || (phrase.content.length > 0 && wordOf(phrase.tokens, phrase.headLast + 1) === "for")) &&
  isNominal(phrase);

/** "under new poaching laws", "about a proposed kennel rule": what is called new is one that somebody has made. */
export const isNewLaw = (phrase: Phrase): boolean =>
  MADE.test(phrase.head.lemma) &&
  phrase.determiner !== "any" &&
  phrase.determiner !== "personal" &&
  isNominal(phrase) &&
  isCalledNew(phrase);
export const isCalledNew = ({ tokens, first, headFirst }: Phrase): boolean => {
  for (let at = first; at < headFirst; at++) if (NEW.test(wordOf(tokens, at)) && !isCapital(tokens, at)) return true;
  return false;
};
/** "the planned fuel rebate", "the new levy on hotel stays": called new, and by no name. */
export const isPresentedNew = (phrase: Phrase): boolean =>
  phrase.determiner === "definite" && !phrase.capital && isCalledNew(phrase) && !hasName(phrase);
const MADE =
  /^(?:policy|law|legislation|rule|regulation|restriction|guideline|guidance|levy|tax|target|sanction|ordinance|by-law|bylaw)$/;
const NEW = /^(?:new|proposed|planned|draft|tougher|stricter|tighter)$/;

/** "the odd-even traffic policy", "the voter ID law": two words that tell, a common noun among them, make it one of a kind; but not "U.S. foreign", "Middle East", "20-year-old marriage". */
export const tellsTwice = (phrase: Phrase): boolean => {
  const { tokens, first, headFirst, content } = phrase;
  if (hasName(phrase) && headFirst - first > 2) return true;
  if (content.filter((word) => !/^\d/.test(word)).length < 2) return false;
  for (let at = first; at < headFirst; at++)
    if ((tagOf(tokens, at) === Tag.Noun || tagOf(tokens, at) === Tag.Plural) && !vagueWords.has(wordOf(tokens, at)))
      return true;
  return false;
};

/** "the agency’s Eat Up campaign" */
export const isOwned = (phrase: Phrase): boolean =>
  phrase.determiner === "owner" && phrase.owner !== null && hasName(phrase);

/** "the Made with Care campaign", "the ‘Mind the Gulls’ campaign": words in marks or a verb in capitals; a candidate’s is called by names alone. */
export const isSlogan = (phrase: Phrase): boolean => {
  const { tokens, first, headFirst } = phrase;
  if (tagOf(tokens, first) === Tag.Mark) return isCapital(tokens, first + 1) && headFirst - first > 3;
  if (!hasName(phrase)) return false;
  for (let at = first; at < headFirst; at++) if (isCapital(tokens, at) && VERBAL.has(tagOf(tokens, at))) return true;
  // "the Buy Local campaign": a verb that nobody is called.
  const can = wordClasses.get(wordOf(tokens, first)) ?? 0;
  return (can & Can.base) !== 0 && (can & (Can.givenName | Can.surname | Can.place)) === 0;
};
const VERBAL = new Set<number>([
  Tag.VerbBase,
  Tag.VerbPast,
  Tag.VerbParticiple,
  Tag.VerbGerund,
  Tag.Possessive,
  Tag.Pronoun,
  Tag.Be,
]);

/** Campaigns that authorities run rather than candidates: "anti-litter", "water safety". */
export const isPublic = ({ tokens, first, headFirst }: Phrase): boolean => {
  for (let at = first; at < headFirst; at++) if (CAUSES.test(wordOf(tokens, at))) return true;
  return false;
};
const CAUSES =
  /^(?:anti-.*|(?:.*-)?awareness|information|safety|health|publicity|vaccination|immunisation|recycling|recruitment|prevention|literacy|hygiene|road)$/;

/** "a £10 million fund": the sum tells it from others. */
export const isBudgeted = ({ head, money, determiner, tokens, headLast }: Phrase): boolean =>
  (money || isWorth(tokens, headLast)) &&
  head.grade === "sure" &&
  BUDGETED.has(head.type) &&
  !head.plural &&
  determiner === "indefinite";
/** "a package worth about £600m" */
const isWorth = (tokens: Phrase["tokens"], head: number): boolean => {
  if (!/^(?:worth|costing|totalling|totaling)$/.test(wordOf(tokens, head + 1))) return false;
  let at = head + 2;
  while (
    at < head + 5 &&
    /^(?:up|to|at|least|more|than|about|around|some|nearly|almost|over|a)$/.test(wordOf(tokens, at))
  )
    at++;
  return tagOf(tokens, at) === Tag.Money;
};
const BUDGETED = new Set(["fund", "scheme", "programme", "initiative", "plan"]);
