import type { Span } from "../document/index.ts";
import { moneyFrames } from "../lexicon/money-frames.ts";
import { moneyKinds } from "../lexicon/money-kinds.ts";
import { standingFor } from "./antecedent.ts";
import { giver } from "./giver.ts";
import { lastWordOf } from "./last-word.ts";
import { type NounOfSum, nounOfSum } from "./noun-of-sum.ts";
import { costedPurse, partiesByConstruction } from "./parties-by-construction.ts";
import { partiesByNoun } from "./parties-by-noun.ts";
import { isFine } from "./parties-by-sanction.ts";
import { builtFor, partiesByValency, pricedAt } from "./parties-by-valency.ts";
import { partiesByVerb } from "./parties-by-verb.ts";
import type { Around, Place } from "./place.ts";
import { inThing } from "./purpose-in-thing.ts";
import { kindNamed, modifiedThing, pricedThing, reducedThing, savedOn } from "./purpose-priced.ts";
import { isDeterminer, isPayer, isSomebody, isTime } from "./somebody.ts";
import { nobody, type Tail, tailOf } from "./tail.ts";
import { namedIn, wholePhrase } from "./whole-phrase.ts";

/** Who pays, who gets, what for: arguments of the verb and the noun around a sum. */
export type Parties = Tail;

export const partiesOf = (around: Around, place: Place | null): Parties => {
  const parties = apart(around, denied(around, place, statedParties(around, place)));
  // "was handed a £3m fine": who gets a fine pays it.
  const imposed =
    parties.payer === null ||
    parties.payer.start === parties.recipient?.start ||
    place?.clause.verb.voice === "passive";
  // "collected £3m in fines from traders", "are seeking penalties of £3m": nobody who gets a fine is fined.
  const taken = place !== null && place.clause.verb.voice === "active" && TAKES_FINES.test(place.clause.verb.lemma);
  if (imposed && !taken && parties.recipient !== null && isFine(around.text, around.whole, around.figure))
    return { ...parties, payer: parties.recipient, recipient: null };
  // "the purchase of 40 engines for £3m from [a lender]", "spent £1m of the £3m [it] was given": nobody pays himself.
  return parties.payer !== null &&
    parties.payer.start === parties.recipient?.start &&
    !around.text.startsWith("by ", parties.payer.start - 3)
    ? { ...parties, payer: null }
    : parties;
};

const TAKES_FINES =
  /^(?:collect|seek|demand|want|raise|recover|rake|bring|net|pocket|bank|impose|levy|issue|propose|recommend|request|pursue|order|set|secure|win|extract|generate|make|earn|share|keep)$/;

/** Nobody's name holds the sum itself: "an unpaid debt of £3m they claim" */
const apart = ({ text, figure }: Around, { payer, recipient, purpose }: Parties): Parties => {
  const without = (one: Span | null): Span | null =>
    one !== null && one.start < figure.end && one.end > figure.start ? null : one;
  // "from the account to [his own]"
  const somebody = (one: Span | null): Span | null =>
    one !== null && (OWN.test(text.slice(one.start, one.end)) || /[£$€₹¢]/.test(text.charAt(one.end))) ? null : one;
  const what = without(purpose);
  const isWhat = (one: Span | null): boolean => what !== null && one?.start === what.start && one.end === what.end;
  // "a £3m council subsidy": who gives it is not what it is for; "the cost of the scheme rose to £3m": what it is for does not give it.
  const gives = isWhat(payer) && payer !== null;
  const purposeless = isWhat(recipient) || (gives && payer.start >= figure.end);
  return {
    payer: gives && !purposeless ? null : somebody(without(payer)),
    // "committed £3m to 40 projects": who gets it is not what it is for.
    recipient: somebody(without(recipient)),
    purpose: purposeless ? null : what,
  };
};

const OWN =
  /^(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|[Mm]y)(?: own)?$|^(?:the )?(?:same|others?|latter|former|rest)$|^(?:Federal|State|National|Local|Central|Regional|Municipal|European|American|British|Private|Public|Annual|Net|Total|Gross)$/;

/** "a fee of £3 for visitors": whoever stands behind "for" or "on" bears it. */
const withoutBearer = ({ text }: Around, noun: NounOfSum | null, tail: Tail): Tail => {
  const { recipient } = tail;
  if (noun === null || recipient === null || !BORNE.has(noun.kind)) return tail;
  return /(?:for|on) $/.test(text.slice(recipient.start - 4, recipient.start)) ? { ...tail, recipient: null } : tail;
};
const BORNE: ReadonlySet<string> = new Set(["price", "fine", "cost", "bill", "shortfall", "loss"]);

/** "withheld a £3m loan from [Norland]": who would have got it. */
const denied = ({ text }: Around, place: Place | null, parties: Parties): Parties => {
  const from = parties.payer;
  if (place === null || from === null || !DENIES.test(place.clause.verb.lemma)) return parties;
  if (!text.startsWith("from ", from.start - 5)) return parties;
  const { subject, verb } = place.clause;
  const who = subject !== null && isPayer(text, subject) ? wholePhrase(text, subject, verb.start) : null;
  return { ...parties, payer: who, recipient: parties.recipient ?? from };
};

const DENIES = /^(?:withhold|deny|refuse)$/;

const statedParties = (around: Around, place: Place | null): Parties => {
  const found = nounOfSum(around, place);
  const noun = partiesByNoun(around, found);
  const bound = partiesByValency(around, place, found);
  // "A penalty of £3m was issued to a grocer": who gets a fine pays it.
  const valency =
    found?.kind === "fine" && place?.stand === "subject" ? { ...nobody, payer: bound.recipient ?? bound.payer } : bound;
  const tail = withoutBearer(around, found, tailBehind(around));
  const frame = partiesByVerb(around, place);
  const near = beside(around, place);
  const turn = partiesByConstruction(around, place);
  const held = owner(around);
  // "the city’s £3m federal grant": it got it.
  const owned = held !== null && GIVEN.test(around.text.slice(around.figure.end, around.figure.end + 40)) ? null : held;
  const going = /^,? going to /.test(around.text.slice(around.after, around.after + 11)) ? tail.recipient : null;
  const gets =
    going ?? turn.recipient ?? near.recipient ?? paidTo(around, held) ?? applicant(around, place) ?? frame.recipient;
  return {
    payer:
      turn.payer ??
      costedPurse(around) ??
      near.payer ??
      (ownsNoPurse(around) ? null : owned) ??
      giver(around) ??
      frame.payer ??
      valency.payer ??
      noun.payer ??
      (isTakenFrom(around, place, tail.payer) ? null : tail.payer),
    // "[The chain], bought by a rival in a deal worth £3m": what is bought gets nothing.
    recipient: unless(
      turn.purpose,
      gets ??
        valency.recipient ??
        noun.recipient ??
        tail.recipient ??
        (DENIES.test(place?.clause.verb.lemma ?? "") ? (tail.payer ?? noun.payer) : null) ??
        promised(around) ??
        withGrants(around, place),
    ),
    purpose:
      [
        // "vacancies cost his office £3m in overtime": what it went on says more than why.
        place?.clause.verb.lemma === "cost" && COST_IN.test(around.text.slice(around.after, around.after + 4))
          ? inThing(around)
          : null,
        // "raised fees by £3m in an attempt to keep staff": which fees says more than why.
        found?.tie === "changed" ? noun.purpose : null,
        turn.purpose,
        tail.purpose,
        soughtFor(around, gets, tail.recipient),
        reducedThing(around),
        frame.purpose,
        valency.purpose,
        noun.purpose,
      ]
        .map((one) => withoutSum(around, one))
        .find((one) => isSensible(around, one ?? null)) ??
      [
        pricedThing(around, place),
        modifiedThing(around),
        savedOn(around, place),
        kindNamed(around),
        builtFor(around, place),
        pricedAt(around, place),
      ].find((one) => isSensible(around, one ?? null)) ??
      null,
  };
};

const COST_IN = /^ in /;

const unless = (thing: Span | null, who: Span | null): Span | null => (who?.start === thing?.start ? null : who);

/** "The school has received £3m for [a library]": who gets the sum is said, so this is what it is for. */
const soughtFor = ({ text }: Around, gets: Span | null, tail: Span | null): Span | null =>
  gets !== null && tail !== null && gets.start !== tail.start && text.startsWith("for ", tail.start - 4) ? tail : null;

/** "to fund it" names nothing; a purpose holds no part of the sum. */
/** "flights [that should have cost £3m]": what belongs to another sum is left out. */
const withoutSum = ({ text }: Around, purpose: Span | null): Span | null => {
  if (purpose === null || text.startsWith("to ", purpose.start)) return purpose;
  const words = text.slice(purpose.start, purpose.end);
  const lead = SUM.test(words)
    ? / (?:that|which|who|worth|costing|and|at|for|with)\b.*$/.exec(words)?.index
    : undefined;
  return lead === undefined || lead < 4 || SUM.test(words.slice(0, lead))
    ? purpose
    : { start: purpose.start, end: purpose.start + lead };
};
const isSensible = ({ text, figure }: Around, purpose: Span | null): boolean =>
  purpose !== null &&
  (text.startsWith("to ", purpose.start) || !SUM.test(text.slice(purpose.start, purpose.end))) &&
  !NOTHING.test(text.slice(purpose.start, purpose.end)) &&
  (purpose.start >= figure.end || purpose.end <= figure.start);
/** What holds another sum was read too far. */
const SUM =
  /(?:[£$€₹₦₵₱¥]|\bRs\.|\bdlrs|\b[A-Z]{3})\s?\d|\d(?: [mb]illion)? (?:euros|dollars|pounds|rupees|yen|yuan)\b/;
export const NOTHING =
  /^(?:(?:an? |the |about |nearly |almost |over |some )?(?:few|couple of|two|three|four|five|six|seven|eight|nine|ten|several|\d+) (?:years?|months?|weeks?|days?|hours?|decades?)(?: ago)?|(?:the )?(?:national )?lottery|(?:the|this) (?:current|next|present|last|previous|coming) (?:[a-z]+ )?(?:period|round|cycle|term|year)|this|that|it|these|those|the|an?|its|their|his|her|(?:[a-z]+ ){0,2}(?:accounts?|pockets?|hands)|(?:an?|the|each|every|any) (?:first|second|third|final|further|subsequent|repeat|later) (?:breach|offence|offense|occasion|conviction)|to (?:spare|date|come|go|boot|hand|share|lose)|(?:the|its|their|next year[’']s) (?:(?:19|20)\d\d(?:[-–/]\d{2,4})? )?budget(?: that .*)?|the (?:\p{Lu}?[\p{L}\d]+ ){0,2}(?:ballot|agenda)|the (?:privilege|pleasure|time being|purpose|occasion|table)(?: in .{2,30})?\.?)$|^to (?:bring|take|raise|lift) (?:it|the total|that|this|them) (?:up )?to |^to (?:close|end|finish|trade|settle) (?:at|on|the day|higher|lower|up|down) |^to (?:(?:[a-z]+ )?(?:run|build|maintain|operate|keep|make|fix|repair|replace)|[a-z]+|[a-z]+ (?:it|them|this|that|these|those|him|her|us|me|you))$/u;

/** Behind the sum and its conversion, or behind the noun that it stands before: "a £5m [fund] for farmers". */
const tailBehind = (around: Around): Tail => {
  const { text, parsed, figure, after } = around;
  const behind = after + (CONVERSION.exec(text.slice(after, after + 64))?.[0].length ?? 0);
  // "a £5bn ($9bn) [plan] to fight rabies"
  const phrase =
    parsed
      .phrases()
      .find(
        (one) =>
          one.start <= figure.start &&
          one.end > figure.end &&
          /^[ -][\p{L}]/u.test(text.slice(figure.end, figure.end + 2)),
      ) ??
    (behind > after && !isFollowed(text, behind)
      ? parsed.phrases().find(({ start }) => start === behind + 1)
      : undefined);
  // "£3m going to the towns": the parser takes the verb for its noun.
  if (phrase === undefined || /^ (?:going|flowing)\b/.test(text.slice(behind, behind + 9)))
    return tailOf(around, behind);
  const tail = tailOf(around, Math.max(after, phrase.end));
  const noun = text.slice(phrase.head.start, phrase.head.end).toLowerCase();
  const gives = moneyFrames.giving.has(noun) || GIVING.test(text.slice(figure.end, phrase.end));
  return gives ? tail : { ...tail, recipient: null };
};
/** "a £3m loan scheme", "a £9m support programme": what it gives is said before its noun. */
const GIVING =
  /^[ -](?:[\p{L}-]+ ){0,2}(?:loans?|grants?|subsidy|subsidies|incentives?|aid|support|relief|bursary|compensation|hardship|rescue|bailout|voucher|rebate|lending|guarantee|assistance|stimulus|cash) (?:schemes?|programmes?|programs?|plans?|packages?|initiatives?|facility)$/u;
const CONVERSION = /^ \([^()]{2,60}\)/;
/** A preposition or verb behind the sum begins what is said of it. */
const isFollowed = (text: string, at: number): boolean => {
  const word = /^ (?<word>[a-z-]+)/.exec(text.slice(at, at + 24))?.groups?.word;
  return word === undefined || moneyKinds.notModified.has(word);
};

/** "savings to [the health service] were worth £3m" */
const PROMISED =
  /\b(?:savings?|grants?|loans?|payments?|aid|support|compensation|donations?|subsid(?:y|ies)|rebates?|funding|benefits?) to (?=[\p{L}])/gu;
const promised = ({ text, parsed, whole, sentence }: Around): Span | null => {
  const from = Math.max(sentence.start, whole.start - 90);
  const lead = text.slice(from, whole.start);
  const last = [...lead.matchAll(PROMISED)].at(-1);
  if (last === undefined || /[£$€]/.test(lead.slice(last.index))) return null;
  const phrase = parsed.phrases().find(({ start }) => start === from + last.index + last[0].length);
  return phrase !== undefined && isPayer(text, phrase) ? { start: phrase.start, end: phrase.end } : null;
};

/** "[volunteers] could run the halls with grants of £3,000" */
const WITH_GRANTS =
  /\bwith (?:the help of )?(?:an? |new |small )*(?:[a-z]+ )?(?:grants?|loans?|funding|subsid(?:y|ies)|aid|support) (?:of|worth) $/;
const withGrants = ({ text, whole }: Around, place: Place | null): Span | null => {
  const subject = place?.clause.subject ?? null;
  if (subject === null || !WITH_GRANTS.test(text.slice(Math.max(0, whole.start - 60), whole.start))) return null;
  return isSomebody(text, subject) && place?.clause.verb.voice === "active" ? wholePhrase(text, subject) : null;
};

/** "cost [the state] £3m", "gave [the trust] £3m": the phrase between a verb of paying and the sum. */
const beside = (around: Around, place: Place | null): Parties => {
  const { text, parsed, figure, whole } = around;
  // "fined [three firms] a total of £3m"
  const total = TOTAL.exec(text.slice(Math.max(0, whole.start - 28), whole.start))?.[0].length ?? 0;
  const from = whole.start - total;
  const phrase = parsed.phrases().find((one) => one.start < from && one.end >= from - 1 && one.end <= figure.end);
  if (phrase === undefined) return nobody;
  if (phrase.kind === "pronoun") {
    const verb = /([a-z]+) $/.exec(text.slice(Math.max(0, phrase.start - 14), phrase.start))?.[1] ?? "";
    const part = verb.startsWith("cost") ? "payer" : moneyFrames.beside.get(verb);
    const who = part === undefined ? null : standingFor(around, phrase, place?.clause ?? null);
    return who === null ? nobody : { ...nobody, [part === "recipient" ? "recipient" : "payer"]: who };
  }
  const words = text.slice(phrase.start, Math.min(phrase.end, from - 1)).replace(/ (?:at least|at most|up)$/, "");
  const span = { start: phrase.start, end: phrase.start + words.length };
  if (isDeterminer(text, span) || MORE.test(text.slice(span.start, span.end))) return nobody;
  const verb = /([a-z]+) $/.exec(text.slice(Math.max(0, phrase.start - 14), phrase.start))?.[1] ?? "";
  const part = moneyFrames.beside.get(verb);
  const noun = lastWordOf(text.slice(span.start, span.end));
  if (
    part === undefined ||
    moneyFrames.things.has(noun.toLowerCase()) ||
    isTime(text.slice(span.start, span.end)) ||
    /[£$€]/.test(text.slice(span.start, span.end)) ||
    // "cost [its 64 members] £3m", but "gave 64 £3 vouchers"
    (/\d/.test(text.slice(span.start, span.end)) && !isPayer(text, phrase))
  )
    return nobody;
  const who = namedIn(text, { ...span, full: span });
  const named = { start: who.start, end: who.end };
  return part === "recipient" ? { ...nobody, recipient: named } : { ...nobody, payer: named };
};

const TOTAL =
  /(?:\b(?:an? (?:grand |combined |further )?(?:total|sum|average|maximum|minimum|equivalent)|the (?:equivalent|lion[’']s share|bulk|majority)) of |\bas much as )$/;
/** "given [an additional] £3m": of the sum itself. */
const MORE =
  /^(?:an?|the|another|some|its|their|his|her)? ?(?:additional|extra|further|remaining|outstanding|other|balance|initial|total|record|whopping|massive|huge|estimated|average|combined|mere|paltry|modest|staggering|one-off|annual|maximum|minimum)$/i;

/** "stole £3m from a charity", "cut £3m from its budget", "a loss from the fire": who loses a sum does not pay it. */
const TAKES =
  /^(?:steal|embezzle|cut|trim|slash|shave|strip|lop|divert|siphon|take|withdraw|remove|deduct|lose|seize|confiscate|snatch|rob|grab|loot|find|discover|recover|save)$/;
const isTakenFrom = ({ text, figure }: Around, place: Place | null, from: Span | null): boolean =>
  from !== null &&
  text.startsWith("from ", from.start - 5) &&
  ((place !== null && TAKES.test(place.clause.verb.lemma)) ||
    /^[ -](?:[a-z]+ )?(?:move|road|line|route|link|railway|relocation|bridge|pipeline|extension|loss|losses|profits?|sales|revenues?|income|takings|earnings|savings?|damage|exports|imports) from\b/.test(
      text.slice(figure.end, figure.end + 40),
    ));

/** "her £90,000 salary": pay is got by whom it belongs to; a loss, a turnover, a worth is nobody’s payment. */
const PAY =
  /^[ -](?:an?-year[ -])?(?:annual |basic |starting )?(?:salary|wages?|pay(?: packet| rise)?|pension|bonus|prize|jackpot|winnings|inheritance)\b/;
const STATE =
  /^[ -](?:annual |pre-tax |operating |net |budget |trade )*(?:loss|losses|debts?|deficit|shortfall|profits?|turnover|sales|revenues?|income|surplus|fortune|valuation|deficits|black|overspend|savings?|price|asking)\b/;
const ownsNoPurse = ({ text, figure }: Around): boolean => {
  const behind = text.slice(figure.end, figure.end + 40);
  return PAY.test(behind) || STATE.test(behind);
};
const GIVEN =
  /^[ -](?:(?:federal|state|government|council|county|provincial|national|eu|european|lottery|central|emergency|matching) (?:[a-z]+ )?(?:grants?|loans?|aid|funding|subsid(?:y|ies)|award|allocation|bailout|assistance|support|money)|(?:share|slice|cut|portion|allocation|award|payout|settlement|cheque|check|prize|refund|rebate|stipend|entitlement)\b|(?:application|request|bid) (?:to|for) (?!(?:buy|acquire|take|purchase|bring)\b)(?!the (?:company|club|firm)\b)[a-z])/i;
/** "[Larne Cathedral] has support for its £12m application to mend the roof" */
const applicant = ({ text, figure, sentence }: Around, place: Place | null): Span | null => {
  const subject = place?.clause.subject ?? null;
  if (!/ (?:its|their) $/.test(text.slice(Math.max(sentence.start, figure.start - 7), figure.start))) return null;
  if (!APPLIED.test(text.slice(figure.end, figure.end + 40))) return null;
  return subject !== null && subject.end < figure.start && isSomebody(text, subject)
    ? wholePhrase(text, subject)
    : null;
};
const APPLIED = /^[ -](?:[a-z]+ )?(?:application|request|bid) (?:to|for) (?!(?:buy|acquire|take|purchase)\b)[a-z]/;
const paidTo = ({ text, figure }: Around, owned: Span | null): Span | null =>
  owned !== null &&
  (PAY.test(text.slice(figure.end, figure.end + 40)) || GIVEN.test(text.slice(figure.end, figure.end + 40)))
    ? owned
    : null;

/** "the government’s £480m programme" */
const owner = ({ text, parsed, figure, sentence }: Around): Span | null => {
  const before = text.slice(Math.max(sentence.start, figure.start - 12), figure.start);
  const mark =
    /['’]s? (?:(?:overall|yearly|combined|separate|additional|extra|[a-z]+-(?:year|month|week|wide|led|backed|funded)|new|first|own|latest|whole|extra|additional|planned|proposed|promised|pledged|massive|huge|record|current|original|annual|total|entire|remaining|initial|flagship|controversial|recent|further) )?$/.exec(
      before,
    );
  if (mark === null) return null;
  const at = figure.start - before.length + mark.index;
  const phrase = parsed.phrases().find((one) => one.start < at && one.end >= at);
  if (phrase === undefined || !isPayer(text, phrase) || at - phrase.start > 60) return null;
  const lead = JOINT.exec(text.slice(Math.max(sentence.start, phrase.start - 50), phrase.start))?.groups?.first ?? "";
  return { start: phrase.start - (/^\p{Lu}/u.test(text.slice(phrase.start)) ? lead.length : 0), end: at };
};
/** "[Larne Museum and Art Gallery]’s £9m": one body, or two that own together. */
const JOINT = /(?:^|[.“"] |\b(?:But|And|that|while|said) )(?<first>\p{Lu}[\p{L}’-]+(?: \p{Lu}[\p{L}’-]+){0,3} and )$/u;
