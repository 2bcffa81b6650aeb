import type { Span } from "../document/index.ts";
import { moneyKinds } from "../lexicon/money-kinds.ts";
import type { FigureRole } from "./figure.ts";
import type { RoleFinding } from "./role.ts";

const { kinds, works, pairs, things, thresholds, notModified } = moneyKinds;

/** "£3m in fines", "£96m of state grant", "£5m worth of damage". */
const KIND_BEHIND =
  /^[ \u00a0](?:in|of|worth of) (?<words>[\p{L}-]{2,16}(?: \p{Lu}[\p{L}-]{1,16}){3,5}|[\p{L}-]{2,16}(?: [\p{L}-]{2,16}){0,2})/u;
/** "a £3m grant", "the £5m-a-year contract": the sum modifies a noun, the last of up to three words. */
const MODIFIES =
  /^[ -](?:an?-(?:year|month|week|day|hour)[ -])?(?:\p{Lu}[\p{L}’'-]* (?:(?:\p{Lu}[\p{L}’'-]*|and|of|for) ){0,4})?(?<words>[a-z-]{3,18}(?: [a-z-]{3,18}){0,2})(?![\p{L}-])/u;
/** "claims below £10,000", "those earning over £50,000" */
const BOUND =
  /(?<noun>[\p{L}-]{3,14})(?: (?:worth|of|is|are|was|were))? (?:over|above|below|under|less than|more than|up to|exceeding|between|of at least|at least|of up to) $/iu;
const BOUNDING = /(?:over|above|below|under|than|to|exceeding|between|least) $/i;
const LEFT = /^ (?:(?:still )?(?:left(?! (?:in a will|by|to)\b)|remaining)|in the kitty)\b/;
/** "£300 off its power bill" */
const OFF =
  /^ off (?!(?:me|him|her|them|us|you)\b)(?:the |a |an |his |her |its |their |your |our |each |every )?[\p{L}’'-]+/u;
/** "raised £7,000 towards a new roof": given, not earned. */
const TOWARDS = /^ towards? /;

const found = (role: string, evidence: Span, rule: string, confidence: number): RoleFinding => ({
  role: role as FigureRole,
  evidence,
  rule,
  confidence,
});

/** What the noun or phrase tied to the sum says, before any other cue; `after` is where its unit ends. */
export const roleOfKind = (text: string, sum: Span, after: number): RoleFinding | null =>
  boundBefore(text, sum.start) ?? kindBehind(text, after) ?? phraseBehind(text, sum.end);

const boundBefore = (text: string, start: number): RoleFinding | null => {
  const lead = text.slice(Math.max(0, start - 46), start);
  if (!BOUNDING.test(lead)) return null;
  const match = BOUND.exec(lead);
  const noun = match?.groups?.noun ?? "";
  // "could cost anything up to £9m": as much as that
  if (match === null || !thresholds.has(noun.toLowerCase()) || /^anything up to/.test(match[0])) return null;
  // "will pay up to £9m", "can claim up to £900": a verb, and no noun
  if (ACTS.test(lead.slice(0, match.index))) return null;
  const at = start - lead.length + match.index;
  return found("other", { start: at, end: at + noun.length }, "role/bound", 0.85);
};

const ACTS =
  /\b(?:will|would|can|could|may|might|must|shall|should|to|not|who|they|we|you|I|also|now|already|still|each|then) $/;

/** The first word that names a kind, "tax cuts" before "cuts"; none behind a word that ends the phrase. */
const kindBehind = (text: string, after: number): RoleFinding | null => {
  const match = KIND_BEHIND.exec(text.slice(after, after + 96));
  const words = match?.groups?.words ?? "";
  let at = after + (match?.[0].length ?? 0) - words.length;
  const all = words.split(" ");
  // "cost £3m in lost fares": what did not come in is of another kind.
  const lost = LOST.exec(words)?.[0];
  if (lost !== undefined)
    return MISSED.test(words) ? found("cost", { start: at, end: at + lost.length }, "role/kind-behind", 0.85) : null;
  // "set aside £3m in the budget for lamps": where, not what it is.
  if (/^(?:the|its|his|her|their|this|last|next) budget\b/.test(words)) return null;
  // "in one-off State Disaster Recovery Payments": the last word of a name says it
  if (all.length > 3) {
    const last = all.at(-1) ?? "";
    const role = kinds.get(last.toLowerCase());
    const end = at + words.length;
    return role === undefined ? null : found(role, { start: end - last.length, end }, "role/kind-behind", 0.85);
  }
  for (const [index, word] of all.entries()) {
    if (index > 0 && notModified.has(word)) return null;
    const pair = `${word} ${all[index + 1] ?? ""}`;
    const paired = pairs.get(pair);
    if (paired !== undefined) return found(paired, { start: at, end: at + pair.length }, "role/kind-behind", 0.9);
    const role = things.has(word)
      ? undefined
      : (kinds.get(word) ?? (/^(?:maintenance|upkeep)$/.test(word) ? "cost" : undefined));
    if (role !== undefined) return found(role, { start: at, end: at + word.length }, "role/kind-behind", 0.9);
    at += word.length + 1;
  }
  return null;
};

const MISSED =
  /^(?:lost|missed|forgone|foregone) (?:[a-z]+ )?(?:sales|revenues?|income|takings|fares|trade|production|output|profits?|wages|business)\b/;
const LOST = /^(?:lost|unpaid|missed|forgone|foregone|uncollected)\b/;

const phraseBehind = (text: string, end: number): RoleFinding | null => {
  const words = text.slice(end, end + 20);
  const left = LEFT.exec(words);
  if (left !== null) return found("budget", { start: end + 1, end: end + left[0].length }, "role/left", 0.8);
  const off = OFF.exec(words);
  if (off !== null) return found("saving", { start: end + 1, end: end + 4 }, "role/off", 0.8);
  return TOWARDS.test(words) ? found("funding", { start: end + 1, end: end + 8 }, "role/towards", 0.75) : null;
};

/** "a £3m Harbour Fund", "the £3m Concourse F": the last word of a name that says what it is. */
const NAME =
  /^[ -](?<name>(?:\p{Lu}[\p{L}\d’'-]*(?: (?:and|of|for|the))? ){0,5}\p{Lu}[\p{L}\d’'-]*)(?: (?<next>[a-z]+))?/u;
const ofName = (text: string, end: number): RoleFinding | null => {
  const match = NAME.exec(text.slice(end, end + 90));
  const { name = "", next = "" } = match?.groups ?? {};
  if (next !== "" && !notModified.has(next)) return null;
  const words = name.split(" ");
  const last = words.findLast((word) => word.length > 2 && word.toLowerCase() !== word) ?? "";
  const head = last.toLowerCase();
  const role = /^(?:bill|act|road|house|home|bond|deal|capital)s?$/.test(head)
    ? undefined
    : (kinds.get(head) ?? (works.has(head) ? "cost" : undefined));
  return role === undefined ? null : found(role, { start: end + 1, end: end + 1 + name.length }, "role/modified", 0.85);
};

/** "a £3m grant" by its noun; any other thing that a sum stands before costs it: "a £5m footbridge". */
export const roleOfModified = (text: string, { end }: Span): RoleFinding | null => {
  const match = MODIFIES.exec(text.slice(end, end + 64));
  const words = match?.groups?.words ?? "";
  const name = ofName(text, end);
  if (name !== null) return name;
  const from = end + (match?.[0].length ?? 0) - words.length;
  const all = words.split(" ");
  const stop = all.findIndex((word) => notModified.has(word) || /(?:ly|[^e]ed)$/.test(word));
  const nouns = stop < 0 ? all : all.slice(0, stop);
  if (words === "" || nouns.length === 0) return null;
  const phrase = nouns.join(" ");
  const pair = pairs.get(nouns.slice(-2).join(" "));
  const named = nouns.findLast((noun) => kinds.has(noun));
  const role = pair ?? kinds.get(named ?? "") ?? (works.has(nouns.at(-1) ?? "") ? "cost" : undefined);
  if (role !== undefined) return found(role, { start: from, end: from + phrase.length }, "role/modified", 0.85);
  const last = nouns.at(-1) ?? "";
  return /(?:ed|s)$/.test(last)
    ? null
    : found("cost", { start: from, end: from + phrase.length }, "role/price-tag", 0.5);
};
