import { Tag, type Tokens } from "../clauses/index.ts";
import { policyVerbs, refusals } from "../lexicon/measures.ts";
import { announcementOf } from "./announcement.ts";
import { infinitiveRight } from "./clause-right.ts";
import type { Judged } from "./judged.ts";
import { isCapital, type Phrase, tagOf, wordOf } from "./phrase.ts";
import { phraseRight } from "./phrase-right.ts";
import { contentOf } from "./phrases.ts";

/** "plans to close nine border posts", "proposals for a third runway": what they are for makes them one of a kind. */
export const plansFor = (phrase: Phrase): Judged | null => {
  const { tokens, head, headLast, determiner } = phrase;
  if (
    !PLANS.test(head.lemma) ||
    (phrase.capital && !isOpeningLaw(phrase)) ||
    determiner === "negative" ||
    (determiner === "personal" && !isStates(phrase))
  )
    return null;
  if (RESOLVED.test(head.lemma) && !isStates(phrase)) return null;
  if (AIMED.test(head.lemma) && !isStates(phrase) && !countsSomething(phrase) && wordOf(tokens, headLast + 1) !== "for")
    return null;
  if (phrase.quantity !== null && determiner === "definite") return null;
  if (isVerb(phrase)) return null;
  const law = lawOf(phrase);
  if (law) return law;
  const last = matterOf(phrase);
  if (last === headLast || isPrivate(tokens, headLast, last)) return null;
  const announcement = announcementOf(tokens, phrase.opens, last);
  if (announcement?.unofficial) return null;
  if (head.lemma === "power" && !phrase.fresh && !isConferred(phrase)) return null;
  if (head.lemma === "project" && (announcement === null || announcement.weak || announcement.negated)) return null;
  if (LAWS.test(head.lemma) && announcement === null && (head.plural || determiner === "none")) return null;
  // "give the Harbour Commission [power to levy fees]": who gets it stands before it.
  const named =
    ENTITLING.test(head.lemma) &&
    (isCapital(tokens, phrase.headFirst - 1) ||
      (isConferred(phrase) && tagOf(tokens, phrase.headFirst - 1) === Tag.Plural));
  const own = named ? { ...phrase, first: phrase.headFirst } : phrase;
  return {
    phrase: own,
    first: own.first,
    last,
    content: contentOf(tokens.words.slice(headLast + 1, last + 1)),
    announcement,
    verdict: "found",
    tier: "announced",
    rule: "measures/planned",
    confidence: 0.6,
  };
};

/** "A Bill will be introduced": a capital of respect, no name. */
const isOpeningLaw = ({ content, head, determiner }: Phrase): boolean =>
  content.length === 0 && LAWS.test(head.lemma) && determiner === "indefinite";

const PLANS =
  /^(?:plan|proposal|commitment|bill|legislation|law|pledge|power|right|target|goal|ambition|obligation|requirement|decision|agreement|deal|project)$/;
/** What anybody may come to: a measure only where what follows is for states alone. */
/** "an ambition to help children" is a wish, "to cut waits to 25 minutes" a measure. */
const AIMED = /^(?:ambition|obligation|requirement)$/;
const countsSomething = ({ tokens, headLast }: Phrase): boolean => {
  const last = infinitiveRight(tokens, headLast);
  for (let at = headLast + 2; at <= last; at++)
    if (tagOf(tokens, at) === Tag.Number || tagOf(tokens, at) === Tag.Money) return true;
  return false;
};
const RESOLVED = /^(?:decision|agreement|deal)$/;

/** "his plan to abolish fees", "the decision to ban eel fishing": nobody but those in office does so. */
const isStates = ({ tokens, headLast }: Phrase): boolean =>
  tagOf(tokens, headLast + 1) === Tag.To && STATES.has(wordOf(tokens, headLast + 2));
const STATES: ReadonlySet<string> = new Set(
  "ban abolish scrap introduce nationalise nationalize legalise legalize outlaw impose privatise privatize deport devolve decriminalise decriminalize tax reinstate prohibit legislate regulate deregulate reintroduce subsidise subsidize means-test repeal amend enact criminalise criminalize denuclearize denuclearise disarm liberalise liberalize halve cull vaccinate conscript".split(
    " ",
  ),
);
const LAWS = /^(?:bill|legislation|law)$/;

/** "Manitoba plans to cut": behind a noun that nothing governs, the form in -s is a verb. */
const isVerb = ({ tokens, head, first, headFirst, headLast, opens, determiner }: Phrase): boolean => {
  const before = tagOf(tokens, headFirst - 1);
  if (head.plural && tagOf(tokens, headLast + 1) === Tag.To && before === Tag.Comma && endsAside(tokens, headFirst - 1))
    return true;
  // "If Conservatives plan to …": a plural without anything before it is what plans.
  if (!head.plural && determiner === "none" && headFirst - first === 1 && isPeople(tokens, first))
    return tagOf(tokens, headLast + 1) === Tag.To;
  if (!head.plural || tagOf(tokens, headLast + 1) !== Tag.To || headFirst === first) return false;
  if (before !== Tag.Noun && before !== Tag.Proper) return false;
  return !GOVERNING.has(tagOf(tokens, opens - 1));
};
/** "The tribe, which runs the clinic, plans to": a comma that closes a relative clause or an apposition leaves the verb behind it. */
const endsAside = (tokens: Tokens, comma: number): boolean => {
  for (let at = comma - 1; at >= Math.max(0, comma - 20); at--) {
    if (tagOf(tokens, at) === Tag.Comma) return tagOf(tokens, at + 1) === Tag.Relative;
    if (tagOf(tokens, at) === Tag.Semicolon || tagOf(tokens, at) === Tag.Stop) return false;
  }
  return false;
};
const isPeople = (tokens: Tokens, at: number): boolean =>
  tagOf(tokens, at) === Tag.Plural || (isCapital(tokens, at) && /[^s]s$/.test(wordOf(tokens, at)));

/** "plans to give away most of her shares", "plans to merge with Dalby Chemicals": what people do with what is theirs, and firms with each other. */
const isPrivate = (tokens: Tokens, headLast: number, last: number): boolean => {
  for (let at = headLast + 2; at <= last; at++) {
    if (/^(?:my|his|her|your)$/.test(wordOf(tokens, at))) return true;
    if (PRIVATE.has(wordOf(tokens, at))) return true;
    if (wordOf(tokens, at) === "with" && /^(?:merge|partner|team)$/.test(wordOf(tokens, at - 1))) return true;
  }
  return false;
};
const PRIVATE: ReadonlySet<string> = new Set(["shares", "shareholders", "stock", "dividend", "takeover", "buyout"]);

/** "gives councils the power to close kennels"; the power that somebody has anyway is none. */
const isConferred = ({ tokens, opens }: Phrase): boolean => {
  for (let at = opens - 1; at >= Math.max(0, opens - 6); at--) if (CONFERS.test(wordOf(tokens, at))) return true;
  // "inspectors will have more powers to close kennels"
  return tagOf(tokens, opens - 1) === Tag.Have && tagOf(tokens, opens - 2) === Tag.Modal;
};
const CONFERS =
  /^(?:giv(?:e|es|ing|en)|gave|grant(?:s|ed|ing)?|hand(?:s|ed|ing)?|get|gets|gain(?:s|ed)?|receiv(?:e|es|ed)|creat(?:e|es|ed|ing)|deny|den(?:ies|ied)|strip(?:s|ped)?|enjoy)$/;

const GOVERNING = new Set<number>([
  Tag.VerbBase,
  Tag.VerbPresent,
  Tag.VerbPast,
  Tag.VerbGerund,
  Tag.VerbParticiple,
  Tag.Preposition,
]);

/** "A bill will be introduced to cut fares", "legislation will ban …": named by what it is to do, which stands behind the verb. */
const lawOf = (phrase: Phrase): Judged | null => {
  const { tokens, head, headLast, determiner, content } = phrase;
  if (!LAWS.test(head.lemma) || content.length > 0 || !(determiner === "indefinite" || determiner === "none"))
    return null;
  const announcement = announcementOf(tokens, phrase.opens, headLast);
  if (announcement === null || announcement.verb < headLast || announcement.unofficial) return null;
  const verb = infinitiveAfter(phrase, announcement.verb);
  if (verb < 0) return null;
  return {
    phrase,
    first: phrase.first,
    last: headLast,
    content: contentOf(tokens.words.slice(verb, verb + 6)),
    announcement,
    verdict: "found",
    tier: "announced",
    rule: "measures/planned",
    confidence: 0.6,
  };
};

const infinitiveAfter = ({ tokens }: Phrase, verb: number): number => {
  for (let at = verb + 1; at < verb + 5; at++)
    if (tagOf(tokens, at) === Tag.To && tagOf(tokens, at + 1) === Tag.VerbBase) return at + 1;
  return -1;
};

/** What a bill does by itself, not what it is for: "wants the bill to pass into law". */
const PASSING = /^(?:pass|become|be|go|come|proceed|advance|succeed|fail|die|clear)$/;

const ENTITLING = /^(?:right|power|duty|requirement|obligation)$/;
/** "a right for every tenant to see the accounts" */
const entitledRight = ({ tokens, headLast }: Phrase): number => {
  if (wordOf(tokens, headLast + 1) !== "for") return headLast;
  const whom = phraseRight(tokens, headLast, /^for$/);
  const last = infinitiveRight(tokens, whom);
  return last > whom ? last : headLast;
};

const matterOf = (phrase: Phrase): number => {
  const { tokens, head, headLast, determiner, content } = phrase;
  const next = wordOf(tokens, headLast + 2);
  const law = LAWS.test(head.lemma);
  if (tagOf(tokens, headLast + 1) === Tag.To) {
    const counts = head.type === "target" && countsSomething(phrase);
    // "gives teachers powers to search pupils"
    const given = head.lemma === "power" && isConferred(phrase);
    if (!(law ? !PASSING.test(next) : policyVerbs.has(next) || counts || given)) return headLast;
    const last = infinitiveRight(tokens, headLast);
    // "legislation to accomplish that" says nothing of what.
    return law && last <= headLast + 2 ? headLast : last;
  }
  if (
    /^(?:weekend|future|day|year|summer|holiday|evening|life|wedding|night)$/.test(
      wordOf(tokens, phraseRight(tokens, headLast, /^for$/)),
    )
  )
    return headLast;
  if (ENTITLING.test(head.lemma) && (!AIMED.test(head.lemma) || wordOf(tokens, headLast + 1) === "for"))
    return entitledRight(phrase);
  const before = wordOf(tokens, phrase.headFirst - 1);
  const plural =
    (head.lemma === "plan" || head.lemma === "proposal") && !(content.length > 0 && refusals.get("plan")?.has(before));
  const isTold = determiner === "none" || (determiner === "owner" && tagOf(tokens, headLast + 2) === Tag.VerbGerund);
  // "plans for schools to join trusts"
  return plural && head.plural && isTold && content.length < 2
    ? infinitiveRight(tokens, phraseRight(tokens, headLast, /^for$/))
    : headLast;
};
