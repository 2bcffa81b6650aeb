import { type NounPhrase, type ParsedSentence, type PrepositionalPhrase, Tag, tokenAt } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";
import { moneyFrames } from "../lexicon/money-frames.ts";
import { moneyKinds } from "../lexicon/money-kinds.ts";

/** What stands behind a sum and says whom or what it is for. */
export type Tail = Readonly<{ recipient: Span | null; purpose: Span | null; payer: Span | null }>;

type Place = Readonly<{ text: string; parsed: ParsedSentence; sentence: Span }>;
type Behind = Pick<PrepositionalPhrase, "preposition" | "object" | "start">;
type Open = { recipient: Span | null; purpose: Span | null; payer: Span | null };

/** Phrases that one sum may have behind it. */
const MOST = 5;
/** Where a phrase's own words end: at a comma, another purpose, a time, a new clause. */
const ENDS =
  /,(?!\d)|[;:”"“)(]| [–—] |—|[.!?](?=\s|$)| (?:to|from|since|until|by|this|last|next|when|while|because|but|according|after|before|during|as|so)\b| for (?!\p{Lu})| over (?:the|\d|an?|one|two|three|four|five|ten)\b| in (?:the )?(?:19|20)\d\d| in (?:January|February|March|April|May|June|July|August|September|October|November|December)| and (?:will|would|has|have|is|was|were|are|said|says)\b| (?:a|an|each|every|per) (?:year|month|week|day|hour|head|pupil)\b/u;
/** The same for a purpose, whose words may hold "for" and "to" of their own. */
const PURPOSE_ENDS =
  /,(?!\d)|[;:”"“)(]| [–—] |—|[.!?](?=\s|$)| (?:over|since|until|this|last|next|when|while|because|but|according|after|before|during|as|so|which|who|whose)\b| by (?:the end|20\d\d)| in (?:the )?(?:19|20)\d\d| and (?:will|would|has|have|is|was|were|are|said|says|a|an|another|up)\b/;

const cut = (text: string, { start, end }: Span, ends: RegExp): Span | null => {
  const stop = ends.exec(text.slice(start, end));
  const to = stop === null ? end : start + stop.index;
  return to > start + 1 ? { start, end: to } : null;
};

/** A noun phrase with what belongs to it, without what belongs to the sum or the verb again. */
export const wholePhrase = (text: string, phrase: Span & { full: Span }): Span | null => {
  const relative = RELATIVE.exec(text.slice(phrase.end, phrase.end + 90))?.[0];
  if (relative !== undefined) return { start: phrase.start, end: phrase.end + relative.length };
  return cut(text, { start: phrase.start, end: Math.max(phrase.end, phrase.full.end) }, ENDS);
};

/** "any venue [that stays open late]" */
const RELATIVE = /^ (?:that|who) [^,.;:”"()–—]{3,80}/;

export const isGroup = (text: string, head: Span): boolean =>
  moneyFrames.groups.has(text.slice(head.start, head.end).toLowerCase());

/** Somebody who can get or bear a sum: a name, a group, people. */
export const isSomebody = (text: string, phrase: NounPhrase): boolean =>
  isPayer(text, phrase) &&
  (phrase.kind === "name" || isGroup(text, phrase.head) || /s$/.test(text.slice(phrase.head.start, phrase.head.end)));

/** Endings of verbs, for words that the tagger takes for nouns. */
const VERBAL = /[^mdpt](?:ulate|igate|ovate|itate|inate|ilitate|ise|ize|ify|olate|nerate)$/;
const DETERMINES = new Set<number>([Tag.Determiner, Tag.Possessive]);

/** "to insulate homes" at `at`: an infinitive, not "to councils". */
const infinitiveAt = ({ text, parsed, sentence }: Place, at: number): Span | null => {
  const { tokens } = parsed;
  const to = tokenAt(tokens, at);
  if (tokens.words[to] !== "to" || (tokens.start[to] ?? 0) > at + 2) return null;
  // "to ‘mend’ the courts": the marks around the verb are looked through.
  const marked = tokens.tag[to + 1] === Tag.Mark ? 1 : 0;
  const next = tokens.tag[to + 1 + marked];
  const after = tokens.tag[to + 2 + marked * 2];
  const word = tokens.words[to + 1 + marked] ?? "";
  const unknown =
    next === Tag.Noun && tokens.capital[to + 1] === 0 && (VERBAL.test(word) || DETERMINES.has(after ?? Tag.Other));
  if (!(next === Tag.VerbBase || (next === Tag.Adverb && after === Tag.VerbBase) || unknown)) return null;
  const start = tokens.start[to] ?? at;
  return cut(text, { start, end: sentence.end }, PURPOSE_ENDS);
};

/** The prepositional phrase that begins at a place. */
const phraseAt = ({ text, parsed }: Place, at: number): Behind | null => {
  const preposition = /^ (?<word>to|from|by|for|towards?|on|into|of|in)(?= )/.exec(text.slice(at, at + 10))?.groups
    ?.word;
  if (preposition === undefined) return null;
  const from = at + preposition.length + 2;
  const object = parsed.phrases().find(({ start }) => start === from) ?? null;
  return { preposition, object, start: at + 1 };
};

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
const KIND = /^ (?:in|of|worth of) (?:(?<what>[a-z-]{3,20}) )?(?<kind>[a-z-]{3,14})(?![\w-])/;

const SPENT = /^(?:spending|expenditure|investment)$/;

const kindAt = (text: string, at: number): { end: number; purpose: Span | null; payer: Span | null } | null => {
  const match = KIND.exec(text.slice(at, at + 50));
  const { what, kind = "" } = match?.groups ?? {};
  if (match === null || !(moneyFrames.giving.has(kind) || SPENT.test(kind))) return null;
  const start = at + match[0].indexOf(what ?? kind);
  const plain =
    what === undefined ||
    /^(?:new|extra|additional|further|more|public|total|direct|government|state|federal|emergency|annual|the|its|their)$/.test(
      what,
    );
  const end = SPENT.test(kind) ? at + match[0].length : start + (what ?? "").length;
  const whose = what === undefined ? null : { start, end };
  const given = what !== undefined && moneyFrames.givers.has(what);
  return { end: at + match[0].length, purpose: plain || given ? null : whose, payer: given ? whose : null };
};

/** ", before inflation, [to renew …]", " – an estimate – needed each year simply [to keep …]": what stands between a sum and what it is to do. */
const ASIDE =
  /^(?:(?:,| –| —|—| \()[^,–—;.()£$€]{3,50}(?:,| –| —|—|\))(?= to )|(?:(?:,| –| —|—| \()[^,–—;.()£$€]{3,50}(?:,| –| —|—|\)))?,?(?: (?:that|which))?(?: (?:is|are|was|were|will be|has to be|have to be|must be))? ?(?:needed|required|necessary|filled|met|intended|designed|used|found|set aside|available)(?: (?:each|every|a|per) year| annually)?(?: (?:simply|just|only|merely|mostly|mainly))?(?= to )|(?: that)? it (?:costs?|takes?|took|would (?:cost|take))(?= to ))/;

/** Reads what follows a sum, phrase by phrase: kind, recipient, purpose, payer. */
export const tailOf = (place: Place, from: number): Tail => {
  const found: Open = { recipient: null, purpose: null, payer: null };
  let at = from;
  for (let count = 0; count < MOST; count++) {
    at += ASIDE.exec(place.text.slice(at, at + 90))?.[0].length ?? 0;
    const infinitive = infinitiveAt(place, at);
    if (infinitive !== null) return { ...withInfinitive(place, found, infinitive) };
    const kind = kindAt(place.text, at);
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
const takes = (place: Place, found: Open, { preposition, object, start }: Behind): number | null => {
  const { text } = place;
  if (object === null)
    return preposition === "on" || preposition === "towards"
      ? takesDoing(place, found, start + preposition.length + 1)
      : null;
  if (isTime(text.slice(object.start, object.end))) return object.end;
  const whole = wholePhrase(text, object);
  if (whole === null || object.kind === "pronoun" || /[£$€]/.test(text.slice(object.start, object.end))) return null;
  if (preposition === "to") found.recipient ??= isPayer(text, object) ? whole : null;
  else if (preposition === "by") return object.end;
  else if (preposition === "from") found.payer ??= isPayer(text, object) ? whole : null;
  else if (preposition === "in" && INVESTED.test(text.slice(Math.max(0, start - 16), start)))
    return takesInvestment(place, found, object);
  else if (preposition === "of" || preposition === "in")
    return takesKind(text, found, object, preposition) ?? beforeInfinitive(place, object);
  else if (found.recipient === null && isReached(text, object, preposition)) found.recipient = whole;
  else if (found.purpose === null) {
    found.purpose = purposeIn(place, object, preposition);
    return Math.max(whole.end, found.purpose?.end ?? 0);
  }
  return whole.end;
};

const purposeIn = (place: Place, object: NounPhrase, preposition: string): Span | null => {
  const { text, sentence, parsed } = place;
  const ends = preposition === "on" || preposition === "into" ? ENDS : PURPOSE_ENDS;
  const whole = cut(text, { start: object.start, end: sentence.end }, ends);
  if (whole === null) return null;
  const to = infinitiveIn(place, { start: object.end, end: whole.end });
  const verb = verbAfterAnd(parsed, { start: object.end, end: whole.end });
  return { start: whole.start, end: Math.min(whole.end, to < 0 ? whole.end : object.end + to, verb ?? whole.end) };
};

/** "repairs to the wall", but not "repairs to councils". */
const purposeGoesOn = ({ parsed, text }: Place, at: number): boolean => {
  const object = parsed.phrases().find(({ start }) => start === at);
  return object !== undefined && object.kind === "common" && !isGroup(text, object.head);
};
/** Where " to " begins an infinitive or a recipient in a span, counted from its start. */
const infinitiveIn = (place: Place, { start, end }: Span): number => {
  const { text } = place;
  for (let at = text.indexOf(" to ", start); at >= 0 && at < end; at = text.indexOf(" to ", at + 3))
    if (!purposeGoesOn(place, at + 4)) return at - start;
  return -1;
};

const FINITE = new Set<number>([Tag.VerbPast, Tag.VerbPresent, Tag.Modal, Tag.Have, Tag.Be, Tag.Do, Tag.VerbBase]);

/** Where "and" begins another predicate: "raised £7,000 towards a park [and say] …". */
const verbAfterAnd = ({ tokens }: ParsedSentence, { start, end }: Span): number | null => {
  for (let at = tokenAt(tokens, start); at < tokens.length && (tokens.start[at] ?? end) < end; at++)
    if (tokens.words[at] === "and" && FINITE.has(tokens.tag[at + 1] ?? Tag.Other)) return (tokens.start[at] ?? end) - 1;
  return null;
};

/** "for councils", "on consultants": a group that gets the money. */
const isReached = (text: string, { head }: NounPhrase, preposition: string): boolean =>
  (preposition === "for" && isGroup(text, head)) ||
  (preposition === "on" && moneyFrames.hired.has(text.slice(head.start, head.end).toLowerCase()));

/** "£48m of insulation", "£2m in social spending": what the money is. */
const takesKind = (text: string, found: Open, object: NounPhrase, preposition: string): number | null => {
  const head = text.slice(object.head.start, object.head.end).toLowerCase();
  if (preposition === "in") {
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
  if (
    object.kind !== "common" ||
    moneyFrames.giving.has(head) ||
    moneyFrames.things.has(head) ||
    moneyKinds.kinds.has(head) ||
    /\d/.test(text.slice(object.start, object.end))
  )
    return null;
  found.purpose ??= { start: object.start, end: object.end };
  return object.end;
};

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

/** Up to the next member of a list; its modifiers may be read as verbs: ", tutoring and mentoring [programmes]". */
const LISTED = /^(?:,|,? and|,? or| &) (?:[\p{L}’'-]{2,16}(?:,| and| or)? ){0,4}$/u;
/** "£3m in coaching and mentoring [to help …]": where the list ends, if what it is to do follows. */
const beforeInfinitive = (place: Place, object: NounPhrase): number | null => {
  const { text, parsed } = place;
  let end = object.end;
  for (const one of parsed.phrases()) if (one.start > end && LISTED.test(text.slice(end, one.start))) end = one.end;
  return infinitiveAt(place, end) === null ? null : end;
};

/** "£6m went on painting the hulls" */
const takesDoing = ({ text, sentence }: Place, found: Open, from: number): number | null => {
  if (!/^[a-z]{3,16}ing\b/.test(text.slice(from, from + 20))) return null;
  found.purpose ??= cut(text, { start: from, end: sentence.end }, PURPOSE_ENDS);
  return found.purpose?.end ?? null;
};

export const isTime = (words: string): boolean =>
  /^(?:(?:the |this |last |next |each |every |a |an )?(?:next |last |past |first |coming |end |financial )?(?:\w+ )?(?:years?|months?|weeks?|days?|hours?|decade|period|spring|summer|autumn|winter|quarter)$|(?:19|20)\d\d|(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday))/i.test(
    words,
  );

/** A body or person that pays; no programme, no number. */
export const isPayer = (text: string, phrase: Span & { head: Span; kind: string }): boolean => {
  const head = text.slice(phrase.head.start, phrase.head.end).toLowerCase();
  return (
    phrase.kind !== "pronoun" &&
    phrase.kind !== "quoted" &&
    !moneyFrames.things.has(head) &&
    !moneyFrames.things.has(lastWord(text, phrase)) &&
    !/[£$€]/.test(text.slice(phrase.start, phrase.end)) &&
    (!/\d/.test(text.slice(phrase.start, phrase.end)) || isCounted(text, phrase)) &&
    !isTime(text.slice(phrase.start, phrase.end))
  );
};

/** "12 local authorities", "all 33 boroughs" */
const isCounted = (text: string, { start, end, head }: Span & { head: Span }): boolean =>
  /^(?:(?:all|the|some|about|another|a further) )?\d{1,3}(?:,\d{3})? [\p{L}’' -]+$/iu.test(text.slice(start, end)) &&
  isGroup(text, head);

const lastWord = (text: string, { start, end }: Span): string =>
  /[\p{L}-]+$/u.exec(text.slice(start, end))?.[0].toLowerCase() ?? "";
