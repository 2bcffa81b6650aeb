import type { Clause } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";
import { moneyVerbs } from "../lexicon/money-verbs.ts";
import { isLess, whole } from "./decimal.ts";
import type { FigureRole } from "./figure.ts";
import type { RoleFinding } from "./role.ts";
import { isHouseBill, isOfGoods, measured } from "./role-of-household.ts";
import { ofCharge } from "./role-of-noun.ts";
import type { Amount } from "./sum.ts";

const { cuts, nouns } = moneyVerbs;

const found = (role: string, evidence: Span, rule: string, confidence: number): RoleFinding => ({
  role: role as FigureRole,
  evidence,
  rule,
  confidence,
});

/** "Starting pay will go up to £32,000": the last of the subject's words that is money says what the sum is. */
export const ofLevel = (
  text: string,
  sum: Amount,
  clause: Clause,
  { verb, sentence }: Readonly<{ verb: string; sentence: Span }>,
): RoleFinding | null => {
  const { subject, verb: verbal } = clause;
  const by =
    cuts.has(verb) && text.startsWith("by ", verbal.end + 1 + text.slice(verbal.end, sum.start).lastIndexOf(" by "));
  if (ACTS.has(verb) && verbal.voice === "active") return ofSet(text, sum, clause, by);
  const head = subject?.head ?? wordBefore(text, verbal.start);
  const cut = by ? ofCut(text, sum, head) : null;
  if (cut !== null) return cut;
  const { phrase, noun } =
    subject === null
      ? { phrase: head, noun: text.slice(head.start, head.end).toLowerCase() }
      : measured(text, subject, verbal.start);
  // "bills will fall by £90": saved
  const less = FALLS.has(verb) && / by (?:[a-z]+ ){0,2}$/.test(text.slice(verbal.end, sum.start));
  if (less && /^(?:bills?|costs?|spending|premiums?|expenses|overheads)$/.test(noun))
    return found("saving", head, "role/falls-by", 0.85);
  if (isHouseBill(text, phrase, sum)) return found("price", head, "role/bill", 0.85);
  if (noun === "cost" && isOfGoods(text, head.end, sum)) return found("price", head, "role/goods", 0.85);
  if (/^(?:incomes?|earnings)$/.test(noun) && LIVED_ON.test(text.slice(Math.max(0, head.start - 40), head.start)))
    return found("other", head, "role/subject", 0.85);
  // "crop losses were put at £9m": what a mishap costs
  if (/^loss(?:es)?$/.test(noun) && SUFFERS.test(text.slice(Math.max(0, head.start - 20), head.start)))
    return found("cost", head, "role/subject", 0.85);
  if (
    noun === "price" &&
    /\b(?:contract|tender|construction|build) price$/i.test(text.slice(Math.max(0, head.end - 20), head.end))
  )
    return found("cost", head, "role/subject", 0.85);
  const role = nouns.get(noun);
  if (TAXES.test(noun) && / by /.test(text.slice(verbal.end, sum.start)) && !isLess(sum.value, PRICED))
    return found("revenue", head, "role/subject", 0.85);
  if (role !== undefined) return found(ofCharge(role, noun, sum), head, "role/subject", 0.85);
  // "Sewer works will come to £9m"
  if (WORK.test(noun) && TOTALS.has(verb)) return found("cost", head, "role/works", 0.8);
  // "The line is projected at £9m", "each classroom comes in at £9m": what a work takes
  const opened = openingNoun(text, sentence, verbal.start);
  if (opened !== null) return opened;
  return / at (?:(?:about|around|just|up to|over|nearly|almost|some) )*$/.test(text.slice(verbal.end, sum.start)) &&
    (/^(?:project|estimate|cost|forecast|put|price)$/.test(verb) || / in at /.test(text.slice(verbal.end, sum.start)))
    ? found("cost", verbal.head, "role/projected", 0.8)
    : null;
};

const FALLS: ReadonlySet<string> = new Set([
  "fall",
  "drop",
  "decline",
  "shrink",
  "dip",
  "slide",
  "plunge",
  "plummet",
  "tumble",
  "sink",
]);

const WORK =
  /^(?:works?|repairs?|renovations?|refurbishments?|upgrades?|extensions?|restorations?|rebuilds?|demolitions?|dredging|resurfacing|installations?|replacements?|conversions?|maintenance|clean-?ups?|stabilisation|remediation|excavations?|project|projects)$/;
const TOTALS: ReadonlySet<string> = new Set([
  "come",
  "total",
  "amount",
  "run",
  "average",
  "reach",
  "exceed",
  "top",
  "be",
  "estimate",
  "put",
  "rise",
]);

const SUFFERS = /\b(?:insured|uninsured|economic|crop|storm|flood|fire|fraud|livestock|harvest|production) $/i;

/** "Receipts from parking totalled £9m", "The subsidy we get is £9": the noun that the sentence begins with. */
const OPENING =
  /^[“"‘]?(?:(?:But|And|Yet) )?(?:[Tt]he |[Aa]n? |[Ii]ts |[Tt]heir |[Oo]ur |[Hh]is |[Hh]er )?(?:[\p{L}-]+ ){0,2}?(?<noun>[\p{L}-]+)(?:, of| (?:of|from|for|on|in|at|to|we|they|he|she|it|you|that|which))\b/u;
/** What stands behind the noun. */
const LAST_WORD = /,? [a-z]+$/;
export const openingNoun = (text: string, sentence: Span, end: number): RoleFinding | null => {
  const match = OPENING.exec(text.slice(sentence.start, Math.min(end, sentence.start + 80)));
  const noun = match?.groups?.noun ?? "";
  const role = nouns.get(noun.toLowerCase());
  if (match === null || role === undefined) return null;
  const start = sentence.start + match[0].search(LAST_WORD) - noun.length;
  return found(role, { start, end: start + noun.length }, "role/subject", 0.8);
};

/** "the average [farm] income": what people live on. */
const LIVED_ON =
  /\b(?:average|median|mean|typical|household|family|personal|disposable|per capita|real)(?: [a-z-]+)? $/i;

/** "puts the cost of the bursary at £8m", "would cap storage fees at £25", "takes the value of the project to £4bn": the object says it. */
const ofSet = (text: string, sum: Amount, { objects: set, verb }: Clause, by: boolean): RoleFinding | null => {
  const object = set.find(({ start, end }) => start >= verb.end && end <= sum.start);
  if (object === undefined) return null;
  const reduced = by ? ofCut(text, sum, object.head) : null;
  if (reduced !== null) return reduced;
  const { phrase, noun } = measured(text, object, sum.start);
  if (isHouseBill(text, phrase, sum)) return found("price", object.head, "role/bill", 0.85);
  const works = noun === "value" && WORKS.test(text.slice(object.end, sum.start));
  const role = works || (noun === "price" && !isLess(sum.value, PRICED)) ? "cost" : nouns.get(noun);
  return role === undefined ? null : found(role, object.head, "role/object", 0.85);
};
/** "spending was cut by £3m": saved; "cut taxes by £3bn": a tax cut. */
const ofCut = (text: string, sum: Amount, head: Span): RoleFinding | null => {
  const noun = text.slice(head.start, head.end).toLowerCase();
  if (TAXES.test(noun)) return isLess(sum.value, PRICED) ? null : found("other", head, "role/tax-cut", 0.85);
  return SAVED.has(nouns.get(noun) ?? "") || /^(?:plans?|programmes?)$/.test(noun)
    ? found("saving", head, "role/cut-by", 0.85)
    : null;
};
const TAXES = /^(?:tax|taxes|duty|duties|taxation|vat|levies)$/;
const SAVED: ReadonlySet<string> = new Set(["budget", "spending", "cost", "funding", "overspend"]);
const WORKS = /^ of (?:[\p{L}\d’'-]+ ){0,4}?(?:project|programme|program|scheme|works?|contract|order|phase)\b/iu;
/** The "price" of a plan or a project, in the main unit. */
const PRICED = whole(1_000_000);

/** "would see their annual bill rise by £212": without a subject of its own, the verb goes with the noun before it. */
const wordBefore = (text: string, end: number): Span => {
  const word = /(?<word>[\p{L}-]{2,20}) (?:(?:will|would|could|may|might|to|should) )?$/u.exec(
    text.slice(Math.max(0, end - 32), end),
  );
  const start = word === null ? end : end - word[0].length;
  return { start, end: start + (word?.groups?.word?.length ?? 0) };
};

/** Verbs that have a level of their object as actives, of their subject as passives. */
const ACTS = new Set([
  "set",
  "raise",
  "cut",
  "lower",
  "reduce",
  "lift",
  "estimate",
  "put",
  "cap",
  "freeze",
  "forecast",
  "expect",
  "project",
  "fix",
  "take",
  "bring",
  "push",
  "drive",
  "hold",
  "keep",
  "increase",
]);
