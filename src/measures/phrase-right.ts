import { Tag, type Tokens } from "../clauses/index.ts";
import { commonHeads } from "../lexicon/measures.ts";
import { shortMarkEnd } from "./clause-right.ts";
import { MOST } from "./name-right.ts";
import { ENDS_OBJECT, FINITE, isPluralEnd, listed, takesObject } from "./object-ends.ts";
import { tagOf, wordOf } from "./phrase.ts";
import { LEADS_SUM, startsSum } from "./starts-sum.ts";
import { isDate, isDay, isLasting, TIMES } from "./times.ts";

/** What follows a head noun in small letters and tells what it is for: "on", "of", "into", "for" with their objects. */
export const phraseRight = (tokens: Tokens, head: number, prepositions: RegExp): number => {
  // "a “complete ban” on eel fishing": the mark that closes belongs to neither.
  const first = tagOf(tokens, head + 1) === Tag.Mark && opensMark(tokens, head) ? head + 2 : head + 1;
  if (!prepositions.test(wordOf(tokens, first))) return head;
  if (tagOf(tokens, first) === Tag.To && !isToCharge(tokens, first)) return head;
  if (wordOf(tokens, first) === "on" && isDay(wordOf(tokens, first + 1))) return head;
  // "approved a rules package on a 98-31 vote"
  if (wordOf(tokens, first) === "on" && isVote(tokens, first + 1)) return head;
  // "waived the charge for two seasons"
  if (/^(?:for|over)$/.test(wordOf(tokens, first)) && isLasting(tokens, first + 1)) return head;
  // "the proposed tax in parliament"
  if (wordOf(tokens, first) === "in" && isHouse(tokens, first + 1)) return head;
  if (wordOf(tokens, first) === "into" && BECOMES.test(wordOf(tokens, first + 1))) return head;
  const last = objectRight(tokens, first, 2);
  // "an inquiry into the way in which ports are run"
  if (/^(?:way|ways|manner|extent|reasons?)$/.test(wordOf(tokens, last)) && last - first < 4)
    return clauseBehindWay(tokens, last);
  return last < first ? head : last;
};

/** "a cut to fuel tax": read as an infinitive, but what it would act on ends a clause as a charge does. */
const isToCharge = (tokens: Tokens, to: number): boolean =>
  CHANGES.test(wordOf(tokens, to - 1)) && tagOf(tokens, to + 1) === Tag.VerbBase && isChargeEnd(tokens, to + 2);
const CHANGES = /^(?:cuts?|rises?|increases?|reductions?|hikes?)$/;

const clauseBehindWay = (tokens: Tokens, way: number): number => {
  let last = way;
  for (let at = way + 1; at < tokens.length && at - way < 12; at++) {
    const tag = tagOf(tokens, at);
    if (tag === Tag.Stop || tag === Tag.Comma || tag === Tag.Semicolon || tag === Tag.Dash || tag === Tag.Mark) break;
    last = at;
  }
  return last;
};

const isVote = (tokens: Tokens, at: number): boolean =>
  /^(?:an?|party-line|voice|\d+-\d+)$/.test(wordOf(tokens, at)) &&
  (/^votes?$/.test(wordOf(tokens, at + 1)) || /^votes?$/.test(wordOf(tokens, at + 2)));

const opensMark = (tokens: Tokens, head: number): boolean => {
  for (let at = head - 1; at >= Math.max(0, head - 4); at--) if (tagOf(tokens, at) === Tag.Mark) return true;
  return false;
};

/** "in parliament", "in the Commons": where it is spoken of. */
const isHouse = (tokens: Tokens, at: number): boolean =>
  HOUSES.test(wordOf(tokens, tagOf(tokens, at) === Tag.Determiner ? at + 1 : at));
const HOUSES =
  /^(?:parliament|congress|commons|lords|senate|house|court|courts|cabinet|public|principle|place|committee|plenary|dáil|dail|knesset|assembly|legislature|chamber)$/;

/** "signed the bill into law" */
const BECOMES = /^(?:law|force|effect|practice|operation|action|place|line|disrepute|question)$/;

const NOMINAL = new Set<number>([
  Tag.Noun,
  Tag.Plural,
  Tag.Proper,
  Tag.Adjective,
  Tag.Number,
  Tag.Determiner,
  Tag.Possessive,
  Tag.Genitive,
  Tag.Money,
]);

/** The last word of a preposition's object, with the phrases that hang on it; the token before the preposition when it has none. */
const objectRight = (tokens: Tokens, preposition: number, depth: number): number => {
  const marked = shortMarkEnd(tokens, preposition + 1);
  if (marked > 0 && tagOf(tokens, marked) === Tag.Mark) return marked;
  let last = preposition - 1;
  let at = preposition + 1;
  let nouns = 0;
  let money = false;
  // "plans for up to 40 casinos"
  while (LEADS_SUM.test(wordOf(tokens, at)) && at - preposition < 4) at++;
  if (tagOf(tokens, at) !== Tag.Number && tagOf(tokens, at) !== Tag.Money) at = preposition + 1;
  for (; at < tokens.length && at - preposition <= 9; at++) {
    const tag = tagOf(tokens, at);
    if (isRunBy(tokens, at)) break;
    if (tag === Tag.Noun || tag === Tag.Plural || tag === Tag.Proper || (nouns === 0 && isLastAdjective(tokens, at))) {
      last = at;
      nouns++;
    } else if (
      nouns === 0 &&
      tag === Tag.Preposition &&
      PARTS_OF.test(wordOf(tokens, at - 1)) &&
      wordOf(tokens, at) === "of"
    ) {
    } else if (
      tag === Tag.VerbPresent &&
      ((nouns > 0 && commonHeads.get(wordOf(tokens, at))?.plural && !takesObject(tokens, at)) ||
        isPluralEnd(tokens, at, preposition))
    ) {
      last = at;
    } else if (tag === Tag.VerbBase && (tagOf(tokens, at - 1) !== Tag.Plural || isChargeEnd(tokens, at))) {
      last = at;
    } else if (tag === Tag.VerbGerund && nouns > 0 && last === at - 1 && isActivityEnd(tokens, at)) {
      // "a ban on eel fishing"
      last = at;
    } else if (tag === Tag.VerbGerund && nouns === 0 && isActivity(tokens, at, preposition)) {
      last = at;
      nouns++;
    } else if (tag === Tag.VerbGerund && (nouns === 0 || goesOn(tokens, at + 1))) continue;
    else if (NOMINAL.has(tag)) {
      if (tag === Tag.Determiner && nouns > 0) break;
      if (tag === Tag.Number) last = at;
      if (tag === Tag.Money) money = true;
    } else if (tag === Tag.Conjunction && wordOf(tokens, at) !== "but" && joins(tokens, at)) continue;
    else if (tag === Tag.Comma && listed(tokens, at)) continue;
    else break;
  }
  if (nouns === 1 && TIMES.test(wordOf(tokens, last))) return preposition - 1;
  // "a surcharge of £190" says how much, not what.
  if (nouns === 0 && money && !/^(?:on|for|of)$/.test(wordOf(tokens, last + 1))) return preposition - 1;
  if (last < preposition || depth === 0) return Math.max(last, preposition - 1);
  return /^(?:of|for|on|in|to|with|between|from|against|as|at|by)$/.test(wordOf(tokens, last + 1)) &&
    !isDate(tokens, last + 1) &&
    // "pay rises for wardens as the state struggles"
    !(wordOf(tokens, last + 1) === "as" && tagOf(tokens, last + 2) === Tag.Determiner) &&
    !isSite(tokens, last + 1) &&
    !(wordOf(tokens, last + 1) === "in" && isHouse(tokens, last + 2)) &&
    !isOutlay(tokens, last + 1) &&
    tagOf(tokens, last + 1) === Tag.Preposition &&
    last + 1 - preposition < MOST
    ? objectRight(tokens, last + 1, depth - 1)
    : last;
};

/** "the ban on logging", "a crackdown on speeding in villages": what is done stands alone behind "on". */
const isActivity = (tokens: Tokens, at: number, preposition: number): boolean =>
  (wordOf(tokens, preposition) === "on" ||
    // "an offence of spiking"
    (wordOf(tokens, preposition) === "of" && /^offen[cs]es?$/.test(wordOf(tokens, preposition - 1)))) &&
  at === preposition + 1 &&
  (at + 1 >= tokens.length || AFTER_OBJECT.has(tagOf(tokens, at + 1)) || FINITE.has(tagOf(tokens, at + 1)));

/** "a fund for students [run by] the council": a participle that looks like the verb itself. */
export const isRunBy = (tokens: Tokens, at: number): boolean =>
  /^(?:run|set|put|cut|overrun|led)$/.test(wordOf(tokens, at)) && wordOf(tokens, at + 1) === "by";

/** "plans for a digital services tax": read as a verb, but it heads measures and nothing it could act on follows. */
const isChargeEnd = (tokens: Tokens, at: number): boolean =>
  commonHeads.has(wordOf(tokens, at)) && (at + 1 >= tokens.length || AFTER_OBJECT.has(tagOf(tokens, at + 1)));

const PARTS_OF = /^(?:some|all|most|many|both|each|any|several|half|part|none)$/;

/** "plans for a memorial to the dead", "homes for the elderly": nothing that it could describe follows. */
const isLastAdjective = (tokens: Tokens, at: number): boolean =>
  tagOf(tokens, at) === Tag.Adjective &&
  tagOf(tokens, at - 1) === Tag.Determiner &&
  AFTER_OBJECT.has(tagOf(tokens, at + 1));

/** "a ban on eel fishing", "on pavement parking by 31 votes": a gerund behind one noun is what is done, behind several it is what they do. */
const isActivityEnd = (tokens: Tokens, at: number): boolean =>
  ENDS_OBJECT.has(tagOf(tokens, at + 1)) ||
  (tagOf(tokens, at - 1) === Tag.Noun && tagOf(tokens, at + 1) === Tag.Preposition);

const AFTER_OBJECT = new Set<number>([Tag.Preposition, Tag.To, Tag.Comma, Tag.Stop, Tag.Conjunction, Tag.Semicolon]);

/** "in the old library", "at the town hall": the house where it stands, not what it is. */
const isSite = (tokens: Tokens, preposition: number): boolean => {
  if (!/^(?:in|at)$/.test(wordOf(tokens, preposition)) || !/^(?:the|an?)$/.test(wordOf(tokens, preposition + 1)))
    return false;
  let last = preposition + 1;
  while (NOMINAL.has(tagOf(tokens, last + 1)) && last - preposition < 6) last++;
  return SITES.test(wordOf(tokens, last));
};

/** "with an outlay of Rs 900 crore", "at a cost of £9m", "with £5m": what it costs, not what it is. */
const isOutlay = (tokens: Tokens, preposition: number): boolean => {
  if (!/^(?:with|at|to|by)$/.test(wordOf(tokens, preposition))) return false;
  // "by 31 votes to 12"
  if (wordOf(tokens, preposition) === "by" && tagOf(tokens, preposition + 1) === Tag.Number) return true;
  let at = preposition + 1;
  while (at - preposition < 4 && OUTLAY_LEADS.has(tagOf(tokens, at))) {
    if (startsSum(tokens, at)) return true;
    if (OUTLAYS.test(wordOf(tokens, at))) return true;
    at++;
  }
  return startsSum(tokens, at);
};

const OUTLAYS =
  /^(?:outlay|budget|cost|price|allocation|corpus|funding|total|rate|maximum|minimum|ceiling|tune|view|effect|immediate|deadline)$/;

const OUTLAY_LEADS = new Set<number>([Tag.Determiner, Tag.Adjective, Tag.Noun, Tag.Number, Tag.Other]);

const SITES =
  /^(?:library|hall|school|building|church|chapel|warehouse|factory|station|market|depot|stadium|museum|shop|store|mill|barn|hotel|pub|arcade|centre|center|premises|headquarters|basement|playground|grounds)$/;

const goesOn = (tokens: Tokens, at: number): boolean => {
  const tag = tagOf(tokens, at);
  return tag === Tag.Noun || tag === Tag.Plural;
};

/** "and" joins on when a noun phrase without determiner follows, and no verb after it; or a second gerund with its object. */
const joins = (tokens: Tokens, at: number): boolean => {
  if (/^(?:others|so|then|more)$/.test(wordOf(tokens, at + 1))) return false;
  if (tagOf(tokens, at - 1) === Tag.VerbGerund && tagOf(tokens, at + 1) === Tag.VerbGerund) return true;
  for (let ahead = at + 1; ahead <= at + 3; ahead++) {
    const tag = tagOf(tokens, ahead);
    if (tag === Tag.Determiner || tag === Tag.Pronoun || tag === Tag.Money) return false;
    if (tag === Tag.Number && ahead === at + 1) return false;
    if (tag === Tag.Noun || tag === Tag.Plural || tag === Tag.Proper) {
      const next = tagOf(tokens, ahead + 1);
      return (
        next !== Tag.Modal && next !== Tag.Be && next !== Tag.Have && next !== Tag.VerbPast && next !== Tag.VerbPresent
      );
    }
    if (tag !== Tag.Adjective && tag !== Tag.Number && tag !== Tag.VerbGerund) return false;
  }
  return false;
};
