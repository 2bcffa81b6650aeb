import type { Span } from "../document/index.ts";
import { type RoleCue, roleCueEdges, roleCues } from "../lexicon/money-roles.ts";
import type { FigureRole } from "./figure.ts";
import { pieceEnd } from "./pieces.ts";

/** Role, the words that say so, and how far they are to be trusted (0 to 1). */
export type RoleFinding = Readonly<{ role: FigureRole; evidence: Span | null; rule: string; confidence: number }>;

/** How far a cue may stand before and behind a sum, in UTF-16 units: measured, more adds nothing. */
const BEFORE = 110;
const BEHIND = 75;
/** Words that one cue may have. */
const LONGEST = 3;

/** What stands between a cue and its sum costs this many points; each word between costs one. */
const COSTS: Readonly<Record<string, number>> = {
  ",": 3,
  ";": 8,
  ":": 3,
  "–": 4,
  "—": 4,
  "(": 4,
  ")": 3,
  ".": 8,
  "“": 1,
  "”": 1,
};
/** Conjunctions that begin another clause. */
const CLAUSE = new Set([
  "and",
  "but",
  "while",
  "which",
  "who",
  "whose",
  "because",
  "although",
  "after",
  "when",
  "as",
  "if",
  "than",
]);
/** What stands behind these is not the sum's own: "£3m plus any overruns", "£3m before costs". */
const APART = new Set(["plus", "excluding", "minus", "before", "net", "besides", "alongside"]);
/** Units, which stand behind a sum: "apply for [a share] of £3m" tells no price. */
const UNITS = /^(?:an?|per) /;
/** Where laws are made, a bill is one of them. */
const LAWS =
  /\b(?:House|Senate|Congress|Congressional|lawmakers?|legislat[a-z]+|MPs|[Pp]arliament|senators?|amendments?|bill (?:that|which|has|includes|passed|also|would|calls)|[Hh]ighway bill|sponsors?|vot(?:e|ed|ing)|signed|veto(?:ed)?)\b/;

/** What changes `by` a sum: the verb says its role (`overspent their budgets by £3m`), the noun only where no verb does. */
const CHANGED = new Set(["budget", "spending", "cost", "price", "revenue"]);
const CHANGED_COST = 12;

type Cue = RoleCue & Readonly<{ word: string; span: Span; cost: number; behind: boolean }>;

/** The cue with the most weight for the least distance, in the sentence. */
export const roleIn = (text: string, figure: Span, sentence: Span): RoleFinding | null => {
  const from = Math.max(sentence.start, figure.start - BEFORE);
  const to = beforeNext(text, figure.end, Math.min(sentence.end, figure.end + BEHIND));
  const cues = [
    ...cuesBefore(text, { start: from, end: figure.start }),
    ...cuesBehind(text, { start: figure.end, end: to }),
  ];
  const lawful = cues.some(isBill) && LAWS.test(text.slice(sentence.start, sentence.end));
  const best = (lawful ? cues.filter((cue) => !isBill(cue)) : cues).reduce<Cue | null>(
    (a, b) => (a === null || points(b) > points(a) ? b : a),
    null,
  );
  if (best === null || points(best) < LEAST) return null;
  return {
    role: best.role as FigureRole,
    evidence: best.span,
    rule: best.behind ? "role/cue-behind" : "role/cue-before",
    confidence: Math.min(0.95, 0.5 + points(best) / 40),
  };
};

/** What stands behind the next sum is not this one's: "they average £9, and the £3m grant is spent". */
const beforeNext = (text: string, from: number, to: number): number => {
  const next = /[£$€₹₦]\d/.exec(text.slice(from, to));
  // "£9m and £3m were paid": one list
  return next === null || text.startsWith(" and ", from) ? to : from + next.index;
};

const isBill = ({ word }: Cue): boolean => word === "bill" || word === "bills";

/** Below this a cue is too weak or too far to say anything. */
const LEAST = -4;
const points = ({ weight, cost }: Cue): number => 2 * weight - cost;

type Word = Readonly<{ word: string; start: number; end: number }>;

/** Cues that are names or events with a capital: "Bill Ames", "the Budget", "Lord Price". */
const NAMES = new Set([
  "Bill",
  "Budget",
  "Grant",
  "Price",
  "Cash",
  "Fine",
  "Bond",
  "Bail",
  "Pounds",
  "Cost",
  "Costa",
  "House",
  "Capital",
]);
const isName = (word: string, at: number): boolean => at > 0 && NAMES.has(word);

const wordsIn = (text: string, { start, end }: Span): Word[] => {
  const words: Word[] = [];
  for (let at = start; at < end; ) {
    const to = pieceEnd(text, at, end);
    if (to > at) {
      const written = text.slice(at, to);
      const word = isName(written, at - start) ? "" : written.toLowerCase().replace("’", "'");
      words.push({ word, start: at, end: to });
    }
    at = Math.max(to, at + 1);
  }
  return words;
};

const cuesBefore = (text: string, window: Span): Cue[] => {
  const words = wordsIn(text, window);
  const cues: Cue[] = [];
  const changes = words.slice(-4).some(({ word }) => word === "by");
  let cost = 0;
  for (let last = words.length - 1; last >= 0; last--) {
    const cue = cueAt(words, last, -1);
    if (cue && !(cue.role === "price" && UNITS.test(cue.word)))
      cues.push({ ...cue, cost: cost + (changes && CHANGED.has(cue.role) ? CHANGED_COST : 0), behind: false });
    cost += costOf(words[last]);
  }
  return cues;
};

const cuesBehind = (text: string, window: Span): Cue[] => {
  const words = wordsIn(text, window);
  const cues: Cue[] = [];
  let cost = 0;
  for (let first = 0; first < words.length; first++) {
    const cue = cueAt(words, first, 1);
    // "£4m to raise a road", "£4m to save a pub": what it is to do, not how it comes in.
    if (cue && !(first === 1 && AIMS.has(cue.role) && words[0]?.word === "to"))
      cues.push({ ...cue, cost, behind: true });
    cost += costOf(words[first]);
  }
  return cues;
};

const AIMS: ReadonlySet<string> = new Set(["revenue", "saving"]);

const costOf = (word: Word | undefined): number => {
  if (word === undefined) return 0;
  if (/^\d/.test(word.word)) return 6;
  if (APART.has(word.word)) return 8;
  return COSTS[word.word] ?? (CLAUSE.has(word.word) ? 3 : 1);
};

/** The longest cue that ends (`step` -1) or begins (`step` 1) at a word. */
const cueAt = (words: readonly Word[], at: number, step: 1 | -1): (RoleCue & { word: string; span: Span }) | null => {
  const edge = step > 0 ? roleCueEdges.first : roleCueEdges.last;
  if (!edge.has(words[at]?.word ?? "")) return null;
  for (let length = LONGEST; length > 0; length--) {
    const run = step > 0 ? words.slice(at, at + length) : words.slice(Math.max(0, at - length + 1), at + 1);
    const word = run.map((one) => one.word).join(" ");
    const cue = roleCues.get(word);
    const [first] = run;
    const last = run.at(-1);
    if (cue && first && last && run.length === length)
      return { ...cue, word, span: { start: first.start, end: last.end } };
  }
  return null;
};

/** A conversion in brackets, or the second of two sums of a sentence joined by `or`, `and`, a comma or a slash, has the role of the first. */
export const inherits = (text: string, before: Span, figure: Span): boolean => {
  const between = text.slice(before.end, figure.start);
  // "Of the £60m, £45m comes from Brussels": a part, not the same again.
  if (
    /\b[Oo]f (?:the|that|this) $/.test(text.slice(Math.max(0, before.start - 9), before.start)) &&
    between.startsWith(",")
  )
    return false;
  if (between.length < 70 && PART_OF.test(between)) return true;
  if (between.length < 30 && (APPOSED.test(between) || FROM_TO.test(between))) return true;
  if (AGAIN_IN.test(between)) return true;
  if (between.length < 16) return JOINED.test(between);
  return (
    between.length < 90 &&
    /, or (?:about |around |some |roughly |nearly |almost )?$/.test(between) &&
    !/[.;:]\s/.test(between)
  );
};

/** "will cost £4,316[, an increase of] £190" */
const APPOSED =
  /^,? (?:an?|up by|down by|which is|that is) (?:(?:increase|rise|fall|drop|jump|cut|reduction|saving) of|up|down)? ?$/;
/** "from £18 [an hour to] £26" */
const FROM_TO = /^ (?:an?|per|each) [a-z]{3,9} to $/;
/** "£6m of savings, of which £2m": of the same kind as the whole. */
const PART_OF =
  /^ (?:of |in )?[\p{L} -]{0,40}, of which (?:about |around |some |roughly |nearly |almost |at least |up to |just )?$/u;
/** "$4bn [a year (]£3bn)" */
const AGAIN_IN = /^ (?:an?|per|each|every) [a-z]{3,9} \((?:about |around |some |or )?$/;
const JOINED = /^[\s,;/(–—]*(?:or|and|about|around|or about|to|and\s+a\s+further)?[\s(]*$/;

/** `£8m to mend the roofs`, `£8m for schools`: with nothing else that tells, a sum with a purpose is given. */
export const hasPurpose = (text: string, { end }: Span): boolean =>
  /^ (?:to|for|towards) [a-z]/.test(text.slice(end, end + 12));
