import type { Clause, NounPhrase } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";
import { type MoneyNoun, moneyNouns } from "../lexicon/money-nouns.ts";
import { moneyVerbs } from "../lexicon/money-verbs.ts";
import { type Around, lemmaOf, type Place } from "./place.ts";

/** The noun whose amount a sum is: "a [bill] of £3m", "a £3m [bill]", "the [bill] rose to £3m", "£3m in [fees]". */
export type NounOfSum = Readonly<{
  kind: MoneyNoun;
  /** Its phrase: what stands in it before the noun, and the noun. */
  phrase: Span;
  head: Span;
  /** Where the words that belong to it begin and may end, sum or verb excluded. */
  behind: Span;
  /** How the sum is tied to it. */
  tie: "of" | "before" | "level" | "changed" | "in";
  /** The clause whose subject has what the noun names. */
  clause: Clause | null;
}>;

export const nounOfSum = (around: Around, place: Place | null): NounOfSum | null =>
  modified(around) ?? linked(around) ?? risen(around) ?? leveled(around, place) ?? inNoun(around, place);

/** The last word of a phrase and its kind. */
const kindOf = (text: string, { start, end }: Span): MoneyNoun | undefined =>
  moneyNouns.kinds.get(text.slice(start, end).toLowerCase());

const isHeldIn = (clause: Clause | null | undefined, { start, end }: Span): clause is Clause =>
  clause != null &&
  clause.verb.end <= start &&
  (clause.objects.some((one) => one.start <= end && one.end >= start) ||
    clause.prepositional.some(({ object }) => object !== null && object.start <= end && object.end >= start));

/** The clause whose object, or whose prepositional phrase, a phrase is. */
const clauseOf = ({ parsed }: Around, phrase: Span): Clause | null =>
  parsed.clauses().findLast((clause) => isHeldIn(clause, phrase)) ?? null;

/** "faces a £3m [damage bill]" */
const modified = (around: Around): NounOfSum | null => {
  const { text, parsed, figure, sentence } = around;
  const phrase = parsed
    .phrases()
    .find(({ start, end, head }) => start <= figure.start && end > figure.end && head.start > figure.end);
  if (phrase === undefined) return null;
  const kind = kindOf(text, phrase.head);
  if (kind === undefined) return null;
  return {
    kind,
    phrase: { start: Math.min(figure.end + 1, phrase.head.start), end: phrase.end },
    head: phrase.head,
    behind: { start: phrase.end, end: sentence.end },
    tie: "before",
    clause: clauseOf(around, phrase),
  };
};

/** "of", "worth", ", currently" between a noun with what belongs to it and its sum. */
const LINK =
  /(?:,? (?:of|worth|totalling|totaling|averaging|amounting to|(?:estimated|valued|put|set|priced|capped|costed|running|starting) at|up to)|, (?:currently|now|at present|or))(?: (?:an? |the )?(?:total|maximum|minimum|average|record)(?: of)?| (?:the )?equivalent of| up to| between)? $/;
/** "fees [for residents] of £3" */
const OWN_WORDS = /^(?: (?:for|to|from|on|by|in|against|of) [^\d,;:.()£$€“”"–—]{2,60})?$/;
const linked = (around: Around): NounOfSum | null => {
  const { text, parsed, whole, sentence } = around;
  const from = Math.max(sentence.start, whole.start - 44);
  const link = LINK.exec(text.slice(from, whole.start))?.[0];
  if (link === undefined) return null;
  const to = whole.start - link.length;
  const phrase = parsed
    .phrases()
    .findLast(
      (one) =>
        one.end <= to &&
        one.start < to &&
        to - one.end < 80 &&
        moneyNouns.kinds.has(text.slice(one.head.start, one.head.end).toLowerCase()) &&
        OWN_WORDS.test(text.slice(one.end, to)),
    );
  const kind = phrase && kindOf(text, phrase.head);
  if (phrase === undefined || kind === undefined) return null;
  return {
    kind,
    phrase,
    head: phrase.head,
    behind: { start: phrase.end, end: to },
    tie: "of",
    clause: clauseOf(around, phrase),
  };
};

/** "a drop in [legacies] from £6m", "an increase in [the minimum wage] to £9", "a rise in [fees for students] of £3" */
const RISE =
  /\b(?:drop|fall|rise|increase|cut|reduction|jump|decrease|hike|growth|surge|decline|uplift|climb|slump|dip|leap|drops|falls|rises|increases|cuts|reductions|hikes|change|changes) (?:in|to) (?=[^,.;:()£$€₹“”"–—]{2,70} (?:from|to|of|by) (?:[a-z]+ ){0,3}$)/;
const risen = (around: Around): NounOfSum | null => {
  const { text, parsed, whole, sentence } = around;
  const from = Math.max(sentence.start, whole.start - 110);
  const lead = RISE.exec(text.slice(from, whole.start));
  if (lead === null) return null;
  const phrase = parsed.phrases().find(({ start }) => start === from + lead.index + lead[0].length);
  const kind = phrase && kindOf(text, phrase.head);
  if (phrase === undefined || kind === undefined) return null;
  const end =
    whole.start - (/ (?:from|to|of|by) (?:[a-z]+ ){0,3}$/.exec(text.slice(from, whole.start))?.[0].length ?? 1);
  return { kind, phrase, head: phrase.head, behind: { start: phrase.end, end }, tie: "changed", clause: null };
};

/** "[The council’s bill] for repairs rose to £3m", "raised [the fee for parking] to £3" */
const leveled = (around: Around, place: Place | null): NounOfSum | null => {
  if (place === null || place.stand === "subject" || place.stand === "noun") return null;
  const { clause, preposition } = place;
  const { text, whole } = around;
  if (!moneyVerbs.levels.has(lemmaOf(text, clause)) && !CHANGES.test(clause.verb.lemma))
    return changedBefore(around, place);
  const { lemma } = clause.verb;
  if (place.stand === "object" && !EQUALS.test(lemma)) return null;
  if (
    place.stand === "preposition" &&
    !/^(?:to|at|by|from|about|around|over|under|below|above)$/.test(preposition ?? "")
  )
    return null;
  // "The money comes from the £3m fund": no level.
  if (preposition === "from" && lemma === "come") return null;
  const changed = changedIn(around, clause);
  if (changed !== undefined && clause.verb.lemma !== "be")
    return named(around, changed, { end: whole.start - toSum(text, whole.start), tie: "changed", clause });
  const { subject } = clause;
  return subject === null || subject.end > clause.verb.start
    ? null
    : named(around, subject, { end: clause.verb.start, tie: "level", clause: null });
};

const changedIn = ({ text, whole }: Around, { objects, verb }: Clause): NounPhrase | undefined =>
  objects.find(({ start, end, head }) => start >= verb.end && end < whole.start && kindOf(text, head) !== undefined);

/** "increase [fees] for those studying here by £3m": the nearest verb does not govern the sum. */
const CHANGES =
  /^(?:hike|jack|ramp|bump|up|shave|halve|double|increase|raise|cut|reduce|lower|lift|trim|slash|push|take|bring|set|cap|freeze|put|keep|limit|fix)$/;
const changedBefore = (around: Around, { preposition }: Place): NounOfSum | null => {
  if (!/^(?:to|by|at)$/.test(preposition ?? "")) return null;
  const { text, parsed, whole } = around;
  const clause = parsed
    .clauses()
    .findLast(
      (one) => one.verb.end < whole.start && CHANGES.test(one.verb.lemma) && changedIn(around, one) !== undefined,
    );
  const changed = clause && changedIn(around, clause);
  return clause === undefined || changed === undefined || whole.start - changed.end > 90
    ? null
    : named(around, changed, { end: whole.start - toSum(text, whole.start), tie: "changed", clause });
};

/** Verbs whose object is the amount itself: "the bill reached £3m", but not "the tax raised £3m". */
const EQUALS = /^(?:be|total|average|reach|hit|touch|exceed|top|equal|remain|near|stand|approach|surpass|pass)$/;
const toSum = (text: string, sum: number): number =>
  / (?:to|by|at|from)(?: [a-z]+)? $/.exec(text.slice(Math.max(0, sum - 16), sum))?.[0].length ?? 1;

const named = (
  { text, parsed }: Around,
  subject: NounPhrase,
  { end, tie, clause }: Readonly<{ end: number; tie: NounOfSum["tie"]; clause: Clause | null }>,
): NounOfSum | null => {
  const kind = kindOf(text, subject.head);
  if (kind !== undefined)
    return { kind, phrase: subject, head: subject.head, behind: { start: subject.end, end }, tie, clause };
  // "The Province of Norland’s bill": the parser parts the owner from the noun.
  const last = parsed.phrases().find((one) => one.start > subject.start && one.end === subject.full.end);
  const owned = last && /[’']s? /.test(text.slice(last.start, last.end)) ? kindOf(text, last.head) : undefined;
  return last === undefined || owned === undefined
    ? null
    : {
        kind: owned,
        phrase: { start: subject.start, end: last.end },
        head: last.head,
        behind: { start: last.end, end },
        tie,
        clause,
      };
};

/** "collected £3m in [tobacco duty]", "absorbed £3m of [costs] from the ban" */
const IN = /^(?: \([^()]{2,40}\))?(?: (?:an?|each|every|per) [a-z]+)? (?:in|of) /;
const inNoun = (around: Around, place: Place | null): NounOfSum | null => {
  const { text, parsed, figure, sentence } = around;
  const lead = IN.exec(text.slice(figure.end, figure.end + 64))?.[0];
  if (lead === undefined) return null;
  const phrase = parsed.phrases().find(({ start }) => start === figure.end + lead.length);
  const kind = phrase && kindOf(text, phrase.head);
  if (phrase === undefined || kind === undefined) return null;
  return {
    kind,
    phrase,
    head: phrase.head,
    behind: { start: phrase.end, end: sentence.end },
    tie: "in",
    clause: place?.stand === "object" ? place.clause : null,
  };
};
