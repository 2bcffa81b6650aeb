import type { Clause, NounPhrase } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";
import { moneyNouns, type Parts } from "../lexicon/money-nouns.ts";
import { moneyValency } from "../lexicon/money-valency.ts";
import { moneyVerbs } from "../lexicon/money-verbs.ts";
import { theyWere } from "./antecedent.ts";
import type { NounOfSum } from "./noun-of-sum.ts";
import { type Around, lemmaOf, type Place } from "./place.ts";
import { infinitiveAt, purposeIn } from "./purpose.ts";
import { isBody, isGroup, isPayer, isSomebody, isTime } from "./somebody.ts";
import { nobody, type Tail } from "./tail.ts";
import { actorOf, relativeOf } from "./who-acts.ts";
import { fullest, isInName, verbBehind, wholePhrase } from "./whole-phrase.ts";

type Open = { -readonly [K in keyof Tail]: Tail[K] };

/** Who pays, who gets and what for, by the parts that a verb gives its subject, objects and prepositions. */
export const partiesByValency = (around: Around, place: Place | null, noun: NounOfSum | null): Tail =>
  (place === null ? null : (isAnswerable(around, place) ?? governed(around, place))) ??
  ofItsNoun(around, noun) ??
  nobody;

/** "Its grants, which total £3m, will go to [15 bands]": what is said of the noun is said of the sum. */
const ofItsNoun = (around: Around, noun: NounOfSum | null): Tail | null => {
  if (noun === null) return null;
  const clause = around.parsed
    .clauses()
    .find(
      ({ subject, verb, kind }) =>
        kind === "main" && subject?.start === noun.phrase.start && verb.start > around.figure.end,
    );
  if (clause === undefined) return null;
  if (clause.verb.voice === "passive") return passive(around, clause);
  if (lemmaOf(around.text, clause) !== "go" || !(noun.kind === "funding" || noun.kind === "allocation")) return null;
  const found: Open = { ...nobody };
  readBehind(around, clause, moneyValency.behindPassive, found);
  return found;
};

const governed = (around: Around, place: Place): Tail | null => {
  const { clause, stand, preposition } = place;
  const { voice } = clause.verb;
  if (stand === "subject") return voice === "passive" ? passive(around, clause) : null;
  if (
    preposition === "with" ||
    WITH_TOTAL.test(around.text.slice(Math.max(0, around.whole.start - 40), around.whole.start))
  )
    return withSum(around, clause);
  // "would benefit the typical household by £450"
  if (preposition === "by" && clause.verb.lemma === "benefit") {
    const object = clause.objects.find(({ start }) => start >= clause.verb.end);
    return object !== undefined && isSomebody(around.text, object)
      ? { ...nobody, recipient: wholePhrase(around.text, object) }
      : null;
  }
  if (stand !== "object" || voice === "passive") return null;
  return active(around, clause);
};

/** "[The firm] forfeited £3m to the state" */
const active = (around: Around, clause: Clause): Tail | null => {
  const part = moneyValency.subject.get(lemmaOf(around.text, clause));
  if ((part !== "payer" && part !== "recipient") || !isSo(around, clause)) return null;
  // "forecast 900 students joining, bringing in £3m": who brings it in is not said.
  if (part === "recipient" && clause.kind === "participial") return null;
  const found: Open = { ...nobody, [part]: actor(around, clause) };
  readBehind(around, clause, moneyValency.behind[part], found);
  return found;
};

/** "raised £3m for a lifeboat" was not for those who raised it; "would lose £3m" and "lost £3m from storms" pay nobody. */
const isSo = ({ text, after }: Around, { verb, subject }: Clause): boolean => {
  const behind = text.slice(after, after + 10);
  if (verb.lemma === "lose") return verb.modal === null && !/^ (?:from|to) /.test(behind);
  // "The cabinet cleared £3m for the flooded towns"
  if (verb.lemma === "clear")
    return !/^ (?:for|to) |^[ -](?:[\p{L}-]+ ){0,4}(?:package|plan|scheme|fund|project|proposal|loan|grant|budget|programme|deal|contract|bill)\b/u.test(
      text.slice(after, after + 50),
    );
  if (verb.lemma !== "raise") return true;
  const head = subject === null ? "" : text.slice(subject.head.start, subject.head.end).toLowerCase();
  return !/^ (?:for|towards?) /.test(behind) && !moneyVerbs.raisers.has(head);
};

/** The subject where it is somebody: "it" is whoever it stands for. */
const actor = (around: Around, clause: Clause): Span | null => {
  const { text, parsed } = around;
  const subject = actorOf(around, clause) ?? clause.subject;
  if (subject === null || subject.start >= clause.verb.start) return null;
  const known = relativeOf(around, clause) ?? theyWere(around, subject);
  if (known !== null) return known;
  return isPayer(text, subject) && (subject.kind === "name" || isGroup(text, subject.head))
    ? wholePhrase(text, fullest(parsed, subject), verbBehind(parsed, subject, clause.verb))
    : null;
};

/** What prepositions behind the verb say. */
const readBehind = (around: Around, clause: Clause, parts: ReadonlyMap<string, Parts>, found: Open): void => {
  const { text, figure } = around;
  for (const { preposition, object, start } of clause.prepositional) {
    const frame = parts.get(preposition);
    if (
      frame === undefined ||
      object === null ||
      start < clause.verb.end ||
      (start < figure.start && figure.start < object.end)
    )
      continue;
    // "by the minister for housing": of the minister.
    const inside = clause.prepositional.some(
      (one) =>
        one.object !== null && one.object.start < start && one.object.full.end > start && one.preposition === "by",
    );
    if (
      inside ||
      isInName(text, start, object) ||
      object.kind === "pronoun" ||
      isTime(text.slice(object.start, object.end))
    )
      continue;
    if (/[£$€₹]/.test(text.slice(object.start, object.end)) || IDIOM.test(text.slice(object.start, object.end)))
      continue;
    if (
      /[,;:–—(]/.test(
        text.slice(Math.max(clause.verb.end, start < figure.start ? 0 : figure.end), start).replace(/\d,\d/g, ""),
      )
    )
      continue;
    const somebody = isSomebodyHere(text, object, preposition);
    const part = frame[somebody ? 0 : 1];
    if (part === null) continue;
    found[part] ??= part === "purpose" ? purposeIn(around, object, preposition) : wholePhrase(text, object);
  }
};
/** "on average", "in total": says how, not what for. */
const IDIOM =
  /^(?:average|total|all|top|condition|behalf|date|example|instance|cash|advance|return|part|full|principle|turn|kind|addition|exchange|error|practice|effect|case|response|public|private|court|question|doubt|hand|place|paper|record|the (?:end|form|process|meantime|hope|wake|face|course|first place|long run|short term|pipeline))$/;
const isSomebodyHere = (text: string, object: NounPhrase, preposition: string): boolean =>
  isPayer(text, object) &&
  (isGroup(text, object.head) || isBody(text, object) || (object.kind === "name" && preposition !== "for"));

/** "£3m will be passed to the towns" */
const passive = (around: Around, clause: Clause): Tail | null => {
  const verb = lemmaOf(around.text, clause);
  if (!moneyValency.passive.has(verb)) return null;
  const found: Open = { ...nobody };
  readBehind(around, clause, moneyValency.behindPassive, found);
  // "will be borrowed from a bank [to buy homes]"
  found.purpose ??= infinitiveAt(around, Math.max(clause.verb.end, found.payer?.end ?? 0, found.recipient?.end ?? 0));
  return moneyValency.takenFrom.has(verb) ? { ...found, payer: null } : found;
};

/** "provided [councils] with a total of £3m" */
const WITH_TOTAL = / with an? (?:[a-z]+ )?(?:total|sum|grant|loan|subsidy|average|maximum|minimum) of $/;
/** "provided [councils] with £3m" */
const withSum = (around: Around, clause: Clause): Tail | null => {
  const { text } = around;
  if (!moneyValency.with.has(lemmaOf(text, clause))) return null;
  if (clause.verb.voice === "passive") return { ...nobody, recipient: actor(around, clause) };
  const object = clause.objects.find(({ start }) => start >= clause.verb.end);
  return {
    payer: actor(around, clause),
    recipient: object !== undefined && isSomebody(text, object) ? { start: object.start, end: object.end } : null,
    purpose: null,
  };
};

/** "[The region] is responsible for £3m", "[Farmers] may be eligible for a grant of £3m": who would pay it or get it. */
const ANSWERABLE =
  /^ (?:(?:also|now|jointly|only|fully|still|held|made|then|automatically|potentially) )*(?:(?<pays>responsible for|liable (?:for|to(?: pay)?)|on the hook for|accountable for|out of pocket by|subject to)|(?<gets>eligible for|entitled to|in receipt of|due|in line for)) (?:(?:an?|the|any|up|to|about|around|nearly|almost|over|under) )*(?:[\p{L}-]+ ){0,4}?(?:(?:of|worth|up to) )*$/u;
const isAnswerable = (around: Around, { clause }: Place): Tail | null => {
  const { text, parsed, whole } = around;
  const { verb } = clause;
  if (!/^(?:be|become|remain|hold|make|stay)$/.test(verb.lemma)) return null;
  const groups = ANSWERABLE.exec(text.slice(verb.end, Math.min(whole.start, verb.end + 90)))?.groups;
  if (groups === undefined || verb.end + 90 < whole.start) return null;
  const subject = actorOf(around, clause) ?? clause.subject;
  if (subject === null || subject.start >= verb.start) return null;
  const who =
    theyWere(around, subject) ??
    (isPayer(text, subject) ? wholePhrase(text, subject, verbBehind(parsed, subject, verb)) : null);
  return who && { ...nobody, [groups.pays === undefined ? "recipient" : "payer"]: who };
};

/** "rebuilt [the pier] for £3m", "opened [a plant] in a venture at a cost of £3m": what the sum buys or makes. */
const AT = /(?:\bfor|\bat an? (?:[a-z]+ ){0,2}(?:cost|price|average|rate|outlay)(?: of)?) (?:[a-z]+ )?$/;
export const builtFor = (around: Around, place: Place | null): Span | null => {
  const { text, parsed, whole, sentence } = around;
  const lead = AT.exec(text.slice(Math.max(sentence.start, whole.start - 36), whole.start))?.[0];
  if (lead === undefined) return null;
  const at = whole.start - lead.length;
  const clause = lead.startsWith("for")
    ? place?.preposition === "for"
      ? place.clause
      : undefined
    : parsed.clauses().findLast(({ verb }) => verb.end <= at && isBuilt(verb.lemma));
  if (
    clause === undefined ||
    !(lead.startsWith("for") ? moneyValency.builds.has(clause.verb.lemma) : isBuilt(clause.verb.lemma))
  )
    return null;
  const passive = clause.verb.voice === "passive";
  const thing = passive ? clause.subject : clause.objects.find(({ start }) => start >= clause.verb.end);
  if (thing == null || thing.kind === "pronoun" || thing.end > at || (!passive && isGroup(text, thing.head)))
    return null;
  if (/[£$€₹]/.test(text.slice(thing.start, thing.end))) return null;
  const span = wholePhrase(text, thing, passive ? verbBehind(parsed, thing, clause.verb) : undefined);
  return span && { start: span.start, end: Math.min(span.end, at - 1) };
};

const isBuilt = (lemma: string): boolean => moneyValency.builds.has(lemma) || moneyValency.alsoBuilds.has(lemma);

/** "[Each classroom] will come in at £3m", "[A view of the river] sold for £3m": what has the price. */
const PRICED_AT =
  /^(?: (?:in|out|up|now|currently|initially|provisionally|still|today))? (?:at|to|for|around|about) (?:[a-z]+ ){0,4}$/;
export const pricedAt = (around: Around, place: Place | null): Span | null => {
  if (place === null || place.stand === "subject") return null;
  const { text, parsed, whole, sentence } = around;
  const { clause } = place;
  const { subject, verb } = clause;
  if (subject === null || subject.kind === "pronoun" || subject.kind === "quoted" || subject.end > verb.start)
    return null;
  if (!moneyValency.priced.has(lemmaOf(text, clause)) || subject.start < sentence.start) return null;
  if (verb.lemma !== "be" && !PRICED_AT.test(text.slice(verb.end, whole.start))) return null;
  if (
    verb.lemma === "be" &&
    !/^(?: (?:now|currently|around|about|just|only|still|then|at))* $/.test(text.slice(verb.end, whole.start))
  )
    return null;
  if (verb.lemma === "sell" && clause.objects.some(({ start }) => start >= verb.end && start < whole.start))
    return null;
  const words = text.slice(subject.start, subject.end);
  const head = text.slice(subject.head.start, subject.head.end).toLowerCase();
  if (moneyNouns.kinds.has(head) || isTime(words) || isGroup(text, subject.head) || isBody(text, subject)) return null;
  if (/[£$€₹]|^\d+$/.test(words) || NOTHING.test(words) || MONEY.test(head)) return null;
  const named = wholePhrase(text, subject, verbBehind(parsed, subject, verb));
  const each = EACH.exec(words)?.[0].length ?? 0;
  return named && { start: named.start + each, end: named.end };
};
/** "[Each] classroom" */
const EACH = /^(?:[Ee]ach|[Ee]very) /;
const NOTHING =
  /^(?:the (?:\w+est|set-up)|it|this|that|these|those|which|there|all|each|both|what|the (?:other|rest|remainder|total|result|answer|figure|sum|amount|former|latter))$/i;
const MONEY =
  /^(?:total|sum|amount|figure|number|value|worth|share|shares|stake|stock|money|cash|pay|cap|limit|threshold|minimum|maximum|average|target|offer|bid|deal|estimate|valuation|contract|contracts|fund|fund|pot|package|limit|median|increase|rise|cut|reduction|difference|gap|rest|remainder|result|record|ceiling|benefit|benefits|exports|imports|trade|economy|market|gdp|reserves|assets|bail|jackpot|prize|plan|scheme|programme|program|project|bill|act|index|pound|dollar|euro|compensation)$/;
