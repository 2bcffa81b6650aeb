import type { Span } from "../document/index.ts";
import { nameWhole } from "./name-whole.ts";
import type { Parties } from "./parties.ts";

/** Who says something is not who pays or gets it; what a name goes on to is no part of it. */
export const trimmed = (text: string, { payer, recipient, purpose }: Parties): Parties => ({
  payer: payer && somebody(text, nameWhole(text, fundAlone(text, named(text, payer)))),
  recipient: recipient && somebody(text, nameWhole(text, withoutTime(text, named(text, recipient)))),
  purpose:
    purpose &&
    text.slice(purpose.start, purpose.end) !== "to" &&
    !DAY.test(text.slice(purpose.start, purpose.start + 10))
      ? withoutTime(text, purpose)
      : null,
});

/** "said on [Tuesday net income] rose": read over a day into what follows it. */
const DAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day /;

/** "school meals [in the third quarter]", "street lights [in March]": when, not what for. */
const TIMES =
  / (?:(?:in|during|over|for|throughout) (?:the )?(?:(?:first|second|third|fourth|last|final|next|coming|current|previous|past) )?(?:(?:\w+ )?(?:half(?: of the year)?|quarter|(?:\w+ )?(?:months?|years?|weeks?)(?: to \p{Lu}?[\p{L}\d ]{2,14})?|parliament|decade)|fiscal(?: year)? \d{4}(?:[/–-]\d{2,4})?)|in (?:January|February|March|April|May|June|July|August|September|October|November|December)|(?:through|until|up to|to|by) (?:(?:January|February|March|April|June|July|August|September|October|November|December) )?(?:19|20)\d\d|in (?:the |this )?(?:current |previous |coming |next |last )?(?:(?:19|20)\d\d(?:[/–-]\d{2,4})? )?(?:financial|fiscal|tax|budget|academic)(?: year)?|in (?:FY ?)?(?:19|20)\d\d(?:[/–-]\d{2,4})?|so far this year|(?:per|a|an|each|every) (?:year|month|week|day)|annually|thereafter)$/u;
const withoutTime = (text: string, { start, end }: Span): Span => {
  const words = text.slice(start, end);
  const at = TIMES.exec(words)?.index ?? -1;
  return at < 3 || / (?:and|or)$/.test(words.slice(0, at)) ? { start, end } : { start, end: start + at };
};

const named = (text: string, one: Span): Span => {
  const said = beforePredicate(text, behindSaying(text, one));
  const { start, end } = wholeCount(text, said);
  const words = text.slice(start, end);
  const at = APPOSED.exec(words)?.index ?? TERMS.exec(words)?.index ?? words.length;
  return at < 3 ? { start, end } : { start, end: start + at };
};

/** "the Harbour Foundations [will pay] a third": a verb without "who" is no part of a name. */
const PREDICATE = / (?:will|would|could|can|should|must|has|have|had|is|are|was|were) \p{Ll}/u;
const beforePredicate = (text: string, { start, end }: Span): Span => {
  const words = text.slice(start, end);
  const at = PREDICATE.exec(words)?.index ?? -1;
  return at < 4 ||
    / (?:who|whose|that|which|what|whom|it|they|he|she|we|I|you|where|when|if)\b|^(?:who|any|every|each|those|all|people|some|many)/i.test(
      words.slice(0, at),
    )
    ? { start, end }
    : { start, end: start + at };
};

/** "[The mayor said] his council": the parser may take the first two for one. */
const SAYING =
  /^.{2,70}? (?:said|says|warned|claimed|claims|added|argued|insisted|admitted)(?: that)? (?=(?:his|her|its|their|the|our|an?|local|many|some) [\p{Ll}])/u;
const SHOWING =
  /^.{2,70}? (?:shows?|showed|reveals?|revealed|suggests?|suggested|indicates?|indicated)(?: that)? (?=\p{L})/u;
const behindSaying = (text: string, { start, end }: Span): Span => {
  // "a manager [who claimed her firm owed her money]"
  if (/ who \p{Ll}/u.test(text.slice(start, end))) return { start, end };
  const words = text.slice(start, end);
  const lead = (SAYING.exec(words) ?? SHOWING.exec(words))?.[0].length ?? 0;
  return { start: start + lead, end };
};

/** "No farmer should earn less than" names nobody; "a spokeswoman for [the Harbour Trust]" neither pays nor gets. */
const somebody = (text: string, one: Span): Span | null => {
  if (isDateline(text, one) || isFailing(text, one)) return null;
  const words = text.slice(one.start, one.end);
  if (/ (?:managed|helped|allowed|enabled|meant|used|resulted|led)$/.test(words)) return null;
  if (/^no(?:body| one|ne| \p{Ll}+)/iu.test(words)) return null;
  const speaks = SPOKESMAN.exec(words)?.[0].length ?? 0;
  return { start: one.start + speaks, end: one.end };
};
/** "Penalty for [Failing] to Keep Books": what was done, in capitals. */
const isFailing = (text: string, { start, end }: Span): boolean =>
  text.startsWith("for ", start - 4) && text.startsWith(" to ", end) && /^\p{L}+ing$/u.test(text.slice(start, end));

/** "the Idle Boats scheme [for libraries]": what a fund gives for is no part of its name. */
const FUND = /^(?:the )?(?:\p{Lu}[\p{L}’'-]+ ){1,5}(?:scheme|fund|programme|program|initiative|pot)(?= for )/u;
const fundAlone = (text: string, { start, end }: Span): Span => {
  const alone = FUND.exec(text.slice(start, end))?.[0];
  return { start, end: alone === undefined ? end : start + alone.length };
};

/** "[LARNE], Fla. — The governor …": where a report is from. */
const isDateline = (text: string, { start, end }: Span): boolean =>
  (start === 0 || text[start - 1] === "\n") &&
  /^\p{Lu}/u.test(text[start] ?? "") &&
  /^(?:, \p{Lu}[\p{L}.]{1,14}(?: \p{Lu}[\p{L}.]{1,14})?)?,?(?: \([^()]{2,24}\))? ?(?:[–—-]{1,2}) /u.test(
    text.slice(end, end + 60),
  );
const SPOKESMAN = /^(?:an?|the) (?:[\p{Ll}-]+ )?spokes(?:man|woman|person) (?:for|of) (?:the )?(?=\p{Lu})/iu;

/** "Fibra, [the consortium that is building the network]": told of it, no part of its name; a list goes on with "and". */
const APPOSED = /, (?:the|an?|its|which|who|whose|part of|based in) (?![^,]* and [^,]*$)\p{Ll}.*$/u;
/** "small mills [at single-digit interest]", "the economy [over 30]" */
const TERMS = / (?:at (?:an? )?(?:[\p{Ll}-]+ ){0,3}(?:interest|rates?|prices?|cost)|(?:over|within|in|for|by) \d+)$/u;

/** "firms with fewer" of "firms with fewer than 20 staff" */
const COUNTED = /^ than (?:[\d,.]+|[a-z]+) [\p{Ll}-]+/u;
const wholeCount = (text: string, { start, end }: Span): Span =>
  / (?:fewer|more|less)$/.test(text.slice(start, end))
    ? { start, end: end + (COUNTED.exec(text.slice(end, end + 40))?.[0].length ?? 0) }
    : { start, end };
