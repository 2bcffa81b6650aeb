import type { Clause, NounPhrase } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";
import { moneyDefaults } from "../lexicon/money-defaults.ts";
import { type Around, lemmaOf, type Place } from "./place.ts";
import { verbBehind, wholePhrase } from "./whole-phrase.ts";

/** "Turnover [for the half year]" */
const TIMELY =
  / (?:for|in|during|over) (?:the )?(?:[\p{L}\d-]+ )*(?:years?|half|halves|quarters?|months?|weeks?|period|season|days?|(?:19|20)\d\d)(?: (?:to|ended|ending|of) .*)?$/u;

/** "revenue", "the firm’s pre-tax profits": which it is is not said. */
export const BARE =
  /^(?:.*[’']s? |an? |the )?(?:(?:first|second|third|fourth)-quarter |full-year |half-year |quarterly |annual |net |gross |pre-tax |operating |total |group |underlying |underwriting |overall |average |monthly |new )*(?:fees?|charges?|prices?|revenues?|income|profits?|sales|earnings|dividends?|interest|arrears|debts|loss|losses|tax|taxes|rates?|pay|wages?|salar(?:y|ies)|costs?|damage|proceeds|receipts|takings|expenses|spending|exports|imports|assets)(?: (?:at|of|from|in) .*)?$/i;

const OWNED = /^(?:its|their|his|her|our|my|your) /i;

/** "[Net debt] stood at £3m", "lift [the minimum wage] from £9 to £12", "a [surplus] of £3m": the noun itself tells what it is. */
export const amountOf = (around: Around, place: Place | null): Span | null => {
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
export const ofBehind = (text: string, { end }: NounPhrase, limit: number): number => {
  const more = /^ (?:of|for|on|in) [\p{L}’' -]{2,50}?(?= (?:from|to|by|at|of) )/u.exec(text.slice(end, limit))?.[0];
  return more === undefined ? end : end + more.length;
};

/** "Its [reserves], £3m in 2022, have dwindled" */
export const beside = ({ text, parsed, whole, figure }: Around): Span | null => {
  if (!text.startsWith(", ", whole.start - 2)) return null;
  if (!/^(?:,| in | at | last | a year)/.test(text.slice(figure.end, figure.end + 8))) return null;
  const noun = parsed.phrases().find(({ end }) => end === whole.start - 2);
  if (noun === undefined || !isAmount(text, noun)) return null;
  const owned = OWNED.exec(text.slice(noun.start, noun.end))?.[0].length ?? 0;
  return { start: noun.start + owned, end: noun.end };
};
