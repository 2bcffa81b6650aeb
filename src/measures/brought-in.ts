import { Tag, type Tokens } from "../clauses/index.ts";
import {
  type Announcing,
  announcing,
  announcingNouns,
  announcingNounsFor,
  authorities,
  companies,
} from "../lexicon/measures.ts";
import type { Announcement } from "./announcement.ts";
import { announcingAt, HELPERS, INTENDING, isActing, plainly } from "./announcing-verb.ts";
import { isCapital, spanOf, tagOf, wordOf } from "./phrase.ts";
import { isScale } from "./run-amounts.ts";
import { inSeries, WHOLES } from "./series.ts";

const VERBS = new Set<number>([Tag.VerbBase, Tag.VerbPresent, Tag.VerbPast, Tag.VerbGerund, Tag.VerbParticiple]);

const STOPS = new Set<number>([Tag.Stop, Tag.Semicolon, Tag.Relative, Tag.Subordinator]);
/** How far an object may stand from its verb, other objects between them; and the second or third of a list. */
const REACH = 16;
const LISTED = 28;
/** What joins the objects of one verb: "a levy on bags and a deposit scheme". */
const JOINS = new Set<number>([Tag.Comma, Tag.Conjunction]);

/** The verb or noun before a phrase that brings it in. */
export const broughtIn = (tokens: Tokens, opens: number): Announcement | null => {
  if (inSeries(tokens, opens)) return plainly(tokens, opens - 1, "announced");
  let prepositions = 0;
  const listed =
    JOINS.has(tagOf(tokens, opens - 1)) &&
    (OBJECT.has(tagOf(tokens, opens)) || wordOf(tokens, opens) === "free") &&
    wordOf(tokens, opens) !== "more";
  const reach = listed ? LISTED : REACH;
  for (let at = opens - 1; at >= 0 && opens - at <= reach; at--) {
    const tag = tagOf(tokens, at);
    if (STOPS.has(tag)) return null;
    const noun = tag === Tag.Noun || tag === Tag.Proper ? announcingNouns.get(wordOf(tokens, at)) : undefined;
    if (noun && wordOf(tokens, at + 1) === "of" && at + 2 >= opens - 1) return plainly(tokens, at, noun);
    const wanted =
      wordOf(tokens, at + 1) === "for" && at + 2 === opens && wordOf(tokens, opens) !== "the"
        ? announcingNounsFor.get(wordOf(tokens, at))
        : undefined;
    if (wanted && (tag === Tag.Noun || tag === Tag.Plural)) return plainly(tokens, at, wanted);
    if (isInclusion(tokens, at, opens)) return plainly(tokens, at, "announced");
    if (isAttribute(tokens, at)) continue;
    if (VERBS.has(tag) || isPresent(tokens, at) || isSecond(tokens, at, opens) || isActing(tokens, at)) {
      const verb = announcingAt(tokens, at);
      if (verb) {
        const own = verb.particle !== null && tagOf(tokens, at + 1) === Tag.Preposition ? 1 : 0;
        const between = listed ? prepositions - OTHERS : prepositions;
        if (between - own > 1) return null;
        const found = active(tokens, at, verb);
        if (GAINS.has(verb.lemma) && !isPromised(found.modal, verb.lemma) && !isHeadlines(tokens, at)) return null;
        // "people will pay £9 for a card" tells a price, "will be paid a bonus" a measure.
        if (verb.lemma === "pay" && tagOf(tokens, at - 1) !== Tag.Be && tagOf(tokens, at + 1) !== Tag.Plural)
          return null;
        // "to support a lease", not "to support the care review": what is backed anyway is there already.
        if (verb.lemma === "support" && !/^an?$/.test(wordOf(tokens, opens))) return null;
        // "replace the rebate with a banded discount"
        const instead = verb.lemma === "replace" && /^(?:with|by)$/.test(wordOf(tokens, opens - 1));
        if (instead) return { ...found, weak: false };
        return between > own || isSource(tokens, opens - 1) ? { ...found, weak: true } : found;
      }
      if (!isModifier(tokens, at)) return null;
    }
    if (tag === Tag.Preposition && !isSeenThrough(tokens, at)) prepositions++;
    if (tag === Tag.Be && (isThereToBe(tokens, at) || isPartOfWhole(tokens, at)))
      return plainly(tokens, at, "announced");
    if (tag === Tag.Modal || tag === Tag.Pronoun || tag === Tag.Be) return null;
  }
  return null;
};

/** "There will also be [a review]" */
const isThereToBe = (tokens: Tokens, be: number): boolean => {
  let at = be - 1;
  while (tagOf(tokens, at) === Tag.Adverb) at--;
  return tagOf(tokens, at) === Tag.Modal && wordOf(tokens, at - 1) === "there";
};
/** "Included in the budget was [a levy on boats]", "Among the proposals are [a levy on boats]" */
const isPartOfWhole = (tokens: Tokens, be: number): boolean =>
  be < 9 &&
  (wordOf(tokens, 0) === "among" || (wordOf(tokens, 0) === "included" && /^(?:in|among)$/.test(wordOf(tokens, 1)))) &&
  WHOLES.has(wordOf(tokens, be - 1));

/** "fund up to £3bn of loans", "offered in the form of grants": what it is an amount or a form of is given. */
const isSeenThrough = (tokens: Tokens, at: number): boolean => {
  const before = wordOf(tokens, at - 1);
  if (wordOf(tokens, at) === "of")
    return (
      /^(?:form|shape)$/.test(before) ||
      // "set out details of a levy"
      (/^(?:details|terms)$/.test(before) && /^an?$/.test(wordOf(tokens, at + 1))) ||
      isSum(tokens, at - 1)
    );
  if (wordOf(tokens, at) === "up") return wordOf(tokens, at + 1) === "to" && isAmount(tokens, at + 2);
  if (wordOf(tokens, at) === "to") return before === "up" && isAmount(tokens, at + 1);
  return (
    wordOf(tokens, at) === "in" && /^(?:form|shape)$/.test(wordOf(tokens, at + 2)) && wordOf(tokens, at + 3) === "of"
  );
};
const isAmount = (tokens: Tokens, at: number): boolean =>
  tagOf(tokens, at) === Tag.Money || tagOf(tokens, at) === Tag.Number;
const isSum = (tokens: Tokens, at: number): boolean =>
  tagOf(tokens, at) === Tag.Money ||
  isScale(tokens, at) ||
  (tagOf(tokens, at) === Tag.Number && tagOf(tokens, at - 1) === Tag.Money) ||
  (tagOf(tokens, at) === Tag.Close && isScale(tokens, at - 1));

/** "set aside £2m from an earlier levy": where it comes from, not what is done. */
const isSource = (tokens: Tokens, at: number): boolean =>
  tagOf(tokens, at) === Tag.Preposition && SOURCES.has(wordOf(tokens, at));
const SOURCES: ReadonlySet<string> = new Set([
  "from",
  "by",
  "after",
  "despite",
  "without",
  "before",
  "since",
  "until",
  "against",
  "amid",
  "like",
  "than",
]);

/** "victims will get a helpline": what somebody is promised; what somebody got is another matter. */
const GAINS: ReadonlySet<string> = new Set([
  "get",
  "receive",
  "face",
  "pay",
  "give",
  "hand",
  "apply",
  "claim",
  "qualify",
]);

/** "will get", "can claim", "would be paid": who would get something gets it by no promise. */
const isPromised = (modal: string | null, lemma: string): boolean =>
  modal === "will" ||
  (modal === "would" && GIVES.test(lemma)) ||
  (modal === "can" && /^(?:apply|claim|get|receive)$/.test(lemma));
/** "Islanders to get fare freeze": the verb of a headline, with nothing but a noun phrase before it. */
const isHeadlines = (tokens: Tokens, at: number): boolean => {
  if (tagOf(tokens, at - 1) !== Tag.To || at < 2 || at > MOST_SUBJECT) return false;
  for (let back = at - 2; back >= 0; back--) if (!SUBJECT.has(tagOf(tokens, back))) return false;
  return tagOf(tokens, 0) !== Tag.Determiner;
};
const MOST_SUBJECT = 8;
const SUBJECT = new Set<number>([Tag.Noun, Tag.Plural, Tag.Proper, Tag.Adjective, Tag.Number, Tag.Genitive]);
const GIVES = /^(?:pay|give|hand)$/;

/** Prepositions that belong to the objects before this one in a list. */
const OTHERS = 3;

/** "the manifesto promises a ban", "the government plans a levy": read as a plural, but a noun stands before it and its object behind. */
const isPresent = (tokens: Tokens, at: number): boolean => {
  const before = tagOf(tokens, at - 1);
  return (
    tagOf(tokens, at) === Tag.Plural &&
    announcing.has(wordOf(tokens, at)) &&
    (((before === Tag.Noun || before === Tag.Proper) &&
      (OBJECT.has(tagOf(tokens, at + 1)) || FRESH.test(wordOf(tokens, at + 1)))) ||
      // "Council launches Get Britain Growing plan"
      (isCapital(tokens, at + 1) &&
        !isCapital(tokens, at) &&
        (before === Tag.Proper || authorities.has(wordOf(tokens, at - 1)))) ||
      // "a plan that calls for tax cuts"
      (wordOf(tokens, at - 1) === "that" &&
        announcingAt(tokens, at) !== null &&
        tagOf(tokens, at + 1) === Tag.Preposition))
  );
};
/** "Ministry plans new fees": no plan stands before "new". */
export const FRESH = /^(?:new|extra|tougher|stricter|tighter|further|fresh|free)$/;
/** "will halve its levy and scrap a tax": read as a noun, but it joins a verb and its object is right behind it. */
const isSecond = (tokens: Tokens, at: number, opens: number): boolean =>
  at === opens - 1 &&
  tagOf(tokens, at) === Tag.Noun &&
  tagOf(tokens, at - 1) === Tag.Conjunction &&
  OBJECT.has(tagOf(tokens, opens)) &&
  announcing.has(wordOf(tokens, at));
const OBJECT = new Set<number>([Tag.Determiner, Tag.Possessive, Tag.Money, Tag.Number]);

const INCLUDES: ReadonlySet<string> = new Set(
  "include includes included including contain contains contained containing comprise comprises comprised comprising feature features featured featuring".split(
    " ",
  ),
);
/** "his recently revealed": what stands behind a determiner and its adverb says something of the noun, and governs nothing. */
const isAttribute = (tokens: Tokens, at: number): boolean =>
  (tagOf(tokens, at) === Tag.VerbPast || tagOf(tokens, at) === Tag.VerbParticiple) &&
  ((tagOf(tokens, at - 1) === Tag.Adverb &&
    (tagOf(tokens, at - 2) === Tag.Possessive || tagOf(tokens, at - 2) === Tag.Determiner)) ||
    // "new, targeted search powers"
    (tagOf(tokens, at - 1) === Tag.Comma &&
      tagOf(tokens, at - 2) === Tag.Adjective &&
      NAMING.has(tagOf(tokens, at + 1))));
const NAMING = new Set<number>([Tag.Noun, Tag.Plural, Tag.Adjective]);

/** "the measures include", "a package including": what follows is one of them. */
const isInclusion = (tokens: Tokens, at: number, opens: number): boolean => {
  const word = wordOf(tokens, at);
  // "The budget will see a pier closed and a levy raised"
  const sees = /^(?:see|mean|bring)$/.test(word) && /^(?:will|would|also)$/.test(wordOf(tokens, at - 1));
  if (!sees && !INCLUDES.has(word) && !(word === "as" && wordOf(tokens, at - 1) === "such")) return false;
  // "It includes a guarantee for the young"
  if (at === 1 && /^(?:it|this|these|they)$/.test(wordOf(tokens, 0))) return true;
  // "New rules could be introduced to stop boats being moored, including a curfew": what stands behind a comma may be of what began the sentence.
  const far = word === "including" && tagOf(tokens, at - 1) === Tag.Comma && /^an?$/.test(wordOf(tokens, opens));
  const reach = far ? FAR_BACK : 6;
  for (let back = at - 1; back >= Math.max(0, at - reach); back--) if (WHOLES.has(wordOf(tokens, back))) return true;
  return false;
};
const FAR_BACK = 20;

const isModifier = (tokens: Tokens, at: number): boolean => {
  const next = tagOf(tokens, at + 1);
  return (
    tagOf(tokens, at) === Tag.VerbGerund &&
    (next === Tag.Noun || next === Tag.Plural || next === Tag.Conjunction || next === Tag.Comma)
  );
};

const active = (tokens: Tokens, verb: number, found: Announcing): Announcement => {
  let at = verb - 1;
  let modal: string | null = null;
  let negated = false;
  while (at >= 0 && verb - at < 9) {
    const tag = tagOf(tokens, at);
    if (tag === Tag.Modal) modal = wordOf(tokens, at);
    if (tag === Tag.Not) negated = true;
    if (!(HELPERS.has(tag) || INTENDING.has(wordOf(tokens, at)))) break;
    at--;
  }
  const future = modal !== null || tagOf(tokens, verb) === Tag.VerbBase;
  return {
    evidence: spanOf(tokens, verb, verb),
    state:
      future && found.state !== "proposed"
        ? modal === "would" || modal === "could" || modal === "should"
          ? "proposed"
          : found.state === "launched"
            ? "announced"
            : found.state
        : found.state,
    weak: found.weak,
    negated,
    unofficial: isUnofficial(tokens, at),
    verb,
    active: true,
    modal,
  };
};

/** The noun before the verb, or the one before its "of" or relative, is a firm’s or a private person’s. */
const isUnofficial = (tokens: Tokens, at: number): boolean => {
  if (tagOf(tokens, at) === Tag.Comma || tagOf(tokens, at) === Tag.Relative) at--;
  // "Dalby & Sons introduced", "the Codham Mail launched"
  const named = isCapital(tokens, at);
  return (
    companies.has(wordOf(tokens, at)) ||
    (named && wordOf(tokens, at - 1) === "&") ||
    (named && isCapital(tokens, at - 1) && PAPERS.test(wordOf(tokens, at)))
  );
};
const PAPERS =
  /^(?:mail|times|herald|guardian|telegraph|mirror|gazette|tribune|chronicle|observer|echo|argus|courier)$/;
