import type { NounPhrase } from "../clauses/index.ts";
import { type Document, sentenceAt } from "../document/index.ts";
import type { Gender } from "../lexicon/given-names.ts";
import { organisations } from "../lexicon/organisations.ts";
import { indexBefore } from "./bodies.ts";
import type { Person } from "./persons.ts";
import type { Standing } from "./standing.ts";
import type { Topics } from "./topics.ts";
import type { World } from "./world.ts";

/** How many mentions, and sentences, back an antecedent may stand. */
const MOST_BACK = 40;
const MOST_SENTENCES = 9;
const RANK = { subject: 2, object: 1, possessive: 0 } as const;

/** What a pronoun is looked up by: where it stands, whose it may be, the words that are said, and who is the subject of a sentence. */
export type Wanted = Readonly<{
  at: number;
  gender: Gender | null;
  said?: string;
  topic?: Topics;
}>;

/**
 * "he", "she": the nearest person before whose gender does not speak against it; within a sentence, whoever its main clause is about,
 * then subjects before objects.
 */
export const personBefore = (
  document: Document,
  { persons }: World,
  { at, gender, said = "", topic = () => null }: Wanted,
): Person | null => {
  const { mentioned } = persons;
  const own = sentenceAt(document, at);
  let best: { person: Person; score: number } | null = null;
  for (let i = indexBefore(mentioned, at) - 1, seen = 0; i >= 0 && seen < MOST_BACK; i--, seen++) {
    const one = mentioned[i];
    if (one === undefined || one.end > at) continue;
    const { person, standing } = one;
    if (
      !(person.sure || (standing === "subject" && person.words.length > 1)) ||
      (gender !== null && person.gender !== null && person.gender !== gender)
    )
      continue;
    const sentence = sentenceAt(document, one.at);
    const distance = own - sentence;
    if (distance > MOST_SENTENCES) break;
    if (distance === 0 && asks(document, sentence, one.at)) continue;
    const isTopic = distance > 0 && distance < 4 && isAbout(one, topic(sentence));
    // “Bob Moss is a good man,” he said: hardly anybody speaks of himself by name.
    const spoken = said !== "" && said.includes(person.name.slice(person.name.lastIndexOf(" ") + 1));
    const score =
      (spoken ? -4 : 0) +
      -3 * distance +
      (isTopic ? TOPIC : RANK[standing]) +
      (distance === 0 && standing === "subject" ? 1 : 0) +
      (gender !== null && person.gender === gender ? 2 : 0) -
      (person.sure ? 0 : 2);
    if (best === null || score > best.score) best = { person, score };
    if (distance > 2 && best !== null) break;
  }
  return best?.person ?? null;
};

/** "Asked by [Ann Lee] whether it was, he said": who asks does not answer. */
const asks = ({ text, sentences }: Document, sentence: number, at: number): boolean =>
  ASKED_BY.test(text.slice(sentences[sentence]?.start ?? at, at));
const ASKED_BY =
  /^(?:When |While |After |Being |Having been |If )?\p{Lu}?[\p{L}-]+ed\b[^,;.]{0,60}\bby\b[^,;.]{0,60}$/u;

/** Whoever a main clause is about, over whoever stands in its other clauses. */
const TOPIC = 4;
/** "[Lee], for her part, said"; "The council’s leader, [Lee], said", and not whoever’s leader it is. */
const isAbout = (
  one: Readonly<{ at: number; end: number; standing: Standing }>,
  subject: NounPhrase | null,
): boolean => {
  if (subject === null) return false;
  const { head, kind, start, full } = subject;
  if (one.at <= head.start && one.end >= head.end) return true;
  return (
    kind === "common" && one.standing !== "possessive" && one.at >= Math.max(start, head.end) && one.end <= full.end
  );
};

/** "the minister", "the party leader": the person named last before whose office has all of these words; one named later only where alone. */
export const officeHolder = ({ persons }: World, words: string, at: number): Person | null => {
  const wanted = contentOf(words);
  if (wanted.every(isParty)) return null;
  const { mentioned } = persons;
  const before = indexBefore(mentioned, at);
  const party = wanted.find(isParty);
  const has = (person: Person, some: readonly string[]): boolean => {
    const said = contentOf(
      `${person.role ?? ""} ${person.organisation ?? ""} ${lettersOf(person.organisation ?? "")} ${person.honorific ?? ""} ${person.letters}`,
    );
    if (party !== undefined && said.some(isParty) && !said.includes(party)) return false;
    // "the Conservative senator": of whom no party was told
    return some.every(
      (word) => isParty(word) || said.some((one) => sameWord(word, one) || (some.length > 1 && isHeadOf(word, one))),
    );
  };
  const first = !SECOND.test(words) && HEADS.test(words);
  const holds = (person: Person): boolean => !(first && SECOND.test(person.role ?? "")) && has(person, wanted);
  for (let i = before - 1; i >= Math.max(0, before - 200); i--) {
    const person = mentioned[i]?.person;
    if (person !== undefined && holds(person)) return person;
  }
  const bare = wanted.slice(-1);
  const latest = mentioned[before - 1]?.person;
  if (latest !== undefined && /^(?![CP]M\b)\p{Lu}/u.test(words) && wanted.length > 1 && has(latest, bare))
    return latest;
  const all = persons.everybody.length < 60 ? persons.everybody.filter(holds) : [];
  return all.length === 1 ? (all[0] ?? null) : null;
};

/** "the chairwoman", "the mayor": of whom there is one, and no deputy. */
const HEADS =
  /\b(?:chair(?:man|woman|person)?|mayor|president|leader|editor|governor|premier|chief|chancellor|principal)\s*$/i;
const SECOND = /\b(?:vice|deputy|assistant)\b/i;

const contentOf = (words: string): readonly string[] =>
  words
    .toLowerCase()
    .replace(/\b[cp]m\b/g, (letters) => SHORT.get(letters) ?? letters)
    .split(/[\s.,’'&-]+/)
    .filter((word) => word.length > 1 && !/^(?:the|of|for|and|at|to|former|new|current|its|their)$/.test(word));

const SAME: readonly (readonly string[])[] = [
  ["cllr", "coun", "councillor", "councilor"],
  ["gov", "governor"],
  ["sen", "senator"],
  ["rep", "representative", "congressman", "congresswoman", "lawmaker"],
  ["prof", "professor", "academic"],
  ["dr", "doctor"],
  ["chief", "boss"],
  ["executive", "boss", "chief"],
  ["ceo", "boss"],
  ["spokesman", "spokeswoman", "spokesperson"],
  ["chair", "chairman", "chairwoman", "chairperson"],
  ["rev", "reverend", "vicar"],
  ["mp", "backbencher"],
  ["td", "deputy"],
  ["kc", "barrister", "lawyer"],
  ["lord", "lady", "baroness", "baron", "peer"],
];
/** Letters for an office of two words. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ["cm", "chief minister"],
  ["pm", "prime minister"],
]);
/** "the HUL chief": whoever heads a body that is named beside it. */
const isHeadOf = (word: string, office: string): boolean =>
  /^(?:chief|boss|head|supremo)$/.test(word) &&
  /^(?:president|chair(?:man|woman|person)?|chief|leader|director|governor|secretary-general|director-general)$/.test(
    office,
  );

/** "HUL" for "Harbour Users’ League", "CHA" for "Confederation of Harbour Agents". */
const lettersOf = (name: string): string => {
  const initials = name.split(/\s+/).flatMap((word) => (/^\p{Lu}\p{Ll}/u.test(word) ? [word.charAt(0)] : []));
  return initials.length > 1 ? initials.join("") : "";
};

const isParty = (word: string): boolean => organisations.parties.has(word);

const LAWMAKERS =
  "mp mla msp ms mep td mlc mna mca senator sen rep representative congressman congresswoman assemblyman assemblywoman assemblymember delegate deputy backbencher".split(
    " ",
  );
/** Words for many offices: of whom they are said was told more exactly before. */
const GENERAL: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["lawmaker", new Set(LAWMAKERS)],
  ["legislator", new Set(LAWMAKERS)],
  ["parliamentarian", new Set(LAWMAKERS)],
  [
    "politician",
    new Set([
      ...LAWMAKERS,
      ..."minister secretary councillor councilor cllr mayor governor gov premier alderman leader candidate".split(" "),
    ]),
  ],
]);

/** "the governor" for Gov.; "housing" for Housing; "the politician" for a senator. */
const sameWord = (wanted: string, said: string): boolean =>
  wanted === said ||
  GENERAL.get(wanted)?.has(said) === true ||
  SAME.some((group) => group.includes(wanted) && group.includes(said));
