import type { Clause } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";
import { moneyFrames } from "../lexicon/money-frames.ts";
import type { Around, Place } from "./place.ts";
import { isGroup, isTime } from "./somebody.ts";
import { isThing } from "./thing.ts";
import { verbBehind, wholePhrase } from "./whole-phrase.ts";

/** "£2 for every [pound] raised" */
const COINS = /(?:pounds?|dollars?|euros?|rupees?|pence|cents?|bucks?|quid|yen|francs?|rand|naira|cedis?|pesos?)$/i;

/** "pay £3 for each [eye test]", "£2 on every [bottle]": what the price is of. */
export const forEach = ({ text, parsed, figure }: Around): Span | null => {
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

const DEGREE =
  "(?: (?:about|around|some|nearly|almost|just|only|over|under|up to|as much as|more than|no more than|less than|at least|between|from|an? (?:average|estimated|additional|extra)(?: of)?))*";

const THAT_COSTS = new RegExp(
  `^,? (?:(?:that|which) (?:(?:will|would|can|could|may|might|once|now|typically|usually|normally|often|had|has|have|currently|used to) )*(?:costs?|averag(?:e|es|ed)|fetch(?:es|ed)?|sells? for|sold for|retails? (?:at|for)|goes? for)|(?:hired|bought|sold|leased|rented|priced|purchased|acquired|offered|listed|charged|billed|available|on (?:sale|offer|order)(?: from [^,.;:£$€₹]{2,40})?|chartered|supplied|built|made|costing|retailing|selling|advertised|marketed|on the market|are on order(?: from [^,.;:£$€₹]{2,40})?)(?: (?:for|at|out at|from))?|averag(?:e|es|ed))${DEGREE} $`,
);

const FRONTED_PRICE =
  /^(?:Costing|Priced at|Built for|Built at a cost of|Bought for|Estimated to cost|Retailing at|Valued at|At a cost of|Hired at) (?:\p{Ll}+ ){0,3}$/u;

/** "[a house] that cost £3m", "[a barge], hired at £9 a week", "[Repairs] average £9": whatever the parser makes of the verb. */
export const thatCosts = ({ text, parsed, whole, figure, sentence }: Around): Span | null => {
  const phrases = parsed.phrases();
  // "Costing £3m, [the pipeline] was built in a year"
  const comma = /^(?: [\p{Ll} ]{2,30})?, /u.exec(text.slice(figure.end, figure.end + 36))?.[0];
  const fronted =
    comma !== undefined && FRONTED_PRICE.test(text.slice(sentence.start, whole.start))
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

const AT =
  /\b(?:at|for) (?:(?:about|around|some|nearly|almost|just|only|over|under|up to|more than|no more than|less than|at least|between|an? (?:[a-z]+ )?(?:price|rate|cost)(?: of)?) )*$/;

/** "distributes [seed] at £3 a bag", "[a barrier] hired at £3 a week", "[a house] that cost £3m": what has the price. */
export const priced = (around: Around, place: Place | null): Span | null => {
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
      : PRICE_VERBS.test(verb.lemma) && verb.voice === "active" && subject !== null && subject.end <= verb.start
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

const PRICE_VERBS = /^(?:cost|average|retail|fetch)$/;

/** Verbs that have no thing with a price behind them: "runs parallel for £3". */
const NO_TRADE =
  /^(?:run|be|come|go|live|last|stay|ask|call|appeal|wait|vote|look|apply|work|stand|put|estimate|value|see)$/;

const isBareParticiple = (text: string, { verb }: Clause): boolean =>
  verb.modal === null && /^\p{Ll}+(?:ed|t|ld|ght)$/u.test(text.slice(verb.start, verb.end));
