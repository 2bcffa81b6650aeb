import { type Gender, isGivenName } from "../lexicon/given-names.ts";
import { people } from "../lexicon/people.ts";
import type { PersonMention } from "./mentions.ts";
import type { NameFacts } from "./name-facts.ts";
import { addressed, agree, better, byOffice, fold, likeness, oneGeneration, suits, surnameOf } from "./person-words.ts";
import type { Standing } from "./standing.ts";

/** Somebody the document names, in the fullest form. */
export type Person = {
  name: string;
  words: readonly string[];
  honorific: string | null;
  /** Post-nominals: "TD". */
  letters: string;
  role: string | null;
  organisation: string | null;
  gender: Gender | null;
  /** Told by a form of address or the office, not only by the given name. */
  surely: boolean;
  /** Known to be a person, not only named like one. */
  sure: boolean;
};
type Mentioned = Readonly<{ person: Person; at: number; end: number; standing: Standing }>;
type Resolved = Readonly<{ role: string | null; organisation: string | null }>;

/** The people of one document, told apart by surname, given name and form of address. */
export const createPersons = ({ person: factsOf }: NameFacts) => {
  const byWord = new Map<string, Person[]>();
  const mentioned: Mentioned[] = [];
  const everybody: Person[] = [];

  const add = ({ name: { name, honorific, letters }, sure }: PersonMention, office: Resolved): Person => {
    const { words } = factsOf(name);
    const known = words.length > 1 ? full({ name, words, honorific }) : surnamed(words[0] ?? "", honorific);
    const person = known ?? created(name, words);
    return learned(person, { name, honorific, letters, sure, words, office });
  };

  type News = Readonly<{
    name: string;
    honorific: string | null;
    letters: string;
    sure: boolean;
    words: readonly string[];
    office: Resolved;
  }>;
  const learned = (person: Person, { name, honorific, letters, sure, words, office }: News): Person => {
    if (
      words.length > person.words.length ||
      (words.length === person.words.length && name.length > person.name.length)
    )
      rename(person, name, words);
    person.sure ||= sure;
    person.letters ||= letters;
    person.honorific = better(person.honorific, honorific);
    const told = addressed(honorific) ?? byOffice(office.role);
    if (told !== null && !person.surely) [person.gender, person.surely] = [told, true];
    person.gender ??= factsOf(person.name).gender;
    enrich(person, office);
    return person;
  };

  const created = (name: string, words: readonly string[]): Person => {
    const person: Person = {
      name,
      words,
      honorific: null,
      letters: "",
      role: null,
      organisation: null,
      gender: null,
      surely: false,
      sure: false,
    };
    everybody.push(person);
    index(person);
    return person;
  };
  /** The person that a mention means, as far as known; nothing is learned from it. */
  const knownAs = ({ name: { name, honorific } }: PersonMention): Person | undefined => {
    const { words } = factsOf(name);
    return words.length > 1 ? full({ name, words, honorific }) : surnamed(words[0] ?? "", honorific);
  };
  /** Somebody of whom nothing but this mention is known. */
  const alone = ({ name: { name, honorific, letters }, sure, office }: PersonMention): Person => {
    const { words, gender } = factsOf(name);
    const { role, organisation } = office;
    return {
      name,
      words,
      honorific,
      letters,
      role,
      organisation,
      gender: addressed(honorific) ?? gender,
      surely: honorific !== null,
      sure,
    };
  };
  /** Whether a name of several words is somebody’s: "Ann Lee’s lawyer" is no office in a body. */
  const named = (name: string): boolean => {
    if (!name.includes(" ")) return false;
    const { words } = factsOf(name);
    const person = full({ name, words, honorific: null });
    return person !== undefined && person.words.length > 1 && person.sure;
  };
  const rename = (person: Person, name: string, words: readonly string[]): void => {
    person.name = name;
    person.words = words;
    index(person);
  };
  const index = (person: Person): void => {
    for (const word of person.words) {
      const list = byWord.get(word) ?? [];
      if (!list.includes(person) && list.length < 40) list.push(person);
      byWord.set(word, list);
    }
  };

  /** The person of a whole name: the same surname, given names that do not disagree, and not the father’s or son’s. */
  const full = ({ name, words, honorific }: Pick<News, "name" | "words" | "honorific">): Person | undefined => {
    const last = words.at(-1) ?? "";
    const first = words[0] ?? "";
    const bearers = byWord.get(last);
    const known = bearers?.find(
      (one) =>
        (one.words.length === 1 || agree(one.words[0] ?? "", first)) &&
        surnameOf(one, last) &&
        suits(one, honorific) &&
        oneGeneration(one.name, name),
    );
    // "Ms Ní Shea", "van der Berg", "García Lund": a surname of several words, and no given name.
    return known ?? bearers?.find((one) => endsIn(one, words) && suits(one, honorific) && mayBegin(one, first));
  };
  /** The person of a surname: named most of those it fits; a given name alone where it is nobody's surname. */
  const surnamed = (word: string, honorific: string | null): Person | undefined => {
    const bearers = byWord.get(word);
    if (bearers === undefined) return word.includes("-") ? unhyphened(word.split("-")) : undefined;
    const all = bearers.filter((one) => suits(one, honorific));
    const bySurname = all.filter((one) => surnameOf(one, word));
    const first = honorific === null ? [] : all.filter((one) => one.words[0] === word && mayGoBy(one, word, honorific));
    const some = bySurname.length > 0 ? bySurname : honorific === null ? all : first;
    if (some.length < 2) return some[0];
    const best = Math.max(...some.map((one) => likeness(one, honorific)));
    const alike = some.filter((one) => likeness(one, honorific) === best);
    return mostNamed(alike) ?? alike[0];
  };
  /** "Boateng-Osei" for "Ama Boateng Osei". */
  const unhyphened = (parts: readonly string[]): Person | undefined =>
    byWord.get(parts.at(-1) ?? "")?.find((one) => endsIn(one, parts));
  /** Whom the article has named most of some people lately; of equals the last. */
  const mostNamed = (some: readonly Person[]): Person | undefined => {
    const counts = new Map<Person, number>();
    for (let i = mentioned.length - 1; i >= Math.max(0, mentioned.length - 60); i--) {
      const one = mentioned[i];
      if (one !== undefined && some.includes(one.person))
        counts.set(one.person, (counts.get(one.person) ?? 0) + WEIGHT[one.standing]);
    }
    let best: Person | undefined;
    for (const [person, count] of counts) if (best === undefined || count > (counts.get(best) ?? 0)) best = person;
    return best;
  };

  const mention = (person: Person, place: Readonly<{ start: number; end: number; standing: Standing }>): void =>
    void mentioned.push({ person, at: place.start, end: place.end, standing: place.standing });

  return {
    add,
    surnamed: (word: string, honorific: string | null = null) => surnamed(fold(word), honorific),
    mention,
    mentioned,
    everybody,
    enrich,
    known: knownAs,
    named,
    alone,
  };
};
export type Persons = ReturnType<typeof createPersons>;

/** Who acts is spoken of rather than who is acted on. */
const WEIGHT = { subject: 3, object: 2, possessive: 1 } as const;

const endsIn = ({ words }: Person, surname: readonly string[]): boolean =>
  words.length > surname.length && surname.every((word, at) => words[words.length - surname.length + at] === word);

/** Whether the longer name is one with a given name in front: "Carlos García Lund" for "García Lund", no "Miss Norland Ann Lee". */
const mayBegin = ({ words }: Person, first: string): boolean =>
  !isGivenName(first) || isGivenName(words[0] ?? "") || PARTICLES.has(first);
/** Words that surnames begin with, folded. */
const PARTICLES: ReadonlySet<string> = new Set([...people.particles].map(fold));

/** "Lim Wei Jie … Prof Lim", "Gu Wen-li … Mr Gu", "Okey Tamuno … Mr Okey": the first word is what somebody goes by where it is no given name known here. */
const mayGoBy = ({ words }: Person, word: string, honorific: string): boolean =>
  words.length === 3 || BY_GIVEN_NAME.test(honorific) || !isGivenName(word);

/** Forms of address that go with a given name: "Sheikh Rashid", "Sir Paul", "Sister Agnes". */
const BY_GIVEN_NAME =
  /^(?:Sheikha?|Sir|Dame|Lady|Lord|Prince|Princess|King|Queen|Pope|Sister|Brother|Father|Mother|Imam|Pastor|Datuk|Dato)\b/;

/** Takes over what is said of somebody's office; the first says it, later ones complete it. */
const enrich = (person: Person, { role, organisation }: Resolved): void => {
  if (person.role === null && role !== null) {
    person.role = role;
    person.organisation = organisation ?? person.organisation;
  } else if (
    role !== null &&
    person.role !== null &&
    role.length > person.role.length &&
    sameOffice(person.role, role) &&
    (organisation !== null || person.organisation === null)
  ) {
    person.role = role;
    person.organisation = organisation;
  } else if (
    person.organisation === null &&
    organisation !== null &&
    (role === null || sameOffice(person.role, role))
  ) {
    person.organisation = organisation;
  }
};
const sameOffice = (a: string | null, b: string): boolean => lastWord(a ?? "") === lastWord(b);
const lastWord = (role: string): string =>
  (role.toLowerCase().split(/\s(?:of|for|at|to)\s/)[0] ?? "").split(" ").at(-1) ?? "";
