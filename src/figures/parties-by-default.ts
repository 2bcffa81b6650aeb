import type { Clause, NounPhrase } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";
import { moneyDefaults } from "../lexicon/money-defaults.ts";
import { moneyKinds } from "../lexicon/money-kinds.ts";
import { moneyNouns } from "../lexicon/money-nouns.ts";
import type { FigureRole } from "./figure.ts";
import type { Parties } from "./parties.ts";
import { type Around, lemmaOf, type Place } from "./place.ts";
import { purposeByDefault } from "./purpose-by-default.ts";
import { isBody, isGroup, isPayer, isSomebody } from "./somebody.ts";
import { actorOf, relativeOf, standingFor, theyWere } from "./who-acts.ts";
import { fullest, verbBehind, wholePhrase } from "./whole-phrase.ts";

/** What is most likely where no rule of its own speaks, once the role of the sum is known. */
export const byDefault = (
  around: Around,
  place: Place | null,
  { role, parties }: Readonly<{ role: FigureRole; parties: Parties }>,
): Parties => {
  // "Tickets are £12 for [adults]": they pay it.
  const bears = parties.recipient;
  const splitters = splits(around);
  if (splitters !== null && isAlso(splitters, bears))
    return byDefault(around, place, { role, parties: { ...parties, payer: splitters, recipient: null } });
  // "leaves [its members] £3m worse off"
  if (
    bears !== null &&
    bears.end + 1 === around.whole.start &&
    POORER.test(around.text.slice(around.after, around.after + 16))
  )
    return byDefault(around, place, { role, parties: { ...parties, payer: bears, recipient: null } });
  if (
    role === "price" &&
    bears !== null &&
    bears.start > around.figure.end &&
    around.text.startsWith("for ", bears.start - 4) &&
    CUSTOMERS.test(around.text.slice(bears.start, bears.end))
  )
    return byDefault(around, place, { role, parties: { ...parties, payer: bears, recipient: null } });
  const deal = dealWith(around);
  const share = shareOf(around, place);
  // "[The town] would use its cheque of £3m": whose it is got it.
  if (
    share !== null &&
    share.recipient !== null &&
    isAlso(share.recipient, parties.payer) &&
    parties.recipient === null
  )
    return byDefault(around, place, { role, parties: { ...parties, payer: null, recipient: share.recipient } });
  const acts = deal ?? proposed(around, place) ?? share ?? actor(around, place, role) ?? inTheRed(around, place);
  const payer = parties.payer ?? costed(around, place) ?? splits(around) ?? acts?.payer ?? null;
  const recipient =
    parties.recipient ??
    relieved(around) ??
    fronted(around) ??
    acts?.recipient ??
    fedBy(around, place, role) ??
    spentWith(around, place);
  const known = {
    payer: isAlso(payer, parties.recipient) ? parties.payer : payer,
    recipient: isAlso(recipient, parties.payer) ? parties.recipient : recipient,
    purpose: parties.purpose !== null && parties.purpose.start === recipient?.start ? null : parties.purpose,
  };
  return known.purpose === null ? { ...known, purpose: purposeByDefault(around, place, { role, known }) } : known;
};

const POORER = /^,? (?:worse off|out of pocket|poorer|short|in debt|behind)\b/;
/** Several people without an article: "adults", "visiting fans", "children under 12". */
const CUSTOMERS =
  /^(?!the |an? |its |their )[\p{Ll}-]+(?:s|children|people|men|women)(?: .*)?$|^(?!the |an? |its |their )(?:[\p{Ll}-]+ ){1,3}(?:[\p{Ll}-]+s|children|people|men|women)$|^(?:children|people|men|women)(?: .*)?$/u;
const isAlso = (one: Span | null, other: Span | null): boolean =>
  one !== null && other !== null && one.start < other.end && one.end > other.start;

/** "Backed by £3m from a trust, [the newsroom] will hire", "Thanks to a £3m gift, [the library] will open": whom the sentence goes on about gets it. */
const FRONTED =
  /^[“"‘]?(?:(?:Backed|Funded|Supported|Boosted|Helped|Aided|Buoyed|Bolstered|Armed|Fuelled|Financed|Sponsored|Underpinned|Seeded|Emboldened|Flush) (?:by|with)|With|Thanks to|Using|(?:After|Having|On|Upon) (?:receiv|winn?|secur|gett?|land|obtain|won|received|secured|obtained)(?:ing)?|Awarded|Given|Handed|Granted) (?:(?:an?|the|about|around|some|nearly|almost|more than|over|up to|the help of|another|new|further) )*$/;
const fronted = ({ text, parsed, whole, figure, sentence }: Around): Span | null => {
  if (whole.start - sentence.start > 50 || !FRONTED.test(text.slice(sentence.start, whole.start))) return null;
  const comma = /^[^,.;:–—]{0,80}, (?=\p{L})/u.exec(text.slice(figure.end, figure.end + 90))?.[0];
  if (comma === undefined) return null;
  const who = parsed.phrases().find(({ start }) => start === figure.end + comma.length);
  if (who === undefined || !isPayer(text, who) || !isOne(text, who)) return null;
  const clause = parsed.clauses().find(({ subject, verb }) => subject?.start === who.start && verb.start > who.end);
  return clause === undefined ? null : wholePhrase(text, who, verbBehind(parsed, who, clause.verb));
};

/** "a £3m tax break for [data centres]": who pays less gets it. */
const RELIEF =
  /^[ -](?:[\p{L}-]+ )?(?:tax (?:breaks?|credits?|relief|cuts?|exemptions?|holidays?|incentives?)|rebates?|waivers?|giveaways?|handouts?|exemptions?|subsid(?:y|ies)|bail-?outs?) (?:for|to) /u;
const relieved = ({ text, parsed, figure }: Around): Span | null => {
  const lead = RELIEF.exec(text.slice(figure.end, figure.end + 60))?.[0];
  const who = lead === undefined ? undefined : parsed.phrases().find(({ start }) => start === figure.end + lead.length);
  return who !== undefined && isSomebody(text, who) ? wholePhrase(text, who) : null;
};

type Acts = Readonly<{ payer: Span | null; recipient: Span | null }>;

/** "[The guild] has reserved £3m", "[a mill] took in £3m": whoever does something with a sum pays it, unless the verb says that they get it. */
const actor = (around: Around, place: Place | null, role: FigureRole): Acts | null => {
  if (place === null || place.clause.verb.voice === "passive" || !isWhole(around)) return null;
  const { text, whole } = around;
  const { clause, stand, preposition } = place;
  const held = stand === "noun" || (stand === "preposition" && preposition === "of");
  const noun = NOUN_OF.exec(text.slice(Math.max(0, whole.start - 50), whole.start))?.groups?.noun ?? "";
  const part = held ? heldBy(clause, role, noun) : stand === "object" ? partOf(around, clause, role) : null;
  const who = part === null ? null : doer(around, clause);
  return who === null || part === null ? null : { payer: null, recipient: null, [part]: who };
};

/** "[The canteen] carried a deficit of £3m", "[the club] posted a profit of £3m" */
const NOUN_OF = /(?<noun>[\p{L}-]+) (?:of|worth) [\p{Ll} ]*$/u;
const DEBTS = /^(?:debts?|arrears|liabilities|loans?|borrowings?|mortgages?|backlog|overdraft)$/i;
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

const partOf = ({ text, figure }: Around, clause: Clause, role: FigureRole): "payer" | "recipient" | null => {
  const verb = lemmaOf(text, clause);
  const particle = /^ (?<word>in|up|off|down|out|away|back|over|aside)\b/.exec(
    text.slice(clause.verb.end, clause.verb.end + 8),
  )?.groups?.word;
  const behind = text.slice(figure.end, figure.end + 40);
  // "puts the cost of clearing the backlog at £3m": who would get it is not said.
  if (clause.kind === "participial" && !moneyDefaults.pays.has(verb)) return null;
  // "[The cabinet] cleared £3m for the flooded towns", "may lose £3m": it decides on it; others stop paying it.
  if (/^(?:clear|approve|okay|ok)$/.test(verb) && / (?:for|to) /.test(behind)) return "payer";
  if (verb === "lose" && behind.startsWith(" from ")) return null;
  if (verb === "lose" && clause.verb.modal !== null && !/^ (?:on|for|to|every|each|a|in) /.test(behind)) return null;
  // "must find £3m", but "found £3m in a drawer"
  if (verb === "find" && clause.verb.modal === null && clause.verb.form === "finite") return null;
  // "shows that netted him £3m": whom it names gets it.
  if (/^ (?:him|her|them|us|me|you|it)\b/.test(text.slice(clause.verb.end, clause.verb.end + 6))) return null;
  if (moneyDefaults.gets.has(particle === undefined ? verb : `${verb} ${particle}`)) return "recipient";
  if (moneyDefaults.pays.has(particle === undefined ? verb : `${verb} ${particle}`)) return "payer";
  if (moneyDefaults.pays.has(verb)) return "payer";
  return role === "revenue" && moneyDefaults.makes.has(verb) ? "recipient" : null;
};

/** The subject where it is somebody; "it" and "they" are whoever they stand for. */
const doer = (around: Around, clause: Clause): Span | null => {
  const { text, parsed } = around;
  const subject = actorOf(around, clause) ?? clause.subject;
  if (subject === null || subject.start >= clause.verb.start) return null;
  const known = relativeOf(around, clause) ?? theyWere(around, subject);
  if (known !== null) return known;
  // "The Jacksonville, Florida-based firm": the parser takes the place for the subject.
  if (/^, \p{Lu}[\p{L} .]{2,24}-based /u.test(text.slice(subject.end, subject.end + 36))) return null;
  return isPayer(text, subject) && isOne(text, subject) && !/[’']s?$/.test(text.slice(subject.start, subject.end))
    ? wholePhrase(text, fullest(parsed, subject), verbBehind(parsed, subject, clause.verb))
    : null;
};

/** "the scheme", "a storm": no somebody; "the shop", "his mother" are. */
const isOne = (text: string, subject: NounPhrase): boolean =>
  isSomebody(text, subject) || moneyDefaults.houses.has(text.slice(subject.head.start, subject.head.end).toLowerCase());

/** "said the strike has cost [him] £3m": whom a cost falls on, by the name that the pronoun stands for. */
const COSTS = /\b(?:cost|costs|costing|set) (?<who>him|her|them|it|us|me)(?: back)? (?:[a-z]+ ){0,3}$/d;
const costed = (around: Around, place: Place | null): Span | null => {
  const { text, whole, sentence } = around;
  const from = Math.max(sentence.start, whole.start - 40);
  const who = COSTS.exec(text.slice(from, whole.start))?.indices?.groups?.who;
  if (who === undefined) return behindVerb(around, place);
  const span = { start: from + who[0], end: from + who[1] };
  const word = text.slice(span.start, span.end);
  if (/^(?:us|me)$/.test(word)) return null;
  if (/^(?:him|her)$/.test(word)) return personBefore(around, span);
  return standingFor(around, span, place?.clause ?? null);
};

/** "Each month of delay would cost [the treasury] between £3m and £4m": the parser takes it for the subject. */
const behindVerb = ({ text }: Around, place: Place | null): Span | null => {
  const subject = place?.clause.subject ?? null;
  if (place === null || subject === null || !COST_VERBS.test(place.clause.verb.lemma)) return null;
  return subject.start === place.clause.verb.end + 1 && isPayer(text, subject)
    ? { start: subject.start, end: subject.end }
    : null;
};
const COST_VERBS = /^(?:cost|set|land|saddle)$/;

const personBefore = (around: Around, pronoun: Span): Span | null => {
  const { text, parsed, before } = around;
  const here = parsed
    .clauses()
    .find(({ kind, subject, verb }) => kind === "main" && subject !== null && verb.end < pronoun.start)?.subject;
  const who =
    here != null && here.kind !== "pronoun"
      ? here
      : before(1)
          ?.clauses()
          .find(({ kind }) => kind === "main")?.subject;
  return who != null && who.kind === "name" && isPayer(text, who) && !isBody(text, who)
    ? { start: who.start, end: who.end }
    : null;
};

/** "signed a £3m loan agreement with [Chad]", "approved a £3m contract with [a builder]": the other side of a bargain. */
const DEAL =
  /^[ -](?:[\p{L}-]+ ){0,3}?(?<what>loan agreement|contracts?|deals?|agreements?|accords?|pacts?|facility|orders?|leases?|partnership|tenders?|settlements?) (?:with|to) /u;
const SIGNS =
  /^(?:sign|award|approve|agree|strike|ink|conclude|enter|negotiate|seal|clinch|hand|grant|give|secure|finalise|finalize|extend|renew|announce|land|win|have|hold|reach|close|complete|offer|back|authorise|authorize|let|put|place)$/;
const RULERS =
  /\b(?:regulators?|prosecutors?|watchdog|attorneys?|attorney general|commission|department|states?|agency|authorit(?:y|ies)|ministry|inspectorate|union|plaintiffs|victims|widows|families)$/i;
const WINS = /^(?:win|land|secure|clinch)$/;
const LENDS = /\b(?:bank|fund|lender|imf|ebrd|eib|adb|afdb|ifc|corporation|agency|facility)\b/i;
const dealWith = (around: Around): Acts | null => {
  const { text, parsed, figure } = around;
  const lead = DEAL.exec(text.slice(figure.end, figure.end + 70));
  if (lead === null) return null;
  const who = parsed.phrases().find(({ start }) => start === figure.end + lead[0].length);
  if (who === undefined || !isSomebody(text, who)) return null;
  const other = wholePhrase(text, who);
  const clause = parsed.clauses().findLast(({ verb }) => verb.end <= figure.start && SIGNS.test(verb.lemma));
  const own = clause === undefined || clause.verb.voice === "passive" ? null : doer(around, clause);
  if (clause === undefined || other === null || own === null) return null;
  const lent = lead.groups?.what?.startsWith("loan") === true || /^ (?:[a-z]+ )?loan\b/.test(lead[0]);
  // "Regulators announced a £3m settlement with [a bank]"
  const settled = lead.groups?.what?.startsWith("settlement") === true && RULERS.test(text.slice(own.start, own.end));
  const otherPays =
    settled ||
    WINS.test(clause.verb.lemma) ||
    (lent && LENDS.test(text.slice(other.start, other.end)) && !(own && LENDS.test(text.slice(own.start, own.end))));
  return otherPays ? { payer: other, recipient: own } : { payer: own, recipient: other };
};

/** "[The Rivers Fund], seeded with £3m", "[the clinic] is funded by a £3m grant from a trust": what is fed by the sum gets it. */
const FEEDS = /^(?:fund|seed|finance|bankroll|sustain|endow|capitalise|capitalize|sponsor|kick-start|bootstrap)$/;
const POTS =
  /(?:^| )(?:funds?|pot|programmes?|programs?|schemes?|trust|foundation|pools?|reserve|facility|appeal|initiative)$/i;
const fedBy = (around: Around, place: Place | null, role: FigureRole): Span | null => {
  if (place === null || place.stand !== "preposition" || !/^(?:with|by|through|from)$/.test(place.preposition ?? ""))
    return null;
  const { text, parsed } = around;
  const { subject, verb } = place.clause;
  if (subject === null || subject.start > verb.start || !FEEDS.test(verb.lemma)) return null;
  if (
    !(verb.voice === "passive" || verb.form === "participle" || /ed$/.test(text.slice(verb.head.start, verb.head.end)))
  )
    return null;
  if (role !== "funding" && role !== "other" && role !== "budget") return null;
  const span = wholePhrase(text, subject, verbBehind(parsed, subject, verb));
  if (span === null) return null;
  const words = text.slice(subject.start, subject.end);
  // "[the charity]’s work was funded by a £3m grant"
  const owner = /^(?<who>.{2,60}?)[’']s? (?:[\p{Ll}-]+ ){0,3}[\p{Ll}-]+$/u.exec(words)?.groups?.who;
  if (owner !== undefined && /\p{Lu}[\p{L}-]*$/u.test(owner))
    return { start: subject.start, end: subject.start + owner.length };
  const named = subject.kind === "name" || / fund$/.test(words);
  return (POTS.test(words) && named) || isBody(text, subject) || isGroup(text, subject.head) ? span : null;
};

/** "[Norland]’s share is £3m", "[the town] would use its cheque of £3m": whose share it is gets it. */
const SHARE =
  /(?<who>\p{Lu}[^,.;:()£$€“”"]{1,50}?|\b(?:the|each|every) [\p{Ll} -]{3,30}?)[’']s? (?:own |overall |total |full )?(?:share|slice|portion|cut|allocation|payout|award|entitlement)(?: of the (?!cost|bill|losses|debt)[\p{Ll} ]{3,30})? (?:is|was|will be|would be|comes to|came to|amounts to|totals|stands at|of)(?: (?:about|around|nearly|almost|just|only|over|under|up to|some))* $/du;
const ITS =
  /\b(?:its|their|his|her|our|my) (?:own |first |full |latest |annual )?(?:share|slice|portion|cut|cheque|check|grant|award|allocation|payout|payment|loan|prize|settlement|subsidy|refund|rebate|stipend|allowance|bonus|salary|pension|wage|winnings|inheritance|compensation|entitlement)(?: of| worth| is| was|, worth)(?: (?:about|around|nearly|almost|just|only|over|under|up to|some))* $/;
const SPENDS =
  /^(?:use|spend|put|invest|receive|get|keep|save|blow|return|refuse|reject|decline|bank|cash|collect|claim|lose)$/;
const shareOf = (around: Around, place: Place | null): Acts | null => {
  const { text, whole, sentence } = around;
  const from = Math.max(sentence.start, whole.start - 110);
  const lead = text.slice(from, whole.start);
  if (!/(?:share|slice|portion|cut|allocation|payout|award|entitlement)\b/.test(lead.slice(-70)) && !ITS.test(lead))
    return null;
  const who = SHARE.exec(lead)?.indices?.groups?.who;
  if (who !== undefined) return { payer: null, recipient: { start: from + who[0], end: from + who[1] } };
  if (place === null || !ITS.test(lead) || !SPENDS.test(place.clause.verb.lemma)) return null;
  const own = doer(around, place.clause);
  return own && { payer: null, recipient: own };
};

/** "[The governments] will split the cost of a £3m package" */
const SPLITS =
  /\b(?:split|share|shares|meet|meets|bear|bears|cover|covers|foot|foots|shoulder|underwrite|pay|pays|carry|absorb|met|paid|bore|covered|footed|split(?:ting)?|sharing|meeting|bearing|covering|footing|paying|pick(?:s|ing|ed)? up|pay(?:s|ing)? for) (?:(?:half|most|all|part|some|much|a (?:third|quarter|share)|two-thirds) of )?(?:the|its|their) (?:full |entire |whole |total )?(?:costs?|bill|tab|price|expenses?)(?: (?:of|for) (?:an? |the |its |their |this )?)?(?:new |planned |proposed )?$/;
const splits = (around: Around): Span | null => {
  const { text, parsed, whole, sentence } = around;
  const lead = SPLITS.exec(text.slice(Math.max(sentence.start, whole.start - 80), whole.start))?.[0];
  if (lead === undefined) return null;
  const clause = parsed
    .clauses()
    .findLast(({ verb }) => verb.start < whole.start && verb.end > whole.start - lead.length);
  return clause === undefined || clause.verb.voice === "passive" ? null : doer(around, clause);
};

/** "[It] expects to finish the year £3m in the red" */
const RED =
  /^ (?:in the red|in deficit|in debt|in arrears|overdrawn|over budget|over its budget|short(?! of)|adrift|behind (?:budget|target|plan)|worse off|out of pocket|down on)\b/;
const inTheRed = (around: Around, place: Place | null): Acts | null => {
  if (place === null || place.clause.verb.voice === "passive") return null;
  if (!RED.test(around.text.slice(around.after, around.after + 24))) return null;
  const who = doer(around, place.clause);
  return who && { payer: who, recipient: null };
};

/** "[The commission] proposes a £3m Harbour Facility for [small fleets]", "put forward a scheme worth £3m": whose plan it is would pay. */
const PROPOSES =
  /\b(?:propos(?:e|es|ed|ing)|put(?:s|ting)? forward|present(?:s|ed)?|tabl(?:es|ed)|outlin(?:es|ed)|set(?:s|ting)? out|reveal(?:s|ed)?|launch(?:es|ed)?|unveil(?:s|ed)?|announc(?:es|ed)|creat(?:es|ed)|roll(?:s|ed) out|introduc(?:es|ed)|establish(?:es|ed)|start(?:s|ed)|open(?:s|ed)|set(?:s)? up|promis(?:es|ed)|pledg(?:es|ed)|plan(?:s|ned)|extend(?:s|ed)|renew(?:s|ed)|boost(?:s|ed)) (?:an? |its |the |their )?(?:new |fresh |second |further )?(?:(?:[\p{L}-]+ ){0,4}?(?:funds?|facility|instrument|scheme|programme|program|package|initiative|plan|mechanism|pot|project|drive|strategy|grants?|loan),? (?:worth|of|totalling|valued at) )?(?:up to |about |around |nearly |almost |more than )?$/u;
const NAMED =
  /^(?:[ -](?:[\p{L}-]+ ){0,5}?(?:Fund|Facility|Scheme|Programme|Program|Initiative|Package|Plan|Mechanism|Instrument|Project|Strategy|Trust|Grants?|fund|facility|instrument|scheme|programme|program|package|initiative|mechanism|pot|project|drive|plan|loan|grants?)\b)/u;
const proposed = (around: Around, place: Place | null): Acts | null => {
  const { text, parsed, whole, figure, sentence } = around;
  if (place === null) return null;
  const lead = PROPOSES.exec(text.slice(Math.max(sentence.start, whole.start - 90), whole.start))?.[0];
  if (lead === undefined) return null;
  const noun =
    NAMED.exec(text.slice(figure.end, figure.end + 60))?.[0] ?? (/(?:worth|of|at|ing) $/.test(lead) ? "" : null);
  if (noun === null) return null;
  const clause = parsed
    .clauses()
    .findLast(({ verb }) => verb.start < whole.start && verb.end > whole.start - lead.length);
  const subject = clause?.subject ?? null;
  if (clause === undefined || subject === null || clause.verb.voice === "passive") return null;
  const named = isBody(text, subject) || isGroup(text, subject.head) || isOffice(text, subject);
  const at = figure.end + noun.length;
  const whom = text.startsWith(" for ", at) ? parsed.phrases().find(({ start }) => start === at + 5) : undefined;
  return {
    payer: named ? doer(around, clause) : null,
    recipient: whom !== undefined && isGroup(text, whom.head) ? wholePhrase(text, whom) : null,
  };
};
/** "The Directorate for Oceans", "Commission" in a headline: a body by its first word. */
const isOffice = (text: string, { start, end }: Span): boolean =>
  /^(?:The |the )?(?:[\p{Lu}][\p{L}-]+ )*(?:Directorate|Commission|Department|Ministry|Office|Agency|Authority|Council|Government|Board|Committee|Cabinet|Treasury|Administration|Executive|Secretariat|Bureau|Corporation|Bank|Foundation|Trust|Union|Assembly|Parliament|Institute|Centre|Center|Service|Inspectorate|Chancellery|Presidency)\b/u.test(
    text.slice(start, end),
  );

/** "to spend £3m with [local firms]" */
const spentWith = ({ text, figure }: Around, place: Place | null): Span | null => {
  if (place === null || !/^(?:spend|place|invest)$/.test(place.clause.verb.lemma)) return null;
  const whom = place.clause.prepositional.find(
    ({ preposition, start }) => preposition === "with" && start >= figure.end && start <= figure.end + 30,
  )?.object;
  return whom != null && isSomebody(text, whom) ? wholePhrase(text, whom) : null;
};
