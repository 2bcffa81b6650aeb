import { Tag, type Tokens } from "../clauses/index.ts";
import type { Document } from "../document/index.ts";
import { Can, wordClasses } from "../lexicon/english.ts";
import {
  announcing,
  compoundEnds,
  designWords,
  genericWords,
  type Head,
  newWords,
  projectNames,
  publicWorks,
  vagueWords,
} from "../lexicon/measures.ts";
import type { Tools } from "../names/index.ts";
import { isHeadline } from "./headlines.ts";
import { leftEdge } from "./left-edge.ts";
import { capitalRight, numberRight } from "./name-right.ts";
import { isCapital, type Phrase, spanOf, tagOf, wordOf } from "./phrase.ts";
import { phraseRight } from "./phrase-right.ts";
import { type HeadAt, headsIn, sentencesWithHeads } from "./scan.ts";

/** Steps of work for each head noun. */
const STEPS = 80;

/** Every noun phrase with a head noun of measures, in order of reading. */
export const phrasesOf = (document: Document, { parse, work }: Tools): readonly Phrase[] =>
  sentencesWithHeads(document).flatMap((sentence) => {
    const { tokens } = parse.sentence(sentence);
    const heads = headsIn(tokens);
    if (heads.length === 0) return [];
    work.spend(STEPS * heads.length);
    const headline = isHeadline(tokens);
    const block = document.sentences[sentence]?.block ?? 0;
    const found: Phrase[] = [];
    for (const at of heads) {
      const phrase = phraseAt(tokens, at, { sentence, block, headline });
      const before = found.at(-1);
      if (phrase === null || (before && isPredicate(phrase, before))) continue;
      // "ports", "the line": in small letters they head nothing.
      if (!phrase.capital && projectNames.has(phrase.head.lemma) && !isWork(phrase)) continue;
      if (before && isMatterOf(phrase, before)) continue;
      const governs = before !== undefined && covers(phrase, before);
      if (governs && isAimOf(phrase, before)) {
        found.push(alone(phrase));
        continue;
      }
      if (governs) found.pop();
      if (governs || !(before && covers(before, phrase) && before.capital))
        found.push(joinedTo(surer(phrase, before), before));
    }
    return found;
  });

/** "a new library": one that may be paid for. */
const isWork = ({ head, determiner, fresh }: Phrase): boolean =>
  fresh && determiner === "indefinite" && publicWorks.has(head.lemma);

/** The later head governs the earlier one: "grant scheme", "Fund Strategy". */
const covers = (outer: Phrase, inner: Phrase): boolean => outer.first <= inner.first && outer.last >= inner.headLast;

/** "the Climate Action Plan [target] of 9,000 hectares": a plan by name, and what it aims at. */
const isAimOf = (phrase: Phrase, before: Phrase): boolean =>
  !phrase.capital &&
  before.capital &&
  before.last === phrase.headFirst - 1 &&
  before.headFirst > before.first &&
  (before.head.grade === "sure" || before.head.type === "plan") &&
  phrase.head.type === "target";
const alone = (phrase: Phrase): Phrase => ({ ...phrase, first: phrase.headFirst, content: [] });

/** "Code of Practice for [Greenways]", "Office of Tenant [Protection]": what the name before it is about; "Board of Trade [Strategy]" is a strategy. */
const isMatterOf = (phrase: Phrase, before: Phrase): boolean =>
  phrase.capital &&
  before.capital &&
  before.last >= phrase.last &&
  before.first <= phrase.first &&
  phrase.head.grade !== "sure" &&
  phrase.head.grade !== "fair";

/** "the future seas fund competition": what a sure head stands in is no less sure. */
const surer = (phrase: Phrase, before: Phrase | undefined): Phrase =>
  before !== undefined &&
  before.head.grade === "sure" &&
  phrase.head.grade === "weak" &&
  before.headLast === phrase.headFirst - 1 &&
  COMPETED.test(phrase.head.lemma)
    ? { ...phrase, head: { ...phrase.head, grade: "fair" } }
    : phrase;
const COMPETED = /^(?:competition|award|loan|payment|grant|challenge|partnership|project)$/;

/** "framework and dashboard": the first of two heads says what it is. */
const joinedTo = (phrase: Phrase, before: Phrase | undefined): Phrase =>
  before !== undefined &&
  before.headLast + 2 === phrase.headFirst &&
  /^(?:and|&)$/.test(wordOf(phrase.tokens, before.headLast + 1)) &&
  covers(phrase, before)
    ? { ...phrase, head: before.head }
    : phrase;

/** "The Quiet Skies Strategy bans …": a form in -s right behind a name is its verb. */
const isPredicate = ({ capital, head, headFirst, headLast, tokens }: Phrase, before: Phrase): boolean =>
  !capital &&
  head.plural &&
  headFirst === before.last + 1 &&
  ((before.capital && !ENDS_SUBJECT.has(tagOf(tokens, headLast + 1))) ||
    // "The scheme offers grants": a verb that brings measures in, and what it brings.
    (before.head.grade === "sure" &&
      !before.head.plural &&
      announcing.has(wordOf(tokens, headFirst)) &&
      GIVEN.has(tagOf(tokens, headLast + 1))));
/** "the Health Authority reforms, …": no verb has a comma or another verb right behind it. */
const ENDS_SUBJECT = new Set<number>([Tag.Comma, Tag.Stop, Tag.Be, Tag.Modal, Tag.Have]);
const GIVEN = new Set<number>([
  Tag.Noun,
  Tag.Plural,
  Tag.Adjective,
  Tag.Determiner,
  Tag.Money,
  Tag.Number,
  Tag.Possessive,
]);

type Place = Readonly<{ sentence: number; block: number; headline: boolean }>;

const NOMINAL = new Set<number>([Tag.Noun, Tag.Plural, Tag.Proper, Tag.Adjective]);

const phraseAt = (tokens: Tokens, { head, first, last, capital: written }: HeadAt, place: Place): Phrase | null => {
  if (
    !NOMINAL.has(tagOf(tokens, last)) &&
    // "memorandum of understanding"
    !(last > first && tagOf(tokens, last) === Tag.VerbGerund) &&
    !(written && tagOf(tokens, last) !== Tag.VerbBase) &&
    !endsPhrase(tokens, last)
  )
    return null;
  const capital =
    written &&
    !place.headline &&
    (first > 0 || isCapital(tokens, first + 1) || last > first || followedByYear(tokens, last));
  const wide = last > first;
  const edge = leftEdge(tokens, first, { capital, wide, headline: place.headline });
  const alone = edge.first === first && !place.headline;
  const end = capital ? matterRight(tokens, capitalRight(tokens, last), { last, first: edge.first, head }) : last;
  const named = capital && !(alone && end === last && first === 0);
  const left =
    named || edge.first === first ? edge : leftEdge(tokens, first, { capital: named, wide, headline: place.headline });
  const words = tokens.words.slice(left.first, last);
  const content = named ? namingOf(words) : contentOf(words);
  const behind = end > last ? tokens.words.slice(last + 1, end + 1) : [];
  const { sentence, block, headline } = place;
  const { determiner, opens, money, quantity, owner } = left;
  return {
    first: left.first,
    determiner,
    opens,
    money,
    quantity,
    owner,
    sentence,
    block,
    tokens,
    // "Measure 117" is put to the vote, a "Harvest Support Measure" pays.
    head: capital && head.lemma === "measure" && end === last ? { ...head, type: "scheme" } : head,
    headFirst: first,
    headLast: last,
    capital: named,
    last: end,
    headline,
    content:
      end > last
        ? [
            ...content,
            ...(numberRight(tokens, last) > last ? behind.filter((word) => !NO.test(word)) : contentOf(behind)),
          ]
        : content,
    fresh: money || quantity !== null || words.some((word) => newWords.has(word)),
  };
};

/** "the rural pupils grant (RPG)": read as a verb, but nothing it could act on follows. */
const endsPhrase = (tokens: Tokens, at: number): boolean =>
  isChange(tokens, at) ||
  isCutIn(tokens, at) ||
  isSubject(tokens, at) ||
  isObject(tokens, at) ||
  isGerundNoun(tokens, at) ||
  (tagOf(tokens, at) === Tag.VerbBase && tagOf(tokens, at - 1) === Tag.Plural && ENDS.has(tagOf(tokens, at + 1)));
/** "Truancy sweeps are to go on": read as a verb, but another one follows. */
const isSubject = (tokens: Tokens, at: number): boolean =>
  tagOf(tokens, at) === Tag.VerbPresent &&
  (tagOf(tokens, at - 1) === Tag.Noun ||
    tagOf(tokens, at - 1) === Tag.Adjective ||
    tagOf(tokens, at - 1) === Tag.Proper) &&
  (tagOf(tokens, at + 1) === Tag.Be || tagOf(tokens, at + 1) === Tag.Modal || tagOf(tokens, at + 1) === Tag.Have);
/** "vessel monitoring for small boats": a noun before it, a preposition behind. */
const isGerundNoun = (tokens: Tokens, at: number): boolean =>
  tagOf(tokens, at) === Tag.VerbGerund &&
  (tagOf(tokens, at - 1) === Tag.Noun || (at === 1 && tagOf(tokens, 0) === Tag.Proper)) &&
  (tagOf(tokens, at + 1) === Tag.Preposition || tagOf(tokens, at + 1) === Tag.Modal);
/** "approved emergency loans to farms": read as a verb, but a verb before it wants an object and nothing it could act on follows. */
const isObject = (tokens: Tokens, at: number): boolean =>
  tagOf(tokens, at) === Tag.VerbPresent &&
  (tagOf(tokens, at - 1) === Tag.Noun || tagOf(tokens, at - 1) === Tag.Adjective) &&
  WANTING.has(tagOf(tokens, at - 2)) &&
  ENDS.has(tagOf(tokens, at + 1));
const WANTING = new Set<number>([
  Tag.Number,
  Tag.Money,
  Tag.VerbPast,
  Tag.VerbBase,
  Tag.VerbGerund,
  Tag.VerbParticiple,
  Tag.Preposition,
]);
/** "a 40% cut in", "the rise in": read as a verb, but a noun phrase leads to it. */
const isChange = (tokens: Tokens, at: number): boolean =>
  /^(?:cut|rise|increase|hike)$/.test(wordOf(tokens, at)) &&
  LEADS.has(tagOf(tokens, at - 1)) &&
  /^(?:in|to)$/.test(wordOf(tokens, at + 1));
/** "the income tax cuts": read as a verb, but what it changes is a charge. */
const isCutIn = (tokens: Tokens, at: number): boolean =>
  /^(?:cuts|rises|increases|hikes)$/.test(wordOf(tokens, at)) &&
  /^(?:tax|duty|rate|fare)$/.test(wordOf(tokens, at - 1)) &&
  LEADS.has(tagOf(tokens, at - 2));
const LEADS = new Set<number>([Tag.Determiner, Tag.Adjective, Tag.Noun, Tag.Other, Tag.Number, Tag.Money]);
const ENDS = new Set<number>([
  Tag.Open,
  Tag.Close,
  Tag.Comma,
  Tag.Stop,
  Tag.Semicolon,
  Tag.Dash,
  Tag.Conjunction,
  Tag.Preposition,
  Tag.Be,
  Tag.Modal,
]);

/** "Regional Initiative on the future of ports": a short name goes on in small letters with what it is on or into. */
const matterRight = (
  tokens: Tokens,
  end: number,
  { last, first, head }: { last: number; first: number; head: Head },
): number =>
  end === last && last - first < 2 && MATTERS.has(head.type) ? phraseRight(tokens, last, /^(?:on|into)$/) : end;
const MATTERS = new Set(["review", "consultation", "initiative", "framework", "strategy"]);

const followedByYear = (tokens: Tokens, at: number): boolean =>
  /^(?:1[6-9]|20)\d\d/.test(wordOf(tokens, at + 1)) || numberRight(tokens, at) > at;

/** "Order No. 14" is "Order 14". */
const NO = /^(?:nos?\.?|\.)$/;

const SMALL_WORDS: ReadonlySet<string> = new Set([
  ..."of for and or the a an to in on into with 's ' , “ ” ‘ ’ \" ( )".split(" "),
]);
const isSmall = (word: string): boolean => SMALL_WORDS.has(word) || (word.length < 3 && /^\d+$/.test(word));

const PRESENTING: ReadonlySet<string> = new Set(["new", "proposed", "draft", "planned", "government"]);

/** In a name in capitals every word counts, but those that present it. */
const namingOf = (words: readonly string[]): string[] =>
  words.filter((word) => !isSmall(word) && !PRESENTING.has(word)).map(singular);

/** Words that tell one measure from another, in the singular: "farmers" and "farmer" are one. */
export const contentOf = (words: readonly string[]): string[] =>
  words.filter((word) => !isSmall(word) && !vagueWords.has(word)).map(singular);

/** "the aid package", "the financial package": by other words for help, one that the text has spoken of or will. */
export const isGeneric = ({ capital, content, determiner, headFirst, headLast }: Phrase): boolean =>
  !capital &&
  (determiner === "definite" || determiner === "this") &&
  content.length > 0 &&
  headFirst === headLast &&
  content.every((word) => genericWords.has(word));

export const singular = (word: string): string =>
  word.length > 4 && word.endsWith("ies")
    ? `${word.slice(0, -3)}y`
    : word.length > 3 && word.endsWith("s") && !word.endsWith("ss")
      ? word.slice(0, -1)
      : word;

export const nameSpan = ({ tokens, first, last }: Phrase) => spanOf(tokens, first, last);

/** A noun stands before the head: adjectives alone, "a cautious policy", tell little. */
export const isNominal = ({ tokens, first, headLast }: Phrase): boolean => {
  for (let at = first; at < headLast; at++) {
    const tag = tagOf(tokens, at);
    if (
      (tag === Tag.Noun ||
        tag === Tag.Plural ||
        tag === Tag.Proper ||
        tag === Tag.VerbGerund ||
        (tag === Tag.Adjective && isActivity(wordOf(tokens, at))) ||
        designs(wordOf(tokens, at))) &&
      !vagueWords.has(wordOf(tokens, at))
    )
      return true;
  }
  return false;
};

/** "a banded discount", "the match-funding rule": how a measure is made, or a compound whose last part is a noun. */
const designs = (word: string): boolean => {
  if (designWords.has(word)) return true;
  const hyphen = word.lastIndexOf("-");
  if (hyphen < 2 || /^\d/.test(word)) return false;
  const last = word.slice(hyphen + 1);
  return !compoundEnds.has(last) && ((wordClasses.get(last) ?? 0) & NAMES) === Can.noun;
};
const NAMES = Can.noun | Can.adjective | Can.past;

/** "poaching laws", "licensing rules": what people do, read as an adjective; "existing rules" is said of rules. */
const isActivity = (word: string): boolean => word.endsWith("ing") && word.length > 5 && !DESCRIBING.test(word);
const DESCRIBING =
  /^(?:.*-.*|existing|ongoing|outstanding|sweeping|binding|surprising|growing|rising|falling|leading|remaining|overarching|underlying|missing|following|coming|forthcoming|pending|exciting|promising|damaging|encouraging|conflicting|competing|differing|varying|alarming|shocking|interesting|amazing|striking|stunning|confusing|challenging|demanding|disappointing|appalling|insulting|crippling|punishing|failing|losing|working|lasting|enduring|prevailing|governing|ruling|opposing|willing|floating|interlocking|groundbreaking|crushing|daring|fitting|compelling|convincing|embarrassing|boring|appealing|disturbing|troubling|pleasing|winning|tempting|misleading|puzzling|worrying|terrifying|staggering|supporting|surviving|enabling|paralysing|chilling|pressing|sliding|balancing|sprawling|emerging|developing)$/;

/** Two capitals before the head, "to" or "of" between them, or one and a year: "a new Bright Streets scheme", "the Room to Breathe scheme", "the Smokefree 2025 plan" have a name. */
export const hasName = ({ tokens, headFirst, first, headline }: Phrase): boolean =>
  headFirst - first > 1 && !headline && (isMarked(tokens, first, headFirst) || isCapitalled(tokens, first, headFirst));

const isCapitalled = (tokens: Tokens, first: number, headFirst: number): boolean =>
  isCapital(tokens, headFirst - 1)
    ? isCapital(tokens, headFirst - 2) || (headFirst - first > 2 && isCapital(tokens, headFirst - 3))
    : /^(?:19|20)\d\d$/.test(wordOf(tokens, headFirst - 1)) &&
      (isCapital(tokens, headFirst - 2) || (headFirst - first > 2 && isCapital(tokens, headFirst - 3)));

/** "a ‘spend to save’ plan": two words in marks right before the head. */
export const isMarked = (tokens: Tokens, first: number, headFirst: number): boolean =>
  tagOf(tokens, headFirst - 1) === Tag.Mark && tagOf(tokens, first) === Tag.Mark && headFirst - first > 3;
