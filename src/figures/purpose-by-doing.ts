import type { Span } from "../document/index.ts";
import { moneyDefaults } from "../lexicon/money-defaults.ts";
import { lastWordOf } from "./last-word.ts";
import type { Around, Place } from "./place.ts";
import { doingsAt, infinitiveAt, purposeIn, toTheEnd } from "./purpose.ts";
import { isBody, isGroup, isSomebody, isTime } from "./somebody.ts";

const WILL =
  /^(?: (?:in|of) \p{Ll}[\p{L}’ -]{2,30}?| \p{Ll}[\p{L}-]+){0,2},?(?: (?:that|which))? (?:(?:will|would|is to|are to|is expected to|should|could) (?:also )?(?:be used to |be spent to |go towards |go toward |help (?:to )?)?)(?<verb>\p{Ll}+) (?<rest>for |towards |to )?/u;

/** "grants that will [bring fibre to 300 farms]", "£3m, which will pay for [nine boats]": what the sum does. */
export const willDo = (around: Around): Span | null => {
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

const REACH = 130;

/** "a £3m contract with a builder [to replace pipes]": the first infinitive behind a sum, with no other verb and no other sum before it. */
export const toDo = (around: Around): Span | null => {
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
export const forThing = (around: Around, place: Place | null): Span | null => {
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
