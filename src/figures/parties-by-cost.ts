import type { Span } from "../document/index.ts";
import { standingFor } from "./antecedent.ts";
import type { Around, Place } from "./place.ts";
import { isBody, isPayer } from "./somebody.ts";

const COSTS = /\b(?:cost|costs|costing|set) (?<who>him|her|them|it|us|me)(?: back)? (?:[a-z]+ ){0,3}$/d;

/** "said the strike has cost [him] £3m": whom a cost falls on, by the name that the pronoun stands for. */
export const costed = (around: Around, place: Place | null): Span | null => {
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

const COST_VERBS = /^(?:cost|set|land|saddle)$/;

/** "Each month of delay would cost [the treasury] between £3m and £4m": the parser takes it for the subject. */
const behindVerb = ({ text }: Around, place: Place | null): Span | null => {
  const subject = place?.clause.subject ?? null;
  if (place === null || subject === null || !COST_VERBS.test(place.clause.verb.lemma)) return null;
  return subject.start === place.clause.verb.end + 1 && isPayer(text, subject)
    ? { start: subject.start, end: subject.end }
    : null;
};

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
