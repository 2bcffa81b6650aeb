import type { Clause, NounPhrase } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";
import { groupsIn } from "./groups-in.ts";
import { type Around, lemmaOf } from "./place.ts";
import { isGroup, isSomebody, isTime } from "./somebody.ts";
import { nobody, type Tail } from "./tail.ts";
import { doer } from "./who-does.ts";
import { verbBehind, wholePhrase } from "./whole-phrase.ts";

const BUYS: ReadonlySet<string> = new Set(
  "buy purchase acquire snap sign lure poach recruit rent lease charter pick secure capture order outbid splash".split(
    " ",
  ),
);
const SELLS: ReadonlySet<string> = new Set("sell offload divest auction flog dispose hive spin".split(" "));

const DEALS =
  "(?:deals?|transaction|swoop|takeover|move|agreement|merger|buy-?out|sale|swap|auction|acquisition|purchase|transfer|contract)";
/** How a sum is tied to what is bought and sold: "for £3m", "in a deal worth £3m", "in an all-share £3m [deal]". */
const FOR =
  / for (?:an? (?:(?:initial|reported|record|knockdown|combined|total|cut-price|undisclosed|mere|fee|sum) (?:of )?(?:fee |sum |price )?(?:of )?)?)?(?:(?:just|only|about|around|some|nearly|almost|over|under|up|to|more|less|than|at|least|as|little|much|roughly|between) )*$/;
const IN_DEAL = new RegExp(
  ` (?:in|as part of|under|through|via) (?:an?|the) (?:[\\p{L}-]+ ){0,4}?${DEALS},? (?:that is |which is |reportedly )?(?:worth|valued at|of|costing|totalling|for|said to be worth) (?:[a-z]+ ){0,3}$`,
  "u",
);
const IN_A = / (?:in|as part of|under|through|via) (?:(?:an?|the|its|their) )?(?:[\p{L}-]+ )?$/u;
const OF_DEAL = new RegExp(`^(?:[ -](?:[\\p{L}-]+ ){0,3}?|-)${DEALS}\\b`, "u");

/** Who buys, who sells and what, where a sum is its price: "sold [the depot] to [a haulier] for £3m". */
export const partiesBySale = (around: Around): Tail | null => {
  const { text, parsed, whole, figure, sentence } = around;
  const lead = text.slice(Math.max(sentence.start, whole.start - 90), whole.start);
  const link =
    FOR.exec(lead)?.[0] ??
    IN_DEAL.exec(lead)?.[0] ??
    (OF_DEAL.test(text.slice(figure.end, figure.end + 44)) ? IN_A.exec(lead)?.[0] : undefined);
  if (link === undefined) return null;
  const at = whole.start - link.length;
  const noun = link.includes(" for ") ? ofPurchase(around, at) : null;
  if (noun !== null) return noun;
  const clause = parsed
    .clauses()
    .findLast(
      (one) =>
        one.verb.end <= at &&
        at - one.verb.end < 150 &&
        (BUYS.has(lemmaOf(text, one)) || SELLS.has(lemmaOf(text, one))),
    );
  return clause === undefined || isBroken(around, clause, at) ? null : sold(around, clause, at);
};

/** "the purchase of [40 engines] for £3m from [a lender]", "the sale of [the depot] to [a haulier] for £3m" */
const PURCHASE =
  /\b(?<noun>purchase|acquisition|takeover|sale|disposal) of (?<what>[^,;:()£$€“”"]{3,70}?)(?: (?<tie>to|from|by) (?<who>[^,;:()£$€“”"]{3,50}))?$/d;
const ofPurchase = (around: Around, at: number): Tail | null => {
  const { text, parsed, after } = around;
  const { noun, what, tie, who } = groupsIn(
    text,
    { start: Math.max(around.sentence.start, at - 130), end: at },
    PURCHASE,
  );
  if (noun === undefined || what === undefined) return null;
  const sells = /^(?:sale|disposal)$/.test(text.slice(noun.start, noun.end));
  const link = /^ (?:from|to|by) /.exec(text.slice(after, after + 6))?.[0];
  const behindSum =
    link === undefined ? undefined : parsed.phrases().find(({ start }) => start === after + link.length);
  const other =
    who !== undefined && tie !== undefined
      ? { word: text.slice(tie.start, tie.end), span: who }
      : behindSum !== undefined && link !== undefined && isParty(text, behindSum)
        ? { word: link.trim(), span: wholePhrase(text, behindSum) }
        : null;
  const gets = other?.word === "from" || (sells && other?.word === "by");
  return {
    payer: other !== null && !gets ? other.span : null,
    recipient: other !== null && gets ? other.span : null,
    purpose: what,
  };
};

/** Another clause stands between the verb and the sum. */
const isBroken = ({ text, parsed }: Around, { verb }: Clause, at: number): boolean =>
  /[;:“”"]|, (?:and|but|while|who|which|with)\b/.test(text.slice(verb.end, at)) ||
  parsed.clauses().some((one) => one.verb.start > verb.end && one.verb.end < at && one.verb.form === "finite");

const sold = (around: Around, clause: Clause, at: number): Tail | null => {
  const { text } = around;
  const sells = SELLS.has(lemmaOf(text, clause));
  const passive = isPassive(clause, at);
  const thing = thingOf(around, clause, { at, passive });
  if (thing === null) return null;
  const who = passive ? by(around, clause) : doer(around, clause);
  const other = sells ? behind(around, clause, "to") : behind(around, clause, "from");
  return {
    payer: sells ? other : who,
    recipient: sells ? who : other,
    purpose: thing,
  };
};

/** "[The chain], bought last year by a rival": the parser takes a bare participle for a past form. */
const isPassive = ({ verb, objects, prepositional }: Clause, at: number): boolean =>
  verb.voice === "passive" ||
  (objects.every(({ start, end }) => start < verb.end || end > at) &&
    prepositional.some(({ preposition, start }) => preposition === "by" && start >= verb.end && start < at));

/** What is bought: the object, or the subject of a passive; no paper, no time, no sum. */
const thingOf = (
  { text, parsed }: Around,
  clause: Clause,
  { at, passive }: Readonly<{ at: number; passive: boolean }>,
): Span | null => {
  const { verb, subject, objects } = clause;
  const thing: NounPhrase | null = passive
    ? subject
    : (objects.find(({ start, end }) => start >= verb.end && end <= at) ?? null);
  if (thing === null || thing.kind === "pronoun" || thing.kind === "quoted" || thing.start > at) return null;
  const words = text.slice(thing.start, thing.end);
  if (PAPERS.test(words) || isTime(words) || /[£$€₹]\s?\d/.test(words)) return null;
  const span = wholePhrase(text, thing, passive ? verbBehind(parsed, thing, verb) : undefined);
  if (span === null) return null;
  const party = / (?:from|to|by|for|in|as part of|under) (?=\p{L})/u.exec(
    text.slice(thing.end, Math.min(span.end, at)),
  );
  return { start: span.start, end: party === null ? Math.min(span.end, at) : thing.end + party.index };
};
const PAPERS =
  /(?:^| )(?:deals?|contracts?|agreements?|bills?|petitions?|cheques?|checks?|letters?|orders?|pacts?|accords?|laws?|up|it|this|that|place|part|time|action|step|advantage|tickets?|seats?|bail|bond)$/i;

const behind = ({ text, figure }: Around, { prepositional, verb }: Clause, name: string): Span | null => {
  const object = prepositional.find(
    ({ preposition, start }) => preposition === name && start >= verb.end && start < figure.end + 60,
  )?.object;
  return object != null && isParty(text, object) ? wholePhrase(text, object) : null;
};
const by = (around: Around, clause: Clause): Span | null => behind(around, clause, "by");
const isParty = (text: string, object: NounPhrase): boolean =>
  isSomebody(text, object) ||
  isGroup(text, object.head) ||
  /^(?:an?|the) (?:[\p{L}-]+ )+(?:buyer|bidder|firm|group)$/u.test(text.slice(object.start, object.end));

/** "a £3m takeover of [Brant] by [Nordic]", "[Nordic]’s £3m bid for [Brant]", "a £3m bid from [Nordic]": the same by a noun. */
const TAKEOVER =
  /^(?:[ -](?:[\p{L}-]+ ){0,3}?|-)(?:takeover|acquisition|purchase|buy-?out|bid|offer|swoop|sale|merger|disposal|transfer)(?: (?:offer|bid|deal|approach))?(?<of> (?:of|for|to buy|to acquire|to take over) (?=\p{L}))?/u;
export const partiesOfTakeover = (around: Around): Tail | null => {
  const { text, parsed, figure, sentence } = around;
  const match = TAKEOVER.exec(text.slice(figure.end, Math.min(sentence.end, figure.end + 70)));
  if (match === null) return null;
  const sale = /(?:sale|disposal)/.test(match[0]);
  const end = figure.end + match[0].length;
  const phrase = match.groups?.of === undefined ? undefined : parsed.phrases().find(({ start }) => start === end);
  const what = phrase === undefined || phrase.kind === "pronoun" ? null : wholePhrase(text, phrase);
  const at = what?.end ?? end;
  const tie = (sale ? /^ to (?=\p{L})/u : /^ (?:by|from) (?=\p{L})/u).exec(text.slice(at, at + 8))?.[0];
  const buyer = tie === undefined ? undefined : parsed.phrases().find(({ start }) => start === at + tie.length);
  const payer = buyer !== undefined && isParty(text, buyer) ? wholePhrase(text, buyer) : null;
  return what === null && payer === null ? null : { ...nobody, payer, purpose: what };
};
