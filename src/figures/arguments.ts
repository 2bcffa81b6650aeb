import type { Clause, NounPhrase, PrepositionalPhrase } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";
import { moneyFrames } from "../lexicon/money-frames.ts";
import { moneyVerbs } from "../lexicon/money-verbs.ts";
import type { Around } from "./place.ts";
import { purposeIn } from "./purpose.ts";
import { isGroup, isNamedFund, isPayer, isTime } from "./somebody.ts";
import { isInName, verbBehind, wholePhrase } from "./whole-phrase.ts";

/** What stands behind a verb as somebody who pays or gets, or as the thing that is paid for. */
const behindVerb = (text: string, clause: Clause, names: readonly string[]): PrepositionalPhrase | undefined =>
  clause.prepositional.find(
    ({ preposition, start, object }) =>
      names.includes(preposition) && start >= clause.verb.end && !(object !== null && isInName(text, start, object)),
  );

export const payerBehind = (text: string, clause: Clause, preposition: string): Span | null => {
  const object = behindVerb(text, clause, [preposition])?.object;
  // "from fees": what it comes from is money, nobody
  const noun = object == null ? "" : text.slice(object.head.start, object.head.end).toLowerCase();
  // "from overdraft charges": the parser takes the noun for a verb
  const next = object == null ? "" : (/^ ([a-z]+)/.exec(text.slice(object.end, object.end + 20))?.[1] ?? "");
  return object != null &&
    !moneyVerbs.nouns.has(noun) &&
    !moneyVerbs.nouns.has(next) &&
    isPayer(text, object) &&
    (preposition !== "from" || object.kind === "name" || isGroup(text, object.head) || isNamedFund(text, object))
    ? wholePhrase(text, object)
    : null;
};

export const objectOf = (text: string, clause: Clause, names: readonly string[]): Span | null => {
  const object = behindVerb(text, clause, names)?.object;
  return object != null && isPayer(text, object) ? wholePhrase(text, object) : null;
};
export const purposeOf = (around: Around, clause: Clause, names: readonly string[]): Span | null => {
  const { text } = around;
  const phrase = behindVerb(text, clause, names);
  const object = phrase?.object;
  return phrase === undefined ||
    object == null ||
    object.kind === "pronoun" ||
    isWhere(text, clause, phrase) ||
    /[£$€₹]|\d/.test(text.slice(object.start, object.end).replace(COUNT, "")) ||
    isTime(text.slice(object.start, object.end))
    ? null
    : purposeIn(around, object, phrase.preposition);
};
/** "for social care [in Fife]", "to schools [in Kent]": where that is. */
const isWhere = (text: string, { prepositional, verb }: Clause, { preposition, start }: PrepositionalPhrase): boolean =>
  preposition === "in" &&
  prepositional.some(
    (one) =>
      /^(?:for|to|towards?|on|into)$/.test(one.preposition) &&
      one.start >= verb.end &&
      one.object !== null &&
      one.object.end === start - 1 &&
      !isTime(text.slice(one.object.start, one.object.end)),
  );
/** "40 homes" */
const COUNT =
  /^(?:about |around |some |nearly |almost |over |up to |more than |the )?\d[\d,]*(?= \p{L}{3})(?! (?:million|billion|crore|lakh|dollars|euros|pounds|rupees))/u;
export const groupFor = (text: string, clause: Clause): Span | null => {
  const object = behindVerb(text, clause, ["for"])?.object;
  return object != null && isGroup(text, object.head) ? wholePhrase(text, object) : null;
};
export const thingFor = (around: Around, clause: Clause): Span | null => {
  const { text } = around;
  const object = behindVerb(text, clause, ["for"])?.object;
  return object != null && !isGroup(text, object.head) ? purposeOf(around, clause, ["for"]) : null;
};
export const firstObject = (text: string, clause: Clause): Span | null => {
  const object = clause.objects.find((one) => one.start >= clause.verb.end);
  return object !== undefined && isPayer(text, object) ? wholePhrase(text, object) : null;
};

/** "went on [consultants]": who is paid for work. */
export const hiredBehind = (text: string, clause: Clause): Span | null => {
  const object = behindVerb(text, clause, ["on"])?.object;
  return object != null && moneyFrames.hired.has(text.slice(object.head.start, object.head.end).toLowerCase())
    ? wholePhrase(text, object)
    : null;
};

/** A body or a person costs nothing itself; its work does. */
const isNamed = (text: string, { start, end, kind }: NounPhrase): boolean =>
  kind === "name" && text.slice(start, end).includes(" ");

/** What costs is what the sum is for: "Redundancy will cost £2m". */
export const thingOf = ({ text, parsed }: Around, subject: NounPhrase | null, verb?: Span): Span | null => {
  if (subject === null || subject.kind === "pronoun" || subject.kind === "quoted") return null;
  const head = text.slice(subject.head.start, subject.head.end).toLowerCase();
  if (
    isNamed(text, subject) ||
    (isGroup(text, subject.head) && !/tion$/.test(head)) ||
    (moneyFrames.things.has(head) && !moneyVerbs.charged.has(head))
  )
    return null;
  const words = text.slice(subject.start, subject.end);
  // "which the institute estimates would cost £3m": the parser takes who says so for what costs
  if (/^(?:which|that) $/.test(text.slice(subject.start - 6, subject.start).trimStart()) && SAYS.test(words))
    return null;
  return /^(?:it|this|that|which|they|the (?:plan|scheme|move|measure|project|work|proposal|bill|programme|policy)s?)$/i.test(
    words,
  ) || /\d/.test(words.replace(/^[Tt]he (?:19|20)\d\d(?=[ –/-])|\b\d{1,4}(?=-?\p{L})/gu, ""))
    ? null
    : wholePhrase(text, subject, verb && verbBehind(parsed, subject, verb));
};

const SAYS =
  / (?:says?|said|estimates?d?|claims?|claimed|believes?|reckons?|thinks?|argues?|hopes?|expects?|insists?|fears?|suggests?|warns?|predicts?)$/;

/** "A grant of £9,000 will pay for [new benches]", "£3m will fund [a survey]" */
const BUYS = /^(?:pay|fund|finance|cover|buy|subsidise|subsidize)$/;
export const boughtBy = (around: Around, clause: Clause): Span | null => {
  const { text } = around;
  if (clause.verb.voice === "passive" || !BUYS.test(clause.verb.lemma)) return null;
  if (clause.verb.lemma === "pay") return thingFor(around, clause);
  const object = clause.objects.find(({ start }) => start >= clause.verb.end);
  return object === undefined || object.kind === "pronoun" || isGroup(text, object.head)
    ? null
    : wholePhrase(text, object);
};
