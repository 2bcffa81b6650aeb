import { Tag, type Tokens } from "../clauses/index.ts";
import { genericWords } from "../lexicon/measures.ts";
import { clauseRight, gerundRight, infinitiveRight, relativeRight } from "./clause-right.ts";
import { isPresentedNew } from "./one-of-a-kind.ts";
import { clauseBehind, participleRight } from "./participle-right.ts";
import { type Phrase, tagOf, wordOf } from "./phrase.ts";
import { phraseRight } from "./phrase-right.ts";
import { contentOf, isNominal, singular } from "./phrases.ts";
import { tellsParticular, tellsSum } from "./starts-sum.ts";
import { countRight, sumRight } from "./sum-right.ts";
import { isDate, isDay } from "./times.ts";

/** Words that whom a measure is for may have behind a name that tells it already: "for the islands" stays, "for the fruit quay at the old harbour" goes. */
const MOST_PARTICULAR = 4;
type Extended = Readonly<{ last: number; content: readonly string[] }>;

/** The right edge of a phrase in small letters: what it is on, of, into or for; "to" with a verb where little stands before. */
export const extended = (phrase: Phrase): Extended => {
  const { tokens, headLast, content, head, determiner, fresh, money } = phrase;
  // "a 30 percent increase": by how much is not in what.
  const bare = content.length === 0 || (CHANGED.test(head.lemma) && content.every((word) => RATES.test(word)));
  const wide = bare || (head.plural === false && content.length < 2);
  // "the planned voucher scheme for young families" is told as "a planned" one is.
  const pointed = determiner === "definite" || determiner === "owner" || determiner === "this";
  const named = pointed && !isPresentedNew(phrase);
  const prepositions =
    named && !bare
      ? /^(?:on|into|of)$/
      : wide
        ? head.type === "other"
          ? /^(?:on|of|into|for|from|against|with|between)$/
          : head.lemma === "reform"
            ? /^(?:on|of|to)$/
            : /^(?:on|of|into|for|against)$/
        : /^(?:on|of|into|for|against)$/;
  const counted = head.type === "target" ? countRight(tokens, headLast) : headLast;
  if (counted > headLast)
    return { last: counted, content: bare ? contentOf(tokens.words.slice(headLast + 2, counted + 1)) : content };
  // "the $900-a-month rent subsidy for flood victims": the sum says that whom it is for tells it from others.
  if (named && !bare && money && PAID_TO.test(head.lemma))
    return { last: phraseRight(tokens, headLast, /^(?:to|for)$/), content };
  if (named && !bare && !DESCRIBED.has(head.type)) return { last: headLast, content };
  // "in the next budget for a new unit"
  if (
    head.lemma === "budget" &&
    named &&
    wordOf(tokens, headLast + 1) === "for" &&
    bare &&
    /^an?$/.test(wordOf(tokens, headLast + 2))
  )
    return { last: headLast, content };
  const isOfSum = tellsSum(tokens, headLast);
  if (!bare && isOfSum) return { last: headLast, content };
  const particular = !bare && isNominal(phrase) && !CHANGED.test(head.lemma) && tellsParticular(tokens, headLast);
  const words = particular ? phraseRight(tokens, headLast, /^(?:for|to|with)$/) - headLast : 0;
  if (words > MOST_PARTICULAR || (words > 0 && tagOf(tokens, headLast + 2) === Tag.Number))
    return { last: headLast, content };
  let last = bare && !named ? sumRight(tokens, headLast) : headLast;
  // "the impact of the sugar tax on small firms"
  const isImpactOn = wordOf(tokens, headLast + 1) === "on" && isImpactOf(phrase);
  if (last === headLast && !isOfSum && !isImpactOn) last = phraseRight(tokens, headLast, prepositions);
  if (last === headLast && head.lemma === "settlement") last = phraseRight(tokens, headLast, /^with$/);
  if (last === headLast && PAID_TO.test(head.lemma) && !named) last = phraseRight(tokens, headLast, /^(?:to|for)$/);
  if (last === headLast && CHANGED.test(head.lemma)) last = phraseRight(tokens, headLast, /^to$/);
  if (last === headLast && /^(?:freeze|investment)$/.test(head.lemma)) last = phraseRight(tokens, headLast, /^in$/);
  if (
    last === headLast &&
    head.type === "tax" &&
    !/\d/.test(wordOf(tokens, headLast + 2)) &&
    !isDate(tokens, headLast + 1)
  )
    last = phraseRight(tokens, headLast, /^in$/);
  if (last > headLast && head.type === "target") last = gerundRight(tokens, last);
  if (last > headLast && PLANS.test(singular(tokens.words[last] ?? ""))) last = infinitiveRight(tokens, last);
  if (
    last === headLast &&
    content.length < 3 &&
    !named &&
    !(pointed && head.plural) &&
    !isToldAlready(phrase) &&
    (head.grade !== "body" || (bare && determiner === "indefinite"))
  )
    last = infinitiveRight(tokens, headLast);
  // "introduced a bill Tuesday to cap rents", "passed a bill Thursday that would"
  if (
    last === headLast &&
    isDay(wordOf(tokens, headLast + 1)) &&
    (head.type === "bill" || head.type === "act") &&
    !named
  ) {
    const told = infinitiveRight(tokens, headLast + 1);
    const behind =
      told > headLast + 1 ? told : saysWhat(tokens, headLast + 1) ? relativeRight(tokens, headLast + 1) : headLast;
    if (behind > headLast + 1) last = behind;
  }
  if (
    last === headLast &&
    bare &&
    determiner === "indefinite" &&
    tagOf(tokens, phrase.opens - 1) !== Tag.Mark &&
    !head.plural &&
    head.grade !== "body"
  )
    last = participleRight(tokens, headLast);
  if (
    last === headLast &&
    bare &&
    determiner === "indefinite" &&
    !head.plural &&
    RUN_FOR.has(head.type) &&
    !isPast(phrase)
  )
    last = clauseBehind(tokens, headLast);
  // "a new offence of using somebody to carry a harpoon"
  if (last === headLast && /offen[cs]e$/.test(head.lemma) && tagOf(tokens, headLast + 2) === Tag.VerbGerund)
    last = clauseRight(tokens, headLast + 2);
  // "a commission of historians to investigate the camps"
  if (last > headLast && head.grade === "body" && bare && determiner === "indefinite")
    last = infinitiveRight(tokens, last);
  if (
    last === headLast &&
    bare &&
    !pointed &&
    (head.plural ||
      (head.grade === "body" && saysWhat(tokens, headLast)) ||
      (REQUIRING.test(head.lemma) && (fresh || saysWhat(tokens, headLast))))
  )
    last = relativeRight(tokens, headLast);
  if (last === headLast && content.length < 2 && !named && REQUIRING.test(head.lemma)) {
    const behind = gerundRight(tokens, headLast);
    // "a bill mandating that …" is told by a clause.
    if (behind > headLast + 1) last = behind;
  }
  return { last, content: bare ? contentOf(tokens.words.slice(headLast + 1, last + 1)) : content };
};

const RATES = /^(?:per|cent|percent|%|pc|pence|p|minimum|maximum|\d.*)$/;

const isImpactOf = ({ tokens, opens }: Phrase): boolean =>
  wordOf(tokens, opens - 1) === "of" &&
  /^(?:impact|impacts|effect|effects|burden|influence|consequences|repercussions|pressure)$/.test(
    wordOf(tokens, opens - 2),
  );

/** "a rent supplement to deal with the shortage": the noun before the head tells what it is, the infinitive only what for. */
const isToldAlready = (phrase: Phrase): boolean =>
  phrase.headFirst > phrase.first &&
  isNominal(phrase) &&
  !phrase.content.every((word) => genericWords.has(word)) &&
  (TOLD.has(phrase.head.type) || /^(?:freeze|cap|ban|moratorium|quota|zone|limit)$/.test(phrase.head.lemma));
const TOLD: ReadonlySet<string> = new Set(["scheme", "fund", "programme", "tax", "framework", "board", "body", "hub"]);

/** "emergency loans [to Greece]", "a 25-cent increase [to the adult fare]" */
export const PAID_TO =
  /^(?:loan|grant|payment|subsidy|bailout|rebate|refund|bursary|allowance|compensation|transfer payment)$/;
export const CHANGED = /^(?:increase|cut|rise|reduction|hike)$/;

/** "signed a law [requiring schools to feed hens]" */
export const REQUIRING =
  /^(?:law|bill|legislation|ordinance|executive order|order|decree|rule|regulation|directive|amendment|proclamation|standard|measure|offence|offense|criminal offence)$/;

/** "a bill [that would bar fees]", "a law which will ban": what it is yet to do. */
export const saysWhat = (tokens: Tokens, head: number): boolean =>
  /^(?:that|which)$/.test(wordOf(tokens, head + 1)) && /^(?:would|will)$/.test(wordOf(tokens, head + 2));

/** Kinds whose matter follows them: "review of", "inquiry into", "consultation on". */
export const DESCRIBED = new Set([
  "review",
  "consultation",
  "report",
  "plan",
  "initiative",
  "bill",
  "strategy",
  "tax",
  "other",
  "standard",
]);

/** "a previous scheme that ended in debt" */
const isPast = ({ tokens, first, headFirst }: Phrase): boolean =>
  tokens.words
    .slice(first, headFirst)
    .some((word) => /^(?:previous|former|earlier|old|failed|similar|past|rival|separate|existing)$/.test(word));

/** What a clause may tell: "a scheme that pays farmers to store grain"; a bill or a campaign that does something is told by other words. */
const RUN_FOR: ReadonlySet<string> = new Set(["scheme", "fund", "programme", "tax", "framework"]);

/** What is to be done, by whatever word it goes. */
export const PLANS = /^(?:plan|proposal|agenda|reform)$/;
