import { actors, demonyms } from "./demonyms.ts";
import { Can, wordClasses } from "./english.ts";
import { isGivenName } from "./given-names.ts";
import { lastWords } from "./measures.ts";
import { organisations } from "./organisations.ts";
import { people } from "./people.ts";
import { reportingForms, withParticle } from "./reporting.ts";
import { measureHeads } from "./sameness.ts";

/** What a word in lower case tells of itself wherever it stands, as bits: one look-up a word instead of one a question. */
export const Trait = {
  /** Names an office or trade: "director", "vice-chair". */
  role: 1,
  /** The same for a word with a capital: a trade that no list knows may be a surname. */
  capitalRole: 1 << 1,
  bodyHead: 1 << 2,
  weakHead: 1 << 3,
  place: 1 << 4,
  time: 1 << 5,
  surname: 1 << 6,
  /** Of the common vocabulary and no name: "dune", "policy". */
  common: 1 << 7,
  pluralNoun: 1 << 8,
  field: 1 << 9,
  given: 1 << 10,
  /** What kind of person, never the first word of a name: "Labour", "French". */
  label: 1 << 11,
  honorific: 1 << 12,
  /** May begin a form of address of two words: "Rt [Hon]". */
  pairs: 1 << 13,
  suffix: 1 << 14,
  /** A day of the week or a compound like "Stoke-on-Trent". */
  dayOrCompound: 1 << 15,
  /** Some word list knows it. */
  known: 1 << 16,
  /** In capitals it may be a post-nominal, an ending of a body's name. */
  postNominal: 1 << 17,
  ending: 1 << 18,
  personNoun: 1 << 19,
  /** "the [council]". */
  bodyNoun: 1 << 20,
  reporting: 1 << 21,
  measureHead: 1 << 22,
  particle: 1 << 23,
  modifier: 1 << 24,
  article: 1 << 25,
  arabicArticle: 1 << 26,
  /** May end a name for a kind of measure: "scheme", "[white] paper", "mega-project". */
  measureEnd: 1 << 27,
  /** Reports by itself or with a particle: "said", "went [on]". */
  cue: 1 << 28,
  /** May begin the name of an institution. */
  institution: 1 << 29,
} as const;

const TRADES =
  /^\p{Ll}{2,}(?:ologist|economist|scientist|ician|ographer|keeper|keepers|worker|fighter|specialist|therapist|maker|holder|grower|warden|master|mistress|woman|man|person)$/u;
/** Endings that no surname has: "Entomologist Ann Lee". */
const LEARNED = /(?:ologist|economist|scientist|ographer|specialist|therapist)$/;
const NOT_TRADES = /^(?:human|german|roman|woman|man|person|layman|ottoman|norman|chairwoman's|musician's)$/;
const PERSONS = /^\p{Ll}{3,}(?:ist|eer|ian|ologist)$/u;
/** "Maltese", and not "Anneliese". */
const PEOPLES = /[^l](?:ish|(?<!i)ese|ian|ean)$/;
const PLURALS = /[^siu]s$/;
const IRREGULAR: ReadonlySet<string> = new Set(["children", "people", "women", "men"]);
const DAY_OR_COMPOUND = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|.{2,}-(?:of|in|to|and|year)-.*)$/;
const ARTICLES: ReadonlySet<string> = new Set(["the", "a", "an", "one", "another"]);
const ARABIC_ARTICLE = /^(?:al|el|ul|d|l)[-']/;

const lower = (words: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...words].map((word) => word.toLowerCase().replaceAll(".", "")));
const POST_NOMINALS = lower(people.postNominals);
const ENDINGS = new Set([...organisations.endings].map((word) => word.toLowerCase()));
const PAIRED: ReadonlySet<string> = new Set([...people.honorificPairs].map((pair) => pair.split(" ")[0] ?? ""));

const NAMES = Can.givenName | Can.surname | Can.place;

const isTrade = (word: string): boolean => TRADES.test(word);
const isRoleWord = (word: string): boolean => {
  if (people.roles.has(word)) return true;
  const hyphen = word.lastIndexOf("-");
  if (hyphen > 0) return people.roles.has(word.slice(hyphen + 1)) && !/^(?:self|non)-/.test(word);
  // "drugmaker": a company
  return isTrade(word) && !NOT_TRADES.test(word) && !organisations.nouns.has(word);
};

/** "Postman", "Entomologist", but not "Norman" or "Chapman": with a capital a trade by its ending is one only where it is no name. */
const isCapitalTrade = (word: string): boolean =>
  LEARNED.test(word) || (((wordClasses.get(word) ?? Can.surname) & NAMES) === 0 && !NOT_TRADES.test(word));

const isLabelWord = (word: string, can: number): boolean =>
  organisations.parties.has(word) ||
  demonyms.has(word) ||
  ((can & Can.adjective) !== 0 && (can & (Can.noun | NAMES)) === 0 && !isGivenName(word)) ||
  (PEOPLES.test(word) && can === 0 && !isGivenName(word));

const isPluralNounWord = (word: string, can: number): boolean =>
  IRREGULAR.has(word) ||
  (PLURALS.test(word) && ((can & Can.plural) !== 0 || ((wordClasses.get(word.slice(0, -1)) ?? 0) & Can.noun) !== 0)) ||
  (word.endsWith("ies") && ((wordClasses.get(`${word.slice(0, -3)}y`) ?? 0) & Can.noun) !== 0);

const LAST: ReadonlySet<string> = new Set(lastWords);
const isMeasureEnd = (word: string): boolean => LAST.has(word) || LAST.has(word.slice(word.lastIndexOf("-") + 1));

const bit = (holds: boolean, trait: number): number => (holds ? trait : 0);

type Lists = readonly (readonly [trait: number, words: Iterable<string>])[];
/** What each listed word is: one look-up instead of one a list. */
const together = (lists: Lists): ReadonlyMap<string, number> => {
  const all = new Map<string, number>();
  for (const [trait, words] of lists) for (const word of words) all.set(word, (all.get(word) ?? 0) | trait);
  return all;
};

/** Of words as they stand. */
const LISTED = together([
  [Trait.bodyHead, organisations.heads],
  [Trait.weakHead, organisations.weakHeads],
  [Trait.field, people.fields],
  [Trait.ending, ENDINGS],
  [Trait.institution, [...organisations.institutions].map((name) => name.split(" ")[0] ?? "")],
  [Trait.reporting | Trait.cue, reportingForms.keys()],
  [Trait.cue, withParticle.keys()],
  [Trait.measureHead, measureHeads.keys()],
  [Trait.particle, people.particles],
  [Trait.modifier, people.modifiers],
  [Trait.article, ARTICLES],
]);
/** Of words without the stop of an abbreviation. */
const LISTED_BARE = together([
  [Trait.honorific, people.honorifics],
  [Trait.pairs, PAIRED],
  [Trait.suffix, people.suffixes],
  [Trait.personNoun, actors],
  [Trait.personNoun, people.trades],
  [Trait.bodyNoun, organisations.nouns],
]);

/** What a word tells of itself, as bits of `Trait`: as it stands, and of an abbreviation without its stop. */
export const traitsOf = (word: string): number => {
  const known = wordClasses.get(word);
  const can = known ?? 0;
  const bare = word.endsWith(".") ? word.slice(0, -1) : word;
  const role = isRoleWord(bare);
  const unlistedTrade = isTrade(bare) && !people.roles.has(bare);
  return (
    (LISTED.get(word) ?? 0) |
    (LISTED_BARE.get(bare) ?? 0) |
    bit(role && !people.letterRoles.has(bare), Trait.role) |
    bit(unlistedTrade ? isCapitalTrade(bare) : role, Trait.capitalRole) |
    bit((can & Can.place) !== 0, Trait.place) |
    bit((can & Can.time) !== 0, Trait.time) |
    bit((can & Can.surname) !== 0, Trait.surname) |
    bit(
      (can & (Can.noun | Can.plural | Can.adjective | Can.base | Can.gerund)) !== 0 && (can & NAMES) === 0,
      Trait.common,
    ) |
    bit(isPluralNounWord(word, can), Trait.pluralNoun) |
    bit(isGivenName(word), Trait.given) |
    bit(isLabelWord(word, can), Trait.label) |
    bit(DAY_OR_COMPOUND.test(word), Trait.dayOrCompound) |
    bit(known !== undefined, Trait.known) |
    bit(POST_NOMINALS.has(word.replaceAll(".", "")), Trait.postNominal) |
    bit((role && !people.letterRoles.has(bare)) || PERSONS.test(bare), Trait.personNoun) |
    bit(ARABIC_ARTICLE.test(word), Trait.arabicArticle) |
    bit(isMeasureEnd(word), Trait.measureEnd)
  );
};
