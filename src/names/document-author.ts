import type { Span } from "../document/index.ts";
import type { Asked } from "./asked.ts";
import { isArticle, isCapital, isNominal, type Line, wordAt, written } from "./line.ts";
import { readOrganisation } from "./organisation-name.ts";
import { isHonorific } from "./person-name.ts";
import {
  isBodyHead,
  isCommonWord,
  isField,
  isGiven,
  isKnownSurname,
  isLabel,
  isPlace,
  isRole,
  isTime,
} from "./vocabulary.ts";

/** "[Harbour Commission] review", "[Defra] figures": the body whose name stands before the noun. */
export const bodyBefore = (line: Line, first: number, noun: number): string | null => {
  // "new [Harbour University] research"
  const from = first < noun - 1 && NEW.test(wordAt(line, first)) ? first + 1 : first;
  if (!isCapital(line, from) || noun <= from) return null;
  const name = readOrganisation(line, from);
  if (name !== null) return name.to <= noun ? name.name : null;
  // "a Courier analysis": a paper’s name may be a common word.
  const own = isArticle(line, from - 1) && !isTime(line, from) && FOUND.test(wordAt(line, noun));
  const lone =
    noun === from + 1 &&
    !(isPlace(line, from) || isLabel(line, from) || (isCommonWord(line, from) && !own) || isField(line, from));
  return lone && !isBodyHead(line, from) ? written(line, from, noun) : null;
};

const NEW = /^(?:new|recent|fresh|latest|early|earlier|separate|independent|internal|unpublished)$/;
const FOUND = /^(?:analysis|investigation|review|survey|poll|count|tally|examination|probe|report)$/;

/** How far behind a phrase its author is looked for. */
const REACH = 120;
/** "[a report] by the Harbour Trust", "[the study], published by the Harbour Trust": the body behind a phrase that ends before it. */
export const authorBehind = ({ document: { text }, parse }: Asked, nouns: number, mention: Span): string | null => {
  const by =
    /^,?\s(?:(?:published|produced|carried out|written|commissioned|released|issued)\s(?:(?:on|last|this|earlier|in)\s\p{L}+\s|today\s|yesterday\s)?)?(?:by|from|in(?=\sthe\s\p{Lu}))\s(?=the\s(?:(?:state|federal|national|county|city)\s)?\p{Lu}|\p{Lu})/u.exec(
      text.slice(mention.end, mention.end + 60),
    );
  const ordered = by === null ? ORDERED.exec(text.slice(nouns, nouns + REACH)) : null;
  if (by === null && ordered === null) return null;
  const start = by === null ? nouns + (ordered?.[0].length ?? 0) : mention.end + by[0].length;
  const behind: Line = { text, tokens: parse.stretch({ start, end: Math.min(text.length, start + REACH) }, []).tokens };
  const first = isArticle(behind, 0) ? 1 : 0;
  const named = readOrganisation(behind, isCapital(behind, first) ? first : first + 1)?.name ?? null;
  return named ?? firmBehind(behind, first) ?? (ordered === null ? makerAt(behind, first) : capitalsAt(behind, first));
};
/** "an analysis commissioned by the port [from Larne Research]", "a study prepared for the port [by Larne Research]": whoever made it, not whoever paid. */
const ORDERED =
  /^,?\s(?:(?:commissioned|ordered|requested|funded|paid for) by [^,.;:]{3,60}? from|(?:prepared|produced|written|carried out|conducted|compiled|done|made|drawn up) for [^,.;:]{3,60}? by)\s(?=(?:the\s)?\p{Lu})/u;
/** "a report by [Harbour Finds]", "a report in the [Larne Leader] of Larne": capitals that are nobody’s name. */
export const makerAt = (line: Line, at: number): string | null => {
  const body = readOrganisation(line, at);
  if (body !== null) return body.name;
  let to = at;
  while (to < at + 5 && isCapital(line, to) && isNominal(line, to) && !isTime(line, to) && !isRole(line, to)) to++;
  const placed = isPlace(line, isArticle(line, at - 1) ? to - 1 : at);
  if (to < at + 2 || isGiven(line, at) || isHonorific(line, at) || placed || isKnownSurname(line, to - 1)) return null;
  return written(line, at, to);
};

/** "the Larne consultants [Hale Marsh]", "consultancy [Hale Marsh]" */
const firmBehind = (line: Line, first: number): string | null => {
  for (let at = first; at < first + 5; at++) {
    if (MAKERS.test(wordAt(line, at)) && isCapital(line, at + 1)) return capitalsAt(line, at + 1);
    if (!isNominal(line, at)) return null;
  }
  return null;
};
const MAKERS =
  /^(?:consultants|consultancy|accountants|accountancy|auditors|economists|engineers|surveyors|analysts|pollsters?|lawyers|solicitors|researchers|think-?tank|charity|firm|company|agency|group|union|institute|bank|insurer)$/;
const capitalsAt = (line: Line, from: number): string | null => {
  let to = from;
  while (to < from + 5 && isCapital(line, to) && isNominal(line, to)) to++;
  return to === from ? null : written(line, from, to);
};
