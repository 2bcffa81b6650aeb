import { type NounPhrase, type PrepositionalPhrase, Tag, tokenAt } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";
import { moneyFrames } from "../lexicon/money-frames.ts";
import { lastWordOf } from "./last-word.ts";
import type { Place } from "./purpose.ts";
import { isGroup } from "./somebody.ts";
import { isInName } from "./whole-phrase.ts";

/** A prepositional phrase behind a sum; its object is null where the parser sees none. */
export type Behind = Pick<PrepositionalPhrase, "preposition" | "object" | "start">;
/** The prepositional phrase that begins at a place. */
export const phraseAt = ({ text, parsed }: Place, at: number): Behind | null => {
  const preposition =
    /^ (?<word>to|from|through|via|by|for|towards?|on(?! (?:top|average|condition|behalf|offer|paper|hand|record|sale|account|deposit|board|credit|loan)\b)|into|of|in)(?= )/.exec(
      text.slice(at, at + 12),
    )?.groups?.word;
  if (preposition === undefined) return null;
  // "due to cuts"
  if (preposition === "to" && /\b(?:due|owing|thanks|prior|close|next)$/.test(text.slice(at - 6, at))) return null;
  const from = at + preposition.length + 2;
  // "the Minister for Housing": of the name before it.
  if (preposition === "for" && isInName(text, at + 1, { start: from, end: from + 1 })) return null;
  // "to [about] 300 owners"
  const degree = DEGREE.exec(text.slice(from, from + 24))?.[0].length ?? 0;
  const object =
    parsed.phrases().find(({ start }) => start === from || start === from + degree) ??
    (preposition === "to" || preposition === "from" ? trainedAt({ text, parsed }, from) : null);
  return { preposition, object: object === null ? null : timeless(text, { ...object, start: from }), start: at + 1 };
};

/** "to [angling clubs]": the parser takes the first word for a verb. */
const trainedAt = ({ text, parsed }: Pick<Place, "text" | "parsed">, from: number): NounPhrase | null => {
  const verb = /^\p{Ll}{3,14}ing /u.exec(text.slice(from, from + 18))?.[0].length;
  const phrase = verb === undefined ? undefined : parsed.phrases().find(({ start }) => start === from + verb);
  return phrase !== undefined && phrase.kind === "common" && isGroup(text, phrase.head)
    ? { ...phrase, start: from, full: { start: from, end: phrase.full.end } }
    : null;
};

/** "from investors [last week]": the parser takes the time for the noun. */
const TIME_END = /(?<=[\p{L}]) (?:last|this|next) (?:year|month|week|spring|summer|autumn|winter|night|quarter)$/u;
const timeless = (text: string, phrase: NounPhrase): NounPhrase => {
  const words = text.slice(phrase.start, phrase.end);
  const time = TIME_END.exec(words)?.[0].length ?? 0;
  if (time === 0) return phrase;
  const end = phrase.end - time;
  const head = { start: end - lastWordOf(words.slice(0, words.length - time)).length, end };
  return { ...phrase, end, head, full: { start: phrase.start, end } };
};

const DEGREE = /^(?:about|around|some|nearly|almost|over|roughly|up to|at least|more than|fewer than) (?=\d)/;

/** "£75m a year, [shared among] councils" */
const SHARED =
  /^,? (?:to be )?(?:shared|split|divided|distributed) (?:out )?(?:equally |evenly )?(?:among|amongst|between|across|to) /;
export const sharedAt = ({ text, parsed }: Place, at: number): Behind | null => {
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

/** "in [humanitarian aid]": told only with its noun. */
const HELP =
  /^(?:humanitarian|military|medical|technical|legal|social|agricultural|developmental|educational|nutritional|psychological|macro-financial|budgetary) (?:aid|assistance|relief|support|help)$/;
const SPENT = /^(?:spending|expenditure|investment)$/;

export const kindAt = (
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
    (tokens.tag[tokenAt(tokens, start)] === Tag.Adjective && !SPENT.test(kind) && !HELP.test(`${what} ${kind}`)) ||
    /^(?:prize|grant|counterpart|operating|seed|stimulus|green|concessional|soft|low-interest|zero-interest|interest-free|revolving|partial|full|capital|transitional|supplementary|supplemental|provisional|bridging|seed|small|large|one-off|modest|generous|individual|competitive|special|core|initial|up-front|upfront|cash|direct|external|foreign|overseas|outside|matching|match|ongoing|central|local|regional|national|new|extra|additional|further|more|public|total|direct|government|state|federal|emergency|annual|the|its|their)$/.test(
      what,
    );
  const end = SPENT.test(kind) || HELP.test(`${what} ${kind}`) ? at + match[0].length : start + (what ?? "").length;
  const whose = what === undefined ? null : { start, end };
  const given = what !== undefined && !SPENT.test(kind) && moneyFrames.givers.has(what);
  return { end: at + match[0].length, purpose: plain || given ? null : whose, payer: given ? whose : null };
};

/** ", before inflation, [to renew …]", " – an estimate – needed each year simply [to keep …]": what stands between a sum and what it is to do. */
const ASIDE =
  /^(?: (?:simply|just|merely|only)(?= to )|(?:,| –| —|—| \()[^,–—;.()£$€]{3,50}(?:,| –| —|—|\))(?= to )|(?:(?:,| –| —|—| \()[^,–—;.()£$€]{3,50}(?:,| –| —|—|\)))?,?(?: (?:that|which))?(?: (?:is|are|was|were|will be|has to be|have to be|must be))? ?(?:needed|required|necessary|filled|met|intended|designed|used|found|set aside|available)(?: (?:each|every|a|per) year| annually)?(?: (?:simply|just|only|merely|mostly|mainly))?(?= to )|(?: that)? it (?:costs?|takes?|took|would (?:cost|take))(?= to ))/;

/** "£3m [spent] on lamps", "£3m [of the cost related] to new rules" */
const LAID_OUT =
  /^(?: worth(?= of )| of (?:it|that|this|which|them)(?= (?:for|to|on|towards?) )|,? (?:most|much|half|some|all|part) of (?:it|which|that)(?= (?:for|on|towards?) )| more(?= (?:for|on) )|,(?= for (?!example|instance|now|the (?:first|second|third|last|time)|free|once|good|years?|months?|which|whom)[\p{L}])|,? (?:not (?:now |yet )?)?(?:being |to be |already |jointly |annually |mostly |partly )*(?:spent|made|used|invested|put|earmarked|allocated|set aside|ring-fenced|needed|required|pledged|promised|committed|announced|raised|available|provided|given|paid|awarded|granted|handed|donated|contributed|lent|administered|distributed|managed|delivered|funded|owed|assigned|offered|received|approved|intended|meant|destined|reserved|submitted|claimed|sought|going|flowing|issued|disbursed|passed|transferred|sent|channelled|returned|repaid|refunded|allotted|loaned|directed|diverted|routed|credited|remitted|injected|pumped|poured|ploughed|devoted|dedicated|budgeted|sanctioned|released|authorised|authorized|accruing|availed|received|collected|drawn|borrowed|obtained)(?: (?:annually|yearly|each year|every year|in advance|directly|separately))?(?= (?:on|in|into|for|towards?|to|by|from) )| of (?:the|its|that|this) [a-z]+ (?:relate[sd]?|related|went|was spent|is|was|goes|pays|paid)(?= (?:to|on|for|towards) ))/u;

/** "[over 15 years] to a scheme", "[annually] into its fund": when, not what for. */
const TIMES =
  /^(?: (?:over|during|within|across|in) (?:the )?(?:(?:next|coming|first|past|last|following) )?(?:\d{1,2}|an?|two|three|four|five|six|seven|eight|nine|ten|twelve)?(?: |-)?(?:years?|months?|weeks?|days?|decades?)| (?:annually|yearly|monthly|weekly|this year|last year|next year|each year|every year|this month|last month|this week|last week))(?= (?:to|into|for|on|from|towards?|in) )/;

/** "to a village [near Hale] to mend its hall": where, not what for. */
const NEAR =
  /^ (?:near|outside|close to|just outside|north of|south of|east of|west of) (?:the )?\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2}(?= (?:to|for|towards?) )/u;

/** Behind the words that stand between a sum and the phrases that say whom or what it is for. */
export const pastWords = (text: string, from: number): number => {
  let at = from + (NEAR.exec(text.slice(from, from + 60))?.[0].length ?? 0);
  at += TIMES.exec(text.slice(at, at + 48))?.[0].length ?? 0;
  at += ASIDE.exec(text.slice(at, at + 90))?.[0].length ?? 0;
  return at + (LAID_OUT.exec(text.slice(at, at + 60))?.[0].length ?? 0);
};
