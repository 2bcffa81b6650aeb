import { Tag } from "../clauses/index.ts";
import { announcedFirst, type Judged } from "./judged.ts";
import { namedNext } from "./named-next.ts";
import { type Group, headOf, latest, namesake, shortForm } from "./namesakes.ts";
import { sameDeed } from "./one-deed.ts";
import { ledByNames, sameMatter, underHeadline } from "./one-matter.ts";
import type { Phrase } from "./phrase.ts";
import { isGeneric, isNominal } from "./phrases.ts";
import { sameLaw } from "./same-law.ts";

/** Measures of one head that are looked through for a namesake: the latest, so that time stays linear. */
const MOST = 40;

/** Puts mentions of the same measure together; `headline` is the number of the block that heads the article. A group lives when one of its members is a measure by itself. */
export const grouped = (judged: readonly Judged[], headline = 0): readonly Group[] => {
  const groups: Group[] = [];
  const byHead = new Map<string, Group[]>();
  const remember = (head: string, group: Group): void => {
    byHead.set(head, [...(byHead.get(head) ?? []).slice(1 - MOST), group]);
  };
  const join = (one: Judged, mayFound: boolean): void => {
    const head = headOf(one);
    const own = namesake(byHead.get(head) ?? [], one, headline);
    if (own) own.members.push(one);
    else if (mayFound) {
      const group = { key: head, members: [one] };
      groups.push(group);
      remember(head, group);
    }
  };
  const asides = asidesOf(judged);
  for (const one of judged)
    if (one.verdict === "found") {
      const other = asides.get(one);
      const beside = other && groups.find(({ members }) => members.includes(other));
      if (beside) {
        beside.members.push(one);
        remember(headOf(one), beside);
        continue;
      }
      const short = (one.title && one.phrase.content.length === 0) || isGeneric(one.phrase) || isAskedAgain(one);
      const known = short ? latest(byHead.get(headOf(one)) ?? [], one) : null;
      if (known) known.members.push(one);
      else join(one, true);
    }
  const missed = new Set(missedOf(judged, byHead));
  for (const one of missed) join(asNamed(one), true);
  const repeated = repeatedOf(judged);
  for (const one of judged)
    if (one.verdict === "pending" && !missed.has(one))
      join(repeated.has(nameOf(one)) ? asNamed(one) : one, repeated.has(nameOf(one)));
  for (const one of judged)
    if (
      one.verdict === "short" &&
      !shortForm(byHead.get(headOf(one)) ?? [], one) &&
      (isPriced(one.phrase) || isRuling(one.phrase))
    )
      join(asPriced(one), true);
  return sameDeed(sameMatter(sameLaw(namedNext(underHeadline(ledByNames(groups), headline))), judged), judged);
};

/** "A consultation which runs until May", "put out to public consultation": in a text that has told of a consultation on something, that one. */
const isAskedAgain = ({ phrase: { head, capital }, content }: Judged): boolean =>
  !capital &&
  /^(?:consultation|public consultation|public inquiry)$/.test(head.lemma) &&
  content.every((word) => word === "public");

/** "House Bill 12, the Safe Streets Act,": the number of a law and its name, one beside the other. */
const asidesOf = (judged: readonly Judged[]): ReadonlyMap<Judged, Judged> => {
  const asides = new Map<Judged, Judged>();
  let before: Judged | null = null;
  for (const one of judged) {
    // "HB 590, the private school bill,"
    const told = before !== null && isNumbered(before) && isToldBill(one);
    if (!isLaw(one) && !told) continue;
    if (before !== null && before.phrase.tokens === one.phrase.tokens && before.last === one.phrase.opens - 2) {
      const { tokens, opens, determiner } = one.phrase;
      const mark = tokens.tag[opens - 1];
      const aside = mark === Tag.Open || (mark === Tag.Comma && (determiner === "definite") !== isNumbered(one));
      if (aside && isNumbered(before) !== isNumbered(one)) asides.set(one, before);
    } else if (before !== null && isNumbered(before) && !isNumbered(one) && isCalled(before, one))
      asides.set(one, before);
    if (isLaw(one)) before = one;
  }
  return asides;
};
/** "Senate Bill 5, also known as the “Eel Bill,”" */
const isCalled = (before: Judged, { phrase: { tokens, opens } }: Judged): boolean => {
  if (before.phrase.tokens !== tokens || opens - before.last < 2 || opens - before.last > 6) return false;
  const between = tokens.words.slice(before.last + 1, opens);
  return between.some((word) => CALLED.test(word)) && between.every((word) => CALLED.test(word) || BESIDE.test(word));
};
const CALLED = /^(?:known|called|dubbed|titled|entitled|nicknamed|named)$/;
const BESIDE = /^(?:,|\(|as|also|or|otherwise|which|is|widely|commonly|better|officially|formally|the|[“"‘'])$/;
const isToldBill = ({ verdict, phrase }: Judged): boolean =>
  verdict === "found" && !phrase.capital && phrase.head.type === "bill" && phrase.determiner === "definite";
const isLaw = ({ verdict, phrase }: Judged): boolean =>
  verdict === "found" && phrase.capital && (phrase.head.type === "act" || phrase.head.type === "bill");
const isNumbered = ({ phrase: { tokens, headLast } }: Judged): boolean =>
  /^\d{1,5}$/.test(tokens.words[headLast + 1] ?? "") || /^[a-z]{2,3}\d/.test(tokens.words[headLast] ?? "");

/** Names that a text comes back to: two mentions in the same words, the first of them early. */
const repeatedOf = (judged: readonly Judged[]): ReadonlySet<string> => {
  const counts = new Map<string, number>();
  for (const one of judged)
    if (one.verdict === "pending" && isNameLike(one) && isInstrument(one))
      counts.set(nameOf(one), (counts.get(nameOf(one)) ?? 0) + 1);
  return new Set([...counts].flatMap(([name, count]) => (count > 1 ? [name] : [])));
};

/** "An anti-litter drive … the drive … the drive": what a text comes back to in short is a measure, though nothing else says so. */
const missedOf = (judged: readonly Judged[], byHead: ReadonlyMap<string, readonly Group[]>): readonly Judged[] => {
  const shorts = new Map<string, number>();
  for (const one of judged)
    if (one.verdict === "short" && isBare(one)) shorts.set(headOf(one), (shorts.get(headOf(one)) ?? 0) + 1);
  const promoted = new Map<string, Judged>();
  for (const one of judged) {
    const head = headOf(one);
    if (
      one.verdict === "pending" &&
      isNameLike(one) &&
      (shorts.get(head) ?? 0) > (one.phrase.determiner === "indefinite" ? 0 : 1) &&
      !byHead.has(head) &&
      !promoted.has(head)
    )
      promoted.set(head, one);
  }
  return [...promoted.values()];
};

const isBare = ({ phrase, last }: Judged): boolean =>
  (phrase.head.grade === "sure" || phrase.head.grade === "fair") &&
  (phrase.determiner === "definite" || phrase.determiner === "this") &&
  last === phrase.headLast;

const isNameLike = ({ phrase, last }: Judged): boolean =>
  phrase.head.grade !== "body" &&
  phrase.head.lemma !== "system" &&
  phrase.head.type !== "role" &&
  phrase.headFirst > phrase.first &&
  last === phrase.headLast &&
  isNominal(phrase);

/** What comes again is a measure where its head is one by itself, or a law, a charge, a policy: a probe, a regime and a website are spoken of twice, too. */
const isInstrument = ({ phrase: { head, headline } }: Judged): boolean =>
  !headline &&
  (head.grade === "sure" ||
    head.grade === "fair" ||
    (INSTRUMENTS.has(head.type) && !TRIED.test(head.lemma)) ||
    LASTING.test(head.lemma));
const TRIED = /^(?:test|rating|score|metric|indicator|bond)$/;
const INSTRUMENTS: ReadonlySet<string> = new Set([
  "act",
  "bill",
  "tax",
  "strategy",
  "plan",
  "standard",
  "fund",
  "target",
]);
const LASTING =
  /^(?:reform|overhaul|wage|deal|restriction|system|project|trial|check|pension|loan|rule|requirement|zone)$/;

const nameOf = (one: Judged): string => `${one.content.join(" ")} ${headOf(one)}`;

const asNamed = (one: Judged): Judged => ({
  ...one,
  verdict: "found",
  tier: "named",
  rule: "measures/repeated",
  confidence: 0.5,
});

/** "The $153 million programme was scrapped": its sum tells what nothing else in the text does. */
const isPriced = ({ money, head, determiner, owner }: Phrase): boolean =>
  money &&
  // "the grant closed after half of its £20m budget was spent": the grant’s own
  (determiner === "definite" || (owner !== null && /^(?:budget|package)$/.test(head.lemma))) &&
  !head.plural &&
  head.grade !== "weak" &&
  (PRICED.has(head.type) || PRICED_LIMIT.test(head.lemma));
const PRICED_LIMIT = /^(?:freeze|tax cut|tax break|rebate|bonus|stipend|bursary|levy|surcharge|voucher)$/;
const PRICED: ReadonlySet<string> = new Set(["fund", "scheme", "programme", "initiative", "plan", "strategy"]);
/** "The state has banned straws. The ban covers …": a noun for what a verb has told, where it begins to be explained. */
const isRuling = ({ tokens, head, headLast, opens, determiner }: Phrase): boolean =>
  opens === 0 &&
  determiner === "definite" &&
  /^(?:ban|moratorium|freeze|curfew|levy|amnesty)$/.test(head.lemma) &&
  RULES.test(tokens.words[headLast + 1] ?? "");
const RULES =
  /^(?:covers|covered|applies|applied|takes|took|comes|came|affects|includes|extends|exempts|starts|begins|bars)$/;
const asPriced = (one: Judged): Judged => ({
  ...one,
  first: announcedFirst(one.phrase),
  verdict: "found",
  tier: "announced",
  rule: "measures/priced",
  confidence: 0.5,
});
