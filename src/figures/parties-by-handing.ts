import type { Clause, NounPhrase } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";
import type { Acts } from "./parties-by-doing.ts";
import { groupAhead } from "./parties-by-purpose.ts";
import { isFine } from "./parties-by-sanction.ts";
import { COURTS } from "./parties-of-object.ts";
import { type Around, lemmaOf, type Place } from "./place.ts";
import { isPayer, isSomebody } from "./somebody.ts";
import { doer } from "./who-does.ts";

/** Who hands over a sum and who is handed it, where it stands in the noun that is given; who has a fine to pay; what money is drawn from. */
export const handed = (around: Around, place: Place | null): Acts | null =>
  handedNoun(around) ?? takings(around, place) ?? spared(around, place) ?? drawnFrom(around, place);

const HANDS =
  /^(?:give|award|grant|pay|offer|hand|lend|promise|allocate|loan|guarantee|advance|send|allot|gift|leave|deny|refuse|owe|earn|bring)$/;
/** "a £3m", "the", "another £3m" */
const ARTICLE =
  /^ (?:(?:an?|the|its|their|his|her|another|up to|about|around|nearly|almost|more than|over|some|at least|a further|an extra|a total of) )*$/;
/** "a bonus of £3m", "a contract worth £3m" */
const NOUN_OF =
  /^ (?:(?:an?|the|its|their|his|her|another) (?:[\p{L}’-]+ ){1,5}?|(?:[\p{L}’-]+ ){0,2}?(?:contracts|grants|loans|vouchers|bonuses|payments|bursaries|awards|subsidies|prizes|dividends|pensions|salaries) )(?:of|worth|totalling|valued at|amounting to) (?:(?:up to|about|around|nearly|almost|more than|over|at least|some|an?|total of) )*$/u;

/** "awarded [Acme] a £3m contract", "[She] was paid a salary of £3m by [the trust]": whatever the parser makes of the noun. */
const handedNoun = (around: Around): Acts | null => {
  const { text, parsed, whole } = around;
  const clause = parsed.clauses().findLast((one) => one.verb.end < whole.start && HANDS.test(lemmaOf(text, one)));
  if (clause === undefined || whole.start - clause.verb.end > 120) return null;
  const { verb } = clause;
  if (verb.voice === "passive") {
    const gap = text.slice(verb.end, whole.start);
    if (!NOUN_OF.test(gap) && !ARTICLE.test(gap)) return null;
    const who = doer(around, clause);
    return who && { payer: agentOf(around, clause), recipient: who };
  }
  const whom = clause.objects.find(({ start, end }) => start === verb.end + 1 && end < whole.start);
  if (whom === undefined) return null;
  // "offers [firms] loans of £3m": the parser takes both for one
  const people = groupAhead(text, parsed, whom);
  const who = people !== null && NOUN_OF.test(text.slice(people.end, whole.start)) ? people : whom;
  if (who === whom && !isSomebody(text, whom)) return null;
  const gap = text.slice(who.end, whole.start);
  if (!ARTICLE.test(gap) && !NOUN_OF.test(gap)) return null;
  return {
    payer: isAward(text, clause) ? doer(around, clause) : null,
    recipient: { start: who.start, end: who.end },
  };
};
/** What is denied, what something brings and what a court awards nobody hands over. */
const isAward = (text: string, { subject, verb: { lemma } }: Clause): boolean =>
  !/^(?:deny|refuse|earn|bring)$/.test(lemma) &&
  subject !== null &&
  !COURTS.test(text.slice(subject.head.start, subject.head.end));

const agentOf = ({ text }: Around, { prepositional, verb }: Clause): Span | null => {
  const object: NounPhrase | null | undefined = prepositional.find(
    ({ preposition, start }) => preposition === "by" && start >= verb.end,
  )?.object;
  return object != null && isPayer(text, object) && isSomebody(text, object)
    ? { start: object.start, end: object.end }
    : null;
};

/** "[Talbrook], which had £3m in sales": it comes to whom it is of. */
const TAKINGS =
  /^ (?:in|of) (?:[\p{Ll}-]+ ){0,2}?(?:revenues?|sales|turnover|income|profits?|earnings|takings|receipts)\b/u;
const takings = (around: Around, place: Place | null): Acts | null => {
  if (place === null || place.stand !== "object" || place.clause.verb.voice === "passive") return null;
  if (!/^(?:have|book|report|post|record|make|generate|take)$/.test(place.clause.verb.lemma)) return null;
  if (!TAKINGS.test(around.text.slice(around.after, around.after + 50))) return null;
  const who = doer(around, place.clause);
  return who && { payer: null, recipient: who };
};

const BEARS =
  /^(?:avoid|escape|dodge|face|risk|appeal|contest|challenge|overturn|incur|accept|swallow|suffer|receive|get|have|pay)$/;
/** "[Korvex] avoided a fine of £3m": whose fine it is. */
const spared = (around: Around, place: Place | null): Acts | null => {
  if (place === null || !isFine(around.text, around.whole, around.figure)) return null;
  const { clause } = place;
  if (clause.verb.voice === "passive" || !BEARS.test(clause.verb.lemma)) return null;
  const who = doer(around, clause);
  return who && { payer: who, recipient: null };
};

const DRAWS = /^(?:take|draw|use|withdraw|pull|borrow|find|tap|raid|meet|spend|fund|release)$/;
const FROM = /^(?: (?:an?|each|per) [a-z]+)? (?:from|out of) /;
const STORE =
  /^(?:reserves?|savings|balances|coffers|contingenc(?:y|ies)|surplus(?:es)?|underspends?|pots?|funds?|receipts|windfall|endowment|kitty)$/i;
/** "took £3m from [reserves]" */
const drawnFrom = (around: Around, place: Place | null): Acts | null => {
  const { text, parsed, after } = around;
  if (place === null || place.stand !== "object" || !DRAWS.test(place.clause.verb.lemma)) return null;
  // "Inflation has taken £3m out of our budget": nobody draws on it.
  if (place.clause.kind !== "infinitive" && doer(around, place.clause) === null) return null;
  const lead = FROM.exec(text.slice(after, after + 24))?.[0];
  const store = lead === undefined ? undefined : parsed.phrases().find(({ start }) => start === after + lead.length);
  return store !== undefined && STORE.test(text.slice(store.head.start, store.head.end))
    ? { payer: { start: store.start, end: store.end }, recipient: null }
    : null;
};
