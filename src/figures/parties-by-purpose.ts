import { Tag, tokenAt } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";
import { Can, wordClasses } from "../lexicon/english.ts";
import type { FigureRole } from "./figure.ts";
import { severalAt } from "./parties-counted.ts";
import type { Around, Place } from "./place.ts";
import { isBody, isGroup, isPayer } from "./somebody.ts";
import { wholePhrase } from "./whole-phrase.ts";

const GIVEN: ReadonlySet<FigureRole> = new Set(["funding", "budget", "spending"]);

/** Who gets a sum by what is done with it, where nothing nearer says so. */
export const reachedBy = (
  around: Around,
  place: Place | null,
  { role, purpose }: Readonly<{ role: FigureRole; purpose: Span | null }>,
): Span | null =>
  GIVEN.has(role) ? (helpedTo(around, purpose) ?? handedTo(around) ?? sharing(around) ?? user(around, place)) : null;

/** "£3m to help [small shops] fit ramps": who is helped gets it. */
const HELPS = /^to (?:help|enable|allow|assist|support|let|encourage|benefit) (?=\p{L})/u;
/** "£3m in programmes to help children": what the money is in helps them. */
const IN_WHAT = / (?:in|on|into|of) (?!(?:capital|revenue|grants?|loans?|funding|new money|extra money|aid)\b)\p{L}/u;
const helpedTo = ({ text, parsed, figure }: Around, purpose: Span | null): Span | null => {
  const lead = purpose === null ? null : HELPS.exec(text.slice(purpose.start, purpose.start + 24));
  if (purpose === null || lead === null) return null;
  if (IN_WHAT.test(text.slice(figure.end, purpose.start))) return null;
  const start = purpose.start + lead[0].length;
  const counted = severalAt(text, start, purpose.end, false);
  if (counted !== null) return counted;
  const whom = parsed.phrases().find((one) => one.start === start);
  if (whom === undefined || whom.kind === "pronoun" || whom.end > purpose.end) return null;
  const people = groupAhead(text, parsed, whom);
  if (people !== null && isVerb(text.slice(people.end, people.end + 24))) return people;
  if (!isGroup(text, whom.head) && !isBody(text, whom)) return null;
  // "to help [hospices]": helped to do nothing but be there
  return { start: whom.start, end: whom.end };
};

/** "to help [coastal towns] scrap old boats": the parser takes what they do for a noun. */
const isVerb = (behind: string): boolean =>
  ((wordClasses.get(/^ (?<word>\p{Ll}+) /u.exec(behind)?.groups?.word ?? "") ?? 0) & Can.base) !== 0;

/** "[coastal towns] scrap", "[firms] loans": people that a phrase begins with, and more words behind them. */
export const groupAhead = (text: string, { tokens }: Around["parsed"], { start, end }: Span): Span | null => {
  for (let at = tokenAt(tokens, start); at < tokens.length && (tokens.end[at] ?? end) < end; at++) {
    const head = { start: tokens.start[at] ?? start, end: tokens.end[at] ?? end };
    if (tokens.tag[at] === Tag.Plural) return isGroup(text, head) ? { start, end: head.end } : null;
  }
  return null;
};

/** "Seed worth £3m has been handed to [growers]" */
const HANDED =
  /^(?: [a-z]+ly)? (?:has|have|had|will|would|was|were|is|are) (?:(?:been|be|being|also|now|already|so far) ){0,2}(?:(?:confirmed|approved|secured|earmarked|announced|reserved|agreed|granted) for |(?:distributed|handed|given|paid|awarded|allocated|sent|provided|donated|disbursed|granted|offered|lent|issued|delivered|passed|transferred|released)(?: (?:out|over|on|directly|free))? to )/;
const handedTo = ({ text, parsed, after }: Around): Span | null => {
  const lead = HANDED.exec(text.slice(after, after + 80));
  const whom = lead && parsed.phrases().find(({ start }) => start === after + lead[0].length);
  if (!whom || whom.kind === "pronoun" || !isPayer(text, whom)) return null;
  return lead[0].endsWith("for ") && !isBody(text, whom) && !isGroup(text, whom.head) ? null : wholePhrase(text, whom);
};

/** "[Clubs and councils] will share in £3m" */
const SHARE =
  /(?<who>[^.;:“”"£$€]{2,90}?) (?:will|would|are to|is to|can|may|could|have|has) (?:also |now |each |all )?shared? in (?:an? |the |a total of |up to |more than |about )?$/u;
const sharing = ({ text, whole, sentence }: Around): Span | null => {
  const lead = text.slice(sentence.start, whole.start);
  const who = / shared? in /.test(lead) ? SHARE.exec(lead)?.groups?.who : undefined;
  const at = who === undefined ? -1 : lead.indexOf(who);
  // What stands before it in the sentence would be read with it.
  return who === undefined || at > 1 || /\b(?:said|says|that)\b/.test(who)
    ? null
    : { start: sentence.start + at, end: sentence.start + at + who.length };
};

/** "[The university] will use £3m to build a lab": what somebody is yet to use was given to them. */
const user = ({ text }: Around, place: Place | null): Span | null => {
  const { clause = null, stand = null } = place ?? {};
  if (clause === null || stand !== "object" || clause.verb.lemma !== "use" || clause.verb.voice === "passive")
    return null;
  const { subject, verb } = clause;
  if (subject === null || verb.modal === null || subject.kind === "pronoun" || !isPayer(text, subject)) return null;
  return wholePhrase(text, subject, verb.start);
};
