import type { Clause, ParsedSentence, PrepositionalPhrase } from "../clauses/index.ts";
import { overlaps, type Span } from "../document/index.ts";
import { type Frame, moneyFrames } from "../lexicon/money-frames.ts";
import { moneyValency } from "../lexicon/money-valency.ts";

/** A sum in its parsed sentence. */
export type Around = Readonly<{
  text: string;
  parsed: ParsedSentence;
  /** A sentence so many before it, in the same block or the one right before that. */
  before(steps: number): ParsedSentence | null;
  sentence: Span;
  /** The sum, and where the words that follow it (its unit, its time) end. */
  figure: Span;
  /** The same with its qualifier. */
  whole: Span;
  after: number;
}>;

export type Stand = "object" | "subject" | "noun" | "preposition";
/** The clause that a sum belongs to, and its part there. */
export type Place = Readonly<{ clause: Clause; stand: Stand; preposition: string | null }>;

/** Prepositions that the parser finds in a qualifier: "more than £3m", "between £3m and £4m". */
const QUALIFIES = /(?:^|\b)(?:than|between|up to|close to|at least|over|under|around|nearly|about|up)$/;

export const placeOf = (around: Around): Place | null => {
  const place = ownPlaceOf(around);
  return place === null ? null : (ofItsNoun(around, place) ?? place);
};

/** "will receive [grants] totalling £3m", "gave a rebate averaging £3": the sum stands for the noun, and has its part in the clause. */
const ofItsNoun = ({ parsed, figure }: Around, { clause, stand }: Place): Place | null => {
  const { subject, verb, kind } = clause;
  if (stand === "subject" || kind !== "participial" || subject === null || !AMOUNTS.test(verb.lemma)) return null;
  if (subject.end > verb.start || verb.start - subject.end > 2) return null;
  for (const one of parsed.clauses()) {
    if (one === clause) continue;
    if (one.objects.some(({ start }) => start === subject.start && start >= one.verb.end))
      return { clause: one, stand: "noun", preposition: "of" };
    if (one.subject?.start === subject.start && one.verb.start > figure.end)
      return { clause: one, stand: "subject", preposition: null };
  }
  return null;
};
const AMOUNTS = /^(?:total|average|amount|equal)$/;

const ownPlaceOf = (around: Around): Place | null => {
  const clauses = around.parsed.clauses();
  // "must pay £3m to relatives of the crew killed in May": what the sum stands right behind governs it.
  const governed = clauses.find(({ verb }) => verb.end + 1 === around.whole.start && governs(around, verb));
  if (governed !== undefined) return { clause: governed, stand: "object", preposition: null };
  const asSubject = clauses.find((clause) => isSubject(around, clause) && !isTold(around, clause));
  if (asSubject !== undefined)
    return { clause: intended(around, asSubject) ?? asSubject, stand: "subject", preposition: null };
  for (const clause of clauses) {
    const stand = clause.verb.end > around.figure.start ? null : standIn(around, clause);
    if (stand !== null) return stand;
  }
  // "which was fined £3m last year", "handed the clubs £3m last year": the parser takes the sum for a part of the time.
  const right =
    clauses.find(({ verb }) => verb.end + 1 === around.whole.start) ??
    clauses.find(({ verb, objects }) =>
      objects.some(({ start, end }) => start >= verb.end && end + 1 === around.whole.start),
    );
  return right === undefined ? null : { clause: right, stand: "object", preposition: null };
};

/** "approved a £3m credit for Ghana, which focuses on …": the clause whose object it is says more than what is told of it. */
const isTold = (around: Around, told: Clause): boolean =>
  told.kind === "relative" &&
  told.subject !== null &&
  overlaps(told.subject, around.figure) &&
  around.text.slice(told.subject.end, told.verb.start).includes(", ") &&
  around.parsed
    .clauses()
    .some(({ verb, objects }) => verb.end < around.figure.start && objects.some((one) => overlaps(one, around.figure)));

/** "A further £3m is expected [to go to the ports]", "£3m is set [to be spent]": what the sum is to do. */
const intended = ({ parsed }: Around, { verb, complement }: Clause): Clause | undefined =>
  complement !== null && verb.voice === "passive" && EXPECTS.test(verb.lemma)
    ? parsed.clauses().find(({ kind, verb: { start } }) => kind === "infinitive" && start === complement.start)
    : undefined;
const EXPECTS = /^(?:expect|set|plan|project|forecast|predict|schedule|anticipate|intend|think|hope|propose)$/;

/** Verbs whose object a sum is wherever it stands right behind them: no "said £3m was spent". */
const GOVERN: ReadonlySet<Frame> = new Set(["give", "get", "spend", "cost", "need", "charge", "fine", "make"]);
/** "was fined £3m after …", "were given £3m when …": what is left of two objects. */
const DOUBLE: ReadonlySet<Frame> = new Set(["give", "charge", "fine"]);
const REPORTS = /^(?:claim|find|ask|share|set|put|promise|guarantee|release|turn|bill|draw|help|fund|order)$/;
/** "released £3m to Chad after …", but "found £3m had gone" */
const GOES_ON = /^(?: \([^()]{2,40}\))? (?:to(?! (?:be|have)\b)|for|into|towards?) /;
const governs = ({ text, after }: Around, { head, lemma, voice }: Clause["verb"]): boolean =>
  (voice === "active" || (moneyFrames.verbs.get(lemma) ?? []).some((frame) => DOUBLE.has(frame))) &&
  (!REPORTS.test(lemma) || GOES_ON.test(text.slice(after, after + 60))) &&
  !/ing$/.test(text.slice(head.start, head.end)) &&
  ((moneyFrames.verbs.get(lemma) ?? []).some((frame) => GOVERN.has(frame)) || moneyValency.subject.has(lemma));

const isSubject = ({ text, figure, whole, after }: Around, { subject, verb, kind }: Clause): boolean => {
  if (kind === "infinitive" || verb.start < figure.end) return false;
  // "announced $3m in grants to replace failing wells": what fails is not the sum.
  if (kind === "participial" && (verb.start - after > 24 || / to /.test(text.slice(after, verb.start)))) return false;
  // "Awards of £3,000 will help": the sum stands for its noun.
  if (subject !== null)
    return (
      overlaps(subject, figure) ||
      isItsDeterminer(text, subject, figure) ||
      isApposed(text, subject, whole) ||
      // "[More] than £3m has been spent"
      (subject.start >= whole.start && subject.end <= figure.start) ||
      (subject.end < figure.start &&
        (/^(?:,? of| (?:totall?ing|amounting to|averaging|to the tune of)) $/.test(
          text.slice(subject.end, whole.start),
        ) ||
          (text.slice(subject.end, whole.start) === " for " &&
            /^che(?:que|ck)s?$/i.test(text.slice(subject.head.start, subject.head.end)))))
    );
  const between = text.slice(after, Math.min(verb.start, after + 24));
  return verb.start - after < 24 && /^[a-z ]*$/.test(between) && !/\b(?:and|or|to) /.test(between);
};

/** "The money – £3m over two years – will be used", "The grant, worth £3m, goes": the sum of its noun. */
const isApposed = (text: string, { end, head }: Span & { head: Span }, whole: Span): boolean =>
  /^(?: [–—-] |, | \()(?:worth |totalling |valued at |some |about |around |nearly |almost |up to )*$/.test(
    text.slice(end, whole.start),
  ) && MONEY.test(text.slice(head.start, head.end));
const MONEY =
  /^(?:money|cash|sum|amount|funding|funds?|grants?|awards?|loans?|investments?|donations?|payments?|gifts?|bequest|legacy|package|pot|allocation|prize|subsidy|contribution|windfall|proceeds|settlement)$/i;

/** "[A] further £3m will go": the parser parts the sum from what stands before it. */
const isItsDeterminer = (text: string, { start, end }: Span, figure: Span): boolean =>
  figure.start - start < 24 &&
  /^(?:an?|the|another|some|about) ?(?:further |extra |additional |remaining |first |other |total of )?$/i.test(
    text.slice(start, figure.start),
  ) &&
  end <= figure.start;

const standIn = ({ text, figure, whole }: Around, clause: Clause): Place | null => {
  if (clause.objects.some((object) => overlaps(object, figure))) return { clause, stand: "object", preposition: null };
  const phrase = clause.prepositional.find(({ object }) => object !== null && overlaps(object, figure));
  if (phrase === undefined) return null;
  if (
    phrase.start === clause.verb.end + 1 &&
    (PARTICLES.test(phrase.preposition) || (phrase.preposition === "in" && BRINGS.test(clause.verb.lemma)))
  )
    return { clause, stand: "object", preposition: null };
  // "overspent by around £3m": the parser takes both words for one preposition.
  if (/^(?:(?:by|with) |(?:for|at|to|from) (?:about|around|over|under|up|between|close|near))/.test(phrase.preposition))
    return { clause, stand: "preposition", preposition: phrase.preposition.slice(0, phrase.preposition.indexOf(" ")) };
  const qualifies =
    phrase.start >= whole.start ||
    (phrase.preposition === "as" &&
      /\bas (?:much|little|few|low|high) $/.test(text.slice(phrase.start - 12, phrase.start))) ||
    (QUALIFIES.test(phrase.preposition) && phrase.start >= whole.start - 12);
  if (qualifies) return { clause, stand: "object", preposition: null };
  if (isTotal(text, clause, phrase)) return { clause, stand: "object", preposition: null };
  return {
    clause,
    stand: isGift(text, phrase) || isOrder(text, clause, phrase) ? "noun" : "preposition",
    preposition: phrase.preposition,
  };
};

/** "cleared [a median] of £43,000", "owe [an average] of £900": the sum itself. */
const isTotal = (text: string, { objects, verb }: Clause, { preposition, start }: PrepositionalPhrase): boolean =>
  /^of\b/.test(preposition) &&
  objects.some(
    (object) =>
      object.start >= verb.end && object.end === start - 1 && TOTALS.test(text.slice(object.start, object.end)),
  );
const TOTALS =
  /^(?:(?:an?|the) )?(?:(?:grand|combined|estimated|record|further|whopping|annual|net) )?(?:total|sum|average|median|mean|maximum|minimum|equivalent|upwards|something in the region|in the region|region)$/i;

/** "turned [down] £3m", "stumped [up] £3m": the verb's own. */
const BRINGS = /^(?:chip|kick|tip|throw|bring|rake|pull|draw|haul|put|pay|plough|plow|pitch)$/;
const PARTICLES = /^(?:up|down|out|off|aside|back)$/;

/** "grants of £1,500", "a bonus of £3,000": the sum stands for its noun. */
const isGift = (text: string, { start, preposition }: PrepositionalPhrase): boolean =>
  (preposition === "of" || preposition === "worth") &&
  moneyFrames.giving.has(
    /([\p{L}-]{2,16}) $/u.exec(text.slice(Math.max(0, start - 18), start))?.[1]?.toLowerCase() ?? "",
  );

/** "won a contract worth £3m": whoever gets the order gets the sum. */
const isOrder = (text: string, { verb }: Clause, { start, preposition }: PrepositionalPhrase): boolean =>
  (preposition === "of" || preposition === "worth") &&
  verb.voice === "active" &&
  (moneyFrames.verbs.get(verb.lemma) ?? []).includes("get") &&
  /\b(?:contracts?|orders?) $/.test(text.slice(Math.max(0, start - 12), start));

/** "gone" is of "go" whatever the parser says. */
export const lemmaOf = (text: string, { verb }: Clause): string =>
  /^(?:gone|went|goes|going)$/i.test(text.slice(verb.head.start, verb.head.end)) ? "go" : verb.lemma;
