import type { Clause, NounPhrase } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";
import { moneyDefaults } from "../lexicon/money-defaults.ts";
import { moneyFrames } from "../lexicon/money-frames.ts";
import { moneyNouns } from "../lexicon/money-nouns.ts";
import type { FigureRole } from "./figure.ts";
import { lastWordOf } from "./last-word.ts";
import { NOTHING, type Parties } from "./parties.ts";
import { type Around, lemmaOf, type Place } from "./place.ts";
import { doingAt, doingsAt, infinitiveAt, purposeIn, toTheEnd } from "./purpose.ts";
import { isBody, isGroup, isSomebody, isTime } from "./somebody.ts";
import { verbBehind, wholePhrase } from "./whole-phrase.ts";

type Known = Readonly<{ role: FigureRole; known: Parties }>;

/** What a sum is most likely for where no rule of its own speaks: what it is "in", what it is the amount of, what has it as its price, what it is to do. */
export const purposeByDefault = (around: Around, place: Place | null, { role, known }: Known): Span | null => {
  const found =
    inThing(around) ??
    offThing(around) ??
    aimedAt(around) ??
    amountOf(around, place) ??
    beside(around) ??
    (role === "price" || role === "cost" ? (forEach(around) ?? thatCosts(around) ?? priced(around, place)) : null) ??
    (GIVEN.has(role) ? (willDo(around) ?? toDo(around) ?? forThing(around, place)) : null);
  if (found === null || found.end <= found.start) return null;
  const { text, figure } = around;
  const overlaps = (one: Span | null): boolean => one !== null && one.start < found.end && one.end > found.start;
  if (NOTHING.test(text.slice(found.start, found.end))) return null;
  // "[Debt] to the water board stood at £3m": who gets it is said behind what it is.
  const other = [known.payer, known.recipient].find(
    (one) => one !== null && one.start > found.start + 3 && one.start < found.end,
  );
  if (other != null) {
    const rest = text.slice(found.start, other.start).replace(/ (?:to|for|of|by|from|on|at|with)(?: the)? $/, "");
    return rest.length < other.start - found.start && !BARE.test(rest)
      ? { start: found.start, end: found.start + rest.length }
      : null;
  }
  if (overlaps(known.payer) || overlaps(known.recipient) || overlaps(figure)) return null;
  return SUM.test(text.slice(found.start, found.end)) && !text.startsWith("to ", found.start) ? null : found;
};
const GIVEN: ReadonlySet<FigureRole> = new Set(["funding", "spending", "cost", "other", "budget"]);
const SUM = /[£$€₹]\s?\d|\d (?:[mb]illion|crore|lakh)\b/;

/** "£3m in [lost revenue]", "£90 of [steak]": a bare noun behind "in" or "of"; a place or a time has an article or a name. */
const IN = /^(?: \([^()]{2,40}\))?(?: (?:an?|per|each|every) \p{Ll}+| annually)? (?<word>in|of|worth of) (?=\p{Ll})/u;
const inThing = (around: Around): Span | null => {
  const { text, parsed, after, figure } = around;
  for (const from of new Set([after, figure.end])) {
    const lead = IN.exec(text.slice(from, from + 70));
    if (lead === null) continue;
    const start = from + lead[0].length;
    const object = parsed.phrases().find((one) => one.start === start);
    // "in parking fines": the parser takes the first word for a verb.
    const doing = object === undefined ? GERUND_NOUN.exec(text.slice(start, start + 40))?.[0] : undefined;
    if (doing !== undefined) return { start, end: start + doing.length };
    if (object === undefined || object.kind !== "common") continue;
    const words = text.slice(object.start, object.end);
    const head = text.slice(object.head.start, object.head.end).toLowerCase();
    if (/^(?:an?|the|its|their|his|her|our|this|that|these|those|each|every|some|any|all) /.test(words)) continue;
    const fines = FINES.test(head) && words !== head;
    if (/\d/.test(words) || isTime(words) || (moneyDefaults.manners.has(head) && !fines)) continue;
    if (
      (moneyFrames.giving.has(head) || (moneyFrames.things.has(head) && !EVENTS.test(head))) &&
      !moneyDefaults.amounts.has(head)
    )
      continue;
    // "in emergency funding": the parser may take the noun for a verb.
    const next = /^ (?<word>\p{Ll}+)/u.exec(text.slice(object.end, object.end + 20))?.groups?.word ?? "";
    if (moneyFrames.giving.has(next)) continue;
    if ((moneyDefaults.manners.has(lastWordOf(words).toLowerCase()) && !fines) || isGroup(text, object.head)) continue;
    const more = MORE.exec(text.slice(object.end, object.end + 12))?.[0].length ?? 0;
    return { start: object.start, end: withoutTime(words).length + object.start + more };
  }
  return null;
};
const GERUND_NOUN =
  /^\p{Ll}+ing (?:fines|fees|charges|tickets|permits|costs|bills|taxes|rights|expenses|materials|equipment|services|materials|losses|grounds|rates|funds|levies)\b/u;
/** "in fines" says only that they are fines, "in [parking fines]" for what. */
const FINES = /^(?:fines?|penalt(?:y|ies))$/;
/** "in rate [increases]": the parser may take the noun for a verb. */
const MORE = /^ (?:increases|hikes|rises|bills|costs|charges|fees|fines|sales|works?)\b/;
/** "in profit [last year]": the parser takes the time for the noun. */
const withoutTime = (words: string): string =>
  words.replace(/ (?:last|this|next) (?:year|month|week|quarter|spring|summer|autumn|winter|season)$/, "");

/** "shave £3m off [gas bills]", "take £90 off [the price of a pass]" */
const OFF = /^(?: (?:an?|per|each|every) \p{Ll}+)? off (?:of )?(?=\p{Ll})/u;
const offThing = ({ text, parsed, figure }: Around): Span | null => {
  const lead = OFF.exec(text.slice(figure.end, figure.end + 30))?.[0];
  const thing =
    lead === undefined ? undefined : parsed.phrases().find(({ start }) => start === figure.end + lead.length);
  return thing === undefined || thing.kind !== "common" || isGroup(text, thing.head)
    ? null
    : { start: thing.start, end: ofBehind(text, thing, thing.end + 60) };
};

/** "£3m in respect of [spills]", "£9m earmarked for [lifts]" */
const AIMED =
  /^(?: (?:an?|per|each|every) \p{Ll}+)?,? (?:in (?:respect|settlement|recognition|pursuit|support) of|in (?:relation|connection) (?:to|with)|with respect to|relating to|related to|connected (?:to|with)|arising from|stemming from|linked to|tied to|(?:aimed|directed) at|targeted at|(?:intended|meant|destined|reserved|ring-fenced|ringfenced|earmarked|set aside|budgeted|geared|held back) (?:for|towards)|dedicated to|devoted to) /u;
const aimedAt = (around: Around): Span | null => {
  const { text, parsed, figure, after } = around;
  for (const from of new Set([after, figure.end])) {
    const lead = AIMED.exec(text.slice(from, from + 60))?.[0];
    if (lead === undefined) continue;
    const start = from + lead.length;
    const thing = parsed.phrases().find((one) => one.start === start);
    if (thing === undefined) return doingAt(around, start);
    return isGroup(text, thing.head) || isTime(text.slice(thing.start, thing.end))
      ? null
      : purposeIn(around, thing, "for");
  }
  return null;
};

/** "Its [reserves], £3m in 2022, have dwindled" */
const beside = ({ text, parsed, whole, figure }: Around): Span | null => {
  if (!text.startsWith(", ", whole.start - 2)) return null;
  if (!/^(?:,| in | at | last | a year)/.test(text.slice(figure.end, figure.end + 8))) return null;
  const noun = parsed.phrases().find(({ end }) => end === whole.start - 2);
  if (noun === undefined || !isAmount(text, noun)) return null;
  const owned = OWNED.exec(text.slice(noun.start, noun.end))?.[0].length ?? 0;
  return { start: noun.start + owned, end: noun.end };
};

/** "[a house] that cost £3m", "[a barge], hired at £9 a week", "[Repairs] average £9": whatever the parser makes of the verb. */
const DEGREE =
  "(?: (?:about|around|some|nearly|almost|just|only|over|under|up to|as much as|more than|no more than|less than|at least|between|from|an? (?:average|estimated|additional|extra)(?: of)?))*";
const THAT_COSTS = new RegExp(
  `^,? (?:(?:that|which) (?:(?:will|would|can|could|may|might|once|now|typically|usually|normally|often|had|has|have|currently|used to) )*(?:costs?|averag(?:e|es|ed)|fetch(?:es|ed)?|sells? for|sold for|retails? (?:at|for)|goes? for)|(?:hired|bought|sold|leased|rented|priced|purchased|acquired|offered|listed|charged|billed|available|on (?:sale|offer|order)(?: from [^,.;:£$€₹]{2,40})?|chartered|supplied|built|made|costing|retailing|selling|advertised|marketed|on the market|are on order(?: from [^,.;:£$€₹]{2,40})?)(?: (?:for|at|out at|from))?|averag(?:e|es|ed))${DEGREE} $`,
);
const FRONTED =
  /^(?:Costing|Priced at|Built for|Built at a cost of|Bought for|Estimated to cost|Retailing at|Valued at|At a cost of|Hired at) (?:\p{Ll}+ ){0,3}$/u;
const thatCosts = ({ text, parsed, whole, figure, sentence }: Around): Span | null => {
  const phrases = parsed.phrases();
  // "Costing £3m, [the pipeline] was built in a year"
  const comma = /^(?: [\p{Ll} ]{2,30})?, /u.exec(text.slice(figure.end, figure.end + 36))?.[0];
  const fronted =
    comma !== undefined && FRONTED.test(text.slice(sentence.start, whole.start))
      ? phrases.find(({ start }) => start === figure.end + comma.length)
      : undefined;
  if (fronted !== undefined && isThing(text, fronted)) return { start: fronted.start, end: fronted.end };
  const thing = phrases.findLast(
    (one) => one.end < whole.start && one.end > whole.start - 90 && THAT_COSTS.test(text.slice(one.end, whole.start)),
  );
  if (thing !== undefined && isThing(text, thing)) return { start: thing.start, end: thing.end };
  // "Repairs average £9 each", "Pumping costs us £3m a day": no clause for the parser.
  const lead = text.slice(sentence.start, whole.start);
  const what = lead.length > 90 ? undefined : AVERAGE.exec(lead)?.groups?.what;
  if (what === undefined || /^(?:It|This|That|They|Which|What|He|She|We)\b/.test(what)) return null;
  const start = sentence.start + lead.indexOf(what);
  const head = { start, end: start + (/^[\p{L}’-]+/u.exec(what)?.[0].length ?? 0) };
  const word = text.slice(head.start, head.end).toLowerCase();
  return isGroup(text, head) || moneyFrames.things.has(word) ? null : { start, end: start + what.length };
};
const AVERAGE = new RegExp(
  `^[“"‘']?(?<what>\\p{Lu}\\p{Ll}+(?:ing|s)?(?: \\p{Ll}[\\p{L}’-]+){0,3}?) (?:(?:now|typically|currently|usually|will|would|can|could|has|have) )*(?:averag(?:e|es|ed)|costs? (?:us|me|them|him|her|you))${DEGREE} $`,
  "u",
);

/** "[Net debt] stood at £3m", "lift [the minimum wage] from £9 to £12", "a [surplus] of £3m": the noun itself tells what it is. */
/** "Turnover [for the half year]" */
const TIMELY =
  / (?:for|in|during|over) (?:the )?(?:[\p{L}\d-]+ )*(?:years?|half|halves|quarters?|months?|weeks?|period|season|days?|(?:19|20)\d\d)(?: (?:to|ended|ending|of) .*)?$/u;
/** "revenue", "the firm’s pre-tax profits": which it is is not said. */
const BARE =
  /^(?:.*[’']s? |an? |the )?(?:(?:first|second|third|fourth)-quarter |full-year |half-year |quarterly |annual |net |gross |pre-tax |operating |total |group |underlying |underwriting |overall |average |monthly |new )*(?:fees?|charges?|prices?|revenues?|income|profits?|sales|earnings|dividends?|interest|arrears|debts|loss|losses|tax|taxes|rates?|pay|wages?|salar(?:y|ies)|costs?|damage|proceeds|receipts|takings|expenses|spending|exports|imports|assets)(?: (?:at|of|from|in) .*)?$/i;
const OWNED = /^(?:its|their|his|her|our|my|your) /i;
const amountOf = (around: Around, place: Place | null): Span | null => {
  const { text, parsed, whole } = around;
  if (place === null || place.stand === "subject") return null;
  const { clause, preposition, stand } = place;
  const changed = clause.objects.find(
    (one) => one.start >= clause.verb.end && one.end < whole.start && isAmount(text, one),
  );
  const { subject, verb } = clause;
  const stands =
    subject !== null &&
    // "Mortgage lending rose": the parser takes the noun for a verb.
    !/^ \p{Ll}+ing\b/u.test(text.slice(subject.end, verb.start)) &&
    subject.end <= verb.start &&
    isAmount(text, subject) &&
    isLevel(text, clause, whole.start);
  const ofSum =
    changed !== undefined && (preposition === "of" || stand === "noun") && OF_SUM.test(lastOf(text, changed));
  const noun =
    changed !== undefined && (ofSum || TO_SUM.test(text.slice(changed.end, whole.start)))
      ? changed
      : stands
        ? subject
        : null;
  if (noun === null) return null;
  const span =
    noun === subject
      ? wholePhrase(text, noun, verbBehind(parsed, noun, verb))
      : { start: noun.start, end: Math.max(noun.end, ofBehind(text, noun, whole.start)) };
  if (span === null) return null;
  const words = text.slice(span.start, span.end);
  const found = {
    start: span.start + (OWNED.exec(words)?.[0].length ?? 0),
    end: span.end - (TIMELY.exec(words)?.[0].length ?? 0),
  };
  return BARE.test(text.slice(found.start, found.end)) ? null : found;
};
const lastOf = (text: string, { head }: NounPhrase): string => text.slice(head.start, head.end).toLowerCase();
/** "a profit of £3m"; a debt or a loss of it says nothing more. */
const OF_SUM =
  /^(?:profits?|revenues?|income|turnover|sales|surplus|takings|earnings|salary|wage|pension|bonus|bonuses|rents?|fees?|tolls?|fares?|stipend|dividend|interest|royalties)$/;
const isAmount = (text: string, { head, kind }: NounPhrase): boolean =>
  kind !== "pronoun" && kind !== "quoted" && moneyDefaults.amounts.has(text.slice(head.start, head.end).toLowerCase());
/** "stood at £3m", "was cut to £3m", but no "raised £3m". */
const isLevel = (text: string, clause: Clause, sum: number): boolean =>
  LEVELS.test(lemmaOf(text, clause)) &&
  clause.objects.every(({ start }) => start < clause.verb.end || start >= sum - 24) &&
  (clause.verb.voice === "passive" || !CHANGED.test(clause.verb.lemma));
const LEVELS =
  /^(?:be|become|remain|stay|stand|sit|total|average|reach|hit|touch|exceed|top|equal|near|approach|surpass|pass|rise|fall|go|climb|increase|jump|drop|slip|widen|narrow|grow|amount|shrink|dwindle|dip|soar|surge|swell|double|treble|triple|quadruple|halve|decline|plunge|tumble|slide|balloon|spiral|leap|rocket|plummet|slump|sink|edge|inch|creep|recover|rebound|range|start|begin|run|work|come|change|set|raise|cut|lower|reduce|lift|estimate|put|cap|freeze|forecast|expect|project|fix|hold|keep|value|limit|restrict|peg|price|move)$/;
const CHANGED =
  /^(?:raise|set|cut|lower|reduce|lift|estimate|put|cap|forecast|expect|project|fix|hold|keep|value|limit|restrict|peg|price|see)$/;
/** "raise [the charge] from £9 a month to £12" */
const TO_SUM =
  /^(?: (?:for|of|on|in) [^,.;:£$€]{2,50}?)?(?: from [^,.;:]{2,40}?)?,? (?:to|by|at|from|up to)(?: (?:about|around|nearly|almost|just|only|over|under|as|an?|much|some|more|less|than|at|least))* $/;
/** "the annual charge [for waste]" up to the sum. */
const ofBehind = (text: string, { end }: NounPhrase, limit: number): number => {
  const more = /^ (?:of|for|on|in) [\p{L}’' -]{2,50}?(?= (?:from|to|by|at|of) )/u.exec(text.slice(end, limit))?.[0];
  return more === undefined ? end : end + more.length;
};

/** "pay £3 for each [eye test]", "£2 on every [bottle]": what the price is of. */
/** "£2 for every [pound] raised" */
const COINS = /(?:pounds?|dollars?|euros?|rupees?|pence|cents?|bucks?|quid|yen|francs?|rand|naira|cedis?|pesos?)$/i;
const forEach = ({ text, parsed, figure }: Around): Span | null => {
  const lead = /^ (?:for|on) (?:each|every|an?) (?=\p{Ll})/u.exec(text.slice(figure.end, figure.end + 14))?.[0];
  if (lead === undefined) return null;
  const start = figure.end + lead.length;
  const thing = parsed.phrases().find((one) => one.start < start && one.end > start);
  return thing === undefined ||
    isGroup(text, thing.head) ||
    isTime(text.slice(start, thing.end)) ||
    COINS.test(text.slice(start, thing.end))
    ? null
    : { start, end: thing.end };
};

/** "distributes [seed] at £3 a bag", "[a barrier] hired at £3 a week", "[a house] that cost £3m": what has the price. */
const AT =
  /\b(?:at|for) (?:(?:about|around|some|nearly|almost|just|only|over|under|up to|more than|no more than|less than|at least|between|an? (?:[a-z]+ )?(?:price|rate|cost)(?: of)?) )*$/;
const priced = (around: Around, place: Place | null): Span | null => {
  if (place === null || place.stand === "subject") return null;
  const { text, parsed, whole, figure } = around;
  const { clause } = place;
  const { subject, verb } = clause;
  const lead = text.slice(Math.max(verb.end, whole.start - 40), figure.start);
  if (NO_TRADE.test(verb.lemma)) return null;
  const thing =
    AT.test(lead) && !text.slice(verb.end, whole.start).includes(", ")
      ? (clause.objects.find(({ start, end }) => start >= verb.end && end < whole.start) ??
        (verb.voice === "passive" || verb.form === "participle" || isBareParticiple(text, clause) ? subject : null))
      : COSTS.test(verb.lemma) && verb.voice === "active" && subject !== null && subject.end <= verb.start
        ? subject
        : null;
  if (thing == null || !isThing(text, thing)) return null;
  const span =
    thing === subject
      ? clause.kind === "relative"
        ? { start: thing.start, end: thing.end }
        : wholePhrase(text, thing, verbBehind(parsed, thing, verb))
      : { start: thing.start, end: thing.end };
  return span;
};
const COSTS = /^(?:cost|average|retail|fetch)$/;
/** Verbs that have no thing with a price behind them: "runs parallel for £3". */
const NO_TRADE =
  /^(?:run|be|come|go|live|last|stay|ask|call|appeal|wait|vote|look|apply|work|stand|put|estimate|value|see)$/;
const isBareParticiple = (text: string, { verb }: Clause): boolean =>
  verb.modal === null && /^\p{Ll}+(?:ed|t|ld|ght)$/u.test(text.slice(verb.start, verb.end));
/** No body, no measure, no time; something with a price. */
const isThing = (text: string, phrase: NounPhrase): boolean => {
  const head = text.slice(phrase.head.start, phrase.head.end).toLowerCase();
  return (
    phrase.kind === "common" &&
    (!isGroup(text, phrase.head) || moneyDefaults.houses.has(head)) &&
    !isTime(text.slice(phrase.start, phrase.end)) &&
    !SUM.test(text.slice(phrase.start, phrase.end)) &&
    !NO_THING.test(head) &&
    !SAYS.test(text.slice(phrase.start, phrase.end)) &&
    !(moneyFrames.things.has(head) && !EVENTS.test(head)) &&
    !(moneyNouns.kinds.has(head) && !moneyDefaults.amounts.has(head))
  );
};
const EVENTS = /^(?:strike|storm|closure|delay|study|survey|work|tickets?|shares)$/;
/** "which [the institute estimates] would cost £3m" */
const SAYS =
  / (?:says?|said|estimates?d?|claims?|claimed|believes?|reckons?|thinks?|argues?|hopes?|expects?|insists?|fears?|suggests?|warns?|predicts?)$/;
const NO_THING =
  /^(?:sterling|dollars?|pounds?|euros?|yen|yuan|currency|stocks?|shares?|bonds?|futures|gold|oil|trading|it|this|that|which|what|there|nothing|something|anything|everything|more|less|most|rest|total|figure|amount|sum|number|value|promise|pledge|discount|credit|exemption|cap|offer|subsidy|option|proposal|place|end|rate|level|point|way)$/;

/** "grants that will [bring fibre to 300 farms]", "£3m, which will pay for [nine boats]": what the sum does. */
const WILL =
  /^(?: (?:in|of) \p{Ll}[\p{L}’ -]{2,30}?| \p{Ll}[\p{L}-]+){0,2},?(?: (?:that|which))? (?:(?:will|would|is to|are to|is expected to|should|could) (?:also )?(?:be used to |be spent to |go towards |go toward |help (?:to )?)?)(?<verb>\p{Ll}+) (?<rest>for |towards |to )?/u;
const willDo = (around: Around): Span | null => {
  const { text, sentence, after } = around;
  const match = WILL.exec(text.slice(after, Math.min(sentence.end, after + 110)));
  const verb = match?.groups?.verb ?? "";
  if (match === null || !DOES.test(verb)) return null;
  const from = after + match[0].length;
  if (/^(?:nothing|more|less|out|off|up|back|it|them|this)\b/.test(text.slice(from, from + 8))) return null;
  const bought = /^(?:pay|fund|finance|cover|buy|subsidise|subsidize|purchase|meet)$/.test(verb);
  const rest = match.groups?.rest?.length ?? 0;
  const start = bought ? from : from - rest - verb.length - 1;
  return bought ? toTheEnd({ start, end: sentence.end }, text) : doingsAt(around, start);
};
const DOES =
  /^(?:pay|fund|finance|cover|buy|subsidise|subsidize|purchase|meet|bring|build|create|support|improve|provide|deliver|protect|connect|extend|expand|replace|repair|restore|upgrade|train|hire|recruit|equip|boost|transform|open|install|develop|reduce|cut|ease|tackle|renew|rebuild|refurbish|add|plant|clear|clean|insulate|modernise|modernize|renovate|double|finish|complete|turn)$/;

/** "a £3m contract with a builder [to replace pipes]": the first infinitive behind a sum, with no other verb and no other sum before it. */
const REACH = 130;
const toDo = (around: Around): Span | null => {
  const { text, parsed, sentence, after } = around;
  const limit = Math.min(sentence.end, after + REACH);
  const stop = barrier(around, limit);
  for (let at = text.indexOf(" to ", after); at >= 0 && at < stop; at = text.indexOf(" to ", at + 3)) {
    // "a budget of £9m, plans to cut jobs": behind a comma another thing is told.
    if (text.slice(after, at).includes(", ")) return null;
    const word = lastWordOf(text.slice(Math.max(after, at - 24), at)).toLowerCase();
    if (moneyDefaults.unable.has(word) || parsed.clauses().some(({ verb }) => verb.end === at)) continue;
    const infinitive = infinitiveAt(around, at);
    if (infinitive !== null) return / \S+ \S/.test(text.slice(infinitive.start, infinitive.end)) ? infinitive : null;
  }
  return null;
};

/** Where another predicate, another sum or another sentence begins behind a sum. */
const barrier = ({ text, parsed, after, figure }: Around, limit: number): number => {
  let stop = limit;
  for (const { verb } of parsed.clauses())
    if (verb.start > figure.end && verb.form !== "infinitive") stop = Math.min(stop, verb.start);
  const other = /[£$€₹]\s?\d|[.;:“”"]\s| (?:and|or|but|which|who|that|because|after|while|when|if) /.exec(
    text.slice(after, stop),
  );
  return other === null ? stop : after + other.index;
};

/** "signed a £3m loan agreement with Chad for [three solar parks]" */
const forThing = (around: Around, place: Place | null): Span | null => {
  if (place === null) return null;
  const { text, parsed, sentence, after } = around;
  const stop = barrier(around, Math.min(sentence.end, after + REACH));
  for (const word of [" for ", " towards ", " toward "]) {
    const at = text.indexOf(word, after);
    if (
      at < 0 ||
      at >= stop ||
      / (?:exchange|return|payback|swap|search|need|responsible|liable|eligible)$/.test(text.slice(after, at))
    )
      continue;
    const object = parsed.phrases().find(({ start }) => start === at + word.length);
    if (object === undefined || object.kind === "pronoun" || isTime(text.slice(object.start, object.end))) continue;
    if (isGroup(text, object.head) || isBody(text, object) || (isSomebody(text, object) && object.kind === "name"))
      continue;
    if (
      /\d/.test(text.slice(object.start, object.end)) &&
      /\b(?:years?|months?|weeks?|days?|hours?)\b/.test(text.slice(object.start, object.end))
    )
      continue;
    return purposeIn(around, object, "for");
  }
  return null;
};
