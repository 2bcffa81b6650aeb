import { type Reading, typeAt, verbAt } from "./frame.ts";

/** Verbs whose object may be a clause without "that". */
const THOUGHT = new Set(
  "say tell add argue warn think believe know hope feel mean show suggest suppose guess fear see find ensure hear learn note admit confirm deny promise insist swear wish bet realise realize understand explain claim report estimate reckon announce predict expect decide agree state declare complain acknowledge concede let make help have".split(
    " ",
  ),
);

/** Of these, what is said or thought. */
const SAID = new Set(
  "say tell argue warn think believe know hope suppose guess fear claim insist pretend admit imagine complain suggest".split(
    " ",
  ),
);

/**
 * Whether the verb of a clause may have another clause as its object: "believing the money is there". Behind a preposition only what
 * is said or thought may: "accused of claiming the money was there", but "opponents of adding the question said".
 */
export const takesClause = (reading: Reading, verb: number | null): boolean => {
  const lemma = verbAt(reading, verb)?.lemma ?? "";
  return verb !== null && typeAt(reading, verb - 1) === "preposition" ? SAID.has(lemma) : THOUGHT.has(lemma);
};
