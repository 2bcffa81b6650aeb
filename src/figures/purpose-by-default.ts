import type { Clause, NounPhrase } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";
import { moneyDefaults } from "../lexicon/money-defaults.ts";
import { moneyFrames } from "../lexicon/money-frames.ts";
import { moneyNouns } from "../lexicon/money-nouns.ts";
import type { FigureRole } from "./figure.ts";
import { lastWordOf } from "./last-word.ts";
import type { Parties } from "./parties.ts";
import { type Around, lemmaOf, type Place } from "./place.ts";
import { infinitiveAt, purposeIn, toTheEnd } from "./purpose.ts";
import { isBody, isGroup, isSomebody, isTime } from "./somebody.ts";
import { verbBehind, wholePhrase } from "./whole-phrase.ts";

type Known = Readonly<{ role: FigureRole; known: Parties }>;

/** What a sum is most likely for where no rule of its own speaks: what it is "in", what it is the amount of, what has it as its price, what it is to do. */
export const purposeByDefault = (around: Around, place: Place | null, { role, known }: Known): Span | null => {
  const found =
    inThing(around) ??
    amountOf(around, place) ??
    (role === "price" || role === "cost" ? priced(around, place) : null) ??
    (GIVEN.has(role) ? (willDo(around) ?? toDo(around) ?? forThing(around, place)) : null);
  if (found === null || found.end <= found.start) return null;
  const { text, figure } = around;
  const overlaps = (one: Span | null): boolean => one !== null && one.start < found.end && one.end > found.start;
  if (overlaps(known.payer) || overlaps(known.recipient) || overlaps(figure)) return null;
  return SUM.test(text.slice(found.start, found.end)) && !text.startsWith("to ", found.start) ? null : found;
};
const GIVEN: ReadonlySet<FigureRole> = new Set(["funding", "spending", "cost", "other", "budget", "price"]);
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
    if (object === undefined || object.kind !== "common") continue;
    const words = text.slice(object.start, object.end);
    const head = text.slice(object.head.start, object.head.end).toLowerCase();
    if (/^(?:an?|the|its|their|his|her|our|this|that|these|those|each|every|some|any|all) /.test(words)) continue;
    if (/\d/.test(words) || isTime(words) || moneyDefaults.manners.has(head)) continue;
    if (moneyFrames.giving.has(head) && !moneyDefaults.amounts.has(head)) continue;
    if (moneyDefaults.manners.has(lastWordOf(words).toLowerCase()) || isGroup(text, object.head)) continue;
    return { start: object.start, end: withoutTime(words).length + object.start };
  }
  return null;
};
/** "in profit [last year]": the parser takes the time for the noun. */
const withoutTime = (words: string): string =>
  words.replace(/ (?:last|this|next) (?:year|month|week|quarter|spring|summer|autumn|winter|season)$/, "");

/** "[Net debt] stood at £3m", "lift [the minimum wage] from £9 to £12", "a [surplus] of £3m": the noun itself tells what it is. */
const OWNED = /^(?:its|their|his|her|our|my|your) /i;
const amountOf = (around: Around, place: Place | null): Span | null => {
  const { text, parsed, whole } = around;
  if (place === null || place.stand === "subject") return null;
  const { clause, preposition } = place;
  const changed = clause.objects.find(
    (one) => one.start >= clause.verb.end && one.end < whole.start && isAmount(text, one),
  );
  const { subject, verb } = clause;
  const stands = subject !== null && subject.end <= verb.start && isAmount(text, subject) && LEVELS(text, clause);
  const level = /^(?:to|at|by|from|of|about|around|over|under|above|below|nearly|up to|as)$/.test(preposition ?? "");
  const noun = changed !== undefined && level ? changed : stands ? subject : null;
  if (noun === null) return null;
  const span =
    noun === subject
      ? wholePhrase(text, noun, verbBehind(parsed, noun, verb))
      : { start: noun.start, end: Math.max(noun.end, ofBehind(text, noun, whole.start)) };
  return span && { start: span.start + (OWNED.exec(text.slice(span.start, span.end))?.[0].length ?? 0), end: span.end };
};
const isAmount = (text: string, { head, kind }: NounPhrase): boolean =>
  kind !== "pronoun" && kind !== "quoted" && moneyDefaults.amounts.has(text.slice(head.start, head.end).toLowerCase());
const LEVELS = (text: string, clause: Clause): boolean => !NO_LEVEL.test(lemmaOf(text, clause));
/** What an amount of money does to another: "the levy raised £3m", "fees brought in £3m". */
const NO_LEVEL =
  /^(?:raise|bring|generate|yield|make|pay|fund|finance|cost|save|buy|give|provide|take|earn|collect|help|cover|add|net|include|exclude|allow|let|need|require|meet|see|say|mean|leave|support|come)$/;
/** "the annual charge [for waste]" up to the sum. */
const ofBehind = (text: string, { end }: NounPhrase, limit: number): number => {
  const more = /^ (?:of|for|on|in) [\p{L}’' -]{2,50}?(?= (?:from|to|by|at|of) )/u.exec(text.slice(end, limit))?.[0];
  return more === undefined ? end : end + more.length;
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
  const thing = AT.test(lead)
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
const COSTS = /^(?:cost|average|retail|start|fetch|sell|rent)$/;
const isBareParticiple = (text: string, { verb }: Clause): boolean =>
  verb.modal === null && /^\p{Ll}+(?:ed|t|ld|ght)$/u.test(text.slice(verb.start, verb.end));
/** No body, no measure, no time; something with a price. */
const isThing = (text: string, phrase: NounPhrase): boolean => {
  const head = text.slice(phrase.head.start, phrase.head.end).toLowerCase();
  return (
    phrase.kind === "common" &&
    !isGroup(text, phrase.head) &&
    !isTime(text.slice(phrase.start, phrase.end)) &&
    !SUM.test(text.slice(phrase.start, phrase.end)) &&
    !NO_THING.test(head) &&
    !(moneyFrames.things.has(head) && !EVENTS.test(head)) &&
    !(moneyNouns.kinds.has(head) && !moneyDefaults.amounts.has(head))
  );
};
const EVENTS = /^(?:strike|storm|closure|delay|study|survey|work|tickets?|shares)$/;
const NO_THING =
  /^(?:it|this|that|which|what|there|more|less|most|rest|total|figure|amount|sum|number|value|promise|pledge|discount|credit|exemption|cap|offer|subsidy|option|proposal|place|end|rate|level|point|way)$/;

/** "grants that will [bring fibre to 300 farms]", "£3m, which will pay for [nine boats]": what the sum does. */
const WILL =
  /^(?: (?:in|of) \p{Ll}[\p{L}’ -]{2,30}?| \p{Ll}[\p{L}-]+){0,2},?(?: (?:that|which))? (?:(?:will|would|is to|are to|is expected to|should|could) (?:also )?(?:be used to |be spent to |go towards |go toward |help (?:to )?)?)(?<verb>\p{Ll}+) (?<rest>for |towards |to )?/u;
const willDo = (around: Around): Span | null => {
  const { text, sentence, after } = around;
  const match = WILL.exec(text.slice(after, Math.min(sentence.end, after + 110)));
  const verb = match?.groups?.verb ?? "";
  if (match === null || !DOES.test(verb)) return null;
  const from = after + match[0].length;
  const bought = /^(?:pay|fund|finance|cover|buy|subsidise|subsidize|purchase|meet)$/.test(verb);
  const rest = match.groups?.rest?.length ?? 0;
  const start = bought ? from : from - rest - verb.length - 1;
  return toTheEnd({ start, end: sentence.end }, text);
};
const DOES =
  /^(?:pay|fund|finance|cover|buy|subsidise|subsidize|purchase|meet|bring|build|create|support|improve|provide|deliver|protect|connect|extend|expand|replace|repair|restore|upgrade|train|hire|recruit|equip|boost|transform|open|install|keep|develop|reduce|cut|ease|tackle|renew|rebuild|refurbish|give|allow|enable|make|put|add|plant|clear|clean|insulate|modernise|modernize|renovate|upgrade|run|double|finish|complete|turn)$/;

/** "a £3m contract with a builder [to replace pipes]": the first infinitive behind a sum, with no other verb and no other sum before it. */
const REACH = 130;
const toDo = (around: Around): Span | null => {
  const { text, parsed, sentence, after } = around;
  const limit = Math.min(sentence.end, after + REACH);
  const stop = barrier(around, limit);
  for (let at = text.indexOf(" to ", after); at >= 0 && at < stop; at = text.indexOf(" to ", at + 3)) {
    const word = lastWordOf(text.slice(Math.max(after, at - 24), at)).toLowerCase();
    if (moneyDefaults.unable.has(word) || parsed.clauses().some(({ verb }) => verb.end === at)) continue;
    const infinitive = infinitiveAt(around, at);
    if (infinitive !== null) return infinitive;
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
    if (at < 0 || at >= stop) continue;
    const object = parsed.phrases().find(({ start }) => start === at + word.length);
    if (object === undefined || object.kind === "pronoun" || isTime(text.slice(object.start, object.end))) continue;
    if (isGroup(text, object.head) || isBody(text, object) || (isSomebody(text, object) && object.kind === "name"))
      continue;
    if (/\d/.test(text.slice(object.start, object.end)) && /\b(?:years?|months?|weeks?|days?|hours?)\b/.test(text.slice(object.start, object.end)))
      continue;
    return purposeIn(around, object, "for");
  }
  return null;
};
