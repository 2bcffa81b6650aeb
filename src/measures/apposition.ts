import { Tag, type Tokens, tokenAt } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";
import { Can, wordClasses } from "../lexicon/english.ts";
import { isGivenName } from "../lexicon/given-names.ts";
import { organisations } from "../lexicon/organisations.ts";
import type { Judged } from "./judged.ts";
import { FINITE, isCapital, type Phrase, spanOf, tagOf, wordOf } from "./phrase.ts";

/** "the Bees Yojana, a centrally sponsored [scheme]": what stands in apposition to a name tells of it, and is no measure of its own. */
export const withoutAppositions = (judged: readonly Judged[]): readonly Judged[] =>
  judged.filter(({ phrase, verdict }, index) => {
    const name = judged[index - 1];
    return name === undefined || verdict === "dropped" || !standsBehind(phrase, name);
  });

const standsBehind = ({ tokens, determiner, opens, capital }: Phrase, name: Judged): boolean =>
  name.verdict === "found" &&
  name.tier === "named" &&
  name.phrase.capital &&
  name.phrase.tokens === tokens &&
  (determiner === "indefinite" || (determiner === "definite" && name.phrase.head.lemma === "operation")) &&
  !capital &&
  tagOf(tokens, opens - 1) === Tag.Comma &&
  (name.last === opens - 2 ||
    // "the Bees Programme (BP), a two-year initiative"
    (tagOf(tokens, opens - 2) === Tag.Close && tagOf(tokens, opens - 4) === Tag.Open && name.last === opens - 5));

/** A title with its first and last token. */
type Tokenwise = Readonly<{ first: number; last: number; title: Span }>;

/** "part of [High Streets by the Sea], a ten-point plan": the capitals before the comma that a phrase stands behind; null where they are a place or a person. */
export const titleBefore = (
  { tokens, head, opens, headLast, last: end, determiner }: Phrase,
  found: boolean,
): Tokenwise | null => {
  if (determiner !== "indefinite" || tagOf(tokens, opens - 1) !== Tag.Comma) return null;
  // "It shut Lowther Bridge, a report said"
  if (SAYING.test(wordOf(tokens, headLast + 1))) return null;
  if (!(head.grade === "sure" || TITLED.has(head.lemma) || (found && RUN.has(head.lemma)))) return null;
  const quoted = tagOf(tokens, opens - 2) === Tag.Mark ? quotedBefore(tokens, opens - 2) : null;
  if (quoted) return quoted;
  const last = opens - 2;
  const first = runBefore(tokens, last);
  const opening = first === 0 && head.grade === "sure" && FINITE.has(tagOf(tokens, closeOf(tokens, end) + 1));
  if (first >= last || (!opening && isPlace(tokens, first)) || isGivenName(wordOf(tokens, first))) return null;
  for (let at = first; opening && at <= last; at++) if (organisations.nouns.has(wordOf(tokens, at))) return null;
  return { first, last, title: spanOf(tokens, first, last) };
};

/** "Green Roofs Now, a grant program for landlords, was": the comma that closes an apposition, near behind its end. */
const closeOf = (tokens: Tokens, end: number): number => {
  for (let at = end + 1; at < tokens.length && at - end < 6; at++) if (tagOf(tokens, at) === Tag.Comma) return at;
  return tokens.length;
};
/** What an authority may bring in under a name. */
const RUN: ReadonlySet<string> = new Set(
  "app tool portal platform helpline hotline dashboard website service pilot trial appeal challenge toolkit competition register database partnership programme program".split(
    " ",
  ),
);

/** "‘Wings over the Marsh’, a five-year project": the words between the marks, that begin with a capital. */
const quotedBefore = (tokens: Tokens, close: number): Tokenwise | null => {
  for (let at = close - 2; at >= Math.max(0, close - MOST); at--)
    if (tagOf(tokens, at) === Tag.Mark)
      return isCapital(tokens, at + 1)
        ? { first: at + 1, last: close - 1, title: spanOf(tokens, at + 1, close - 1) }
        : null;
  return null;
};

/** "[Making Waves], the council’s culture strategy": the capitals before the comma that an owner’s or a definite phrase explains. */
export const titleExplained = (phrase: Phrase): Span | null => {
  const { tokens, head, determiner, headLast, last: end, owner } = phrase;
  if (determiner !== "owner" && determiner !== "definite") return null;
  if (head.grade !== "sure" && !TITLED.has(head.lemma)) return null;
  const opens = owner === null ? phrase.opens : tokenAt(tokens, owner.start);
  const after = Math.max(end, headLast) + 1;
  const closed = CLOSES.has(tagOf(tokens, after)) || (determiner === "owner" && FOR_WHOM.test(wordOf(tokens, after)));
  if (tagOf(tokens, opens - 1) !== Tag.Comma || !closed) return null;
  const last = opens - 2;
  const first = runBefore(tokens, last);
  if (first >= last || !isCapital(tokens, last) || isAt(tokens, first)) return null;
  // A list of names, a person and a post.
  if (tagOf(tokens, first - 1) === Tag.Comma || tagOf(tokens, first - 1) === Tag.Conjunction) return null;
  for (let at = first; at <= last; at++)
    if (
      isGivenName(wordOf(tokens, at)) ||
      organisations.nouns.has(wordOf(tokens, at)) ||
      isPlaceName(wordOf(tokens, at))
    )
      return null;
  return first === 0 && owner === null ? null : spanOf(tokens, first, last);
};
/** "Bright Horizons, its scheme for care leavers": an owned one may go on. */
const FOR_WHOM = /^(?:for|to|in|at|with|on|aimed|which|that)$/;
const CLOSES = new Set<number>([Tag.Comma, Tag.Stop, Tag.Close, Tag.Dash, Tag.Semicolon]);
const isPlaceName = (word: string): boolean => ((wordClasses.get(word) ?? 0) & Can.place) !== 0;

const SAYING = /^(?:says?|said|finds?|found|shows?|showed|claims?|claimed|warns?|warned|suggests?|suggested)$/;

const TITLED: ReadonlySet<string> = new Set([
  "plan",
  "report",
  "campaign",
  "drive",
  "vision",
  "policy",
  "project",
  "offer",
]);
const INNER: ReadonlySet<string> = new Set([
  "of",
  "for",
  "and",
  "the",
  "to",
  "in",
  "on",
  "by",
  "a",
  "our",
  "&",
  "with",
  "at",
]);
const MOST = 9;

/** The first capital of the run that ends at `last`; `last` itself when it has no other. */
const runBefore = (tokens: Tokens, last: number): number => {
  if (!isCapital(tokens, last)) return last;
  let first = last;
  for (let at = last - 1; at >= 0 && last - at <= MOST; at--) {
    // "Under Safe Passage, the department’s scheme": a capital that the sentence begins with.
    if (isCapital(tokens, at) && tagOf(tokens, at) !== Tag.Determiner && !(at === 0 && isPreposition(tokens)))
      first = at;
    else if (!INNER.has(wordOf(tokens, at))) break;
  }
  return first;
};

const isPreposition = (tokens: Tokens): boolean => tagOf(tokens, 0) === Tag.Preposition;

const isPlace = (tokens: Tokens, first: number): boolean => {
  const before = wordOf(tokens, first - 1);
  return first === 0 || before === "the" || isAt(tokens, first);
};

/** "In West Alton, its scheme": where it is. */
const isAt = (tokens: Tokens, first: number): boolean => {
  const before = wordOf(tokens, first - 1);
  return /^(?:in|at|across|near|from|to|outside|around|for|between|over|inside)$/.test(before);
};
