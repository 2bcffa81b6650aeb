import { Tag } from "../clauses/index.ts";
import { demonyms } from "../lexicon/demonyms.ts";
import { organisations } from "../lexicon/organisations.ts";
import { people } from "../lexicon/people.ts";
import { calls } from "./calls.ts";
import { bareAt, isCapital, type Line, tagAt, wordAt, written } from "./line.ts";
import { isCommonWord, isField, isLabel, isPlace, isPluralNoun, isRole, isUnlisted } from "./vocabulary.ts";

/** A capitalised name that nothing but the office shows to be a body: "Dune Watch director", "Porthaven mayor". */
export const bareName = (line: Line, from: number, to: number, head: number): boolean => {
  const office = bareAt(line, head);
  const only = to - from === 1;
  if (organisations.parties.has(`${wordAt(line, from)} ${wordAt(line, to - 1)}`)) return false;
  // "PhD student"
  if (only && organisations.notOrganisations.has(written(line, from, to))) return false;
  // "Open Rights Now director"
  const called = !only && calls.has(wordAt(line, to - 1)) && people.bodyRoles.has(office);
  if (called) return true;
  if (people.stateRoles.has(office) && !isUnionSecretary(line, head)) return false;
  if (isOfThings(line, from, to)) return true;
  if (isLabel(line, from)) return false;
  if (!hasAmpersand(line, from, to) && !isCalledByField(line, from, to))
    for (let i = from; i < to; i++) if (isField(line, i)) return false;
  // "Maintenance Director", "Airstrips Director": a matter with the capital of the office
  if (only && isCapital(line, to) && (isPluralNoun(line, from) || MATTER.test(wordAt(line, from)))) return false;
  // "Town manager": of what kind of place, and no body.
  if (only && PLACES.has(wordAt(line, from))) return false;
  if (people.placeRoles.has(office)) return !isCommonWord(line, from) || !only;
  // "Heartland CEO": letters that only a company has.
  if (only && /^c[efot]o$/.test(office) && !isField(line, from) && !people.modifiers.has(wordAt(line, from)))
    return !/^(?:group|current|new|then|global|national)$/.test(wordAt(line, from));
  // "a Larne hospital spokesman", "a Fenwick airport employee": of which one, and no body
  if (only && to < head && SITED.test(wordAt(line, to)) && (isPlace(line, from) || isUnlisted(line, from)))
    return false;
  // "a US official": whose, and no body
  if (only && office === "official" && (isPlace(line, from) || /^u\.?[sk]\.?$/.test(wordAt(line, from)))) return false;
  // "Government spokesperson"
  if (only && /^spokes/.test(office) && organisations.nouns.has(wordAt(line, from))) return true;
  // "BA chairman": letters, whatever else they may stand for
  if (only && people.bodyRoles.has(office) && isLetters(line, from)) return true;
  // "Medical director"; but inside a sentence "Boreal spokesperson", and "Voltly director" anywhere
  const adjectival =
    (/(?:al|ic|ive|ary|ant|ent|ior|ing|ed|y)$/.test(wordAt(line, from)) && !isUnlisted(line, from)) ||
    /(?:istic|ical|ional|orial|ative)$/.test(wordAt(line, from));
  if (only && adjectival && (opensSentence(line, from) || isCapital(line, to))) return false;
  // "Station manager", "Nursery owner": of what kind, where a capital only begins the sentence
  if (only && opensSentence(line, from) && SITES.has(wordAt(line, from))) return false;
  if (only && opensSentence(line, from) && /^(?:owner|co-owner|proprietor|worker|employee)$/.test(office)) return false;
  // "Tideright lead attorney"
  if (only && isUnlisted(line, from) && office === "attorney" && /^(?:lead|senior|staff|chief)$/.test(wordAt(line, to)))
    return true;
  if (only)
    return people.bodyRoles.has(office) && !isCommonWord(line, from) && !organisations.nouns.has(wordAt(line, from));
  return people.bodyRoles.has(office) || people.fieldRoles.has(office);
};

/**
 * "[Warm Welcome] chief executive", "[World Fish Programme] head of policy": capitals that no list shows to be a body and that end in a
 * thing, before an office in small letters that only bodies have.
 */
const isOfThings = (line: Line, from: number, to: number): boolean => {
  if (to - from < 2 || isCapital(line, to) || !CALLED.has(wordAt(line, to)) || isRole(line, from)) return false;
  if (isField(line, to - 1) || isLabel(line, to - 1) || isPlace(line, to - 1) || !isCommonWord(line, to - 1))
    return false;
  if (demonyms.has(wordAt(line, from)) || organisations.parties.has(wordAt(line, from))) return to - from > 2;
  return !(isPlace(line, from) || people.modifiers.has(wordAt(line, from)) || SITES.has(wordAt(line, to - 1)));
};

const SITED =
  /^(?:hospital|airport|prison|jail|school|hotel|university|college|port|harbour|harbor|zoo|museum|library|station|council|police)$/;

/** "maintenance", "procurement": a word that its ending shows to be for a matter. */
export const MATTER = /\p{Ll}{2}(?:ances?|ences?|ments?|[st]ions?|ness|ities|ships?|ing)$/u;

/** "[Rural Voice] chief executive": a field and one more word that is none, before an office in small letters. */
const isCalledByField = (line: Line, from: number, to: number): boolean =>
  to - from > 1 &&
  !isCapital(line, to) &&
  !isField(line, to - 1) &&
  !isLabel(line, to - 1) &&
  CALLED.has(wordAt(line, to));
const SITES: ReadonlySet<string> = new Set(
  "station depot site store shop plant duty shift project yard factory farm branch estate hotel pub gym salon restaurant cafe café bakery nursery garage warehouse mill brewery kitchen office night day ward bank fire watch crew".split(
    " ",
  ),
);
const CALLED: ReadonlySet<string> = new Set([
  "chief",
  "ceo",
  "chair",
  "chairman",
  "chairwoman",
  "chairperson",
  "managing",
  "executive",
  "founder",
  "co-founder",
  "trustee",
  "director",
  "head",
  "policy",
  "campaigns",
  "spokesman",
  "spokeswoman",
  "spokesperson",
]);

const PLACES: ReadonlySet<string> = new Set(
  "town city county country village borough township parish ward state district union".split(" "),
);

/** "Transit & General": whatever words a sign joins are a name. */
const hasAmpersand = (line: Line, from: number, to: number): boolean => {
  for (let i = from + 1; i < to - 1; i++) if (wordAt(line, i) === "&") return true;
  return false;
};
/** "general secretary", "branch secretary": an office of a union or club, none of a state. */
export const isUnionSecretary = (line: Line, head: number): boolean =>
  bareAt(line, head) === "secretary" &&
  /^(?:general|branch|regional|national|organising|company|club)$/.test(wordAt(line, head - 1));

const isLetters = ({ text, tokens }: Line, at: number): boolean => {
  const word = text.slice(tokens.start[at] ?? 0, tokens.end[at] ?? 0);
  return /^\p{Lu}{2,6}$/u.test(word) && !organisations.notOrganisations.has(word);
};

const opensSentence = (line: Line, at: number): boolean =>
  at === 0 || tagAt(line, at - 1) === Tag.Stop || tagAt(line, at - 1) === Tag.Quoted;
