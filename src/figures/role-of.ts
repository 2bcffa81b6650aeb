import type { ParsedSentence } from "../clauses/index.ts";
import { type Document, type Span, sentenceAt } from "../document/index.ts";
import { isCoordinated } from "./coordinated.ts";
import { isLess, whole } from "./decimal.ts";
import { behindOf, type Found, isComparison } from "./found.ts";
import { roleOfListed } from "./listed.ts";
import { inherits, type RoleFinding, roleIn } from "./role.ts";
import { roleBehind } from "./role-behind.ts";
import { roleByConstruction } from "./role-by-construction.ts";
import { roleByVerb } from "./role-by-verb.ts";
import { fromAround, isOfColumn, nothing, roleAround } from "./role-from-around.ts";
import { roleOfApposed } from "./role-of-apposed.ts";
import { openingNoun } from "./role-of-level.ts";
import { roleOfChange, roleOfNoun } from "./role-of-noun.ts";
import { isPart } from "./role-of-part.ts";
import { isGivenByMany } from "./role-of-raised.ts";
import { recast } from "./role-recast.ts";
import { roleOfKind, roleOfModified } from "./role-structure.ts";

/** What the sum it stands beside has, what the noun tied to it says, what its sentence says, what stands around; else `other`. */
export const roleOf = (
  document: Document,
  one: Omit<Found, "role">,
  { last, parsed }: Readonly<{ last: Found | undefined; parsed: ParsedSentence }>,
): RoleFinding => {
  const { text } = document;
  const { amount, sentence, period, place } = one;
  const construction = roleByConstruction(text, one);
  if (construction !== null) return construction;
  if (last && isOfColumn(document, last, one)) return roleAround(document, sentence) ?? nothing;
  if (last && (inherits(text, last.amount, amount) || isComparison(text, last.amount, amount)))
    return { ...last.role, rule: "role/inherited" };
  if (last && saysAgain(document, last, one)) return { ...last.role, rule: "role/said-again" };
  // "the cost of a £3m package": the package, not its cost
  const named = / an? $/.test(text.slice(Math.max(0, one.whole.start - 3), one.whole.start))
    ? roleOfModified(text, amount)
    : null;
  if (named !== null && named.rule === "role/modified") return named;
  const noun = roleOfNoun(text, amount, one.whole.start) ?? roleOfListed(document, one);
  if (noun !== null) return noun;
  if (last && last.sentence === sentence && isPart(text, last, one)) return { ...last.role, rule: "role/part" };
  if (last && (isCoordinated(text, last.amount, amount) || isNextTime(text, last, one)))
    return roleOfKind(text, amount, behindOf(amount, period)) ?? { ...last.role, rule: "role/coordinated" };
  // "The cost of the fleet, £9m, will be shared", "The loan, of £2m, must be repaid": the sum stands beside its noun
  const beside =
    /, (?:of )?$/.test(text.slice(Math.max(0, one.whole.start - 5), one.whole.start)) &&
    /^[,;.)]/.test(text.slice(amount.end, amount.end + 1));
  const apposed = beside ? openingNoun(text, sentence, one.whole.start) : null;
  if (apposed !== null && !VERBAL.test(text.slice(apposed.evidence?.end ?? 0, one.whole.start))) return apposed;
  const again =
    roleOfApposed(text, behindOf(amount, period)) ?? roleOfApposed(text, sourceEnd(text, behindOf(amount, period)));
  if (again !== null) return again;
  const byVerb = roleByVerb(text, amount, place, sentence);
  if (byVerb !== null && byVerb.confidence >= DECIDED) return byVerb;
  const change = roleOfChange(text, amount);
  if (change !== null) return change;
  const tied = roleOfKind(text, amount, pastConversion(text, behindOf(amount, period)));
  if (tied) return tied;
  const modified =
    roleOfModified(text, amount) ??
    roleOfModified(text, { start: amount.start, end: pastConversion(text, amount.end) });
  if (modified && modified.rule !== "role/price-tag") return modified;
  const own =
    byVerb ??
    roleBehind({ text, end: amount.end, after: behindOf(amount, period), clauses: parsed.clauses() }) ??
    (LEVELLED.test(text.slice(Math.max(sentence.start, one.whole.start - 24), one.whole.start))
      ? openingNoun(text, sentence, one.whole.start)
      : null) ??
    allotted(document, one) ??
    roleIn(text, withShare(text, amount), sentence);
  if (own !== null && own.role === "revenue" && isGivenByMany(text, own.evidence, { sentence, behind: amount.end }))
    return { ...own, role: "funding", rule: "role/raised" };
  if (own === null || (modified !== null && own.confidence <= 0.8))
    return fromAround(document, one, { modified, last });
  return recast(text, own, one);
};

/** "£9m this year [and about] £4m next year": the same, at another time. */
const isNextTime = (text: string, { amount: before, period, sentence }: Found, one: Omit<Found, "role">): boolean =>
  period !== null &&
  sentence === one.sentence &&
  period.span.start >= before.end &&
  period.span.start <= before.end + 2 &&
  /^,? (?:and|then|and then|plus|or|followed by|rising to|falling to)(?: (?:an? |another |a further )?(?:about|around|some|nearly|almost|up to|at least|more than|over|just|only|further|another))* $/.test(
    text.slice(period.span.end, one.amount.start),
  );

/** "received £7m [from the city], the largest …" */
const sourceEnd = (text: string, at: number): number =>
  at + (/^ (?:from|by|to) (?:[\p{L}’'-]+ ){0,3}[\p{L}’'-]+(?=,)/u.exec(text.slice(at, at + 50))?.[0].length ?? 0);

/** A verb between the noun that a sentence begins with and a sum. */
const VERBAL =
  /\b(?:is|are|was|were|has|have|had|will|would|could|may|gave|gives|got|gets|went|goes|rose|fell|said|says|paid|pays)\b|,.*,/;
/** Verbs of a level, right before a sum, whatever the parser takes their subject for. */
const LEVELLED =
  /\b(?:total(?:l?ed|s)|reache[sd]|(?:amount|rose|risen|f[ae]ll(?:en)?|climbed|came|comes|grew|grown|jumped|dropped|soared|slipped)(?:ed|s)? to|st(?:ood|ands) at|topped|exceed(?:s|ed)|averaged?|hit) $/;

/** "- £9m for the clearing of ditches", "A further £3m to raise the wall": with nothing before it, a sum that is for something is given. */
const allotted = ({ text, blocks }: Document, { amount, whole: { start }, sentence, period }: Omit<Found, "role">) => {
  const from = Math.max(sentence.start, blocks[sentence.block]?.start ?? 0);
  if (start - from > 24 || isLess(amount.value, whole(ALLOTTED)) || !OPENS.test(text.slice(from, start))) return null;
  const match = ALLOTS.exec(text.slice(behindOf(amount, period), amount.end + 60));
  if (match === null) return null;
  const at = behindOf(amount, period) + match.index;
  return {
    role: "funding",
    evidence: { start: at, end: at + match[0].length },
    rule: "role/allotted",
    confidence: 0.75,
  } as const;
};
const ALLOTTED = 2_000;
const OPENS =
  /^[^\p{L}\d]*(?:(?:[Aa]nd|[Aa]lso|[Pp]lus|[Aa]nother|[Aa] further|[Aa]n additional|[Aa]n extra|[Aa] total of|[Aa]|[Tt]he|[Nn]ew|[Aa]dditional|[Ff]urther|[Ee]xtra) )*$/u;
const ALLOTS =
  /^[^\p{L}\d]{0,4}(?: (?:will be|is|to be|has been) (?:available|administered|provided|set aside|allocated))? ?(?:for|to|towards?)(?= (?!(?:be|the (?:end|tune)|date)\b)[\p{L}\d])/u;

/** "That’s £23 a hectare.": the sum of the sentence before in other terms. */
const AGAIN =
  /^[“"‘']?(?:That|It|This)(?:[’']s| is| was| works out| comes| came| amounts| would be| equals)(?: (?:to|at|about|around|roughly|just|only|over|under|less than|more than|the equivalent of))* $/;
const saysAgain = (document: Document, last: Found, { sentence, whole }: Omit<Found, "role">): boolean => {
  const lead = document.text.slice(sentence.start, whole.start);
  if (lead.length > 50 || !AGAIN.test(lead)) return false;
  const before = document.sentences[sentenceAt(document, sentence.start - 1)];
  return before !== undefined && before.start <= last.amount.start;
};

/** "2% of output, or about €33bn": the sum says again what the share is. */
const SHARE = /\d(?:[.,]\d+)? ?(?:%|per ?cent) of [^.,;:]{2,40},? or (?:about |around |some |roughly |nearly )?$/;
const withShare = (text: string, { start, end }: Span): Span => {
  const lead = text.slice(Math.max(0, start - 70), start);
  const share = /(?:%|cent) of /.test(lead) ? SHARE.exec(lead) : null;
  return share === null ? { start, end } : { start: start - lead.length + share.index, end };
};

/** "£3m ($4m) in damages", "a £3m ($4m) settlement" */
const pastConversion = (text: string, at: number): number =>
  at + (/^ \([^()]{2,40}\)(?= [a-z])/.exec(text.slice(at, at + 48))?.[0].length ?? 0);

/** A verb that says more than the noun behind the sum: "cut £4bn in costs". */
const DECIDED = 0.9;
