import type { Span } from "../document/index.ts";
import { moneyVerbs } from "../lexicon/money-verbs.ts";
import { isLess, whole } from "./decimal.ts";
import type { FigureRole } from "./figure.ts";
import type { RoleFinding } from "./role.ts";
import type { Amount } from "./sum.ts";

/** "an annual fee of £3", "a penalty for late filing of £3": the noun whose measure the sum is, in the last words before it. */
const OF =
  /(?:(?<modifier>[\p{L}’'-]+) )?\b(?<noun>[\p{L}-]{3,16})(?:,? (?:worth|totalling|totaling|amounting to)| of)(?: (?:an?|the|just|only|another|a further|between|some|anything))* $/u;
/** Words looked at before a sum, in UTF-16 units. */
const BEFORE = 64;

/** "an increase of £3": says how much, not what of. */
const CHANGE = /^(?:increases?|rises?|hikes?|uplifts?|jumps?|cuts?|reductions?|falls?|drops?|changes?|supplements?)$/;
const CHANGED =
  /^ (?:(?:an?|per) [\p{L}\d]+ )?(?:in|to|on) (?:the |its |their |his |her |our )?(?:[\p{L}’'-]+ ){0,2}?(?<noun>[\p{L}-]{3,16})(?![\p{L}-])/u;
/** "a duty increase of £3": what is charged. */
const CHARGED = /^(?:duty|tax|levy|toll|fare|fee|rent|price|tariff|charge|rates?|precept|premium|ticket)$/;
/** "household income of £3": what people live on. */
const LIVING =
  /^(?:average|median|mean|typical|household|family|personal|disposable|individual|farm|tillage|net|total|combined|joint|gross|monthly|weekly|annual|an|their|his|her|whose|taxable)$/;
const INCOME = /^(?:incomes?|earnings)$/;
/** What a firm or a council takes in. */
const TAKEN =
  /^(?:rates|rental|rent|tax|ticket|fee|fare|sales|advertising|commercial|lottery|investment|dividend|interest|operating|trading|toll|licence|parking|property|royalty)$/;

/** "outstanding payments of £3m": what is owed. */
const UNPAID = /^(?:outstanding|overdue|unpaid|missed|late|bad|unrecoverable|defaulted)$/;

/** Nobody is charged a fee of this much as a customer, in the main unit. */
const CHARGE = whole(100_000);
const FEES = /^(?:fees?|charges?|rents?|premiums?|surcharges?|tax|duty|levy|tariffs?)$/;

/** What a customer is asked; more than anybody is asked is what a body lays out. */
export const ofCharge = (role: string, noun: string, { value }: Amount): string =>
  role === "price" && FEES.test(noun) && !isLess(value, CHARGE) ? "cost" : role;

/** What the noun says that a sum stands behind with "of"; null where it says nothing. */
export const roleOfNoun = (text: string, sum: Amount, start: number): RoleFinding | null => {
  const lead = text.slice(Math.max(0, start - BEFORE), start);
  if (!/ (?:of|worth|totall?ing|to)(?: [a-z]+){0,4} $/.test(lead)) return null;
  const match = OF.exec(lead);
  if (match === null) return null;
  const noun = match.groups?.noun?.toLowerCase() ?? "";
  const modifier = match.groups?.modifier?.toLowerCase() ?? "";
  const role = CHANGE.test(noun) ? ofChange(text, sum, { noun, modifier }) : ofThing(sum, { noun, modifier });
  if (role === null) return null;
  const at = start - lead.length + match.index + (modifier === "" ? 0 : modifier.length + 1);
  return found(role, { start: at, end: at + noun.length });
};

/** "a £3m increase in [career and technical education funding]", "a £9m boost for libraries" */
const CHANGES =
  /^[ -](?:[\p{Ll}-]+ )?(?<change>increases?|rises?|uplifts?|boosts?|top-up|injection|cuts?|reductions?|drops?|falls?) (?:in|to|for) (?<what>[\p{L}’ -]{3,70})/u;
export const roleOfChange = (text: string, { end }: Amount): RoleFinding | null => {
  const { change = "", what = "" } = CHANGES.exec(text.slice(end, end + 110))?.groups ?? {};
  if (change === "") return null;
  const words = what.split(" ");
  const stop = words.findIndex(
    (word, at) =>
      at > 0 && /^(?:for|to|from|by|that|which|over|this|last|next|in|of|at|with|as|will|would|is|was)$/.test(word),
  );
  const head =
    words
      .slice(0, stop < 0 ? 8 : stop)
      .findLast((word) => word !== "")
      ?.toLowerCase() ?? "";
  const role = moneyVerbs.nouns.get(head);
  if (role !== "funding" && role !== "budget" && role !== "spending") return null;
  const at = end + 1 + text.slice(end + 1, end + 30).indexOf(change);
  const isLower = /^(?:cut|reduction|drop|fall)/.test(change);
  return found(isLower ? "saving" : role, { start: at, end: at + change.length });
};

type Named = Readonly<{ noun: string; modifier: string }>;

const ofThing = (sum: Amount, { noun, modifier }: Named): string | null => {
  if (UNPAID.test(modifier) && /^(?:payments?|contributions?|loans?)$/.test(noun)) return "other";
  if (INCOME.test(noun)) return TAKEN.test(modifier) ? "revenue" : LIVING.test(modifier) ? "other" : null;
  if (/^(?:outlays?|interest|share|yield|support|package|estimate|repayments?)$/.test(noun)) return null;
  const role = noun === "tax" ? "price" : moneyVerbs.nouns.get(noun);
  return role === undefined ? null : ofCharge(role, noun, sum);
};

const ofChange = (text: string, sum: Amount, { noun, modifier }: Named): string | null => {
  if (CHARGED.test(modifier)) return isLess(sum.value, CHARGE) ? "price" : null;
  if (/^(?:pay|wage|salary|pension)$/.test(modifier)) return "other";
  const changed = CHANGED.exec(text.slice(sum.end, sum.end + 70))?.groups?.noun ?? "";
  const role = moneyVerbs.nouns.get(changed) ?? null;
  const isLower = /^(?:cut|reduction|fall|drop)/.test(noun);
  return isLower && (role === "spending" || role === "cost" || role === "budget") ? "saving" : role;
};

const found = (role: string, evidence: Span): RoleFinding => ({
  role: role as FigureRole,
  evidence,
  rule: "role/noun-of",
  confidence: 0.9,
});
