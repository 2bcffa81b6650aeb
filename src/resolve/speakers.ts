import { commonFamilyNames, commonGivenNames, genericBodies, honorificForms } from "../lexicon/sameness.ts";
import { hashOf, type WordSet, wordSet } from "./hash.ts";
import {
  acronymOf,
  type Bearing,
  bodyWords,
  type PersonName,
  personName,
  sameBodyWords,
  samePersonName,
} from "./names.ts";
import { isInPublicLife } from "./public-life.ts";
import { apart, type Sameness, same, unlike, type Verdict } from "./sameness.ts";
import { sharedOf } from "./sketch.ts";
import { isFormer, isPerson, manAndWoman, type SpeakerFacts } from "./speaker.ts";
import { contentWords, ONE_STORY, type Topic, topicShared } from "./topic.ts";
import { comparableWords } from "./words.ts";

/** A speaker as one document has it, names taken apart, with the document's topic and day (since 1970; null when not known). */
export type SpeakerMemberFacts = SpeakerFacts &
  Readonly<{
    person: PersonName;
    body: readonly string[];
    employer: readonly string[];
    office: WordSet;
    /** What is said of somebody who has no office, in content words: "Ann Lee, a shopper in Hull"; an age is "aged". */
    described: WordSet;
    document: string;
    topic: Topic;
    day: number | null;
  }>;

type Where = Pick<SpeakerMemberFacts, "document" | "topic" | "day">;

/** `said`: the words of the mention, with what stands beside the name. */
export const speakerFacts = (
  { name, honorific, role, organisation, type }: SpeakerFacts,
  where: Where,
  said = "",
): SpeakerMemberFacts => ({
  name,
  honorific,
  role,
  organisation,
  type,
  person: personName(name ?? ""),
  body: bodyWords(name ?? ""),
  employer: bodyWords(organisation ?? ""),
  office: wordSet(contentWords(`${withoutPlace(role ?? "")} ${organisation ?? ""}`)),
  described: role === null && organisation === null ? descriptionIn(said, name ?? "") : [],
  ...where,
});

const descriptionIn = (said: string, name: string): WordSet => {
  const rest = name !== "" && said.startsWith(name) ? said.slice(name.length) : "";
  return wordSet([...contentWords(rest), ...(/^,? (?:aged )?\d{1,3}\b/.test(rest) ? ["aged"] : [])]);
};

/** Persons meet under their family name, bodies under their words and their acronym. */
const keys = ({ name, role, organisation, document, type, person, body }: SpeakerMemberFacts): readonly number[] => {
  if (name === null) return [hashOf(`unnamed ${document} ${role ?? ""} ${organisation ?? ""}`)];
  const asBody = [body.join(" "), acronymOf(body)].filter(Boolean).map((key) => hashOf(`body ${key}`));
  const family = `family ${person.family}`;
  const asPerson = [family, ...person.given.slice(0, 1).map((given) => `${family} ${given[0]}`)].map(hashOf);
  return type === "person" ? asPerson : type === "unknown" ? [...asPerson, ...asBody] : asBody;
};

/** Within these days nobody changes from one office to an unrelated one. */
const ONE_TERM = 60;

const compare = (a: SpeakerMemberFacts, b: SpeakerMemberFacts): Verdict => {
  if (a.name === null || b.name === null) return unnamed(a, b);
  if (isPerson(a) !== isPerson(b)) return unlike("speakers/person-and-body", 0);
  if (isPerson(a) && manAndWoman(a, b)) return ofOneFamily(a, b);
  return isPerson(a) ? persons(a, b, samePersonName(a.person, b.person)) : bodies(a, b, sameBodyWords(a.body, b.body));
};

/** "a spokeswoman for the council": one person within a document at most. */
const unnamed = (a: SpeakerMemberFacts, b: SpeakerMemberFacts): Verdict =>
  a.name === b.name && a.document === b.document && a.role === b.role && a.organisation === b.organisation
    ? same("speakers/unnamed-in-one-document", 0.6)
    : unlike("speakers/unnamed", 0);

const inOneStory = (a: SpeakerMemberFacts, b: SpeakerMemberFacts): boolean =>
  a.document === b.document || topicShared(a.topic, b.topic) >= ONE_STORY;

const persons = (a: SpeakerMemberFacts, b: SpeakerMemberFacts, names: Bearing): Verdict => {
  if (names === "different") return ofOneFamily(a, b);
  const office = sameOffice(a, b);
  if (names === "compatible") return byShortName(office, inOneStory(a, b), haveOneTitle(a, b));
  if (office === "same" || inOneStory(a, b)) return same("speakers/full-name", 0.95);
  if (office === "unknown") return byNameAlone(a, b);
  return !isCommon(a) && (inTurn(a, b) || areInPublicLife(a, b))
    ? same("speakers/full-name-other-office", 0.75)
    : apart("speakers/namesakes", 0.6);
};

/** "John Smith, 45", "Ann Lee, a shopper in Hull" and whoever has a name that many have are known in their story alone. */
const byNameAlone = (a: SpeakerMemberFacts, b: SpeakerMemberFacts): Verdict => {
  const described = a.described.length > 0 || b.described.length > 0;
  if (described && sharedOf(a.described, b.described) * 2 < Math.max(1, a.described.length, b.described.length))
    return unlike("speakers/described-otherwise", 0.5);
  // A list of names says nothing of stories.
  const listed = a.topic.length === 0 && b.topic.length === 0;
  return isCommon(a) && !listed ? unlike("speakers/name-of-many", 0.5) : same("speakers/full-name-alone", 0.85);
};

const isCommon = ({ person: { given, family } }: SpeakerMemberFacts): boolean =>
  commonFamilyNames.has(family) && given.every((name) => commonGivenNames.has(name));

/** Whether two offices were held one after the other: months lie between, or one is said to be over. */
const inTurn = (a: SpeakerMemberFacts, b: SpeakerMemberFacts): boolean =>
  (a.day !== null && b.day !== null && Math.abs(a.day - b.day) > ONE_TERM) || isFormer(a.role) !== isFormer(b.role);

const areInPublicLife = (a: SpeakerMemberFacts, b: SpeakerMemberFacts): boolean =>
  isInPublicLife(a.role, a.organisation) && isInPublicLife(b.role, b.organisation);

/** "Cllr A. Vell" is Councillor Anna Vell before she is Anthony Vell. */
const haveOneTitle = (a: SpeakerMemberFacts, b: SpeakerMemberFacts): boolean =>
  a.honorific !== null && b.honorific !== null && titleOf(a.honorific) === titleOf(b.honorific);

const titleOf = (honorific: string): string =>
  comparableWords(honorific)
    .map((word) => honorificForms.get(word) ?? word)
    .join(" ");

/** "a senator [from New York]", "a lawyer [in New York]": where, which makes no two offices one. */
const withoutPlace = (role: string): string => role.replace(/ (?:from|in) \p{Lu}[\p{L} ]{1,40}$/u, "");

type Office = "same" | "different" | "unknown";

const byShortName = (office: Office, story: boolean, titled: boolean): Verdict => {
  if (office === "same") return same("speakers/short-name-same-office", titled ? 0.85 : 0.8);
  return story && office !== "different"
    ? same("speakers/short-name-same-story", titled ? 0.75 : 0.7)
    : unlike("speakers/short-name-alone", 0.4);
};

/**
 * Jane and John Ward hold each other's clusters apart wherever they stand, lest "Ward" in one story and "Ward" in another chain them;
 * those known by an initial or by "Mr" and "Mrs" only in one story or office.
 */
const ofOneFamily = (a: SpeakerMemberFacts, b: SpeakerMemberFacts): Verdict =>
  a.person.family === b.person.family &&
  ((isGivenInFull(a) && isGivenInFull(b)) || sameOffice(a, b) === "same" || inOneStory(a, b))
    ? apart("speakers/other-given-name", 0.3)
    : unlike("speakers/names-differ", 0);

const isGivenInFull = ({ person: { given } }: SpeakerMemberFacts): boolean => (given[0]?.length ?? 0) > 2;

/** What is said of two persons' offices: `unknown` where one of them has none stated. */
const sameOffice = (a: SpeakerMemberFacts, b: SpeakerMemberFacts): Office => {
  if (a.office.length === 0 || b.office.length === 0) return "unknown";
  if (a.organisation && b.organisation && sameBodyWords(a.employer, b.employer) !== "different") return "same";
  return sharedOf(a.office, b.office) * 2 >= Math.min(a.office.length, b.office.length) ? "same" : "different";
};

/** A body is known by its name; a group ("council leaders") or a paper ("the report") only within its story. */
const bodies = (a: SpeakerMemberFacts, b: SpeakerMemberFacts, names: Bearing): Verdict => {
  if (names === "different") return unlike("speakers/names-differ", 0);
  const known = a.type === "organisation" && b.type === "organisation" && !isGeneric(a) && !isGeneric(b);
  if (names === "same" && known && a.body.length > 1) return same("speakers/body", 0.95);
  const story = inOneStory(a, b);
  if (names === "compatible" && (story || isLongAcronym(a, b))) return same("speakers/acronym", 0.8);
  return names === "same" && (story || known)
    ? same("speakers/body-in-story", 0.8)
    : unlike("speakers/name-of-many", 0.4);
};

/** "the government", "Department", "local council": each story has its own. */
const isGeneric = ({ name, body }: SpeakerMemberFacts): boolean =>
  !/\p{Lu}/u.test((name ?? "").replace(/^The /, "")) || (body.length === 1 && genericBodies.has(body[0] ?? ""));

/** Four letters that spell a body's initials are no accident; two or three may be. */
const isLongAcronym = (a: SpeakerMemberFacts, b: SpeakerMemberFacts): boolean =>
  Math.min(a.name?.length ?? 0, b.name?.length ?? 0) > 3;

/** A document has one topic and one day. */
const fold = ({ name, honorific, type, role, organisation, described, document }: SpeakerMemberFacts): string =>
  JSON.stringify([name, honorific, type, role, organisation, described, document]);

export const speakers: Sameness<SpeakerMemberFacts> = { kind: "speakers", keys, compare, nearly: 0.5, fold };
