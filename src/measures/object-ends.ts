import { Tag, type Tokens } from "../clauses/index.ts";
import { tagOf, wordOf } from "./phrase.ts";

/** "a levy on hotel stays": read as a verb, but a noun or an adjective stands before it, nothing it could act on behind, and a verb has come already. */
export const isPluralEnd = (tokens: Tokens, at: number, preposition: number): boolean => {
  const before = tagOf(tokens, at - 1);
  const next = tagOf(tokens, at + 1);
  if (tagOf(tokens, at) !== Tag.VerbPresent) return false;
  if (!(before === Tag.Noun || before === Tag.Adjective) || at - 1 <= preposition) return false;
  if (at + 1 >= tokens.length || ENDS_OBJECT.has(next)) return true;
  if (next !== Tag.Preposition && next !== Tag.To) return false;
  for (let back = preposition - 1; back >= Math.max(0, preposition - 16); back--) {
    const tag = tagOf(tokens, back);
    if (FINITE.has(tag)) return true;
    if (tag === Tag.Stop || tag === Tag.Semicolon || tag === Tag.Subordinator || tag === Tag.Relative) return false;
  }
  return false;
};

export const FINITE = new Set<number>([Tag.VerbPast, Tag.VerbPresent, Tag.VerbBase, Tag.Modal, Tag.Be, Tag.Have]);

export const ENDS_OBJECT = new Set<number>([Tag.Comma, Tag.Stop, Tag.Conjunction, Tag.Semicolon]);

export const takesObject = (tokens: Tokens, at: number): boolean =>
  [Tag.Determiner, Tag.Possessive, Tag.Noun, Tag.Plural, Tag.Adjective, Tag.Proper, Tag.Money, Tag.Number].some(
    (tag) => tag === tagOf(tokens, at + 1),
  );

/** A comma between the members of a list that ends in "and". */
export const listed = (tokens: Tokens, at: number): boolean => {
  for (let ahead = at + 1; ahead <= at + 6; ahead++) {
    const tag = tagOf(tokens, ahead);
    if (tag === Tag.Conjunction) return ahead > at + 1 && wordOf(tokens, ahead) !== "but";
    if (tag !== Tag.Noun && tag !== Tag.Plural && tag !== Tag.Adjective && tag !== Tag.Comma && tag !== Tag.Proper)
      return false;
  }
  return false;
};
