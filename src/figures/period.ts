import type { Span } from "../document/index.ts";
import type { Period } from "./figure.ts";
import { isApart } from "./period-apart.ts";
import { type Calendar, datesOf, unitOf } from "./period-dates.ts";
import { eachOf, laterBefore, ratedNoun } from "./period-each.ts";
import {
  ADVERB_BEFORE,
  ADVERB_BEHIND,
  ADVERB_LEVEL,
  LASTING_BEFORE,
  LASTING_BEHIND,
  RATE,
  RATE_AT,
  TIME,
  TIME_AT,
} from "./period-phrases.ts";

/** The stretch in which a sum's time may stand: its sentence, between the sums beside it. */
export type Reach = Readonly<{ from: number; to: number; opens: number }>;

/** How far behind a sum its time may stand, in UTF-16 units: measured, more adds nothing. */
const BEHIND = 90;
const BEFORE = 70;
/** What begins another clause: its time is not the sum's. */
const CLAUSE =
  /[;:”"“]|[.!?](?=\s|$)| [–—] |—|, ?(?:which|who|whose|where|while|when|although|though|but|after|because|so|as|and (?:he|she|it|they|that|will|would|has|have|was|were|is|the))\b| (?:which|who|whose|that(?! (?:year|month|week|day|quarter|decade|summer|autumn|winter|spring)\b)|while|because|although|if|than|compared|when|whether|before(?! (?:the|its|their) [a-z]+(?: [a-z]+)?(?=[ ,.;]))) | and (?:ends|opens|starts|begins|closes|runs|expires|launches|finishes|comes|lasts|will|would|has|had|have|did|is|was|are|were) |, (?:with|per) |, (?:will|would|is|are|was|were|has|have|had|can|could|may|might|should|must|does|opens|starts|begins) |, (?:[a-z]{3,14}ed|[a-z]{3,14}ing|he|she|it|they|said|says|according)\b| (?:closed|announced|published|agreed|launched|scrapped|founded|created|introduced|elected|signed|told|said|warned|opened|approved|adopted) (?=in |on |last |this |by |since )/;
/** Verbs that a time before a sum goes with: "last year spent £3m". */
const PAYS =
  /\b(?:sp[ae]nd|spends|spent|pa(?:y|ys|id)|cost|costs|rais\w{1,3}|g[ai]ve|given|receiv\w{1,3}|earn\w{0,3}|made|makes?|lost|los[es]{1,2}|sav\w{1,3}|invest\w{0,3}|borrow\w{0,3}|generat\w{1,3}|budget|bill|turnover|total\w{0,3}|was|were|is|are|of|at|with|to|by|only|reached|about|some|grew|rose|fell|stood|posted|reported|contribut\w{1,3}|award\w{0,3}|allocat\w{1,3}|provid\w{1,3}|exceed\w{0,2}|tops|topped|stands|amount\w{0,2}|commit\w{0,3}|deliver\w{0,2}|distribut\w{1,3}|secur\w{1,3}|collect\w{0,2}|inject\w{0,2}|sav\w{1,3})\b/;

/** The time, or the unit, that a sum is for; null where none is said. */
export const periodOf = (text: string, figure: Span, reach: Reach, calendar: Calendar): Period | null => {
  const span =
    rateAt(text, figure, reach) ??
    rateAt(text, pastConversion(text, figure), reach) ??
    laterBefore(text, figure, reach.from) ??
    adverbBy(text, figure, reach) ??
    lasting(text, figure, reach) ??
    sinceAt(text, figure, reach) ??
    ratedNoun(text, figure, reach.from) ??
    behind(text, figure, reach) ??
    before(text, figure, reach) ??
    eachOf(text, figure, reach.from);
  return span === null ? null : periodFrom(text, span, calendar);
};

export const periodFrom = (text: string, span: Span, calendar: Calendar): Period => {
  const words = text.slice(span.start, span.end);
  const rate = isRate(words);
  // "a year until 2032": the dates are those behind the rate; "a year per pupil" has none.
  const dates = datesOf(rate === null ? words : words.slice(rate.length), calendar);
  return { span, unit: rate ? unitOf(rate) : null, ...dates };
};

const YEARS =
  /(?:FY ?)?(?:19|20)\d\d(?:[/–-](?:(?:19|20)\d\d|\d\d)(?!\d))?|\b(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ull|[Ff]inal) (?:year|quarter|half|phase)\b/;

/** The period that a header names: a rate, a time phrase, bare years or "first year". */
export const periodWithin = (text: string, window: Span, calendar: Calendar): Period | null => {
  const span = firstIn(text, window);
  if (span !== null) return periodFrom(text, span, calendar);
  const years = YEARS.exec(text.slice(window.start, window.end));
  if (years === null) return null;
  return periodFrom(
    text,
    { start: window.start + years.index, end: window.start + years.index + years[0].length },
    calendar,
  );
};

const isRate = (words: string): string | null => {
  if (AN.test(words) && AGO.test(words)) return null;
  RATE.lastIndex = 0;
  const match = RATE.exec(words);
  if (match !== null && match.index === 0) return match[0];
  return /^(?:annual|yearly|monthly|weekly|daily|hourly|quarterly|nightly)$/i.test(words) || /^[a-z]{2,12}$/.test(words)
    ? words
    : null;
};

/** "€60m ($66m) a year" */
const pastConversion = (text: string, { start, end }: Span): Span => ({
  start,
  end: end + (/^ \([^()]{2,40}\)/.exec(text.slice(end, end + 44))?.[0].length ?? 0),
});

const rateAt = (text: string, { end }: Span, { to }: Reach): Span | null => {
  RATE_AT.lastIndex = end;
  const rate = RATE_AT.exec(text)?.groups?.rate;
  const last = RATE_AT.lastIndex;
  if (rate === undefined || last === 0 || last > to + 1) return null;
  if (/^per cent/i.test(rate) || /^(?:a|an)[ ]time$/.test(rate)) return null;
  // "£7m a year earlier": when it was, not how often.
  if (AN.test(rate) && WHEN.test(text.slice(last, last + 12))) return null;
  return chained(text, { start: last - rate.length, end: last }, to);
};

const AGO = / (?:earlier|ago|before|previously|later|prior)$/;
const AN = /^an?[ \u00a0]/;
const WHEN = /^[ \u00a0](?:(?:earlier|ago|previously)\b|(?:before|later|prior)(?=[,.;:)]|$))/;

/** "a year until 2035", "a year per household": phrases that follow at once belong to it. */
const chained = (text: string, span: Span, to: number): Span => {
  TIME_AT.lastIndex = span.end;
  const more = TIME_AT.exec(text)?.groups?.time;
  const end = TIME_AT.lastIndex;
  // "£19 an hour by 2028": the rate is what the sum is for, the year when it comes.
  return more === undefined || end === 0 || end > to || /^[Bb]y /.test(more) ? span : { start: span.start, end };
};

const adverbBy = (text: string, { start, end }: Span, { from, to }: Reach): Span | null => {
  const lead = text.slice(Math.max(from, start - 90), start);
  const adverb = ADVERB_BEFORE.exec(lead) ?? (/ly |nnual /.test(lead) ? ADVERB_LEVEL.exec(lead) : null);
  const word = adverb?.groups?.adverb ?? "";
  if (adverb !== null)
    return { start: start - lead.length + adverb.index, end: start - lead.length + adverb.index + word.length };
  const next = ADVERB_BEHIND.exec(text.slice(end, Math.min(to, end + 60)));
  const at = end + (next?.[0].length ?? 0);
  return next === null ? null : { start: at - (next.groups?.adverb?.length ?? 0), end: at };
};

/** "a six-year, £2m bill" */
const lasting = (text: string, { start, end }: Span, { from, to }: Reach): Span | null => {
  const lead = text.slice(Math.max(from, start - 64), start);
  const match = LASTING_BEFORE.exec(lead);
  const words = match?.groups?.lasting ?? "";
  if (match !== null) {
    const at = start - lead.length + match.index;
    return { start: at, end: at + words.length };
  }
  const next = LASTING_BEHIND.exec(text.slice(end, Math.min(to, end + 20)));
  if (next === null) return null;
  const at = end + next[0].indexOf(next.groups?.lasting ?? "");
  return { start: at, end: at + (next.groups?.lasting?.length ?? 0) };
};

/** "£90m since she took office": right behind a sum, "since" tells a time, however it is worded. */
const SINCE =
  /^ (?<since>since (?:[\p{L}\d’'-]+ ){0,7}?[\p{L}\d’'-]+)(?=[,.;:()–—”"]|$| [–—-] | (?:as|although|when|while|which|in|but|and|to|for|on|from|through|with)\b)/u;
const sinceAt = (text: string, { end }: Span, { to }: Reach): Span | null => {
  const words = SINCE.exec(text.slice(end, Math.min(to, end + 80)))?.groups?.since;
  return words === undefined ? null : { start: end + 1, end: end + 1 + words.length };
};

const firstIn = (text: string, window: Span): Span | null => {
  const words = text.slice(window.start, window.end);
  const found: Span[] = [];
  for (const pattern of [TIME, RATE]) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(words); match !== null; match = pattern.exec(words)) {
      const span = { start: window.start + match.index, end: window.start + match.index + match[0].length };
      if (
        pattern === RATE &&
        !/^(?:for |on )?(?:each|every|per) |^(?:annually|yearly|monthly|weekly|daily|hourly|quarterly|each)/i.test(
          match[0],
        )
      )
        continue;
      if (/^(?:per cent|each other|every one)/i.test(match[0])) continue;
      found.push(span);
      break;
    }
  }
  return found.sort((a, b) => a.start - b.start)[0] ?? null;
};

/** What stands between two dashes is passed over: "£3m – before inflation – each year". */
const withoutAsides = (words: string): string =>
  words.replace(/ [–—] [^–—]{2,60} [–—] /g, (aside) => " ".repeat(aside.length));

const behind = (text: string, figure: Span, { to }: Reach): Span | null => {
  const { end } = figure;
  const limit = Math.min(
    to,
    end + BEHIND + (/^[^\s]*/.exec(text.slice(end + BEHIND, end + BEHIND + 20))?.[0].length ?? 0),
  );
  const bracket = /^ \([^()]{2,40}\)/.exec(text.slice(end, limit))?.[0].length ?? 0;
  const start = end + bracket;
  // "the £2m that would be needed over ten years": its own relative clause
  const own =
    /^ (?:that(?! (?:year|month|week|day|quarter|decade|summer|autumn|winter|spring|season)\b)|which|of (?:that|this|it)) /.exec(
      text.slice(start, start + 16),
    )?.[0].length ?? 0;
  const clause = CLAUSE.exec(withoutAsides(text.slice(start + own, limit)));
  const span = firstIn(text, { start: start + own, end: clause === null ? limit : start + own + clause.index });
  if (own > 0 && span !== null && /^since/i.test(text.slice(span.start, span.start + 5))) return null;
  const between = span === null ? "" : text.slice(end, span.start);
  return span === null || isVerbs(between) || isOuterVerb(text, figure, between) || isApart(text, figure, span)
    ? null
    : chained(text, span, to);
};

/** "a £3m [scheme would open to farmers] in January": behind a noun and its verb, the time is the verb's. */
const isVerbs = (between: string): boolean =>
  /^ [\p{L}][^,;:]* (?:promised|announced|launched|unveiled|created|introduced|opened|published|agreed|signed|approved|set up) $/u.test(
    between,
  ) ||
  (/^ [\p{L}][^,;:]* (?:will|would|is|are|can|could|may|might|must|should) /u.test(between) &&
    !/^ (?:of|for|in|to|on|per|each|a|an|that|which|it|a year)\b/.test(between));

/** "a boy who did £3m of damage to a pier [was locked up] for a year": the time is the main verb's, not that of the clause which holds the sum. */
const isOuterVerb = (text: string, { start }: Span, between: string): boolean =>
  OUTER.test(between) && INNER.test(text.slice(Math.max(0, start - 90), start));
const OUTER =
  /^[^,;:]* (?:has|have|had|was|were|is|are) (?:been )?(?!worth|due|made|needed|spent)\p{Ll}{3,14}(?:ed|en|t|nd)\b/u;
const INNER = / (?:who|that|which) (?:\p{Ll}+ed|caus|cost|did|made|took|stole|lost|won|has|had|have)[^,;:.]*$/u;

/** At the sentence's beginning ("In 2020/21, …", "By March only …"), or with the verb before the sum. */
const before = (text: string, { start }: Span, { from, opens }: Reach): Span | null => {
  const opening = openingOf(text, opens, start);
  if (opening !== null) return opening;
  const window = { start: Math.max(from, start - BEFORE), end: start };
  const all = text.slice(window.start, window.end);
  const result = all.includes(", ") ? RESULT.exec(all) : null;
  const words = result === null ? all : all.slice(0, result.index);
  const cut = lastClause(words);
  const span = lastTime(text, { start: window.start + cut, end: window.start + words.length });
  if (span === null) return null;
  if (result !== null) return span.end === window.start + words.length ? span : null;
  const between = text.slice(span.end, start);
  if (
    between.length >= 45 ||
    !(PAYS.test(between) || DOES.test(between)) ||
    /,/.test(between) ||
    / (?:plus|and an?|as well as|along with) | (?:said|says|told|warned|claimed|announced|promised|vowed|argued|heard|revealed) /.test(
      between,
    ) ||
    UNDERTAKES.test(between)
  )
    return null;
  return isEvent(text.slice(Math.max(from, span.start - 20), span.start)) ? null : span;
};

/** "fell ill last winter, costing the state £2m", "up in May, a rise of £2": what came of it came then. */
const RESULT =
  /, (?:(?:thus |thereby |in turn )?(?:costing|raising|bringing|saving|generating|earning|leaving|adding|netting|yielding|losing|wasting|wiping|taking|pushing)\b[^,]*|(?:an? |the )(?:[a-z-]+ ){0,3}(?:of|worth) (?:about |around |some |nearly |over |more than )?)$/;

/** "last year [withheld a] £2m loan": one verb and its object. */
const DOES =
  /^ (?:has |have |had |was |were )?(?!announced|unveiled|launched|published|promised|proposed|agreed|opened|closed|said|warned|claimed)[a-z]{3,14}(?:ed|ew|ent|elt|aid|old|ave|eld|ook|ut|ost|eft)(?: out| over| in| back| aside| up| off)? (?:an? |the |its |their |some |about |around |nearly |more than |up to |over |only |just |another )*$/;

/** "the scheme closed last year with £3m left": the time is the closing's. */
const isEvent = (before: string): boolean => /\b[a-z]{3,14}ed $/.test(before) && !PAYS.test(before);

const OPENING = new RegExp(
  `^[“"‘]?(?:(?:But|And|Yet|So) )?(?:${TIME.source}|(?:Each|Every) (?:year|month|week|day|hour|quarter|spring|summer|autumn|winter|(?:extra|lost|single|further|working) (?:year|month|week|day|hour)))`,
  "u",
);
const openingOf = (text: string, opens: number, start: number): Span | null => {
  const lead = text.slice(opens, Math.min(start, opens + 60));
  const match = OPENING.exec(lead);
  if (match === null || start - opens > 160) return null;
  const skip = /^[“"‘]?(?:(?:But|And|Yet|So) )?/.exec(lead)?.[0].length ?? 0;
  const between = text.slice(opens + match[0].length, start);
  return /[;:]| (?:said|says|told|that) |[.!?] /.test(between) || UNDERTAKES.test(between)
    ? null
    : { start: opens + skip, end: opens + match[0].length };
};

/** "In June she announced plans to raise fees by £2,000": the time is the announcing's. */
const UNDERTAKES =
  / (?:announc|agree|propos|unveil|promis|pledg|warn|vot|decid|order|plan|vow|call|urg|ask|recommend|suggest|threaten|approv)[a-z]{1,4} (?:[a-z]+ ){0,3}to [a-z]+ /;

const CLAUSES = new RegExp(CLAUSE.source, "g");
const lastClause = (words: string): number => {
  return [...words.matchAll(CLAUSES)].reduce((_, match) => match.index + match[0].length, 0);
};

const EACH = /\b(?:[Ee]ach|[Ee]very) (?:year|month|week|day|hour|night|quarter|spring|summer|autumn|winter|season)\b/g;
const lastTime = (text: string, window: Span): Span | null => {
  const words = text.slice(window.start, window.end);
  const all = [...words.matchAll(TIME), ...words.matchAll(EACH)].sort((a, b) => a.index - b.index);
  return all.reduce<Span | null>(
    (_, match) => ({ start: window.start + match.index, end: window.start + match.index + match[0].length }),
    null,
  );
};
