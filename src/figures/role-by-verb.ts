import type { Clause } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";
import { moneyVerbs } from "../lexicon/money-verbs.ts";
import { isLess, whole } from "./decimal.ts";
import type { FigureRole } from "./figure.ts";
import { lemmaOf, type Place } from "./place.ts";
import type { RoleFinding } from "./role.ts";
import { roleOfCustomer, roleOfSale } from "./role-of-customer.ts";
import { isEarner } from "./role-of-household.ts";
import { ofLevel } from "./role-of-level.ts";
import type { Amount } from "./sum.ts";

const { buys, claims, companies, objects, used, particles, states, cuts, levels, outOf, signedFor, soldFor, nouns } =
  moneyVerbs;

const found = (role: string, evidence: Span, rule: string, confidence: number): RoleFinding => ({
  role: role as FigureRole,
  evidence,
  rule,
  confidence,
});

/** What the verb of its clause says of a sum: as its object, as what its subject rises to, as what somebody was cheated out of. */
export const roleByVerb = (text: string, sum: Amount, place: Place | null, sentence: Span): RoleFinding | null => {
  if (place === null) return null;
  const { clause, stand, preposition } = place;
  const verb = lemmaOf(text, clause);
  if (stand === "preposition") {
    const sale = preposition === "for" ? roleOfSale(text, sum, { clause, verb, sentence }) : null;
    return sale ?? behindPreposition(text, sum, { clause, verb, sentence, preposition: preposition ?? "" });
  }
  if (stand === "object")
    return (
      roleOfCustomer(text, sum, { clause, verb, sentence }) ??
      cutFrom(text, sum, clause, verb) ??
      ofObject(text, sum, { clause, verb, sentence })
    );
  return stand === "subject" ? ofSubject(text, clause, verb) : null;
};

/** A verb, its clause and their sentence. */
type Governed = Readonly<{ clause: Clause; verb: string; sentence: Span }>;

/** "£3m was stolen", "£3m went unspent". */
const ofSubject = (text: string, { verb: { end, head, voice } }: Clause, verb: string): RoleFinding | null => {
  const state = /^ (?<word>[a-z]+)/.exec(text.slice(end, end + 16))?.groups?.word ?? "";
  const after = states.get(state) ?? states.get(text.slice(head.start, head.end));
  if (after !== undefined) return found(after, head, "role/verb", 0.85);
  const role = voice === "passive" && !TAKES_IN.has(verb) ? (used.get(verb) ?? objects.get(verb)) : undefined;
  return role === undefined ? null : found(role, head, "role/verb", 0.85);
};

/** "cut £4bn in costs", "cut £4bn from its spending": saved, whatever noun stands behind; but not "cut fares to £2". */
const cutFrom = (text: string, sum: Span, { verb: { head } }: Clause, verb: string): RoleFinding | null =>
  cuts.has(verb) &&
  GAP.test(text.slice(head.end, sum.start)) &&
  /^ (?:in|from|off|of|out of|a)\b/.test(text.slice(sum.end, sum.end + 8))
    ? found("saving", head, "role/verb", 0.9)
    : null;
/** Nothing but words of degree between a verb and its sum. */
const GAP = /^ (?:[a-z]+(?:[’']s?)? ){0,4}$/;
/** The same with whom it costs: "cost [the federal budget an extra] £8bn". */
const COST_GAP = /^ (?:[\p{L}’'-]+ ){0,8}$/u;

const ofObject = (text: string, sum: Amount, { clause, verb, sentence }: Governed): RoleFinding | null => {
  const { head } = clause.verb;
  const between = text.slice(head.end, sum.start);
  const particle = PARTICLE.exec(between)?.groups?.word;
  // "put up charges from £48 to £62": what is put up is the charge.
  const joined = particle === undefined || MOVED.test(between) ? undefined : particles.get(`${verb} ${particle}`);
  // "put up 10 cents for every dollar": a share of what others give.
  // "will set you back £12": a price, if one buyer pays it
  if (joined === "cost" && verb === "set" && isLess(sum.value, ONE_BUYS)) return found("price", head, "role/verb", 0.9);
  if (joined !== undefined && !/^ for (?:every|each) /.test(text.slice(sum.end, sum.end + 12)))
    return found(joined, head, "role/verb", verb === "pay" ? 0.85 : 0.9);
  if (levels.has(verb)) return ofLevel(text, sum, clause, { verb, sentence });
  // "growers lost £9,000 each as a result of the frost": what it cost them
  if (verb === "lose" && SUFFERED.test(text.slice(sum.end, sum.end + 50)))
    return found("cost", head, "role/verb", 0.85);
  // "lost £9m in takings": no payment; "loses £9m a year to traffic jams": what those cost
  if (verb === "lose" && TAKEN.test(text.slice(sum.end, sum.end + 60))) return found("other", head, "role/verb", 0.9);
  if (verb === "lose" && DRAINED.test(text.slice(sum.end, sum.end + 40))) return found("cost", head, "role/verb", 0.9);
  if (verb === "seek" && isClaim(text, clause)) return found("other", head, "role/verb", 0.85);
  if (verb === "pay" && ACCESS.test(text.slice(sum.end, sum.end + 20)) && GAP.test(between))
    return found("price", head, "role/verb", 0.75);
  // "can claim £3,000 for each hedge": given to whoever asks for it; a plaintiff claims damages.
  if (verb === "claim" && !isClaim(text, clause) && GAP.test(between)) return found("funding", head, "role/verb", 0.9);
  // "The average teacher earns £30,000": pay
  if (verb === "earn" && isEarner(text, clause)) return found("other", head, "role/verb", 0.9);
  // "Orr Motors is investing £9m in its plant": a firm's own money
  if (
    INVESTS.has(verb) &&
    ((isFirm(text, clause) && / (?:in|on|into) (?:its|their|[a-z]{3,}ing)\b/.test(text.slice(sum.end, sum.end + 30))) ||
      (verb === "invest" && isTrader(text, clause)))
  )
    return found("spending", head, "role/verb", 0.85);
  // "the council paid £9m to have it valued": laid out, where no noun behind says more
  if (
    verb === "pay" &&
    GAP.test(between) &&
    / to (?!(?:the|an?|its|his|her|their|each|every|all|those|people|staff)\b)[a-z]{3,}/.test(
      text.slice(sum.end, sum.end + 8),
    )
  )
    return found("spending", head, "role/verb", 0.8);
  // "Pumping costs us £9": the parser takes the gerund for the verb
  if (/^ costs? /.test(between)) return found("cost", head, "role/verb", 0.85);
  const role = objects.get(verb);
  if (TAKES_IN.has(verb) && !(isBare(text, sum.end) && !between.includes(" for "))) return null;
  // "families making £50,000": what they earn
  if (verb === "make" && clause.kind === "participial" && isGroupOfPeople(text, clause))
    return found("other", head, "role/verb", 0.85);
  // "can save £3bn in government spending": saved, whatever noun stands behind
  // "collected £9m in duty": the tax-man's verb says more than what he takes
  const takes = role === "revenue" && CHARGES.test(text.slice(sum.end, sum.end + 60));
  return role !== undefined && (verb === "cost" ? COST_GAP : GAP).test(between)
    ? found(
        role,
        head,
        "role/verb",
        (SURE.has(verb) && IN.test(text.slice(sum.end, sum.end + 16))) || takes ? 0.9 : 0.85,
      )
    : null;
};

const INVESTS: ReadonlySet<string> = new Set(["invest", "plough", "plow", "pump", "pour", "inject", "sink", "put"]);

/** "would cost the state £3m in fees", "averts £3m in bills": whatever noun stands behind. */
const IN = /^(?: an? [a-z]+)? (?:in|of) /;
const SURE: ReadonlySet<string> = new Set(["save", "spare", "avert", "avoid", "cost", "forgo", "forego"]);

const isFirm = (text: string, { subject }: Clause): boolean =>
  subject !== null &&
  (companies.has(text.slice(subject.head.start, subject.head.end).toLowerCase()) ||
    /(?: (?:Inc|Co|Corp|Ltd|plc|PLC|AG|SA|Group|Motors?|Airlines?|Airways|Foods?|Energy|Steel|Pharma|Electronics|Breweries|Stores|Supermarkets)\b\.?|\b(?:supermarket|carmaker|manufacturer|brewery|steelmaker|drugmaker|factory|shipyard|farm))$/.test(
      text.slice(subject.start, subject.end),
    ));

/** "Cape Fruit Terminals will invest": a name of a line of trade that no office and no fund has. */
const TRADERS =
  /\b(?:Terminals?|Motors?|Airlines?|Airways|Foods?|Energy|Steel|Pharma|Pharmaceuticals|Electronics|Brewer(?:y|ies)|Stores|Supermarkets?|Holdings|Industries|Mining|Mines|Minerals|Resources|Petroleum|Oil|Gas|Power|Water|Telecom|Telecoms|Communications|Networks?|Media|Logistics|Shipping|Lines?|Ferries|Rail|Railways?|Systems|Technologies|Software|Robotics|Semiconductors?|Batteries|Chemicals|Cement|Paper|Textiles|Homes|Builders|Developments?|Properties|Hotels?|Resorts?|Farms|Dairy|Dairies|Meats?|Fruit|Wines?|Spirits|Distillers?|Insurance|Brothers|& Sons|Partners|Group|Inc|Corp|Ltd|plc|PLC|LLC|GmbH|AG|SA|NV|Co)\b\.?$/;
const isTrader = (text: string, { subject }: Clause): boolean =>
  subject !== null && TRADERS.test(text.slice(subject.start, subject.end));

const MOVED = / (?:from|to|by|at) (?:(?:about|around|just|up to|over|nearly|almost|some) )*$/;

const isGroupOfPeople = (text: string, { subject }: Clause): boolean =>
  subject !== null &&
  /^(?:those|people|anyone|everyone|workers|employees|staff|individuals|couples|earners|families|households|taxpayers|americans|britons)$/i.test(
    text.slice(subject.head.start, subject.head.end),
  );

/** What one buyer pays is less, in the main unit. */
const ONE_BUYS = whole(500);
const TAKEN =
  /^(?: an? [a-z]+)? (?:in|of|worth of) (?:[a-z-]+ ){0,2}?(?:takings|sales|trade|business|income|revenues?|wages|earnings|profits?|bookings|fares|rents?|value|output|production|receipts|custom)\b/;
const DRAINED =
  /^(?: an? [a-z]+)? to (?!(?:the |a |an )?(?:[a-z]+ )?(?:fraud|scam|thie|con |conm|crim|hack|robb|swindl|rival|burglar|gambl|invest|bet))[\p{L}]/u;
const SUFFERED =
  /^(?: (?:each|apiece|on average|an? [a-z]+|in (?:trade|takings|sales|income|output|crops|stock|business)))*,? (?:as a result of|because of|due to|owing to|thanks to|through no|in the (?:floods?|storms?|fire|strike|freeze|drought|outage|pandemic|lockdown|closure))\b/;

const CHARGES =
  /^(?: an? [a-z]+)? (?:in|of|from) (?:[\p{L}’'-]+ ){0,3}?(?:dut(?:y|ies)|tax(?:es)?|fees|fares|charges|lev(?:y|ies)|rents?|tolls|tariffs|rates|rebates|premiums|royalties|licences|(?:visitor|tourist|tourism|consumer|retail|customer|delegate|fan|passenger) (?:spending|spend|trade|expenditure))\b/u;

/** "made £3m last year", "sold £3m of lamps", but not "made a £3m loss", "sold for £3m". */
const TAKES_IN: ReadonlySet<string> = new Set(["make", "sell"]);
const isBare = (text: string, end: number): boolean => {
  const behind = text.slice(end, end + 60).replace(/^ \([^()]{2,40}\)/, "");
  return BARE.test(behind);
};
const BARE =
  /^(?:[,.;)”"]|$| (?:in|of|an?|per|from|last|this|over|during|annually|and|on|out|between|each|every|by|so|selling)\b)/;

/** "pay £6 to park" */
const ACCESS =
  /^ (?:an? [a-z]+ |each |per [a-z]+ )?(?:just )?to (?:park|enter|use|visit|see|cross|drive|ride|swim|join|register|attend|camp|fish|renew|apply|travel|fly|watch|play|file|dump|stay|board)\b/;

/** "take in £3m", "set the club back £3m". */
const PARTICLE = /^(?: [\p{L}’' -]{2,40})? (?<word>up|in|back|off|over|out) /u;

/** "The lawsuit seeks £3m". */
const isClaim = (text: string, { subject }: Clause): boolean =>
  subject !== null && claims.has(text.slice(subject.head.start, subject.head.end).toLowerCase());

/** "bought its rival for £3m" */
const isTakeover = (text: string, { objects: bought }: Clause, verb: string): boolean =>
  buys.has(verb) && bought.some(({ head }) => companies.has(text.slice(head.start, head.end).toLowerCase()));

type Behind = Governed & Readonly<{ preposition: string }>;

const behindPreposition = (
  text: string,
  sum: Amount,
  { clause, verb, sentence, preposition }: Behind,
): RoleFinding | null => {
  const { head } = clause.verb;
  if (outOf.has(verb) && /\bout of $/.test(text.slice(Math.max(0, sum.start - 10), sum.start)))
    return found("other", head, "role/verb", 0.9);
  if (preposition === "for" && isTakeover(text, clause, verb)) return found("other", head, "role/takeover", 0.85);
  if (preposition === "for" && clause.verb.voice === "passive" && buys.has(verb))
    return found(verb === "acquire" ? "other" : "spending", head, "role/verb", 0.8);
  if (preposition === "for" && signedFor.has(verb)) return found("other", head, "role/verb", 0.8);
  if (preposition === "for" && soldFor.has(verb)) return found("price", head, "role/verb", 0.8);
  if (preposition === "by" && objects.get(verb) === "overspend") return found("overspend", head, "role/verb", 0.85);
  // "Profit came in at £3m, a change from a loss of £2m": the noun that the sum is of.
  const of = preposition === "of" ? nounBefore(text, sum.start) : null;
  if (of !== null) return of;
  return LEVEL.has(preposition) && levels.has(verb) ? ofLevel(text, sum, clause, { verb, sentence }) : null;
};
const nounBefore = (text: string, start: number): RoleFinding | null => {
  const lead = text.slice(Math.max(0, start - 40), start);
  const noun = /(?<noun>[a-z]+) of (?:[a-z]+ ){0,2}$/.exec(lead);
  const role = nouns.get(noun?.groups?.noun ?? "");
  // income may be pay, an outlay what a work costs
  if (noun === null || role === undefined || /^(?:income|outlays?)$/.test(noun.groups?.noun ?? "")) return null;
  const at = start - lead.length + noun.index;
  return found(role, { start: at, end: at + (noun.groups?.noun ?? "").length }, "role/noun-of", 0.85);
};
const LEVEL = new Set([
  "in at",
  "out at",
  "to",
  "at",
  "by",
  "of",
  "from",
  "up to",
  "up from",
  "up by",
  "down to",
  "down from",
  "down by",
]);
