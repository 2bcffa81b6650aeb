import type { NounPhrase } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";
import { moneyFrames } from "../lexicon/money-frames.ts";
import { groupsIn, leadTo } from "./groups-in.ts";
import { partiesByBargain } from "./parties-by-bargain.ts";
import { partiesByContract } from "./parties-by-contract.ts";
import { partiesByGift } from "./parties-by-gift.ts";
import { partiesByLoss } from "./parties-by-loss.ts";
import { partiesByRelation } from "./parties-by-relation.ts";
import { partiesBySale, partiesOfTakeover } from "./parties-by-sale.ts";
import { FINE_OF, partiesBySanction } from "./parties-by-sanction.ts";
import { partiesByTrade } from "./parties-by-trade.ts";
import { partiesByWhich } from "./parties-by-which.ts";
import { partiesInBrackets } from "./parties-in-brackets.ts";
import type { Around, Place } from "./place.ts";
import { isGroup, isNamedFund, isPayer, isSomebody } from "./somebody.ts";
import { nobody, type Tail } from "./tail.ts";
import { cut, ENDS, verbBehind, wholePhrase } from "./whole-phrase.ts";

/** Who pays and gets by turns of phrase that no verb of paying governs. */
export const partiesByConstruction = (around: Around, place: Place | null): Tail =>
  partiesInBrackets(around) ??
  partiesByLoss(around, place) ??
  ordered(around) ??
  partiesByBargain(around, place) ??
  partiesBySale(around) ??
  partiesOfTakeover(around) ??
  partiesByContract(around) ??
  claimed(around) ??
  comesFrom(around) ??
  against(around) ??
  fundedBy(around) ??
  partiesByRelation(around) ??
  setUp(around) ??
  hasBudget(around, place) ??
  asked(around) ??
  itsBudget(around) ??
  seen(around) ??
  benefits(around, place) ??
  setUpBy(around) ??
  partiesByGift(around) ??
  partiesBySanction(around, place) ??
  partiesByTrade(around, place) ??
  partiesByWhich(around, place) ??
  nobody;

const phraseFrom = ({ parsed }: Around, at: number): NounPhrase | undefined =>
  parsed.phrases().find(({ start }) => start === at);

const payerAt = (around: Around, at: number): Tail | null => {
  const phrase = phraseFrom(around, at);
  if (phrase === undefined || !(isPayer(around.text, phrase) || isNamedFund(around.text, phrase))) return null;
  return {
    ...nobody,
    payer: cut(around.text, { start: phrase.start, end: Math.max(phrase.end, phrase.full.end) }, ENDS),
  };
};
/** "[The navy] ordered [eight launches] from [a yard] under a £9m contract" */
const ORDERED =
  /\b(?:ordered|orders|bought|buys|hired|hires|commissioned|commissions|purchased|purchases) (?<what>[^,.;:£$€]{3,80}?)(?: from (?<who>[^,.;:£$€]{2,60}?))?,? (?:under|in|through|as part of) an? $/;
const ordered = (around: Around): Tail | null => {
  const { text, parsed, whole, figure, sentence } = around;
  if (!/^[ -](?:[a-z-]+ )?(?:contract|deal|agreement|order)\b/.test(text.slice(figure.end, figure.end + 40)))
    return null;
  const from = Math.max(sentence.start, whole.start - 180);
  const match = ORDERED.exec(text.slice(from, whole.start));
  if (match === null) return null;
  const { what = "", who = "" } = match.groups ?? {};
  const at = from + match.index;
  const purpose = text.indexOf(what, at);
  const buyer = parsed
    .phrases()
    .findLast(({ end }) => end <= at && /^ (?:(?:has|have|had|is|are|also|now|today) )*$/.test(text.slice(end, at)));
  const seller = who === "" ? -1 : text.indexOf(` from ${who}`, at) + 6;
  return {
    payer: buyer !== undefined && isPayer(text, buyer) ? wholePhrase(text, buyer, at) : null,
    recipient: seller < 0 ? null : { start: seller, end: seller + who.length },
    purpose: { start: purpose, end: purpose + what.length },
  };
};

/** "a cap of £900 on what [any one farm] can claim" */
const CLAIMED =
  /^ on what (?<who>[^,.;:£$€]{3,50}?) (?:can|could|may|might|will|would) (?:claim|get|receive|draw|be paid)\b/;
const claimed = ({ text, figure }: Around): Tail | null => {
  const who = CLAIMED.exec(text.slice(figure.end, figure.end + 90))?.groups?.who;
  const start = figure.end + " on what ".length;
  return who === undefined ? null : { ...nobody, recipient: { start, end: start + who.length } };
};

/** "the remaining £3m will come from [the port’s own savings]", "another £3m coming from [the Harbour Fund]" */
const COMES =
  /^(?:,| –| —)?(?: of (?:it|that|this|which|the total))?(?: (?:will|would|is to|to|has|had))? (?:(?:came|comes?|coming) from |be(?:ing)? (?:moved|taken|drawn|transferred) from |(?:was|were|been) (?:moved|taken|drawn|transferred) from )/;
const comesFrom = (around: Around): Tail | null => {
  const lead = COMES.exec(around.text.slice(around.figure.end, around.figure.end + 50))?.[0];
  return lead === undefined ? null : payerAt(around, around.figure.end + lead.length);
};

/** "a £4m fine against [a lender] over [its lorries]", "imposed a fine of £4m on [a lender] for [its lorries]" */
const AGAINST =
  /^(?:[ -](?:[a-z]+ ){0,2}(?:fines?|penalt(?:y|ies)) (?:against|on)|(?:[ -]| in )(?:[a-z]+ ){0,2}(?:judge?ments?|verdicts?|awards?|damages|rulings?)(?: [a-z]+ [A-Z][a-z]+day)? against| (?:imposed|levied|slapped) (?:on|against)) /;
const OVER = /^ (?:over|for) /;
const against = (around: Around): Tail | null => {
  const { text, figure, whole } = around;
  const behind = text.slice(figure.end, figure.end + 60);
  const lead =
    AGAINST.exec(behind)?.[0] ??
    (FINE_OF.test(text.slice(Math.max(0, whole.start - 50), whole.start))
      ? /^ (?:against|on) /.exec(behind)?.[0]
      : undefined);
  const phrase = lead === undefined ? undefined : phraseFrom(around, figure.end + lead.length);
  if (phrase === undefined) return null;
  const why = OVER.exec(text.slice(phrase.end, phrase.end + 8))?.[0];
  const cause = why === undefined ? undefined : phraseFrom(around, phrase.end + why.length);
  return {
    payer: { start: phrase.start, end: phrase.end },
    recipient: null,
    purpose: cause === undefined ? null : { start: cause.start, end: cause.end },
  };
};

/** "which will cost £9m, is being paid for by [the state and the port]" */
const FUNDED =
  /^[^.;:£$€]{0,60}?(?:\b(?:is|was|are|were|be|being|been)|,) (?:(?:partly|mostly|wholly|jointly|fully|being|to be) )?(?:funded|paid for|paid|financed|met|covered|borne|bankrolled|underwritten|shouldered|provided|put up|contributed|donated|footed) (?:in full |in part |entirely |largely )?by /;
const fundedBy = (around: Around): Tail | null => {
  const { text, figure, sentence } = around;
  const behind = text.slice(figure.end, Math.min(sentence.end, figure.end + 110));
  if (!behind.includes(" by ")) return null;
  const lead = FUNDED.exec(behind)?.[0];
  const who = lead === undefined ? undefined : phraseFrom(around, figure.end + lead.length);
  if (lead === undefined || who === undefined || !(who.kind === "name" || isGroup(text, who.head))) return null;
  const found = payerAt(around, figure.end + lead.length);
  if (found?.payer == null) return found;
  return { ...found, payer: withPartner(around, found.payer) };
};
/** "[the state and the port]": both pay. */
const withPartner = ({ text, parsed }: Around, { start, end }: Span): Span => {
  const lead = " and ";
  if (text.slice(end, end + lead.length) !== lead) return { start, end };
  const partner = parsed.phrases().find((one) => one.start === end + lead.length);
  return partner !== undefined && isSomebody(text, partner) ? { start, end: partner.end } : { start, end };
};

/** "[The province] will use the savings to create a £9m fund", "[Larne] cuts rates, launches £9m fund": whose pot it is. */
const SETS_UP =
  /\b(?:launch(?:es|ed|ing)?|creat(?:e|es|ed|ing)|establish(?:es|ed|ing)?|set(?:s|ting)? up|opens?|opened|unveils?|unveiled) (?:an? |its |their )?(?:new )?(?:[a-z]+ )?$/;
const setUp = (around: Around): Tail | null => {
  const { text, parsed, figure, sentence } = around;
  if (!SETS_UP.test(text.slice(Math.max(sentence.start, figure.start - 40), figure.start))) return null;
  const behind = text.slice(figure.end, figure.end + 50);
  if (
    !/^[ -](?:[\p{L}-]+ ){0,2}?(?:fund|pot|scheme|programme|program|grant|initiative|plan|package|project|drive|campaign|appeal|push|blitz|prize|bursary|overhaul|revamp|strategy|trial|pilot|buy|purchase|scholarship|investment|expansion|rescue|competition)\b/u.test(
      behind,
    )
  )
    return null;
  const clause = parsed
    .clauses()
    .findLast(({ kind, subject, verb }) => kind === "main" && subject !== null && verb.start < figure.start);
  const subject = clause?.subject ?? null;
  if (subject === null || subject.end > figure.start || !isPayer(text, subject)) return null;
  return subject.kind === "name" || isGroup(text, subject.head)
    ? { ...nobody, payer: wholePhrase(text, subject) }
    : null;
};

/** "[The force] has an annual budget of £9m" */
const hasBudget = ({ text, parsed, whole, figure }: Around, place: Place | null): Tail | null => {
  const subject = place?.clause.subject ?? null;
  if (
    subject === null ||
    (!HAS_BUDGET.test(text.slice(figure.end, figure.end + 30)) &&
      !/\b(?:has|had|have|set|sets|agreed|agrees|approved|approves|with) an? (?:[a-z]+ ){0,2}budget of $/.test(
        text.slice(Math.max(0, whole.start - 50), whole.start),
      ))
  )
    return null;
  // Whose budget it is has it; who sets one pays.
  const part = /^(?:have|be|run|operate)$/.test(place?.clause.verb.lemma ?? "") ? "recipient" : "payer";
  return place !== null &&
    isPayer(text, subject) &&
    (/^(?:have|set|agree|approve|be|run|operate)$/.test(place.clause.verb.lemma) ||
      (/^(?:present|table|propose|unveil|adopt|pass|draw|plan)$/.test(place.clause.verb.lemma) &&
        isGroup(text, subject.head)))
    ? { ...nobody, [part]: wholePhrase(text, subject, verbBehind(parsed, subject, place.clause.verb)) }
    : null;
};
/** "has a £9m annual budget" */
const HAS_BUDGET = /^[ -](?:annual |yearly |total |overall |operating )?budget\b/;

/** "asked [the senate] for £9m to build a wall" */
const ASKED =
  /\b(?:ask|press|urg|lobb|petition|implor|beg|approach)(?:e|y|s|es|ies|ed|ied|ing|ging|ged)? (?<who>[^,.;:£$€“”"]{2,50}?) for (?:an? (?:extra |further |additional )?|another |up to )?$/d;
const asked = (around: Around): Tail | null => {
  const lead = leadTo(around, 90);
  if (!/ for [a-z ]*$/.test(around.text.slice(lead.start, lead.end))) return null;
  const { who } = groupsIn(around.text, lead, ASKED);
  const phrase = who === undefined ? undefined : phraseFrom(around, who.start);
  return phrase !== undefined && isSomebody(around.text, phrase) && phrase.kind !== "pronoun"
    ? { ...nobody, payer: who ?? null }
    : null;
};

/** "[The council]’s budget for [roads] is £9m" */
const BUDGET_OF =
  /(?<who>(?:the |The )?[\p{L}][\p{L}’' -]{1,40}?)[’']s? (?:[a-z-]+ ){0,3}budget for (?<what>[a-z][a-z -]{2,40}?)(?: (?:is|was|will be|would be|stands at|of|to|by|at|rose|fell|rises|falls|from|has|been|cut))+ $/du;
const itsBudget = (around: Around): Tail | null => {
  const lead = leadTo(around, 120);
  if (!around.text.slice(lead.start, lead.end).includes(" budget ")) return null;
  const { who, what } = groupsIn(around.text, lead, BUDGET_OF);
  if (who === undefined || what === undefined) return null;
  const phrase = around.parsed.phrases().find(({ start, end }) => start <= who.start && end >= who.end);
  const start = Math.max(phrase?.start ?? who.start, lead.start);
  const word = around.text.slice(start, who.end).split(" ").at(-1) ?? "";
  return /^\p{Lu}/u.test(word) || moneyFrames.groups.has(word)
    ? { ...nobody, payer: { start, end: who.end }, purpose: what }
    : null;
};

/** "will see [the state] pay £9m to the firm": the parser takes the verb for a part of the phrase. */
const SEEN =
  /\bse(?:es?|eing|en|aw) (?<who>[^,.;:£$€“”"]{3,60}?) (?<verb>pay|spend|give|invest|contribute|receive|get|share|win|lend|fund|save) (?:up to |about |around |nearly |almost |more than |at least |over |an extra |a further |an additional |another )*$/d;
const seen = (around: Around): Tail | null => {
  const { text } = around;
  const { who, verb } = groupsIn(text, leadTo(around, 100), SEEN);
  if (who === undefined || verb === undefined) return null;
  return /^(?:receive|get|share|win|save)$/.test(text.slice(verb.start, verb.end))
    ? { ...nobody, recipient: who }
    : { ...nobody, payer: who };
};

/** "[Schools] will benefit from a share of £9m" */
const BENEFITS = /\bbenefit(?:s|ed|ing|ted|ting)? from (?:an? |the )?(?:[a-z-]+ ){0,3}$/;
const benefits = ({ text, parsed, whole }: Around, place: Place | null): Tail | null => {
  const subject = place?.clause.subject ?? null;
  if (subject === null || subject.end > whole.start || subject.kind === "pronoun") return null;
  if (!BENEFITS.test(text.slice(Math.max(0, whole.start - 60), whole.start))) return null;
  return place?.clause.verb.lemma === "benefit" || place?.clause.verb.modal != null
    ? { ...nobody, recipient: wholePhrase(text, subject, verbBehind(parsed, subject, place.clause.verb)) }
    : null;
};

/** "a £9m fund set up by [the ministry]" */
const SET_UP_BY =
  /^[ -](?:[a-z-]+ ){0,2}(?:fund|grant|scheme|programme|program|pot|package|loan|investment|project|appeal|award|bursary|bursarie|subsidie|subsidy)s? (?:set up|set aside|earmarked|allocated|released|provided|offered|created|launched|paid for|paid|backed|promised|pledged|awarded|given|funded|financed) by /;
const setUpBy = (around: Around): Tail | null => {
  const { text, figure } = around;
  const lead = SET_UP_BY.exec(text.slice(figure.end, figure.end + 90))?.[0];
  return lead === undefined ? null : payerAt(around, figure.end + lead.length);
};

/** "would cost [the public purse] an extra £9m": a purse pays only where something costs it. */
const COST_PURSE =
  /\b(?:cost|costs|costing) (?<who>(?:the |its |their |his |her |our )(?:[\p{L}’'-]+ ){0,3}?(?:budget|purse|taxpayers?|economy|exchequer|treasury)) (?:an? (?:extra|additional|further) |another )?$/iu;
export const costedPurse = ({ text, whole }: Around): Span | null => {
  const from = Math.max(0, whole.start - 80);
  const match = COST_PURSE.exec(text.slice(from, whole.start));
  const who = match?.groups?.who;
  if (match === null || who === undefined) return null;
  const start = from + match.index + match[0].indexOf(who);
  return { start, end: start + who.length };
};
