import type { ParsedSentence } from "../clauses/index.ts";
import { type Document, type Sentence, type Span, sentenceAt } from "../document/index.ts";
import { periods } from "../lexicon/periods.ts";
import { isCoordinated } from "./coordinated.ts";
import { isLess, whole, zero } from "./decimal.ts";
import type { Period } from "./figure.ts";
import { behindOf, type Found, isComparison } from "./found.ts";
import { hasPurpose, inherits, type RoleFinding, roleIn } from "./role.ts";
import { roleBehind } from "./role-behind.ts";
import { roleByConstruction } from "./role-by-construction.ts";
import { openingNoun, roleByVerb } from "./role-by-verb.ts";
import { roleOfApposed } from "./role-of-apposed.ts";
import { isHouseBill } from "./role-of-household.ts";
import { roleOfNoun } from "./role-of-noun.ts";
import { isPart } from "./role-of-part.ts";
import { isGivenByMany } from "./role-of-raised.ts";
import { roleOfKind, roleOfModified } from "./role-structure.ts";

const nothing: RoleFinding = { role: "other", evidence: null, rule: "role/none", confidence: 0.4 };

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
  const noun = roleOfNoun(text, amount, one.whole.start);
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
  if (isWage(own.role === "funding" && GETS.test(said(text, own.evidence)) ? 0 : own.confidence, one))
    return { ...own, role: "other", rule: "role/wage" };
  if (isTeaser(text, own, one)) return { ...own, role: "price", rule: "role/small" };
  if (isTagged(text, own, one)) return { ...own, role: "price", rule: "role/goods" };
  if (isGoods(text, own, one)) return { ...own, role: "price", rule: "role/goods" };
  if (own.role === "cost" && isBilled(text, own, one)) return { ...own, role: "price", rule: "role/bill" };
  if (isWorks(text, own, one) || isPriceOfWorks(text, own, one)) return { ...own, role: "cost", rule: "role/works" };
  if (isValue(text, own, one)) return { ...own, role: "price", rule: "role/value" };
  if ((own.role === "price" || isPaying(text, own)) && isAllowance(text, one))
    return { ...own, role: "funding", rule: "role/allowance" };
  return isPay(text, own, one) ? { ...own, role: "other", rule: "role/pay" } : own;
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

/** "a rate of £83 per pupil", "£4,000 a home" that somebody gets: a rate, but no price. */
const isAllowance = (text: string, { parties, period }: Omit<Found, "role">): boolean => {
  const unit = period === null ? "" : text.slice(period.span.start, period.span.end).toLowerCase();
  return (
    unit.split(/[ -]/).some((word) => periods.served.has(word)) ||
    (period?.unit === "item" && parties.recipient !== null)
  );
};

const said = (text: string, evidence: Span | null): string =>
  evidence === null ? "" : text.slice(evidence.start, evidence.end).toLowerCase();

/** "will pay clubs £400 a match" */
const isPaying = (text: string, { role, evidence }: RoleFinding): boolean =>
  role === "spending" && /^pa(?:y|ys|id|ying)$/.test(said(text, evidence));

/** "a car with a price tag of £80,000" */
const isTagged = (text: string, { role, evidence }: RoleFinding, { amount }: Omit<Found, "role">): boolean =>
  role === "cost" && /^price tag/.test(said(text, evidence)) && isLess(amount.value, whole(TAGGED));
const TAGGED = 150_000;

/** "costs £14 a tin": what is sold by the piece has a price. */
const isGoods = (text: string, { role, evidence }: RoleFinding, one: Omit<Found, "role">): boolean =>
  role === "cost" &&
  one.period?.unit === "item" &&
  isSmall(one) &&
  /^cost/.test(said(text, evidence)) &&
  /^(?:an? |apiece)/.test(text.slice(one.period.span.start, one.period.span.end)) &&
  !periods.served.has(text.slice(one.period.span.start, one.period.span.end).slice(2));

/** "getting £15 an hour": what comes by the hour is pay, where no word says more. */
const isWage = (confidence: number, one: Omit<Found, "role">): boolean =>
  one.period?.unit === "hour" && confidence <= WEAK && isSmall(one);
const GETS = /^(?:get|got|receiv|giv|gave|offer|promis)/;
/** Up to the confidence of a weak cue that stands near. */
const WEAK = 0.7;

/** "one month for £1": "for" before a few pounds asks them. */
const isTeaser = (text: string, { role, evidence }: RoleFinding, one: Omit<Found, "role">): boolean =>
  role === "funding" &&
  said(text, evidence) === "for" &&
  evidence !== null &&
  evidence.end < one.amount.start &&
  one.parties.recipient === null &&
  isSmall(one);

/** "a line priced at £3bn": nobody buys one. */
const isWorks = (
  text: string,
  { role, evidence, rule }: RoleFinding,
  { amount, period }: Omit<Found, "role">,
): boolean =>
  role === "price" &&
  period?.unit !== "item" &&
  (/^(?:priced|price tag)/.test(said(text, evidence)) ||
    (rule.startsWith("role/cue") && !TRADED.test(said(text, evidence)))) &&
  !isLess(amount.value, whole(1_000_000));
/** "the average annual household [bill] will rise from £504" */
const isBilled = (text: string, { evidence, rule }: RoleFinding, { amount }: Omit<Found, "role">): boolean =>
  evidence !== null &&
  rule.startsWith("role/cue") &&
  isHouseBill(text, { start: Math.max(0, evidence.start - 32), end: evidence.end }, amount);

/** "the [price] to the state is put at £310m": no customer is asked that. */
const isPriceOfWorks = (
  text: string,
  { role, evidence, rule }: RoleFinding,
  { amount, period }: Omit<Found, "role">,
): boolean =>
  role === "price" &&
  rule.startsWith("role/cue") &&
  period?.unit !== "item" &&
  /^price$/.test(said(text, evidence)) &&
  !isLess(amount.value, whole(1_000_000)) &&
  / (?:to|for) (?:the |our )?(?:state|government|council|county|city|taxpayers?|public|treasury|exchequer|nhs|country|nation|budget)/i.test(
    text.slice(evidence?.end ?? 0, (evidence?.end ?? 0) + 26),
  );

/** What is bought whole has a price, however high. */
const TRADED = /^(?:s[eo]l[dl]|sale|asking|list|going for|on sale|price|share|buys|chang)/;

/** "valued at £4.20 a share" is a price, "valued at £4m" is none. */
const isValue = (text: string, { evidence }: RoleFinding, one: Omit<Found, "role">): boolean =>
  (one.period?.unit === "item" || isSmall(one)) && /^valu/.test(said(text, evidence));

/** "earns £30,000 a year": what people earn by the year or hour is pay. */
const isPay = (text: string, { role, evidence }: RoleFinding, { period }: Omit<Found, "role">): boolean =>
  role === "revenue" && period !== null && period.unit !== null && /^(?:earn|ma[dk])/.test(said(text, evidence));

/** Whoever gets a sum is given it. */
const isGiven = ({ parties }: Omit<Found, "role">): boolean => parties.recipient !== null;

/** "the government’s extra £600m": what somebody is said to have for others is given. */
const isOwned = (text: string, { amount, parties: { payer } }: Omit<Found, "role">): boolean =>
  payer !== null && payer.end < amount.start && /^['’]s? (?:[a-z]+ )?$/.test(text.slice(payer.end, amount.start));

type Else = Readonly<{ modified: RoleFinding | null; last: Found | undefined }>;

const fromAround = (document: Document, one: Omit<Found, "role">, { modified, last }: Else): RoleFinding => {
  const { amount, sentence, period, parties } = one;
  if (isGiven(one)) return { role: "funding", evidence: parties.recipient, rule: "role/recipient", confidence: 0.7 };
  // "a £9 parcel" is to be had for that, "a £9m footbridge" takes it.
  if (isWage(0, one)) return { role: "other", evidence: period?.span ?? null, rule: "role/wage", confidence: 0.5 };
  if (modified) return isSmall(one) ? { ...modified, role: "price" } : modified;
  if (isOwned(document.text, one))
    return { role: "funding", evidence: parties.payer, rule: "role/owner", confidence: 0.6 };
  const block = document.blocks[sentence.block];
  const around = roleAround(document, sentence);
  if (isAllowance(document.text, one))
    return { role: "funding", evidence: period?.span ?? null, rule: "role/allowance", confidence: 0.6 };
  if (block?.kind === "cell" && around) return around;
  if (period?.unit === "item") return perItem(document.text, period, isLess(amount.value, whole(PIECE)));
  if (hasPurpose(document.text, amount))
    return { role: "funding", evidence: null, rule: "role/purpose", confidence: 0.6 };
  // "that means £9m from the lottery and £3m from the state"
  if (parties.payer !== null && /^ (?:[a-z]+ )?from /.test(document.text.slice(amount.end, amount.end + 16)))
    return { role: "funding", evidence: parties.payer, rule: "role/payer", confidence: 0.6 };
  if (last !== undefined && isRest(document, last, one)) return { ...last.role, rule: "role/rest", confidence: 0.5 };
  if (USED.test(document.text.slice(amount.end, amount.end + 40)))
    return { role: "spending", evidence: null, rule: "role/used", confidence: 0.5 };
  // "It was £9, before tip", "It’s £9m over four years": nothing but the sum is said of it
  if (IT_IS.test(document.text.slice(sentence.start, one.whole.start)))
    return isSmall(one)
      ? { ...nothing, role: "price", rule: "role/small" }
      : {
          ...(around ?? nothing),
          role: around === null || around.role === "other" ? "cost" : around.role,
          rule: "role/it-is",
        };
  if (last !== undefined && isNextItem(document, last, one))
    return { ...last.role, rule: "role/item-before", confidence: 0.5 };
  if (around !== null) return around;
  if (last !== undefined && goesOn(last, one)) return { ...last.role, rule: "role/goes-on", confidence: 0.45 };
  if (isSmall(one)) return { ...nothing, role: "price", rule: "role/small" };
  // "Proposition A, at £702m, would rebuild": what a thing takes
  return /, at $/.test(document.text.slice(one.whole.start - 5, one.whole.start)) &&
    /^[,)]/.test(document.text.slice(amount.end, amount.end + 1))
    ? { ...nothing, role: "cost", rule: "role/at" }
    : nothing;
};

/** "Each will come to £9m. Two years ago it was £12m.": nothing but the sum before it tells what it is. */
const goesOn = (last: Found, { sentence }: Omit<Found, "role">): boolean =>
  last.sentence.block === sentence.block && sentence.start - last.sentence.end < 4;

const IT_IS =
  /^[“"‘]?(?:(?:So|And|But|Well|Now),? )?(?:[Ii]t|[Tt]hat|[Tt]his)(?:[’']s| is| was| will be| would be| comes? to| came to| adds up to| works out at|[’']ll be|[’']d be)(?: (?:about|around|some|only|just|nearly|over|more than|roughly|a|an|like|going to be))* $/;

/** "£3m will be used to train staff" */
const USED = /^ (?:(?:will|would|can|could|may|has|have|had|is|are|was|were|be|been|being|to) )+used (?:to|on|for)\b/;

/** "[A further] £3m will go …": of the same kind as the sum in the sentence before. */
const REST =
  /^[“"‘]?(?:But |And |Of (?:this|that|the total|these),? )?(?:[Aa]nother|[Aa] further|[Tt]he (?:other|remaining|rest|first|second)|[Aa]n (?:extra|additional)|[Ss]ome|[Aa]bout|[Aa]round|[Nn]early|[Aa]lmost|[Mm]ore than|[Uu]p to)? ?$/;
const SHARED: ReadonlySet<string> = new Set(["funding", "spending", "budget", "cost"]);
const isRest = (document: Document, last: Found, { sentence, whole: { start } }: Omit<Found, "role">): boolean =>
  SHARED.has(last.role.role) &&
  last.sentence.block === sentence.block &&
  sentence.start - last.sentence.end < 160 &&
  sentence.start > last.sentence.start &&
  start - sentence.start < 30 &&
  REST.test(document.text.slice(sentence.start, start));

/** What is bought "each" or "apiece" for more than this, in the main unit, is a work: "£9,000 apiece". */
const PIECE = 2_000;

/** "£4 a bottle" is a price, "£900 per prisoner" a cost. */
const perItem = (text: string, { span }: Period, isCheap: boolean): RoleFinding => {
  const goods = text
    .slice(span.start, span.end)
    .toLowerCase()
    .split(/[ -]/)
    .some((word) => periods.goods.has(word));
  return {
    role: goods && (isCheap || !/^(?:each|apiece)/i.test(text.slice(span.start, span.end))) ? "price" : "cost",
    evidence: span,
    rule: "role/per-item",
    confidence: 0.5,
  };
};

/** A few pounds or pence of which nothing is said are a price: "A return is £45." */
const isSmall = ({ amount }: Omit<Found, "role">): boolean =>
  isLess(amount.value, whole(SMALL)) && !isLess(amount.value, zero);
const SMALL = 500;

/** Items of one list speak of one kind of money: "- £9m investment in trams - £30m in ferries and buses". */
const isNextItem = ({ blocks }: Document, last: Found, { sentence }: Omit<Found, "role">): boolean =>
  blocks[sentence.block]?.kind === "item" &&
  blocks[last.sentence.block]?.kind === "item" &&
  sentence.block - last.sentence.block === 1 &&
  last.role.role !== "other";

/** What a table's header, or the sentence before, says of a sum that its own sentence leaves open. */
const roleAround = (document: Document, sentence: Sentence): RoleFinding | null => {
  const { text, sentences, blocks } = document;
  const block = blocks[sentence.block];
  const inTable = block?.kind === "cell";
  for (const header of inTable ? [block.header, block.rowHeader] : []) {
    const said = header && roleIn(text, { start: header.end, end: header.end }, header);
    if (said) return { ...said, rule: "role/header" };
  }
  const from = inTable ? tableStart(document, sentence.block) : sentence.start;
  const before = sentences[sentenceAt(document, from) - 1];
  const led = before && roleIn(text, { start: before.end, end: before.end }, before);
  return led ? { ...led, rule: "role/sentence-before", confidence: 0.5 } : null;
};

/** Whether a sum stands in another column than the one before it, whose header says what it is. */
const isOfColumn = ({ blocks }: Document, last: Found, { sentence }: Omit<Found, "role">): boolean => {
  const [a, b] = [blocks[last.sentence.block], blocks[sentence.block]];
  return (
    b?.kind === "cell" &&
    a?.kind === "cell" &&
    last.sentence.block !== sentence.block &&
    b.header !== null &&
    b.header.start !== a.header?.start
  );
};

/** Cells that a table is followed back through. */
const CELLS = 400;
const tableStart = ({ blocks }: Document, index: number): number => {
  let at = index;
  while (at > 0 && index - at < CELLS && blocks[at - 1]?.kind === "cell") at--;
  return blocks[at]?.start ?? 0;
};
