import { Tag } from "../clauses/index.ts";
import { people } from "../lexicon/people.ts";
import { isKindOfPerson, isOfChildren, ofChildrenBefore } from "./kind-in-front.ts";
import { bareAt, isArticle, isCapital, isNominal, type Line, tagAt, written } from "./line.ts";
import { noOffice, type OfficeRead } from "./office.ts";
import { isGiven, isPersonNoun, isRole } from "./vocabulary.ts";

const DOES =
  /^(?!(?:river|water|paper|letter|number|winter|summer|theater|corner|chapter|matter|daughter|sister|mother|father|brother|partner|newspaper|computer|centre|center|harbor|chamber|quarter|border|order|offer|dinner|supper|player|tower|border|cover|powder|monster|disaster|register|cluster|poster|character|member)$)\p{Ll}{3,}(?:er|[tsy]or)$/u;

/** "retired postman [Ann Lee]", "the novelist [Ann Lee]": nouns in small letters that end in one for a person. */
export const occupation = (line: Line, at: number, floor: number): OfficeRead | null => {
  const parent = ofChildrenBefore(line, at);
  if (parent >= floor) return { ...noOffice, role: written(line, parent, at), from: parent, to: at };
  let from = at;
  while (from > floor && at - from < 6 && isNominal(line, from - 1) && tagAt(line, from - 1) !== Tag.Genitive) from--;
  if (from === at || tagAt(line, at - 1) === Tag.Plural) return null;
  const noun = bareAt(line, at - 1);
  // "local swimmer Ann Lee": right before a given name whoever does something is so called
  const does = DOES.test(noun) && !isCapital(line, at - 1) && tagAt(line, at - 1) === Tag.Noun && isGiven(line, at);
  const opens = isOfChildren(noun) || (at === from + 1 && isKindOfPerson(line, from));
  if (
    !(does || opens || isPersonNoun(line, at - 1)) ||
    people.kin.has(noun) ||
    (isCapital(line, at - 1) && !(opens || isRole(line, at - 1)))
  )
    return null;
  const article = isArticle(line, from - 1) ? from - 1 : from;
  return { role: written(line, from, at), organisation: null, body: null, from: article, to: at };
};
