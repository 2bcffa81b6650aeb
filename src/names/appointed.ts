import { Tag } from "../clauses/index.ts";
import { people } from "../lexicon/people.ts";
import type { After } from "./after-name.ts";
import { bareAt, isArticle, isCapital, type Line, tagAt, wordAt } from "./line.ts";
import { type OfficeRead, readOffice } from "./office.ts";
import { readOrganisation } from "./organisation-name.ts";
import { plainBody } from "./plain-body.ts";
import { isGiven, isRole, isTime } from "./vocabulary.ts";

/** How many words a verb of taking office may stand from the office: "joined the Harbour Trust as", and from the name before it. */
const REACH = 8;
const FARTHEST = 24;

/** What puts somebody into an office; the verbs of the second list with "as" behind them, and no other word. */
const APPOINTED =
  /^(?:appointed|reappointed|named|made|elected|re-elected|chosen|selected|picked|promoted|hired|installed|confirmed|sworn|voted|crowned|enthroned|unveiled|announced|drafted|headhunted)$/;
const BECOME = /^(?:became|becomes|become)$/;
const TAKES =
  /^(?:took|takes|taken|joined|joins|stepped|steps|serves|works|acts|started|starts|began|begins|returned|returns|succeeded|succeeds|replaced|replaces|assumed|moved|signed|arrived|came|practises|practices|volunteers|doubles)$/;

/**
 * "[Ann Lee] took over as chief executive of HUL in May", "[Ann Lee], who was made Norland’s first harbours commissioner,", "before she
 * became mayor": an office that a verb puts somebody into. What somebody was, or served as, is none.
 */
export const appointed = (line: Line, name: number, at: number): After | null => {
  const verb = overAuxiliaries(line, at);
  const office = takenUp(line, verb);
  if (office !== null) return fits(line, name, office) ? { to: name, office } : null;
  if (!isVerb(line, verb)) return null;
  // "spent ten years at sea before [she was made] harbourmaster"
  for (let i = verb + 1; i < verb + FARTHEST; i++) {
    if (tagAt(line, i) === Tag.Stop || tagAt(line, i) === Tag.Quoted) return null;
    if (!isPronoun(line, i)) continue;
    if (!/^(?:before|when|after|until|since|and|that)$/.test(wordAt(line, i - 1)) || namedBetween(line, verb, i))
      return null;
    const later = takenUp(line, overAuxiliaries(line, i + 1));
    return later !== null && fits(line, name, later) ? { to: name, office: later } : null;
  }
  return null;
};

/** "took over as [chief executive of HUL]", "was named [head of HUL]", "became [mayor]" */
const takenUp = (line: Line, verb: number): OfficeRead | null => {
  const word = wordAt(line, verb);
  if (BECOME.test(word)) return officeAt(line, verb + 1);
  const passive = APPOINTED.test(word) && tagAt(line, overAuxiliaries(line, verb) - 1) === Tag.Be;
  if (!(passive || TAKES.test(word))) return null;
  const direct = passive ? officeAt(line, verb + 1) : null;
  if (direct !== null) return direct;
  for (let i = verb + 1; i < verb + REACH; i++) {
    const tag = tagAt(line, i);
    if (tag === Tag.Comma || tag === Tag.Stop || tag === Tag.Quoted || tag === Tag.Relative) return null;
    if (wordAt(line, i) === "as") return joinedTo(line, verb + 1, i, officeAt(line, i + 1));
    // "took up the post of [chief executive]"
    if (wordAt(line, i) === "of" && POSTS.test(wordAt(line, i - 1))) return officeAt(line, i + 1);
  }
  return null;
};
/** "joined [the Harbour Trust] as its director", "moved to [Ploverio] as": the office is held in the body between the verb and "as". */
const joinedTo = (line: Line, from: number, as: number, office: OfficeRead | null): OfficeRead | null => {
  if (office === null || office.organisation !== null) return office;
  const at = /^(?:to|for|at|with)$/.test(wordAt(line, from)) ? from + 1 : from;
  const name = isArticle(line, at) ? at + 1 : at;
  const body = readOrganisation(line, name) ?? plainBody(line, name);
  return body === null || body.to > as ? office : { ...office, organisation: body.name, body: null };
};

/** An office, and not when it was taken: "mayor of Thornley [last year]", "director [in May 2019]". */
const officeAt = (line: Line, at: number): OfficeRead | null => {
  let end = at;
  while (end < at + LONGEST && end < line.tokens.length && !isWhen(line, end)) end++;
  return readOffice(line, at, end);
};
const LONGEST = 30;
const isWhen = (line: Line, at: number): boolean =>
  (/^(?:in|on|since|until|from|during|last|this|next|earlier|just|only|two|three|four|five|six)$/.test(
    wordAt(line, at),
  ) &&
    (isTime(line, at + 1) ||
      /^(?:\d{4}|year|month|week|years|months|weeks|spring|summer|autumn|winter|fall)$/.test(wordAt(line, at + 1)))) ||
  /^(?:after|before|when|while|because|amid)$/.test(wordAt(line, at));
const POSTS = /^(?:post|position|role|job|office|reins)$/;

const overAuxiliaries = (line: Line, at: number): number => {
  let to = at;
  while (
    to < at + 4 &&
    (AUXILIARY.has(tagAt(line, to)) || /^(?:recently|last|this|now|also|later|then)$/.test(wordAt(line, to)))
  )
    to++;
  return to;
};
const AUXILIARY: ReadonlySet<number> = new Set([Tag.Have, Tag.Be, Tag.Adverb]);

const VERBS: ReadonlySet<number> = new Set([Tag.VerbPast, Tag.VerbPresent, Tag.VerbParticiple]);
const isVerb = (line: Line, at: number): boolean => VERBS.has(tagAt(line, at));
const isPronoun = (line: Line, at: number): boolean => /^s?he$/.test(wordAt(line, at));
const namedBetween = (line: Line, from: number, to: number): boolean => {
  for (let i = from + 1; i < to; i++) if (isCapital(line, i) && isGiven(line, i)) return true;
  return false;
};

/** "Grant Thornton was appointed auditor": what companies are made, too, tells of nobody that they are a person. */
const fits = (line: Line, name: number, { role }: Readonly<{ role: string | null }>): boolean => {
  if (role === null) return false;
  const head =
    role
      .split(/\s(?:of|for|at|to|in|and)\s/)[0]
      ?.split(" ")
      .at(-1)
      ?.toLowerCase() ?? "";
  return !(people.kin.has(head) || FIRMS.has(head)) && !(isRole(line, name - 1) && bareAt(line, name - 1) === head);
};
const FIRMS: ReadonlySet<string> = new Set(
  "contractor developer consultant auditor broker supplier sponsor operator partner winner champion administrator builder adviser advisor member receiver liquidator candidate expert target host".split(
    " ",
  ),
);
