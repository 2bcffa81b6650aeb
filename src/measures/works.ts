import { Tag, type Tokens } from "../clauses/index.ts";
import { announcing, companies, publicWorks } from "../lexicon/measures.ts";
import { type Base, foundAs, type Judged } from "./judged.ts";
import { isCapital, type Phrase, tagOf, wordOf } from "./phrase.ts";
import { startsSum } from "./starts-sum.ts";

/** "approved construction of Terminal C": what is built has a name, and the name is the measure. */
export const namedWork = (base: Base): Judged | null => {
  const { phrase, announcement } = base;
  const { tokens, head, headLast } = phrase;
  if (!/^(?:construction|completion|building)$/.test(head.lemma) || wordOf(tokens, headLast + 1) !== "of") return null;
  if (announcement === null || announcement.unofficial || announcement.negated) return null;
  const first = tagOf(tokens, headLast + 2) === Tag.Determiner ? headLast + 3 : headLast + 2;
  const last = nameEnd(tokens, first);
  if (last <= first) return null;
  const content = tokens.words.slice(first, last + 1);
  return { ...foundAs({ ...base, content, last }, "named", NAMED_WORK, 0.5), first };
};
export const NAMED_WORK = "measures/named-work";

const nameEnd = (tokens: Tokens, first: number): number => {
  let last = first - 1;
  for (let at = first; at < tokens.length && at - first < 8; at++)
    if (isCapital(tokens, at) || (last >= first && /^\d{1,2}[a-z]?$/.test(wordOf(tokens, at)))) last = at;
    else if (!(last === at - 1 && /^(?:of|the|and|de|to)$/.test(wordOf(tokens, at)))) break;
  return last;
};

/** "a $300 million loan agreement with Ghana for two wind farms", "set aside £4m to build a sea wall": works that public money is given for. */
export const isPaidWork = ({ tokens, head, headFirst, opens, determiner, capital }: Phrase): boolean => {
  if (capital || !publicWorks.has(head.lemma)) return false;
  // "by £10,000 for an average primary school"
  if (/^(?:average|typical|median|small|large)$/.test(wordOf(tokens, headFirst - 1))) return false;
  if (determiner !== "number" && determiner !== "indefinite" && !(determiner === "none" && head.plural)) return false;
  const lead = leadOf(tokens, opens - 1);
  if (lead < 0) return /^(?:on|to)$/.test(wordOf(tokens, opens - 1)) && isSpentOn(tokens, opens - 1);
  let money = false;
  for (let at = lead - 1; at >= Math.max(0, lead - REACH); at--) {
    const tag = tagOf(tokens, at);
    const word = wordOf(tokens, at);
    if (ENDS.has(tag)) return false;
    money ||= startsSum(tokens, at) || FUNDS.test(word);
    if (money && announcing.has(word) && VERBS.has(tag)) return !companies.has(wordOf(tokens, at - 1));
  }
  return false;
};

/** "is to spend £3m on a new library", "£9m would go to a new fire station" */
const isSpentOn = (tokens: Tokens, on: number): boolean => {
  let money = false;
  if (wordOf(tokens, on) === "to") {
    if (!/^(?:go|goes|going|went)$/.test(wordOf(tokens, on - 1))) return false;
    for (let at = on - 2; at >= Math.max(0, on - 6); at--) if (startsSum(tokens, at)) return true;
    return false;
  }
  for (let at = on - 1; at >= Math.max(0, on - 6); at--) {
    money ||= startsSum(tokens, at);
    if (money && /^(?:spend|spends|spent|spending)$/.test(wordOf(tokens, at)))
      return !companies.has(wordOf(tokens, at - 1));
  }
  return false;
};

/** Where "for" stands, or "to build", "towards building". */
const leadOf = (tokens: Tokens, at: number): number => {
  if (/^(?:for|towards|toward)$/.test(wordOf(tokens, at))) return at;
  return /^(?:build|building|construct|constructing|erect|finance|fund|funding|complete)$/.test(wordOf(tokens, at)) &&
    /^(?:to|help|towards|for)$/.test(wordOf(tokens, at - 1))
    ? at - 1
    : -1;
};
const REACH = 18;
const FUNDS = /^(?:loan|loans|grant|grants|funding|funds|money|credit|financing|bond|bonds|investment|subsidy)$/;
const ENDS = new Set<number>([Tag.Stop, Tag.Semicolon, Tag.Relative, Tag.Subordinator]);
const VERBS = new Set<number>([
  Tag.VerbBase,
  Tag.VerbPresent,
  Tag.VerbPast,
  Tag.VerbGerund,
  Tag.VerbParticiple,
  Tag.Plural,
]);

/** "the company behind Norrland’s North Coast Line", "the delayed Baltic Terminal", "Concourse B will cost": works by name that are yet to be finished; what stands long since is no measure. */
export const isProjectName = ({ tokens, first, last, opens, owner }: Phrase): boolean => {
  for (let at = Math.max(0, opens); at < first; at++) if (UNFINISHED.test(wordOf(tokens, at))) return true;
  const begins = owner === null ? opens : firstAt(tokens, owner.start);
  if (BUILDS.test(wordOf(tokens, begins - 1))) return true;
  const next = /^(?:project|scheme|extension|upgrade|development)$/.test(wordOf(tokens, last + 1))
    ? last + 2
    : last + 1;
  return next > last + 1 || (tagOf(tokens, next) === Tag.Modal && OPENS.test(wordOf(tokens, next + 1)));
};
const firstAt = (tokens: Tokens, offset: number): number => {
  let at = 0;
  while (at < tokens.length && (tokens.start[at] ?? 0) < offset) at++;
  return at;
};
const UNFINISHED =
  /^(?:new|planned|proposed|delayed|future|long-awaited|long-delayed|troubled|overdue|half-built|unfinished|forthcoming|promised|controversial|flagship)$/;
const BUILDS =
  /^(?:behind|build|builds|building|built|construct|constructing|complete|completing|finish|finishing|fund|extend|approve|approved)$/;
const OPENS = /^(?:cost|open|carry|connect|link|serve|run|be|not|create|support|cut|take|bring)$/;
