import { Tag } from "../clauses/index.ts";
import { announcing, companies, publicNames } from "../lexicon/measures.ts";
import { announcementOf } from "./announcement.ts";
import { ACTS } from "./common-run.ts";
import { isFundedWork } from "./funded-work.ts";
import { body } from "./judge-body.ts";
import { announcedFirst, type Base, droppedFor, foundAs, isGoverned, type Judged, judgedAs } from "./judged.ts";
import {
  isBudgeted,
  isCalledNew,
  isDated,
  isNewLaw,
  isNewService,
  isOwned,
  isPublic,
  isSlogan,
  isSpecialCharge,
  tellsTwice,
} from "./one-of-a-kind.ts";
import { isCapital, type Phrase, tagOf, wordOf } from "./phrase.ts";
import { contentOf, hasName, isGeneric, isMarked, isNominal, singular } from "./phrases.ts";
import { countRight, gerundRight, infinitiveRight, phraseRight, relativeRight, sumRight } from "./right-edge.ts";

type Extended = Readonly<{ last: number; content: readonly string[] }>;

/** The right edge of a phrase in small letters: what it is on, of, into or for; "to" with a verb where little stands before. */
const extended = ({ tokens, headLast, content, head, determiner, fresh }: Phrase): Extended => {
  const bare = content.length === 0;
  const wide = bare || (head.plural === false && content.length < 2);
  const named = determiner === "definite" || determiner === "owner" || determiner === "this";
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
  if (named && !bare && !DESCRIBED.has(head.type)) return { last: headLast, content };
  let last = bare && !named ? sumRight(tokens, headLast) : headLast;
  if (last === headLast) last = phraseRight(tokens, headLast, prepositions);
  if (last === headLast && head.lemma === "settlement") last = phraseRight(tokens, headLast, /^with$/);
  if (last === headLast && PAID_TO.test(head.lemma) && !named) last = phraseRight(tokens, headLast, /^(?:to|for)$/);
  if (last === headLast && CHANGED.test(head.lemma)) last = phraseRight(tokens, headLast, /^to$/);
  if (last === headLast && head.lemma === "freeze") last = phraseRight(tokens, headLast, /^in$/);
  if (last === headLast && head.type === "tax" && !/\d/.test(wordOf(tokens, headLast + 2)))
    last = phraseRight(tokens, headLast, /^in$/);
  if (last > headLast && head.type === "target") last = gerundRight(tokens, last);
  if (last > headLast && PLANS.test(singular(tokens.words[last] ?? ""))) last = infinitiveRight(tokens, last);
  if (
    last === headLast &&
    content.length < 3 &&
    !named &&
    (head.grade !== "body" || (bare && determiner === "indefinite"))
  )
    last = infinitiveRight(tokens, headLast);
  if (last === headLast && bare && !named && (head.plural || (fresh && REQUIRING.test(head.lemma))))
    last = relativeRight(tokens, headLast);
  if (last === headLast && content.length < 2 && !named && REQUIRING.test(head.lemma)) {
    const behind = gerundRight(tokens, headLast);
    // "a bill mandating that …" is told by a clause.
    if (behind > headLast + 1) last = behind;
  }
  return { last, content: bare ? contentOf(tokens.words.slice(headLast + 1, last + 1)) : content };
};

/** "emergency loans [to Greece]", "a 25-cent increase [to the adult fare]" */
const PAID_TO =
  /^(?:loan|grant|payment|subsidy|bailout|rebate|refund|bursary|allowance|compensation|transfer payment)$/;
const CHANGED = /^(?:increase|cut|rise|reduction|hike)$/;

/** "the first bees’ commissioner [for Orkney] has been appointed" */
const isPost = ({ head, determiner, tokens, first }: Phrase): boolean =>
  head.type === "role" && determiner === "definite" && wordOf(tokens, first) === "first";

/** "signed a law [requiring schools to feed hens]" */
const REQUIRING =
  /^(?:law|bill|legislation|ordinance|executive order|order|decree|rule|regulation|directive|amendment|proclamation|standard)$/;

/** Kinds whose matter follows them: "review of", "inquiry into", "consultation on". */
const DESCRIBED = new Set([
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

/** "its [next] two-year budget": what orders it in time is no part of its name. */
const named = (phrase: Phrase, last: number): number => {
  const { tokens, first, headFirst, headLast, determiner } = phrase;
  // "a [“complete ban” on eel fishing]": both marks or none.
  if (last > headLast && tagOf(tokens, headLast + 1) === Tag.Mark && tagOf(tokens, first - 1) === Tag.Mark)
    return first - 1;
  return (determiner === "definite" || determiner === "owner") &&
    headFirst - first > 1 &&
    (ORDERS.has(wordOf(tokens, first)) || isPost(phrase))
    ? first + 1
    : first;
};
const ORDERS: ReadonlySet<string> = new Set(
  "next last earlier later latest current existing previous former forthcoming upcoming past present own".split(" "),
);

export const common = (phrase: Phrase): Judged => {
  const { tokens, head, determiner, fresh, content } = phrase;
  const { last, content: told } = extended(phrase);
  const whole = isPost(phrase) ? phraseRight(tokens, last, /^(?:for|of)$/) : last;
  const said = announcementOf(tokens, phrase.opens, whole);
  // "raised funds": money is raised, a fund is not.
  const announcement = said !== null && head.type === "fund" && RAISED.test(wordOf(tokens, said.verb)) ? null : said;
  const base = { phrase, first: named(phrase, whole), last: whole, content: told, announcement };
  const official = announcement !== null && !announcement.unofficial && !announcement.negated;
  if (head.grade === "body" || head.type === "role") return body(base);
  const known = publicNameAt(phrase);
  if (known >= 0) return foundAs({ ...base, first: known }, "named", "measures/known-name", 0.5, known);
  if (official && isChangedCharge(base)) {
    const tier = determiner === "definite" ? "named" : "announced";
    return foundAs(base, tier, "measures/changed-charge", 0.5);
  }
  if (isFundedWork(phrase, last)) return foundAs(base, "announced", "measures/funded-work", 0.5);
  const strong = official && !announcement.weak;
  const matter = strong && fresh && !head.plural && last > phrase.headLast;
  if (told.length === 0 && isBudgeted(phrase) && (strong || THROUGH.test(wordOf(tokens, phrase.opens - 1))))
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
  if (head.lemma === "service" && strong && isNewService(phrase))
    return foundAs(base, "announced", "measures/announced-object", 0.5, announcedFirst(phrase));
  if (head.grade === "capital") return judgedAs(base, "ignored");
  if (head.lemma === "campaign" && determiner !== "any" && determiner !== "personal" && isSlogan(phrase))
    return foundAs(base, "named", "measures/definite-name", 0.6);
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
              ((determiner === "indefinite" || (head.plural && (head.type === "tax" || head.type === "other"))) &&
                last > phrase.headLast)))
        : isMeasured(base) ||
          isCosted(base) ||
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
  if (grade === "sure" && content.length > 2 && !head.plural && (official || presented(base)))
    return foundAs(base, "named", "measures/definite-name", 0.5);
  const introduced =
    PLANNED.test(head.lemma) && (determiner === "indefinite" || (head.plural && PAID.test(head.lemma)));
  if (hasName(phrase) && determiner !== "number" && (official || grade === "sure" || introduced))
    return foundAs(base, "named", "measures/definite-name", 0.6);
  if (!enough && determiner === "none" && isSpecialCharge(phrase))
    return foundAs(base, "named", "measures/definite-name", 0.4);
  if (!enough && isHeading(base)) return foundAs(base, "named", "measures/heading", 0.6);
  if (isNamedSanction(phrase)) return foundAs(base, "named", "measures/definite-name", 0.4);
  if (!enough && !presented(base) && !isNewLaw(phrase) && !isLawThat(base)) return judgedAs(base, "pending");
  return foundAs(base, "announced", "measures/announced-object", strong ? 0.7 : 0.5, announcedFirst(phrase));
};

/** "imposed additional sanctions", "new taxes were announced": what limits or charges people is told apart by being new. */
const isRestriction = ({ head, fresh, determiner }: Phrase): boolean =>
  head.plural && fresh && (determiner === "none" || determiner === "indefinite") && RESTRICTING.test(head.lemma);
const RESTRICTING =
  /^(?:sanction|tax|tariff|regulation|restriction|curb|tax cut|tax rise|tax increase|tax hike|tax break|subsidy|levy|quota)$/;

const WISHED = new Set(["proposed", "scrapped", "closed"]);

/** "a target of 9,000 more cyclists": the number makes it one of a kind. */
const isMeasured = ({ phrase: { tokens, head, headLast, determiner, opens }, last }: Base): boolean => {
  if (head.type !== "target" || last === headLast || wordOf(tokens, headLast + 1) !== "of") return false;
  if (determiner === "any" || determiner === "none" || /^(?:percent|cent|%)$/.test(wordOf(tokens, last))) return false;
  for (let at = opens - 1; at >= Math.max(0, opens - 4); at--) if (companies.has(wordOf(tokens, at))) return false;
  for (let at = headLast + 2; at <= Math.min(last, headLast + 5); at++)
    if (tagOf(tokens, at) === Tag.Number || tagOf(tokens, at) === Tag.Money) return true;
  return false;
};

/** "a $2 million study of a tram to the port": what it costs somebody and what it is on. */
const isCosted = ({ phrase, last }: Base): boolean =>
  phrase.head.type === "review" && phrase.money && phrase.determiner === "indefinite" && last > phrase.headLast;

/** "various systems", "relevant resolutions": some or other, none of them told apart. */
const SOME =
  /^(?:various|numerous|different|certain|other|relevant|existing|similar|such|previous|past|internal|respective)$/;

/** A heading that is nothing but a name: "School milk settlement for 2019". */
const isHeading = ({ phrase, last }: Base): boolean => {
  const { tokens, first, headFirst } = phrase;
  if (announcing.has(wordOf(tokens, 0)) || ACTS.has(wordOf(tokens, 0)) || tokens.words.includes(",")) return false;
  return first === 0 && headFirst - first > 1 && isNominal(phrase) && last >= tokens.length - 1 && !phrase.fresh;
};

/** "a review of ferry safety", "a home visits pilot": one of its kind by a sure head and words enough. */
const presented = ({ phrase, last }: Base): boolean =>
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

const definite = (base: Base, { strong, bare }: { strong: boolean; bare: boolean }): Judged => {
  const { head, determiner } = base.phrase;
  if (isTargetFor(base)) return foundAs(base, "announced", "measures/definite-name", 0.5);
  if (isTreaty(base.phrase)) return foundAs(base, "named", "measures/definite-name", 0.6);
  if (isLimitOn(base, strong)) {
    const tier = head.plural || CHANGED.test(head.lemma) ? "announced" : "named";
    return foundAs(base, tier, "measures/definite-name", 0.5);
  }
  if (bare && head.grade !== "sure") return judgedAs(base, strong ? "pending" : "short");
  if (bare && !DESCRIBED.has(head.type)) return judgedAs(base, "short");
  if (head.lemma === "campaign" && !strong && !isPublic(base.phrase) && !isOwned(base.phrase) && !isSlogan(base.phrase))
    return judgedAs(base, "pending");
  if (determiner === "this" && !strong) return judgedAs(base, "pending");
  if (
    (LAID_DOWN.test(head.lemma) || OUTLINED.test(head.lemma)) &&
    !head.plural &&
    determiner !== "this" &&
    tellsTwice(base.phrase)
  )
    return foundAs(base, "named", "measures/definite-name", 0.5);
  // "Under the new tuition policy"
  const laidDown = base.phrase.fresh && LAID_DOWN.test(head.lemma) && !head.plural && determiner === "definite";
  if (laidDown && isNominal(base.phrase)) return foundAs(base, "announced", "measures/definite-name", 0.5);
  if (isDated(base.phrase)) return foundAs(base, "named", "measures/definite-name", 0.5);
  if (isSpecialCharge(base.phrase)) return foundAs(base, "named", "measures/definite-name", 0.5);
  if (
    head.grade === "weak" &&
    !(strong && isNominal(base.phrase)) &&
    !((PLANNED.test(head.lemma) || isCalledNew(base.phrase)) && hasName(base.phrase))
  )
    return judgedAs(base, "pending");
  if (head.grade !== "weak" && head.plural && head.grade !== "sure" && !strong) return judgedAs(base, "pending");
  if (isGeneric(base.phrase)) return foundAs(base, "announced", "measures/definite-name", 0.5);
  const confidence = head.grade === "sure" ? 0.8 : 0.6;
  return foundAs(base, "named", "measures/definite-name", confidence);
};

/** "the ban on single-use vapes", "the sanctions against the miner", "the rise in alcohol duty": what it is on makes it one of a kind. */
const isLimitOn = ({ phrase, last }: Base, strong: boolean): boolean => {
  const { tokens, head, headLast, determiner, content } = phrase;
  if (content.length > 0 || last === headLast) return false;
  // "scrapped the requirement for a second vote"
  if (!(head.grade === "fair" || LIMIT.test(head.lemma) || (strong && RULED.test(head.lemma)))) return false;
  if (determiner !== "definite" && determiner !== "owner") return false;
  if (CHANGED.test(head.lemma)) return !UNSURE.test(wordOf(tokens, headLast - 1));
  return (
    (head.type === "tax" || head.type === "other") && head.lemma !== "toll" && ON.test(wordOf(tokens, headLast + 1))
  );
};
const RULED =
  /^(?:requirement|restriction|limit|rule|obligation|prohibition|exemption|tax|charge|fee|penalty|threshold|regulation)$/;

/** "the Kyoto protocol", "the Good Friday agreement": called by where or when it was made. */
const isTreaty = ({ tokens, head, headFirst, first, determiner }: Phrase): boolean =>
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
const isNamedSanction = ({ tokens, head, headFirst, first }: Phrase): boolean =>
  head.lemma === "sanction" && head.plural && headFirst > first && isCapital(tokens, headFirst - 1);
/** "a new law that makes him cut spending" */
const isLawThat = ({ phrase, last }: Base): boolean =>
  last > phrase.headLast &&
  isCalledNew(phrase) &&
  ((REQUIRING.test(phrase.head.lemma) && !phrase.head.plural) ||
    // "new guidance on sepsis", "tougher limits on noise"
    (ISSUED.test(phrase.head.lemma) && /^(?:on|for|against)$/.test(wordOf(phrase.tokens, phrase.headLast + 1))));
const ISSUED =
  /^(?:law|legislation|rule|regulation|guidance|guideline|restriction|limit|standard|requirement|sanction|tax|tariff|penalty|code|safeguard|protection|curb|target|duty|levy)$/;
const LIMIT = /^(?:limit|restriction|prohibition)$/;
/** "the target for new patients": whose it is tells it from others. */
const isTargetFor = ({ phrase: { tokens, head, headLast, content, determiner }, last }: Base): boolean =>
  head.lemma === "target" &&
  content.length === 0 &&
  determiner === "definite" &&
  last > headLast &&
  wordOf(tokens, headLast + 1) === "for";
/** "told MPs [child benefit] would rise": where a name that everybody knows begins in the phrase; -1 without one. */
const publicNameAt = ({ tokens, first, headLast }: Phrase): number => {
  for (let at = first; at < headLast; at++)
    if (publicNames.has(tokens.words.slice(at, headLast + 1).join(" "))) return at;
  return -1;
};
const RAISED = /^rais/;
/** "will cut corporate tax", "extended unemployment benefits": what everybody pays or gets, changed by those in office. */
const isChangedCharge = ({ phrase, announcement }: Base): boolean => {
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

/** Charges that are measures where an authority but considers them. */
const CHARGED = /^(?:tax|fare)$/;
const LEGISLATED = /^legislation$/;
const LAID_DOWN = /^(?:policy|law)$/;
/** Told by two words, one of them a noun: "the ID cards plan". */
const OUTLINED = /^(?:plan|proposal|reform)$/;
/** What many get under one name: "Winter Fuel payments". */
const PAID = /^(?:payment|loan)$/;
/** Kinds that a name before them makes one of a kind: "the Bright Start plan". */
const PLANNED = /^(?:reform|plan|proposal|agenda|project|challenge|offer|franchise|loan|payment|tax|charge|quiz)$/;
const PLANS = /^(?:plan|proposal|agenda|reform)$/;
const THROUGH = /^(?:through|from|via|under)$/;

/** "the scheme", "this new strategy"; "announced a new plan" says too little to be one. */
const nameless = (base: Base): Judged => {
  const { determiner, fresh, head } = base.phrase;
  if (head.grade === "capital") return judgedAs(base, "ignored");
  if (determiner === "definite" || determiner === "this" || determiner === "owner") return judgedAs(base, "short");
  if (base.announcement && fresh) return droppedFor(base, "vague");
  return judgedAs(base, "ignored");
};
