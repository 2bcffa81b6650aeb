import { type Clause, type ParsedSentence, Tag, type Tokens, tokenAt } from "../clauses/index.ts";
import { contains, type Document, type Span, wordsOf } from "../document/index.ts";
import { Can, wordClasses } from "../lexicon/english.ts";
import { authorities, commonHeads, type State } from "../lexicon/measures.ts";
import type { Tools } from "../names/index.ts";
import { dateIn } from "./dates.ts";
import type { Judged } from "./judged.ts";
import type { MeasureDate, MeasureStatus } from "./measure.ts";
import { isCapital, spanOf, tagOf, wordOf } from "./phrase.ts";

/** Later states win: what was launched and then scrapped is scrapped. */
const ORDER: readonly State[] = ["proposed", "announced", "launched", "passed", "closed", "scrapped"];

/** The furthest that the text says a measure has come; what somebody asks for has not. */
export const statusOf = ({ parse }: Tools, members: readonly Judged[]): MeasureStatus | null => {
  let best: State | null = null;
  for (const { announcement, phrase } of members) {
    if (announcement === null || announcement.negated) continue;
    const parsed = parse.sentence(phrase.sentence);
    if (isAskedFor(parsed.clauses(), announcement.evidence) || isImagined(parsed, announcement.evidence)) continue;
    if (isOnlyChanged(announcement, phrase)) continue;
    const state = announcement.state;
    if (best === null || ORDER.indexOf(state) > ORDER.indexOf(best)) best = state;
  }
  return best;
};

/** "plans to amend the Fisheries Act", "proposed changes to the Fisheries Act": what is done to a law in force does not say how far it has come. */
const isOnlyChanged = (
  { verb, active }: NonNullable<Judged["announcement"]>,
  { tokens, head, capital, opens }: Judged["phrase"],
): boolean => {
  if (!capital || head.type !== "act") return false;
  if (
    /^(?:amend|revis|updat|replac|overhaul|rewrit|tighten|toughen|strengthen|simplif|reform|extend|expand)/.test(
      wordOf(tokens, verb),
    )
  )
    return true;
  const between = wordOf(tokens, opens - 1);
  if (verb > opens) return /^(?:to|under|of|in|through)$/.test(between);
  return (
    active &&
    verb < opens - 1 &&
    /^(?:to|under|of|in|through|from|by)$/.test(between) &&
    CHANGES.test(tokens.words.slice(verb, opens).join(" "))
  );
};
const CHANGES =
  /\b(?:changes?|amendments?|revisions?|reforms?|powers?|orders?|offences?) (?:to|under|of|in|through|from|by)\b/;

/** "A charity calls on ministers [to scrap] the limit", "doctors urged the state [to ban] them": what is asked of others. */
const isAskedFor = (clauses: readonly Clause[], evidence: Span): boolean => {
  const at = clauses.findIndex(({ verb }) => contains(verb, evidence));
  const own = clauses[at];
  if (own?.kind !== "infinitive") return false;
  const outer = clauses.slice(0, at).findLast(({ kind }) => kind === "main" || kind === "complement");
  return outer !== undefined && ASKING.has(outer.verb.lemma) && outer.verb.end <= own.verb.start;
};
/** "if the state scrapped the cap": what would be, is not. */
const isImagined = ({ tokens, clauses }: ParsedSentence, evidence: Span): boolean => {
  const own = clauses().find(({ verb }) => contains(verb, evidence));
  const first = own === undefined ? tokens.length : tokenAt(tokens, own.start);
  return IMAGINED.test(wordOf(tokens, first)) || IMAGINED.test(wordOf(tokens, first - 1));
};

const IMAGINED = /^(?:if|unless|until)$/;

const ASKING: ReadonlySet<string> = new Set(
  "call urge ask press lobby petition appeal beg implore exhort challenge plead".split(" "),
);

/** Who is responsible: a possessor before the name, else the subject of the verb that brings it in. */
export const ownerOf = (document: Document, tools: Tools, members: readonly Judged[]): string | null =>
  // "[A] Department for Work spokesperson": the article is the spokesperson's.
  whoOwns(document, tools, members)
    ?.replace(DATELINE, "")
    .replace(/^An? (?=\p{Lu})/u, "") ?? null;
/** "ABUJA Oct 29 Nigeria": place and day of a report, run together with its first words. */
const DATELINE =
  /^\p{Lu}{3,}(?: \p{Lu}{3,})? (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2},? (?=\p{Lu})/u;

const whoOwns = (document: Document, { parse }: Tools, members: readonly Judged[]): string | null => {
  for (const { phrase } of members) {
    const { owner } = phrase;
    if (owner !== null && isOwner(wordsOf(document.text, owner))) return wordsOf(document.text, owner);
  }
  for (const { announcement, phrase } of members) {
    if (announcement === null || !announcement.active) continue;
    // Who opposes a measure does not own it, nor who pays it or gets it.
    if (
      /^(?:oppos|resist|fac(?:e|es|ed|ing)$|get|got|receiv|pa(?:y|ys|id|ying)$|claim|qualif|appl)/.test(
        wordOf(phrase.tokens, announcement.verb),
      )
    )
      continue;
    const clauses = parse.sentence(phrase.sentence).clauses();
    const own = clauses.find(({ verb }) => contains(verb, announcement.evidence));
    const clause = own && (whoCame(clauses, own) ?? own);
    const subject = clause?.subject;
    if (!subject || subject.end > announcement.evidence.start) continue;
    if (subject.kind === "pronoun") {
      const meant = PRONOUNS.test(wordsOf(document.text, subject))
        ? subjectBefore(document, parse, phrase.sentence)
        : null;
      if (meant !== null) return meant;
      continue;
    }
    // "councils will be backed to set up a fund": who is helped to do it does not own it.
    const helped = clause.kind === "infinitive" && clauses.some((one) => isPassiveOf(one, subject));
    if (helped || isAskedFor(clauses, announcement.evidence) || isAim(phrase.tokens, clause)) continue;
    const words = wordsOf(document.text, { start: subject.start, end: wholeEnd(document.text, subject, clause.verb) });
    if (isOwner(words)) return words;
  }
  return agentOf(document, members) ?? leaderOf(document, parse, members) ?? speakingOwner(document, parse, members);
};

/** "brings together employers and unions, [to deliver] the plan", "…, with the aim of [delivering] it": what all of it is for, and not whom it names last. */
const isAim = (tokens: Tokens, { kind, verb }: Clause): boolean => {
  if (kind !== "infinitive" && kind !== "participial") return false;
  const at = tokenAt(tokens, verb.start);
  const from = wordOf(tokens, at) === "to" ? at : at - 1;
  const apart = kind === "infinitive" && tagOf(tokens, from - 1) === Tag.Comma;
  return apart || (wordOf(tokens, from) === "of" && AIMS.test(wordOf(tokens, from - 1)));
};
const AIMS = /^(?:aim|aims|goal|intention|purpose|view|objective)$/;

/** "The minister visited Larne today to announce": whoever came somewhere to do it, does it. */
const whoCame = (clauses: readonly Clause[], { kind, subject }: Clause): Clause | undefined =>
  kind === "infinitive" && subject !== null
    ? clauses.find(
        ({ verb, objects, subject: other }) =>
          CAME.test(verb.lemma) &&
          verb.voice !== "passive" &&
          other !== null &&
          other.start < verb.start &&
          objects.some(({ start, end }) => start <= subject.start && subject.end <= end),
      )
    : undefined;
const CAME = /^(?:visit|tour|join|meet|attend|host|hold|call|convene|use|enter|leave|reach)$/;

/** "The ministry said the Warm Rooms Rebate would rise": an authority that the sentence is about, where nobody else is said to have the measure; not who is against it. */
const speakingOwner = ({ text }: Document, parse: Tools["parse"], members: readonly Judged[]): string | null => {
  for (const { phrase, first } of members.slice(0, MOST_ASKED)) {
    const at = spanOf(phrase.tokens, first, first).start;
    for (const { subject, verb } of parse.sentence(phrase.sentence).clauses()) {
      if (!subject || subject.kind === "pronoun" || verb.start > at || subject.start > verb.start) continue;
      if (subject.start <= at && at < subject.end) continue;
      if (AGAINST.test(text.slice(verb.start, verb.end))) continue;
      const words = wordsOf(text, { start: subject.start, end: wholeEnd(text, subject, verb) });
      if (isAuthority(words) && words.length < MOST_OWNER) return words;
    }
  }
  return null;
};
const MOST_ASKED = 6;
const MOST_OWNER = 70;
const AGAINST =
  /\b(?:oppos|resist|criticis|criticiz|attack|condemn|dismiss|question|doubt|accus|demand|reject|blam|slam|sued|sue|fined|fine|urge|call)/;
/** An office that governs, by its noun: not whoever has a capital. */
const isAuthority = (words: string): boolean => {
  const all = words.toLowerCase().split(/\s+/);
  return GOVERNS.test(all.at(-1) ?? "") || all.some((word) => DEPARTMENTS.test(word));
};
const GOVERNS =
  /^(?:government|ministry|council|cabinet|treasury|department|commission|administration|authority|agency|parliament|trustees|directorate|company|board)$/;
const DEPARTMENTS = /^(?:ministry|department|directorate)$/;

/** "The agency fears more floods. It will set up a register": whom the sentence before is about. */
const subjectBefore = ({ sentences, text }: Document, parse: Tools["parse"], index: number): string | null => {
  if (index === 0 || sentences[index - 1]?.block !== sentences[index]?.block) return null;
  const [first] = parse.sentence(index - 1).clauses();
  const subject = first?.subject;
  if (!first || !subject || subject.kind === "pronoun" || subject.start > first.verb.start) return null;
  const words = wordsOf(text, { start: subject.start, end: wholeEnd(text, subject, first.verb) });
  return isOwner(words) && words.length < MOST_OWNER ? words : null;
};
const PRONOUNS = /^(?:it|he|she|they|we)$/i;

/** "The Department [of Housing] will": a name that goes on behind its "of". */
const wholeEnd = (text: string, { end }: Span, verb: Span): number => {
  const match = verb.start > end ? NAME_GOES_ON.exec(text.slice(end, Math.min(verb.start, end + 90))) : null;
  return match === null ? end : end + match[0].length;
};
const NAME_GOES_ON =
  /^ (?:of|for) (?:the )?\p{Lu}[\p{L}’'&-]*(?:,? (?:and |of |the |for |& ){0,2}\p{Lu}[\p{L}’'&-]*){0,6}/u;

/** "a trial approved by the county council": who does what a passive says. */
const agentOf = ({ text }: Document, members: readonly Judged[]): string | null => {
  for (const { announcement, phrase, last } of members) {
    const { tokens } = phrase;
    const behind = tagOf(tokens, last + 1) === Tag.Comma ? last + 2 : last + 1;
    const verb = announcement !== null && !announcement.active && announcement.verb > last ? announcement.verb : behind;
    // "announced today by the Ministry of Work"
    let by = verb + 1;
    while (by - verb < 3 && WHEN.test(wordOf(tokens, by))) by++;
    if (wordOf(tokens, by) !== "by" || !MADE.has(tagOf(tokens, verb)) || NOT_OWNING.test(wordOf(tokens, verb)))
      continue;
    let end = by;
    while (end - by < 12 && (AGENT.has(tagOf(tokens, end + 1)) || isNameOf(tokens, end + 1))) end++;
    while (end > by && !NAMED.has(tagOf(tokens, end))) end--;
    const words = end > by ? wordsOf(text, spanOf(tokens, by + 1, end)) : "";
    if (words !== "" && isOwner(words) && !isTime(words)) return words;
  }
  return null;
};
/** "completed by June 2031", "by the Friday after": when, not who. */
const isTime = (words: string): boolean =>
  words.split(/\s+/).some((word) => ((wordClasses.get(word.toLowerCase()) ?? 0) & Can.time) !== 0);
const WHEN =
  /^(?:today|yesterday|tonight|earlier|last|this|week|month|year|on|monday|tuesday|wednesday|thursday|friday|saturday|sunday|jointly)$/;
/** Who pays for a measure, uses it or is against it need not have it. */
const NOT_OWNING =
  /^(?:funded|financed|paid|opposed|criticised|criticized|condemned|attacked|supported|backed|welcomed|used|attended|hit|affected|followed|caused|prompted|inspired|attracted|recommended|demanded|led|chaired|headed|written|carried|conducted)$/;
/** "the Ministry [of] Work" */
const isNameOf = (tokens: Tokens, at: number): boolean =>
  /^(?:of|for)$/.test(wordOf(tokens, at)) && isCapital(tokens, at - 1) && isCapital(tokens, at + 1);
const MADE = new Set<number>([Tag.VerbPast, Tag.VerbParticiple]);
const NAMED = new Set<number>([Tag.Noun, Tag.Plural, Tag.Proper]);
const AGENT = new Set<number>([Tag.Determiner, Tag.Adjective, Tag.Noun, Tag.Plural, Tag.Proper, Tag.Genitive]);

/** "The council will also:" above a point of its list. */
const leaderOf = ({ blocks, text }: Document, parse: Tools["parse"], members: readonly Judged[]): string | null => {
  for (const { phrase } of members) {
    if (blocks[phrase.block]?.kind !== "item") continue;
    let lead = phrase.block - 1;
    while (lead > 0 && blocks[lead]?.kind === "item" && phrase.block - lead < MOST_POINTS) lead--;
    const block = blocks[lead];
    if (block === undefined || block.kind === "item" || !/:\s*$/.test(text.slice(block.start, block.end))) continue;
    const [first] = parse.sentence((blocks[lead + 1]?.firstSentence ?? 1) - 1).clauses();
    const subject = first?.subject;
    if (!subject || subject.kind === "pronoun" || subject.start > (first?.verb.start ?? 0)) continue;
    const words = wordsOf(text, subject);
    if (words.split(/\s+/).some((word) => authorities.has(word.toLowerCase())) && isOwner(words)) return words;
  }
  return null;
};
const MOST_POINTS = 30;

const isPassiveOf = ({ subject, verb }: Clause, { start }: Span): boolean =>
  verb.voice === "passive" && subject?.start === start;

/** An authority by its noun, or anything with a name of its own that is no measure: "The Eels Bill creates a levy". */
const isOwner = (words: string): boolean => {
  if (words.length >= 120) return false;
  const all = words.toLowerCase().split(/\s+/);
  if (all.some((word) => authorities.has(word))) return true;
  const last = commonHeads.get(all.at(-1) ?? "");
  if (last !== undefined && last.grade !== "body" && last.type !== "role") return false;
  // "Some £48 million", "Four years": the capital is the sentence's.
  const [first = ""] = all;
  const opens = /^(?:the|an?|this|it|some|four|five|six|on|more|about|under|of|only|even|all|both|most|many)$/.test(
    first,
  );
  return /\s[A-Z]/.test(words) || (/^[A-Z]/.test(words) && !opens && ((wordClasses.get(first) ?? 0) & COMMON) === 0);
};
const COMMON = Can.adverb | Can.adjective | Can.number | Can.plural;

/** The date behind the name of a measure, in the same sentence. */
export const dateOf = (document: Document, members: readonly Judged[]): MeasureDate | null => {
  for (const { phrase, last, verdict } of members) {
    if (verdict === "pending") continue;
    const sentence = document.sentences[phrase.sentence];
    if (sentence === undefined) continue;
    const rest: Span = { start: spanOf(phrase.tokens, last, last).end, end: sentence.end };
    const date = dateIn(document.text, rest, document.metadata.published);
    if (date) return date;
  }
  return null;
};
