import type { Clause, NounPhrase } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";
import { type Frame, moneyFrames } from "../lexicon/money-frames.ts";
import {
  boughtBy,
  firstObject,
  groupFor,
  hiredBehind,
  objectOf,
  payerBehind,
  purposeOf,
  thingFor,
  thingOf,
} from "./arguments.ts";
import { groupsIn } from "./groups-in.ts";
import { backedWith, changedBy } from "./parties-by-backing.ts";
import { type Around, lemmaOf, type Place, type Stand } from "./place.ts";
import { doingAt, toTheEnd } from "./purpose.ts";
import { isBody, isGroup, isPayer, isSomebody, wholePhrase } from "./somebody.ts";
import { nobody, type Tail, tailOf } from "./tail.ts";
import { actorOf, relativeOf, theyWere, unparsed } from "./who-acts.ts";

type Parties = Tail;

/** "could take over the halls with grants of £3m": takes no sum. */
const PARTICLE = /^ (?:over|up|off|on|part)\b/;

/** What the verb says of a sum that stands in its clause. */
export const partiesByVerb = (around: Around, place: Place | null): Parties => {
  if (place === null) return nobody;
  const { clause, stand } = place;
  const frames = moneyFrames.verbs.get(lemmaOf(around.text, clause)) ?? [];
  if (frames.includes("take") && PARTICLE.test(around.text.slice(clause.verb.end, clause.verb.end + 7))) return nobody;
  if (stand === "subject") return ofSubject(around, clause, frames);
  if (place.preposition === "by")
    return frames.includes("back") && clause.verb.voice === "passive"
      ? backedWith(around.text, clause)
      : (changedBy(around.text, clause, frames) ?? nobody);
  if (frames.includes("trade") || (place.preposition === "for" && takesStake(around.text, clause)))
    return tradedFor(around, clause, stand);
  if (place.preposition === "with" && frames.includes("back")) return backedWith(around.text, clause);
  if (
    stand === "preposition" &&
    !["with", "for", "about", "around", "of", "over", "under", "at"].includes(place.preposition ?? "")
  )
    return nobody;
  return ofObject(around, place, frames);
};

/** "[The chain] is to buy a rival for £3m", "sold the boat to [a trust] for £3m": who gets the thing pays. */
const takesStake = (text: string, { verb, objects }: Clause): boolean =>
  verb.lemma === "take" && objects.some(({ head }) => /^stakes?$/.test(text.slice(head.start, head.end)));
const tradedFor = (around: Around, clause: Clause, stand: Stand): Parties => {
  const { text } = around;
  const { subject, verb } = clause;
  if (stand !== "preposition") return nobody;
  const known =
    subject !== null && isSomebody(text, subject) ? wholePhrase(text, subject, verb.start) : theyWere(around, subject);
  if (verb.lemma === "sell")
    return verb.voice === "passive"
      ? { ...nobody, payer: objectOf(text, clause, ["to"]) }
      : { ...nobody, payer: objectOf(text, clause, ["to"]), recipient: known };
  return { ...nobody, payer: verb.voice === "passive" ? payerBehind(text, clause, "by") : known };
};

/** "£1.1m will be invested in a makerspace", "£19m had reached councils", "£48,000 has come from the brewer". */
const ofSubject = (around: Around, clause: Clause, frames: readonly Frame[]): Parties => {
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
        purposeOf(text, clause, ["in", "on", "into", "towards"]) ??
        thingFor(text, clause) ??
        spentDoing(around, clause) ??
        infinitiveBehind(around, clause.verb.end + (available ? " available".length : 0)),
    };
  if (clause.verb.voice === "passive" && frames.includes("raise"))
    return { ...nobody, payer: payerBehind(text, clause, "by") };
  if (clause.verb.voice === "passive" && SHARES.test(clause.verb.lemma))
    return {
      ...nobody,
      payer: payerBehind(text, clause, "by"),
      recipient: objectOf(text, clause, ["between", "among", "amongst", "across", "by", "to"]),
    };
  if (clause.verb.lemma === "be" && /^ available (?:for|to) /.test(text.slice(clause.verb.end, clause.verb.end + 15)))
    return {
      ...nobody,
      recipient: groupFor(text, clause) ?? objectOf(text, clause, ["to"]),
      purpose: thingFor(text, clause),
    };
  if (clause.verb.voice === "passive" && frames.includes("need"))
    return { ...nobody, payer: payerBehind(text, clause, "by"), purpose: thingFor(text, clause) };
  if (clause.verb.lemma === "be" && / for $/.test(text.slice(clause.verb.end, clause.verb.end + 5)))
    return { ...nobody, recipient: groupFor(text, clause), purpose: thingFor(text, clause) };
  if (clause.verb.voice === "passive" && frames.includes("get"))
    return {
      payer: payerBehind(text, clause, "from"),
      recipient: payerBehind(text, clause, "by") ?? groupFor(text, clause),
      purpose: thingFor(text, clause),
    };
  if (clause.verb.voice === "passive" && frames.includes("impose"))
    return { ...nobody, payer: objectOf(text, clause, ["on", "upon", "against"]) };
  if (clause.verb.voice === "passive" && frames.includes("announce"))
    return { ...nobody, payer: payerBehind(text, clause, "by") };
  const bought = boughtBy(text, clause);
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
        ? (purposeOf(text, clause, ["on", "towards", "into"]) ?? spentDoing(around, clause))
        : null;
    const recipient = goes ? (objectOf(text, clause, ["to"]) ?? hired) : null;
    return {
      payer: clause.verb.lemma === "come" ? payerBehind(text, clause, "from") : null,
      recipient,
      purpose: spent,
    };
  }
  if (frames.includes("reach")) return { ...nobody, recipient: firstObject(text, clause) };
  return nobody;
};

/** "£3m has been made available to councils [to fill holes]" */
const infinitiveBehind = (around: Around, from: number): Span | null => {
  const { purpose } = tailOf(around, from);
  return purpose !== null && around.text.startsWith("to ", purpose.start) ? purpose : null;
};

/** "£3m will be shared between [12 councils]" */
const SHARES = /^(?:share|split|divide)$/;

/** "£3m went on [painting the hulls]", "£3m invested in [raising the road]" */
const spentDoing = (around: Around, { verb }: Clause): Span | null =>
  /^ (?:on|in) /.test(around.text.slice(verb.end, verb.end + 4)) ? doingAt(around, verb.end + 4) : null;

/** What "which" stands for is near: "gave its nod to a rise in the allowance of clerks, which will cost". */
const nearSubject = ({ kind, subject, verb }: Clause): NounPhrase | null =>
  kind === "relative" && subject !== null && verb.start - subject.end > 50 ? null : subject;

/** "will help [the club] buy boats": who is helped opens the complement. */
const helped = ({ text, parsed }: Around, { complement }: Clause): Span | null => {
  const whom = complement && parsed.phrases().find(({ start }) => start === complement.start);
  return whom && isPayer(text, whom) ? wholePhrase(text, whom) : null;
};

/** "will help the club [buy boats and train crews]": what they are helped to do. */
const helpedTo = ({ text, parsed, sentence }: Around, { complement }: Clause): Span | null => {
  const whom = complement && parsed.phrases().find(({ start }) => start === complement.start);
  if (!whom || !isPayer(text, whom) || !/^ (?:to )?[a-z]/.test(text.slice(whom.end, whom.end + 6))) return null;
  return toTheEnd({ start: whom.end + 1, end: sentence.end }, text);
};

/** "Ministers gave the trust £3m", "the trust received £3m", "the work cost the state £3m". */
const ofObject = (around: Around, place: Place, frames: readonly Frame[]): Parties => {
  const { clause, stand } = place;
  const { text, figure } = around;
  const passive = clause.verb.voice === "passive";
  const subject = actorOf(around, clause) ?? behindDate(around, clause);
  const other = clause.objects.find(
    (object) =>
      object.full.end <= figure.start &&
      object.start >= clause.verb.end &&
      (isSomebody(text, object) || isIndirect(around, clause, object)) &&
      stand !== "noun",
  );
  const indirect = stand === "noun" ? giftTo(text, clause, figure) : other;
  const whole = (phrase: NounPhrase | null | undefined): Span | null =>
    phrase == null ? null : wholePhrase(text, phrase, phrase === subject ? clause.verb.start : undefined);
  if (subject !== null && subject.start >= clause.verb.start) return nobody;
  const pays = relativeOf(around, clause) ?? (subject !== null && isPayer(text, subject) ? whole(subject) : null);
  const gets = subject !== null && isSomebody(text, subject) ? whole(subject) : null;
  // "families earning less than £3m": a bound, nothing that they get.
  if (
    clause.kind === "participial" &&
    clause.verb.lemma === "earn" &&
    /^(?:less|more|under|over|up|below|above)\b/.test(text.slice(around.whole.start, figure.end))
  )
    return nobody;
  // "attracted 900 students at a cost of £3m": got at that cost, not the sum.
  if (frames.includes("get") && stand === "preposition" && AT_COST.test(text.slice(figure.start - 24, figure.start)))
    return nobody;
  if (frames.includes("get") && !passive)
    return {
      payer: payerBehind(text, clause, "from"),
      recipient:
        (subject !== null && subject.kind !== "pronoun" ? whole(subject) : null) ??
        (APPLIES.test(clause.verb.lemma) ? null : theyWere(around, subject)) ??
        (subject === null ? unparsed(around, clause) : null),
      purpose: null,
    };
  if (frames.includes("save"))
    return {
      ...nobody,
      recipient: other ? whole(other) : subject !== null && isGroup(text, subject.head) ? gets : null,
    };
  if (frames.includes("fine")) return { ...nobody, payer: passive ? pays : whole(other) };
  if (frames.includes("charge"))
    return { ...nobody, payer: passive ? pays : whole(other ?? indirect), recipient: passive ? null : pays };
  if (frames.includes("take"))
    return {
      ...nobody,
      payer: clause.verb.lemma === "cost" ? whole(other) : null,
      purpose: doingThat(around, clause) ?? thingOf(text, nearSubject(clause)),
    };
  if (frames.includes("want")) return { ...nobody, recipient: isRate(around) ? null : gets };
  if (frames.includes("need") || (frames.includes("meet") && !passive)) return { ...nobody, payer: pays };
  if (frames.includes("announce"))
    return {
      ...nobody,
      payer: subject !== null && (isGroup(text, subject.head) || isBody(text, subject)) ? pays : null,
    };
  if (frames.includes("make"))
    return !passive && isMade(around, place) ? { ...nobody, payer: pays ?? theyWere(around, subject) } : nobody;
  if (frames.includes("give") || frames.includes("spend")) {
    if (passive ? false : isRuled(around, clause)) return { ...nobody, recipient: whole(indirect) };
    if (!isGiving(text, clause, figure)) return nobody;
    if (
      isHeadline(around) &&
      HANDED.test(text.slice(clause.verb.head.start, clause.verb.head.end)) &&
      gets !== null &&
      indirect === undefined
    )
      return { ...nobody, recipient: gets };
    if (passive) return { ...nobody, payer: payerBehind(text, clause, "by"), recipient: pays };
    if (indirect && isGapped(text, clause, indirect)) return { ...nobody, payer: whole(indirect) };
    return {
      payer: pays ?? theyWere(around, subject),
      recipient: whole(indirect) ?? givenTo(text, clause, figure),
      purpose: frames.includes("spend") && text.charAt(around.after) === " " ? doingAt(around, around.after + 1) : null,
    };
  }
  return nobody;
};

/** "paid [its chief executive] a £3m bonus": between the verb and what is given. */
const isIndirect = ({ text, whole }: Around, { verb }: Clause, object: NounPhrase): boolean =>
  object.start === verb.end + 1 &&
  /^ (?:(?:an?|the|its|another|up to|about|nearly) )*$/.test(text.slice(object.end, whole.start)) &&
  /^(?:pay|give|award|offer|hand|promise|lend|grant)$/.test(verb.lemma) &&
  object.kind !== "pronoun" &&
  isPayer(text, object);

/** "[Warming every home] would take £3m": a doing that the parser gives no verb as its subject. */
const doingThat = ({ text, sentence }: Around, { subject, verb }: Clause): Span | null => {
  const known = subject !== null && !/^[A-Za-z][a-z]+ing$/.test(text.slice(subject.start, subject.end));
  if (known || verb.start - sentence.start > 110) return null;
  return groupsIn(text, { start: sentence.start, end: verb.start }, DOING).what ?? null;
};
const DOING = /(?:^[“"‘]?|\b(?:that|because|but|said) )(?<what>[A-Za-z][a-z]{2,14}ing [^,.;:()£$€“”"–—]{2,80}) $/d;

/** "wants a minimum rate of £15": what should be paid to others. */
const isRate = ({ text, whole, figure }: Around): boolean =>
  /\b(?:rates?|wages?|pay|salary|price|cap|fee|levy|minimum|cut)\b[^.;]{0,20} (?:of|to|at) $/.test(
    text.slice(Math.max(0, whole.start - 50), whole.start),
  ) || /^ (?:minimum|cap|fee|levy|fine|tax)\b/.test(text.slice(figure.end, figure.end + 10));

/** "made a £3m [donation]", "wrote a [cheque] for £3m": who makes a gift gives it. */
const isMade = ({ text, parsed, figure, whole }: Around, { clause, stand }: Place): boolean => {
  if (stand === "noun")
    return clause.objects.some(
      ({ start, end }) => start >= clause.verb.end && text.slice(end, whole.start).startsWith(" of "),
    );
  const phrase = parsed.phrases().find(({ start, end }) => start <= figure.start && end > figure.end);
  return phrase !== undefined && moneyFrames.giving.has(text.slice(phrase.head.start, phrase.head.end).toLowerCase());
};

/** "By Sept. 30, [the club] had spent £3m": the parser takes the day for the subject. */
const behindDate = ({ text, parsed }: Around, { subject, verb }: Clause): NounPhrase | null => {
  if (subject === null || !/^\d{1,2}$/.test(text.slice(subject.start, subject.end))) return subject;
  return parsed.phrases().find(({ start, end }) => start === subject.end + 2 && end === verb.start - 1) ?? null;
};

const AT_COST = /\b(?:at|for) an? (?:[a-z]+ )?(?:cost|price|fee|rate) of (?:[a-z]+ )?$/;

/** "approved a £9 [fee]", "[a jury] awarded her £9m": who decides on it does not pay it. */
const isRuled = ({ text, figure }: Around, { subject, verb }: Clause): boolean =>
  (subject !== null && COURTS.test(text.slice(subject.head.start, subject.head.end)) && verb.lemma !== "spend") ||
  (verb.lemma === "approve" &&
    /^[ -](?:[a-z-]+ ){0,2}(?:fees?|charges?|levy|tax|toll|fares?|fine|penalty|rent|rate|price|increase)\b/.test(
      text.slice(figure.end, figure.end + 40),
    ));
const COURTS = /^(?:courts?|judges?|jury|juries|tribunals?|magistrates?|ombudsman|arbitrators?|arbitration)$/i;

/** Who asks for a sum does not get it yet. */
const APPLIES = /^(?:apply|bid)$/;

/** "set aside £3m", but not "set a cap of £3", "put the cost at £3m" */
const isGiving = (text: string, { verb, objects }: Clause, figure: Span): boolean => {
  if (verb.lemma === "set") return /^ (?:aside|apart)\b/.test(text.slice(verb.end, verb.end + 7));
  // "left £3m to the zoo in her will"
  if (verb.lemma === "leave") return /^,? (?:[a-z]+ )?to (?!be\b)/.test(text.slice(figure.end, figure.end + 20));
  if (verb.lemma !== "put") return true;
  return !(
    objects.some(({ start, end }) => start >= verb.end && end < figure.start) &&
    / at /.test(text.slice(verb.end, figure.start))
  );
};

/** "Hill farmers offered £90 a field": a line without a stop leaves out "are". */
const isHeadline = ({ text, sentence }: Around): boolean =>
  !/[.!?][”"’')]*\s*$/.test(text.slice(sentence.start, sentence.end));
const HANDED = /^(?:offered|handed|given|awarded|promised|granted|allocated|lent)$/i;

/** "awarded a £3m, three-year contract [to two firms]": behind the thing that is given. */
const givenTo = (text: string, clause: Clause, figure: Span): Span | null => {
  const to = clause.prepositional.find(({ preposition, start }) => preposition === "to" && start > figure.end);
  return to?.object && isSomebody(text, to.object) ? wholePhrase(text, to.object) : null;
};

/** "The state will pay £5m and [the city] £2m": the verb is not said again. */
const isGapped = (text: string, { verb }: Clause, { start }: NounPhrase): boolean =>
  text.slice(start - 5, start) === " and " && /[£$€₹]\s?\d/.test(text.slice(verb.end, start));

/** "gave [the trust] a grant of £3m" */
const giftTo = (text: string, clause: Clause, figure: Span): NounPhrase | null => {
  const before = clause.objects.filter((object) => object.end <= figure.start && object.start >= clause.verb.end);
  const [first] = before;
  return before.length > 1 &&
    first !== undefined &&
    isSomebody(text, first) &&
    !/[£$€₹]\s?\d/.test(text.slice(first.end, figure.start))
    ? first
    : null;
};
