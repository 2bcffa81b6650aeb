import { Tag, tagSet, tokenAt } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";
import { organisations } from "../lexicon/organisations.ts";
import { people } from "../lexicon/people.ts";
import { type Asked, bodySpeaker, personSpeaker, plainSpeaker } from "./asked.ts";
import type { Found } from "./found.ts";
import {
  bareAt,
  endAt,
  isArticle,
  isCapital,
  isFiniteVerb,
  isNominal,
  type Line,
  startAt,
  tagAt,
  wordAt,
  written,
} from "./line.ts";
import { loneWord } from "./lone-word.ts";
import { isOffices } from "./person-name.ts";
import type { Speaker } from "./speaker.ts";
import { isBodyHead, isCommonWord, isField, isLabel, isPlace, isPluralNoun } from "./vocabulary.ts";

/** A phrase that a name heads: "Cllr Ann Lee, …", "the Trust’s director, Ann Lee", "the Harbour Trust", "Lee". */
export const named = (
  asked: Asked,
  line: Line,
  from: number,
  inside: readonly Found[],
  mention: Span,
): Speaker | null => {
  const owned = ownedPerson(line, from, inside, mention);
  if (owned !== null) return owned;
  const start = startAt(line, isArticle(line, from) ? from + 1 : from);
  const led = inside.findIndex(
    ({ mention: one, identity }) =>
      one.kind === "person" &&
      identity.kind === "person" &&
      one.full.start <= start &&
      one.end > start &&
      !isPossessor(line, one.end),
  );
  const person = inside[led];
  if (person !== undefined && person.identity.kind === "person" && person.mention.kind === "person") {
    const { person: one } = person.identity;
    const begins = person.mention.full.start === start && inside.length === 1;
    if (begins && !one.sure && isPlural(line, tokenFrom(line, start)))
      return plainSpeaker(one.name, "organisation", mention);
    return together(line, inside.slice(led), mention) ?? personSpeaker(one, mention);
  }
  const several = behindOffices(line, from, inside, mention);
  if (several !== null) return several;
  const titled = titledPerson(line, from, inside, mention) ?? labelledPerson(line, from, inside, mention);
  if (titled !== null) return titled;
  const apposed = apposedPerson(line, from, inside, mention) ?? closingPerson(line, inside, mention);
  if (apposed !== null) return apposed;
  const described = describedPerson(line, from, inside, mention);
  if (described !== null) return described;
  const contractor = closingBody(line, from, inside, mention);
  if (contractor !== null) return contractor;
  const body = inside.find(({ identity }) => identity.kind === "body");
  if (
    body?.identity.kind === "body" &&
    ledByNoun(line, from, body.mention.start) &&
    !headGoesOn(line, tokenFrom(line, body.mention.end))
  )
    return bodySpeaker(body.identity.body, mention);
  const [first] = inside;
  if (first === undefined || first.mention.start > start) return null;
  const to = tokenFrom(line, first.mention.end);
  if (headGoesOn(line, to)) return null;
  if (first.identity.kind === "body") return bodySpeaker(first.identity.body, mention);
  if (first.identity.kind === "person") {
    const { person: one } = first.identity;
    return !one.sure && seemsBody(line, from, to)
      ? plainSpeaker(one.name, "organisation", mention)
      : personSpeaker(one, mention);
  }
  return first.mention.kind === "word" ? loneWord(asked, line, from, first.mention, mention) : null;
};

/** "Joint General Secretaries [Ann Lee and Bob Moss]" */
const behindOffices = (line: Line, from: number, inside: readonly Found[], mention: Span): Speaker | null => {
  const first = inside.findIndex(({ identity }) => identity.kind === "person");
  const at = tokenFrom(line, inside[first]?.mention.start ?? mention.end);
  return first >= 0 && at > from && at < from + 7 && isOffices(line, at - 1)
    ? together(line, inside.slice(first), mention)
    : null;
};

/** "U.S. District Judge [Ann Lee]": capitals before a form of address make it an office. */
const titledPerson = (line: Line, from: number, inside: readonly Found[], mention: Span): Speaker | null => {
  const found = inside.find(({ identity }) => identity.kind === "person");
  if (found?.identity.kind !== "person" || found.mention.kind !== "person") return null;
  const { person } = found.identity;
  const at = tokenFrom(line, found.mention.full.start);
  if (at <= from || at > from + 4 || person.honorific === null || tagAt(line, at - 1) === Tag.Genitive) return null;
  for (let i = from; i < at; i++)
    if (!(isCapital(line, i) && isNominal(line, i)) && !(i > from && tagAt(line, i) === Tag.Number)) return null;
  const honorific = bareAt(line, at);
  // "Independent Cllr [Ann Lee]": what kind, before a form of address that is no office.
  if (!people.weakHonorifics.has(honorific))
    return at > from + 1 && endsInBody(line, from, at) ? null : personSpeaker(person, mention);
  const speaker = personSpeaker(person, mention);
  return { ...speaker, role: speaker.role ?? written(line, from, at + 1) };
};

/** "Harbour Research Council [Professor Ann Lee]": an office in a body. */
const endsInBody = (line: Line, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (isBodyHead(line, i)) return true;
  return false;
};

/** "Republican [Ann Lee]", "Liberal Democrat [Ann Lee]", "Texas Republican [Ann Lee]": a party before a name is no part of it. */
const labelledPerson = (line: Line, from: number, inside: readonly Found[], mention: Span): Speaker | null => {
  const found = inside.find(({ mention: one, identity }) => one.kind === "person" && identity.kind === "person");
  if (found?.identity.kind !== "person" || !found.identity.person.sure) return null;
  const at = tokenFrom(line, found.mention.start);
  const end = tokenFrom(line, found.mention.end);
  if (at <= from || at > from + 3 || isLabel(line, end - 1)) return null;
  if (isPossessor(line, found.mention.end)) return null;
  const { person } = found.identity;
  // "Patient [Ann Lee]"
  if (at === from + 1 && (people.individuals.has(wordAt(line, from)) || RELATED.has(wordAt(line, from))))
    return {
      ...personSpeaker(person, mention),
      role: person.role ?? (RELATED.has(wordAt(line, from)) ? null : written(line, from, at)),
    };
  if (!isLabel(line, at - 1)) return null;
  for (let i = from; i < at; i++) if (!isCapital(line, i) || !(isLabel(line, i) || isPlace(line, i))) return null;
  return personSpeaker(person, mention);
};

/** "her successor, [Piers Holloway]": what somebody is to another is no office. */
const apposedPerson = (line: Line, from: number, inside: readonly Found[], mention: Span): Speaker | null => {
  const comma = from + 2;
  if (tagAt(line, from) !== Tag.Possessive || tagAt(line, comma) !== Tag.Comma) return null;
  if (!RELATED.has(bareAt(line, from + 1))) return null;
  const start = startAt(line, comma + 1);
  const found = inside.find(({ mention: one, identity }) => identity.kind === "person" && one.start === start);
  return found?.identity.kind === "person" ? personSpeaker(found.identity.person, mention) : null;
};
const RELATED: ReadonlySet<string> = new Set(["successor", "predecessor", "rival", "opponent", "counterpart"]);

/** "The company’s Irish director, [Ann Lee],", "Lee’s niece, [Rose Hall]": a name that ends the phrase and explains it. */
const closingPerson = (line: Line, inside: readonly Found[], mention: Span): Speaker | null => {
  const found = inside.at(-1);
  if (found?.identity.kind !== "person" || found.mention.kind !== "person") return null;
  const { length } = line.tokens;
  const end = tagAt(line, length - 1) === Tag.Comma ? length - 2 : length - 1;
  const first = tokenFrom(line, Math.max(found.mention.full.start, startAt(line, 0)));
  if (found.mention.full.end < endAt(line, end) || first === 0) return null;
  const name = tokenFrom(line, found.mention.start);
  // "Lee’s niece, [Bo Hall]"
  if (!found.identity.person.sure && !people.kin.has(bareAt(line, name - 2))) return null;
  for (let i = 0; i < name; i++) if (isFiniteVerb(line, i) || tagAt(line, i) === Tag.Conjunction) return null;
  // "One of the five reviewers, [Tarn University professor Ann Lee],"
  const one = wordAt(line, 0) === "one" && wordAt(line, 1) === "of" && tagAt(line, first - 1) === Tag.Comma;
  return one || (tagAt(line, name - 1) === Tag.Comma && OPENING[tagAt(line, 0)] === 1)
    ? personSpeaker(found.identity.person, mention)
    : null;
};
/** "an upbeat [Lee]", "a visibly angry [Ann Lee]": words in small letters that say in what mood somebody speaks. */
const describedPerson = (line: Line, from: number, inside: readonly Found[], mention: Span): Speaker | null => {
  const [found] = inside;
  if (!/^(?:an?|the)$/.test(wordAt(line, from)) || found?.identity.kind !== "person") return null;
  const at = tokenFrom(line, found.mention.start);
  const to = tokenFrom(line, found.mention.end);
  if (at < from + 2 || at > from + 4 || (to < line.tokens.length && tagAt(line, to) !== Tag.Comma)) return null;
  for (let i = from + 1; i < at; i++) if (isCapital(line, i) || MOODS[tagAt(line, i)] !== 1) return null;
  return personSpeaker(found.identity.person, mention);
};
const MOODS = tagSet(Tag.Adjective, Tag.Adverb, Tag.VerbPast, Tag.VerbParticiple, Tag.VerbGerund);

/** "The contractor, [Lumen Systems],": capitals behind a comma that explain a noun for a body, and nobody known to be a person. */
const closingBody = (line: Line, from: number, inside: readonly Found[], mention: Span): Speaker | null => {
  if (!isArticle(line, from)) return null;
  let comma = from + 1;
  while (comma < from + 6 && isNominal(line, comma) && !isCapital(line, comma)) comma++;
  if (comma === from + 1 || tagAt(line, comma) !== Tag.Comma || !organisations.nouns.has(wordAt(line, comma - 1)))
    return null;
  const name = isArticle(line, comma + 1) ? comma + 2 : comma + 1;
  const found = inside.find(({ mention: one }) => one.start === startAt(line, name));
  if (found !== undefined && found.identity.kind === "person" && found.identity.person.sure) return null;
  let to = name;
  while (
    to < name + 7 &&
    (isCapital(line, to) || (to > name && /^(?:of|and|for|the|&)$/.test(wordAt(line, to)) && isCapital(line, to + 1)))
  )
    to++;
  if (to === name || (to < line.tokens.length && tagAt(line, to) !== Tag.Comma)) return null;
  return found?.identity.kind === "body"
    ? bodySpeaker(found.identity.body, mention)
    : plainSpeaker(written(line, name, to), "organisation", mention);
};

/** What a phrase that a name explains begins with. */
const OPENING = tagSet(Tag.Determiner, Tag.Possessive, Tag.Proper, Tag.Noun, Tag.Adjective);

/** "the BBC’s [Ian Pole]": a name behind the body whose it is. */
const ownedPerson = (line: Line, from: number, inside: readonly Found[], mention: Span): Speaker | null => {
  const first = isArticle(line, from) ? from + 1 : from;
  let owner = first;
  while (owner < first + 9 && (isCapital(line, owner) || isInside(line, owner)) && tagAt(line, owner) !== Tag.Genitive)
    owner++;
  if (owner === first || tagAt(line, owner) !== Tag.Genitive) return null;
  const start = startAt(line, owner + 1);
  const found = inside.find(({ mention: one, identity }) => one.start === start && identity.kind === "person");
  if (found?.identity.kind !== "person" || found.mention.kind === "body") return null;
  // "The Harbour League’s [Lee]": the surname of somebody whom the article names in full
  if (found.mention.kind === "word" && !(found.identity.person.sure && found.identity.person.words.length > 1))
    return null;
  const speaker = personSpeaker(found.identity.person, mention);
  const place = owner === first + 1 && (isPlace(line, first) || isLabel(line, first));
  return { ...speaker, organisation: speaker.organisation ?? (place ? null : written(line, first, owner)) };
};

/** "the Bank [of] Norland’s", "the Office [for] Harbours’": a small word between capitals of a name. */
const isInside = (line: Line, at: number): boolean =>
  /^(?:of|for|and|the|&)$/.test(wordAt(line, at)) && isCapital(line, at - 1) && isCapital(line, at + 1);

const isPossessor = (line: Line, end: number): boolean => tagAt(line, tokenFrom(line, end)) === Tag.Genitive;

/** "the union Harbour Workers", "environmental group Dune Watch": nouns in small letters whose last is for a body. */
const ledByNoun = (line: Line, from: number, offset: number): boolean => {
  const to = tokenFrom(line, offset);
  for (let i = isArticle(line, from) ? from + 1 : from; i < to; i++)
    if (!isNominal(line, i) || (tagAt(line, i) === Tag.Genitive && !isOfMembers(line, i))) return false;
  const last = wordAt(line, to - 1);
  // "Norland [jeweller] Lund Holdings", "delivery [app] Lund Systems": whatever it is
  const thing =
    to - 1 > from && !isCapital(line, to - 1) && tagAt(line, to - 1) === Tag.Noun && !people.bodyRoles.has(last);
  return organisations.nouns.has(last) || last === "rival" || thing;
};

/** "the shopworkers[’] union Hulda", "the children[’s] charity Warm Nest": whose body it is, in small letters. */
const isOfMembers = (line: Line, at: number): boolean =>
  !(isCapital(line, at - 1) && at > 1) && !isCapital(line, at + 1) && organisations.nouns.has(wordAt(line, at + 1));

/** "the Harbour Lights", "Dune Watch": an article before it, or nothing but common words. */
const seemsBody = (line: Line, from: number, to: number): boolean => {
  if (isArticle(line, from)) return true;
  if (isPlural(line, from)) return true;
  for (let i = from; i < to; i++) if (!isCommonWord(line, i)) return false;
  return true;
};

/** "[Universities] Manitoba", "[Farmers] First": a plural of the common vocabulary begins no person’s name. */
const isPlural = (line: Line, at: number): boolean =>
  /[^s]s$/.test(wordAt(line, at)) && (isField(line, at) || isPluralNoun(line, at));

const tokenFrom = ({ tokens }: Line, offset: number): number => tokenAt(tokens, offset);
/** After a name: "’s report", "officials", "spokeswoman": the head of the phrase is yet to come. */
const headGoesOn = (line: Line, at: number): boolean =>
  at < line.tokens.length &&
  (tagAt(line, at) === Tag.Genitive ||
    (isNominal(line, at) && tagAt(line, at) !== Tag.Adverb) ||
    // "Treasury modelling"
    (tagAt(line, at) === Tag.VerbGerund && people.documents.has(wordAt(line, at))));

/** "Ann Lee and Bob Hill": several speakers of one quotation. */
const together = (line: Line, inside: readonly Found[], mention: Span): Speaker | null => {
  const names: string[] = [];
  let end = -1;
  for (const { mention: one, identity } of inside) {
    if (one.kind === "body") continue;
    if (identity.kind !== "person" || one.kind !== "person") break;
    if (end >= 0 && !joins(line, end, one.full.start)) continue;
    if (names.at(-1) !== identity.person.name) names.push(identity.person.name);
    end = Math.max(one.end, one.full.end);
  }
  if (names.length < 2) return null;
  return plainSpeaker(`${names.slice(0, -1).join(", ")} and ${names.at(-1)}`, "group", mention);
};
const joins = (line: Line, from: number, to: number): boolean => {
  const at = tokenFrom(line, from);
  const last = tokenFrom(line, to);
  let and = false;
  let office = 0;
  for (let i = at; i < last; i++) {
    if (/^(?:and|&)$/.test(wordAt(line, i))) and = true;
    // "Minister Ann Lee and [Sport and] Culture Minister Bob Hill"
    else if (and && isCapital(line, i) && isField(line, i)) office++;
    else if (tagAt(line, i) !== Tag.Comma && !isArticle(line, i)) return false;
  }
  return and && last - at < (office > 0 ? 8 : 4);
};

/** Somebody named further inside a phrase that is more than a noun phrase: "The trust has responded, with chair Ann Lee". */
export const buried = (line: Line, inside: readonly Found[], mention: Span): Speaker | null => {
  const last = inside.findLast(
    ({ mention: one, identity }) =>
      identity.kind === "person" &&
      identity.person.sure &&
      one.kind === "person" &&
      one.full.end >= endAt(line, line.tokens.length),
  );
  return last?.identity.kind === "person" ? personSpeaker(last.identity.person, mention) : null;
};
/** A finite verb that no relative pronoun governs. */
export const isClause = (line: Line): boolean => {
  for (let i = 1; i < line.tokens.length; i++)
    if (isFiniteVerb(line, i)) {
      let relative = false;
      for (let at = i - 1; at > Math.max(0, i - 12); at--) relative ||= tagAt(line, at) === Tag.Relative;
      return !relative;
    }
  return false;
};
