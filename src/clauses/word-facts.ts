import {
  catenatives,
  closedClasses,
  modifyingPlurals,
  onlyPast,
  stayingVerbs,
  timeNouns,
  wordClasses,
} from "../lexicon/english.ts";

/** What a single word says wherever it stands, as bits: worked out once a word, so that no rule compares letters. */
export const Is = {
  /** In the list of the open classes. */
  listed: 1,
  /** In the list of the closed classes. */
  closed: 1 << 1,
  /** An adverb or number of the closed classes: may begin a name, "First Bank". */
  naming: 1 << 2,
  willOrMay: 1 << 3,
  us: 1 << 4,
  nominative: 1 << 5,
  /** A subject before a base form: "they say". */
  pluralSubject: 1 << 6,
  /** A subject before a form in -s: "she says". */
  singularSubject: 1 << 7,
  onlyPast: 1 << 8,
  timeNoun: 1 << 9,
  calendar: 1 << 10,
  article: 1 << 11,
  /** Before "year" it makes a thing rather than a time: "the year". */
  thing: 1 << 12,
  /** Makes a time again: "the next year", "the week before". */
  period: 1 << 13,
  goes: 1 << 14,
  going: 1 << 15,
  /** Draws the infinitive after it into its group: "used to", "seems to". */
  catenative: 1 << 16,
  beingOrHaving: 1 << 17,
  negated: 1 << 18,
  /** Where something was said rather than what somebody is: "in a statement", "at a rally". */
  venue: 1 << 19,
  /** A preposition that may belong to the noun before it. */
  attaching: 1 << 20,
  /** One of those that more often belongs to the verb. */
  loose: 1 << 21,
  year: 1 << 22,
  /** A preposition that also begins a clause: "after ministers agreed". */
  clausal: 1 << 23,
  objective: 1 << 24,
  modifyingPlural: 1 << 25,
  /** "remains", after which a past form describes. */
  staying: 1 << 26,
} as const;

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

const LISTS: readonly (readonly [bit: number, words: ReadonlySet<string>])[] = [
  [Is.willOrMay, words("will may")],
  [Is.us, words("us")],
  [Is.nominative, words("i we he she they it you there")],
  [Is.pluralSubject, words("i we you they who which that people police")],
  [Is.singularSubject, words("he she it who which that everyone nobody")],
  [Is.onlyPast, onlyPast],
  [Is.timeNoun, timeNouns],
  [Is.calendar, words("january february march april may june july august september october november december")],
  [Is.article, words("a an")],
  [Is.thing, words("the a an its his her their")],
  [Is.period, words("next last past previous following same other day week month year morning afternoon evening")],
  [Is.goes, words("went goes go gone going")],
  [Is.going, words("going")],
  [Is.catenative, words("used ought")],
  [Is.beingOrHaving, words("being having been")],
  [
    Is.venue,
    words(
      "statement interview email e-mail tweet speech letter post report conference release briefing rally debate blog message call video article column meeting hearing phone response reply address interviews remarks tweets posts comments morning afternoon evening night",
    ),
  ],
  [Is.attaching, words("of at for in from with on to between and within under against")],
  [Is.loose, words("on to against under in")],
  [Is.clausal, words("after before since until as than like for")],
  [Is.objective, words("him them me us her")],
  [Is.modifyingPlural, modifyingPlurals],
  [Is.staying, stayingVerbs],
];

const NAMING = words("Adverb Number");

/** What each listed word is by name. */
const NAMED: ReadonlyMap<string, number> = (() => {
  const named = new Map<string, number>();
  for (const [bit, list] of LISTS) for (const word of list) named.set(word, (named.get(word) ?? 0) | bit);
  for (const verb of catenatives)
    for (const form of [verb, `${verb}s`, `${verb}ed`]) named.set(form, (named.get(form) ?? 0) | Is.catenative);
  for (const [word, name] of closedClasses)
    named.set(word, (named.get(word) ?? 0) | (NAMING.has(name) ? Is.closed | Is.naming : Is.closed));
  return named;
})();

/** The bits of a word in lower case. */
export const factsOf = (word: string): number => {
  let facts = NAMED.get(word) ?? 0;
  if (wordClasses.has(word)) facts |= Is.listed;
  if (word.endsWith("day") && word.length > 3) facts |= Is.calendar;
  if (word.endsWith("n't")) facts |= Is.negated;
  if (word.length === 4 && /^(?:19|20)\d\d$/.test(word)) facts |= Is.year;
  return facts;
};
