import type { NounPhrase, ParsedSentence } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";
import { isGroup } from "./somebody.ts";

/** Where a phrase's own words end: at a comma, another purpose, a time, a new clause. */
export const ENDS =
  /,(?!\d)| which\b|[;:”"“)(]| [–—-] |—|[!?](?=\s|$)|\.$| at the same time\b| (?:under|in|on|for|at|by|with|from) which\b| (?:to|from|since|until|by|this|last|next|when|while|because|amid|despite|but|according|after|before|during|so(?!-))\b|(?<! such) as\b| for (?!\p{Lu})| over (?:the|\d|an?|one|two|three|four|five|ten)\b| in (?:the )?(?:19|20)\d\d| in (?:January|February|March|April|May|June|July|August|September|October|November|December)| and (?:the (?:rest|remainder|balance|others?|remaining)|will|would|has|have|is|was|were|are|said|says|that|it|he|she|they|we|I|you|there)\b| and (?:[A-Z]{0,3}[£$€₹₦₵₱¥]|(?:Rs\.?|KSh|Ksh|USh|TSh|Shs?\.?|RMB|RM|PHP|GHS|Tk\.?|CHF|AED|Dhs?|[RNKP]) ?\d|\d)| between (?:(?:19|20)\d\d|(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)| during\b| (?:a|an|each|every|per) (?:year|month|week|day|hour|head|pupil)\b/u;

const BEFORE_VERB = new RegExp(
  ENDS.source
    .replace("|from|", "|from(?! \\p{Lu})|")
    .replace("(?:to|", "(?:to(?! (?:the|its|their|his|her|\\p{Lu}))|")
    .replace("| for (?!\\p{Lu})", ""),
  "u",
);

/** "its supplier, [Norden],": who it is stands behind the comma; "chipmaker [Harlow Mills]": before a name what it does says little. */
const APPOSED = /^, (?<name>(?:the )?\p{Lu}[\p{L}’'.&-]*(?: (?:of |and |for |the )?\p{Lu}[\p{L}’'.&-]*){0,5}),/u;
const TRADE_LEAD =
  /^(?!(?:the|an?|its|their|his|her|our|my|your|this|that|all|some|each|every|de|van|von)\b)(?:\p{Ll}+ ){1,3}(?=\p{Lu}[\p{L}])/u;
export const namedIn = <P extends Span & { full: Span; kind?: string }>(text: string, phrase: P): P => {
  const words = text.slice(phrase.start, phrase.end);
  const lead = TRADE_LEAD.exec(words)?.[0].length ?? 0;
  if (lead > 0 && !GIVERS.test(words)) return { ...phrase, start: phrase.start + lead };
  if (!POSSESSED.test(words)) return phrase;
  const name = APPOSED.exec(text.slice(phrase.end, phrase.end + 60))?.groups?.name;
  if (name === undefined) return phrase;
  const span = { start: phrase.end + 2, end: phrase.end + 2 + name.length };
  return { ...phrase, ...span, full: span };
};
const GIVERS = /^(?:federal|state|local|national|central|royal|former|late) /;
/** "its supplier", "the mill’s parent": told by whom it belongs to. */
const POSSESSED = /^(?:[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Tt]he) (?:[a-z-]+ ){0,3}[a-z-]+$|[’']s (?:[a-z-]+ ){0,4}[a-z-]+$/;

/** "[Last month] Marsh agreed": the parser takes the time for a part of the name. */
const TIME_LEAD =
  /^(?:(?:Last|This|Next|Each|Every) (?:year|month|week|spring|summer|autumn|winter|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)|Yesterday|Today) (?=\p{L})/u;
const withoutTime = <P extends Span>(text: string, phrase: P): P => {
  const lead = TIME_LEAD.exec(text.slice(phrase.start, phrase.end))?.[0].length ?? 0;
  return lead === 0 ? phrase : { ...phrase, start: phrase.start + lead };
};

/** The part of a span before its end. */
export const cut = (text: string, { start, end }: Span, ends: RegExp): Span | null => {
  const stop = ends.exec(text.slice(start, end));
  let to = stop === null ? end : start + stop.index;
  while (to > start && text.charAt(to - 1) === " ") to--;
  return to > start + 1 ? { start, end: to } : null;
};

/** A noun phrase with what belongs to it, without what belongs to the sum or the verb again; `limit` is where the verb of a subject begins. */
export const wholePhrase = (
  text: string,
  found: Span & { full: Span; kind?: string },
  limit = text.length,
): Span | null => {
  const phrase = namedIn(text, withoutTime(text, found));
  const aged = AGED.exec(text.slice(phrase.end, phrase.end + 40))?.[0];
  if (aged !== undefined) return { start: phrase.start, end: phrase.end + aged.length };
  const full = Math.max(phrase.end, phrase.full.end, shared(text, phrase), nameEnd(text, phrase));
  const described = describedTo(text, full, limit) ?? describedTo(text, phrase.end, limit);
  if (described !== null) return { start: phrase.start, end: described };
  for (const from of new Set([phrase.end, full])) {
    const relative = RELATIVE.exec(text.slice(from, Math.min(limit, from + 90)))?.[0].trimEnd();
    // "a £3m top-up from the Harbour Fund that will save the pier": a name needs nothing to tell which.
    if (relative !== undefined && !(phrase.kind === "name" && relative.startsWith(" that ")))
      return { start: phrase.start, end: from + relative.length };
  }
  const reduced = isGroup(text, head(text, phrase))
    ? REDUCED.exec(text.slice(phrase.end, phrase.end + 80))?.[0]
    : undefined;
  if (reduced !== undefined && limit >= text.length) return { start: phrase.start, end: phrase.end + reduced.length };
  if (full > phrase.full.end && full > phrase.end) return { start: phrase.start, end: full };
  if (isList(text.slice(phrase.start, full))) return { start: phrase.start, end: full };
  // "A couple [from Hull] have won £3m": before its verb nothing of the sum's own can follow.
  const ends = limit < text.length ? BEFORE_VERB : ENDS;
  const whole = cut(text, { start: phrase.start, end: full }, ends);
  // "to 300 owners and a penalty of £9m", "for pensioners and a rise in benefits": another sum is another matter.
  const gap = whole === null ? -1 : besideSum(text, whole);
  if (whole !== null && gap > 0) return { start: whole.start, end: gap };
  const timely = whole === null ? 0 : (TIME_END.exec(text.slice(whole.start, whole.end))?.[0].length ?? 0);
  if (whole !== null && timely > 0) return { start: whole.start, end: whole.end - timely };
  return whole !== null &&
    (OTHER_SUM.test(text.slice(phrase.end, whole.end)) || isUnlike(text, { start: phrase.start, end: whole.end }))
    ? { start: phrase.start, end: phrase.end }
    : whole;
};
/** "from [the maker] and Leeds £4m": what stands right before another sum begins something else. */
const besideSum = (text: string, { start, end }: Span): number => {
  if (!/^ (?:[A-Z]{0,3}[£$€₹₦₵₱¥]|Rs\.? ?|K?Sh\.? ?|R|N)\d/.test(text.slice(end, end + 8))) return -1;
  const and = text.slice(start, end).lastIndexOf(" and ");
  return and < 0 ? -1 : start + and;
};
/** "residents [aged 60 and above]", "those [under 25]" */
const AGED =
  /^ (?:aged|aged between|over|under) \d{1,2}(?:(?: and| or)? (?:over|above|under|younger|older|below|up)| (?:to|and) \d{1,2}|[-–]\d{1,2})?(?= |[,.;:)]|$)(?! (?:per|%|million|times|years? (?:to|in)|days|months|weeks|hours))/;
/** "the federal[, provincial and municipal governments]": one noun for several adjectives. */
const shared = (text: string, { start, end }: Span): number => {
  if (
    !/(?:[aio]c|al|ar|ate|ish|an|ern|central|current|former|new|existing|old|young|small|large|poor|rich|private|older|younger) *$/.test(
      text.slice(start, end),
    )
  )
    return end;
  const rest = SHARED.exec(text.slice(end, end + 70))?.[0];
  return rest === undefined ? end : end + rest.length;
};
const SHARED = /^(?:, \p{Ll}[\p{Ll}-]+)*,? and \p{Ll}[\p{Ll}-]+ \p{Ll}{3,}s\b/u;

/** "the Levelling [Up Fund]", "the Department [for Transport]": a name goes on behind its small words. */
const nameEnd = (text: string, { start, end }: Span): number => {
  const last = /\p{Lu}[\p{L}’'-]+$/u.exec(text.slice(start, end))?.[0];
  if (last === undefined) return end;
  const behind = text.slice(end, end + 90);
  const rest = PARTICLE_IN.exec(behind)?.[0] ?? (OFFICES.test(last) ? FOR_WHAT.exec(behind)?.[0] : undefined);
  return rest === undefined ? end : end + rest.length;
};
/** "for Transport" of "the Department for Transport". */
export const isInName = (text: string, start: number, object: Span): boolean =>
  /^\p{Lu}/u.test(text.slice(object.start, object.start + 1)) &&
  OFFICES.test(/(\p{Lu}[\p{L}]+) $/u.exec(text.slice(Math.max(0, start - 16), start))?.[1] ?? "");
const PARTICLE_IN =
  /^ (?:Up|Out|Off|Down|Over|Back|On|In|With|Without|From|To|Into)(?: (?:the|of|for|and|a|your|our))?(?: \p{Lu}[\p{L}’-]+)+(?: (?:strategy|scheme|programme|program|fund|plan|campaign|initiative))?/u;
const OFFICES =
  /^(?:Department|Ministry|Office|Centre|Center|Institute|Society|Foundation|Agency|Council|Association|Campaign|Organi[sz]ation|Authority|Commission|Committee|Secretary|Minister|Alliance|Board|Union|Partnership|Network|Bureau|Academy|Coalition|Corporation|Directorate)$/;
const FOR_WHAT = /^ (?:for|of) (?:the )?\p{Lu}[\p{L}’-]+(?:(?:,? and|,| &| of| the)? \p{Lu}[\p{L}’-]+)*/u;

/** "The IMF [last year]": the parser takes the time for a part of the name. */
const TIME_END = / (?:last|this|next) (?:year|month|week|spring|summer|autumn|winter)$/;
/** "farmers [hit by drought]", "anyone [living near the line]" */
const REDUCED =
  /^ (?:hit|affected|battered|ravaged|struck|inundated|swamped|scorched|ruined|uprooted|evicted|bereaved|orphaned|widowed|excluded|deprived|bypassed|living|working|starting|earning|aged|displaced|born|facing|struggling|trying|seeking|waiting|using|running|owning|caring|studying|training|claiming|suffering|fleeing|returning|caught|forced|battling|recovering|owed|injured|damaged|devastated|stranded|employed|registered) [^,.;:()£$€₹”"–—]{2,60}?(?=[,.;:()”"–—]|$| (?:to|for|from|last|this|next|after|before|since|until|when|while|because|and|but|under|through)\b| in (?:the )?(?:19|20))/;
const head = (text: string, { start, end }: Span): Span => {
  const word = /[\p{L}’'-]+$/u.exec(text.slice(start, end))?.[0] ?? "";
  return { start: end - word.length, end };
};
const OTHER_SUM = / and .*[£$€₹]\s?\d/;
/** "pensioners [and a rise]": a member with an article beside one without begins something else. */
const isUnlike = (text: string, { start, end }: Span): boolean =>
  / and an? \p{Ll}/u.test(text.slice(start, end)) && /^\p{Ll}+s /u.test(text.slice(start, end));

/** "any venue [that stays open late]" */
const RELATIVE =
  /^ (?:that|who|whose) [^,.;:”"()–—£$€₹]{3,80}?(?=[,.;:”"()–—]|$| (?:and|or|of|than|to) [^,.;:”"()–—£$€₹]{0,16}[£$€₹])/;

/** "Fishers, processors and port authorities": members of a kind, no apposition ("Ann Lee, chair and founder"). */
const LIST =
  /^(?<first>[^,;:()“”"–—£$€]{2,50})(?:, (?!(?:who|which|whose|including|such|as|but|in|on|at|by|from|to|for|with)\b)[^,;:()“”"–—£$€]{2,50}){1,5}?,? (?:and|or|&) (?!(?:an?|it|he|she|they|that|will|has|is|was|said) )[^,;:()“”"–—£$€]{2,60}$/u;
const isList = (words: string): boolean => {
  const first = LIST.exec(words)?.groups?.first;
  if (first === undefined) return false;
  const named = /\p{Lu}[\p{L}’'.-]*$/u.test(first);
  const second = words.slice(first.length + 2);
  return !named || /^(?:the )?\p{Lu}/u.test(second);
};

/** What stands between a subject and its verb and tells which: "owners [who fish without a device] will face", "[growers in Wexford] had lost". */
const DESCRIBES =
  /^ (?:(?:who|that|which|whose) [^,;:()“”"–—]{3,110}|(?:in|of|at|from|with|without|across|around|on|under|over|near|between|below|above|aged|behind|for|against|within|outside|throughout|along) (?!which\b)[^,;:()“”"–—]{2,90}|(?:\p{Ll}{2,}(?:ed|ing)|hit|built|run|held|made|known|given|born|led|sold|caught|found) (?:(?:in|at|on|by|with|from|for|under|as|to|after|during|without|over|outside) )?[^,;:()“”"–—]{2,80})$/u;
/** "companies that dump waste [could be made] to pay" */
const MODAL_END =
  /(?<=^ (?:who|that) [a-z]+ .{2,80}) (?:could|would|will|can|may|might|must|should)(?: also| now)?(?: be)?(?: [a-z]+ed| made| told)?$/;
const TRAILING =
  /(?: (?:also|now|already|today|yesterday|still|currently|recently|later|each|all|both|together|alone|then|soon|only|just|eventually|finally|previously|reportedly|\p{Ll}+ly|(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:last|this|next) (?:year|month|week|spring|summer|autumn|winter|night)|in (?:19|20)\d\d|in (?:January|February|March|April|May|June|July|August|September|October|November|December)))+$/u;
const TOLD_OF =
  /^ (?:who (?:was|is|has been|had been) )?(?:accused|charged|convicted|suspected|acquitted|indicted|sued|blamed|arrested|jailed|found guilty) /;
const describedTo = (text: string, from: number, limit: number): number | null => {
  if (limit >= text.length || limit - from > 120 || limit - from < 4) return null;
  const between = text
    .slice(from, limit - 1)
    .trimEnd()
    .replace(MODAL_END, "")
    .replace(TRAILING, "");
  // "A toymaker [accused of fraud] will pay": told of it, not what tells which.
  if (TOLD_OF.test(between)) return null;
  const plain = between.replace(/(?<=\d),(?=\d)/g, "");
  return DESCRIBES.test(plain) &&
    (/^ (?:who|that|whose|with|earning|on|below|above) /.test(plain) || !/[£$€₹]\s?\d/.test(plain)) &&
    !/[.!?] |(?: and| or| but)$/.test(plain)
    ? from + between.length
    : null;
};

/** The same subject where a clause has more of its list: "[Fishers, processors and ports] are invited to apply". */
export const fullest = (parsed: ParsedSentence, subject: NounPhrase): NounPhrase => {
  let most = subject;
  for (const { subject: other } of parsed.clauses())
    if (other !== null && other.head.start === subject.head.start && other.full.end > most.full.end)
      most = { ...subject, full: other.full };
  return most;
};

/** Where the first verb begins that a subject has: "[The club] in Larne agreed to spend £3m" ends before "agreed", not before "to spend". */
export const verbBehind = (parsed: ParsedSentence, subject: Span, verb: Span): number => {
  let first = verb.start;
  for (const clause of parsed.clauses())
    if (
      clause.kind !== "relative" &&
      clause.kind !== "participial" &&
      clause.subject?.start === subject.start &&
      clause.verb.start > subject.end
    )
      first = Math.min(first, clause.verb.start);
  return first;
};
