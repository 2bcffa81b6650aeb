import { Tag, type Tokens, tokenAt } from "../clauses/index.ts";
import {
  type Document,
  type Drop,
  type Finding,
  type Mention,
  overlaps,
  type Span,
  wordsOf,
} from "../document/index.ts";
import { createWordFinder, placesIn } from "../lexicon/word-finder.ts";
import type { Tools } from "../names/index.ts";
import { titleBefore, titleExplained, withoutAppositions } from "./apposition.ts";
import { bareItems } from "./bare-items.ts";
import { billsByNumber } from "./bill-numbers.ts";
import { calledNext } from "./called.ts";
import { withoutCalledSo } from "./called-so.ts";
import { counted, countingVerbs } from "./counted.ts";
import { dateOf, ownerOf, statusOf } from "./describe.ts";
import { type Alias, acronymOf, coreOf, echoesOf, initialsOf, properPart } from "./echoes.ts";
import { givenFree } from "./free.ts";
import { grouped } from "./group.ts";
import { type Headless, headlessTitles, puttingWords } from "./headless.ts";
import { asItem, ledItems } from "./items.ts";
import { judge } from "./judge.ts";
import { type Judged, judgedAs } from "./judged.ts";
import { knownNames, knownWords } from "./known-names.ts";
import type { Measure, MeasureType } from "./measure.ts";
import { withNamesAlone } from "./named-after-lead.ts";
import { aloneWords, namesAlone } from "./names-alone.ts";
import { type Group, placeOf } from "./namesakes.ts";
import { spanOf, tagOf } from "./phrase.ts";
import { isGeneric, isNominal, phrasesOf } from "./phrases.ts";
import { plansFor } from "./plans.ts";
import { withoutPlansToBringIn } from "./plans-to-bring-in.ts";
import { slogansOf } from "./slogans.ts";
import { titleOf } from "./titles.ts";
import { typeOf } from "./type-of.ts";
import { NAMED_WORK } from "./works.ts";

export * from "./measure.ts";

/** The words that measures without a head noun are told by: a text is gone through once for all of them. */
const OPENING = createWordFinder([...countingVerbs, ...puttingWords, ...knownWords, ...aloneWords, "free", "Free"]);

/** Drops that one document may have: a list of a thousand agencies is not told one by one. */
const MOST_DROPS = 400;

/** What authorities do, set up or propose, with all its mentions. */
export const createMeasures =
  () =>
  (document: Document, tools: Tools): Finding<Measure> => {
    const { text } = document;
    const led = ledItems(document);
    const openings = placesIn(text, OPENING);
    const phrased = [
      ...inOrder(
        withoutPlansToBringIn(
          phrasesOf(document, tools).map((phrase) => asItem(plansFor(phrase) ?? judge(phrase, text), led)),
        ),
        billsByNumber(document, tools),
      ),
      ...counted(document, tools, { led, openings }),
      ...givenFree(document, tools, { led, openings }),
    ];
    const judged = withoutCalledSo(
      [...withoutAdditions(phrased), ...bareItems(document, tools, led, phrased)].map((one) => titled(one, document)),
    );
    const headline = document.blocks.findIndex(({ kind }) => kind === "title");
    const told = grouped(withoutAppositions(judged), Math.max(0, headline));
    const { groups, named: namesOnly } = withNamesAlone(document, told, namesAlone(document, openings, judged));
    const known = knownNames(document, openings, judged);
    const slogans = slogansOf(document, groups);
    const called = [
      ...groups.flatMap((group, index) => aliasesOf(group, index, text)),
      ...known.flatMap((one) => partOf(one, groups, text)),
      ...slogans.map(({ title, group }) => ({ words: wordsOf(text, title), group })),
    ];
    const taken = new Set(called.map(({ words }) => words));
    const titles = headlessTitles({ document, openings }, judged, groups);
    const alone = [
      ...titles,
      ...namesOnly.filter(({ title }) => !titles.some((one) => overlaps(one.title, title))),
      ...known.filter(({ title }) => !taken.has(wordsOf(text, title))),
    ];
    const aliases = [
      ...called,
      ...alone.map(({ title }, index) => ({ words: wordsOf(text, title), group: groups.length + index })),
    ];
    const echoes = [...groups, ...alone].map((): Span[] => []);
    for (const { span, group } of echoesOf(document, aliases)) echoes[group]?.push(span);
    const mentions = [
      ...groups.map((group, index) => {
        const slogan = slogans.find((one) => one.group === index)?.title ?? null;
        return sloganed(mentionOf(document, tools, group, echoes[index] ?? []), slogan && wordsOf(text, slogan));
      }),
      ...alone.flatMap((one, index) => headless(document, one, echoes[groups.length + index] ?? [])),
    ];
    return {
      mentions: apart(mentions).filter((one) => !isLettersOnly(one, text)),
      drops: dropsOf(judged),
      diagnostics: [],
    };
  };

/** In order of reading: a bill is told apart from its name by standing right before it. */
const inOrder = (judged: readonly Judged[], bills: readonly Judged[]): readonly Judged[] =>
  bills.length === 0 ? judged : [...judged, ...bills].sort((a, b) => placeOf(a) - placeOf(b));

/** A campaign that has no name in capitals is called by its slogan. */
const sloganed = (mention: Mention<Measure>, slogan: string | null): Mention<Measure> =>
  slogan === null || /^[A-Z]/.test(mention.value.name)
    ? mention
    : { ...mention, value: { ...mention.value, name: slogan, tier: "named" } };

/** "a £3m top-up for [the Green Homes Fund]": more of a measure that has a name is that measure. */
const withoutAdditions = (judged: readonly Judged[]): readonly Judged[] =>
  judged.map((one, index) => {
    const inner = judged[index + 1];
    return inner !== undefined &&
      one.verdict === "found" &&
      !one.phrase.capital &&
      ADDED.test(one.phrase.head.lemma) &&
      inner.verdict === "found" &&
      inner.tier === "named" &&
      inner.phrase.head.grade !== "body" &&
      inner.phrase.tokens === one.phrase.tokens &&
      inner.first > one.phrase.headLast &&
      inner.last === one.last
      ? judgedAs(one, "ignored")
      : one;
  });
const ADDED =
  /^(?:top-up|injection|cash injection|boost|cash boost|funding boost|extension|renewal|expansion|provision|budget|funding)$/;

/** A phrase with a title behind it, or an acronym in brackets, is named whatever else is said. */
const titled = (one: Judged, document: Document): Judged => {
  if (one.verdict === "dropped" || (one.verdict === "ignored" && one.phrase.determiner === "none")) return one;
  const before = titleBefore(one.phrase, one.verdict === "found");
  const title =
    titleOf(one, document) ?? before?.title ?? titleExplained(one.phrase) ?? calledNext(document, one.phrase);
  if (title)
    return {
      ...one,
      ...before,
      ...(isBareAside(one) ? within(one.phrase.tokens, title) : {}),
      verdict: "found",
      tier: "named",
      rule: "measures/titled",
      confidence: 0.8,
      title,
      content: one.content.length > 0 ? one.content : [document.text.slice(title.start, title.end).toLowerCase()],
    };
  // "the national executive council (NEC)": a body that there is.
  const stands = one.phrase.head.grade === "body" && one.announcement === null;
  if (one.verdict === "pending" && !stands && acronymOf(one))
    return { ...one, verdict: "found", tier: "named", rule: "measures/acronym", confidence: 0.7 };
  return one;
};

const isBareAside = ({ phrase: { determiner, tokens }, content, last }: Judged): boolean =>
  determiner === "indefinite" && content.length === 0 && tagOf(tokens, last + 1) === Tag.Comma;

/** "in a consultation, [Enforcing the Rules], which": the bare noun says nothing, the title is the mention. */
const within = (tokens: Tokens, { start, end }: Span): Readonly<{ first: number; last: number }> => ({
  first: tokenAt(tokens, start),
  last: Math.max(tokenAt(tokens, start), tokenAt(tokens, end) - 1),
});

const aliasesOf = ({ members }: Group, group: number, text: string): Alias[] =>
  members.flatMap((one): Alias[] => {
    if (one.verdict === "short") return [];
    const core = coreOf(one, text);
    const acronym = acronymOf(one);
    const found = [
      acronym && text.slice(acronym.start, acronym.end),
      one.title && text.slice(one.title.start, one.title.end),
      properPart(one, text),
      one.verdict === "found" ? initialsOf(one) : null,
      one.verdict === "found" && one.rule === NAMED_WORK
        ? wordsOf(text, spanOf(one.phrase.tokens, one.first, one.last))
        : null,
      one.verdict === "found" ? wholeName(one, text) : null,
    ];
    return [
      ...found.flatMap((words) => (words ? [{ words, group }] : [])),
      ...(core ? [{ words: core, group, alone: true }] : []),
      ...(one.verdict === "found" && one.rule === "measures/counted"
        ? countedAgain(one).map((words) => ({ words, group, after: placeOf(one) }))
        : []),
    ];
  });

/** "the classrooms", "the 41 classrooms" for 41 new classrooms. */
const countedAgain = ({ phrase: { head, tokens, first, headLast } }: Judged): readonly string[] => {
  const number = tokens.words.slice(first, headLast).find((word) => /^\d/.test(word));
  const forms = [`the ${head.lemma}`, `The ${head.lemma}`, `These ${head.lemma}`, `these ${head.lemma}`];
  return number === undefined ? forms : [...forms, `the ${number} ${head.lemma}`, `The ${number} ${head.lemma}`];
};

/** "Obamacare" stands for "Obamacare law" where a text says both. */
const partOf = ({ title, type }: Headless, groups: readonly Group[], text: string): Alias[] => {
  const words = wordsOf(text, title);
  const group = groups.findIndex(({ members }) =>
    members.some(
      ({ phrase, first, last }) =>
        (phrase.head.type === type || (phrase.head.type === "bill" && type === "act")) &&
        wordsOf(text, spanOf(phrase.tokens, first, last))
          .replace(YEAR, "")
          .startsWith(`${words} `),
    ),
  );
  return group < 0 ? [] : [{ words, group }];
};
const YEAR = /^(?:19|20)\d\d /;

/** "Plan for Tides will …": a name in capitals is itself wherever its words stand, even where its head looks like a verb. */
const wholeName = ({ phrase, first, last, tier }: Judged & { verdict: "found" }, text: string): string | null =>
  tier === "named" && phrase.capital && last > first ? wordsOf(text, spanOf(phrase.tokens, first, last)) : null;

const dropsOf = (judged: readonly Judged[]): readonly Drop[] => {
  const drops: Drop[] = [];
  for (const one of judged)
    if (one.verdict === "dropped" && drops.length < MOST_DROPS)
      drops.push({
        kind: "measures",
        rule: "measures/refusal",
        span: spanOf(one.phrase.tokens, one.first, one.last),
        reason: one.reason,
      });
  return drops;
};

/** "[the Treasury’s plan]": a short form begins with whose it is. */
const possessorOf = ({ phrase: { owner } }: Judged): Readonly<{ start?: number }> =>
  owner !== null && owner.end - owner.start < MOST_OWNER ? { start: owner.start } : {};
const MOST_OWNER = 60;

/** "[The union’s report], Out in the Rain,": nothing but whose it is stands before the head. */
const isOwnedHead = ({ phrase: { owner, first, head, headFirst, headLast, capital }, last }: Judged): boolean =>
  head.type === "report" && owner !== null && !capital && first === headFirst && last === headLast;

const placeIn = (one: Judged): Span =>
  one.verdict === "short" || isGeneric(one.phrase) || (one.title !== undefined && isOwnedHead(one))
    ? { ...spanOf(one.phrase.tokens, one.phrase.opens, one.phrase.headLast), ...possessorOf(one) }
    : spanOf(one.phrase.tokens, one.first, one.last);

const mentionOf = (document: Document, tools: Tools, { members }: Group, echoes: readonly Span[]): Mention<Measure> => {
  const { text } = document;
  const spans = [...members.map(placeIn), ...echoes].sort((a, b) => a.start - b.start);
  const found = members.filter((one) => one.verdict === "found");
  const best = found.reduce((a, b) => (b.confidence > a.confidence ? b : a));
  const named = found.some(({ tier }) => tier === "named");
  const name = nameOf(text, members);
  const quantity = members.map(({ phrase }) => phrase.quantity).find((one) => one !== null) ?? null;
  return {
    rule: best.rule,
    spans,
    evidence: members.flatMap(({ announcement }) => (announcement ? [announcement.evidence] : [])).slice(0, 4),
    confidence: best.confidence,
    value: {
      name,
      tier: named ? "named" : "announced",
      type: typeOf(best, members),
      owner: ownerOf(document, tools, members),
      status: statusOf(tools, members),
      quantity: quantity && wordsOf(text, quantity),
      date: dateOf(document, members),
    },
  };
};

/** The longest form in capitals; else the title; else the longest form, rather without an amount in it. */
const nameOf = (text: string, members: readonly Judged[]): string => {
  const longest = (some: readonly Judged[]): string =>
    some
      .map(({ phrase, first, last }) => wordsOf(text, spanOf(phrase.tokens, first, last)))
      .reduce((a, b) => (b.length > a.length ? b : a), "");
  const full = members.filter((one) => one.verdict !== "short");
  const title = full.find((one) => one.title)?.title;
  const capital = longest(full.filter(({ phrase }) => phrase.capital));
  if (capital !== "") return capital;
  if (title) return wordsOf(text, title);
  const own = full.filter(({ phrase }) => !isGeneric(phrase));
  // "the aid package" tells more than "the financial package".
  const nominal = full.filter(({ phrase }) => isNominal(phrase));
  const told = own.length > 0 ? own : nominal.length > 0 ? nominal : full;
  return (
    longest(told.filter(({ phrase }) => !phrase.money && !phrase.content.some((word) => /^\d.*[a-z]/.test(word)))) ||
    longest(told)
  );
};

/** What a title without a head noun is, with its short forms. */
const headless = (
  { text }: Document,
  { title, shorts, type, rule: told }: Headless,
  echoes: readonly Span[],
): Mention<Measure>[] => {
  const [first] = shorts;
  const spans = [title, ...shorts.map(placeIn), ...echoes].sort((a, b) => a.start - b.start);
  const value: Measure = {
    name: wordsOf(text, title),
    tier: "named",
    type: type ?? (first?.phrase.head.type as MeasureType | undefined) ?? "other",
    owner: null,
    status: null,
    quantity: null,
    date: null,
  };
  const rule = told ?? (first === undefined ? "measures/put-forward" : "measures/title-alone");
  return [{ rule, spans, evidence: shorts.slice(0, 1).map(placeIn), confidence: 0.5, value }];
};

/** "an increase in the general levy (GL)": the levy stands in another measure’s name, and nothing but its letters is left. */
const isLettersOnly = ({ spans, value: { name } }: Mention<Measure>, text: string): boolean =>
  /\s/.test(name) && spans.every(({ start, end }) => /^[A-Z]{2,6}$/.test(text.slice(start, end)));

/** Mentions never overlap: where two do, the one that began first and is longer stays. */
const apart = (mentions: readonly Mention<Measure>[]): readonly Mention<Measure>[] => {
  const all = mentions
    .flatMap(({ spans }, owner) => spans.map((span) => ({ span, owner })))
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const kept: Span[][] = mentions.map(() => []);
  let last: Span = { start: -1, end: -1 };
  for (const { span, owner } of all) {
    if (overlaps(last, span)) continue;
    kept[owner]?.push(span);
    last = span;
  }
  return mentions.flatMap((mention, index) => {
    const spans = kept[index] ?? [];
    return spans.length > 0 ? [{ ...mention, spans }] : [];
  });
};
