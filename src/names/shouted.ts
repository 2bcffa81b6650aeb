import { Tag, tagSet } from "../clauses/index.ts";
import { isCapital, type Line, tagAt, wordAt } from "./line.ts";
import { isHonorific } from "./person-name.ts";
import { isBodyHead, isCommonWord, isRole } from "./vocabulary.ts";

/** A headline in Title Case tells no names from other words: hardly a longer word without a capital, and no stop at its end. */
export const isShouted = (line: Line): boolean => {
  const { length, capital } = line.tokens;
  if (length > 45 || CLOSED[tagAt(line, length - 1)] === 1) return false;
  let capitals = 0;
  let lower = 0;
  for (let i = 0; i < length; i++) {
    if (wordAt(line, i).length < 4 || !startsWithLetter(wordAt(line, i))) continue;
    if (capital[i] === 1) capitals++;
    else lower++;
  }
  return capitals > 3 && lower <= (capitals + lower) * 0.2 && hasCapitalVerb(line);
};
const startsWithLetter = (word: string): boolean => {
  const first = word.charCodeAt(0);
  return first < 128 ? first >= 97 && first <= 122 : /^\p{L}/u.test(word);
};
const CLOSED = tagSet(Tag.Colon, Tag.Stop, Tag.Comma, Tag.Quoted, Tag.Mark);
/** A verb, adverb or small word with a capital inside the line: a signature or a list of names has none. */
const hasCapitalVerb = (line: Line): boolean => {
  for (let i = 1; i < line.tokens.length; i++)
    if (
      isCapital(line, i) &&
      (isCommonWord(line, i) || TITLED[tagAt(line, i)] === 1) &&
      !isRole(line, i) &&
      !isBodyHead(line, i) &&
      // "— [His Worship] Ann Lee, Mayor of Porthaven"
      !(isHonorific(line, i) || isHonorific(line, i + 1))
    )
      return true;
  return false;
};
const TITLED = tagSet(
  Tag.Determiner,
  Tag.Possessive,
  Tag.Preposition,
  Tag.Conjunction,
  Tag.Modal,
  Tag.Be,
  Tag.Have,
  Tag.Pronoun,
  Tag.Subordinator,
);
