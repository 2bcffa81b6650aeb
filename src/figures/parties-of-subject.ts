import type { Clause } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";
import type { Frame } from "../lexicon/money-frames.ts";
import {
  boughtBy,
  firstObject,
  groupFor,
  hiredBehind,
  objectOf,
  payerBehind,
  purposeOf,
  thingFor,
} from "./arguments.ts";
import type { Around } from "./place.ts";
import { doingAt, doingsAt } from "./purpose.ts";
import { isPayer } from "./somebody.ts";
import { nobody, type Tail, tailOf } from "./tail.ts";
import { wholePhrase } from "./whole-phrase.ts";

/** "£1.1m will be invested in a makerspace", "£19m had reached councils", "£48,000 has come from the brewer". */
export const ofSubject = (around: Around, clause: Clause, frames: readonly Frame[]): Tail => {
  const { text } = around;
  const available =
    clause.verb.lemma === "make" && /^ available\b/.test(text.slice(clause.verb.end, clause.verb.end + 11));
  const gives =
    frames.includes("give") ||
    frames.includes("spend") ||
    (clause.verb.lemma === "make" && clause.verb.voice === "passive");
  if (clause.verb.voice === "passive" && gives)
    return {
      payer: payerBehind(text, clause, "by"),
      recipient: objectOf(text, clause, ["to"]) ?? groupFor(text, clause),
      purpose:
        purposeOf(around, clause, ["in", "on", "into", "towards", "toward"]) ??
        thingFor(around, clause) ??
        spentDoing(around, clause) ??
        infinitiveBehind(around, clause.verb.end + (available ? " available".length : 0)),
    };
  if (clause.verb.voice === "passive" && frames.includes("raise"))
    return { ...nobody, payer: payerBehind(text, clause, "by") };
  if (clause.verb.voice === "passive" && SHARES.test(clause.verb.lemma))
    return {
      ...nobody,
      payer: payerBehind(text, clause, "by"),
      recipient: objectOf(text, clause, [
        "between",
        "among",
        "amongst",
        "across",
        "by",
        "to",
        "out among",
        "out amongst",
        "out between",
        "out across",
        "out to",
      ]),
    };
  if (clause.verb.lemma === "be" && /^ available (?:for|to) /.test(text.slice(clause.verb.end, clause.verb.end + 15)))
    return {
      ...nobody,
      recipient: groupFor(text, clause) ?? objectOf(text, clause, ["to"]),
      purpose: thingFor(around, clause),
    };
  if (clause.verb.voice === "passive" && frames.includes("need"))
    return { ...nobody, payer: payerBehind(text, clause, "by"), purpose: thingFor(around, clause) };
  if (clause.verb.lemma === "be" && / for $/.test(text.slice(clause.verb.end, clause.verb.end + 5)))
    return { ...nobody, recipient: groupFor(text, clause), purpose: thingFor(around, clause) };
  if (clause.verb.voice === "passive" && frames.includes("get"))
    return {
      payer: payerBehind(text, clause, "from"),
      recipient: payerBehind(text, clause, "by") ?? groupFor(text, clause),
      purpose: thingFor(around, clause),
    };
  if (clause.verb.voice === "passive" && frames.includes("impose"))
    return { ...nobody, payer: objectOf(text, clause, ["on", "upon", "against"]) };
  if (clause.verb.voice === "passive" && frames.includes("announce"))
    return { ...nobody, payer: payerBehind(text, clause, "by") };
  const bought = boughtBy(around, clause);
  if (bought !== null) return { ...nobody, purpose: bought };
  if (frames.includes("help"))
    return {
      ...nobody,
      recipient: firstObject(text, clause) ?? helped(around, clause),
      purpose: helpedTo(around, clause),
    };
  if (frames.includes("come")) {
    const goes = clause.verb.lemma !== "come";
    const hired = goes ? hiredBehind(text, clause) : null;
    const spent =
      goes && hired === null
        ? (purposeOf(around, clause, ["on", "towards", "toward", "into"]) ?? spentDoing(around, clause))
        : null;
    const recipient = goes ? (objectOf(text, clause, ["to"]) ?? potOf(text, clause) ?? hired) : null;
    return {
      payer: clause.verb.lemma === "come" ? payerBehind(text, clause, "from") : null,
      recipient,
      purpose: spent,
    };
  }
  if (frames.includes("reach")) return { ...nobody, recipient: firstObject(text, clause) };
  return nobody;
};

/** "£3m will go to [a refund scheme]", "will flow through [the new Harbour Trust]": what is kept for the money gets it. */
const potOf = (text: string, { prepositional, verb }: Clause): Span | null => {
  const pot = prepositional.find(
    ({ preposition, start, object }) =>
      /^(?:to|into|through|via)$/.test(preposition) &&
      start >= verb.end &&
      object !== null &&
      POTS.test(text.slice(object.head.start, object.head.end)),
  )?.object;
  return pot == null ? null : wholePhrase(text, pot);
};
const POTS =
  /^(?:schemes?|funds?|pots?|programmes?|programs?|trusts?|foundations?|accounts?|kitty|coffers|treasury|exchequer|pools?|reserves?|appeals?|endowment|facility|initiatives?)$/i;

/** "£3m has been made available to councils [to fill holes]" */
const infinitiveBehind = (around: Around, from: number): Span | null => {
  const { purpose } = tailOf(around, from);
  return purpose !== null && around.text.startsWith("to ", purpose.start) ? purpose : null;
};

/** "£3m will be shared between [12 councils]" */
const SHARES = /^(?:share|split|divide)$/;

/** "£3m went on [painting the hulls]", "£3m invested in [raising the road]" */
const spentDoing = (around: Around, { verb }: Clause): Span | null =>
  /^ [a-z]+ing /.test(around.text.slice(verb.end, verb.end + 20))
    ? doingAt(around, verb.end + 1)
    : DOING.test(around.text.slice(verb.end, verb.end + 9))
      ? doingAt(around, around.text.indexOf(" ", verb.end + 1) + 1)
      : null;
const DOING = /^ (?:on|in|for|towards|toward|into) /;

/** "will help [the club] buy boats": who is helped opens the complement. */
const helped = ({ text, parsed }: Around, { complement }: Clause): Span | null => {
  const whom = complement && parsed.phrases().find(({ start }) => start === complement.start);
  return whom && isPayer(text, whom) ? wholePhrase(text, whom) : null;
};

/** "will help the club [buy boats and train crews]": what they are helped to do. */
const helpedTo = (around: Around, { complement }: Clause): Span | null => {
  const { text, parsed } = around;
  const whom = complement && parsed.phrases().find(({ start }) => start === complement.start);
  if (!whom || !isPayer(text, whom) || !/^ (?:to )?[a-z]/.test(text.slice(whom.end, whom.end + 6))) return null;
  return doingsAt(around, whom.end + 1);
};
