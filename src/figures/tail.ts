import { type NounPhrase, type PrepositionalPhrase, Tag, tokenAt } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";
import { moneyFrames } from "../lexicon/money-frames.ts";
import { moneyKinds } from "../lexicon/money-kinds.ts";
import { moneyVerbs } from "../lexicon/money-verbs.ts";
import type { Around } from "./place.ts";
import { beforeInfinitive, doingAt, infinitiveAt, type Place, purposeIn } from "./purpose.ts";
import { isBody, isGroup, isNamedFund, isPayer, isTime } from "./somebody.ts";
import { isInName, wholePhrase } from "./whole-phrase.ts";

/** What stands behind a sum and says whom or what it is for. */
export type Tail = Readonly<{ recipient: Span | null; purpose: Span | null; payer: Span | null }>;

/** Where nothing says who pays, who gets or what for. */
export const nobody: Tail = { payer: null, recipient: null, purpose: null };

type Behind = Pick<PrepositionalPhrase, "preposition" | "object" | "start">;
type Open = { recipient: Span | null; purpose: Span | null; payer: Span | null };

/** Phrases that one sum may have behind it. */
const MOST = 5;

/** The prepositional phrase that begins at a place. */
const phraseAt = ({ text, parsed }: Place, at: number): Behind | null => {
  const preposition =
    /^ (?<word>to|from|through|via|by|for|towards?|on(?! (?:top|average|condition|behalf|offer|paper|hand|record|sale|account|deposit|board|credit|loan)\b)|into|of|in)(?= )/.exec(
      text.slice(at, at + 12),
    )?.groups?.word;
  if (preposition === undefined) return null;
  const from = at + preposition.length + 2;
  // "the Minister for Housing": of the name before it.
  if (preposition === "for" && isInName(text, at + 1, { start: from, end: from + 1 })) return null;
  // "to [about] 300 owners"
  const degree = DEGREE.exec(text.slice(from, from + 24))?.[0].length ?? 0;
  const object = parsed.phrases().find(({ start }) => start === from || start === from + degree) ?? null;
  return { preposition, object: object === null ? null : { ...object, start: from }, start: at + 1 };
};

const DEGREE = /^(?:about|around|some|nearly|almost|over|roughly|up to|at least|more than|fewer than) (?=\d)/;

/** "£75m a year, [shared among] councils" */
const SHARED =
  /^,? (?:to be )?(?:shared|split|divided|distributed) (?:out )?(?:equally |evenly )?(?:among|amongst|between|across|to) /;
const sharedAt = ({ text, parsed }: Place, at: number): Behind | null => {
  const lead = SHARED.exec(text.slice(at, at + 60))?.[0];
  if (lead === undefined) return null;
  return {
    preposition: "to",
    object: parsed.phrases().find(({ start }) => start === at + lead.length) ?? null,
    start: at,
  };
};

/** "in grants", "of funding", "in housing grants": what kind of money it is. */
const KIND =
  /^ (?:in|of|worth of) (?:(?<what>[a-z-]{3,20}) )?(?<kind>[a-z-]{3,14})(?![\w-])(?! (?:income|flow|flows|price|prices|profits?|debt|return|returns)\b)/;

const SPENT = /^(?:spending|expenditure|investment)$/;

const kindAt = (
  { text, parsed: { tokens } }: Place,
  at: number,
): { end: number; purpose: Span | null; payer: Span | null } | null => {
  const match = KIND.exec(text.slice(at, at + 50));
  const { what, kind = "" } = match?.groups ?? {};
  if (match === null || !(moneyFrames.giving.has(kind) || SPENT.test(kind))) return null;
  const start = at + match[0].indexOf(what ?? kind);
  const plain =
    what === undefined ||
    // "in bad loans", "in available cash": says how, not what for
    (tokens.tag[tokenAt(tokens, start)] === Tag.Adjective && !SPENT.test(kind)) ||
    /^(?:prize|transitional|supplementary|supplemental|provisional|bridging|seed|small|large|one-off|modest|generous|individual|competitive|special|core|initial|up-front|upfront|cash|direct|external|foreign|overseas|outside|matching|match|ongoing|central|local|regional|national|new|extra|additional|further|more|public|total|direct|government|state|federal|emergency|annual|the|its|their)$/.test(
      what,
    );
  const end = SPENT.test(kind) ? at + match[0].length : start + (what ?? "").length;
  const whose = what === undefined ? null : { start, end };
  const given = what !== undefined && !SPENT.test(kind) && moneyFrames.givers.has(what);
  return { end: at + match[0].length, purpose: plain || given ? null : whose, payer: given ? whose : null };
};

/** ", before inflation, [to renew …]", " – an estimate – needed each year simply [to keep …]": what stands between a sum and what it is to do. */
const ASIDE =
  /^(?: (?:simply|just|merely|only)(?= to )|(?:,| –| —|—| \()[^,–—;.()£$€]{3,50}(?:,| –| —|—|\))(?= to )|(?:(?:,| –| —|—| \()[^,–—;.()£$€]{3,50}(?:,| –| —|—|\)))?,?(?: (?:that|which))?(?: (?:is|are|was|were|will be|has to be|have to be|must be))? ?(?:needed|required|necessary|filled|met|intended|designed|used|found|set aside|available)(?: (?:each|every|a|per) year| annually)?(?: (?:simply|just|only|merely|mostly|mainly))?(?= to )|(?: that)? it (?:costs?|takes?|took|would (?:cost|take))(?= to ))/;

/** "£3m [spent] on lamps", "£3m [of the cost related] to new rules" */
const LAID_OUT =
  /^(?: worth(?= of )| more(?= (?:for|on) )|,(?= for (?!example|instance|now|the (?:first|second|third|last|time)|free|once|good|years?|months?|which|whom)[\p{L}])|,? (?:not (?:now |yet )?)?(?:being |to be |already |jointly |annually |mostly |partly )*(?:spent|used|invested|put|earmarked|allocated|set aside|ring-fenced|needed|required|pledged|promised|committed|announced|raised|available|provided|given|paid|awarded|granted|handed|donated|contributed|lent|administered|distributed|managed|delivered|funded|owed|assigned|offered|received|approved|intended|meant|destined|reserved|submitted|claimed|sought|going|flowing|issued|disbursed|passed|transferred|sent|channelled|returned|repaid|refunded|allotted|loaned|directed|diverted|routed|credited|remitted|injected|pumped|poured|ploughed|devoted|dedicated|budgeted|sanctioned|released|authorised|authorized|accruing|availed|received|collected|drawn|borrowed|obtained)(?: (?:annually|yearly|each year|every year|in advance|directly|separately))?(?= (?:on|in|into|for|towards?|to|by|from) )| of (?:the|its|that|this) [a-z]+ (?:relate[sd]?|related|went|was spent|is|was|goes|pays|paid)(?= (?:to|on|for|towards) ))/u;

/** "[over 15 years] to a scheme", "[annually] into its fund": when, not what for. */
const TIMES =
  /^(?: (?:over|during|within|across|in) (?:the )?(?:(?:next|coming|first|past|last|following) )?(?:\d{1,2}|an?|two|three|four|five|six|seven|eight|nine|ten|twelve)?(?: |-)?(?:years?|months?|weeks?|days?|decades?)| (?:annually|yearly|monthly|weekly|this year|last year|next year|each year|every year|this month|last month|this week|last week))(?= (?:to|into|for|on|from|towards?|in) )/;

/** Reads what follows a sum, phrase by phrase: kind, recipient, purpose, payer. */
export const tailOf = (place: Place, from: number): Tail => {
  const found: Open = { recipient: null, purpose: null, payer: null };
  let at = from;
  for (let count = 0; count < MOST; count++) {
    at += TIMES.exec(place.text.slice(at, at + 48))?.[0].length ?? 0;
    at += ASIDE.exec(place.text.slice(at, at + 90))?.[0].length ?? 0;
    at += LAID_OUT.exec(place.text.slice(at, at + 60))?.[0].length ?? 0;
    const infinitive = infinitiveAt(place, at);
    if (infinitive !== null) return { ...withInfinitive(place, found, infinitive) };
    const kind = kindAt(place, at);
    if (kind !== null) {
      found.purpose ??= kind.purpose;
      found.payer ??= kind.payer;
      at = kind.end;
      continue;
    }
    const phrase = sharedAt(place, at) ?? phraseAt(place, at);
    const end = phrase === null ? null : takes(place, found, phrase);
    if (end === null) break;
    at = end;
  }
  return found;
};

const withInfinitive = ({ text }: Place, found: Open, infinitive: Span): Open => {
  const was = found.purpose;
  const isWho =
    was !== null &&
    found.recipient === null &&
    /^ $/.test(text.slice(was.end, infinitive.start)) &&
    text.slice(was.start - 4, was.start) === "for ";
  return { ...found, recipient: isWho ? was : found.recipient, purpose: infinitive };
};

/** Takes one prepositional phrase into the tail; where it ends, or null where it says something else. */
const takes = (
  place: Place & Partial<Pick<Around, "whole">>,
  found: Open,
  { preposition, object, start }: Behind,
): number | null => {
  const { text } = place;
  if (object === null || (preposition === "for" && isDoing(place, object)))
    return DOING.test(preposition) ? takesDoing(place, found, start + preposition.length + 1) : null;
  // "on Oct. 17"
  if (isTime(text.slice(object.start, object.end)))
    return (
      object.end + (/^\.? \d{1,2}(?:, \d{4})?(?= |$)/.exec(text.slice(object.end, object.end + 12))?.[0].length ?? 0)
    );
  const anyone =
    preposition === "for" || preposition === "to" ? ANYONE.exec(text.slice(object.start, object.start + 90)) : null;
  if (anyone !== null) {
    found.recipient ??= { start: object.start, end: object.start + anyone[0].trimEnd().length };
    return object.start + anyone[0].length;
  }
  const head = text.slice(object.head.start, object.head.end).toLowerCase();
  // "£3m in the budget for lamps": said there
  if (
    preposition === "in" &&
    /^(?:budget|statement|review|speech|round)$/.test(head) &&
    /^(?:the|its|his|her|this|a) /i.test(text.slice(object.start, object.end))
  )
    return object.end;
  // "a profit of £3m on sales of £30m"
  if (preposition === "on" && moneyVerbs.nouns.get(head) === "revenue") return null;
  const whole = wholePhrase(text, object);
  if (whole === null || object.kind === "pronoun" || /[£$€]/.test(text.slice(object.start, object.end))) return null;
  if (preposition === "to" && /relate[sd]? $/.test(text.slice(Math.max(0, start - 9), start))) {
    found.purpose ??= purposeIn(place, object, preposition);
    return found.purpose?.end ?? null;
  }
  if (preposition === "for" && GIFTS.test(text.slice(object.start, object.end)) && text.startsWith(" to ", object.end))
    return object.end;
  if (
    preposition === "to" &&
    (isUndertaking(text, object) || EFFORT.test(text.slice(whole.start, whole.end)) || isCut(place))
  ) {
    found.purpose ??= whole;
    return whole.end;
  }
  if (
    preposition === "to" &&
    LOSES.test(text.slice(Math.max(0, (place.whole?.start ?? 0) - 10), place.whole?.start ?? 0))
  )
    return null;
  if (
    preposition === "to" ||
    (preposition === "into" && ((isBody(text, object) && !isNew(text, object)) || isPot(text, object)))
  )
    found.recipient ??= isPayer(text, object) || isScheme(text, object) || isPot(text, object) ? whole : null;
  else if (preposition === "by") {
    // "£9m provided by [the ministry] for roads"
    const lead = text.slice(Math.max(0, start - 36), start);
    if (GIVEN.test(lead) && isPayer(text, object)) found.payer ??= whole;
    // "loans of £3m drawn by [small firms]"
    else if (TAKEN.test(lead) && isPayer(text, object)) found.recipient ??= whole;
    return object.end;
  } else if (preposition === "through" || preposition === "via")
    found.payer ??= isNamedFund(text, object) ? whole : null;
  else if (preposition === "from")
    found.payer ??=
      (isPayer(text, object) &&
        (object.kind === "name" || isGroup(text, object.head) || isGroup(text, lastWord(text, whole))) &&
        !moneyVerbs.nouns.has(text.slice(object.head.start, object.head.end).toLowerCase()) &&
        !/^(?:my|your) /.test(text.slice(object.start, object.end))) ||
      isNamedFund(text, object) ||
      isOwnMoney(text, object)
        ? whole
        : ownerOfIncome(text, object);
  else if (preposition === "in" && (INVESTED.test(text.slice(Math.max(0, start - 16), start)) || isInvesting(place)))
    return takesInvestment(place, found, object);
  else if (preposition === "of" || preposition === "in")
    return takesKind(place, found, object, preposition) ?? beforeInfinitive(place, object);
  else if (found.recipient === null && isReached(place, object, preposition)) found.recipient = whole;
  else if (found.purpose === null) {
    found.purpose = purposeIn(place, object, preposition);
    return Math.max(whole.end, found.purpose?.end ?? 0);
  }
  return whole.end;
};

/** "from [the council’s own resources]", "from [her own savings]" */
const isOwnMoney = (text: string, { start, end }: NounPhrase): boolean =>
  /(?:[’']s?|\b(?:its|their|her|his)) (?:[\p{Ll}-]+ ){0,3}(?:resources|reserves|savings|funds|budgets?|coffers|pockets?|capital|surplus|underspend|account|endowment|funding|settlement|cash|money)$/u.test(
    text.slice(start, end),
  );
/** "from [Crown Estate]’s net revenues" */
const INCOME =
  /^(?<who>.{2,60}?)[’']s? (?:[\p{Ll}-]+ ){0,2}(?:revenues?|profits?|income|proceeds|sales|receipts|takings|earnings)$/u;
const ownerOfIncome = (text: string, { start, end }: NounPhrase): Span | null => {
  const who = INCOME.exec(text.slice(start, end))?.groups?.who;
  return who === undefined ? null : { start, end: start + who.length };
};

const lastWord = (text: string, { start, end }: Span): Span => {
  const word = /[\p{L}-]+$/u.exec(text.slice(start, end))?.[0] ?? "";
  return { start: end - word.length, end };
};

const GIVEN =
  /\b(?:provided|given|paid|awarded|granted|donated|contributed|lent|funded|pledged|promised|committed|put up|offered|spent|invested|allocated|handed over|owed)(?: [a-z]+)? (?:to [^,.;:£$€]{2,30} )?$/;

const TAKEN =
  /\b(?:claimed|received|availed(?: of)?|drawn|collected|obtained|earned|pocketed|won|borrowed|raised|enjoyed)(?: [a-z]+ly)? $/;

/** "£3m to [the port’s expansion]": a work that the money goes into, no taker. */
const UNDERTAKING =
  /(?:bills?|[^r]tion|sion|[^rt]ment|ing|efforts?|works?|upgrades?|repairs?|research|appeal|relief|revamp|projects?|campaigns?)$/i;
/** "the joint Clean Air strategy" */
const EFFORT = / (?:strategy|strategies|plan|plans|project|projects|campaign|programme of work)$/;
const isUndertaking = (text: string, { head, kind }: NounPhrase): boolean =>
  kind === "common" && !isGroup(text, head) && UNDERTAKING.test(text.slice(head.start, head.end));

/** "£3m to [an international scheme]": what is given to a fund or a programme is got by it. */
const isScheme = (text: string, { head }: NounPhrase): boolean =>
  /^(?:schemes?|funds?|programmes?|programs?|initiative|party|parties)$/i.test(text.slice(head.start, head.end));

/** "put £3m into [a Skills Hub]": what is yet to be built takes no money. */
const isNew = (text: string, { start, end }: Span): boolean => /^an? /i.test(text.slice(start, end));

/** "paid £3m into [its pension scheme]" */
const isPot = (text: string, { head }: NounPhrase): boolean =>
  /^(?:schemes?|accounts?|trusts?)$/i.test(text.slice(head.start, head.end));

/** "lost £3m to the fraud": nobody gets it. */
const LOSES = /\blos(?:e|es|t|ing) $/;

/** "£3m for [grants] to councils": who gets the grants gets the sum. */
const GIFTS = /^(?:new |small |more )?(?:grants|loans|subsidies|payments|bursaries|awards|rebates)$/;

/** "a cut of £3m to libraries" */
const isCut = ({ text, whole }: Place & Partial<Pick<Around, "whole">>): boolean =>
  whole !== undefined &&
  /\b(?:cuts?|reduction|savings?) (?:of|worth) $/.test(text.slice(Math.max(0, whole.start - 24), whole.start));

/** "offered £3m for the Harbour Bank": it is bought, it gets nothing. */
const TRADED =
  /\b(?:offer|bid|pa(?:y|id)|buy|bought|sp(?:end|ent)|valu|s(?:ell|old)|takeover|deal|merger|acqui|purchase|fee|price|auction|licen[cs]e)/;

/** "the Conservatives", "the Lib Dems": people under a name. */
const PARTY = /^the (?:Lib )?\p{Lu}\p{Ll}+s$/u;

/** "for councils", "on consultants": a group that gets the money. */
const isReached = (
  { text, whole }: Place & Partial<Pick<Around, "whole">>,
  phrase: NounPhrase,
  preposition: string,
): boolean =>
  (preposition === "for" &&
    (isBody(text, phrase) || isGroup(text, phrase.head) || PARTY.test(text.slice(phrase.start, phrase.end))) &&
    !(
      phrase.kind === "name" && TRADED.test(text.slice(Math.max(0, (whole?.start ?? phrase.start) - 40), phrase.start))
    )) ||
  (preposition === "on" && moneyFrames.hired.has(text.slice(phrase.head.start, phrase.head.end).toLowerCase()));

/** "£48m of insulation", "£2m in social spending": what the money is. */
const takesKind = (place: Place, found: Open, object: NounPhrase, preposition: string): number | null => {
  const { text } = place;
  const head = text.slice(object.head.start, object.head.end).toLowerCase();
  if (preposition === "in") {
    if (/^(?:money|funding|cash|aid|grants?|support|loans?)$/.test(head)) return object.end;
    if (!/^(?:spending|investment|repairs|costs|training|research|equipment)$/.test(head)) return null;
    if (
      /^(?:(?:new|extra|additional|public|government|further|more|total|the) )?(?:spending|investment|costs)$/.test(
        text.slice(object.start, object.end),
      )
    )
      return null;
    found.purpose ??= { start: object.start, end: object.end };
    return object.end;
  }
  // "£4m of costs from the ban": the noun tells what money it is.
  if (/^(?:costs?|expenses|income|revenues?|losses)$/.test(head) && object.end - object.start === head.length)
    return object.end;
  // "£9m of capital for wards"
  if (/^(?:capital|revenue|resource|resources)$/.test(head)) return object.end;
  if (
    object.kind !== "common" ||
    moneyFrames.giving.has(head) ||
    moneyFrames.things.has(head) ||
    moneyKinds.kinds.has(head) ||
    /\d/.test(text.slice(object.start, object.end))
  )
    return null;
  const whole = purposeIn(place, object, "of");
  // "£3m of invoices [remain unpaid]"
  const end = place.parsed
    .clauses()
    .reduce(
      (least, { verb }) =>
        verb.start > object.end && verb.form === "finite" ? Math.min(least, verb.start - 1) : least,
      whole?.end ?? object.end,
    );
  found.purpose ??= { start: object.start, end: Math.max(object.end, end) };
  return Math.max(object.end, end);
};

/** "is [investing] £7m in cranes" */
const isInvesting = ({ text, whole }: Place & Partial<Pick<Around, "whole">>): boolean =>
  whole !== undefined &&
  /\binvest(?:s|ed|ing|ments? of)? (?:an? (?:extra|further|additional) |another )?$/.test(
    text.slice(Math.max(0, whole.start - 32), whole.start),
  );

/** "for [anyone who waits longer than 12 weeks]" */
const ANYONE = /^(?:anyone|everyone|everybody|anybody|those|all) who [^,.;:()“”"–—]{3,70}/;

const DOING = /^(?:on|towards|for)$/;
/** "for [seizing] the cars": the parser may take the doing for a thing. */
const isDoing = ({ parsed }: Place, { start, kind }: NounPhrase): boolean =>
  kind === "common" && parsed.tokens.tag[tokenAt(parsed.tokens, start)] === Tag.VerbGerund;

const INVESTED = /\b(?:investments?|spending|stake|expenditure) $/;
/** "investment in [training for all carers]": the purpose whole, and whom it names. */
const takesInvestment = (place: Place, found: Open, object: NounPhrase): number | null => {
  const { text, parsed } = place;
  const purpose = purposeIn(place, object, "in");
  if (purpose === null) return null;
  found.purpose ??= purpose;
  const group = parsed
    .phrases()
    .find(
      (one) =>
        one.start > object.start &&
        one.end <= purpose.end &&
        isGroup(text, one.head) &&
        text.slice(one.start - 5, one.start) === " for ",
    );
  if (group !== undefined) found.recipient ??= { start: group.start, end: group.end };
  return purpose.end;
};

/** "£6m went on painting the hulls" */
const takesDoing = (place: Place, found: Open, from: number): number | null => {
  const doing = doingAt(place, from);
  found.purpose ??= doing;
  return doing === null ? null : (found.purpose?.end ?? null);
};
