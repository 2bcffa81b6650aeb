import { Tag } from "../clauses/index.ts";
import { people } from "../lexicon/people.ts";
import { isArticle, isCapital, isNominal, type Line, tagAt, wordAt, written } from "./line.ts";
import { readOrganisation } from "./organisation-name.ts";
import { isPlace, isTime } from "./vocabulary.ts";

export const isDetermined = (line: Line, at: number): boolean =>
  isArticle(line, at) || tagAt(line, at) === Tag.Determiner || tagAt(line, at) === Tag.Possessive;

/** Where the nouns end that begin at a place, genitives included: "the trust’s chief executive". */
export const nounsEnd = (line: Line, from: number): number => {
  let at = from;
  while (
    at < line.tokens.length &&
    (isNominal(line, at) || joined(line, at, from) || isModelling(line, at, from)) &&
    !isWhen(line, at, from)
  )
    at++;
  return at;
};
/** "Treasury [modelling]": a participle that is a document, behind a noun. */
const isModelling = (line: Line, at: number, from: number): boolean =>
  at > from && tagAt(line, at) === Tag.VerbGerund && people.documents.has(wordAt(line, at));
/** "a review [last year]" */
const isWhen = (line: Line, at: number, from: number): boolean =>
  at > from && /^(?:last|next|this|earlier|late|early)$/.test(wordAt(line, at)) && isTime(line, at + 1);
const joined = (line: Line, at: number, from: number): boolean =>
  at > from &&
  (/^(?:and|&|or)$/.test(wordAt(line, at)) || tagAt(line, at) === Tag.Number) &&
  isNominal(line, at + 1) &&
  tagAt(line, at - 1) !== Tag.Comma;

/** "lawyers [for the families]", "officials [in the Harbour Ministry]": for whom, or where, with an article. */
export const whomFor = (line: Line, at: number): number => {
  if (!isDetermined(line, at + 1)) return at;
  if (wordAt(line, at) === "for") return nounsEnd(line, at + 2);
  return wordAt(line, at) === "in" ? (readOrganisation(line, at + 2)?.to ?? at) : at;
};

/** "analysts at [Harbour Capital]": a body, or capitals to the end of the phrase. */
export const bodyAt = (line: Line, at: number): string | null => {
  const from = isArticle(line, at) ? at + 1 : at;
  const body = readOrganisation(line, from);
  if (body !== null) return body.name;
  let to = from;
  while (to < line.tokens.length && isCapital(line, to) && isNominal(line, to)) to++;
  return to === from || to < line.tokens.length || isPlace(line, from) ? null : written(line, from, to);
};
