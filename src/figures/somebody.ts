import type { NounPhrase, ParsedSentence } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";
import { currencies } from "../lexicon/currencies.ts";
import { moneyFrames } from "../lexicon/money-frames.ts";
import { moneyNouns } from "../lexicon/money-nouns.ts";
import { organisations } from "../lexicon/organisations.ts";

/** Where a phrase's own words end: at a comma, another purpose, a time, a new clause. */
export const ENDS =
  /,(?!\d)| which\b|[;:”"“)(]| [–—-] |—|[!?](?=\s|$)|\.$| at the same time\b| (?:under|in|on|for|at|by|with|from) which\b| (?:to|from|since|until|by|this|last|next|when|while|because|but|according|after|before|during|so(?!-))\b|(?<! such) as\b| for (?!\p{Lu})| over (?:the|\d|an?|one|two|three|four|five|ten)\b| in (?:the )?(?:19|20)\d\d| in (?:January|February|March|April|May|June|July|August|September|October|November|December)| and (?:will|would|has|have|is|was|were|are|said|says|that|it|he|she|they|we|I|you|there)\b| and (?:[A-Z]{0,3}[£$€₹]|\d)| between (?:(?:19|20)\d\d|(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)| during\b| (?:a|an|each|every|per) (?:year|month|week|day|hour|head|pupil)\b/u;

const BEFORE_VERB = new RegExp(
  ENDS.source.replace("|from|", "|from(?! \\p{Lu})|").replace("(?:to|", "(?:to(?! (?:the|its|their|his|her|\\p{Lu}))|"),
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
export const wholePhrase = (text: string, found: Span & { full: Span }, limit = text.length): Span | null => {
  const phrase = namedIn(text, withoutTime(text, found));
  const full = Math.max(phrase.end, phrase.full.end, shared(text, phrase), nameEnd(text, phrase));
  const described = describedTo(text, full, limit);
  if (described !== null) return { start: phrase.start, end: described };
  for (const from of new Set([phrase.end, full])) {
    const relative = RELATIVE.exec(text.slice(from, Math.min(limit, from + 90)))?.[0].trimEnd();
    if (relative !== undefined) return { start: phrase.start, end: from + relative.length };
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
  const timely = whole === null ? 0 : (TIME_END.exec(text.slice(whole.start, whole.end))?.[0].length ?? 0);
  if (whole !== null && timely > 0) return { start: whole.start, end: whole.end - timely };
  return whole !== null &&
    (OTHER_SUM.test(text.slice(phrase.end, whole.end)) || isUnlike(text, { start: phrase.start, end: whole.end }))
    ? { start: phrase.start, end: phrase.end }
    : whole;
};
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
  /^ (?:hit|affected|living|working|starting|earning|aged|displaced|born|facing|struggling|trying|seeking|waiting|using|running|owning|caring|studying|training|claiming|suffering|fleeing|returning|caught|forced|battling|recovering|owed|injured|damaged|devastated|stranded|employed|registered) [^,.;:()£$€₹”"–—]{2,60}?(?=[,.;:()”"–—]|$| (?:to|for|from|last|this|next|after|before|since|until|when|while|because|and|but|under|through)\b| in (?:the )?(?:19|20))/;
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
  /^ (?:that|who) [^,.;:”"()–—£$€₹]{3,80}?(?=[,.;:”"()–—]|$| (?:and|or|of|than|to) [^,.;:”"()–—£$€₹]{0,16}[£$€₹])/;

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
  /^ (?:(?:who|that|which) [^,;:()“”"–—]{3,110}|(?:in|of|at|from|with|without|across|around|on|under|over|near|between|below|above|aged|behind|for|against|within|outside|throughout|along) (?!which\b)[^,;:()“”"–—]{2,90}|(?:\p{Ll}{2,}(?:ed|ing)|hit|built|run|held|made|known|given|born|led|sold|caught|found) (?:(?:in|at|on|by|with|from|for|under|as|to|after|during|without|over|outside) )?[^,;:()“”"–—]{2,80})$/u;
/** "companies that dump waste [could be made] to pay" */
const MODAL_END =
  /(?<=^ (?:who|that) [a-z]+ .{2,80}) (?:could|would|will|can|may|might|must|should)(?: also| now)?(?: be)?(?: [a-z]+ed| made| told)?$/;
const TRAILING =
  /(?: (?:also|now|already|today|yesterday|still|currently|recently|later|each|all|both|together|alone|then|soon|only|just|eventually|finally|previously|reportedly|\p{Ll}+ly|(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:last|this|next) (?:year|month|week|spring|summer|autumn|winter|night)|in (?:19|20)\d\d|in (?:January|February|March|April|May|June|July|August|September|October|November|December)))+$/u;
const describedTo = (text: string, from: number, limit: number): number | null => {
  if (limit >= text.length || limit - from > 120 || limit - from < 4) return null;
  const between = text
    .slice(from, limit - 1)
    .replace(MODAL_END, "")
    .replace(TRAILING, "");
  const plain = between.replace(/(?<=\d),(?=\d)/g, "");
  return DESCRIBES.test(plain) &&
    (/^ (?:who|that|with|earning|on|below|above) /.test(plain) || !/[£$€₹]\s?\d/.test(plain)) &&
    !/[.!?] |(?: and| or| but)$/.test(plain)
    ? from + between.length
    : null;
};

export const isGroup = (text: string, head: Span): boolean => {
  const noun = text.slice(head.start, head.end).toLowerCase();
  return moneyFrames.groups.has(noun) || TRADERS.test(noun) || (PEOPLE.test(noun) && !moneyFrames.notPeople.has(noun));
};
/** Nouns for people by their endings, whatever they do: "dentists", "trustees", "fisherwomen", "stallholders", "welders". */
const PEOPLE =
  /[a-z]{2}(?:ists|[^e]ees|women|men|workers|holders|growers|keepers|owners|goers|lings|[a-z]{2}[^u]ers|[a-z]{2}[cstld]ors|[a-z]cians)$/;

/** "drugmaker", "bookseller", "smallholder": one of them. */
const TRADERS =
  /[a-z](?:maker|seller|monger|dealer|trader|lender|insurer|builder|grower|breeder|keeper|owner|worker|driver|farmer|retailer|supplier|producer|provider|operator|developer|publisher|broadcaster|manufacturer|contractor|distributor|importer|exporter|wholesaler|brewer|refiner|processor)$/;

/** Somebody who can get or bear a sum: a name, a group, people. */
export const isSomebody = (text: string, phrase: NounPhrase): boolean =>
  isPayer(text, phrase) &&
  (phrase.kind === "name" || isGroup(text, phrase.head) || /s$/.test(text.slice(phrase.head.start, phrase.head.end)));

export const isTime = (words: string): boolean =>
  /^(?:the )?(?:first|second|third|last|next) time(?: ever)?$|^(?:(?:the |this |last |next |each |every |a |an |another )?(?:next |last |past |first |coming |end |financial )?(?:\w+ )?(?:years?|months?|weeks?|days?|hours?|decade|period|spring|summer|autumn|winter|quarter)$|(?:19|20)\d\d|(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)|(?:\d{1,2} )?(?:Jan|Feb|Aug|Sept?|Oct|Nov|Dec)(?:$|\.))/i.test(
    words,
  );

/** What a sum or the parse has cut off behind its first word: "a" of "a £3m, three-year contract". */
export const isDeterminer = (text: string, { start, end }: Span): boolean =>
  DETERMINER.test(text.slice(start, end).toLowerCase());
const DETERMINER = /^(?:an?|the|another|its|their|his|her|our|this|that|each|some)$/;

/** A body or person that pays; no programme, no number. */
export const isPayer = (text: string, phrase: Span & { head: Span; kind: string }): boolean => {
  const head = text.slice(phrase.head.start, phrase.head.end).toLowerCase();
  return (
    phrase.kind !== "pronoun" &&
    phrase.kind !== "quoted" &&
    !isDeterminer(text, phrase.head) &&
    !NOBODY.test(head) &&
    !isMoney(head) &&
    (isPurse(text, phrase) || (!moneyFrames.things.has(head) && !moneyFrames.things.has(lastWord(text, phrase)))) &&
    !/[£$€]/.test(text.slice(phrase.start, phrase.end)) &&
    (!/\d/.test(text.slice(phrase.start, phrase.end)) || isCounted(text, phrase)) &&
    !isTime(text.slice(phrase.start, phrase.end))
  );
};

/** A rebate, a bill or a fee pays nobody. */
const isMoney = (head: string): boolean => moneyNouns.kinds.has(head) && !moneyFrames.groups.has(head);

/** Words that the parser takes for somebody: "cost [less] than £3m", "a curious [way] to spend £3m", "£3 to the [dollar]". */
const NOBODY =
  /^(?:less|fewer|first|second|last|rest|remaining|record|cash|reserves|way|ways|dollars?|euros?|pounds?|pence|cents?|rupees?|yen|yuan|naira|francs?|lawsuits?|suits?|petition)$/;

/** "the Harbour Fund": a fund with a name of its own pays. */
const isPurse = (text: string, { start, end, kind }: Span & { kind: string }): boolean =>
  / (?:pension|hedge|wealth|investment|equity|venture|infrastructure|sovereign) funds?$/.test(text.slice(start, end)) ||
  (kind === "name" &&
    /^(?!an? ).*\p{Lu}[\p{L}’-]+ (?:Fund|Trust|Lottery|Foundation|Bank)$/u.test(text.slice(start, end)));

/** "the state’s Clean Water Program": money that comes from it is its own; "a new Piers Fund" is only told of. */
export const isNamedFund = (text: string, { kind, start, end }: Span & { kind: string }): boolean =>
  // "the union’s dispute fund"
  /[’']s (?:[a-z]+ ){0,2}(?:fund|reserves?|budget)$/.test(text.slice(start, end)) ||
  (kind === "name" &&
    /^(?!an? ).*\p{Lu}[\p{L}’'-]+ (?:Fund|Programme|Program|Trust|Scheme|Reserve)$/u.test(text.slice(start, end)));

/** "the Global Vaccine Alliance", "NATO", "Kenya": a name that is a body's or a country's, no person's and no building's. */
export const isBody = (text: string, { start, end, kind }: Span & { kind: string }): boolean => {
  if (kind !== "name") return false;
  const name = text.slice(start, end).replace(/^[Tt]he /, "");
  return (
    /^\p{Lu}{2,6}$/u.test(name) ||
    currencies.placeNames.has(name) ||
    name.split(/[ -]/).some((word) => /^\p{Lu}/u.test(word) && organisations.heads.has(word.toLowerCase()))
  );
};

/** "EU", "state", "council": a word before "grant" or "contribution" that says who gives. */
export const isGiver = (text: string, { start, end }: Span): boolean =>
  moneyFrames.givers.has(text.slice(start, end).toLowerCase());

/** "12 local authorities", "all 33 boroughs" */
const isCounted = (text: string, { start, end, head }: Span & { head: Span }): boolean =>
  /^(?:(?:all|the|its|their|his|her|our|some|about|another|a further|only|around|nearly|almost|over|more than|up to|at least) )?(?:\d{1,3}(?:,\d{3})?|\d{1,3}(?:\.\d+)?(?:mn?| million)) [\p{L}’' -]+$/iu.test(
    text.slice(start, end),
  ) &&
  (isGroup(text, head) ||
    /^(?:projects|schemes|sites|programmes|programs|initiatives)$/.test(text.slice(head.start, head.end)));

const lastWord = (text: string, { start, end }: Span): string =>
  /[\p{L}-]+$/u.exec(text.slice(start, end))?.[0].toLowerCase() ?? "";

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
