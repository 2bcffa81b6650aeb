import { Tag, tagSet } from "../clauses/index.ts";
import { organisations } from "../lexicon/organisations.ts";
import { Trait } from "../lexicon/traits.ts";
import { has, isCapital, isFiniteVerb, type Line, tagAt, wordAt } from "./line.ts";
import type { OrganisationName } from "./organisation-name.ts";
import { isPlace } from "./vocabulary.ts";

/** How a name stands in its sentence: the nearer to a subject, the likelier a pronoun means it. */
export type Standing = "subject" | "object" | "possessive";
export type Hint = "person" | "body" | null;

/** A subject stands before its verb, over its apposition, or after "said". */
export const standingOf = (line: Line, from: number, to: number): Standing => {
  if (tagAt(line, to) === Tag.Genitive) return "possessive";
  const left = from - 1;
  // "according to the Harbour Trust"
  const behind = wordAt(line, left) === "the" ? left - 1 : left;
  if (wordAt(line, behind) === "to" && wordAt(line, behind - 1) === "according") return "subject";
  if (left >= 0 && has(line, left, Trait.reporting) && BEFORE_CUE[tagAt(line, left - 1)] === 1) return "subject";
  if (tagAt(line, left) === Tag.Preposition || tagAt(line, left) === Tag.To) return "object";
  let at = to;
  if (tagAt(line, at) === Tag.Comma || tagAt(line, at) === Tag.Open || tagAt(line, at) === Tag.Dash) {
    const limit = Math.min(line.tokens.length, at + 25);
    for (at++; at < limit && CLOSES[tagAt(line, at)] !== 1; ) at++;
    at++;
    // "Corran Glass, based in Larne, [Ohio,] said"
    if (tagAt(line, at - 1) === Tag.Comma && isCapital(line, at) && tagAt(line, at + 1) === Tag.Comma) at += 2;
  }
  // "The Lantern Theatre [in Oxmouth] will"
  if (tagAt(line, to) === Tag.Preposition && (from === 0 || (from === 1 && wordAt(line, 0) === "the")))
    for (at = to + 1; at < to + 5 && isCapital(line, at); ) at++;
  while (tagAt(line, at) === Tag.Adverb) at++;
  return isFiniteVerb(line, at) ? "subject" : "object";
};

const BEFORE_CUE = tagSet(Tag.Quoted, Tag.Comma, Tag.Mark);
const CLOSES = tagSet(Tag.Comma, Tag.Close, Tag.Dash, Tag.Stop);

/** The noun for a body beside its name: "the [union] Harbour Workers", "Dune Watch, an environmental [group]". */
export const nounBeside = (line: Line, { from, to }: OrganisationName): string | null => {
  const left = wordAt(line, from - 1);
  if (from > 0 && !isCapital(line, from - 1) && bodyNoun(left)) return left;
  if (bodyNoun(wordAt(line, to))) return wordAt(line, to);
  // "Dune Watch is a [charity]"
  return wordAt(line, to) === "is" ? nounBehind(line, to + 1) : nounAfter(line, to);
};
export const nounAfter = (line: Line, to: number): string | null =>
  tagAt(line, to) === Tag.Comma ? nounBehind(line, to + 1) : null;
/** "a trade [union]", "a lobby [group]": the last of the nouns behind an article that is one for a body. */
const nounBehind = (line: Line, at: number): string | null => {
  if (!/^(?:an?|the)$/.test(wordAt(line, at))) return null;
  let found: string | null = null;
  for (let i = at + 1; i < at + 7; i++) {
    const tag = tagAt(line, i);
    if (bodyNoun(wordAt(line, i)) && tagAt(line, i + 1) !== Tag.Genitive) found = wordAt(line, i);
    else if (found !== null || (tag !== Tag.Noun && tag !== Tag.Adjective && tag !== Tag.Proper)) return found;
  }
  return found;
};
const bodyNoun = (word: string): boolean => organisations.nouns.has(word);

/** What the neighbours of a lone name tell: "Lee, who", "Oakline, which", "at Oakline", "the Unison". */
export const hintAt = (line: Line, { from, to }: { from: number; to: number }): Hint => {
  const next = tagAt(line, to) === Tag.Comma ? wordAt(line, to + 1) : wordAt(line, to);
  if (next === "who" || next === "whose" || /^\d\d$/.test(next)) return "person";
  if (next === "which" || wordAt(line, from - 1) === "the" || isPlace(line, from)) return "body";
  return null;
};
