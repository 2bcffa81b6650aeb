import type { NounPhrase } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";
import { moneyFrames } from "../lexicon/money-frames.ts";
import { moneyKinds } from "../lexicon/money-kinds.ts";
import { moneyNouns } from "../lexicon/money-nouns.ts";
import { moneyVerbs } from "../lexicon/money-verbs.ts";
import { groupsIn, leadTo } from "./groups-in.ts";
import { type Around, lemmaOf, type Place } from "./place.ts";
import { isGroup, isTime } from "./somebody.ts";
import { cut, ENDS } from "./whole-phrase.ts";

const { nouns, levels } = moneyVerbs;

/** What a sum is the price of: what stands before it, what it is said to cost, what is bought or sold for it. */
export const pricedThing = (around: Around, place: Place | null): Span | null =>
  beforeSum(around) ??
  priceOf(around) ??
  valued(around) ??
  costOfBehind(around) ??
  (place === null ? null : (traded(around, place) ?? leveled(around, place)));

/** "[an inspector], at a cost of £2m", "[tax cuts] worth £3m", "[a pilot], paid for with a £2m grant": the sum is for what stands right before it. */
const PRICE =
  /(?:,? at a (?:total |further |estimated )?cost of| worth|,? costing| costed at(?: between)?|, (?:(?:is|was|being|to be|will be) )?(?:paid for|funded|financed) (?:with|by|through|from)(?: an?)?) $/;
const WORTH =
  /(?:cuts?|repairs?|improvements?|works|upgrades?|equipment|renovations?|extensions?|refurbishments?|(?:[a-z-]+ ){2}contracts?|[a-z-]+ contracts|shifts?|[a-z-]+ orders?|machinery|supplies|goods)$/i;
/** "plans for [a ship] costed at £9m" */
const PLANS = /\b(?:plans?|proposals?|bids?|moves?|calls?|ideas?|talks)$/;
const beforeSum = ({ text, parsed, whole }: Around): Span | null => {
  const before = PRICE.exec(text.slice(Math.max(0, whole.start - 48), whole.start))?.[0];
  if (before === undefined) return null;
  const end = whole.start - before.length;
  const phrase = parsed
    .phrases()
    .find((one) => (one.end === end || one.full.end === end) && !PLANS.test(text.slice(one.start, one.end)));
  if (phrase === undefined || phrase.kind === "pronoun" || phrase.kind === "quoted" || end - phrase.start > 90)
    return null;
  if (isTime(text.slice(phrase.start, phrase.end))) return null;
  // "[70 extra inspectors], at a cost of £2m": counted, no other amount.
  if (/\d/.test(text.slice(phrase.start, end).replace(before.startsWith(",") ? COUNT : /\d[\d.]*%/g, ""))) return null;
  const paid = /(?:paid|funded|financed) /.test(before);
  if (
    before.startsWith(" at a") &&
    /\b(?:with|in|by|from|near|at|for|to|into|on) $/.test(text.slice(Math.max(0, phrase.start - 6), phrase.start))
  )
    return null;
  if ((/^,|costed/.test(before) || before.startsWith(" at a")) && !(paid && isMeasure(text, phrase)))
    return { start: phrase.start, end };
  return WORTH.test(text.slice(phrase.start, end)) ? { start: phrase.start, end } : null;
};

const COUNT = /^\d{1,3}(?:,\d{3})*(?= \p{L})|\d[\d.]*%/gu;

/** "a deal that values [the brewery] at £3m", "put [its offices] on the market for £3m" */
const VALUED =
  /\b(?:valu(?:es?|ed|ing) (?<what>[^,.;:()£$€₹“”"–—]{3,60}?) at|put(?:s|ting)? (?<sold>[^,.;:()£$€₹“”"–—]{3,60}?) (?:on the market|up for (?:sale|auction)|on sale) (?:for|at)(?: offers)?) (?:(?:about|around|some|nearly|almost|just|only|over|under|up to|more than|less than|at least) )*$/d;
const valued = (around: Around): Span | null => {
  const { what, sold } = groupsIn(around.text, leadTo(around, 110), VALUED);
  const thing = what ?? sold;
  const phrase = thing && around.parsed.phrases().find(({ start }) => start === thing.start);
  return phrase === undefined ||
    thing === undefined ||
    phrase.kind === "pronoun" ||
    CURRENCY.test(around.text.slice(thing.start, thing.end))
    ? null
    : thing;
};

/** A scheme has its sum; it is not what the sum is for. */
const isMeasure = (text: string, phrase: NounPhrase): boolean =>
  phrase.kind === "name" || MEASURES.test(text.slice(phrase.head.start, phrase.head.end));
const MEASURES =
  /^(?:programmes?|programs?|plans?|funds?|schemes?|packages?|budgets?|bills?|acts?|strateg(?:y|ies)|projects?|initiatives?|laws?|levy|tax|fine|sum|amount|award|grant|contract|deal|levels?|mark|barrier|high|low|record|tag|threshold)$/i;

/** "the cost of [the bursary] at £8m", "the price of [most passes] will go up by £5" */
const PRICE_OF =
  /\b(?:price|cost|costs|value|bill|fee|fees|charge|rent|backlog|(?:spent|spending|spend|outlay|expenditure)(?= on)) (?:of|for|on) (?=[\p{L}])/giu;
const LEADS =
  /^(?: [a-z]+){0,7}(?: (?:to|at|by|from|of|is|was|be|exceed|above|past|nearly|over|around|about|some|than))? $/;
const priceOf = ({ text, parsed, whole, sentence }: Around): Span | null => {
  const from = Math.max(sentence.start, whole.start - 150);
  const lead = text.slice(from, whole.start);
  const last = [...lead.matchAll(PRICE_OF)].at(-1);
  if (last === undefined) return null;
  const { what } = groupsIn(text, { start: from + last.index, end: whole.start }, COSTS_DOING);
  if (what !== undefined) return what;
  const phrase = parsed.phrases().find(({ start }) => start === from + last.index + last[0].length);
  if (phrase !== undefined && CURRENCY.test(text.slice(phrase.start, phrase.end))) return null;
  return phrase === undefined ? null : thingBefore(text, phrase, whole.start);
};

/** "the value of the dollar" is no price that a sum is of. */
const CURRENCY =
  /\b(?:dollar|pound|euro|yen|yuan|rouble|ruble|rupee|franc|peso|lira|currency|sterling|shares|stock)s?$/i;

/** "the cost of [raising a child] in its first year has risen to £7,000" */
const COSTS_DOING =
  /^costs? of (?<what>[a-z]+ing [^,.;:£$€]{2,60}?)(?: in [^,.;:£$€]{2,30}?)? (?:(?:has|have|had|will|would|is|was|at|to|climbed|climbs|jumped|soared|surged|dropped|doubled|tripled|increased|increases|reached|hit|averaged|averages|stood|stands|more|than|over|under|nearly|almost|just|risen|rose|rises?|fallen|fell|come|could|may|by|up|be|now|about|around|estimated|put) )+$/d;

/** A phrase and what belongs to it, when only words that lead to the sum stand between. */
const thingBefore = (text: string, phrase: NounPhrase, sum: number): Span | null => {
  if (phrase.kind === "pronoun" || phrase.kind === "quoted" || isTime(text.slice(phrase.start, phrase.end)))
    return null;
  const end = phrase.full.end < sum ? Math.max(phrase.end, phrase.full.end) : phrase.end;
  // "would jump from £4,000 to £7,500"
  const between = text.slice(end, sum).replace(/ from [£$€]\S+ to $/, " to ");
  if (end > sum || !LEADS.test(between) || / (?:and|or|but|which|that|who|while|as|after|before) /.test(between))
    return null;
  return /[\d£$€]/.test(text.slice(phrase.start, end)) ? null : { start: phrase.start, end };
};

/** "add £400 to the cost of [a typical loan]" */
const COST_OF =
  /^(?:(?:,? (?:an?|per|each|every) [a-z]+)? to the (?:[a-z]+ )?(?:price|costs?)|(?: [a-z-]+)? (?:costs?|price|price tag|bill)) of /;
const costOfBehind = ({ text, parsed, figure }: Around): Span | null => {
  const lead = COST_OF.exec(text.slice(figure.end, figure.end + 60))?.[0];
  const phrase = lead && parsed.phrases().find(({ start }) => start === figure.end + lead.length);
  return phrase ? cut(text, { start: phrase.start, end: Math.max(phrase.end, phrase.full.end) }, ENDS) : null;
};

const TRADES = /^(?:buy|sell|purchase|acquire|auction|rent|lease)$/;
/** "sold [two depots] for £2m": what changes hands. */
const traded = ({ text, whole }: Around, { clause, preposition }: Place): Span | null => {
  if (!(preposition === "for" || preposition === "at") || !TRADES.test(clause.verb.lemma)) return null;
  const thing =
    clause.verb.voice === "passive" ? clause.subject : clause.objects.find(({ start }) => start >= clause.verb.end);
  if (
    thing == null ||
    thing.kind === "pronoun" ||
    thing.end > whole.start ||
    /[£$€]/.test(text.slice(thing.start, thing.end))
  )
    return null;
  return cut(text, { start: thing.start, end: thing.end }, ENDS);
};

/** "[Court rentals] went up to £26", "[foreign reserves] stand at £4bn": which price or fund it is, where more than its noun is said. */
const leveled = ({ text, whole }: Around, { clause, stand }: Place): Span | null => {
  const { subject, verb } = clause;
  if (subject === null || stand === "subject" || subject.end > verb.start || !levels.has(lemmaOf(text, clause)))
    return null;
  const noun = text.slice(subject.head.start, subject.head.end).toLowerCase();
  if (!(nouns.get(noun) === "price" || /^(?:reserves|bills?)$/.test(noun)) || subject.full.end > whole.start)
    return null;
  const words = text
    .slice(subject.start, subject.end)
    .replace(/^(?:the|a|an|its|their|his|her|our|this|these|those|all) /i, "");
  return words.includes(" ") && !/\d/.test(words) ? { start: subject.start, end: subject.end } : null;
};

/** "[A system meant to speed up payments] has cost £9m": whatever the parser makes of the words between. */
const REDUCED =
  /^ (?:intended|designed|meant|built|ordered|bought|needed|used|created|introduced|launched|proposed|planned|promised|commissioned|developed|supposed|set up) (?<what>[^,.;:£$€()“”"]{3,80}?) (?:(?:has|have|had|will|would|could|may|might|is|was|now|so|far|already|to|expected|likely|set) )*(?:costs?|costing|took|takes?|taken|swallowed|absorbed|needs?|requires?) $/;
export const reducedThing = ({ text, parsed, whole }: Around): Span | null => {
  const first = parsed.phrases()[0];
  if (first === undefined || first.kind !== "common" || whole.start - first.end > 140) return null;
  const what = REDUCED.exec(text.slice(first.end, whole.start))?.groups?.what;
  return what === undefined ? null : { start: first.start, end: text.indexOf(what, first.end) + what.length };
};

/** "a £5m [research] fund", "the £93m [benefits IT project]": the words between a sum and the end of its noun; of a fund only what it is for. */
const MODIFIED = /^[ -](?!an?-)(?<words>[\p{L}’-]{2,20}(?: [\p{L}’-]{2,20}){0,3})/u;
const PLAIN =
  /^(?:general|humanitarian|special|incentives?|stimulus|hardship|bailout|transitional|supplementary|supplemental|provisional|bridging|seed|small|large|one-off|modest|generous|individual|competitive|special|core|initial|up-front|upfront|cash|direct|matching|match|ongoing|central|local|regional|national|new|extra|additional|further|public|total|government|state|federal|emergency|annual|rescue|recovery|legal|back|early|late|big|long-term|three-year|five-year|two-year|multi-year|first|second|last|personal|tax-free|record|winter|summer|spring|autumn|christmas|weekend|retention|loyalty|goodwill|sweetener)$/;
export const modifiedThing = ({ text, figure }: Around): Span | null => {
  const words = MODIFIED.exec(text.slice(figure.end, figure.end + 80))?.groups?.words;
  if (words === undefined) return null;
  const all = words.split(" ");
  const stop = all.findIndex((word) => moneyKinds.notModified.has(word) || /(?:ly|[^e]ed)$/.test(word));
  const nouns = stop < 0 ? all : all.slice(0, stop);
  const at = nouns.findLastIndex((word) => isGiven(word) || isWork(word));
  const head = nouns[at];
  if (head === undefined) return tagged(text, figure.end, nouns);
  const named = nouns.slice(0, isGiven(head) ? at : at + 1);
  if (named.length < (isGiven(head) ? 1 : 2)) return null;
  if (!named.every((word) => /^(?:\p{Ll}[\p{L}’-]*|\p{Lu}{2,4})$/u.test(word))) return null;
  if (named.some((word) => PLAIN.test(word) || moneyFrames.giving.has(word))) return null;
  return isGiven(head) && isMoneyWord(named.at(-1) ?? "") ? null : spanOf(figure.end + 1, named);
};
/** "a £3m [study of a tramway]", "a new £3m [elective hub]": a thing that the sum is the price of, with what it is of. */
const OF_WHAT =
  /^ of (?:an? |the )?[\p{Ll}][\p{L}’-]*(?: [\p{Ll}][\p{L}’-]*){0,3}(?=[,.;:]| (?:in|at|with|for|by|to|which|that|is|was|has|will)\b)/u;
const tagged = (text: string, end: number, nouns: readonly string[]): Span | null => {
  const last = nouns.at(-1) ?? "";
  const words = nouns.length > 1 || STUDIES.test(last) || moneyNouns.goods.has(last);
  if (!words || !nouns.every((word) => /^\p{Ll}[\p{Ll}’-]{2,}$/u.test(word)) || PLAIN.test(nouns[0] ?? "")) return null;
  if (moneyKinds.kinds.has(last) && moneyKinds.kinds.get(last) !== "price" && !moneyNouns.goods.has(last)) return null;
  if (
    moneyFrames.things.has(last) ||
    isGiven(last) ||
    MEASURES.test(last) ||
    nouns.some((word) => STATES.has(moneyKinds.kinds.get(word) ?? ""))
  )
    return null;
  const named = spanOf(end + 1, nouns);
  return {
    start: named.start,
    end: named.end + (OF_WHAT.exec(text.slice(named.end, named.end + 70))?.[0].length ?? 0),
  };
};
/** "a £3m deficit forecast": what the sum is, no thing that it buys. */
const STATES: ReadonlySet<string> = new Set(["other", "shortfall", "overspend", "saving", "revenue"]);
const STUDIES =
  /^(?:study|survey|restoration|renovation|conversion|expansion|extension|revamp|overhaul|upgrade|rebuild|redevelopment|clean-up|replacement)$/;

const isGiven = (head: string): boolean =>
  moneyFrames.giving.has(head) || /^(?:scheme|programme|program|plan|initiative|drive)$/.test(head);
const isMoneyWord = (word: string): boolean =>
  moneyKinds.kinds.has(word) || /^(?:tax|compensation|savings|pension|spending)$/.test(word);
const isWork = (head: string): boolean =>
  moneyKinds.kinds.get(head) === "cost" && !/^(?:costs?|bills?|damage|backlog|expenses?|work|job)$/.test(head);
const spanOf = (start: number, words: readonly string[]): Span => ({ start, end: start + words.join(" ").length });

const REDUCES = /^(?:cut|reduce|lower|trim|slash|fall|drop|shrink|decline)$/;
/** "cut [congestion charges] by £3m", "[shorter stays] will save £3m", "will see its [heating bill] fall by £300": what costs less. */
export const savedOn = ({ text, whole }: Around, place: Place | null): Span | null => {
  if (place === null) return null;
  const { clause, preposition, stand } = place;
  const verb = lemmaOf(text, clause);
  const thing =
    preposition === "by" && REDUCES.test(verb)
      ? (clause.objects.find(({ start }) => start >= clause.verb.end) ?? clause.subject)
      : stand === "object" && verb === "save"
        ? clause.subject
        : null;
  if (
    thing == null ||
    thing.kind !== "common" ||
    thing.end > whole.start ||
    /\d/.test(text.slice(thing.start, thing.end))
  )
    return null;
  const head = text.slice(thing.head.start, thing.head.end).toLowerCase();
  const plain = moneyFrames.things.has(head) && preposition !== "by";
  const article = preposition === "by" ? /^(?:the|its|their|his|her|a|an) /i : /^$/;
  const words = text.slice(thing.start, thing.end).replace(article, "");
  return plain || isGroup(text, thing.head) || MEASURES.test(head) || !words.includes(" ")
    ? null
    : { start: thing.start, end: thing.end };
};

/** "£3m in [damages]", "a [bonus] of £3m", "[corporate income] above £3m": what kind of money it is, where nothing else says what for. */
const IN_KIND =
  /^ (?:\([^()]{2,40}\) )?(?:in|of) (?<kind>(?:(?!new |more |further |extra |annual |permanent |immediate |total |additional )[a-z]+ )?tax (?:cuts?|breaks?|relief|rises?|reductions?)|damages|overtime|(?:unpaid |back )?(?:rent|pay|wages|tax(?:es)?)(?!-| (?:cuts?|breaks?|relief|rises?|reductions?|credits?|increases?|hikes?|evasion|fraud|bonds?|incentives?|rebates?|receipts|revenues?)\b)|bonuses|expenses|interest|legal (?:costs|fees)|(?:court |prosecution )?costs)\b/d;
const KIND_OF =
  /(?:^| )(?<kind>(?:corporate |household |median |annual |minimum |starting |basic |back |sick |goodwill |prosecution |court |legal |redundancy |retention |signing )*(?:income|pay|payments?|bonus(?:es)?|costs|fees|arrears|overtime|expenses))(?: (?:is|was|come to|came to|comes to))? (?:of|above|below|over|under|up to|just over|at least|more than|less than)(?: (?:just |more than |up to |over |under ))* ?$/d;
export const kindNamed = (around: Around): Span | null => {
  const { text, figure } = around;
  const behind = groupsIn(text, { start: figure.end, end: figure.end + 60 }, IN_KIND).kind;
  if (behind !== undefined) return behind;
  const { kind } = groupsIn(text, { ...leadTo(around, 60), end: figure.start }, KIND_OF);
  return kind === undefined || PLAIN_KINDS.test(text.slice(kind.start, kind.end)) ? null : kind;
};
/** "income" or "pay" alone, and the payments that a sum is made in, tell nothing. */
const PLAIN_KINDS = /^(?:annual |minimum )?(?:pay|payments?|income|fees|costs|expenses)$/;
