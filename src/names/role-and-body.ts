import { demonyms } from "../lexicon/demonyms.ts";
import { organisations } from "../lexicon/organisations.ts";
import { people } from "../lexicon/people.ts";
import { type Bodies, type Body, fullName } from "./bodies.ts";
import type { Office } from "./office.ts";
import type { BodyRef } from "./office-owner.ts";
import type { Person, Persons } from "./persons.ts";

/** "the council’s leader" where no council is named: the noun says what kind of body it is; a general one does not. */
export const asWritten = ({ noun, phrase, name }: BodyRef): string | null =>
  PUBLIC.has(noun) ? (phrase ?? name ?? noun) : null;
const PUBLIC: ReadonlySet<string> = new Set(
  "council trust union department ministry club school university college hospital agency charity authority commission committee board opposition".split(
    " ",
  ),
);

/** "chair [of the judging panel]": whoever meets or works together, and is not named, belongs to the office. */
export const withPhrase = ({ role, body }: Office, text: string): string | null => {
  if (role === null || body?.phrase === undefined || !TOGETHER.has(body.noun)) return null;
  const before = / (?:of|on|for|at|in) the $/.exec(text.slice(Math.max(0, body.at - 12), body.at))?.[0];
  return before === undefined ? null : `${role}${before}${body.phrase}`;
};
const TOGETHER: ReadonlySet<string> = new Set(["panel", "team", "unit", "inquiry", "project", "delegation", "jury"]);

/** "Heartland chief executive", "Supreme Court Justice": the longest body that the article knows at the head of a role is no part of the office. */
export const splitBody = (person: Person, bodies: Bodies): void => {
  const { organisation, role } = person;
  if (role === null || organisation !== null || !/^\p{Lu}/u.test(role)) return;
  if (people.stateRoles.has(role.slice(role.lastIndexOf(" ") + 1).toLowerCase())) return;
  const words = role.split(" ", MOST_OF_BODY + 1);
  // "Tory Treasury spokesman": what a party has somebody speak on
  if (isOfParty(words[0] ?? "") || isOfParty(`${words[0]} ${words[1]}`)) return;
  for (let count = words.length - 1; count > 0; count--) {
    const head = words.slice(0, count).join(" ");
    const known =
      count === 1
        ? goesOn(words[1])
          ? undefined
          : aloneAtHead(head, bodies)
        : words.slice(0, count).some(isOfRank)
          ? undefined
          : bodies.find(head);
    if (known === undefined) continue;
    person.organisation = count > 1 ? head : fullName(bodies, head, 0);
    person.role = role.slice(head.length + 1);
    return;
  }
};
/** "Good Harvest Managing Director": capitals before an office that the article has alone, too, are whose office it is. */
export const splitNamed = (person: Person, text: string): void => {
  const { organisation, role } = person;
  const { 1: name, 2: office } = organisation === null ? (HEADED.exec(role ?? "") ?? []) : [];
  if (name === undefined || office === undefined || isOfOffice((name.split(" ")[0] ?? "").toLowerCase())) return;
  if (isOfParty(name.split(" ")[0] ?? "")) return;
  const head = text.slice(0, LONGEST_HEAD);
  let alone = 0;
  for (let at = head.indexOf(name); at >= 0 && alone < 2; at = head.indexOf(name, at + name.length))
    if (ALONE.test(head.slice(at + name.length, at + name.length + 24))) alone++;
  if (alone === 2) [person.organisation, person.role] = [name, office];
};
/** How much of an article is searched. */
const LONGEST_HEAD = 30_000;
const HEADED =
  /^((?:\p{Lu}[\p{L}’'-]+ ){1,3}?\p{Lu}[\p{L}’'-]+) ((?:Managing|Executive|Chief|Deputy|General|Co-)\s?(?:Director|Executive|Manager|Secretary|Officer)|CEO|Chairman|Chairwoman|President|Founder|Director)$/u;
/** No office, and no capital that goes on with the name. */
const ALONE = /^(?:[.,;:’]|\s(?!(?:\p{L}+\s)?(?:director|chief|manager|ceo|founder|president|chair)\b)\p{Ll})/iu;
const MOST_OF_BODY = 6;
/** "New [Yorker] writer": a capital of no office behind the first word belongs to the same name. */
const goesOn = (word: string | undefined): boolean =>
  word !== undefined && /^\p{Lu}/u.test(word) && !isOfRank(word) && !isOfOffice(word.toLowerCase());
const isOfRank = (word: string): boolean =>
  people.modifiers.has(word.toLowerCase()) || people.roles.has(word.toLowerCase());
const aloneAtHead = (word: string, bodies: Bodies): Body | undefined =>
  /^\p{Lu}[\p{L}&’'-]+$/u.test(word) && !isOfOffice(word.toLowerCase()) && !isOfParty(word)
    ? (bodies.find(word) ?? bodies.short(word))
    : undefined;
/** "Republican [strategist]": of which party, and no name of one as "GOP" is. */
const isOfParty = (word: string): boolean => organisations.parties.has(word.toLowerCase()) && /\p{Ll}/u.test(word);
const isOfOffice = (word: string): boolean =>
  people.modifiers.has(word) ||
  people.roles.has(word) ||
  people.fields.has(word) ||
  organisations.nouns.has(word) ||
  demonyms.has(word) ||
  /^(?:us|u\.s\.|uk|eu|un|city|town|county|village|borough|township|state|house)$/.test(word);

/** "Lee campaign manager": a single word that is somebody’s surname is no body. */
export const dropSurname = (person: Person, persons: Persons, text: string): void => {
  const { organisation, role } = person;
  if (organisation === null || role === null || organisation.includes(" ")) return;
  const other = persons.surnamed(organisation);
  if (other === undefined || other === person || !other.sure) return;
  // "Lee’s barrister": the office alone
  if (text.includes(`${organisation} ${role}`)) person.role = `${organisation} ${role}`;
  person.organisation = null;
};
