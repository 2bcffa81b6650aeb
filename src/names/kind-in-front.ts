import { Tag } from "../clauses/index.ts";
import { people } from "../lexicon/people.ts";
import { Trait } from "../lexicon/traits.ts";
import { has, isCapital, type Line, tagAt, wordAt } from "./line.ts";
import type { PersonName } from "./person-name.ts";
import { isBodyHead, isGiven, isKnownSurname, isNameWord, isPersonNoun, isRole } from "./vocabulary.ts";

/** "[Rival] Voltaic Systems", "[Charity] Roof First": a capital of the sentence, and what kind of body follows. */
export const isKindBefore = (line: Line, at: number): boolean =>
  KINDS.has(wordAt(line, at)) &&
  (at === 0 || tagAt(line, at - 1) === Tag.Stop) &&
  isCapital(line, at + 1) &&
  !isBodyHead(line, at + 1) &&
  !isRole(line, at + 1) &&
  !(isGiven(line, at + 1) && wordAt(line, at) !== "rival");
const KINDS: ReadonlySet<string> = new Set(
  "rival contractor maker manufacturer drugmaker chipmaker landlord airline operator utility supplier publisher charity retailer supermarket broadcaster insurer lender developer housebuilder carmaker brewer regulator watchdog startup start-up miner telco fintech biotech conglomerate brokerage consultancy".split(
    " ",
  ),
);

const opensSentence = (line: Line, at: number): boolean =>
  at === 0 || tagAt(line, at - 1) === Tag.Stop || tagAt(line, at - 1) === Tag.Quoted;

/** "[Guide] Bo Lund", "[Rider] Ann Lee", "[Regular] Jean Hill": what somebody is, with the capital of the sentence, before a given name. */
export const isKindOfPerson = (line: Line, at: number): boolean => {
  if (!isCapital(line, at) || !opensSentence(line, at) || isGiven(line, at)) return false;
  const word = wordAt(line, at);
  if (isOfChildren(word)) return true;
  if (!isGiven(line, at + 1) || !isNameWord(line, at + 2) || people.tradeSurnames.has(word)) return false;
  if (isKnownSurname(line, at) || isRole(line, at)) return false;
  const listed =
    people.trades.has(word) || people.individuals.has(word) || isPersonNoun(line, at) || word === "regular";
  return listed || (DOES.test(word) && (!has(line, at, Trait.known) || has(line, at, Trait.common)));
};
const DOES = /^\p{Ll}{2,}(?:der|ker|mer|ner|per|ser|ter|ver|yer)$/u;

/** "mum-of-two", "father-of-three": how people are told apart in local papers. */
export const isOfChildren = (word: string): boolean => CHILDREN.test(word);
const PARENT = "(?:mother|mum|mom|mam|father|dad|grandmother|grandfather|gran|nan|parent)";
const CHILDREN = new RegExp(`^${PARENT}-of-\\p{L}+$`, "u");

/** "[mother of two] Ann Lee": the same without hyphens; where it begins before a name, -1 where it is none. */
export const ofChildrenBefore = (line: Line, at: number): number =>
  wordAt(line, at - 2) === "of" && COUNT.test(wordAt(line, at - 1)) && PARENTS.test(wordAt(line, at - 3)) ? at - 3 : -1;
const COUNT = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})$/;
const PARENTS = new RegExp(`^${PARENT}$`);

/** Where the name begins when what somebody is stands before it, and nothing else is known of that word. */
export const nameBehindKind = (line: Line, { from, nameFrom, honorific }: PersonName): number | null =>
  honorific === null && nameFrom === from && isKindOfPerson(line, from) ? from + 1 : null;
