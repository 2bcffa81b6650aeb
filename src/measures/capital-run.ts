import { Tag, type Tokens } from "../clauses/index.ts";
import { Can, wordClasses } from "../lexicon/english.ts";
import { announcingNouns, commonHeads } from "../lexicon/measures.ts";
import { isGeneral, joinsPair, MOST } from "./common-run.ts";
import { isCapital, tagOf, wordOf } from "./phrase.ts";
import { isScale, isScaleOfSum } from "./run-amounts.ts";

/** Small words inside capitalised names. */
const CONNECTORS = new Set(["of", "for", "and", "&", "the", "to", "in", "on", "into", "with", "a", "at", "from", "by"]);

const CHAMBERS = /^(?:house|senate|assembly)$/;

export const capitalRun = (tokens: Tokens, head: number): number => {
  // "Ann Lee and Senate Bill 12": a chamber’s number says all.
  if (CHAMBERS.test(wordOf(tokens, head - 1)) && /^\d+$/.test(wordOf(tokens, head + 1))) return head - 1;
  let first = head;
  const law = /^(?:act|bill)$/.test(wordOf(tokens, head));
  for (let at = head - 1; at >= 0 && head - at <= MOST + 3; at--) {
    const tag = tagOf(tokens, at);
    // "approves Introduction of the Quays Bill": what is done to it.
    if ((law || at === 0) && announcingNouns.has(wordOf(tokens, at)) && wordOf(tokens, at + 1) === "of") break;
    if (isScaleOfSum(tokens, at)) break;
    if (isCapital(tokens, at) && !opensSentence(tokens, at)) first = at;
    else if (
      tag === Tag.Number &&
      at === first - 1 &&
      tagOf(tokens, at - 1) !== Tag.Money &&
      !isScale(tokens, at) &&
      !isCount(tokens, at)
    ) {
      if (isYears(tokens, at)) at -= 2;
      first = at;
    } else if (at === first - 1 && /^(?:\d{1,3}-[a-z]+|(?:19|20)\d\d[-–]\d{2,4})$/.test(wordOf(tokens, at))) first = at;
    else if (tag === Tag.Genitive && isGeneral(tokens, at) && isCapital(tokens, at - 1)) first = --at;
    else if (tag === Tag.Close) {
      const open = openingBracket(tokens, at);
      if (open < 1 || !(isCapital(tokens, open - 1) || tagOf(tokens, open - 1) === Tag.Close)) break;
      at = open;
    } else if ((tag === Tag.Comma && listsNames(tokens, at)) || joinsPair(tokens, at)) continue;
    else if (CONNECTORS.has(wordOf(tokens, at)) && connects(tokens, at)) continue;
    // "the Dalby to Heal as One Act"
    else if (law && wordOf(tokens, at) === "as" && isCapital(tokens, at - 1) && isCapital(tokens, at + 1)) continue;
    else break;
  }
  return first;
};

/** "over 300 Vaccines Scheme jabs": how many of them, where no article leads to the name. */
const isCount = (tokens: Tokens, at: number): boolean =>
  /^\d{2,}$/.test(wordOf(tokens, at)) &&
  !/^(?:19|20)\d\d$/.test(wordOf(tokens, at)) &&
  (tagOf(tokens, at - 1) === Tag.Preposition ||
    /^(?:than|over|about|around|nearly|almost|some)$/.test(wordOf(tokens, at - 1)));
/** "the 2024–25 Budget": a dash within is read as one between words. */
const isYears = (tokens: Tokens, at: number): boolean =>
  tagOf(tokens, at - 1) === Tag.Dash &&
  /^(?:19|20)\d\d$/.test(wordOf(tokens, at - 2)) &&
  /^\d{2,4}$/.test(wordOf(tokens, at));

const OPENERS = new Set<number>([
  Tag.Determiner,
  Tag.Preposition,
  Tag.Possessive,
  Tag.Conjunction,
  Tag.Subordinator,
  Tag.Pronoun,
  Tag.Adverb,
  Tag.To,
  Tag.VerbGerund,
  Tag.VerbParticiple,
  Tag.VerbBase,
  Tag.Relative,
]);
/** The first word has its capital from the sentence alone. */
const opensSentence = (tokens: Tokens, at: number): boolean =>
  (at === 0 || BREAKS.has(tagOf(tokens, at - 1))) &&
  (OPENERS.has(tagOf(tokens, at)) || OPENING.has(wordOf(tokens, at)));
const BREAKS = new Set<number>([Tag.Mark, Tag.Stop, Tag.Colon, Tag.Dash, Tag.Open, Tag.Semicolon]);
const OPENING: ReadonlySet<string> = new Set([
  "new",
  "under",
  "the",
  "a",
  "an",
  "our",
  "their",
  "its",
  "this",
  "both",
  "all",
]);

export const openingBracket = (tokens: Tokens, close: number): number => {
  for (let at = close - 1; at >= Math.max(0, close - 4); at--) if (tagOf(tokens, at) === Tag.Open) return at;
  return -1;
};

/** "Health, Schools and Roads Fund": a comma between capitals with an "and" to follow. */
const listsNames = (tokens: Tokens, at: number): boolean => {
  if (!isCapital(tokens, at - 1) || !isCapital(tokens, at + 1)) return false;
  for (let ahead = at + 2; ahead <= at + 5; ahead++) {
    if (wordOf(tokens, ahead) === "and" || wordOf(tokens, ahead) === "&") return true;
    if (!isCapital(tokens, ahead) && tagOf(tokens, ahead) !== Tag.Comma) return false;
  }
  return false;
};

/** A small word with capitals on both sides, "the" only behind another one; "and" not behind a name that is whole. */
const connects = (tokens: Tokens, at: number): boolean => {
  const word = wordOf(tokens, at);
  const before = at - 1;
  if (opensSentence(tokens, before)) return false;
  if (word === "the" || word === "a")
    return (
      CONNECTORS.has(wordOf(tokens, before)) &&
      wordOf(tokens, before) !== "and" &&
      isCapital(tokens, at - 2) &&
      isHead(tokens, at - 2)
    );
  if (!isCapital(tokens, before)) return false;
  if (word === "and" || word === "&") return !isHead(tokens, before) && !bodyBefore(tokens, before);
  if (word === "of" || word === "for") return true;
  // "the Investing in Canada Program"
  if (
    /^[a-z]{3,}ing$/.test(wordOf(tokens, before)) &&
    !isNoGerund(wordOf(tokens, before)) &&
    before > 0 &&
    isCapital(tokens, at + 1)
  )
    return true;
  // "the Keep Her in Class Initiative", "the Made in Odisha campaign": a name that begins as a sentence does
  if (before > 0 && isCapital(tokens, at + 1) && SPOKEN.has(tagOf(tokens, before)) && isCapital(tokens, before))
    return true;
  // "is bringing the Winter Plan to Cabinet"
  if (word === "to" && commonHeads.has(wordOf(tokens, before)) && HOUSES.test(wordOf(tokens, at + 1))) return false;
  return word === "to" ? isCapital(tokens, at + 1) && !isHead(tokens, before) && before > 0 : isHead(tokens, before);
};

/** "Minister Ann Mahaling in the Assembly": no gerund of the language. */
const isNoGerund = (word: string): boolean => ((wordClasses.get(word) ?? 0) & Can.gerund) === 0;

const HOUSES = /^(?:cabinet|parliament|congress|council|senate|assembly)$/;

const SPOKEN = new Set<number>([Tag.Pronoun, Tag.Possessive, Tag.VerbBase, Tag.VerbParticiple, Tag.Adverb]);

const isHead = (tokens: Tokens, at: number): boolean => {
  const grade = commonHeads.get(wordOf(tokens, at))?.grade;
  return grade === "sure" || grade === "fair";
};
const bodyBefore = (tokens: Tokens, at: number): boolean =>
  commonHeads.get(wordOf(tokens, at))?.grade === "body" || tagOf(tokens, at) !== Tag.Proper;
