import { Can } from "../lexicon/english.ts";
import { organisations } from "../lexicon/organisations.ts";
import { people } from "../lexicon/people.ts";
import {
  beginsNoun,
  closesClause,
  continuesPresent,
  endsApposition,
  followsComma,
  followsSubordinator,
  isBareVerb,
  isOrder,
  isPredicate,
  lacksVerb,
} from "./around-verb.ts";
import { factAt, hasCapital, type Sentence, startsNoun, tagAt, wordAt } from "./sentence.ts";
import { AFTER_VERB, DETERMINING, NOUNISH, tagSet, UNTAGGED, VERBS } from "./tag-sets.ts";
import { Tag } from "./tokens.ts";
import { Is } from "./word-facts.ts";

/** The word before, adverbs and "not" skipped. */
const before = (sentence: Sentence, i: number): number => {
  let at = i - 1;
  while (at >= 0 && (tagAt(sentence, at) === Tag.Adverb || tagAt(sentence, at) === Tag.Not)) at--;
  return at;
};

export const verbTag = (sentence: Sentence, i: number, can: number): number | undefined => {
  const at = before(sentence, i);
  const tag = tagAt(sentence, at);
  const left = factAt(sentence, at);
  // "have run up debts", "has become law"
  if (tag === Tag.Have && PERFECT.has(wordAt(sentence, i))) return Tag.VerbParticiple;
  if (can & (Can.past | Can.participle)) {
    const past = pastTag(sentence, i, can, tag);
    if (past !== undefined) return past;
  }
  if (can & Can.gerund) return gerundTag(sentence, i, can, tag);
  if (can & Can.base) {
    const base = baseTag(sentence, i, can, tag, left);
    if (base !== undefined) return base;
  }
  return can & Can.present ? presentTag(sentence, i, can, tag, left) : undefined;
};

/** Participles that are base forms too. */
const PERFECT: ReadonlySet<string> = new Set(["run", "come", "become", "overcome", "rerun", "outrun", "overrun"]);

const pastTag = (sentence: Sentence, i: number, can: number, left: number): number | undefined => {
  if (factAt(sentence, i - 1) & Is.staying && VERBS[left] === 1) return Tag.Adjective;
  if (DESCRIBED.has(wordAt(sentence, i)) && opensPhrase(sentence, i, left) && describesSomebody(sentence, i))
    return Tag.Adjective;
  if (left === Tag.VerbPast && SAID.test(wordAt(sentence, i - 1)) && describesSubject(sentence, i, can))
    return Tag.Adjective;
  if (can & Can.base && (left === Tag.To || left === Tag.Modal || left === Tag.Do)) return Tag.VerbBase;
  if ((left === Tag.Be || left === Tag.Have) && (factAt(sentence, i) & Is.onlyPast) === 0) return Tag.VerbParticiple;
  if (DETERMINING[left] === 1 && left !== Tag.Number) {
    if (startsNoun(sentence, i + 1)) return Tag.Adjective;
    if (can & (Can.noun | Can.plural)) return undefined;
    return can & Can.adjective ? Tag.Adjective : Tag.VerbPast;
  }
  if (left === Tag.Preposition && (startsNoun(sentence, i + 1) || can & Can.noun))
    return can & Can.noun ? Tag.Noun : Tag.Adjective;
  if (
    can & Can.noun &&
    can & Can.base &&
    !(NOUNISH[left] === 1 || left === Tag.Pronoun || left === Tag.Relative || left === Tag.Conjunction)
  )
    return undefined;
  if (can & Can.participle && !(can & Can.past)) return Tag.VerbParticiple;
  const by =
    wordAt(sentence, i + 1) === "by" && (factAt(sentence, i) & Is.onlyPast) === 0 && !isMeasured(sentence, i + 2);
  if (by && (NOUNISH[left] === 1 || left === Tag.Comma)) return Tag.VerbParticiple;
  if (can & Can.participle && left === Tag.Noun && startsGoverned(sentence, i)) return Tag.VerbParticiple;
  return Tag.VerbPast;
};

/** "In a statement [read] to the court, Ann Lee said": the noun is governed by the preposition that the sentence begins with, and has no verb. */
const startsGoverned = (sentence: Sentence, i: number): boolean => {
  if (tagAt(sentence, 0) !== Tag.Preposition || tagAt(sentence, i + 1) === Tag.Comma || i > 7) return false;
  for (let at = 1; at < i; at++) {
    const tag = tagAt(sentence, at);
    if (!(NOUNISH[tag] === 1 || DETERMINING[tag] === 1)) return false;
  }
  return DETERMINING[tagAt(sentence, 1)] === 1;
};

/** "said [affected] staff would be moved": a participle before the subject of what is said, whose verb is to come. */
const describesSubject = (sentence: Sentence, i: number, can: number): boolean => {
  if ((can & (Can.participle | Can.adjective | Can.past)) === 0 || hasCapital(sentence, i + 1)) return false;
  for (let at = i + 1; at < i + 5; at++) {
    const tag = tagAt(sentence, at);
    if (tag === Tag.Modal || tag === Tag.Be || tag === Tag.Have) return at > i + 1;
    if (!startsNoun(sentence, at)) return false;
  }
  return false;
};
const SAID = /^(?:said|says|added|confirmed|warned|stressed|insisted|claimed|explained|noted)$/;

/** At the head of a sentence, behind a verb ("said [retired] postman Ann Lee") or a mark. */
const opensPhrase = (sentence: Sentence, i: number, left: number): boolean =>
  i === 0 || left === Tag.VerbPast || left === Tag.VerbPresent || MARKS[tagAt(sentence, i - 1)] === 1;
const MARKS = tagSet(Tag.Comma, Tag.Mark, Tag.Quoted, Tag.Dash);

/** "[Retired] postman Ann Lee said": what somebody is who is named right behind a noun or two for persons. */
const describesSomebody = (sentence: Sentence, i: number): boolean => {
  for (let at = i + 1; at < i + 5; at++) {
    // "[retired] Col. Ann Lee", "[disgraced] Bishop Lee"
    if (hasCapital(sentence, at) && at === i + 1)
      return RANKS.test(wordAt(sentence, at)) && hasCapital(sentence, at + 1);
    if (hasCapital(sentence, at)) return PERSONAL.test(wordAt(sentence, at - 1));
    if (!/^\p{L}[\p{L}-]+$/u.test(wordAt(sentence, at))) return false;
  }
  return false;
};
const DESCRIBED: ReadonlySet<string> = new Set(
  "retired convicted exiled disgraced ousted suspended injured bereaved displaced registered elected jailed decorated qualified trained".split(
    " ",
  ),
);
const RANKS =
  /^(?:col|colonel|gen|general|maj|major|lt|lieutenant|sgt|sergeant|capt|captain|cpl|corporal|adm|admiral|cmdr|commander|brig|brigadier|rear|vice|wing|squadron|judge|justice|bishop|archbishop|father|rev|rabbi|imam|prof|professor|dr|ambassador|sen|senator|rep|gov|detective|det|inspector|insp|superintendent|supt|constable|sheriff|chief)\.?$/;
const PERSONAL =
  /(?:man|woman|person|er|or|ist|ian|eer|ant|ent|ee|cook|nurse|clerk|chef|guard|pilot|head|judge|coach|chief|midwife|leader|colonel|general|admiral|constable|athlete|surgeon|priest|bishop|vicar)$/;

/** "fell by [a third]", "rose by [£2]": by how much, not by whom. */
const isMeasured = (sentence: Sentence, i: number): boolean => {
  const tag = tagAt(sentence, i);
  if (tag === Tag.Number || tag === Tag.Money) return true;
  const part = wordAt(sentence, tag === Tag.Determiner ? i + 1 : i);
  return /^(?:half|third|thirds|quarter|quarters|fifth|sixth|seventh|eighth|ninth|tenth|percentage|similar|record|nearly|almost|about|around|up|over|more)$/.test(
    part,
  );
};

/** What is held, handed in or handed down rather than done. */
const EVENTS: ReadonlySet<string> = new Set(
  "briefing crossing filing gathering hearing meeting offering posting ranking reading ruling screening sentencing sitting wedding".split(
    " ",
  ),
);

/** "the managing director", "its acting chair" */
const IN_OFFICE: ReadonlySet<string> = new Set(
  "managing acting founding presiding commanding visiting returning sitting outgoing incoming".split(" "),
);

const OFFICES: ReadonlySet<string> = new Set([...people.roles, "chief", "deputy", "first", "assistant"]);

const gerundTag = (sentence: Sentence, i: number, can: number, left: number): number => {
  if (IN_OFFICE.has(wordAt(sentence, i))) {
    // "Acting chief executive Ann Lee said", "Managing Director Ann Lee said"
    const opens = i === 0 && OFFICES.has(wordAt(sentence, i + 1));
    if (opens || (beginsNoun(sentence, i + 1) && (DETERMINING[left] === 1 || NOUNISH[left] === 1)))
      return Tag.Adjective;
  }
  // "[Housing] minister Ann Lee said", "[Housing] charity Roof First said": what an office or a body is for
  if (people.fields.has(wordAt(sentence, i))) {
    const next = wordAt(sentence, i + 1);
    if (people.roles.has(next) || organisations.nouns.has(next)) return Tag.Noun;
  }
  const next = tagAt(sentence, i + 1);
  if (left === Tag.Be)
    return can & Can.adjective && !(AFTER_VERB[next] === 1 || next === UNTAGGED) ? Tag.Adjective : Tag.VerbGerund;
  if (DETERMINING[left] === 1)
    return startsNoun(sentence, i + 1) && can & Can.adjective
      ? Tag.Adjective
      : can & Can.noun || !startsNoun(sentence, i + 1)
        ? Tag.Noun
        : Tag.Adjective;
  if (NOUNISH[left] === 1 && (next === Tag.Colon || (next === Tag.Comma && SAYING.has(wordAt(sentence, i)))))
    return Tag.VerbGerund;
  // "the NASUWT teaching union": between a determined name and a noun
  if (left === Tag.Proper && can & Can.noun && DETERMINING[tagAt(sentence, i - 2)] === 1 && beginsNoun(sentence, i + 1))
    return Tag.Noun;
  // "in a court filing the company …"
  if (left === Tag.Noun && EVENTS.has(wordAt(sentence, i)) && DETERMINING[tagAt(sentence, i - 2)] === 1)
    return Tag.Noun;
  // "an official [saying] that"
  if (wordAt(sentence, i + 1) === "that" && SAYING.has(wordAt(sentence, i))) return Tag.VerbGerund;
  // "by [telling] voters that"
  if (wordAt(sentence, i - 1) === "by" && ADDRESSING.has(wordAt(sentence, i))) return Tag.VerbGerund;
  if (AFTER_VERB[next] === 1) return Tag.VerbGerund;
  if (NOUNISH[left] === 1 && can & Can.noun && tagAt(sentence, i - 1) === left)
    return next === Tag.Preposition || next === UNTAGGED ? Tag.VerbGerund : Tag.Noun;
  if (
    left === Tag.Comma &&
    (ADDRESSING.has(wordAt(sentence, i)) || leadsTo(sentence, i)) &&
    !lacksVerb(sentence, i - 1)
  )
    return Tag.VerbGerund;
  if (can & Can.adjective && startsNoun(sentence, i + 1)) return Tag.Adjective;
  if (left === Tag.Comma || left === Tag.Dash) return Tag.VerbGerund;
  return can & Can.noun && (factAt(sentence, i) & Is.listed) !== 0 && !startsNoun(sentence, i + 1)
    ? Tag.Noun
    : Tag.VerbGerund;
};

/** "with the chair, Ann Lee, [saying], “…”" */
const SAYING: ReadonlySet<string> = new Set(
  "saying adding noting arguing insisting stating declaring writing".split(" "),
);

/** "…, telling supporters that", "…, leading advisers to": behind a clause with its verb, what the subject goes on to do. */
const ADDRESSING: ReadonlySet<string> = new Set(
  "telling asking urging accusing warning reminding informing assuring advising inviting thanking prompting forcing leaving giving allowing helping calling sending causing making criticising criticizing blaming praising attacking condemning threatening promising showing seeing describing raising bringing drawing attracting".split(
    " ",
  ),
);

/** "…, [leading] its advisers in the north to leave" */
const leadsTo = (sentence: Sentence, i: number): boolean => {
  if (wordAt(sentence, i) !== "leading") return false;
  for (let at = i + 2; at < i + 9; at++) {
    const tag = tagAt(sentence, at);
    if (tag === Tag.To) return true;
    if (tag === Tag.Comma || tag === Tag.Stop || tag === Tag.Conjunction) return false;
  }
  return false;
};

/** "a £320m grant by the state": a determiner leads to the sum before it. */
const isPriced = (sentence: Sentence, i: number): boolean => {
  let money = false;
  for (let at = i - 1; at > i - 6; at--) {
    const tag = tagAt(sentence, at);
    if (PRICED[tag] !== 1) return money && (tag === Tag.Determiner || tag === Tag.Possessive || tag === Tag.Genitive);
    money ||= tag === Tag.Money;
  }
  return false;
};
const PRICED = tagSet(Tag.Number, Tag.Money, Tag.Adjective);

const CLOSES_NOUN = tagSet(Tag.Comma, Tag.Stop, Tag.Conjunction, Tag.Be, Tag.Modal, Tag.Have, Tag.Semicolon, Tag.Close);
/** "helped the trust [recover]." */
const followsHelp = (sentence: Sentence, i: number): boolean => {
  for (let at = i - 1; at >= Math.max(0, i - 5); at--)
    if (/^(?:help|let|make|made|see|saw|hear|heard|have|had|watch|bid|did|do|does|to)/.test(wordAt(sentence, at)))
      return true;
  return false;
};

const baseTag = (sentence: Sentence, i: number, can: number, tag: number, left: number): number | undefined => {
  if (tag === Tag.To || tag === Tag.Modal || tag === Tag.Do) return Tag.VerbBase;
  const noun = (can & (Can.noun | Can.adjective)) !== 0;
  // "Sources close to the talks"
  if (wordAt(sentence, i) === "close" && tagAt(sentence, i + 1) === Tag.To && NOUNISH[tag] === 1) return Tag.Adjective;
  if (noun && (tag === Tag.Number || tag === Tag.Money) && isPriced(sentence, i)) return Tag.Noun;
  // "Firms that face the fine"
  if (tag === Tag.Subordinator && noun)
    return wordAt(sentence, i - 1) === "that" &&
      tagAt(sentence, i - 2) === Tag.Plural &&
      DETERMINING[tagAt(sentence, i + 1)] === 1
      ? Tag.VerbBase
      : undefined;
  if (tag === Tag.Pronoun || tag === Tag.Relative || tag === Tag.Subordinator)
    return left & Is.pluralSubject ? Tag.VerbBase : noun ? undefined : Tag.VerbBase;
  // "the head of land use, Ann Lee": a base form behind a singular, with nothing to act on.
  if (!noun && tag === Tag.Noun && CLOSES_NOUN[tagAt(sentence, i + 1)] === 1 && !followsHelp(sentence, i))
    return Tag.Noun;
  if (!noun) return (DETERMINING[tag] === 1 && tag !== Tag.Number) || tag === Tag.Preposition ? Tag.Noun : Tag.VerbBase;
  const next = tagAt(sentence, i + 1);
  if (isOrder(sentence, i, next) || isBareVerb(sentence, i, tag)) return Tag.VerbBase;
  if (
    tag === Tag.Plural &&
    (AFTER_VERB[next] === 1 || next === Tag.Preposition) &&
    (tagAt(sentence, i - 2) !== Tag.Preposition || isOfMany(sentence, i, next))
  )
    return Tag.VerbBase;
  if (tag === Tag.Plural && closesClause(next) && tagAt(sentence, i - 2) === Tag.Subordinator) return Tag.VerbBase;
  if (tag === Tag.Conjunction && tagAt(sentence, i - 2) === Tag.VerbBase && AFTER_VERB[next] === 1) return Tag.VerbBase;
  return undefined;
};

/** "A number of factors [affect] the cost": the noun behind "of" is the subject where the clause has no other verb. */
const isOfMany = (sentence: Sentence, i: number, next: number): boolean =>
  wordAt(sentence, i - 2) === "of" && next === Tag.Determiner && lacksVerb(sentence, i);

/** "[The radio ad] hits": an article or possessive leads to the noun before. */
const isDetermined = (sentence: Sentence, i: number): boolean => {
  for (let at = i - 1; at >= Math.max(0, i - 5); at--) {
    const tag = tagAt(sentence, at);
    if (tag === Tag.Determiner || tag === Tag.Possessive || tag === Tag.Genitive) return true;
    if (NOUNISH[tag] !== 1 && tag !== Tag.Adjective) return false;
  }
  return false;
};

/** What stands behind a noun: "[Firms] that face the fine". */
const RELATIVES: ReadonlySet<string> = new Set(["that", "who", "which", "whose"]);

const presentTag = (sentence: Sentence, i: number, can: number, tag: number, left: number): number | undefined => {
  if (!(can & Can.plural) || wordAt(sentence, i + 1) === "out") return Tag.VerbPresent;
  if (i === 0 && RELATIVES.has(wordAt(sentence, i + 1))) return undefined;
  if ((tag === Tag.Pronoun || tag === Tag.Relative) && left & Is.singularSubject) return Tag.VerbPresent;
  const next = tagAt(sentence, i + 1);
  if (tag === Tag.Conjunction && AFTER_VERB[next] === 1 && continuesPresent(sentence, i)) return Tag.VerbPresent;
  if (DETERMINING[tag] === 1 || tag === Tag.Preposition || tag === Tag.To || tag === Tag.Conjunction) return undefined;
  const adjacent = tagAt(sentence, i - 1);
  // "the Institute (HI) claims that"
  if (tag === Tag.Close && (AFTER_VERB[next] === 1 || wordAt(sentence, i + 1) === "that") && lacksVerb(sentence, i))
    return Tag.VerbPresent;
  if (tag === Tag.Plural && (AFTER_VERB[next] === 1 || next === Tag.Preposition) && lacksVerb(sentence, i))
    return Tag.VerbPresent;
  if (tag === Tag.Comma && AFTER_VERB[next] === 1 && endsApposition(sentence, i)) return Tag.VerbPresent;
  if (tag === Tag.Noun || tag === Tag.Proper) {
    if (AFTER_VERB[next] === 1 || adjacent === Tag.Adverb) return Tag.VerbPresent;
    // "The radio ad hits Harlow for …": a plural before a name is one too, but leaves the clause without a verb.
    if (
      (tag === Tag.Noun || i === 1) &&
      hasCapital(sentence, i + 1) &&
      (i === 1 || (!hasCapital(sentence, i - 1) && isDetermined(sentence, i)))
    )
      return lacksVerb(sentence, i) && isPredicate(sentence, i) ? Tag.VerbPresent : undefined;
    if (next === Tag.Preposition || beginsNoun(sentence, i + 1))
      return lacksVerb(sentence, i) && (next === Tag.Preposition || isPredicate(sentence, i))
        ? Tag.VerbPresent
        : undefined;
    return (closesClause(next) && followsComma(sentence, i)) ||
      ((closesClause(next) || next === Tag.Colon) && followsSubordinator(sentence, i))
      ? Tag.VerbPresent
      : undefined;
  }
  return undefined;
};
