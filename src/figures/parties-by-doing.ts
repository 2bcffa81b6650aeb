import type { Clause } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";
import { moneyDefaults } from "../lexicon/money-defaults.ts";
import { moneyKinds } from "../lexicon/money-kinds.ts";
import { moneyNouns } from "../lexicon/money-nouns.ts";
import type { FigureRole } from "./figure.ts";
import { type Around, lemmaOf, type Place } from "./place.ts";
import { doer } from "./who-does.ts";

export type Acts = Readonly<{ payer: Span | null; recipient: Span | null }>;

/** "[The guild] has reserved £3m", "[a mill] took in £3m": whoever does something with a sum pays it, unless the verb says that they get it. */
export const actor = (around: Around, place: Place | null, role: FigureRole): Acts | null => {
  if (place === null || place.clause.verb.voice === "passive" || !isWhole(around)) return null;
  const { text, whole } = around;
  const { clause, stand, preposition } = place;
  const held = stand === "noun" || (stand === "preposition" && preposition === "of");
  // "took in £3m": the parser takes the particle for a preposition.
  const isTakenIn = preposition === "in" && /^ in (?:[a-z]+ ){0,3}$/.test(text.slice(clause.verb.end, whole.start));
  const noun = NOUN_OF.exec(text.slice(Math.max(0, whole.start - 50), whole.start))?.groups?.noun ?? "";
  const part = held
    ? heldBy(clause, role, noun)
    : stand === "object" || isTakenIn
      ? partOf(around, clause, role)
      : null;
  const who = part === null ? null : doer(around, clause);
  return who === null || part === null ? null : { payer: null, recipient: null, [part]: who };
};

const NOUN_OF = /(?<noun>[\p{L}-]+) (?:of|worth) [\p{Ll} ]*$/u;

const DEBTS = /^(?:debts?|arrears|liabilities|loans?|borrowings?|mortgages?|backlog|overdraft)$/i;

/** "[The canteen] carried a deficit of £3m", "[the club] posted a profit of £3m" */
const heldBy = ({ verb }: Clause, role: FigureRole, noun: string): "payer" | "recipient" | null => {
  if (!moneyNouns.holds.has(verb.lemma) || verb.lemma === "be") return null;
  if (role === "revenue") return "recipient";
  if (DEBTS.test(noun)) return "payer";
  return role === "shortfall" || role === "overspend" || role === "fine" ? "payer" : null;
};

/** No noun stands behind the sum that it only modifies: "criticised the £3m plan". */
const isWhole = ({ text, figure }: Around): boolean => {
  const word = /^[ -](?<word>[\p{L}-]+)/u.exec(text.slice(figure.end, figure.end + 24))?.groups?.word;
  return word === undefined || (!text.startsWith("-", figure.end) && moneyKinds.notModified.has(word));
};

const partOf = ({ text, figure, whole }: Around, clause: Clause, role: FigureRole): "payer" | "recipient" | null => {
  const verb = lemmaOf(text, clause);
  const particle = /^ (?<word>in|up|off|down|out|away|back|over|aside|home)\b/.exec(
    text.slice(clause.verb.end, clause.verb.end + 8),
  )?.groups?.word;
  const behind = text.slice(figure.end, figure.end + 40);
  // "puts the cost of clearing the backlog at £3m": who would get it is not said.
  if (clause.kind === "participial" && !moneyDefaults.pays.has(verb)) return null;
  // "[The cabinet] cleared £3m for the flooded towns", "may lose £3m": it decides on it; others stop paying it.
  if (/^(?:clear|approve|okay|ok)$/.test(verb) && / (?:for|to) /.test(behind)) return "payer";
  if (verb === "lose" && behind.startsWith(" from ")) return null;
  if (verb === "lose" && clause.verb.modal !== null && !/^ (?:on|for|to|every|each|a|in) /.test(behind)) return null;
  // "must get £3 worth of talking, not £2": no sum is got
  if (/, not $/.test(text.slice(Math.max(0, whole.start - 6), whole.start))) return null;
  if (behind.startsWith(" worth of ") && /^(?:get|receive|take|win)$/.test(verb)) return null;
  // "must find £3m", but "found £3m in a drawer"
  if (verb === "find" && clause.verb.modal === null && clause.verb.form === "finite") return null;
  // "shows that netted him £3m": whom it names gets it.
  if (/^ (?:him|her|them|us|me|you|it)\b/.test(text.slice(clause.verb.end, clause.verb.end + 6))) return null;
  if (moneyDefaults.gets.has(particle === undefined ? verb : `${verb} ${particle}`)) return "recipient";
  if (moneyDefaults.pays.has(particle === undefined ? verb : `${verb} ${particle}`)) return "payer";
  if (moneyDefaults.pays.has(verb)) return "payer";
  return role === "revenue" && moneyDefaults.makes.has(verb) ? "recipient" : null;
};

const RED =
  /^ (?:in the red|in deficit|in debt|in arrears|overdrawn|over budget|over its budget|short(?! of)|adrift|behind (?:budget|target|plan)|worse off|out of pocket|down on)\b/;

/** "[It] expects to finish the year £3m in the red" */
export const inTheRed = (around: Around, place: Place | null): Acts | null => {
  if (place === null || place.clause.verb.voice === "passive") return null;
  if (!RED.test(around.text.slice(around.after, around.after + 24))) return null;
  const who = doer(around, place.clause);
  return who && { payer: who, recipient: null };
};
