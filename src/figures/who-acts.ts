import type { Clause, NounPhrase } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";
import type { Around } from "./place.ts";
import { isGroup, isPayer, isSomebody } from "./somebody.ts";

/** "[Winning bidders] will receive": a participle before the noun hides the subject from the parser. */
export const unparsed = ({ text, sentence }: Around, { kind, verb }: Clause): Span | null => {
  const words = text.slice(sentence.start, verb.start - 1);
  return kind === "main" && /^\p{Lu}[a-z]+(?:ing|ed) (?:[a-z-]+ ){0,2}[a-z-]+s$/u.test(words)
    ? { start: sentence.start, end: verb.start - 1 }
    : null;
};

/** "[growers that sell abroad] must set aside": the parser begins anew behind "that". */
export const relativeOf = ({ text, parsed }: Around, { subject, verb }: Clause): Span | null => {
  if (subject === null || !/\b(?:that|who|which) $/.test(text.slice(subject.start - 6, subject.start))) return null;
  const head = parsed
    .phrases()
    .find(({ end }) => / (?:that|who|which) $/.test(text.slice(end, subject.start)) && subject.start - end < 8);
  if (head !== undefined && TOLD.test(text.slice(Math.max(0, head.start - 18), head.start))) return null;
  return head !== undefined && isGroup(text, head.head) && verb.start - head.start < 90
    ? { start: head.start, end: verb.start - 1 }
    : null;
};

/** "told [reporters] that the state would need": to whom it is said. */
const TOLD =
  /\b(?:tell|tells|told|telling|warn(?:s|ed|ing)?|assur(?:e|es|ed)|remind(?:s|ed)?|inform(?:s|ed)?) (?:the |its |their |his |her )?$/;

/** Whoever does what a sum is the object of, where it is not the parser’s subject of the verb: null where that is right. */
export const actorOf = (around: Around, clause: Clause): NounPhrase | null =>
  goesOn(around, clause) ??
  joined(around, clause) ??
  accused(around, clause) ??
  (clause.kind === "infinitive"
    ? (calledOn(around, clause) ?? planner(around, clause))
    : clause.kind === "participial"
      ? (blamed(around, clause) ?? quantified(around, clause))
      : quantified(around, clause));

/** "[Insurers] settled claims while collecting £3m", "[Two chains] settled, agreeing to pay £3m": a participle without a subject has that of the sentence. */
const goesOn = ({ text, parsed }: Around, { subject, verb, kind }: Clause): NounPhrase | null => {
  if (subject !== null || (kind !== "participial" && kind !== "infinitive")) return null;
  const lead = text.slice(Math.max(0, verb.start - 22), verb.start);
  if (!/(?:, (?:[a-z]+ing )?|\bwhile |, after |, before |, having |\bby )$/.test(lead)) return null;
  const main = parsed.clauses().find((one) => one.kind === "main" && one.verb.end <= verb.start);
  const who = main?.subject ?? null;
  return who !== null && main !== undefined && who.end < main.verb.start && who.kind !== "quoted" ? who : null;
};

/** "[Brandt] will forfeit the house, give up £3m", "[The firm] leased him a jet and bought a boat", "[Donors] have since given £3m": the parser takes what stands before the verb for its subject. */
const joined = ({ text, parsed }: Around, { subject, verb, kind }: Clause): NounPhrase | null => {
  if (subject === null || kind === "relative" || kind === "infinitive") return null;
  // "leased [him] a jet": whom it was done for
  if (subject.end > verb.start && !/^(?:him|them|us|me)$/.test(text.slice(subject.start, subject.end))) return null;
  const main = parsed
    .clauses()
    .find(
      (one) =>
        one.kind === "main" &&
        one.subject !== null &&
        one.verb.end <= Math.min(subject.start, verb.start) &&
        one.verb.voice === "active",
    );
  const who = main?.subject ?? null;
  if (main === undefined || who === null || who.end > main.verb.start || who.kind === "quoted") return null;
  const words = text.slice(subject.start, subject.end);
  const isObject =
    /^(?:him|them|us|me)$/.test(words) ||
    /[£$€₹]\s?\d/.test(words) ||
    (text.slice(subject.end, verb.start) === ", " && subject.start === main.verb.end + 1 && kind !== "participial");
  return isObject ? who : null;
};

/** "[A maker] accused of flooding the market with dolls will pay £3m", "[Nurses] crossing the line are paid £3m": the parser takes the first participle for the verb, the last noun for the subject. */
const accused = ({ text, parsed }: Around, { kind, subject, verb }: Clause): NounPhrase | null => {
  if (subject === null || subject.end > verb.start || verb.form !== "finite") return null;
  if (kind === "relative") return null;
  if (verb.modal === null && !/^(?:is|are|was|were|has|have|had)\b/.test(text.slice(verb.start, verb.end))) return null;
  const first = parsed
    .clauses()
    .find(
      (one) =>
        one.subject !== null &&
        one.subject.end === one.verb.start - 1 &&
        one.verb.modal === null &&
        one.subject.end < subject.start &&
        one.verb.end < subject.start &&
        PARTICIPLE.test(text.slice(one.verb.start, one.verb.end)),
    );
  if (first?.subject == null || first.subject.kind === "pronoun") return null;
  const between = text.slice(first.verb.end, verb.start);
  // "[Lee] told the council that the city will get £3m": what is told has a subject of its own.
  if (kind === "complement" && /^(?:told|asked|found)$/.test(text.slice(first.verb.start, first.verb.end))) return null;
  return ACCUSED.test(between) ? first.subject : null;
};
const PARTICIPLE =
  /^(?:accused|charged|convicted|suspected|found|based|blamed|known|caught|hired|paid|owned|run|led|backed|funded|asked|ordered|told|chosen|named|affected|hit|left|forced|employed|registered|\p{Ll}{3,}ing)$/u;
/** Nothing but what the participle governs: no comma, no "that", no other sentence. */
const ACCUSED =
  /^(?: (?:of|for|with|by|in|at|from|to|as|on) [^,.;:()“”"–—]{3,100}| (?:the|an?|their|its|his|her) [^,.;:()“”"–—]{2,60}) $/;

/** "accused [ministers] of wasting £3m", "stopped [the council] from spending it": whom the verb is about does it. */
const BLAMES =
  /^(?:accuse|criticise|criticize|castigate|condemn|attack|blame|slam|chide|rebuke|scold|praise|thank|congratulate|commend|applaud|stop|prevent|ban|bar|block|prohibit|discourage|dissuade|deter|punish|penalise|penalize|charge|jail|arrest|prosecute|sue|convict|suspect|acquit|forgive|mock|lambast|lambaste|berate|denounce|fault|hail|honour|reward|pressure|talk|trick|push|coax|shame|bully|save|keep|exempt|excuse|see|catch)$/;
const blamed = ({ text, parsed }: Around, { verb }: Clause): NounPhrase | null => {
  if (!/ (?:of|for|from|into|over) $/.test(text.slice(Math.max(0, verb.start - 6), verb.start))) return null;
  const over = parsed.clauses().findLast((one) => one.verb.end < verb.start && BLAMES.test(one.verb.lemma));
  if (over === undefined || over.verb.voice === "passive") return null;
  const whom = over.objects.find(({ start, end }) => start >= over.verb.end && end < verb.start);
  return whom !== undefined && isSomebody(text, whom) && verb.start - whom.end < 40 ? whom : null;
};

/** "called on [rich cities] to fund it", "asked for [people] to chip in £3" */
const CALLS =
  /\b(?:(?:call|calls|called|calling|prevail|prevailed|relies|rely|relied|relying) (?:up)?on|appeal(?:s|ed|ing)? to|ple(?:a|d)[a-z]* with|agree[a-z]* with|for) $/;
const calledOn = ({ text, parsed }: Around, { verb }: Clause): NounPhrase | null => {
  const whom = parsed.phrases().findLast(({ end, full }) => end === verb.start - 1 || full.end === verb.start - 1);
  return whom !== undefined && isPayer(text, whom) && CALLS.test(text.slice(Math.max(0, whom.start - 18), whom.start))
    ? whom
    : null;
};

/** "[The council] unveiled plans to spend £3m", "[the council]’s plan to spend £3m", "[The school] is one of 20 to share £3m" */
const PLAN =
  /^(?:plans?|permission|powers?|rights?|chances?|opportunit(?:y|ies)|ability|promises?|pledges?|vows?|decisions?|deals?|agreements?|bids?|moves?|attempts?|efforts?|proposals?|commitments?|needs?|duty|intentions?|offers?|votes?|steps|money|funding|cash|one|among)$/i;
const planner = ({ text, parsed }: Around, { subject }: Clause): NounPhrase | null => {
  if (subject === null || subject.kind === "pronoun") return null;
  const planned = PLAN.test(text.slice(subject.head.start, subject.head.end));
  if (!planned && isSomebody(text, subject)) return null;
  const owner = /^(?<who>.{2,60})[’']s? (?:[a-z-]+ )*[a-z-]+$/u.exec(text.slice(subject.start, subject.end))?.groups
    ?.who;
  if (owner !== undefined) {
    const end = subject.start + owner.length;
    const word = /[\p{L}-]+$/u.exec(owner)?.[0] ?? owner;
    return {
      start: subject.start,
      end,
      head: { start: end - word.length, end },
      full: { start: subject.start, end },
      kind: /^\p{Lu}/u.test(word) ? "name" : "common",
    };
  }
  const over = parsed
    .clauses()
    .find(
      ({ objects, verb }) =>
        verb.end <= subject.start && objects.some(({ start }) => start === subject.start && start >= verb.end),
    );
  return over === undefined || (!planned && CONTROLS.test(over.verb.lemma)) ? null : over.subject;
};
/** Their object is to do it: "urged the vicar to spend £3m", but "sold land to spend £3m". */
const CONTROLS =
  /^(?:ask|urge|tell|order|force|allow|want|require|help|enable|persuade|expect|get|invite|encourage|advise|oblige|compel|push|press|permit|authori[sz]e|instruct|lead|cause|prompt|need|pay|beg|challenge|call|drive|convince|direct|mandate|entitle|leave|let|like|prefer|warn|remind|commit|empower|implore|tempt|appoint|hire)$/;

/** "Each of [the firms]", "More than [200 schools]": how many of whom. */
const QUANTITY = /^(?:each|all|some|many|most|both|any|one|two|three|four|five|several|half|none|either|neither)$/i;
const COMPARED = /^(?:more|fewer|less)$/i;
const quantified = ({ text, parsed }: Around, { subject }: Clause): NounPhrase | null => {
  if (subject === null) return null;
  const words = text.slice(subject.start, subject.end);
  const link = QUANTITY.test(words) ? " of " : COMPARED.test(words) ? " than " : null;
  if (link === null || !text.startsWith(link, subject.end)) return null;
  const whose = parsed.phrases().find(({ start }) => start === subject.end + link.length);
  return whose === undefined
    ? null
    : { ...whose, start: subject.start, full: { start: subject.start, end: whose.full.end } };
};
