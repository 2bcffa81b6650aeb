import { Tag, type Tokens } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";
import { isActing } from "./announcing-verb.ts";
import { capitalRun, openingBracket } from "./capital-run.ts";
import { commonRun, isClock, MODIFIER } from "./common-run.ts";
import { type Determiner, isCapital, type LeftEdge, spanOf, tagOf, wordOf } from "./phrase.ts";
import { isPerUnit, isRateUnit, isScale } from "./run-amounts.ts";
import { throughSmallWords } from "./small-words.ts";

/** How a head noun is written: with a capital, as one of several words, in a headline of capitals. */
type Written = Readonly<{ capital: boolean; wide: boolean; headline: boolean }>;

/** Walks left from a head noun over what modifies it: "the council’s £3m [women’s safety] fund". */
export const leftEdge = (tokens: Tokens, head: number, { capital, wide, headline }: Written): LeftEdge =>
  introduced(
    tokens,
    capital && !isLawOfYear(tokens, head)
      ? capitalRun(tokens, head)
      : headline
        ? commonRun(tokens, head, { wide, headline })
        : throughSmallWords(tokens, commonRun(tokens, head, { wide, headline }), head),
  );

/** "the minimum wage Bill 2031": small letters lead to a capital with its year. */
const isLawOfYear = (tokens: Tokens, head: number): boolean =>
  /^(?:bill|act|policy|regulations|ordinance)$/.test(wordOf(tokens, head)) &&
  /^(?:19|20)\d\d$/.test(wordOf(tokens, head + 1)) &&
  (tagOf(tokens, head - 1) === Tag.Noun || tagOf(tokens, head - 1) === Tag.Plural) &&
  !isCapital(tokens, head - 1);

/** "the Chief Surveyor’s (CS) [guidelines]": an acronym in brackets is passed over. */
const beforeAcronym = (tokens: Tokens, at: number): number => {
  if (tagOf(tokens, at) !== Tag.Close) return at;
  const open = openingBracket(tokens, at);
  return open > 0 && tagOf(tokens, open - 1) === Tag.Genitive ? open - 1 : at;
};

/** What stands before the modifiers: a determiner, an amount, a number, a possessor. */
const introduced = (tokens: Tokens, first: number): LeftEdge => {
  let at = beforeAcronym(tokens, first - 1);
  let money = false;
  let quantity: Span | null = null;
  let opens = first;
  while (at >= 0 && first - at < 8) {
    const tag = tagOf(tokens, at);
    if (isClock(tokens, at)) break;
    if (isRateUnit(tokens, at)) at--;
    else if (tag === Tag.Money || isScale(tokens, at) || isPerUnit(tokens, at)) money = true;
    else if (tag === Tag.Number) quantity = spanOf(tokens, quantityStart(tokens, at), at);
    else if (isMassOf(tokens, at)) at--;
    else if (wordOf(tokens, at) === "draft" && !isCapital(tokens, at)) {
    } else if (!(tag === Tag.Adjective || tag === Tag.Other) || isCapital(tokens, at) || isActing(tokens, at)) break;
    opens = at--;
  }
  if (money) quantity = null;
  const determiner = determinerAt(tokens, at, quantity !== null);
  const owner = determiner === "owner" ? ownerOf(tokens, at) : null;
  const start = determiner === "none" || determiner === "number" ? opens : at;
  return { first, determiner, opens: Math.max(0, start), money, quantity, owner };
};

const determinerAt = (tokens: Tokens, at: number, counted: boolean): Determiner => {
  const tag = tagOf(tokens, at);
  const word = wordOf(tokens, at);
  if (tag === Tag.Genitive) return "owner";
  if (tag === Tag.Possessive) return /^(?:my|his|her|your)$/.test(word) ? "personal" : "owner";
  if (word === "the") return "definite";
  // "announced that nine scholarships"
  if (tag === Tag.Subordinator || tag === Tag.Relative) return counted ? "number" : "none";
  return DETERMINERS.get(word) ?? (counted ? "number" : "none");
};

const DETERMINERS: ReadonlyMap<string, Determiner> = new Map([
  ...["this", "these", "that", "those"].map((word) => [word, "this"] as const),
  ["no", "negative"] as const,
  ...["any", "each", "every", "some", "many", "what", "which", "whatever", "such"].map(
    (word) => [word, "any"] as const,
  ),
  ...["a", "an", "another", "several", "more"].map((word) => [word, "indefinite"] as const),
]);

/** "a slew of sanctions", "a new raft of measures": how many, not what. */
const isMassOf = (tokens: Tokens, at: number): boolean =>
  wordOf(tokens, at) === "of" && MASSES.test(wordOf(tokens, at - 1)) && tagOf(tokens, at - 1) !== Tag.Plural;
const MASSES =
  /^(?:slew|raft|series|range|set|host|number|array|variety|batch|round|wave|string|suite|pair|couple|handful|bevy|spate|flurry|tranche|swathe|bundle|succession|clutch)$/;

/** "up to", "at least" before a number belong to it. */
const quantityStart = (tokens: Tokens, at: number): number => {
  const pair = `${wordOf(tokens, at - 2)} ${wordOf(tokens, at - 1)}`;
  if (/^(?:up to|at least|more than|fewer than|less than|as many)$/.test(pair)) return at - 2;
  return /^(?:around|about|over|nearly|almost|roughly|some)$/.test(wordOf(tokens, at - 1)) ? at - 1 : at;
};

/** The possessor before a genitive: "The Department for Harbours" of "The Department for Harbours’"; a pronoun is none. */
const ownerOf = (tokens: Tokens, genitive: number): Span | null => {
  if (tagOf(tokens, genitive) !== Tag.Genitive) return null;
  let first = genitive - 1;
  const name = isCapital(tokens, first);
  for (let at = first; at >= 0 && genitive - at < 9; at--) {
    const tag = tagOf(tokens, at);
    if (tag === Tag.Determiner) return spanOf(tokens, at, genitive - 1);
    if (MODIFIER.has(tag)) first = at;
    else if (!(name && /^(?:of|for|and|&)$/.test(wordOf(tokens, at)) && isCapital(tokens, at - 1))) break;
  }
  return spanOf(tokens, first, genitive - 1);
};
