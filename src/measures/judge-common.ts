import { Tag } from "../clauses/index.ts";
import { projectNames, publicNames, publicWorks } from "../lexicon/measures.ts";
import { isAltered, isRuleBroughtIn, isToCome } from "./altered.ts";
import { type Announcement, announcementOf } from "./announcement.ts";
import { plainly } from "./announcing-verb.ts";
import { extended, PAID_TO, PLANS, REQUIRING } from "./extended.ts";
import { isFundedWork, isHandedOut, isPaidLook } from "./funded-work.ts";
import { isHeading } from "./headings.ts";
import { body } from "./judge-body.ts";
import { definite, PLANNED } from "./judge-definite.ts";
import { announcedFirst, type Base, droppedFor, foundAs, type Judged, judgedAs } from "./judged.ts";
import {
  isAsking,
  isChangedCharge,
  isDerided,
  isLawThat,
  isNamedSanction,
  isPublicMoney,
  isPutOut,
  isPutToHouse,
  isQuality,
  isRestriction,
  isSaidOf,
  isSummed,
} from "./limits.ts";
import { isBudgeted, isNewLaw, isNewService, isSlogan, isSpecialCharge } from "./one-of-a-kind.ts";
import { isCapital, type Phrase, tagOf, wordOf } from "./phrase.ts";
import { phraseRight } from "./phrase-right.ts";
import { hasName, isMarked, isNominal } from "./phrases.ts";
import {
  isCosted,
  isLookAtMeasure,
  isMeasured,
  isOfYears,
  isPaidOut,
  isPricedWork,
  isThoughtOf,
  presented,
} from "./presented.ts";
import { isPaidWork, namedWork } from "./works.ts";

/** "the first bees’ commissioner [for Orkney] has been appointed" */
const isPost = ({ head, determiner, tokens, first }: Phrase): boolean =>
  head.type === "role" && determiner === "definite" && wordOf(tokens, first) === "first";

/** "its [next] two-year budget": what orders it in time is no part of its name. */
const named = (phrase: Phrase, last: number): number => {
  const { tokens, headFirst, headLast, determiner } = phrase;
  let { first } = phrase;
  while (headLast - first > 1 && first < headFirst && EPITHETS.test(wordOf(tokens, first)) && !isCapital(tokens, first))
    first++;
  // "a [“complete ban” on eel fishing]": both marks or none.
  if (last > headLast && tagOf(tokens, headLast + 1) === Tag.Mark && tagOf(tokens, first - 1) === Tag.Mark)
    return first - 1;
  return (determiner === "definite" || determiner === "owner") &&
    headFirst - first > 1 &&
    (ORDERS.has(wordOf(tokens, first)) || (first === phrase.first && isPost(phrase)))
    ? first + 1
    : first;
};
/** "the [enhanced] Silver Shield scheme", "a [separate] coastal levy": what is thought of it, no part of its name. */
const EPITHETS =
  /^(?:enhanced|robust|expanded|extended|revised|revamped|separate|flagship|landmark|controversial|ambitious|popular|unpopular|troubled|struggling|delayed|much-delayed|long-delayed|long-awaited|much-needed|needed|so-called|wider|broader|original|ongoing|successful|ill-fated|contentious|divisive|much-criticised|much-vaunted|hugely|highly|signature|sweeping|historic|generous|modest|massive|huge|major|vital|crucial|key|similar)$/;
const ORDERS: ReadonlySet<string> = new Set(
  "next last earlier later latest current existing previous former forthcoming upcoming past present own".split(" "),
);

export const common = (phrase: Phrase): Judged => {
  const { tokens, head, determiner, fresh, content } = phrase;
  const { last, content: told } = extended(phrase);
  const whole = isPost(phrase) ? phraseRight(tokens, last, /^(?:for|of)$/) : last;
  const said = announcementOf(tokens, phrase.opens, whole);
  // "raised funds": money is raised, a fund is not.
  const meant = said !== null && head.type === "fund" && RAISED.test(wordOf(tokens, said.verb)) ? null : said;
  const announcement = meant ?? advanced(phrase);
  const base = { phrase, first: named(phrase, whole), last: whole, content: told, announcement };
  const official = announcement !== null && !announcement.unofficial && !announcement.negated;
  if (head.grade === "body" || head.type === "role") return body(base);
  const known = publicNameAt(phrase);
  if (known >= 0) return foundAs({ ...base, first: known }, "named", "measures/known-name", 0.5, known);
  if (official && isChangedCharge(base)) {
    const tier = determiner === "definite" ? "named" : "announced";
    return foundAs(base, tier, "measures/changed-charge", 0.5);
  }
  const work = namedWork(base);
  if (work !== null) return work;
  if (isPaidWork(phrase)) {
    const site = phraseRight(tokens, phrase.headLast, /^on$/);
    return foundAs({ ...base, last: site }, "announced", "measures/paid-work", 0.5, announcedFirst(phrase));
  }
  if (publicWorks.has(head.lemma) && !official) return judgedAs(base, "ignored");
  if (isFundedWork(phrase, last) || isPaidLook(phrase, last) || isHandedOut(phrase))
    return foundAs(base, "announced", "measures/funded-work", 0.5);
  if (isSaidOf(base) || isDerided(phrase) || isQuality(base)) return judgedAs({ ...base, content: [] }, "ignored");
  if (head.lemma === "measure")
    return isPutToHouse(base)
      ? foundAs(base, "announced", "measures/announced-object", 0.5)
      : judgedAs(base, "ignored");
  if (head.lemma === "investment")
    return isPublicMoney(base)
      ? foundAs(base, "announced", "measures/announced-object", 0.5, announcedFirst(phrase))
      : judgedAs({ ...base, content: [] }, "ignored");
  const strong = official && !announcement.weak;
  const matter = (strong || (official && isOfYears(base))) && fresh && !head.plural && last > phrase.headLast;
  const isOffered = official && /^(?:offer|provid|includ)/.test(wordOf(tokens, announcement.verb));
  if (
    told.length === 0 &&
    isBudgeted(phrase) &&
    (strong || isOffered || THROUGH.test(wordOf(tokens, phrase.opens - 1)))
  )
    return foundAs(base, "announced", "measures/announced-object", 0.5, announcedFirst(phrase));
  if (
    told.length === 0 &&
    official &&
    phrase.determiner === "indefinite" &&
    ASKED.test(head.lemma) &&
    tagOf(tokens, phrase.headLast + 1) !== Tag.Comma
  )
    return foundAs(base, "announced", "measures/announced-object", 0.4);
  if (isPutOut(phrase)) return foundAs(base, "announced", "measures/announced-object", 0.4);
  if (told.length === 0 && isAsking(phrase)) return foundAs(base, "announced", "measures/announced-object", 0.4);
  if (told.length === 0 && official && determiner === "indefinite" && SAYS_ALL.test(head.lemma))
    return foundAs(base, "announced", "measures/announced-object", 0.5);
  if (told.length > 0 && isAltered(base))
    return foundAs(base, "announced", "measures/altered", 0.5, announcedFirst(phrase));
  if (told.length === 0 && isSummed(base, strong))
    return foundAs(base, "announced", "measures/announced-object", 0.5, announcedFirst(phrase));
  if (told.length === 0 && strong && isRestriction(phrase))
    return foundAs(base, "announced", "measures/announced-object", 0.5);
  if (
    told.length === 0 ||
    (PLANS.test(head.lemma) && !isNominal(phrase) && !matter && !isMarked(tokens, phrase.first, phrase.headFirst))
  )
    return nameless(base);
  if (announcement?.unofficial) {
    // "Shops want the bag levy scrapped": what a firm wishes for or away need not be the firm's.
    if (determiner !== "definite" || head.grade !== "sure" || !WISHED.has(announcement.state))
      return droppedFor(base, "private");
  }
  if (isTaxRate(base))
    return foundAs(upToCharge(base), "announced", "measures/announced-object", 0.5, announcedFirst(phrase));
  if (head.lemma === "service" && strong && isNewService(phrase))
    return foundAs(base, "announced", "measures/announced-object", 0.5, announcedFirst(phrase));
  if (head.grade === "capital") return judgedAs(base, "ignored");
  if (head.lemma === "campaign" && determiner !== "any" && determiner !== "personal" && isSlogan(phrase))
    return foundAs(base, "named", "measures/definite-name", 0.6);
  // "a series of initiatives to help the young": none of them told.
  if (head.lemma === "initiative" && head.plural && content.length === 0) return judgedAs(base, "pending");
  if (determiner === "definite" || determiner === "owner" || determiner === "this" || determiner === "personal")
    return definite(base, { strong, bare: content.length === 0 });
  if (
    head.type === "hub" &&
    head.grade === "sure" &&
    phrase.quantity === null &&
    (determiner !== "indefinite" || !(official || fresh))
  )
    return foundAs(base, "named", "measures/definite-name", 0.7);
  if (determiner === "any" || (head.plural && SOME.test(wordOf(tokens, phrase.first))))
    return judgedAs(base, "pending");
  const grade = head.grade;
  const enough =
    grade === "sure"
      ? official || (fresh && !head.plural)
      : grade === "fair"
        ? strong ||
          (official &&
            (fresh ||
              isNominal(phrase) ||
              ((determiner === "indefinite" ||
                isHeadlineObject(phrase) ||
                (head.plural && (head.type === "tax" || head.type === "other"))) &&
                last > phrase.headLast)))
        : isMeasured(base) ||
          isCosted(base) ||
          isToCome(base) ||
          isRuleBroughtIn(base) ||
          (official && (isThoughtOf(base) || isOfYears(base))) ||
          (official && (isLookAtMeasure(base) || isPaidOut(base) || isPricedWork(base))) ||
          ((strong ||
            (official &&
              (((PAID_TO.test(head.lemma) || (REQUIRING.test(head.lemma) && determiner === "indefinite")) &&
                last > phrase.headLast) ||
                LEGISLATED.test(head.lemma) ||
                (CHARGED.test(head.lemma) && determiner === "indefinite")))) &&
            (isNominal(phrase) || (last > phrase.headLast && content.length < 2)));
  // "under a 2026 budget": there is one each year.
  if (head.lemma === "budget" && !head.plural && content.some((word) => /^(?:19|20)\d\d/.test(word)))
    return foundAs(base, "named", "measures/definite-name", 0.6);
  if (grade === "sure" && content.filter(isTelling).length > 2 && !head.plural && (official || presented(base)))
    return foundAs(base, "named", "measures/definite-name", 0.5);
  const introduced =
    PLANNED.test(head.lemma) && (determiner === "indefinite" || (head.plural && PAID.test(head.lemma)));
  if (hasName(phrase) && determiner !== "number" && (official || grade === "sure" || introduced))
    return foundAs(base, "named", "measures/definite-name", 0.6);
  if (!enough && determiner === "none" && isSpecialCharge(phrase))
    return foundAs(base, "named", "measures/definite-name", 0.4);
  if (!enough && isHeading(base)) return foundAs(base, "named", "measures/heading", 0.6);
  if (isNamedSanction(phrase)) return foundAs(base, "named", "measures/definite-name", 0.4);
  if (!enough && !presented(base) && !isNewLaw(phrase) && !isLawThat(base) && !isLawUnder(phrase))
    return judgedAs(base, "pending");
  return foundAs(base, "announced", "measures/announced-object", strong ? 0.7 : 0.5, announcedFirst(phrase));
};

/** "Ministers lift ban on eel fishing": a noun that has an article anywhere but in a headline. */
const isHeadlineObject = ({ sentence, determiner, head }: Phrase): boolean =>
  sentence === 0 && determiner === "none" && !head.plural && (head.type === "other" || head.type === "tax");

/** "a 45p rate of tax", "a 9% tax rate": how much it is, and of what. */
const isTaxRate = ({ phrase: { tokens, head, headLast, money, determiner, content }, announcement }: Base): boolean =>
  (determiner === "indefinite" || (determiner === "definite" && announcement?.active === true && !announcement.weak)) &&
  !head.plural &&
  (money || content.some((word) => /^\d/.test(word))) &&
  (head.lemma === "tax rate" ||
    (head.lemma === "rate" &&
      /^of (?:[a-z]+ )?(?:tax|duty|vat)\b/.test(tokens.words.slice(headLast + 1, headLast + 4).join(" "))));

/** "the 50p rate of tax and balance the books": the charge ends it. */
const upToCharge = (base: Base): Base => {
  const { tokens, headLast } = base.phrase;
  for (let at = headLast + 2; at <= Math.min(base.last, headLast + 4); at++)
    if (/^(?:tax|duty|vat)$/.test(wordOf(tokens, at))) return { ...base, last: at };
  return base;
};

/** "under a staffing law": what something is done under is in force. */
const isLawUnder = (phrase: Phrase): boolean =>
  phrase.determiner === "indefinite" &&
  !phrase.head.plural &&
  /^(?:law|ordinance|rule|regulation|by-law|bylaw|policy|charter|mandate)$/.test(phrase.head.lemma) &&
  wordOf(phrase.tokens, phrase.opens - 1) === "under" &&
  isNominal(phrase);

/** "A consultation runs until May": there is but one on what the text is about. */
const ASKED = /^(?:consultation|public consultation|public inquiry|referendum|statutory inquiry)$/;

/** "declared a state of emergency": there is but one kind. */
const SAYS_ALL = /^(?:state of emergency|state of disaster|emergency decree|stay-at-home order)$/;

const WISHED = new Set(["proposed", "scrapped", "closed"]);

/** "a 0.5 per cent levy": its rate is no name. */
const isTelling = (word: string): boolean =>
  !/^(?:per|cent|percent|%|\d.*|one|two|three|four|five|six|ten)$/.test(word);

/** "various systems", "relevant resolutions": some or other, none of them told apart. */
const SOME =
  /^(?:various|numerous|different|certain|other|relevant|existing|similar|such|previous|past|internal|respective)$/;

/** "told MPs [child benefit] would rise": where a name that everybody knows begins in the phrase; -1 without one. */
const publicNameAt = ({ tokens, first, headLast }: Phrase): number => {
  for (let at = first; at < headLast; at++)
    if (publicNames.has(tokens.words.slice(at, headLast + 1).join(" "))) return at;
  return -1;
};
const RAISED = /^rais/;
/** "have advanced a bill aimed at": from house to house, which is done to nothing else. */
const advanced = ({ tokens, head, opens, determiner }: Phrase): Announcement | null =>
  head.type === "bill" &&
  determiner === "indefinite" &&
  /^advanc(?:ed|es|e|ing)$/.test(wordOf(tokens, opens - 1)) &&
  tagOf(tokens, opens - 1) !== Tag.Noun
    ? { ...plainly(tokens, opens - 1, "announced"), active: true }
    : null;
/** Charges that are measures where an authority but considers them. */
const CHARGED = /^(?:tax|fare)$/;
const LEGISLATED = /^legislation$/;
/** What many get under one name: "Winter Fuel payments". */
const PAID = /^(?:payment|loan)$/;
const THROUGH = /^(?:through|from|via|under)$/;

/** "the scheme", "this new strategy"; "announced a new plan" says too little to be one. */
const nameless = (base: Base): Judged => {
  const { determiner, fresh, head } = base.phrase;
  // "The Facility will lend": a name’s last word, with its capital; "the tramway": works are called by theirs without one.
  const alone =
    determiner === "definite" && base.last === base.phrase.headLast && base.phrase.first === base.phrase.headFirst;
  // "the 50p rate" is no other’s short form.
  if (head.lemma === "rate" && base.phrase.money) return judgedAs(base, "ignored");
  if (head.grade === "capital" && !(alone && (base.phrase.capital || projectNames.has(head.lemma))))
    return judgedAs(base, "ignored");
  if (determiner === "definite" || determiner === "this" || determiner === "owner") return judgedAs(base, "short");
  if (base.announcement && fresh) return droppedFor(base, "vague");
  return judgedAs(base, "ignored");
};
