import { Tag, type Tokens } from "../clauses/index.ts";
import type { Announcing, State } from "../lexicon/measures.ts";
import type { Announcement } from "./announcement.ts";
import { announcingAt, HELPERS, INTENDING, plainly } from "./announcing-verb.ts";
import { spanOf, tagOf, wordOf } from "./phrase.ts";

/** "[A levy] will be introduced", "[the fund], announced last week,", "[a fund] to be set up". */
export const comesIn = (tokens: Tokens, last: number): Announcement | null => {
  let at = last + 1;
  let helped = false;
  let negated = false;
  let modal: string | null = null;
  while (at < tokens.length && at - last <= 7) {
    const tag = tagOf(tokens, at);
    // "is set to be announced"
    if (helped && tagOf(tokens, at + 1) === Tag.To && INTENDING.has(wordOf(tokens, at))) {
      at++;
      continue;
    }
    if (tag === Tag.VerbPast || isParticiple(tokens, at) || INTRANSITIVE.has(wordOf(tokens, at))) break;
    if (tag === Tag.VerbBase && modal !== null && DOES.has(wordOf(tokens, at))) break;
    if (entersForce(tokens, at) || (helped && isPaidOut(tokens, at))) break;
    if (tag === Tag.Not) negated = true;
    if (tag === Tag.Modal) modal = wordOf(tokens, at);
    const first = at === last + 1;
    if (
      !(
        HELPERS.has(tag) ||
        (helped && INTENDING.has(wordOf(tokens, at))) ||
        (first && (tag === Tag.Comma || wordOf(tokens, at) === "which"))
      )
    )
      return null;
    helped ||= tag !== Tag.Comma;
    at++;
  }
  const tag = tagOf(tokens, at);
  const begins = INTRANSITIVE.get(wordOf(tokens, at));
  if (begins && (tag === Tag.VerbPast || tag === Tag.VerbBase || tag === Tag.VerbPresent) && !takesObject(tokens, at))
    return { ...plainly(tokens, at, modal === null ? begins : "announced"), weak: true, negated, modal };
  if (isPaidOut(tokens, at) && modal !== null && tagOf(tokens, at - 1) === Tag.Be)
    return { ...plainly(tokens, at, "announced"), weak: true, negated, modal };
  if (
    /^(?:will|would)$/.test(modal ?? "") &&
    DOES.has(wordOf(tokens, at)) &&
    (isNew(tokens, last) || (wordOf(tokens, at) === "replace" && isOne(tokens, last)))
  )
    return { ...plainly(tokens, at, modal === "will" ? "announced" : "proposed"), weak: true, negated, modal };
  const force = entersForce(tokens, at);
  if (force) return { ...plainly(tokens, at, modal === null ? "launched" : "announced"), negated, modal };
  if (wordOf(tokens, at) === "set" && helped && wordOf(tokens, at + 1) === "at")
    return { ...plainly(tokens, at, "announced"), negated, modal };
  if (tag !== Tag.VerbPast && !isParticiple(tokens, at)) return null;
  const found = announcingAt(tokens, at);
  // "the challenge faced by", "the aid received by": what somebody gets is brought in by others.
  if (found !== null && /^(?:face|get|receive)$/.test(found.lemma)) return null;
  if (found === null || !passive(tokens, last, at)) return null;
  if (tag === Tag.VerbPast && takesObject(tokens, lastOfVerb(at, found))) return null;
  const state: State =
    modal === null
      ? found.state
      : modal === "will" || modal === "is"
        ? found.state === "launched"
          ? "announced"
          : found.state
        : "proposed";
  return {
    evidence: spanOf(tokens, at, at),
    state,
    weak: found.weak,
    negated,
    unofficial: false,
    verb: at,
    active: false,
    modal,
  };
};

/** "a new bursary for midwives [will pay]": what something new is going to do brings it in. */
const DOES: ReadonlySet<string> = new Set(
  "pay help fund cover support offer give provide let allow replace subsidise subsidize reward require protect reimburse compensate top boost cut raise limit cap finance refund encourage".split(
    " ",
  ),
);
/** Whether "a" opens the phrase: what replaces another is new. */
const isOne = (tokens: Tokens, last: number): boolean => {
  for (let at = last; at > Math.max(-1, last - 9); at--)
    if (tagOf(tokens, at) === Tag.Determiner) return /^an?$/.test(wordOf(tokens, at));
  return false;
};
/** Whether "a new" or "new" stands before a phrase, within a few words. */
const isNew = (tokens: Tokens, last: number): boolean => {
  for (let at = last; at > Math.max(-1, last - 9); at--) {
    if (wordOf(tokens, at) === "new") return wordOf(tokens, at - 1) !== "the";
    if (tagOf(tokens, at) === Tag.Comma || tagOf(tokens, at) === Tag.Determiner) return false;
  }
  return false;
};

/** "an allowance will be paid to officers", "a voucher would be available": what many get is brought in by being given. */
const isPaidOut = (tokens: Tokens, at: number): boolean =>
  /^(?:paid|given|payable|available|charged|levied|added|completed|carried|deducted|credited|required|needed|applied)$/.test(
    wordOf(tokens, at),
  ) && !(wordOf(tokens, at) === "carried" && wordOf(tokens, at + 1) !== "out");

/** "the rules come into force in May", "the ban takes effect": laws and charges alone do so. */
const entersForce = (tokens: Tokens, at: number): boolean =>
  (/^follows?$/.test(wordOf(tokens, at)) && /^(?:in|on|next|from|later|this|\.)$/.test(wordOf(tokens, at + 1))) ||
  (/^(?:come|comes|came|coming|go|goes|went|enter|enters|entered|put)$/.test(wordOf(tokens, at)) &&
    wordOf(tokens, at + 1) === "into" &&
    /^(?:force|effect|law|operation)$/.test(wordOf(tokens, at + 2))) ||
  (/^(?:come|comes|came)$/.test(wordOf(tokens, at)) &&
    wordOf(tokens, at + 1) === "in" &&
    WHEN.test(wordOf(tokens, at + 2))) ||
  (/^(?:go|goes|went|going)$/.test(wordOf(tokens, at)) && wordOf(tokens, at + 1) === "live") ||
  (/^(?:kick|kicks|kicked)$/.test(wordOf(tokens, at)) && /^(?:in|off)$/.test(wordOf(tokens, at + 1))) ||
  (/^(?:become|becomes|became|made)$/.test(wordOf(tokens, at)) &&
    /^(?:mandatory|compulsory|obligatory|law|statutory|permanent)$/.test(wordOf(tokens, at + 1))) ||
  (/^(?:take|takes|took|taking)$/.test(wordOf(tokens, at)) && wordOf(tokens, at + 1) === "effect");

/** "comes in [next] month", no "comes in handy" */
const WHEN =
  /^(?:|[.,;]|next|this|last|on|from|at|later|after|before|today|tomorrow|soon|(?:19|20)\d\d|january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** "would be re-established": a form with a hyphen is read as an adjective. */
const isParticiple = (tokens: Tokens, at: number): boolean =>
  tagOf(tokens, at) === Tag.VerbParticiple ||
  (tagOf(tokens, at) === Tag.Adjective && tagOf(tokens, at - 1) === Tag.Be && announcingAt(tokens, at) !== null);

/** "a consultation will open in May", "the scheme closed": what a measure does by itself. */
const INTRANSITIVE: ReadonlyMap<string, State> = new Map([
  ...[
    "open",
    "opens",
    "opened",
    "begin",
    "begins",
    "began",
    "start",
    "starts",
    "started",
    "run",
    "runs",
    "ran",
    "launch",
    "launches",
    "launched",
  ].map((word) => [word, "launched"] as const),
  ...["close", "closes", "closed", "end", "ends", "ended", "expire", "expires", "expired"].map(
    (word) => [word, "closed"] as const,
  ),
]);

/** Between a phrase and its passive stands a form of "be", or nothing but a comma. */
const passive = (tokens: Tokens, last: number, verb: number): boolean => {
  for (let at = last + 1; at < verb; at++)
    if (tagOf(tokens, at) === Tag.Have || tagOf(tokens, at) === Tag.Be)
      return tagOf(tokens, verb - 1) !== Tag.Have || hasBeen(tokens, last, verb);
  return true;
};
const hasBeen = (tokens: Tokens, last: number, verb: number): boolean => {
  for (let at = last + 1; at < verb; at++) if (wordOf(tokens, at) === "been") return true;
  return false;
};

/** Behind "set", the verb of "set aside" goes on with its particle. */
const lastOfVerb = (verb: number, { particle }: Announcing): number =>
  particle === null ? verb : verb + particle.split(" ").length;

const takesObject = (tokens: Tokens, verb: number): boolean => {
  const next = tagOf(tokens, verb + 1);
  return (
    (next === Tag.Determiner && !/^(?:last|this|next|earlier|yesterday)$/.test(wordOf(tokens, verb + 1))) ||
    next === Tag.Possessive ||
    next === Tag.Plural ||
    next === Tag.Money
  );
};
