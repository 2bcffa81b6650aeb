import { Tag } from "../clauses/index.ts";
import type { After } from "./after-name.ts";
import { isArticle, isCapital, type Line, tagAt, wordAt } from "./line.ts";
import type { BodyBefore } from "./owned-by.ts";
import { isHonorific, type PersonName } from "./person-name.ts";
import { plainBody } from "./plain-body.ts";
import { isBodyHead, isRole } from "./vocabulary.ts";

/** "Speaking for the Harbour Agency, [Ann Lee] said": the body that a gerund at the head of the sentence says somebody speaks for. */
export const speakingFor = (line: Line, { from, to }: PersonName, last: BodyBefore | null): After | null => {
  const body = spokenFor(line, from - 1, last);
  if (body === null) return null;
  const first = isArticle(line, body.from - 1) ? body.from - 1 : body.from;
  const behalf = wordAt(line, first - 1) === "of" && wordAt(line, first - 2) === "behalf";
  if (!(behalf || wordAt(line, first - 1) === "for")) return null;
  const gerund = behalf ? first - 4 : first - 2;
  if (
    !/^(?:speaking|prosecuting|acting|appearing|defending|representing|responding|commenting)$/.test(
      wordAt(line, gerund),
    )
  )
    return null;
  return { to, office: { role: null, organisation: body.name, body: null } };
};
/** The body named right before a comma, or capitals there that may be one: "for [Ploverio], [Ann Lee]". */
const spokenFor = (line: Line, comma: number, last: BodyBefore | null): BodyBefore | null => {
  if (tagAt(line, comma) !== Tag.Comma) return null;
  if (last !== null && last.to === comma) return last;
  let from = comma;
  while (from > comma - 7 && !/^(?:for|of)$/.test(wordAt(line, from - 1))) from--;
  if (isArticle(line, from)) from++;
  const name = from < comma ? plainBody(line, from) : null;
  return name?.to === comma ? { from, ...name } : null;
};

/** "the Harbour Trust, chaired by [Ann Lee],": the body right before a participle of leading. */
export const leadingBody = (line: Line, { from, to }: PersonName, last: BodyBefore | null): After | null => {
  const comma = tagAt(line, from - 3) === Tag.Comma ? from - 3 : from - 2;
  const led = wordAt(line, from - 1) === "by" && LED.test(wordAt(line, from - 2)) && tagAt(line, comma) === Tag.Comma;
  return led && last?.to === comma ? { to, office: { role: null, organisation: last.name, body: null } } : null;
};
const LED = /^(?:chaired|co-chaired|led|headed|run|founded|co-founded|owned|managed|directed)$/;

/** "a spokesman for [Mayor] Ann Lee", "a spokeswoman for [the Mayor], Ann Lee": whoever is spoken for has an office of their own; -1 where nobody is. */
export const spokenForFrom = (line: Line, from: number, at: number): number => {
  for (let i = from + 1; i < at; i++)
    if (wordAt(line, i) === "for" && SPOKES.test(wordAt(line, i - 1)) && leadsToPerson(line, i + 1, at)) return i + 1;
  return -1;
};
const SPOKES = /^spokes(?:man|woman|person)$/;
const leadsToPerson = (line: Line, from: number, at: number): boolean => {
  const last = tagAt(line, at - 1) === Tag.Comma ? at - 2 : at - 1;
  return (
    last >= from &&
    isCapital(line, last) &&
    (isRole(line, last) || isHonorific(line, last)) &&
    !hasBody(line, from, last)
  );
};
const hasBody = (line: Line, from: number, to: number): boolean => {
  for (let i = from; i <= to; i++) if (isBodyHead(line, i)) return true;
  return false;
};
