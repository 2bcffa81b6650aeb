import { Tag } from "../clauses/index.ts";
import { authorities, companies, policyVerbs, publicWorks } from "../lexicon/measures.ts";
import { CHANGED, REQUIRING, saysWhat } from "./extended.ts";
import { type Base, isGoverned } from "./judged.ts";
import { isCalledNew } from "./one-of-a-kind.ts";
import { FINITE, isCapital, type Phrase, tagOf, wordOf } from "./phrase.ts";
import { isNominal } from "./phrases.ts";
import { tellsSum } from "./starts-sum.ts";

/** "imposed additional sanctions", "new taxes were announced": what limits or charges people is told apart by being new. */
export const isRestriction = ({ head, fresh, determiner }: Phrase): boolean =>
  head.plural && fresh && (determiner === "none" || determiner === "indefinite") && RESTRICTING.test(head.lemma);
const RESTRICTING =
  /^(?:sanction|tax|tariff|regulation|restriction|curb|tax cut|tax rise|tax increase|tax hike|tax break|subsidy|levy|quota)$/;

/** "will bring in a levy of £2 a night", "will be paid a bonus of Rs 150 a quintal": how much people pay or get is all that is said of it. */
export const isSummed = ({ phrase, announcement }: Base, strong: boolean): boolean =>
  (strong || announcement?.modal === "will" || isToYield(phrase)) &&
  announcement?.unofficial !== true &&
  !phrase.head.plural &&
  phrase.determiner === "indefinite" &&
  (phrase.head.type === "tax" || phrase.head.type === "scheme" || phrase.head.type === "fund") &&
  !SANCTION.test(phrase.head.lemma) &&
  tellsSum(phrase.tokens, phrase.headLast);
const SANCTION = /^(?:fine|penalty|settlement|payment|loan|refund|compensation|wage|bond|award|payout|bailout)$/;

/** "A levy of 2 cents a litre will fund": what it is to bring. */
const isToYield = ({ tokens, opens, headLast, head }: Phrase): boolean => {
  if (opens > 0 || head.type !== "tax") return false;
  for (let at = headLast + 1; at < tokens.length && at - headLast < 9; at++)
    if (tagOf(tokens, at) === Tag.Modal) return YIELDS.test(wordOf(tokens, at + 1));
  return false;
};
const YIELDS = /^(?:fund|pay|raise|finance|bring|help|apply|go|replace|cover|meet)$/;

/** "the ban on single-use vapes", "the sanctions against the miner", "the rise in alcohol duty": what it is on makes it one of a kind. */
export const isLimitOn = ({ phrase, last }: Base, strong: boolean): boolean => {
  const { tokens, head, headLast, determiner, content } = phrase;
  if (content.length > 0 || last === headLast) return false;
  // "scrapped the requirement for a second vote"
  if (!(head.grade === "fair" || LIMIT.test(head.lemma) || (strong && RULED.test(head.lemma)))) return false;
  if (determiner !== "definite" && determiner !== "owner") return false;
  if (CHANGED.test(head.lemma)) return !UNSURE.test(wordOf(tokens, headLast - 1));
  return (
    (head.type === "tax" || head.type === "other" || head.lemma === "subsidy") &&
    head.lemma !== "toll" &&
    ON.test(wordOf(tokens, headLast + 1))
  );
};
const RULED =
  /^(?:requirement|restriction|limit|rule|obligation|prohibition|exemption|tax|charge|fee|penalty|threshold|regulation)$/;

/** "approved the privatisation of 11 ports", "announced the closure of two barracks": a deed of those in office, and what it is done to. */
export const isActOfState = ({ phrase, last, content }: Base, strong: boolean): boolean =>
  strong &&
  content.length > 0 &&
  phrase.content.length === 0 &&
  last > phrase.headLast &&
  wordOf(phrase.tokens, phrase.headLast + 1) === "of" &&
  DEEDS.test(phrase.head.lemma);
const DEEDS =
  /^(?:abolition|nationalisation|privatisation|decriminalisation|legalisation|prohibition|dismantling|reorganisation|modernisation|modernization|electrification|dualling|redevelopment|refurbishment|regeneration|restoration|reintroduction)$/;

/** "the Kyoto protocol", "the Good Friday agreement": called by where or when it was made. */
export const isTreaty = ({ tokens, head, headFirst, first, determiner }: Phrase): boolean =>
  determiner === "definite" &&
  !head.plural &&
  TREATIES.test(head.lemma) &&
  headFirst > first &&
  isCapital(tokens, headFirst - 1) &&
  !(head.lemma === "agreement" && headFirst - first < 2) &&
  // "the Cleveland convention": where a party meets.
  !(head.lemma === "convention" && wordOf(tokens, headFirst + 1) !== "on");
const TREATIES = /^(?:protocol|treaty|convention|accord|pact|agreement|declaration|memorandum)$/;
/** "UN sanctions", "American sanctions": whose they are tells which. */
export const isNamedSanction = ({ tokens, head, headFirst, first }: Phrase): boolean =>
  head.lemma === "sanction" && head.plural && headFirst > first && isCapital(tokens, headFirst - 1);
/** "a new law that makes him cut spending" */
export const isLawThat = ({ phrase, last }: Base): boolean =>
  last > phrase.headLast &&
  (isCalledNew(phrase) || isToldByDoing(phrase)) &&
  (!CHANGED.test(phrase.head.lemma) || phrase.determiner === "indefinite") &&
  ((REQUIRING.test(phrase.head.lemma) && !phrase.head.plural) ||
    // "a planned increase in excise duty"
    (CHANGED.test(phrase.head.lemma) && /^(?:in|to)$/.test(wordOf(phrase.tokens, phrase.headLast + 1))) ||
    // "new guidance on sepsis", "tougher limits on noise"
    (ISSUED.test(phrase.head.lemma) && /^(?:on|for|against)$/.test(wordOf(phrase.tokens, phrase.headLast + 1))));
/** "a bill that would bar fees", "a bill banning bottom trawling" */
const isToldByDoing = ({ tokens, head, headLast, determiner }: Phrase): boolean =>
  determiner === "indefinite" &&
  (saysWhat(tokens, headLast) || (head.type === "bill" && tagOf(tokens, headLast + 1) === Tag.VerbGerund));
const ISSUED =
  /^(?:law|legislation|rule|regulation|guidance|guideline|restriction|limit|standard|requirement|sanction|tax|tariff|penalty|code|safeguard|protection|curb|target|duty|levy)$/;
const LIMIT = /^(?:limit|restriction|prohibition)$/;
/** "the target for new patients": whose it is tells it from others. */
export const isTargetFor = ({ phrase: { tokens, head, headLast, content, determiner }, last }: Base): boolean =>
  head.lemma === "target" &&
  content.length === 0 &&
  determiner === "definite" &&
  last > headLast &&
  wordOf(tokens, headLast + 1) === "for";

/** "will cut corporate tax", "extended unemployment benefits": what everybody pays or gets, changed by those in office. */
export const isChangedCharge = ({ phrase, announcement }: Base): boolean => {
  const { tokens, head, determiner } = phrase;
  if (announcement === null || !(head.type === "tax" || PAID_OUT.test(head.lemma)) || !isNominal(phrase)) return false;
  if (determiner !== "definite" && determiner !== "none") return false;
  if (!CHANGES_CHARGE.test(wordOf(tokens, announcement.verb)) || !isGoverned(phrase, announcement)) return false;
  return announcement.active && !/^(?:fine|penalty|fee)$/.test(head.lemma);
};
const PAID_OUT = /^(?:benefit|allowance|pension|wage)$/;
const CHANGES_CHARGE =
  /^(?:cut|cuts|cutting|freez\w+|froze|frozen|rais\w+|increas\w+|reduc\w+|lower\w*|doubl\w+|halv\w+|abolish\w*|scrap\w*|extend\w*|restor\w+)$/;
const UNSURE = /^(?:possible|potential|likely|sharp|expected|predicted)$/;
const ON = /^(?:on|against|for)$/;

/** "The Act provides a robust framework for the future", "offers a system that works": what something is said to be, not what is set up. */
export const isSaidOf = ({
  phrase: { tokens, head, headLast, opens, determiner, money },
  announcement,
}: Base): boolean =>
  /^(?:framework|system|mechanism|platform|model|structure)$/.test(head.lemma) &&
  determiner === "indefinite" &&
  !money &&
  ((announcement !== null &&
    /^(?:provid(?:e|es|ed|ing)|offer(?:s|ed|ing)?)$/.test(wordOf(tokens, announcement.verb))) ||
    isPraised(tokens, headLast) ||
    /^(?:us|them|you|councils|people|with)$/.test(wordOf(tokens, opens - 1)));

/** "a system that works for all" */
const isPraised = (tokens: Phrase["tokens"], head: number): boolean =>
  /^(?:that|which)$/.test(wordOf(tokens, head + 1)) &&
  /^(?:works?|serves?|delivers?|is|puts)$/.test(wordOf(tokens, head + 2));

/** "raise classroom standards": how good things are, not what is laid down. */
export const isQuality = ({ phrase: { head, determiner }, phrase, announcement }: Base): boolean =>
  head.lemma === "standard" &&
  head.plural &&
  determiner === "none" &&
  announcement !== null &&
  /^(?:rais|improv|boost|driv|lift|maintain|increas)/.test(wordOf(phrase.tokens, announcement.verb));

/** "opened “pointless” consultations": what somebody thinks of it. */
export const isDerided = ({ tokens, first, headFirst, head }: Phrase): boolean =>
  head.plural &&
  headFirst - first === 3 &&
  tagOf(tokens, first) === Tag.Mark &&
  tagOf(tokens, headFirst - 1) === Tag.Mark &&
  !isCapital(tokens, first + 1) &&
  tagOf(tokens, first + 1) === Tag.Adjective;

/** "approved a measure that would bar tolls", "advanced a measure to cap rents": what a house deals with, and what it is to do. */
export const isPutToHouse = ({ phrase: { tokens, head, headLast, determiner }, announcement, last }: Base): boolean =>
  !head.plural &&
  determiner === "indefinite" &&
  announcement !== null &&
  !announcement.unofficial &&
  DEALS.test(wordOf(tokens, announcement.verb)) &&
  last > headLast &&
  (saysWhat(tokens, headLast) ||
    (tagOf(tokens, headLast + 1) === Tag.To && policyVerbs.has(wordOf(tokens, headLast + 2))));
const DEALS =
  /^(?:pass(?:ed|es|ing)?|approv(?:e|ed|es|ing)|advanc(?:e|ed|es|ing)|sign(?:ed|s|ing)?|reject(?:ed|s|ing)?|introduc(?:e|ed|es|ing)|sponsor(?:ed|s|ing)?|propos(?:e|ed|es|ing)|veto(?:ed|es|ing)?|adopt(?:ed|s|ing)?|enact(?:ed|s|ing)?|debat(?:e|ed|es|ing)|consider(?:ed|s|ing)?|block(?:ed|s|ing)?|table[ds]?|vot(?:ed?|es|ing))$/;

/** "The minister announced a £9m investment in tidal power": a sum, what it goes into, and an authority that lays it out; a firm invests, too. */
export const isPublicMoney = ({
  phrase: { tokens, money, headLast, determiner, opens },
  announcement,
  last,
}: Base): boolean =>
  money &&
  determiner === "indefinite" &&
  announcement?.active === true &&
  !announcement.unofficial &&
  !announcement.negated &&
  last > headLast &&
  // "an investment in a training offer": the offer is the measure.
  tagOf(tokens, headLast + 2) !== Tag.Determiner &&
  tagOf(tokens, headLast + 2) !== Tag.Possessive &&
  tokens.words
    .slice(0, opens)
    .some((word) => (authorities.has(word) && !PRIVATE_TOO.test(word)) || word === "budget") &&
  !tokens.words.slice(0, opens).some((word) => companies.has(word));

const PRIVATE_TOO =
  /^(?:bank|group|trust|union|organisation|home|service|office|leaders?|board|executive|party|secretary|president)$/;

/** "A new consultation will seek views", "A public inquiry is under way": asked of the public or looked into, and nothing else is said of it. */
export const isAsking = ({ tokens, head, headLast, opens, determiner }: Phrase): boolean =>
  opens === 0 &&
  determiner === "indefinite" &&
  !head.plural &&
  /^(?:consultation|public consultation|public inquiry|statutory inquiry|call for evidence|referendum)$/.test(
    head.lemma,
  ) &&
  FINITE.has(tagOf(tokens, headLast + 1));

/** "will be put out to public consultation", "is subject to full consultation": which is all that is said of it. */
export const isPutOut = ({ tokens, head, opens, determiner }: Phrase): boolean =>
  determiner === "none" &&
  !head.plural &&
  /^(?:consultation|public consultation)$/.test(head.lemma) &&
  /^(?:out to|out for|subject to|go to|goes to|going to|went to|sent to)$/.test(
    `${wordOf(tokens, opens - 2)} ${wordOf(tokens, opens - 1)}`,
  );

/** "paid at least 42 cents a litre under the milk price guarantee": what something is done under is in force. */
export const isInForce = (phrase: Phrase): boolean =>
  wordOf(phrase.tokens, phrase.opens - 1) === "under" &&
  phrase.determiner === "definite" &&
  !phrase.head.plural &&
  phrase.head.grade !== "capital" &&
  RULES.has(phrase.head.type) &&
  !BARGAINS.test(phrase.head.lemma) &&
  !publicWorks.has(phrase.head.lemma) &&
  isNominal(phrase);
const RULES: ReadonlySet<string> = new Set(["scheme", "programme", "fund", "tax", "act", "standard", "other"]);
/** What two parties agree on is theirs. */
const BARGAINS =
  /^(?:.*(?:agreement|deal|contract|loan|facility|arrangement|settlement|treaty|pact|accord|sanctions?|service|system|regime|trial|offer|sale|buyback))$/;
