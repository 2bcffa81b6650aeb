import { type NounPhrase, Tag, tokenAt } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";
import { moneyFrames } from "../lexicon/money-frames.ts";
import { moneyKinds } from "../lexicon/money-kinds.ts";
import { moneyVerbs } from "../lexicon/money-verbs.ts";
import { type Behind, kindAt, pastWords, phraseAt, sharedAt } from "./behind-sum.ts";
import { isFirm } from "./firm.ts";
import { lastWordOf } from "./last-word.ts";
import type { Around } from "./place.ts";
import { beforeInfinitive, doingAt, infinitiveAt, type Place, purposeIn } from "./purpose.ts";
import { isReached } from "./reached.ts";
import { isBody, isGiver, isGroup, isNamedFund, isPayer, isTime } from "./somebody.ts";
import { wholePhrase } from "./whole-phrase.ts";

/** What stands behind a sum and says whom or what it is for. */
export type Tail = Readonly<{ recipient: Span | null; purpose: Span | null; payer: Span | null }>;

/** Where nothing says who pays, who gets or what for. */
export const nobody: Tail = { payer: null, recipient: null, purpose: null };

type Open = { recipient: Span | null; purpose: Span | null; payer: Span | null };

/** Phrases that one sum may have behind it. */
const MOST = 5;

/** Reads what follows a sum, phrase by phrase: kind, recipient, purpose, payer. */
export const tailOf = (place: Place, from: number): Tail => {
  const found: Open = { recipient: null, purpose: null, payer: null };
  let at = from;
  for (let count = 0; count < MOST; count++) {
    at = pastWords(place.text, at);
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

const withInfinitive = ({ text, parsed }: Place, found: Open, infinitive: Span): Open => {
  const was = found.purpose;
  // "for [the Seed Support Scheme] to help growers": what the money goes into, which helps.
  if (was !== null && SCHEMES.test(text.slice(was.start, was.end)) && text.startsWith("for ", was.start - 4))
    return { ...found, purpose: was };
  const isWho =
    was !== null &&
    found.recipient === null &&
    /^ $/.test(text.slice(was.end, infinitive.start)) &&
    text.slice(was.start - 4, was.start) === "for ";
  // "fined for [failures to treat customers fairly]": what was not done
  if (
    isWho &&
    was !== null &&
    parsed.phrases().some(({ start, head }) => start === was.start && DEEDS.test(text.slice(head.start, head.end)))
  )
    return { ...found, purpose: { start: was.start, end: infinitive.end } };
  return { ...found, recipient: isWho ? was : found.recipient, purpose: infinitive };
};

const SCHEMES =
  /(?:^| )(?:[Ss]chemes?|[Pp]rogrammes?|[Pp]rograms?|[Pp]rojects?|[Ff]unds?|[Ii]nitiatives?|[Cc]ampaigns?|[Yy]ojana|[Mm]issions?)$/;
const DEEDS =
  /^(?:failures?|failings?|refusals?|attempts?|bids?|efforts?|plans?|moves?|delays?|breaches|breach|reluctance|inability|need|right|permission|chance|opportunity)$/i;

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
  // "up to £3,000 for each of [the 40 homes]"
  const each =
    preposition === "for" ? EACH_OF.exec(text.slice(object.start, object.start + 90))?.groups?.who : undefined;
  if (each !== undefined) {
    const at = text.indexOf(each, object.start);
    found.recipient ??= { start: at, end: at + each.length };
    return at + each.length;
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
    (isUndertaking(text, object) ||
      EFFORT.test(text.slice(whole.start, whole.end)) ||
      isCut(place) ||
      (isAdded(place) && !isGroup(text, object.head) && !/^(?:costs?|prices?|bills?)$/.test(head)))
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
  else if (preposition === "from") {
    const from =
      (isPayer(text, object) &&
        (object.kind === "name" || isGroup(text, object.head) || isGroup(text, lastWord(text, whole))) &&
        !moneyVerbs.nouns.has(text.slice(object.head.start, object.head.end).toLowerCase()) &&
        !/^(?:my|your) /.test(text.slice(object.start, object.end))) ||
      isNamedFund(text, object) ||
      isOwnMoney(text, object)
        ? whole
        : ownerOfIncome(text, object);
    // "in federal funding from [the ports department]": the name says more.
    found.payer = found.payer === null || isGiver(text, found.payer) ? (from ?? found.payer) : found.payer;
  } else if (preposition === "in" && (INVESTED.test(text.slice(Math.max(0, start - 16), start)) || isInvesting(place)))
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
  return { start: end - lastWordOf(text.slice(start, end)).length, end };
};

const GIVEN =
  /\b(?:provided|given|paid|awarded|granted|donated|contributed|lent|funded|pledged|promised|committed|put up|offered|spent|invested|allocated|handed over|owed|made)(?: [a-z]+| in (?:19|20)\d\d)? (?:to [^,.;:£$€]{2,30} )?$/;

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

/** "adds £3m to [the price of a house]" */
const isAdded = ({ text, whole }: Place & Partial<Pick<Around, "whole">>): boolean =>
  whole !== undefined &&
  /\b(?:add|adds|added|adding|tack|tacks|tacked)(?: on)? (?:an? (?:[a-z]+ )?|another |between |some )?$/.test(
    text.slice(Math.max(0, whole.start - 30), whole.start),
  );

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
  /\b[Ii]nvest(?:s|ed|ing|ments? of)? (?:an? (?:extra|further|additional) |another )?$/.test(
    text.slice(Math.max(0, whole.start - 32), whole.start),
  );

/** "for [anyone who waits longer than 12 weeks]" */
const ANYONE = /^(?:anyone|everyone|everybody|anybody|those|all) who [^,.;:()“”"–—]{3,70}/;

const EACH_OF =
  /^(?:each|every one|all) of (?<who>(?:the |its |their |our )[^,.;:()“”"–—£$€]{3,60}?)(?=[,.;:()“”"–—]|$| (?:to|for|in|over|under|by|from|and|which|who|that) )/;

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
  // "invested £3m in [the chipmaker]": it gets it.
  if (isPayer(text, object) && isFirm(text, object)) found.recipient ??= wholePhrase(text, object);
  else found.purpose ??= purpose;
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
