import type { Clause, NounPhrase } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";
import { moneyDefaults } from "../lexicon/money-defaults.ts";
import { moneyKinds } from "../lexicon/money-kinds.ts";
import { moneyNouns } from "../lexicon/money-nouns.ts";
import type { FigureRole } from "./figure.ts";
import type { Parties } from "./parties.ts";
import { type Around, lemmaOf, type Place } from "./place.ts";
import { purposeByDefault } from "./purpose-by-default.ts";
import { isBody, isGroup, isPayer, isSomebody } from "./somebody.ts";
import { actorOf, relativeOf, standingFor, theyWere } from "./who-acts.ts";
import { fullest, verbBehind, wholePhrase } from "./whole-phrase.ts";

/** What is most likely where no rule of its own speaks, once the role of the sum is known. */
export const byDefault = (
  around: Around,
  place: Place | null,
  { role, parties }: Readonly<{ role: FigureRole; parties: Parties }>,
): Parties => {
  const deal = dealWith(around);
  const acts = deal ?? actor(around, place, role);
  const payer = parties.payer ?? costed(around, place) ?? acts?.payer ?? null;
  const recipient = parties.recipient ?? acts?.recipient ?? fedBy(around, place, role) ?? spentWith(around, place);
  const known = {
    payer: isAlso(payer, parties.recipient) ? parties.payer : payer,
    recipient: isAlso(recipient, parties.payer) ? parties.recipient : recipient,
    purpose: parties.purpose,
  };
  return known.purpose === null ? { ...known, purpose: purposeByDefault(around, place, { role, known }) } : known;
};

const isAlso = (one: Span | null, other: Span | null): boolean =>
  one !== null && other !== null && one.start < other.end && one.end > other.start;

type Acts = Readonly<{ payer: Span | null; recipient: Span | null }>;

/** "[The guild] has reserved £3m", "[a mill] took in £3m": whoever does something with a sum pays it, unless the verb says that they get it. */
const actor = (around: Around, place: Place | null, role: FigureRole): Acts | null => {
  if (place === null || place.clause.verb.voice === "passive" || !isWhole(around)) return null;
  const { clause, stand, preposition } = place;
  const held = stand === "noun" || (stand === "preposition" && preposition === "of");
  const part = held ? heldBy(clause, role) : stand === "object" ? partOf(around, clause, role) : null;
  const who = part === null ? null : doer(around, clause);
  return who === null || part === null ? null : { payer: null, recipient: null, [part]: who };
};

/** "[The canteen] carried a deficit of £3m", "[the club] posted a profit of £3m" */
const heldBy = ({ verb }: Clause, role: FigureRole): "payer" | "recipient" | null => {
  if (!moneyNouns.holds.has(verb.lemma) || verb.lemma === "be") return null;
  if (role === "revenue") return "recipient";
  return role === "shortfall" || role === "overspend" || role === "fine" ? "payer" : null;
};

/** No noun stands behind the sum that it only modifies: "criticised the £3m plan". */
const isWhole = ({ text, figure }: Around): boolean => {
  const word = /^[ -](?<word>[\p{L}-]+)/u.exec(text.slice(figure.end, figure.end + 24))?.groups?.word;
  return word === undefined || (!text.startsWith("-", figure.end) && moneyKinds.notModified.has(word));
};

const partOf = ({ text, figure }: Around, clause: Clause, role: FigureRole): "payer" | "recipient" | null => {
  const verb = lemmaOf(text, clause);
  const particle = /^ (?<word>in|up|off|down|out|away|back|over|aside)\b/.exec(
    text.slice(clause.verb.end, clause.verb.end + 8),
  )?.groups?.word;
  const behind = text.slice(figure.end, figure.end + 40);
  // "puts the cost of clearing the backlog at £3m": who would get it is not said.
  if (clause.kind === "participial" && !moneyDefaults.pays.has(verb)) return null;
  // "[The cabinet] cleared £3m for the flooded towns", "may lose £3m": it decides on it; others stop paying it.
  if (/^(?:clear|approve|okay|ok)$/.test(verb) && / (?:for|to) /.test(behind)) return "payer";
  if (verb === "lose" && clause.verb.modal !== null && !/^ (?:on|for|to|every|each|a|in) /.test(behind)) return null;
  // "must find £3m", but "found £3m in a drawer"
  if (verb === "find" && clause.verb.modal === null && clause.verb.form === "finite") return null;
  if (moneyDefaults.gets.has(particle === undefined ? verb : `${verb} ${particle}`)) return "recipient";
  if (moneyDefaults.pays.has(particle === undefined ? verb : `${verb} ${particle}`)) return "payer";
  if (moneyDefaults.pays.has(verb)) return "payer";
  return role === "revenue" && moneyDefaults.makes.has(verb) ? "recipient" : null;
};

/** The subject where it is somebody; "it" and "they" are whoever they stand for. */
const doer = (around: Around, clause: Clause): Span | null => {
  const { text, parsed } = around;
  const subject = actorOf(around, clause) ?? clause.subject;
  if (subject === null || subject.start >= clause.verb.start) return null;
  const known = relativeOf(around, clause) ?? theyWere(around, subject);
  if (known !== null) return known;
  return isPayer(text, subject) && isOne(text, subject)
    ? wholePhrase(text, fullest(parsed, subject), verbBehind(parsed, subject, clause.verb))
    : null;
};

/** "the scheme", "a storm": no somebody; "the shop", "his mother" are. */
const isOne = (text: string, subject: NounPhrase): boolean =>
  isSomebody(text, subject) || moneyDefaults.houses.has(text.slice(subject.head.start, subject.head.end).toLowerCase());

/** "said the strike has cost [him] £3m": whom a cost falls on, by the name that the pronoun stands for. */
const COSTS = /\b(?:cost|costs|costing|set) (?<who>him|her|them|it|us|me)(?: back)? (?:[a-z]+ ){0,3}$/d;
const costed = (around: Around, place: Place | null): Span | null => {
  const { text, whole, sentence } = around;
  const from = Math.max(sentence.start, whole.start - 40);
  const who = COSTS.exec(text.slice(from, whole.start))?.indices?.groups?.who;
  if (who === undefined) return behindVerb(around, place);
  const span = { start: from + who[0], end: from + who[1] };
  const word = text.slice(span.start, span.end);
  if (/^(?:us|me)$/.test(word)) return null;
  if (/^(?:him|her)$/.test(word)) return personBefore(around, span);
  return standingFor(around, span, place?.clause ?? null);
};

/** "Each month of delay would cost [the treasury] between £3m and £4m": the parser takes it for the subject. */
const behindVerb = ({ text }: Around, place: Place | null): Span | null => {
  const subject = place?.clause.subject ?? null;
  if (place === null || subject === null || !COST_VERBS.test(place.clause.verb.lemma)) return null;
  return subject.start === place.clause.verb.end + 1 && isPayer(text, subject)
    ? { start: subject.start, end: subject.end }
    : null;
};
const COST_VERBS = /^(?:cost|set|land|saddle)$/;

const personBefore = (around: Around, pronoun: Span): Span | null => {
  const { text, parsed, before } = around;
  const here = parsed
    .clauses()
    .find(({ kind, subject, verb }) => kind === "main" && subject !== null && verb.end < pronoun.start)?.subject;
  const who =
    here != null && here.kind !== "pronoun"
      ? here
      : before(1)
          ?.clauses()
          .find(({ kind }) => kind === "main")?.subject;
  return who != null && who.kind === "name" && isPayer(text, who) && !isBody(text, who)
    ? { start: who.start, end: who.end }
    : null;
};

/** "signed a £3m loan agreement with [Chad]", "approved a £3m contract with [a builder]": the other side of a bargain. */
const DEAL =
  /^[ -](?:[\p{L}-]+ ){0,3}?(?<what>loan agreement|contracts?|deals?|agreements?|accords?|pacts?|facility|orders?|leases?|partnership|tenders?) (?:with|to) /u;
const SIGNS =
  /^(?:sign|award|approve|agree|strike|ink|conclude|enter|negotiate|seal|clinch|hand|grant|give|secure|finalise|finalize|extend|renew|announce|land|win|have|hold|reach|close|complete|offer|back|authorise|authorize|let|put|place)$/;
const WINS = /^(?:win|land|secure|clinch)$/;
const LENDS = /\b(?:bank|fund|lender|imf|ebrd|eib|adb|afdb|ifc|corporation|agency|facility)\b/i;
const dealWith = (around: Around): Acts | null => {
  const { text, parsed, figure } = around;
  const lead = DEAL.exec(text.slice(figure.end, figure.end + 70));
  if (lead === null) return null;
  const who = parsed.phrases().find(({ start }) => start === figure.end + lead[0].length);
  if (who === undefined || !isSomebody(text, who)) return null;
  const other = wholePhrase(text, who);
  const clause = parsed.clauses().findLast(({ verb }) => verb.end <= figure.start && SIGNS.test(verb.lemma));
  const own = clause === undefined || clause.verb.voice === "passive" ? null : doer(around, clause);
  if (clause === undefined || other === null) return null;
  const lent = lead.groups?.what?.startsWith("loan") === true || /^ (?:[a-z]+ )?loan\b/.test(lead[0]);
  const otherPays =
    WINS.test(clause.verb.lemma) ||
    (lent && LENDS.test(text.slice(other.start, other.end)) && !(own && LENDS.test(text.slice(own.start, own.end))));
  return otherPays ? { payer: other, recipient: own } : { payer: own, recipient: other };
};

/** "[The Rivers Fund], seeded with £3m", "[the clinic] is funded by a £3m grant from a trust": what is fed by the sum gets it. */
const FEEDS = /^(?:fund|seed|finance|bankroll|sustain|endow|capitalise|capitalize|sponsor|kick-start|bootstrap)$/;
const POTS =
  /(?:^| )(?:funds?|pot|programmes?|programs?|schemes?|trust|foundation|pools?|reserve|facility|appeal|initiative)$/i;
const fedBy = (around: Around, place: Place | null, role: FigureRole): Span | null => {
  if (place === null || place.stand !== "preposition" || !/^(?:with|by|through|from)$/.test(place.preposition ?? ""))
    return null;
  const { text, parsed } = around;
  const { subject, verb } = place.clause;
  if (subject === null || subject.start > verb.start || !FEEDS.test(verb.lemma)) return null;
  if (
    !(verb.voice === "passive" || verb.form === "participle" || /ed$/.test(text.slice(verb.head.start, verb.head.end)))
  )
    return null;
  if (role !== "funding" && role !== "other" && role !== "budget") return null;
  const span = wholePhrase(text, subject, verbBehind(parsed, subject, verb));
  if (span === null) return null;
  const words = text.slice(subject.start, subject.end);
  // "[the charity]’s work was funded by a £3m grant"
  const owner = /^(?<who>.{2,60}?)[’']s? (?:[\p{Ll}-]+ ){0,3}[\p{Ll}-]+$/u.exec(words)?.groups?.who;
  if (owner !== undefined && /\p{Lu}[\p{L}-]*$/u.test(owner))
    return { start: subject.start, end: subject.start + owner.length };
  return POTS.test(words) || isBody(text, subject) || isGroup(text, subject.head) ? span : null;
};

/** "to spend £3m with [local firms]" */
const spentWith = ({ text, figure }: Around, place: Place | null): Span | null => {
  if (place === null || !/^(?:spend|place|invest)$/.test(place.clause.verb.lemma)) return null;
  const whom = place.clause.prepositional.find(
    ({ preposition, start }) => preposition === "with" && start >= figure.end && start <= figure.end + 30,
  )?.object;
  return whom != null && isSomebody(text, whom) ? wholePhrase(text, whom) : null;
};
