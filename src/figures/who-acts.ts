import type { Clause, NounPhrase } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";
import type { Around } from "./place.ts";
import { isBody, isGroup, isPayer, isSomebody, wholePhrase } from "./somebody.ts";

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
  return head !== undefined && isGroup(text, head.head) && verb.start - head.start < 90
    ? { start: head.start, end: verb.start - 1 }
    : null;
};

/** Sentences that a pronoun is followed back through. */
const BACK = 4;
/** Who the sentences before speak of: the subject of the nearest that has another than a pronoun. */
const spokenOf = (before: Around["before"]): NounPhrase | null => {
  for (let steps = 1; steps <= BACK; steps++) {
    const main = before(steps)
      ?.clauses()
      .find(({ kind }) => kind === "main");
    if (main?.subject == null) return null;
    if (main.subject.kind !== "pronoun") return main.subject;
  }
  return null;
};

/** "The university said it had secured £3m": who says so of itself. "They will get £3m": the subject of the sentence before. */
export const theyWere = (around: Around, subject: NounPhrase | null): Span | null => {
  const { text, before, parsed } = around;
  if (subject === null || !/^(?:they|it|he|she)$/i.test(text.slice(subject.start, subject.end))) return null;
  const speaker = parsed
    .clauses()
    .find(({ complement }) => complement !== null && complement.start <= subject.start && complement.end > subject.end);
  if (speaker?.subject) return isSomebody(text, speaker.subject) ? wholePhrase(text, speaker.subject) : null;
  const known = spokenOf(before);
  if (known === null) return null;
  if (/^(?:he|she)$/i.test(text.slice(subject.start, subject.end)))
    return known.kind === "name" && !isBody(text, known) ? wholePhrase(text, known, known.end) : null;
  if (isGroup(text, known.head)) return wholePhrase(text, known);
  if (/^they$/i.test(text.slice(subject.start, subject.end))) return null;
  // "The company’s shares fell. It set aside £3m": whose they are.
  const owner = /^(?<who>[^£$€]{3,40})[’']s? [a-z-]+$/u.exec(text.slice(known.start, known.end))?.groups?.who;
  if (owner !== undefined) return { start: known.start, end: known.start + owner.length };
  return known.kind === "name" && isPayer(text, known) ? wholePhrase(text, known) : null;
};
