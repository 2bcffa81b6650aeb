import { Tag, type Tokens } from "../clauses/index.ts";
import { commonHeads, tailNouns } from "../lexicon/measures.ts";
import { isScale } from "./common-run.ts";
import { isCapital, tagOf, wordOf } from "./phrase.ts";

/** Words that may follow a head noun as part of its name or description. */
const MOST = 14;

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

/** "Framework [for Safe Staffing in Care Homes]", "Act [of 1998]", "Act[, 1962]". */
export const capitalRight = (tokens: Tokens, head: number): number => {
  const number = numberRight(tokens, head);
  if (number > head) return number;
  const year = yearRight(tokens, head);
  if (year > head) return year;
  if (PARTS.test(wordOf(tokens, head + 1)) && isCapital(tokens, head + 1) && PART.test(wordOf(tokens, head + 2)))
    return head + 2;
  const project = projectRight(tokens, head);
  if (project > head) return project;
  let last = head;
  const law = /^(?:acts?|bills?)$/.test(wordOf(tokens, head));
  for (let at = head + 1; at < tokens.length && at - head <= MOST; at++) {
    const word = wordOf(tokens, at);
    if (/^(?:in|on)$/.test(wordOf(tokens, at - 1)) && DATES.test(word)) break;
    if (isCapital(tokens, at) && at > head + 1 && !(last === head && TIMES.test(word))) last = at;
    else if (at === last + 1 && (last > head || law) && /^(?:on|into|to|for)$/.test(word) && (law || word !== "for"))
      break;
    else if (at === last + 1 && /^(?:of|for|on|into|in|to)$/.test(word) && (at > head + 1 || !/^(?:in|to)$/.test(word)))
      continue;
    else if (/^(?:the|a)$/.test(word) && at === last + 2 && wordOf(tokens, at - 1) !== "and") continue;
    else if (last > head && /^(?:and|&)$/.test(word) && isCapital(tokens, at + 1)) continue;
    else if (last > head && tagOf(tokens, at) === Tag.Comma && isCapital(tokens, at + 1) && followsAnd(tokens, at))
      continue;
    else break;
  }
  return last > head && isPartOf(tokens, head, last) ? head : last;
};

/** "the Ferries Stream of the Coastal Transport Program": a part of a programme, and the programme. */
const isPartOf = (tokens: Tokens, head: number, last: number): boolean => {
  if (wordOf(tokens, head + 1) !== "of" || wordOf(tokens, head + 2) !== "the") return false;
  const part = commonHeads.get(wordOf(tokens, head));
  const whole = commonHeads.get(wordOf(tokens, last));
  return (
    PAYING.has(part?.type ?? "") &&
    PAYING.has(whole?.type ?? "") &&
    (whole?.grade === "sure" || whole?.grade === "fair")
  );
};
const PAYING: ReadonlySet<string> = new Set(["fund", "programme", "scheme", "plan", "strategy", "initiative"]);

/** "Homes Programme [Phase 2]" */
const PARTS = /^(?:phase|stage|round|tranche|part|wave)$/;
const PART = /^(?:\d{1,2}|one|two|three|four|five|i{1,3}|iv|v)$/;

/** "Project [Gigabit]", "Operation [Brock]", "Project [SEA 1455 Phase 3]": a name behind the head. */
const projectRight = (tokens: Tokens, head: number): number => {
  if (!/^(?:project|operation)$/.test(wordOf(tokens, head)) || isCapital(tokens, head - 1)) return head;
  if (!isCapital(tokens, head + 1) || tailNouns.has(wordOf(tokens, head + 1))) return head;
  let last = head + 1;
  while (
    last - head < 5 &&
    ((isCapital(tokens, last + 1) && tagOf(tokens, last + 1) === Tag.Proper) ||
      /^\d{1,4}$/.test(wordOf(tokens, last + 1)))
  )
    last++;
  return last;
};

const followsAnd = (tokens: Tokens, at: number): boolean => {
  for (let ahead = at + 1; ahead <= at + 4; ahead++) if (wordOf(tokens, ahead) === "and") return true;
  return false;
};

/** "Directive [2011/44/EC]", "Regulation [(EU) 2018/311]", "Proposition [31]": laws that are told apart by a number. */
export const numberRight = (tokens: Tokens, head: number): number => {
  if (!NUMBERED.test(wordOf(tokens, head))) return head;
  let at = head + 1;
  if (tagOf(tokens, at) === Tag.Open && /^(?:eu|ec|eec)$/.test(wordOf(tokens, at + 1))) at += 3;
  if (/^nos?\.?$/.test(wordOf(tokens, at))) at++;
  // "Measure A", "Proposition B"
  if (BALLOTS.test(wordOf(tokens, head)) && /^[a-z]$/.test(wordOf(tokens, at)) && isCapital(tokens, at)) return at;
  if (!/^(?:[a-z]-)?\d+(?:[/-]\d+)*(?:[/-]?[a-z]+)?$/.test(wordOf(tokens, at))) return head;
  return wordOf(tokens, at + 1) === "and" && /^\d{3,}$/.test(wordOf(tokens, at + 2)) ? at + 2 : at;
};
const BALLOTS = /^(?:measure|question|proposition|issue)$/;
const NUMBERED =
  /^(?:directives?|regulations?|propositions?|resolutions?|law|decision|order|amendment|measure|question|bill|act|ordinance|decree|by-law|bylaw|circular|statute|initiative|edict|proclamation)$/;

const YEAR = /^(?:1[6-9]|20)\d\d(?:[-–/]\d{2,4})?$/;

const yearRight = (tokens: Tokens, head: number): number => {
  if (YEAR.test(wordOf(tokens, head + 1))) return head + 1;
  const joint = wordOf(tokens, head + 1);
  return (joint === "of" || joint === "for" || joint === ",") && YEAR.test(wordOf(tokens, head + 2)) ? head + 2 : head;
};

const TIMES =
  /^(?:year|years|month|months|week|weeks|day|days|week|spring|summer|autumn|winter|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|behalf|course|time|top|tuesday|line|public|office|sale|offer|hold|place|fear|them|it|him|us|me|this|that|\d{4})$/;

/** What follows a head noun in small letters and tells what it is for: "on", "of", "into", "for" with their objects. */
export const phraseRight = (tokens: Tokens, head: number, prepositions: RegExp): number => {
  // "a “complete ban” on eel fishing": the mark that closes belongs to neither.
  const first = tagOf(tokens, head + 1) === Tag.Mark && opensMark(tokens, head) ? head + 2 : head + 1;
  if (!prepositions.test(wordOf(tokens, first)) || tagOf(tokens, first) === Tag.To) return head;
  if (wordOf(tokens, first) === "into" && BECOMES.test(wordOf(tokens, first + 1))) return head;
  const last = objectRight(tokens, first, 2);
  return last < first ? head : last;
};

const opensMark = (tokens: Tokens, head: number): boolean => {
  for (let at = head - 1; at >= Math.max(0, head - 4); at--) if (tagOf(tokens, at) === Tag.Mark) return true;
  return false;
};

/** "signed the bill into law" */
const BECOMES = /^(?:law|force|effect|practice|operation|action|place|line|disrepute|question)$/;

/** "a rebate [of up to £100 for pensioners]": the sum, its rate, and whom or what it is for; the head itself where no such thing is said. */
export const sumRight = (tokens: Tokens, head: number): number => {
  if (wordOf(tokens, head + 1) !== "of") return head;
  let at = head + 2;
  while (LEADS_SUM.test(wordOf(tokens, at))) at++;
  if (!(tellsSum(tokens, head) || tagOf(tokens, at) === Tag.Money)) return head;
  while (
    tagOf(tokens, at) === Tag.Money ||
    PERCENT.test(wordOf(tokens, at)) ||
    tagOf(tokens, at) === Tag.Number ||
    SCALE.test(wordOf(tokens, at))
  )
    at++;
  if (/^(?:an?|each|every|per)$/.test(wordOf(tokens, at)) && RATE.test(wordOf(tokens, at + 1))) at += 2;
  const last = phraseRight(tokens, at - 1, /^(?:for|on)$/);
  return last > at - 1 ? last : head;
};
/** "target [of 18 months]": a time alone; what else it counts goes on in words. */
export const countRight = (tokens: Tokens, head: number): number => {
  if (wordOf(tokens, head + 1) !== "of") return head;
  let at = head + 2;
  while (LEADS_SUM.test(wordOf(tokens, at))) at++;
  if (tagOf(tokens, at) !== Tag.Number) return head;
  return UNIT.test(wordOf(tokens, at + 1)) ? at + 1 : head;
};
const UNIT = /^(?:minute|hour|day|week|month|year|mile|kilometre)s?$/;
/** "a lunch grant [of £9m]", "a levy [of 5 per cent]": how much it is, which is no part of what it is called. */
export const tellsSum = (tokens: Tokens, head: number): boolean => {
  if (wordOf(tokens, head + 1) !== "of") return false;
  let at = head + 2;
  while (LEADS_SUM.test(wordOf(tokens, at))) at++;
  return (
    startsSum(tokens, at) ||
    (tagOf(tokens, at) === Tag.Number &&
      (/^(?:per|percent|%|pence|cents?)$/.test(wordOf(tokens, at + 1)) || isScale(tokens, at + 1)))
  );
};
/** "$9", "A$80", "Rs 900 crore": a sign, letters before one, or letters that stand for one. */
export const startsSum = (tokens: Tokens, at: number): boolean =>
  tagOf(tokens, at) === Tag.Money ||
  (tagOf(tokens, at + 1) === Tag.Money && /^[a-z]{1,3}$/.test(wordOf(tokens, at)) && isCapital(tokens, at)) ||
  (tagOf(tokens, at + 1) === Tag.Number && isCapital(tokens, at) && CODES.test(wordOf(tokens, at)));
const CODES =
  /^(?:rs|re|r|rmb|usd|eur|gbp|kes|ksh|kshs|ngn|zar|inr|pkr|lkr|bdt|php|sar|aed|chf|sek|nok|dkk|tsh|ush|birr|rm|k|n|p|fcfa|cfa|tk|nt)$/;

/** "a swimming scheme [for 12 villages]", "a licence [for the old quay]": whom or what it is for by number or by name; what tells the measure apart stands before it. */
export const tellsParticular = (tokens: Tokens, head: number): boolean =>
  /^(?:for|to|with)$/.test(wordOf(tokens, head + 1)) &&
  ((tagOf(tokens, head + 2) === Tag.Number && !YEAR.test(wordOf(tokens, head + 2))) ||
    /^(?:the|this|these|those|its|their)$/.test(wordOf(tokens, head + 2)));
const LEADS_SUM = /^(?:up|to|at|least|more|than|about|around|some|nearly|almost|over)$/;
const PERCENT = /^(?:per|cent|percent|%)$/;
const SCALE = /^(?:hundred|thousand|million|billion|trillion|crore|lakh|m|bn)$/;
const RATE = /^(?:year|month|week|day|hour|head|person|pupil|child|household|family|home)$/;

/** The last word of a preposition's object, with the phrases that hang on it; the token before the preposition when it has none. */
const objectRight = (tokens: Tokens, preposition: number, depth: number): number => {
  let last = preposition - 1;
  let at = preposition + 1;
  let nouns = 0;
  let money = false;
  // "plans for up to 40 casinos"
  while (LEADS_SUM.test(wordOf(tokens, at)) && at - preposition < 4) at++;
  if (tagOf(tokens, at) !== Tag.Number && tagOf(tokens, at) !== Tag.Money) at = preposition + 1;
  for (; at < tokens.length && at - preposition <= 9; at++) {
    const tag = tagOf(tokens, at);
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
    !isSite(tokens, last + 1) &&
    !isOutlay(tokens, last + 1) &&
    tagOf(tokens, last + 1) === Tag.Preposition &&
    last + 1 - preposition < MOST
    ? objectRight(tokens, last + 1, depth - 1)
    : last;
};

/** "a levy on hotel stays": read as a verb, but a noun or an adjective stands before it, nothing it could act on behind, and a verb has come already. */
const isPluralEnd = (tokens: Tokens, at: number, preposition: number): boolean => {
  const before = tagOf(tokens, at - 1);
  const next = tagOf(tokens, at + 1);
  if (tagOf(tokens, at) !== Tag.VerbPresent) return false;
  if (!(before === Tag.Noun || before === Tag.Adjective) || at - 1 <= preposition) return false;
  if (at + 1 >= tokens.length || ENDS_OBJECT.has(next)) return true;
  if (next !== Tag.Preposition && next !== Tag.To) return false;
  for (let back = preposition - 1; back >= Math.max(0, preposition - 16); back--) {
    const tag = tagOf(tokens, back);
    if (FINITE.has(tag)) return true;
    if (tag === Tag.Stop || tag === Tag.Semicolon || tag === Tag.Subordinator || tag === Tag.Relative) return false;
  }
  return false;
};
const FINITE = new Set<number>([Tag.VerbPast, Tag.VerbPresent, Tag.VerbBase, Tag.Modal, Tag.Be, Tag.Have]);

/** "a ban on eel fishing", "on pavement parking by 31 votes": a gerund behind one noun is what is done, behind several it is what they do. */
const isActivityEnd = (tokens: Tokens, at: number): boolean =>
  ENDS_OBJECT.has(tagOf(tokens, at + 1)) ||
  (tagOf(tokens, at - 1) === Tag.Noun && tagOf(tokens, at + 1) === Tag.Preposition);

/** "plans for a digital services tax": read as a verb, but it heads measures and nothing it could act on follows. */
const isChargeEnd = (tokens: Tokens, at: number): boolean =>
  commonHeads.has(wordOf(tokens, at)) && (at + 1 >= tokens.length || AFTER_OBJECT.has(tagOf(tokens, at + 1)));

const PARTS_OF = /^(?:some|all|most|many|both|each|any|several|half|part|none)$/;

/** "plans for a memorial to the dead", "homes for the elderly": nothing that it could describe follows. */
const isLastAdjective = (tokens: Tokens, at: number): boolean =>
  tagOf(tokens, at) === Tag.Adjective &&
  tagOf(tokens, at - 1) === Tag.Determiner &&
  AFTER_OBJECT.has(tagOf(tokens, at + 1));
const ENDS_OBJECT = new Set<number>([Tag.Comma, Tag.Stop, Tag.Conjunction, Tag.Semicolon]);
const AFTER_OBJECT = new Set<number>([Tag.Preposition, Tag.To, Tag.Comma, Tag.Stop, Tag.Conjunction, Tag.Semicolon]);

const takesObject = (tokens: Tokens, at: number): boolean =>
  [Tag.Determiner, Tag.Possessive, Tag.Noun, Tag.Plural, Tag.Adjective, Tag.Proper, Tag.Money, Tag.Number].some(
    (tag) => tag === tagOf(tokens, at + 1),
  );

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

/** "by the end of May", "from March": when, not what. */
const isDate = (tokens: Tokens, preposition: number): boolean => {
  if (wordOf(tokens, preposition) === "to") return false;
  const at = preposition + (tagOf(tokens, preposition + 1) === Tag.Determiner ? 2 : 1);
  return DATES.test(wordOf(tokens, at)) || TIMES.test(wordOf(tokens, at)) || /^(?:19|20)\d\d$/.test(wordOf(tokens, at));
};
const DATES =
  /^(?:end|start|beginning|middle|january|february|march|april|may|june|july|august|september|october|november|december|early|late|mid|spring|autumn|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;

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

/** A comma between the members of a list that ends in "and". */
const listed = (tokens: Tokens, at: number): boolean => {
  for (let ahead = at + 1; ahead <= at + 6; ahead++) {
    const tag = tagOf(tokens, ahead);
    if (tag === Tag.Conjunction) return ahead > at + 1 && wordOf(tokens, ahead) !== "but";
    if (tag !== Tag.Noun && tag !== Tag.Plural && tag !== Tag.Adjective && tag !== Tag.Comma && tag !== Tag.Proper)
      return false;
  }
  return false;
};

const CLAUSE_ENDS = new Set<number>([
  Tag.Stop,
  Tag.Comma,
  Tag.Semicolon,
  Tag.Colon,
  Tag.Dash,
  Tag.Open,
  Tag.Close,
  Tag.Mark,
  Tag.Subordinator,
  Tag.Relative,
  Tag.Modal,
  Tag.Be,
  Tag.Have,
  Tag.VerbPast,
  Tag.VerbPresent,
  Tag.Pronoun,
]);

/** "[to cut queues at ports]": an infinitive and what follows it, to the end of the clause. */
export const infinitiveRight = (tokens: Tokens, head: number): number => {
  const first = head + 1;
  if (tagOf(tokens, first) !== Tag.To || tagOf(tokens, first + 1) !== Tag.VerbBase) return head;
  // "to do that" says nothing of what.
  if (/^(?:this|that|it|so|them)$/.test(wordOf(tokens, first + 2)) && endsHere(tokens, first + 3)) return head;
  return clauseRight(tokens, first + 1);
};

/** From a word of a clause to its end, or to what says when and how it is done. */
export const clauseRight = (tokens: Tokens, from: number): number => {
  let last = from;
  for (let at = from + 1; at < tokens.length && at - from < MOST + 4; at++) {
    const tag = tagOf(tokens, at);
    if (CLAUSE_ENDS.has(tag) && !(tag === Tag.Comma && listed(tokens, at)) && !isPluralEnd(tokens, at, from)) break;
    if (
      tag === Tag.Preposition &&
      /^(?:after|before|despite|during|following|by|amid|as|because|since|under|until)$/.test(wordOf(tokens, at))
    )
      break;
    last = at;
  }
  while (last > from && DANGLING.has(tagOf(tokens, last))) last--;
  return last;
};

/** "target of 9,000 people [cycling or walking to work]": what those it counts are to do. */
export const gerundRight = (tokens: Tokens, last: number): number => {
  if (tagOf(tokens, last + 1) !== Tag.VerbGerund) return last;
  let at = last + 1;
  while (at + 1 < tokens.length && at - last < 9 && !CLAUSE_ENDS.has(tagOf(tokens, at + 1))) at++;
  while (at > last + 1 && DANGLING.has(tagOf(tokens, at))) at--;
  return at;
};

const endsHere = (tokens: Tokens, at: number): boolean => at >= tokens.length || CLAUSE_ENDS.has(tagOf(tokens, at));

const DANGLING = new Set<number>([Tag.Conjunction, Tag.Genitive, Tag.Determiner, Tag.Possessive, Tag.Preposition]);

/** "[that can keep pupils in school]", "[costing £885m]": only where the head alone would say too little. */
export const relativeRight = (tokens: Tokens, head: number): number => {
  const next = tagOf(tokens, head + 1);
  if (next !== Tag.Relative && wordOf(tokens, head + 1) !== "that") return head;
  let last = head;
  for (let at = head + 1; at < tokens.length && at - head <= MOST; at++) {
    const tag = tagOf(tokens, at);
    if (tag === Tag.Stop || tag === Tag.Comma || tag === Tag.Semicolon || tag === Tag.Dash || tag === Tag.Mark) break;
    last = at;
  }
  return last;
};
