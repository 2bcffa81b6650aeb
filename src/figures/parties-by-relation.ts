import type { Clause, NounPhrase } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";
import { moneyFrames } from "../lexicon/money-frames.ts";
import { moneyValency } from "../lexicon/money-valency.ts";
import { groupsIn, leadTo } from "./groups-in.ts";
import { lastWordOf } from "./last-word.ts";
import { type Around, lemmaOf } from "./place.ts";
import { isGroup, isPayer } from "./somebody.ts";
import { nobody, type Tail, tailOf } from "./tail.ts";
import { verbBehind, wholePhrase } from "./whole-phrase.ts";

/** Who pays or gets a sum that something is said of behind it, or whose noun names its giver. */
export const partiesByRelation = (around: Around): Tail | null =>
  promisedIn(around) ?? gappedBehind(around) ?? giftFrom(around) ?? sponsoredBy(around);

/** What leads from a sum to the clause that describes it: "£9m [that] ministers promised", "£9m, which the state will pay". */
const LEADS =
  /^(?:(?: (?:in|of) [a-z-]+(?: [a-z-]+)?)?,? (?:(?:that|which) )?|(?:[ -](?!and |or |to |for |on |at |from |by )[a-z-]+){1,3},? (?:that|which) )$/;
/** Verbs that do not pay alone: "set aside", "put into", "found". */
const PARTICLED = /^(?:set|put|find|hand|release|turn|draw|share|land|net|have)$/;

/** "the £9m [ministers] promised in May to spend on pitches", "£57 that [she] gets from the state": a clause about the sum, with a gap where it would stand. */
const promisedIn = (around: Around): Tail | null => {
  const { text, parsed, figure, after, sentence } = around;
  if (text.startsWith(" for ", figure.end) && after > figure.end) return null;
  const clause = parsed
    .clauses()
    .find(
      ({ subject, kind }) =>
        (kind === "relative" || kind === "complement") &&
        subject !== null &&
        subject.start > after &&
        subject.start - after < 44 &&
        LEADS.test(text.slice(after, subject.start)),
    );
  if (clause === undefined || clause.subject === null) return null;
  const frames = moneyFrames.verbs.get(lemmaOf(text, clause)) ?? [];
  // "of the £9m it was given": whom it was given
  if (
    clause.verb.voice === "passive" &&
    /^(?:give|award|grant|allocate|hand|promise|offer|lend|pay|allot|owe)$/.test(clause.verb.lemma) &&
    /^ (?:(?:that|which) )?$/.test(text.slice(after, clause.subject.start))
  ) {
    const to =
      clause.subject.kind === "pronoun"
        ? standsFor(around, clause.subject)
        : isPayer(text, clause.subject)
          ? wholePhrase(text, clause.subject, clause.verb.start)
          : null;
    return to === null ? null : { ...tailOf({ text, parsed, sentence }, clause.verb.end), recipient: to };
  }
  if (!isGapped(clause) || !isPayer(text, clause.subject)) return null;
  const who = wholePhrase(text, clause.subject, verbBehind(parsed, clause.subject, clause.verb));
  const puts =
    clause.verb.lemma === "put" && /^ (?:into|towards?|in) /.test(text.slice(clause.verb.end, clause.verb.end + 9));
  const gives = puts || ((frames.includes("give") || frames.includes("spend")) && !PARTICLED.test(clause.verb.lemma));
  if (!gives && !frames.includes("get")) return null;
  const tail = tailOf({ text, parsed, sentence }, clause.verb.end);
  return gives ? { ...tail, payer: who } : { ...tail, recipient: who };
};

/** "the £20m [the three funds] collected in March": a clause without its pronoun, whatever the parser makes of it. */
const gappedBehind = (around: Around): Tail | null => {
  const { text, parsed, after, sentence } = around;
  const link = /^ (?:(?:that|which) )?/.exec(text.slice(after, after + 8))?.[0].length ?? 0;
  if (link === 0) return null;
  const who = parsed.phrases().find(({ start }) => start === after + link);
  if (who === undefined || !(who.kind === "name" || who.kind === "pronoun" || isGroup(text, who.head))) return null;
  const clause = parsed.clauses().find(({ verb }) => verb.start === who.end + 1 || verb.start === who.full.end + 1);
  if (clause === undefined || !isGapped(clause) || clause.verb.form !== "finite") return null;
  const lemma = lemmaOf(text, clause);
  const frames = moneyFrames.verbs.get(lemma) ?? [];
  const gives =
    ((frames.includes("give") || frames.includes("spend")) && !PARTICLED.test(lemma)) ||
    moneyValency.subject.get(lemma) === "payer";
  const gets = frames.includes("get") || moneyValency.subject.get(lemma) === "recipient";
  if (!gives && !gets) return null;
  const tail = tailOf({ text, parsed, sentence }, clause.verb.end);
  const named = who.kind === "pronoun" ? standsFor(around, who) : wholePhrase(text, who);
  return gives ? { ...tail, payer: named } : { ...tail, recipient: named };
};

/** "[The state] wrote off £3m it spent": the subject of the sentence. */
const standsFor = ({ text, parsed }: Around, { start, end }: NounPhrase): Span | null => {
  if (!/^(?:it|they)$/i.test(text.slice(start, end))) return null;
  const subject = parsed.clauses().find(({ kind, verb }) => kind === "main" && verb.end < start)?.subject ?? null;
  return subject !== null &&
    subject.kind !== "pronoun" &&
    isPayer(text, subject) &&
    (subject.kind === "name" || isGroup(text, subject.head))
    ? wholePhrase(text, subject)
    : null;
};

/** "A bursary, sponsored by [the builder], will give 20 trainees £9,000", "underwritten by [a bank] to the tune of £5m" */
const SPONSORED =
  /\b(?:sponsored|funded|backed|financed|bankrolled|underwritten|paid for|provided|guaranteed|supported|run) by (?<who>(?:the |an? |its )?[\p{L}][^,.;:£$€()]{2,60}?)(?:, | (?=to the tune of|with (?:an? )?(?:up to )?$))(?:(?:will|would|is|was|has|have|had|to|the|tune|of|with|an?|up|give|gives|gave|offer|offers|offered|pay|pays|paid|provide|provides|provided|award|awards|hand|hands) )(?:[^,.;:£$€()]{0,50} )?$/du;
const sponsoredBy = (around: Around): Tail | null => {
  const lead = leadTo(around, 150);
  if (!/(?:ed|for|run) by /.test(around.text.slice(lead.start, lead.end))) return null;
  const { who } = groupsIn(around.text, lead, SPONSORED);
  return who === undefined || !isKnown(around, who) ? null : { ...nobody, payer: who };
};

/** Nothing stands where the sum would. */
const isGapped = ({ verb, objects }: Clause): boolean =>
  verb.voice === "active" && objects.every(({ start }) => start < verb.end);

/** "a bequest from [Ruth Nolan] of £9,000", "a grant from [the lottery] worth £9m" */
const GIFT_FROM =
  /\b(?:gifts?|donations?|bequests?|legac(?:y|ies)|grants?|loans?|awards?|contributions?|payments?|cheques?|checks?|pledges?|funding|investment|sponsorship|subsid(?:y|ies)|backing|support|aid) (?:to [^,.;:£$€]{3,40}? )?from (?<who>[^,.;:£$€]{2,60}?),? (?:of|worth|totalling|amounting to) (?:[a-z]+ ){0,2}$/d;
/** "[Norland]’s pledge of £9m" */
const GIFT_OF =
  /(?<owner>\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){0,4}|(?:the|its|their|his|her|our) (?:[a-z-]+ ){0,2}[a-z-]+)[’']s? (?:[a-z-]+ ){0,2}(?:gift|donation|bequest|grant|loan|contribution|payment|pledge|offer|promise|commitment|investment|subsidy|aid) (?:of|worth) (?:[a-z]+ ){0,2}$/du;
const giftFrom = (around: Around): Tail | null => {
  const lead = leadTo(around, 130);
  if (!/(?:of|worth|ing|to) (?:[a-z]+ ){0,2}$/.test(around.text.slice(lead.start, lead.end))) return null;
  const { owner } = groupsIn(around.text, lead, GIFT_OF);
  if (owner !== undefined && isOwner(around.text.slice(owner.start, owner.end))) return { ...nobody, payer: owner };
  const { who } = groupsIn(around.text, lead, GIFT_FROM);
  return who === undefined || !isKnown(around, who) ? null : { ...nobody, payer: who };
};
const isOwner = (words: string): boolean => /^(?!The )\p{Lu}/u.test(words) || moneyFrames.groups.has(lastWordOf(words));
const isKnown = ({ text, parsed }: Around, { start }: Span): boolean => {
  const phrase = parsed.phrases().find((one) => one.start === start);
  return phrase !== undefined && isPayer(text, phrase);
};
