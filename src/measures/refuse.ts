import { Tag } from "../clauses/index.ts";
import { Can, wordClasses } from "../lexicon/english.ts";
import { isGivenName } from "../lexicon/given-names.ts";
import { authorities, companies, investors, refusals } from "../lexicon/measures.ts";
import { FRESH } from "./brought-in.ts";
import { isCapital, type Phrase, tagOf, wordOf } from "./phrase.ts";
import { hasName, isNominal } from "./phrases.ts";
import { isBeforeHouse, isHouseholds, isPaid } from "./refuse-bills.ts";
import { capitalRefusal, isNumbered } from "./refuse-capitals.ts";
import { isCompounded, isNounAt } from "./refuse-compounds.ts";
import { startsSum } from "./starts-sum.ts";
import { changesCharge, changesService } from "./what-changes.ts";

/** Why a phrase is no measure whatever is said of it; null when nothing speaks against it. */
export const refusalOf = (phrase: Phrase, text: string): string | null => {
  const { tokens, head, headFirst, first, determiner } = phrase;
  if (determiner === "negative") return "negated";
  if (isFirms(phrase, text)) return "private";
  if (determiner === "personal" && head.grade !== "sure" && !phrase.capital) return "personal";
  const genitive = headFirst - first > 1 && tagOf(tokens, headFirst - 1) === Tag.Genitive;
  const before = headFirst > first ? wordOf(tokens, genitive ? headFirst - 2 : headFirst - 1) : "";
  // "the consultants’ bill"
  if (genitive && head.lemma === "bill" && !phrase.capital && !isBeforeHouse(phrase)) return "household-bill";
  // "the Primary Care Action Plan": what stands before "plan" belongs to a head of two words.
  const listed = refusals.get(phrase.capital ? head.lemma : lastWordOf(head.lemma))?.get(before);
  if (
    phrase.capital &&
    head.lemma === "fund" &&
    investors.has(before) &&
    !(before === "wealth" && /^(?:community|local|regional)$/.test(wordOf(tokens, headFirst - 2))) &&
    !(phrase.fresh && determiner === "indefinite")
  )
    return "organisation";
  if (
    listed &&
    !(phrase.capital ? isProperName(phrase) : hasName(phrase) && listed !== "newspaper") &&
    !(head.lemma === "bill" && isBeforeHouse(phrase)) &&
    !isOtherwise(phrase, before) &&
    !(listed === "generic-noun" && isAbbreviated(phrase))
  )
    return listed;
  if (head.lemma === "convention" && listed) return listed;
  // "The other bills on the agenda", "major policy decisions": some or other
  // "sets out seven criteria": what something is judged by.
  if (head.lemma === "criterion" && !phrase.capital && phrase.quantity !== null) return "generic-noun";
  if (head.plural && !phrase.capital && (wordOf(tokens, first) === "other" || head.lemma === "decision"))
    return "generic-noun";
  if (UNNAMED.has(head.lemma) && !isNumbered(phrase) && !isAidMeasure(phrase))
    return phrase.capital ? "generic-noun" : null;
  if (/^(?:fine|penalty)$/.test(head.lemma) && (phrase.money || isOfSum(phrase))) return "fine";
  if (head.lemma === "power" && phrase.capital && !head.plural) return "organisation";
  if (head.lemma === "bill" && !phrase.capital && (isHouseholds(phrase, text) || isPaid(phrase)))
    return "household-bill";
  // "a $9m contract with Lowther Builders", "a $9m settlement with Bolt Motors"
  if (/^(?:contract|settlement)$/.test(head.lemma) && !phrase.capital && wordOf(tokens, phrase.headLast + 1) === "with")
    return "contract";
  if (head.lemma === "law" && wordOf(tokens, phrase.headLast + 1) === "and") return "generic-noun";
  // "provisions of the law" are no money, the Washington Monument stands.
  if (head.lemma === "provision" && !phrase.money) return "generic-noun";
  if (phrase.capital && /^(?:monument|memorial|statue)$/.test(head.lemma)) return "place";
  if (head.lemma === "trial" && isMedical(phrase)) return "generic-noun";
  if (isCourts(phrase) || isPolices(phrase)) return "court-case";
  if (phrase.capital && isSurname(phrase)) return "person";
  // "a contract with Lowther Bridge Construction"
  if (
    phrase.capital &&
    determiner === "none" &&
    BUILDERS.test(head.lemma) &&
    /^(?:with|by|to|from)$/.test(wordOf(tokens, first - 1))
  )
    return "organisation";
  if (head.lemma === "bill" && head.plural && phrase.capital && headFirst - first < 2) return "organisation";
  if (wordOf(tokens, phrase.headLast) === "order" && before === "and" && wordOf(tokens, headFirst - 2) === "law")
    return "generic-noun";
  if (/^(?:programme|program|series|campaign)$/.test(head.lemma) && isBroadcasters(phrase, text)) return "broadcast";
  if (head.lemma === "standard" && QUALITIES.test(behindOf(phrase))) return "generic-noun";
  // "a Band D bill"
  if (head.lemma === "bill" && before.length === 1 && wordOf(tokens, headFirst - 2) === "band") return "household-bill";
  if (head.lemma === "budget" && !phrase.capital && (head.plural || isOwnBudget(phrase))) return "generic-noun";
  if (head.lemma === "hub" && head.plural && /^(?:transport|travel|commuter|tourist|logistics)$/.test(before))
    return "generic-noun";
  if (head.lemma === "act" && !phrase.capital && isDeed(phrase)) return "generic-noun";
  if (head.type === "hub" && isSaidToBe(phrase)) return "generic-noun";
  if (CHANGES.has(head.lemma) && !isSaidBefore(phrase) && !changesCharge(phrase) && !changesService(phrase))
    return "no-charge";
  if (isCompounded(phrase)) return "part-of-compound";
  if (head.lemma === "campaign" && isCandidates(phrase, before)) return "election-campaign";
  if (isPredicateOf(phrase)) return "verb";
  if (!phrase.capital) return head.lemma === "campaign" && isPersons(phrase, text) ? "election-campaign" : null;
  if (head.grade === "body" || head.type === "role") return isNounAt(phrase) ? "part-of-compound" : null;
  return capitalRefusal(phrase, text);
};

const PUBLIC_PURSE = /^(?:national|state|public|regional|community|federal|provincial|municipal|sovereign)$/;

/** "a breakfast programme for schools" feeds, the breakfast programme is heard; "a salary cap for surgeons" is no team’s. */
const isOtherwise = (
  { tokens, headLast, first, headFirst, opens, determiner, head }: Phrase,
  before: string,
): boolean => {
  const next = wordOf(tokens, headLast + 1);
  if (before === "breakfast")
    return (
      /^(?:for|in)$/.test(next) ||
      (determiner === "indefinite" &&
        !isCapital(tokens, first) &&
        !/^(?:told|tells?|on)$/.test(wordOf(tokens, opens - 1)))
    );
  // "will set up a national wealth fund": a public purse, and no investor’s
  if (head.lemma === "fund" && determiner === "indefinite" && PUBLIC_PURSE.test(wordOf(tokens, headFirst - 2)))
    return true;
  if (before === "insurance")
    return /^(?:unemployment|health|social|crop|livestock|flood|harvest|agricultural|medical|national)$/.test(
      wordOf(tokens, headFirst - 2),
    );
  if (before === "salary" && head.lemma === "cap") return /^(?:for|on)$/.test(next);
  return before === "buyout" && /^(?:community|land|island|crofting|tenant)$/.test(wordOf(tokens, headFirst - 2));
};

/** "the club’s academy programme", "the retailer said its loyalty scheme": of a firm that the sentence names by its kind. */
const isFirms = ({ determiner, owner, tokens, opens, head }: Phrase, text: string): boolean => {
  if (determiner !== "owner" || head.grade === "body" || head.type === "act" || head.type === "bill") return false;
  if (owner !== null) return companies.has(text.slice(owner.start, owner.end).split(" ").at(-1)?.toLowerCase() ?? "");
  for (let at = opens - 1; at >= Math.max(0, opens - MOST_BACK); at--) {
    const word = wordOf(tokens, at);
    if (authorities.has(word)) return false;
    if (FIRMS.test(word) && tagOf(tokens, at - 1) === Tag.Determiner) return true;
  }
  return false;
};
const MOST_BACK = 16;
const FIRMS =
  /^(?:company|firm|retailer|chain|manufacturer|carmaker|club|airline|developer|brand|supermarket|maker|start-up|startup|publisher|broadcaster|brewer|insurer|lender|bank)$/;

const BUILDERS = /^(?:construction|installation|restoration|development|conversion|electrification|refurbishment)$/;

/** "BBC One’s Barnyard programme" */
const isBroadcasters = ({ owner }: Phrase, text: string): boolean =>
  owner !== null &&
  /\b(?:BBC|ITV|Channel [45]|NBC|CBS|CNN|PBS|Fox News|Radio|TV)\b/.test(text.slice(owner.start, owner.end));

/** "the Ann Lee trial", "the Lowther probe", "the trial of Ann Lee": what is tried or looked into is a person. */
const isCourts = (phrase: Phrase): boolean => {
  const { tokens, head, headFirst, headLast, first, determiner } = phrase;
  return (
    /^(?:trial|probe|inquest|regime)$/.test(head.lemma) &&
    !isTrialOf(phrase) &&
    ((headFirst > first && isCapital(tokens, headFirst - 1) && determiner !== "indefinite") ||
      (wordOf(tokens, headLast + 1) === "of" && isCapital(tokens, headLast + 2)))
  );
};
/** "Police launched an investigation into the crash": their daily work. */
const isPolices = ({ tokens, head, opens, capital }: Phrase): boolean => {
  if (capital || !/^(?:investigation|probe|inquiry|enquiry|appeal)$/.test(head.lemma)) return false;
  for (let at = opens - 1; at >= Math.max(0, opens - 7); at--) if (POLICE.test(wordOf(tokens, at))) return true;
  return false;
};
const POLICE =
  /^(?:police|detectives?|prosecutors?|investigators?|firefighters|gardaí|gardai|garda|fbi|sheriff|troopers|constabulary)$/;

/** "the Night Bus Trial": of things that everybody has a word for, and of no crime. */
const isTrialOf = ({ tokens, headFirst, first, capital }: Phrase): boolean => {
  if (!capital || headFirst - first < 2) return false;
  for (let at = first; at < headFirst; at++)
    if (!isPlain(wordOf(tokens, at)) || CRIMES.test(wordOf(tokens, at))) return false;
  return true;
};
const isPlain = (word: string): boolean => {
  const classes = wordClasses.get(word) ?? 0;
  return (classes & (Can.noun | Can.plural | Can.adjective | Can.gerund)) !== 0 && (classes & NAMES) === 0;
};
const NAMES = Can.surname | Can.givenName | Can.place;
const CRIMES =
  /^(?:murder|fraud|rape|assault|criminal|civil|jury|show|treason|corruption|terror|terrorism|trafficking|drug|drugs|war|crimes?|libel|court|death|monkey|witch|bribery|conspiracy|spy|killing|abuse)$/;

/** "Jeffrey Blitz said": a first name and one word that heads measures in small letters. */
const isSurname = ({ tokens, head, headFirst, first, last, headLast, determiner }: Phrase): boolean =>
  headFirst - first === 1 &&
  last === headLast &&
  determiner === "none" &&
  head.grade !== "sure" &&
  isGivenName(wordOf(tokens, first));

/** "fines of up to 6%" */
const isOfSum = ({ tokens, headLast }: Phrase): boolean =>
  /^of (?:up|at|more|less|no|around|about)$/.test(behindOf({ tokens, headLast })) ||
  (wordOf(tokens, headLast + 1) === "of" && tagOf(tokens, headLast + 2) === Tag.Money);

/** "the standard of living" */
const QUALITIES = /^of (?:living|care|proof|evidence|behaviour|behavior|conduct|service|work|play|debate)$/;

const behindOf = ({ tokens, headLast }: Pick<Phrase, "tokens" | "headLast">): string =>
  `${wordOf(tokens, headLast + 1)} ${wordOf(tokens, headLast + 2)}`;

/** "his balancing act", "a literal act of raising": what somebody does rather than what a parliament passes. */
const isDeed = (phrase: Phrase): boolean =>
  phrase.determiner === "personal" ||
  /^of [a-z]+$/.test(behindOf(phrase)) ||
  (phrase.content.length > 0 && !isNominal(phrase));

/** "as a hub for trade", "a high-tech hub": what a place is said to be. */
const isSaidToBe = ({ tokens, opens, headLast, capital }: Phrase): boolean =>
  !capital &&
  (/^(?:as|become|becomes|became|becoming|is|was|are|were|remain|remains)$/.test(wordOf(tokens, opens - 1)) ||
    (tagOf(tokens, headLast + 1) === Tag.Proper && isCapital(tokens, headLast + 1)));

/** "a trial of the drug": what scientists try on patients. */
const isMedical = ({ tokens, headLast }: Phrase): boolean => {
  if (!/^(?:of|for)$/.test(wordOf(tokens, headLast + 1))) return false;
  for (let at = headLast + 2; at < headLast + 6; at++) if (MEDICAL.test(wordOf(tokens, at))) return true;
  return false;
};

const MEDICAL =
  /^(?:drugs?|vaccines?|treatments?|therapy|therapies|medicines?|pills?|antibody|antibodies|gel|inhaler)$/;

/** "a cut in fuel duty" is a measure, "a rise in crime" none. */
const CHANGES = new Set(["cut", "rise", "increase", "reduction", "hike"]);

/** "the increase": a short form of one that the text has spoken of, or nothing. */
const isSaidBefore = ({ tokens, determiner, content, head, headLast }: Phrase): boolean =>
  (determiner === "definite" || determiner === "this") &&
  content.length === 0 &&
  !head.plural &&
  !/^(?:in|of|to)$/.test(wordOf(tokens, headLast + 1));

/** "a scheme with an indicative budget of £9m": what a measure may spend. */
const isOwnBudget = ({ tokens, opens, headLast, determiner }: Phrase): boolean =>
  determiner === "indefinite" &&
  /^(?:with|has|have|had|having)$/.test(wordOf(tokens, opens - 1)) &&
  wordOf(tokens, headLast + 1) === "of";

/** "the national herring growth fund (NHGF)": what has an acronym has a name. */
const isAbbreviated = ({ tokens, headLast, capital, determiner, head }: Phrase): boolean =>
  !capital &&
  determiner === "definite" &&
  !head.plural &&
  head.grade !== "body" &&
  tagOf(tokens, headLast + 1) === Tag.Open &&
  isCapital(tokens, headLast + 2) &&
  tagOf(tokens, headLast + 3) === Tag.Close;

/** "Measure 117": without its number the word says nothing. */
const UNNAMED = new Set(["measure", "question"]);

/** "the Straw Incorporation Measure": a scheme that pays farmers; two capitals tell it. */
const isAidMeasure = ({ capital, head, headFirst, first }: Phrase): boolean =>
  capital && head.lemma === "measure" && head.type === "scheme" && headFirst - first > 1;

const lastWordOf = (words: string): string => words.slice(words.lastIndexOf(" ") + 1);

/** Three capitals make a name even of refused pairs: "Household Energy Bill Support Fund" is another head; "Safe Water Bill" a name. */
const isProperName = ({ tokens, first, headFirst, head, headLast, last }: Phrase): boolean =>
  /^(?:bill|act|fund|programme)$/.test(head.lemma)
    ? headFirst - first >= 2 || last > headLast
    : headFirst - first >= 2 &&
      (PAID_OUT.test(head.lemma) ||
        (headFirst - first > 2 && /^(?:plan|strategy|scheme|policy|program|initiative)$/.test(head.lemma)) ||
        (/^(?:plan|strategy|scheme|policy)$/.test(head.lemma) && PUBLIC_MATTERS.test(wordOf(tokens, headFirst - 1))));

/** What is paid to people by the name of a scheme: "Back Home Grant", "Young Fishers’ Loan Guarantee". */
const PAID_OUT =
  /^(?:grant|guarantee|loan guarantee|allowance|bonus|premium|credit|loan|payment|benefit|bursary|settlement|voucher)$/;

/** What authorities plan as firms and families do: "Water Savings Plan". */
const PUBLIC_MATTERS =
  /^(?:savings|growth|investment|expansion|health|travel|site|data|pricing|peace|sales|communications|meal|tariff|family)$/;

/** "the 2016 campaign", "the Ann Lee campaign", "a personal campaign". */
const isCandidates = ({ tokens, first, headFirst }: Phrase, before: string): boolean =>
  /^(?:19|20)\d\d/.test(before) ||
  (headFirst - first === 2 && isCapital(tokens, headFirst - 1) && isGivenName(wordOf(tokens, first)));

/** "the screen which the Novaline offers": a form in -s at the end of a relative clause is its verb. */
const OBJECTS = new Set<number>([Tag.Noun, Tag.Adjective]);
const isPredicateOf = ({ tokens, head, opens, headLast, determiner, capital, first, headFirst }: Phrase): boolean =>
  // "Ministry plans new fees for ports"
  (/(?:^| )plan$/.test(head.lemma) &&
    head.plural &&
    !capital &&
    opens < 3 &&
    FRESH.test(wordOf(tokens, headLast + 1))) ||
  // "to follow Wales and tax plastic bags"
  (head.lemma === "tax" &&
    !head.plural &&
    !capital &&
    wordOf(tokens, headFirst - 1) === "and" &&
    OBJECTS.has(tagOf(tokens, headLast + 1)) &&
    tagOf(tokens, headLast + 2) === Tag.Plural) ||
  // "Lima sanctions $9m for flood walls": a sum is its object.
  (head.plural &&
    !capital &&
    determiner === "none" &&
    headFirst > first &&
    opens === 0 &&
    startsSum(tokens, headLast + 1) &&
    (tagOf(tokens, headFirst - 1) === Tag.Proper || tagOf(tokens, headFirst - 1) === Tag.Noun)) ||
  (head.plural &&
    (determiner === "definite" || determiner === "indefinite") &&
    tagOf(tokens, opens - 1) === Tag.Relative &&
    (headLast + 1 === tokens.length || tagOf(tokens, headLast + 1) === Tag.Stop));

/** "the Hartley campaign", "Ms Hartley’s campaign": a candidate’s. */
const isPersons = ({ tokens, first, headFirst, owner }: Phrase, text: string): boolean =>
  headFirst - first === 1 &&
  isCapital(tokens, first) &&
  tagOf(tokens, first) === Tag.Proper &&
  owner === null &&
  !/^[A-Z]{2}/.test(text.slice(tokens.start[first], tokens.end[first])) &&
  !/-/.test(wordOf(tokens, first));
