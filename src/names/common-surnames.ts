import { Tag, tagSet } from "../clauses/index.ts";
import { isArticle, isCapital, isNominal, type Line, tagAt, wordAt } from "./line.ts";
import { isHonorific, type PersonName } from "./person-name.ts";
import { isBodyHead, isNameWord, isRole, isTime, isUnlisted } from "./vocabulary.ts";

/** Whether a capitalised word that stands alone says what somebody is rather than who: "Cook", "Bishop", "Hoffman", "Ward". */
export const isNoName = (line: Line, at: number): boolean =>
  !isNameWord(line, at) || isTime(line, at) || isHonorific(line, at) || isBodyHead(line, at) || isRole(line, at);

/** The surname of a full name in small letters where a list knows it as another word, too: the "cook" of "Ann Cook". */
export const commonSurname = (line: Line, { count, nameTo }: PersonName): string | null =>
  count > 1 && !(isUnlisted(line, nameTo - 1) && isNameWord(line, nameTo - 1)) ? wordAt(line, nameTo - 1) : null;

/**
 * Where one of `surnames`, which the article has of somebody in full, stands alone as a name does: "[Cook] said" needs no article.
 * Not "the Cook", "Burger King", "King Carl", "Dean of Students", "Price rises".
 */
export const loneSurnames = (line: Line, surnames: ReadonlySet<string>): readonly number[] => {
  const found: number[] = [];
  for (let at = 0; at < line.tokens.length; at++)
    if (isCapital(line, at) && surnames.has(wordAt(line, at)) && standsAlone(line, at)) found.push(at);
  return found;
};

const standsAlone = (line: Line, at: number): boolean => {
  if (at > 0 && (isArticle(line, at - 1) || DESCRIBES[tagAt(line, at - 1)] === 1)) return false;
  if (isCapital(line, at - 1) && isNominal(line, at - 1) && !isRole(line, at - 1)) return false;
  if (wordAt(line, at + 1) === "of" || (isCapital(line, at + 1) && isNominal(line, at + 1))) return false;
  return !(OPENS[tagAt(line, at - 1)] === 1 && THINGS[tagAt(line, at + 1)] === 1);
};
const DESCRIBES = tagSet(Tag.Determiner, Tag.Possessive, Tag.Adjective, Tag.Number);
/** What a sentence begins behind; so does the first word of a line. */
const OPENS = tagSet(Tag.Stop, Tag.Colon, Tag.Quoted, Tag.Mark);
const THINGS = tagSet(Tag.Noun, Tag.Plural);
