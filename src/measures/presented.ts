import { Tag } from "../clauses/index.ts";
import { commonHeads, companies } from "../lexicon/measures.ts";
import { PAID_TO } from "./extended.ts";
import type { Base } from "./judged.ts";
import { isPresentedNew, isSpecialCharge } from "./one-of-a-kind.ts";
import { type Phrase, tagOf, wordOf } from "./phrase.ts";
import { isNominal } from "./phrases.ts";
import { tellsSum } from "./starts-sum.ts";

/** "a target of 9,000 more cyclists": the number makes it one of a kind. */
export const isMeasured = ({ phrase: { tokens, head, headLast, determiner, opens }, last }: Base): boolean => {
  if (head.type !== "target" || last === headLast || wordOf(tokens, headLast + 1) !== "of") return false;
  if (determiner === "any" || determiner === "none" || /^(?:percent|cent|%)$/.test(wordOf(tokens, last))) return false;
  for (let at = opens - 1; at >= Math.max(0, opens - 4); at--) if (companies.has(wordOf(tokens, at))) return false;
  for (let at = headLast + 2; at <= Math.min(last, headLast + 5); at++)
    if (tagOf(tokens, at) === Tag.Number || tagOf(tokens, at) === Tag.Money) return true;
  return false;
};

/** "a $2 million study of a tram to the port": what it costs somebody and what it is on. */
export const isCosted = ({ phrase, last }: Base): boolean =>
  phrase.head.type === "review" && phrase.money && phrase.determiner === "indefinite" && last > phrase.headLast;

/** "a retention payment of up to £3,000": what is paid, how much, and what for. */
export const isPaidOut = ({ phrase }: Base): boolean =>
  (PAID_TO.test(phrase.head.lemma) || phrase.head.lemma === "payout") &&
  ((isNominal(phrase) && tellsSum(phrase.tokens, phrase.headLast)) ||
    (phrase.money && phrase.determiner === "indefinite" && phrase.content.length > 0));

/** "a £12m refurbishment of its wards" */
export const isPricedWork = ({ phrase, last }: Base): boolean =>
  phrase.money && phrase.determiner === "indefinite" && last > phrase.headLast && phrase.head.type === "initiative";

/** "an evaluation of the pilot", "an audit of the grant scheme": what a measure itself is looked into by. */
export const isLookAtMeasure = ({ phrase: { head, headLast, tokens, determiner }, last }: Base): boolean => {
  if (head.type !== "review" || determiner !== "indefinite" || wordOf(tokens, headLast + 1) !== "of") return false;
  const object = commonHeads.get(wordOf(tokens, last));
  return last > headLast + 1 && (object?.grade === "sure" || object?.grade === "fair");
};

/** "a review of ferry safety", "a home visits pilot": one of its kind by a sure head and words enough. */
export const presented = ({ phrase, last }: Base): boolean =>
  isBacked(phrase) ||
  isNewTax(phrase) ||
  isShare(phrase) ||
  isOneOfAKind({ phrase, last }) ||
  isPaidInto({ phrase, last });

/** "a 90% collection target": how much of what. */
const isShare = (phrase: Phrase): boolean =>
  phrase.head.lemma === "target" &&
  phrase.determiner === "indefinite" &&
  isNominal(phrase) &&
  phrase.content.length > 1 &&
  phrase.content.some((word) => /^(?:%|percent|cent)$/.test(word));

/** "£25m is available in a dedicated fund to build piers": the pot that a sum is in, and what it is for. */
const isPaidInto = ({
  phrase: { tokens, head, headLast, opens, determiner },
  last,
}: Pick<Base, "phrase" | "last">): boolean => {
  if (head.lemma !== "fund" || determiner !== "indefinite" || head.plural || last === headLast) return false;
  if (!/^(?:in|into|through|via|under)$/.test(wordOf(tokens, opens - 1))) return false;
  for (let at = opens - 2; at >= Math.max(0, opens - 7); at--) if (tagOf(tokens, at) === Tag.Money) return true;
  return false;
};

/** "clashed over a bin tax": no one but authorities has a tax, and this one is on a matter of its own. */
const isNewTax = (phrase: Phrase): boolean =>
  phrase.head.lemma === "tax" && phrase.determiner === "indefinite" && isSpecialCharge(phrase);

/** "under a $210 million road safety blitz": its sum and its matter tell it apart. */
const isBacked = ({ head, money, determiner, headFirst, first, tokens }: Phrase): boolean =>
  money &&
  determiner === "indefinite" &&
  !head.plural &&
  (head.grade === "sure" || head.grade === "fair") &&
  BACKED.has(head.type) &&
  headFirst > first &&
  tagOf(tokens, headFirst - 1) === Tag.Noun;

const BACKED = new Set(["fund", "programme", "scheme", "initiative", "plan", "strategy"]);

const isOneOfAKind = ({ phrase, last }: Pick<Base, "phrase" | "last">): boolean =>
  phrase.head.grade === "sure" &&
  !phrase.head.plural &&
  phrase.determiner === "indefinite" &&
  PRESENTED.has(phrase.head.type) &&
  (last > phrase.headLast || isNominal(phrase) || phrase.headLast > phrase.headFirst);

const PRESENTED = new Set([
  "review",
  "consultation",
  "tax",
  "programme",
  "scheme",
  "strategy",
  "framework",
  "initiative",
  "report",
  "act",
]);

/** "the planned pay freeze", "The levy on cut flowers will be brought in": told as what is to come, not called by a name. */
export const isToldNew = ({ phrase, announcement, last }: Base): boolean =>
  isPresentedNew(phrase) ||
  (phrase.determiner === "definite" &&
    last > phrase.headLast &&
    phrase.content.length === 0 &&
    announcement !== null &&
    !announcement.unofficial &&
    /^(?:will|would)$/.test(announcement.modal ?? ""));

/** "is considering a language test for migrants", "a curb on junk food advertising": what is proposed, by what it is and whom or what it is for. */
export const isThoughtOf = ({ phrase, announcement, last }: Base): boolean =>
  announcement?.state === "proposed" &&
  phrase.determiner === "indefinite" &&
  !phrase.head.plural &&
  last > phrase.headLast &&
  (/^(?:curb|restriction|limit|ceiling)$/.test(phrase.head.lemma) || isNominal(phrase)) &&
  !/^(?:want|seek|sought|urg|discuss|debat|look|need|call|demand|ask|press|push|campaign|lobby|advocat|champion)/.test(
    wordOf(phrase.tokens, announcement.verb),
  );

/** "publish a ten-year plan for the canals": for how long and for what. */
export const isOfYears = ({ phrase, last }: Base): boolean =>
  /^(?:plan|vision|agenda)$/.test(phrase.head.lemma) &&
  phrase.determiner === "indefinite" &&
  !phrase.head.plural &&
  last > phrase.headLast &&
  /-year$/.test(wordOf(phrase.tokens, phrase.headFirst - 1));
